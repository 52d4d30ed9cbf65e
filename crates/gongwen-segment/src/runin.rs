//! Headings without a number: those that open a paragraph and end at its first 。 (网格管理
//! 更加精细。全年…), those in 【】, and short lines that stand alone above a text.

use crate::chars::{
    char_at, ends_sentence, floor, is_blank, is_clause_mark, is_digit, skip_blanks, trim,
};
use crate::lexicon;
use crate::marks::{Kind, Mark, scan_start};
use crate::title::is_salutation;
use gongwen_model::Span;

/// The fewest and the most characters of a run-in heading.
const SHORTEST: usize = 4;
const LONGEST: usize = 30;
/// The most characters of a line that stands alone.
const LONGEST_LINE: usize = 28;
/// How much of a paragraph is looked at, in bytes.
const WINDOW: usize = 240;

/// A first sentence that may be a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) heading: Span,
    /// Where the text after it begins.
    pub(crate) rest: usize,
    pub(crate) shape: Shape,
    /// Its words alone make it a heading.
    pub(crate) certain: bool,
}

/// What a first sentence looks like. Where its words do not decide, another paragraph of the
/// same shape beside it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// 网格管理更加精细。
    Plain,
    /// 抓产业，促增收。
    Halves,
    /// 产业发展：
    Label,
    /// ——这五年，综合实力跨上大台阶。
    Dashed,
    /// 【产业发展】
    Bracket,
}

/// The heading that a paragraph may open with.
pub(crate) fn candidate(text: &str, span: Span, marks: &mut Vec<Mark>) -> Option<Candidate> {
    let near = floor(text, span.end().min(span.start() + WINDOW));
    if char_at(text, span.start()) == Some('【') {
        return bracket(text, span, near);
    }
    // What follows the heading stands in sight, or there is none.
    let window = text.get(span.start()..near)?;
    let ends = |c| matches!(c, '。' | '｡' | '.' | '：' | '︰' | ':');
    if !window.chars().take(LONGEST + 1).any(ends) {
        return None;
    }
    let past = floor(text, near.min(span.start() + 4 * (LONGEST + 1)));
    scan_start(text, Span::between(span.start(), near), past, marks);
    let mut commas = 0;
    let mut comma = span.start();
    let end = marks.iter().filter(|mark| !mark.guarded).find(|mark| match mark.kind {
        Kind::Comma => {
            commas += 1;
            comma = mark.at;
            commas > 1
        }
        Kind::Stop | Kind::Exclaim | Kind::Semicolon | Kind::Colon | Kind::Ellipsis => true,
        _ => false,
    })?;
    let heading = Span::between(span.start(), end.at);
    let rest = skip_blanks(text, end.end, span.end());
    let words = heading.slice(text)?;
    let count = words.chars().count();
    let dashed = words.starts_with("——");
    if rest >= span.end() || !(SHORTEST..=LONGEST).contains(&count) {
        return None;
    }
    if !(reads_as_heading(words) || dashed && !words.chars().any(is_digit)) {
        return None;
    }
    let shape = match (end.kind, commas) {
        (Kind::Stop, _) if dashed => Shape::Dashed,
        (Kind::Stop, 0) => Shape::Plain,
        (Kind::Stop, 1) if balanced(text, heading, comma) => Shape::Halves,
        (Kind::Colon, 0) if count <= 14 => Shape::Label,
        _ => return None,
    };
    let certain = shape == Shape::Plain && sounds_like_heading(words);
    Some(Candidate { heading, rest, shape, certain })
}

/// 【产业发展】全年…
fn bracket(text: &str, span: Span, near: usize) -> Option<Candidate> {
    let inner = text.get(span.start()..near)?;
    let close = inner.find('】')? + '】'.len_utf8();
    let heading = Span::between(span.start(), span.start() + close);
    let rest = skip_blanks(text, heading.end(), span.end());
    let short = inner.get(..close)?.chars().count() <= LONGEST;
    (short && rest < span.end()).then_some(Candidate {
        heading,
        rest,
        shape: Shape::Bracket,
        certain: true,
    })
}

/// Two halves of about the same length on both sides of a comma.
fn balanced(text: &str, heading: Span, comma: usize) -> bool {
    let count = |span: Span| span.slice(text).map_or(0, |s| s.chars().count());
    let left = count(Span::between(heading.start(), comma));
    let right = count(Span::between(comma, heading.end())).saturating_sub(1);
    left >= 3 && right >= 3 && left.abs_diff(right) <= 3
}

/// Whether the words could be a heading's: no figures, no address, no link to other text.
fn reads_as_heading(words: &str) -> bool {
    !words.chars().any(is_digit)
        && lexicon::SENTENCE_OPENINGS.at_head(words).is_none()
        && !lexicon::REFERENCES.within(words)
        && !lexicon::SENTENCE_WORDS.within(words)
        && !words.ends_with(['了', '的', '等', '中', '后', '时', '吧', '呢'])
        && !words.ends_with(is_clause_mark)
}

fn sounds_like_heading(words: &str) -> bool {
    lexicon::HEADING_VERBS.at_head(words).is_some() || lexicon::MANNER.within(words)
}

/// Which of the candidates of one section's paragraphs are headings: those whose words say
/// so, and those with another of the same shape.
pub(crate) fn decide(candidates: &[Option<Candidate>]) -> Vec<bool> {
    let count = |shape| candidates.iter().flatten().filter(|c| c.shape == shape).count();
    let (plain, halves, labels) = (count(Shape::Plain), count(Shape::Halves), count(Shape::Label));
    let dashed = count(Shape::Dashed);
    // Labels head a list of their own only where nearly every paragraph has one.
    let paragraphs = candidates.len();
    candidates
        .iter()
        .map(|candidate| {
            candidate.is_some_and(|candidate| {
                candidate.certain
                    || match candidate.shape {
                        Shape::Plain => plain > 1,
                        Shape::Halves => halves > 1,
                        Shape::Label => labels > 1 && labels + 1 >= paragraphs,
                        Shape::Dashed => dashed > 1,
                        Shape::Bracket => true,
                    }
            })
        })
        .collect()
}

/// What a short line without a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alone {
    /// 注释：, 附注: it stands beside the parts of the text.
    Note,
    /// A heading above what follows.
    Heading,
}

/// Whether a line between `before` and `after` is a heading that stands alone. `after_text`
/// is whether a finished text, a heading or a title stands before it.
pub(crate) fn alone(line: &str, after_text: bool, after: Option<&str>) -> Option<Alone> {
    // A character has four bytes at most.
    if line.len() > 4 * LONGEST_LINE {
        return None;
    }
    let count = line.chars().count();
    if count > LONGEST_LINE {
        return None;
    }
    let name = line.trim_end_matches(['：', ':']);
    let bare =
        name.trim_matches(|c| is_blank(c) || matches!(c, '【' | '】' | '[' | ']' | '（' | '）'));
    if lexicon::is_one(&lexicon::NOTE_HEADS, bare) {
        return after.map(|_| Alone::Note);
    }
    let after = after?;
    if count < SHORTEST || !after_text || !opens_text(after) {
        return None;
    }
    if name.len() < line.len() {
        let ends = lexicon::COLON_HEAD_ENDS.at_tail(name).is_some();
        let plain =
            name.chars().count() <= 10 && ends && reads_as_heading(name) && !is_salutation(line);
        return plain.then_some(Alone::Heading);
    }
    let commas = line.chars().filter(|c| matches!(c, '，' | ',')).count();
    let caption =
        line.starts_with(['图', '表', '附', '单', '（', '(', '—', '-', '《', '●', '■', '◆']);
    let sentence = line.contains(['。', '；', ';', '：', ':', '\t', '|'])
        || ends_sentence(line)
        || line.ends_with(['，', ',', '、']);
    // Not the numbers of 1.2 职责, and not a year.
    let unnumbered = line.trim_start_matches(|c: char| is_digit(c) || c == '.');
    let measured = unnumbered.contains(is_digit) && !line.contains('年')
        || unnumbered.len() < line.len() && !unnumbered.starts_with([' ', '年', '\u{3000}']);
    let columns = line.split(is_blank).filter(|word| !word.is_empty()).count() > 2;
    if commas > 1 || caption || sentence || measured || columns {
        return None;
    }
    (!lexicon::REFERENCES.within(line)).then_some(Alone::Heading)
}

/// Whether a line is a text, long or with an end, or opens with a marker: what a heading
/// stands above.
fn opens_text(line: &str) -> bool {
    line.len() >= 120
        || (ends_sentence(line) && line.len() >= 30)
        || crate::marker_at(line, 0).is_some()
}

/// A heading that stands alone, without the colon after it.
pub(crate) fn alone_span(text: &str, span: Span, kind: Alone) -> Span {
    match kind {
        Alone::Note => span,
        Alone::Heading => {
            let words = span.slice(text).unwrap_or("").trim_end_matches(['：', ':']);
            trim(text, Span::between(span.start(), span.start() + words.len()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(&str, Shape, bool)> {
        let found = candidate(text, Span::between(0, text.len()), &mut Vec::new())?;
        Some((found.heading.slice(text)?, found.shape, found.certain))
    }

    #[test]
    fn candidates() {
        for (text, heading, shape, certain) in [
            ("渠道管护不断加强。新修渠道3公里。", "渠道管护不断加强", Shape::Plain, true),
            ("全力推进移民搬迁。搬迁12户。", "全力推进移民搬迁", Shape::Plain, true),
            ("“三会一课”制度。召开党课6次。", "“三会一课”制度", Shape::Plain, false),
            ("抓渠道，保灌溉。新修3公里。", "抓渠道，保灌溉", Shape::Halves, false),
            ("集镇建设：新装路灯12盏。", "集镇建设", Shape::Label, false),
            ("——这三年，产业向新而兴。粮食丰收。", "——这三年，产业向新而兴", Shape::Dashed, false),
            ("【畜牧】生猪出栏1.2万头。", "【畜牧】", Shape::Bracket, true),
        ] {
            assert_eq!(of(text), Some((heading, shape, certain)), "{text}");
        }
    }

    #[test]
    fn sentences_are_no_candidates() {
        for text in [
            "全年修渠3公里。受益12户。",
            "我受镇政府委托作报告。请审议。",
            "今年以来工作有序推进。各村按时完成。",
            "现将工作汇报如下。一是修路。",
            "新修渠道3公里。受益12户。",
            "渠道管护不断加强。",
            "在镇党委领导下不断进步。各村丰收。",
            "修路，架桥，通水。全部完成。",
            "",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn siblings_decide() {
        let one = candidate("“三会一课”制度。召开党课。", Span::between(0, 45), &mut Vec::new());
        assert!(one.is_some_and(|c| !c.certain));
        assert_eq!(decide(&[one, None]), [false, false]);
        assert_eq!(decide(&[one, None, one]), [true, false, true]);
    }

    #[test]
    fn lines_alone() {
        let text = "全年新修渠道3公里，受益农户312户，群众满意。";
        for (line, expected) in [
            ("注释：", Some(Alone::Note)),
            ("工作回顾", Some(Alone::Heading)),
            ("2023年工作打算", Some(Alone::Heading)),
            ("存在问题：", Some(Alone::Heading)),
            ("各位代表：", None),
            ("具体安排如下：", None),
            ("其中：", None),
            ("表1 播种面积", None),
            ("水稻 2.3 万亩", None),
            ("工作回顾。", None),
        ] {
            assert_eq!(alone(line, true, Some(text)), expected, "{line}");
        }
        assert_eq!(alone("工作回顾", true, Some("油茶")), None);
        assert_eq!(alone("工作回顾", true, None), None);
    }
}
