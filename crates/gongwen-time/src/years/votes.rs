//! Every place where a year of the report may be read, and the pair of years they elect.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use gongwen_model::{Report, Role, Span};

use super::layout::{Roles, headings};
use super::words::{Says, is_future, says};
use super::{Issue, YearEvidence, YearSource, issue};
use crate::passage::COMPARES;
use crate::{Expression, Moment, Part, Parts, YearRef, YearWord};

/// What each kind of place counts. A heading belongs to the text below it; a title may be a
/// template's; a lead-in is the author's own, and the first of them opens the report.
const TITLE: u32 = 40;
const HEADING: u32 = 50;
const FIRST_LEAD_IN: u32 = 40;
const LEAD_IN: u32 = 20;
const ANNOUNCED: u32 = 20;
const MENTION: u32 = 3;
/// Mentions of one year count no more than this together.
const MENTIONS: u32 = 15;
const ISSUED: u32 = 40;
/// A plan for the next year is the usual thing.
const NEXT_YEAR: u32 = 5;

/// The votes of one report.
pub(super) struct Votes {
    pub(super) cast: Vec<YearEvidence>,
    pub(super) issue: Option<Issue>,
    /// Whether there is a plan at all.
    pub(super) plans: bool,
    /// Whether the plan calls its year 明年.
    pub(super) next_year_words: bool,
    reviews: bool,
    /// Whether the report is of a part of its year: what remains of it is what it plans for.
    part_of_year: bool,
}

impl Votes {
    /// From the expressions `found` in a report, in the order of the text.
    pub(super) fn collect(text: &str, report: &Report, found: &[Expression]) -> Self {
        let span = span_of(text, report);
        let roles = Roles::of(report);
        let mut votes = Self {
            cast: Vec::new(),
            issue: issue::issue(text, report, span, found),
            plans: roles.any(Role::Plan),
            next_year_words: false,
            reviews: roles.any(Role::Review),
            part_of_year: false,
        };
        let titles: Vec<Span> = report.titles.iter().map(|title| title.span).collect();
        for title in &titles {
            votes.name(text, *title, YearSource::Title, None, found);
        }
        let mut named = titles;
        for heading in headings(&report.sections) {
            let role = roles.at(heading.span.start());
            votes.name(text, heading.span, YearSource::Heading, role, found);
            named.push(heading.span);
        }
        named.sort();
        votes.body(text, span, &named, &roles, found);
        if let Some(issue) = votes.issue {
            votes.date(issue);
        }
        votes
    }

    /// Lets the day on which a page was put up decide, if nothing else has.
    pub(super) fn or_posted(&mut self, report: &Report, posted: Option<NaiveDate>) {
        if let Some(day) = posted.filter(|_| self.cast.is_empty()) {
            let start = report.span.start();
            self.date(Issue::on(day, Span::between(start, start)));
        }
    }

    fn cast(&mut self, span: Span, source: YearSource, plan: bool, year: i32, weight: u32) {
        self.cast.push(YearEvidence { span, source, plan, year, weight });
    }

    /// The years of a title or heading, each with the words up to the next.
    fn name(
        &mut self,
        text: &str,
        place: Span,
        source: YearSource,
        role: Option<Role>,
        found: &[Expression],
    ) {
        let found = within(found, place);
        for (i, expression) in found.iter().enumerate() {
            let end = found.get(i + 1).map_or(place.end(), |next| next.span().start());
            let words = text.get(expression.span().end()..end).unwrap_or("");
            let said = match role {
                Some(Role::Plan) => Says::Plan,
                Some(Role::Review | Role::Problems | Role::Preamble) => Says::Review,
                _ => says(words),
            };
            let Some((year, part)) = last_year(expression) else {
                let bare = expression.parts().year().is_none();
                self.part_of_year |= source == YearSource::Title
                    && bare
                    && said != Says::Plan
                    && partial(expression);
                // 三、下半年工作打算: of the year that is half over.
                self.part_of_year |= bare && said == Says::Plan && is_rest_of_year(expression);
                self.next_year_words |= said == Says::Plan && is_next_year(expression);
                self.plans |= said == Says::Plan;
                continue;
            };
            let weight = if source == YearSource::Title { TITLE } else { HEADING };
            let span = expression.span();
            match said {
                Says::Review => {
                    self.cast(span, source, false, year, weight);
                    self.reviews = true;
                    self.part_of_year |= part && source == YearSource::Title;
                }
                Says::Plan => {
                    self.cast(span, source, true, year, weight);
                    self.plans = true;
                }
                Says::Either => {
                    self.cast(span, source, false, year, weight / 2);
                    self.cast(span, source, true, year, weight / 4);
                }
            }
        }
    }

    /// The years of the running text.
    fn body(
        &mut self,
        text: &str,
        span: Span,
        named: &[Span],
        roles: &Roles,
        found: &[Expression],
    ) {
        let mut mentions: BTreeMap<(bool, i32), u32> = BTreeMap::new();
        let mut first = true;
        let mut named = named.iter().peekable();
        for expression in found {
            let at = expression.span();
            while named.peek().is_some_and(|name| name.end() <= at.start()) {
                named.next();
            }
            if named.peek().is_some_and(|name| name.overlaps(at)) {
                continue;
            }
            if self.issue.is_some_and(|issue| issue.span == at) {
                continue;
            }
            let role = roles.at(at.start());
            self.next_year_words |= role == Some(Role::Plan) && is_next_year(expression);
            let Some((year, _)) = last_year(expression) else { continue };
            let before = text.get(span.start()..at.start()).unwrap_or("");
            let clause = || clause_after(text, at.end());
            let whole = is_whole_year(expression);
            if whole && starts_sentence(before) {
                let plan = role == Some(Role::Plan) || is_future(clause());
                let opening = first && !plan;
                first &= plan;
                let weight = if opening { FIRST_LEAD_IN } else { LEAD_IN };
                self.cast(at, YearSource::LeadIn, plan, year, weight);
                self.plans |= plan;
            } else if whole && before.ends_with("过去的") {
                self.cast(at, YearSource::LeadIn, false, year, LEAD_IN);
            } else if announced(before) {
                let plan = says(first_words(clause())) == Says::Plan;
                self.cast(at, YearSource::LeadIn, plan, year, ANNOUNCED);
                self.plans |= plan;
                self.part_of_year |= !plan && partial(expression);
            } else if !before.trim_end().ends_with(COMPARES) {
                let plan = role == Some(Role::Plan);
                let sum = mentions.entry((plan, year)).or_default();
                if *sum < MENTIONS {
                    *sum += MENTION;
                    self.cast(at, YearSource::Mention, plan, year, MENTION);
                }
            }
        }
    }

    /// What the date of issue says: in spring a report tells of the year before; in summer
    /// and autumn of its own year, and plans for what remains of it.
    fn date(&mut self, issue: Issue) {
        let Issue { span, year, month, .. } = issue;
        let mut cast = |plan, year, weight| self.cast(span, YearSource::Issued, plan, year, weight);
        match month {
            1 | 2 => {
                cast(false, year - 1, ISSUED);
                cast(true, year, ISSUED);
            }
            3 | 4 => {
                cast(false, year - 1, ISSUED / 2);
                cast(true, year, ISSUED / 2);
                cast(false, year, ISSUED / 4);
            }
            5..=11 => {
                cast(false, year, ISSUED);
                cast(true, year, ISSUED);
            }
            _ => {
                cast(false, year, ISSUED);
                cast(true, year + 1, ISSUED / 2);
            }
        }
    }

    /// The year told of and the year planned for that agree best with the votes; of equals,
    /// the later.
    pub(super) fn decide(&self) -> Option<(i32, i32)> {
        let (mut told, mut planned) = (BTreeMap::new(), BTreeMap::new());
        for vote in &self.cast {
            let tally = if vote.plan { &mut planned } else { &mut told };
            *tally.entry(vote.year).or_insert(0u32) += vote.weight;
        }
        let weight = |tally: &BTreeMap<i32, u32>, year| tally.get(&year).copied().unwrap_or(0);
        // A plan with no review is a document of its own year.
        let only_plan = !self.reviews && self.plans && told.is_empty();
        let years = told.keys().copied().chain(planned.keys().flat_map(|y| [y - 1, *y]));
        let pairs = years.flat_map(|year| [(year, year), (year, year + 1)]);
        let score = |(year, plan): (i32, i32)| {
            let usual = plan > year && !only_plan && !self.part_of_year;
            let rest = plan == year && self.part_of_year;
            let prior = if usual { NEXT_YEAR } else { 0 } + if rest { ISSUED } else { 0 };
            weight(&told, year) + weight(&planned, plan) + prior
        };
        pairs.map(|pair| (score(pair), pair)).max().map(|(_, pair)| pair)
    }
}

/// Where a report stands.
pub(super) fn span_of(text: &str, report: &Report) -> Span {
    if report.span.is_empty() { Span::between(0, text.len()) } else { report.span }
}

/// Those of some expressions, in order, that stand in a span.
pub(super) fn within(found: &[Expression], span: Span) -> &[Expression] {
    let from = found.partition_point(|e| e.span().start() < span.start());
    let to = found.partition_point(|e| e.span().end() <= span.end());
    found.get(from..to).unwrap_or_default()
}

/// The last year that is written in an expression by its number, and whether only a part of
/// it is meant.
fn last_year(expression: &Expression) -> Option<(i32, bool)> {
    let (first, last) = match expression.parts() {
        Parts::Moment(moment) => (moment, moment),
        Parts::Range(from, to) => (from, to),
        Parts::FiveYearPlan { .. } => return None,
    };
    match last.year.or(first.year)? {
        YearRef::Absolute(year) => Some((year, partial(expression))),
        YearRef::Word(_) => None,
    }
}

/// 上半年, 前三季度, 1—9月: a report of these is not of a year.
fn partial(expression: &Expression) -> bool {
    match expression.parts() {
        Parts::Moment(Moment { part, .. }) => {
            matches!(part, Part::Half(1) | Part::Quarter(1..=3) | Part::Month(1..=11))
        }
        Parts::Range(Moment { part, .. }, to) => {
            part != Part::Year && part.last(2001) < to.part.last(2001) && to.part.last(2001).0 < 12
        }
        Parts::FiveYearPlan { .. } => false,
    }
}

/// 下半年, 第四季度.
fn is_rest_of_year(expression: &Expression) -> bool {
    let rest = |part| matches!(part, Part::Half(2) | Part::Quarter(2..=4));
    matches!(expression.parts(), Parts::Moment(Moment { part, .. }) if rest(part))
}

fn is_whole_year(expression: &Expression) -> bool {
    matches!(expression.parts(), Parts::Moment(Moment { part: Part::Year, .. }))
}

fn is_next_year(expression: &Expression) -> bool {
    expression.parts().year() == Some(YearRef::Word(YearWord::Next))
}

/// Whether a sentence begins after these words.
fn starts_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\u{3000}', '\t', ']']);
    before.is_empty() || before.ends_with(['\n', '。', '！', '？', '；', ':', '：'])
}

/// 现将2022年…, 报告2022年…, 就2023年…: the report says what it is about.
fn announced(before: &str) -> bool {
    ["现将", "现把", "报告", "汇报", "就", "现就", "总结"]
        .iter()
        .any(|word| before.trim_end().ends_with(word))
}

/// The rest of the sentence, forty characters at most.
fn clause_after(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or("");
    let mut ends = rest.char_indices().enumerate();
    let end = ends.find(|&(nth, (_, c))| nth == 40 || matches!(c, '。' | '！' | '？' | '\n'));
    end.map_or(rest, |(_, (at, _))| rest.get(..at).unwrap_or(""))
}

/// Up to the next comma.
fn first_words(clause: &str) -> &str {
    clause.split(['，', ',', '、', '和', '及']).next().unwrap_or("")
}
