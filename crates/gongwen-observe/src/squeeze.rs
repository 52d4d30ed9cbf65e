//! Words as one name.

use smol_str::{SmolStr, SmolStrBuilder};

/// Stretches put together, without blanks: a name that was broken over lines reads as one.
pub(crate) fn squeeze(parts: &[&str]) -> SmolStr {
    if let [part] = parts
        && !may_hold_blanks(part)
    {
        return SmolStr::new(part);
    }
    let mut name = SmolStrBuilder::new();
    for part in parts {
        if may_hold_blanks(part) {
            part.split(char::is_whitespace).for_each(|word| name.push_str(word));
        } else {
            name.push_str(part);
        }
    }
    name.finish()
}

/// Whether a byte belongs to a blank, or to one of the few characters that begin like one: no
/// Han character does.
fn may_hold_blanks(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | matches!(byte, 0..=b' ' | 0xc2..=0xe3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_name_reads_as_one() {
        assert_eq!(squeeze(&["财政\n\u{3000}收入"]), "财政收入");
        assert_eq!(squeeze(&["城镇 ", "居民收入"]), "城镇居民收入");
        let blanks: String = ('\0'..=char::MAX).filter(|c| c.is_whitespace()).collect();
        assert!(blanks.chars().all(|blank| may_hold_blanks(blank.encode_utf8(&mut [0; 4]))));
        assert_eq!(squeeze(&[&blanks, "《税》、 a"]), "《税》、a");
    }
}
