//! Hard-wrapped text: lines cut at a fixed width, as PDF readers and document sites give it.
//! It is found by its shape and joined to paragraphs.

use crate::chars::{
    char_at, char_before, columns, columns_of, ends_sentence, is_blank, is_clause_mark, is_closer,
    is_digit, is_han,
};
use crate::furniture;
use crate::lines::{Line, with_tables};
use crate::marker::{MarkerForm, marker_at};
use crate::reading::{Joiner, Reading};
use crate::title;
use gongwen_model::Span;

/// How many lines are looked at to find the width.
const SAMPLE: usize = 3000;
/// Columns that lines may be cut at.
const NARROWEST: usize = 24;
const WIDEST: usize = 130;
/// The columns of all lines that are too long to be counted.
const TOO_WIDE: usize = WIDEST + 1;
/// How far a line may fall short of the width and still count as full.
const SLACK: usize = 4;
/// How far, when the line may end a paragraph, when it may be a heading, and when it breaks
/// off within a sentence.
const NEAR: usize = 3;
const HEADING: usize = 3;
const FAR: usize = 8;
/// How many lines at the start may be a title.
const TITLE_LINES: usize = 6;

/// The reading of a text, joined where the text is hard-wrapped, and its lines without the
/// furniture between them; the places of the furniture are those of the text. The lines of each
/// table are one, and are left as they are.
pub(crate) fn read<'t>(text: &'t str, tables: &[Span]) -> (Reading<'t>, Vec<Line>, Vec<Span>) {
    let lines = with_tables(text, tables);
    let all = lines.len();
    let shape = Shape::measure(text, lines.get(..SAMPLE).unwrap_or(&lines));
    let even = shape.is_even();
    // A long text is judged by its first lines alone, their furniture left out.
    let sample = lines.get(..SAMPLE).filter(|_| even).map(<[Line]>::to_vec);
    let sample = sample.map(|sample| furniture::content(text, sample));
    let (content, left_out) = furniture::sift(text, lines);
    let judged = sample.as_ref().unwrap_or(&content);
    let grid = even.then(|| {
        let same = sample.is_none() && content.len() == all;
        let shape = if same { shape } else { shape.of_left(judged) };
        Rows { text, lines: judged, shape }.grid()
    });
    let grid = grid.flatten();
    let reading = match grid {
        Some(grid) => join(text, &content, |last, next, heading| grid.joins(last, next, heading)),
        None if content.iter().zip(content.iter().skip(1)).any(|(a, b)| is_broken(text, a, b)) => {
            join(text, &content, |last, next, _| is_broken(text, last, next))
        }
        None => return (Reading::plain(text), content, left_out),
    };
    let tables: Vec<Span> =
        tables.iter().filter_map(|&table| reading.reading_span(table)).collect();
    let lines = with_tables(reading.text(), &tables);
    (reading, lines, left_out)
}

/// The shortest line that may break off within its text, in bytes.
const BROKEN: usize = 60;

/// Whether a line breaks off within a sentence, in a text that is not cut at a fixed width: no
/// mark ends it, and what follows is neither a paragraph by its indent or marker nor a line of
/// another kind.
fn is_broken(text: &str, previous: &Line, next: &Line) -> bool {
    let words = previous.span.slice(text).unwrap_or("");
    let open = |c: char| is_han(c) || is_digit(c) || matches!(c, '，' | ',' | '、');
    if previous.table || next.table || next.gap || words.len() < BROKEN || !words.ends_with(open) {
        return false;
    }
    let after = next.span.slice(text).unwrap_or("");
    let goes_on = after.starts_with(|c: char| is_han(c) || is_digit(c) || is_clause_mark(c));
    let stop = |words: &str| words.contains('。');
    goes_on
        && next.indent < 2
        && words.contains(['，', ',', '、', '。'])
        && after.contains(['，', ',', '、', '。', '；'])
        && (stop(words) || stop(after))
        && (stop(words) || !is_numbered(text, previous))
        && marker_at(text, next.span.start()).is_none()
        && !title::is_title(words)
        && !title::is_title(after)
}

/// The joined copy of a text, by what is said of each two lines and of whether what came so far
/// is a heading.
fn join(
    text: &str,
    lines: &[Line],
    goes_on: impl Fn(&Line, &Line, bool) -> bool,
) -> Reading<'static> {
    let mut joiner = Joiner::with_capacity(text.len());
    let mut heading = false;
    for (i, line) in lines.iter().enumerate() {
        let previous = i.checked_sub(1).and_then(|i| lines.get(i));
        let joins = previous.is_some_and(|previous| {
            let words = previous.span.slice(text).unwrap_or("");
            let titled = i <= TITLE_LINES && title::is_title(words);
            let apart = titled || previous.table || line.table;
            !apart && goes_on(previous, line, heading)
        });
        match previous {
            Some(previous) if joins => {
                if let Some(at) = latin_blank(text, previous, line) {
                    joiner.push_mark(' ', at);
                }
            }
            Some(previous) => joiner.push_mark('\n', previous.end),
            None => {}
        }
        joiner.push(text, line.span);
        let words = line.span.slice(text).unwrap_or("");
        heading = if joins { heading } else { is_numbered(text, line) } && !words.contains('。');
    }
    joiner.finish()
}

/// Whether a line begins with the marker of a heading.
fn is_numbered(text: &str, line: &Line) -> bool {
    marker_at(text, line.span.start()).is_some_and(|m| {
        !matches!(
            m.form,
            MarkerForm::Is | MarkerForm::Must | MarkerForm::Ordinal | MarkerForm::Among
        )
    })
}

/// Where two Latin words meet over a join, the place of the line break, which is read as a
/// blank.
fn latin_blank(text: &str, previous: &Line, next: &Line) -> Option<usize> {
    let before = char_before(text, previous.span.end())?;
    let after = char_at(text, next.span.start())?;
    let latin = |c: char| c.is_ascii_alphabetic();
    let blank = latin(after) && (latin(before) || matches!(before, '.' | ',' | ';' | ')'));
    (blank && previous.end < text.len()).then_some(previous.end)
}

/// How wide the lines of a text are.
struct Shape {
    rows: Vec<Row>,
    margin: usize,
}

#[derive(Clone, Copy)]
struct Row {
    /// Where its words begin.
    start: usize,
    /// Columns of the words alone.
    own: usize,
    /// Columns, the indent beyond the margin included.
    width: usize,
}

impl Shape {
    fn measure(text: &str, lines: &[Line]) -> Self {
        let own = |line: &Line| width_of(line.span.slice(text).unwrap_or("")) + line.passed;
        Self::new(lines, lines.iter().map(own))
    }

    /// The shape of those of the lines that are left.
    fn of_left(&self, lines: &[Line]) -> Self {
        let mut rows = self.rows.iter();
        let own = |line: &Line| {
            let row = rows.find(|row| row.start == line.span.start());
            row.map_or(TOO_WIDE, |row| row.own)
        };
        Self::new(lines, lines.iter().map(own))
    }

    fn new(lines: &[Line], own: impl Iterator<Item = usize>) -> Self {
        let margin = lines.iter().map(|line| line.indent).min().unwrap_or(0);
        let rows = lines.iter().zip(own).map(|(line, own)| {
            let width = (line.indent - margin).min(WIDEST) + own;
            Row { start: line.span.start(), own, width }
        });
        Self { rows: rows.collect(), margin }
    }

    /// The width that most of the longer lines have, and how many have it.
    fn common(&self) -> (usize, usize) {
        let mut counts = [0usize; WIDEST + 2];
        for row in &self.rows {
            if let Some(count) = counts.get_mut(row.width.min(WIDEST + 1)) {
                *count += 1;
            }
        }
        let mut best = (NARROWEST, 0);
        for width in NARROWEST..=WIDEST {
            let count = counts.get(width - SLACK..=width).map_or(0, |counts| counts.iter().sum());
            if count > best.1 {
                best = (width, count);
            }
        }
        best
    }

    /// Whether lines are even enough to look closer.
    fn is_even(&self) -> bool {
        self.common().1 * 5 > self.rows.len()
    }
}

/// The lines of a text with their shape. What stands in a line is looked at only where its
/// width tells something.
struct Rows<'t> {
    text: &'t str,
    lines: &'t [Line],
    shape: Shape,
}

impl<'t> Rows<'t> {
    /// How the lines were cut, if they were.
    fn grid(&self) -> Option<Grid<'t>> {
        let width = self.width()?;
        let margin = self.shape.margin;
        let indented = self.lines.iter().filter(|line| line.indent >= margin + 2).count();
        let indents_open = indented * 10 <= self.lines.len() * 6;
        Some(Grid { text: self.text, width, margin, indents_open })
    }

    /// The width that the lines were cut at, if they were.
    fn width(&self) -> Option<usize> {
        let (width, full) = self.shape.common();
        let over = self.shape.rows.iter().filter(|row| row.width > width + 2).count();
        // Headings and names are short; the last lines of paragraphs have any width.
        let places = || (0..).zip(&self.shape.rows);
        let long = || places().filter(|(_, row)| row.own * 2 >= width).map(|(i, _)| i);
        let few = full < 10;
        if full < 5
            || (few && width < 40)
            || full * 100 < long().count() * 40
            || over * 100 > long().count() * 8 + 400
        {
            return None;
        }
        let broken = long().filter(|&i| self.is_open(i)).count();
        let is_full = |row: &Row| (width - SLACK..=width).contains(&row.width);
        let full_rows: Vec<usize> = places().filter(|(_, row)| is_full(row)).map(|r| r.0).collect();
        let count = |test: &dyn Fn(usize) -> bool| full_rows.iter().filter(|&&i| test(i)).count();
        let open = count(&|i| self.is_open(i));
        let inner = count(&|i| self.is_punctuated(i));
        let listed = count(&|i| self.is_open(i) && self.is_marked(i + 1));
        // Nearly every line that breaks off within a sentence is a full one.
        let wrapped = open * 100 >= broken * 70
            && open * 100 >= full * if few { 72 } else { 65 }
            && inner * 100 >= full * 50
            && listed * 100 <= open * 25;
        wrapped.then_some(width)
    }

    fn line(&self, i: usize) -> &'t str {
        self.lines.get(i).and_then(|line| line.span.slice(self.text)).unwrap_or("")
    }

    /// Whether a line ends within a sentence.
    fn is_open(&self, i: usize) -> bool {
        !ends_sentence(self.line(i))
    }

    /// Whether a line has punctuation before its end.
    fn is_punctuated(&self, i: usize) -> bool {
        let words = self.line(i).trim_end_matches(is_clause_mark);
        words.contains(['。', '，', '、', '；', ',', ';'])
    }

    /// Whether a line begins a paragraph by its marker.
    fn is_marked(&self, i: usize) -> bool {
        self.lines.get(i).is_some_and(|line| marker_at(self.text, line.span.start()).is_some())
    }
}

/// The columns of a line, if it is not too long for any of these to matter.
fn width_of(line: &str) -> usize {
    if line.len() > WIDEST * 4 { TOO_WIDE } else { columns_of(line) }
}

/// How a text was cut.
struct Grid<'t> {
    text: &'t str,
    width: usize,
    margin: usize,
    /// Whether an indent opens a paragraph, as it does where most lines have none.
    indents_open: bool,
}

impl Grid<'_> {
    /// Whether two lines are of one paragraph. `heading` is whether what came so far is a
    /// heading.
    fn joins(&self, previous: &Line, next: &Line, heading: bool) -> bool {
        let words = previous.span.slice(self.text).unwrap_or("");
        let own = width_of(words) + previous.passed;
        let width = own + previous.indent.saturating_sub(self.margin);
        let finished = ends_sentence(words);
        // Proportional type makes lines uneven: one that breaks off within a sentence may
        // fall shorter of the width than one that may end a paragraph.
        let short = match (finished, heading) {
            (true, _) => NEAR,
            (false, true) => HEADING,
            (false, false) => FAR,
        };
        let after = next.span.slice(self.text).unwrap_or("");
        // What follows a finished sentence, is short and has no end stands alone: a heading,
        // a title, a signature. The last line of a paragraph would have its 。
        if finished && !ends_sentence(after) && width_of(after) + FAR + 2 < self.width {
            return false;
        }
        let token = first_token(after);
        // A line much too long was never cut at this width.
        if own > self.width + 2 * SLACK || width + token + short < self.width + 2 {
            return false;
        }
        let indented = next.indent >= self.margin + 2
            && (self.indents_open || next.indent >= previous.indent + 2);
        let closed = finished || heading;
        !(indented || (closed && (next.gap || is_numbered(self.text, next))))
    }
}

/// The columns of what could not be parted at the start of a line: a character with the
/// marks that may not begin a line, or a number or word with its like.
fn first_token(line: &str) -> usize {
    let joined = |c: char| c.is_ascii_alphanumeric() || is_digit(c) || matches!(c, '.' | '%' | '/');
    let mut chars = line.chars().take(24);
    let Some(first) = chars.next() else { return 0 };
    let mut width = columns(first);
    let mut word = joined(first);
    for c in chars {
        if !(word && joined(c)) {
            word = false;
            if is_blank(c) || !(is_clause_mark(c) || is_closer(c)) {
                break;
            }
        }
        width += columns(c);
    }
    width
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(text: &str) -> Option<Reading<'_>> {
        Some(read(text, &[]).0).filter(Reading::is_joined)
    }

    /// Cuts a text at a number of columns, as a converter would.
    fn wrap(text: &str, width: usize) -> String {
        let mut out = String::new();
        let mut at = 0;
        for c in text.chars() {
            if c == '\n' {
                at = 0;
            } else if at + columns(c) > width {
                out.push('\n');
                at = 0;
            }
            at += if c == '\n' { 0 } else { columns(c) };
            out.push(c);
        }
        out
    }

    const PARAGRAPHS: &str = "一、农业生产\n全乡完成早稻移栽3.25万亩，新修渠道12公里，油茶垦复4600亩，各村都按时交了账，没有一户落下，群众比较满意。\n今年还要再修两座机耕桥，预算160万元，请各村提前做好用地、用工和材料的准备，赶在汛期以前完工，确保不误农时。\n二、集镇建设\n集镇污水管网延伸到第5村民小组，新装路灯85盏，改造门面36间，搬走了占道经营的摊点，街面宽敞了，赶集的人也多了起来。\n镇卫生院添置了一台彩超机，住院楼的屋面做了防水，村医每月到院里跟班学习一次，老人看病不用再往县城跑，一年下来接诊了12000多人次，大家都说方便。";

    #[test]
    fn joins_what_was_cut() {
        for width in [40, 56, 66] {
            let wrapped = wrap(PARAGRAPHS, width);
            let reading = join(&wrapped).unwrap_or_else(|| panic!("{width}"));
            assert_eq!(reading.text(), PARAGRAPHS, "{width}");
        }
    }

    #[test]
    fn joins_lines_broken_here_and_there() {
        let text = PARAGRAPHS.replace("油茶垦复4600亩，", "油茶垦\n复4600亩，");
        assert_eq!(join(&text).unwrap().text(), PARAGRAPHS);
        let indented =
            PARAGRAPHS.replace("今年还要", "今年开局良好，形势喜人\n\u{3000}\u{3000}今年还要");
        assert!(join(&indented).is_none());
    }

    #[test]
    fn leaves_other_text_alone() {
        let list: String =
            (1..30).map(|i| format!("{i}.推进第{i}村，落实各项任务和相关责任\n")).collect();
        let table: String =
            (1..30).map(|i| format!("第{i}村民小组 水稻 {i}2 亩 油茶 {i}1 亩 合计\n")).collect();
        for text in [PARAGRAPHS, list.as_str(), table.as_str(), "", "一、\n二、"] {
            assert!(join(text).is_none(), "{text}");
        }
    }

    #[test]
    fn page_furniture_between_joined_lines() {
        let wrapped = wrap(PARAGRAPHS, 40);
        let lines: Vec<_> = wrapped.lines().collect();
        let mut paged = String::new();
        for (i, line) in lines.iter().enumerate() {
            paged += line;
            paged.push('\n');
            if i % 4 == 2 {
                paged += &format!("- {} -\n某乡工作汇报\n", i / 4 + 1);
            }
        }
        assert_eq!(join(&paged).unwrap().text(), PARAGRAPHS);
    }

    #[test]
    fn what_stands_alone_after_a_full_line() {
        let text = format!(
            "{PARAGRAPHS}\n各村要按照分工抓好落实，按月报送进度，不得弄虚作假。\n某乡人民政府"
        );
        // The last sentence fills its line.
        let wrapped = wrap(&text, 52);
        let reading = join(&wrapped).unwrap();
        assert!(reading.text().ends_with("不得弄虚作假。\n某乡人民政府"), "{}", reading.text());
    }

    #[test]
    fn latin_words_keep_a_blank() {
        let text = "项目由Green\nField公司建设";
        let lines: Vec<_> = crate::lines::Lines::new(text).collect();
        assert_eq!(latin_blank(text, &lines[0], &lines[1]), Some(14));
    }
}
