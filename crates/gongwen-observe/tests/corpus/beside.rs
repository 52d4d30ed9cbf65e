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
fn what_a_word_leads_to_or_a_bracket_tells() {
    check(&[
        (
            "拉面馆18家（整合前31家）。",
            REVIEW,
            &["拉面馆|actual|none|2023", "拉面馆|prior|none|2022"],
        ),
        (
            "净利润1.2亿元，上年同期为亏损300万元。",
            REVIEW,
            &["净利润|actual|none|2023", "亏损|prior|none|2022"],
        ),
        (
            "地下水由1.5元/立方米统一降为1.2元/立方米。",
            REVIEW,
            &["地下水|prior|none|2022", "地下水|actual|none|2023"],
        ),
        ("人均收入仅为全省平均水平的72%。", REVIEW, &["人均收入|actual|share|2023"]),
        ("缺氟村由9个减少到2个。", REVIEW, &["缺氟村|prior|none|2022", "缺氟村|actual|none|2023"]),
        ("明年县级需配套800万元。", REVIEW, &["县级需配套|target|none|2024"]),
        (
            "农户分类投放，在1.1万户基础上再扩3000户。",
            PLAN,
            &["-|prior|none|2023", "-|target|none|2024"],
        ),
    ]);
}

#[test]
fn a_name_is_without_what_says_which_and_when() {
    check(&[
        ("DN110以上的主管道12公里。", REVIEW, &["主管道|actual|none|2023"]),
        (
            "汛期（6月1日—9月30日）平均降雨386毫米。",
            REVIEW,
            &["降雨|actual|none|2023-06-01..2023-09-30"],
        ),
        ("云台口岸全年过货量76万吨。", REVIEW, &["过货量|actual|none|2023"]),
        ("实现地区生产总值[2]（GDP）68亿元。", REVIEW, &["地区生产总值（GDP）|actual|none|2023"]),
        (
            "工业投资7亿元，完成率88%，同比下降6%。",
            REVIEW,
            &[
                "工业投资|actual|none|2023",
                "完成率|actual|completion|2023",
                "工业投资|actual|decline|2023",
            ],
        ),
        (
            "引水900万方，完成年度计划1000万方的90%。",
            REVIEW,
            &["引水|actual|none|2023", "年度计划|target|none|2023", "引水|actual|completion|2023"],
        ),
    ]);
}

#[test]
fn goals_and_shares_of_them() {
    check(&[
        (
            "工业增加值增长4.7%，未完成增长5%的预期目标。",
            REVIEW,
            &["工业增加值|actual|growth|2023", "工业增加值|target|growth|2023"],
        ),
        ("外资完成计划87.2%。", REVIEW, &["外资|actual|completion|2023"]),
        (
            "造林3.1万亩，占市下达2.6万亩任务的119%。",
            REVIEW,
            &["造林|actual|none|2023", "造林|target|none|2023", "造林|actual|completion|2023"],
        ),
        (
            "单位能耗占比15%，比目标值16%略低。",
            REVIEW,
            &["单位能耗占比|actual|share|2023", "单位能耗占比|target|share|2023"],
        ),
        ("超计划2家。", REVIEW, &["-|actual|none|2023"]),
        ("2019年以来搬迁328户。", REVIEW, &["搬迁|actual|none|2019..2023"]),
        (
            "产值400万元，比上年翻了一番多。",
            REVIEW,
            &["产值|actual|none|2023", "产值|actual|multiple|2023"],
        ),
    ]);
}

#[test]
fn names_that_only_a_verb_or_another_clause_gives() {
    check(&[
        (
            "其中续建项目7个、新建9个。",
            REVIEW,
            &["续建项目|actual|none|2023", "新建|actual|none|2023"],
        ),
        (
            "危房改造竣工11户，每户补2.2万元。",
            REVIEW,
            &["危房改造竣工|actual|none|2023", "每户补|norm|none|2023"],
        ),
        ("中心小学扩建后新增学位540个。", REVIEW, &["学位|actual|none|2023"]),
        ("全局编制86名在岗71人。", REVIEW, &["编制|actual|none|2023", "在岗|actual|none|2023"]),
        ("进出口受订单减少影响降至2.8亿美元。", REVIEW, &["进出口|actual|none|2023"]),
        (
            "固定资产投资由负转正，增长4.1%（上年为-3.6%）。",
            REVIEW,
            &["固定资产投资|actual|growth|2023", "固定资产投资|prior|growth|2022"],
        ),
        (
            "新增规上企业3家，未完成年度5家的目标。",
            REVIEW,
            &["新增规上企业|actual|none|2023", "新增规上企业|target|none|2023"],
        ),
        (
            "缴费期由3个月压到不足80天。",
            REVIEW,
            &["缴费期|prior|none|2022", "缴费期|actual|none|2023"],
        ),
    ]);
}

#[test]
fn what_stands_beside_it_and_is_another() {
    check(&[
        (
            "党员34名，35岁以下12名、近四成。",
            REVIEW,
            &[
                "党员|actual|none|2023",
                "党员|norm|none|2023",
                "35岁以下|actual|none|2023",
                "35岁以下|actual|share|2023",
            ],
        ),
        (
            "制种1.4万亩（2010年为1.1万亩）。",
            REVIEW,
            &["制种|actual|none|2023", "制种|prior|none|2010"],
        ),
        (
            "面粉厂日处理小麦500吨，8月份已试产；配件厂计划投资8000万元。",
            REVIEW,
            &["面粉厂日处理小麦|capacity|none|2023", "配件厂计划投资|target|none|2023"],
        ),
        (
            "出水浓度78毫克/升，低于100毫克/升的要求。",
            REVIEW,
            &["出水浓度|actual|none|2023", "出水浓度|norm|none|2023"],
        ),
    ]);
}

#[test]
fn what_is_done_in_places_is_done_for_their_people() {
    check(&[
        ("提前转移5个村1846人。", REVIEW, &["村|actual|none|2023", "转移|actual|none|2023"]),
        ("惠及6个村2700余人。", REVIEW, &["村|actual|none|2023", "惠及|actual|none|2023"]),
        ("全镇辖14个村3.2万人。", REVIEW, &["村|actual|none|2023", "人|actual|none|2023"]),
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
        // The first two characters, whatever they are.
        (
            "36个5G基站覆盖率达98%。",
            REVIEW,
            &["5G|actual|none|2023", "5G基站覆盖率|actual|share|2023"],
        ),
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
