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
    Bound, Dimension, Heading, Observation, ObservationStatus, Quantity, Relation, Report, Role,
    Section, Span, Time, Topic,
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
    place: Place<'r>,
    /// Whether a first quantity was placed.
    entered: bool,
    /// The project or work that the sentence is about.
    subject: Option<Span>,
    /// The indicator that a clause without one is about.
    topic: Option<Named>,
    /// The last named indicators of the sentence, for 分别.
    recent: VecDeque<Named>,
    /// The indicators that the values of a 分别 still wait for.
    waiting: VecDeque<Named>,
    last_status: ObservationStatus,
    last_relation: Relation,
    /// The sentence speaks of what will be once a project is done (达产后).
    prospect: bool,
    /// The noun behind the last quantity, up to here, is its own.
    consumed: usize,
}

/// An indicator: its place, what it is about, and its words where they are put together of
/// several places (城镇、农村居民收入).
#[derive(Clone, Debug, PartialEq)]
struct Named {
    span: Span,
    subject: Option<Span>,
    text: Option<String>,
}

impl Named {
    fn at(phrase: Phrase<'_>) -> Self {
        Self { span: span_of(phrase), subject: None, text: None }
    }
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
    /// A part about the past or the coming five years.
    five_years: bool,
}

/// How many named indicators are kept for 分别.
const RECENT: usize = 8;

/// Headings of parts about five years.
const FIVE_YEARS: &[&str] =
    &["过去五年", "五年来", "今后五年", "未来五年", "五年工作", "五年回顾", "五年目标"];

/// Verbs that say nothing without their object: the topic is what they are about.
const EMPTY: &[&str] = &[
    "新增",
    "净增",
    "发放",
    "引进",
    "给予",
    "落实",
    "办结",
    "完成",
    "实现",
    "占比",
    "折合",
    "增至",
    "占",
    "任务",
    "计划",
    "目标",
    "预算",
    "总数",
    "年度任务",
    "全年任务",
    "年度目标",
    "全部",
    "时间",
    "正式",
    "基础上",
];

impl<'r> Walk<'r> {
    fn new(text: &'r str, report: &'r Report) -> Self {
        Self {
            lexicon: lexicon(),
            text,
            report,
            clock: Clock::default(),
            place: Place::default(),
            entered: false,
            subject: None,
            topic: None,
            recent: VecDeque::new(),
            waiting: VecDeque::new(),
            last_status: ObservationStatus::Actual,
            last_relation: Relation::None,
            prospect: false,
            consumed: 0,
        }
    }

    fn observe(&mut self, index: usize) -> Option<Observation> {
        let quantity = self.report.quantities.get(index)?;
        let begin = quantity.span.start();
        let moved = self.enter(begin);
        let scene = scene(self.text, &self.report.quantities, index, self.place.span)?;
        self.pass_marks(moved, &scene);
        let start = scene.left_at.max(self.consumed.min(begin));
        let clause = self.text.get(scene.left_at..begin).unwrap_or_default();
        self.look_ahead(&scene, clause);
        let plan = self.place.role == Some(Role::Plan);
        let places = (scene.ahead_at, scene.left_at, begin);
        self.clock.advance(self.text, &self.report.times, places, plan);
        let mut left = read_left(self.lexicon, self.text, start, begin, &self.report.times);
        let right = read_right(self.lexicon, self.text, scene.right_at, scene.right);
        let named = self.indicator(quantity, &scene, &mut left, &right, index);
        let (status, relation) = self.judge(quantity, &scene, &left, &right, clause);
        let period = self.period(&left, status, clause);
        let relation_span =
            left.change.or(left.part).map(|(_, place)| Span::between(place.start, place.end));
        let words = |span: Span| Some(squeeze(span.slice(self.text)?));
        let span = named.as_ref().map(|named| named.span);
        let subject_span = named.as_ref().and_then(|named| named.subject);
        Some(Observation {
            quantity: index,
            subject: subject_span.and_then(words),
            subject_span,
            indicator: named.and_then(|named| named.text.or_else(|| words(named.span))),
            indicator_span: span,
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

    /// Status and relation, those of the list carried on: 年产纺织品5000吨、服装200万件.
    fn judge(
        &mut self,
        quantity: &Quantity,
        scene: &Scene<'_>,
        left: &Left<'_, '_>,
        right: &Right<'_>,
        clause: &str,
    ) -> (ObservationStatus, Relation) {
        let mut status =
            status(self.lexicon, quantity, self.place.role, left, right, clause, scene.beyond);
        let mut relation = relation(quantity, left);
        let plain = matches!(status, ObservationStatus::Actual | ObservationStatus::Target);
        let carried =
            matches!(self.last_status, ObservationStatus::Capacity | ObservationStatus::Target);
        if scene.gap == Gap::List && plain && carried {
            status = self.last_status;
        }
        if scene.gap == Gap::List
            && is_ratio(quantity)
            && left.phrase.chars() < 2
            && left.change.is_none()
        {
            relation = self.last_relation;
        }
        let absolute = relation == Relation::None && !is_ratio(quantity);
        if self.prospect && plain && absolute {
            let physical = !matches!(quantity.kind, Dimension::Money | Dimension::Count);
            status = if physical { ObservationStatus::Capacity } else { ObservationStatus::Target };
        }
        // 任务6000万美元的71%.
        if scene.gap == Gap::Same
            && is_ratio(quantity)
            && self.last_status == ObservationStatus::Target
            && matches!(scene.left.trim(), "的" | "任务的" | "计划的" | "预算的" | "目标的")
        {
            relation = Relation::Completion;
        }
        (self.last_status, self.last_relation) = (status, relation);
        (status, relation)
    }

    /// Moves to the section of a byte; whether it is another one than before.
    fn enter(&mut self, offset: usize) -> bool {
        let same = match self.place.deepest {
            Some(section) => {
                section.span.contains(offset)
                    && Section::path_at(&section.children, offset).is_empty()
            }
            None => self.entered && self.report.sections.is_empty(),
        };
        self.entered = true;
        if same {
            return false;
        }
        let path = Section::path_at(&self.report.sections, offset);
        let mut place = Place { span: self.report.span, ..Place::default() };
        let mut level = self.report.sections.as_slice();
        for &index in &path {
            let Some(section) = level.get(index) else { break };
            let heading = section.heading.as_ref();
            let start = heading.map_or(section.span.start(), |h| marker_free(h).start());
            place.span = Span::between(start, section.span.end().max(start));
            place.role = section.role.or(place.role);
            place.topic = section.topic.or(place.topic);
            place.heading = heading.map(marker_free).or(place.heading);
            place.five_years |= heading
                .is_some_and(|h| h.level <= 2 && FIVE_YEARS.iter().any(|w| h.text.contains(w)));
            place.deepest = Some(section);
            level = &section.children;
        }
        place.path = path;
        self.place = place;
        true
    }

    /// Forgets what does not reach beyond the marks that were passed.
    fn pass_marks(&mut self, moved: bool, scene: &Scene<'_>) {
        if scene.gap >= Gap::Part {
            self.clock.end_part();
        }
        if !moved && scene.gap < Gap::Sentence {
            return;
        }
        let continues =
            scene.left.starts_with("其中") || scene.ahead.trim_start().starts_with("其中");
        let fresh = moved || scene.gap == Gap::Paragraph;
        if fresh {
            self.clock.reset();
            self.topic = None;
            self.recent.clear();
            self.subject = self.place.heading.filter(|span| {
                let heading = span.slice(self.text).unwrap_or_default();
                self.lexicon.subjects.at_tail(heading).is_some()
            });
        } else if !continues {
            self.clock.end_sentence();
        }
        self.prospect = false;
        self.waiting.clear();
    }

    /// Notes the project that the words before the quantity name, and what they promise.
    fn look_ahead(&mut self, scene: &Scene<'r>, clause: &str) {
        self.prospect |=
            self.lexicon.prospects.within(scene.ahead) || self.lexicon.prospects.within(clause);
        let last = self.lexicon.subjects.find_all(scene.ahead).next_back();
        let Some(end) = last.map(|(at, word, ())| at + word.len()) else { return };
        let head = scene.ahead.get(..end).unwrap_or_default();
        let marks = ['，', ',', '、', '；', ';', '：', ':', '。', '（', '(', '\n'];
        let begin = head.rfind(marks).map_or(0, |i| {
            i + head.get(i..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8)
        });
        let mut phrase = Phrase::new(self.text, scene.ahead_at + begin, scene.ahead_at + end);
        cut_head(self.lexicon, &mut phrase, &self.report.times);
        if (3..=24).contains(&phrase.chars()) {
            self.subject = Some(span_of(phrase));
        }
    }

    fn indicator(
        &mut self,
        quantity: &Quantity,
        scene: &Scene<'r>,
        left: &mut Left<'r, 'r>,
        right: &Right<'r>,
        index: usize,
    ) -> Option<Named> {
        let listed = scene.gap == Gap::List && left.phrase.chars() < 2;
        if let Some(named) = self.waiting.pop_front().filter(|_| listed) {
            return Some(named);
        }
        self.waiting.clear();
        if left.respectively {
            return self.distribute(left, index);
        }
        let named = self.shorten(left.phrase);
        let bounded = matches!(quantity.bound, Bound::AtLeast | Bound::AtMost);
        if right.threshold && bounded && quantity.kind != Dimension::Fraction {
            return Some(self.threshold(quantity, right, named));
        }
        if self.takes_right(quantity, left, right, named) {
            self.consumed = right.noun.end;
            return Some(self.remember(Named::at(right.noun)));
        }
        // 一处560亩的工业园区: the noun stands behind the next quantity.
        if counts_noun(quantity)
            && scene.right.trim().is_empty()
            && (named.is_none() || left.wants_noun)
            && let Some(noun) = self.beyond(index, scene)
        {
            return Some(self.remember(noun));
        }
        // 为10人发放临时救助金: what is done for those who are counted.
        let recipient = ["为", "给", "对", "向"]
            .iter()
            .any(|w| left.head.ends_with(w) || scene.left.trim() == *w);
        if named.is_none() && recipient && right.verb && !right.object.is_empty() {
            let phrase = Phrase::new(self.text, right.at, right.object.end);
            return Some(self.remember(Named::at(phrase)));
        }
        if let Some(phrase) = named {
            let bought = quantity.kind == Dimension::Money && is_generic_money(phrase.as_str());
            if bought && right.verb && right.object.chars() > 2 && !self.is_scope(right.object) {
                // 投资60余万元建成服务中心: what the money went into.
                return Some(self.remember(Named::at(right.object)));
            }
            let mut named = Named::at(phrase);
            if is_generic(phrase.as_str()) {
                named.subject = self.subject;
            }
            return Some(self.remember(named));
        }
        if let Some(named) = self.affected(scene) {
            return Some(self.remember(named));
        }
        self.topic.clone().or_else(|| {
            let span = self.place.heading?;
            Some(Named { span, subject: None, text: None })
        })
    }

    /// Whether the noun behind the number is what it counts.
    fn takes_right(
        &self,
        quantity: &Quantity,
        left: &Left<'_, '_>,
        right: &Right<'_>,
        named: Option<Phrase<'_>>,
    ) -> bool {
        if right.noun.chars() < 2 && !matches!(right.noun.as_str(), "村" | "组" | "镇" | "项") {
            return false;
        }
        let free = named.is_none() || left.wants_noun;
        match quantity.kind {
            // 12家企业, 600亩香菜种植区, 两千米堤防路.
            Dimension::Count | Dimension::Area | Dimension::Length => true,
            Dimension::Mass
            | Dimension::Volume
            | Dimension::Rate
            | Dimension::Power
            | Dimension::Energy => {
                let sized = named
                    .is_some_and(|p| p.as_str().ends_with(['量', '力', '容', '度', '产']))
                    && !left.phrase.as_str().ends_with("年产")
                    && !left.phrase.as_str().ends_with("日产");
                !sized
            }
            Dimension::Fraction => free,
            Dimension::Money | Dimension::Percent => {
                free && !right.verb && left.part.is_none() && left.change.is_none()
            }
            Dimension::Duration => named.is_none(),
            _ => false,
        }
    }

    /// 总投资5亿元以上项目27个: the threshold belongs to the noun behind it.
    fn threshold(
        &mut self,
        quantity: &Quantity,
        right: &Right<'r>,
        named: Option<Phrase<'r>>,
    ) -> Named {
        self.consumed = right.noun.end;
        let start = named.map_or(quantity.span.start(), |phrase| phrase.start);
        let subject = Span::between(start, right.noun.start.max(start));
        self.topic = Some(Named { span: span_of(right.noun), subject: Some(subject), text: None });
        match named.filter(|_| quantity.kind != Dimension::Duration) {
            Some(phrase) => Named::at(phrase),
            None => Named::at(right.noun),
        }
    }

    /// 固定资产投资受…影响，仅完成3.2亿元: what the clause before names and a verb tells of.
    fn affected(&self, scene: &Scene<'r>) -> Option<Named> {
        let clause = scene.ahead.trim_start_matches(['，', ',', '；', ';', '。', ' ']);
        let at = scene.ahead_at + scene.ahead.len() - clause.len();
        let clause = clause.split(['，', ',']).next()?;
        let stop = ["受", "因", "由于"].iter().filter_map(|word| clause.find(word)).min()?;
        let mut phrase = Phrase::new(self.text, at, at + stop);
        cut_head(self.lexicon, &mut phrase, &self.report.times);
        (3..=16).contains(&phrase.chars()).then(|| Named::at(phrase))
    }

    fn remember(&mut self, named: Named) -> Named {
        if self.recent.back() != Some(&named) {
            self.recent.push_back(named.clone());
        }
        if self.recent.len() > RECENT {
            self.recent.pop_front();
        }
        self.topic = Some(named.clone());
        named
    }

    /// The indicator in a phrase; `None` where it has none.
    fn shorten(&self, mut phrase: Phrase<'r>) -> Option<Phrase<'r>> {
        // 某某有限公司年货运量: the firm is the subject.
        for owner in ["公司", "合作社", "集团"] {
            if let Some(at) = phrase.as_str().rfind(owner) {
                let rest = Phrase { start: phrase.start + at + owner.len(), ..phrase };
                if rest.chars() >= 2 {
                    phrase = rest;
                }
            }
        }
        // A long clause: what stands behind its last verb.
        if phrase.chars() > 12
            && let Some(at) = self.behind_last_verb(phrase.as_str())
        {
            phrase.start += at;
        }
        cut_head(self.lexicon, &mut phrase, &self.report.times);
        phrase.trim();
        let named =
            phrase.chars() >= 2 && !self.is_scope(phrase) && !EMPTY.contains(&phrase.as_str());
        named.then_some(phrase)
    }

    /// Where the words behind the last verb of a clause begin, if two are left.
    fn behind_last_verb(&self, text: &str) -> Option<usize> {
        text.char_indices().rev().map(|(i, _)| i).filter(|&i| i > 0).find_map(|i| {
            let verb = self.lexicon.verbs.at_head(text.get(i..)?)?;
            let at = i + verb.len();
            let long = verb.chars().count() > 1 && text.get(at..)?.chars().count() >= 4;
            long.then_some(at)
        })
    }

    /// A place or a light word is no indicator: 全镇, 白集村.
    fn is_scope(&self, phrase: Phrase<'_>) -> bool {
        let text = phrase.as_str();
        let place = text.ends_with(['镇', '县', '乡', '区', '村']) && text.chars().count() <= 4;
        let named = [
            "园区",
            "社区",
            "景区",
            "片区",
            "城区",
            "地区",
            "小区",
            "特色村",
            "示范村",
            "贫困村",
            "行政村",
            "自然村",
            "薄弱村",
        ]
        .iter()
        .any(|w| text.ends_with(w));
        text.is_empty() || (place && !named)
    }

    /// The noun behind the quantities that follow at once.
    fn beyond(&self, index: usize, scene: &Scene<'r>) -> Option<Named> {
        let limit = scene.right_at + scene.beyond.len();
        let mut at = scene.right_at;
        let mut next = index + 1;
        while let Some(quantity) = self.report.quantities.get(next) {
            let between = self.text.get(at..quantity.span.start())?;
            if quantity.span.end() > limit || !between.trim().is_empty() || next > index + RECENT {
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
        (!found.noun.is_empty()).then(|| Named::at(found.noun))
    }

    /// 甲、乙分别增长3%和5%: the parts of the list in turn, or the last indicators.
    fn distribute(&mut self, left: &Left<'r, 'r>, index: usize) -> Option<Named> {
        let values = self.run_length(index);
        let phrase = left.phrase;
        let splits: [&[char]; 3] = [&['、', '和'], &['、', '和', '及', '与'], &['、']];
        let parts =
            splits.iter().map(|marks| self.parts(phrase, marks)).find(|p| p.len() == values);
        let parts = match parts {
            Some(parts) if values > 1 => parts,
            _ if phrase.chars() >= 2 => vec![Named::at(phrase); values],
            _ => {
                let skip = self.recent.len().saturating_sub(values);
                self.recent.iter().skip(skip).cloned().collect()
            }
        };
        let first = parts.first().cloned().or_else(|| self.topic.clone());
        for part in &parts {
            self.remember(part.clone());
        }
        self.waiting = parts.into_iter().skip(1).collect();
        first
    }

    /// The members of a list; a short one shares the end of the last (城镇、农村居民收入).
    fn parts(&self, phrase: Phrase<'r>, marks: &[char]) -> Vec<Named> {
        let mut parts: Vec<Phrase<'r>> = Vec::new();
        let mut at = phrase.start;
        for part in phrase.as_str().split(marks) {
            let mut piece = Phrase::new(self.text, at, at + part.len());
            at += part.len() + '、'.len_utf8();
            piece.trim();
            if piece.chars() >= 2 {
                parts.push(piece);
            }
        }
        let last = parts.last().map_or("", |p| p.as_str());
        // 农业、旅游业产值 share what stands behind 业, 城镇、农村居民收入 what stands behind as
        // many characters.
        let end = parts.first().and_then(|p| p.as_str().chars().next_back());
        let common = parts.iter().rev().skip(1).all(|p| p.as_str().chars().next_back() == end);
        let at = end.filter(|_| common).and_then(|c| last.chars().position(|other| other == c));
        let shared = |p: &Phrase<'r>| {
            let own = p.chars();
            let tail: String = last.chars().skip(at.map_or(own, |at| at + 1)).collect();
            (own <= 3 && tail.chars().count() >= 3)
                .then(|| squeeze(&format!("{}{tail}", p.as_str())))
        };
        parts.iter().map(|p| Named { text: shared(p), ..Named::at(*p) }).collect()
    }

    /// How many values follow each other from `index` on, divided by 、 and 和.
    fn run_length(&self, index: usize) -> usize {
        let quantities = self.report.quantities.get(index..).unwrap_or_default();
        let pairs = quantities.iter().zip(quantities.iter().skip(1));
        let joined = pairs.take_while(|(a, b)| {
            let between = self.text.get(a.span.end()..b.span.start()).unwrap_or_default();
            let between = between.get(..24).unwrap_or(between).trim();
            let plain = between.trim_start_matches(['、', '和', '与', '及']);
            between != plain && (plain.is_empty() || ["下降", "增长", "上升"].contains(&plain))
        });
        1 + joined.take(RECENT).count()
    }

    fn period(&self, left: &Left<'r, 'r>, status: ObservationStatus, clause: &str) -> Period {
        if let Some(time) = left.tail_time {
            // 由2016年的118.7亿元; 增加到2021年的186.4亿元.
            let attributive = left.tail.contains('的') && !is_share_tail(left);
            if status == ObservationStatus::Prior || (attributive && !left.compared) {
                return Period::of(time);
            }
        }
        let plan = self.place.role == Some(Role::Plan);
        let actual = status == ObservationStatus::Actual;
        let year =
            || Period::of_report(self.report, self.place.role, actual, self.place.five_years);
        let whole = ["全年", "年度", "年内", "当年"].iter().any(|word| clause.contains(word));
        if status == ObservationStatus::Capacity || (plan && actual) {
            return Period { span: None, ..year() };
        }
        // 1—9月完成…，预计全年突破…: the whole year, whatever the sentence began with.
        let ahead = ["预计全年", "全年预计", "力争全年", "全年力争", "确保全年", "全年可"];
        let yearly = ahead.iter().any(|word| clause.contains(word));
        let own = |time: &&Time| !(yearly || whole && Clock::is_short(time));
        match self.clock.current().filter(own) {
            Some(time) => Period::of(time),
            None => year(),
        }
    }
}

fn is_share_tail(left: &Left<'_, '_>) -> bool {
    let compares = ["是", "为", "恢复到", "相当于"];
    left.part.is_some() || compares.iter().any(|word| left.tail.contains(word))
}

/// Money, ratios and numbers have their indicator before them; what is counted or measured may
/// stand behind.
fn counts_noun(quantity: &Quantity) -> bool {
    let price = quantity.kind == Dimension::Rate
        && quantity.unit.as_ref().is_some_and(|unit| unit.symbol.starts_with('元'));
    let before =
        matches!(quantity.kind, Dimension::Money | Dimension::Number) || is_ratio(quantity);
    !before && !price
}

fn is_ratio(quantity: &Quantity) -> bool {
    matches!(
        quantity.kind,
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Fraction | Dimension::Multiple
    )
}

/// 投资 and its like name no indicator of their own.
fn is_generic_money(name: &str) -> bool {
    GENERIC_MONEY.contains(&name)
}

const GENERIC_MONEY: &[&str] =
    &["投资", "计划投资", "总投资", "计划总投资", "投入", "出资", "资金", "投入资金", "完成投资"];

/// Indicators that need to be told of what they are.
fn is_generic(name: &str) -> bool {
    GENERIC_MONEY.contains(&name)
        || [
            "占地",
            "占地面积",
            "总建筑面积",
            "建筑面积",
            "用地面积",
            "面积",
            "税收",
            "利税",
            "收入",
            "产值",
            "年产值",
            "年营业额",
            "销售收入",
            "年税收",
            "用地",
            "概算投资",
            "项目总投资",
            "协议投资",
            "年度投资",
            "库容",
        ]
        .contains(&name)
}

fn span_of(phrase: Phrase<'_>) -> Span {
    Span::between(phrase.start, phrase.end)
}

fn marker_free(heading: &Heading) -> Span {
    let marker = heading.marker.len().min(heading.span.len());
    Span::between(heading.span.start() + marker, heading.span.end())
}

/// Without blanks: a name that was broken over lines reads as one.
fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
