//! The walk over the quantities of a report, and what is carried from one to the next.

use crate::left::{Left, cut_head, read_left};
use crate::period::{Clock, Period};
use crate::phrase::Phrase;
use crate::relation::relation;
use crate::right::{Right, read_right};
use crate::scene::{Gap, Scene, scene};
use crate::status::status;
use crate::words::{Lexicon, lexicon};
use gongwen_model::{
    Dimension, Observation, ObservationStatus, Quantity, Relation, Report, Role, Section, Span,
    Topic,
};
use std::collections::VecDeque;

/// What each quantity of a report measures: one observation for each, in their order. `text`
/// is what the report's spans point into; its times and the roles of its sections should be
/// known.
///
/// ```
/// use gongwen_model::{ObservationStatus, Relation, Report, Span};
/// let text = "全年完成财政收入1924万元，同比增长15%。";
/// let mut report = Report { span: Span::between(0, text.len()), ..Report::default() };
/// report.quantities = gongwen_quantity::find_iter(text).collect();
/// let observations = gongwen_observe::observe(text, &report);
/// assert_eq!(observations[0].indicator.as_deref(), Some("财政收入"));
/// assert_eq!(observations[1].indicator.as_deref(), Some("财政收入"));
/// assert_eq!(observations[1].relation, Relation::Growth);
/// assert_eq!(observations[1].status, ObservationStatus::Actual);
/// ```
pub fn observe(text: &str, report: &Report) -> Vec<Observation> {
    let mut walk = Walk::new(text, report);
    (0..report.quantities.len()).filter_map(|index| walk.observe(index)).collect()
}

struct Walk<'r> {
    lexicon: &'static Lexicon,
    text: &'r str,
    report: &'r Report,
    clock: Clock<'r>,
    /// The section of the last quantity: its path, and what is known of it.
    place: Place<'r>,
    /// The indicator that a clause without one is about.
    topic: Option<Span>,
    /// The last named indicators of the sentence, for 分别.
    recent: VecDeque<Span>,
    /// The indicators that the values of a 分别 still wait for.
    waiting: VecDeque<Span>,
    /// The last status, for lists.
    last_status: ObservationStatus,
    last_relation: Relation,
    /// The noun behind the last quantity, up to here, is its own.
    consumed: usize,
}

/// The section that a quantity stands in.
#[derive(Clone, Debug, Default)]
struct Place<'r> {
    path: Vec<usize>,
    span: Span,
    role: Option<Role>,
    topic: Option<Topic>,
    heading: Option<Span>,
    deepest: Option<&'r Section>,
}

/// How many named indicators are kept for 分别.
const RECENT: usize = 8;

impl<'r> Walk<'r> {
    fn new(text: &'r str, report: &'r Report) -> Self {
        Self {
            lexicon: lexicon(),
            text,
            report,
            clock: Clock::default(),
            place: Place::default(),
            topic: None,
            recent: VecDeque::new(),
            waiting: VecDeque::new(),
            last_status: ObservationStatus::Actual,
            last_relation: Relation::None,
            consumed: 0,
        }
    }

    fn observe(&mut self, index: usize) -> Option<Observation> {
        let quantity = self.report.quantities.get(index)?;
        let moved = self.enter(quantity.span.start());
        let scene = scene(self.text, &self.report.quantities, index, self.place.span)?;
        if moved || scene.gap >= Gap::Sentence {
            self.start_sentence(moved || scene.gap == Gap::Paragraph, &scene);
        }
        self.clock.advance(self.text, &self.report.times, scene.ahead_at, quantity.span.start());
        let start = scene.left_at.max(self.consumed.min(quantity.span.start()));
        let mut left =
            read_left(self.lexicon, self.text, start, quantity.span.start(), &self.report.times);
        let right = read_right(self.lexicon, self.text, scene.right_at, scene.right);
        let indicator = self.indicator(quantity, &scene, &mut left, &right, index);
        let clause = self.text.get(scene.left_at..quantity.span.start()).unwrap_or_default();
        let mut status = status(self.lexicon, quantity, self.place.role, &left, &right, clause);
        let mut relation = relation(quantity, &left);
        let bare = left.phrase.is_empty() && left.tail.trim().is_empty();
        if scene.gap == Gap::List {
            // 年产纺织品5000吨、服装200万件; 分别增长24.8%和19.3%.
            if self.last_status == ObservationStatus::Capacity
                && status == ObservationStatus::Target
                || self.last_status == ObservationStatus::Capacity
                    && status == ObservationStatus::Actual
            {
                status = self.last_status;
            }
            if left.change.is_none()
                && left.part.is_none()
                && is_ratio(quantity)
                && left.phrase.chars() < 2
            {
                relation = self.last_relation;
            }
        } else if bare && scene.gap == Gap::Same && self.last_status == ObservationStatus::Capacity
        {
            status = ObservationStatus::Actual;
        }
        let period = self.period(&left, status);
        self.last_status = status;
        self.last_relation = relation;
        let relation_span =
            left.change.or(left.part).map(|(_, place)| Span::between(place.start, place.end));
        Some(Observation {
            quantity: index,
            subject: None,
            subject_span: None,
            indicator: indicator.and_then(|span| Some(squeeze(span.slice(self.text)?))),
            indicator_span: indicator,
            status,
            status_span: None,
            relation,
            relation_span: relation_span.filter(|_| relation != Relation::None),
            period: period.value,
            period_span: period.span,
            section: self.place.path.clone(),
            topic: self.place.topic,
            role: self.place.role,
        })
    }

    /// Moves to the section of a byte; whether it is another one than before.
    fn enter(&mut self, offset: usize) -> bool {
        if self.place.deepest.is_some_and(|s| s.span.contains(offset))
            && !self
                .place
                .deepest
                .is_some_and(|s| s.children.iter().any(|c| c.span.contains(offset)))
        {
            return false;
        }
        let path = Section::path_at(&self.report.sections, offset);
        let mut place = Place { span: self.report.span, ..Place::default() };
        for depth in 1..=path.len() {
            let Some(section) =
                path.get(..depth).and_then(|p| Section::at(&self.report.sections, p))
            else {
                break;
            };
            place.span = section.span;
            place.role = section.role.or(place.role);
            place.topic = section.topic.or(place.topic);
            place.heading = section.heading.as_ref().map(|h| marker_free(h)).or(place.heading);
            place.deepest = Some(section);
        }
        place.path = path;
        self.place = place;
        true
    }

    fn start_sentence(&mut self, fresh: bool, scene: &Scene<'_>) {
        let continues =
            scene.left.starts_with("其中") || scene.ahead.trim_start().starts_with("其中");
        if !continues {
            self.clock.reset();
        }
        if fresh {
            self.topic = None;
            self.recent.clear();
        }
        self.waiting.clear();
    }

    fn indicator(
        &mut self,
        quantity: &Quantity,
        scene: &Scene<'r>,
        left: &mut Left<'r, 'r>,
        right: &Right<'r>,
        index: usize,
    ) -> Option<Span> {
        if let Some(span) =
            self.waiting.pop_front().filter(|_| scene.gap == Gap::List && left.phrase.chars() < 2)
        {
            return Some(span);
        }
        self.waiting.clear();
        if left.respectively {
            return self.distribute(left, index);
        }
        let noun_first = counts_noun(quantity) && !right.noun.is_empty();
        let named = self.shorten(left.phrase);
        if right.threshold
            && matches!(
                quantity.bound,
                gongwen_model::Bound::AtLeast | gongwen_model::Bound::AtMost
            )
        {
            self.consumed = right.noun.end;
            return Some(span_of(right.noun));
        }
        let take_right =
            noun_first && (named.is_none() || left.wants_noun || self.is_scope(left.phrase));
        if take_right {
            self.consumed = right.noun.end;
            let span = span_of(right.noun);
            self.remember(span);
            return Some(span);
        }
        // 一处560亩的工业园区: the noun stands behind the next quantity.
        if counts_noun(quantity)
            && scene.right.trim().is_empty()
            && (named.is_none() || left.wants_noun)
        {
            if let Some(noun) = self.beyond(index, scene) {
                self.remember(noun);
                return Some(noun);
            }
        }
        if let Some(mut phrase) = named {
            if quantity.kind == Dimension::Money
                && is_generic_money(phrase.as_str())
                && right.verb
                && !right.object.is_empty()
            {
                // 投资60余万元建成服务中心: what the money went into.
                phrase = right.object;
            }
            let span = span_of(phrase);
            self.remember(span);
            return Some(span);
        }
        if quantity.kind == Dimension::Money && !right.noun.is_empty() && scene.gap != Gap::Same {
            let span = span_of(right.noun);
            self.remember(span);
            return Some(span);
        }
        if is_ratio(quantity)
            && left.part.is_none()
            && left.change.is_none()
            && !right.noun.is_empty()
        {
            return Some(span_of(right.noun));
        }
        self.topic.or_else(|| self.ahead_topic(scene)).or(self.place.heading)
    }

    /// The topic that the clauses before name: 固定资产投资受…影响，仅完成3.2亿元.
    fn ahead_topic(&self, scene: &Scene<'r>) -> Option<Span> {
        let mut at = scene.ahead_at;
        let clause =
            scene.ahead.split(['，', ',', '：', ':']).find(|c| c.trim().chars().count() > 1)?;
        at += scene.ahead.find(clause)?;
        let mut phrase = Phrase::new(self.text, at, at + clause.len());
        cut_head(self.lexicon, &mut phrase, &self.report.times);
        let stop = self.lexicon.stops.find(phrase.as_str()).map_or(phrase.as_str().len(), |s| s.0);
        phrase.end = phrase.start + stop;
        phrase.trim();
        (phrase.chars() >= 2 && phrase.chars() <= 16).then(|| span_of(phrase))
    }

    fn remember(&mut self, span: Span) {
        self.topic = Some(span);
        if self.recent.back() != Some(&span) {
            self.recent.push_back(span);
        }
        if self.recent.len() > RECENT {
            self.recent.pop_front();
        }
    }

    /// The indicator in a phrase; `None` where it has none.
    fn shorten(&self, mut phrase: Phrase<'r>) -> Option<Phrase<'r>> {
        // 某某有限公司年货运量: the firm is the subject.
        for owner in ["公司", "合作社", "集团"] {
            if let Some(at) = phrase.as_str().rfind(owner) {
                let start = phrase.start + at + owner.len();
                let rest = Phrase { start, ..phrase };
                if rest.chars() >= 2 {
                    phrase = rest;
                }
            }
        }
        // A long clause: what stands behind its last verb.
        if phrase.chars() > 12 {
            let text = phrase.as_str();
            let places = text.char_indices().map(|(i, _)| i).filter(|&i| i > 0);
            let last = places
                .filter_map(|i| {
                    let verb = self
                        .lexicon
                        .verbs
                        .at_head(text.get(i..)?)
                        .filter(|v| v.chars().count() > 1)?;
                    Some(i + verb.len())
                })
                .filter(|&i| text.get(i..).is_some_and(|rest| rest.chars().count() >= 2))
                .last();
            if let Some(at) = last {
                phrase.start += at;
            }
        }
        cut_head(self.lexicon, &mut phrase, &self.report.times);
        phrase.trim();
        (phrase.chars() >= 2 && !self.is_scope(phrase)).then_some(phrase)
    }

    /// A place or a light word is no indicator: 全镇, 白集村.
    fn is_scope(&self, phrase: Phrase<'_>) -> bool {
        let text = phrase.as_str();
        text.is_empty()
            || text.ends_with(['镇', '县', '乡', '区', '村'])
                && text.chars().count() <= 4
                && !text.ends_with("园区")
                && !text.ends_with("社区")
                && !text.ends_with("景区")
    }

    /// The noun behind the quantities that follow at once.
    fn beyond(&self, index: usize, scene: &Scene<'r>) -> Option<Span> {
        let limit = scene.right_at + scene.beyond.len();
        let mut next = index + 1;
        let mut at = scene.right_at;
        while let Some(quantity) = self.report.quantities.get(next) {
            let between = self.text.get(at..quantity.span.start())?;
            if quantity.span.end() > limit || !between.trim().is_empty() {
                break;
            }
            at = quantity.span.end();
            next += 1;
        }
        if next == index + 1 {
            return None;
        }
        let until = self.report.quantities.get(next).map_or(limit, |q| q.span.start()).min(limit);
        let right = self.text.get(at..until.max(at))?;
        let found = read_right(self.lexicon, self.text, at, right);
        (!found.noun.is_empty()).then(|| span_of(found.noun))
    }

    /// 甲、乙分别增长3%和5%: the parts of the list in turn, or the last indicators.
    fn distribute(&mut self, left: &Left<'r, 'r>, index: usize) -> Option<Span> {
        let values = self.run_length(index);
        let phrase = left.phrase;
        let mut parts: Vec<Span> = Vec::new();
        let mut at = phrase.start;
        for part in phrase.as_str().split(['、', '和', '及', '与']) {
            let mut piece = Phrase::new(self.text, at, at + part.len());
            at += part.len() + '、'.len_utf8();
            piece.trim();
            if piece.chars() >= 2 {
                parts.push(span_of(piece));
            }
        }
        if parts.len() != values {
            if phrase.chars() >= 2 {
                let span = span_of(phrase);
                self.remember(span);
                self.waiting.extend(std::iter::repeat_n(span, values.saturating_sub(1)));
                return Some(span);
            }
            let skip = self.recent.len().saturating_sub(values);
            parts = self.recent.iter().skip(skip).copied().collect();
        }
        let first = parts.first().copied();
        self.waiting.extend(parts.into_iter().skip(1));
        first.or(self.topic)
    }

    /// How many values follow each other from `index` on, divided by 、 and 和.
    fn run_length(&self, index: usize) -> usize {
        let quantities = self.report.quantities.get(index..).unwrap_or_default();
        let pairs = quantities.iter().zip(quantities.iter().skip(1));
        let joined = pairs.take_while(|(a, b)| {
            let between = self.text.get(a.span.end()..b.span.start()).unwrap_or_default().trim();
            let plain = between.trim_start_matches(['、', '和', '与', '及']);
            between.len() <= 24
                && between != plain
                && (plain.is_empty() || ["下降", "增长", "上升"].contains(&plain))
        });
        1 + joined.take(RECENT).count()
    }

    fn period(&self, left: &Left<'r, 'r>, status: ObservationStatus) -> Period {
        if let Some(time) = left.tail_time {
            // 由2016年的118.7亿元; 增加到2021年的186.4亿元; 到2026年突破260亿元.
            let attributive = left.tail.contains('的') && !is_share_tail(left);
            if status == ObservationStatus::Prior || (attributive && !left.compared) {
                return Period::of(time);
            }
        }
        if let Some(time) = self.clock.current() {
            return Period::of(time);
        }
        let actual = status == ObservationStatus::Actual;
        Period::of_report(self.report, self.place.role, actual)
    }
}

fn is_share_tail(left: &Left<'_, '_>) -> bool {
    left.part.is_some()
        || ["是", "为", "恢复到", "相当于"].iter().any(|w| left.tail.trim_start().starts_with(w))
}

/// Money, ratios and numbers have their indicator before them; what is counted or measured may
/// stand behind.
fn counts_noun(quantity: &Quantity) -> bool {
    !matches!(
        quantity.kind,
        Dimension::Money
            | Dimension::Percent
            | Dimension::PercentagePoint
            | Dimension::Multiple
            | Dimension::Number
    ) && !(quantity.kind == Dimension::Rate
        && quantity.unit.as_ref().is_some_and(|u| u.symbol.starts_with('元')))
}

fn is_ratio(quantity: &Quantity) -> bool {
    matches!(
        quantity.kind,
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Fraction | Dimension::Multiple
    )
}

/// 投资 and its like name no indicator of their own.
fn is_generic_money(name: &str) -> bool {
    matches!(
        name,
        "投资"
            | "计划投资"
            | "总投资"
            | "计划总投资"
            | "投入"
            | "出资"
            | "资金"
            | "投入资金"
            | "完成投资"
    )
}

fn span_of(phrase: Phrase<'_>) -> Span {
    Span::between(phrase.start, phrase.end)
}

fn marker_free(heading: &gongwen_model::Heading) -> Span {
    Span::between(
        heading.span.start() + heading.marker.len().min(heading.span.len()),
        heading.span.end(),
    )
}

/// Without blanks: a name that was broken over lines reads as one.
fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
