//! What was written is brought to the disk beside the work: nobody waits for it but the end.

use crate::journal::Journal;
use crate::sink::Sink;
use std::fs::File;
use std::io::{self, Write};
use std::thread::{self, JoinHandle};

/// Brings the rows to the disk, then the journal's word that they are there.
#[derive(Default)]
pub(crate) struct Keeper {
    running: Option<JoinHandle<io::Result<()>>>,
}

impl Keeper {
    /// Begins with what was written until now, unless it is still busy with what was before.
    pub(crate) fn begin(
        &mut self,
        sink: &mut Sink,
        journal: &mut Option<Journal>,
    ) -> io::Result<()> {
        if self.running.as_ref().is_some_and(|running| !running.is_finished()) {
            return Ok(());
        }
        self.finish()?;
        let files = sink.flushed()?;
        let noted = journal.as_mut().map(Journal::noted).transpose()?;
        let work = thread::Builder::new().spawn(move || keep(&files, noted));
        self.running = Some(work?);
        Ok(())
    }

    /// Waits for what was begun.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        let done = self.running.take().map(JoinHandle::join);
        done.unwrap_or(Ok(Ok(()))).unwrap_or_else(|_| Err(io::Error::other("a thread ended")))
    }

    /// Brings everything to the disk.
    pub(crate) fn end(&mut self, sink: &mut Sink, journal: &mut Option<Journal>) -> io::Result<()> {
        self.finish()?;
        self.begin(sink, journal)?;
        self.finish()
    }
}

fn keep(files: &[File], noted: Option<(File, Vec<u8>)>) -> io::Result<()> {
    for file in files {
        match file.sync_data() {
            // A device or a pipe has nothing to bring to the disk.
            Err(error) if error.kind() != io::ErrorKind::InvalidInput => return Err(error),
            _ => {}
        }
    }
    noted.map_or(Ok(()), |(mut journal, lines)| journal.write_all(&lines))
}
