//! Flattened text: lines that a web page or a converter has run together, so that headings stand
//! inside them (…全面完成。 一、农业 今年… （一）水稻。…). They are cut into lines again.

use crate::chars::{char_at, char_before, is_blank, is_clause_mark, is_digit, is_han, trim};
use crate::imprint::ends_in;
use crate::lexicon;
use crate::lines::Line;
use crate::marker::{Marker, MarkerForm, marker_at};
use crate::title;
use gongwen_model::Span;
use memchr::memmem;
use std::sync::LazyLock;

/// A shorter line holds no heading and its text, in bytes.
const SHORTEST: usize = 90;
/// A heading inside a line is closed after so many characters.
const HEADING: usize = 40;
/// Its text has a sentence that ends after so many characters.
const SENTENCE: usize = 400;
/// So much text stands behind a heading that only a blank closes, in bytes.
const TEXT: usize = 90;

/// The lines, those cut that hold headings.
pub(crate) fn unfold(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let lines = cut_titles(text, lines);
    if !lines.iter().any(|line| opens_series(text, line)) {
        return lines;
    }
    let mut cut = Vec::with_capacity(lines.len() + 16);
    let mut last = Numbers::default();
    for line in lines {
        let mut from = line.span.start();
        if line.table || line.span.len() < SHORTEST {
            note(text, from, &mut last);
        } else {
            for at in places(text, line.span, &mut last) {
                push(text, &mut cut, line, from, at);
                from = at;
            }
        }
        push(text, &mut cut, line, from, line.span.end());
    }
    cut
}

/// Cuts the title off the line that it is run together with (青禾镇2023年工作总结 2023年，…): only
/// one of the first lines can be such.
fn cut_titles(text: &str, mut lines: Vec<Line>) -> Vec<Line> {
    for i in 0..TITLES.min(lines.len()) {
        let long = |line: &Line| {
            line.span.len() >= SHORTEST && marker_at(text, line.span.start()).is_none()
        };
        let Some(line) = lines.get(i).copied().filter(long) else { continue };
        let words = line.span.slice(text).unwrap_or("");
        let blanks = words.char_indices().take(TITLE).filter(|&(_, c)| is_blank(c));
        let end = blanks.map(|(at, _)| at).find(|&at| {
            let (head, body) = words.split_at_checked(at).unwrap_or_default();
            title::is_title(head) && body.len() >= TEXT && is_text(body)
        });
        if let Some(end) = end.map(|end| line.span.start() + end) {
            let mut parts = Vec::with_capacity(2);
            push(text, &mut parts, line, line.span.start(), end);
            push(text, &mut parts, line, end, line.span.end());
            lines.splice(i..=i, parts);
        }
    }
    lines
}

/// How many lines at the head may hold a title, and how long it may be, in characters.
const TITLES: usize = 8;
const TITLE: usize = 60;

fn push(text: &str, cut: &mut Vec<Line>, line: Line, from: usize, to: usize) {
    let span = trim(text, Span::between(from, to));
    if !span.is_empty() {
        let first = from == line.span.start();
        cut.push(Line { span, end: to.max(span.end()), gap: line.gap && first, ..line });
    }
}

/// The last number of each form of marker.
#[derive(Default)]
struct Numbers {
    chinese: u32,
    bracket: u32,
    arabic: u32,
}

impl Numbers {
    /// Whether a marker goes on with its series, or begins one, and notes it.
    fn go_on(&mut self, marker: &Marker) -> bool {
        let begins = marker.value == 1;
        match marker.form {
            // Numbers of parts are skipped and repeated (一、 三、 三、).
            MarkerForm::Chinese => {
                let good = begins || self.chinese > 0 && marker.value >= self.chinese;
                if good {
                    *self = Self { chinese: marker.value, ..Self::default() };
                }
                good
            }
            MarkerForm::ChineseBracket => {
                let good = begins
                    || self.bracket > 0
                        && (self.bracket..=self.bracket + 1).contains(&marker.value);
                if good {
                    (self.bracket, self.arabic) = (marker.value, 0);
                }
                good
            }
            MarkerForm::Arabic => {
                let good = begins || marker.value == self.arabic + 1;
                if good {
                    self.arabic = marker.value;
                }
                good
            }
            _ => false,
        }
    }
}

/// Notes the marker that a line opens with.
fn note(text: &str, at: usize, last: &mut Numbers) {
    if let Some(marker) = marker_at(text, at) {
        last.go_on(&marker);
    }
}

static FIRST: LazyLock<[memmem::Finder<'static>; 3]> =
    LazyLock::new(|| ["一、", "一）", "一)"].map(memmem::Finder::new));

/// Whether a heading that begins a series stands inside a line, or opens it and is run together
/// with its text.
fn opens_series(text: &str, line: &Line) -> bool {
    if line.table || line.span.len() < SHORTEST {
        return false;
    }
    let words = line.span.slice(text).unwrap_or("");
    FIRST.iter().any(|finder| {
        finder.find_iter(words.as_bytes()).any(|found| {
            let at = line.span.start() + found;
            let before = char_before(text, at).filter(|c| matches!(c, '（' | '('));
            let at = before.map_or(at, |c| at - c.len_utf8());
            marker_at(text, at).is_some_and(|marker| {
                marker.value == 1
                    && (inside(text, line.span, &marker)
                        || ends_at_blank(text, line.span, &marker).is_some()
                        || next_at_once(text, line.span, &marker).is_some())
            })
        })
    })
}

/// Where a line is to be cut.
fn places(text: &str, line: Span, last: &mut Numbers) -> Vec<usize> {
    let mut places = Vec::new();
    let mut marked = line.start();
    if let Some(marker) = marker_at(text, line.start()) {
        last.go_on(&marker);
        places.extend(ends_of(text, line, &marker, last));
        marked = marker.words;
    }
    let words = line.slice(text).unwrap_or("");
    for (at, c) in words.char_indices() {
        let at = line.start() + at;
        if at < marked || !may_open(c) {
            continue;
        }
        let Some(marker) = marker_at(text, at).filter(|marker| inside(text, line, marker)) else {
            continue;
        };
        if last.go_on(&marker) {
            places.push(at);
            places.extend(ends_of(text, line, &marker, last));
            marked = marker.words;
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}

fn may_open(c: char) -> bool {
    matches!(c, '（' | '(') || is_digit(c) || crate::chars::is_numeral(c)
}

/// Whether a marker inside a line opens a heading: behind a finished sentence, or a blank, and
/// soon closed.
fn inside(text: &str, line: Span, marker: &Marker) -> bool {
    let at = marker.span.start();
    if at <= line.start()
        || !matches!(
            marker.form,
            MarkerForm::Chinese | MarkerForm::ChineseBracket | MarkerForm::Arabic
        )
    {
        return false;
    }
    let before = text.get(line.start()..at).unwrap_or("");
    let blank = before.ends_with(is_blank);
    let last = before.trim_end_matches(is_blank).chars().next_back();
    let opens = match last {
        Some('。' | '！' | '？') => true,
        // 如下： 一、…
        Some('：' | ':') => blank && marker.form != MarkerForm::Arabic,
        Some(c) => blank && is_han(c) && marker.form != MarkerForm::Arabic,
        None => false,
    };
    opens && is_closed(text, line, marker)
}

/// Whether a heading that begins here ends soon.
fn is_closed(text: &str, line: Span, marker: &Marker) -> bool {
    let rest = text.get(marker.words..line.end()).unwrap_or("");
    let mut near = rest.chars().take(HEADING);
    if !near.next().is_some_and(|c| is_han(c) || is_digit(c) || matches!(c, '“' | '《')) {
        return false;
    }
    near.find(|c| matches!(c, '。' | '；' | ';')) == Some('。')
        || ends_at_blank(text, line, marker).is_some()
}

/// Where the line behind this heading is to be cut: before the next heading, or before the text.
fn ends_of(text: &str, line: Span, marker: &Marker, last: &mut Numbers) -> Option<usize> {
    match next_at_once(text, line, marker) {
        Some(next) => {
            last.go_on(&next);
            Some(next.span.start())
        }
        None => ends_at_blank(text, line, marker).or_else(|| ends_at_time(text, line, marker)),
    }
}

/// Where the text begins behind a heading that nothing ends, but the time that opens the text:
/// （一）主要指标圆满完成|今年1—6月，….
fn ends_at_time(text: &str, line: Span, marker: &Marker) -> Option<usize> {
    let rest = text.get(marker.words..line.end())?;
    // A heading ends soon; what is longer is a sentence.
    if rest.len() < TEXT || rest.chars().take(SENTENCE_HEADING).any(|c| c == '。') {
        return None;
    }
    let clause = rest.char_indices().take(HEADING);
    let mut clause = clause.take_while(|&(_, c)| !is_clause_mark(c) || c == '、');
    clause.find_map(|(at, _)| {
        let (head, body) = rest.split_at_checked(at)?;
        let words = head.chars().nth(4).is_some() && head.chars().next_back().is_some_and(is_han);
        (words && opens_with_time(body)).then_some(marker.words + at)
    })
}

/// 今年, 2007年.
fn opens_with_time(body: &str) -> bool {
    let year =
        || body.starts_with("20") && body.get(4..).is_some_and(|rest| rest.starts_with('年'));
    TIMES.iter().any(|time| body.starts_with(time)) || year()
}

/// Times that open a text.
const TIMES: &[&str] = &["今年", "上半年", "一年来", "全年"];
/// A heading that has more characters is a sentence.
const SENTENCE_HEADING: usize = 20;

/// The lower heading that begins right behind the words of this one: 一、救助工作1.低保。…
fn next_at_once(text: &str, line: Span, marker: &Marker) -> Option<Marker> {
    if !matches!(marker.form, MarkerForm::Chinese | MarkerForm::ChineseBracket) {
        return None;
    }
    let rest = text.get(marker.words..line.end())?;
    let mut run = rest.char_indices().take(HEADING).take_while(|&(_, c)| !is_clause_mark(c));
    run.find_map(|(at, c)| {
        let at = marker.words + at;
        let behind_word = char_before(text, at).is_some_and(is_han);
        if !(behind_word && matches!(c, '1' | '（' | '(')) {
            return None;
        }
        marker_at(text, at).filter(|next| {
            let lower = next.form == MarkerForm::Arabic
                || next.form == MarkerForm::ChineseBracket && marker.form == MarkerForm::Chinese;
            let words = char_at(text, next.words).is_some_and(is_han);
            next.value == 1 && lower && words && is_closed(text, line, next)
        })
    })
}

/// Where the text begins behind a heading that a blank ends: 一、农业工作 今年….
fn ends_at_blank(text: &str, line: Span, marker: &Marker) -> Option<usize> {
    let rest = text.get(marker.words..line.end())?;
    let stop = |c: char| matches!(c, '。' | '；' | ';' | '：' | ':');
    let near = rest.char_indices().take(HEADING);
    if near.clone().any(|(_, c)| stop(c)) {
        return None;
    }
    for (at, c) in near {
        let (head, tail) = rest.split_at_checked(at)?;
        if !is_blank(c) || !head.chars().next_back().is_some_and(is_han) {
            continue;
        }
        let body = tail.trim_start_matches(is_blank);
        let begins = match body.chars().next() {
            // 完成 2022 年目标: the blanks around a number end nothing.
            Some(c) if is_digit(c) => ends_in(head, &lexicon::DOCUMENT_NOUNS),
            Some(c) => is_han(c) || matches!(c, '（' | '(' | '“'),
            None => false,
        };
        if begins && head.chars().count() >= 4 && body.len() >= TEXT && is_text(body) {
            return Some(line.end() - body.len());
        }
    }
    None
}

/// Whether a sentence ends in sight.
fn is_text(body: &str) -> bool {
    body.chars().take(SENTENCE).any(|c| c == '。')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Lines;

    fn unfolded(text: &str) -> Vec<&str> {
        let lines = unfold(text, Lines::new(text).collect());
        lines.iter().map(|line| line.span.slice(text).unwrap()).collect()
    }

    const TEXT: &str =
        "今年以来全镇上下齐心协力，农业生产稳步推进，新修渠道3公里，受益农户312户，群众满意。";

    #[test]
    fn headings_inside_a_line() {
        let text =
            format!("{TEXT} 一、农业工作情况 {TEXT}（一）水稻丰收。{TEXT}（二）油茶增产。{TEXT}");
        let parts = [TEXT, "一、农业工作情况", TEXT];
        assert_eq!(unfolded(&text).get(..3), Some(&parts[..]));
        assert_eq!(unfolded(&text).len(), 5);
        let text = format!("一、救助工作扎实有力1.低保政策落实到位。{TEXT}");
        assert_eq!(unfolded(&text).first(), Some(&"一、救助工作扎实有力"));
        let text = format!(
            "青禾局2020年总结 一、2020年工作总结 （一）水稻丰收。{TEXT}\n{TEXT}（二）油茶增产。{TEXT}"
        );
        assert_eq!(unfolded(&text).len(), 5, "{:?}", unfolded(&text));
    }

    #[test]
    fn what_is_left_whole() {
        for text in [
            format!("主要做好以下工作：（一）水稻；（二）油茶；（三）养牛。{TEXT}"),
            format!("{TEXT}标准统一、规范管理。{TEXT}"),
            format!("（一）抓好水稻生产。{TEXT}"),
            format!("一、完成 2022 年目标任务。{TEXT}"),
            format!("{TEXT}根据第十条 （一）项规定，{TEXT}"),
            TEXT.repeat(3),
        ] {
            assert_eq!(unfolded(&text), [text.as_str()]);
        }
    }
}
