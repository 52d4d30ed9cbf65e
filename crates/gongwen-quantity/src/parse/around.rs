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
            '百' | '千' | '万' | '亿' | '萬' | '億' | '佰' | '仟' => {
                text.strip_suffix('上')
            }
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
        ("多", Some(Bound::More)),
        ("余", Some(Bound::More)),
        ("餘", Some(Bound::More)),
        ("来", Some(Bound::Approx)),
        ("來", Some(Bound::Approx)),
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
        } else {
            // 五元整, 五块钱, 三岁大.
            let more: &[char] = match quantity.kind {
                Dimension::Money => &['整', '正', '钱', '錢'],
                Dimension::Duration => &['大'],
                Dimension::Area => &['地'],
                Dimension::Length => &['长', '高', '宽', '远', '路', '長', '寬', '遠'],
                Dimension::Mass => &['重'],
                _ => &[],
            };
            text = text.strip_prefix(more)?;
        }
    }
}
