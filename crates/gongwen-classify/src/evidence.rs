//! The terms that decided.

use crate::lexicon::Lexicon;
use crate::marks::Round;
use crate::nodes::Node;
use crate::sayings::For;
use crate::tally::Word;
use crate::topic::Subject;
use gongwen_model::{Evidence, EvidencePlace, Role, Span, Topic};
use std::borrow::Cow;

/// Below this depth the text is not searched again for evidence, so that the work stays linear.
const DEEPEST: usize = 8;

/// Collects evidence for one section after another.
pub(crate) struct Collector<'a> {
    lexicon: &'a Lexicon,
    words: &'a [Word],
    max: usize,
    /// For each term: where it stands in `found`.
    met: Round<'a>,
    found: Vec<(Word, f32)>,
    for_role: Best,
    for_topic: Best,
}

/// Evidence that may be given.
#[derive(Clone, Copy)]
struct Candidate {
    /// `None`: the marker of its section.
    term: Option<&'static str>,
    place: EvidencePlace,
    span: Option<Span>,
    weight: f32,
}

impl Candidate {
    /// The weightier is less, of two alike the earlier in the text.
    fn rank(&self) -> u128 {
        let bits = self.weight.to_bits();
        // The order of `f32::total_cmp`.
        let weight = if bits >> 31 == 0 { bits | 1 << 31 } else { !bits };
        let start = self.span.map_or(usize::MAX, Span::start);
        u128::from(!weight) << 64 | start as u128
    }

    fn to_evidence(self, label: &'static str, marker: &str) -> Evidence {
        let term = self.term.map_or_else(|| Cow::Owned(marker.to_owned()), Cow::Borrowed);
        let label = Cow::Borrowed(label);
        Evidence { term, label, place: self.place, span: self.span, weight: self.weight }
    }
}

/// The weightiest candidates, those first; of two alike the earlier in the text.
#[derive(Default)]
struct Best {
    list: Vec<(u128, Candidate)>,
    max: usize,
}

impl Best {
    /// Forgets all, and keeps no more than `max` from now on.
    fn begin(&mut self, max: usize) {
        self.list.clear();
        self.max = max;
    }

    fn offer(&mut self, candidate: Candidate) {
        let rank = candidate.rank();
        if self.list.len() == self.max && self.list.last().is_none_or(|last| last.0 <= rank) {
            return;
        }
        // There are few: to count is faster than to search.
        let place = self.list.iter().filter(|kept| kept.0 <= rank).count();
        self.list.truncate(self.max - 1);
        self.list.insert(place, (rank, candidate));
    }
}

impl<'a> Collector<'a> {
    pub(crate) fn new(lexicon: &'a Lexicon, words: &'a [Word], max: usize, met: Round<'a>) -> Self {
        let (for_role, for_topic) = (Best::default(), Best::default());
        Self { lexicon, words, max, met, found: Vec::new(), for_role, for_topic }
    }

    /// What spoke for `role` and `topic` in the node at `at`, which has this marker.
    pub(crate) fn collect(
        &mut self,
        nodes: &[Node<'_>],
        subjects: &[Subject],
        (at, marker): (usize, &str),
        (role, topic): (Role, Topic),
    ) -> Vec<Evidence> {
        self.for_role.begin(self.max);
        self.for_topic.begin(self.max);
        let (Some(node), Some(subject)) = (nodes.get(at), subjects.get(at)) else {
            return Vec::new();
        };
        if self.max == 0 {
            return Vec::new();
        }
        role_in_heading(node, role).for_each(|c| self.for_role.offer(c));
        topic_in_heading(self.lexicon, node, subject, topic).for_each(|c| self.for_topic.offer(c));
        if node.depth <= DEEPEST {
            self.search(node, at, For::topic(topic).or(For::role(role)));
            self.weigh_found(role, topic);
        }
        if self.for_topic.list.is_empty() {
            above(self.lexicon, nodes, subjects, node, topic)
                .into_iter()
                .for_each(|c| self.for_topic.offer(c));
        }
        if self.for_role.list.is_empty() {
            let place = EvidencePlace::Order;
            self.for_role.offer(Candidate { term: None, place, span: None, weight: 1.0 });
        }
        self.join(role, topic, marker)
    }

    /// The terms in the text of a node that speak for any of `wanted`, each once, with the first
    /// place and the count.
    fn search(&mut self, node: &Node<'_>, at: usize, wanted: For) {
        self.found.clear();
        let words = self.words.get(node.first..).unwrap_or_default().iter();
        for word in words
            .skip_while(|word| word.start < node.body)
            .take_while(|word| word.end() <= node.span.end())
        {
            if !word.speaks.any(wanted) {
                continue;
            }
            let new = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
            match self.met.of(word.term, at, new) {
                Some((_, true)) => self.found.push((*word, 1.0)),
                Some((place, false)) => {
                    let found = usize::try_from(*place).ok().and_then(|p| self.found.get_mut(p));
                    if let Some((_, count)) = found {
                        *count += 1.0;
                    }
                }
                None => {}
            }
        }
    }

    fn weigh_found(&mut self, role: Role, topic: Topic) {
        let lexicon = self.lexicon;
        for (word, count) in &self.found {
            let Some(saying) = lexicon.sayings.get(word.saying) else { continue };
            let candidate = |weight| Candidate {
                term: lexicon.text.get(word.term).copied(),
                place: EvidencePlace::Body,
                span: Some(Span::between(word.start, word.end())),
                weight: weight * count.sqrt() * 0.5,
            };
            if let Some(weight) = saying.of(topic) {
                self.for_topic.offer(candidate(weight));
            }
            let weight = saying.tense.of(role);
            if weight > 0.0 {
                self.for_role.offer(candidate(weight));
            }
        }
    }

    /// The weightiest of both, a third of the places for the role.
    fn join(&mut self, role: Role, topic: Topic, marker: &str) -> Vec<Evidence> {
        let (for_role, for_topic) = (&mut self.for_role.list, &mut self.for_topic.list);
        let max = self.max;
        for_role.truncate((max / 3).max(1).max(max.saturating_sub(for_topic.len())));
        for_topic.truncate(max.saturating_sub(for_role.len()));
        let mut joined = Vec::with_capacity(for_role.len() + for_topic.len());
        let mut for_topic = for_topic.iter().peekable();
        let (role, topic) = (role.as_str(), topic.as_str());
        for (rank, candidate) in for_role.iter() {
            while let Some((_, weightier)) = for_topic.next_if(|c| c.0 < *rank) {
                joined.push(weightier.to_evidence(topic, marker));
            }
            joined.push(candidate.to_evidence(role, marker));
        }
        joined.extend(for_topic.map(|c| c.1.to_evidence(topic, marker)));
        joined
    }
}

fn role_in_heading(node: &Node<'_>, role: Role) -> impl Iterator<Item = Candidate> {
    node.reading.hits.iter().filter(move |h| h.role == role).map(move |h| {
        let span = node.words.as_ref().and_then(|w| w.span(h.start, h.end));
        Candidate { term: Some(h.term), place: EvidencePlace::Heading, span, weight: h.weight }
    })
}

fn topic_in_heading(
    lexicon: &Lexicon,
    node: &Node<'_>,
    subject: &Subject,
    topic: Topic,
) -> impl Iterator<Item = Candidate> {
    subject.terms.iter().filter_map(move |term| {
        let weight = lexicon.says(term.hit.term)?.of(topic)? * term.factor * 2.0;
        let span = node.words.as_ref().and_then(|w| w.span(term.hit.start, term.hit.end));
        let text = lexicon.text.get(term.hit.term).copied();
        Some(Candidate { term: text, place: EvidencePlace::Heading, span, weight })
    })
}

fn above(
    lexicon: &Lexicon,
    nodes: &[Node<'_>],
    subjects: &[Subject],
    node: &Node<'_>,
    topic: Topic,
) -> Option<Candidate> {
    let parent = node.parent?;
    let mut list = topic_in_heading(lexicon, nodes.get(parent)?, subjects.get(parent)?, topic);
    Some(Candidate { place: EvidencePlace::Parent, span: None, ..list.next()? })
}
