//! Observations as rows, in the columns of SDMX.

use gongwen::Analysis;
use gongwen::model::{Observation, Report, Section};
use serde::Serialize;
use std::io::{self, Write};

/// One row; a range has a second value.
#[derive(Default, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) struct Row<'a> {
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

/// Where rows go.
pub(crate) enum Rows<W: Write> {
    /// Comma-separated values.
    Csv(Box<csv::Writer<W>>),
    /// A JSON object on each line.
    Json(W),
}

impl<W: Write> Rows<W> {
    /// Rows of CSV; `head` writes the names of the columns before the first row.
    pub(crate) fn csv(out: W, head: bool) -> Self {
        Rows::Csv(Box::new(csv::WriterBuilder::new().has_headers(head).from_writer(out)))
    }

    /// Writes the observations of a text; gives their number.
    pub(crate) fn write(&mut self, file: &str, analysis: &Analysis, text: &str) -> io::Result<u64> {
        let mut count = 0;
        for report in &analysis.reports {
            for row in report.observations.iter().filter_map(|o| row(file, report, o, text)) {
                self.put(&row)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// Writes anything that is a row.
    pub(crate) fn put(&mut self, row: &impl Serialize) -> io::Result<()> {
        match self {
            Rows::Csv(out) => Ok(out.serialize(row)?),
            Rows::Json(out) => {
                serde_json::to_writer(&mut *out, row)?;
                writeln!(out)
            }
        }
    }

    /// Sends on what is held back.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        match self {
            Rows::Csv(out) => out.flush(),
            Rows::Json(out) => out.flush(),
        }
    }
}

fn row<'a>(
    file: &'a str,
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
        file,
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
