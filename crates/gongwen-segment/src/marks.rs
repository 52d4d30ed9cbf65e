//! One pass over a paragraph that finds its punctuation, and which of it stands inside
//! quotes and brackets.

use crate::chars::{char_at, char_before, is_blank, is_digit, is_han};
use gongwen_model::Span;

/// How far a quote or a bracket may reach, in bytes. One that is not closed within this is
/// taken for a stray mark, so that it cannot swallow the rest of the text.
const REACH: usize = 900;
/// How many open brackets are remembered.
const DEPTH: usize = 32;

/// What a mark does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// 。
    Stop,
    /// ！？
    Exclaim,
    /// ；
    Semicolon,
    /// ：
    Colon,
    /// ，
    Comma,
    /// 、
    Pause,
    /// …
    Ellipsis,
    /// ① and its like.
    Circled,
    Open(Pair),
    Close(Pair),
}

/// The kinds of brackets; half-width and full-width may close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pair {
    Round,
    Square,
    Book,
    Quote,
    Single,
    Straight,
    Corner,
}

/// A punctuation mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    pub(crate) at: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    /// Whether it stands inside a pair of quotes or brackets.
    pub(crate) guarded: bool,
    /// For one half of a closed pair, where the other half begins.
    pub(crate) mate: Option<usize>,
}

impl Mark {
    pub(crate) fn ends_sentence(&self) -> bool {
        matches!(self.kind, Kind::Stop | Kind::Exclaim)
    }

    pub(crate) fn is_closer(&self) -> bool {
        matches!(self.kind, Kind::Close(_))
    }
}

/// The marks of `span`, in order. The vector is emptied first; it is the caller's so that
/// it can be used again.
pub(crate) fn scan(text: &str, span: Span, marks: &mut Vec<Mark>) {
    marks.clear();
    let bytes = text.as_bytes().get(..span.end()).unwrap_or_default();
    let mut open = Open::new();
    let mut at = span.start();
    while let Some(lead) = skip(bytes, &mut at) {
        let (len, kind) = match lead {
            0..=0x7f => (1, ascii(text, at, lead, open.top())),
            _ => (3, wide_at(text, at)),
        };
        let end = at + len;
        if let Some(kind) = kind {
            let mut mark = Mark { at, end, kind, guarded: false, mate: None };
            match kind {
                Kind::Open(pair) => open.push(marks.len(), pair),
                Kind::Close(pair) => {
                    let opener = open.close(pair).and_then(|i| marks.get_mut(i));
                    if let Some(opener) = opener.filter(|opener| at - opener.at <= REACH) {
                        opener.mate = Some(at);
                        mark.mate = Some(opener.at);
                    }
                }
                _ => {}
            }
            marks.push(mark);
        }
        at = end;
    }
    guard(marks);
}

/// The marks of the start of `span` up to `near`, as [`scan`] finds them in all of it; of all of
/// it where a bracket that opens there does not close there. Says whether these are all.
pub(crate) fn scan_start(text: &str, span: Span, near: usize, marks: &mut Vec<Mark>) -> bool {
    if near < span.end() {
        scan(text, Span::between(span.start(), near), marks);
        let is_open = |mark: &Mark| matches!(mark.kind, Kind::Open(_)) && mark.mate.is_none();
        if !marks.iter().any(is_open) {
            return false;
        }
    }
    scan(text, span, marks);
    true
}

/// Passes over what its first bytes tell to be no mark, and gives the first byte after it.
#[inline]
fn skip(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        // Nearly all are ideographs, and a step that is always the same needs no waiting.
        while let Some(0xe4..=0xe9) = bytes.get(*at) {
            *at += 3;
        }
        let lead = *bytes.get(*at)?;
        let len = LENGTHS.get(usize::from(lead)).copied().map_or(0, usize::from);
        if len == 0 {
            return Some(lead);
        }
        *at += len;
    }
}

/// [`len_of`] each byte.
static LENGTHS: [u8; 256] = {
    let mut lengths = [0; 256];
    let mut rest: &mut [u8] = &mut lengths;
    let mut lead = 0;
    while let [first, others @ ..] = rest {
        *first = len_of(lead);
        lead = lead.wrapping_add(1);
        rest = others;
    }
    lengths
};

/// How long the characters with this first byte are; 0 where there are marks among them.
const fn len_of(lead: u8) -> u8 {
    match lead {
        b'!' | b'"' | b'(' | b')' | b',' | b'.' | b':' | b';' | b'?' | b'[' | b']' => 0,
        0xe2 | 0xe3 | 0xef => 0,
        0..=0xbf => 1,
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0.. => 4,
    }
}

/// The brackets that are open: the places of their marks, the last [`DEPTH`] of them.
struct Open {
    stack: [(u32, Pair); DEPTH],
    len: usize,
}

impl Open {
    fn new() -> Self {
        Self { stack: [(0, Pair::Round); DEPTH], len: 0 }
    }

    fn top(&self) -> Option<Pair> {
        self.stack.get(self.len.checked_sub(1)?).map(|slot| slot.1)
    }

    fn push(&mut self, place: usize, pair: Pair) {
        if self.len == DEPTH {
            // The outermost are the least likely to be closed yet.
            self.stack.copy_within(DEPTH / 2.., 0);
            self.len = DEPTH / 2;
        }
        if let Some(slot) = self.stack.get_mut(self.len) {
            *slot = (u32::try_from(place).unwrap_or(u32::MAX), pair);
            self.len += 1;
        }
    }

    /// Closes the innermost bracket of a kind, and all inside it.
    fn close(&mut self, pair: Pair) -> Option<usize> {
        let open = self.stack.get(..self.len)?;
        let at = open.iter().rposition(|slot| slot.1 == pair)?;
        self.len = at;
        usize::try_from(self.stack.get(at)?.0).ok()
    }
}

fn guard(marks: &mut [Mark]) {
    let mut until = 0;
    for mark in marks {
        mark.guarded = mark.at < until;
        if let (Kind::Open(_), Some(mate)) = (mark.kind, mark.mate) {
            until = until.max(mate);
        }
    }
}

/// The mark at `at`, where one of three bytes may stand.
fn wide_at(text: &str, at: usize) -> Option<Kind> {
    let row = match text.as_bytes().get(at..at + 3)? {
        [0xe2, 0x80, last] => (&QUOTES, last),
        [0xe3, 0x80, last] => (&STOPS, last),
        [0xef, 0xbc, last] => (&WIDE, last),
        _ => return wide(char_at(text, at)?),
    };
    row.0.get(usize::from(row.1 & 0x3f)).copied().flatten()
}

/// What [`wide`] says of “, of 。 and of ， and those beside them.
static QUOTES: [Option<Kind>; 64] = row('\u{2000}');
static STOPS: [Option<Kind>; 64] = row('\u{3000}');
static WIDE: [Option<Kind>; 64] = row('\u{ff00}');

const fn row(first: char) -> [Option<Kind>; 64] {
    let mut kinds = [None; 64];
    let mut rest: &mut [Option<Kind>] = &mut kinds;
    let mut c = first as u32;
    while let [kind, others @ ..] = rest {
        *kind = match char::from_u32(c) {
            Some(c) => wide(c),
            None => None,
        };
        c += 1;
        rest = others;
    }
    kinds
}

const fn wide(c: char) -> Option<Kind> {
    Some(match c {
        '。' | '｡' => Kind::Stop,
        '！' | '？' => Kind::Exclaim,
        '；' => Kind::Semicolon,
        '：' | '︰' => Kind::Colon,
        '，' | '﹐' => Kind::Comma,
        '、' => Kind::Pause,
        '…' => Kind::Ellipsis,
        '①'..='⒛' | '❶'..='❿' | '㈠'..='㈩' => Kind::Circled,
        '（' => Kind::Open(Pair::Round),
        '）' => Kind::Close(Pair::Round),
        '【' | '〔' | '［' | '〖' => Kind::Open(Pair::Square),
        '】' | '〕' | '］' | '〗' => Kind::Close(Pair::Square),
        '《' | '〈' => Kind::Open(Pair::Book),
        '》' | '〉' => Kind::Close(Pair::Book),
        '“' => Kind::Open(Pair::Quote),
        '”' => Kind::Close(Pair::Quote),
        '‘' => Kind::Open(Pair::Single),
        '’' => Kind::Close(Pair::Single),
        '「' | '『' => Kind::Open(Pair::Corner),
        '」' | '』' => Kind::Close(Pair::Corner),
        _ => return None,
    })
}

fn ascii(text: &str, at: usize, byte: u8, open: Option<Pair>) -> Option<Kind> {
    let kind = match byte {
        b'!' | b'?' => Kind::Exclaim,
        b';' => Kind::Semicolon,
        b':' => Kind::Colon,
        b',' => Kind::Comma,
        b'.' => Kind::Stop,
        b'(' => Kind::Open(Pair::Round),
        b')' => Kind::Close(Pair::Round),
        b'[' => Kind::Open(Pair::Square),
        b']' => Kind::Close(Pair::Square),
        b'"' if open == Some(Pair::Straight) => Kind::Close(Pair::Straight),
        b'"' => Kind::Open(Pair::Straight),
        _ => return None,
    };
    let (before, after) = (char_before(text, at), char_at(text, at + 1));
    let digits = before.is_some_and(is_digit) && after.is_some_and(is_digit);
    match kind {
        Kind::Stop if !full_stop(text, at) => None,
        // 36,820 and 12:30 hold together; so do the marks of web addresses.
        Kind::Comma | Kind::Colon if digits => None,
        Kind::Colon if after == Some('/') => None,
        Kind::Exclaim if after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '=') => None,
        kind => Some(kind),
    }
}

/// Whether a half-width point ends a sentence, by the rules of UAX #29 (SB6 to SB8) with two
/// of our own: after a digit it is a decimal or a marker, after a single letter an initial.
fn full_stop(text: &str, at: usize) -> bool {
    let word = |c: char| c.is_alphabetic() && !is_han(c);
    let Some(before) = char_before(text, at) else { return false };
    if !(is_han(before) || is_closing(before) || word(before)) {
        return false;
    }
    if word(before) {
        let previous = char_before(text, at - before.len_utf8());
        if !previous.is_some_and(|c| word(c) || c == '-') {
            return false;
        }
    }
    let rest = text.get(at + 1..).unwrap_or("");
    let spaced = rest.chars().take(3).take_while(|&c| is_blank(c)).count();
    match rest.chars().nth(spaced) {
        None | Some('\n' | '\r') => true,
        Some(c) if is_han(c) => true,
        Some(c) => spaced > 0 && (c.is_uppercase() || matches!(c, '“' | '（' | '《')),
    }
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '）' | ')' | '》')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<(String, bool)> {
        let mut found = Vec::new();
        scan(text, Span::between(0, text.len()), &mut found);
        found.iter().map(|m| (text.get(m.at..m.end).unwrap().to_owned(), m.guarded)).collect()
    }

    fn free(text: &str) -> String {
        marks(text).into_iter().filter(|m| !m.1).map(|m| m.0).collect()
    }

    #[test]
    fn no_mark_is_passed_over() {
        for c in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let text: &str = c.encode_utf8(&mut bytes);
            let len = usize::from(len_of(text.as_bytes()[0]));
            let mark = wide(c).is_some() || "!\"(),.:;?[]".contains(c);
            assert!(len == 0 || !mark && len == text.len(), "{c:?}");
            assert!(len > 0 || text.len() != 3 || wide_at(text, 0) == wide(c), "{c:?}");
        }
    }

    #[test]
    fn inside_and_outside() {
        assert_eq!(free("水稻（含再生稻，早稻）、油茶。"), "（）、。");
        assert_eq!(free("“红旗、先锋”评比；《办法。》"), "“”；《》");
        assert_eq!(free("a(甲，乙）丙，"), "(），");
    }

    #[test]
    fn strays_guard_nothing() {
        assert_eq!(free("“甲，乙。"), "“，。");
        assert_eq!(free("甲）乙。"), "）。");
        let far = format!("（{}。）丙。", "水".repeat(400));
        assert_eq!(free(&far), "（。）。");
    }

    #[test]
    fn half_width() {
        assert_eq!(free("收入36,820元,增长7.2%;12:30开会"), ",;");
        assert_eq!(free("工作完成. 下一步"), ".");
        assert_eq!(free("建成PM2.5站. 5个"), "");
        assert_eq!(free("It works. Then stop."), "..");
        assert_eq!(free("e.g. this, No. 5, www.gov.cn"), ",,");
    }
}
