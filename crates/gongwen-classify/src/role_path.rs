//! The roles of the parts of a report, decided together: the likeliest way from 引言 to 结语.

use crate::heading::years;
use crate::lexicon::{HeadingWord, Lexicon};
use crate::nodes::{Node, top};
use crate::weights::RoleWeights;
use gongwen_model::{Report, Role};

/// A role for each node.
pub(crate) type Roles = Vec<Role>;

/// From a role (row) to the next part's role (column), in the order of [`Role::ALL`]:
/// preamble, review, problems, plan, closing.
const STEP: [[f32; 5]; 5] = [
    [-3.0, 0.5, -1.0, 0.0, -2.0],
    [-6.0, 0.3, 0.0, 0.0, -1.0],
    [-6.0, -1.8, 0.0, 0.5, 0.0],
    [-6.0, -3.0, -1.5, 0.3, 0.5],
    [-6.0, -4.0, -4.0, -4.0, 0.0],
];
const FIRST: [f32; 5] = [0.0, 0.3, -1.5, 0.0, -3.0];

/// What is known of the report as a whole.
struct Frame {
    /// The year it reports on, and the year it plans for.
    report_year: Option<i32>,
    plan_year: Option<i32>,
    /// What its title says that it is.
    title: RoleWeights,
}

impl Frame {
    fn of(lexicon: &Lexicon, report: &Report, nodes: &[Node<'_>], top: &[usize]) -> Self {
        let titles = || report.titles.iter().map(|t| t.text.as_str());
        let mut title = RoleWeights::default();
        for text in titles() {
            for hit in lexicon.heading.matcher.find_iter(text) {
                if let Some((_, HeadingWord::Role(role, weight))) = lexicon.heading.get(hit.term) {
                    title.add(*role, *weight);
                }
            }
        }
        let mut named: Vec<i32> = titles().flat_map(years).collect();
        if named.len() < 2 {
            let headings = top.iter().filter_map(|at| nodes.get(*at)?.words.as_ref());
            named.extend(headings.flat_map(|w| years(&w.text)));
        }
        let (first, last) = (named.iter().min().copied(), named.iter().max().copied());
        let plan_year = report.plan_year.or(last.filter(|y| Some(*y) != first));
        let report_year = report.year.or(first.filter(|_| plan_year.is_some()));
        Self { report_year, plan_year: plan_year.filter(|y| Some(*y) != report_year), title }
    }

    /// The whole document is a plan: 工作计划, 工作要点, and nothing else in the title.
    fn is_plan(&self) -> bool {
        self.title.get(Role::Plan) >= 3.0 && self.title.get(Role::Review) < 2.0
    }

    fn is_review(&self) -> bool {
        self.title.get(Role::Review) >= 2.0 && self.title.get(Role::Plan) < 2.0
    }
}

/// Decides the role of every node.
pub(crate) fn decide(lexicon: &Lexicon, report: &Report, nodes: &[Node<'_>]) -> Roles {
    let top = top(nodes);
    let frame = Frame::of(lexicon, report, nodes, &top);
    let parts: Vec<&Node<'_>> = top.iter().filter_map(|at| nodes.get(*at)).collect();
    let mut roles = vec![Role::Review; nodes.len()];
    for (at, role) in top.iter().zip(best_path(&frame, &parts)) {
        if let Some(slot) = roles.get_mut(*at) {
            *slot = role;
        }
    }
    for (at, node) in nodes.iter().enumerate() {
        let Some(parent) = node.parent else { continue };
        let above = roles.get(parent).copied().unwrap_or(Role::Review);
        if let Some(slot) = roles.get_mut(at) {
            *slot = node.reading.plain().or(node.preset).unwrap_or(above);
        }
    }
    roles
}

fn best_path(frame: &Frame, parts: &[&Node<'_>]) -> Vec<Role> {
    let mut score = FIRST;
    let mut back: Vec<[usize; 5]> = Vec::with_capacity(parts.len());
    let mut numbered: Option<&Node<'_>> = None;
    let mut coming = next_numbered(parts).into_iter();
    for (at, node) in parts.iter().enumerate() {
        let says = emission(frame, parts, at);
        let next = coming.next().flatten();
        if at > 0 {
            let again = restarts(numbered, next);
            let (next, from) = step(&score, again);
            score = next;
            back.push(from);
        }
        for (s, e) in score.iter_mut().zip(says.0) {
            *s += e;
        }
        if node.number.is_some() {
            numbered = Some(node);
        } else if numbered.is_some() && node.words.is_none() {
            // A lead-in before the numbers begin again is already on the far side.
            numbered = None;
        }
    }
    let mut state = argmax(&score);
    let mut path = Vec::with_capacity(parts.len());
    for from in back.iter().rev() {
        path.push(state);
        state = from.get(state).copied().unwrap_or_default();
    }
    path.push(state);
    path.truncate(parts.len());
    path.iter().rev().filter_map(|s| Role::ALL.get(*s).copied()).collect()
}

fn step(score: &[f32; 5], again: bool) -> ([f32; 5], [usize; 5]) {
    let mut next = [f32::NEG_INFINITY; 5];
    let mut from = [0; 5];
    for (a, (so_far, row)) in score.iter().zip(STEP).enumerate() {
        for (b, ((best, origin), cost)) in next.iter_mut().zip(&mut from).zip(row).enumerate() {
            let turn = match again {
                true if a == b => -1.5,
                true if b > a => 1.0,
                _ => 0.0,
            };
            let value = so_far + cost + turn;
            if value > *best {
                (*best, *origin) = (value, a);
            }
        }
    }
    (next, from)
}

fn argmax(score: &[f32; 5]) -> usize {
    let best = |a: (usize, f32), b: (usize, f32)| if b.1 > a.1 { b } else { a };
    score.iter().copied().enumerate().reduce(best).map_or(0, |(at, _)| at)
}

/// For each part, the numbered part that comes next, itself included.
fn next_numbered<'a>(parts: &[&'a Node<'a>]) -> Vec<Option<&'a Node<'a>>> {
    let mut next = None;
    let backwards = parts.iter().rev().map(|node| {
        next = Some(*node).filter(|n| n.number.is_some()).or(next);
        next
    });
    let mut list: Vec<_> = backwards.collect();
    list.reverse();
    list
}

/// Whether the numbers begin again with the next numbered part.
fn restarts(before: Option<&Node<'_>>, next: Option<&Node<'_>>) -> bool {
    let (Some(before), Some(next)) = (before, next) else { return false };
    next.number == Some(1) && before.number > Some(1) && next.level == before.level
}

/// What a part says of its own role.
fn emission(frame: &Frame, parts: &[&Node<'_>], at: usize) -> RoleWeights {
    let mut says = RoleWeights::default();
    let Some(node) = parts.get(at) else { return says };
    says = node.reading.weights;
    let lean = node.tense.lean() * 2.5;
    says.add(Role::Plan, lean.max(0.0));
    says.add(Role::Review, (-lean).max(0.0));
    says.add(Role::Problems, node.tense.trouble() * if node.words.is_none() { 4.0 } else { 1.5 });
    if let Some(role) = node.preset {
        says.add(role, 4.0);
    }
    if frame.is_plan() {
        says.add(Role::Plan, 2.5);
    } else if frame.is_review() {
        says.add(Role::Review, 0.8);
    }
    let Some(words) = &node.words else {
        let headed = |n: &&Node| n.words.is_some();
        if at == 0 && parts.iter().any(headed) {
            says.add(Role::Preamble, 5.0);
        } else if at > 0 && at + 1 == parts.len() && node.span.len() < 3000 {
            says.add(Role::Closing, 3.5);
        }
        return says;
    };
    for role in [Role::Preamble, Role::Closing] {
        if node.reading.weights.get(role) <= 0.0 {
            says.add(role, -8.0);
        }
    }
    if node.reading.weights.get(Role::Problems) <= 0.0 {
        says.add(Role::Problems, -2.0);
    }
    let named = years(&words.text);
    for year in named {
        if frame.plan_year.is_some_and(|p| year >= p) || frame.report_year.is_some_and(|r| year > r)
        {
            says.add(Role::Plan, 3.0);
        } else if frame.report_year.is_some_and(|r| year <= r) {
            says.add(Role::Review, 1.5);
            says.add(Role::Problems, 1.5);
        }
    }
    says
}
