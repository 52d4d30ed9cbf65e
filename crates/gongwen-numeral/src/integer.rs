//! Small whole numbers, as markers and dates use them.

/// The digits that a numeral is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// 0–9 and ０–９.
    Arabic,
    /// 一二三, 十 included.
    Chinese,
    /// ① ② ③: one character.
    Circled,
}

/// A small whole number at a place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Integer {
    /// Its value.
    pub value: u32,
    /// One past its last byte.
    pub end: usize,
    /// How it is written.
    pub script: Script,
}

/// The whole number that begins at byte `at`, as list markers, years and days are written:
/// `12`, `１２`, `十二`, `二十一`, `一百零三`, `二〇二四`, `⑫`. No blanks, decimals, 万 or 余.
///
/// `None` where there is none, where it does not fit a `u32`, or where `at` is not on a
/// character boundary. Arabic digits are taken as many as there are.
///
/// ```
/// use gongwen_numeral::{integer_at, Script};
/// let n = integer_at("（十二）", 3).unwrap();
/// assert_eq!((n.value, n.end, n.script), (12, 9, Script::Chinese));
/// assert_eq!(integer_at("二〇二四年", 0).unwrap().value, 2024);
/// assert_eq!(integer_at("③", 0).unwrap().value, 3);
/// assert!(integer_at("三是", 3).is_none());
/// ```
pub fn integer_at(text: &str, at: usize) -> Option<Integer> {
    let rest = text.get(at..)?;
    let first = rest.chars().next()?;
    if arabic(first).is_some() {
        let mut value = 0u32;
        let mut end = at;
        for c in rest.chars() {
            let Some(digit) = arabic(c) else { break };
            value = value.checked_mul(10)?.checked_add(digit)?;
            end += c.len_utf8();
        }
        return Some(Integer { value, end, script: Script::Arabic });
    }
    if let Some(value) = circled(first) {
        return Some(Integer { value, end: at + first.len_utf8(), script: Script::Circled });
    }
    chinese(rest).map(|(value, len)| Integer { value, end: at + len, script: Script::Chinese })
}

fn arabic(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

fn circled(c: char) -> Option<u32> {
    match c {
        '①'..='⑳' => Some(c as u32 - '①' as u32 + 1),
        '⑴'..='⒇' => Some(c as u32 - '⑴' as u32 + 1),
        '⒈'..='⒛' => Some(c as u32 - '⒈' as u32 + 1),
        '❶'..='❿' => Some(c as u32 - '❶' as u32 + 1),
        '㈠'..='㈩' => Some(c as u32 - '㈠' as u32 + 1),
        _ => None,
    }
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Chinese digits: 二〇二四 by place, 一百零三 by 十百千.
fn chinese(text: &str) -> Option<(u32, usize)> {
    let (mut total, mut pending, mut len) = (0u32, None::<u32>, 0);
    let (mut places, mut multiplied) = (0u32, false);
    for c in text.chars() {
        if let Some(d) = digit(c) {
            if multiplied {
                if pending.is_some_and(|p| p != 0) {
                    break;
                }
                pending = Some(d);
            } else {
                pending = Some(pending.unwrap_or(0).checked_mul(10)?.checked_add(d)?);
                places += 1;
            }
        } else {
            let unit = match c {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => break,
            };
            if places > 1 || (multiplied && pending.is_none()) {
                break;
            }
            total = total.checked_add(pending.unwrap_or(1).checked_mul(unit)?)?;
            (pending, multiplied) = (None, true);
        }
        len += c.len_utf8();
    }
    (len > 0).then_some((total.checked_add(pending.unwrap_or(0))?, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values() {
        for (text, value) in [
            ("12", 12),
            ("１２、", 12),
            ("十", 10),
            ("十一、", 11),
            ("二十", 20),
            ("九十九", 99),
            ("一百零三", 103),
            ("一百二十", 120),
            ("二〇二四", 2024),
            ("二零二四年", 2024),
            ("㈢", 3),
        ] {
            assert_eq!(integer_at(text, 0).map(|n| n.value), Some(value), "{text}");
        }
    }

    #[test]
    fn none() {
        for text in ["", "是", "、一", "99999999999"] {
            assert_eq!(integer_at(text, 0), None, "{text}");
        }
        assert_eq!(integer_at("十二", 1), None);
    }
}
