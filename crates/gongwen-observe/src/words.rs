//! Word classes (词类): each a file of `lexicon/`, or a short list here, all in one table.

use gongwen_lexicon::{Table, words_of};
use std::sync::LazyLock;

/// What a word does in a clause. A word may belong to several classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    // The files: what is in them is said in docs/observations.md.
    Verb,
    Light,
    Lead,
    Up,
    Down,
    Capacity,
    Revenue,
    Target,
    Norm,
    Stop,
    Kept,

    // Marks.
    /// Ends a clause.
    ClauseMark,
    /// Ends a part of a sentence.
    PartMark,
    /// Ends a sentence.
    SentenceMark,
    /// Ends a paragraph.
    ParagraphMark,
    Opening,
    Closing,
    Comma,
    /// Divides the members of a list.
    ListMark,
    /// What a project's name cannot go beyond.
    Divider,

    // Left of a number.
    /// Compares: the indicator stands before it.
    Comparing,
    /// A goal that a completion is a share of.
    Goal,
    /// Stands between an indicator and the goal, or the whole.
    Towards,
    /// 占.
    Share,
    /// A mean for a unit: with a word of change it is an indicator.
    PerUnit,
    /// 的.
    Of,
    /// 到 and 至: a second value comes.
    Onto,
    /// 完成.
    Done,
    /// Compares a share: 恢复到2019年的108.3%.
    Likens,
    /// Says that a value was reached, or is held: a stock, not a flow.
    Reached,
    /// What an assembly or an office does to a budget: it names no indicator.
    Approved,
    /// How a change is reckoned (剔除退税因素同口径): it names no indicator.
    Basis,
    /// The end of an example in quotes.
    Example,
    /// A mean of several years.
    Annual,
    /// Money that is given: it is the indicator, where it stands behind the amount.
    Grant,
    /// Pays, behind what it is paid for.
    Paid,
    /// A rate of what was named before.
    Rate,
    /// A project is finished, and its money spent.
    Built,
    /// The values go to several indicators in turn.
    Respectively,
    /// What money goes into, or what something leads to, stands behind it.
    Into,
    /// Makes a figure of a plan one that exists already.
    Existing,
    /// 预计: wanted, where a bound makes it a goal.
    Expected,
    /// A rule, wherever it stands in the clause.
    Rule,
    /// The whole year, whatever month the sentence began with.
    Yearly,
    /// The whole year, whatever time the sentence began with.
    YearAhead,
    /// Says little without the word before it.
    Bare,
    /// Says nothing without its object: the topic is what it is about.
    Empty,
    /// Names no indicator of its own.
    Money,
    /// Needs to be told of what it is.
    General,
    /// Names an indicator although it has one character: 牛1.4万头, 厚18厘米.
    Single,
    /// What firms are called.
    Owner,
    /// A district that is an indicator, unlike the name of a village.
    District,

    // In the clauses before.
    /// What a project or a work is called.
    Subject,
    /// A sentence tells behind it what a project will bring.
    Prospect,
    /// A sentence tells behind it what is wanted: 主要任务是.
    Aim,
    /// A whole place: 全村共123户.
    Whole,
    /// What came over the indicator of the clause before.
    Cause,

    // Right of a number.
    /// Stands between a number and its noun.
    Suffix,
    /// Makes the verb before it a part of the name: 开工项目, 改造小区, 就业岗位.
    Head,
    /// Some of those counted: 4.1万人中外出1.3万人.
    Among,
    /// 等: others like it are meant.
    AndSoOn,
    /// Nothing that could be counted: 30万头的优势.
    Abstract,
    /// From a first value to a second one, at once.
    Onward,
    /// From a first value to a second one, behind the noun.
    LeadsOn,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(pub(crate) u64);

impl Classes {
    pub(crate) const ALL: Self = Self(u64::MAX);

    pub(crate) const fn of(class: Class) -> Self {
        Self(1 << class as u32)
    }

    /// Those of both.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of them is among others.
    pub(crate) const fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    pub(crate) const fn has(self, class: Class) -> bool {
        self.0 >> class as u32 & 1 == 1
    }
}

/// The words of each class.
const LISTS: &[(Class, &str)] = &[
    (Class::Verb, include_str!("../lexicon/verbs.txt")),
    (Class::Light, include_str!("../lexicon/light.txt")),
    (Class::Lead, include_str!("../lexicon/lead.txt")),
    (Class::Up, include_str!("../lexicon/up.txt")),
    (Class::Down, include_str!("../lexicon/down.txt")),
    (Class::Capacity, include_str!("../lexicon/capacity.txt")),
    (Class::Revenue, include_str!("../lexicon/revenue.txt")),
    (Class::Target, include_str!("../lexicon/target.txt")),
    (Class::Norm, include_str!("../lexicon/norm.txt")),
    (Class::Stop, include_str!("../lexicon/stops.txt")),
    (Class::Kept, include_str!("../lexicon/kept.txt")),
    (Class::ClauseMark, "， , ： : （ ( ） )"),
    (Class::PartMark, "； ;"),
    (Class::SentenceMark, "。 ！ ？ ! ?"),
    (Class::Opening, "（ ("),
    (Class::Closing, "） )"),
    (Class::Comma, "， ,"),
    (Class::ListMark, "、"),
    (Class::Divider, "， , 、 ； ; ： : 。 （ ("),
    (Class::Comparing, "同比 环比 快于 高于 低于 好于 优于 慢于 高出 超过 相当于 较 比"),
    (
        Class::Goal,
        "任务 计划 预算 目标 概算 预期 目标值 计划目标 目标任务 工程量 总工程量 序时进度 全年进度 年度进度 计划数 预算数 任务数 计划投资 指标 总任务 设计长度 总投资",
    ),
    (Class::Towards, "完成 占 为 达到 达 是 相当于 快于 慢于 低于 高于 超"),
    (Class::Share, "占"),
    (Class::PerUnit, "户均 人均 亩均 村均 棚均 头均 场均 企均 校均 组均 户均年 人均年 每户 每人"),
    (Class::Of, "的"),
    (Class::Onto, "到 至"),
    (Class::Done, "完成"),
    (Class::Likens, "是 为 恢复到 相当于 接近"),
    (
        Class::Reached,
        "到 至 达 达到 突破 首次突破 超过 超 稳定在 保持在 维持在 控制在 降为 缩减为 变为 还有 仍有 尚有 尚 仅有 只有 还剩",
    ),
    (Class::Approved, "批准 批复 核定 审定 审议通过 审批"),
    (
        Class::Basis,
        "因素后 因素影响后 折算 折算为 折合 折合人民币 合人民币 可比 同口径 可比口径 自然口径 全口径 可比价 可比价格 不变价 不变价格",
    ),
    (Class::Example, "”等 ”等各类 ”等系列 ”等各种"),
    (Class::Annual, "年均"),
    (Class::Grant, "金 资助 奖励 奖金 补贴 补助 津贴 贴息 贷款 补偿 奖补"),
    (Class::Paid, "交 缴 领 补 奖 发"),
    (Class::Rate, "完成率 增幅 增速 降幅 占比 比重 完成进度 完成比例"),
    (Class::Built, "建成 竣工 完工 投用 投产 启用 通车 交付 封顶"),
    (Class::Respectively, "分别"),
    (Class::Into, "投向 用于 投入到 投放到 基础上 造成 导致 引发 酿成"),
    (
        Class::Existing,
        "现有 现入驻 现已 已有 已建成 已到位 已完成 已落实 已投入 已拨付 已开工 已签约 目前 现共有 实有 原有 在册 剩余的 剩下的 余下的 在建的 在谈的 尚有 仍有",
    ),
    (Class::Expected, "预计"),
    (Class::Rule, "不得 每人每月 按每"),
    (Class::Yearly, "全年 年度 年内 当年"),
    (Class::YearAhead, "预计全年 全年预计 力争全年 全年力争 确保全年 全年可"),
    (
        Class::Bare,
        "面积 企业 项目 工程 活动 资金 标准 人员 人数 数量 总额 收入 金额 时间 时限 覆盖率 成功率 成本 能力 天数 \
         车辆 设备 单位 农户 群众 任务 事项",
    ),
    (
        Class::Empty,
        "未完成年度 完成年度 未完成 范围内 认定 获评 入选 评定 命名 金额 总金额 总额 总量 目标任务 年度目标任务 控制目标 连续 当月 当季 建成 累计建成 新建 改建 扩建 改造 铺设 硬化 安装 拆除 整治 新增 净增 到位 已到位 发放 引进 给予 落实 办结 完成 实现 占比 折合 增至 占 任务 计划 目标 预算 总数 年度任务 \
         全年任务 年度目标 全部 时间 正式 基础上",
    ),
    (
        Class::Money,
        "筹资 筹集资金 筹措资金 投资 计划投资 总投资 计划总投资 投入 出资 资金 投入资金 完成投资",
    ),
    (
        Class::General,
        "占地 占地面积 总建筑面积 建筑面积 用地面积 面积 税收 利税 收入 产值 年产值 年营业额 销售收入 年税收 \
         用地 概算投资 项目总投资 协议投资 年度投资 库容",
    ),
    (Class::Owner, "公司 合作社 集团"),
    (
        Class::District,
        "园区 社区 景区 片区 城区 地区 小区 新区 老区 棚户区 库区 林区 矿区 牧区 灌区 保护区 功能区 开发区 服务区 \
         示范区 居民区 住宅区 校区 院区 厂区 集聚区 乡村 特色村 示范村 文明村 卫生村 生态村 试点村 先进村 后进村 示范镇 特色镇 小镇 强镇 文明镇 卫生镇 示范乡 示范县 贫困县 贫困乡 贫困镇 贫困村 行政村 自然村 薄弱村 精品村 达标村 样板村 中心村 重点村 空壳村 帮扶村",
    ),
    (
        Class::Single,
        "牛 羊 猪 鸡 鸭 鹅 鱼 虾 蟹 兔 马 驴 鹿 蜂 蚕 粮 油 麦 稻 棉 糖 茶 烟 菜 果 药 桑 竹 厚 宽 高 长 深",
    ),
    (Class::Subject, "项目 工程 产业园 示范园 物流园 服务中心 院区 片区 一期 二期"),
    (Class::Prospect, "建成后 达产后 投产后 投用后 全部达产 全面达产 可实现"),
    (
        Class::Aim,
        "目标为 目标是 目标如下 目标任务为 目标任务是 任务为 任务是 任务如下 奋斗目标 预期目标为 预期目标是",
    ),
    (
        Class::Whole,
        "全村 全镇 全乡 全县 全市 全区 全州 全省 全旗 全社区 全街道 全场 全组 全系统 全局 全校 全院 辖区 我村 我镇 我乡 我县 我市 我区",
    ),
    (Class::Cause, "受 因 由于"),
    (Class::Suffix, "及以上 及以下 以上 以下 以内 之内 左右 上下 多 余 内 的"),
    (
        Class::Head,
        "项目 企业 小区 用地 岗位 人员 工程 资金 人口 任务 面积 园区 基地 活动 试点 对象 机组 设备 网格",
    ),
    (Class::Among, "中有 中外出 中已 中已有 中新 中仍有 中尚有 中建有 中参加 中完成"),
    (Class::AndSoOn, "等"),
    (
        Class::Abstract,
        "优势 规模 水平 基础 能力 成绩 业绩 速度 要求 比例 幅度 高位 大关 佳绩 势头 态势 局面",
    ),
    (
        Class::Onward,
        "提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 增至 升至 升到 上升到 上升至 扩大到 扩大至 \
         下降到 下降至 降至 降到 降低到 降低至 减少到 减少至 减至 缩小到 缩小至 缩短到 缩短至 缩减到 缩减至 \
         压缩到 压缩至 压减到 压减至 缩短为 压缩为 压减为 精简为 精简到 精简至 减少为 提高为 降低为 发展到 发展至 调整为 变为 转为 提到 到 至 添到 涨到",
    ),
    (
        Class::LeadsOn,
        "降为 升为 增为 减为 提为 缩减为 缩短为 压缩为 压减为 精简为 缩小到 发展到 提高到 增加到 扩大到 减少到 增至 降至 变为 调整为",
    ),
];

/// The marks that a list cannot hold: blanks divide it.
const LINE_ENDS: &[(&str, &[Class])] =
    &[("\n", &[Class::ParagraphMark, Class::Divider]), ("\r", &[Class::ParagraphMark])];

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let listed = LISTS.iter().flat_map(|&(class, list)| words_of(list).map(move |w| (w, class)));
    let ends = LINE_ENDS.iter().flat_map(|&(end, classes)| classes.iter().map(move |&c| (end, c)));
    Table::new(listed.chain(ends).map(|(word, class)| (word, Classes::of(class).0)))
});

/// All words of all classes.
pub(crate) fn table() -> &'static Table {
    &TABLE
}

/// Whether a text ends in a word of a class.
pub(crate) fn ends_in(text: &str, class: Class) -> bool {
    let from = boundary(text, text.len().saturating_sub(TABLE.longest()));
    let mut found = false;
    TABLE.each(text, from, text.len(), |_, end, classes| {
        found |= end == text.len() && Classes(classes).has(class);
    });
    found
}

/// The character boundary at or before an offset.
pub(crate) fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().take(4).find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_class_is_empty() {
        for (class, list) in LISTS {
            assert!(words_of(list).next().is_some(), "{class:?}");
        }
        let last = Class::LeadsOn as u32;
        assert!(last < u64::BITS);
        for class in 0..=last {
            let listed = LISTS.iter().any(|(listed, _)| *listed as u32 == class);
            let line_end = LINE_ENDS.iter().any(|(_, own)| own.iter().any(|c| *c as u32 == class));
            assert!(listed || line_end, "class {class} has no words");
        }
    }

    #[test]
    fn marks_are_of_one_character() {
        let marks = [Class::ClauseMark, Class::PartMark, Class::SentenceMark, Class::Divider];
        for (_, list) in LISTS.iter().filter(|(class, _)| marks.contains(class)) {
            assert!(words_of(list).all(|mark| mark.chars().count() == 1));
        }
    }
}
