//! What the words of a heading say of its role.

use crate::heading::Words;
use crate::lexicon::{HeadingWord, Lexicon};
use crate::matcher::Hit;
use crate::weights::RoleWeights;
use gongwen_model::Role;

/// A role's word in a heading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct RoleHit {
    pub(crate) term: &'static str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) role: Role,
    pub(crate) weight: f32,
}

/// The role words of a heading, weighed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct RoleReading {
    pub(crate) hits: Vec<RoleHit>,
    pub(crate) weights: RoleWeights,
    /// Stretches of the words that give no subject, in order, where there is a role's word.
    pub(crate) covered: Vec<(usize, usize)>,
    /// How many characters may give a subject, counted where there is a role's word.
    pub(crate) rest: usize,
    /// Whether its last word is a role's.
    pub(crate) at_end: bool,
}

impl RoleReading {
    /// The reading of a heading's words. The vector is the caller's so that it can be used again.
    pub(crate) fn of(
        lexicon: &Lexicon,
        words: &Words<'_>,
        covered: &mut Vec<(usize, usize)>,
    ) -> Self {
        covered.clear();
        let mut reading = Self::default();
        let mut turns: Option<Turns> = None;
        for hit in lexicon.heading.matcher.find_iter(&words.text) {
            let Some((term, word)) = lexicon.heading.get(hit.term) else { continue };
            match *word {
                HeadingWord::Neutral => continue,
                HeadingWord::Filler => {}
                HeadingWord::Role(role, weight) => {
                    // Few headings have a role's word that a verb could take.
                    let turns = turns.get_or_insert_with(|| Turns::new(lexicon, &words.text));
                    if !turns.take(role, hit.start) {
                        let (start, end) = (hit.start, hit.end);
                        reading.hits.push(RoleHit { term, start, end, role, weight });
                    }
                }
            }
            covered.push((hit.start, hit.end));
        }
        if !reading.hits.is_empty() {
            reading.covered.clone_from(covered);
            reading.weigh(&words.text);
        }
        reading
    }

    /// Whether a role is all that the heading names: 存在的主要问题.
    pub(crate) fn is_bare(&self) -> bool {
        !self.hits.is_empty() && self.rest <= 2
    }

    /// The role that the heading names beyond doubt, also inside a part of another role.
    pub(crate) fn plain(&self) -> Option<Role> {
        let last = self.hits.last().filter(|_| self.at_end || self.rest <= 2)?;
        let (role, _) = self.weights.best()?;
        let strong = self.hits.iter().filter(|h| h.role == role).any(|h| h.weight >= 5.0);
        let bare = self.rest == 0 && last.weight >= 4.0;
        (strong || bare).then_some(role)
    }

    fn weigh(&mut self, text: &str) {
        let mut covered = self.covered.iter().copied().peekable();
        let last_end = self.hits.last().map_or(0, |h| h.end);
        let mut after = 0_usize;
        for (at, c) in text.char_indices() {
            while covered.next_if(|(_, end)| *end <= at).is_some() {}
            let inside = covered.peek().is_some_and(|(start, _)| *start <= at);
            if inside || !gives_subject(c) {
                continue;
            }
            self.rest += 1;
            after += usize::from(at >= last_end);
        }
        self.at_end = after == 0;
        let factor: f32 = match self.rest {
            0 => 1.0,
            _ if self.at_end => 0.9,
            1..=3 => 0.7,
            _ => 0.35,
        };
        for hit in &self.hits {
            let so_far = self.weights.get(hit.role);
            let weight = hit.weight * if hit.weight >= 5.0 { factor.max(0.7) } else { factor };
            // The heaviest word counts, the others add a little.
            let more = if weight > so_far { weight - so_far * 0.7 } else { weight * 0.3 };
            self.weights.add(hit.role, more);
        }
    }
}

/// The verbs of a heading that take a role from the words after them, up to a break.
struct Turns {
    /// Where each ends, and the role it takes, in order.
    verbs: std::vec::IntoIter<(usize, Role)>,
    breaks: Vec<usize>,
    /// Where the last verb so far ends that takes each role.
    last: [Option<usize>; Role::ALL.len()],
}

impl Turns {
    fn new(lexicon: &Lexicon, text: &str) -> Self {
        let verb = |hit: Hit| Some((hit.end, *lexicon.turns.get(hit.term)?));
        let verbs: Vec<_> = lexicon.turns.matcher.find_iter(text).filter_map(verb).collect();
        let breaks = if verbs.is_empty() {
            Vec::new()
        } else {
            text.match_indices(['，', ',', '、', '；', '。']).map(|b| b.0).collect()
        };
        Self { verbs: verbs.into_iter(), breaks, last: Default::default() }
    }

    /// Whether a verb takes `role` from the word at `at`. Asked from left to right.
    fn take(&mut self, role: Role, at: usize) -> bool {
        while let Some((end, role)) = self.verbs.as_slice().first().filter(|v| v.0 <= at) {
            if let Some(last) = self.last.get_mut(*role as usize) {
                *last = Some(*end);
            }
            self.verbs.next();
        }
        let Some(end) = self.last.get(role as usize).copied().flatten() else { return false };
        let before = self.breaks.partition_point(|b| *b < at);
        before.checked_sub(1).and_then(|b| self.breaks.get(b)).is_none_or(|b| *b < end)
    }
}

/// Whether a character may be one of a subject's: a letter, and no numeral.
fn gives_subject(c: char) -> bool {
    match c {
        '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' => {
            false
        }
        '一'..='龥' => true,
        _ => c.is_alphabetic() && !c.is_numeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(heading: &str) -> RoleReading {
        RoleReading::of(&Lexicon::new(), &Words::new(heading, Some(0), ""), &mut Vec::new())
    }

    #[test]
    fn role_words_decide() {
        let corpus = [
            (
                Role::Review,
                "2022年工作完成情况 | 过去五年工作回顾 | 主要做法 | 二〇二四年办了哪些事",
            ),
            (
                Role::Problems,
                "存在的困难及解决措施 | 还有哪些没办好 | 财政运行中的主要问题 | 短板和不足",
            ),
            (
                Role::Plan,
                "下一步打算 | 2023年工作计划 | 今后五年目标任务 | 二〇二五年怎么干 | 对策建议",
            ),
        ];
        for (role, headings) in corpus {
            for heading in headings.split(" | ") {
                assert_eq!(read(heading).weights.best().map(|b| b.0), Some(role), "{heading}");
            }
        }
    }

    #[test]
    fn words_that_only_look_like_a_role() {
        for heading in [
            "解决群众急难愁盼问题",
            "补齐短板弱项",
            "关爱困难群众",
            "实施三年行动计划",
            "认真查摆存在的问题",
            "科学制定工作计划",
        ] {
            assert_eq!(read(heading).plain(), None, "{heading}");
            assert!(read(heading).weights.best().is_none_or(|b| b.1 < 2.0), "{heading}");
        }
    }

    #[test]
    fn a_bare_role_has_no_subject() {
        assert!(read("2022年工作完成情况").is_bare() && read("存在的主要问题").is_bare());
        assert!(!read("财政预算执行情况").is_bare() && !read("农业农村").is_bare());
    }
}
