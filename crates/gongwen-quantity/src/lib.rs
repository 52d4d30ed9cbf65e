//! Quantities (数量) in Chinese text: money, areas, percentages, counts, rates and ranges, read
//! exactly, in their units, with their bounds; slogans, ordinals, dates, codes and idioms are
//! left alone.
//!
//! ```
//! let text = "第三季度完成“双招双引”投资1.799亿元，流转土地2000余亩。";
//! let found: Vec<_> = gongwen_quantity::find_iter(text).collect();
//! assert_eq!(found.len(), 2);
//! assert_eq!(found[0].text, "1.799亿元");
//! assert_eq!(found[0].value.min, 179_900_000.into());
//! assert_eq!(found[0].unit.as_ref().unwrap().code, "CNY");
//! assert_eq!(found[1].bound, gongwen_model::Bound::More);
//! ```
//!
//! * [`parse`] reads the whole of a text as one quantity, strictly.
//! * [`find_iter`] finds the quantities of a text: lazily, without failing, in linear time.
//! * [`Finder`] and [`Options`] configure: dimensions, own units, bare numbers or not, report or
//!   general rules.
//! * [`convert`] and [`UnitTable::convert`]: a value in another unit, by exact ratio.
//! * [`Format`], [`format_yi`], [`format_cheque`]: quantities back into text, which [`parse`] reads
//!   to the same value.
//!
//! ```
//! use gongwen_quantity::{UnitTable, format_yi, parse};
//! let land = parse("1500余亩").unwrap();
//! assert_eq!(UnitTable::builtin().convert(&land, "公顷").unwrap().min, 100.into());
//! assert_eq!(format_yi(parse("壹亿捌仟万元整").unwrap().value.min, "元"), "1.8亿元");
//! ```
//!
//! # The strict reading
//! [`parse`] takes what people write where an amount is asked for, in either script: 3½, 三又二分之一,
//! 1.2e5, 25万6千, 15k, 3M, 一打, 米九, 5'8", 个半小时, 人民币壹仟元整, US$100, 零下5℃, 从8万到10万元,
//! 大于20小于50. Vague numbers are bounds or ranges (十几, 上万, 三四千), never points. What does not
//! fit a 96-bit decimal is an error.
//!
//! # How a numeral becomes a quantity
//! Numerals are scanned once. Each is claimed once, in one order: by what is no quantity (an
//! ordinal 第22个, a date, a code G329, a name in quotes “一三四六”, a set phrase 千方百计), then by
//! the unit that stands behind it. A numeral that nothing claims is no quantity; that is what
//! slogans are.
//!
//! # What it does not do
//! It does not say what a quantity measures, and it does not read dates. 三百万 without a currency is
//! a number, not money; a month is a twelfth of a mean year, not 30 days; between currencies there is
//! no conversion.
//!
//! # Features
//! * `serde`: `Serialize` and `Deserialize` on the results. Off by default; without it the crate
//!   depends on nom, rust_decimal and thiserror alone.
//!
//! # Errors
//! [`QuantityError`], from [`parse`] only.

mod bound;
mod claim;
mod convert;
mod cursor;
mod error;
mod finder;
mod format;
mod grammar;
mod money;
mod neighbours;
mod number;
mod options;
mod parse;
mod refuse;
mod units;

pub use convert::{ConvertError, convert};
pub use error::{QuantityError, QuantityErrorKind};
pub use finder::{FindIter, Finder};
pub use format::{Digits, Format, Scale, format_cheque, format_yi};
pub use gongwen_numeral::Style;
pub use money::names_money;
pub use options::{Options, Rules};
pub use units::{Ratio, UnitDef, UnitTable};

use gongwen_model::Quantity;

/// Finds the quantities of a text with the default options; see [`Finder::find_iter`].
///
/// ```
/// let ranges: Vec<_> = gongwen_quantity::find_iter("每户补助8—10万元").collect();
/// assert_eq!(ranges[0].value.min, 80_000.into());
/// assert_eq!(ranges[0].value.max, 100_000.into());
/// ```
pub fn find_iter(text: &str) -> FindIter<'static, '_> {
    finder::builtin().find_iter(text)
}

/// Reads the whole of a text as one quantity with the default options.
///
/// # Errors
/// [`QuantityError`] where the text is not one quantity.
///
/// ```
/// let quantity = gongwen_quantity::parse("60余万元").unwrap();
/// assert_eq!(quantity.value.min, 600_000.into());
/// assert!(gongwen_quantity::parse("投资60余万元建成").is_err());
/// ```
pub fn parse(text: &str) -> Result<Quantity, QuantityError> {
    finder::builtin().parse(text)
}
