//! Why a text is not one quantity.

use gongwen_model::Span;

/// Why a text is not one quantity, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind} at bytes {}..{}", span.start(), span.end())]
pub struct QuantityError {
    kind: QuantityErrorKind,
    span: Span,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum QuantityErrorKind {
    /// There is nothing to read.
    #[error("expected a quantity, found an empty text")]
    Empty,
    /// There is no numeral, or none that fits a 96-bit decimal.
    #[error("expected a numeral")]
    NoNumeral,
    /// There is a quantity, but something else stands before or after it.
    #[error("expected one quantity and nothing else")]
    Rest,
}

impl QuantityError {
    pub(crate) const fn new(kind: QuantityErrorKind, span: Span) -> Self {
        Self { kind, span }
    }

    /// What is wrong.
    pub const fn kind(&self) -> QuantityErrorKind {
        self.kind
    }

    /// Where.
    pub const fn span(&self) -> Span {
        self.span
    }
}
