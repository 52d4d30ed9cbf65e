//! The lexicons: text files of terms, one family a file, embedded at compile time.

use crate::matcher::Matcher;
use crate::sayings::{Saying, Sayings};
use crate::weights::{Tense, TopicWeights};
use gongwen_model::{Role, Topic};
use std::collections::BTreeMap;

/// The files of one topic each.
pub(crate) const TOPICS: [(Topic, &str); 15] = [
    (Topic::Party, include_str!("../lexicon/topic_party.txt")),
    (Topic::Economy, include_str!("../lexicon/topic_economy.txt")),
    (Topic::Investment, include_str!("../lexicon/topic_investment.txt")),
    (Topic::Agriculture, include_str!("../lexicon/topic_agriculture.txt")),
    (Topic::Poverty, include_str!("../lexicon/topic_poverty.txt")),
    (Topic::Environment, include_str!("../lexicon/topic_environment.txt")),
    (Topic::Infrastructure, include_str!("../lexicon/topic_infrastructure.txt")),
    (Topic::Welfare, include_str!("../lexicon/topic_welfare.txt")),
    (Topic::EducationCultureHealth, include_str!("../lexicon/topic_education_culture_health.txt")),
    (Topic::Epidemic, include_str!("../lexicon/topic_epidemic.txt")),
    (Topic::Governance, include_str!("../lexicon/topic_governance.txt")),
    (Topic::Safety, include_str!("../lexicon/topic_safety.txt")),
    (Topic::Talent, include_str!("../lexicon/topic_talent.txt")),
    (Topic::Government, include_str!("../lexicon/topic_government.txt")),
    (Topic::General, include_str!("../lexicon/topic_general.txt")),
];
/// Terms of several topics.
pub(crate) const AMBIGUOUS: &str = include_str!("../lexicon/topic_ambiguous.txt");
/// Offices and subjects in titles.
pub(crate) const SUBJECTS: &str = include_str!("../lexicon/title_subjects.txt");
/// The files of the roles' heading words.
pub(crate) const ROLES: [(Role, &str); 5] = [
    (Role::Preamble, include_str!("../lexicon/role_preamble.txt")),
    (Role::Review, include_str!("../lexicon/role_review.txt")),
    (Role::Problems, include_str!("../lexicon/role_problems.txt")),
    (Role::Plan, include_str!("../lexicon/role_plan.txt")),
    (Role::Closing, include_str!("../lexicon/role_closing.txt")),
];
/// Heading words that only look like a role's.
pub(crate) const ROLE_NEUTRAL: &str = include_str!("../lexicon/role_neutral.txt");
/// Verbs that take the role from a noun.
pub(crate) const TURNS: &str = include_str!("../lexicon/role_turns.txt");
/// Heading words without a subject.
pub(crate) const FILLER: &str = include_str!("../lexicon/heading_filler.txt");
/// The files of the words that tell done from to be done.
pub(crate) const TENSES: [(Role, &str); 3] = [
    (Role::Review, include_str!("../lexicon/tense_done.txt")),
    (Role::Plan, include_str!("../lexicon/tense_future.txt")),
    (Role::Problems, include_str!("../lexicon/tense_wrong.txt")),
];
/// Words of the text that only look like those.
pub(crate) const TENSE_NEUTRAL: &str = include_str!("../lexicon/tense_neutral.txt");

/// What a word of a heading does there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum HeadingWord {
    /// It names a role, with this weight.
    Role(Role, f32),
    /// It gives no subject.
    Filler,
    /// It looks like a role's word and is none.
    Neutral,
}

/// A list of terms with their automaton.
pub(crate) struct Terms<T> {
    pub(crate) list: Vec<T>,
    pub(crate) matcher: Matcher,
    /// How many bytes the longest term has.
    pub(crate) longest: usize,
}

impl<T> Terms<T> {
    fn new(map: BTreeMap<&'static str, T>) -> Self {
        let matcher = Matcher::new(map.keys().copied());
        let longest = map.keys().map(|t| t.len()).max().unwrap_or_default();
        Self { list: map.into_values().collect(), matcher, longest }
    }

    pub(crate) fn get(&self, term: u32) -> Option<&T> {
        self.list.get(usize::try_from(term).ok()?)
    }
}

/// All terms, by where they are looked for.
pub(crate) struct Lexicon {
    /// In the text, headings included.
    pub(crate) text: Terms<&'static str>,
    /// What each of these says.
    pub(crate) sayings: Sayings,
    /// In headings and titles: words of roles.
    pub(crate) heading: Terms<(&'static str, HeadingWord)>,
    /// In titles and the issuer's name.
    pub(crate) subjects: Terms<Saying>,
    /// In headings: verbs that take a role away.
    pub(crate) turns: Terms<Role>,
}

impl Lexicon {
    /// What a term of the text says.
    pub(crate) fn says(&self, term: u32) -> Option<&Saying> {
        self.sayings.get(self.sayings.place(term))
    }

    pub(crate) fn new() -> Self {
        let text = text_terms();
        Self {
            text: Terms::new(text.keys().map(|text| (*text, *text)).collect()),
            sayings: Sayings::new(text.into_values()),
            heading: Terms::new(heading_words()),
            subjects: Terms::new(named_topics(SUBJECTS)),
            turns: Terms::new(rows(TURNS).filter_map(|(t, r)| Some((t, role(r)?))).collect()),
        }
    }
}

/// The rows of a file: the term, and what stands after the first tab.
pub(crate) fn rows(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = file.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty());
    lines.map(|l| l.split_once('\t').unwrap_or((l, "")))
}

/// The rows of a file of terms with a weight; rows without one are left out.
pub(crate) fn weighted(file: &'static str) -> impl Iterator<Item = (&'static str, f32)> {
    rows(file).filter_map(|(term, weight)| Some((term, weight.parse().ok()?)))
}

pub(crate) fn topic(name: &str) -> Option<Topic> {
    Topic::ALL.into_iter().find(|t| t.as_str() == name)
}

pub(crate) fn role(name: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|r| r.as_str() == name)
}

/// A file of terms with `topic=weight` fields.
pub(crate) fn named_topics(file: &'static str) -> BTreeMap<&'static str, Saying> {
    let field = |f: &str| {
        let (name, weight) = f.split_once('=')?;
        Some((topic(name)?, weight.parse().ok()?))
    };
    let row = |(text, fields): (&'static str, &str)| {
        let topics = fields.split('\t').filter_map(field).collect();
        (text, Saying { topics, ..Saying::default() })
    };
    rows(file).map(row).collect()
}

fn tense(role: Role, weight: f32) -> Tense {
    let mut tense = Tense::default();
    match role {
        Role::Review => tense.done = weight,
        Role::Plan => tense.future = weight,
        _ => tense.wrong = weight,
    }
    tense
}

fn text_terms() -> BTreeMap<&'static str, Saying> {
    let mut tenses: BTreeMap<&str, Tense> =
        rows(TENSE_NEUTRAL).map(|(t, _)| (t, Tense::default())).collect();
    for (role, file) in TENSES {
        tenses.extend(weighted(file).map(|(t, w)| (t, tense(role, w))));
    }
    let mut terms = named_topics(AMBIGUOUS);
    for (topic, file) in TOPICS {
        for (text, weight) in weighted(file) {
            let term = terms.entry(text).or_default();
            if term.of(topic).is_none() {
                term.topics.add(topic, weight);
            }
        }
    }
    // A long term hides the short ones in it: 完成投资 still says that it is done.
    let inside = Terms::new(tenses.iter().map(|(t, tense)| (*t, *tense)).collect());
    for (text, term) in &mut terms {
        for hit in inside.matcher.find_iter(text) {
            term.tense.add(inside.get(hit.term).copied().unwrap_or_default(), 1.0);
        }
    }
    for (text, tense) in tenses {
        terms.entry(text).or_insert(Saying { topics: TopicWeights::default(), tense });
    }
    terms
}

fn heading_words() -> BTreeMap<&'static str, (&'static str, HeadingWord)> {
    let filler = rows(FILLER).map(|(t, _)| (t, (t, HeadingWord::Filler)));
    let mut words: BTreeMap<_, _> = filler.collect();
    for (role, file) in ROLES {
        words.extend(weighted(file).map(|(t, w)| (t, (t, HeadingWord::Role(role, w)))));
    }
    words.extend(rows(ROLE_NEUTRAL).map(|(t, _)| (t, (t, HeadingWord::Neutral))));
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn files() -> Vec<(&'static str, &'static str)> {
        let named = [
            ("ambiguous", AMBIGUOUS),
            ("subjects", SUBJECTS),
            ("role neutral", ROLE_NEUTRAL),
            ("turns", TURNS),
            ("filler", FILLER),
            ("tense neutral", TENSE_NEUTRAL),
        ];
        let topics = TOPICS.map(|(t, file)| (t.as_str(), file));
        let roles = ROLES.map(|(r, file)| (r.as_str(), file));
        let tenses = TENSES.map(|(r, file)| (r.as_str(), file));
        [&named[..], &topics, &roles, &tenses].concat()
    }

    #[test]
    fn files_are_sorted_and_say_what_they_hold() {
        for (name, file) in files() {
            assert!(file.starts_with("# "), "{name}");
            let terms: Vec<_> = rows(file).map(|r| r.0).collect();
            assert!(terms.windows(2).all(|w| w[0] < w[1]), "{name} is not sorted, or has a double");
            assert!(terms.iter().all(|t| t.trim() == *t && !t.is_empty()), "{name}");
        }
    }

    #[test]
    fn weights_parse() {
        let weighted_files = TOPICS.map(|t| t.1).into_iter().chain(ROLES.map(|r| r.1));
        for file in weighted_files.chain(TENSES.map(|t| t.1)) {
            assert_eq!(weighted(file).count(), rows(file).count());
            assert!(weighted(file).all(|(_, w)| w > 0.0 && w <= 5.0));
        }
        for file in [AMBIGUOUS, SUBJECTS] {
            for (text, fields) in rows(file) {
                let term = &named_topics(file)[text];
                assert_eq!(
                    term.topics.iter().filter(|t| t.1 > 0.0).count(),
                    fields.split('\t').count(),
                    "{text}"
                );
            }
        }
        assert!(rows(TURNS).all(|(_, r)| role(r).is_some()));
    }

    #[test]
    fn a_spelling_stands_in_one_family() {
        for families in [
            [&TOPICS.map(|t| t.1)[..], &[AMBIGUOUS]].concat(),
            [&ROLES.map(|r| r.1)[..], &[ROLE_NEUTRAL]].concat(),
            [&TENSES.map(|t| t.1)[..], &[TENSE_NEUTRAL]].concat(),
        ] {
            let mut seen = BTreeSet::new();
            for (term, _) in families.into_iter().flat_map(rows) {
                assert!(seen.insert(term), "{term} stands twice");
            }
        }
    }

    #[test]
    fn every_spelling_is_found_at_its_full_length() {
        let lexicon = Lexicon::new();
        for (at, term) in lexicon.text.list.iter().enumerate() {
            let found: Vec<_> = lexicon.text.matcher.find_iter(term).collect();
            assert_eq!(found.len(), 1, "{term}");
            assert_eq!((found[0].end, found[0].term as usize), (term.len(), at));
        }
        for (at, (text, _)) in lexicon.heading.list.iter().enumerate() {
            let found: Vec<_> = lexicon.heading.matcher.find_iter(text).collect();
            assert_eq!((found[0].end, found[0].term as usize), (text.len(), at), "{text}");
        }
    }

    #[test]
    fn a_long_term_keeps_what_the_short_one_says() {
        let terms = text_terms();
        let invested = &terms["完成投资"];
        assert!(invested.tense.done > 0.0 && invested.of(Topic::Investment).is_some());
        assert!(terms["重要"] == Saying::default());
    }
}
