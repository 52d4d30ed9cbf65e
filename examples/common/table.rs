//! An analysis as a table for the terminal.

#[path = "sign.rs"]
mod sign;

use comfy_table::{CellAlignment, Table, presets};
use gongwen::Analysis;
use gongwen::model::{LineIndex, ObservationStatus, Quantity, Relation, Report, Section};
use sign::sign;
use std::io::{self, Write};

pub(crate) fn write(out: &mut impl Write, analysis: &Analysis, text: &str) -> io::Result<()> {
    let lines = LineIndex::new(text);
    if let Some(path) = &analysis.source.path {
        writeln!(out, "{path}")?;
    }
    if analysis.reports.is_empty() {
        writeln!(out, "(no text)")?;
    }
    for report in &analysis.reports {
        writeln!(out)?;
        head(out, report)?;
        let mut rest = report.quantities.as_slice();
        sections(out, report, &report.sections, 0, &mut rest, &lines)?;
    }
    Ok(())
}

fn head(out: &mut impl Write, report: &Report) -> io::Result<()> {
    for title in &report.titles {
        writeln!(out, "{}", one_line(&title.text))?;
    }
    let year = |year: Option<i32>| year.map(|year| year.to_string());
    let facts = [
        ("发文机关", report.issuer.clone()),
        ("年份", year(report.year)),
        ("计划年份", year(report.plan_year)),
        ("成文日期", report.issued.clone()),
        ("数量", Some(report.quantities.len().to_string())),
    ];
    let facts: Vec<String> =
        facts.into_iter().filter_map(|(name, fact)| Some(format!("{name} {}", fact?))).collect();
    writeln!(out, "{}\n", facts.join("    "))
}

/// Prints the sections in order; `rest` holds the quantities that are not printed yet.
fn sections(
    out: &mut impl Write,
    report: &Report,
    list: &[Section],
    depth: usize,
    rest: &mut &[Quantity],
    lines: &LineIndex,
) -> io::Result<()> {
    for section in list {
        let text =
            section.heading.as_ref().map_or("（无标题）", |heading| heading.text.as_str());
        let role = section.role.map_or("", |role| role.label());
        let topic = section.topic.map_or("", |topic| topic.label());
        let indent = "  ".repeat(depth);
        writeln!(out, "{indent}{}    〔{role}·{topic}〕", one_line(text))?;
        for child in &section.children {
            own(out, report, rest, child.span.start(), depth, lines)?;
            sections(out, report, std::slice::from_ref(child), depth + 1, rest, lines)?;
        }
        own(out, report, rest, section.span.end(), depth, lines)?;
    }
    Ok(())
}

/// Prints the quantities that stand before byte `end`.
fn own(
    out: &mut impl Write,
    report: &Report,
    rest: &mut &[Quantity],
    end: usize,
    depth: usize,
    lines: &LineIndex,
) -> io::Result<()> {
    let count = rest.partition_point(|quantity| quantity.span.start() < end);
    let first = report.quantities.len() - rest.len();
    let (now, later) = rest.split_at(count);
    *rest = later;
    if now.is_empty() {
        return Ok(());
    }
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    for (index, quantity) in (first..).zip(now) {
        let unit = quantity.unit.as_ref().map_or("", |unit| &*unit.symbol);
        let observation = report.observations.get(index).filter(|o| o.quantity == index);
        let text = |part: Option<&str>| part.unwrap_or_default().to_owned();
        let subject = text(observation.and_then(|o| o.subject.as_deref()));
        let indicator = text(observation.and_then(|o| o.indicator.as_deref()));
        table.add_row([
            if subject.is_empty() { indicator } else { format!("{subject}·{indicator}") },
            format!("{}{}", sign(quantity.bound), value(quantity)),
            one_line(unit),
            observation.map_or("", |o| status(o.status)).to_owned(),
            observation.map_or("", |o| relation(o.relation)).to_owned(),
            text(observation.and_then(|o| o.period.as_deref())),
            format!("第{}行 {}", lines.line(quantity.span.start()), one_line(&quantity.text)),
        ]);
    }
    if let Some(column) = table.column_mut(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    for line in table.lines() {
        writeln!(out, "{}{}", "  ".repeat(depth + 1), line.trim_end())?;
    }
    Ok(())
}

fn value(quantity: &Quantity) -> String {
    let value = quantity.value;
    if value.is_range() {
        format!("{}..{}", grouped(&value.min.to_string()), grouped(&value.max.to_string()))
    } else {
        grouped(&value.min.round_dp(6).normalize().to_string())
    }
}

/// 179900000 as 179,900,000.
fn grouped(number: &str) -> String {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(w, f)| (w, Some(f)));
    let digits = whole.trim_start_matches('-');
    let mut text = String::from(if whole.starts_with('-') { "-" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    fraction.map_or(text.clone(), |fraction| format!("{text}.{fraction}"))
}

fn status(status: ObservationStatus) -> &'static str {
    match status {
        ObservationStatus::Actual => "实绩",
        ObservationStatus::Target => "目标",
        ObservationStatus::Prior => "前期",
        ObservationStatus::Capacity => "能力",
        ObservationStatus::Norm => "标准",
        _ => "",
    }
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Growth => "增长",
        Relation::Decline => "下降",
        Relation::Completion => "完成度",
        Relation::Share => "占比",
        Relation::Multiple => "倍数",
        _ => "",
    }
}

/// The text without the line breaks and blanks of a hard-wrapped source.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect()
}
