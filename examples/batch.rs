//! Observations of many reports: `batch [OPTIONS] FILE|FOLDER|PATTERN...`.
//!
//! Files are read on all cores; the rows stand in the order of the sorted paths, whatever the
//! number of cores. A file that cannot be read is listed at the end and in a file of errors, and
//! stops nothing. Beside the output stands a journal, by which `--resume` continues a run that
//! was cut off. Exit code: 0 all files were read, 1 some were not, 2 the command was wrong or
//! the output could not be written.
#![allow(clippy::print_stderr, reason = "a program tells what went wrong")]

#[path = "batch/arguments.rs"]
mod arguments;
#[path = "batch/journal.rs"]
mod journal;
#[path = "batch/keep.rs"]
mod keep;
#[path = "batch/order.rs"]
mod order;
#[path = "batch/progress.rs"]
mod progress;
#[path = "common/rows.rs"]
mod rows;
#[path = "batch/sink.rs"]
mod sink;
#[path = "batch/tally.rs"]
mod tally;
#[path = "batch/walk.rs"]
mod walk;
#[path = "batch/work.rs"]
mod work;

use arguments::{Arguments, Format};
use clap::Parser;
use journal::{Head, Journal, Record};
use keep::Keeper;
use progress::Progress;
use sink::Sink;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tally::Tally;
use walk::Input;
use work::Worker;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(tally) => ExitCode::from(u8::from(tally.failed > 0)),
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

/// The files that a run writes.
struct Places {
    output: Option<PathBuf>,
    errors: Option<PathBuf>,
    journal: Option<PathBuf>,
}

impl Places {
    fn new(arguments: &Arguments) -> Self {
        let beside = |ending: &str| {
            let mut name = arguments.output.clone()?.into_os_string();
            name.push(ending);
            Some(PathBuf::from(name))
        };
        let errors = match arguments.format {
            Format::Csv => ".errors.csv",
            Format::Jsonl => ".errors.jsonl",
        };
        Self {
            output: arguments.output.clone(),
            errors: arguments.errors.clone().or_else(|| beside(errors)),
            journal: beside(".journal"),
        }
    }

    /// Whether a path is one of these.
    fn hold(&self, path: &Path) -> bool {
        let Ok(path) = path.canonicalize() else { return false };
        self.all().iter().any(|own| own.canonicalize().is_ok_and(|own| own == path))
    }

    fn all(&self) -> Vec<&Path> {
        [&self.output, &self.errors, &self.journal]
            .into_iter()
            .filter_map(Option::as_deref)
            .collect()
    }
}

fn run(arguments: &Arguments) -> Result<Tally, String> {
    let places = Places::new(arguments);
    if let Some(path) = arguments.inputs.iter().find(|path| places.hold(path)) {
        return Err(format!("{}: would be read and written", walk::name(path)));
    }
    let inputs = walk::list(&arguments.inputs, &arguments.endings, &places.all());
    let mut tally = Tally::new(inputs.len());
    let (mut sink, mut journal) = open(arguments, &places, &inputs, &mut tally)?;
    let before = tally.done;
    if before > 0 {
        eprintln!("{before} of {} files stand in the output already", inputs.len());
    }

    // A panic is caught, and becomes the reason of its file.
    std::panic::set_hook(Box::new(|_| {}));
    let worker = Worker::new(arguments.format, &arguments.limits);
    let mut progress = Progress::new(inputs.len(), before);
    let mut kept = Instant::now();
    let mut keeper = Keeper::default();
    let work = |at: usize| inputs.get(at).map(|input| worker.run(input));
    let result = order::in_order(before..inputs.len(), arguments.jobs(), work, |at, done| {
        if let Some((input, done)) = at.and_then(|at| inputs.get(at)).zip(done.flatten()) {
            let file = walk::name(&input.path);
            sink.write(&file, &done)?;
            let (output, errors) = sink.lengths();
            let work::Done { stamp, count: rows, noticed, failed, .. } = done;
            let record = Record { file, stamp, rows, noticed, failed, output, errors };
            if let Some(journal) = &mut journal {
                journal.note(&record)?;
            }
            tally.add(record);
        }
        progress.tell(&tally);
        if kept.elapsed() >= Duration::from_millis(arguments.checkpoint) {
            keeper.begin(&mut sink, &mut journal)?;
            kept = Instant::now();
        }
        Ok(())
    });
    let result = result.and_then(|()| keeper.end(&mut sink, &mut journal));
    progress.end();
    if let Err(error) = result {
        let place = places.output.as_deref().map_or("standard output".into(), walk::name);
        let advice = if journal.is_some() { "; --resume continues the run" } else { "" };
        return Err(format!("{place}: cannot be written: {error}{advice}"));
    }
    tally.tell(places.errors.as_deref());
    Ok(tally)
}

/// Opens what the run writes to: anew, or behind the last file that an earlier run finished.
fn open(
    arguments: &Arguments,
    places: &Places,
    inputs: &[Input],
    tally: &mut Tally,
) -> Result<(Sink, Option<Journal>), String> {
    let outputs = places.output.as_deref().zip(places.errors.as_deref());
    let Some(((output, errors), path)) = outputs.zip(places.journal.as_deref()) else {
        let sink = Sink::to_stdout(arguments.format, places.errors.as_deref())?;
        return Ok((sink, None));
    };
    let head = Head::new(arguments);
    if arguments.resume && path.exists() {
        let lengths = (sink::length(output), sink::length(errors));
        let journal = Journal::resume(path, &head, inputs, lengths, tally)?;
        if let Some((output_length, errors_length)) = tally.lengths {
            let sink =
                Sink::behind(arguments.format, (output, output_length), (errors, errors_length))?;
            return Ok((sink, Some(journal)));
        }
    } else if arguments.resume && sink::length(output) > 0 {
        return Err(format!(
            "{}: stands there without its journal, {}: what is in it cannot be told; without --resume it is written anew",
            walk::name(output),
            walk::name(path),
        ));
    }
    // The journal first: an old one must not speak for a new output.
    let journal = Journal::create(path, &head)?;
    Ok((Sink::create(arguments.format, output, errors)?, Some(journal)))
}
