//! Reports: title, date, salutation, numbered headings, items, sentences with figures.

use crate::lcg::Lcg;

const PLACES: [&str; 8] =
    ["柳溪镇", "石桥乡", "云岭镇", "双河街道", "白沙镇", "新塘乡", "南坪镇", "渡口镇"];
const VILLAGES: [&str; 8] =
    ["东岸村", "竹园村", "大湾村", "上寨村", "河口社区", "北坡村", "古井村", "长田村"];
const PARTS: [&str; 6] = [
    "2023年工作回顾",
    "农业农村发展情况",
    "重点项目建设情况",
    "民生保障和社会治理情况",
    "存在的主要问题",
    "2024年工作打算",
];
const THEMES: [&str; 16] = [
    "稳住粮食生产底盘",
    "做优特色产业",
    "改善集镇面貌",
    "补齐水利短板",
    "守牢安全底线",
    "巩固脱贫成果",
    "办好民生实事",
    "抓实招商引资",
    "加强基层党建",
    "推进污水治理",
    "提升办学条件",
    "完善养老服务",
    "优化营商环境",
    "夯实财政基础",
    "深化矛盾调解",
    "壮大集体经济",
];
const OPENERS: [&str; 12] = [
    "全年",
    "截至12月底，",
    "今年以来，",
    "一年来，",
    "上半年，",
    "2023年1—9月，",
    "按照县里的部署，",
    "围绕群众的急难愁盼，",
    "",
    "同时，",
    "通过村企合作，",
    "10月16日，",
];
const SLOGANS: [&str; 10] = [
    "开展“三讲一评”活动",
    "落实“四个到位”要求",
    "坚持一手抓防控、一手抓生产",
    "千方百计稳就业",
    "做到一户一策、一村一品",
    "推行“一站式”办理",
    "持续打好“五场硬仗”",
    "实现第22个安全生产年",
    "常态化开展“两清一改”",
    "依托G329国道和S214省道",
];
const PLAIN: [&str; 12] = [
    "各村的积极性明显提高",
    "群众的获得感不断增强",
    "产业链条进一步延伸",
    "基础设施建设仍有欠账",
    "干部作风持续好转",
    "村规民约修订全部完成",
    "环境整治成效得到巩固",
    "服务窗口实现集中办公",
    "河道和沟渠做到有人管",
    "学校和卫生院的条件继续改善",
    "项目推进还不够快",
    "干群关系更加融洽",
];

/// Less than the bytes that a report's closing lines take.
const CLOSING: usize = 100;

/// One report of about `bytes` bytes: never less, and less than 3000 more, for sizes of 10 KB
/// and above.
pub fn report(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 4096);
    write_report(&mut text, bytes, &mut Lcg::new(1));
    text
}

/// A file of reports of 8 to 16 KB, one after the other, of about `bytes` bytes in all.
pub fn reports(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 20_000);
    let mut lcg = Lcg::new(2);
    while text.len() < bytes {
        let wanted = usize::try_from(lcg.between(8_000, 16_000)).unwrap_or(8_000);
        let end = (text.len() + wanted).min(bytes);
        write_report(&mut text, end, &mut lcg);
    }
    text
}

/// Adds a report to a text, which is to be `end` bytes long after it.
fn write_report(out: &mut String, end: usize, lcg: &mut Lcg) {
    let place = lcg.of(&PLACES);
    *out += place;
    *out += "2023年度工作总结和2024年工作计划\n（2024年1月18日）\n各位代表：\n";
    *out += "\u{3000}\u{3000}现将2023年的工作和2024年的打算报告如下，请予审议。\n";
    let body = end.saturating_sub(out.len()).saturating_sub(CLOSING);
    let begin = out.len();
    for (number, part) in (1..).zip(PARTS) {
        let until = begin + body / PARTS.len() * number;
        *out += &format!("{}、{part}\n", chinese(number));
        let mut heading = 0;
        loop {
            heading += 1;
            section(out, heading, lcg);
            if out.len() >= until {
                break;
            }
        }
    }
    *out += "\u{3000}\u{3000}各位代表，让我们振奋精神、扎实工作，为建设美丽家园而努力奋斗！\n";
    *out += place;
    *out += "人民政府\n2024年1月20日\n";
}

/// （一） with a paragraph or two under it.
fn section(out: &mut String, number: usize, lcg: &mut Lcg) {
    *out += &format!("（{}）{}", chinese(number), lcg.of(&THEMES));
    *out += if lcg.once_in(2) { "\n\u{3000}\u{3000}" } else { "。" };
    for _ in 0..lcg.between(1, 3) {
        sentence(out, lcg);
    }
    if lcg.once_in(2) {
        for (i, item) in ["一是", "二是", "三是"].into_iter().enumerate() {
            *out += item;
            *out += lcg.of(&THEMES);
            out.push('，');
            clause(out, lcg);
            out.push(if i == 2 { '。' } else { '；' });
        }
    } else if lcg.once_in(3) {
        for i in 1..=2 {
            *out += &format!("\n{i}.{}。", lcg.of(&THEMES));
            sentence(out, lcg);
        }
    }
    out.push('\n');
}

/// An opening, clauses with figures, and a last clause without.
fn sentence(out: &mut String, lcg: &mut Lcg) {
    *out += lcg.of(&OPENERS);
    for _ in 0..lcg.between(1, 3) {
        clause(out, lcg);
        out.push('，');
    }
    let last: &[&str] = if lcg.once_in(3) { &SLOGANS } else { &PLAIN };
    *out += lcg.of(last);
    *out += if lcg.once_in(12) { "！" } else { "。" };
}

/// A clause with a figure or two.
fn clause(out: &mut String, lcg: &mut Lcg) {
    let n = lcg.between(2, 980);
    let tenth = lcg.between(1, 9);
    let village = lcg.of(&VILLAGES);
    *out += &match lcg.between(0, 15) {
        0 => format!("完成投资{n}.{tenth}万元"),
        1 => format!("实现财政收入{}.{tenth}{}亿元，同比增长{tenth}.{tenth}%", n % 20, n % 10),
        2 => format!("在{village}新修渠道{n}余米"),
        3 => format!("种植水稻{tenth}.{}万亩", n % 10),
        4 => format!("硬化道路{}公里、安装路灯{n}盏", n % 40 + 1),
        5 => format!("发放补助资金{n}万元，惠及{}户{n}人", n % 90 + 2),
        6 => format!("{village}等{}个村的集体收入超过{tenth}0万元", n % 9 + 2),
        7 => format!("调处矛盾纠纷{n}起，调处率达到9{tenth}%以上"),
        8 => format!("接待游客{}.{tenth}万人次", n % 60),
        9 => format!(
            "建成高标准农田{n}亩，占任务的百分之八十{}",
            chinese(usize::from(n.is_multiple_of(2)) + 3)
        ),
        10 => format!("每户补助{tenth}—1{tenth}万元"),
        11 => format!("流转土地二千{}百余亩", chinese(usize::try_from(tenth).unwrap_or(1))),
        12 => format!("排查隐患{n}处，整改{}处", n.saturating_sub(tenth)),
        13 => format!("规模以上工业增加值增长{tenth}.{}个百分点", n % 10),
        14 => lcg.of(&PLAIN).to_owned(),
        _ => format!("争取到项目资金约{}亿元，约占总额的三分之一", tenth),
    };
}

/// A number below 10000 in Chinese digits.
fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let mut out = String::new();
    let mut zero = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / unit % 10;
        if digit == 0 {
            zero = !out.is_empty();
            continue;
        }
        if zero {
            out += DIGITS.first().copied().unwrap_or_default();
        }
        zero = false;
        if !(out.is_empty() && unit == 10 && digit == 1) {
            out += DIGITS.get(digit).copied().unwrap_or_default();
        }
        out += name;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numbers() {
        for (number, words) in
            [(1, "一"), (10, "十"), (23, "二十三"), (105, "一百零五"), (2010, "二千零一十")]
        {
            assert_eq!(chinese(number), words);
        }
    }

    #[test]
    fn sizes() {
        for bytes in [10_000, 100_000, 1_000_000] {
            for text in [report(bytes), reports(bytes)] {
                assert!(
                    (bytes..bytes + bytes / 10 + 3000).contains(&text.len()),
                    "{bytes}: {}",
                    text.len()
                );
            }
        }
    }
}
