//! In which encoding a page is.

use crate::encoding::Encoding;
use crate::text::{Detected, detect};
use memchr::memmem;

/// How far the declaration is looked for; the standard says 1024, and sites do not care.
const HEAD: usize = 8192;
/// Chinese characters that must be there for strict UTF-8 to be no chance.
const SURE: usize = 8;

/// A byte order mark, then what the page declares, then the looks of the bytes.
///
/// Pages are saved in another encoding than they declare: strict UTF-8 wins over a label that
/// says otherwise, and a label of UTF-8 that is not so is not believed.
pub(super) fn encoding(bytes: &[u8]) -> Detected {
    let found = detect(bytes);
    if found.bom > 0 || matches!(found.encoding, Encoding::Utf16Le | Encoding::Utf16Be) {
        return found;
    }
    let encoding = match declared(bytes) {
        Some(Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be) | None => found.encoding,
        Some(_) if is_sure_utf8(bytes) => Encoding::Utf8,
        Some(label) => label,
    };
    Detected { encoding, bom: 0 }
}

/// The label of `<meta charset>` or `<meta http-equiv>`, or of an XML declaration.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default().to_ascii_lowercase();
    let of_meta = memmem::find_iter(&head, b"charset").find_map(|at| label(head.get(at + 7..)?));
    of_meta.or_else(|| {
        let xml = head.trim_ascii_start().strip_prefix(b"<?xml")?;
        let xml = xml.get(..memmem::find(xml, b"?>")?)?;
        label(xml.get(memmem::find(xml, b"encoding")? + 8..)?)
    })
}

fn label(after: &[u8]) -> Option<Encoding> {
    let value = after.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let is_label = |b: &u8| b.is_ascii_alphanumeric() || b"-_:.".contains(b);
    let end = value.iter().position(|b| !is_label(b)).unwrap_or(value.len());
    Encoding::for_label(std::str::from_utf8(value.get(..end)?).ok()?)
}

fn is_sure_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes)
        .is_ok_and(|text| text.chars().filter(|&c| c >= '\u{800}').take(SURE).count() == SURE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &str, body: &[u8]) -> Encoding {
        encoding(&[head.as_bytes(), body].concat()).encoding
    }

    #[test]
    fn labels() {
        let text = "全县粮食总产量十八万吨，比上年增长百分之三";
        let (gb, _, _) = encoding_rs::GB18030.encode(text);
        let (big5, _, _) = encoding_rs::BIG5.encode("全縣糧食總產量");
        for head in [
            "<meta charset=gb2312>",
            "<META http-equiv='Content-Type' content='text/html; charset = GBK'>",
            "<?xml version='1.0' encoding='gb2312'?><html>",
            "<meta charset='utf-8'>",
            "<meta charset='no-such'>",
            "<p>",
        ] {
            assert_eq!(of(head, &gb), Encoding::Gb18030, "{head}");
        }
        assert_eq!(of("<meta charset=big5>", &big5), Encoding::Big5);
        assert_eq!(of("<meta charset=gb2312>", text.as_bytes()), Encoding::Utf8);
    }
}
