//! Quantities and values as text.

use crate::{Quantity, Value};
use std::fmt;

/// As it was written.
///
/// ```
/// # use gongwen_model::{Bound, Decimal, Dimension, Quantity, Span, Value};
/// # let quantity = Quantity {
/// #     span: Span::between(0, 11),
/// #     text: "1.8亿元".into(),
/// #     kind: Dimension::Money,
/// #     value: Value::point(180_000_000.into()),
/// #     unit: None,
/// #     base: None,
/// #     bound: Bound::Exact,
/// #     resolution: Decimal::ONE,
/// # };
/// assert_eq!(quantity.to_string(), "1.8亿元");
/// ```
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

/// The value, or both ends of the range.
///
/// ```
/// use gongwen_model::Value;
/// assert_eq!(Value::point(3.into()).to_string(), "3");
/// assert_eq!(Value { min: 3.into(), max: 5.into() }.to_string(), "3—5");
/// ```
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (min, max) = (self.min.normalize(), self.max.normalize());
        if self.is_range() { write!(f, "{min}—{max}") } else { write!(f, "{min}") }
    }
}
