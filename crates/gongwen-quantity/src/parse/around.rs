//! The words that may stand around a quantity that is the whole of a text.

use crate::bound::{word_after, word_before};
use crate::cursor::is_blank;
use crate::units::lead;
use gongwen_model::{Bound, Dimension, Quantity};

/// Whether all that stands before the quantity belongs to it: 约, 人民币, 从.
pub(super) fn before(mut text: &str, quantity: &Quantity) -> bool {
    loop {
        text = text.trim_end_matches(is_blank);
        if text.is_empty() {
            return true;
        }
        let range = quantity.value.is_range();
        let currency = || {
            let (len, _) = lead(text).filter(|_| quantity.kind == Dimension::Money)?;
            text.get(..text.len() - len)
        };
        let bound = || text.strip_suffix(word_before(text)?.0);
        let open = || {
            let words = ["从", "從", "由", "自", "在", "介于", "介於"];
            words.into_iter().filter(|_| range).find_map(|word| text.strip_suffix(word))
        };
        // 上百万, 好几百.
        let vague = || match quantity.text.chars().next()? {
            '百' | '千' | '万' | '亿' | '萬' | '億' | '佰' | '仟' => text.strip_suffix('上'),
            '几' | '幾' => text.strip_suffix('好'),
            _ => None,
        };
        match bound().or_else(currency).or_else(open).or_else(vague) {
            Some(rest) => text = rest,
            None => return false,
        }
    }
}

/// Whether all that stands behind the quantity belongs to it, with the bound that it makes.
pub(super) fn after(mut text: &str, quantity: &Quantity) -> Option<Bound> {
    let mut bound = quantity.bound;
    let words: &[(&str, Option<Bound>)] = &[
        ("多", None),
        ("余", None),
        ("餘", None),
        ("来", None),
        ("内", None),
        ("之间", None),
        ("之間", None),
        ("起", Some(Bound::AtLeast)),
    ];
    loop {
        text = text.trim_matches(is_blank);
        if text.is_empty() {
            return Some(bound);
        }
        if let Some((word, _)) = word_after(text) {
            text = text.get(word.len()..)?;
        } else if let Some((word, other)) = words.iter().find(|(word, _)| text.starts_with(word)) {
            bound = other.unwrap_or(bound);
            text = text.get(word.len()..)?;
        } else if quantity.kind == Dimension::Money {
            text = text.strip_prefix(['整', '正'])?;
        } else {
            return None;
        }
    }
}
