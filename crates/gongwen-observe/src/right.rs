//! What stands right of a number: the noun that it counts.

use crate::phrase::Phrase;
use crate::scan::Hit;
use crate::words::Class;
use gongwen_model::{Span, Time};

/// The longest noun behind a number, in characters.
const LONGEST: usize = 24;

/// The longest clause before 的 that says which noun is meant, in bytes.
const RELATIVE: usize = 60;

/// What was read right of a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Right<'t> {
    /// The counted noun; empty where none follows at once.
    pub(crate) noun: Phrase<'t>,
    /// 以上 or 以下 with a noun behind it: the number is a threshold (300户以上的村).
    pub(crate) threshold: Option<Span>,
    /// What follows goes on to another value: 提高到, 增加到.
    pub(crate) onward: bool,
    /// The noun is the beginning of the next indicator too.
    pub(crate) shared: bool,
    /// A verb follows at once, and then its object: 投资60余万元|建成服务中心.
    pub(crate) verb: bool,
    /// 的 follows: the quantity says what kind of noun is meant (100方的发酵池).
    pub(crate) attributive: Option<Span>,
    /// Where the words behind the suffixes begin.
    pub(crate) at: usize,
    /// What stands behind the verb.
    behind: Phrase<'t>,
}

impl<'t> Right<'t> {
    /// The object of the verb; empty where none follows at once.
    pub(crate) fn object(&self) -> Phrase<'t> {
        let mut object = clip(self.behind, first_stop(self.behind));
        object.trim();
        object
    }

    /// Ends the noun before a time: 项目|4月20日开工. `ahead` are the times behind the quantity.
    pub(crate) fn end_at_time(&mut self, ahead: &[Time]) {
        if self.noun.is_empty() {
            return;
        }
        let next = ahead.iter().map(|time| time.span.start()).find(|&at| at >= self.noun.start);
        if let Some(at) = next.filter(|&at| at < self.noun.end) {
            self.noun.end = at;
            self.noun.trim();
        }
    }
}

/// Where a number stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Setting {
    /// Another number follows.
    pub(crate) followed: bool,
    /// 由 or 从 stands before it.
    pub(crate) from: bool,
    /// It says how much is made, or can be: 年产.
    pub(crate) made: bool,
}

/// Reads the words behind a number.
pub(crate) fn read_right(right: Phrase<'_>, setting: Setting) -> Right<'_> {
    let Suffixes { at, threshold, attributive } = suffixes(right);
    let rest = right.at(at, right.end);
    let text = rest.as_str();
    let listed =
        text.starts_with(['、', '和', '及', '与', '或', '每', '并']) || text.starts_with("以及");
    // 4.1万人中外出1.3万人; 中学 and 中心 are nouns.
    let among = rest.at_head(Class::Among).is_some();
    let verb_of_two = leads_onward(rest).filter(|_| setting.from);
    let onward = rest.at_head(Class::Onward).is_some() || verb_of_two.is_some();
    let stop = first_stop(rest);
    let stopped = stop.filter(|stop| stop.start == at);
    let verb = rest.at_head(Class::Verb);
    // 存在漏雨情况的贫困户: a verb before 的 belongs to what says which noun is meant.
    let relative =
        stopped.and_then(|_| rest.first(Class::Of)).filter(|of| of.start < at + RELATIVE);
    let mut noun = match relative {
        Some(of) => {
            let words = rest.at(of.end, rest.end);
            clip(words, first_stop(words))
        }
        None => clip(rest, stop),
    };
    // 8个国、省考断面: a member of one character is no noun.
    if let Some(mark) = noun.first(Class::ListMark)
        && !noun.at(noun.start, mark.start).is_shorter(2)
    {
        noun.end = mark.start;
    }
    if setting.made
        && let Some(of) = noun.first(Class::Of).filter(|of| of.start > noun.start)
    {
        // 年产6万吨铜箔的企业: what is made, and not who makes it.
        noun.end = of.start;
    } else if let Some(of) = noun.last(Class::Of) {
        // 27家合作社运行规范的|不足半数: what is counted is said of.
        let said = noun.first(Class::Owner).filter(|_| of.end == noun.end);
        match said {
            Some(owner) => noun.end = owner.end,
            None => noun.start = of.end,
        }
    }
    end_at_and_so_on(&mut noun);
    end_at_quote(&mut noun);
    noun.trim();
    // 14个村年经营性收入: 村 is counted, what follows is another indicator.
    let village = |name: &&&str| {
        let income = ['年', '经', '集', '平', '人', '共', '实', '收'];
        noun.as_str().strip_prefix(**name).is_some_and(|rest| rest.starts_with(income))
    };
    if let Some(name) = VILLAGES.iter().find(village) {
        noun.end = noun.start + name.len();
    }
    // 231台车辆监控上线率达98%: a rate is not counted, but what it is the rate of.
    let rate = setting.followed && noun.as_str().ends_with('率') && !noun.is_shorter(6);
    let word = noun.as_str().char_indices().nth(2).filter(|_| rate);
    if let Some((len, _)) = word {
        noun.end = noun.start + len;
    }
    if let Some(at) = verb_of_two.filter(|&at| at > rest.start) {
        noun.end = noun.end.min(at);
        noun.trim();
    } else if listed || among || onward || (stopped.is_some() && relative.is_none()) {
        noun.end = noun.start;
    }
    let leading = verb.or(stopped).map_or(at, |verb| verb.end);
    let long = verb.is_some_and(|verb| !rest.at(verb.start, verb.end).is_shorter(2));
    Right {
        noun,
        // 60岁以上19名: the number behind counts those whom the threshold tells of.
        threshold: threshold.filter(|_| !noun.is_empty() || (setting.followed && rest.is_empty())),
        onward,
        shared: rate,
        verb: long || stopped.is_some(),
        attributive,
        at,
        behind: rest.at(leading, rest.end),
    }
}

/// 60家商超|等场所: what is counted stands before 等, if that is a word of its own.
fn end_at_and_so_on(noun: &mut Phrase<'_>) {
    let Some(word) = noun.first(Class::AndSoOn) else { return };
    let head = noun.at(noun.start, word.start);
    let part =
        head.as_str().ends_with(['高', '中', '初', '同', '平', '对', '上', '一', '二', '三'])
            || noun.at(word.start, noun.end).as_str().starts_with("等级");
    if !head.is_shorter(2) && !part {
        noun.end = word.start;
    }
}

/// 56座水库|“三个责任人”: a name in quotes behind a noun is another one.
fn end_at_quote(noun: &mut Phrase<'_>) {
    let quote = noun.as_str().find('“').filter(|&at| at >= "水库".len());
    if let Some(at) = quote {
        noun.end = noun.start + at;
    }
}

/// Places that are counted, before what they earn.
const VILLAGES: &[&str] = &["行政村", "自然村", "村", "社区"];

/// Where the verb that leads to a second value begins, whichever verb it is: 拓展到, 跌至, and
/// 牛|发展到 with the noun before it.
fn leads_onward(between: Phrase<'_>) -> Option<usize> {
    let short = between.is_shorter(6) && !between.is_shorter(2);
    // 由3个月压到不足80天.
    let words = between.as_str();
    let bounded = ["不足", "不到", "近", "约", "超过", "逾"];
    let words = bounded.iter().find_map(|bound| words.strip_suffix(bound)).unwrap_or(words);
    let between = between.at(between.start, between.start + words.len());
    let onto = between.at_tail(Class::Onto).or_else(|| between.at_tail(Class::LeadsOn));
    onto.filter(|_| short)?;
    let known = between.at_tail(Class::Onward).filter(|word| word.len() > "到".len());
    Some(known.map_or(between.start, |word| word.start))
}

/// What stands between a number and its noun.
#[derive(Clone, Copy, Debug)]
struct Suffixes {
    /// Where they end.
    at: usize,
    /// 以上 or 以下.
    threshold: Option<Span>,
    /// 的.
    attributive: Option<Span>,
}

fn suffixes(right: Phrase<'_>) -> Suffixes {
    let mut found = Suffixes { at: right.start, threshold: None, attributive: None };
    loop {
        let rest = right.at(found.at, right.end);
        let words = rest.as_str().trim_start_matches([' ', '\u{3000}', '\u{a0}']);
        let words = rest.at(rest.end - words.len(), rest.end);
        found.at = words.start;
        let Some(suffix) = words.at_head(Class::Suffix) else { return found };
        let text = words.at(suffix.start, suffix.end).as_str();
        if text.ends_with("以上") || text.ends_with("以下") {
            found.threshold = Some(suffix.span());
        } else if suffix.classes.has(Class::Of) {
            found.attributive = Some(suffix.span());
        }
        found.at = suffix.end;
    }
}

/// Words of one character that no noun begins with, but the words of `kept.txt`.
const NEVER_FIRST: [&str; 14] =
    ["是", "有", "占", "均", "都", "已", "也", "还", "仍", "仅", "约", "在", "不", "略"];

/// The first stop word; one of a single character at the head is the beginning of a noun
/// (无人机, 能源).
pub(crate) fn first_stop(words: Phrase<'_>) -> Option<&Hit> {
    let mut from = words.start;
    words.places(Class::Stop).find(|stop| {
        if stop.start < from {
            return false;
        }
        from = stop.end;
        let word = words.at(stop.start, stop.end);
        let behind = words.at(stop.end, words.end);
        let single = word.is_shorter(2);
        let head = stop.start == words.start && !NEVER_FIRST.contains(&word.as_str());
        let inside = || {
            words.at(stop.start, words.end).at_head(Class::Kept).is_some()
                || words.at(words.start, stop.end).at_tail(Class::Kept).is_some()
        };
        // 13家规模以上工业企业.
        let kept = words.at(words.start, stop.end).at_tail(Class::Kept);
        if kept.is_some_and(|kept| kept.start < stop.start) {
            return false;
        }
        behind.at_head(Class::Head).is_none() && !(single && (head || inside()))
    })
}

/// The words up to a stop, or as far as a noun is long.
fn clip<'t>(words: Phrase<'t>, stop: Option<&Hit>) -> Phrase<'t> {
    let end = stop.map_or(words.end, |stop| stop.start);
    let mut clipped = words.at(words.start, end);
    if let Some((len, _)) = clipped.as_str().char_indices().nth(LONGEST) {
        clipped.end = clipped.start + len;
    }
    clipped
}
