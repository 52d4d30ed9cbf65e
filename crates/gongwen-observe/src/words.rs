//! Word classes (词类): each a file of `lexicon/`, or a short list here.

use gongwen_lexicon::Words;
use std::sync::LazyLock;

/// All word classes.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) verbs: Words,
    pub(crate) light: Words,
    pub(crate) lead: Words,
    pub(crate) up: Words,
    pub(crate) down: Words,
    pub(crate) capacity: Words,
    pub(crate) revenue: Words,
    pub(crate) target: Words,
    pub(crate) norm: Words,
    pub(crate) stops: Words,
    pub(crate) kept: Words,
    /// Words that compare: the indicator stands before them.
    pub(crate) comparing: Words,
    /// What a project or a work is called.
    pub(crate) subjects: Words,
    /// Words after which a sentence tells what a project will bring.
    pub(crate) prospects: Words,
    /// Nouns that make the verb before them a part of the name: 开工项目, 改造小区, 就业岗位.
    pub(crate) heads: Words,
    /// From a first value to a second one.
    pub(crate) onward: Words,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    verbs: Words::of(include_str!("../lexicon/verbs.txt")),
    light: Words::of(include_str!("../lexicon/light.txt")),
    lead: Words::of(include_str!("../lexicon/lead.txt")),
    up: Words::of(include_str!("../lexicon/up.txt")),
    down: Words::of(include_str!("../lexicon/down.txt")),
    capacity: Words::of(include_str!("../lexicon/capacity.txt")),
    revenue: Words::of(include_str!("../lexicon/revenue.txt")),
    target: Words::of(include_str!("../lexicon/target.txt")),
    norm: Words::of(include_str!("../lexicon/norm.txt")),
    stops: Words::of(include_str!("../lexicon/stops.txt")),
    kept: Words::of(include_str!("../lexicon/kept.txt")),
    comparing: Words::of("同比 环比 快于 高于 低于 好于 优于 慢于 高出 超过 相当于 较 比"),
    subjects: Words::of("项目 工程 产业园 示范园 物流园 服务中心 院区 片区 一期 二期"),
    prospects: Words::of("建成后 达产后 投产后 投用后 全部达产 全面达产 可实现"),
    heads: Words::of(
        "项目 企业 小区 用地 岗位 人员 工程 资金 人口 任务 面积 园区 基地 活动 试点 对象 机组 设备 网格",
    ),
    onward: Words::of(
        "提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 增至 升至 升到 上升到 上升至 扩大到 扩大至 \
         下降到 下降至 降至 降到 降低到 降低至 减少到 减少至 减至 缩小到 缩小至 缩短到 缩短至 缩减到 缩减至 \
         压缩到 压缩至 压减到 压减至 发展到 发展至 调整为 变为 转为 提到 到 至 添到 涨到",
    ),
});

/// The built-in word classes.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_class_is_empty() {
        let l = lexicon();
        for words in [&l.verbs, &l.light, &l.lead, &l.up, &l.down, &l.capacity, &l.revenue] {
            assert!(words.iter().count() > 5);
        }
        for words in [&l.target, &l.norm, &l.stops, &l.kept, &l.comparing, &l.onward] {
            assert!(words.iter().count() > 5);
        }
    }
}
