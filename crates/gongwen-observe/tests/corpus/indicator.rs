//! What is measured: before the number, behind it, in lists.

use super::{REVIEW, check};

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
fn an_example_in_quotes() {
    check(&[
        ("举办“春风送岗”等各类招聘会43场。", REVIEW, &["招聘会|actual|none|2023"]),
        ("举办“邻里节”活动12场。", REVIEW, &["“邻里节”活动|actual|none|2023"]),
    ]);
}
