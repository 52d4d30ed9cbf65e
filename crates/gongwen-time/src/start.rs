//! Where an expression may begin. Almost all of a text is passed over here, by its bytes;
//! the grammar is asked only at a numeral with the right thing behind it, or at the first
//! two characters of a word of the lexicon.

use crate::behind::{Written, may_follow};
use crate::grammar::{is_arabic, is_chinese_numeral};

/// A numeral with more Arabic digits is nothing of a date.
const LONGEST: usize = 4;

/// The next place at or after `at` where an expression may begin, and where to go on when
/// none does: past the whole numeral, so that long ones take no longer than others.
pub(crate) fn next_start(text: &str, at: usize) -> Option<(usize, usize)> {
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
            b'0'..=b'9' => {
                let end = past_digits(bytes, i);
                let numeral = Written::Arabic(end - i);
                if end - i <= LONGEST && may_follow(text, end, numeral) {
                    return Some((i, end));
                }
                i = end;
            }
            0..=0x7f => i += 1,
            0xe0..=0xef => match begin(text, i) {
                Begin::No => i += 3,
                Begin::Word => return Some((i, i + 3)),
                Begin::Numeral(end, numeral) if may_follow(text, end, numeral) => {
                    return Some((i, end));
                }
                Begin::Numeral(end, _) => i = end,
            },
            0xf0.. => i += 4,
            _ => i += 1,
        }
    }
}

/// What the character at a place begins.
enum Begin {
    No,
    Word,
    /// A numeral: its end, and how it is written.
    Numeral(usize, Written),
}

/// The characters of [`begin`]. 百 千 万 亿 两 go on in numerals, but none of a date begins so.
const STARTS: [char; 38] = [
    '今', '去', '明', '来', '后', '本', '次', '翌', '上', '下', '前', '年', '元', '首', '第', '一',
    '二', '三', '四', '五', '六', '七', '八', '九', '十', '零', '〇', '○', '０', '１', '２', '３',
    '４', '５', '６', '７', '８', '９',
];

/// The last two bytes of the characters of [`STARTS`]: for each second byte, a bit for each
/// third. Few other characters share them, and these are told in [`begin`].
#[allow(clippy::indexing_slicing, reason = "a constant: an index out of bounds does not compile")]
static TAILS: [u64; 64] = {
    let mut tails = [0u64; 64];
    let mut i = 0;
    while i < STARTS.len() {
        let code = STARTS[i] as usize;
        tails[code >> 6 & 0x3f] |= 1 << (code & 0x3f);
        i += 1;
    }
    tails
};

/// Whether these may be the last two of the three bytes of a character that an
/// expression begins with. Nearly all characters of a text are told by this one look.
fn may_end_start(second: u8, third: u8) -> bool {
    let thirds = TAILS.get(usize::from(second & 0x3f));
    thirds.is_some_and(|thirds| thirds >> (third & 0x3f) & 1 == 1)
}

fn begin(text: &str, at: usize) -> Begin {
    let Some(rest) = text.get(at..) else { return Begin::No };
    let mut chars = rest.chars();
    let Some(first) = chars.next() else { return Begin::No };
    let second = chars.next().unwrap_or('\0');
    let word = match first {
        '今' | '去' | '明' | '来' | '本' | '次' | '翌' => second == '年',
        '后' => matches!(second, '年' | '半'),
        '上' | '下' => matches!(second, '年' | '半' | '一'),
        '前' => {
            matches!(second, '年' | '半' | '两' | '一' | '二' | '三' | '四' | '五' | '六' | '七')
                || matches!(second, '八' | '九' | '十' | '0'..='9' | '０'..='９')
        }
        '年' => matches!(second, '底' | '末'),
        '元' => matches!(second, '月' | ' ' | '\u{3000}' | '\u{a0}'),
        '首' => second == '季',
        '第' => {
            matches!(second, '一' | '二' | '三' | '四' | '1'..='4' | '１'..='４')
                && numeral_at(text, at + first.len_utf8())
                    .is_some_and(|(end, numeral)| may_follow(text, end, numeral))
        }
        '百' | '千' | '万' | '亿' | '两' => false,
        _ => match numeral_at(text, at) {
            // 十四五 stands without anything behind it
            Some((_, Written::Chinese(3))) if first == '十' => true,
            // and so does “十五” in its quotes
            Some((_, Written::Chinese(2))) if is_quoted_plan(text, at, first) => true,
            Some((end, numeral)) => return Begin::Numeral(end, numeral),
            None => false,
        },
    };
    if word { Begin::Word } else { Begin::No }
}

fn is_quoted_plan(text: &str, at: usize, first: char) -> bool {
    matches!(first, '八' | '九' | '十')
        && text.get(..at).is_some_and(|before| before.ends_with(['“', '‘']))
        && text.get(at + first.len_utf8()..).is_some_and(|behind| behind.starts_with("五"))
}

/// The end of the numeral at `at`, in digits of one kind, and how it is written.
fn numeral_at(text: &str, at: usize) -> Option<(usize, Written)> {
    let rest = text.get(at..)?;
    let run = |same: fn(char) -> bool| {
        let run = rest.chars().take_while(|&c| same(c));
        run.fold((at, 0), |(end, count), c| (end + c.len_utf8(), count + 1))
    };
    match rest.chars().next()? {
        c if is_chinese_numeral(c) => {
            let (end, digits) = run(is_chinese_numeral);
            Some((end, Written::Chinese(digits)))
        }
        c if is_arabic(c) => {
            let (end, digits) = run(is_arabic);
            Some((end, Written::Arabic(digits)))
        }
        _ => None,
    }
}

fn past_digits(bytes: &[u8], at: usize) -> usize {
    let digits = bytes.get(at..).unwrap_or(&[]).iter().take_while(|b| b.is_ascii_digit());
    at + digits.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_begins_is_a_start() {
        for c in '\u{800}'..'\u{ffff}' {
            let mut begins = false;
            for next in ["年", "月", "底", "半", "季", "一季"] {
                begins |= !matches!(begin(&format!("{c}{next}"), 0), Begin::No);
            }
            assert_eq!(begins, STARTS.contains(&c), "{c}");
        }
    }
}
