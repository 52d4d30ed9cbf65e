//! Analyses reports and prints what was read: `analyze [--format table|json] [FILE]...`.
//! `-` is standard input; without files a sample report that comes with gongwen is read.
#![allow(clippy::print_stderr, reason = "a program tells what went wrong")]

#[path = "common/mod.rs"]
mod common;
#[path = "common/table.rs"]
mod table;

use clap::{Parser, ValueEnum};
use gongwen::{Analysis, Analyzer, Source};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

const SAMPLE: &str = include_str!("reports/township-summary.txt");

/// Reads Chinese government reports: outline, roles, topics and quantities.
#[derive(Parser)]
struct Arguments {
    /// Files (.txt in any Chinese encoding, .docx, .html, .pdf, .doc); `-` for standard input; none
    /// for the bundled sample.
    files: Vec<String>,
    /// A table to read, or JSON, one document on a line for each file.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    Table,
    Json,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let analyzer = Analyzer::default();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut failed = false;
    let mut print = |input: Result<(String, Analysis), String>| {
        let result = input.and_then(|(text, analysis)| {
            let written = match arguments.format {
                Format::Json => serde_json::to_writer(&mut out, &analysis)
                    .map_err(io::Error::from)
                    .and_then(|()| writeln!(out)),
                Format::Table => table::write(&mut out, &analysis, &text),
            };
            written.map_err(|e| format!("standard output: {e}"))
        });
        if let Err(problem) = result {
            eprintln!("{problem}");
            failed = true;
        }
    };
    if arguments.files.is_empty() {
        let path = Some("examples/reports/township-summary.txt".to_owned());
        let source = Source { path, ..Source::memory(SAMPLE.len()) };
        print(Ok((SAMPLE.to_owned(), analyzer.analyze_source(SAMPLE, source))));
    }
    for path in &arguments.files {
        print(common::analyze(&analyzer, path));
    }
    ExitCode::from(u8::from(out.flush().is_err() || failed))
}
