//! The walk over the quantities of a report.

use crate::aim::{Aim, tells_of_done};
use crate::clock::Clock;
use crate::head::cut_head;
use crate::left::read_left;
use crate::period::{Period, Years};
use crate::phrase::Phrase;
use crate::place::Place;
use crate::reading::{Reading, is_ratio};
use crate::relation::{Related, relation};
use crate::right::{Setting, read_right};
use crate::scan::Scan;
use crate::scene::{Gap, Scene, Window};
use crate::squeeze::squeeze;
use crate::status::{Judged, status};
use crate::topic::Topics;
use crate::words::Class;
use gongwen_model::{
    Dimension, Observation, ObservationStatus, Quantity, Relation, Report, Role, Span, Time,
};

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
    let mut scan = Scan::new(text);
    let mut walk = Walk::new(text, report);
    let mut found = Vec::with_capacity(report.quantities.len());
    for index in 0..report.quantities.len() {
        found.extend(walk.observe(index, &mut scan));
    }
    found
}

/// What is carried from one quantity to the next.
struct Walk<'r> {
    text: &'r str,
    report: &'r Report,
    years: Years,
    clock: Clock<'r>,
    place: Place<'r>,
    topics: Topics,
    last_status: Judged,
    last_relation: Related,
    last_kind: Dimension,
    /// The sentence speaks of what will be once a project is done (达产后).
    prospect: Option<Span>,
    /// What the sentence sets out to do.
    aim: Aim,
    /// The paragraph has begun with 五年来.
    five_years: bool,
}

impl<'r> Walk<'r> {
    fn new(text: &'r str, report: &'r Report) -> Self {
        Self {
            text,
            report,
            years: Years::new(report),
            clock: Clock::default(),
            place: Place::default(),
            topics: Topics::default(),
            last_status: (ObservationStatus::Actual, None),
            last_relation: (Relation::None, None),
            last_kind: Dimension::Number,
            prospect: None,
            aim: Aim::default(),
            five_years: false,
        }
    }

    fn observe(&mut self, index: usize, scan: &mut Scan<'r>) -> Option<Observation> {
        let quantity = self.report.quantities.get(index)?;
        let part = self.place.path.first().copied();
        let moved = self.place.enter(self.text, self.report, quantity.span.start());
        if moved && self.place.path.first().copied() != part {
            self.clock.begin_part();
        }
        let window = Window::new(self.text, &self.report.quantities, index, self.place.span)?;
        let view = scan.view(window.from, window.to);
        let scene = Scene::new(&view, &window);
        self.pass_marks(moved, &scene);
        self.five_years |= opens_five_years(quantity, &scene);
        let times = self.pass_times(&scene);
        self.look_ahead(&scene, times);
        let mut clause = self.topics.unclaimed(scene.left);
        if scene.gap == Gap::Same {
            clause.cut_behind_noun();
        }
        let mut left = read_left(clause, times, is_ratio(quantity));
        if scene.gap == Gap::Same && left.leads_to_second() {
            left.phrase.end = left.phrase.start;
            // 由11%升到24%: the second value is no growth.
            let prior = self.last_status.0 == ObservationStatus::Prior;
            left.change = left.change.filter(|_| !prior);
        }
        let mut right = read_right(
            scene.right,
            Setting {
                followed: scene.beyond.end > scene.right.end,
                from: left.from.is_some(),
                made: scene.left.at_tail(Class::Capacity).is_some(),
            },
        );
        right.end_at_time(self.clock.ahead(&self.report.times));
        let role = self.place.role;
        let year = self.report.year;
        let reading = Reading { quantity, scene: &scene, left: &left, right: &right, role, year };
        self.topics.pass_brackets(scene.brackets);
        let named = self.topics.indicator(reading, &self.report.quantities, index, times);
        self.topics.note(reading, index, named.as_ref());
        let ((status, status_span), (relation, relation_span)) = self.judge(reading);
        let period = self.period(reading, (status, relation));
        let (status, status_span) = self.ahead_of_year(&scene, &period, (status, status_span));
        let words = |span: Span| Some(squeeze(&[span.slice(self.text)?]));
        let subject_span = named.as_ref().and_then(|named| named.subject);
        Some(Observation {
            quantity: index,
            subject: subject_span.and_then(words),
            subject_span,
            indicator_span: named.as_ref().map(|named| named.span),
            indicator: named.and_then(|named| named.text.or_else(|| words(named.span))),
            status,
            status_span,
            relation,
            relation_span,
            period: period.value,
            period_span: period.span,
            section: self.place.path.clone(),
            topic: self.place.topic,
            role,
        })
    }

    /// Forgets what does not reach beyond the marks that were passed.
    fn pass_marks(&mut self, moved: bool, scene: &Scene<'_>) {
        if scene.gap >= Gap::Part {
            self.clock.end_part();
        }
        if !moved && scene.gap < Gap::Sentence {
            return;
        }
        if moved || scene.gap == Gap::Paragraph {
            self.clock.reset();
            self.five_years = self.place.five_years;
            self.topics.reset(self.text, self.place.heading);
        } else if !continues(scene) {
            self.clock.end_sentence();
        }
        self.prospect = None;
        self.aim = Aim::default();
        self.topics.end_sentence();
    }

    /// 明年需配套4200万元: what is told in a review of a year to come is wanted.
    fn ahead_of_year(&self, scene: &Scene<'_>, period: &Period, judged: Judged) -> Judged {
        let (status, _) = judged;
        let near = period.span.filter(|time| time.start() >= scene.ahead.start);
        if status != ObservationStatus::Actual || near.is_none() {
            return judged;
        }
        let first = period.value.as_deref().and_then(|value| value.get(..4)?.parse::<i32>().ok());
        let ahead = first.zip(self.report.year).is_some_and(|(first, year)| first > year);
        if ahead { (ObservationStatus::Target, near) } else { judged }
    }

    /// Passes the times before the quantity, and gives those that stand near it.
    fn pass_times(&mut self, scene: &Scene<'_>) -> &'r [Time] {
        let plan = self.place.role == Some(Role::Plan);
        let places = (scene.ahead.start, scene.left.start, scene.left.end);
        let begins = scene.gap >= Gap::Sentence;
        let (times, year) = (&self.report.times, self.report.year);
        self.clock.advance(self.text, times, places, begins, plan, year);
        self.clock.since(&self.report.times, scene.ahead.start)
    }

    /// Notes the project that the words before the quantity name, and what they promise.
    fn look_ahead(&mut self, scene: &Scene<'_>, times: &[Time]) {
        if scene.present.or(scene.passed).has(Class::Prospect) {
            let promise = scene.ahead.first(Class::Prospect);
            let promise = promise.or_else(|| scene.left.first(Class::Prospect));
            self.prospect = self.prospect.or_else(|| promise.map(|word| word.span()));
        }
        self.aim.note(scene, self.last_status, self.last_kind);
        if !scene.passed.has(Class::Subject) {
            return;
        }
        let Some(last) = scene.ahead.last(Class::Subject) else { return };
        let mut phrase = scene.ahead.at(scene.ahead.start, last.end);
        if let Some(mark) = phrase.last(Class::Divider) {
            phrase.start = mark.end;
        }
        cut_head(&mut phrase, times);
        let named = !phrase.as_str().starts_with(['该', '此', '本', '这', '上']);
        if named && (3..=24).contains(&phrase.chars()) {
            self.topics.subject = Some(phrase.span());
        }
    }

    /// Status and relation, those of the list carried on: 年产纺织品5000吨、服装200万件.
    fn judge(&mut self, reading: Reading<'_, '_, '_>) -> (Judged, Related) {
        let Reading { quantity, scene, left, .. } = reading;
        let mut judged = status(reading);
        let mut related = relation(quantity, left);
        let (last, _) = self.last_status;
        let plain = matches!(judged.0, ObservationStatus::Actual | ObservationStatus::Target);
        let carried = match last {
            ObservationStatus::Capacity => !is_ratio(quantity),
            // 总投资1.2亿元、全长8公里: wanted is the money.
            ObservationStatus::Target => {
                (self.last_kind == Dimension::Money) == (quantity.kind == Dimension::Money)
            }
            // 由610元、440元提高到….
            ObservationStatus::Prior => reading.right.onward,
            _ => false,
        };
        if scene.gap == Gap::List && plain && carried {
            judged = self.last_status;
        }
        // 计划投资1.2亿美元，折合人民币8.5亿元: the same value again.
        if plain && scene.left.at_head(Class::Basis).is_some() {
            judged = self.last_status;
        }
        // 已完成5条185公里.
        if scene.gap == Gap::Same && scene.left.is_empty() && last == ObservationStatus::Actual {
            judged = if plain { self.last_status } else { judged };
        }
        let ratio = is_ratio(quantity);
        let second = scene.gap == Gap::Same && last == ObservationStatus::Prior;
        let bare = (scene.gap == Gap::List || second) && left.phrase.is_shorter(2);
        let changed = matches!(self.last_relation.0, Relation::Growth | Relation::Decline);
        // 增加41亿元和25亿元, 减少2户5人.
        let joined = bare || scene.gap == Gap::Same && scene.left.is_empty();
        // 增长15%以上、达到13800元: what was reached is no growth.
        let reached = !ratio && left.tail.has(Class::Reached);
        // 35岁以下24名、近六成: no ratio goes on with a count.
        let ratios = self.last_relation.0 != Relation::None
            || matches!(self.last_kind, Dimension::Percent | Dimension::Fraction);
        let follows =
            ratio && bare && ratios || changed && joined && !reached && related.0 == Relation::None;
        if follows && left.change.is_none() && left.part.is_none() && left.phrase.is_empty() {
            related = self.last_relation;
        }
        // 增长5.1%（计划7%）, 增长9.1%（年初目标9.5%）.
        if ratio && left.change.is_none() && is_goal(scene.left) {
            (judged.0, related) = (ObservationStatus::Target, self.last_relation);
        }
        if plain && !ratio && self.prospect.is_some() && !tells_of_done(scene) {
            let physical = !matches!(quantity.kind, Dimension::Money | Dimension::Count);
            let promised =
                if physical { ObservationStatus::Capacity } else { ObservationStatus::Target };
            judged = (promised, self.prospect);
        }
        if judged.0 == ObservationStatus::Actual
            && let Some(aim) = self.aim.of(scene)
        {
            judged = (ObservationStatus::Target, Some(aim));
        }
        if ratio
            && scene.gap == Gap::Same
            && last == ObservationStatus::Target
            && let Some(words) = goal(scene.left)
        {
            related = (Relation::Completion, Some(words));
        }
        (self.last_status, self.last_relation) = (judged, related);
        self.last_kind = quantity.kind;
        (judged, related)
    }

    fn period(
        &self,
        reading: Reading<'_, '_, 'r>,
        (status, relation): (ObservationStatus, Relation),
    ) -> Period {
        let Reading { scene, left, .. } = reading;
        if let Some(time) = left.tail_time {
            // 由2016年的118.7亿元; 增加到2021年的186.4亿元.
            let attributive = || {
                left.tail.has(Class::Of)
                    && left.compared.is_none()
                    && left.part.is_none()
                    && !left.tail.has(Class::Likens)
            };
            if status == ObservationStatus::Prior || attributive() {
                return Period::of(time);
            }
        }
        let plan = self.place.role == Some(Role::Plan);
        let actual = status == ObservationStatus::Actual;
        let five = self.five_years && !self.clock.in_year() && !tells_of_end(reading, relation);
        let year = || self.years.period(plan && !actual, five);
        if self.five_years && scene.present.has(Class::Annual) {
            return self.years.period(plan, true);
        }
        if status == ObservationStatus::Prior && plan {
            return self.years.period(false, false);
        }
        if status == ObservationStatus::Capacity || (plan && actual) {
            return year();
        }
        if status == ObservationStatus::Prior && !plan && !left.tail.as_str().contains("原来") {
            return self.years.earlier(self.five_years && !self.clock.in_year());
        }
        // 1—9月完成…，预计全年突破…, 占全年任务12.6亿元的75%: the whole year, whatever the sentence
        // began with.
        if scene.present.has(Class::YearAhead)
            || status == ObservationStatus::Target && left.part.is_some()
        {
            return year();
        }
        let yearly = scene.present.has(Class::Yearly);
        // 1—11月…。全年净增企业14家: the whole year, whatever was said before.
        let whole = left.head.has(Class::Yearly);
        let holds = |time: &&Time| {
            !whole || time.span.start() >= scene.left.start || !time.value.contains('-')
        };
        let time = self.clock.current(yearly).filter(holds);
        time.map_or_else(year, |time| self.years.since(time, self.text))
    }
}

/// In a part about five years: whether a figure tells what was reached at their end (增至97家,
/// 尚有23个村), and not what was done in all of them.
fn tells_of_end(reading: Reading<'_, '_, '_>, relation: Relation) -> bool {
    let Reading { left, role, .. } = reading;
    match role {
        Some(Role::Plan) => false,
        Some(Role::Problems) => true,
        _ => {
            relation == Relation::Share
                || relation == Relation::None
                    && (left.tail.has(Class::Reached)
                        || left.head.has(Class::Existing)
                        || left.tail.has(Class::Existing))
        }
    }
}

/// 五年来, 过去五年: a paragraph that opens so tells of five years.
fn opens_five_years(quantity: &Quantity, scene: &Scene<'_>) -> bool {
    if scene.gap < Gap::Sentence || !matches!(quantity.text.as_str(), "五年" | "5年") {
        return false;
    }
    let behind = scene.right.as_str();
    match scene.left.as_str().trim() {
        "" => ["来", "间", "以来"].iter().any(|word| behind.starts_with(word)),
        "过去" | "过去的" | "这" => true,
        _ => false,
    }
}

/// 其中 goes on with the sentence before.
fn continues(scene: &Scene<'_>) -> bool {
    scene.left.as_str().starts_with("其中") || scene.ahead.as_str().trim_start().starts_with("其中")
}

/// Whether a clause is nothing but a word of a goal: 计划, 年初目标.
fn is_goal(clause: Phrase<'_>) -> bool {
    let words = clause.as_str().trim_end();
    let words = words.trim_end_matches("均为").trim_end_matches(['为', '是', '均']);
    let clause = clause.at(clause.start, clause.start + words.len());
    clause.at_tail(Class::Goal).is_some_and(|goal| {
        let before = clause.at(clause.start, goal.start);
        matches!(
            before.as_str().trim(),
            "" | "年初" | "年度" | "全年" | "年" | "预期" | "省定" | "市定" | "县定"
        )
    })
}

/// The words that make the quantity before them a goal: 任务6000万美元的71%.
fn goal(left: Phrase<'_>) -> Option<Span> {
    let text = left.as_str().trim_start();
    let start = left.end - text.len();
    let words = text.trim_end();
    let goal = matches!(words, "的" | "任务的" | "计划的" | "预算的" | "目标的");
    goal.then(|| Span::between(start, start + words.len()))
}
