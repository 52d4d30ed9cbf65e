//! The one place that orders the claims to a numeral.
//!
//! Every marker, ordinal, date, name and quantity begins with a numeral. The numerals of a
//! text are scanned once, and each is claimed once: by a doubling (翻一番) or a fraction, whose
//! shapes nothing else has; by what is no quantity ([`crate::refuse`]); by a quantity
//! ([`crate::grammar`]). A slogan is a numeral that nothing claims.

use crate::bound::bound;
use crate::grammar::{self, Measured, Scope};
use crate::refuse::{Phrases, refuse};
use gongwen_model::{Bound, Dimension, Quantity, Span};
use gongwen_numeral::Numeral;

/// What became of a numeral.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Claim {
    /// It begins a quantity.
    Quantity(Quantity),
    /// It is a part of something else, which ends here.
    Refused(usize),
    /// Nothing claims it.
    Free,
}

pub(crate) fn claim(scope: &Scope<'_, '_>, phrases: &Phrases, numeral: &Numeral) -> Claim {
    let start = numeral.span().start();
    if let Some((from, measured)) = grammar::doubling(scope, numeral) {
        // The bound stands within it (翻了近一番), or before it.
        let inside = bound(&scope.cursor, numeral, start, measured.end, Dimension::Multiple);
        return match inside {
            Bound::Exact => finish(scope, numeral, from, measured),
            bound => made(scope, from, measured, bound),
        };
    }
    let shaped = grammar::fraction(scope, numeral).or_else(|| grammar::half_of(scope, numeral));
    if let Some(measured) = shaped {
        return finish(scope, numeral, start, measured);
    }
    if scope.report
        && let Some(end) = refuse(&scope.cursor, numeral, phrases)
    {
        return Claim::Refused(end);
    }
    if let Some((start, measured)) = grammar::between(scope, numeral) {
        return made(scope, start, measured, Bound::Exact);
    }
    match grammar::placed(scope, numeral) {
        Some((start, measured)) => finish(scope, numeral, start, measured),
        None => Claim::Free,
    }
}

fn finish(scope: &Scope<'_, '_>, numeral: &Numeral, start: usize, measured: Measured<'_>) -> Claim {
    let bound = bound(&scope.cursor, numeral, start, measured.end, measured.amount.dimension());
    made(scope, start, measured, bound)
}

fn made(scope: &Scope<'_, '_>, start: usize, measured: Measured<'_>, bound: Bound) -> Claim {
    let Measured { amount, value, end, place } = measured;
    let span = Span::between(start, end);
    let Some(text) = span.slice(scope.cursor.text()) else { return Claim::Free };
    Claim::Quantity(Quantity {
        span,
        text: text.into(),
        kind: amount.dimension(),
        value,
        unit: amount.unit(scope.cursor.text()),
        base: amount.in_base(value),
        bound,
        resolution: grammar::resolution(place),
    })
}
