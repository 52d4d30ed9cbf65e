//! Units of measure and classifiers, a table for each dimension.

mod area;
mod count;
mod currency;
mod data;
mod duration;
mod energy;
mod length;
mod mass;
mod money;
mod noun;
mod power;
mod proportion;
mod ratio;
mod table;
mod temperature;
mod traditional;
mod volume;

pub use ratio::Ratio;
pub use table::{UnitDef, UnitTable};

pub(crate) use money::{follows, lead};
pub(crate) use table::{Guard, UnitMatch};

use gongwen_model::Dimension;

/// The base unit of a dimension, as a code; `None` for money, whose base is its currency, for
/// rates, and for what has no unit.
pub(crate) const fn base_code(dimension: Dimension) -> Option<&'static str> {
    Some(match dimension {
        Dimension::Area => "m2",
        Dimension::Length => "m",
        Dimension::Mass => "kg",
        Dimension::Volume => "m3",
        Dimension::Power => "W",
        Dimension::Energy => "J",
        Dimension::Duration => "s",
        Dimension::Temperature => "Cel",
        Dimension::Data => "By",
        Dimension::Percent
        | Dimension::PercentagePoint
        | Dimension::Fraction
        | Dimension::Multiple
        | Dimension::Count
        | Dimension::Number => "1",
        _ => return None,
    })
}
