//! Value-first corpora: sentences of a review of 2023 and of a plan for 2024, and what each of
//! their quantities measures. All are invented.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../common/mod.rs"]
mod common;

mod aims;
mod beside;
mod budget;
mod carried;
mod indicator;
mod manual;
mod period;
mod span;
mod status;
mod years;

use common::times;
use gongwen_model::{Observation, ObservationStatus, Relation, Report, Role, Section, Span};
use gongwen_observe::observe;
use gongwen_time::Context;

/// A sentence, the role of its section, and `indicator|status|relation|period` of each quantity.
type Row = (&'static str, Role, &'static [&'static str]);

const REVIEW: Role = Role::Review;
const PLAN: Role = Role::Plan;

/// A report of 2023, planning for 2024, whose one section is the text.
fn report(text: &str, role: Role) -> Report {
    let span = Span::between(0, text.len());
    let section = Section { span, role: Some(role), ..Section::default() };
    let context = Context::new().year(2023).plan_year(2024).role(Some(role));
    Report {
        span,
        year: Some(2023),
        plan_year: Some(2024),
        sections: vec![section],
        quantities: gongwen_quantity::find_iter(text).collect(),
        times: times(text, context),
        ..Report::default()
    }
}

fn read(text: &str, role: Role) -> Vec<Observation> {
    observe(text, &report(text, role))
}

fn show(found: &Observation) -> String {
    let status = match found.status {
        ObservationStatus::Actual => "actual",
        ObservationStatus::Target => "target",
        ObservationStatus::Prior => "prior",
        ObservationStatus::Capacity => "capacity",
        ObservationStatus::Norm => "norm",
        _ => "?",
    };
    let relation = match found.relation {
        Relation::None => "none",
        Relation::Growth => "growth",
        Relation::Decline => "decline",
        Relation::Completion => "completion",
        Relation::Share => "share",
        Relation::Multiple => "multiple",
        _ => "?",
    };
    let indicator = found.indicator.as_deref().unwrap_or("-");
    let period = found.period.as_deref().unwrap_or("-");
    format!("{indicator}|{status}|{relation}|{period}")
}

/// All rows are read before any is complained of.
fn check(rows: &[Row]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|&(text, role, expected)| {
            let found: Vec<String> = read(text, role).iter().map(show).collect();
            (found != expected)
                .then(|| format!("{text}\n  found    {found:?}\n  expected {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}
