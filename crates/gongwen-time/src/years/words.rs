//! The words that tell whether a year is looked back on or planned for.

use gongwen_lexicon::Words;
use std::sync::LazyLock;

/// What the words after a year say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// 总结, 回顾, 完成情况.
    Review,
    /// 计划, 打算, 草案.
    Plan,
    /// 政府工作报告 is named after the year it looks back on or the year it is read out in.
    Either,
}

/// Words of looking back; they win over those of planning (重点任务完成情况).
static REVIEW: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "总结 回顾 完成 情况 成效 成绩 执行 公报 通报 述职 开展 进展 \
     做法 亮点 落实 办了 做了 干了 过去 以来 决算 年报 主要工作 问题 \
     困难",
    )
});

/// Words of planning. 规划 is none: 十四五规划 stands in reviews too.
static PLAN: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "计划 打算 安排 思路 任务 目标 措施 重点 展望 部署 草案 要点 \
     怎么 建议 谋划 设想 下一步 下步 今后 怎样 举措 方案 预期 \
     努力方向",
    )
});

/// Words in a sentence that speak of what is to come. 目标, 要 and 确保 stand in a look back
/// just as often: 2022年，围绕…目标.
static FUTURE: LazyLock<Words> =
    LazyLock::new(|| Words::of("将 计划 拟 力争 打算 争取 预期 目标是 目标为 我们要 建议"));

/// What the words of a title or heading say.
pub(super) fn says(words: &str) -> Says {
    if REVIEW.within(words) {
        Says::Review
    } else if PLAN.within(words) {
        Says::Plan
    } else {
        Says::Either
    }
}

/// Whether a sentence that begins with a year speaks of what is to come.
pub(super) fn is_future(words: &str) -> bool {
    FUTURE.within(words)
}
