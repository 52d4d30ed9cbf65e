//! From a table to its quantities and observations.

use crate::caption;
use crate::columns::{Column, Group, columns};
use crate::context::Context;
use crate::figure::{Content, content};
use crate::grid::Grid;
use crate::head::{Axis, Head, Name};
use crate::layout::{Kind, Layout, View};
use crate::measure::{Measure, build};
use crate::period::Calendar;
use crate::unit;
use crate::words::{BODIES, INDICATORS, TOTALS};
use gongwen_model::{Dimension, Observation, ObservationStatus, Quantity, Relation, Span, Table};
use gongwen_quantity::Finder;
use gongwen_time::find_iter;

/// What was read from a table.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Reading {
    /// The values, in the order of the text, each with what it measures.
    /// `Observation::quantity` is its place here.
    pub values: Vec<(Quantity, Observation)>,
    /// Cells of the body that are prose (备注, 建设内容): what stands in them is read as sentences
    /// are. All cells, where the table has no values.
    pub prose: Vec<Span>,
}

/// Reads tables: their values with what each measures.
///
/// ```
/// use gongwen_quantity::{Finder, Options};
/// let text = "作物\t产量（吨）\n水稻\t1200";
/// let tables = gongwen_table::find_aligned("作物\t产量（吨）\n水稻\t1200\n玉米\t860\n");
/// let finder = Finder::new(Options::default());
/// let reading = gongwen_table::Reader::new(&finder).read(text, &tables[0], &Default::default());
/// assert_eq!(reading.values[0].0.text, "1200");
/// assert_eq!(reading.values[0].1.indicator.as_deref(), Some("产量"));
/// assert_eq!(reading.values[0].1.subject.as_deref(), Some("水稻"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Reader<'f> {
    finder: &'f Finder,
}

impl<'f> Reader<'f> {
    /// A reader that knows the units of a finder of quantities.
    pub const fn new(finder: &'f Finder) -> Self {
        Self { finder }
    }

    /// The values of a table, whose cells lie in `text`. A table without values has none; any
    /// table will do.
    pub fn read(&self, text: &str, table: &Table, context: &Context) -> Reading {
        let Some(grid) = Grid::new(table) else { return all_prose(table) };
        let contents: Vec<Content> =
            table.cells.iter().map(|cell| content(self.finder, text, cell.span)).collect();
        let view = View { finder: self.finder, text, grid: &grid, contents: &contents };
        let Some(layout) = view.layout() else { return all_prose(table) };
        let mut captions: Vec<Span> = layout
            .titles
            .iter()
            .filter_map(|&index| table.cells.get(index).map(|cell| cell.span))
            .collect();
        captions.extend(context.caption.iter().flat_map(|&span| caption::lines(text, span)));
        let calendar = Calendar::new(text, context, &captions);
        let (columns, groups) = columns(&view, &layout, &calendar);
        let open = columns.iter().filter(|column| column.takes_unit()).map(|column| column.at);
        let walk = Walk {
            view,
            context,
            layout: &layout,
            calendar: &calendar,
            columns: &columns,
            groups: &groups,
            open: open.collect(),
            units: declared(&view, &captions),
            title: captions.iter().find_map(|&line| caption::measure(text, line)),
        };
        let reading = walk.read();
        if reading.values.is_empty() { all_prose(table) } else { reading }
    }
}

/// A table without values: its cells are texts.
fn all_prose(table: &Table) -> Reading {
    let mut prose: Vec<Span> = table.cells.iter().map(|cell| cell.span).collect();
    in_turn(&mut prose);
    Reading { values: Vec::new(), prose }
}

/// Puts spans in order, those that overlap one before left out.
fn in_turn(spans: &mut Vec<Span>) {
    spans.sort_unstable();
    let mut last = 0;
    spans.retain(|span| {
        let apart = span.start() >= last && !span.is_empty();
        last = if apart { span.end() } else { last };
        apart
    });
}

/// The units that the captions declare.
fn declared(view: &View<'_>, captions: &[Span]) -> Vec<String> {
    let found = captions
        .iter()
        .map(|span| unit::declared(view.finder, span.slice(view.text).unwrap_or_default()));
    found.into_iter().find(|units| !units.is_empty()).unwrap_or_default()
}

/// The walk over the body.
struct Walk<'v> {
    view: View<'v>,
    context: &'v Context,
    layout: &'v Layout,
    calendar: &'v Calendar<'v>,
    columns: &'v [Column],
    groups: &'v [Group],
    /// The columns without a unit of their own.
    open: Vec<usize>,
    units: Vec<String>,
    title: Option<Span>,
}

/// The head of a row, as the columns of one table of two that stand side by side see it.
#[derive(Clone, Debug, Default)]
struct Row {
    head: Head,
    /// A place or a project in a column before it.
    body: Option<Name>,
    /// The name of the row above, where this one is a change or a share of it.
    above: Option<Name>,
    unit: Option<String>,
}

impl Walk<'_> {
    fn read(&self) -> Reading {
        let mut found = Reading::default();
        let mut above: Vec<Option<Name>> = vec![None; self.view.grid.columns + 1];
        for &row in &self.layout.body {
            let mut group = usize::MAX;
            let mut head = Row::default();
            for column in self.columns {
                if column.group != group {
                    group = column.group;
                    head = self.row(row, column, &mut above);
                }
                self.cell(row, column, &head, &mut found);
            }
        }
        found.values.sort_by_key(|(quantity, _)| (quantity.span.start(), quantity.span.end()));
        let mut last = 0;
        found.values.retain(|(quantity, _)| {
            let apart = quantity.span.start() >= last;
            last = if apart { quantity.span.end() } else { last };
            apart
        });
        for (index, (_, observation)) in found.values.iter_mut().enumerate() {
            observation.quantity = index;
        }
        in_turn(&mut found.prose);
        found
    }

    /// The head of a row before a column.
    fn row(&self, row: usize, column: &Column, above: &mut [Option<Name>]) -> Row {
        let mut read = Row::default();
        let mut heads: Vec<(usize, Head)> = Vec::new();
        for &at in self.groups.get(column.group).map_or(&[][..], |group| &group.row_heads) {
            let Some(index) = self.view.grid.at(row, at) else { continue };
            let Some(cell) = self.view.grid.cells.get(index) else { continue };
            let mut head = Head::read(self.view.finder, self.view.text, cell.span, Axis::Row);
            let clock = self.layout.columns.get(at) == Some(&Kind::Clock);
            if clock && head.times.is_empty() {
                head.times = self.clock(index, at);
                head.name = head.name.filter(|_| head.times.is_empty());
            }
            if head.whole.is_some() || !head.times.is_empty() || head.relation.is_some() {
                heads.push((at, head));
            }
        }
        if let Some((_, head)) = heads.pop() {
            read.head = head;
        }
        for (at, outer) in heads.into_iter().rev() {
            if read.head.times.is_empty() {
                read.head.times = outer.times;
            }
            // 乡镇 before 指标.
            let body = self.columns.get(at).is_some_and(|column| is_body(&column.words));
            let name = outer.whole.filter(|name| body && !TOTALS.contains(&name.text.as_str()));
            read.body = read.body.or(name);
        }
        let slot = above.get_mut(column.group);
        match (&read.head.name, read.head.relation, slot) {
            (Some(name), None, Some(slot)) => *slot = Some(name.clone()),
            (None, Some(_), Some(slot)) => read.above = slot.clone(),
            _ => {}
        }
        read.unit = column.unit_column.and_then(|at| {
            let words = self.view.words(self.view.grid.at(row, at)?);
            let words = unit::cleaned(&words);
            (!words.is_empty() && words.len() <= 24 && words.chars().all(|c| !c.is_ascii_digit()))
                .then(|| words.to_owned())
        });
        read
    }

    /// 2021 and 3 in a column of years or months.
    fn clock(&self, index: usize, at: usize) -> Vec<crate::head::When> {
        let words = self.view.words(index);
        let head = self.columns.get(at);
        let month = head.is_some_and(|column| column.words.starts_with('月'));
        let written = format!("{words}{}", if month { "月" } else { "年" });
        let span = self
            .view
            .grid
            .cells
            .get(index)
            .map(|cell| crate::plain::trim(self.view.text, cell.span));
        let time = find_iter(&written).next().filter(|time| time.span().len() == written.len());
        time.zip(span).map(|(time, span)| crate::head::When { time, span }).into_iter().collect()
    }

    fn cell(&self, row: usize, column: &Column, head: &Row, found: &mut Reading) {
        let Some(index) = self.view.grid.begins_at(row, column.at) else { return };
        let Some(content) = self.view.contents.get(index) else { return };
        let measure = match (content, column.kind) {
            (Content::Figure(figure), Kind::Value) => {
                let relation = column.head.relation.or(head.head.relation);
                let unit = self.unit(column, head, relation.map(|(relation, _)| relation));
                if unit.is_none() && (figure.is_code() || column.is_year()) {
                    return;
                }
                let name = column.head.name.as_ref().or(head.head.name.as_ref());
                let money = name.is_some_and(|name| unit::is_money(&name.text))
                    || self.title.is_some_and(|span| {
                        unit::is_money(span.slice(self.view.text).unwrap_or_default())
                    });
                build(&self.view, figure, unit.as_deref(), money)
                    .map(|quantity| Measure { quantity, relation })
            }
            (Content::Measured(quantity, change), Kind::Value | Kind::Note) => {
                let change = change.map(|change| (change, None));
                let relation = change.or(column.head.relation).or(head.head.relation);
                Some(Measure { quantity: (**quantity).clone(), relation })
            }
            (Content::Words, Kind::Value | Kind::Note | Kind::Mute) => {
                found.prose.extend(self.view.grid.cells.get(index).map(|cell| cell.span));
                None
            }
            _ => None,
        };
        let Some(measure) = measure else { return };
        let wanted = self.view.finder.options();
        let kind = measure.quantity.kind;
        let bare = kind == Dimension::Number && measure.quantity.unit.is_none();
        if bare && !wanted.bare_numbers
            || wanted.dimensions.as_ref().is_some_and(|kinds| !kinds.contains(&kind))
        {
            return;
        }
        let observation = self.observe(column, head, &measure);
        found.values.push((measure.quantity, observation));
    }

    /// The unit of a bare number: of its column, of its row, of the table.
    fn unit(&self, column: &Column, row: &Row, relation: Option<Relation>) -> Option<String> {
        if let Some(unit) = &column.head.unit {
            return Some(unit.clone());
        }
        let ratio = relation.is_some_and(|relation| relation != Relation::None);
        if column.head.relation.is_some() && ratio && !column.head.amount {
            return Some("%".to_owned());
        }
        if let Some(unit) = row.head.unit.as_ref().or(row.unit.as_ref()) {
            return Some(unit.clone());
        }
        if row.head.relation.is_some() && ratio && !row.head.amount {
            return Some("%".to_owned());
        }
        let names = [&column.head.name, &row.head.name];
        if let Some(unit) = names.into_iter().flatten().find_map(|name| unit::of_name(&name.text)) {
            return Some(unit.to_owned());
        }
        let mut amounts = self.units.iter().filter(|unit| *unit != "%" && *unit != "‰");
        match (self.units.len(), amounts.clone().count()) {
            (1, _) => self.units.first().cloned(),
            (_, 1) => amounts.next().cloned(),
            // 单位：人、亩、万元 over as many columns.
            (_, count) => {
                let place = self.open.binary_search(&column.at).ok()?;
                (self.open.len() == count).then(|| amounts.nth(place).cloned()).flatten()
            }
        }
    }

    fn observe(&self, column: &Column, row: &Row, measure: &Measure) -> Observation {
        let (indicator, subject) = self.names(column, row);
        let kind = measure.quantity.kind;
        let name = indicator.as_ref().map_or("", |name| name.text.as_str());
        let (relation, relation_span) = measure.relate(name);
        let named = self.calendar.period(&column.head, &row.head);
        let flags = column.head.status.or(row.head.status);
        let (status, status_span) =
            crate::status::status(flags, kind, relation, named.year, self.context);
        let plan = self.calendar.is_plan();
        let actual = status == ObservationStatus::Actual;
        let period = match (named.value.is_some(), status) {
            (false, ObservationStatus::Prior) => self.calendar.year_before(status_span),
            (false, _) => self.calendar.default_period(plan && !actual),
            (true, _) => named,
        };
        Observation {
            quantity: 0,
            subject_span: subject.as_ref().map(|name| name.span),
            subject: subject.map(|name| name.text.into()),
            indicator_span: indicator.as_ref().map(|name| name.span),
            indicator: indicator.map(|name| name.text.into()),
            status,
            status_span,
            relation,
            relation_span,
            period: period.value.map(Into::into),
            period_span: period.span,
            section: self.context.section.as_slice().into(),
            topic: self.context.topic,
            role: self.context.role,
        }
    }

    /// The indicator, and whom or what it is about.
    fn names(&self, column: &Column, row: &Row) -> (Option<Name>, Option<Name>) {
        let whole = || row.head.whole.clone().filter(|_| !row.head.is_clock());
        let proper = |name: &Name| !TOTALS.contains(&name.text.as_str());
        let rows = self.groups.get(column.group).map_or("", |group| group.words.as_str());
        if let Some(measured) = &column.head.name {
            let own = row.head.name.clone().or_else(whole).filter(proper);
            if INDICATORS.iter().any(|word| rows.contains(word))
                && let Some(own) = own
            {
                let text = own.text + &measured.text;
                return (Some(Name { text, span: own.span }), row.body.clone());
            }
            return (Some(measured.clone()), own.or_else(|| row.body.clone()));
        }
        if is_body(rows)
            && let Some(title) = self.title_name()
        {
            return (Some(title), whole().filter(proper));
        }
        let indicator = row.head.name.clone().or_else(|| row.above.clone());
        let title = || {
            if row.head.is_clock() || row.head.whole.is_none() { self.title_name() } else { None }
        };
        (indicator.or_else(title).or_else(whole), row.body.clone())
    }

    fn title_name(&self) -> Option<Name> {
        let span = self.title?;
        Some(Name { text: crate::plain::Plain::new(self.view.text, span).text, span })
    }
}

/// Whether the heads of rows under these words are places, firms or projects.
fn is_body(words: &str) -> bool {
    !INDICATORS.iter().any(|word| words.contains(word))
        && BODIES.iter().any(|word| {
            if word.len() > '村'.len_utf8() { words.contains(word) } else { words.ends_with(word) }
        })
}
