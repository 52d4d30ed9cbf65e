//! What a finder looks for.

use crate::units::UnitTable;
use gongwen_model::Dimension;

/// What a [`Finder`](crate::Finder) looks for.
///
/// ```
/// use gongwen_model::Dimension;
/// use gongwen_quantity::{Finder, Options};
///
/// let finder = Finder::new(Options {
///     dimensions: Some(vec![Dimension::Money]),
///     ..Options::default()
/// });
/// let found: Vec<_> = finder.find_iter("5个项目投资3亿元").map(|q| q.text).collect();
/// assert_eq!(found, ["3亿元"]);
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// The units and classifiers that are known. Default: [`UnitTable::builtin`].
    pub units: UnitTable,
    /// Only quantities of these dimensions; `None` for all. Default: `None`.
    pub dimensions: Option<Vec<Dimension>>,
    /// Whether numbers without a unit are quantities too. Default: true.
    pub bare_numbers: bool,
    /// The rules for what is no quantity. Default: [`Rules::Report`].
    pub rules: Rules,
}

/// The rules for what is no quantity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rules {
    /// Government documents: ordinals, dates, slogans, codes and idioms are refused, homographs
    /// (方 里 两 块) need their context, 元 may be left out.
    #[default]
    Report,
    /// Any text: a numeral with a unit is a quantity.
    General,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            units: UnitTable::builtin(),
            dimensions: None,
            bare_numbers: true,
            rules: Rules::default(),
        }
    }
}
