//! Numbers without a unit: 系数0.638, 指数为97.8, 信息采集1750，.

use super::amount::Amount;
use super::{Measured, Scope};
use crate::bound::word_before;
use crate::cursor::is_han;
use gongwen_lexicon::Words;
use gongwen_model::Value;
use gongwen_numeral::Numeral;
use std::sync::LazyLock;

/// Digits of a number; more make a telephone or an account.
const LONGEST: u8 = 6;

/// What may stand before a number that counts or measures.
static BEFORE: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "为 是 达 达到 至 到 的 由 从 率 比 值 数 指数 系数 约 降至 升至 增至 采集 登记 办理 受理 \
         录入 发放 接待 新增 只有 仅 保持在 维持在 稳定在 控制在 完成 实现 共 共计 合计 总计 累计 \
         得分 超过 突破 不足 近 人次",
    )
});

/// What may stand behind it: 由1.80缩小至1.77.
static BEHIND: LazyLock<Words> =
    LazyLock::new(|| Words::of("以上 以下 以内 左右 缩小 扩大 提高 下降 上升 增加 调整 降 升 增"));

/// The numeral as a number, whatever stands around it.
pub(super) fn number<'f>(numeral: &Numeral) -> Measured<'f> {
    Measured {
        amount: Amount::Number,
        value: Value { min: numeral.min(), max: numeral.max() },
        end: numeral.span().end(),
        place: numeral.place(),
    }
}

pub(super) fn bare<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let shape = numeral.shape();
    if !scope.bare_numbers || !(shape.arabic || scope.strict) {
        return None;
    }
    let span = numeral.span();
    let measured = number(numeral);
    if !scope.report {
        return Some(measured);
    }
    let long = shape.digits > LONGEST && !shape.grouped && shape.decimals == 0 && shape.scale == 0;
    let year = shape.digits == 4
        && shape.decimals == 0
        && (1900..2100).contains(&u32::try_from(numeral.min()).unwrap_or(0));
    if long || year {
        return None;
    }
    let ends = match scope.cursor.next(span.end()) {
        None => true,
        Some(c) if is_han(c) => {
            BEHIND.at_head(scope.cursor.after(scope.cursor.skip_blanks(span.end()))).is_some()
        }
        // 旅游人次86.5万、收入83亿元.
        Some('、') => shape.scale >= 4 || divides_total(scope, span.start()),
        Some(c) => matches!(c, '，' | ',' | '。' | '；' | ';' | '）' | ')' | '（' | '(' | '\n'),
    };
    // 尚有贫困人口9.8万: a 万 of digits is no name and no code.
    let large = shape.scale >= 4 && shape.digits > 0;
    let led = || {
        large
            || measures(scope.cursor.before_trimmed(span.start()), shape.decimals > 0)
            || divides_total(scope, span.start())
    };
    (ends && led()).then_some(measured)
}

/// Whether words lead to a number that counts or measures: 指数, 指数（CPI）, and to one with
/// decimals 系数不低于.
fn measures(before: &str, decimals: bool) -> bool {
    let aside = before.strip_suffix(['）', ')']).and_then(|inner| inner.rsplit_once(['（', '(']));
    BEFORE.at_tail(aside.map_or(before, |(name, _)| name)).is_some()
        || decimals && word_before(before).is_some()
}

/// How far before a number the total may stand that it is a part of, in characters.
const TOTAL: usize = 24;

/// 项目23个（续建9、新建14）, 206家：关停97，: a number behind a word, in a bracket or behind a colon
/// right behind a count.
fn divides_total(scope: &Scope<'_, '_>, start: usize) -> bool {
    let before = scope.cursor.sentence_before(start, TOTAL);
    if !before.ends_with(is_han) || before.ends_with(['号', '第']) {
        return false;
    }
    let Some((total, parts)) = before.rsplit_once(['（', '(', '：', ':']) else { return false };
    let part = |c: char| is_han(c) || c.is_ascii_digit() || matches!(c, '、' | '，' | ',');
    let unit = total.trim_end_matches(is_han);
    let counted = unit.ends_with(|c: char| c.is_ascii_digit())
        && total.get(unit.len()..).is_some_and(|unit| !unit.is_empty() && unit.len() <= 9);
    counted && parts.chars().all(part)
}
