//! The unit behind a numeral, homographs told from words by their neighbours.

use super::Scope;
use crate::cursor::is_han;
use crate::refuse::is_parallel;
use crate::units::UnitMatch;
use gongwen_model::Dimension;
use gongwen_numeral::Numeral;

/// A unit and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'f> {
    pub(super) unit: UnitMatch<'f>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The unit that stands behind a numeral that ends at `at`: the longest one that its
/// neighbours allow.
pub(super) fn unit_after<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
    at: usize,
) -> Option<Found<'f>> {
    let start = scope.cursor.skip_blanks(at);
    let text = scope.cursor.after(start);
    let mut found =
        scope.units.matches(text).map(|unit| Found { unit, start, end: start + unit.len() });
    found.find(|f| allowed(scope, numeral, f)).map(|found| with_more(scope, found))
}

/// 7个多百分点, 3个多月: 多 stands within the unit, and the longest unit goes on behind it.
fn with_more<'f>(scope: &Scope<'f, '_>, found: Found<'f>) -> Found<'f> {
    if !matches!(found.unit.spelling.as_ref(), "个" | "個") {
        return found;
    }
    let behind = scope.cursor.after(found.end);
    let Some(noun) = behind.strip_prefix(INFIXES) else { return found };
    let infix = behind.len() - noun.len();
    let goes_on =
        |name: &str| name.strip_prefix(['个', '個']).is_some_and(|rest| noun.starts_with(rest));
    let mut longer =
        scope.units.matches_from(found.unit.spelling).filter(|unit| goes_on(unit.spelling));
    let longer = longer.find(|unit| unit.len() > found.unit.len());
    longer.map_or(found, |unit| Found {
        unit,
        start: found.start,
        end: found.start + unit.len() + infix,
    })
}

/// What may stand behind 个 within a unit, and says that it is more than the number.
const INFIXES: [char; 3] = ['多', '余', '餘'];

/// Whether 多 stands within the unit that was read behind a numeral.
pub(crate) fn holds_more(unit: &str) -> bool {
    // Most units are shorter than 个多.
    if unit.len() < "个多".len() {
        return false;
    }
    let rest = unit.trim_start().strip_prefix(['个', '個']);
    rest.is_some_and(|rest| rest.starts_with(INFIXES))
}

fn allowed(scope: &Scope<'_, '_>, numeral: &Numeral, found: &Found<'_>) -> bool {
    let guard = found.unit.def.guard();
    let shape = numeral.shape();
    let next = scope.cursor.after(found.end).chars().next();
    let blank = found.start > numeral.span().end();
    if next.is_some_and(|c| c.is_ascii_alphanumeric()) && found.unit.spelling.is_ascii() {
        return false;
    }
    if guard.compound && !follows_larger(scope, numeral, found.unit.def.dimension()) {
        return false;
    }
    let elsewhere = if scope.report { guard.general } else { guard.report };
    if elsewhere {
        return false;
    }
    let built = || stands_on_ground(scope.cursor.clause_before(numeral.span().start(), REACH));
    if guard.built && !(scope.report && built()) {
        return false;
    }
    if !scope.report {
        return true;
    }
    // A bare 万 or 千 counts only where it is vague or bounded: 近千人, 上万户.
    if shape.bare && numeral.vagueness().is_none() && !approached(scope, numeral) {
        return false;
    }
    // Chinese digits are not set off from their unit by blanks.
    if blank && !shape.arabic && shape.scale == 0 && found.start - numeral.span().end() > 1 {
        return false;
    }
    if guard.arabic_only && !shape.arabic && !compounds(scope, numeral) {
        return false;
    }
    if next.is_some_and(|c| found.unit.def.is_refused_before(c)) {
        return false;
    }
    let price = found.unit.def.dimension() == Dimension::Money && next.is_some_and(is_digit);
    if guard.closed && !price && !is_closed(next, shape.arabic) {
        return false;
    }
    if guard.priced && shape.arabic && !price && !has_price(scope, numeral) {
        return false;
    }
    if shape.positional && found.unit.def.dimension() == Dimension::Count {
        return false;
    }
    if shape.half && guard.light {
        return false;
    }
    if is_one(scope, numeral) {
        if counts(found) {
            return one_counts(scope, numeral, found, next);
        }
        // 六十块一斤 and 一斤卖六十块: 一 says “each”.
        let before = scope.cursor.previous(numeral.span().start());
        return next != Some('卖') && !matches!(before, Some('元' | '块' | '角' | '毛'));
    }
    true
}

/// How far before a number the building may stand that it measures, in characters.
const REACH: usize = 12;

/// Whether words name buildings, or an area: 标准厂房, 拆违.
fn stands_on_ground(words: &str) -> bool {
    let names = ["面积", "厂房", "房屋", "用房", "库房", "拆违", "违建", "违章建筑", "楼宇"];
    names.iter().any(|name| words.contains(name))
}

/// Whether the numeral is 一.
fn is_one(scope: &Scope<'_, '_>, numeral: &Numeral) -> bool {
    let span = numeral.span();
    span.len() == "一".len() && span.slice(scope.cursor.text()) == Some("一")
}

/// A larger unit of the dimension stands before the numeral, as 元 does in 五元三角.
fn follows_larger(scope: &Scope<'_, '_>, numeral: &Numeral, dimension: Dimension) -> bool {
    let larger = match dimension {
        Dimension::Duration => ['时', '時', '鐘', '钟'].as_slice(),
        Dimension::Area => ['亩', '畝'].as_slice(),
        _ => ['元', '块', '塊', '角', '毛', '圆', '圓'].as_slice(),
    };
    scope.cursor.before_trimmed(numeral.span().start()).trim_end_matches('零').ends_with(larger)
}

fn counts(found: &Found<'_>) -> bool {
    matches!(found.unit.def.dimension(), Dimension::Count | Dimension::Duration)
}

/// 近 上 约 and their like before a bare 万.
fn approached(scope: &Scope<'_, '_>, numeral: &Numeral) -> bool {
    let mut before = scope.cursor.backwards(numeral.span().start());
    let word = before.next();
    // 新签约亿元以上项目: 签约 is another word.
    let other = word == Some('约') && matches!(before.next(), Some('签' | '节' | '预' | '履'));
    matches!(word, Some('近' | '上' | '约' | '超' | '逾' | '过' | '破')) && !other
}

/// The numeral stands right behind a unit, as 三角 does in 五元三角.
fn compounds(scope: &Scope<'_, '_>, numeral: &Numeral) -> bool {
    let before = scope.cursor.previous(numeral.span().start());
    matches!(before, Some('元' | '块' | '角' | '毛' | '圆'))
}

/// A word of buying, selling or paying stands before it: 每斤卖12块, 一天挣80块.
fn has_price(scope: &Scope<'_, '_>, numeral: &Numeral) -> bool {
    const WORDS: [char; 14] =
        ['卖', '价', '每', '钱', '花', '挣', '赚', '掏', '收', '交', '补', '奖', '给', '贵'];
    scope.cursor.clause_before(numeral.span().start(), PRICE_REACH).contains(WORDS)
}

/// How far before the number such a word may stand, in characters.
const PRICE_REACH: usize = 10;

/// The digit behind 块 in 一块八.
const fn is_digit(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '0'..='9')
        || matches!(
            c,
            '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖' | '貳' | '參' | '陸'
        )
}

/// What may stand behind 里 两 块 and their like for them to be units.
const fn is_closed(next: Option<char>, arabic: bool) -> bool {
    match next {
        None => true,
        Some(c) if !is_han(c) => true,
        Some(c) => {
            matches!(c, '多' | '余' | '以' | '左' | '的' | '长' | '高' | '宽' | '钱' | '半' | '上')
                || (matches!(c, '整' | '正') && !arabic)
                || (arabic && matches!(c, '地' | '路'))
        }
    }
}

/// 一 counts before the classifier of a thing (新建冷库一座), and before a light one where the
/// clause ends with it (文化广场一个。); 每年一次, 光这一项 and 一村一策 do not count.
fn one_counts(
    scope: &Scope<'_, '_>,
    numeral: &Numeral,
    found: &Found<'_>,
    next: Option<char>,
) -> bool {
    if is_parallel(&scope.cursor, numeral) {
        return false;
    }
    let guard = found.unit.def.guard();
    let start = numeral.span().start();
    let before = scope.cursor.clause_before(start, 6);
    let ends = next.is_none_or(|c| !is_han(c));
    let behind_noun = before.chars().next_back().is_some_and(|c| {
        is_han(c)
            && !matches!(
                c,
                '这' | '那' | '每' | '的' | '第' | '另' | '某' | '同' | '有' | '无' | '上' | '下'
            )
    });
    if guard.light || guard.noun {
        return ends && behind_noun && !before.contains('每');
    }
    // 没有一户返贫, 不漏一人 and 心往一处想 do not count.
    let none = before.chars().rev().take(4).any(|c| matches!(c, '不' | '无' | '没' | '未'));
    !none
        && !before.ends_with([
            '这', '那', '每', '第', '另', '同', '唯', '任', '某', '头', '往', '向', '上', '下',
        ])
}
