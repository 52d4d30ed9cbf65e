//! What a character means inside a numeral.

/// The part that a character can play in a numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// 0–9 and ０–９.
    Arabic(u8),
    /// 一 to 九 in their everyday forms, simplified or traditional.
    Digit(u8),
    /// 壹 to 玖: the forms of cheques and contracts, some of which are common words (陆 伍).
    Formal(u8),
    /// 零 and 〇.
    Zero,
    /// 廿 卅 卌: a ten with its digit.
    Tens(u8),
    /// 十 百 千: a power of ten below ten thousand.
    Small(u8),
    /// 万 亿 兆: a power of ten thousand.
    Big(u8),
    /// 几 and 数: a digit that is not told.
    Some,
    /// 余 多: and something more.
    More,
    /// 来: thereabouts.
    About,
    /// 点: the decimal point of Chinese digits.
    Point,
    /// 半: one half.
    Half,
}

/// The class of a character; `None` for one that no numeral holds.
pub(crate) fn class(c: char) -> Option<Class> {
    let (known, class) = TABLE.get(place(c))?;
    if *known == c { *class } else { None }
}

/// The classes as they are told; [`class`] looks them up in a table of these.
pub(crate) const fn class_of(c: char) -> Option<Class> {
    Some(match c {
        '0'..='9' => Class::Arabic(c as u8 - b'0'),
        '０'..='９' => Class::Arabic((c as u32 - '０' as u32) as u8),
        '一' => Class::Digit(1),
        '二' | '两' | '兩' => Class::Digit(2),
        '三' => Class::Digit(3),
        '四' => Class::Digit(4),
        '五' => Class::Digit(5),
        '六' => Class::Digit(6),
        '七' => Class::Digit(7),
        '八' => Class::Digit(8),
        '九' => Class::Digit(9),
        '壹' | '弌' => Class::Formal(1),
        '贰' | '貳' | '俩' | '倆' => Class::Formal(2),
        '叁' | '參' | '仨' => Class::Formal(3),
        '肆' => Class::Formal(4),
        '伍' => Class::Formal(5),
        '陆' | '陸' => Class::Formal(6),
        '柒' => Class::Formal(7),
        '捌' => Class::Formal(8),
        '玖' => Class::Formal(9),
        '零' | '〇' | '○' => Class::Zero,
        '廿' => Class::Tens(2),
        '卅' => Class::Tens(3),
        '卌' => Class::Tens(4),
        '十' | '拾' => Class::Small(1),
        '百' | '佰' => Class::Small(2),
        '千' | '仟' => Class::Small(3),
        '万' | '萬' => Class::Big(4),
        '亿' | '億' => Class::Big(8),
        '兆' => Class::Big(12),
        '几' | '幾' | '数' | '數' => Class::Some,
        '余' | '餘' | '多' => Class::More,
        '来' | '來' => Class::About,
        '点' | '點' => Class::Point,
        '半' => Class::Half,
        _ => return None,
    })
}

/// How many places the table has: a power of two.
const PLACES: usize = 512;

/// The place of a character in the table: a hash under which no two of those with a class meet.
const fn place(c: char) -> usize {
    ((c as u32).wrapping_mul(0x9e34_85c1) >> (u32::BITS - PLACES.trailing_zeros())) as usize
}

/// The characters that have a class, each at its place.
static TABLE: [(char, Option<Class>); PLACES] = table();

#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which checks it")]
const fn table() -> [(char, Option<Class>); PLACES] {
    let mut table = [('\0', None); PLACES];
    let mut code = 0;
    while code < 0x1_0000 {
        if let Some(c) = char::from_u32(code)
            && let Some(class) = class_of(c)
        {
            table[place(c)] = (c, Some(class));
        }
        code += 1;
    }
    table
}

/// Whether a numeral can begin with a character of this class.
pub(crate) const fn can_begin(class: Class) -> bool {
    !matches!(class, Class::More | Class::About | Class::Point)
}

/// Characters that make 千 or 兆 the prefix of a unit (千瓦 千米 兆瓦) rather than a numeral.
pub(crate) const fn is_prefixed_unit(c: char) -> bool {
    matches!(c, '瓦' | '米' | '克' | '卡' | '伏' | '焦' | '帕' | '升' | '赫' | '字' | '安' | '欧')
}

/// Whether a numeral goes on with a character behind a 零 that follows a multiplier: 一千零五.
pub(crate) fn continues_after_zero(c: char) -> bool {
    matches!(class(c), Some(Class::Arabic(_) | Class::Digit(_) | Class::Formal(_) | Class::Tens(_)))
        || matches!(c, '十' | '拾' | '几' | '幾')
}

/// Blanks that may stand between the parts of a numeral.
pub(crate) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds_every_class() {
        for c in '\0'..=char::MAX {
            assert_eq!(class(c), class_of(c), "{c}");
        }
    }
}
