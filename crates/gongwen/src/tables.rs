//! The tables of a text at their places in the reading, and their values in the reports.

use gongwen_model::{Observation, Quantity, Report, Span, Table};
use gongwen_quantity::Finder;
use gongwen_segment::{Piece, PieceKind, Reading};
use gongwen_table::{Context, Reader, caption, find_aligned, furniture};

/// A table of a text.
pub(crate) struct Placed {
    table: Table,
    /// The table with the lines above that belong to it.
    region: Span,
    caption: Option<Span>,
}

/// The tables of a text, those that a file has and those whose columns are aligned, in order;
/// none overlaps another.
pub(crate) fn tables_of(text: &str, given: Vec<Table>) -> Vec<Placed> {
    let aligned = find_aligned(text);
    let mut found: Vec<(Span, Table, bool)> = Vec::with_capacity(given.len() + aligned.len());
    found.extend(given.into_iter().filter_map(|table| Some((table.span()?, table, true))));
    found.extend(aligned.into_iter().filter_map(|table| Some((table.span()?, table, false))));
    found.retain(|(span, ..)| span.slice(text).is_some());
    found.sort_by_key(|&(span, _, given)| (span.start(), !given));
    let mut placed: Vec<Placed> = Vec::with_capacity(found.len());
    let mut given_last = false;
    for (span, table, given) in found {
        let last = placed.last().map_or(0, |last| last.region.end());
        if span.start() < last {
            // A table of the file wins over lines that look like one.
            if !given || given_last {
                continue;
            }
            placed.pop();
        }
        let last = placed.last().map_or(0, |last| last.region.end());
        if span.start() < last {
            continue;
        }
        let own = furniture(text, span.start()).filter(|own| own.start() >= last);
        let region = Span::between(own.map_or(span.start(), Span::start), span.end());
        placed.push(Placed { table, region, caption: caption(text, span.start()) });
        given_last = given;
    }
    placed
}

/// Where the tables stand.
pub(crate) fn regions(tables: &[Placed]) -> Vec<Span> {
    tables.iter().map(|placed| placed.region).collect()
}

/// Turns the places of tables from the original to the reading.
pub(crate) fn to_reading(tables: &mut Vec<Placed>, reading: &Reading<'_>) {
    if !reading.is_joined() {
        return;
    }
    tables.retain_mut(|placed| {
        for cell in &mut placed.table.cells {
            cell.span = reading.reading_span(cell.span).unwrap_or_default();
        }
        // Lines above it may have been left out.
        placed.caption = placed.caption.and_then(|caption| reading.reading_span(caption));
        match reading.reading_span(placed.region) {
            Some(region) => placed.region = region,
            None => return false,
        }
        true
    });
}

/// What the tables of one report hold.
#[derive(Default)]
pub(crate) struct Values {
    /// Values with what they measure, in the order of the text.
    measured: Vec<(Quantity, Observation)>,
}

impl Values {
    /// Reads the tables that stand in a report. What is prose in them joins the report's
    /// quantities.
    pub(crate) fn read(
        text: &str,
        report: &mut Report,
        tables: &[Placed],
        pieces: &[Piece],
        finder: &Finder,
    ) -> Self {
        let mut values = Self::default();
        if tables.is_empty() {
            return values;
        }
        let reader = Reader::new(finder);
        let before = report.quantities.len();
        for piece in pieces.iter().filter(|piece| piece.kind == PieceKind::Table) {
            let at = tables.partition_point(|placed| placed.region.end() <= piece.span.start());
            let Some(placed) = tables.get(at) else { continue };
            let context =
                Context { caption: placed.caption, ..Context::of(report, piece.span.start()) };
            let found = reader.read(text, &placed.table, &context);
            let inside = |quantity: &Quantity| piece.span.covers(quantity.span);
            values
                .measured
                .extend(found.values.into_iter().filter(|(quantity, _)| inside(quantity)));
            for cell in found.prose.into_iter().filter(|&cell| piece.span.covers(cell)) {
                report.quantities.extend(finder.find_in(text, cell));
            }
        }
        if report.quantities.len() > before {
            report.quantities.sort_by_key(|quantity| quantity.span.start());
        }
        values
    }

    /// Puts the values among the quantities of the report; gives what they measure, with their
    /// places there.
    pub(crate) fn merge(self, report: &mut Report) -> Vec<Observation> {
        if self.measured.is_empty() {
            return Vec::new();
        }
        let prose =
            std::mem::take(&mut report.quantities).into_iter().map(|quantity| (quantity, None));
        let measured = self.measured.into_iter().map(|(quantity, seen)| (quantity, Some(seen)));
        let mut all: Vec<(Quantity, Option<Observation>)> = measured.chain(prose).collect();
        all.sort_by_key(|(quantity, _)| quantity.span.start());
        let mut observations = Vec::new();
        for (quantity, seen) in all {
            let last = report.quantities.last().map_or(0, |last| last.span.end());
            if quantity.span.start() < last {
                continue;
            }
            let place = report.quantities.len();
            observations.extend(seen.map(|seen| Observation { quantity: place, ..seen }));
            report.quantities.push(quantity);
        }
        observations
    }
}
