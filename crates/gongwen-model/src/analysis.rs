//! One file and the reports in it.

use crate::{Finding, Observation, Quantity, Section, Span, Time};

/// The name of the JSON layout that [`Analysis`] serialises to.
pub const SCHEMA: &str = "gongwen/1";

/// All that was read from one text.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Analysis {
    /// [`SCHEMA`].
    pub schema: String,
    /// Where the text came from.
    pub source: Source,
    /// The reports, in the order of the text. An empty text has none.
    pub reports: Vec<Report>,
}

impl Analysis {
    /// An analysis of a text that came from `source`.
    pub fn new(source: Source, reports: Vec<Report>) -> Self {
        Self { schema: SCHEMA.to_owned(), source, reports }
    }
}

/// Where a text came from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Source {
    /// The file, where there is one.
    pub path: Option<String>,
    /// The length of the decoded text in bytes of UTF-8.
    pub bytes: usize,
    /// The encoding that the file was in, by its IANA name.
    pub encoding: String,
}

impl Source {
    /// A text in memory: no path, UTF-8.
    pub fn memory(bytes: usize) -> Self {
        Self { path: None, bytes, encoding: "UTF-8".to_owned() }
    }
}

/// A line of a title (标题).
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Title {
    /// Its place.
    pub span: Span,
    /// Its text as it stands there.
    pub text: String,
}

/// One report (报告): its outline and every figure in it.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Report {
    /// The lines of its title, in order.
    pub titles: Vec<Title>,
    /// All of it.
    pub span: Span,
    /// Who issued it (发文机关), from the title or the signature (署名).
    pub issuer: Option<String>,
    /// The year it reports on.
    pub year: Option<i32>,
    /// The year it plans for.
    pub plan_year: Option<i32>,
    /// Its date of issue (成文日期), ISO 8601.
    pub issued: Option<String>,
    /// The outline: sections of the highest level, with their children. Text before the
    /// first heading is a section without a heading.
    pub sections: Vec<Section>,
    /// Every quantity, in the order of the text.
    pub quantities: Vec<Quantity>,
    /// Every calendar expression, in the order of the text.
    pub times: Vec<Time>,
    /// What the quantities measure.
    pub observations: Vec<Observation>,
    /// Arithmetic checks of the quantities against each other.
    pub findings: Vec<Finding>,
}
