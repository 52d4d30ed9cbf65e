//! The words of heads: what is said of every figure of a column, so that it names none.

use gongwen_model::ObservationStatus::{self, Actual, Prior, Target};

/// Words at the ends of a head that name no measure, with the status that they tell of.
pub(crate) const GENERIC: &[(&str, Option<ObservationStatus>)] = &[
    ("年初预算数", Some(Target)),
    ("调整预算数", Some(Target)),
    ("变动预算数", Some(Target)),
    ("年初预算", Some(Target)),
    ("调整预算", Some(Target)),
    ("年度预算", Some(Target)),
    ("预算安排", Some(Target)),
    ("预算数", Some(Target)),
    ("预算", Some(Target)),
    ("计划数", Some(Target)),
    ("全年计划", Some(Target)),
    ("本年计划", Some(Target)),
    ("全年预算", Some(Target)),
    ("年度计划", Some(Target)),
    ("年计划", Some(Target)),
    ("计划", Some(Target)),
    ("目标任务", Some(Target)),
    ("目标值", Some(Target)),
    ("目标数", Some(Target)),
    ("年度目标", Some(Target)),
    ("全年目标", Some(Target)),
    ("目标", Some(Target)),
    ("任务数", Some(Target)),
    ("年度任务", Some(Target)),
    ("全年任务", Some(Target)),
    ("任务", Some(Target)),
    ("预期数", Some(Target)),
    ("预期", Some(Target)),
    ("预计数", Some(Target)),
    ("预计", Some(Target)),
    ("安排数", Some(Target)),
    ("拟安排", Some(Target)),
    ("执行数", Some(Actual)),
    ("执行情况", Some(Actual)),
    ("执行", Some(Actual)),
    ("决算数", Some(Actual)),
    ("决算", Some(Actual)),
    ("快报数", Some(Actual)),
    ("完成数", Some(Actual)),
    ("完成额", Some(Actual)),
    ("完成值", Some(Actual)),
    ("完成量", Some(Actual)),
    ("实际完成", Some(Actual)),
    ("实际数", Some(Actual)),
    ("实际", Some(Actual)),
    ("实绩", Some(Actual)),
    ("实现", None),
    ("完成情况", None),
    ("完成", None),
    ("同期数", Some(Prior)),
    ("同期", Some(Prior)),
    ("基期", Some(Prior)),
    ("上期", Some(Prior)),
    ("上期数", Some(Prior)),
    ("本期", None),
    ("本期数", None),
    ("本月止", None),
    ("本月", None),
    ("当月", None),
    ("累计数", None),
    ("累计", None),
    ("当年", None),
    ("全年", None),
    ("年初", None),
    ("金额", None),
    ("数值", None),
    ("数量", None),
    ("数额", None),
    ("数据", None),
    ("绝对数", None),
    ("绝对值", None),
    ("绝对额", None),
    ("绝对量", None),
    ("总量", None),
    ("总数", None),
    ("指标值", None),
    ("主要经济指标", None),
    ("主要指标", None),
    ("指标", None),
    ("单位", None),
    ("情况", None),
    ("合计", None),
    ("总计", None),
    ("小计", None),
    ("共计", None),
];

/// Words that name no measure where they are the whole head.
pub(crate) const GENERIC_ALONE: &[&str] =
    &["数", "额", "量", "值", "项目", "内容", "年", "年度", "其中", "备注", "收支", "计"];

/// The whole area, in the head of a row.
pub(crate) const TOTALS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "全镇",
    "全县",
    "全区",
    "全市",
    "全省",
    "全乡",
    "全村",
    "全国",
    "全街道",
];

/// Completion of a goal, whatever its unit.
pub(crate) const COMPLETION: &[&str] = &[
    "完成率",
    "完成比例",
    "完成进度",
    "完成程度",
    "完成百分比",
    "执行率",
    "执行进度",
    "达成率",
    "支出进度",
    "收入进度",
    "序时进度",
];

/// 完成 and the goal: completion where nothing but % follows.
pub(crate) const DONE_OF: &[&str] = &[
    "完成预算",
    "完成年初预算",
    "完成调整预算",
    "完成年度预算",
    "完成全年预算",
    "完成变动预算",
    "完成计划",
    "完成年度计划",
    "完成年计划",
    "完成全年计划",
    "完成目标",
    "完成年度目标",
    "完成全年目标",
    "完成任务",
    "完成年度任务",
    "完成全年任务",
    "完成目标任务",
];

/// Goals that something is a part of: 占预算, 为年初预算的.
pub(crate) const GOALS: &[&str] = &["预算", "计划", "目标", "任务"];

/// What a figure is compared to.
pub(crate) const COMPARED: &[&str] = &[
    "同比",
    "环比",
    "比上年",
    "较上年",
    "比去年",
    "较去年",
    "比同期",
    "较同期",
    "比上期",
    "较上期",
    "比年初",
    "较年初",
    "比上月",
    "较上月",
    "与上年",
    "与去年",
    "同口径",
    "比预算",
    "较预算",
    "±",
];

pub(crate) const UP: &[&str] = &[
    "增长", "增速", "增幅", "增减", "增加", "增收", "增支", "涨幅", "升降", "净增", "上升", "提高",
    "升幅",
];
pub(crate) const DOWN: &[&str] =
    &["下降", "减少", "降幅", "降低", "减幅", "压减", "减收", "减支", "跌幅", "回落"];

/// Changes that are amounts, not percentages, unless a head says %.
pub(crate) const AMOUNTS: &[&str] =
    &["增加", "减少", "增收", "减收", "增支", "减支", "净增", "压减"];

/// Money that is wanted: what a project is to cost.
pub(crate) const WANTED: &[&str] =
    &["总投资", "投资总额", "概算", "估算", "协议投资", "合同投资", "计划投资", "拟投资"];
/// What a project or a plant is made for.
pub(crate) const CAPACITY: &[&str] = &[
    "年产",
    "日产",
    "产能",
    "设计能力",
    "处理能力",
    "生产能力",
    "供水能力",
    "装机容量",
    "库容",
    "设计床位",
    "通过能力",
    "接待能力",
];
/// Rules and prices.
pub(crate) const NORM: &[&str] = &["标准", "单价", "限额", "上限", "下限", "收费"];

/// Heads of columns that number their rows.
pub(crate) const SERIAL: &[&str] =
    &["序号", "编号", "No.", "NO.", "No", "no", "#", "行次", "栏次", "排名", "位次", "名次"];
/// Heads of columns of codes, which count nothing.
pub(crate) const CODES: &[&str] = &[
    "电话",
    "手机",
    "联系方式",
    "传真",
    "邮编",
    "邮政编码",
    "编码",
    "代码",
    "号码",
    "证号",
    "账号",
    "帐号",
    "文号",
    "身份证",
    "批次",
    "门牌",
    "页码",
    "年龄段",
];
/// Heads of columns of dates.
pub(crate) const DATES: &[&str] =
    &["时间", "日期", "年限", "起止", "竣工", "开工", "工期", "期限", "年月", "年份"];
/// Heads of the column whose cells are the years or months of the rows.
pub(crate) const CLOCK: &[&str] = &["年份", "年度", "年", "月份", "月", "时间", "时期", "季度"];
/// Heads of columns of words that name no row.
pub(crate) const NOTES: &[&str] = &[
    "内容", "规模", "备注", "地点", "地址", "位置", "责任", "性质", "类型", "措施", "进展", "进度",
    "说明", "业主", "法人", "牵头", "负责", "原因", "依据", "来源",
];
/// Heads of columns of units.
pub(crate) const UNITS: &[&str] = &["单位", "计量单位", "计算单位", "计量"];
/// Heads of rows that are indicators, not places or projects.
pub(crate) const INDICATORS: &[&str] = &["指标", "科目", "税种", "收入项目", "支出项目"];
/// Heads of rows that are places, firms, projects.
pub(crate) const BODIES: &[&str] = &[
    "地区",
    "乡镇",
    "镇街",
    "街道",
    "县区",
    "区县",
    "县市",
    "村",
    "社区",
    "单位",
    "部门",
    "企业",
    "项目名称",
    "工程",
    "学校",
    "名称",
    "站所",
];
/// Ends of heads that a second column of row heads has, where a table stands beside a table.
pub(crate) const ROW_HEADS: &[&str] = &["项目", "科目", "指标", "名称", "指标名称"];
