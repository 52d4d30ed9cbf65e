//! The terms that decided.

use crate::lexicon::{For, Lexicon};
use crate::marks::Round;
use crate::matcher::Hit;
use crate::nodes::Node;
use crate::topic::Subject;
use gongwen_model::{Evidence, EvidencePlace, Role, Span, Topic};
use std::borrow::Cow;

/// Below this depth the text is not searched again for evidence, so that the work stays linear.
const DEEPEST: usize = 8;

/// Collects evidence for one section after another.
pub(crate) struct Collector<'a> {
    lexicon: &'a Lexicon,
    hits: &'a [Hit],
    max: usize,
    /// For each term: where it stands in `found`.
    met: Round<'a>,
    found: Vec<(Hit, f32)>,
    for_role: Vec<Candidate>,
    for_topic: Vec<Candidate>,
}

/// Evidence that may be given.
#[derive(Clone, Copy)]
struct Candidate {
    /// `None`: the marker of its section.
    term: Option<&'static str>,
    label: &'static str,
    place: EvidencePlace,
    span: Option<Span>,
    weight: f32,
}

impl Candidate {
    fn to_evidence(self, marker: &str) -> Evidence {
        let term = self.term.map_or_else(|| Cow::Owned(marker.to_owned()), Cow::Borrowed);
        let label = Cow::Borrowed(self.label);
        Evidence { term, label, place: self.place, span: self.span, weight: self.weight }
    }
}

impl<'a> Collector<'a> {
    pub(crate) fn new(lexicon: &'a Lexicon, hits: &'a [Hit], max: usize, met: Round<'a>) -> Self {
        let found = Vec::new();
        Self { lexicon, hits, max, met, found, for_role: Vec::new(), for_topic: Vec::new() }
    }

    /// What spoke for `role` and `topic` in the node at `at`, which has this marker.
    pub(crate) fn collect(
        &mut self,
        nodes: &[Node<'_>],
        subjects: &[Subject],
        (at, marker): (usize, &str),
        (role, topic): (Role, Topic),
    ) -> Vec<Evidence> {
        self.for_role.clear();
        self.for_topic.clear();
        let (Some(node), Some(subject)) = (nodes.get(at), subjects.get(at)) else {
            return Vec::new();
        };
        if self.max == 0 {
            return Vec::new();
        }
        self.for_role.extend(role_in_heading(node, role));
        self.for_topic.extend(topic_in_heading(self.lexicon, node, subject, topic));
        if node.depth <= DEEPEST {
            self.search(node, at, For::topic(topic).or(For::role(role)));
            self.weigh_found(role, topic);
        }
        if self.for_topic.is_empty() {
            self.for_topic.extend(above(self.lexicon, nodes, subjects, node, topic));
        }
        if self.for_role.is_empty() {
            let (label, place) = (role.as_str(), EvidencePlace::Order);
            self.for_role.push(Candidate { term: None, label, place, span: None, weight: 1.0 });
        }
        self.join(marker)
    }

    /// The terms in the text of a node that speak for any of `wanted`, each once, with the first place and the count.
    fn search(&mut self, node: &Node<'_>, at: usize, wanted: For) {
        self.found.clear();
        let start = self.hits.partition_point(|h| h.start < node.body);
        let rest = self.hits.get(start..).unwrap_or_default();
        for hit in rest.iter().take_while(|h| h.end <= node.span.end()) {
            if !self.lexicon.speaks(hit.term).any(wanted) {
                continue;
            }
            let new = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
            match self.met.of(hit.term, at, new) {
                Some((_, true)) => self.found.push((*hit, 1.0)),
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
        for (hit, count) in &self.found {
            let Some(term) = self.lexicon.text.get(hit.term) else { continue };
            let candidate = |label, weight| Candidate {
                term: Some(term.text),
                label,
                place: EvidencePlace::Body,
                span: Some(Span::between(hit.start, hit.end)),
                weight: weight * count.sqrt() * 0.5,
            };
            let weight = term.topics.iter().find(|(t, _)| *t == topic).map_or(0.0, |t| t.1);
            if weight > 0.0 {
                self.for_topic.push(candidate(topic.as_str(), weight));
            }
            let weight = term.tense.of(role);
            if weight > 0.0 {
                self.for_role.push(candidate(role.as_str(), weight));
            }
        }
    }

    /// The weightiest of both, a third of the places for the role.
    fn join(&mut self, marker: &str) -> Vec<Evidence> {
        let (for_role, for_topic) = (&mut self.for_role, &mut self.for_topic);
        let max = self.max;
        let places = (max / 3).max(1).max(max.saturating_sub(for_topic.len()));
        keep(for_role, places);
        keep(for_topic, max.saturating_sub(for_role.len()));
        for_role.append(for_topic);
        keep(for_role, max);
        for_role.iter().map(|c| c.to_evidence(marker)).collect()
    }
}

fn role_in_heading(node: &Node<'_>, role: Role) -> impl Iterator<Item = Candidate> {
    let (label, place) = (role.as_str(), EvidencePlace::Heading);
    node.reading.hits.iter().filter(move |h| h.role == role).map(move |h| {
        let span = node.words.as_ref().and_then(|w| w.span(h.start, h.end));
        Candidate { term: Some(h.term), label, place, span, weight: h.weight }
    })
}

fn topic_in_heading(
    lexicon: &Lexicon,
    node: &Node<'_>,
    subject: &Subject,
    topic: Topic,
) -> impl Iterator<Item = Candidate> {
    let (label, place) = (topic.as_str(), EvidencePlace::Heading);
    subject.terms.iter().filter_map(move |term| {
        let entry = lexicon.text.get(term.hit.term)?;
        let (_, weight) = entry.topics.iter().find(|(t, _)| *t == topic)?;
        let span = node.words.as_ref().and_then(|w| w.span(term.hit.start, term.hit.end));
        let weight = weight * term.factor * 2.0;
        Some(Candidate { term: Some(entry.text), label, place, span, weight })
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

/// Keeps the weightiest, those first; of two alike the earlier in the text.
fn keep(list: &mut Vec<Candidate>, count: usize) {
    let start = |c: &Candidate| c.span.map_or(usize::MAX, Span::start);
    list.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| start(a).cmp(&start(b))));
    list.truncate(count);
}
