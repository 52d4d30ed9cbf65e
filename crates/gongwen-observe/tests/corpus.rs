//! Value-first corpora: sentences of a review of 2023 and of a plan for 2024, and what each of
//! their quantities measures. All are invented.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use gongwen_model::{
    Heading, Observation, ObservationStatus, Relation, Report, Role, Section, Span, Time,
};
use gongwen_observe::observe;
use gongwen_time::Context;

/// A sentence, the role of its section, and `indicator|status|relation|period` of each quantity.
type Row = (&'static str, Role, &'static [&'static str]);

const REVIEW: Role = Role::Review;
const PLAN: Role = Role::Plan;

/// A report of 2023, planning for 2024, whose one section is the text.
fn report(text: &str, role: Role) -> Report {
    let span = Span::between(0, text.len());
    let section = Section { span, role: Some(role), ..Section::default() };
    let context = Context::new().year(2023).plan_year(2024).role(Some(role));
    let found: Vec<_> = gongwen_time::find_iter(text).collect();
    let resolved = gongwen_time::resolve_all(text, &found, |_| context);
    let times = found.iter().zip(resolved).map(|(expression, resolved)| Time {
        span: expression.span(),
        text: expression.span().slice(text).unwrap().to_owned(),
        value: resolved.value.to_string(),
        from: resolved.from.map(|day| day.to_string()),
        to: resolved.to.map(|day| day.to_string()),
        as_of: expression.is_as_of(),
    });
    Report {
        span,
        year: Some(2023),
        plan_year: Some(2024),
        sections: vec![section],
        quantities: gongwen_quantity::find_iter(text).collect(),
        times: times.collect(),
        ..Report::default()
    }
}

fn read(text: &str, role: Role) -> Vec<Observation> {
    observe(text, &report(text, role))
}

fn show(found: &Observation) -> String {
    let status = match found.status {
        ObservationStatus::Actual => "actual",
        ObservationStatus::Target => "target",
        ObservationStatus::Prior => "prior",
        ObservationStatus::Capacity => "capacity",
        ObservationStatus::Norm => "norm",
        _ => "?",
    };
    let relation = match found.relation {
        Relation::None => "none",
        Relation::Growth => "growth",
        Relation::Decline => "decline",
        Relation::Completion => "completion",
        Relation::Share => "share",
        Relation::Multiple => "multiple",
        _ => "?",
    };
    let indicator = found.indicator.as_deref().unwrap_or("-");
    let period = found.period.as_deref().unwrap_or("-");
    format!("{indicator}|{status}|{relation}|{period}")
}

/// All rows are read before any is complained of.
fn check(rows: &[Row]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|&(text, role, expected)| {
            let found: Vec<String> = read(text, role).iter().map(show).collect();
            (found != expected)
                .then(|| format!("{text}\n  found    {found:?}\n  expected {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_indicator_before_its_number() {
    check(&[
        ("全年完成财政收入2160万元。", REVIEW, &["财政收入|actual|none|2023"]),
        ("累计实现工业总产值18.4亿元。", REVIEW, &["工业总产值|actual|none|2023"]),
        ("全镇粮食总产量达到3.1万吨。", REVIEW, &["粮食总产量|actual|none|2023"]),
        ("村集体经营性收入突破480万元。", REVIEW, &["村集体经营性收入|actual|none|2023"]),
        ("城镇登记失业率控制在3.5%以内。", REVIEW, &["城镇登记失业率|actual|share|2023"]),
        (
            "财政收入完成2160万元，同比增长12%。",
            REVIEW,
            &["财政收入|actual|none|2023", "财政收入|actual|growth|2023"],
        ),
        (
            "农村居民人均可支配收入1.86万元，比上年增加1320元。",
            REVIEW,
            &[
                "农村居民人均可支配收入|actual|none|2023",
                "农村居民人均可支配收入|actual|growth|2023",
            ],
        ),
        (
            "规模以上工业增加值增速快于全县平均水平1.6个百分点。",
            REVIEW,
            &["规模以上工业增加值增速|actual|none|2023"],
        ),
        (
            "固定资产投资6.2亿元，同比下降4.1%；社会消费品零售总额3.3亿元，增长7.5%。",
            REVIEW,
            &[
                "固定资产投资|actual|none|2023",
                "固定资产投资|actual|decline|2023",
                "社会消费品零售总额|actual|none|2023",
                "社会消费品零售总额|actual|growth|2023",
            ],
        ),
        ("万元产值能耗下降2.8%。", REVIEW, &["万元产值能耗|actual|decline|2023"]),
        ("卫生厕所普及率达到91.5%。", REVIEW, &["卫生厕所普及率|actual|share|2023"]),
        ("群众满意度提高3个百分点。", REVIEW, &["群众满意度|actual|growth|2023"]),
        ("信访总量同比减少23件。", REVIEW, &["信访总量|actual|decline|2023"]),
        (
            "全年粮食播种面积5.4万亩，总产量2.3万吨，比上年增产1200吨。",
            REVIEW,
            &[
                "粮食播种面积|actual|none|2023",
                "总产量|actual|none|2023",
                "总产量|actual|growth|2023",
            ],
        ),
        (
            "PM2.5平均浓度31微克/立方米，同比下降8.8%。",
            REVIEW,
            &["PM2.5平均浓度|actual|none|2023", "PM2.5平均浓度|actual|decline|2023"],
        ),
        (
            "空气优良天数312天，优良率85.5%。",
            REVIEW,
            &["空气优良天数|actual|none|2023", "优良率|actual|share|2023"],
        ),
        (
            "各项存款余额26亿元，较年初增加3.1亿元。",
            REVIEW,
            &["各项存款余额|actual|none|2023", "各项存款余额|actual|growth|2023"],
        ),
        (
            "城乡居民医保参保率98.6%，养老保险参保率达95%以上。",
            REVIEW,
            &["城乡居民医保参保率|actual|share|2023", "养老保险参保率|actual|share|2023"],
        ),
        ("人均住房面积32平方米。", REVIEW, &["人均住房面积|actual|none|2023"]),
        ("农业机械总动力达到6.8万千瓦。", REVIEW, &["农业机械总动力|actual|none|2023"]),
        ("亩均产量提高50公斤。", REVIEW, &["亩均产量|actual|growth|2023"]),
        (
            "城镇化率达到48.6%，提高1.2个百分点。",
            REVIEW,
            &["城镇化率|actual|share|2023", "城镇化率|actual|growth|2023"],
        ),
        (
            "财政收入完成2160万元，比上年增长12%，增收230万元。",
            REVIEW,
            &[
                "财政收入|actual|none|2023",
                "财政收入|actual|growth|2023",
                "财政收入|actual|growth|2023",
            ],
        ),
    ]);
}

#[test]
fn a_noun_behind_its_number() {
    check(&[
        ("全年引进4家企业。", REVIEW, &["企业|actual|none|2023"]),
        ("改造农村危房36户。", REVIEW, &["农村危房|actual|none|2023"]),
        (
            "新建公厕8座，维修路灯120盏。",
            REVIEW,
            &["公厕|actual|none|2023", "路灯|actual|none|2023"],
        ),
        ("累计培训260名农民工。", REVIEW, &["农民工|actual|none|2023"]),
        ("流转2300亩耕地。", REVIEW, &["耕地|actual|none|2023"]),
        ("硬化5.2公里村组道路。", REVIEW, &["村组道路|actual|none|2023"]),
        (
            "建成一处420亩的蔬菜基地。",
            REVIEW,
            &["蔬菜基地|actual|none|2023", "蔬菜基地|actual|none|2023"],
        ),
        ("18家企业全部复工。", REVIEW, &["企业|actual|none|2023"]),
        (
            "调解矛盾纠纷73起，群众满意率98%。",
            REVIEW,
            &["矛盾纠纷|actual|none|2023", "群众满意率|actual|share|2023"],
        ),
        (
            "接待游客21.5万人次，增长18.2%。",
            REVIEW,
            &["游客|actual|none|2023", "游客|actual|growth|2023"],
        ),
        ("整治存在安全隐患的7处水库。", REVIEW, &["水库|actual|none|2023"]),
        (
            "清理河道12公里、沟渠30条，拆除违建46处、面积3800平方米。",
            REVIEW,
            &[
                "河道|actual|none|2023",
                "沟渠|actual|none|2023",
                "违建|actual|none|2023",
                "面积|actual|none|2023",
            ],
        ),
        (
            "投资420万元建成文化广场2处。",
            REVIEW,
            &["文化广场|actual|none|2023", "文化广场|actual|none|2023"],
        ),
        ("三成以上的农户参与合作社。", REVIEW, &["农户|actual|share|2023"]),
        (
            "全镇共有村民小组186个，人口3.2万人，耕地4.6万亩。",
            REVIEW,
            &["村民小组|actual|none|2023", "人口|actual|none|2023", "耕地|actual|none|2023"],
        ),
        (
            "投资260余万元，硬化道路7.8公里。",
            REVIEW,
            &["投资|actual|none|2023", "道路|actual|none|2023"],
        ),
        ("提供就业岗位560个。", REVIEW, &["就业岗位|actual|none|2023"]),
        (
            "发放惠农补贴资金1230万元，受益农户8600户。",
            REVIEW,
            &["惠农补贴资金|actual|none|2023", "受益农户|actual|none|2023"],
        ),
        (
            "处理各类案件320起，同比减少18起，下降5.3%。",
            REVIEW,
            &[
                "各类案件|actual|none|2023",
                "各类案件|actual|decline|2023",
                "各类案件|actual|decline|2023",
            ],
        ),
        ("平均每个村达到3名后备干部。", REVIEW, &["后备干部|actual|none|2023"]),
    ]);
}

#[test]
fn parts_and_lists() {
    check(&[
        (
            "实现税收520万元，其中工业税收310万元，占59.6%。",
            REVIEW,
            &["税收|actual|none|2023", "工业税收|actual|none|2023", "工业税收|actual|share|2023"],
        ),
        (
            "种植小麦2万亩、玉米3万亩、油菜4000亩。",
            REVIEW,
            &["小麦|actual|none|2023", "玉米|actual|none|2023", "油菜|actual|none|2023"],
        ),
        (
            "工业产值、农业产值、服务业产值分别增长6%、3%和9%。",
            REVIEW,
            &[
                "工业产值|actual|growth|2023",
                "农业产值|actual|growth|2023",
                "服务业产值|actual|growth|2023",
            ],
        ),
        (
            "财政收入、固定资产投资分别达到2160万元和6.2亿元。",
            REVIEW,
            &["财政收入|actual|none|2023", "固定资产投资|actual|none|2023"],
        ),
        (
            "新建文化广场3个、健身路径5条，其中贫困村2条。",
            REVIEW,
            &["文化广场|actual|none|2023", "健身路径|actual|none|2023", "贫困村|actual|none|2023"],
        ),
        (
            "城镇、农村居民人均可支配收入分别增长5.1%和7.2%。",
            REVIEW,
            &[
                "城镇居民人均可支配收入|actual|growth|2023",
                "农村居民人均可支配收入|actual|growth|2023",
            ],
        ),
        (
            "其中，第一产业增加值3.4亿元，增长3.6%。",
            REVIEW,
            &["第一产业增加值|actual|none|2023", "第一产业增加值|actual|growth|2023"],
        ),
        (
            "1—9月份，全镇完成固定资产投资3.6亿元，其中工业投资2.1亿元，分别增长8%和11%。",
            REVIEW,
            &[
                "固定资产投资|actual|none|2023-01..2023-09",
                "工业投资|actual|none|2023-01..2023-09",
                "固定资产投资|actual|growth|2023-01..2023-09",
                "工业投资|actual|growth|2023-01..2023-09",
            ],
        ),
        (
            "培训农民1200人次，其中妇女400人次，占33%。",
            REVIEW,
            &["农民|actual|none|2023", "妇女|actual|none|2023", "妇女|actual|share|2023"],
        ),
        (
            "工业、农业增加值分别增长5%、3%。",
            REVIEW,
            &["工业增加值|actual|growth|2023", "农业增加值|actual|growth|2023"],
        ),
        (
            "种植水稻2.1万亩和油菜8000亩。",
            REVIEW,
            &["水稻|actual|none|2023", "油菜|actual|none|2023"],
        ),
        (
            "财政支出1.2亿元，其中民生支出占81%。",
            REVIEW,
            &["财政支出|actual|none|2023", "民生支出|actual|share|2023"],
        ),
        (
            "存款余额达到26.3亿元、贷款余额达到14.2亿元。",
            REVIEW,
            &["存款余额|actual|none|2023", "贷款余额|actual|none|2023"],
        ),
        (
            "全年财政总收入首次突破亿元大关，达到1.02亿元，同比增长15.6%，其中地方财政收入5600万元，增长9.8%。",
            REVIEW,
            &[
                "财政总收入|actual|none|2023",
                "财政总收入|actual|none|2023",
                "财政总收入|actual|growth|2023",
                "地方财政收入|actual|none|2023",
                "地方财政收入|actual|growth|2023",
            ],
        ),
    ]);
}

#[test]
fn one_value_compared_with_another() {
    check(&[
        (
            "森林覆盖率由41%提高到46%。",
            REVIEW,
            &["森林覆盖率|prior|share|2023", "森林覆盖率|actual|share|2023"],
        ),
        (
            "粮食产量由2018年的1.4万吨增加到2.2万吨。",
            REVIEW,
            &["粮食产量|prior|none|2018", "粮食产量|actual|none|2023"],
        ),
        (
            "村集体收入从2020年的80万元增加到2023年的210万元。",
            REVIEW,
            &["村集体收入|prior|none|2020", "村集体收入|actual|none|2023"],
        ),
        (
            "贫困发生率由12.3%降至0.8%。",
            REVIEW,
            &["贫困发生率|prior|share|2023", "贫困发生率|actual|share|2023"],
        ),
        ("工业产值占全镇总产值的58%。", REVIEW, &["工业产值|actual|share|2023"]),
        (
            "完成财政收入1900万元，完成年度任务的103%。",
            REVIEW,
            &["财政收入|actual|none|2023", "财政收入|actual|completion|2023"],
        ),
        (
            "固定资产投资4.4亿元，占全年计划的88%。",
            REVIEW,
            &["固定资产投资|actual|none|2023", "固定资产投资|actual|completion|2023"],
        ),
        ("土地流转面积完成年初预算的97%。", REVIEW, &["土地流转面积|actual|completion|2023"]),
        (
            "到位资金3.2亿元，是上年的2.5倍。",
            REVIEW,
            &["到位资金|actual|none|2023", "到位资金|actual|multiple|2023"],
        ),
        ("社会消费品零售总额翻一番。", REVIEW, &["社会消费品零售总额|actual|multiple|2023"]),
        (
            "旅游综合收入1.2亿元，比上年增加1800万元。",
            REVIEW,
            &["旅游综合收入|actual|none|2023", "旅游综合收入|actual|growth|2023"],
        ),
        ("户均增收2600元。", REVIEW, &["户均增收|actual|growth|2023"]),
        ("人口自然增长率5.42‰。", REVIEW, &["人口自然增长率|actual|growth|2023"]),
        (
            "建档立卡贫困户由412户减少到36户。",
            REVIEW,
            &["建档立卡贫困户|prior|none|2023", "建档立卡贫困户|actual|none|2023"],
        ),
        (
            "蔬菜种植面积从3000亩扩大到8000亩。",
            REVIEW,
            &["蔬菜种植面积|prior|none|2023", "蔬菜种植面积|actual|none|2023"],
        ),
        ("贫困人口占总人口的3.2%。", REVIEW, &["贫困人口|actual|share|2023"]),
        ("公共财政预算收入是2018年的1.8倍。", REVIEW, &["公共财政预算收入|actual|multiple|2023"]),
        (
            "完成招商引资2.4亿元，完成任务数的120%。",
            REVIEW,
            &["招商引资|actual|none|2023", "招商引资|actual|completion|2023"],
        ),
        (
            "工业企业达到68家，净增9家。",
            REVIEW,
            &["工业企业|actual|none|2023", "工业企业|actual|growth|2023"],
        ),
        (
            "户均增收3600元，人均增收900元。",
            REVIEW,
            &["户均增收|actual|growth|2023", "人均增收|actual|growth|2023"],
        ),
        (
            "完成农业总产值6.8亿元，同比增长4.2%，占全县的11%。",
            REVIEW,
            &[
                "农业总产值|actual|none|2023",
                "农业总产值|actual|growth|2023",
                "农业总产值|actual|share|2023",
            ],
        ),
        (
            "有线电视入户率由75%上升到92%。",
            REVIEW,
            &["有线电视入户率|prior|share|2023", "有线电视入户率|actual|share|2023"],
        ),
        (
            "固定资产投资完成3.4亿元，为年度计划的113%。",
            REVIEW,
            &["固定资产投资|actual|none|2023", "固定资产投资|actual|completion|2023"],
        ),
        ("招商引资到位资金同比增长1.6倍。", REVIEW, &["招商引资到位资金|actual|growth|2023"]),
        ("税收收入占财政收入的比重达到72%。", REVIEW, &["税收收入|actual|share|2023"]),
    ]);
}

#[test]
fn made_for_wanted_or_ruled() {
    check(&[
        ("建成污水处理厂，日处理能力500吨。", REVIEW, &["日处理能力|capacity|none|2023"]),
        ("风电场装机容量60兆瓦。", REVIEW, &["风电场装机容量|capacity|none|2023"]),
        ("建成年产3000吨的饲料厂。", REVIEW, &["饲料厂|capacity|none|2023"]),
        ("冷链物流项目开工建设，总投资2.6亿元。", REVIEW, &["总投资|target|none|2023"]),
        ("项目达产后，年产值可达3亿元。", REVIEW, &["年产值|target|none|2023"]),
        ("实现300户以上的村全部通宽带。", REVIEW, &["村|norm|none|2023"]),
        ("为80岁以上老人发放高龄补贴。", REVIEW, &["老人|norm|none|2023"]),
        ("低保标准为每人每月560元。", REVIEW, &["低保标准|norm|none|2023"]),
        ("发放高龄补贴每人每月100元。", REVIEW, &["高龄补贴|norm|none|2023"]),
        ("规上工业企业达到15家以上。", REVIEW, &["规上工业企业|actual|none|2023"]),
        ("全年接待游客12万人次。", REVIEW, &["游客|actual|none|2023"]),
        ("建成日处理垃圾120吨的中转站。", REVIEW, &["中转站|capacity|none|2023"]),
        ("20户以上的自然村全部通硬化路。", REVIEW, &["自然村|norm|none|2023"]),
        ("五保供养标准提高到每人每年5800元。", REVIEW, &["五保供养标准|norm|none|2023"]),
        (
            "引进服装加工项目1个，总投资8000万元，占地60亩。",
            REVIEW,
            &["服装加工项目|actual|none|2023", "总投资|target|none|2023", "占地|actual|none|2023"],
        ),
        (
            "总投资5000万元以上的项目12个。",
            REVIEW,
            &["总投资|norm|none|2023", "项目|actual|none|2023"],
        ),
        (
            "新型农村合作医疗个人缴费标准为350元。",
            REVIEW,
            &["新型农村合作医疗个人缴费标准|norm|none|2023"],
        ),
    ]);
}

#[test]
fn a_plan() {
    check(&[
        ("力争完成税收5600万元。", PLAN, &["税收|target|none|2024"]),
        ("财政收入增长8%以上。", PLAN, &["财政收入|target|growth|2024"]),
        (
            "力争规模以上工业产值达到12亿元，增长10%。",
            PLAN,
            &["规模以上工业产值|target|none|2024", "规模以上工业产值|target|growth|2024"],
        ),
        ("新建高标准农田3000亩。", PLAN, &["高标准农田|target|none|2024"]),
        ("引进投资5000万元以上项目3个。", PLAN, &["投资|norm|none|2024", "项目|target|none|2024"]),
        ("对现有46家企业进行走访。", PLAN, &["企业|actual|none|2023"]),
        ("到2025年，森林覆盖率达到35%。", PLAN, &["森林覆盖率|target|share|2025"]),
        ("到2025年，建成农家书屋12个。", PLAN, &["农家书屋|target|none|2025"]),
        ("6月底前，完成管网铺设8公里。", PLAN, &["管网铺设|target|none|2024"]),
        ("农民人均纯收入增加1500元。", PLAN, &["农民人均纯收入|target|growth|2024"]),
        (
            "财政收入力争突破3000万元，增长10%以上。",
            PLAN,
            &["财政收入|target|none|2024", "财政收入|target|growth|2024"],
        ),
        ("目前已建成大棚300座。", PLAN, &["大棚|actual|none|2023"]),
        ("确保粮食播种面积稳定在5万亩以上。", PLAN, &["粮食播种面积|target|none|2024"]),
        ("城镇登记失业率控制在4%以内。", PLAN, &["城镇登记失业率|target|share|2024"]),
        ("打造占地500亩的采摘园。", PLAN, &["采摘园|target|none|2024"]),
        ("争取上级资金5000万元。", PLAN, &["上级资金|target|none|2024"]),
        (
            "全年接待游客突破50万人次，旅游收入增长15%。",
            PLAN,
            &["游客|target|none|2024", "旅游收入|target|growth|2024"],
        ),
        (
            "力争到2025年底，农村自来水普及率达到98%。",
            PLAN,
            &["农村自来水普及率|target|share|2025"],
        ),
        ("明年，计划新建污水处理设施6处。", PLAN, &["污水处理设施|target|none|2024"]),
        (
            "上半年完成投资6000万元，下半年完成投资8000万元。",
            PLAN,
            &["投资|target|none|2024-H1", "投资|target|none|2024-H2"],
        ),
        (
            "力争全年财政收入达到2800万元，增长8%；固定资产投资达到5亿元，增长12%。",
            PLAN,
            &[
                "财政收入|target|none|2024",
                "财政收入|target|growth|2024",
                "固定资产投资|target|none|2024",
                "固定资产投资|target|growth|2024",
            ],
        ),
    ]);
}

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

/// General names belong to the project that the sentence names, and only they do.
#[test]
fn a_general_name_has_a_subject() {
    let rows = [
        ("青禾物流园项目开工建设，总投资2.6亿元，占地120亩。", Some("青禾物流园项目")),
        ("污水管网工程全面铺开，总投资900万元。", Some("污水管网工程")),
        ("总投资2.6亿元。", None),
        ("青禾物流园项目开工建设，粮食产量3万吨。", None),
    ];
    for (text, subject) in rows {
        for found in read(text, REVIEW) {
            assert_eq!(found.subject.as_deref(), subject, "{text}");
            let place = found.subject_span.and_then(|span| span.slice(text));
            assert_eq!(place, subject, "{text}");
        }
    }
}

/// Under a heading that names it, a clause without an indicator is about the heading.
#[test]
fn a_heading_is_the_last_resort() {
    let text = "（一）道路建设\n全年完成12公里。新建公厕3座。";
    let mut report = report(text, REVIEW);
    let span = Span::between(0, "（一）道路建设".len());
    let heading =
        Heading {
            span, text: "（一）道路建设".into(), marker: "（一）".into(), level: 2
        };
    for section in &mut report.sections {
        section.heading = Some(heading.clone());
    }
    let found: Vec<_> = observe(text, &report).iter().map(show).collect();
    assert_eq!(found, ["道路建设|actual|none|2023", "公厕|actual|none|2023"]);
}

/// A paragraph does not know what the one before was about.
#[test]
fn a_paragraph_forgets() {
    let text = "1—9月，完成税收900万元。增长5%。\n增长6%。新建公厕3座。";
    let found: Vec<_> = read(text, REVIEW).iter().map(show).collect();
    let expected = [
        "税收|actual|none|2023-01..2023-09",
        "税收|actual|growth|2023-01..2023-09",
        "-|actual|growth|2023",
        "公厕|actual|none|2023",
    ];
    assert_eq!(found, expected);
}

/// Words that stand around an indicator are no part of it.
#[test]
fn no_indicator_has_light_words_at_its_ends() {
    let heads = ["全年", "累计", "同比", "其中", "达到", "全镇"];
    let changes = ["", "同比增长", "比上年增长", "较去年同期下降"];
    let bounds = ["", "约", "达", "为", "达到", "超过", "约为", "突破"];
    let names = ["财政税收", "工业总产值", "粮食产量", "社会消费品零售总额", "社会固定资产投资"];
    for name in names {
        for lead in ["", "全年", "全年累计", "其中，", "其中", "同时，全镇", "全年累计完成", "实现"]
        {
            for change in changes {
                for bound in bounds {
                    let number = if change.is_empty() { "3200万元" } else { "12.5%" };
                    let text = format!("{lead}{name}{change}{bound}{number}。");
                    let found = read(&text, REVIEW);
                    let indicators: Vec<_> = found.iter().map(|o| o.indicator.as_deref()).collect();
                    assert_eq!(indicators, [Some(name)], "{text}");
                }
            }
        }
    }
    let wide = "全年累计完成税收520万元，其中工业税收约310万元，同比增长达8%，达到近年来最高。\
                其中，全年旅游收入约为1.2亿元，同比增长超过20%。累计接待游客达到30万人次，为去年的2倍。";
    for found in read(wide, REVIEW) {
        let indicator = found.indicator.unwrap_or_default();
        let head = heads.iter().find(|word| indicator.starts_with(**word));
        let tail = ["达", "为", "约", "增长"].iter().find(|word| indicator.ends_with(**word));
        assert_eq!((head, tail), (None, None), "{indicator}");
    }
}

/// What was read stands where its span says.
#[test]
fn spans_hold_what_was_read() {
    let text =
        "1—9月，冷链物流园项目完成税收520万元，总投资2.6亿元，同比增长12%，占全年任务的91%。";
    let found = read(text, REVIEW);
    assert_eq!(found.len(), 4);
    for observation in &found {
        let words = observation.indicator_span.and_then(|span| span.slice(text));
        assert_eq!(words, observation.indicator.as_deref());
        let period = observation.period_span.and_then(|span| span.slice(text));
        assert_eq!(period, Some("1—9月"));
        assert_eq!((&*observation.section, observation.role), (&[0][..], Some(REVIEW)));
    }
    let relations: Vec<_> =
        found.iter().map(|o| o.relation_span.and_then(|span| span.slice(text))).collect();
    assert_eq!(relations.first(), Some(&None));
    assert_eq!(relations.get(2), Some(&Some("增长")));
}

/// The words that a status was read from; none where it follows from the role of the section.
#[test]
fn status_spans_hold_the_deciding_word() {
    let rows: &[(&str, Role, &[Option<&str>])] = &[
        ("全年完成财政收入2160万元。", REVIEW, &[None]),
        ("完成税收300万元。", PLAN, &[None]),
        ("现有农户420户。", PLAN, &[Some("现有")]),
        ("计划投资8000万元。", REVIEW, &[Some("计划")]),
        ("粮食产量由2019年的1.2万吨增加到1.9万吨。", REVIEW, &[Some("由"), None]),
        ("年产纺织品5000吨、服装200万件。", REVIEW, &[Some("年产"), Some("年产")]),
        ("涉及300户以上的村12个。", REVIEW, &[Some("以上"), None]),
        ("建成后，安置职工200人。", REVIEW, &[Some("建成后")]),
    ];
    for &(text, role, expected) in rows {
        let found = read(text, role);
        let words: Vec<_> =
            found.iter().map(|o| o.status_span.and_then(|s| s.slice(text))).collect();
        assert_eq!(words, expected, "{text}");
    }
}

/// A name that is put together of several places spans from the first of them to the last.
#[test]
fn the_span_of_a_composed_indicator() {
    let text = "城镇、农村居民收入分别增长3%和5%。";
    let found = read(text, REVIEW);
    let words: Vec<_> =
        found.iter().map(|o| o.indicator_span.unwrap().slice(text).unwrap()).collect();
    assert_eq!(words, ["城镇、农村居民收入", "农村居民收入"]);
    assert_eq!(found[0].indicator.as_deref(), Some("城镇居民收入"));
}

/// A relation stands where its words do, and nowhere where it was not read.
#[test]
fn relation_spans_hold_the_deciding_words() {
    let rows: &[(&str, &[Option<&str>])] = &[
        ("厕所普及率达到93.7%。", &[None]),
        ("工业产值占全镇总产值的62%。", &[Some("占全镇总产值")]),
        ("建设任务完成80%。", &[Some("完成")]),
        ("项目完成率98%。", &[Some("完成率")]),
        ("计划任务6000万美元的71%。", &[None, Some("的")]),
        ("粮食、油料分别增长3%、5%。", &[Some("增长"), Some("增长")]),
    ];
    for &(text, expected) in rows {
        let found = read(text, REVIEW);
        let words: Vec<_> =
            found.iter().map(|o| o.relation_span.and_then(|s| s.slice(text))).collect();
        assert_eq!(words, expected, "{text}");
    }
}
