//! What came of the run.

use crate::journal::Record;
use crate::walk;
use std::path::Path;

/// How many failures are listed at the end; all are in the file of errors.
const LISTED: usize = 100;

/// Counts of a run, the part that an earlier run did included.
pub(crate) struct Tally {
    pub(crate) total: usize,
    pub(crate) done: usize,
    pub(crate) failed: usize,
    rows: u64,
    noticed: usize,
    failures: Vec<(String, String)>,
    /// The lengths of output and errors after the last file.
    pub(crate) lengths: Option<(u64, u64)>,
}

impl Tally {
    pub(crate) const fn new(total: usize) -> Self {
        let failures = Vec::new();
        Self { total, done: 0, failed: 0, rows: 0, noticed: 0, failures, lengths: None }
    }

    pub(crate) fn add(&mut self, record: Record) {
        self.done += 1;
        self.rows += record.rows;
        self.noticed += usize::from(record.noticed);
        self.lengths = Some((record.output, record.errors));
        if let Some(reason) = record.failed {
            self.failed += 1;
            if self.failures.len() < LISTED {
                self.failures.push((record.file, reason));
            }
        }
    }

    /// Prints what failed, and the counts.
    pub(crate) fn tell(&self, errors: Option<&Path>) {
        for (file, reason) in &self.failures {
            eprintln!("{file}: {reason}");
        }
        let more = self.failed - self.failures.len();
        if more > 0 {
            let all = errors.map_or(String::new(), |path| format!("; all: {}", walk::name(path)));
            eprintln!("… and {more} more{all}");
        }
        if self.noticed > 0 {
            eprintln!(
                "{} files are not read in full (analyze FILE tells what was replaced or left out)",
                self.noticed
            );
        }
        let read = self.done - self.failed;
        eprintln!("{read} files read, {} failed; {} observations", self.failed, self.rows);
    }
}
