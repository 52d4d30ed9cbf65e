//! Words as one name.

/// Stretches put together, without blanks: a name that was broken over lines reads as one.
pub(crate) fn squeeze(parts: &[&str]) -> String {
    let mut name = String::with_capacity(parts.iter().map(|part| part.len()).sum());
    for part in parts {
        for word in part.split(char::is_whitespace) {
            name.push_str(word);
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::squeeze;

    #[test]
    fn a_broken_name_reads_as_one() {
        assert_eq!(squeeze(&["财政\n\u{3000}收入"]), "财政收入");
        assert_eq!(squeeze(&["城镇 ", "居民收入"]), "城镇居民收入");
    }
}
