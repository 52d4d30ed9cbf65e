//! Texts that make a careless algorithm quadratic, or a recursive one overflow its stack.

use crate::generate::report;

/// A hostile text of any size.
#[derive(Clone, Copy, Debug)]
pub struct Hostile {
    /// What it is.
    pub name: &'static str,
    shape: Shape,
}

#[derive(Clone, Copy, Debug)]
enum Shape {
    /// A head, then the same again and again.
    Repeat(&'static str, &'static str),
    /// The first half opens what the second half closes.
    Nested(&'static str, &'static str),
    /// A head, then numbers that count up, each with the same before and behind it.
    Counting(&'static str, &'static str, &'static str),
    /// A report without its line breaks.
    Unbroken,
}

impl Hostile {
    const fn repeat(name: &'static str, unit: &'static str) -> Self {
        Self { name, shape: Shape::Repeat("", unit) }
    }

    const fn after(name: &'static str, head: &'static str, unit: &'static str) -> Self {
        Self { name, shape: Shape::Repeat(head, unit) }
    }

    /// The text of at most `bytes` bytes.
    ///
    /// ```
    /// let dense = gongwen_benches::hostile::ALL.iter().find(|text| text.name == "第").unwrap();
    /// assert_eq!(dense.build(7), "第第");
    /// ```
    pub fn build(&self, bytes: usize) -> String {
        match self.shape {
            Shape::Repeat(head, unit) => {
                head.to_owned() + &unit.repeat(bytes.saturating_sub(head.len()) / unit.len())
            }
            Shape::Nested(open, close) => {
                let depth = bytes / (open.len() + close.len());
                open.repeat(depth) + &close.repeat(depth)
            }
            Shape::Counting(head, before, after) => {
                let mut text = head.to_owned();
                for number in 1.. {
                    let next = format!("{before}{number}{after}");
                    if text.len() + next.len() > bytes {
                        break;
                    }
                    text += &next;
                }
                text
            }
            Shape::Unbroken => {
                let mut text = report(bytes);
                text.retain(|c| c != '\n');
                let mut end = bytes.min(text.len());
                while !text.is_char_boundary(end) {
                    end -= 1;
                }
                text.truncate(end);
                text
            }
        }
    }
}

/// All of them.
pub const ALL: &[Hostile] = &[
    Hostile { name: "no line break", shape: Shape::Unbroken },
    Hostile::repeat("digits", "1234567890"),
    Hostile::repeat("一 (Chinese digits)", "一"),
    Hostile::repeat("一、", "一、"),
    Hostile::repeat("（", "（"),
    Hostile::repeat("“", "“"),
    Hostile { name: "nested 「（）」", shape: Shape::Nested("「（", "）」") },
    Hostile { name: "nested “《》”", shape: Shape::Nested("“《", "》”") },
    Hostile::repeat("）。", "）。"),
    Hostile::repeat("第", "第"),
    Hostile::repeat("1-", "1-"),
    Hostile::repeat("百分之一到", "百分之一到"),
    Hostile::repeat("一是", "一是"),
    Hostile::repeat("line breaks", "\n"),
    Hostile::repeat("\\r\\n", "\r\n"),
    Hostile::repeat("1、 lines", "1、\n"),
    Hostile::repeat("U+3000", "\u{3000}"),
    Hostile::repeat("NUL", "\0"),
    Hostile::repeat("BOM", "\u{feff}"),
    Hostile::repeat("，", "，"),
    Hostile::repeat("。", "。"),
    Hostile::repeat("：", "："),
    Hostile::repeat("；1.", "；1."),
    Hostile::repeat("1万", "1万"),
    Hostile::repeat("千万亿", "千万亿"),
    Hostile::repeat("1元/", "1元/"),
    Hostile::repeat("5户、", "5户、"),
    Hostile::repeat("5、", "5、"),
    Hostile::repeat("1 blank", "1 "),
    Hostile::repeat("1 and U+3000", "1\u{3000}\u{3000}\u{3000}\u{3000}\u{3000}\u{3000}"),
    Hostile::after("“ then 一", "“", "一二"),
    Hostile::repeat("2024.", "2024."),
    Hostile::repeat("1,", "1,"),
    Hostile::repeat("titles", "镇工作总结\n2023年。\n"),
    Hostile::repeat("篇一 lines", "篇一：工作总结\n今年丰收。\n"),
    Hostile::repeat("目录 lines", "目录\n甲乙\n"),
    Hostile::repeat("- 1 - lines", "- 1 -\n某县报告\n"),
    Hostile::repeat("hard-wrapped", "一二三四五六七八，九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳\n"),
    Hostile::after("one heading 回顾", "一、", "工作回顾 "),
    Hostile::after("one heading 农业", "一、", "总结农业 "),
    Hostile::after("one heading 解决问题", "一、", "解决问题"),
    Hostile::repeat("1.修：路： in one line", "1.修：路：2.修：路："),
    Hostile {
        name: "items in one line", shape: Shape::Counting("要点：", "（", "）修路；")
    },
    Hostile { name: "counting lines", shape: Shape::Counting("", "", "\n甲\n乙\n丙\n丁\n") },
    Hostile::repeat("；一是", "；一是"),
    Hostile::repeat("headings in one line", "（一）水稻。丰收 一、油茶 今年增产。"),
    Hostile::repeat("headings without a stop", "。 一、水稻油茶 今年"),
    Hostile::repeat("parts of a path", ">\n首页\n来源：\n"),
    Hostile::repeat(
        "broken lines",
        "油茶垦复，新修渠道，架桥通水，改厕植树，搬迁安置，增产增收。惠及农\n",
    ),
    Hostile::after("items behind blanks", "一是修路 ", "二是架桥 三是改厕 "),
    Hostile::after("headings with blanks", "（一）修路  ", "（二）架桥  改厕；"),
    Hostile::after("parts of a count", "206家：", "关停9、"),
    Hostile::repeat("large numbers", "少1.2万，"),
    Hostile::repeat("places and people", "转移5个村12人因"),
    Hostile::repeat("times in a sentence", "2020年3月1日5户，"),
    Hostile::repeat("rows of a table", "甲村  12  3.5  —\n"),
    Hostile::repeat("tables", "村名  面积（亩）  增长%\n甲村  12  3.5\n乙村  9  -1\n\n\n"),
    Hostile::repeat("tabs and bars", "甲\t1|2\n"),
    Hostile::repeat("\u{10ffff}", "\u{10ffff}"),
];
