//! Observations of reports, one row for each figure: `observations [--format csv|json] [FILE]...`.
//! Columns are named as in SDMX; `-` is standard input, no file the bundled sample.
#![allow(clippy::print_stderr, reason = "a program tells what went wrong")]

#[path = "common/mod.rs"]
mod common;
#[path = "common/rows.rs"]
mod rows;

use clap::{Parser, ValueEnum};
use gongwen::{Analysis, Analyzer};
use rows::Rows;
use std::io;
use std::process::ExitCode;

const SAMPLE: &str = include_str!("reports/township-summary.txt");

/// Prints what each figure of Chinese government reports measures.
#[derive(Parser)]
struct Arguments {
    /// Files (.txt in any Chinese encoding, .docx, .html, .pdf, .doc); `-` for standard input; none
    /// for the bundled sample.
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

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let analyzer = Analyzer::default();
    let out = io::BufWriter::new(io::stdout().lock());
    let mut rows = match arguments.format {
        Format::Csv => Rows::csv(out, true),
        Format::Json => Rows::Json(out),
    };
    let mut failed = false;
    let mut write = |input: Result<(String, Analysis), String>| {
        let written = input.and_then(|(text, analysis)| {
            let file = analysis.source.path.as_deref().unwrap_or_default();
            rows.write(file, &analysis, &text).map_err(|e| format!("standard output: {e}"))
        });
        if let Err(problem) = written {
            eprintln!("{problem}");
            failed = true;
        }
    };
    if arguments.files.is_empty() {
        write(Ok((SAMPLE.to_owned(), analyzer.analyze(SAMPLE))));
    }
    for path in &arguments.files {
        write(common::analyze(&analyzer, path));
    }
    ExitCode::from(u8::from(rows.flush().is_err() || failed))
}
