//! What the examples share: reading the files that are given, with errors that say what to do.

use gongwen::ingest::{self, IngestErrorKind, Ingested};
use gongwen::{Analysis, Analyzer, Source};
use std::fmt::Display;
use std::io::{self, Read};
use std::path::Path;

/// Reads a file of any format, or standard input for `-`: its text, and what is in it. What was
/// replaced or left out is told on standard error.
pub(crate) fn analyze(analyzer: &Analyzer, path: &str) -> Result<(String, Analysis), String> {
    let name = if path == "-" { "standard input" } else { path };
    match read(path) {
        Ok(Ok(document)) => {
            for notice in &document.notices {
                eprintln!("{name}: note: {notice}");
            }
            let analysis = analyzer.analyze_document(&document);
            Ok((document.text, analysis))
        }
        // A text without a word is a text.
        Ok(Err(error)) if error.kind() == IngestErrorKind::Empty => {
            let path = (path != "-").then(|| path.to_owned());
            let analysis = analyzer.analyze_source("", Source { path, ..Source::memory(0) });
            Ok((String::new(), analysis))
        }
        Ok(Err(error)) => Err(problem(name, error)),
        Err(what) => Err(problem(name, what)),
    }
}

fn read(path: &str) -> Result<Result<Ingested, ingest::IngestError>, String> {
    let options = ingest::Options::default();
    if path == "-" {
        let mut bytes = Vec::new();
        let most = options.max_file_bytes.saturating_add(1);
        io::stdin().take(most).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
        return Ok(ingest::read("", &bytes, &options));
    }
    if Path::new(path).is_dir() {
        return Err(
            "is a folder; give the files in it, for example folder/*.txt, or run the example batch"
                .to_owned(),
        );
    }
    Ok(ingest::read_file(path, &options))
}

fn problem(path: &str, what: impl Display) -> String {
    format!("{path}: {what}")
}
