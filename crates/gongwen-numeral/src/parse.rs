//! One numeral: the whole of a text, or what begins at a place.

use crate::find::{is_sign, with_sign};
use crate::numeral::Numeral;
use crate::scan::{is_lone_word, scan_at};
use gongwen_model::Span;

/// A text that is not one numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected one numeral and nothing else at bytes {}..{}", span.start(), span.end())]
pub struct NumeralError {
    span: Span,
}

impl NumeralError {
    /// What could not be read.
    pub const fn span(&self) -> Span {
        self.span
    }
}

/// Reads the whole of a text as one numeral, its sign included.
///
/// # Errors
/// [`NumeralError`] where the text is not one numeral, or does not fit a 96-bit decimal.
///
/// ```
/// use gongwen_numeral::parse;
/// assert_eq!(parse("一万二").unwrap().min(), 12_000.into());
/// assert_eq!(parse("负三十二").unwrap().min(), (-32).into());
/// assert_eq!(parse("陆").unwrap().min(), 6.into());
/// assert!(parse("三十户").is_err());
/// ```
pub fn parse(text: &str) -> Result<Numeral, NumeralError> {
    let body = text.trim_start_matches(['-', '－', '−', '负', '負', '+', '＋']);
    let start = text.len() - body.len();
    let numeral = numeral_at(text, start).filter(|numeral| numeral.span().end() == text.len());
    match numeral {
        Some(numeral) if start == 0 || numeral.span().start() == 0 || text.starts_with('+') => {
            Ok(numeral)
        }
        _ => Err(NumeralError { span: Span::between(0, text.len()) }),
    }
}

/// The numeral whose first digit stands at byte `at`; a sign before it is taken in.
///
/// ```
/// let numeral = gongwen_numeral::numeral_at("共二十户", 3).unwrap();
/// assert_eq!(numeral.min(), 20.into());
/// assert!(gongwen_numeral::numeral_at("共二十户", 0).is_none());
/// ```
pub fn numeral_at(text: &str, at: usize) -> Option<Numeral> {
    scan_at(text, at)?.numeral.map(|numeral| with_sign(text, numeral))
}

/// As [`numeral_at`], but only what [`find_iter`](crate::find_iter) would find there: a sign may
/// stand at byte `at`, and 陆 alone is a name.
///
/// ```
/// use gongwen_numeral::next_to;
/// assert_eq!(next_to("3—5户", 4).unwrap().min(), 5.into());
/// assert_eq!(next_to("至-5度", 3).unwrap().min(), (-5).into());
/// assert!(next_to("水陆", 3).is_none());
/// ```
pub fn next_to(text: &str, at: usize) -> Option<Numeral> {
    let first = text.get(at..)?.chars().next()?;
    let start = if is_sign(first) { at + first.len_utf8() } else { at };
    let numeral = scan_at(text, start)?.numeral?;
    let word = is_lone_word(text, numeral.span());
    (!word).then(|| with_sign(text, numeral)).filter(|numeral| numeral.span().start() == at)
}
