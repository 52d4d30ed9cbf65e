//! One file: read, analysed, its rows encoded.

use crate::arguments::{Format, Limits};
use crate::rows::Rows;
use crate::walk::{self, Input};
use gongwen::Analyzer;
use gongwen::ingest::{self, IngestError, IngestErrorKind, Limit};
use std::any::Any;
use std::fs::{self, File};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::SystemTime;

/// What came of a file.
#[derive(Default)]
pub(crate) struct Done {
    /// The state of the file that was read.
    pub(crate) stamp: String,
    /// Its rows, as they go to the output.
    pub(crate) rows: Vec<u8>,
    /// Their number.
    pub(crate) count: u64,
    /// Whether something was replaced or left out.
    pub(crate) noticed: bool,
    /// Why there are no rows.
    pub(crate) failed: Option<String>,
}

/// Reads files, on any thread.
pub(crate) struct Worker {
    analyzer: Analyzer,
    options: ingest::Options,
    format: Format,
}

impl Worker {
    pub(crate) fn new(format: Format, limits: &Limits) -> Self {
        Self { analyzer: Analyzer::default(), options: limits.options(), format }
    }

    /// Never fails and never panics: what went wrong is in the result.
    pub(crate) fn run(&self, input: &Input) -> Done {
        let stamp = stamp(input);
        if let Some(problem) = &input.problem {
            return Done { stamp, failed: Some(problem.to_string()), ..Done::default() };
        }
        let read = catch_unwind(AssertUnwindSafe(|| self.read(&input.path)));
        let read = read.unwrap_or_else(|panic| {
            Err(format!("gongwen failed on it, please report this: {}", words(&*panic)))
        });
        match read {
            Ok(done) => Done { stamp, ..done },
            Err(reason) => Done { stamp, failed: Some(reason), ..Done::default() },
        }
    }

    fn read(&self, path: &Path) -> Result<Done, String> {
        let document = ingest::read_file(path, &self.options).map_err(|error| reason(&error))?;
        let most = self.options.max_text_bytes;
        if document.text.len() > most {
            return Err(too_long(most));
        }
        let analysis = self.analyzer.analyze_document(&document);
        let mut bytes = Vec::new();
        let mut rows = match self.format {
            Format::Csv => Rows::csv(&mut bytes, false),
            Format::Jsonl => Rows::Json(&mut bytes),
        };
        let written = rows.write(&walk::name(path), &analysis, &document.text);
        let count = written.and_then(|count| rows.flush().map(|()| count));
        let count = count.map_err(|error| error.to_string())?;
        drop(rows);
        let noticed = document.notices.total() > 0;
        Ok(Done { rows: bytes, count, noticed, ..Done::default() })
    }
}

/// What an error says, with the options of this program where it names those of the library.
fn reason(error: &IngestError) -> String {
    match error.kind() {
        IngestErrorKind::Limit(Limit::FileBytes(most)) => {
            format!("larger than {most} bytes; raise --max-file to read it")
        }
        IngestErrorKind::Limit(Limit::PartBytes(most) | Limit::TotalBytes(most)) => {
            format!("unpacks to more than {most} bytes; raise --max-unpacked if you trust it")
        }
        IngestErrorKind::Limit(Limit::TextBytes(most)) => too_long(most),
        IngestErrorKind::Limit(Limit::Pages(most)) => {
            format!("more than {most} pages; raise --max-pages to read it")
        }
        _ => error.to_string(),
    }
}

fn too_long(most: usize) -> String {
    format!("a text of more than {most} bytes; raise --max-text to read it")
}

/// What a panic said.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// The state of a file, by which a later run knows whether it is still the same: its size and
/// when it was written, or why it cannot be opened.
pub(crate) fn stamp(input: &Input) -> String {
    if let Some(problem) = &input.problem {
        return problem.to_string();
    }
    let about = match fs::metadata(&input.path) {
        Ok(about) if !about.is_file() => return "not a file".to_owned(),
        Ok(about) => about,
        Err(error) => return error.kind().to_string(),
    };
    if let Err(error) = File::open(&input.path) {
        return error.kind().to_string();
    }
    let written = about.modified().ok().and_then(|t| t.duration_since(SystemTime::UNIX_EPOCH).ok());
    format!("{} {}", about.len(), written.unwrap_or_default().as_nanos())
}
