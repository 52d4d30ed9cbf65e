//! The words of a heading: without its marker and white space, each with its place.

use gongwen_model::{Heading, Span};
use std::borrow::Cow;

/// A heading's words, with the way back to the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Words<'t> {
    /// The words, white space and marker left out; borrowed where there is none in them.
    pub(crate) text: Cow<'t, str>,
    /// Where words without white space begin in the original.
    start: Option<usize>,
    /// Of others: where runs of `text` begin, and where they begin in the original.
    cuts: Vec<(usize, usize)>,
}

impl<'t> Words<'t> {
    /// The words of `heading`, as they stand in `text`, or, where its span does not fit,
    /// as the heading has them.
    pub(crate) fn of(text: &'t str, heading: &Heading) -> Self {
        match heading.span.slice(text) {
            Some(surface) => Self::new(surface, Some(heading.span.start()), &heading.marker),
            None => Words::new(&heading.text, None, &heading.marker).into_owned(),
        }
    }

    /// The words of `surface`, which stands at `start` of the text.
    pub(crate) fn new(surface: &'t str, start: Option<usize>, marker: &str) -> Self {
        let rest = surface.strip_prefix(marker).unwrap_or(surface);
        let start = start.map(|start| start + surface.len() - rest.len());
        if !rest.contains(char::is_whitespace) {
            return Self { text: Cow::Borrowed(rest), start, cuts: Vec::new() };
        }
        let (mut text, mut cuts) = (String::with_capacity(rest.len()), Vec::new());
        let mut gap = true;
        for (at, c) in rest.char_indices() {
            if c.is_whitespace() {
                gap = true;
                continue;
            }
            if let (true, Some(start)) = (gap, start) {
                cuts.push((text.len(), start + at));
            }
            gap = false;
            text.push(c);
        }
        Self { text: Cow::Owned(text), start: None, cuts }
    }

    fn into_owned(self) -> Words<'static> {
        let Self { text, start, cuts } = self;
        Words { text: Cow::Owned(text.into_owned()), start, cuts }
    }

    /// Their place in the text, if they stand there as they are.
    pub(crate) fn place(&self) -> Option<Span> {
        self.start.map(|start| Span::between(start, start + self.text.len()))
    }

    /// The place in the original of `start..end` of the words.
    pub(crate) fn span(&self, start: usize, end: usize) -> Option<Span> {
        if let Some(first) = self.start {
            return Some(Span::between(first + start, first + end));
        }
        let before = |at: usize, edge: bool| {
            let after = self.cuts.partition_point(|(a, _)| if edge { *a < at } else { *a <= at });
            let (a, original) = self.cuts.get(after.checked_sub(1)?)?;
            Some(original + (at - a))
        };
        Some(Span::between(before(start, false)?, before(end, true)?))
    }
}

/// The calendar years in a heading or title: 2022年, ２０２２年, 二〇二二年.
pub(crate) fn years(text: &str) -> Vec<i32> {
    let mut years = Vec::new();
    let mut run = (0_u32, 0_i32);
    for c in text.chars().chain([' ']) {
        if let Some(digit) = year_digit(c) {
            run = (run.0 + 1, run.1.wrapping_mul(10).wrapping_add(digit));
            continue;
        }
        if run.0 == 4 && (1949..2100).contains(&run.1) {
            years.push(run.1);
        }
        run = (0, 0);
    }
    years
}

fn year_digit(c: char) -> Option<i32> {
    let digit = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '０'..='９' => u32::from(c) - u32::from('０'),
        '〇' | '○' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    };
    i32::try_from(digit).ok()
}

/// The number of a marker: 3 for 三、 （三） 3. 第三部分; `None` where it has none.
pub(crate) fn marker_number(marker: &str) -> Option<u32> {
    let mut value = None;
    for c in marker.chars() {
        let so_far: u32 = value.unwrap_or(0);
        if c == '十' {
            value = Some(so_far.max(1).checked_mul(10)?);
        } else if let Some(digit) = year_digit(c) {
            let digit = u32::try_from(digit).ok()?;
            let chinese = !c.is_numeric() || ('一'..='龥').contains(&c);
            let base = if chinese { so_far } else { so_far.checked_mul(10)? };
            value = Some(base.checked_add(digit)?);
        } else if value.is_some() {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_place() {
        let text = "前文\n（一）农业\n农村 工作";
        let start = "前文\n".len();
        let surface = text.get(start..).unwrap();
        let words = Words::new(surface, Some(start), "（一）");
        assert_eq!(words.text, "农业农村工作");
        assert_eq!(words.span(3, 9).unwrap().slice(text), Some("业\n农"));
        assert_eq!(words.span(12, 18).unwrap().slice(text), Some("工作"));
        assert_eq!(words.span(0, 6).unwrap().slice(text), Some("农业"));
    }

    #[test]
    fn years_of_all_spellings() {
        assert_eq!(years("2022年工作总结和２０２３年工作计划"), [2022, 2023]);
        assert_eq!(years("二〇二四年办了哪些事"), [2024]);
        assert_eq!(years("第12345号、12345热线"), []);
    }

    #[test]
    fn markers() {
        let cases = [
            ("一、", 1),
            ("（十二）", 12),
            ("二十、", 20),
            ("13.", 13),
            ("第三部分", 3),
            ("(4)", 4),
        ];
        for (marker, number) in cases {
            assert_eq!(marker_number(marker), Some(number), "{marker}");
        }
        assert_eq!(marker_number(""), None);
        assert_eq!(marker_number("99999999999999"), None);
    }
}
