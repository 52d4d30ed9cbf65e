//! The outline of reports: `outline [FILE]...`, or standard input.
#![allow(clippy::print_stderr, reason = "a program tells what went wrong")]

#[path = "common/mod.rs"]
mod common;

use gongwen::model::Section;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        paths.push("-".to_owned());
    }
    let analyzer = gongwen::Analyzer::default();
    let mut failed = false;
    let mut out = io::stdout().lock();
    for path in &paths {
        match common::analyze(&analyzer, path) {
            Ok((_, analysis)) => {
                for report in analysis.reports {
                    for title in &report.titles {
                        let _ = writeln!(out, "{}", title.text);
                    }
                    print(&mut out, &report.sections, 1);
                }
            }
            Err(problem) => {
                eprintln!("{problem}");
                failed = true;
            }
        }
    }
    ExitCode::from(u8::from(failed))
}

fn print(out: &mut impl Write, sections: &[Section], depth: usize) {
    for section in sections {
        let text = section.heading.as_ref().map_or("·", |heading| heading.text.as_str());
        let role = section.role.map_or("", |role| role.label());
        let topic = section.topic.map_or("", |topic| topic.label());
        let text: String = text.split_whitespace().collect();
        let _ = writeln!(out, "{}{text}  [{role} {topic}]", "  ".repeat(depth));
        print(out, &section.children, depth + 1);
    }
}
