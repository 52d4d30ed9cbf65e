//! A quantity with what was read around it, and of what sort it is.

use crate::left::Left;
use crate::right::Right;
use crate::scene::Scene;
use gongwen_model::{Dimension, Quantity, Role};

/// A quantity with what was read around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'a, 't, 'r> {
    pub(crate) quantity: &'a Quantity,
    pub(crate) scene: &'a Scene<'t>,
    pub(crate) left: &'a Left<'t, 'r>,
    pub(crate) right: &'a Right<'t>,
    pub(crate) role: Option<Role>,
    /// The report's own year.
    pub(crate) year: Option<i32>,
}

/// A percentage, a fraction or a multiple says how a value relates to another one.
pub(crate) fn is_ratio(quantity: &Quantity) -> bool {
    matches!(
        quantity.kind,
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Fraction | Dimension::Multiple
    )
}

/// The unit as it is written.
pub(crate) fn symbol(quantity: &Quantity) -> Option<&str> {
    quantity.unit.as_ref().map(|unit| &*unit.symbol)
}

/// 60岁, 60周岁.
pub(crate) fn is_age(quantity: &Quantity) -> bool {
    matches!(symbol(quantity), Some("岁" | "周岁"))
}

/// 元/亩, 元/人.
pub(crate) fn is_money_rate(quantity: &Quantity) -> bool {
    quantity.kind == Dimension::Rate && symbol(quantity).is_some_and(|unit| unit.starts_with('元'))
}
