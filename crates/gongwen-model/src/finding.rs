//! Findings: arithmetic checks.

use crate::Span;
use rust_decimal::Decimal;

/// An arithmetic check of figures against each other.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Finding {
    /// What was checked.
    pub kind: FindingKind,
    /// How it came out.
    pub verdict: Verdict,
    /// The place of the figure that was checked.
    pub span: Span,
    /// The quantities it was computed from, as places in the report's quantities.
    pub parts: Vec<usize>,
    /// The value that the parts give.
    pub computed: Decimal,
    /// The value that stands in the text.
    pub stated: Decimal,
}

/// What was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FindingKind {
    /// Parts against their total.
    Sum,
    /// A share against part and whole.
    Share,
    /// A growth against the two values.
    Growth,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Verdict {
    /// They agree within what was written.
    Consistent,
    /// They do not.
    Contradiction,
}
