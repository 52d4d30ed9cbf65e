//! What stands beside a numeral: looked at once, for nearly every rule asks for it.

use crate::cursor::{Cursor, is_blank};
use gongwen_model::Span;

/// The characters beside a numeral.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Neighbours {
    /// The one before it.
    pub(crate) left: Option<char>,
    /// The one before it, blanks aside.
    pub(crate) previous: Option<char>,
    /// The one behind it.
    pub(crate) right: Option<char>,
    /// The one behind it, blanks aside.
    pub(crate) next: Option<char>,
}

impl Neighbours {
    pub(crate) fn of(cursor: &Cursor<'_>, span: Span) -> Self {
        let mut before = cursor.before(span.start()).chars().rev();
        let mut after = cursor.after(span.end()).chars();
        let (left, right) = (before.next(), after.next());
        Self {
            left,
            previous: left.filter(|&c| !is_blank(c)).or_else(|| before.find(|&c| !is_blank(c))),
            right,
            next: right.filter(|&c| !is_blank(c)).or_else(|| after.find(|&c| !is_blank(c))),
        }
    }
}
