//! What is measured in money: where its unit may be left out.

use gongwen_lexicon::Words;
use std::sync::LazyLock;

/// The words of `lexicon/money.txt`.
pub(crate) static MONEY: LazyLock<Words> =
    LazyLock::new(|| Words::of(include_str!("../lexicon/money.txt")));

/// Whether words name what is measured in money, so that a 万 or 亿 of it has 元 left out.
///
/// ```
/// assert!(gongwen_quantity::names_money("营业收入"));
/// assert!(!gongwen_quantity::names_money("播种面积"));
/// ```
pub fn names_money(words: &str) -> bool {
    MONEY.within(words)
}
