//! What a cell says: a figure, a quantity with its own unit, nothing, or words.

use crate::plain::{Plain, is_blank, trim};
use gongwen_model::{Quantity, Relation, Span};
use gongwen_quantity::Finder;

/// Longer cells are prose, in bytes.
const LONGEST: usize = 90;

/// What a cell says.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Blank,
    /// A mark that says that there is no value: - — … /
    Dash,
    Figure(Figure),
    /// A quantity with its own unit: 1.5亿元, 约30户, 下降2.3%.
    Measured(Box<Quantity>, Option<Relation>),
    Words,
}

/// A number whose unit may stand elsewhere.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// The number, its sign and brackets included.
    pub(crate) span: Span,
    /// It, as it is read: half-width minus, no brackets, 万 and 亿 kept.
    pub(crate) number: String,
    /// The % or ‰ behind it.
    pub(crate) unit: Option<&'static str>,
    /// A whole number without sign, mark or scale.
    pub(crate) whole: Option<u64>,
    /// It begins with a zero that counts nothing, as telephone numbers do.
    pub(crate) coded: bool,
}

impl Figure {
    /// Whether it may be a year.
    pub(crate) fn is_year(&self) -> bool {
        self.unit.is_none() && self.whole.is_some_and(|year| (1949..=2100).contains(&year))
    }

    /// Whether it may number an account, a telephone, a thing.
    pub(crate) fn is_code(&self) -> bool {
        self.coded || self.whole.is_some_and(|value| value > 99_999_999)
    }
}

/// Marks that stand for no value.
const DASHES: &[&str] = &[
    "-", "--", "---", "－", "—", "——", "–", "−", "…", "……", "/", "／", "\\", "*", "×", "╱", "无",
    "N/A", "n/a", "NA", "·", "．", ".", "──", "─",
];

/// What a cell says.
pub(crate) fn content(finder: &Finder, text: &str, span: Span) -> Content {
    let span = trim(text, span);
    let Some(words) = span.slice(text).filter(|words| !words.is_empty()) else {
        return Content::Blank;
    };
    if DASHES.contains(&words) {
        return Content::Dash;
    }
    if words.len() > LONGEST {
        return Content::Words;
    }
    if let Some(figure) = figure(text, span) {
        return Content::Figure(figure);
    }
    match measured(finder, text, span) {
        Some((quantity, relation)) => Content::Measured(Box::new(quantity), relation),
        None => Content::Words,
    }
}

/// The cell as a number and nothing else.
pub(crate) fn figure(text: &str, span: Span) -> Option<Figure> {
    let words = span.slice(text)?;
    let digits =
        words.bytes().any(|b| b.is_ascii_digit()) || words.contains(|c| ('０'..='９').contains(&c));
    if !digits || words.len() > LONGEST {
        return None;
    }
    let plain = Plain::new(text, span);
    let mut rest = plain.text.as_str();
    let mut unit = None;
    for (mark, symbol) in [("%", "%"), ("％", "%"), ("﹪", "%"), ("‰", "‰")] {
        if let Some(before) = rest.strip_suffix(mark) {
            (rest, unit) = (before, Some(symbol));
        }
    }
    let mut negative = false;
    if let Some(inner) = bracketed(rest) {
        (rest, negative) = (inner, true);
        if !rest.starts_with(|c: char| is_digit(c)) {
            return None;
        }
    }
    let unsigned = rest.trim_start_matches(['+', '＋', '↑', '±']);
    let positive = unsigned.len() < rest.len();
    rest = unsigned;
    if !positive
        && let Some(after) =
            rest.strip_prefix(['-', '－', '−', '–', '—', '↓', '▲', '△', '负', '﹣'])
    {
        (rest, negative) = (after, true);
    }
    let number = read_number(rest)?;
    // Blanks part numbers; they do not group them.
    let start = span.start();
    let last =
        start + words.trim_end_matches(['%', '％', '﹪', '‰']).trim_end_matches(is_blank).len();
    let end = if unit.is_some() { span.end() } else { last };
    let plain_whole = !negative && !positive && unit.is_none();
    let whole = plain_whole.then(|| rest.parse().ok()).flatten();
    let coded = rest.len() > 1 && rest.starts_with('0') && rest.bytes().all(|b| b.is_ascii_digit());
    let number = if negative { format!("-{number}") } else { number };
    Some(Figure { span: Span::between(start, end), number, unit, whole, coded })
}

/// An Arabic number, or two with a dash between them, as the parser of quantities reads them.
fn read_number(words: &str) -> Option<String> {
    let single = |words: &str| {
        let first = words.chars().next()?;
        let words = if first == '.' { format!("0{words}") } else { words.to_owned() };
        let begins = words.starts_with(is_digit);
        let numeral = gongwen_numeral::parse(&words).ok().filter(|_| begins)?;
        let plain = numeral.vagueness().is_none() && !numeral.shape().chinese;
        (plain && numeral.shape().arabic).then_some((words, numeral))
    };
    if let Some((words, _)) = single(words) {
        return Some(words);
    }
    let (from, to) = words.split_once(['-', '－', '–', '—', '~', '～', '至'])?;
    let ((from_words, from), (to_words, to)) = (single(from)?, single(to)?);
    let year = from.shape().digits == 4 && from.shape().decimals == 0;
    let serial = from.shape().decimals == 0 && from_words.starts_with('0');
    (from.min() < to.min() && !year && !serial).then(|| format!("{from_words}—{to_words}"))
}

fn bracketed(words: &str) -> Option<&str> {
    words.strip_prefix(['(', '（'])?.strip_suffix([')', '）'])
}

pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// Words of change before a quantity in a cell.
const CHANGES: &[(&str, Relation)] = &[
    ("同比增长", Relation::Growth),
    ("增长", Relation::Growth),
    ("增加", Relation::Growth),
    ("上升", Relation::Growth),
    ("提高", Relation::Growth),
    ("同比下降", Relation::Decline),
    ("下降", Relation::Decline),
    ("减少", Relation::Decline),
    ("降低", Relation::Decline),
    ("回落", Relation::Decline),
];

/// Words that may stand around a quantity that fills its cell.
const AROUND: &[&str] = &[
    "",
    "约",
    "近",
    "超",
    "超过",
    "逾",
    "突破",
    "不低于",
    "不少于",
    "不超过",
    "不足",
    "以上",
    "以下",
    "以内",
    "左右",
    "达到",
    "达",
    "共",
    "计",
    "及以上",
    "多",
    "余",
    "（含）",
    "以上。",
    "。",
];

/// The cell as one quantity with its unit.
fn measured(finder: &Finder, text: &str, span: Span) -> Option<(Quantity, Option<Relation>)> {
    let mut found = finder.find_in(text, span);
    let quantity = found.next()?;
    if found.next().is_some() || quantity.unit.is_none() {
        return None;
    }
    let side = |from: usize, to: usize| Plain::new(text, Span::between(from, to)).text;
    let before = side(span.start(), quantity.span.start());
    let after = side(quantity.span.end(), span.end());
    if !AROUND.contains(&after.as_str()) {
        return None;
    }
    let change = CHANGES.iter().find(|(word, _)| *word == before).map(|&(_, relation)| relation);
    (change.is_some() || AROUND.contains(&before.as_str())).then_some((quantity, change))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let figure = figure(text, Span::between(0, text.len()))?;
        Some(figure.number + figure.unit.unwrap_or_default())
    }

    #[test]
    fn figures() {
        for (number, spellings) in [
            ("1234.5", &["1234.5", "+1234.5", "↑1234.5"][..]),
            ("1,234.50", &["1,234.50"]),
            ("-5.2", &["-5.2", "－5.2", "−5.2", "—5.2", "(5.2)", "（5.2）", "↓5.2", "▲5.2"]),
            ("8.3%", &["8.3%", "8.3％", "8.3 %", "+8.3%"]),
            ("-8.3%", &["-8.3%", "(8.3)%", "（8.3）%"]),
            ("1.2万", &["1.2万"]),
            ("0.5", &[".5", "0.5"]),
            ("3—5", &["3-5", "3～5", "3—5"]),
        ] {
            for text in spellings {
                assert_eq!(read(text).as_deref(), Some(number), "{text}");
            }
        }
        for text in [
            "",
            "三",
            "2023年",
            "2023-12",
            "2023—2025",
            "3户",
            "3/5",
            "1.2.3",
            "A1",
            "-",
            "(-3)",
            "第3",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn quantities_that_fill_their_cell() {
        let finder = Finder::default();
        let says = |text: &str| match content(&finder, text, Span::between(0, text.len())) {
            Content::Measured(quantity, relation) => Some((quantity.text, relation)),
            _ => None,
        };
        assert_eq!(says("1.5亿元"), Some(("1.5亿元".into(), None)));
        assert_eq!(says("约30户"), Some(("30户".into(), None)));
        assert_eq!(says("下降 2.3个百分点").unwrap().1, Some(Relation::Decline));
        for text in ["新建3座", "3户10人", "2023年12月", "已完成", "第3批"] {
            assert_eq!(says(text), None, "{text}");
        }
    }
}
