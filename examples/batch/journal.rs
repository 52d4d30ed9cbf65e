//! The journal beside the output: what was finished, and how long the output was after it.
//!
//! The first line says how the run was made, each further line one file. A line is written
//! after the rows of its file are on the disk, so the journal may know less than the output
//! holds, but never more.

use crate::arguments::{Arguments, Format};
use crate::tally::Tally;
use crate::walk::{self, Input};
use crate::work::stamp;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Longer than any line of a journal.
const LINE: u64 = 1 << 20;

/// How a run was made: what decides the rows, beside the files.
#[derive(PartialEq, Serialize, Deserialize)]
pub(crate) struct Head {
    journal: String,
    format: String,
    limits: String,
}

impl Head {
    pub(crate) fn new(arguments: &Arguments) -> Self {
        let format = match arguments.format {
            Format::Csv => "csv",
            Format::Jsonl => "jsonl",
        };
        Self {
            journal: concat!("gongwen-batch/1 ", env!("CARGO_PKG_VERSION")).to_owned(),
            format: format.to_owned(),
            limits: format!("{:?}", arguments.limits),
        }
    }
}

/// A file that was finished.
#[derive(Serialize, Deserialize)]
pub(crate) struct Record {
    /// Its name.
    pub(crate) file: String,
    /// Its state when it was read.
    pub(crate) stamp: String,
    /// How many rows it gave.
    pub(crate) rows: u64,
    /// Whether something of it was replaced or left out.
    pub(crate) noticed: bool,
    /// Why it gave none.
    pub(crate) failed: Option<String>,
    /// The length of the output after it.
    pub(crate) output: u64,
    /// The length of the file of errors after it.
    pub(crate) errors: u64,
}

/// A journal that is being written.
pub(crate) struct Journal {
    file: File,
    pending: Vec<u8>,
}

impl Journal {
    /// A new journal, in place of any other.
    pub(crate) fn create(path: &Path, head: &Head) -> Result<Self, String> {
        let make = || {
            let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
            lock(&file)?;
            file.set_len(0)?;
            let mut journal = Self { file, pending: Vec::new() };
            journal.line(head)?;
            let (mut file, head) = journal.noted()?;
            file.write_all(&head)?;
            Ok(journal)
        };
        make()
            .map_err(|error: io::Error| format!("{}: cannot be written: {error}", walk::name(path)))
    }

    /// The journal of an earlier run, cut off behind the last file that stands as the run left
    /// it: same place in the order, same state, its rows in the output. The files up to there
    /// are added to the tally.
    pub(crate) fn resume(
        path: &Path,
        head: &Head,
        inputs: &[Input],
        (output, errors): (u64, u64),
        tally: &mut Tally,
    ) -> Result<Self, String> {
        let problem = |error: io::Error| format!("{}: {error}", walk::name(path));
        let file = OpenOptions::new().read(true).write(true).open(path).map_err(problem)?;
        lock(&file).map_err(problem)?;
        let mut lines = Lines { reader: BufReader::new(file), at: 0 };
        let same = match lines.next::<Head>().map_err(problem)? {
            Some(found) if found != *head => {
                return Err(format!(
                    "{}: the run was made with another version, --format or limits; continue it with these, or leave out --resume to begin anew",
                    walk::name(path)
                ));
            }
            found => found.is_some(),
        };
        let mut end = lines.at;
        for input in inputs.iter().take_while(|_| same) {
            let Some(record) = lines.next::<Record>().map_err(problem)? else { break };
            let is_there = record.output <= output && record.errors <= errors;
            if !is_there || record.file != walk::name(&input.path) || record.stamp != stamp(input) {
                break;
            }
            end = lines.at;
            tally.add(record);
        }
        let mut file = lines.reader.into_inner();
        file.set_len(end).and_then(|()| file.seek(SeekFrom::End(0))).map_err(problem)?;
        Ok(Self { file, pending: Vec::new() })
    }

    /// Notes a file; it is written with what [`noted`](Self::noted) gives next.
    pub(crate) fn note(&mut self, record: &Record) -> io::Result<()> {
        self.line(record)
    }

    /// What was noted, and the file that it is to be written to once what it speaks of is on the
    /// disk.
    pub(crate) fn noted(&mut self) -> io::Result<(File, Vec<u8>)> {
        let file = self.file.try_clone()?;
        Ok((file, std::mem::take(&mut self.pending)))
    }

    fn line(&mut self, line: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.pending, line)?;
        self.pending.push(b'\n');
        Ok(())
    }
}

/// Two runs must not write to one output. The lock goes with the program that holds it.
fn lock(file: &File) -> io::Result<()> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(io::Error::other("another run writes to this output")),
        // Some file systems know no locks.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

/// The lines of a journal, one at a time.
struct Lines {
    reader: BufReader<File>,
    at: u64,
}

impl Lines {
    /// The next line, if it is whole and says what is expected.
    fn next<T: for<'a> Deserialize<'a>>(&mut self) -> io::Result<Option<T>> {
        let mut line = Vec::new();
        (&mut self.reader).take(LINE).read_until(b'\n', &mut line)?;
        let found = line.strip_suffix(b"\n").and_then(|line| serde_json::from_slice(line).ok());
        if found.is_some() {
            self.at += line.len() as u64;
        }
        Ok(found)
    }
}
