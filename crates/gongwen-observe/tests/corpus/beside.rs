//! Values beside another figure: who has so much, what caused it, what it was, what is left.

use super::{PLAN, REVIEW, check};

#[test]
fn those_who_have_so_much() {
    check(&[
        (
            "营业收入过5亿元的从3家增加到8家。",
            REVIEW,
            &["营业收入|norm|none|2023", "营业收入|prior|none|2022", "营业收入|actual|none|2023"],
        ),
        (
            "全县渡船26艘，20客位以上的有9艘。",
            REVIEW,
            &["渡船|actual|none|2023", "渡船|norm|none|2023", "渡船|actual|none|2023"],
        ),
        (
            "负债率72%，低于100%警戒线。",
            REVIEW,
            &["负债率|actual|share|2023", "负债率|norm|share|2023"],
        ),
        ("产业扶持覆盖80%以上农户。", PLAN, &["产业扶持覆盖|target|share|2024"]),
    ]);
}

#[test]
fn what_it_was() {
    check(&[
        (
            "办件时间由3.5天缩短为1天。",
            REVIEW,
            &["办件时间|prior|none|2022", "办件时间|actual|none|2023"],
        ),
        (
            "溺水死亡2人，与去年同期5人相比下降60%。",
            REVIEW,
            &[
                "溺水死亡|actual|none|2023",
                "溺水死亡|prior|none|2022",
                "溺水死亡|actual|decline|2023",
            ],
        ),
        (
            "安排水利资金6000万元（上年4200万元）。",
            PLAN,
            &["水利资金|target|none|2024", "水利资金|prior|none|2023"],
        ),
        (
            "规上工业增加值增长9.1%（年初目标9.5%）。",
            REVIEW,
            &["规上工业增加值|actual|growth|2023", "规上工业增加值|target|growth|2023"],
        ),
        (
            "1—11月，完成投资9亿元，占全年任务12亿元的75%。",
            REVIEW,
            &[
                "投资|actual|none|2023-01..2023-11",
                "投资|target|none|2023",
                "投资|actual|completion|2023-01..2023-11",
            ],
        ),
    ]);
}

#[test]
fn what_caused_it() {
    check(&[
        ("油菜因2月份冻害减产15%。", REVIEW, &["油菜|actual|decline|2023"]),
        ("“7·2”暴雨造成塌方31处。", REVIEW, &["塌方|actual|none|2023"]),
        // 因 within another word.
        ("不可比因素增长3%。", REVIEW, &["不可比因素|actual|growth|2023"]),
    ]);
}

#[test]
fn what_is_left_and_who_is_helped() {
    check(&[
        (
            "排查隐患214条，整改率97.7%，余下5条。",
            REVIEW,
            &["隐患|actual|none|2023", "整改率|actual|share|2023", "隐患|actual|none|2023"],
        ),
        ("种植黄精300亩，带动120户。", REVIEW, &["黄精|actual|none|2023", "带动|actual|none|2023"]),
        (
            "紧盯在建的14个项目，开工5个。",
            PLAN,
            &["项目|actual|none|2023", "开工|target|none|2024"],
        ),
        ("尚有薄弱村7个。", PLAN, &["薄弱村|actual|none|2023"]),
    ]);
}

#[test]
fn what_is_made_and_what_is_counted() {
    check(&[
        (
            "引进总投资8亿元年产2万吨铝箔的恒川铝业。",
            REVIEW,
            &["总投资|target|none|2023", "铝箔|capacity|none|2023"],
        ),
        ("日发送旅客能力9000人次。", REVIEW, &["日发送旅客能力|capacity|none|2023"]),
        (
            "310台车辆动态监控上线率达98%。",
            REVIEW,
            &["车辆|actual|none|2023", "车辆动态监控上线率|actual|share|2023"],
        ),
        (
            "18家合作社运行规范的不足半数。",
            REVIEW,
            &["合作社|actual|none|2023", "运行规范|actual|share|2023"],
        ),
        ("产业引导基金现有规模2亿元。", REVIEW, &["产业引导基金|actual|none|2023"]),
    ]);
}
