//! What the terms of the text say. Few terms say what no other does: each saying is kept once,
//! so that all of them stay near.

use crate::weights::{Tense, TopicWeights};
use gongwen_model::{Role, Topic};
use std::collections::HashMap;

/// What a term is about, and what it says of the time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Saying {
    pub(crate) topics: TopicWeights,
    pub(crate) tense: Tense,
}

impl Saying {
    /// Its weight for a topic, where it says something of it.
    pub(crate) fn of(&self, topic: Topic) -> Option<f32> {
        Some(self.topics.get(topic)).filter(|weight| *weight > 0.0)
    }

    fn speaks(&self) -> For {
        let topics = self.topics.iter().filter(|(_, w)| *w > 0.0).map(|(t, _)| For::topic(t));
        let roles = Role::ALL.into_iter().filter(|r| self.tense.of(*r) != 0.0).map(For::role);
        topics.chain(roles).fold(For::default(), For::or)
    }

    /// The same for two that say the same.
    fn key(&self) -> Vec<u32> {
        let Tense { done, future, wrong } = self.tense;
        let topics = self.topics.iter().map(|(_, weight)| weight);
        topics.chain([done, future, wrong]).map(f32::to_bits).collect()
    }
}

/// The topics and roles that a term speaks for, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct For(u32);

const _: () = assert!(Topic::ALL.len() + Role::ALL.len() <= 32);

impl For {
    pub(crate) fn topic(topic: Topic) -> Self {
        Self(1 << topic as u32)
    }

    pub(crate) fn role(role: Role) -> Self {
        Self(1 << (Topic::ALL.len() as u32 + role as u32))
    }

    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has any of `other`'s.
    pub(crate) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The sayings, and which of them is whose.
pub(crate) struct Sayings {
    list: Vec<Saying>,
    /// What each of them speaks for at all.
    speaks: Vec<For>,
    /// For each term the place of what it says.
    of: Vec<u16>,
}

impl Sayings {
    /// What each of the terms says, in their order.
    pub(crate) fn new(said: impl IntoIterator<Item = Saying>) -> Self {
        let mut known: HashMap<Vec<u32>, u16> = HashMap::new();
        // The first of all is nothing, for what might not fit.
        let mut sayings =
            Self { list: vec![Saying::default()], speaks: vec![For::default()], of: Vec::new() };
        for saying in said {
            let next = u16::try_from(sayings.list.len()).unwrap_or_default();
            let place = *known.entry(saying.key()).or_insert(next);
            if place == next {
                sayings.speaks.push(saying.speaks());
                sayings.list.push(saying);
            }
            sayings.of.push(place);
        }
        sayings
    }

    /// The place of what a term says.
    pub(crate) fn place(&self, term: u32) -> u16 {
        self.of.get(term as usize).copied().unwrap_or_default()
    }

    pub(crate) fn get(&self, place: u16) -> Option<&Saying> {
        self.list.get(usize::from(place))
    }

    /// What a saying speaks for at all.
    pub(crate) fn speaks(&self, place: u16) -> For {
        self.speaks.get(usize::from(place)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_twice_is_kept_once() {
        let topics = TopicWeights::from_iter([(Topic::Agriculture, 2.0)]);
        let farming = Saying { topics, ..Saying::default() };
        let done = Saying { tense: Tense { done: 1.0, ..Tense::default() }, ..Saying::default() };
        let sayings = Sayings::new([farming, done, farming]);
        assert_eq!(sayings.list.len(), 3);
        assert_eq!(sayings.get(sayings.place(2)), Some(&farming));
        assert_eq!(sayings.get(sayings.place(1)), Some(&done));
        assert!(sayings.speaks(sayings.place(1)).any(For::role(Role::Review)));
        assert_eq!(sayings.speaks(sayings.place(9)), For::default());
    }
}
