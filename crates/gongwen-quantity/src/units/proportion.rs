//! Percentages, percentage points, tenths and multiples (比例). The base unit is 1.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::{Fraction, Multiple, Percent, PercentagePoint};

pub(super) fn units() -> Vec<UnitDef> {
    let hundredth = Ratio::new(1, 100);
    vec![
        UnitDef::new(Percent, "%", hundredth, ["%", "％", "﹪"]),
        UnitDef::new(Percent, "[ppth]", Ratio::new(1, 1000), ["‰"]),
        UnitDef::new(Percent, "[pptth]", Ratio::new(1, 10_000), ["‱"]),
        UnitDef::new(PercentagePoint, "[pp]", hundredth, ["个百分点", "百分点", "个点"]),
        UnitDef::new(PercentagePoint, "[bp]", Ratio::new(1, 10_000), ["个基点", "基点", "BP"]),
        UnitDef::new(Fraction, "1", Ratio::new(1, 10), ["成"]).guarded(Guard {
            not_before: "立果员为本效功都绩就人交熟品长因份群分套堆片排批",
            ..Guard::default()
        }),
        UnitDef::new(Fraction, "1", Ratio::new(1, 10), ["折"])
            .guarded(Guard { closed: true, ..Guard::default() }),
        UnitDef::new(Multiple, "1", Ratio::ONE, ["倍"]),
    ]
}
