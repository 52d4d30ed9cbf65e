//! Reached, wanted, earlier, made for or ruled; and how values are compared.

use super::{PLAN, REVIEW, check};

#[test]
fn one_value_compared_with_another() {
    check(&[
        (
            "森林覆盖率由41%提高到46%。",
            REVIEW,
            &["森林覆盖率|prior|share|2022", "森林覆盖率|actual|share|2023"],
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
            &["贫困发生率|prior|share|2022", "贫困发生率|actual|share|2023"],
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
            &["建档立卡贫困户|prior|none|2022", "建档立卡贫困户|actual|none|2023"],
        ),
        (
            "蔬菜种植面积从3000亩扩大到8000亩。",
            REVIEW,
            &["蔬菜种植面积|prior|none|2022", "蔬菜种植面积|actual|none|2023"],
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
            &["有线电视入户率|prior|share|2022", "有线电视入户率|actual|share|2023"],
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
