//! Parts without a heading: the words that turn to the problems, those that lead on to the
//! plan before the numbers begin again, and the closing words.

use crate::blocks::{Block, Head, rank};
use crate::chars::{floor, is_digit};
use crate::imprint::ends_in;
use crate::lexicon;
use gongwen_model::Role;

/// How many paragraphs before the end may be closing words.
const CLOSING: usize = 4;
/// How many paragraphs before a new series may lead on to it.
const LEAD: usize = 12;
/// How much of a paragraph is read, in bytes.
const WINDOW: usize = 240;

/// Marks where the parts without a heading begin.
pub(crate) fn divide(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    let view = View { text, blocks: &blocks };
    let mut breaks: Vec<(usize, Option<Role>)> = Vec::new();
    if let Some(at) = view.closing() {
        breaks.push((at, Some(Role::Closing)));
    }
    view.restarts(&mut breaks);
    view.problems(&mut breaks);
    if breaks.is_empty() {
        return blocks;
    }
    breaks.sort_unstable_by_key(|b| b.0);
    breaks.dedup_by_key(|b| b.0);
    let mut divided = Vec::with_capacity(blocks.len() + breaks.len());
    let mut breaks = breaks.into_iter().peekable();
    for (i, block) in blocks.into_iter().enumerate() {
        while let Some((_, role)) = breaks.next_if(|b| b.0 <= i) {
            divided.push(Block::Break(role));
        }
        divided.push(block);
    }
    divided
}

struct View<'t> {
    text: &'t str,
    blocks: &'t [Block],
}

impl<'t> View<'t> {
    /// The start of a plain paragraph's text.
    fn paragraph(&self, i: usize) -> Option<&'t str> {
        let Some(Block::Para(span)) = self.blocks.get(i) else { return None };
        self.text.get(span.start()..floor(self.text, span.end().min(span.start() + WINDOW)))
    }

    fn head(&self, i: usize) -> Option<&'t Head> {
        match self.blocks.get(i) {
            Some(Block::Head(head)) => Some(head),
            _ => None,
        }
    }

    /// Whether the text of a section stands before block `i`: a paragraph, or the rest of a
    /// heading's line. What comes first under a heading is its own.
    fn after_text(&self, i: usize) -> bool {
        match i.checked_sub(1).and_then(|i| self.blocks.get(i)) {
            Some(Block::Para(_) | Block::Table(_)) => true,
            Some(Block::Head(head)) => !head.rest.is_empty() || head.rank >= rank::ITEM,
            _ => false,
        }
    }

    /// The first heading that is no item.
    fn first_head(&self) -> Option<usize> {
        self.blocks.iter().position(|b| matches!(b, Block::Head(head) if head.rank < rank::ITEM))
    }

    /// Where the closing words at the end begin.
    fn closing(&self) -> Option<usize> {
        let first = self.first_head()?;
        let mut from = None;
        let last = self.blocks.len().checked_sub(1)?;
        for i in (0..=last).rev().take(CLOSING) {
            let (Some(words), true) = (self.paragraph(i), i > first) else { break };
            if !self.after_text(i) {
                break;
            }
            let opens = lexicon::CLOSING_OPENINGS.at_head(words).is_some();
            let promises = i == last && self.promises(i);
            if opens || promises {
                from = Some(i);
            }
        }
        from
    }

    /// Whether a paragraph ends with what closing words promise.
    fn promises(&self, i: usize) -> bool {
        let Some(Block::Para(span)) = self.blocks.get(i) else { return false };
        let words = span.slice(self.text).unwrap_or("");
        ends_in(words.trim_end_matches(['。', '！', '!']), &lexicon::CLOSING_ENDS)
            && words.len() < 1200
    }

    /// The paragraphs that lead on to a series of 一、 that begins again.
    fn restarts(&self, breaks: &mut Vec<(usize, Option<Role>)>) {
        let mut count = 0;
        for (i, block) in self.blocks.iter().enumerate() {
            let Block::Head(head) = block else { continue };
            if head.rank < rank::FIRST {
                count = 0;
            }
            if head.rank != rank::FIRST {
                continue;
            }
            if head.number.is_some_and(|n| n.1 == 1) && count > 1 {
                breaks.extend(self.lead(i).map(|at| (at, None)));
                count = 0;
            }
            count += 1;
        }
    }

    /// The first paragraph before block `i` that speaks of the time to come.
    fn lead(&self, i: usize) -> Option<usize> {
        let run = (0..i).rev().take(LEAD).take_while(|&j| self.paragraph(j).is_some());
        let run: Vec<usize> = run.filter(|&j| self.after_text(j)).collect();
        run.into_iter().rev().find(|&j| self.paragraph(j).is_some_and(opens_plan))
    }

    /// The paragraphs that turn from what was done to what is wrong, outside a part that is
    /// about problems already.
    fn problems(&self, breaks: &mut Vec<(usize, Option<Role>)>) {
        let mut inside = false;
        let first = self.first_head();
        for i in 0..self.blocks.len() {
            if let Some(head) = self.head(i).filter(|head| head.rank <= rank::FIRST) {
                let words = head.heading.slice(self.text).unwrap_or("");
                inside = lexicon::PROBLEM_WORDS.within(words);
            }
            let after = first.is_some_and(|first| i > first) && self.after_text(i);
            if !inside
                && after
                && self.paragraph(i).is_some_and(turns_to_problems)
                && self.ends_part(i)
            {
                breaks.push((i, Some(Role::Problems)));
            }
        }
    }

    /// Whether only a few paragraphs and items come between block `i` and the next 一、 or the end.
    fn ends_part(&self, i: usize) -> bool {
        let next = self.blocks.iter().skip(i + 1).take(LEAD).find_map(|block| match block {
            Block::Head(head) if head.rank < rank::ITEM => Some(head.rank <= rank::FIRST),
            _ => None,
        });
        next.unwrap_or(self.blocks.len() <= i + 1 + LEAD)
    }
}

/// Whether a paragraph opens the plan: a year, 明年, 下一步.
fn opens_plan(words: &str) -> bool {
    let bare = words.trim_start_matches(|c: char| is_digit(c) || c.is_whitespace());
    let year = words.len() - bare.len() >= 4 && bare.starts_with('年');
    let year = year || words.starts_with("二〇") || words.starts_with("二○");
    year || lexicon::PLAN_OPENINGS.at_head(words).is_some()
}

/// Whether the first sentence of a paragraph turns to problems.
fn turns_to_problems(words: &str) -> bool {
    if lexicon::PROBLEM_OPENINGS.at_head(words).is_none() {
        return false;
    }
    let first = words.split_inclusive(['。', '：', ':']).next().unwrap_or(words);
    lexicon::PROBLEM_OPENINGS.at_head(first).is_some()
        && (lexicon::PROBLEM_WORDS.within(first)
            || first.contains("清醒") && first.ends_with(['：', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Lines;

    /// The paragraphs before which a part begins.
    fn parts(text: &str) -> Vec<(&str, Option<Role>)> {
        let lines: Vec<_> = Lines::new(text).collect();
        let blocks = divide(text, crate::blocks::build(text, &lines, &mut Vec::new()));
        let mut found = Vec::new();
        for pair in blocks.windows(2) {
            if let [Block::Break(role), Block::Para(span)] = pair {
                found.push((span.slice(text).unwrap(), *role));
            }
        }
        found
    }

    #[test]
    fn problems() {
        let turn = "在肯定成绩的同时，也要看到存在的问题：一是缺钱；二是缺人。";
        let text = format!("一、农业\n（一）水稻\n丰收。\n{turn}\n二、打算\n增收。");
        assert_eq!(parts(&text), [(turn, Some(Role::Problems))]);
        let text = format!("一、问题\n（一）水稻\n{turn}\n二、打算\n增收。");
        assert!(parts(&text).is_empty());
        let text = format!("一、农业\n{turn}\n二、打算\n增收。");
        assert!(parts(&text).is_empty());
    }

    #[test]
    fn restarts() {
        let text = "一、农业\n丰收。\n二、集镇\n繁荣。\n2024年，做好两项工作。\n一、农业\n增收。\n二、集镇\n修路。";
        assert_eq!(parts(text), [("2024年，做好两项工作。", None)]);
        let text = "一、农业\n丰收。\n二、集镇\n繁荣。\n2024年，做好两项工作。\n三、问题\n缺钱。";
        assert!(parts(text).is_empty());
    }

    #[test]
    fn closings() {
        let text = "一、农业\n丰收。\n各位代表，让我们努力。\n谢谢大家。";
        assert_eq!(parts(text), [("各位代表，让我们努力。", Some(Role::Closing))]);
        let text = "一、农业\n各位代表，农业丰收。";
        assert!(parts(text).is_empty());
        assert!(parts("各位代表，农业丰收。\n谢谢大家。").is_empty());
    }
}
