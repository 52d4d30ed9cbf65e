//! Titles (标题) and what stands under them before the text begins; where one report ends
//! and the next begins.

use crate::chars::{
    closed_up, ends_sentence, floor, is_blank, is_clause_mark, is_closer, is_digit, is_numeral,
};
use crate::imprint::{self, ends_in};
use crate::lexicon;
use crate::lines::Line;
use crate::marker::{MarkerForm, marker_at};
use gongwen_model::Span;
use std::ops::Range;

/// The longest title line, in bytes.
const LONGEST: usize = 180;
/// A date that opens a line ends within so many bytes.
const DATE: usize = 24;
/// How many lines may stand above the text.
const HEAD: usize = 40;

/// The lines of one report, by their places.
#[derive(Debug, Default)]
pub(crate) struct Extent {
    /// Title lines.
    pub(crate) titles: Vec<usize>,
    /// From the first line to the text: titles among the rest.
    pub(crate) head: Range<usize>,
    /// The text, its imprint included.
    pub(crate) body: Range<usize>,
}

/// Divides the lines of a file among its reports.
pub(crate) fn divide(text: &str, lines: &[Line]) -> Vec<Extent> {
    let view = View { text, lines };
    let mut extents: Vec<Extent> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (titles, start) = view.head(at, extents.is_empty());
        let mut end = start;
        while end < lines.len() && !(end > start && view.begins_report(end, &titles, start)) {
            end += 1;
        }
        extents.push(Extent { titles, head: at..start, body: start..end });
        at = end.max(at + 1);
    }
    extents
}

struct View<'t> {
    text: &'t str,
    lines: &'t [Line],
}

/// How much a line looks like a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likeness {
    /// It ends in the noun of a kind of document, or numbers a piece of a collection.
    Strong,
    /// It is short, and no sentence.
    Weak,
    None,
}

impl<'t> View<'t> {
    fn line(&self, i: usize) -> &'t str {
        self.lines.get(i).and_then(|line| line.span.slice(self.text)).unwrap_or("")
    }

    fn is_table(&self, i: usize) -> bool {
        self.lines.get(i).is_some_and(|line| line.table)
    }

    /// Whether the line begins a numbered heading or an item.
    fn is_marked(&self, i: usize) -> bool {
        let line = self.line(i);
        self.lines
            .get(i)
            .and_then(|l| marker_at(self.text, l.span.start()))
            .is_some_and(|m| m.form != MarkerForm::Part || !is_piece(line))
    }

    /// The title lines from line `at` on, and where the text begins.
    fn head(&self, at: usize, first: bool) -> (Vec<usize>, usize) {
        let mut titles = Vec::new();
        let mut strong = false;
        let mut addressed = false;
        let mut i = at;
        while i < self.lines.len() && i < at + HEAD {
            let line = self.line(i);
            if is_contents(line) {
                i = self.after_contents(i);
                continue;
            }
            if self.is_table(i) || self.is_marked(i) {
                break;
            }
            let likeness = likeness(line);
            let open = !addressed && titles.len() < 6;
            if is_salutation(line) {
                addressed = true;
            } else if open && likeness == Likeness::Strong {
                strong = true;
                titles.push(i);
            } else if is_front(line, !titles.is_empty()) {
                if imprint::is_organ_line(line) && self.organ_opens_title(i, &titles) {
                    titles.push(i);
                }
            } else if open && self.goes_on(i, &titles, strong, likeness, first) {
                titles.push(i);
            } else {
                break;
            }
            i += 1;
        }
        // Nothing but titles is no report: then it is text.
        if i >= self.lines.len() && !strong {
            return (Vec::new(), at);
        }
        (titles, i)
    }

    /// Whether a line that names no document belongs to the title.
    fn goes_on(
        &self,
        i: usize,
        titles: &[usize],
        strong: bool,
        likeness: Likeness,
        first: bool,
    ) -> bool {
        if strong {
            is_subtitle(self.line(i)) || self.leads_to_title(i) || self.repeats(i, titles)
        } else {
            likeness == Likeness::Weak && self.weak_title(i, titles, first)
        }
    }

    /// 青禾镇2023年工作总结及: the title goes on in the next line.
    fn leads_to_title(&self, i: usize) -> bool {
        let line = self.line(i);
        line.ends_with(['及', '和', '与', '暨'])
            && line.len() <= LONGEST
            && !line.contains('。')
            && !self.is_marked(i + 1)
            && likeness(self.line(i + 1)) == Likeness::Strong
    }

    /// A line that says again what a title said, or a part of it: the page has its own title
    /// above that of the text.
    fn repeats(&self, i: usize, titles: &[usize]) -> bool {
        let line = closed_up(self.line(i));
        let goes_on = titles.last().is_some_and(|&last| last + 1 == i);
        let enough = if goes_on { 2 } else { 6 };
        line.chars().count() >= enough
            && titles.iter().any(|&title| closed_up(self.line(title)).contains(line.as_str()))
    }

    /// An organ's name above 关于…的报告 is the first line of the title.
    fn organ_opens_title(&self, i: usize, titles: &[usize]) -> bool {
        titles.is_empty() && {
            let next = self.line(i + 1);
            likeness(next) == Likeness::Strong && !imprint::is_organ_line(next)
        }
    }

    /// A first line that is no sentence is a title when a title or a text follows it.
    fn weak_title(&self, i: usize, titles: &[usize], first: bool) -> bool {
        let line = self.line(i);
        if titles.len() >= 3 || line.chars().count() < 3 {
            return false;
        }
        let next = self.line(i + 1);
        let ahead =
            (i + 1..i + 4).take_while(|&j| !self.is_marked(j) && !ends_sentence(self.line(j)));
        if ahead.into_iter().any(|j| likeness(self.line(j)) == Likeness::Strong) {
            return true;
        }
        // A heading may stand between the title and the text.
        let heading = line.chars().count() >= 6 && ends_sentence(self.line(i + 2));
        let text = self.is_marked(i + 1) || ends_sentence(next) || is_front(next, true) || heading;
        first && titles.is_empty() && text && !line.contains(is_clause_mark)
    }

    /// Past a table of contents that begins with its name at line `at`.
    fn after_contents(&self, at: usize) -> usize {
        let bare = |i: usize| {
            self.line(i).trim_end_matches(|c: char| {
                is_digit(c)
                    || is_blank(c)
                    || is_closer(c)
                    || matches!(c, '.' | '…' | '·' | '（' | '(' | '-' | '．')
            })
        };
        let first = bare(at + 1);
        let mut i = at + 1;
        while i < self.lines.len() && i < at + 400 {
            let line = self.line(i);
            let titled = likeness(line) == Likeness::Strong
                && !self.is_marked(i)
                && !line.ends_with(is_digit);
            let over = self.is_table(i) || line.len() > LONGEST || line.contains('。') || titled;
            if over || (i > at + 1 && bare(i) == first) {
                break;
            }
            i += 1;
        }
        // Without its end in sight only its name is passed over.
        if i > at + 1
            && (bare(i) == first
                || likeness(self.line(i)) == Likeness::Strong
                || self.line(i).is_empty()
                || self.line(at + 1).ends_with(is_digit))
        {
            i
        } else {
            at + 1
        }
    }

    /// Whether a line inside a text begins another report.
    fn begins_report(&self, i: usize, titles: &[usize], start: usize) -> bool {
        let line = self.line(i);
        if line.len() > LONGEST || self.is_table(i) || ends_sentence(line) || self.is_marked(i) {
            return false;
        }
        if is_piece(line) {
            return is_piece_title(line);
        }
        if !names_report(line) || is_front(line, true) {
            return false;
        }
        let before = self.line(i - 1);
        let imprinted =
            i > start && (imprint::is_date_line(before) || imprint::is_organ_line(before));
        let after_text = imprinted || ends_sentence(before) || before.ends_with(['）', ')']);
        let text_follows = (i + 1..i + 8).any(|j| {
            let next = self.line(j);
            self.is_marked(j) || ends_sentence(next)
        });
        after_text
            && text_follows
            && (imprinted || has_subject(line) || self.same_kind(line, titles))
    }

    /// Whether a line has the form of the title of the report before: the same last words,
    /// and about the same length.
    fn same_kind(&self, line: &str, titles: &[usize]) -> bool {
        titles.last().is_some_and(|&title| {
            let title = self.line(title);
            let tail = |s: &str| s.chars().rev().take(4).collect::<String>();
            title != line
                && tail(title) == tail(line)
                && title.chars().count().abs_diff(line.chars().count()) <= 3
                && !title.contains(line)
        })
    }
}

/// Whether a line names whose report it is, and is no heading inside another.
fn has_subject(line: &str) -> bool {
    if line.starts_with(['全', '我', '本', '下', '今', '明', '去']) {
        return false;
    }
    if line.contains("政府工作报告") || line.starts_with("关于") {
        return true;
    }
    let year = line.find(is_digit).or_else(|| line.find("二〇")).or_else(|| line.find("关于"));
    let name = match year {
        Some(at) if at > 0 => line.get(..at).unwrap_or(""),
        _ => line,
    };
    let name = name.trim_end_matches(is_blank);
    if name.len() < line.len() {
        return name.chars().count() >= 3 && ends_in(name, &lexicon::ORGAN_ENDINGS);
    }
    ["镇", "乡", "县", "局", "街道", "委员会", "政府", "公司", "学校", "医院"]
        .iter()
        .any(|word| line.find(word).is_some_and(|at| at >= 6))
        && line.contains("年")
}

/// 篇一：…, 【篇1】…, 第一篇…, 范文一…: a piece of a collection.
fn is_piece(line: &str) -> bool {
    let bare = line.trim_start_matches(['【', '[', '（', '(']);
    let numbered = |rest: &str| rest.chars().next().is_some_and(|c| is_numeral(c) || is_digit(c));
    ["篇", "范文", "例文", "样本"].iter().any(|word| bare.strip_prefix(word).is_some_and(numbered))
        || (bare.starts_with('第')
            && bare.chars().skip(1).take_while(|&c| is_numeral(c) || is_digit(c)).count() > 0
            && bare
                .trim_start_matches('第')
                .trim_start_matches(|c| is_numeral(c) || is_digit(c))
                .starts_with('篇'))
}

/// Such a piece with the name of a document, or with a number alone.
fn is_piece_title(line: &str) -> bool {
    let bare = line.trim_end_matches(|c| is_blank(c) || is_closer(c));
    line.chars().count() <= 8 || ends_in(bare, &lexicon::REPORT_NOUNS) || line.contains(['：', ':'])
}

/// Whether a line ends in the name of a report, what follows in brackets set aside.
fn names_report(line: &str) -> bool {
    let words = without_tail(line);
    words.chars().count() >= 4
        && ends_in(words, &lexicon::REPORT_NOUNS)
        && !words.contains(['。', '；', '，', '：', ':'])
}

/// Without （草案）, （2023年）, 一 and the like at the end.
fn without_tail(line: &str) -> &str {
    let mut words = line.trim_end_matches(is_blank);
    if words.ends_with(['）', ')', '】']) {
        let open = words.rfind(['（', '(', '【']).filter(|&at| words.len() - at <= 45);
        words = open.and_then(|at| words.get(..at)).unwrap_or(words);
    }
    words.trim_end_matches(|c: char| is_blank(c) || is_closer(c))
}

/// Whether a line has the form of a title.
pub(crate) fn is_title(line: &str) -> bool {
    likeness(line) == Likeness::Strong
}

fn likeness(line: &str) -> Likeness {
    if line.is_empty()
        || line.len() > LONGEST
        || line.contains(['。', '；', ';'])
        || is_outline(line)
    {
        return Likeness::None;
    }
    if is_piece(line) && is_piece_title(line) {
        return Likeness::Strong;
    }
    if ends_sentence(line) || line.ends_with(['、', '，', ',']) {
        return Likeness::None;
    }
    if is_spaced(line) {
        return likeness(&closed_up(line));
    }
    let words = without_tail(line);
    // 镇长某某作政府工作报告 says who gave it.
    if words.ends_with("作政府工作报告") || words.ends_with("作工作报告") {
        return Likeness::None;
    }
    let noun = words.chars().count() >= 4
        && ends_in(words, &lexicon::DOCUMENT_NOUNS)
        && !words.contains(['，', ',']);
    let collection = (words.contains("范文") || words.contains("总结") || words.contains("报告"))
        && words.ends_with(['篇', '集', '文']);
    if noun || collection { Likeness::Strong } else { Likeness::Weak }
}

/// 1 概况, 1.2 职责: a number without a marker's point.
fn is_outline(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| is_digit(c) || c == '.');
    let digits = line.len() - words.len();
    (1..4).contains(&digits) && words.starts_with(is_blank)
}

/// 工 作 报 告: a blank between any two characters.
fn is_spaced(line: &str) -> bool {
    let mut words = line.split(is_blank).filter(|word| !word.is_empty());
    line.len() <= LONGEST && words.clone().count() >= 4 && words.all(|w| w.chars().count() == 1)
}

/// The second line of a title: ——某镇工作总结, （草案）.
fn is_subtitle(line: &str) -> bool {
    line.starts_with("——") && line.len() <= LONGEST && !ends_sentence(line)
}

/// 各位代表：, 区人民政府：
pub(crate) fn is_salutation(line: &str) -> bool {
    if line.len() > 150 || !line.ends_with(['：', ':', '！', '!']) || line.contains(['。', '；'])
    {
        return false;
    }
    let names = line.trim_end_matches(|c: char| is_clause_mark(c) || is_blank(c));
    !names.is_empty()
        && names.split(['、', '，', ',', ' ', '\u{3000}']).all(|name| {
            let name = name.trim_end_matches('们').trim_end_matches(is_closer);
            name.is_empty() || ends_in(name, &lexicon::AUDIENCE)
        })
}

/// Lines between title and text: date, place and occasion, speaker, organ, document number.
fn is_front(line: &str, after_title: bool) -> bool {
    if line.len() > 300 {
        return false;
    }
    imprint::is_date_line(line)
        || imprint::is_bracketed(line)
        || is_occasion(line)
        || is_annex_mark(line)
        || imprint::is_document_number(line)
        || imprint::is_speaker(line)
        || line.starts_with("签发人")
        || (["文件", "机密", "秘密", "特急", "急件"].iter().any(|end| line.ends_with(end))
            && line.chars().count() <= 30)
        || (imprint::is_organ_line(line) && (after_title || line.chars().count() >= 4))
        || (after_title && is_undersigned(line))
        || (line.starts_with(['★', '☆', '密']) && line.chars().count() < 12)
}

/// ——2023年1月8日在某县人民代表大会上: the occasion of a speech.
fn is_occasion(line: &str) -> bool {
    let bare = line.trim_start_matches(['—', '-', '（', '(']);
    let date = bare.trim_start_matches(is_blank);
    let dated = date.starts_with(is_digit)
        && imprint::find_date(date, Span::between(0, floor(date, DATE))).is_some();
    let dashed = bare.len() < line.len();
    (dashed || dated)
        && line.len() <= LONGEST
        && !line.contains(['。', '；'])
        && line.contains('在')
        && (dashed && dated || bare.trim_end_matches(['）', ')']).ends_with(['上', '会']))
}

/// 附件2, 附件：, 附1: what a document that is an annex begins with.
fn is_annex_mark(line: &str) -> bool {
    let rest = line.strip_prefix("附件").or_else(|| line.strip_prefix('附'));
    rest.is_some_and(|rest| {
        rest.chars().all(|c| {
            is_digit(c) || is_numeral(c) || is_blank(c) || matches!(c, '：' | ':' | '-' | '—')
        })
    })
}

/// 某局　2024年3月 and the like: an organ with a date on one line.
fn is_undersigned(line: &str) -> bool {
    line.chars().count() <= 40
        && !line.contains(['，', '。', '；'])
        && line.find(is_digit).and_then(|at| line.get(..at)).is_some_and(|name| {
            imprint::is_organ_line(
                name.trim_end_matches(|c| is_blank(c) || matches!(c, '（' | '(')),
            )
        })
        && line.trim_end_matches(['）', ')']).ends_with(['日', '月'])
}

fn is_contents(line: &str) -> bool {
    line.len() <= 24 && line.chars().filter(|&c| !is_blank(c)).eq("目录".chars())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Lines;

    fn titles(text: &str) -> Vec<Vec<&str>> {
        let lines: Vec<_> = Lines::new(text).collect();
        divide(text, &lines)
            .iter()
            .map(|e| e.titles.iter().map(|&i| lines[i].span.slice(text).unwrap()).collect())
            .collect()
    }

    fn body(text: &str) -> Vec<&str> {
        let lines: Vec<_> = Lines::new(text).collect();
        divide(text, &lines)
            .iter()
            .filter_map(|e| lines.get(e.body.start)?.span.slice(text))
            .collect()
    }

    const BODY: &str = "今年以来，各项工作有序推进。\n一、农业\n水稻丰收。";

    #[test]
    fn heads() {
        for (head, expected) in [
            ("青禾镇2023年工作总结", &["青禾镇2023年工作总结"][..]),
            (
                "关于2022年预算执行情况\n与2023年预算草案的报告",
                &["关于2022年预算执行情况", "与2023年预算草案的报告"],
            ),
            (
                "青禾镇人民政府\n关于2023年工作情况的报告",
                &["青禾镇人民政府", "关于2023年工作情况的报告"],
            ),
            ("青禾镇2023年工作总结\n青禾镇人民政府\n2023年12月30日", &["青禾镇2023年工作总结"]),
            (
                "政府工作报告\n（2023年1月5日在镇人大会上）\n镇长　王某\n各位代表：",
                &["政府工作报告"],
            ),
            (
                "凝心聚力，砥砺前行\n——青禾镇2023年工作总结",
                &["凝心聚力，砥砺前行", "——青禾镇2023年工作总结"],
            ),
            (
                "工作总结范文三篇\n青禾镇2023年工作总结",
                &["工作总结范文三篇", "青禾镇2023年工作总结"],
            ),
            ("青禾乡2023年统计公报（摘要）", &["青禾乡2023年统计公报（摘要）"]),
            ("青政发〔2023〕1号\n关于修路的通知\n各村：", &["关于修路的通知"]),
            ("青禾镇的这一年", &["青禾镇的这一年"]),
            (
                "青禾镇2023年工作总结及2024年计划\n青禾镇2023年工作总\n结及2024年计划",
                &["青禾镇2023年工作总结及2024年计划", "青禾镇2023年工作总", "结及2024年计划"],
            ),
            (
                "青禾镇工作总结\n青禾镇2023年工作总结及\n2024年工作计划",
                &["青禾镇工作总结", "青禾镇2023年工作总结及", "2024年工作计划"],
            ),
            ("政 府 工 作 报 告\n2023年1月8日在镇人大会议上", &["政 府 工 作 报 告"]),
            ("附件2\n青禾镇2023年工作总结", &["青禾镇2023年工作总结"]),
            ("青禾镇2023年工作总结\n——2023年1月8日在镇人大会议上", &["青禾镇2023年工作总结"]),
        ] {
            let text = format!("{head}\n{BODY}");
            assert_eq!(titles(&text), [expected], "{head}");
            assert_eq!(body(&text), ["今年以来，各项工作有序推进。"], "{head}");
        }
    }

    #[test]
    fn no_title() {
        for text in [
            BODY,
            "一、农业\n水稻丰收。",
            "各位代表：\n今年丰收。",
            "水稻",
            "水稻\n油茶",
            "今年完成投资5亿元",
        ] {
            assert_eq!(titles(text), [Vec::<&str>::new()], "{text}");
        }
        assert!(titles("").is_empty());
    }

    #[test]
    fn several_reports() {
        let text = format!(
            "青禾镇2023年工作总结\n{BODY}\n青禾镇政府\n2023年12月1日\n白沙乡2023年工作总结\n{BODY}"
        );
        assert_eq!(titles(&text), [["青禾镇2023年工作总结"], ["白沙乡2023年工作总结"]]);
        let text = format!("总结范文2篇\n篇一：工作总结\n{BODY}\n篇二：工作总结\n{BODY}");
        assert_eq!(titles(&text), [vec!["总结范文2篇", "篇一：工作总结"], vec!["篇二：工作总结"]]);
        let text = format!("青禾镇2023年工作总结和2024年工作计划\n{BODY}\n2024年工作计划\n{BODY}");
        assert_eq!(titles(&text).len(), 1);
    }

    #[test]
    fn contents() {
        let text = format!("青禾县规划纲要\n目　录\n一、农业……1\n二、工业……5\n{BODY}");
        assert_eq!(body(&text), ["今年以来，各项工作有序推进。"]);
        let text = "青禾县规划纲要\n目录\n一、农业\n二、工业\n一、农业\n水稻丰收。";
        assert_eq!(body(text), ["一、农业"]);
    }
}
