//! Tables with what must be read from them, value first. Every place and figure is invented.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use gongwen_model::{Decimal, Observation, ObservationStatus, Quantity, Relation, Role, Span};
use gongwen_table::{Context, caption, find_aligned, read};

/// A report of 2023 with a plan for 2024.
fn context() -> Context {
    Context { year: Some(2023), plan_year: Some(2024), ..Context::default() }
}

fn values_in(text: &str, context: Context) -> Vec<(Quantity, Observation)> {
    let tables = find_aligned(text);
    assert_eq!(tables.len(), 1, "one table in\n{text}");
    let start = tables[0].span().unwrap().start();
    let found = read(text, &tables[0], &Context { caption: caption(text, start), ..context });
    for (index, (quantity, observation)) in found.iter().enumerate() {
        assert_eq!(observation.quantity, index);
        assert_eq!(quantity.span.slice(text), Some(quantity.text.as_str()));
        let lies = |span: Option<Span>| span.is_none_or(|span| span.slice(text).is_some());
        assert!(lies(observation.indicator_span) && lies(observation.subject_span));
        assert!(lies(observation.period_span) && lies(observation.status_span));
    }
    found
}

/// One value as a line: `text = value unit | subject | indicator | status relation period`.
fn line((quantity, observation): &(Quantity, Observation)) -> String {
    let unit = quantity.unit.as_ref().map_or("-", |unit| &*unit.symbol);
    let status = match observation.status {
        ObservationStatus::Target => "target",
        ObservationStatus::Prior => "prior",
        ObservationStatus::Capacity => "capacity",
        ObservationStatus::Norm => "norm",
        _ => "actual",
    };
    let relation = match observation.relation {
        Relation::Growth => " growth",
        Relation::Decline => " decline",
        Relation::Completion => " completion",
        Relation::Share => " share",
        _ => "",
    };
    format!(
        "{} = {} {unit} | {} | {} | {status}{relation} {}",
        quantity.text,
        quantity.value.min,
        observation.subject.as_deref().unwrap_or("-"),
        observation.indicator.as_deref().unwrap_or("-"),
        observation.period.as_deref().unwrap_or("-"),
    )
}

fn lines_in(text: &str, context: Context) -> Vec<String> {
    values_in(text, context).iter().map(line).collect()
}

/// The lines that the table gives hold these, in their order, and no other.
fn check(text: &str, expected: &[&str]) {
    assert_eq!(lines_in(text, context()), expected, "{text}");
}

#[test]
fn the_unit_of_the_head() {
    for head in ["产值（万元）", "产值(万元)", "产值/万元", "产值（单位：万元）"]
    {
        check(
            &format!("村名\t{head}\n松坡村\t1,250.5\n柏岭村\t860\n"),
            &[
                "1,250.5 = 12505000 元 | 松坡村 | 产值 | actual 2023",
                "860 = 8600000 元 | 柏岭村 | 产值 | actual 2023",
            ],
        );
    }
    check(
        "债券\t发行总额（亿）\n一期\t10.00\n二期\t6.50\n",
        &[
            "10.00 = 1000000000 元 | 一期 | 发行总额 | actual 2023",
            "6.50 = 650000000 元 | 二期 | 发行总额 | actual 2023",
        ],
    );
}

#[test]
fn the_unit_above() {
    for above in [
        "单位：万元",
        "表1 财政收入（单位：万元）",
        "（金额单位: 万元）",
        "填报单位：松坡镇    单位：万元、%",
    ] {
        check(
            &format!(
                "{above}\n项目        预算数    决算数    增长\n税收        1,200     1,250     4.2\n非税          300       290     -3.3\n"
            ),
            &[
                "1,200 = 12000000 元 | - | 税收 | target 2023",
                "1,250 = 12500000 元 | - | 税收 | actual 2023",
                "4.2 = 4.2 % | - | 税收 | actual growth 2023",
                "300 = 3000000 元 | - | 非税 | target 2023",
                "290 = 2900000 元 | - | 非税 | actual 2023",
                "-3.3 = -3.3 % | - | 非税 | actual growth 2023",
            ],
        );
    }
}

#[test]
fn a_column_of_units() {
    check(
        "指标名称  计量单位  2022年  2023年  增长（%）\n地区生产总值  亿元  33.1  35.6  7.6\n城镇化率  %  60.1  61.2  \n户籍人口  万人  3.25  3.21  -1.2\n人均产出  元/人  5200  5460  5.0\n",
        &[
            "33.1 = 3310000000 元 | - | 地区生产总值 | actual 2022",
            "35.6 = 3560000000 元 | - | 地区生产总值 | actual 2023",
            "7.6 = 7.6 % | - | 地区生产总值 | actual growth 2023",
            "60.1 = 60.1 % | - | 城镇化率 | actual share 2022",
            "61.2 = 61.2 % | - | 城镇化率 | actual share 2023",
            "3.25 = 32500 人 | - | 户籍人口 | actual 2022",
            "3.21 = 32100 人 | - | 户籍人口 | actual 2023",
            "-1.2 = -1.2 % | - | 户籍人口 | actual growth 2023",
            "5200 = 5200 元/人 | - | 人均产出 | actual 2022",
            "5460 = 5460 元/人 | - | 人均产出 | actual 2023",
            "5.0 = 5 % | - | 人均产出 | actual growth 2023",
        ],
    );
}

#[test]
fn heads_over_heads() {
    check(
        "            2023年                2022年\n指标        绝对数    同比增长%   绝对数    同比增长%\n农业产值    12.5亿元      3.2     12.1亿元     4.0\n工业产值    80.1亿元     -9.9     72.9亿元     11.2\n",
        &[
            "12.5亿元 = 1250000000 元 | - | 农业产值 | actual 2023",
            "3.2 = 3.2 % | - | 农业产值 | actual growth 2023",
            "12.1亿元 = 1210000000 元 | - | 农业产值 | actual 2022",
            "4.0 = 4 % | - | 农业产值 | actual growth 2022",
            "80.1亿元 = 8010000000 元 | - | 工业产值 | actual 2023",
            "-9.9 = -9.9 % | - | 工业产值 | actual growth 2023",
            "72.9亿元 = 7290000000 元 | - | 工业产值 | actual 2022",
            "11.2 = 11.2 % | - | 工业产值 | actual growth 2022",
        ],
    );
}

#[test]
fn budgets() {
    let text = "表2  2024年支出预算表\n单位：万元\n科目        2023年执行数    2024年预算数    比上年增减%    占总支出%\n一、教育支出      1,120.00        1,165.00           4.0        20.0\n  其中：学前教育    210.00          231.00          10.0         4.0\n合　计            5,600.00        5,828.00           4.1       100.0\n";
    let plan = Context { role: Some(Role::Plan), ..context() };
    let expected = [
        "1,120.00 = 11200000 元 | - | 教育支出 | actual 2023",
        "1,165.00 = 11650000 元 | - | 教育支出 | target 2024",
        "4.0 = 4 % | - | 教育支出 | target growth 2024",
        "20.0 = 20 % | - | 教育支出 | target share 2024",
        "210.00 = 2100000 元 | - | 学前教育 | actual 2023",
        "231.00 = 2310000 元 | - | 学前教育 | target 2024",
        "10.0 = 10 % | - | 学前教育 | target growth 2024",
        "4.0 = 4 % | - | 学前教育 | target share 2024",
        "5,600.00 = 56000000 元 | - | 合计 | actual 2023",
        "5,828.00 = 58280000 元 | - | 合计 | target 2024",
        "4.1 = 4.1 % | - | 合计 | target growth 2024",
        "100.0 = 100 % | - | 合计 | target share 2024",
    ];
    assert_eq!(lines_in(text, plan), expected);
}

#[test]
fn completion_of_a_budget() {
    check(
        "单位：万元\n项目      上年决算数   年初预算   实际完成   完成预算%\n税收收入      980.5      1,000     1,030.2      103.0\n非税收入      210.0        200       196.4       98.2\n",
        &[
            "980.5 = 9805000 元 | - | 税收收入 | prior 2022",
            "1,000 = 10000000 元 | - | 税收收入 | target 2023",
            "1,030.2 = 10302000 元 | - | 税收收入 | actual 2023",
            "103.0 = 103 % | - | 税收收入 | actual completion 2023",
            "210.0 = 2100000 元 | - | 非税收入 | prior 2022",
            "200 = 2000000 元 | - | 非税收入 | target 2023",
            "196.4 = 1964000 元 | - | 非税收入 | actual 2023",
            "98.2 = 98.2 % | - | 非税收入 | actual completion 2023",
        ],
    );
}

#[test]
fn years_in_the_rows() {
    check(
        "年份    粮食产量（吨）    增速（%）\n2021          5,200           1.2\n2022          5,310           2.1\n2023年        5,460           2.8\n",
        &[
            "5,200 = 5200 吨 | - | 粮食产量 | actual 2021",
            "1.2 = 1.2 % | - | 粮食产量 | actual growth 2021",
            "5,310 = 5310 吨 | - | 粮食产量 | actual 2022",
            "2.1 = 2.1 % | - | 粮食产量 | actual growth 2022",
            "5,460 = 5460 吨 | - | 粮食产量 | actual 2023",
            "2.8 = 2.8 % | - | 粮食产量 | actual growth 2023",
        ],
    );
}

#[test]
fn parts_of_the_column_before() {
    check(
        "年度\t财政收入（亿元）\t其中：税收\t税收占比（%）\t增长速度（%）\n2022\t1.20\t0.95\t79.2\t6.2\n2023\t1.31\t1.05\t80.2\t9.2\n",
        &[
            "1.20 = 120000000 元 | - | 财政收入 | actual 2022",
            "0.95 = 95000000 元 | - | 税收 | actual 2022",
            "79.2 = 79.2 % | - | 税收 | actual share 2022",
            "6.2 = 6.2 % | - | 财政收入 | actual growth 2022",
            "1.31 = 131000000 元 | - | 财政收入 | actual 2023",
            "1.05 = 105000000 元 | - | 税收 | actual 2023",
            "80.2 = 80.2 % | - | 税收 | actual share 2023",
            "9.2 = 9.2 % | - | 财政收入 | actual growth 2023",
        ],
    );
}

#[test]
fn plans_and_what_was_done() {
    check(
        "单位：亿元\n           全年计划   1-11月完成   完成计划的%   同比增减%\n工业          12.5        11.8         94.4         8.2\n其中:技改      3.0         2.1         70.0       -12.5\n",
        &[
            "12.5 = 1250000000 元 | - | 工业 | target 2023",
            "11.8 = 1180000000 元 | - | 工业 | actual 2023-01..2023-11",
            "94.4 = 94.4 % | - | 工业 | actual completion 2023-01..2023-11",
            "8.2 = 8.2 % | - | 工业 | actual growth 2023-01..2023-11",
            "3.0 = 300000000 元 | - | 技改 | target 2023",
            "2.1 = 210000000 元 | - | 技改 | actual 2023-01..2023-11",
            "70.0 = 70 % | - | 技改 | actual completion 2023-01..2023-11",
            "-12.5 = -12.5 % | - | 技改 | actual growth 2023-01..2023-11",
        ],
    );
}

#[test]
fn months_and_the_caption() {
    check(
        "表3 2022年1—9月工业产值情况表\n单位：亿元\n行业      1—9月     上年同期    增长%\n纺织        5.2        5.0        4.0\n建材        3.1        3.3       -6.1\n",
        &[
            "5.2 = 520000000 元 | - | 纺织 | actual 2022-01..2022-09",
            "5.0 = 500000000 元 | - | 纺织 | prior 2022-01..2022-09",
            "4.0 = 4 % | - | 纺织 | actual growth 2022-01..2022-09",
            "3.1 = 310000000 元 | - | 建材 | actual 2022-01..2022-09",
            "3.3 = 330000000 元 | - | 建材 | prior 2022-01..2022-09",
            "-6.1 = -6.1 % | - | 建材 | actual growth 2022-01..2022-09",
        ],
    );
}

#[test]
fn projects() {
    check(
        "序号  项目名称        总投资（亿元）  2024年计划投资（万元）  1-9月完成投资（万元）  完成率\n1     粮油加工园          2.5               8000                  6200              77.5%\n2     青石河治理          1.2               3500                  3600              102.9%\n",
        &[
            "2.5 = 250000000 元 | 粮油加工园 | 总投资 | target 2023",
            "8000 = 80000000 元 | 粮油加工园 | 投资 | target 2024",
            "6200 = 62000000 元 | 粮油加工园 | 投资 | actual 2023-01..2023-09",
            "77.5% = 77.5 % | 粮油加工园 | 投资 | actual completion 2023-01..2023-09",
            "1.2 = 120000000 元 | 青石河治理 | 总投资 | target 2023",
            "3500 = 35000000 元 | 青石河治理 | 投资 | target 2024",
            "3600 = 36000000 元 | 青石河治理 | 投资 | actual 2023-01..2023-09",
            "102.9% = 102.9 % | 青石河治理 | 投资 | actual completion 2023-01..2023-09",
        ],
    );
}

#[test]
fn cells_with_units_of_their_own_win() {
    check(
        "项目\t金额（万元）\n引水渠\t1.5亿元\n机耕桥\t320\n",
        &[
            "1.5亿元 = 150000000 元 | - | 引水渠 | actual 2023",
            "320 = 3200000 元 | - | 机耕桥 | actual 2023",
        ],
    );
    check(
        "村名\t脱贫户\t收入变化\n松坡村\t约30户\t增长8.5%\n柏岭村\t12户\t下降2.3%\n",
        &[
            "30户 = 30 户 | 松坡村 | 脱贫户 | actual 2023",
            "8.5% = 8.5 % | 松坡村 | 收入变化 | actual growth 2023",
            "12户 = 12 户 | 柏岭村 | 脱贫户 | actual 2023",
            "2.3% = 2.3 % | 柏岭村 | 收入变化 | actual decline 2023",
        ],
    );
}

#[test]
fn cells_that_hold_no_value() {
    for dash in ["-", "—", "——", "…", "/", "", "　", "无"] {
        check(
            &format!("村名\t水稻（亩）\t玉米（亩）\n松坡村\t{dash}\t120\n柏岭村\t300\t80\n"),
            &[
                "120 = 120 亩 | 松坡村 | 玉米 | actual 2023",
                "300 = 300 亩 | 柏岭村 | 水稻 | actual 2023",
                "80 = 80 亩 | 柏岭村 | 玉米 | actual 2023",
            ],
        );
    }
}

#[test]
fn negative_values() {
    for cell in ["-3.5", "－3.5", "(3.5)", "（3.5）", "↓3.5", "▲3.5"] {
        let text = format!("行业\t增长%\n纺织\t{cell}\n建材\t2.0\n");
        let found = values_in(&text, context());
        assert_eq!(found[0].0.value.min, Decimal::new(-35, 1), "{cell}");
        assert_eq!(found[0].0.text, cell);
    }
}

#[test]
fn numbers_that_count_nothing() {
    check(
        "序号\t企业\t联系电话\t建成时间\t产值（万元）\n1\t青禾纸业\t13900000000\t2019\t1200\n2\t白石水泥\t13800000000\t2021.5\t860\n",
        &[
            "1200 = 12000000 元 | 青禾纸业 | 产值 | actual 2023",
            "860 = 8600000 元 | 白石水泥 | 产值 | actual 2023",
        ],
    );
}

#[test]
fn numbers_of_columns_are_no_values() {
    check(
        "项目\t预算数\t决算数\n栏次\t1\t2\n教育（万元）\t100\t98\n农业（万元）\t60\t61\n",
        &[
            "100 = 1000000 元 | - | 教育 | target 2023",
            "98 = 980000 元 | - | 教育 | actual 2023",
            "60 = 600000 元 | - | 农业 | target 2023",
            "61 = 610000 元 | - | 农业 | actual 2023",
        ],
    );
}

#[test]
fn several_units_above() {
    check(
        "单位：户、人、万元\n村名\t低保\t特困\t补助\n松坡村\t12\t3\t5.6\n柏岭村\t8\t1\t3.2\n",
        &[
            "12 = 12 户 | 松坡村 | 低保 | actual 2023",
            "3 = 3 人 | 松坡村 | 特困 | actual 2023",
            "5.6 = 56000 元 | 松坡村 | 补助 | actual 2023",
            "8 = 8 户 | 柏岭村 | 低保 | actual 2023",
            "1 = 1 人 | 柏岭村 | 特困 | actual 2023",
            "3.2 = 32000 元 | 柏岭村 | 补助 | actual 2023",
        ],
    );
}

#[test]
fn two_tables_side_by_side() {
    check(
        "收入项目\t金额（万元）\t支出项目\t金额（万元）\n税收\t1200\t教育\t800\n其他\t150\t农业\t420\n",
        &[
            "1200 = 12000000 元 | - | 税收 | actual 2023",
            "800 = 8000000 元 | - | 教育 | actual 2023",
            "150 = 1500000 元 | - | 其他 | actual 2023",
            "420 = 4200000 元 | - | 农业 | actual 2023",
        ],
    );
}

#[test]
fn places_before_indicators() {
    check(
        "表4 各乡镇固定资产投资完成情况（单位：亿元）\n乡镇    2022年    2023年\n青禾镇    5.2      5.9\n白石镇    3.1      3.0\n合计      8.3      8.9\n",
        &[
            "5.2 = 520000000 元 | 青禾镇 | 固定资产投资 | actual 2022",
            "5.9 = 590000000 元 | 青禾镇 | 固定资产投资 | actual 2023",
            "3.1 = 310000000 元 | 白石镇 | 固定资产投资 | actual 2022",
            "3.0 = 300000000 元 | 白石镇 | 固定资产投资 | actual 2023",
            "8.3 = 830000000 元 | - | 固定资产投资 | actual 2022",
            "8.9 = 890000000 元 | - | 固定资产投资 | actual 2023",
        ],
    );
}

#[test]
fn bars_and_drawn_lines() {
    for text in [
        "| 作物 | 面积（亩） |\n|---|---:|\n| 水稻 | 1200 |\n| 玉米 | 860 |\n",
        "┌────┬──────┐\n│作物│面积（亩）│\n├────┼──────┤\n│水稻│1200│\n├────┼──────┤\n│玉米│860│\n└────┴──────┘\n",
        "作物|面积（亩）\n水稻|1200\n玉米|860\n",
    ] {
        check(
            text,
            &[
                "1200 = 1200 亩 | 水稻 | 面积 | actual 2023",
                "860 = 860 亩 | 玉米 | 面积 | actual 2023",
            ],
        );
    }
}

#[test]
fn rows_with_a_head_alone() {
    check(
        "指标        2022年    2023年\n一、农业\n粮食（吨）    5200      5460\n蔬菜（吨）    1800      1910\n二、工业\n水泥（万吨）   12.0      11.5\n",
        &[
            "5200 = 5200 吨 | - | 粮食 | actual 2022",
            "5460 = 5460 吨 | - | 粮食 | actual 2023",
            "1800 = 1800 吨 | - | 蔬菜 | actual 2022",
            "1910 = 1910 吨 | - | 蔬菜 | actual 2023",
            "12.0 = 120000 吨 | - | 水泥 | actual 2022",
            "11.5 = 115000 吨 | - | 水泥 | actual 2023",
        ],
    );
}

#[test]
fn without_a_year_there_is_no_period() {
    let found = lines_in("村名\t产值（万元）\n松坡村\t12\n柏岭村\t8\n", Context::default());
    assert_eq!(found[0], "12 = 120000 元 | 松坡村 | 产值 | actual -");
}
