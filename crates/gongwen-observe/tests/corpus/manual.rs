//! The examples of `docs/observations.md`.

use super::{PLAN, REVIEW, check};

/// The examples of docs/observations.md.
#[test]
fn the_examples_of_the_manual() {
    check(&[
        (
            "规模以上工业产值增速高于全县平均水平2.1个百分点。",
            REVIEW,
            &["规模以上工业产值增速|actual|none|2023"],
        ),
        (
            "全年完成财政收入1924万元，同比增长15%，完成年度任务的105%。",
            REVIEW,
            &[
                "财政收入|actual|none|2023",
                "财政收入|actual|growth|2023",
                "财政收入|actual|completion|2023",
            ],
        ),
        (
            "社会消费品零售总额2.6亿元，比上年增长8.3%。",
            REVIEW,
            &["社会消费品零售总额|actual|none|2023", "社会消费品零售总额|actual|growth|2023"],
        ),
        (
            "工业总产值8.2亿元，占全年任务的91%。",
            REVIEW,
            &["工业总产值|actual|none|2023", "工业总产值|actual|completion|2023"],
        ),
        ("厕所普及率达到93.7%。", REVIEW, &["厕所普及率|actual|share|2023"]),
        (
            "引进3家企业，改造危房近300户。",
            REVIEW,
            &["企业|actual|none|2023", "危房|actual|none|2023"],
        ),
        (
            "税收300万元，其中工业税收200万元，占66.7%。",
            REVIEW,
            &["税收|actual|none|2023", "工业税收|actual|none|2023", "工业税收|actual|share|2023"],
        ),
        (
            "粮食产量由2019年的1.2万吨增加到1.9万吨。",
            REVIEW,
            &["粮食产量|prior|none|2019", "粮食产量|actual|none|2023"],
        ),
        (
            "1—9月份，实现工业总产值8.2亿元，同比增长6%。",
            REVIEW,
            &[
                "工业总产值|actual|none|2023-01..2023-09",
                "工业总产值|actual|growth|2023-01..2023-09",
            ],
        ),
        ("固定资产投资受资金影响，仅完成3.2亿元。", REVIEW, &["固定资产投资|actual|none|2023"]),
        ("投资60余万元建成文化广场。", REVIEW, &["文化广场|actual|none|2023"]),
        (
            "种植玉米3万亩、水稻5万亩、大豆1万亩。",
            REVIEW,
            &["玉米|actual|none|2023", "水稻|actual|none|2023", "大豆|actual|none|2023"],
        ),
        (
            "城镇、农村居民收入分别增长3%和5%。",
            REVIEW,
            &["城镇居民收入|actual|growth|2023", "农村居民收入|actual|growth|2023"],
        ),
        ("12家企业全部复工。", REVIEW, &["企业|actual|none|2023"]),
        (
            "固定资产投资（不含农户）3.4亿元。",
            REVIEW,
            &["固定资产投资（不含农户）|actual|none|2023"],
        ),
        ("项目任务完成率92%。", REVIEW, &["项目任务完成率|actual|completion|2023"]),
        ("力争完成税收5000万元。", PLAN, &["税收|target|none|2024"]),
    ]);
}
