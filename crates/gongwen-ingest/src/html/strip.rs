//! Long stretches that hold no words: comments, and pictures written into the page.
//!
//! The parser compares each attribute of a tag with all before it, and tells nothing as long
//! as a tag or a comment goes on. Without these stretches a tag that goes on and on is no
//! honest one: see `parse`.

use memchr::{memchr2, memmem};
use std::borrow::Cow;

/// Bytes of the longest stretch that stays.
const LONG: usize = 4096;

/// The page without them.
pub(super) fn strip(text: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let (mut at, mut from) = (0, 0);
    let bytes = text.as_bytes();
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr2(b'<', b';', rest)) {
        let start = at + found;
        let rest = bytes.get(start..).unwrap_or_default();
        let mut end = bytes.len();
        let mut is_cut = true;
        if rest.starts_with(b"<!--") {
            end = memmem::find(rest.get(2..).unwrap_or_default(), b"-->")
                .map_or(end, |length| start + 2 + length + 3);
        } else if let Some(close) = raw(rest) {
            (end, is_cut) = (start + find_small(rest, close).unwrap_or(rest.len()), false);
        } else if rest.starts_with(b";base64,") {
            let is_code = |b: &u8| b.is_ascii_alphanumeric() || b"+/=%".contains(b);
            let code = rest.get(8..).unwrap_or_default();
            end = start + 8 + code.iter().take_while(|&b| is_code(b)).count();
        } else {
            (end, is_cut) = (start + 1, false);
        }
        if is_cut && end - start > LONG {
            kept.push_str(text.get(from..start).unwrap_or_default());
            from = end;
        }
        at = end;
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Elements whose content is no markup, and what ends them.
fn raw(rest: &[u8]) -> Option<&'static [u8]> {
    const RAW: [(&[u8], &[u8]); 2] = [(b"<script", b"</script"), (b"<style", b"</style")];
    let (_, close) = RAW
        .into_iter()
        .find(|(open, _)| rest.get(..open.len()).is_some_and(|b| b.eq_ignore_ascii_case(open)))?;
    Some(close)
}

/// Where a name in small letters is first, in any case.
fn find_small(text: &[u8], name: &[u8]) -> Option<usize> {
    memmem::find_iter(text, b"</")
        .find(|&at| text.get(at..at + name.len()).is_some_and(|b| b.eq_ignore_ascii_case(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strips_what_is_long() {
        let long = "a b / ".repeat(1000);
        let cases = [
            (format!("<p>甲<!-- {long} --><p>乙"), "<p>甲<p>乙"),
            (format!("<p>甲<!-- {long}"), "<p>甲"),
            (format!("<img src='x;base64,{}'>乙", "ab+/".repeat(2000)), "<img src='x'>乙"),
        ];
        for (html, expected) in cases {
            assert_eq!(strip(&html), expected);
        }
        for html in [
            "<!--> 甲 -->".to_owned(),
            format!("<Script>'<!--' {long}</SCRIPT>甲<!-- -->"),
            "<p>甲;".to_owned(),
        ] {
            assert_eq!(strip(&html), html);
        }
    }
}
