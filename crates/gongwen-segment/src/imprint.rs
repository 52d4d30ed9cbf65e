//! The imprint: signature (署名), date of issue (成文日期), and what stands with them.

use crate::chars::{char_at, is_blank, is_digit, is_han, skip_blanks};
use crate::lexicon;
use crate::lines::Line;
use crate::marker::{MarkerForm, marker_at};
use gongwen_lexicon::Words;
use gongwen_model::Span;
use gongwen_numeral::integer_at;

/// How many lines at the end of a report may be its imprint.
const LINES: usize = 10;
/// The longest line of an imprint, in bytes.
const LONGEST: usize = 150;

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    year: u32,
    month: u32,
    day: u32,
    end: usize,
}

impl Date {
    /// ISO 8601.
    pub(crate) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    fn is_valid(self) -> bool {
        let of = |years| self.year.is_multiple_of(years);
        let leap = of(4) && (!of(100) || of(400));
        let days = match self.month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1900..2200).contains(&self.year) && (1..=days).contains(&self.day)
    }
}

/// The complete and valid date that begins at `at`: 2023年1月5日, 二〇二三年一月五日,
/// 2023-01-05, 2023.1.5, 2023/1/5.
pub(crate) fn date_at(text: &str, at: usize) -> Option<Date> {
    let year = integer_at(text, at).filter(|n| n.value >= 1900)?;
    let (month, day) = match divider(text, year.end)? {
        ('年', at) => {
            let month = integer_at(text, at)?;
            let (_, at) = divider(text, month.end).filter(|d| d.0 == '月')?;
            let day = integer_at(text, at)?;
            let (_, end) = divider(text, day.end).filter(|d| matches!(d.0, '日' | '号'))?;
            (month.value, Date { year: year.value, month: month.value, day: day.value, end })
        }
        (c @ ('-' | '.' | '/' | '－' | '．'), at) => {
            let month = integer_at(text, at)?;
            let (_, at) = divider(text, month.end).filter(|d| d.0 == c)?;
            let day = integer_at(text, at)?;
            (
                month.value,
                Date { year: year.value, month: month.value, day: day.value, end: day.end },
            )
        }
        _ => return None,
    };
    Some(Date { month, ..day }).filter(|date| date.is_valid())
}

/// The character after blanks, and where what follows it and its blanks begins.
fn divider(text: &str, at: usize) -> Option<(char, usize)> {
    let at = skip_blanks(text, at, text.len());
    let c = char_at(text, at)?;
    Some((c, skip_blanks(text, at + c.len_utf8(), text.len())))
}

/// The first complete date in a short span.
pub(crate) fn find_date(text: &str, span: Span) -> Option<Date> {
    let inner = span.slice(text)?;
    let numeral = |c: char| is_digit(c) || matches!(c, '一' | '二');
    let mut after = false;
    for (i, c) in inner.char_indices().take(LONGEST) {
        let date = (numeral(c) && !after).then(|| date_at(text, span.start() + i)).flatten();
        if let Some(date) = date.filter(|date| date.end <= span.end()) {
            return Some(date);
        }
        after = numeral(c);
    }
    None
}

/// Whether a line is a date and nothing else, brackets set aside; also 2023年1月.
pub(crate) fn is_date_line(line: &str) -> bool {
    if line.len() > 60 {
        return false;
    }
    let inner = line.trim_matches(|c| is_blank(c) || matches!(c, '（' | '）' | '(' | ')'));
    let inner = inner.strip_prefix('于').unwrap_or(inner);
    if let Some(date) = date_at(inner, 0) {
        return inner.get(date.end..).is_some_and(|rest| rest.trim_matches(is_blank).is_empty());
    }
    let Some(year) = integer_at(inner, 0).filter(|n| (1900..2200).contains(&n.value)) else {
        return false;
    };
    let Some(('年', at)) = divider(inner, year.end) else { return false };
    let end = integer_at(inner, at)
        .and_then(|month| divider(inner, month.end))
        .filter(|(c, _)| *c == '月')
        .map(|(_, end)| end);
    end == Some(inner.len()) || at == inner.len()
}

/// Whether a line is the name of one organ or more, and nothing else.
pub(crate) fn is_organ_line(line: &str) -> bool {
    if line.len() > 120
        || line.contains(|c: char| is_digit(c) || crate::chars::is_clause_mark(c) && c != '、')
    {
        return false;
    }
    let mut any = false;
    for name in line.split(is_blank).filter(|name| !name.is_empty()) {
        let name = name.trim_end_matches(['）', ')', '章', '（', '盖', '公']);
        if !ends_in(name, &lexicon::ORGAN_ENDINGS) {
            return false;
        }
        any |= name.chars().count() >= 3;
    }
    any
}

pub(crate) fn ends_in(word: &str, endings: &Words) -> bool {
    endings.at_tail(word).is_some()
}

/// What the end of a report says about it.
#[derive(Debug, Default)]
pub(crate) struct Imprint {
    /// How many of the lines given are the imprint.
    pub(crate) lines: usize,
    pub(crate) organ: Option<String>,
    pub(crate) date: Option<Date>,
}

/// The imprint at the end of a report's lines. A line with a heading's marker, or with more
/// than a name and a date, ends it.
pub(crate) fn read(text: &str, lines: &[Line]) -> Imprint {
    let mut imprint = Imprint::default();
    let mut signed = false;
    let mut annexes = 0;
    for (i, line) in lines.iter().rev().take(LINES).enumerate() {
        if line.table {
            break;
        }
        let words = line.span.slice(text).unwrap_or("");
        if annexes > 0 {
            annexes -= 1;
            imprint.lines = i + 1;
            continue;
        }
        if marker_at(text, line.span.start()).is_some() {
            annexes = annex_list(text, lines.get(..lines.len() - i).unwrap_or(&[]));
            if annexes == 0 {
                break;
            }
            imprint.lines = i + 1;
            continue;
        }
        if words.len() > LONGEST {
            break;
        }
        if is_date_line(words) {
            imprint.date = imprint.date.or_else(|| find_date(text, line.span));
            signed = true;
        } else if is_organ_line(words) {
            // A bare name that nothing follows and nothing finished precedes is a heading or a cell.
            let before = lines.len().checked_sub(i + 2).and_then(|i| lines.get(i));
            let after_text = before.is_some_and(|b| {
                let b = b.span.slice(text).unwrap_or("");
                crate::chars::ends_sentence(b) || is_organ_line(b) || is_note(b)
            });
            let above = lines.get(..lines.len() - i - 1).unwrap_or(&[]);
            if !signed && !after_text && annex_list(text, above) == 0 {
                break;
            }
            imprint.organ = Some(organ_name(words));
            signed = true;
        } else if let Some((organ, date)) = signed_and_dated(text, line.span) {
            imprint.organ = Some(organ_name(organ));
            imprint.date = imprint.date.or(Some(date));
            signed = true;
        } else if !is_note(words) {
            break;
        }
        imprint.lines = i + 1;
    }
    imprint
}

/// How many lines before the last of these belong to a list of annexes that ends there:
/// `附件：1.…`, `2.…`. None where it is another list.
fn annex_list(text: &str, lines: &[Line]) -> usize {
    for (i, line) in lines.iter().rev().take(LINES).enumerate() {
        let words = line.span.slice(text).unwrap_or("");
        if words.starts_with("附件") {
            return i;
        }
        let form = marker_at(text, line.span.start()).map(|marker| marker.form);
        if form != Some(MarkerForm::Arabic) || words.len() > LONGEST {
            break;
        }
    }
    0
}

fn organ_name(words: &str) -> String {
    words
        .trim_end_matches("（盖章）")
        .trim_end_matches("（章）")
        .trim_end_matches(is_blank)
        .to_owned()
}

/// `某镇人民政府　2023年1月5日` on one line.
fn signed_and_dated(text: &str, span: Span) -> Option<(&str, Date)> {
    let words = span.slice(text)?;
    let blank = words.char_indices().find(|&(i, c)| {
        is_blank(c)
            && date_at(text, span.start() + i + c.len_utf8()).is_some_and(|d| d.end == span.end())
    });
    let at = match blank {
        Some((i, _)) => i,
        None => words
            .find(is_digit)
            .filter(|&i| date_at(text, span.start() + i).is_some_and(|d| d.end == span.end()))?,
    };
    let organ = words.get(..at)?.trim_end_matches(|c| is_blank(c) || c == '，');
    let date = find_date(text, span)?;
    is_organ_line(organ).then_some((organ, date))
}

/// `（联系电话：…）`, `附件：…`, `抄送：…`, `（此件公开发布）`: what stands with an imprint.
fn is_note(words: &str) -> bool {
    let bare = words.trim_start_matches(|c| is_blank(c) || matches!(c, '（' | '(' | '【'));
    let note = [
        "联系人",
        "联系电话",
        "联系方式",
        "附件",
        "抄送",
        "抄报",
        "主送",
        "此件",
        "报送",
        "印发",
        "电话",
        "共印",
    ]
    .iter()
    .any(|word| bare.starts_with(word));
    let noted = words.ends_with("印发") || words.ends_with("盖章）");
    (note && (words.contains(['：', ':']) || bare.len() < words.len() || bare.starts_with("附件")))
        || noted
}

/// Whether a line is in brackets altogether: （2022年1月6日在…会议上）, （审议稿）.
pub(crate) fn is_bracketed(line: &str) -> bool {
    line.len() <= 300
        && line.starts_with(['（', '(', '〔'])
        && line.ends_with(['）', ')', '〕'])
        && line.chars().filter(|c| matches!(c, '）' | ')' | '〕')).count() == 1
}

/// A document number: 某政发〔2024〕37号, 第3期, （第12号）.
pub(crate) fn is_document_number(line: &str) -> bool {
    let bare: &str =
        line.trim_matches(|c| is_blank(c) || matches!(c, '（' | '）' | '(' | ')' | '【' | '】'));
    if bare.len() > 90 || bare.contains(['，', '。', '；']) {
        return false;
    }
    let year = bare.contains(['〔', '[', '［', '(', '（', '【'])
        && bare.contains(['〕', ']', '］', ')', '）', '】']);
    (bare.ends_with('号') && (year || bare.starts_with('第')) && bare.contains(is_digit))
        || (bare.starts_with('第') && bare.ends_with('期') && bare.len() < 30)
}

/// A speaker: `县长　张三`, `镇长：李四`, `张　三`, `代县长 欧阳某某`.
pub(crate) fn is_speaker(line: &str) -> bool {
    if line.chars().count() > 24
        || line.contains(['，', '。', '；', '、'])
        || line.contains(is_digit)
    {
        return false;
    }
    let words: Vec<&str> = line
        .split(|c: char| is_blank(c) || matches!(c, '：' | ':'))
        .filter(|word| !word.is_empty())
        .collect();
    let is_name = |word: &str| {
        (1..=4).contains(&word.chars().count())
            && word.chars().all(|c| is_han(c) || matches!(c, '×' | 'X' | '某' | 'x' | '*'))
    };
    match words.as_slice() {
        [office, names @ ..] if !names.is_empty() && ends_in(office, &lexicon::OFFICES) => {
            names.iter().all(|name| is_name(name))
        }
        [word, name] => {
            (is_name(word) && is_name(name) && word.len() + name.len() <= 6)
                || (ends_in(word, &lexicon::ORGAN_ENDINGS) && is_name(name))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (text, iso) in [
            ("2023年1月5日", Some("2023-01-05")),
            ("二〇二三年十二月三十一日", Some("2023-12-31")),
            ("２０２３年１月５日", Some("2023-01-05")),
            ("2023 年 1 月 5 日", Some("2023-01-05")),
            ("2024-02-29", Some("2024-02-29")),
            ("2023.2.29", None),
            ("2023年13月1日", None),
            ("2023年1月", None),
        ] {
            assert_eq!(date_at(text, 0).map(Date::iso).as_deref(), iso, "{text}");
        }
        assert!(
            is_date_line("（2023年1月5日）")
                && is_date_line("2023年1月")
                && is_date_line("二〇二三年一月五日")
        );
        assert!(!is_date_line("2023年工作总结") && !is_date_line("2023年1月5日，我镇"));
    }

    #[test]
    fn kinds_of_lines() {
        for line in ["青禾镇人民政府", "中共青禾镇委员会　青禾镇人民政府", "县财政局"]
        {
            assert!(is_organ_line(line), "{line}");
        }
        for line in ["青禾镇人民政府2023年工作总结", "建设美丽乡村。", "会", "农业生产"]
        {
            assert!(!is_organ_line(line), "{line}");
        }
        for line in ["县长　王某某", "镇长：李四", "张　三", "报告人 赵六"] {
            assert!(is_speaker(line), "{line}");
        }
        for line in ["工作 总结", "第一部分", "农业 工业 服务业"] {
            assert!(!is_speaker(line), "{line}");
        }
        assert!(is_document_number("青政发〔2024〕37号") && is_document_number("第12期"));
        assert!(!is_document_number("第3号提案办理情况") && !is_document_number("解放路128号"));
    }

    fn imprint(text: &str) -> (usize, Option<String>, Option<String>) {
        let lines: Vec<_> = crate::lines::Lines::new(text).collect();
        let found = read(text, &lines);
        (found.lines, found.organ, found.date.map(Date::iso))
    }

    #[test]
    fn imprints() {
        let some = |s: &str| Some(s.to_owned());
        assert_eq!(
            imprint("完成。\n青禾镇人民政府\n2023年1月5日"),
            (2, some("青禾镇人民政府"), some("2023-01-05"))
        );
        assert_eq!(
            imprint("完成。\n青禾镇人民政府　2023年1月5日\n（联系电话：1）"),
            (2, some("青禾镇人民政府"), some("2023-01-05"))
        );
        assert_eq!(
            imprint("完成。\n附件：1.甲表\n2.乙表\n青禾镇人民政府"),
            (3, some("青禾镇人民政府"), None)
        );
        assert_eq!(
            imprint("完成。\n附件：1.表格\n青禾镇人民政府"),
            (2, some("青禾镇人民政府"), None)
        );
        assert_eq!(imprint("一、农业\n二、乡镇政府"), (0, None, None));
        assert_eq!(imprint("水稻\n油茶园区"), (0, None, None));
    }
}
