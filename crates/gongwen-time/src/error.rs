//! The one error of this crate.

use gongwen_model::Span;

/// Why a string is not one calendar expression. Only [`parse`](crate::parse) returns it;
/// finding never fails.
///
/// ```
/// use gongwen_time::{TimeErrorKind, parse};
/// let error = parse("2月30日").unwrap_err();
/// assert_eq!(error.kind(), TimeErrorKind::NoSuchDay);
/// assert_eq!(error.to_string(), "the calendar has no such day, at bytes 0..9");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{kind}, at bytes {}..{}", span.start(), span.end())]
pub struct TimeError {
    kind: TimeErrorKind,
    span: Span,
}

impl TimeError {
    pub(crate) const fn new(kind: TimeErrorKind, span: Span) -> Self {
        Self { kind, span }
    }

    /// What is wrong.
    pub const fn kind(self) -> TimeErrorKind {
        self.kind
    }

    /// Where, in bytes of the string that was given.
    pub const fn span(self) -> Span {
        self.span
    }
}

/// What is wrong with a string that is not one calendar expression.
///
/// ```
/// use gongwen_time::{TimeErrorKind, parse};
/// assert_eq!(parse("10月底前").unwrap_err().kind(), TimeErrorKind::Trailing);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum TimeErrorKind {
    /// Nothing was given.
    #[error("expected a calendar expression, found nothing")]
    Empty,
    /// The string does not begin with one.
    #[error("expected a calendar expression")]
    NotATime,
    /// 2月30日, 13月, 2021-04-31.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// An expression, and then something else.
    #[error("expected the end after a calendar expression")]
    Trailing,
}
