//! Exact decimal arithmetic for reading numerals, checked everywhere.

use rust_decimal::Decimal;

/// `mantissa / 10^scale`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fixed {
    mantissa: i128,
    scale: u32,
}

/// The largest mantissa that a [`Decimal`] holds.
const MAX: i128 = (1 << 96) - 1;

impl Fixed {
    pub(crate) const fn whole(value: i128) -> Self {
        Self { mantissa: value, scale: 0 }
    }

    pub(crate) const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// One more digit at the end.
    pub(crate) fn push_digit(self, digit: u8) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(10)?.checked_add(i128::from(digit))?;
        Some(Self { mantissa, scale: self.scale })
    }

    /// One more digit after the decimal point.
    pub(crate) fn push_decimal(self, digit: u8) -> Option<Self> {
        let next = self.push_digit(digit)?;
        Some(Self { mantissa: next.mantissa, scale: self.scale + 1 })
    }

    pub(crate) fn mul_pow10(self, exponent: u8) -> Option<Self> {
        let exponent = u32::from(exponent);
        if exponent <= self.scale || self.is_zero() {
            return Some(Self { scale: self.scale.saturating_sub(exponent), ..self });
        }
        let down = exponent.min(self.scale);
        let mantissa = self.mantissa.checked_mul(10i128.checked_pow(exponent - down)?)?;
        Some(Self { mantissa, scale: self.scale - down })
    }

    pub(crate) fn add(self, other: Self) -> Option<Self> {
        // Most sums are of a number and nothing.
        if other.is_zero() || self.is_zero() {
            return Some(if self.is_zero() { other } else { self });
        }
        let scale = self.scale.max(other.scale);
        let a = self.mantissa.checked_mul(10i128.checked_pow(scale - self.scale)?)?;
        let b = other.mantissa.checked_mul(10i128.checked_pow(scale - other.scale)?)?;
        Some(Self { mantissa: a.checked_add(b)?, scale })
    }

    /// As a [`Decimal`] without trailing zeros; `None` where it does not fit exactly.
    pub(crate) fn decimal(self) -> Option<Decimal> {
        let Self { mut mantissa, mut scale } = self;
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        if mantissa.abs() > MAX || scale > 28 {
            return None;
        }
        Decimal::try_from_i128_with_scale(mantissa, scale).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact() {
        let amount = Fixed::whole(1799);
        let amount = Fixed { scale: 3, ..amount }.mul_pow10(8).unwrap();
        assert_eq!(amount.decimal().unwrap().to_string(), "179900000");
        assert_eq!(Fixed::whole(i128::MAX).push_digit(1), None);
        assert_eq!(Fixed::whole(i128::MAX).decimal(), None);
    }
}
