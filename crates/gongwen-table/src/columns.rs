//! The columns of a table: what their heads say, and what a column of changes is a change of.

use crate::head::{Axis, Flags, Head};
use crate::layout::{Kind, Layout, View};
use crate::period::Calendar;
use gongwen_model::Relation;

/// How many columns back a column of changes looks.
const RUN: usize = 24;

/// A column with what its head says.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) at: usize,
    pub(crate) kind: Kind,
    pub(crate) head: Head,
    /// The lowest of its heads, without blanks.
    pub(crate) words: String,
    /// Which of the tables that stand side by side it belongs to.
    pub(crate) group: usize,
    pub(crate) unit_column: Option<usize>,
}

impl Column {
    /// Whether a unit that is declared above the table may be its own.
    pub(crate) fn takes_unit(&self) -> bool {
        self.kind == Kind::Value && self.head.unit.is_none() && self.head.relation.is_none()
    }

    /// A column of years: 建成年份.
    pub(crate) fn is_year(&self) -> bool {
        self.words.ends_with("年份") || self.words.ends_with("年度") && self.head.name.is_some()
    }
}

/// One of the tables that stand side by side.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    /// Its columns of row heads.
    pub(crate) row_heads: Vec<usize>,
    /// The head of the last of them.
    pub(crate) words: String,
}

pub(crate) fn columns(
    view: &View<'_>,
    layout: &Layout,
    calendar: &Calendar<'_>,
) -> (Vec<Column>, Vec<Group>) {
    let mut heads: Vec<Option<Head>> = vec![None; view.grid.cells.len()];
    let mut columns: Vec<Column> = Vec::with_capacity(layout.columns.len());
    let mut groups = vec![Group::default()];
    let (mut valued, mut unit_column) = (false, None);
    for (at, &kind) in layout.columns.iter().enumerate() {
        let cells = view.head_cells(layout, at);
        let words = cells.first().map(|&index| view.words(index)).unwrap_or_default();
        if matches!(kind, Kind::RowHead | Kind::Clock) {
            if valued {
                (valued, unit_column) = (false, None);
                groups.push(Group::default());
            }
            if let Some(group) = groups.last_mut() {
                group.row_heads.push(at);
                group.words.clone_from(&words);
            }
        }
        valued |= kind == Kind::Value;
        if kind == Kind::Unit {
            unit_column = Some(at);
        }
        let mut head = Head::default();
        for &index in &cells {
            let read = |head: &mut Option<Head>| {
                let span = view.grid.cells.get(index).map(|cell| cell.span).unwrap_or_default();
                head.get_or_insert_with(|| Head::read(view.finder, view.text, span, Axis::Column))
                    .clone()
            };
            let above = heads.get_mut(index).map(read).unwrap_or_default();
            head = head.under(above);
        }
        let group = groups.len() - 1;
        columns.push(Column { at, kind, head, words, group, unit_column });
    }
    // A column of units may stand behind the first values.
    if let Some(unit) =
        columns.iter().find(|column| column.kind == Kind::Unit).map(|column| column.at)
    {
        for column in &mut columns {
            column.unit_column = column.unit_column.or(Some(unit));
        }
    }
    inherit(&mut columns, calendar);
    (columns, groups)
}

/// Columns of changes, shares and completions take the measure, the period and the status of
/// the columns before them: 2022年 2023年 增长% is the growth of 2023.
fn inherit(columns: &mut [Column], calendar: &Calendar<'_>) {
    let mut run: Vec<Source> = Vec::new();
    let mut group = usize::MAX;
    for column in columns.iter_mut().filter(|column| column.kind == Kind::Value) {
        if column.group != group {
            group = column.group;
            run.clear();
        }
        let Some((relation, _)) = column.head.relation else {
            if run.len() >= RUN {
                run.remove(0);
            }
            if column.head.part && column.head.unit.is_none() {
                column.head.unit = run.last().and_then(|source| source.head.unit.clone());
            }
            run.push(Source::of(column, calendar));
            continue;
        };
        if column.head.name.is_none() {
            let wholes = run.iter().filter(|source| !source.head.part);
            let named = |source: &Source| source.head.name.clone();
            column.head.name = wholes.rev().find_map(named);
        }
        let silent = column.head.times.is_empty() && column.head.status.is_silent();
        let Some(source) = choose(&run, relation).filter(|_| silent) else { continue };
        column.head.times.clone_from(&source.head.times);
        column.head.status = source.head.status;
        column.head.same_months = source.head.same_months;
    }
}

/// A column that others tell of.
struct Source {
    head: Head,
    year: Option<i32>,
}

impl Source {
    fn of(column: &Column, calendar: &Calendar<'_>) -> Self {
        let head = column.head.clone();
        let year = head.times.iter().find_map(|when| calendar.year_of(&when.time));
        let wanted = head.status.target.is_some() && head.status.actual.is_none();
        let year = year.or_else(|| calendar.default_period(wanted && calendar.is_plan()).year);
        Self { head, year }
    }
}

/// The column that a relation is about: for a growth the latest, for a completion what was done.
fn choose(run: &[Source], relation: Relation) -> Option<&Source> {
    let wanted = |source: &&Source| {
        source.head.status.target.is_some() && source.head.status.actual.is_none()
    };
    let mut now = run.iter().filter(|source| source.head.status.prior.is_none());
    if relation == Relation::Completion {
        return now.rfind(|source| !wanted(source));
    }
    now.max_by_key(|source| source.year)
}

impl Flags {
    /// Whether no word told of a status.
    const fn is_silent(&self) -> bool {
        self.target.is_none() && self.actual.is_none() && self.prior.is_none()
    }
}
