//! The markers before the head of a row: 一、 （一） 1. 其中： #.

use crate::plain::is_blank;

/// Words that say that the row is a part of the one above.
const PARTS: &[&str] = &["其中", "＃", "#", "加", "减"];
const CHINESE: &[char] = &['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const CIRCLED: &[char] = &['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'];

/// The head of a row without the markers before it.
pub(crate) fn strip(head: &str) -> &str {
    let mut rest = head;
    // A row has few markers: 其中：（一）1.
    for _ in 0..6 {
        let next = once(rest.trim_start_matches(is_blank));
        if next.is_empty() {
            return rest;
        }
        if next.len() == rest.len() {
            break;
        }
        rest = next;
    }
    rest
}

/// The head of a column without 其中 before it.
pub(crate) fn strip_part(head: &str) -> &str {
    let after = head.strip_prefix("其中").map(|rest| rest.trim_start_matches(['：', ':', '，']));
    after.filter(|rest| !rest.is_empty()).unwrap_or(head)
}

fn once(head: &str) -> &str {
    let bare = head.trim_start_matches([
        '*', '＊', '—', '-', '－', '·', '•', '◆', '■', '★', '☆', '※', '▲', '△',
    ]);
    if bare.len() < head.len() {
        return bare;
    }
    for part in PARTS {
        if let Some(after) = head.strip_prefix(part) {
            let named = after.trim_start_matches(['：', ':', '，', '、']);
            if named.len() < after.len() || part.len() != '加'.len_utf8() && !after.is_empty() {
                return named;
            }
        }
    }
    if let Some(after) = head.strip_prefix(CIRCLED) {
        return after;
    }
    numbered(head).or_else(|| bracketed(head)).unwrap_or(head)
}

/// 一、 1. 1、; 1.5 is a number.
fn numbered(head: &str) -> Option<&str> {
    let after = number(head)?;
    let rest = after.strip_prefix(['、', '.', '．', '，'])?;
    (!rest.starts_with(|c: char| c.is_ascii_digit())).then_some(rest)
}

/// （一） (1)
fn bracketed(head: &str) -> Option<&str> {
    number(head.strip_prefix(['（', '('])?)?.strip_prefix(['）', ')'])
}

/// What stands behind a number of at most three characters.
fn number(head: &str) -> Option<&str> {
    let digits = head.chars().take_while(|c| c.is_ascii_digit() || CHINESE.contains(c));
    let (count, len) = digits.fold((0, 0), |(count, len), c| (count + 1, len + c.len_utf8()));
    if (1..=3).contains(&count) { head.get(len..) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers() {
        for (head, name) in [
            ("一、税收收入", "税收收入"),
            ("（二）工业", "工业"),
            ("1.小麦", "小麦"),
            ("12、小麦", "小麦"),
            ("其中：1.小麦", "小麦"),
            ("其中:小麦", "小麦"),
            ("其中小麦", "小麦"),
            ("#小麦", "小麦"),
            ("——小麦", "小麦"),
            ("①小麦", "小麦"),
            ("加：上年结余", "上年结余"),
            ("加工业", "加工业"),
            ("十里村", "十里村"),
            ("1.5升装", "1.5升装"),
            ("三岔河", "三岔河"),
            ("其中", "其中"),
            ("", ""),
        ] {
            assert_eq!(strip(head), name, "{head}");
        }
    }
}
