//! What stands right of a number: the noun that it counts.

use crate::phrase::Phrase;
use crate::words::Lexicon;

/// The longest noun behind a number, in characters.
const LONGEST: usize = 24;

/// What was read right of a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Right<'t> {
    /// The counted noun; empty where none follows at once.
    pub(crate) noun: Phrase<'t>,
    /// 以上 or 以下 and a noun behind it: the number is a threshold (300户以上的村).
    pub(crate) threshold: bool,
    /// What follows goes on to another value: 提高到, 增加到.
    pub(crate) onward: bool,
    /// A verb follows at once, and then its object: 投资60余万元|建成服务中心.
    pub(crate) verb: bool,
    /// The object of that verb.
    pub(crate) object: Phrase<'t>,
    /// 的 follows: the quantity says what kind of noun is meant (100方的发酵池).
    pub(crate) attributive: bool,
    /// Where the words behind the suffixes begin.
    pub(crate) at: usize,
}

/// Words between a number and its noun.
const SUFFIXES: &[&str] = &[
    "及以上",
    "及以下",
    "（含）以上",
    "(含)以上",
    "以上",
    "以下",
    "以内",
    "之内",
    "左右",
    "上下",
    "多",
    "余",
    "内",
    "的",
];

pub(crate) fn read_right<'t>(
    lexicon: &Lexicon,
    text: &'t str,
    start: usize,
    right: &'t str,
) -> Right<'t> {
    let mut at = start;
    let mut threshold = false;
    let mut attributive = false;
    loop {
        let rest = text.get(at..start + right.len()).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches([' ', '\u{3000}', '\u{a0}']).len();
        if blank > 0 {
            at += blank;
            continue;
        }
        let Some(suffix) = SUFFIXES.iter().find(|s| rest.starts_with(**s)) else { break };
        threshold |= suffix.contains("以上") || suffix.contains("以下");
        attributive |= *suffix == "的";
        at += suffix.len();
    }
    let end = start + right.len();
    let rest = text.get(at..end).unwrap_or_default();
    let onward = lexicon.onward.at_head(rest).is_some();
    let listed = rest.starts_with(['、', '和', '及', '与', '或']) || rest.starts_with("以及");
    let stop = first_stop(lexicon, rest);
    let first_verb = lexicon.verbs.at_head(rest).filter(|verb| verb.chars().count() > 1);
    let starts_with_stop = stop.is_some_and(|(i, _)| i == 0);
    let verb = first_verb.is_some() || starts_with_stop;
    // 存在漏雨情况的贫困户: a verb before 的 belongs to what says which noun is meant.
    let relative = starts_with_stop.then(|| rest.find('的')).flatten().filter(|&i| i < 60);
    let noun_at = relative.map_or(0, |i| i + '的'.len_utf8());
    let noun_text = rest.get(noun_at..).unwrap_or_default();
    let cut = match first_stop(lexicon, noun_text) {
        Some((i, _)) => i,
        None => noun_text.len(),
    };
    let cut = noun_text.find('、').map_or(cut, |i| cut.min(i));
    let start_of_noun = at + noun_at;
    let mut noun = Phrase::new(text, start_of_noun, start_of_noun + clip(noun_text, cut));
    if let Some(i) = noun.as_str().rfind('的') {
        noun.start += i + '的'.len_utf8();
    }
    noun.trim();
    // 14个村年经营性收入: 村 is counted, what follows is another indicator.
    let village = noun.as_str().strip_prefix('村');
    if village.is_some_and(|rest| rest.starts_with(['年', '经', '平', '人', '共', '实', '收']))
    {
        noun.end = noun.start + '村'.len_utf8();
    }
    if listed || onward || (starts_with_stop && relative.is_none()) {
        noun.end = noun.start;
    }
    let leading_verb = lexicon.verbs.at_head(rest).or(stop.filter(|s| s.0 == 0).map(|s| s.1));
    let object_at = at + leading_verb.map_or(0, str::len);
    let object_text = text.get(object_at..end).unwrap_or_default();
    let object_cut = first_stop(lexicon, object_text).map_or(object_text.len(), |(i, _)| i);
    let mut object = Phrase::new(text, object_at, object_at + clip(object_text, object_cut));
    object.trim();
    Right { noun, threshold: threshold && !noun.is_empty(), attributive, onward, verb, object, at }
}

/// The first stop word; one of a single character at the head is the beginning of a noun
/// (无人机, 能源).
fn first_stop(lexicon: &Lexicon, text: &str) -> Option<(usize, &'static str)> {
    let mut from = 0;
    loop {
        let (at, word) = lexicon.stops.find(text.get(from..)?)?;
        let at = from + at;
        let behind = text.get(at + word.len()..).unwrap_or_default();
        let names = lexicon.heads.at_head(behind).is_some();
        let word_end = at + word.len();
        let inside = word.chars().count() == 1
            && (lexicon.kept.at_head(text.get(at..)?).is_some()
                || lexicon.kept.at_tail(text.get(..word_end)?).is_some());
        let noun = inside || at == 0 && word.chars().count() == 1 && !matches!(word, "是" | "有");
        if !names && !noun {
            return Some((at, word));
        }
        from = at + word.len();
    }
}

/// `cut`, or less where that is longer than any noun.
fn clip(text: &str, cut: usize) -> usize {
    let head = text.get(..cut).unwrap_or_default();
    head.char_indices().nth(LONGEST).map_or(head.len(), |(i, _)| i)
}
