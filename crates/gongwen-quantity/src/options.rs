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
    ///
    /// ```
    /// use gongwen_model::Dimension;
    /// use gongwen_quantity::{Finder, Options, Ratio, UnitDef, UnitTable};
    ///
    /// let shi = UnitDef::new(Dimension::Mass, "[catty_HK]", Ratio::new(60_478_982, 100_000_000), ["司马斤"]);
    /// let units = UnitTable::builtin().with(shi);
    /// let finder = Finder::new(Options { units, ..Options::default() });
    /// let tea = finder.find_iter("茶叶3司马斤").next().unwrap();
    /// assert_eq!(tea.base.unwrap().min.to_string(), "1.81436946");
    /// ```
    pub units: UnitTable,
    /// Only quantities of these dimensions; `None` for all. Default: `None`.
    pub dimensions: Option<Vec<Dimension>>,
    /// Whether numbers without a unit are quantities too. Default: true.
    ///
    /// ```
    /// use gongwen_quantity::{Finder, Options};
    /// let finder = Finder::new(Options { bare_numbers: false, ..Options::default() });
    /// let found: Vec<_> = finder.find_iter("系数为0.638，均价3元").map(|q| q.text).collect();
    /// assert_eq!(found, ["3元"]);
    /// ```
    pub bare_numbers: bool,
    /// The rules for what is no quantity. Default: [`Rules::Report`].
    ///
    /// ```
    /// use gongwen_quantity::{Finder, Options, Rules};
    /// let finder = Finder::new(Options { rules: Rules::General, ..Options::default() });
    /// let found: Vec<_> = finder.find_iter("等了个半小时，喝了三杯茶").map(|q| q.text).collect();
    /// assert_eq!(found, ["个半小时", "三杯"]);
    /// assert_eq!(gongwen_quantity::find_iter("省道104升级").count(), 0);
    /// ```
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
    /// Any text: a numeral with a unit is a quantity, and what people say is read: 一 left out
    /// (个半小时), fractions of units (四分之一公升), two bounds as one range (大于20小于50), units
    /// that are words in a report (杯 钱 码).
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
