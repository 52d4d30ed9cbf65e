//! The lines above a table that name it, its unit or its period.

use crate::plain::{Plain, is_blank, trim};
use gongwen_model::Span;

/// Longer lines are text, in bytes.
const LONGEST: usize = 180;
/// Lines that are looked at.
const LINES: usize = 4;

/// The lines right above a table that name it: 表1 …, …情况表, 单位：万元, …如下：. `start` is
/// where the table begins. `None` where the line above is text.
///
/// ```
/// let text = "收入平稳增长。\n表1 财政收入\n单位：万元\n税收\t1200";
/// let caption = gongwen_table::caption(text, text.find("税收").unwrap()).unwrap();
/// assert_eq!(caption.slice(text), Some("表1 财政收入\n单位：万元"));
/// ```
pub fn caption(text: &str, start: usize) -> Option<Span> {
    let lines = above(text, start);
    let named = lines.iter().take_while(|&&(line, _)| is_caption(text, line)).count();
    let mut first = named.checked_sub(1).and_then(|i| lines.get(i)).map(|&(line, _)| line);
    // 情况如下： ends the paragraph before.
    if let Some(&(line, _)) = lines.get(named)
        && let Some(leading) = leads_on(text, line)
    {
        first = Some(leading);
    }
    let last = lines.first().map(|&(line, _)| line)?;
    Some(Span::between(first?.start(), last.end()))
}

/// The lines right above a table that are part of it and no heading: 表1 …, 单位：万元.
///
/// ```
/// let text = "三、收入情况\n单位：万元\n税收\t1200";
/// let lines = gongwen_table::furniture(text, text.find("税收").unwrap()).unwrap();
/// assert_eq!(lines.slice(text), Some("单位：万元"));
/// ```
pub fn furniture(text: &str, start: usize) -> Option<Span> {
    let lines = above(text, start);
    let own = lines.iter().take_while(|&&(line, first)| {
        let words = Plain::new(text, line).text;
        !first
            && is_short(line)
            && (is_numbered(&words) || is_unit_line(&words) && !is_marked(&words))
    });
    let last = lines.first().map(|&(line, _)| line)?;
    own.last().map(|&(line, _)| Span::between(line.start(), last.end()))
}

/// The lines above, the nearest first, and whether a line is the first of the text. One blank
/// line may part them.
fn above(text: &str, start: usize) -> Vec<(Span, bool)> {
    let mut lines = Vec::new();
    let mut at = line_start(text, start);
    let mut blanks = 0;
    while at > 0 && lines.len() < LINES && blanks < 3 {
        let from = line_start(text, at - 1);
        let line = trim(text, Span::between(from, at));
        at = from;
        if line.is_empty() {
            blanks += 1;
            continue;
        }
        blanks = 0;
        lines.push((line, false));
        if line.len() > 4 * LONGEST {
            break;
        }
    }
    if at == 0
        && let Some(line) = lines.last_mut()
    {
        line.1 = true;
    }
    lines
}

fn line_start(text: &str, at: usize) -> usize {
    let head = text.as_bytes().get(..at).unwrap_or_default();
    memchr::memrchr2(b'\n', b'\r', head).map_or(0, |end| end + 1)
}

const fn is_short(line: Span) -> bool {
    line.len() <= LONGEST
}

fn is_caption(text: &str, line: Span) -> bool {
    if !is_short(line) {
        return false;
    }
    let words = Plain::new(text, line).text;
    is_unit_line(&words) || is_numbered(&words) || !is_marked(&words) && is_title(&words)
}

/// 单位：万元, also at the end of a line.
pub(crate) fn is_unit_line(words: &str) -> bool {
    words.find("单位").is_some_and(|at| {
        let after = words.get(at + "单位".len()..).unwrap_or_default();
        after.starts_with(['：', ':']) && !after.contains('。')
    })
}

/// A cell or line that says the unit of a table and names nothing: 单位：万元, 填报单位：….
pub(crate) fn is_unit_label(words: &str) -> bool {
    unit_label(words.trim_start_matches(['（', '('])) == Some(0)
}

/// Where the label of a unit begins: 单位：, 金额单位：.
fn unit_label(words: &str) -> Option<usize> {
    let at = words.match_indices("单位").find_map(|(at, label)| {
        let after = words.get(at + label.len()..)?;
        after.starts_with(['：', ':']).then_some(at)
    })?;
    let before = words.get(..at)?;
    let kinds = ["计量", "金额", "货币", "填报", "编制", "面积", "数量"];
    let kind = kinds.iter().find(|kind| before.ends_with(**kind));
    Some(at - kind.map_or(0, |kind| kind.len()))
}

/// 表1 …, 附表2, 续表.
pub(crate) fn is_numbered(words: &str) -> bool {
    let words = words.trim_start_matches(['（', '(']);
    if ["附表", "续表", "附件表"].iter().any(|word| words.starts_with(word)) {
        return !words.contains('。');
    }
    let number = words.strip_prefix('表').unwrap_or_default();
    number.starts_with(|c: char| {
        c.is_ascii_digit() || ('０'..='９').contains(&c) || "一二三四五六七八九十：:".contains(c)
    }) && !words.contains('。')
}

fn is_title(words: &str) -> bool {
    let words = words.trim_end_matches(['）', ')', '：', ':']);
    ["表", "情况", "一览", "明细", "（草案", "(草案"].iter().any(|end| words.ends_with(end))
        && !words.contains(['。', '；', '，'])
}

/// 一、 （一） 1.: headings are titles of sections.
fn is_marked(words: &str) -> bool {
    crate::marker::strip(words).len() < words.len()
}

/// The last sentence of a paragraph that leads on to the table.
fn leads_on(text: &str, line: Span) -> Option<Span> {
    let words = line.slice(text)?;
    let leads = words.ends_with(['：', ':']) || words.contains("下表") || words.contains("见表");
    let start = words.char_indices().rev().skip(1).find(|&(_, c)| c == '。');
    let start = start.map_or(0, |(at, c)| at + c.len_utf8());
    let named = ["如下", "下表", "见表", "如表"].iter().any(|word| words.contains(word));
    (leads && named && words.len() - start <= 2 * LONGEST)
        .then(|| Span::between(line.start() + start, line.end()))
        .map(|span| trim(text, span))
}

/// The measure that a caption names: 表2 2019—2023年粮食产量统计表 is about 粮食产量.
pub(crate) fn measure(text: &str, line: Span) -> Option<Span> {
    let line = trim(text, line);
    let plain = Plain::new(text, behind_number(text, line));
    let words = plain.text.as_str();
    let mut from = 0;
    let mut to = unit_label(words).unwrap_or(words.len());
    to = plain.slice(0, to).trim_end_matches(['（', '(']).len();
    if words.contains(['：', ':']) && to == words.len() || words.len() > LONGEST {
        return None;
    }
    while let Some(end) = ENDS.iter().find(|end| plain.slice(from, to).ends_with(**end)) {
        to -= end.len();
    }
    let times: Vec<Span> = gongwen_time::find_iter(plain.slice(from, to))
        .map(|time| time.span().shift(from))
        .collect();
    for time in times {
        if plain.slice(from, time.start()).chars().count() <= 8 && time.end() < to {
            from = time.end();
        } else if time.end() == to && time.start() > from {
            to = time.start();
        }
    }
    while let Some(word) = FRONTS.iter().find(|word| plain.slice(from, to).starts_with(**word)) {
        from += word.len();
    }
    let name = plain.slice(from, to);
    let count = name.chars().count();
    let plural =
        ["主要", "指标", "收支", "预算", "决算", "经济社会"].iter().any(|word| name.contains(word));
    if (2..=16).contains(&count) && !plural { plain.span(from, to) } else { None }
}

/// A line without 表2 at its head.
fn behind_number(text: &str, line: Span) -> Span {
    let words = line.slice(text).unwrap_or_default();
    let rest = words.trim_start_matches(['附', '续']);
    if !is_numbered(rest) {
        return line;
    }
    let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十-—".contains(c);
    let rest = rest.trim_start_matches('表').trim_start_matches(number);
    let rest = rest.trim_start_matches(['.', '、', '：', ':']);
    Span::between(line.end() - rest.len(), line.end())
}

const ENDS: &[&str] = &[
    "统计表",
    "情况表",
    "一览表",
    "明细表",
    "对比表",
    "完成情况",
    "执行情况",
    "情况",
    "一览",
    "表",
];
const FRONTS: &[&str] = &[
    "末",
    "度",
    "各乡镇",
    "各镇",
    "各村",
    "各县区",
    "各地区",
    "分乡镇",
    "分地区",
    "历年",
    "全镇",
    "全县",
    "全区",
    "全市",
    "全乡",
    "的",
];

/// The lines of a caption.
pub(crate) fn lines(text: &str, caption: Span) -> impl Iterator<Item = Span> {
    let mut at = caption.start();
    let words = caption.slice(text).unwrap_or_default();
    words.split(['\n', '\r']).filter_map(move |line| {
        let span = Span::between(at, at + line.len());
        at = span.end() + 1;
        (!line.trim_matches(is_blank).is_empty()).then_some(span)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures() {
        for (line, name) in [
            ("表2　2019—2023年粮食产量统计表", Some("粮食产量")),
            ("附表1：2023年各乡镇固定资产投资完成情况", Some("固定资产投资")),
            ("单位：万元", None),
            ("表1 2023年主要经济指标", None),
            ("2024年收支预算表", None),
        ] {
            let found = measure(line, Span::between(0, line.len()));
            assert_eq!(found.and_then(|span| span.slice(line)), name, "{line}");
        }
    }

    #[test]
    fn text_is_no_caption() {
        let text = "全年收入增长8%，群众得到实惠。\n税收\t1200";
        assert_eq!(caption(text, text.find("税收").unwrap()), None);
        let text = "收入增长。主要指标完成情况如下：\n税收\t1200";
        let found = caption(text, text.find("税收").unwrap()).unwrap();
        assert_eq!(found.slice(text), Some("主要指标完成情况如下："));
        assert_eq!(caption("税收\t1200", 0), None);
    }
}
