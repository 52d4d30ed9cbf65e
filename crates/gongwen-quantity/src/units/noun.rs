//! Nouns that are counted without a classifier (5村, 2.3万农户): the noun is the unit.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Count;

/// Places that are counted by their own name after any numeral: 两村, 4镇.
const PLACES: &[&str] = &["村", "个村", "镇", "乡镇", "村镇", "社区村", "村社区", "村居"];

/// People and what they form: 2.3万农户, 300余村民. Only after Arabic digits.
const PEOPLE: &[(&str, &[&str])] = &[
    (
        "{person}",
        &[
            "群众",
            "村民",
            "居民",
            "农民",
            "农牧民",
            "渔民",
            "市民",
            "职工",
            "员工",
            "学生",
            "师生",
            "党员",
            "干部",
            "党员干部",
            "游客",
            "老人",
            "老年人",
            "儿童",
            "妇女",
            "贫困人口",
            "人口",
            "劳动力",
            "患者",
            "残疾人",
            "志愿者",
            "网格员",
            "学员",
            "工人",
            "退役军人",
            "机关干部",
            "党员群众",
            "务工人员",
            "大学生",
            "毕业生",
            "建档立卡贫困人口",
            "脱贫人口",
            "移民",
            "教师",
            "医务人员",
        ],
    ),
    (
        "{household}",
        &[
            "农户",
            "贫困户",
            "脱贫户",
            "低保户",
            "茶农",
            "果农",
            "菜农",
            "牧民",
            "商户",
            "家庭",
            "农村家庭",
            "养殖户",
            "种植户",
            "用户",
            "个体户",
            "村户",
        ],
    ),
    (
        "{place}",
        &[
            "床位", "泊位", "车位", "机位", "学位", "岗位", "工位", "客位", "餐位", "铺位", "摊位",
            "展位",
        ],
    ),
    ("{institution}", &["企业", "单位", "学校", "商家", "工厂", "社区", "街道"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let noun = Guard { noun: true, ..Guard::default() };
    let mut units = vec![
        UnitDef::new(
            Count,
            "{village}",
            Ratio::ONE,
            PLACES.iter().copied().filter(|p| *p != "个村"),
        )
        .guarded(Guard {
            not_before: "民级庄委务干口组支集容卫两规史企党", ..noun
        }),
    ];
    for &(code, spellings) in PEOPLE {
        let guard = Guard { arabic_only: true, ..noun };
        units.push(UnitDef::new(Count, code, Ratio::ONE, spellings.iter().copied()).guarded(guard));
    }
    units
}
