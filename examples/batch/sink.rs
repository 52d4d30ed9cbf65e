//! Where rows and errors go.

use crate::arguments::Format;
use crate::rows::{Row, Rows};
use crate::walk;
use crate::work::Done;
use serde::Serialize;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Seek, SeekFrom, Stdout, Write};
use std::path::Path;

/// A file that was not read.
#[derive(Default, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct Failure<'a> {
    file: &'a str,
    reason: &'a str,
}

/// The output and the file of errors.
pub(crate) struct Sink {
    format: Format,
    output: Out,
    errors: Option<Out>,
}

impl Sink {
    /// Rows to standard output.
    pub(crate) fn to_stdout(format: Format, errors: Option<&Path>) -> Result<Self, String> {
        let errors = errors.map(|path| Out::file(path, 0)).transpose()?;
        let output = Out { to: To::Stdout(BufWriter::new(io::stdout())), length: 0 };
        Self { format, output, errors }.begun()
    }

    /// New files, in place of any others.
    pub(crate) fn create(format: Format, output: &Path, errors: &Path) -> Result<Self, String> {
        let (output, errors) = (Out::file(output, 0)?, Some(Out::file(errors, 0)?));
        Self { format, output, errors }.begun()
    }

    /// Files that are there, from these bytes on; what stands behind is cut off.
    pub(crate) fn behind(
        format: Format,
        (output, output_length): (&Path, u64),
        (errors, errors_length): (&Path, u64),
    ) -> Result<Self, String> {
        let output = Out::file(output, output_length)?;
        let errors = Some(Out::file(errors, errors_length)?);
        Ok(Self { format, output, errors })
    }

    /// With the names of the columns.
    fn begun(mut self) -> Result<Self, String> {
        if self.format == Format::Csv {
            let row = head(&Row::default());
            let failure = head(&Failure::default());
            let written = row.and_then(|row| self.output.write(&row)).and_then(|()| {
                let failure = failure?;
                self.errors.as_mut().map_or(Ok(()), |errors| errors.write(&failure))
            });
            written.map_err(|error| format!("the output cannot be written: {error}"))?;
        }
        Ok(self)
    }

    /// Writes what came of a file.
    pub(crate) fn write(&mut self, file: &str, done: &Done) -> io::Result<()> {
        self.output.write(&done.rows)?;
        if let Some((errors, reason)) = self.errors.as_mut().zip(done.failed.as_deref()) {
            let mut bytes = Vec::new();
            let mut row = match self.format {
                Format::Csv => Rows::csv(&mut bytes, false),
                Format::Jsonl => Rows::Json(&mut bytes),
            };
            row.put(&Failure { file, reason })?;
            row.flush()?;
            drop(row);
            errors.write(&bytes)?;
        }
        Ok(())
    }

    /// The bytes written so far.
    pub(crate) fn lengths(&self) -> (u64, u64) {
        (self.output.length, self.errors.as_ref().map_or(0, |errors| errors.length))
    }

    /// Hands over to the system what was written: the files that it stands in.
    pub(crate) fn flushed(&mut self) -> io::Result<Vec<File>> {
        let outs = std::iter::once(&mut self.output).chain(&mut self.errors);
        let files: io::Result<Vec<Option<File>>> = outs.map(Out::flushed).collect();
        Ok(files?.into_iter().flatten().collect())
    }
}

/// The names of the columns, as a line of CSV.
fn head(row: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut rows = Rows::csv(&mut bytes, true);
    rows.put(row)?;
    rows.flush()?;
    drop(rows);
    let end = bytes.iter().position(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    bytes.truncate(end);
    Ok(bytes)
}

/// The length of a file; 0 if there is none.
pub(crate) fn length(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}

/// What is written, and how much it is.
struct Out {
    to: To,
    length: u64,
}

enum To {
    File(BufWriter<File>),
    Stdout(BufWriter<Stdout>),
}

impl Out {
    /// A file, cut off at a length.
    fn file(path: &Path, length: u64) -> Result<Self, String> {
        let open = || {
            if length == 0 {
                return File::create(path);
            }
            let mut file = OpenOptions::new().write(true).open(path)?;
            file.set_len(length)?;
            file.seek(SeekFrom::End(0))?;
            Ok(file)
        };
        let file = open().map_err(|e| format!("{}: cannot be written: {e}", walk::name(path)))?;
        Ok(Self { to: To::File(BufWriter::new(file)), length })
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match &mut self.to {
            To::File(out) => out.write_all(bytes)?,
            To::Stdout(out) => out.write_all(bytes)?,
        }
        self.length += bytes.len() as u64;
        Ok(())
    }

    fn flushed(&mut self) -> io::Result<Option<File>> {
        match &mut self.to {
            To::Stdout(out) => out.flush().map(|()| None),
            To::File(out) => {
                out.flush()?;
                out.get_ref().try_clone().map(Some)
            }
        }
    }
}
