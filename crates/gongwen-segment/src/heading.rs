//! Where a heading ends: at the line's end, or where it runs on into the paragraph.

use crate::chars::{ends_sentence, trim, trim_end_marks};
use crate::marker::{Marker, marker_at};
use crate::marks::{Kind, Mark};
use gongwen_model::Span;

/// A text after a colon that is at least this long, in bytes, is no part of a heading.
const BODY: usize = 75;

/// A heading and what follows it on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// From the marker to the last word.
    pub(crate) heading: Span,
    /// The rest of the line, blanks left out; empty where there is none.
    pub(crate) rest: Span,
}

/// The extent of the heading that `marker` opens within `span`, by the marks there.
///
/// A numbered heading ends before the first 。 or before a colon with text after it; an item
/// before the first 。；， or colon. Nothing inside quotes and brackets ends it.
pub(crate) fn extent(text: &str, span: Span, marker: &Marker, marks: &[Mark]) -> Extent {
    let first = marks.partition_point(|mark| mark.at < marker.words);
    let ahead = marks.get(first..).unwrap_or(&[]);
    let within = ahead.iter().take_while(|mark| mark.at < span.end());
    let item = marker.form.is_item();
    let end = within.filter(|mark| !mark.guarded).find(|mark| match mark.kind {
        Kind::Stop | Kind::Exclaim => true,
        Kind::Semicolon => item || marker_at(text, trim_start(text, mark.end, span)).is_some(),
        Kind::Comma => item,
        Kind::Colon => item || opens_text(text, Span::between(mark.end, span.end()), ahead),
        _ => false,
    });
    let (end, rest) = match end {
        Some(mark) => (mark.at, mark.end),
        None => (span.end(), span.end()),
    };
    let (end, rest) = blank_end(text, marker, end, span).map_or((end, rest), |at| (at, at));
    let heading =
        trim_end_marks(text, Span::between(marker.span.start(), end.max(marker.span.end())));
    // A marker with nothing after it keeps its own point.
    let heading = if heading.end() < marker.span.end() { marker.span } else { heading };
    let rest = Span::between(rest.max(heading.end()), span.end());
    Extent { heading, rest: trim(text, rest) }
}

/// The shortest text behind a heading that only blanks divide from it, in bytes.
const BEHIND_BLANKS: usize = 60;

/// （四）抓治污、优生态　　持续打好…: blanks where 。 should be, between words and a longer text.
fn blank_end(text: &str, marker: &Marker, end: usize, line: Span) -> Option<usize> {
    let words = text.get(marker.words..end)?;
    let blank = |&at: &usize| {
        let rest = words.get(at..).unwrap_or_default();
        at >= "工作".len() && (rest.starts_with("  ") || rest.starts_with('\u{3000}'))
    };
    let at = memchr::memchr2_iter(b' ', 0xe3, words.as_bytes()).find(blank)?;
    let rest = text.get(marker.words + at..line.end())?.trim_start();
    (rest.len() >= BEHIND_BLANKS && at < BODY).then_some(marker.words + at)
}

fn trim_start(text: &str, at: usize, span: Span) -> usize {
    crate::chars::skip_blanks(text, at, span.end())
}

/// Whether what follows a colon is text, and no part of the heading: 一、抓项目：促发展 is one
/// heading, 1.修路：全年硬化5公里。 is not.
fn opens_text(text: &str, after: Span, marks: &[Mark]) -> bool {
    let rest = after.slice(text).unwrap_or("");
    rest.len() >= BODY
        || rest.trim().is_empty()
        || ends_sentence(rest)
        || marks.iter().any(|m| {
            after.contains(m.at)
                && !m.guarded
                && matches!(m.kind, Kind::Stop | Kind::Semicolon | Kind::Exclaim)
        })
        || rest.chars().any(crate::chars::is_digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::scan;

    #[test]
    fn corpus() {
        for (line, heading, rest) in [
            ("一、农业生产", "一、农业生产", ""),
            ("一、农业生产。", "一、农业生产", ""),
            ("（一）抓牢党建。一是学习。", "（一）抓牢党建", "一是学习。"),
            ("（二）抓产业，促增收。全年增收。", "（二）抓产业，促增收", "全年增收。"),
            ("1.修路:全年硬化5公里,惠及3村。", "1.修路", "全年硬化5公里,惠及3村。"),
            ("一、抓项目：促发展", "一、抓项目：促发展", ""),
            ("二、问题：", "二、问题", ""),
            ("3.落实《办法。》要求。已办。", "3.落实《办法。》要求", "已办。"),
            ("1. 收入“双过半”。完成2亿元。", "1. 收入“双过半”", "完成2亿元。"),
            ("2.收入1,200万元，增长5%；支出900万元。", "2.收入1,200万元，增长5%；支出900万元", ""),
            ("一是抓党建，强队伍。", "一是抓党建", "强队伍。"),
            ("一是投入1,200万元；", "一是投入1,200万元", ""),
            ("第一，稳粮扩油，提质。增产。", "第一，稳粮扩油", "提质。增产。"),
            ("（1）光伏项目。总投资5亿元。", "（1）光伏项目", "总投资5亿元。"),
            ("一、", "一、", ""),
            ("第一部分：工作回顾", "第一部分：工作回顾", ""),
            (
                "（四）抓治污、优生态  打好蓝天保卫战；新建污水处理厂2座，铺设管网12公里。",
                "（四）抓治污、优生态",
                "打好蓝天保卫战；新建污水处理厂2座，铺设管网12公里。",
            ),
            ("（四）抓治污  优生态", "（四）抓治污  优生态", ""),
        ] {
            let span = Span::between(0, line.len());
            let mut marks = Vec::new();
            scan(line, span, &mut marks);
            let found = extent(line, span, &marker_at(line, 0).unwrap(), &marks);
            assert_eq!(found.heading.slice(line), Some(heading), "{line}");
            assert_eq!(found.rest.slice(line), Some(rest), "{line}");
        }
    }
}
