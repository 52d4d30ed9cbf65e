//! Money with its unit left out: 营业收入2692万, 累计完成投资8.525亿.

use super::amount::Amount;
use super::{Measured, Scope};
use gongwen_model::Value;
use gongwen_numeral::Numeral;

/// Words that are measured in money, where they stand before an amount in its clause or right
/// behind it.
const MONEY: &[&str] = &[
    "收入",
    "支出",
    "投资",
    "资金",
    "产值",
    "税",
    "营业额",
    "销售额",
    "成交额",
    "交易额",
    "总额",
    "利润",
    "效益",
    "成本",
    "财政",
    "预算",
    "债券",
    "贷款",
    "存款",
    "补贴",
    "补助",
    "奖励",
    "费用",
    "经费",
    "工资",
    "增收",
    "价值",
    "估值",
    "注资",
    "拨款",
    "筹资",
    "出资",
    "融资",
    "外资",
    "增加值",
    "生产总值",
    "金额",
    "欠款",
    "债务",
    "捐款",
    "捐赠",
    "花费",
    "节约",
    "造价",
    "款",
    "基金",
    "租金",
    "分红",
    "收益",
    "余额",
    "限额",
    "指标",
];

/// How far before the amount such a word may stand, in characters.
const REACH: usize = 14;

pub(super) fn omitted<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let shape = numeral.shape();
    if shape.scale < 4 || (shape.bare && numeral.vagueness().is_none()) || !scope.report {
        return None;
    }
    let span = numeral.span();
    let before = scope.cursor.clause_before(span.start(), REACH);
    let behind = scope.cursor.after(scope.cursor.skip_blanks(span.end()));
    let money = MONEY.iter().any(|word| before.contains(word) || behind.starts_with(word));
    money.then(|| Measured {
        amount: Amount::Yuan,
        value: Value { min: numeral.min(), max: numeral.max() },
        end: span.end(),
        place: numeral.place(),
    })
}
