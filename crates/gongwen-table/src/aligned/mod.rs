//! Tables in plain text, whose columns tabs, bars or blanks part.

mod grid;
mod run;
mod split;

use crate::plain::is_blank;
use gongwen_model::{Span, Table};
use memchr::memmem;
use run::{Row, Run};
use split::{Mode, is_rule, split};
use std::sync::LazyLock;

/// The longest line that may be a row, in bytes.
const LONGEST: usize = 1200;
/// The longest line without columns that may stand between rows, in bytes.
const LABEL: usize = 60;

/// The tables of a plain text: three or more lines whose columns are plainly aligned by tabs,
/// bars or two or more blanks, and hold mostly numbers. Lines of prose, lists, addresses,
/// signatures and contents are none. The tables come in the order of the text and do not
/// overlap. A text without such lines costs one pass over its bytes.
///
/// ```
/// let text = "全镇粮食生产情况：\n村名    面积（亩）  产量（吨）\n上湾村       1,200        620\n下湾村         860        415\n粮食丰收。\n";
/// let tables = gongwen_table::find_aligned(text);
/// assert_eq!((tables[0].rows, tables[0].columns), (3, 3));
/// assert_eq!(tables[0].cell(2, 1).unwrap().span.slice(text), Some("860"));
/// assert!(gongwen_table::find_aligned("张三  2023年5月\n李四  2023年6月\n王五  2023年7月").is_empty());
/// ```
pub fn find_aligned(text: &str) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut run = Run::default();
    let mut at = 0;
    while at < text.len() {
        let bytes = text.as_bytes().get(at..).unwrap_or_default();
        let end = memchr::memchr(b'\n', bytes).map_or(text.len(), |len| at + len);
        let line = Span::between(at, end);
        at = end + 1;
        read_line(text, line, &mut run, &mut tables);
    }
    run.finish(text, &mut tables);
    tables
}

fn read_line(text: &str, line: Span, run: &mut Run, tables: &mut Vec<Table>) {
    let words = line.slice(text).unwrap_or_default();
    let parted = words.len() <= LONGEST && may_be_parted(words);
    if !parted && run.is_empty() {
        return;
    }
    let body = words.trim_matches(is_blank);
    if body.is_empty() {
        run.blank_line(text, tables);
        return;
    }
    let start = line.end() - words.trim_start_matches(is_blank).len();
    // A tab at the end is a cell without words.
    let tail = words.trim_end_matches(|c| is_blank(c) && c != '\t').len();
    let whole = Span::between(start, line.start() + tail);
    let body = Span::between(start, start + body.len());
    if is_rule(body.slice(text).unwrap_or_default()) {
        return;
    }
    let indent = Span::between(line.start(), start);
    match parted.then(|| split(text, indent, whole)).flatten() {
        Some((mode, cells)) => {
            run.push(text, Row { mode, cells, label: false, gap: false }, tables)
        }
        None if body.len() <= LABEL && !run.is_empty() => {
            let cells = split::single(text, indent, body);
            run.push_label(
                text,
                Row { mode: Mode::Blanks, cells, label: true, gap: false },
                tables,
            );
        }
        None => run.finish(text, tables),
    }
}

/// Whether a line has a tab, a bar or two blanks inside. It may be only an indent.
fn may_be_parted(line: &str) -> bool {
    static BLANKS: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new("  "));
    static WIDE: LazyLock<memmem::Finder<'static>> =
        LazyLock::new(|| memmem::Finder::new("\u{3000}"));
    static BARS: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new("│"));
    let inner = line.trim_matches(is_blank);
    let bytes = inner.as_bytes();
    memchr::memchr2(b'\t', b'|', bytes).is_some()
        || BLANKS.find(bytes).is_some()
        || WIDE.find(bytes).is_some()
        || BARS.find(bytes).is_some()
}
