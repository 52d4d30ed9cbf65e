//! Money with its unit left out: 营业收入2692万, 累计完成投资8.525亿.

use super::amount::Amount;
use super::{Measured, Scope};
use crate::cursor::is_han;
use crate::money::{MONEY, names_money};
use gongwen_model::Value;
use gongwen_numeral::Numeral;

/// How far before the amount such a word may stand, in characters.
const REACH: usize = 20;

/// Verbs whose object is money: 投了60万, 赚了8万.
const SPENT: &[&str] =
    &["投了", "花了", "花掉", "花去", "赚了", "挣了", "掏了", "掏出", "借了", "贷了", "拿出"];

/// 1个亿, 3个亿: said of money alone.
pub(super) fn hundred_millions<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
) -> Option<Measured<'f>> {
    let end = numeral.span().end();
    let rest = scope.cursor.after(end).strip_prefix("个亿").filter(|_| scope.report)?;
    let behind = rest.strip_prefix('元').unwrap_or(rest);
    // 26个亿元项目 counts.
    if numeral.shape().scale > 0 || behind.starts_with(is_han) {
        return None;
    }
    let yuan = rest.len() - behind.len();
    let size = super::resolution(8);
    let value =
        Value { min: numeral.min().checked_mul(size)?, max: numeral.max().checked_mul(size)? };
    let end = end + "个亿".len() + yuan;
    Some(Measured { amount: Amount::Yuan, value, end, place: numeral.place() + 8 })
}

/// What is sized by the money in it: 5千万以上项目, 1亿以上的企业.
const SIZED: &[&str] = &["项目", "企业", "工业项目", "产业项目", "重大项目", "固定资产投资"];

/// 以上 or 以下, and a project or a firm behind it, or how many of them there are.
fn sizes_project(behind: &str) -> bool {
    let bound = behind.strip_prefix("以上").or_else(|| behind.strip_prefix("以下"));
    let rest = bound.map(|rest| rest.strip_prefix('的').unwrap_or(rest));
    rest.is_some_and(|rest| {
        let counted = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        SIZED.iter().any(|noun| rest.starts_with(noun))
            || counted.len() < rest.len() && counted.starts_with(['个', '家'])
    })
}

/// 农业7.8亿元、工业16.9亿: a member of a list of money.
fn lists_money(before: &str) -> bool {
    before
        .rsplit_once('、')
        .is_some_and(|(list, own)| list.ends_with('元') && own.chars().all(is_han))
}

/// 到期412.6万元，已还398万，: a clause that names nothing goes on with the money before it.
fn goes_on_with_money(scope: &Scope<'_, '_>, start: usize, clause: &str, behind: &str) -> bool {
    // 为年度任务1.8亿的103.9%.
    let whole = behind.starts_with('的');
    let ends = if whole { GOALS } else { GOES_ON };
    if behind.starts_with(is_han) && !whole || !ends.iter().any(|end| clause.ends_with(end)) {
        return false;
    }
    let sentence = scope.cursor.sentence_before(start, SENTENCE);
    let ends_amount = |c: char| c.is_ascii_digit() || matches!(c, '万' | '亿' | '余' | '多');
    sentence.split('元').rev().skip(1).any(|before| before.ends_with(ends_amount))
}

/// What an amount with 的 behind it is, that another is a share of.
const GOALS: &[&str] = &["任务", "计划", "目标", "预算"];

/// How a clause ends that says of the money before it how much was paid, or how it changed.
const GOES_ON: &[&str] = &[
    "多", "少", "还", "付", "增", "减", "增加", "减少", "增长", "下降", "到账", "到位", "拨付",
    "支付", "其他", "其它", "村均", "户均", "人均", "亩均", "平均", "年均", "中央", "省级", "市级",
    "县级", "区级", "镇级", "自筹", "配套", "合计", "共计", "总计", "结转", "完成", "达", "达到",
];

/// How far before the amount the money that it goes on with may stand, in characters.
const SENTENCE: usize = 30;

pub(super) fn omitted<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let shape = numeral.shape();
    if shape.scale < 4 || (shape.bare && numeral.vagueness().is_none()) || !scope.report {
        return None;
    }
    let span = numeral.span();
    let before = scope.cursor.clause_before(span.start(), REACH);
    let behind = scope.cursor.after(scope.cursor.skip_blanks(span.end()));
    // 低收入人口9.8万.
    let people = ["人口", "人数", "人次", "户数"].iter().any(|word| before.ends_with(word));
    let money = names_money(before) && !people
        || SPENT.iter().any(|verb| before.ends_with(verb))
        || MONEY.at_head(behind).is_some()
        || sizes_project(behind)
        || lists_money(before)
        || goes_on_with_money(scope, span.start(), before, behind);
    money.then(|| Measured {
        amount: Amount::Yuan,
        value: Value { min: numeral.min(), max: numeral.max() },
        end: span.end(),
        place: numeral.place(),
    })
}
