//! Budgets, thresholds, brackets and lists: how accounts and communiqués name their figures.

use super::{PLAN, REVIEW, check};

#[test]
fn what_an_assembly_approves() {
    check(&[
        (
            "镇人代会批准的支出预算为3200万元，执行中追加180万元。",
            REVIEW,
            &["支出预算|target|none|2023", "追加|actual|none|2023"],
        ),
        (
            "全年税收收入6400万元，镇人大主席团第九次会议批准调整为6100万元，实际完成6180万元。",
            REVIEW,
            &[
                "税收收入|actual|none|2023",
                "税收收入|target|none|2023",
                "税收收入|actual|none|2023",
            ],
        ),
        ("市财政局核定我县政府债务限额12.6亿元。", REVIEW, &["政府债务限额|norm|none|2023"]),
        (
            "税收收入2.1亿元，同口径增长6.2%。",
            REVIEW,
            &["税收收入|actual|none|2023", "税收收入|actual|growth|2023"],
        ),
        (
            "土地出让收入1.4亿元，比上年少收3600万元。",
            REVIEW,
            &["土地出让收入|actual|none|2023", "土地出让收入|actual|decline|2023"],
        ),
        (
            "社保支出8900万元，同比多支出430万元。",
            REVIEW,
            &["社保支出|actual|none|2023", "社保支出|actual|growth|2023"],
        ),
    ]);
}

#[test]
fn a_threshold_counts_those_it_tells_of() {
    check(&[
        (
            "全村党员36名，其中60岁以上14名。",
            REVIEW,
            &["党员|actual|none|2023", "党员|norm|none|2023", "60岁以上|actual|none|2023"],
        ),
        (
            "规上企业18家，其中年纳税200万元以上的5家。",
            REVIEW,
            &[
                "规上企业|actual|none|2023",
                "年纳税|norm|none|2023",
                "年纳税200万元以上|actual|none|2023",
            ],
        ),
        (
            "年纳税超过800万元的企业有6家。",
            REVIEW,
            &["年纳税|norm|none|2023", "企业|actual|none|2023"],
        ),
    ]);
}

#[test]
fn a_bracket_is_named_by_what_stands_before_it() {
    check(&[
        (
            "债券资金投向城南水厂扩建（9000万元）、职业中学迁建（1.1亿元）。",
            REVIEW,
            &["城南水厂扩建|actual|none|2023", "职业中学迁建|actual|none|2023"],
        ),
        ("流转土地320亩（每亩600元）。", REVIEW, &["土地|actual|none|2023", "土地|norm|none|2023"]),
    ]);
}

#[test]
fn names_of_one_character() {
    check(&[
        (
            "生猪出栏2.4万头，牛1800头，羊6500只。",
            REVIEW,
            &["生猪出栏|actual|none|2023", "牛|actual|none|2023", "羊|actual|none|2023"],
        ),
        ("路面宽4.5米、厚20厘米。", REVIEW, &["路面宽|actual|none|2023", "厚|actual|none|2023"]),
        (
            "A、B、C类分别是7户、12户和9户。",
            REVIEW,
            &["A类|actual|none|2023", "B类|actual|none|2023", "C类|actual|none|2023"],
        ),
    ]);
}

#[test]
fn lists_with_a_verb_behind_their_adverb() {
    check(&[(
        "东湖广场、南山大厦分别缴纳税收1.2亿元、8600万元。",
        REVIEW,
        &["东湖广场税收|actual|none|2023", "南山大厦税收|actual|none|2023"],
    )]);
}

#[test]
fn verbs_between_two_values() {
    check(&[
        (
            "集镇建成区面积由1.2平方公里拓展到1.9平方公里。",
            REVIEW,
            &["集镇建成区面积|prior|none|2022", "集镇建成区面积|actual|none|2023"],
        ),
        (
            "水产品产量从600吨攀升至900吨。",
            REVIEW,
            &["水产品产量|prior|none|2022", "水产品产量|actual|none|2023"],
        ),
        (
            "增速由一季度的-1.2%回升至4.6%。",
            REVIEW,
            &["增速|prior|growth|2023-Q1", "增速|actual|growth|2023"],
        ),
        ("路面由4米加宽到6米。", PLAN, &["路面|prior|none|2023", "路面|target|none|2024"]),
    ]);
}

#[test]
fn a_clause_about_the_year_before() {
    check(&[
        (
            "火化率72.4%，去年为65%，减免费用21万元。",
            REVIEW,
            &["火化率|actual|share|2023", "火化率|prior|share|2022", "费用|actual|none|2023"],
        ),
        ("同比-2.6%。", REVIEW, &["-|actual|growth|2023"]),
        (
            "1—10月，税收4200万元。全年净增纳税企业11家。",
            REVIEW,
            &["税收|actual|none|2023-01..2023-10", "纳税企业|actual|none|2023"],
        ),
    ]);
}

#[test]
fn what_a_plan_has_already() {
    check(&[
        (
            "园区现有在建项目4个，年内投产2个。",
            PLAN,
            &["在建项目|actual|none|2023", "投产|target|none|2024"],
        ),
        (
            "项目预算45万元，已到位20万元。",
            PLAN,
            &["项目预算|target|none|2024", "项目预算|actual|none|2023"],
        ),
    ]);
}

#[test]
fn lists_that_are_counted_or_told_of_twice() {
    check(&[
        (
            "批发、零售、住宿三个行业分别增长3.1%、4.2%和5.3%。",
            REVIEW,
            &[
                "行业|actual|none|2023",
                "批发|actual|growth|2023",
                "零售|actual|growth|2023",
                "住宿|actual|growth|2023",
            ],
        ),
        (
            "城镇、农村居民收入分别为3.2万元、1.9万元，增长4.1%、6.2%。",
            REVIEW,
            &[
                "城镇居民收入|actual|none|2023",
                "农村居民收入|actual|none|2023",
                "城镇居民收入|actual|growth|2023",
                "农村居民收入|actual|growth|2023",
            ],
        ),
        (
            "住户存款、企业存款比年初增加3.2亿元和1.1亿元。",
            REVIEW,
            &["住户存款|actual|growth|2023", "企业存款|actual|growth|2023"],
        ),
    ]);
}

#[test]
fn a_plan_beside_its_outcome() {
    check(&[
        (
            "固定资产投资增长5.4%（计划8%）。",
            REVIEW,
            &["固定资产投资|actual|growth|2023", "固定资产投资|target|growth|2023"],
        ),
        (
            "规上工业增加值增长9.1%，超计划1.1个百分点。",
            REVIEW,
            &["规上工业增加值|actual|growth|2023", "规上工业增加值|actual|none|2023"],
        ),
        (
            "签约项目完成9个，超年度任务2个。",
            REVIEW,
            &["签约项目|actual|none|2023", "签约项目|actual|none|2023"],
        ),
        (
            "产值超5亿元企业由4家增至6家。",
            REVIEW,
            &["产值|norm|none|2023", "企业|prior|none|2022", "企业|actual|none|2023"],
        ),
    ]);
}

#[test]
fn goals_and_gaps() {
    check(&[
        (
            "工业总产值完成7.6亿元，占年度计划10亿元的76%。",
            REVIEW,
            &[
                "工业总产值|actual|none|2023",
                "工业总产值|target|none|2023",
                "工业总产值|actual|completion|2023",
            ],
        ),
        ("300万美元的任务尚未完成。", REVIEW, &["-|target|none|2023"]),
        ("总投资640万元的中心幼儿园建成投用。", REVIEW, &["中心幼儿园|actual|none|2023"]),
        (
            "全镇规上企业28家，13家规模以上工业企业增长。",
            REVIEW,
            &["规上企业|actual|none|2023", "规模以上工业企业|actual|none|2023"],
        ),
        ("财政收入剔除退税因素同口径增长9.1%。", REVIEW, &["-|actual|growth|2023"]),
        ("居民收入增速比去年同期加快0.4个百分点。", REVIEW, &["居民收入增速|actual|growth|2023"]),
    ]);
}

#[test]
fn shares_of_a_whole_that_is_told() {
    check(&[
        (
            "电子社保卡签领24万张，占持卡人数38万人的63%。",
            REVIEW,
            &[
                "电子社保卡签领|actual|none|2023",
                "持卡人数|actual|none|2023",
                "电子社保卡签领|actual|share|2023",
            ],
        ),
        (
            "失业人员再就业430人，困难人员就业120人，完成率分别为107%、120%。",
            REVIEW,
            &[
                "失业人员再就业|actual|none|2023",
                "困难人员就业|actual|none|2023",
                "失业人员再就业|actual|completion|2023",
                "困难人员就业|actual|completion|2023",
            ],
        ),
    ]);
}

#[test]
fn changes_against_another_time() {
    check(&[
        (
            "城镇失业率3.1%，比上年末低0.2个百分点，比全市平均低0.4个百分点。",
            REVIEW,
            &[
                "城镇失业率|actual|share|2023",
                "城镇失业率|actual|decline|2023",
                "城镇失业率|actual|none|2023",
            ],
        ),
        ("企业退休人员养老金月人均增加106元。", REVIEW, &["企业退休人员养老金|actual|growth|2023"]),
        ("户均增收2600元。", REVIEW, &["户均增收|actual|growth|2023"]),
        (
            "新业态培训占比从11%升到24%。",
            REVIEW,
            &["新业态培训占比|prior|share|2022", "新业态培训占比|actual|share|2023"],
        ),
    ]);
}

#[test]
fn a_bracket_that_tells_the_rate() {
    check(&[
        (
            "发放创业补贴（每户5000元）62户，金额31万元。",
            REVIEW,
            &["创业补贴|norm|none|2023", "创业补贴|actual|none|2023", "创业补贴|actual|none|2023"],
        ),
        (
            "“十三五”以来修路86公里。今年修路12公里。化解债务3000万元。",
            REVIEW,
            &["修路|actual|none|2016..2020", "修路|actual|none|2023", "债务|actual|none|2023"],
        ),
    ]);
}

#[test]
fn money_that_is_given() {
    check(&[
        ("对获评企业每家给予5万元奖励。", REVIEW, &["奖励|actual|none|2023"]),
        (
            "七十岁老人每人领了200元慰问金。",
            REVIEW,
            &["老人|actual|none|2023", "慰问金|norm|none|2023"],
        ),
        ("其余6件均按节点推进。", REVIEW, &["其余|actual|none|2023"]),
        (
            "社区工作者平均年龄41岁，35岁以下的仅占28%。",
            REVIEW,
            &[
                "社区工作者平均年龄|actual|none|2023",
                "社区工作者平均年龄|norm|none|2023",
                "35岁以下|actual|share|2023",
            ],
        ),
    ]);
}

#[test]
fn classes_told_by_a_bound() {
    check(&[
        (
            "规上企业31家，其中产值过5亿元的6家。",
            REVIEW,
            &["规上企业|actual|none|2023", "产值|actual|none|2023", "产值过5亿元|actual|none|2023"],
        ),
        (
            "转移就业1.2万人次，完成县下达任务的108%。",
            REVIEW,
            &["转移就业|actual|none|2023", "转移就业|actual|completion|2023"],
        ),
        (
            "籽棉收购价每公斤10元，比上年高出五成。",
            REVIEW,
            &["籽棉收购价|norm|none|2023", "籽棉收购价|actual|growth|2023"],
        ),
        ("外贸进出口受订单减少影响，降至2.6亿元。", REVIEW, &["外贸进出口|actual|none|2023"]),
    ]);
}

#[test]
fn in_turn_against_another_year() {
    check(&[
        (
            "出栏生猪9万头、家禽120万羽，分别比去年增长2.8%、5.1%。",
            REVIEW,
            &[
                "生猪|actual|none|2023",
                "家禽|actual|none|2023",
                "生猪|actual|growth|2023",
                "家禽|actual|growth|2023",
            ],
        ),
        ("吸纳渔嫂140人在家门口就业。", REVIEW, &["渔嫂|actual|none|2023"]),
        (
            "财政总收入1.2亿元，剔除退税因素后增长6%。",
            REVIEW,
            &["财政总收入|actual|none|2023", "财政总收入|actual|growth|2023"],
        ),
    ]);
}
