//! Bounds in print.

use gongwen::model::Bound;

/// The bound as a sign before the value.
pub(crate) fn sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Approx => "≈ ",
        Bound::More => "> ",
        Bound::AtLeast => "≥ ",
        Bound::Less => "< ",
        Bound::AtMost => "≤ ",
        _ => "",
    }
}
