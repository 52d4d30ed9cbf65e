//! The buttons around an article: 打印, 关闭, 字体：大 中 小.

use super::dom::{Dom, Id, Step};
use super::visible::Pass;
use std::collections::HashSet;
use std::sync::LazyLock;

static TOOLS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let list = include_str!("../../lexicon/html_tools.txt");
    list.lines().filter(|line| !line.starts_with("# ")).collect()
});

/// Characters and nodes of the largest row of buttons.
const LONGEST: u32 = 80;
const MOST: usize = 100;

/// Whether an element holds the words of buttons, and nothing else.
pub(super) fn is_tools(dom: &Dom, id: Id, pass: Pass, length: u32) -> bool {
    if length == 0 || length > LONGEST {
        return false;
    }
    let mut text = String::new();
    let mut walk = dom.walk(id);
    let mut nodes = 0;
    while let Some(step) = walk.next() {
        let Step::Enter(id) = step else { continue };
        nodes += 1;
        if nodes > MOST {
            return false;
        }
        if pass.drops(dom, id) {
            walk.pass(id);
        } else {
            text.push_str(dom.text(id).unwrap_or(" "));
        }
    }
    let is_between = |c: char| c.is_whitespace() || "【】[]()（）|｜：:·>-/".contains(c);
    let mut words = text.split(is_between).filter(|word| !word.is_empty()).peekable();
    // 大 alone is a word like any other.
    let has_tool = text.split(is_between).any(|word| word.chars().nth(1).is_some());
    has_tool && words.all(|word| TOOLS.contains(word) || word.bytes().all(|b| b.is_ascii_digit()))
}
