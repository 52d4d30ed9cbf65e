//! Ways of writing that only the strict reading of a whole text takes: blanks between the
//! characters, k and w and M, 5'8", 3点5. They are spelled out in a copy; spans are those of the
//! whole text then.

use crate::cursor::is_blank;

/// The text without the blanks that part no two Arabic numbers, with half-width marks, and with
/// 千, 万 and 百万 for k, w and M.
pub(super) fn plain(text: &str) -> String {
    let chars: Vec<char> = text.trim().chars().map(half_width).collect();
    let mut out = String::with_capacity(text.len() + 8);
    // Behind 点 the digits of a numeral are of one script: 零点77 is 零点七七.
    let mut decimals = false;
    for (i, &c) in chars.iter().enumerate() {
        let last = out.chars().next_back();
        let next = chars.get(i + 1..).and_then(|rest| rest.iter().copied().find(|&c| !is_blank(c)));
        let letter = next.is_some_and(|c| c.is_ascii_alphanumeric());
        if decimals && let Some(digit) = han_digit(c) {
            out.push(digit);
            continue;
        }
        decimals = false;
        match c {
            _ if is_blank(c) => {
                if digit(last) && digit(next) {
                    out.push(' ');
                }
            }
            '.' if !digit(last) && digit(next) => out.push_str("0."),
            '点' | '點' if digit(last) && digit(next) => out.push('.'),
            '点' | '點' if digit(next) => {
                decimals = true;
                out.push(c);
            }
            '+' | '正' if i == 0 && next.is_some() => {}
            '-' if i == 0 && next.is_some_and(|c| !c.is_ascii() && c != '$') => out.push('负'),
            'k' | 'K' if digit(last) && !letter => out.push('千'),
            'w' if digit(last) && !letter => out.push('万'),
            'M' if digit(last) && next.is_none() => out.push_str("百万"),
            '\'' | '’' | '′' if digit(last) => out.push_str("英尺"),
            '"' | '”' | '″' if digit(last) => out.push_str("英寸"),
            _ => out.push(c),
        }
    }
    degrees(out)
}

fn digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

fn han_digit(c: char) -> Option<char> {
    let digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    digits.get(c.to_digit(10)? as usize).copied()
}

/// 摄氏37° as 摄氏37度.
fn degrees(text: String) -> String {
    let scales = ["摄氏", "攝氏", "华氏", "華氏"];
    match text.strip_suffix('°') {
        Some(number) if scales.iter().any(|scale| number.starts_with(scale)) => {
            format!("{number}度")
        }
        _ => text,
    }
}

const fn half_width(c: char) -> char {
    match c {
        '０'..='９'
        | 'ａ'..='ｚ'
        | 'Ａ'..='Ｚ'
        | '．'
        | '－'
        | '／'
        | '％'
        | '，'
        | '＋'
        | '＾'
        | '～'
        | '＄' => match char::from_u32(c as u32 - 0xfee0) {
            Some(half) => half,
            None => c,
        },
        '−' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelled_out() {
        for (text, expected) in [
            ("１２ k 個", "12千個"),
            ("一 百 五 十", "一百五十"),
            ("4 6/3", "4 6/3"),
            (".5", "0.5"),
            ("零點77公升", "零點七七公升"),
            ("3点5万", "3.5万"),
            ("-1.2M", "-1.2百万"),
            ("5'8\"", "5英尺8英寸"),
            ("-百分之三", "负百分之三"),
            ("攝氏37°", "攝氏37度"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }
}
