//! The period, from the times of the sentence.

use super::{REVIEW, check};

#[test]
fn the_time_of_a_sentence() {
    check(&[
        (
            "1—9月，实现工业总产值9.4亿元，同比增长5%。",
            REVIEW,
            &[
                "工业总产值|actual|none|2023-01..2023-09",
                "工业总产值|actual|growth|2023-01..2023-09",
            ],
        ),
        (
            "1—6月，完成税收900万元。新开工项目6个。",
            REVIEW,
            &["税收|actual|none|2023-01..2023-06", "新开工项目|actual|none|2023-01..2023-06"],
        ),
        // In the midst of a sentence it reaches no further than the semicolon.
        (
            "水厂占地80亩，1—11月到位资金3亿元；新签约项目6个。财政收入4亿元。",
            REVIEW,
            &[
                "水厂占地|actual|none|2023",
                "到位资金|actual|none|2023-01..2023-11",
                "新签约项目|actual|none|2023",
                "财政收入|actual|none|2023",
            ],
        ),
        (
            "招商有新突破；1—9月财政收入1.2亿元；税收8000万元。新建水厂2座。",
            REVIEW,
            &[
                "财政收入|actual|none|2023-01..2023-09",
                "税收|actual|none|2023-01..2023-09",
                "水厂|actual|none|2023",
            ],
        ),
        ("截至10月底，完成投资2.7亿元。", REVIEW, &["投资|actual|none|asof 2023-10"]),
        ("截至2022年底，全镇共有合作社48家。", REVIEW, &["合作社|actual|none|asof 2022-12"]),
        ("2022年，完成财政收入1850万元。", REVIEW, &["财政收入|actual|none|2022"]),
        (
            "2022年改造管网6公里。今年改造管网9公里。",
            REVIEW,
            &["管网|actual|none|2022", "管网|actual|none|2023"],
        ),
        ("粮食产量比2022年增加800吨。", REVIEW, &["粮食产量|actual|growth|2023"]),
        (
            "一季度，完成固定资产投资1.1亿元；新建大棚200座。",
            REVIEW,
            &["固定资产投资|actual|none|2023-Q1", "大棚|actual|none|2023"],
        ),
        ("年末存栏生猪1.3万头。", REVIEW, &["生猪|actual|none|2023"]),
        (
            "截至11月底，累计发放小额贷款1260万元，惠及农户312户。",
            REVIEW,
            &["小额贷款|actual|none|asof 2023-11", "惠及农户|actual|none|asof 2023-11"],
        ),
        (
            "上半年完成税收1200万元，占年初预算的56%。",
            REVIEW,
            &["税收|actual|none|2023-H1", "税收|actual|completion|2023-H1"],
        ),
        ("去年，全镇接待游客18万人次。", REVIEW, &["游客|actual|none|2022"]),
        ("“十三五”期间，完成投资12亿元。", REVIEW, &["投资|actual|none|2016..2020"]),
        ("与2022年相比，粮食产量增加1500吨。", REVIEW, &["粮食产量|actual|growth|2023"]),
        (
            "2019年至2023年，累计投入扶贫资金3600万元。",
            REVIEW,
            &["扶贫资金|actual|none|2019..2023"],
        ),
        ("2022年12月，建成通车里程32公里。", REVIEW, &["通车里程|actual|none|2022-12"]),
        ("三季度末，贷款余额12.6亿元。", REVIEW, &["贷款余额|actual|none|2023"]),
    ]);
}

#[test]
fn five_years_since() {
    check(&[(
        "五年来，财政收入累计3844万元，是“十五”期间的1.8倍。",
        REVIEW,
        &[
            "-|actual|none|2019..2023",
            "财政收入|actual|none|2019..2023",
            "财政收入|actual|multiple|2019..2023",
        ],
    )]);
}

#[test]
fn an_attribute_tells_no_time() {
    check(&[(
        "今年上半年，根据大会批准的2022年计划报告，完成税收900万元。",
        REVIEW,
        &["税收|actual|none|2023-H1"],
    )]);
}
