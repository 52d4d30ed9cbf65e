//! Whether a figure was reached, is wanted, is an earlier one, a capacity or a rule.

mod capacity;
mod norm;
mod prior;
mod target;

pub(crate) use norm::{is_bounded_by_word, is_line, names_class};
pub(crate) use prior::LAST_YEAR;

use crate::reading::{Reading, is_money_rate, is_ratio};
use crate::words::Class;
use capacity::capacity;
use gongwen_model::{Bound, Dimension, ObservationStatus, Role, Span};
use norm::{is_outcome, price, rule, threshold};
use prior::{first_of_two, last_year};
use target::{approved, goal, revenue, wanted};

/// A status, and the word that decided it where one did.
pub(crate) type Judged = (ObservationStatus, Option<Span>);

/// The first rule that fits.
pub(crate) fn status(reading: Reading<'_, '_, '_>) -> Judged {
    let Reading { quantity, left, role, .. } = reading;
    let plan = role == Some(Role::Plan);
    let measured = !is_ratio(quantity);
    if let Some(word) = threshold(reading) {
        return (ObservationStatus::Norm, Some(word));
    }
    if let Some(word) = first_of_two(reading) {
        return (ObservationStatus::Prior, Some(word));
    }
    if let Some(word) = goal(reading) {
        return (ObservationStatus::Target, Some(word));
    }
    if let (Some(from), Some(_)) = (left.from, left.change) {
        return (ObservationStatus::Prior, Some(from));
    }
    if let Some(word) = last_year(reading).filter(|_| !plan || reading.scene.brackets.opened) {
        return (ObservationStatus::Prior, Some(word));
    }
    if measured {
        if let Some(word) = revenue(left.phrase) {
            return (ObservationStatus::Target, Some(word));
        }
        let money = quantity.kind == Dimension::Money || is_money_rate(quantity);
        if let Some(word) = capacity(reading).filter(|_| !money) {
            return (ObservationStatus::Capacity, Some(word));
        }
        let fixed = || price(quantity, left).or_else(|| rule(reading).filter(|_| !plan));
        if let Some(word) = fixed().filter(|_| !is_outcome(left)) {
            return (ObservationStatus::Norm, Some(word));
        }
    }
    if plan {
        let scene = reading.scene;
        let existing =
            scene.present.has(Class::Existing).then(|| scene.left.first(Class::Existing));
        return match existing.flatten() {
            Some(word) => (ObservationStatus::Actual, Some(word.span())),
            None => (ObservationStatus::Target, None),
        };
    }
    if let Some(word) = wanted(reading).or_else(|| approved(reading)).filter(|_| measured) {
        return (ObservationStatus::Target, Some(word));
    }
    if quantity.bound == Bound::AtLeast
        && let Some(word) = reading.scene.left.first(Class::Expected)
    {
        return (ObservationStatus::Target, Some(word.span()));
    }
    (ObservationStatus::Actual, None)
}
