//! What is not a quantity: codes, ordinals, calendar expressions, names in quotes and set
//! phrases claim their numerals here, before any unit is looked for.
//!
//! Each function answers with the end of what it claims.

mod calendar;
mod code;
mod ordinal;
mod parallel;
mod phrase;
mod quoted;

pub(crate) use parallel::is_parallel;
pub(crate) use phrase::Phrases;

use crate::cursor::Cursor;
use crate::neighbours::Neighbours;
use gongwen_numeral::Numeral;

/// The end of the code, ordinal, calendar expression, name or phrase that the numeral is a
/// part of; `None` where it is free.
pub(crate) fn refuse(
    cursor: &Cursor<'_>,
    numeral: &Numeral,
    beside: &Neighbours,
    phrases: &Phrases,
) -> Option<usize> {
    code::code(cursor, numeral, beside)
        .or_else(|| phrases.phrase(cursor, numeral, beside))
        .or_else(|| ordinal::ordinal(cursor, numeral, beside))
        .or_else(|| calendar::calendar(cursor, numeral, beside))
        .or_else(|| quoted::quoted(cursor, numeral))
}
