//! The command line.

use clap::{Args, Parser, ValueEnum};
use gongwen::ingest;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Reads many reports (.txt in any Chinese encoding, .docx, .html, .pdf, .doc) and writes what
/// each figure in them measures, a row for each.
#[derive(Parser)]
#[command(
    name = "batch",
    after_help = "\
Exit code: 0 all files were read, 1 some were not (they are listed at the end and in the file of \
errors), 2 the command was wrong or the output could not be written."
)]
pub(crate) struct Arguments {
    /// Files, folders, and patterns in quotes ('reports/**/*.docx'). Of a folder all files are
    /// read, and those of the folders in it, but hidden ones; links are followed.
    #[arg(required = true, value_name = "FILE|FOLDER|PATTERN")]
    pub(crate) inputs: Vec<PathBuf>,
    /// Where the rows go; without it, standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Comma-separated values with a head, or a JSON object on each line.
    #[arg(short, long, value_enum, default_value_t = Format::Csv)]
    pub(crate) format: Format,
    /// Where the files that were not read are listed, with the reason; by default beside the
    /// output, as OUTPUT.errors.csv (.jsonl).
    #[arg(long, value_name = "FILE")]
    pub(crate) errors: Option<PathBuf>,
    /// Continue a run that was cut off, by the journal beside its output. The output is then
    /// that of one run over the files as they are now: what changed is read again, with all
    /// that stands behind it.
    #[arg(long, requires = "output")]
    pub(crate) resume: bool,
    /// Files that are read at a time; by default one for each core.
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Of folders, only files with these endings (txt,docx).
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub(crate) endings: Vec<String>,
    #[command(flatten)]
    pub(crate) limits: Limits,
    /// Milliseconds between two entries in the journal.
    #[arg(long, hide = true, default_value_t = 1000)]
    pub(crate) checkpoint: u64,
}

impl Arguments {
    pub(crate) fn jobs(&self) -> usize {
        let cores = || std::thread::available_parallelism().ok();
        self.jobs.or_else(cores).map_or(1, NonZeroUsize::get)
    }
}

/// The form of the rows.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum Format {
    Csv,
    Jsonl,
}

/// What one file may cost. Sizes are in bytes, or with K, M or G.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Limits (a file beyond one is listed as failed)")]
pub(crate) struct Limits {
    /// Size of a file.
    #[arg(long, value_name = "SIZE", default_value = "128M", value_parser = size)]
    max_file: u64,
    /// Size of what a .docx or .pdf unpacks to.
    #[arg(long, value_name = "SIZE", default_value = "128M", value_parser = size)]
    max_unpacked: u64,
    /// Size of the text of a report, in UTF-8.
    #[arg(long, value_name = "SIZE", default_value = "16M", value_parser = size)]
    pub(crate) max_text: u64,
    /// Pages of a .pdf.
    #[arg(long, value_name = "N", default_value_t = 5000)]
    max_pages: usize,
}

impl Limits {
    pub(crate) fn options(&self) -> ingest::Options {
        let mut options = ingest::Options::default();
        options.max_file_bytes = self.max_file;
        options.max_part_bytes = self.max_unpacked;
        options.max_total_bytes = self.max_unpacked;
        options.max_text_bytes = usize::try_from(self.max_text).unwrap_or(usize::MAX);
        options.max_pages = self.max_pages;
        options
    }
}

/// `128M` to bytes.
fn size(text: &str) -> Result<u64, String> {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let shift = match text.get(digits.len()..).unwrap_or_default().to_ascii_uppercase().as_str() {
        "" => 0,
        "K" | "KB" => 10,
        "M" | "MB" => 20,
        "G" | "GB" => 30,
        _ => return Err("expected bytes, or a number with K, M or G".to_owned()),
    };
    let number: u64 = digits.parse().map_err(|_| "expected a number".to_owned())?;
    number.checked_mul(1 << shift).ok_or_else(|| "too large".to_owned())
}
