//! Furniture: lines that are no content. Page numbers, running headers, and what web pages
//! and document sites put around a text.

use crate::chars::{closed_up, is_blank, is_digit};
use crate::lexicon;
use crate::lines::Line;
use crate::title;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use gongwen_model::Span;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Longer lines are never furniture, in bytes.
const LONGEST: usize = 420;
/// A part of a path is shorter than this, in bytes.
const CRUMB: usize = 60;
/// What names a document in so few characters or fewer is no title at the end of a path.
const CRUMB_TITLE: usize = 8;
/// Running headers and labelled lines are shorter than this, in bytes.
const SHORT: usize = 150;

/// The lines that are content.
pub(crate) fn content(text: &str, lines: Vec<Line>) -> Vec<Line> {
    sift(text, lines).0
}

/// The lines that are content, and the places of those that are none.
pub(crate) fn sift(text: &str, mut lines: Vec<Line>) -> (Vec<Line>, Vec<Span>) {
    let places = lines.iter().enumerate();
    let mut pages: Vec<usize> =
        places.filter(|(_, line)| is_page_number(slice(text, line))).map(|(i, _)| i).collect();
    pages.extend(numbers_in_sequence(text, &lines));
    pages.sort_unstable();
    pages.dedup();
    let headers = running_headers(text, &lines, &pages);
    let crumbs = crumbs(text, &lines);
    let mut i = 0;
    let mut left_out = Vec::new();
    lines.retain(|line| {
        let place = i;
        i += 1;
        let words = slice(text, line);
        let kept = line.table
            || !((!pages.is_empty() && pages.binary_search(&place).is_ok())
                || (!crumbs.is_empty() && crumbs.binary_search(&place).is_ok())
                || (!headers.is_empty() && words.len() <= SHORT && headers.contains_key(words))
                || is_web(words));
        if !kept {
            left_out.push(line.span);
        }
        kept
    });
    (lines, left_out)
}

fn slice<'t>(text: &'t str, line: &Line) -> &'t str {
    line.span.slice(text).unwrap_or("")
}

/// `- 1 -`, `— 3 —`, `第4页 共9页`, `第 3 页`, `4/9`, `Page 3 of 9`.
fn is_page_number(line: &str) -> bool {
    if line.len() > 40 || !line.contains(|c| is_digit(c) || c == '页') {
        return false;
    }
    let is_dash = |c| matches!(c, '-' | '—' | '－' | '–' | '―' | '─' | '~' | '·' | '•' | '|' | '_');
    let plain: String = line.chars().filter(|&c| !is_blank(c)).collect();
    let inner = plain.trim_matches(is_dash);
    if inner.len() < plain.len() {
        let both = plain.starts_with(is_dash) && plain.ends_with(is_dash);
        return both && is_number(inner);
    }
    if let Some((page, pages)) = plain.split_once(['/', '／']) {
        return is_number(strip_page(page)) && is_number(strip_page(pages));
    }
    if let Some(rest) = plain.strip_prefix("Page").or_else(|| plain.strip_prefix("page")) {
        return rest.split("of").all(is_number);
    }
    let pages = plain.trim_matches(|c| matches!(c, '，' | ',' | '（' | '）' | '(' | ')'));
    pages.len() > '页'.len_utf8()
        && pages.ends_with('页')
        && pages.split('页').filter(|part| !part.is_empty()).all(|part| {
            let part = part.trim_start_matches(['，', ',', '(', '（', '/']);
            part.starts_with(['第', '共']) && is_number(strip_page(part))
        })
}

fn strip_page(part: &str) -> &str {
    part.trim_start_matches(['第', '共']).trim_end_matches('页')
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_digit) && text.chars().count() <= 4
}

/// Lines of digits alone that count up by one through the text: page numbers too. Their
/// places, in order.
fn numbers_in_sequence(text: &str, lines: &[Line]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut last = None;
    for (i, line) in lines.iter().enumerate() {
        let words = slice(text, line);
        if words.len() > 3 || !words.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let Ok(value) = words.parse::<u32>() else { continue };
        // A cell of a table follows another cell; a page number follows a page.
        let apart = last.is_none_or(|(_, place)| i > place + 3);
        if !apart || last.is_some_and(|(before, _)| value != before + 1) {
            return Vec::new();
        }
        last = Some((value, i));
        found.push(i);
    }
    if found.len() < 2 { Vec::new() } else { found }
}

/// The lines of a path whose parts and signs stand on lines of their own (首页, >, 政务公开), and
/// the values of labels that stand on the line behind them (来源：, 某日报). In order.
fn crumbs(text: &str, lines: &[Line]) -> Vec<usize> {
    let words = |i: usize| lines.get(i).map_or("", |line| slice(text, line));
    let is_sign = |i: usize| matches!(words(i), ">" | "＞" | "»" | "›");
    let label = |i: usize| {
        let words = words(i);
        words.len() <= SHORT
            && words.ends_with(['：', ':'])
            && !words.starts_with("分享")
            && (is_label(words) || is_label(&closed_up(words)))
    };
    // 规划总结 behind a sign is part of a path, and no title.
    let untitled = |i: usize, behind_sign: bool| {
        behind_sign && words(i).chars().nth(CRUMB_TITLE).is_none() || !title::is_title(words(i))
    };
    let marks = |i: usize| is_sign(i) || label(i);
    if !(0..lines.len()).any(marks) {
        return Vec::new();
    }
    let beside = |i: usize| {
        let short = words(i).len() <= CRUMB && !words(i).contains(['。', '，', '；']);
        let last = i.checked_sub(1).filter(|&last| marks(last));
        short && (is_sign(i + 1) || last.is_some_and(|last| untitled(i, is_sign(last))))
    };
    (0..lines.len()).filter(|&i| marks(i) || beside(i)).collect()
}

/// Short lines that stand beside page numbers more than once. `pages` are the places of those,
/// in order.
fn running_headers<'t>(text: &'t str, lines: &[Line], pages: &[usize]) -> HashMap<&'t str, usize> {
    let is_page = |i: usize| pages.binary_search(&i).is_ok();
    let mut beside: HashMap<&str, usize> = HashMap::new();
    for i in pages {
        for near in [i.checked_sub(1), Some(i + 1)].into_iter().flatten() {
            let Some(line) = lines.get(near).filter(|_| !is_page(near)) else { continue };
            if line.span.len() <= SHORT {
                *beside.entry(slice(text, line)).or_default() += 1;
            }
        }
    }
    beside.retain(|_, count| *count > 1);
    beside
}

/// What web pages and document sites put around a text.
fn is_web(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let bare = line.trim_start_matches(|c: char| {
        is_blank(c) || matches!(c, '-' | '·' | '•' | '【' | '[' | '（' | '(' | '*' | '|' | '>')
    });
    let bare = bare.trim_end_matches(|c| is_blank(c) || c == '|');
    (line.len() <= SHORT
        && (is_label(bare)
            || is_size(bare)
            || is_posted(bare)
            || is_buttons(line)
            || is_stamped(bare)
            || has_labels(line)
            || is_file_name(bare)
            || bare.ends_with("门户网站")))
        || has_web_words(line)
}

/// Whether one of the strong words stands in a line, or the line is a path:
/// `首页 > 政务公开 > 工作报告`.
fn has_web_words(line: &str) -> bool {
    let path = || {
        line.len() <= SHORT
            && line.contains(['>', '›', '»', '＞'])
            && PATH_WORDS.iter().any(|word| line.contains(word))
    };
    WEB_WORDS.as_ref().is_some_and(|words| words.is_match(line)) || path()
}

static WEB_WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let mut builder = AhoCorasick::builder();
    // Leftmost matching has a vectorised search for the words' first bytes before it.
    builder.kind(Some(AhoCorasickKind::DFA)).match_kind(MatchKind::LeftmostFirst);
    builder.build(lexicon::STRONG_FURNITURE.iter()).ok()
});

const PATH_WORDS: [&str; 5] = ["首页", "主页", "当前位置", "您的位置", "所在位置"];

/// `发布时间：…`, `来源: …`, `责任编辑　…`.
fn is_label(line: &str) -> bool {
    let is_edge = |c: char| is_blank(c) || matches!(c, '：' | ':' | '】' | ']');
    let label = lexicon::FURNITURE_LABELS.at_head(line).and_then(|label| line.get(label.len()..));
    label.is_some_and(|rest| rest.chars().next().is_none_or(is_edge))
}

/// `19.09 KB`, `12页`.
fn is_size(line: &str) -> bool {
    let unit = line.trim_start_matches(|c: char| is_digit(c) || c == '.' || is_blank(c));
    unit.len() < line.len()
        && matches!(unit.trim_end(), "KB" | "MB" | "kb" | "mb" | "K" | "M" | "页")
}

/// `2021-04-14 发布`.
fn is_posted(line: &str) -> bool {
    let stamp = |c: char| {
        is_digit(c) || is_blank(c) || matches!(c, '-' | '/' | '.' | ':' | '年' | '月' | '日')
    };
    let rest = line.trim_start_matches(stamp);
    line.len() - rest.len() >= 8 && matches!(rest.trim_end(), "发布" | "上传" | "更新" | "发表")
}

/// `某网 2021-07-23 10:38:42 政府报告`: a line with the minute at which it was put on a page.
fn is_stamped(line: &str) -> bool {
    if !line.contains(':') {
        return false;
    }
    let mut words = line.split(is_blank).filter(|word| !word.is_empty());
    let mut date = false;
    words.any(|word| {
        let stamped = date && is_clock(word);
        date = is_day(word);
        stamped
    }) && !line.contains(['。', '，', '；'])
}

/// `上传人：某某　上传时间：2018-12-29　页数：6`, `收藏(15) | 举报 | 上一篇：某文`: several labels, or
/// one among the parts of a bar.
fn has_labels(line: &str) -> bool {
    let labelled =
        |part: &str| part.contains(['：', ':']) && is_label(part.trim_start_matches(is_blank));
    if !line.contains(['：', ':']) {
        return false;
    }
    line.split(is_blank).filter(|part| labelled(part)).count() > 1
        || line.split(['|', '｜']).count() > 2 && line.split(['|', '｜']).any(labelled)
}

/// `工作报告.docx`.
fn is_file_name(line: &str) -> bool {
    let name = line.trim_end();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["doc", "docx", "pdf", "wps", "txt", "DOC", "DOCX", "PDF"].contains(&ending)
        && !name.contains(['。', '，', '；'])
}

/// `10:38`, `10:38:42`.
fn is_clock(word: &str) -> bool {
    word.split(':').count() > 1
        && word
            .split(':')
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

/// `2021-07-23`, `07-23`, with anything before it.
fn is_day(word: &str) -> bool {
    let mut ends = word.rsplit(['-', '/']);
    let day = ends.next().is_some_and(is_two_digits);
    let month = ends.next().is_some_and(|month| {
        is_two_digits(month.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or(""))
    });
    day && month
}

fn is_two_digits(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// `【打印】【关闭】`, `字体：大 中 小`: nothing but the words of buttons.
fn is_buttons(line: &str) -> bool {
    let mut any = false;
    if matches!(line, "】" | "]" | "】【" | "|" | "｜") {
        return true;
    }
    let is_edge = |c: char| {
        is_blank(c) || matches!(c, '【' | '】' | '[' | ']' | '|' | '｜' | '：' | ':' | '/' | '、')
    };
    if lexicon::BUTTONS.at_head(line.trim_start_matches(is_edge)).is_none() {
        return false;
    }
    for word in line.split(is_edge).filter(|word| !word.is_empty()) {
        if !lexicon::is_one(&lexicon::BUTTONS, word) {
            return false;
        }
        any = true;
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Lines;

    #[test]
    fn page_numbers() {
        for line in [
            "- 1 -",
            "—12—",
            "－ 3 －",
            "第4页 共9页",
            "第 3 页",
            "4/9",
            "第4页/共9页",
            "共 9 页",
            "Page 3 of 9",
            "第5页（共12页）",
        ] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["1、修路", "3", "——主要措施", "- 1", "第三页", "首页", "2023/2024年", "", "页"]
        {
            assert!(!is_page_number(line), "{line}");
        }
    }

    #[test]
    fn web_lines() {
        for line in [
            "发布时间：2023-01-05 10:20",
            "来源: 县政府办",
            "【字体：大 中 小】",
            "【打印】 【关闭】",
            "- 19.09 KB",
            "- 2021-04-14 发布",
            "您当前的位置：首页 > 政务公开 > 年度报告",
            "版权所有：某县人民政府 备案号：某ICP备00000000号",
            "浏览次数：1024",
            "上一篇：没有了",
            "- 2021-04-15 发布 |",
            "- 37.5 KB |",
            "某某网 2021-07-23 10:38:42 政府报告",
            "01-16 15:29:25  栏目：政府报告",
            "说明：文章内容仅供预览，下载后的文档与下面显示的一致。",
            "文档介绍",
            "某镇政府工作报告.docx",
            "某县人民政府门户网站",
            "上传人：某某　上传时间：2018-12-29　页数：6",
            "收藏(15) | 举报 | 上一篇：某某范本",
        ] {
            assert!(is_web(line), "{line}");
        }
        for line in [
            "来源多样的资金支持村庄建设。",
            "首页",
            "打印店、复印店共12家。",
            "一、发布会情况",
            "2023年发布",
            "编辑部工作总结",
            "分享经验",
            "会议时间 2023-01-05 上午",
            "2023-01-05 9:30，会议开始",
            "大小车辆12台",
            "工业：增长5% 农业：增长3%",
        ] {
            assert_eq!(is_web(line), line == "首页", "{line}");
        }
    }

    #[test]
    fn running_headers_and_bare_numbers() {
        let text = "标题\n甲甲甲\n- 1 -\n某县报告\n乙乙乙\n- 2 -\n某县报告\n丙丙丙";
        let kept: Vec<_> = content(text, Lines::new(text).collect());
        let kept: Vec<_> = kept.iter().map(|l| slice(text, l)).collect();
        assert_eq!(kept, ["标题", "甲甲甲", "乙乙乙", "丙丙丙"]);
        let text = "甲\n乙\n丙\n1\n丁\n戊\n己\n庚\n2\n辛";
        assert_eq!(content(text, Lines::new(text).collect()).len(), 8);
        let table = "乡镇\n1\n2\n3\n4";
        assert_eq!(content(table, Lines::new(table).collect()).len(), 5);
    }
}
