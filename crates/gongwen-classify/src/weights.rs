//! Weights by topic and by role.

use gongwen_model::{Role, Topic};

/// One weight for each topic.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct TopicWeights([f32; PLACES]);

/// A place for each topic, and none or a few that stay 0, so that several are added at once.
const PLACES: usize = Topic::ALL.len().next_multiple_of(4);

impl TopicWeights {
    pub(crate) fn get(&self, topic: Topic) -> f32 {
        self.0.get(topic as usize).copied().unwrap_or_default()
    }

    pub(crate) fn add(&mut self, topic: Topic, weight: f32) {
        if let Some(at) = self.0.get_mut(topic as usize) {
            *at += weight;
        }
    }

    pub(crate) fn add_all(&mut self, other: &Self, factor: f32) {
        for (a, b) in self.0.iter_mut().zip(other.0) {
            *a += b * factor;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Topic, f32)> + '_ {
        Topic::ALL.into_iter().zip(self.0)
    }

    pub(crate) fn sum(&self) -> f32 {
        self.0.iter().sum()
    }

    /// The weight of the heaviest topic.
    pub(crate) fn most(&self) -> f32 {
        self.0.iter().fold(0.0, |most, weight| if *weight > most { *weight } else { most })
    }

    /// The heaviest topic; the earlier of two alike.
    pub(crate) fn best(&self) -> Option<(Topic, f32)> {
        let best = |a: (Topic, f32), b: (Topic, f32)| if b.1 > a.1 { b } else { a };
        self.iter().reduce(best).filter(|(_, w)| *w > 0.0)
    }

    /// The same in proportion, adding up to `total`; all 0 when they are.
    pub(crate) fn scaled_to(&self, total: f32) -> Self {
        let sum = self.sum();
        let factor = if sum > 0.0 { total / sum } else { 0.0 };
        Self(self.0.map(|w| w * factor))
    }
}

impl FromIterator<(Topic, f32)> for TopicWeights {
    fn from_iter<I: IntoIterator<Item = (Topic, f32)>>(list: I) -> Self {
        let mut weights = Self::default();
        list.into_iter().for_each(|(topic, weight)| weights.add(topic, weight));
        weights
    }
}

/// One weight for each role.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct RoleWeights(pub(crate) [f32; Role::ALL.len()]);

impl RoleWeights {
    pub(crate) fn get(&self, role: Role) -> f32 {
        self.0.get(role as usize).copied().unwrap_or(0.0)
    }

    pub(crate) fn add(&mut self, role: Role, weight: f32) {
        if let Some(at) = self.0.get_mut(role as usize) {
            *at += weight;
        }
    }

    pub(crate) fn best(&self) -> Option<(Role, f32)> {
        let best = |a: (Role, f32), b: (Role, f32)| if b.1 > a.1 { b } else { a };
        Role::ALL.into_iter().zip(self.0).reduce(best).filter(|(_, w)| *w > 0.0)
    }
}

/// How much a text speaks of what is done, to be done, and wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tense {
    pub(crate) done: f32,
    pub(crate) future: f32,
    pub(crate) wrong: f32,
}

impl Tense {
    /// What it says for a role.
    pub(crate) fn of(self, role: Role) -> f32 {
        match role {
            Role::Review => self.done,
            Role::Plan => self.future,
            Role::Problems => self.wrong,
            _ => 0.0,
        }
    }

    pub(crate) fn add(&mut self, other: Tense, factor: f32) {
        self.done += other.done * factor;
        self.future += other.future * factor;
        self.wrong += other.wrong * factor;
    }

    /// From -1 (all done) to 1 (all to be done); near 0 for few words.
    pub(crate) fn lean(self) -> f32 {
        (self.future - self.done) / (self.future + self.done + 4.0)
    }

    /// From 0 to 1: the share of words that say a thing is wrong.
    pub(crate) fn trouble(self) -> f32 {
        self.wrong / (self.future + self.done + self.wrong + 4.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_found_where_it_was_put() {
        for topic in Topic::ALL {
            let mut w = TopicWeights::default();
            w.add(topic, 2.0);
            assert_eq!(w.best(), Some((topic, 2.0)));
        }
    }

    #[test]
    fn a_role_is_found_where_it_was_put() {
        for role in Role::ALL {
            let mut w = RoleWeights::default();
            w.add(role, 1.0);
            assert_eq!(w.best(), Some((role, 1.0)));
        }
    }
}
