//! Reading a head: its unit, its time, what it says of every figure, and the measure it names.

use crate::plain::Plain;
use crate::unit::in_head;
use crate::words::{
    AMOUNTS, CAPACITY, COMPARED, COMPLETION, DONE_OF, DOWN, GENERIC, GENERIC_ALONE, GOALS, NORM,
    UP, WANTED,
};
use gongwen_model::{ObservationStatus, Relation, Span};
use gongwen_quantity::Finder;
use gongwen_time::{Expression, YearRef, YearWord, find_iter};

/// Longer heads are texts, in bytes.
const LONGEST: usize = 240;

/// What the head of a row or a column says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Head {
    /// All of it but markers and unit.
    pub(crate) whole: Option<Name>,
    /// What is measured; `None` where it says only how (2023年, 预算数, 增长%).
    pub(crate) name: Option<Name>,
    pub(crate) unit: Option<String>,
    /// Its times, with their places.
    pub(crate) times: Vec<When>,
    pub(crate) relation: Option<(Relation, Option<Span>)>,
    /// A change that is told as an amount.
    pub(crate) amount: bool,
    pub(crate) status: Flags,
    /// 其中: a part of what the column before it holds.
    pub(crate) part: bool,
    /// 同期: the same months of another year.
    pub(crate) same_months: bool,
}

/// A name with its place.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// A time with its place in the source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct When {
    pub(crate) time: Expression,
    pub(crate) span: Span,
}

/// The statuses that words tell of.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Flags {
    pub(crate) target: Option<Span>,
    pub(crate) actual: Option<Span>,
    pub(crate) prior: Option<Span>,
    pub(crate) capacity: Option<Span>,
    pub(crate) norm: Option<Span>,
}

impl Flags {
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            target: self.target.or(other.target),
            actual: self.actual.or(other.actual),
            prior: self.prior.or(other.prior),
            capacity: self.capacity.or(other.capacity),
            norm: self.norm.or(other.norm),
        }
    }

    fn set(&mut self, status: ObservationStatus, span: Option<Span>) {
        match status {
            ObservationStatus::Target => self.target = self.target.or(span),
            ObservationStatus::Actual => self.actual = self.actual.or(span),
            ObservationStatus::Prior => self.prior = self.prior.or(span),
            ObservationStatus::Capacity => self.capacity = self.capacity.or(span),
            ObservationStatus::Norm => self.norm = self.norm.or(span),
            _ => {}
        }
    }
}

/// Whether a head stands above a column or before a row. The words of a row are its name,
/// unless they say nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Axis {
    Row,
    Column,
}

impl Head {
    pub(crate) fn read(finder: &Finder, text: &str, span: Span, axis: Axis) -> Self {
        if span.len() > LONGEST {
            return Self::default();
        }
        let plain = Plain::new(text, span);
        let all = plain.text.as_str();
        let start = match axis {
            Axis::Row => all.len() - crate::marker::strip(all).len(),
            Axis::Column => all.len() - crate::marker::strip_part(all).len(),
        };
        let marked = plain.slice(start, all.len());
        let (mut from, mut to, mut unit) = (start, all.len(), None);
        if let Some((symbol, rest)) = in_head(finder, marked) {
            if marked.starts_with(rest) {
                to = start + rest.len();
            } else {
                from = all.len() - rest.len();
            }
            unit = Some(symbol);
        }
        let mut zone = Zone { plain: &plain, from, to };
        zone.trim();
        let part = axis == Axis::Column && start > 0;
        let mut head = Self { unit, part, ..Self::default() };
        if let Some(time) = bare_year(zone.words()) {
            head.whole = zone.name();
            head.times.extend(head.whole.iter().map(|name| When { time, span: name.span }));
            return head;
        }
        head.whole = zone.name();
        let percent = matches!(head.unit.as_deref(), Some("%" | "‰"));
        if let Some((relation, at)) = relation(zone.words(), percent) {
            let words = zone.words();
            head.amount = !percent
                && (words.ends_with(['额', '量', '数', '值'])
                    || AMOUNTS.iter().any(|word| words.ends_with(word)));
            let at = zone.from + at;
            head.relation = Some((relation, plain.span(at, zone.to)));
            zone.to = at;
        }
        head.read_zone(zone, axis);
        head
    }

    /// Times, statuses and the name, in what is left of the head.
    fn read_zone(&mut self, zone: Zone<'_>, axis: Axis) {
        let times: Vec<Expression> = find_iter(zone.words()).collect();
        self.same_months = zone.words().contains("同期");
        let mut rest = zone;
        let mut status = Flags::default();
        rest.strip(&zone, &times, &mut status, true);
        let empty = rest.is_empty();
        let kept: Vec<bool> =
            times.iter().map(|time| empty || !names_account(zone.words(), time)).collect();
        if !empty {
            let dated: Vec<Expression> =
                times.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(time, _)| *time).collect();
            (rest, status) = (zone, Flags::default());
            rest.strip(&zone, &dated, &mut status, axis == Axis::Column || self.relation.is_some());
        }
        for (time, _) in times.iter().zip(kept).filter(|(_, kept)| *kept) {
            let place = time.span();
            let span = zone.plain.span(zone.from + place.start(), zone.from + place.end());
            self.times.extend(span.map(|span| When { time: *time, span }));
            if is_earlier(time) {
                status.prior = status.prior.or(span);
            }
        }
        self.name = rest.name();
        self.status = status;
        if let Some(name) = &self.name {
            let has = |words: &[&str]| words.iter().any(|word| name.text.contains(word));
            let span = Some(name.span);
            if has(WANTED) {
                self.status.target = self.status.target.or(span);
            }
            if has(CAPACITY) {
                self.status.capacity = span;
            }
            if NORM.iter().any(|word| name.text.ends_with(word)) {
                self.status.norm = span;
            }
        }
    }

    /// This head with those above it: what it does not say, they do.
    pub(crate) fn under(self, above: Self) -> Self {
        let name = match (above.name, self.name) {
            (Some(above), Some(own)) if !own.text.contains(&above.text) => {
                Some(Name { text: above.text + &own.text, span: own.span })
            }
            (above, own) => own.or(above),
        };
        let mut times = self.times;
        times.extend(above.times);
        Self {
            whole: self.whole.or(above.whole),
            name,
            unit: self.unit.or(above.unit),
            times,
            relation: self.relation.or(above.relation),
            amount: self.amount || above.amount,
            status: self.status.or(above.status),
            part: self.part || above.part,
            same_months: self.same_months || above.same_months,
        }
    }

    /// Whether it says a time and names nothing.
    pub(crate) fn is_clock(&self) -> bool {
        self.name.is_none() && self.relation.is_none() && !self.times.is_empty()
    }
}

/// A part of a head that is being cut down.
#[derive(Clone, Copy, Debug)]
struct Zone<'p> {
    plain: &'p Plain,
    from: usize,
    to: usize,
}

impl<'p> Zone<'p> {
    fn words(&self) -> &'p str {
        self.plain.slice(self.from, self.to)
    }

    fn is_empty(&self) -> bool {
        self.from >= self.to
    }

    fn name(&self) -> Option<Name> {
        let span = self.plain.span(self.from, self.to)?;
        Some(Name { text: self.words().to_owned(), span })
    }

    /// Cuts off marks at the ends, and brackets around all.
    fn trim(&mut self) {
        loop {
            let words = self.words();
            let front = words.trim_start_matches(is_mark);
            let back = front.trim_end_matches(|c| is_mark(c) || c == '的');
            let inner = back
                .strip_prefix(['（', '('])
                .and_then(|inner| inner.strip_suffix(['）', ')']))
                .filter(|inner| !inner.contains(['（', '(', '）', ')']));
            if back.len() == words.len() && inner.is_none() {
                return;
            }
            let opening = inner.and(back.chars().next()).map_or(0, char::len_utf8);
            self.from += words.len() - front.len() + opening;
            self.to = self.from + inner.unwrap_or(back).len();
        }
    }

    /// Cuts off times at the ends and, where `generic` says so, words that name nothing, whose
    /// statuses are kept. `whole` is what the places of the times count from.
    fn strip(&mut self, whole: &Self, times: &[Expression], status: &mut Flags, generic: bool) {
        loop {
            self.trim();
            let before = (self.from, self.to);
            for time in times {
                let (start, end) =
                    (whole.from + time.span().start(), whole.from + time.span().end());
                if start == self.from && end <= self.to {
                    self.from = end;
                    self.cut_front(&["度", "份", "末", "底", "以来"]);
                } else if end == self.to && start >= self.from {
                    self.to = start;
                }
            }
            if generic {
                self.strip_generic(status);
            }
            if (self.from, self.to) == before || self.is_empty() {
                return;
            }
        }
    }

    fn cut_front(&mut self, words: &[&str]) {
        if let Some(word) = words.iter().find(|word| self.words().starts_with(**word)) {
            self.from += word.len();
        }
    }

    fn strip_generic(&mut self, status: &mut Flags) {
        if GENERIC_ALONE.contains(&self.words()) {
            self.from = self.to;
            return;
        }
        let words = self.words();
        let longest = |ends: fn(&str, &str) -> bool| {
            let found = GENERIC.iter().filter(|(word, _)| ends(words, word));
            found.max_by_key(|(word, _)| word.len())
        };
        if let Some((word, says)) = longest(|words, word| words.ends_with(word)) {
            let at = self.to - word.len();
            if let Some(says) = says {
                status.set(*says, self.plain.span(at, self.to));
            }
            self.to = at;
        } else if let Some((word, says)) = longest(|words, word| words.starts_with(word)) {
            let at = self.from + word.len();
            if let Some(says) = says {
                status.set(*says, self.plain.span(self.from, at));
            }
            self.from = at;
        }
    }
}

/// A mark that is part of no name when it stands at its end.
const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '：' | ':'
            | '、'
            | '，'
            | ','
            | '-'
            | '—'
            | '*'
            | '/'
            | '_'
            | '．'
            | '“'
            | '”'
            | '；'
            | '。'
    )
}

/// 上年结余, 本年支出: a year that is part of the name of an account.
fn names_account(words: &str, time: &Expression) -> bool {
    let account = matches!(
        time.parts().year(),
        Some(YearRef::Word(YearWord::Previous | YearWord::Current | YearWord::Following))
    );
    let after = words.get(time.span().end()..).unwrap_or_default();
    account
        && !["同期", "完成", "实际", "执行", "决算", "末", "预算"]
            .iter()
            .any(|word| after.starts_with(word))
}

/// 2023 as the head of a column or a row.
fn bare_year(words: &str) -> Option<Expression> {
    let year = words.parse::<u32>().ok().filter(|year| (1949..=2100).contains(year))?;
    gongwen_time::parse(&format!("{year}年")).ok()
}

/// 上年, 去年: an earlier year, given for comparison.
fn is_earlier(time: &Expression) -> bool {
    matches!(
        time.parts().year(),
        Some(YearRef::Word(YearWord::Previous | YearWord::Last | YearWord::BeforeLast))
    )
}

/// How a head relates its figures to others, and where the words that say so begin.
fn relation(words: &str, percent: bool) -> Option<(Relation, usize)> {
    change(words).or_else(|| completion(words, percent)).or_else(|| share(words))
}

fn first(words: &str, of: &[&str]) -> Option<usize> {
    of.iter().filter_map(|word| words.find(word)).min()
}

fn change(words: &str) -> Option<(Relation, usize)> {
    // 增加值 is what an industry adds, no change.
    let at = |of: &[&str]| {
        let mut from = 0;
        loop {
            let at = from + first(words.get(from..)?, of)?;
            let rest = words.get(at..)?;
            if !rest.starts_with("增加值") && !rest.starts_with("增减挂钩") {
                return Some(at);
            }
            from = at + "增加值".len();
        }
    };
    let compared = first(words, COMPARED).or_else(|| compared_to_year(words));
    let (up, down) = (at(UP), at(DOWN));
    let start = [compared, up, down].into_iter().flatten().min()?;
    let relation = if down.is_some() && up.is_none() && !words.contains('±') {
        Relation::Decline
    } else {
        Relation::Growth
    };
    Some((relation, start))
}

/// 比2022年, 较2019年.
fn compared_to_year(words: &str) -> Option<usize> {
    words.match_indices(['比', '较']).find_map(|(at, word)| {
        let after = words.get(at + word.len()..)?;
        after.starts_with(|c: char| c.is_ascii_digit()).then_some(at)
    })
}

fn completion(words: &str, percent: bool) -> Option<(Relation, usize)> {
    if let Some(at) = first(words, COMPLETION) {
        return Some((Relation::Completion, at));
    }
    for word in DONE_OF {
        if let Some(at) = words.find(word) {
            let after = words.get(at + word.len()..).unwrap_or_default();
            if percent || ["", "的", "数的", "率", "比例", "进度"].contains(&after) {
                return Some((Relation::Completion, at));
            }
        }
    }
    if let Some(at) = words.find(['占', '为']) {
        let after = words.get(at + '占'.len_utf8()..).unwrap_or_default();
        if GOALS.iter().any(|goal| after.contains(goal)) {
            return Some((Relation::Completion, at));
        }
    }
    let done =
        ["完成情况", "完成", "进度"].iter().find(|word| percent && words.ends_with(**word))?;
    Some((Relation::Completion, words.len() - done.len()))
}

fn share(words: &str) -> Option<(Relation, usize)> {
    let part = first(words, &["占比", "比重", "构成比", "所占比例"]);
    let of = words.match_indices('占').find_map(|(at, _)| {
        let after = words.get(at + '占'.len_utf8()..)?;
        (!after.starts_with(['地', '用', '道', '有', '补'])).then_some(at)
    });
    [part, of].into_iter().flatten().min().map(|at| (Relation::Share, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, axis: Axis) -> Head {
        Head::read(&Finder::default(), text, Span::between(0, text.len()), axis)
    }

    fn says(text: &str, axis: Axis) -> (Option<String>, Option<String>, Option<Relation>, String) {
        let head = read(text, axis);
        let times: Vec<_> = head.times.iter().filter_map(|when| when.span.slice(text)).collect();
        let relation = head.relation.map(|(relation, _)| relation);
        (head.name.map(|name| name.text), head.unit, relation, times.join(" "))
    }

    #[test]
    fn heads_of_columns() {
        use Relation::{Completion, Decline, Growth, Share};
        for (head, name, unit, relation, times) in [
            ("2023年", None, None, None, "2023年"),
            ("预算数", None, None, None, ""),
            ("2024年预算数（万元）", None, Some("万元"), None, "2024年"),
            ("上年决算数", None, None, None, "上年"),
            ("上年结转收入", Some("上年结转收入"), None, None, ""),
            ("总产值（亿元）", Some("总产值"), Some("亿元"), None, ""),
            ("同比增长(%)", None, Some("%"), Some(Growth), ""),
            ("比上年±%", None, Some("%"), Some(Growth), ""),
            ("比2022年增长%", None, Some("%"), Some(Growth), ""),
            ("工业增加值增速", Some("工业增加值"), None, Some(Growth), ""),
            ("工业增加值", Some("工业增加值"), None, None, ""),
            ("下降%", None, Some("%"), Some(Decline), ""),
            ("占GDP比重（%）", None, Some("%"), Some(Share), ""),
            ("占地面积（亩）", Some("占地面积"), Some("亩"), None, ""),
            ("完成预算%", None, Some("%"), Some(Completion), ""),
            ("占年初预算%", None, Some("%"), Some(Completion), ""),
            ("完成率", None, None, Some(Completion), ""),
            ("1—9月完成投资", Some("投资"), None, None, "1—9月"),
            ("计划总投资（亿元）", Some("总投资"), Some("亿元"), None, ""),
            ("2023年（决算数）", None, None, None, "2023年"),
            ("金　额", None, None, None, ""),
            ("增值税", Some("增值税"), None, None, ""),
        ] {
            let unit = unit.map(str::to_owned);
            let expected = (name.map(str::to_owned), unit, relation, times.to_owned());
            assert_eq!(says(head, Axis::Column), expected, "{head}");
        }
    }

    #[test]
    fn heads_of_rows() {
        for (head, name, unit) in [
            ("一、税收收入", Some("税收收入"), None),
            ("其中：增值税", Some("增值税"), None),
            ("　#工业", Some("工业"), None),
            ("（一）本年支出合计", Some("本年支出合计"), None),
            ("粮食产量（吨）", Some("粮食产量"), Some("吨")),
            ("合　计", None, None),
            ("2023年", None, None),
            ("GDP增速（%）", Some("GDP"), Some("%")),
            ("预算稳定调节基金", Some("预算稳定调节基金"), None),
        ] {
            let (read, symbol, ..) = says(head, Axis::Row);
            assert_eq!((read.as_deref(), symbol.as_deref()), (name, unit), "{head}");
        }
        assert_eq!(read("合　计", Axis::Row).whole.unwrap().text, "合计");
    }

    #[test]
    fn statuses() {
        let status = |head| {
            let flags = read(head, Axis::Column).status;
            [flags.target, flags.actual, flags.prior].map(|flag| flag.is_some())
        };
        assert_eq!(status("预算数"), [true, false, false]);
        assert_eq!(status("总投资"), [true, false, false]);
        assert_eq!(status("预算执行数"), [true, true, false]);
        assert_eq!(status("上年同期"), [false, false, true]);
        assert_eq!(status("2023年"), [false; 3]);
    }
}
