//! Whole small reports, built by hand.
#![allow(clippy::unwrap_used, clippy::string_slice, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{all, report};
use gongwen_classify::{Classifier, Options, classify};
use gongwen_model::{EvidencePlace, Role, Topic};

fn roles(title: &str, lines: &[&str]) -> Vec<Role> {
    let (text, mut report) = report(title, lines);
    classify(&text, &mut report);
    all(&report.sections).iter().map(|s| s.role.unwrap()).collect()
}

#[test]
fn numbers_that_begin_again_begin_the_plan() {
    let found = roles(
        "临川镇工作汇报",
        &[
            "今年以来，全镇上下齐心协力。",
            "一、产业发展提速",
            "完成工业产值12亿元，同比增长8%，新增企业6家。",
            "二、民生保障有力",
            "发放低保金300万元，新增就业260人，建成了养老中心。",
            "",
            "明年，我镇将围绕高质量发展，主要目标是产值增长10%左右，着力抓好以下工作。",
            "一、做强产业支撑",
            "加快园区建设，力争引进项目5个，确保年底前投产。",
            "二、增进民生福祉",
            "要继续做好就业服务，进一步提高保障水平，计划新建养老中心2个。",
        ],
    );
    use Role::{Plan, Preamble, Review};
    assert_eq!(found, [Preamble, Review, Review, Plan, Plan, Plan]);
}

#[test]
fn a_paragraph_of_troubles_between_the_parts() {
    let found = roles(
        "工作报告",
        &[
            "一、工业经济稳步增长",
            "完成产值9亿元，同比增长7%。",
            "二、城乡面貌明显改善",
            "硬化了道路12公里，建成公园2个。",
            "",
            "同时也清醒地看到，仍然存在不少困难和问题：经济总量偏小，产业层次不高，发展不平衡。",
            "一、坚持工业强县",
            "要加快推进园区建设，力争产值突破10亿元。",
            "二、坚持城乡统筹",
            "将新建污水管网8公里，确保年内完工。",
            "",
            "各位代表，让我们携手同行！",
        ],
    );
    use Role::{Closing, Plan, Problems, Review};
    assert_eq!(found, [Review, Review, Problems, Plan, Plan, Closing]);
}

#[test]
fn priority_work_of_the_year_is_a_plan_after_the_goals_and_a_review_before() {
    let plan = roles(
        "政府工作报告",
        &["一、过去五年工作回顾", "二、今后五年目标任务", "三、2022年重点工作"],
    );
    assert_eq!(plan, [Role::Review, Role::Plan, Role::Plan]);
    let review = roles(
        "某局2022年工作总结和2023年工作计划",
        &[
            "一、2022年重点工作",
            "完成投资3亿元，同比增长6%，建成了3个项目。",
            "二、2023年重点工作",
            "将新建项目3个。",
        ],
    );
    assert_eq!(review, [Role::Review, Role::Plan]);
}

#[test]
fn a_bulletin_is_all_review_and_work_points_are_all_plan() {
    let lines = ["一、综合", "二、农业", "三、固定资产投资", "四、人民生活"];
    assert!(roles("2023年统计公报", &lines).iter().all(|r| *r == Role::Review));
    let lines = ["一、抓产业", "二、抓治理", "三、抓作风"];
    assert!(roles("平川乡2024年工作要点", &lines).iter().all(|r| *r == Role::Plan));
}

#[test]
fn an_offices_part_has_its_own_problems_and_plans() {
    let found = roles(
        "年度工作总结",
        &[
            "一、农业农村工作",
            "（一）主要成效",
            "（二）存在问题",
            "（三）下一步打算",
            "二、民政工作",
        ],
    );
    use Role::{Plan, Problems, Review};
    assert_eq!(found, [Review, Review, Problems, Plan, Review]);
}

#[test]
fn a_report_of_one_subject_keeps_it_where_its_headings_name_it() {
    let lines = [
        "一、2022年财政预算执行情况",
        "二、财政运行中的问题",
        "三、2023年财政预算草案",
        "四、工作措施",
    ];
    let (text, mut budget) = report("某县财政预算报告", &lines);
    classify(&text, &mut budget);
    assert!(budget.sections.iter().all(|s| s.topic == Some(Topic::Economy)));
    let lines = ["一、工作总结", "（一）服务能力增强", "二、存在的问题", "三、工作打算"];
    let (text, mut office) = report("某县卫生健康局工作总结", &lines);
    classify(&text, &mut office);
    assert!(office.sections.iter().all(|s| s.topic == Some(Topic::General)));
    assert_eq!(office.sections[0].children[0].topic, Some(Topic::EducationCultureHealth));
}

#[test]
fn the_text_decides_where_the_heading_names_nothing() {
    let lines = [
        "一、工作回顾",
        "（一）守牢底线",
        "排查隐患340处，开展消防演练12次，未发生安全事故。",
        "（二）久久为功",
        "播种水稻2万亩，流转土地3000亩，粮食总产量稳定。",
    ];
    let (text, mut r) = report("工作报告", &lines);
    classify(&text, &mut r);
    let topics: Vec<_> = r.sections[0].children.iter().map(|s| s.topic.unwrap()).collect();
    assert_eq!(topics, [Topic::Safety, Topic::Agriculture]);
}

#[test]
fn evidence_says_where_it_stood() {
    let lines = ["一、主要做法", "（一）强化基层党建", "全年发展党员12名，党员干部下沉一线。"];
    let (text, mut r) = report("工作总结", &lines);
    classify(&text, &mut r);
    let party = &r.sections[0].children[0];
    let first = &party.evidence[0];
    assert_eq!((&*first.term, &*first.label), ("基层党建", "party"));
    assert_eq!(first.place, EvidencePlace::Heading);
    assert_eq!(first.span.unwrap().slice(&text), Some("基层党建"));
    assert!(party.evidence.iter().any(|e| e.place == EvidencePlace::Body && e.term == "发展党员"));
    assert!(party.evidence.windows(2).all(|w| w[0].weight >= w[1].weight));
}

#[test]
fn options_are_heeded() {
    let (text, mut r) =
        report("工作总结", &["一、农业和工业", "水稻、企业、学校、道路、低保、信访"]);
    let few = Options::default().with_max_evidence(2).with_topic_floor(1.0);
    Classifier::with_options(few).classify(&text, &mut r);
    assert!(r.sections[0].evidence.len() <= 2);
    assert_eq!(r.sections[0].topics.len(), 1);
}
