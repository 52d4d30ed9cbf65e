//! The numeral: a value with how it was written.

use gongwen_model::Span;
use rust_decimal::Decimal;

/// A numeral (数词) in a text: its value, exactly, and how it was written.
///
/// ```
/// use gongwen_numeral::{find_iter, Vagueness};
/// let numeral = find_iter("投入60余万元").next().unwrap();
/// assert_eq!(numeral.min().to_string(), "600000");
/// assert_eq!(numeral.vagueness(), Some(Vagueness::More));
/// assert_eq!(numeral.span().slice("投入60余万元"), Some("60余万"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    pub(crate) span: Span,
    pub(crate) min: Decimal,
    pub(crate) max: Decimal,
    pub(crate) vagueness: Option<Vagueness>,
    pub(crate) place: i8,
    pub(crate) shape: Shape,
}

/// What a numeral leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vagueness {
    /// 余 多 几 数: the value and something more.
    More,
    /// 来: about the value.
    About,
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Shape {
    /// It has Arabic digits, full-width ones included.
    pub arabic: bool,
    /// It has Chinese digits.
    pub chinese: bool,
    /// Chinese digits by place: 二〇二四.
    pub positional: bool,
    /// It begins with 百 千 万 亿, without a digit.
    pub bare: bool,
    /// It is 半.
    pub half: bool,
    /// Its Arabic digits are grouped: 1,234.
    pub grouped: bool,
    /// It begins with a sign.
    pub signed: bool,
    /// How many Arabic digits stand before the decimal point, or Chinese digits by place.
    pub digits: u8,
    /// How many digits stand after the decimal point.
    pub decimals: u8,
    /// The power of ten of the 万 or 亿 that it ends in; 0 where it ends in none.
    pub scale: u8,
}

impl Numeral {
    /// Its place in the text, vague words inside it included (二十余万), those around it not.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Its value; the lower one of 三四十.
    pub const fn min(&self) -> Decimal {
        self.min
    }

    /// Its value; the upper one of 三四十.
    pub const fn max(&self) -> Decimal {
        self.max
    }

    /// Whether it names two values: 三四十, 五六百.
    pub fn is_range(&self) -> bool {
        self.min != self.max
    }

    /// What it leaves open.
    pub const fn vagueness(&self) -> Option<Vagueness> {
        self.vagueness
    }

    /// The power of ten of the last place that was written: −1 for 77.1, 5 for 1.799亿.
    pub const fn place(&self) -> i8 {
        self.place
    }

    /// How it is written.
    pub const fn shape(&self) -> Shape {
        self.shape
    }
}
