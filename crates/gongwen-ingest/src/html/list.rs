//! The labels of list items, as a browser computes them.

use super::dom::{Dom, Id};
use crate::roman::roman;
use gongwen_numeral::chinese;

/// The label of an item of a numbered list: `1.` `b.` `三、`; `None` in any other list.
pub(super) fn label(dom: &Dom, item: Id, numbers: &mut Numbers) -> Option<String> {
    let list = dom.parent(item).filter(|&list| dom.name(list) == "ol")?;
    let number = numbers.next(dom, list, item);
    let style = |id| dom.attribute(id, "style").unwrap_or_default().to_ascii_lowercase();
    let (own, all) = (style(item), style(list));
    let is = |name: &str| own.contains(name) || all.contains(name);
    if own.contains("list-style:none")
        || all.contains("list-style:none")
        || is("list-style-type:none")
        || is("list-style: none")
        || is("list-style-type: none")
    {
        return None;
    }
    if is("cjk-ideographic") || is("simp-chinese-informal") || is("trad-chinese-informal") {
        let numeral = (number > 0).then(|| chinese(number.into()))?;
        return Some(format!("{numeral}、"));
    }
    let kind = dom.attribute(item, "type").or_else(|| dom.attribute(list, "type"));
    Some(match kind.unwrap_or("1") {
        "a" => format!("{}.", letters(number)?.to_ascii_lowercase()),
        "A" => format!("{}.", letters(number)?),
        "i" => format!("{}.", roman(number)?.to_ascii_lowercase()),
        "I" => format!("{}.", roman(number)?),
        _ if is("lower-alpha") || is("lower-latin") => {
            format!("{}.", letters(number)?.to_ascii_lowercase())
        }
        _ if is("upper-alpha") || is("upper-latin") => format!("{}.", letters(number)?),
        _ if is("lower-roman") => format!("{}.", roman(number)?.to_ascii_lowercase()),
        _ if is("upper-roman") => format!("{}.", roman(number)?),
        _ => format!("{number}."),
    })
}

/// The number that the last item of each list had.
#[derive(Debug, Default)]
pub(super) struct Numbers(std::collections::HashMap<Id, i64>);

impl Numbers {
    fn next(&mut self, dom: &Dom, list: Id, item: Id) -> i64 {
        let number = |id, name| dom.attribute(id, name).and_then(|v| v.trim().parse::<i32>().ok());
        let step = if dom.attribute(list, "reversed").is_some() { -1 } else { 1 };
        let last = self.0.entry(list).or_insert_with(|| {
            let items = || dom.children(list).filter(|&id| dom.name(id) == "li").count();
            let first = if step < 0 { i64::try_from(items()).unwrap_or(0) } else { 1 };
            number(list, "start").map_or(first, i64::from) - step
        });
        *last = number(item, "value").map_or(last.saturating_add(step), i64::from);
        *last
    }
}

/// Whether a text begins with a label of its own.
pub(super) fn has_label(text: &str) -> bool {
    const DIGITS: &str = "0123456789０１２３４５６７８９一二三四五六七八九十百〇";
    let text = text.trim_start();
    if text.starts_with(['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩']) {
        return true;
    }
    let bare = text.strip_prefix(['（', '(', '第']).unwrap_or(text);
    let after = bare.trim_start_matches(|c| DIGITS.contains(c));
    after.len() < bare.len() && after.starts_with(['、', '.', '．', '）', ')', '章', '节', '条'])
}

fn letters(number: i64) -> Option<String> {
    let mut rest = u32::try_from(number).ok().filter(|&n| n > 0)?;
    let mut out = Vec::new();
    while rest > 0 {
        out.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    Some(out.iter().rev().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals() {
        assert_eq!(letters(28).as_deref(), Some("AB"));
        assert_eq!(
            ["一", "十", "十二", "二十", "三十五"],
            [1, 10, 12, 20, 35].map(|n: i64| chinese(n.into()))
        );
    }

    #[test]
    fn own_labels() {
        for text in ["一、农业", "（二）工业", "3.教育", " 12、", "①水", "第三章 附则"]
        {
            assert!(has_label(text), "{text}");
        }
        for text in ["2023年", "农业", "一是", ""] {
            assert!(!has_label(text), "{text}");
        }
    }
}
