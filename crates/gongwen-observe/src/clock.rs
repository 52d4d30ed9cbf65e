//! The time that a sentence has named for what follows in it.

use crate::status::LAST_YEAR;
use gongwen_model::Time;

/// A walk over the times of a report, and the one that holds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clock<'r> {
    current: Option<Hand<'r>>,
    /// The next time of the report that has not been passed.
    next: usize,
    /// A paragraph has turned from a stretch of years to the last of them.
    in_year: bool,
}

/// A time that tells when, and how far it reaches.
#[derive(Clone, Copy, Debug)]
struct Hand<'r> {
    time: &'r Time,
    /// Whether it opens its sentence: what a whole paragraph is about.
    opens: bool,
    /// Whether it opens its sentence, or a part of it.
    leads: bool,
    stretch: bool,
    /// A year, a stretch, or 截至: it reaches beyond a semicolon.
    long: bool,
    /// 10月份，又上报1家企业: a time that is a clause of its own opens the next one.
    alone: bool,
    /// 10月1日前搬迁，购置设备2台: a day or a term holds for its own clause.
    brief: bool,
}

/// Words of the year before or after: they compare (比上年) or name an account (上年结余).
const BESIDE: &[&str] = &["上年", "下年", "上年末", "上年底"];

/// Words behind a term: when something is to be or was done (6月底前, 三季度开工), not what the
/// figures are about.
const TERMS: &[&str] = &["前", "之前", "开工", "投产", "竣工", "启动", "建成", "完工"];

/// How far before the words in view a sentence may begin, in bytes.
const REACH: usize = 600;

/// The marks that a sentence does not go beyond.
const SENTENCE: [char; 4] = ['。', '！', '？', '\n'];

impl<'r> Hand<'r> {
    fn new(text: &str, time: &'r Time, since: usize, begins: bool) -> Self {
        let before = text.get(since..time.span.start()).unwrap_or_default();
        let after = text.get(time.span.end()..).unwrap_or_default();
        let stretch = is_stretch(time);
        let opens = begins && before.chars().nth(2).is_none();
        Self {
            time,
            opens,
            leads: opens || before.trim_end().ends_with(['；', ';', '。']),
            stretch,
            long: is_year(time) || stretch || time.as_of,
            alone: after.starts_with(['，', ',']),
            brief: is_day(time) || TERMS.iter().any(|word| after.starts_with(word)),
        }
    }

    /// Whether it reaches beyond a semicolon.
    fn goes_on(&self) -> bool {
        self.long && (self.leads || !self.stretch)
    }
}

impl<'r> Clock<'r> {
    /// Forgets the time of the last sentence, but for a stretch from January on (1—9月), which
    /// a paragraph is about.
    pub(crate) fn end_sentence(&mut self) {
        let holds = |hand: &Hand<'_>| {
            hand.stretch && !hand.time.as_of && hand.opens && hand.time.value.contains('-')
        };
        self.current = self.current.filter(holds);
    }

    /// Forgets a time that does not reach beyond a semicolon: a day, a month, a quarter, a stretch
    /// in the midst of a part.
    pub(crate) fn end_part(&mut self) {
        self.current = self.current.filter(Hand::goes_on);
    }

    /// Forgets all, at the beginning of a paragraph.
    pub(crate) fn reset(&mut self) {
        self.current = None;
    }

    /// Begins a part of the report.
    pub(crate) fn begin_part(&mut self) {
        self.in_year = false;
    }

    /// Whether a paragraph of the part has begun with the report's own year (刚刚过去的2021年，
    /// 今年以来): a review of five years then goes on with the last of them.
    pub(crate) fn in_year(&self) -> bool {
        self.in_year
    }

    /// Passes the times before `at`; those that tell when set the time of the sentence.
    /// `since` is where the sentence begins, if it `begins` behind the last quantity, and else
    /// where that ends; `clause` is where the clause begins; `year` is the report's own.
    pub(crate) fn advance(
        &mut self,
        text: &str,
        times: &'r [Time],
        (since, clause, at): (usize, usize, usize),
        begins: bool,
        plan: bool,
        year: Option<i32>,
    ) {
        while let Some(time) = times.get(self.next).filter(|time| time.span.end() <= at) {
            self.next += 1;
            self.in_year |= year.is_some_and(|year| opens_year(text, time, year));
            let near = time.span.start() >= since || {
                let between = text.get(time.span.end()..since.min(time.span.end() + REACH));
                // The sentence begins before the words in view.
                since <= time.span.end() + REACH
                    && between.is_some_and(|words| !words.contains(SENTENCE))
                    && !text.get(..since).is_some_and(|before| before.ends_with(SENTENCE))
            };
            if near && tells_when(text, time) {
                let hand = Hand::new(text, time, since.min(time.span.start()), begins);
                // 8月份已试产；计划投资…: a semicolon came since.
                let passed = text.get(time.span.end()..clause).unwrap_or_default();
                if hand.goes_on() || !passed.contains(['；', ';']) {
                    self.current = Some(hand);
                }
            }
        }
        let own = |hand: &Hand<'_>| {
            hand.long || hand.alone || (!plan && !hand.brief) || hand.time.span.start() >= clause
        };
        self.current = self.current.filter(own);
    }

    /// The times passed that end behind `from`.
    pub(crate) fn since(&self, times: &'r [Time], from: usize) -> &'r [Time] {
        let passed = times.get(..self.next).unwrap_or_default();
        let near = passed.iter().rev().take_while(|time| time.span.end() > from).count();
        passed.get(passed.len() - near..).unwrap_or_default()
    }

    /// The times that were not passed yet.
    pub(crate) fn ahead(&self, times: &'r [Time]) -> &'r [Time] {
        times.get(self.next..).unwrap_or_default()
    }

    /// The time that holds. With `yearly`, a quarter, a month or a day does not.
    pub(crate) fn current(&self, yearly: bool) -> Option<&'r Time> {
        self.current.filter(|hand| hand.long || !yearly).map(|hand| hand.time)
    }
}

/// Whether a time is the report's own year, and opens its paragraph: 刚刚过去的2021年，…
fn opens_year(text: &str, time: &Time, year: i32) -> bool {
    if time.value.parse() != Ok(year) {
        return false;
    }
    let after = text.get(time.span.end()..).unwrap_or_default();
    let before = text.get(..time.span.start()).unwrap_or_default();
    let own = after.starts_with(['，', ',', '是']) || after.starts_with("以来");
    own && before.chars().rev().take(OPENING).any(|c| c == '\n')
}

/// How far from the beginning of its paragraph a time may open it, in characters.
const OPENING: usize = 14;

fn is_year(time: &Time) -> bool {
    !time.value.contains('-') || time.value.ends_with("-end")
}

/// From January, or over years: 1—9月, 2016—2020年.
fn is_stretch(time: &Time) -> bool {
    time.value.contains("-01..") || time.value.contains("..") && time.value.len() <= 10
}

fn is_month(time: &Time) -> bool {
    time.value.len() == 7
}

fn is_day(time: &Time) -> bool {
    time.value.len() == 10 && !time.value.contains('.') && time.value.matches('-').count() == 2
}

fn tells_when(text: &str, time: &Time) -> bool {
    if BESIDE.contains(&time.text.as_str()) {
        return false;
    }
    if time.as_of {
        return true;
    }
    let after = text.get(time.span.end()..).unwrap_or_default().trim_start_matches(['”', ' ']);
    // 去年为61%, 2000年以前建成的.
    let beside = LAST_YEAR.contains(&time.text.as_str()) && after.starts_with(['为', '是']);
    if beside || ["以前", "以后"].iter().any(|word| after.starts_with(word)) {
        return false;
    }
    let before = text.get(..time.span.start()).unwrap_or_default().trim_end_matches(['“', ' ']);
    // 批准的2007年计划报告, but 过去的2021年，.
    let attribute =
        before.ends_with('的') && !before.ends_with("去的") && !after.starts_with(['，', ',']);
    if attribute || is_compared_to(before) {
        return false;
    }
    // 2019年的108.3%, 十四五规划, 8月投产以来: attributes of what follows.
    let near = || after.char_indices().nth(8).and_then(|(at, _)| after.get(..at)).unwrap_or(after);
    let since = || near().contains("以来");
    let attributive = after.strip_prefix('的').is_some_and(|rest| rest.starts_with(is_digit));
    !(attributive || after.starts_with(['规', '同']) || is_month(time) && since())
}

/// Whether the words before a time make it a point of comparison, not the time of the sentence.
fn is_compared_to(before: &str) -> bool {
    match before.chars().next_back() {
        Some(
            '比' | '较' | '同' | '与' | '由' | '从' | '是' | '于' | '为' | '占' | '至' | '和'
            | '因' | '受',
        ) => true,
        Some('到') => before.ends_with("恢复到"),
        _ => false,
    }
}

/// The digit that a number begins with: 2016年的118.7亿元, 上年的三千户.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
        || ('０'..='９').contains(&c)
        || "一二三四五六七八九十两百千半几数".contains(c)
}
