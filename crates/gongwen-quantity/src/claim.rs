//! The one place that orders the claims to a numeral.
//!
//! Every marker, ordinal, date, name and quantity begins with a numeral. The numerals of a
//! text are scanned once, and each is claimed once: by a doubling (翻一番) or a fraction, whose
//! shapes nothing else has; by what is no quantity ([`crate::refuse`]); by a quantity
//! ([`crate::grammar`]). A slogan is a numeral that nothing claims.

use crate::bound::bound;
use crate::grammar::{self, Measured, Scope};
use crate::neighbours::Neighbours;
use crate::refuse::{Phrases, refuse};
use gongwen_model::{Bound, Dimension, Quantity, Span};
use gongwen_numeral::Numeral;

/// What became of a numeral.
#[derive(Clone, Debug)]
pub(crate) enum Claim<'f> {
    /// It begins a quantity.
    Quantity(Claimed<'f>),
    /// It is a part of something else, which ends here.
    Refused(usize),
    /// Nothing claims it.
    Free,
}

/// A quantity that is still to be written out.
#[derive(Clone, Debug)]
pub(crate) struct Claimed<'f> {
    pub(crate) start: usize,
    measured: Measured<'f>,
    pub(crate) bound: Bound,
}

impl Claimed<'_> {
    pub(crate) const fn end(&self) -> usize {
        self.measured.end
    }

    pub(crate) fn dimension(&self) -> Dimension {
        self.measured.amount.dimension()
    }

    /// The quantity as it stands in the text.
    pub(crate) fn quantity(&self, text: &str) -> Quantity {
        let Measured { amount, value, end, place } = &self.measured;
        let span = Span::between(self.start, *end);
        Quantity {
            span,
            text: span.slice(text).unwrap_or_default().into(),
            kind: amount.dimension(),
            value: *value,
            unit: amount.unit(text),
            base: amount.in_base(*value),
            bound: self.bound,
            resolution: grammar::resolution(*place),
        }
    }
}

pub(crate) fn claim<'f>(scope: &Scope<'f, '_>, phrases: &Phrases, numeral: &Numeral) -> Claim<'f> {
    let start = numeral.span().start();
    let beside = Neighbours::of(&scope.cursor, numeral.span());
    if beside.right == Some('番')
        && let Some((from, measured)) = grammar::doubling(scope, numeral)
    {
        // The bound stands within it (翻了近一番), or before it.
        let inside = bound(&scope.cursor, numeral, start, measured.end, Dimension::Multiple);
        return match inside {
            Bound::Exact => finish(scope, numeral, from, measured),
            bound => made(from, measured, bound),
        };
    }
    if let Some(measured) = fraction(scope, numeral, &beside) {
        return finish(scope, numeral, start, measured);
    }
    if scope.report
        && let Some(end) = refuse(&scope.cursor, numeral, &beside, phrases)
    {
        return Claim::Refused(end);
    }
    if let Some((start, measured)) = grammar::between(scope, numeral) {
        return made(start, measured, Bound::Exact);
    }
    match grammar::placed(scope, numeral) {
        Some((start, measured)) => finish(scope, numeral, start, measured),
        None => Claim::Free,
    }
}

/// A fraction (三分之一, 1/3) or a half, which their first characters behind the numeral tell.
fn fraction<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
    beside: &Neighbours,
) -> Option<Measured<'f>> {
    match beside.next {
        Some('分') => grammar::fraction(scope, numeral),
        Some('半' | '数') => grammar::half_of(scope, numeral),
        Some('/' | '／') if scope.report => grammar::over(scope, numeral, beside),
        _ => None,
    }
}

fn finish<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
    start: usize,
    measured: Measured<'f>,
) -> Claim<'f> {
    let bound = bound(&scope.cursor, numeral, start, measured.end, measured.amount.dimension());
    made(start, measured, bound)
}

const fn made(start: usize, measured: Measured<'_>, bound: Bound) -> Claim<'_> {
    Claim::Quantity(Claimed { start, measured, bound })
}
