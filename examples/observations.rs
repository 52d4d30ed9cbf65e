//! Observations of reports, one row for each figure: `observations [--format csv|json] [FILE]...`.
//! Columns are named as in SDMX; `-` is standard input, no file the bundled sample.
#![allow(clippy::print_stderr, reason = "a program tells what went wrong")]

#[path = "common/mod.rs"]
mod common;

use clap::{Parser, ValueEnum};
use gongwen::model::{Observation, Report, Section};
use gongwen::{Analysis, Analyzer, Source};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

const SAMPLE: &str = include_str!("reports/township-summary.txt");

/// Prints what each figure of Chinese government reports measures.
#[derive(Parser)]
struct Arguments {
    /// Text files in UTF-8; `-` for standard input; none for the bundled sample.
    files: Vec<String>,
    /// Comma-separated values with a head, or one JSON object on a line.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    Csv,
    Json,
}

/// One row; a range has a second value.
#[derive(Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct Row<'a> {
    file: &'a str,
    ref_area: &'a str,
    subject: &'a str,
    indicator: &'a str,
    time_period: &'a str,
    obs_value: String,
    obs_value_max: String,
    unit_measure: &'a str,
    unit_code: &'a str,
    obs_status: String,
    relation: String,
    bound: &'a str,
    section: String,
    topic: &'a str,
    sentence: String,
    start: usize,
    end: usize,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let analyzer = Analyzer::default();
    let inputs: Vec<_> = if arguments.files.is_empty() {
        vec![Ok((SAMPLE.to_owned(), Source::memory(SAMPLE.len())))]
    } else {
        arguments.files.iter().map(|path| common::read(path)).collect()
    };
    let out = io::BufWriter::new(io::stdout().lock());
    let mut sink = match arguments.format {
        Format::Csv => Sink::Csv(Box::new(csv::Writer::from_writer(out))),
        Format::Json => Sink::Json(out),
    };
    let mut failed = false;
    for input in inputs {
        let written = input.and_then(|(text, source)| {
            let analysis = analyzer.analyze_source(&text, source);
            sink.write(&analysis, &text).map_err(|e| format!("standard output: {e}"))
        });
        if let Err(problem) = written {
            eprintln!("{problem}");
            failed = true;
        }
    }
    ExitCode::from(u8::from(failed || sink.flush().is_err()))
}

/// Where rows go.
enum Sink<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Json(W),
}

impl<W: Write> Sink<W> {
    fn write(&mut self, analysis: &Analysis, text: &str) -> io::Result<()> {
        for report in &analysis.reports {
            let rows = report.observations.iter().filter_map(|o| row(analysis, report, o, text));
            for row in rows {
                match self {
                    Sink::Csv(out) => out.serialize(&row)?,
                    Sink::Json(out) => {
                        serde_json::to_writer(&mut *out, &row)?;
                        writeln!(out)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Sink::Csv(out) => out.flush(),
            Sink::Json(out) => out.flush(),
        }
    }
}

fn row<'a>(
    analysis: &'a Analysis,
    report: &'a Report,
    observation: &'a Observation,
    text: &str,
) -> Option<Row<'a>> {
    let quantity = report.quantities.get(observation.quantity)?;
    let unit = quantity.unit.as_ref();
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let section = Section::at(&report.sections, &observation.section);
    let heading = section.and_then(|section| section.heading.as_ref());
    Some(Row {
        file: analysis.source.path.as_deref().unwrap_or_default(),
        ref_area: report.issuer.as_deref().unwrap_or_default(),
        subject: observation.subject.as_deref().unwrap_or_default(),
        indicator: observation.indicator.as_deref().unwrap_or_default(),
        time_period: observation.period.as_deref().unwrap_or_default(),
        obs_value: quantity.value.min.to_string(),
        obs_value_max: if quantity.value.is_range() {
            quantity.value.max.to_string()
        } else {
            String::new()
        },
        unit_measure: unit.map_or("", |unit| &*unit.symbol),
        unit_code: unit.map_or("", |unit| &*unit.code),
        obs_status: name(serde_json::to_value(observation.status).ok()?),
        relation: name(serde_json::to_value(observation.relation).ok()?),
        bound: quantity.bound.as_str(),
        section: heading.map_or_else(String::new, |heading| one_line(&heading.text)),
        topic: observation.topic.map_or("", |topic| topic.as_str()),
        sentence: sentence(section, quantity.span.start(), text),
        start: quantity.span.start(),
        end: quantity.span.end(),
    })
}

/// The sentence that a byte stands in.
fn sentence(section: Option<&Section>, at: usize, text: &str) -> String {
    let paragraphs = section.map_or(&[][..], |section| section.paragraphs.as_slice());
    let mut sentences = paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
    let found = sentences.find(|sentence| sentence.span.contains(at));
    found.and_then(|sentence| sentence.span.slice(text)).map_or_else(String::new, one_line)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect()
}
