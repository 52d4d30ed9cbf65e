//! All numerals of a text, one after the other.

use crate::class::{can_begin, class, class_of};
use crate::numeral::Numeral;
use crate::scan::{Scanned, is_lone_word, scan_at};
use gongwen_model::Span;

/// The numerals of a text in order; see [`find_iter`].
#[derive(Clone, Debug)]
pub struct FindIter<'t> {
    text: &'t str,
    at: usize,
}

/// Finds the numerals of a text: lazily, without failing, in linear time. What a numeral
/// counts, and whether it counts anything (五 of 队伍 does not), is not judged here, only that
/// it is well formed; a number that does not fit a [`Decimal`](gongwen_model::Decimal) is
/// passed over.
///
/// ```
/// let text = "建成43个村，硬化14.3余万平方米，三四十人";
/// let found: Vec<_> = gongwen_numeral::find_iter(text)
///     .map(|n| (n.span().slice(text).unwrap(), n.min().to_string(), n.max().to_string()))
///     .collect();
/// assert_eq!(found[0], ("43", "43".into(), "43".into()));
/// assert_eq!(found[1], ("14.3余万", "143000".into(), "143000".into()));
/// assert_eq!(found[2], ("三四十", "30".into(), "40".into()));
/// ```
pub fn find_iter(text: &str) -> FindIter<'_> {
    find_from(text, 0)
}

/// As [`find_iter`], from byte `at` on; what stands before `at` is looked at only to tell a
/// sign from a dash. Nothing is found where `at` is not on a character boundary.
///
/// ```
/// let first = gongwen_numeral::find_from("5户10人", 4).next().unwrap();
/// assert_eq!(first.min().to_string(), "10");
/// ```
pub fn find_from(text: &str, at: usize) -> FindIter<'_> {
    FindIter { text, at }
}

impl FindIter<'_> {
    /// Goes on from byte `at`, if that is further on: what was claimed is not searched again.
    pub fn skip_to(&mut self, at: usize) {
        self.at = self.at.max(at);
    }
}

impl Iterator for FindIter<'_> {
    type Item = Numeral;

    fn next(&mut self) -> Option<Numeral> {
        loop {
            let start = next_start(self.text, self.at)?;
            let Some(Scanned { end, numeral }) = scan_at(self.text, start) else {
                self.at = past_char(self.text, start)?;
                continue;
            };
            self.at = end;
            let word = is_lone_word(self.text, Span::between(start, end));
            if let Some(numeral) = numeral.filter(|_| !word) {
                return Some(with_sign(self.text, numeral));
            }
        }
    }
}

/// The end of the character at `at`.
fn past_char(text: &str, at: usize) -> Option<usize> {
    Some(at + text.get(at..)?.chars().next()?.len_utf8())
}

/// The next byte at or after `at` that a numeral can begin at.
fn next_start(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut i = at;
    loop {
        let mut rest = bytes.get(i..)?;
        while let [0xe0..=0xef, second, third, behind @ ..] = rest
            && !may_end_start(*second, *third)
        {
            rest = behind;
        }
        i = bytes.len() - rest.len();
        match *bytes.get(i)? {
            b'0'..=b'9' => return Some(i),
            0..=0x7f => i += 1,
            0xe0..=0xef => {
                let c = text.get(i..)?.chars().next()?;
                if class(c).is_some_and(can_begin) {
                    return Some(i);
                }
                i += 3;
            }
            0xc0..=0xdf => i += 2,
            0xf0..=0xff => i += 4,
            0x80..=0xbf => return None,
        }
    }
}

/// Whether these may be the last two of the three bytes of a character that a numeral can
/// begin with. Nearly all characters of a text are told by this one look.
fn may_end_start(second: u8, third: u8) -> bool {
    let thirds = TAILS.get(usize::from(second & 0x3f));
    thirds.is_some_and(|thirds| thirds >> (third & 0x3f) & 1 == 1)
}

/// The last two bytes of the characters that a numeral can begin with: for each second byte, a
/// bit for each third. Few other characters share them.
static TAILS: [u64; 64] = tails();

#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which checks it")]
const fn tails() -> [u64; 64] {
    let mut tails = [0; 64];
    let mut code = 0x800;
    while code < 0x1_0000 {
        if let Some(c) = char::from_u32(code)
            && let Some(class) = class_of(c)
            && can_begin(class)
        {
            tails[(code >> 6 & 0x3f) as usize] |= 1 << (code & 0x3f);
        }
        code += 1;
    }
    tails
}

/// A minus, of which some are dashes.
pub(crate) const fn is_sign(c: char) -> bool {
    matches!(c, '-' | '－' | '−' | '负' | '負')
}

/// Takes a sign in front of an Arabic numeral into it: a minus where no numeral, word of Latin
/// letters, closing bracket or unit of a range stands before it.
#[inline]
pub(crate) fn with_sign(text: &str, numeral: Numeral) -> Numeral {
    // Nearly every numeral has none, which the byte before it tells.
    let before = numeral.span.start().checked_sub(1).and_then(|at| text.as_bytes().get(at));
    if before.is_some_and(|&byte| may_end_sign(byte)) { signed(text, numeral) } else { numeral }
}

/// Whether a sign may end with this byte.
const fn may_end_sign(byte: u8) -> bool {
    matches!(byte, b'-' | 0x8d | 0x92 | 0x9f | 0xa0)
}

fn signed(text: &str, numeral: Numeral) -> Numeral {
    let start = numeral.span.start();
    let Some(head) = text.get(..start) else { return numeral };
    let mut before = head.chars().rev();
    let Some(sign) = before.next() else { return numeral };
    let minus = match sign {
        '-' | '－' | '−' => numeral.shape.arabic && before.next().is_none_or(may_precede_minus),
        // 减负3亿元, 企业负担: the end of another word.
        '负' | '負' => !matches!(
            before.next(),
            Some('担' | '胜' | '抱' | '正' | '减' | '肩' | '自' | '背' | '重' | '亏' | '欠')
        ),
        _ => false,
    };
    if !minus {
        return numeral;
    }
    let span = Span::between(start - sign.len_utf8(), numeral.span.end());
    let shape = crate::Shape { signed: true, ..numeral.shape };
    Numeral { span, min: -numeral.max, max: -numeral.min, shape, ..numeral }
}

fn may_precede_minus(c: char) -> bool {
    !(c.is_ascii_alphanumeric()
        || matches!(c, '-' | '－' | '−' | '%' | '％' | '‰' | ')' | '）' | '/' | '.' | '号')
        || class(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Vagueness;

    fn all(text: &str) -> Vec<String> {
        find_iter(text)
            .map(|n| {
                let words = n.span().slice(text).unwrap();
                if n.is_range() {
                    format!("{words}={}..{}", n.min(), n.max())
                } else {
                    format!("{words}={}", n.min())
                }
            })
            .collect()
    }

    #[test]
    fn every_character_that_begins_is_a_start() {
        for c in '\0'..=char::MAX {
            let begins = class(c).is_some_and(can_begin);
            assert_eq!(next_start(&c.to_string(), 0), begins.then_some(0), "{c}");
        }
    }

    #[test]
    fn every_sign_is_told_by_its_last_byte() {
        for sign in ('\0'..=char::MAX).filter(|&c| is_sign(c)) {
            let mut bytes = [0; 4];
            assert!(sign.encode_utf8(&mut bytes).bytes().last().is_some_and(may_end_sign));
        }
    }

    /// One value, then every spelling that gives it.
    #[test]
    fn corpus() {
        for (value, spellings) in [
            ("179900000", &["1.799亿", "17990万", "１．７９９亿", "1.799 亿"][..]),
            ("34000", &["3万4000", "三万四千", "3.4万", "三万四", "34,000", "叁万肆仟"]),
            ("256000", &["25万6千", "二十五万六千", "25.6万"]),
            ("132000", &["13万2", "十三万二"]),
            ("2024", &["二〇二四", "2024", "二零二四", "２０２４", "两千零二十四"]),
            ("1500000000000", &["一万五千亿", "1.5万亿", "15000亿"]),
            ("20000000000000", &["二十万亿", "20万亿"]),
            ("450", &["四百五", "四百五十", "450"]),
            ("5236", &["5,236", "五千二百三十六"]),
            ("1900003000", &["十九亿零三千"]),
            ("1903000", &["一百九十万零三千"]),
            ("3.5", &["三点五", "3.5"]),
            ("23", &["廿三", "二十三", "贰拾叁"]),
            ("10000060506", &["一百亿零六万零五百零六"]),
        ] {
            for spelling in spellings {
                assert_eq!(all(spelling), [format!("{spelling}={value}")]);
            }
        }
    }

    #[test]
    fn vague() {
        for (text, value, vagueness) in [
            ("60余万", "600000", Vagueness::More),
            ("二十余万", "200000", Vagueness::More),
            ("2300余", "2300", Vagueness::More),
            ("十几", "10", Vagueness::More),
            ("几十", "10", Vagueness::More),
            ("数百", "100", Vagueness::More),
            ("一百零几万", "1000000", Vagueness::More),
            ("三千几百万", "31000000", Vagueness::More),
            ("20几万", "200000", Vagueness::More),
            ("两千三百多", "2300", Vagueness::More),
            ("三百来本", "300", Vagueness::About),
            ("1万余", "10000", Vagueness::More),
            ("14.3 余万", "143000", Vagueness::More),
            ("70 余盏", "70", Vagueness::More),
        ] {
            let numeral = find_iter(text).next().unwrap();
            assert_eq!(numeral.min().to_string(), value, "{text}");
            assert_eq!(numeral.vagueness(), Some(vagueness), "{text}");
        }
    }

    #[test]
    fn pairs() {
        assert_eq!(all("三四十人"), ["三四十=30..40"]);
        assert_eq!(all("两三千元"), ["两三千=2000..3000"]);
        assert_eq!(all("五六百"), ["五六百=500..600"]);
        assert_eq!(all("十五六岁"), ["十五六=15..16"]);
        assert_eq!(all("一两个"), ["一两=1..2"]);
        assert_eq!(all("七八天"), ["七八=7..8"]);
        assert_eq!(all("一三四六"), ["一三四六=1346"]);
    }

    #[test]
    fn units_and_words_are_left_out() {
        assert_eq!(all("28千米"), ["28=28"]);
        assert_eq!(all("60兆瓦"), ["60=60"]);
        assert_eq!(all("6300万千瓦时"), ["6300万=63000000"]);
        assert_eq!(all("五十千瓦"), ["五十=50"]);
        assert_eq!(all("队伍建设"), Vec::<String>::new());
        assert_eq!(all("二两"), ["二=2", "两=2"]);
        assert_eq!(all("三来一补"), ["三=3", "一=1"]);
    }

    #[test]
    fn signs_and_marks() {
        assert_eq!(all("增长率为-0.87‰"), ["-0.87=-0.87"]);
        assert_eq!(all("3%-5%"), ["3=3", "5=5"]);
        assert_eq!(all("1-9月"), ["1=1", "9=9"]);
        assert_eq!(all("负三十二"), ["负三十二=-32"]);
        assert_eq!(all("2024.10.16"), Vec::<String>::new());
        assert_eq!(all("3541.07万2.3本"), ["3541.07万=35410700", "2.3=2.3"]);
        assert_eq!(all(&"9".repeat(50)), Vec::<String>::new());
    }

    #[test]
    fn places() {
        for (text, place) in [
            ("77.1", -1),
            ("1.799亿", 5),
            ("二十五万六千", 3),
            ("5860", 0),
            ("7.00", -2),
            ("4万", 4),
        ] {
            assert_eq!(find_iter(text).next().unwrap().place(), place, "{text}");
        }
    }
}
