//! Characters to a tree, a little at a time, so that the limits are seen when they are passed.

use super::dom::{Dom, beginning};
use super::sink::Sink;
use crate::error::{IngestError, Limit};
use crate::options::Options;
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};

/// Bytes given to the parser at once.
const STEP: usize = 1024;
/// Pairs of attributes that may be compared: the parser compares each attribute of a tag with
/// all before it. This is one tag of 20,000.
const COMPARED: u64 = 200_000_000;

/// Parses a page.
pub(super) fn parse(text: &str, options: &Options) -> Result<Dom, IngestError> {
    let opts = ParseOpts {
        // What stands in <noscript> is a text, then, and is dropped.
        tree_builder: TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() },
        ..ParseOpts::default()
    };
    let mut parser = parse_document(Sink::new(options.max_nodes, options.max_depth), opts);
    let mut tag = Tag::default();
    let mut rest = text;
    while !rest.is_empty() {
        let step = beginning(rest, STEP);
        rest = rest.get(step.len()..).unwrap_or_default();
        let calls = parser.tokenizer.sink.sink.calls();
        parser.process(StrTendril::from_slice(step));
        let sink = &parser.tokenizer.sink.sink;
        if let Some(limit) = sink.passed() {
            return Err(IngestError::limit(limit));
        }
        if !tag.holds(step, sink.calls() != calls) {
            return Err(IngestError::limit(Limit::Nodes(options.max_nodes)));
        }
    }
    Ok(parser.finish())
}

/// What a tag may cost that goes on from step to step.
#[derive(Debug, Default)]
struct Tag {
    /// Attributes that it can have at most.
    names: u64,
    compared: u64,
    in_name: bool,
}

impl Tag {
    /// Counts a step; `was_called` if the parser made something of it. `false` if it is enough.
    fn holds(&mut self, step: &str, was_called: bool) -> bool {
        if was_called {
            self.names = 0;
        }
        for byte in step.bytes() {
            let is_between =
                matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r' | b'/' | b'"' | b'\'');
            if self.in_name && is_between {
                self.names += 1;
                self.compared += self.names;
            }
            self.in_name = !is_between;
        }
        if was_called {
            // The tag at the end of this step is short as yet.
            self.compared = self.compared.saturating_sub(self.names * self.names / 2);
        }
        self.compared <= COMPARED
    }
}
