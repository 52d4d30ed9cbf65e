//! Markers (序号): `一、` `（一）` `1.` `（1）` `①` `一是` `第一，` `第一部分`.

use crate::chars::{char_at, is_blank, is_digit, is_numeral};
use gongwen_model::Span;
use gongwen_numeral::{Integer, Script, integer_at};

/// The greatest number that is taken for a marker's.
const LIMIT: u32 = 99;

/// A marker: the number that opens a heading or an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The marker alone, its point or bracket included: `一、`, `（一）`, `1.`, `一是`, `第一，`.
    pub span: Span,
    /// Where the words after it begin (a byte offset), past blanks and the colon of `第一部分：`.
    pub words: usize,
    /// Its number, from 1 to 99.
    pub value: u32,
    /// How it is written.
    pub form: MarkerForm,
}

impl Marker {
    /// The level of what it opens: see [`MarkerForm::level`].
    pub fn level(&self) -> u8 {
        self.form.level()
    }
}

/// How a marker is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MarkerForm {
    /// `第一部分`, `第一章`.
    Part,
    /// `第一节`.
    Subpart,
    /// `一、`.
    Chinese,
    /// `（一）`, `(一)`, `一）`.
    ChineseBracket,
    /// `1.`, `1．`, `1、`.
    Arabic,
    /// `（1）`, `(1)`, `⑴`.
    ArabicBracket,
    /// `1）`, `1)`.
    ArabicHalfBracket,
    /// `①`.
    Circled,
    /// `一是`.
    Is,
    /// `一要`.
    Must,
    /// `第一，`.
    Ordinal,
    /// `其一，`.
    Among,
}

impl MarkerForm {
    /// The level of what it opens: 1 for `一、` and `第一部分`, 2 for `（一）`, 3 for `1.`,
    /// 4 for items.
    ///
    /// ```
    /// use gongwen_segment::MarkerForm;
    /// assert_eq!(MarkerForm::Chinese.level(), 1);
    /// assert_eq!(MarkerForm::Is.level(), 4);
    /// ```
    pub fn level(self) -> u8 {
        match self {
            MarkerForm::Part | MarkerForm::Chinese => 1,
            MarkerForm::Subpart | MarkerForm::ChineseBracket => 2,
            MarkerForm::Arabic => 3,
            _ => 4,
        }
    }

    /// Whether it opens an item that may stand inside a paragraph.
    pub fn is_item(self) -> bool {
        self.level() == 4
    }
}

/// The marker that begins at byte `at`, wherever that is: whether a heading or an item may
/// begin there is for the caller to say. `None` where there is none, and for what only looks
/// like one: decimals (`1.5亿`), dates (`5.12`), 一、二产业, 一是一, 第一产业, 三要素.
///
/// ```
/// use gongwen_segment::{marker_at, MarkerForm};
/// let marker = marker_at("（二）产业发展", 0).unwrap();
/// assert_eq!((marker.value, marker.form), (2, MarkerForm::ChineseBracket));
/// assert_eq!(marker.span.slice("（二）产业发展"), Some("（二）"));
/// assert!(marker_at("1.5亿元", 0).is_none());
/// assert_eq!(marker_at("2.2023年", 0).unwrap().value, 2);
/// ```
pub fn marker_at(text: &str, at: usize) -> Option<Marker> {
    if !may_open(text.as_bytes().get(at..)?) {
        return None;
    }
    let first = char_at(text, at)?;
    let reader = Reader { text, start: at };
    match first {
        '（' | '(' => reader.bracket(at + first.len_utf8()),
        '第' => reader.ordinal(),
        '其' => reader.among(),
        c if is_digit(c) => reader.arabic(),
        c if is_numeral(c) => reader.chinese(),
        '①'..='⒛' | '❶'..='❿' | '㈠'..='㈩' => reader.circled(first),
        _ => None,
    }
}

/// Whether the first bytes of a text are such that a marker may begin with. Which they are
/// cannot be guessed: they are looked up.
fn may_open(text: &[u8]) -> bool {
    let byte = |at: usize| text.get(at).copied().unwrap_or_default();
    let row = OPENING.get(usize::from(byte(0))).copied().unwrap_or_default();
    row >> (byte(1) & 63) & 1 == 1
}

/// For each first byte, a bit for each second byte that a marker may begin with.
static OPENING: [u64; 256] = {
    let mut rows = [0; 256];
    let mut rest: &mut [u64] = &mut rows;
    let mut first = 0;
    while let [row, others @ ..] = rest {
        *row = seconds(first);
        first = u8::wrapping_add(first, 1);
        rest = others;
    }
    rows
};

/// The second bytes of the first characters of markers, by the first byte.
const fn seconds(first: u8) -> u64 {
    match first {
        b'0'..=b'9' | b'(' => u64::MAX,
        // ① and its like.
        0xe2 => bit(0x91) | bit(0x92) | bit(0x9d),
        0xe3 => bit(0x88),
        // 一七三九, 二五, 八六其, 十, 四, 第.
        0xe4 => bit(0xb8) | bit(0xb9) | bit(0xba),
        0xe5 => bit(0x85) | bit(0x8d) | bit(0x9b),
        0xe7 => bit(0xac),
        // （ and ０ to ９.
        0xef => bit(0xbc),
        _ => 0,
    }
}

const fn bit(second: u8) -> u64 {
    1 << (second & 63)
}

#[derive(Clone, Copy)]
struct Reader<'t> {
    text: &'t str,
    start: usize,
}

impl Reader<'_> {
    fn integer(self, at: usize) -> Option<Integer> {
        integer_at(self.text, at).filter(|n| (1..=LIMIT).contains(&n.value))
    }

    fn next(self, at: usize) -> Option<char> {
        char_at(self.text, at)
    }

    /// The character at `at`, a few blanks before it passed over, and where it stands.
    fn next_word(self, at: usize) -> Option<(char, usize)> {
        let at = self.past_blanks(at);
        self.next(at).map(|c| (c, at))
    }

    fn past_blanks(self, mut at: usize) -> usize {
        for _ in 0..4 {
            match self.next(at) {
                Some(c) if is_blank(c) => at += c.len_utf8(),
                _ => break,
            }
        }
        at
    }

    fn marker(self, end: usize, value: u32, form: MarkerForm) -> Option<Marker> {
        let words = self.past_blanks(end);
        Some(Marker { span: Span::between(self.start, end), words, value, form })
    }

    /// `（一）`, `（1）`, with or without 、 after it.
    fn bracket(self, at: usize) -> Option<Marker> {
        let n = self.integer(self.past_blanks(at))?;
        let (close, at) = self.next_word(n.end)?;
        if !matches!(close, '）' | ')') {
            return None;
        }
        let form = match n.script {
            Script::Chinese => MarkerForm::ChineseBracket,
            _ => MarkerForm::ArabicBracket,
        };
        self.marker(self.past_point(at + close.len_utf8()), n.value, form)
    }

    /// The 、 or point that some add after a bracket.
    fn past_point(self, at: usize) -> usize {
        match self.next(at) {
            Some(c @ ('、' | '.' | '．')) => at + c.len_utf8(),
            _ => at,
        }
    }

    fn arabic(self) -> Option<Marker> {
        let rest = self.text.get(self.start..)?.trim_start_matches(|c: char| c.is_ascii_digit());
        // Nearly all numbers are figures: they end here.
        let next = rest.chars().next()?;
        let point = matches!(next, '.' | '．' | '、' | '）' | ')');
        if !(point || is_blank(next) || is_digit(next)) {
            return None;
        }
        let n = self.integer(self.start)?;
        let (c, at) = self.next_word(n.end)?;
        let end = at + c.len_utf8();
        match c {
            '.' | '．' if self.is_decimal(end) => None,
            '、' if self.is_enumeration(end) => None,
            '.' | '．' | '、' => self.marker(end, n.value, MarkerForm::Arabic),
            '）' | ')' if at == n.end => {
                self.marker(self.past_point(end), n.value, MarkerForm::ArabicHalfBracket)
            }
            _ => None,
        }
    }

    /// Whether digits after a point make it a decimal or a date, and not a marker before a
    /// year or a code: `1.5亿`, `5.12`, but not `2.2023年` or `3.12345热线`.
    fn is_decimal(self, at: usize) -> bool {
        let mut end = at;
        let mut digits = 0;
        while let Some(c) = self.next(end).filter(|&c| is_digit(c) && digits < 6) {
            end += c.len_utf8();
            digits += 1;
        }
        match digits {
            0 => matches!(self.next(at), Some('.' | '．')),
            4 => self.next(end) != Some('年'),
            _ => digits < 5,
        }
    }

    /// Whether a 、 divides numbers: `1、2、3号楼`.
    fn is_enumeration(self, at: usize) -> bool {
        integer_at(self.text, at).is_some_and(|n| self.next(n.end) == Some('、'))
    }

    fn chinese(self) -> Option<Marker> {
        let n = self.integer(self.start).filter(|n| n.script == Script::Chinese)?;
        match self.next(n.end)? {
            c @ '是' => {
                let end = n.end + c.len_utf8();
                let idiom = self.integer(end).is_some_and(|m| m.value == n.value);
                if idiom { None } else { self.marker(end, n.value, MarkerForm::Is) }
            }
            c @ '要' => {
                let end = n.end + c.len_utf8();
                // 三要素, 七要点: 要 belongs to the noun.
                let noun = matches!(self.next(end), Some('素' | '点' | '件' | '领' | '务' | '义'));
                if noun { None } else { self.marker(end, n.value, MarkerForm::Must) }
            }
            c @ ('）' | ')') => self.marker(
                self.past_point(n.end + c.len_utf8()),
                n.value,
                MarkerForm::ChineseBracket,
            ),
            _ => {
                let (c, at) = self.next_word(n.end)?;
                let end = at + c.len_utf8();
                // 一、二产业: the next number of the same list.
                let list = integer_at(self.text, end).is_some_and(|m| m.value == n.value + 1);
                let point = matches!(c, '、' | '.' | '．') && !list;
                if point { self.marker(end, n.value, MarkerForm::Chinese) } else { None }
            }
        }
    }

    fn ordinal(self) -> Option<Marker> {
        let n = self.integer(self.start + '第'.len_utf8())?;
        let rest = self.text.get(n.end..)?;
        for (word, form) in PARTS {
            if rest.starts_with(word) {
                return self.part(n.end + word.len(), n.value, form);
            }
        }
        let c = self.next(n.end).filter(|_| n.script == Script::Chinese)?;
        let end = n.end + c.len_utf8();
        let numeral = self.next(end).is_some_and(is_numeral);
        match c {
            '，' | ',' | '：' | ':' | '是' => self.marker(end, n.value, MarkerForm::Ordinal),
            '、' if !numeral => self.marker(end, n.value, MarkerForm::Ordinal),
            _ => None,
        }
    }

    /// 第一部分 as a heading: then a colon, a blank, the end, or a name, but no clause.
    fn part(self, end: usize, value: u32, form: MarkerForm) -> Option<Marker> {
        let mut words = self.past_blanks(end);
        if let Some(c @ ('：' | ':' | '、' | '.' | '．')) = self.next(words) {
            words = self.past_blanks(words + c.len_utf8());
        }
        let clause = matches!(
            self.next(end),
            Some('是' | '的' | '为' | '，' | ',' | '。' | '中' | '和' | '与' | '至' | '到' | '；')
        );
        if clause {
            return None;
        }
        Some(Marker { span: Span::between(self.start, end), words, value, form })
    }

    fn among(self) -> Option<Marker> {
        let n =
            self.integer(self.start + '其'.len_utf8()).filter(|n| n.script == Script::Chinese)?;
        let c = self.next(n.end)?;
        let opens = matches!(c, '，' | ',' | '：' | ':' | '是' | '、');
        if opens { self.marker(n.end + c.len_utf8(), n.value, MarkerForm::Among) } else { None }
    }

    /// One character that is a whole marker.
    fn circled(self, first: char) -> Option<Marker> {
        let n = self.integer(self.start)?;
        let form = match first {
            '⑴'..='⒇' => MarkerForm::ArabicBracket,
            '⒈'..='⒛' => MarkerForm::Arabic,
            '㈠'..='㈩' => MarkerForm::ChineseBracket,
            _ => MarkerForm::Circled,
        };
        self.marker(self.past_point(n.end), n.value, form)
    }
}

const PARTS: [(&str, MarkerForm); 7] = [
    ("部分", MarkerForm::Part),
    ("章", MarkerForm::Part),
    ("编", MarkerForm::Part),
    ("篇", MarkerForm::Part),
    ("板块", MarkerForm::Part),
    ("单元", MarkerForm::Part),
    ("节", MarkerForm::Subpart),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers() {
        use MarkerForm::*;
        for (text, marker, value, form) in [
            ("一、总体情况", "一、", 1, Chinese),
            ("十二、资源", "十二、", 12, Chinese),
            ("二．问题", "二．", 2, Chinese),
            ("三 、打算", "三 、", 3, Chinese),
            ("一、二〇二四年工作", "一、", 1, Chinese),
            ("（一）产业", "（一）", 1, ChineseBracket),
            ("( 二 )产业", "( 二 )", 2, ChineseBracket),
            ("（三）、产业", "（三）、", 3, ChineseBracket),
            ("四）产业", "四）", 4, ChineseBracket),
            ("㈤产业", "㈤", 5, ChineseBracket),
            ("1.修路", "1.", 1, Arabic),
            ("１．修路", "１．", 1, Arabic),
            ("2、2023年完成", "2、", 2, Arabic),
            ("2.2023年完成", "2.", 2, Arabic),
            ("3.12345热线", "3.", 3, Arabic),
            ("⒋修路", "⒋", 4, Arabic),
            ("（1）修路", "（1）", 1, ArabicBracket),
            ("(12)、修路", "(12)、", 12, ArabicBracket),
            ("⑵修路", "⑵", 2, ArabicBracket),
            ("3）修路", "3）", 3, ArabicHalfBracket),
            ("④ 修路", "④", 4, Circled),
            ("一是抓党建", "一是", 1, Is),
            ("二要抓项目", "二要", 2, Must),
            ("第一，抓党建", "第一，", 1, Ordinal),
            ("第二、抓项目", "第二、", 2, Ordinal),
            ("其三，抓作风", "其三，", 3, Among),
            ("第一部分　工作回顾", "第一部分", 1, Part),
            ("第二章 总则", "第二章", 2, Part),
            ("第三部分：打算", "第三部分", 3, Part),
        ] {
            let found = marker_at(text, 0).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.span.slice(text), Some(marker), "{text}");
            assert_eq!((found.value, found.form), (value, form), "{text}");
        }
    }

    #[test]
    fn every_marker_may_open() {
        for c in '\0'..=char::MAX {
            let c = c.to_string();
            for rest in ["、", "是", "一、", "一）", "一部分"] {
                let text = format!("{c}{rest}");
                assert!(marker_at(&text, 0).is_none() || may_open(c.as_bytes()), "{text}");
            }
            let opens = matches!(c.as_str(), "（" | "(" | "第" | "其");
            let opens = opens || c.chars().all(|c| is_digit(c) || is_numeral(c));
            assert!(!opens || may_open(c.as_bytes()), "{c}");
        }
    }

    #[test]
    fn not_markers() {
        for text in [
            "1.5亿元",
            "5.12防灾日",
            "1...",
            "2023年",
            "100、",
            "1、2、3号楼",
            "一、二产业",
            "一是一",
            "三要素保障",
            "第一产业",
            "第一、二产业",
            "第一部分是回顾",
            "（2022年）",
            "（1",
            "其他",
            "十",
            "",
            "两是",
            "百、",
        ] {
            assert_eq!(marker_at(text, 0), None, "{text}");
        }
        assert_eq!(marker_at("一、", 1), None);
    }

    #[test]
    fn words_begin_after_blanks() {
        assert_eq!(marker_at("1. 修路", 0).unwrap().words, 3);
        assert_eq!(marker_at("第一部分：回顾", 0).unwrap().words, 15);
    }
}
