//! The period that a figure is about: the time named in its sentence, else the report's year.

use gongwen_model::{Report, Role, Span, Time};

/// The time that a sentence has named for what follows in it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clock<'r> {
    current: Option<&'r Time>,
    /// Whether it opens its sentence: what a whole paragraph is about.
    opens: bool,
    /// The next time of the report that has not been passed.
    next: usize,
}

/// Words before a time that make it a point of comparison, not the time of the sentence.
const COMPARING: &[&str] =
    &["比", "较", "同", "与", "由", "从", "是", "于", "为", "占", "恢复到", "相当于", "至", "和"];

/// Words of the year before or after: they compare (比上年) or name an account (上年结余).
const BESIDE: &[&str] = &["上年", "下年", "上年末", "上年底"];

impl<'r> Clock<'r> {
    /// Forgets the time of the last sentence, but for a stretch from January on (1—9月), which
    /// a paragraph is about.
    pub(crate) fn end_sentence(&mut self) {
        self.current = self.current.filter(|time| is_stretch(time) && !time.as_of && self.opens);
    }

    /// Forgets a time that does not reach beyond a semicolon: a day, a month, a quarter.
    pub(crate) fn end_part(&mut self) {
        self.current = self.current.filter(|time| is_stretch(time) || time.as_of || is_year(time));
    }

    /// Forgets all, at the beginning of a paragraph.
    pub(crate) fn reset(&mut self) {
        self.current = None;
    }

    /// Passes the times before `at`; those that tell when set the time of the sentence.
    /// `since` is where the sentence begins, `clause` where the clause does.
    pub(crate) fn advance(
        &mut self,
        text: &str,
        times: &'r [Time],
        (since, clause, at): (usize, usize, usize),
        plan: bool,
    ) {
        while let Some(time) = times.get(self.next).filter(|time| time.span.end() <= at) {
            self.next += 1;
            if time.span.start() >= since && tells_when(text, time) {
                self.current = Some(time);
                let before = text.get(since..time.span.start()).unwrap_or_default();
                self.opens = before.chars().count() <= 2;
            }
        }
        // 10月1日前搬迁，购置设备2台: a term holds for its own clause.
        let own = |time: &&Time| {
            is_year(time)
                || is_stretch(time)
                || time.as_of
                || time.span.start() >= clause
                || (!plan && !is_day(time) && !is_term(text, time))
                || stands_alone(text, time)
        };
        self.current = self.current.filter(own);
    }

    /// A quarter, a month or a day.
    pub(crate) fn is_short(time: &Time) -> bool {
        !is_year(time) && !is_stretch(time) && !time.as_of
    }

    pub(crate) fn current(&self) -> Option<&'r Time> {
        self.current
    }
}

fn is_year(time: &Time) -> bool {
    !time.value.contains('-') || time.value.ends_with("-end")
}

/// From January, or over years: 1—9月, 2016—2020年.
fn is_stretch(time: &Time) -> bool {
    time.value.contains("-01..") || time.value.contains("..") && time.value.len() <= 10
}

fn is_day(time: &Time) -> bool {
    time.value.len() == 10 && !time.value.contains('.') && time.value.matches('-').count() == 2
}

/// 6月底前, 三季度开工: when something is to be or was done, not what the figures are about.
fn is_term(text: &str, time: &Time) -> bool {
    let after = text.get(time.span.end()..).unwrap_or_default();
    ["前", "之前", "开工", "投产", "竣工", "启动", "建成", "完工"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// 10月份，又上报1家企业: a time that is a clause of its own opens the next one.
fn stands_alone(text: &str, time: &Time) -> bool {
    let after = text.get(time.span.end()..).unwrap_or_default();
    after.starts_with(['，', ','])
}

fn tells_when(text: &str, time: &Time) -> bool {
    let before = text.get(..time.span.start()).unwrap_or_default().trim_end_matches(['“', ' ']);
    let after = text.get(time.span.end()..).unwrap_or_default().trim_start_matches(['”', ' ']);
    if BESIDE.contains(&time.text.as_str()) {
        return false;
    }
    if time.as_of {
        return true;
    }
    if COMPARING.iter().any(|word| before.ends_with(word)) {
        return false;
    }
    // 2019年的108.3%, 十四五规划, 8月投产以来: attributes of what follows.
    let since = after.chars().take(8).collect::<String>().contains("以来") && is_month(time);
    let attributive = after.strip_prefix('的').is_some_and(|rest| rest.starts_with(is_digit));
    !since && !attributive && !after.starts_with(['规', '同'])
}

/// The digit that a number begins with: 2016年的118.7亿元, 上年的三千户.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
        || ('０'..='９').contains(&c)
        || "一二三四五六七八九十两百千半几数".contains(c)
}

fn is_month(time: &Time) -> bool {
    time.value.len() == 7
}

/// A period with where it was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Period {
    pub(crate) value: Option<String>,
    pub(crate) span: Option<Span>,
}

impl Period {
    /// The period of a time, as periods are written: 截至10月底 is `asof 2019-10`; a month's end
    /// without 截至 (年末, 6月底前) says only in which year.
    pub(crate) fn of(time: &Time) -> Self {
        let value = time.value.as_str();
        let short = value.strip_suffix("-end");
        let value = match (short, time.as_of) {
            (Some(month), true) => format!("asof {month}"),
            (Some(month), false) => month.split('-').next().unwrap_or(month).to_owned(),
            (None, true) => format!("asof {value}"),
            (None, false) => value.to_owned(),
        };
        Self { value: Some(value), span: Some(time.span) }
    }

    /// The report's own year, or its plan year in a plan; five of them where the part is about
    /// the past or the coming five years (换届 reports).
    pub(crate) fn of_report(report: &Report, role: Option<Role>, actual: bool, five: bool) -> Self {
        let plan = role == Some(Role::Plan) && !actual;
        let year =
            if plan { report.plan_year.or(report.year) } else { report.year.or(report.plan_year) };
        let value = year.map(|year| match (five, plan) {
            (true, true) => format!("{year}..{}", year + 4),
            (true, false) => format!("{}..{year}", year - 4),
            (false, _) => year.to_string(),
        });
        Self { value, span: None }
    }
}
