//! A scanner of numerals (数词) in Chinese text: Arabic (`1,234.5`), full-width (`６６０`),
//! Chinese (`二十余万`, `二〇二四`, `四百五`) and mixed (`3万4000`, `60余万`), read exactly into
//! decimals, with what they leave open (余 多 来 几) and how they are written.
//!
//! ```
//! let text = "投资60余万元，流转土地三百二十亩";
//! let values: Vec<String> =
//!     gongwen_numeral::find_iter(text).map(|n| n.min().to_string()).collect();
//! assert_eq!(values, ["600000", "320"]);
//! ```
//!
//! * [`parse`]: the whole of a text as one numeral, strictly.
//! * [`find_iter`]: all numerals of a text, lazily.
//! * [`chinese`] and [`chinese_in`]: a number back into numerals, plain or financial; what they
//!   write, [`parse`] reads to the same value.
//! * [`integer_at`]: the small whole numbers of list markers and dates.
//!
//! # What it does not do
//! It does not judge what a numeral counts: 二 in 二期 and 三 in “三农” are numerals here.
//! Units, bounds, ranges and the refusal of slogans, ordinals and codes are the work of
//! `gongwen-quantity`.
//!
//! # Errors
//! [`NumeralError`], from [`parse`] only: any `&str` is searched. A number that does not fit a 96-bit decimal is passed over.

mod arabic;
mod class;
mod find;
mod fixed;
mod format;
mod integer;
mod numeral;
mod parse;
mod plain;
mod scan;
mod whole;

pub use find::{FindIter, find_from, find_iter};
pub use format::{Style, chinese, chinese_in, positional};
pub use integer::{Integer, Script, integer_at};
pub use numeral::{Numeral, Shape, Vagueness};
pub use parse::{NumeralError, next_to, numeral_at, parse};
