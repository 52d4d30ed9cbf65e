//! Work on several threads, its results in order.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How many results, for each thread, may wait for an earlier one.
const AHEAD: usize = 16;
/// Of a worker; the readers' limits fit into a quarter of it.
const STACK: usize = 8 << 20;
/// How often `deliver` is called when nothing is done.
const TICK: Duration = Duration::from_millis(200);

/// Does `work` for each number of the range, on `jobs` threads, and hands each result to
/// `deliver`, in the order of the numbers; also nothing, now and then, while there is none.
///
/// No number is begun before the one `jobs * AHEAD` before it was delivered, so no more results
/// are held than that. When `deliver` fails, no more is begun.
pub(crate) fn in_order<T: Send>(
    range: Range<usize>,
    jobs: usize,
    work: impl Fn(usize) -> T + Sync,
    mut deliver: impl FnMut(Option<usize>, Option<T>) -> io::Result<()>,
) -> io::Result<()> {
    let gate = Gate::new(range.clone(), jobs.saturating_mul(AHEAD));
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        // Whatever happens below, the workers end, for the scope waits for them.
        let _end = Close(&gate);
        for _ in 0..jobs.min(range.len()) {
            let (gate, work, send) = (&gate, &work, send.clone());
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, move || {
                let _end = Close(gate);
                while let Some(at) = gate.take() {
                    if send.send((at, work(at))).is_err() {
                        break;
                    }
                }
            })?;
        }
        drop(send);
        let mut waiting = BTreeMap::new();
        let mut next = range.start;
        while next < range.end {
            match receive.recv_timeout(TICK) {
                Ok((at, result)) => {
                    waiting.insert(at, result);
                }
                Err(RecvTimeoutError::Timeout) => deliver(None, None)?,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(io::Error::other("a worker ended before its work"));
                }
            }
            while let Some(result) = waiting.remove(&next) {
                deliver(Some(next), Some(result))?;
                next += 1;
                gate.delivered(next);
            }
        }
        Ok(())
    })
}

/// Gives out the numbers, no further than `ahead` from what was delivered.
struct Gate {
    state: Mutex<State>,
    moved: Condvar,
    end: usize,
    ahead: usize,
}

struct State {
    next: usize,
    delivered: usize,
    is_closed: bool,
}

impl Gate {
    fn new(range: Range<usize>, ahead: usize) -> Self {
        let state = State { next: range.start, delivered: range.start, is_closed: false };
        Self { state: Mutex::new(state), moved: Condvar::new(), end: range.end, ahead }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next number; waits for its turn.
    fn take(&self) -> Option<usize> {
        let mut state = self.state();
        loop {
            if state.is_closed || state.next >= self.end {
                return None;
            }
            if state.next - state.delivered < self.ahead {
                state.next += 1;
                return Some(state.next - 1);
            }
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn delivered(&self, next: usize) {
        self.state().delivered = next;
        self.moved.notify_all();
    }
}

/// Closes a gate when it goes.
struct Close<'a>(&'a Gate);

impl Drop for Close<'_> {
    fn drop(&mut self) {
        self.0.state().is_closed = true;
        self.0.moved.notify_all();
    }
}
