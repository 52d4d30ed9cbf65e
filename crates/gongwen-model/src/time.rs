//! Calendar expressions.

use crate::Span;
use smol_str::SmolStr;

/// A calendar expression (时间): what was written, and the days it covers once it is read
/// in the report's context.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Time {
    /// Its place.
    pub span: Span,
    /// Its text as it stands there.
    pub text: SmolStr,
    /// `2022`, `2022-09`, `2022-12-20`, `2022-01..2022-09`, `2022-H1`, `2022-Q1`,
    /// `2022-10-end`; `XXXX` for a year that is not known.
    pub value: SmolStr,
    /// The first day, ISO 8601, where it is known.
    pub from: Option<SmolStr>,
    /// The last day, ISO 8601, where it is known.
    pub to: Option<SmolStr>,
    /// Whether it is the end of what is counted: 截至10月底.
    pub as_of: bool,
}
