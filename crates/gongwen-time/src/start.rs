//! Where an expression may begin. Almost all of a text is passed over here, by its bytes;
//! the grammar is asked only at a numeral with the right thing behind it, or at the first
//! two characters of a word of the lexicon.

use crate::grammar::is_chinese_numeral;

/// The next place at or after `at` where an expression may begin, and where to go on when
/// none does: past the whole numeral, so that long ones take no longer than others.
pub(crate) fn next_start(text: &str, at: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut i = at;
    loop {
        let mut rest = bytes.get(i..)?;
        while let [lead @ 0xe0..=0xef, second, third, behind @ ..] = rest
            && !is_start(*lead, *second, *third)
        {
            rest = behind;
        }
        i = bytes.len() - rest.len();
        match *bytes.get(i)? {
            b'0'..=b'9' => {
                let end = past_digits(bytes, i);
                // a year before a sign without 年, as in 2021.4.14, has its four digits
                let sign = matches!(bytes.get(end), Some(b'.' | b'/'));
                if (end - i == 4 || end - i < 4 && !sign) && may_follow(text, end) {
                    return Some((i, end));
                }
                i = end;
            }
            0..=0x7f => i += 1,
            0xe0..=0xef => match begin(text, i) {
                Begin::No => i += 3,
                Begin::Word => return Some((i, i + 3)),
                Begin::Numeral(end) if may_follow(text, end) => return Some((i, end)),
                Begin::Numeral(end) => i = end,
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
    /// A numeral and its end.
    Numeral(usize),
}

/// The characters of [`begin`].
const STARTS: [char; 43] = [
    '今', '去', '明', '来', '后', '本', '次', '翌', '上', '下', '前', '年', '元', '首', '第', '一',
    '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '两', '零', '〇',
    '○', '０', '１', '２', '３', '４', '５', '６', '７', '８', '９',
];

/// The starts as bits: a word for each first two bytes, a bit for each third.
#[allow(clippy::indexing_slicing, reason = "a constant: an index out of bounds does not compile")]
static IS_START: [u64; 1024] = {
    let mut bits = [0u64; 1024];
    let mut i = 0;
    while i < STARTS.len() {
        let code = STARTS[i] as usize;
        bits[code >> 6] |= 1 << (code & 0x3f);
        i += 1;
    }
    bits
};

/// Whether these bytes are a character of [`STARTS`].
fn is_start(lead: u8, second: u8, third: u8) -> bool {
    let word = usize::from(lead & 0x0f) << 6 | usize::from(second & 0x3f);
    IS_START.get(word).is_some_and(|bits| bits >> (third & 0x3f) & 1 == 1)
}

fn begin(text: &str, at: usize) -> Begin {
    let Some(rest) = text.get(at..) else { return Begin::No };
    let mut chars = rest.chars();
    let Some(first) = chars.next() else { return Begin::No };
    let second = chars.next().unwrap_or('\0');
    let word = match first {
        '今' | '去' | '明' | '来' | '后' | '本' | '次' | '翌' => {
            matches!(second, '年' | '半')
        }
        '上' | '下' => matches!(second, '年' | '半' | '一'),
        '前' => {
            matches!(second, '年' | '半' | '两' | '一' | '二' | '三' | '四' | '五' | '六' | '七')
                || matches!(second, '八' | '九' | '十' | '0'..='9' | '０'..='９')
        }
        '年' => matches!(second, '底' | '末'),
        '元' => matches!(second, '月' | ' ' | '\u{3000}' | '\u{a0}'),
        '首' => second == '季',
        '第' => matches!(second, '一' | '二' | '三' | '四' | '1'..='4' | '１'..='４'),
        '０'..='９' => return numeral(rest, at, |c| matches!(c, '０'..='９')),
        c if is_chinese_numeral(c) => return numeral(rest, at, is_chinese_numeral),
        _ => false,
    };
    if word { Begin::Word } else { Begin::No }
}

fn numeral(rest: &str, at: usize, same: impl Fn(char) -> bool) -> Begin {
    let len: usize = rest.chars().take_while(|c| same(*c)).map(char::len_utf8).sum();
    // 十四五 stands without anything behind it
    if rest.starts_with('十') && len == 9 { Begin::Word } else { Begin::Numeral(at + len) }
}

fn past_digits(bytes: &[u8], at: usize) -> usize {
    let digits = bytes.get(at..).unwrap_or(&[]).iter().take_while(|b| b.is_ascii_digit());
    at + digits.count()
}

/// Whether what stands behind a numeral may go on with a date: 年 月 季度, the sign of a
/// range, list or date, a blank, or another way of writing a nought (二O二四).
fn may_follow(text: &str, end: usize) -> bool {
    let Some(next) = text.get(end..).and_then(|rest| rest.chars().next()) else { return false };
    matches!(next, '年' | '月' | '季' | '至' | '到' | '、')
        || matches!(next, '-' | '.' | '/' | '~' | ' ' | '\t' | '\u{a0}' | '\u{3000}')
        || matches!(next, '—' | '–' | '－' | '―' | '─' | '～' | '〜' | '．')
        || matches!(next, '0'..='9' | '０'..='９' | 'O' | 'o' | 'Ｏ' | '◯')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_begins_is_a_start() {
        for c in '\u{800}'..'\u{ffff}' {
            let mut begins = false;
            for next in ["年", "月", "底", "半", "季", "一"] {
                begins |= !matches!(begin(&format!("{c}{next}"), 0), Begin::No);
            }
            assert_eq!(begins, STARTS.contains(&c), "{c}");
        }
    }
}
