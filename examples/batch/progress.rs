//! How far it is: a bar on a terminal, a line now and then elsewhere.

use crate::tally::Tally;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

/// Between two lines.
const PAUSE: Duration = Duration::from_secs(10);

pub(crate) enum Progress {
    Bar(ProgressBar),
    Lines { begun: Instant, before: usize, last: Instant },
}

impl Progress {
    pub(crate) fn new(total: usize, before: usize) -> Self {
        if !io::stderr().is_terminal() {
            let now = Instant::now();
            return Progress::Lines { begun: now, before, last: now };
        }
        let bar = ProgressBar::new(total as u64).with_position(before as u64);
        let form = "{bar:30} {pos} of {len} files, {eta} left{msg}";
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style);
        }
        bar.reset_eta();
        Progress::Bar(bar)
    }

    pub(crate) fn tell(&mut self, tally: &Tally) {
        match self {
            Progress::Bar(bar) => {
                if tally.failed > 0 {
                    bar.set_message(format!(", {} failed", tally.failed));
                }
                bar.set_position(tally.done as u64);
            }
            Progress::Lines { begun, before, last } => {
                if last.elapsed() < PAUSE {
                    return;
                }
                *last = Instant::now();
                let rate = (tally.done - *before) as f64 / begun.elapsed().as_secs_f64();
                let (done, total, failed) = (tally.done, tally.total, tally.failed);
                eprintln!("{done} of {total} files, {rate:.0} a second, {failed} failed");
            }
        }
    }

    pub(crate) fn end(self) {
        if let Progress::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}
