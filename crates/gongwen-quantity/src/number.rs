//! Numbers that are more than a numeral: 三又二分之一, 3/5, -1.2e5, 2^5.

use gongwen_numeral::numeral_at;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{anychar, one_of};
use nom::combinator::{map_opt, opt};
use nom::multi::many0_count;
use nom::{IResult, Parser};
use rust_decimal::Decimal;

/// The number that a text begins with, and what follows it; `None` for a single numeral.
pub(crate) fn number(text: &str) -> Option<(Decimal, &str)> {
    let numbers = (mixed, power, scientific, fraction, vulgar);
    let (rest, value) = alt(numbers).parse(text).ok()?;
    Some((value.normalize(), rest))
}

/// ½, 3½.
fn vulgar(input: &str) -> IResult<&str, Decimal> {
    let (rest, negative) = sign(input)?;
    let part = map_opt(anychar, |c| {
        let (_, above, below) = VULGAR.iter().find(|row| row.0 == c)?;
        Decimal::from(*above).checked_div(Decimal::from(*below))
    });
    let (rest, value) =
        map_opt((opt(numeral), part), |(whole, part)| whole.unwrap_or_default().checked_add(part))
            .parse(rest)?;
    Ok((rest, if negative { -value } else { value }))
}

/// The fractions that are one character.
const VULGAR: &[(char, u8, u8)] = &[
    ('½', 1, 2),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅕', 1, 5),
    ('⅖', 2, 5),
    ('⅗', 3, 5),
    ('⅘', 4, 5),
    ('⅙', 1, 6),
    ('⅚', 5, 6),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
];

/// Signs, an odd number of which makes the number negative.
fn sign(input: &str) -> IResult<&str, bool> {
    let (rest, minuses) = many0_count(one_of("-－−负負")).parse(input)?;
    Ok((rest, minuses % 2 == 1))
}

/// A numeral without its sign.
fn numeral(input: &str) -> IResult<&str, Decimal> {
    let error = || nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Digit));
    let found = numeral_at(input, 0).filter(|n| !n.is_range()).ok_or_else(error)?;
    let rest = input.get(found.span().end()..).ok_or_else(error)?;
    Ok((rest, found.min()))
}

fn signed(input: &str) -> IResult<&str, Decimal> {
    let (rest, negative) = sign(input)?;
    let (rest, value) = numeral(rest)?;
    Ok((rest, if negative { -value } else { value }))
}

/// N分之M and M/N; behind 又 the 之 may be left out.
fn fraction(input: &str) -> IResult<&str, Decimal> {
    let (rest, negative) = sign(input)?;
    let below_first =
        map_opt((numeral, alt((tag("分之"), tag("分"))), signed), |(below, _, above)| {
            above.checked_div(below)
        });
    let above_first =
        map_opt((numeral, one_of("/／"), signed), |(above, _, below)| above.checked_div(below));
    let (rest, value) = alt((below_first, above_first)).parse(rest)?;
    Ok((rest, if negative { -value } else { value }))
}

/// 三又二分之一, 4 6/3.
fn mixed(input: &str) -> IResult<&str, Decimal> {
    let (rest, negative) = sign(input)?;
    let whole = (numeral, alt((tag("又"), tag(" "))), fraction);
    let (rest, value) = map_opt(whole, |(whole, _, part)| whole.checked_add(part)).parse(rest)?;
    Ok((rest, if negative { -value } else { value }))
}

/// 2^5, 2.5^-1.
fn power(input: &str) -> IResult<&str, Decimal> {
    map_opt((signed, tag("^"), opt(tag("+")), signed), |(base, _, _, exponent)| {
        let exponent = i32::try_from(exponent).ok()?;
        let steps = 0..exponent.unsigned_abs().min(200);
        let value = steps.into_iter().try_fold(Decimal::ONE, |v, _| v.checked_mul(base))?;
        if exponent < 0 { Decimal::ONE.checked_div(value) } else { Some(value) }
    })
    .parse(input)
}

/// -1.2e5, 2.789e-1.
fn scientific(input: &str) -> IResult<&str, Decimal> {
    map_opt((signed, one_of("eE"), opt(tag("+")), signed), |(mantissa, _, _, exponent)| {
        let exponent = i32::try_from(exponent).ok()?;
        let ten = (0..exponent.unsigned_abs().min(40))
            .try_fold(Decimal::ONE, |v, _| v.checked_mul(Decimal::TEN))?;
        if exponent < 0 { mantissa.checked_div(ten) } else { mantissa.checked_mul(ten) }
    })
    .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values() {
        for (text, value) in [
            ("三又二分之一", "3.5"),
            ("负一又二分之一", "-1.5"),
            ("3又一千分之23", "3.023"),
            ("4 6/3", "6"),
            ("3/5", "0.6"),
            ("负3分之负一百五十", "50"),
            ("-127.32e13", "-1273200000000000"),
            ("2.7890e-1", "0.2789"),
            ("2^5", "32"),
            ("2.5^-1", "0.4"),
            ("½", "0.5"),
            ("3¾", "3.75"),
        ] {
            let found = number(text).map(|(v, rest)| (v.to_string(), rest));
            assert_eq!(found, Some((value.to_owned(), "")), "{text}");
        }
        for text in ["", "三", "3/", "1/0", "三又", "5户", "2^"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
