//! What a section is about: its heading, its text, and what it stands under.

use crate::heading::Words;
use crate::lexicon::Lexicon;
use crate::matcher::Hit;
use crate::nodes::{Node, top};
use crate::tally::{self, Word};
use crate::weights::TopicWeights;
use gongwen_model::{Report, Topic};

/// What the whole text of a section weighs, in units of heading words.
const TEXT: f32 = 4.0;
/// What the subject of the section above weighs.
const ABOVE: f32 = 1.2;
/// What the subject of the title weighs.
const TITLE: f32 = 1.0;
/// What speaks for no subject where nothing else is said.
const GENERAL: f32 = 0.8;
/// What a heading that names a role alone weighs for no subject.
const BARE: f32 = 8.0;
/// What the first term of a heading weighs more than those after it.
const FIRST: f32 = 1.1;
/// What a term weighs that another follows in the same word.
const MODIFIER: f32 = 0.8;
/// Verbs that put what follows them behind what stands before: 抓党建促乡村振兴.
const TOWARDS: [&str; 8] = ["促", "引领", "带动", "赋能", "助推", "助力", "推动", "护航"];

/// A term of a heading, with the weight it has there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct HeadingTerm {
    pub(crate) hit: Hit,
    pub(crate) factor: f32,
}

/// What decides a node's topic.
#[derive(Clone, Debug, Default)]
pub(crate) struct Subject {
    pub(crate) terms: Vec<HeadingTerm>,
    /// What the heading says.
    pub(crate) named: TopicWeights,
    /// All together.
    pub(crate) score: TopicWeights,
}

/// The topics of the title and the issuer, adding up to 1.
pub(crate) fn of_title(lexicon: &Lexicon, report: &Report) -> TopicWeights {
    let mut weights = TopicWeights::default();
    let texts = report.titles.iter().map(|t| t.text.as_str()).chain(report.issuer.as_deref());
    for text in texts {
        for hit in lexicon.subjects.matcher.find_iter(text) {
            if let Some(saying) = lexicon.subjects.get(hit.term) {
                weights.add_all(&saying.topics, 1.0);
            }
        }
    }
    weights.scaled_to(1.0)
}

/// The subjects of all nodes.
pub(crate) fn decide(
    lexicon: &Lexicon,
    report: &Report,
    nodes: &[Node<'_>],
    found: &[Word],
) -> Vec<Subject> {
    let title = of_title(lexicon, report);
    let mut subjects: Vec<Subject> = nodes.iter().map(|n| of_heading(lexicon, n, found)).collect();
    let shared = shared_topic(nodes, &subjects);
    for (at, node) in nodes.iter().enumerate() {
        let above = node.parent.and_then(|p| subjects.get(p)).map(|s| s.named);
        let Some(subject) = subjects.get_mut(at) else { continue };
        let bare = node.reading.is_bare() && subject.terms.is_empty();
        let prior: f32 = if subject.named.best().is_some_and(|b| b.1 >= 3.0) { 0.6 } else { 1.4 };
        let mut score = TopicWeights::default();
        let above = above.unwrap_or_default();
        let sum = node.topics.sum();
        let sure = sum / (sum + 8.0);
        score.add_all(&node.topics.scaled_to(1.0), TEXT * sure);
        if bare {
            // 三、2023年工作打算: the text may be of anything.
            let subject = if node.depth == 0 { shared } else { above.best().map(|b| b.0) };
            score.add(subject.unwrap_or(Topic::General), BARE);
        } else {
            let weight = if subject.terms.is_empty() { ABOVE * 1.5 } else { ABOVE };
            score.add_all(&above.scaled_to(1.0), weight * prior.min(1.0));
            score.add_all(&title, TITLE * prior);
            score.add_all(&subject.named, 1.0);
            score.add(Topic::General, GENERAL);
        }
        // What stands below inherits through a heading that names nothing.
        if subject.terms.is_empty() && above.sum() > 0.0 {
            subject.named = above;
        }
        subject.score = score;
    }
    subjects
}

/// The subject that most parts of the report name, where they all name the same: a part that
/// names none has it too.
fn shared_topic(nodes: &[Node<'_>], subjects: &[Subject]) -> Option<Topic> {
    let top = top(nodes);
    let headed = top.iter().filter(|at| nodes.get(**at).is_some_and(|n| n.words.is_some()));
    let named: Vec<_> = headed.map(|at| Some(subjects.get(*at)?.named.best()?.0)).collect();
    let first = named.iter().flatten().next().copied()?;
    let count = named.iter().flatten().count();
    let alike = named.iter().flatten().all(|t| *t == first);
    (alike && count >= 2 && count * 2 > named.len()).then_some(first)
}

/// What stands between a strong term of a heading and a later one.
#[derive(Default)]
struct Gap {
    start: usize,
    end: usize,
    broken: bool,
    towards: bool,
}

impl Gap {
    /// Lets it reach up to `end`, reading only what is new and the character before it.
    fn reach(&mut self, text: &str, end: usize) {
        let known = text.get(self.start..self.end).unwrap_or_default();
        let last = known.chars().next_back().map_or(0, char::len_utf8);
        let new = text.get(self.end - last..end).unwrap_or_default();
        self.broken |= new.contains(['，', ',', '；', '。']);
        self.towards |= !self.broken && TOWARDS.iter().any(|t| new.contains(t));
        self.end = end;
    }
}

fn of_heading(lexicon: &Lexicon, node: &Node<'_>, found: &[Word]) -> Subject {
    let Some(words) = &node.words else { return Subject::default() };
    // Most headings stand in the text as they are, and were read with it.
    let place = words.place();
    match place.and_then(|place| Some((place, tally::of_heading(found, node, place)?))) {
        Some((place, terms)) => {
            of_terms(lexicon, node, words, terms.iter().map(|word| word.hit(place.start())))
        }
        None => of_terms(lexicon, node, words, lexicon.text.matcher.find_iter(&words.text)),
    }
}

/// The subject of a heading with these terms.
fn of_terms(
    lexicon: &Lexicon,
    node: &Node<'_>,
    words: &Words<'_>,
    terms: impl Iterator<Item = Hit>,
) -> Subject {
    let mut subject = Subject::default();
    let text: &str = &words.text;
    let covered = |h: &Hit| {
        let mut at = h.start;
        let first = node.reading.covered.partition_point(|(_, end)| *end <= at);
        for (start, end) in node.reading.covered.get(first..).unwrap_or_default() {
            if *start > at || at >= h.end {
                break;
            }
            at = *end;
        }
        at >= h.end
    };
    let plain = node.reading.is_bare() || node.reading.at_end;
    let mut before: Option<Gap> = None;
    for hit in terms {
        let strength = lexicon.says(hit.term).map_or(0.0, |saying| saying.topics.most());
        if strength <= 0.0 || plain && covered(&hit) {
            continue;
        }
        let mut factor = if subject.terms.is_empty() { FIRST } else { 1.0 };
        if let Some(gap) = &mut before {
            gap.reach(text, hit.start);
            if gap.towards && !gap.broken {
                factor = 0.5;
            }
        }
        if let Some(last) = subject.terms.last_mut()
            && last.hit.end == hit.start
        {
            // 养殖污染治理: the last word of a compound is its head.
            last.factor *= MODIFIER;
        }
        if strength >= 3.0 {
            before = Some(Gap { start: hit.end, end: hit.end, ..Gap::default() });
        }
        subject.terms.push(HeadingTerm { hit, factor });
    }
    for term in &subject.terms {
        if let Some(saying) = lexicon.says(term.hit.term) {
            subject.named.add_all(&saying.topics, term.factor);
        }
    }
    subject
}
