//! The terms that decided.

use crate::lexicon::Lexicon;
use crate::matcher::Hit;
use crate::nodes::Node;
use crate::topic::Subject;
use gongwen_model::{Evidence, EvidencePlace, Role, Span, Topic};

/// Below this depth the text is not searched again for evidence, so that the work stays linear.
const DEEPEST: usize = 8;

/// Collects evidence for one section after another.
pub(crate) struct Collector<'a> {
    lexicon: &'a Lexicon,
    hits: &'a [Hit],
    max: usize,
    /// For each term: the section that met it last, and where it stands in `found`.
    met: Vec<(usize, usize)>,
    found: Vec<(Hit, f32)>,
}

impl<'a> Collector<'a> {
    pub(crate) fn new(lexicon: &'a Lexicon, hits: &'a [Hit], max: usize) -> Self {
        let met = vec![(usize::MAX, 0); lexicon.text.list.len()];
        Self { lexicon, hits, max, met, found: Vec::new() }
    }

    /// What spoke for `role` and `topic` in the node at `at`.
    pub(crate) fn collect(
        &mut self,
        nodes: &[Node],
        subjects: &[Subject],
        at: usize,
        (role, topic): (Role, Topic),
    ) -> Vec<Evidence> {
        let (Some(node), Some(subject)) = (nodes.get(at), subjects.get(at)) else {
            return Vec::new();
        };
        if self.max == 0 {
            return Vec::new();
        }
        let mut for_role = self.role_in_heading(node, role);
        let mut for_topic = self.topic_in_heading(node, subject, topic);
        if node.depth <= DEEPEST {
            self.search(node, at);
            for (hit, count) in &self.found {
                let Some(term) = self.lexicon.text.get(hit.term) else { continue };
                let span = Some(Span::between(hit.start, hit.end));
                let place = EvidencePlace::Body;
                let weight = term.topics.iter().find(|(t, _)| *t == topic).map_or(0.0, |t| t.1);
                if weight > 0.0 {
                    let weight = weight * count.sqrt() * 0.5;
                    for_topic.push(evidence(term.text, topic.as_str(), place, span, weight));
                }
                let weight = term.roles().get(role);
                if weight > 0.0 {
                    let weight = weight * count.sqrt() * 0.5;
                    for_role.push(evidence(term.text, role.as_str(), place, span, weight));
                }
            }
        }
        if for_topic.is_empty() {
            for_topic.extend(self.above(nodes, subjects, node, topic));
        }
        if for_role.is_empty() {
            let weight = 1.0;
            for_role.push(evidence(
                &node.marker,
                role.as_str(),
                EvidencePlace::Order,
                None,
                weight,
            ));
        }
        self.join(for_role, for_topic)
    }

    fn role_in_heading(&self, node: &Node, role: Role) -> Vec<Evidence> {
        let hits = node.reading.hits.iter().filter(|h| h.role == role);
        let place = |h: &crate::role_words::RoleHit| node.words.as_ref()?.span(h.start, h.end);
        hits.map(|h| evidence(h.term, role.as_str(), EvidencePlace::Heading, place(h), h.weight))
            .collect()
    }

    fn topic_in_heading(&self, node: &Node, subject: &Subject, topic: Topic) -> Vec<Evidence> {
        let mut list = Vec::new();
        for term in &subject.terms {
            let Some(entry) = self.lexicon.text.get(term.hit.term) else { continue };
            for (_, weight) in entry.topics.iter().filter(|(t, _)| *t == topic) {
                let place = |w: &crate::heading::Words| w.span(term.hit.start, term.hit.end);
                let span = node.words.as_ref().and_then(place);
                let weight = weight * term.factor * 2.0;
                let place = EvidencePlace::Heading;
                list.push(evidence(entry.text, topic.as_str(), place, span, weight));
            }
        }
        list
    }

    fn above(
        &self,
        nodes: &[Node],
        subjects: &[Subject],
        node: &Node,
        topic: Topic,
    ) -> Option<Evidence> {
        let parent = node.parent?;
        let list = self.topic_in_heading(nodes.get(parent)?, subjects.get(parent)?, topic);
        let mut first = list.into_iter().next()?;
        (first.place, first.span) = (EvidencePlace::Parent, None);
        Some(first)
    }

    /// The terms in the text of a node, each once, with the first place and the count.
    fn search(&mut self, node: &Node, at: usize) {
        self.found.clear();
        let start = self.hits.partition_point(|h| h.start < node.body);
        let rest = self.hits.get(start..).unwrap_or_default();
        for hit in rest.iter().take_while(|h| h.end <= node.span.end()) {
            let Some(met) = usize::try_from(hit.term).ok().and_then(|t| self.met.get_mut(t)) else {
                continue;
            };
            if met.0 == at {
                if let Some((_, count)) = self.found.get_mut(met.1) {
                    *count += 1.0;
                }
            } else {
                *met = (at, self.found.len());
                self.found.push((*hit, 1.0));
            }
        }
    }

    /// The weightiest of both, a third of the places for the role.
    fn join(&self, mut for_role: Vec<Evidence>, mut for_topic: Vec<Evidence>) -> Vec<Evidence> {
        sort(&mut for_role);
        sort(&mut for_topic);
        for_role.truncate((self.max / 3).max(1).max(self.max.saturating_sub(for_topic.len())));
        for_topic.truncate(self.max.saturating_sub(for_role.len()));
        for_role.append(&mut for_topic);
        sort(&mut for_role);
        for_role.truncate(self.max);
        for_role
    }
}

fn evidence(
    term: &str,
    label: &str,
    place: EvidencePlace,
    span: Option<Span>,
    weight: f32,
) -> Evidence {
    Evidence { term: term.to_owned(), label: label.to_owned(), place, span, weight }
}

fn sort(list: &mut [Evidence]) {
    let start = |e: &Evidence| e.span.map_or(usize::MAX, Span::start);
    list.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(start(a).cmp(&start(b))));
}
