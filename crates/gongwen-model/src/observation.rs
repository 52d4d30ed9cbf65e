//! Observations: what a quantity measures.

use crate::{Role, Span, Topic};
use smol_str::SmolStr;
use std::sync::Arc;

/// What a quantity measures (SDMX: observation). One for each quantity of a report.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Observation {
    /// Its place in the same report's quantities.
    pub quantity: usize,
    /// Whom or what it is about, where that is not the whole reference area.
    pub subject: Option<SmolStr>,
    /// Where the subject was read.
    pub subject_span: Option<Span>,
    /// What is measured (指标), as it is written.
    pub indicator: Option<SmolStr>,
    /// Where the indicator was read.
    pub indicator_span: Option<Span>,
    /// Whether it was reached or is wanted.
    pub status: ObservationStatus,
    /// The words that the status was read from.
    pub status_span: Option<Span>,
    /// How it relates to another value of the same indicator.
    pub relation: Relation,
    /// The words that the relation was read from.
    pub relation_span: Option<Span>,
    /// The period it is about: `2022`, `2022-01..2022-09`, `asof 2019-10`.
    /// The observations of one period share it.
    pub period: Option<SmolStr>,
    /// Where the period was read; `None` where it is the report's own year.
    pub period_span: Option<Span>,
    /// The path to its section: the place among the report's sections, then among children.
    /// The observations of one section share it.
    pub section: Arc<[usize]>,
    /// The topic of that section.
    pub topic: Option<Topic>,
    /// The role of that section.
    pub role: Option<Role>,
}

/// Whether an observation was reached or is wanted (SDMX: observation status).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ObservationStatus {
    /// Achieved or observed.
    #[default]
    Actual,
    /// Planned, budgeted, expected.
    Target,
    /// An earlier period's figure, given for comparison.
    Prior,
    /// What a project or a facility is made for.
    Capacity,
    /// A standard, a rule, a price, a threshold.
    Norm,
}

/// How a value relates to another value of the same indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Relation {
    /// It stands for itself.
    #[default]
    None,
    /// It is an increase.
    Growth,
    /// It is a decrease.
    Decline,
    /// It is a share of a target.
    Completion,
    /// It is a part of a whole.
    Share,
    /// It is a multiple of another value.
    Multiple,
}
