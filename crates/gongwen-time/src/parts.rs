//! What was written: the parts of a calendar expression, before any context.

use gongwen_model::Span;

/// A calendar expression as it was written.
///
/// ```
/// use gongwen_time::{Moment, Part, Parts, YearRef, YearWord, find_iter};
/// let found = find_iter("截至去年9月，入户1200次").next().unwrap();
/// assert_eq!((found.span().start(), found.span().end()), (6, 16));
/// assert!(found.is_as_of());
/// let moment = Moment { year: Some(YearRef::Word(YearWord::Last)), part: Part::Month(9) };
/// assert_eq!(found.parts(), Parts::Moment(moment));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Expression {
    pub(crate) span: Span,
    pub(crate) parts: Parts,
    pub(crate) as_of: bool,
}

impl Expression {
    /// Its place, in bytes of the text it was found in. Words before and after it
    /// (截至 以来 前 期间) and quotes are not in it.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is written there.
    pub const fn parts(&self) -> Parts {
        self.parts
    }

    /// Whether 截至 or 截止 stands before it, or 到 at the head of a clause before an end or
    /// a day: the figures after it are a state at its end, not a sum over it.
    pub const fn is_as_of(&self) -> bool {
        self.as_of
    }

    pub(crate) const fn shift(self, by: usize) -> Self {
        Self { span: self.span.shift(by), ..self }
    }
}

/// The shapes that an expression has.
///
/// ```
/// use gongwen_time::{Moment, Part, Parts, parse};
/// let month = |n| Moment { year: None, part: Part::Month(n) };
/// assert_eq!(parse("1—9月份").unwrap().parts(), Parts::Range(month(1), month(9)));
/// let plan = Parts::FiveYearPlan { number: 14, end: false };
/// assert_eq!(parse("十四五").unwrap().parts(), plan);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Parts {
    /// One date or period: 2022年, 10月底, 上半年.
    Moment(Moment),
    /// From one to another, both included: 1—9月份, 2016—2020年, 前三季度. The second has no
    /// year where it is the year of the first.
    Range(Moment, Moment),
    /// A five-year plan (五年规划) by its number: 十四五 is 14.
    FiveYearPlan {
        /// Which: 14 for 十四五.
        number: u8,
        /// Whether only its end is meant: 十四五末.
        end: bool,
    },
}

impl Parts {
    /// The year as it was written, of the first part of a range.
    ///
    /// ```
    /// use gongwen_time::{YearRef, parse};
    /// assert_eq!(parse("2022年1—9月").unwrap().parts().year(), Some(YearRef::Absolute(2022)));
    /// assert_eq!(parse("1—9月").unwrap().parts().year(), None);
    /// ```
    pub const fn year(self) -> Option<YearRef> {
        match self {
            Self::Moment(moment) | Self::Range(moment, _) => moment.year,
            Self::FiveYearPlan { .. } => None,
        }
    }

    pub(crate) fn with_year(self, year: YearRef) -> Self {
        let put = |moment: Moment| Moment { year: Some(year), ..moment };
        match self {
            Self::Moment(moment) => Self::Moment(put(moment)),
            Self::Range(from, to) => Self::Range(put(from), to),
            Self::FiveYearPlan { .. } => self,
        }
    }
}

/// A year, or a part of a year whose year may not be written.
///
/// ```
/// use gongwen_time::{Moment, Part, Parts, parse};
/// let moment = Moment { year: None, part: Part::Day(6, 18) };
/// assert_eq!(parse("六月十八日").unwrap().parts(), Parts::Moment(moment));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// Its year, where one is written.
    pub year: Option<YearRef>,
    /// What of the year.
    pub part: Part,
}

impl Moment {
    pub(crate) const fn bare(part: Part) -> Self {
        Self { year: None, part }
    }
}

/// What of a year is meant. Months are 1–12, days 1–31; both exist in the calendar.
///
/// ```
/// use gongwen_time::{Part, Parts, parse};
/// let part = |s: &str| match parse(s).unwrap().parts() {
///     Parts::Moment(moment) => moment.part,
///     _ => unreachable!(),
/// };
/// assert_eq!(part("2月中旬"), Part::Third(2, 2));
/// assert_eq!(part("年底"), Part::MonthEnd(12));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Part {
    /// All of it: 2022年, 2023年度, 2023年春季 (a season has no days of its own).
    Year,
    /// 上半年 is 1, 下半年 is 2.
    Half(u8),
    /// 一季度 is 1.
    Quarter(u8),
    /// The last day of a quarter: 三季度末.
    QuarterEnd(u8),
    /// 9月, 9月份, 9月初.
    Month(u8),
    /// The last day of a month: 10月底, 10月末; of December: 年底, 年末.
    MonthEnd(u8),
    /// A third of a month (旬): 2月中旬 is `Third(2, 2)`.
    Third(u8, u8),
    /// A day, by month and day: 12月20日.
    Day(u8, u8),
}

/// A year as it was written.
///
/// ```
/// use gongwen_time::{YearRef, YearWord, parse};
/// assert_eq!(parse("二〇二四年").unwrap().parts().year(), Some(YearRef::Absolute(2024)));
/// let last = YearRef::Word(YearWord::Last);
/// assert_eq!(parse("去年9月").unwrap().parts().year(), Some(last));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum YearRef {
    /// By its number: 2022年, 二〇二二年; 22年3月 is 2022.
    Absolute(i32),
    /// By a word: 今年, 上年.
    Word(YearWord),
}

/// A word for a year. 今年 and its like count from the year in which the report speaks;
/// 本年, 上年 and 下年 count from the year that the passage is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum YearWord {
    /// 前年: two years before the report speaks.
    BeforeLast,
    /// 去年.
    Last,
    /// 今年.
    This,
    /// 明年, 来年.
    Next,
    /// 后年.
    AfterNext,
    /// 上年, 上一年, 上年度: the year before the one that is told of.
    Previous,
    /// 本年, 本年度: the year that is told of.
    Current,
    /// 下年, 次年: the year after the one that is told of.
    Following,
}

impl YearWord {
    /// The years to add to the year that it counts from.
    ///
    /// ```
    /// use gongwen_time::YearWord;
    /// assert_eq!(YearWord::Previous.offset(), -1);
    /// ```
    pub const fn offset(self) -> i32 {
        match self {
            Self::BeforeLast => -2,
            Self::Last | Self::Previous => -1,
            Self::This | Self::Current => 0,
            Self::Next | Self::Following => 1,
            Self::AfterNext => 2,
        }
    }

    /// Whether it counts from the year that the passage is about (上年) and not from the
    /// year in which the report speaks (去年).
    ///
    /// ```
    /// use gongwen_time::YearWord;
    /// assert!(YearWord::Previous.is_relative());
    /// assert!(!YearWord::Last.is_relative());
    /// ```
    pub const fn is_relative(self) -> bool {
        matches!(self, Self::Previous | Self::Current | Self::Following)
    }
}
