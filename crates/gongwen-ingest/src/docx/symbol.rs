//! Characters of Symbol and Wingdings, which stand in private codes.

/// The character that a symbol font shows at a code (`w:sym`), or the code itself.
pub(super) fn symbol(font: &str, code: u32) -> Option<char> {
    let low = match code {
        0xf000..=0xf0ff => code - 0xf000,
        0x20..=0xff if is_symbol_font(font) => code,
        _ => return char::from_u32(code),
    };
    let found = match (font, low) {
        ("Wingdings 2", 0x50) => '✓',
        ("Wingdings 2", 0x4f) => '✗',
        ("Wingdings 2", 0x52 | 0x54) => '☑',
        ("Wingdings 2", 0x51 | 0x53 | 0x56) => '☒',
        ("Wingdings 2", 0x30 | 0x2a | 0xa3) => '□',
        ("Wingdings 2", 0xa2) => '■',
        ("Symbol", 0xb7) => '•',
        ("Symbol", 0xb0) => '°',
        ("Symbol", 0xb1) => '±',
        ("Symbol", 0xb4) => '×',
        ("Symbol", 0xb8) => '÷',
        ("Symbol", 0xa3) => '≤',
        ("Symbol", 0xb3) => '≥',
        ("Symbol", 0xb9) => '≠',
        ("Symbol", 0xbb) => '≈',
        ("Symbol", 0xae) => '→',
        ("Symbol", 0x6d) => 'μ',
        (_, 0x6c | 0x9f) => '●',
        (_, 0x6e) => '■',
        (_, 0x6f | 0x71 | 0x72 | 0xa8) => '□',
        (_, 0x75) => '◆',
        (_, 0x76) => '❖',
        (_, 0x80) => '⓪',
        (_, 0x81..=0x8a) => char::from_u32(u32::from('①') + low - 0x81)?,
        (_, 0x8b) => '⓿',
        (_, 0x8c..=0x95) => char::from_u32(u32::from('❶') + low - 0x8c)?,
        (_, 0xa1) => '○',
        (_, 0xa7) => '▪',
        (_, 0xb7) => '•',
        (_, 0xd8) => '➢',
        (_, 0xe0) => '→',
        (_, 0xfb) => '✗',
        (_, 0xfc) => '✓',
        (_, 0xfd) => '☒',
        (_, 0xfe) => '☑',
        _ => return char::from_u32(code),
    };
    Some(found)
}

fn is_symbol_font(font: &str) -> bool {
    matches!(font, "Symbol" | "Wingdings" | "Wingdings 2" | "Wingdings 3")
}

/// The text of a bullet: what a symbol font would draw is a plain bullet.
pub(super) fn bullet(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some('a'..='z' | 'A'..='Z' | '§' | 'Ø' | 'ü' | '·' | '\u{e000}'..='\u{f8ff}'), None)
        | (None, _) => "•".to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols() {
        assert_eq!(symbol("Wingdings", 0xf0fe), Some('☑'));
        assert_eq!(symbol("Wingdings 2", 0xf052), Some('☑'));
        assert_eq!(symbol("Wingdings", 0x83), Some('③'));
        assert_eq!(symbol("宋体", 0x2460), Some('①'));
        assert_eq!(symbol("Wingdings", 0x11_0000), None);
        assert_eq!(bullet("\u{f06c}"), "•");
        assert_eq!(bullet("★"), "★");
    }
}
