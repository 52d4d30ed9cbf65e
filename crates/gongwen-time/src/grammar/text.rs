//! The text that is read: small steps that never leave a character boundary.

use gongwen_numeral::{Script, integer_at};

use crate::lexicon::is_range_sign;

/// A text, and whether what stands around an expression in it is looked at.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub(crate) all: &'a str,
    /// The expression is known to begin here (a whole string, or after a year): no guards
    /// against other words before it.
    pub(crate) strict: bool,
}

/// A small number as it stands in a text.
#[derive(Clone, Copy)]
pub(crate) struct Number {
    pub(crate) value: u32,
    pub(crate) end: usize,
    pub(crate) digits: usize,
    pub(crate) chinese: bool,
}

pub(crate) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇')
}

/// A blank inside an expression, which a line break is not.
pub(crate) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}' | '\t')
}

/// A character that a numeral is written with.
pub(crate) fn is_numeral(c: char) -> bool {
    is_arabic(c) || is_chinese_numeral(c)
}

pub(crate) fn is_arabic(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

pub(crate) fn is_chinese_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '○'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
            | '两'
    )
}

/// 一 to 九.
pub(crate) fn chinese_digit(c: char) -> Option<u8> {
    let digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    digits.iter().position(|&d| d == c).and_then(|i| u8::try_from(i + 1).ok())
}

/// Whether a short set holds a character; a search of the standard library prepares itself for
/// long ones.
fn is_one_of(c: char, set: &str) -> bool {
    set.chars().any(|other| other == c)
}

impl<'a> Text<'a> {
    pub(crate) fn from(&self, at: usize) -> &'a str {
        self.all.get(at..).unwrap_or("")
    }

    pub(crate) fn before(&self, at: usize) -> &'a str {
        self.all.get(..at).unwrap_or("")
    }

    pub(crate) fn next(&self, at: usize) -> Option<char> {
        self.from(at).chars().next()
    }

    pub(crate) fn prev(&self, at: usize) -> Option<char> {
        self.before(at).chars().next_back()
    }

    /// The end of `word` where it stands at `at`.
    pub(crate) fn eat(&self, at: usize, word: &str) -> Option<usize> {
        self.from(at).starts_with(word).then(|| at + word.len())
    }

    /// The end of `word` at `at` or after blanks.
    pub(crate) fn unit(&self, at: usize, word: &str) -> Option<usize> {
        self.eat(self.blanks(at), word)
    }

    /// Past at most two blanks. A line break is none.
    pub(crate) fn blanks(&self, at: usize) -> usize {
        let blanks = self.from(at).chars().take(2).take_while(|&c| is_blank(c));
        blanks.fold(at, |end, blank| end + blank.len_utf8())
    }

    /// Past the sign of a range and the blanks around it.
    pub(crate) fn range_sign(&self, at: usize) -> Option<usize> {
        let at = self.blanks(at);
        let sign = self.next(at).filter(|&c| is_range_sign(c))?;
        let end = at + sign.len_utf8();
        let doubled = matches!(sign, '—' | '-') && self.next(end) == Some(sign);
        Some(self.blanks(if doubled { end + sign.len_utf8() } else { end }))
    }

    /// How many Arabic digits stand at `at`; five are counted at most.
    pub(crate) fn digits(&self, at: usize) -> usize {
        self.from(at).chars().take(5).take_while(|&c| is_arabic(c)).count()
    }

    /// A number in Arabic or Chinese digits: no 两, no circles.
    pub(crate) fn number(&self, at: usize) -> Option<Number> {
        if self.next(at)? == '两' {
            return None;
        }
        let number = integer_at(self.all, at)?;
        let digits = self.all.get(at..number.end)?.chars().count();
        let chinese = number.script == Script::Chinese;
        let script = chinese || number.script == Script::Arabic;
        script.then_some(Number { value: number.value, end: number.end, digits, chinese })
    }

    /// A number from 1 to `max` that is not two digits put side by side (一二), with its end.
    pub(crate) fn small(&self, at: usize, max: u8) -> Option<(u8, usize)> {
        let number = self.number(at)?;
        if number.digits > 3 || (number.chinese && number.digits == 2 && self.pair(at).is_some()) {
            return None;
        }
        let value = u8::try_from(number.value).ok()?;
        (1..=max).contains(&value).then_some((value, number.end))
    }

    /// Two Chinese digits side by side, the second the next after the first: 七八月份.
    pub(crate) fn pair(&self, at: usize) -> Option<(u8, u8, usize)> {
        let mut chars = self.from(at).chars();
        let (a, b) = (chinese_digit(chars.next()?)?, chars.next().and_then(chinese_digit)?);
        let ends = !chars.next().is_some_and(is_chinese_numeral);
        (ends && b == a + 1).then_some((a, b, at + 6))
    }

    /// Whether the character before `at` is one of `set`; never in strict reading.
    pub(crate) fn after_any(&self, at: usize, set: &str) -> bool {
        !self.strict && self.prev(at).is_some_and(|c| is_one_of(c, set))
    }

    /// Whether the character at `at` is one of `set`.
    pub(crate) fn follows_any(&self, at: usize, set: &str) -> bool {
        self.next(at).is_some_and(|c| is_one_of(c, set))
    }

    /// Whether one of `words` stands at `at`.
    pub(crate) fn begins_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.from(at).starts_with(word))
    }

    /// Whether `at` is the first place of a line, blanks left out; never in strict reading.
    pub(crate) fn starts_line(&self, at: usize) -> bool {
        let before = self.before(at).trim_end_matches([' ', '\u{3000}', '\u{a0}', '\t']);
        !self.strict && (before.is_empty() || before.ends_with(['\n', '\r', '（', '(']))
    }

    /// Whether a number at `at` is the rest of a longer one: 1.5月, 3-13-9月, G3月. The 3月 of
    /// `1.3月底完成` at the head of a line stands behind a marker.
    pub(crate) fn inside_number(&self, at: usize) -> bool {
        if self.strict {
            return false;
        }
        let before = self.before(at);
        let Some(last) = before.chars().next_back() else { return false };
        if last.is_ascii_alphanumeric() || is_numeral(last) {
            return true;
        }
        if !matches!(last, '.' | '/' | '-' | '—' | '–' | '－' | '~' | '～' | ':' | '∶' | '．')
        {
            return false;
        }
        let mut digits = before.chars().rev().skip(1).take_while(|c| is_arabic(*c)).take(3);
        let first = at - last.len_utf8();
        let (mut count, mut length) = (0, 0);
        for digit in &mut digits {
            count += 1;
            length += digit.len_utf8();
        }
        let marker = matches!(last, '.' | '．') && count < 3 && self.starts_line(first - length);
        count > 0 && !marker
    }
}
