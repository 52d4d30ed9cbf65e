//! Whether a value was reached, is wanted, is an earlier one, a capacity or a rule.

use crate::context::Context;
use crate::head::Flags;
use gongwen_model::{Dimension, ObservationStatus, Relation, Role, Span};

/// The status of a value, and the words that decided it. `year` is the year that the heads or
/// the caption name.
pub(crate) fn status(
    flags: Flags,
    kind: Dimension,
    relation: Relation,
    year: Option<i32>,
    context: &Context,
) -> (ObservationStatus, Option<Span>) {
    let ratio =
        matches!(kind, Dimension::Percent | Dimension::Fraction | Dimension::PercentagePoint);
    let plain = relation == Relation::None && !ratio;
    if relation == Relation::Completion {
        return (ObservationStatus::Actual, None);
    }
    if let Some(span) = flags.capacity.filter(|_| plain && kind != Dimension::Money) {
        return (ObservationStatus::Capacity, Some(span));
    }
    if let Some(span) = flags.norm.filter(|_| plain) {
        return (ObservationStatus::Norm, Some(span));
    }
    match (flags.target, flags.actual, flags.prior) {
        (_, Some(_), Some(span)) => return (ObservationStatus::Prior, Some(span)),
        (_, Some(span), None) => return (ObservationStatus::Actual, Some(span)),
        (Some(span), None, _) => return (ObservationStatus::Target, Some(span)),
        (None, None, Some(span)) => return (ObservationStatus::Prior, Some(span)),
        (None, None, None) => {}
    }
    let plan = context.role == Some(Role::Plan);
    let now = context.year.or(context.plan_year);
    let status = match (year, now) {
        (Some(year), Some(now)) if year > now => ObservationStatus::Target,
        (Some(year), Some(now)) if year <= now && context.plan_year != Some(year) => {
            ObservationStatus::Actual
        }
        _ if plan => ObservationStatus::Target,
        _ => ObservationStatus::Actual,
    };
    (status, None)
}
