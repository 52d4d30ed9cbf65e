//! Exact ratios.

use rust_decimal::Decimal;

/// The size of a unit in the base unit of its dimension, as a ratio of whole numbers: a 亩 is
/// 2000/3 m², which no decimal is.
///
/// ```
/// use gongwen_quantity::Ratio;
/// let mu = Ratio::new(2000, 3);
/// assert_eq!(mu.apply(3.into()).unwrap(), 2000.into());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: u64,
    denominator: u64,
}

impl Ratio {
    /// One to one.
    pub const ONE: Self = Self::new(1, 1);

    /// `numerator / denominator`; a denominator of 0 is read as 1.
    pub const fn new(numerator: u64, denominator: u64) -> Self {
        Self { numerator, denominator: if denominator == 0 { 1 } else { denominator } }
    }

    /// `value` times the ratio: multiplied first, then divided. `None` where it does not fit.
    pub fn apply(self, value: Decimal) -> Option<Decimal> {
        if self.denominator == 1 {
            let product = if self.numerator == 1 {
                value
            } else {
                value.checked_mul(self.numerator.into())?
            };
            return Some(product.normalize());
        }
        let product =
            if self.numerator == 1 { value } else { value.checked_mul(self.numerator.into())? };
        Some(divided(product, self.denominator)?.normalize())
    }

    /// The ratio of one to another, in lowest terms: `None` where it does not fit.
    ///
    /// ```
    /// use gongwen_quantity::Ratio;
    /// let (mu, hectare) = (Ratio::new(2000, 3), Ratio::new(10_000, 1));
    /// assert_eq!(mu.per(hectare), Some(Ratio::new(1, 15)));
    /// ```
    pub const fn per(self, other: Self) -> Option<Self> {
        let a = greatest_divisor(self.numerator, other.numerator);
        let b = greatest_divisor(self.denominator, other.denominator);
        match (
            (self.numerator / a).checked_mul(other.denominator / b),
            (self.denominator / b).checked_mul(other.numerator / a),
        ) {
            (Some(n), Some(d)) if d != 0 => {
                let common = greatest_divisor(n, d);
                Some(Self::new(n / common, d / common))
            }
            _ => None,
        }
    }

    /// Whether it is smaller than another.
    pub const fn is_smaller_than(self, other: Self) -> bool {
        (self.numerator as u128) * (other.denominator as u128)
            < (other.numerator as u128) * (self.denominator as u128)
    }
}

/// `value / divisor`: a power of ten moves the point.
fn divided(mut value: Decimal, divisor: u64) -> Option<Decimal> {
    let places = match divisor {
        10 => 1,
        100 => 2,
        1000 => 3,
        _ => return value.checked_div(divisor.into()),
    };
    match value.set_scale(value.scale() + places) {
        Ok(()) => Some(value),
        Err(_) => value.checked_div(divisor.into()),
    }
}

/// The greatest common divisor; 1 where both are 0.
const fn greatest_divisor(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    if a == 0 { 1 } else { a }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_moved_point_divides(
            mantissa in -(1i128 << 96) + 1..1i128 << 96,
            cut in 0u32..96,
            scale in 0u32..=28,
            places in 1u32..=3,
        ) {
            let value = Decimal::from_i128_with_scale(mantissa >> cut, scale);
            let divisor = 10u64.pow(places);
            let expected = value.checked_div(divisor.into()).map(|v| v.normalize());
            prop_assert_eq!(
                divided(value, divisor).map(|v| v.normalize().serialize()),
                expected.map(|v| v.serialize())
            );
        }
    }
}
