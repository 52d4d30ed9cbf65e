//! What a sentence sets out to do, what a bracket interrupts, and who it is done for.

use super::{REVIEW, check};

#[test]
fn what_is_wanted_holds_for_the_rest_of_the_sentence() {
    check(&[
        (
            "全年的主要目标是：粮食产量达到3万吨，村集体收入增长8%。全年植树5000亩。",
            REVIEW,
            &[
                "粮食产量|target|none|2023",
                "村集体收入|target|growth|2023",
                "植树|actual|none|2023",
            ],
        ),
        (
            "计划完成水利工程120件，其中：渠道清淤60件，山塘加固8件。",
            REVIEW,
            &[
                "水利工程|target|none|2023",
                "渠道清淤|target|none|2023",
                "山塘加固|target|none|2023",
            ],
        ),
        // What was done already is no aim, nor is what stands behind an aim of its own clause.
        (
            "主要任务是：修渠12公里，已完成7公里。",
            REVIEW,
            &["修渠|target|none|2023", "修渠|actual|none|2023"],
        ),
        ("已完成整改任务66项。", REVIEW, &["整改任务|actual|none|2023"]),
    ]);
}

#[test]
fn a_share_of_a_task_is_its_completion() {
    check(&[
        (
            "税收完成540万元，占全年任务101%。",
            REVIEW,
            &["税收|actual|none|2023", "税收|actual|completion|2023"],
        ),
        (
            "完成投资3亿元，占总投资70%。",
            REVIEW,
            &["投资|actual|none|2023", "投资|actual|share|2023"],
        ),
    ]);
}

#[test]
fn behind_a_bracket_the_sentence_goes_on() {
    check(&[(
        "一般公共预算支出46亿元（其中乡镇支出3亿元），增长16%。",
        REVIEW,
        &[
            "一般公共预算支出|actual|none|2023",
            "乡镇支出|actual|none|2023",
            "一般公共预算支出|actual|growth|2023",
        ],
    )]);
}

#[test]
fn what_has_changed_has_its_value_in_the_next_clause() {
    check(&[(
        "居民健康素养水平稳步提升，达到38%。",
        REVIEW,
        &["居民健康素养水平|actual|share|2023"],
    )]);
}

#[test]
fn people_and_households() {
    check(&[
        ("全村共123户540人。", REVIEW, &["户|actual|none|2023", "人|actual|none|2023"]),
        (
            "全村有27个村民小组504户。",
            REVIEW,
            &["村民小组|actual|none|2023", "户|actual|none|2023"],
        ),
        (
            "全市1.4万户2.5万人享受城乡低保。",
            REVIEW,
            &["享受城乡低保|actual|none|2023", "享受城乡低保|actual|none|2023"],
        ),
        (
            "春节期间为137户252人发放生活补贴6万元。",
            REVIEW,
            &[
                "发放生活补贴|actual|none|2023",
                "发放生活补贴|actual|none|2023",
                "生活补贴|actual|none|2023",
            ],
        ),
        ("年出栏肉牛3万头的优势明显。", REVIEW, &["年出栏肉牛|capacity|none|2023"]),
    ]);
}

#[test]
fn names_of_several_parts() {
    check(&[
        (
            "500万元以上固定资产累计投资16亿元。",
            REVIEW,
            &["固定资产|norm|none|2023", "固定资产累计投资|actual|none|2023"],
        ),
        ("上级补助及转移支付收入5365万元。", REVIEW, &["上级补助及转移支付收入|actual|none|2023"]),
        (
            "新生儿、婴儿和5岁以下儿童死亡率分别为0.9‰、1.6‰、1.9‰。",
            REVIEW,
            &[
                "儿童死亡率|norm|none|2023",
                "新生儿|actual|share|2023",
                "婴儿|actual|share|2023",
                "5岁以下儿童死亡率|actual|share|2023",
            ],
        ),
    ]);
}

#[test]
fn values_beside_another() {
    check(&[
        ("加装电梯11部（上年4部）。", REVIEW, &["电梯|actual|none|2023", "电梯|prior|none|2022"]),
        ("打通断头路2条、长1.3公里。", REVIEW, &["断头路|actual|none|2023", "长|actual|none|2023"]),
        (
            "水费收缴率82%上升至91%。",
            REVIEW,
            &["水费收缴率|prior|share|2022", "水费收缴率|actual|share|2023"],
        ),
        (
            "全年人均收入2.1万元左右，去年同期为1.9万元。",
            REVIEW,
            &["人均收入|actual|none|2023", "人均收入|prior|none|2022"],
        ),
        (
            "一产、二产增加值分别增长5%左右、6%以上。",
            REVIEW,
            &["一产增加值|actual|growth|2023", "二产增加值|actual|growth|2023"],
        ),
        (
            "人均收入增长15%以上、达到1.38万元。",
            REVIEW,
            &["人均收入|actual|growth|2023", "人均收入|actual|none|2023"],
        ),
        (
            "建设和美乡村15个，水厂已建成2座。",
            REVIEW,
            &["和美乡村|actual|none|2023", "水厂|actual|none|2023"],
        ),
        ("落实12座水库“三个责任人”。", REVIEW, &["水库|actual|none|2023"]),
    ]);
}
