//! Who issued a report (发文机关), from its title, its signature, or what stands under the title.

use crate::chars::{is_blank, is_digit};
use crate::imprint::{ends_in, is_organ_line};
use crate::lexicon;

/// Names that stand for any place: the title of a model text.
const ANY: &[&str] = &[
    "乡镇",
    "街道",
    "社区",
    "乡镇政府",
    "镇政府",
    "乡政府",
    "县政府",
    "人民政府",
    "政府",
    "办公室",
    "学校",
    "公司",
    "部门",
    "单位",
    "机关",
];

/// The name that a title begins with: of 青禾镇2023年工作总结, 青禾镇.
///
/// ```text
/// 青禾镇人民政府关于2023年工作的报告 -> 青禾镇人民政府
/// 2023年青禾镇工作总结               -> 青禾镇
/// 政府工作报告                       -> none
/// ```
pub(crate) fn from_title(title: &str) -> Option<String> {
    let title = title.trim_start_matches("——").trim_start_matches(is_blank);
    if is_organ_line(title) {
        return named(title);
    }
    let piece = |c| matches!(c, '：' | ':') || is_blank(c);
    let title = title
        .split_once(piece)
        .filter(|(piece, _)| piece.chars().count() <= 6 && piece.contains(['篇', '文']))
        .map_or(title, |(_, rest)| rest);
    let title = title.strip_prefix("关于").unwrap_or(title);
    let verbs = ["报送", "上报", "呈报", "印发", "转发", "报告", "公布", "下达"];
    let title = verbs.iter().find_map(|verb| title.strip_prefix(verb)).unwrap_or(title);
    let cut = [title.find("关于"), title.find(is_digit), title.find("二〇"), title.find("二○")];
    match cut.into_iter().flatten().min() {
        Some(0) => before_work(after_year(title)?),
        Some(at) => named(title.get(..at)?),
        None => before_work(title),
    }
}

/// In 2023年青禾镇工作总结 the name after the year.
fn after_year(title: &str) -> Option<&str> {
    let rest = title.trim_start_matches(|c: char| {
        is_digit(c)
            || matches!(
                c,
                '二' | '〇' | '○' | '一' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '零'
            )
    });
    let rest = rest.trim_start_matches(is_blank).strip_prefix('年')?;
    let rest = rest.strip_prefix('度').unwrap_or(rest).trim_start_matches(is_blank);
    let rest = ["上半年", "下半年", "前三季度", "第一季度"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    Some(rest)
}

/// The name before 工作…, 政府工作报告, 国民经济…: the longest part before such a word that
/// ends as names do.
fn before_work(title: &str) -> Option<String> {
    let stops = [
        "政府工作",
        "人民政府工作",
        "工作",
        "国民经济",
        "财政",
        "经济",
        "年度",
        "党建",
        "项目",
        "乡村振兴",
    ];
    let mut ends: Vec<usize> = stops.iter().filter_map(|word| title.find(word)).collect();
    ends.sort_unstable_by(|a, b| b.cmp(a));
    let names = ends.into_iter().filter_map(|at| title.get(..at));
    names.filter_map(named).find(|name| !name.ends_with("政府") || name.ends_with("人民政府"))
}

fn named(name: &str) -> Option<String> {
    let name = name.trim_matches(|c| is_blank(c) || matches!(c, '（' | '(' | '《' | '，' | '、'));
    let long = name.chars().count() >= 3;
    let fits = long
        && !name.starts_with(['在', '全', '我', '本', '各'])
        && ends_in(name, &lexicon::ORGAN_ENDINGS)
        && !ANY.contains(&name)
        && !name.contains(['，', '。']);
    (fits && !name.contains(['×', '某', 'X', 'x'])).then(|| name.to_owned())
}

/// The place of a meeting that a report was given at: of （2022年1月6日在青禾县第十八届人民
/// 代表大会第一次会议上）, 青禾县.
pub(crate) fn from_meeting(line: &str) -> Option<String> {
    let (_, rest) = line.split_once('在')?;
    let (place, _) = rest.split_once('第')?;
    named(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for (title, issuer) in [
            ("青禾镇2023年工作总结", Some("青禾镇")),
            ("青禾镇人民政府关于2023年工作的报告", Some("青禾镇人民政府")),
            ("关于青禾县2022年预算执行情况的报告", Some("青禾县")),
            ("2023年青禾镇工作总结", Some("青禾镇")),
            ("2023年度县财政局工作总结", Some("县财政局")),
            ("二〇二三年工作总结", None),
            ("青禾镇政府工作报告", Some("青禾镇")),
            ("政府工作报告", None),
            ("乡镇2023年工作总结", None),
            ("篇一：青禾镇2023年工作总结", Some("青禾镇")),
            ("2023年工作总结", None),
            ("在全县工作会议上的讲话", None),
            ("关于报送青禾镇2023年工作总结的报告", Some("青禾镇")),
            ("第三篇 乡镇工作总结", None),
            ("青禾镇人民政府", Some("青禾镇人民政府")),
        ] {
            assert_eq!(from_title(title).as_deref(), issuer, "{title}");
        }
    }

    #[test]
    fn meetings() {
        let line = "（2022年1月6日在青禾县第十八届人民代表大会第一次会议上）";
        assert_eq!(from_meeting(line).as_deref(), Some("青禾县"));
        assert_eq!(from_meeting("（2022年1月6日）"), None);
    }
}
