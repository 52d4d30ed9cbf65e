//! The classifier: from words to roles and topics.

use crate::evidence::Collector;
use crate::lexicon::Lexicon;
use crate::marks::Pool;
use crate::nodes::flatten;
use crate::options::Options;
use crate::topic::Subject;
use crate::{role_path, tally, topic};
use gongwen_model::{Report, Topic, TopicScore};
use std::sync::LazyLock;

static BUILT_IN: LazyLock<Classifier> = LazyLock::new(Classifier::new);

/// Fills in role, topic, topics and evidence of every section, with the built-in classifier.
///
/// `text` is the text that the spans of the report point into. See [`Classifier::classify`].
pub fn classify(text: &str, report: &mut Report) {
    BUILT_IN.classify(text, report);
}

/// Decides the role and the topic of the sections of reports.
///
/// It is built once, in a few milliseconds, and may be shared by threads.
///
/// ```
/// use gongwen_classify::{Classifier, Options};
/// let classifier = Classifier::with_options(Options::default().with_max_evidence(0));
/// assert_eq!(classifier.options().max_evidence, 0);
/// ```
pub struct Classifier {
    lexicon: Lexicon,
    options: Options,
    marks: Pool,
}

impl Default for Classifier {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Classifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Classifier").field("options", &self.options).finish_non_exhaustive()
    }
}

impl Classifier {
    /// A classifier with the default options.
    pub fn new() -> Self {
        Self::with_options(Options::default())
    }

    /// A classifier with these options.
    pub fn with_options(options: Options) -> Self {
        Self { lexicon: Lexicon::new(), options, marks: Pool::default() }
    }

    /// Its options.
    pub fn options(&self) -> Options {
        self.options
    }

    /// Fills in `role`, `topic`, `topics` and `evidence` of every section of `report`.
    ///
    /// `text` is the text that the spans of the report point into. A span that does not fit
    /// it is cut to where it fits. A role that a section has already is kept, unless its
    /// heading, its words and its place speak against it. Running it again gives the same.
    ///
    /// It takes time in proportion to the text and the number of sections.
    pub fn classify(&self, text: &str, report: &mut Report) {
        let mut nodes = flatten(&self.lexicon, text, &report.sections);
        let words = tally::scan(&self.lexicon, text, &nodes);
        let mut marks = self.marks.take();
        tally::tally(&self.lexicon, &words, &mut nodes, &mut marks);
        let roles = role_path::decide(&self.lexicon, report, &nodes);
        let subjects = topic::decide(&self.lexicon, report, &nodes, &words);
        let round = marks.begin(nodes.len(), self.lexicon.text.list.len());
        let mut collector = Collector::new(&self.lexicon, &words, self.options.max_evidence, round);

        let mut decided = roles.iter().zip(&subjects).enumerate();
        let mut open = vec![report.sections.iter_mut()];
        while let Some(sections) = open.last_mut() {
            let Some(section) = sections.next() else {
                open.pop();
                continue;
            };
            let Some((at, (role, subject))) = decided.next() else { break };
            section.role = Some(*role);
            section.topics = self.scores(subject);
            let topic = section.topics.first().map_or(Topic::General, |t| t.topic);
            section.topic = Some(topic);
            let marker = section.heading.as_ref().map_or("", |heading| &heading.marker);
            section.evidence = collector.collect(&nodes, &subjects, (at, marker), (*role, topic));
            open.push(section.children.iter_mut());
        }
        self.marks.give_back(marks);
    }

    fn scores(&self, subject: &Subject) -> Vec<TopicScore> {
        let shares = subject.score.scaled_to(1.0);
        let best = shares.best().map(|b| b.0);
        let mut scores = [TopicScore { topic: Topic::General, score: 0.0 }; Topic::ALL.len()];
        let mut count = 0;
        for (topic, score) in shares.iter() {
            let Some(place) = scores.get_mut(count) else { break };
            *place = TopicScore { topic, score };
            // Which of them are listed cannot be guessed, so there is no branch.
            let listed = (score >= self.options.topic_floor) | (Some(topic) == best);
            count += usize::from((score > 0.0) & listed);
        }
        let mut list = scores.get(..count).unwrap_or_default().to_vec();
        list.sort_by(|a, b| b.score.total_cmp(&a.score));
        list
    }
}
