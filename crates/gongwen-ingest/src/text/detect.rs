//! In which encoding a text is.

use crate::encoding::Encoding;

/// How much of a text is looked at; UTF-8 is looked at as a whole.
const SAMPLE: usize = 1 << 18;

/// An encoding and the length of the byte order mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Detected {
    pub(crate) encoding: Encoding,
    pub(crate) bom: usize,
}

/// A byte order mark, then strict UTF-8, then UTF-16 without a mark, then UTF-8 with a few
/// bytes broken, then the legacy encodings by their frequencies.
pub(crate) fn detect(bytes: &[u8]) -> Detected {
    if let Some(marked) = by_mark(bytes) {
        return marked;
    }
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    let sample = sample(bytes);
    let encoding = if is_utf8 && !sample.contains(&0) {
        Encoding::Utf8
    } else if let Some(wide) = utf16(sample) {
        wide
    } else if is_utf8 || is_nearly_utf8(bytes) {
        Encoding::Utf8
    } else {
        legacy(sample)
    };
    Detected { encoding, bom: 0 }
}

/// The encoding that a byte order mark tells.
pub(crate) fn by_mark(bytes: &[u8]) -> Option<Detected> {
    let (encoding, bom) = match bytes {
        [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
        [0xff, 0xfe, ..] => (Encoding::Utf16Le, 2),
        [0xfe, 0xff, ..] => (Encoding::Utf16Be, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Encoding::Gb18030, 4),
        _ => return None,
    };
    Some(Detected { encoding, bom })
}

/// The part of a text that tells most: from the first byte that is not ASCII, at an even
/// offset.
fn sample(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|&b| b >= 0x80 || b == 0).unwrap_or(0) & !1;
    let start = if first > SAMPLE / 2 { first } else { 0 };
    bytes.get(start..bytes.len().min(start + SAMPLE)).unwrap_or_default()
}

/// UTF-16 without a mark: nearly all of its units are ordinary Chinese or ASCII in one byte
/// order, and not in the other.
fn utf16(sample: &[u8]) -> Option<Encoding> {
    let units = sample.len() / 2;
    let share = |read: fn([u8; 2]) -> u16| {
        let good = sample.chunks_exact(2).filter(|pair| match pair {
            [a, b] => is_ordinary(read([*a, *b])),
            _ => false,
        });
        good.count() * 100 / units.max(1)
    };
    let (little, big) = (share(u16::from_le_bytes), share(u16::from_be_bytes));
    // A zero byte is in no other encoding; without one, chance must be ruled out.
    let enough = if sample.contains(&0) { 60 } else { 85 };
    let is_long = units >= 4 || sample.contains(&0) && units > 0;
    if !is_long || little.max(big) < enough || little.abs_diff(big) < 20 {
        return None;
    }
    Some(if little > big { Encoding::Utf16Le } else { Encoding::Utf16Be })
}

const fn is_ordinary(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0x4e00..=0x9fff | 0x3000..=0x303f
        | 0xff00..=0xff5e | 0x2010..=0x2040 | 0x2160..=0x216b | 0x2460..=0x249b | 0xfeff)
}

/// A text in UTF-8 with a few bytes broken or cut off. Chinese text in another encoding is
/// malformed at nearly every character.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        // Three bytes and more: the Chinese characters. Pairs of GBK often look like two.
        sound += chunk.valid().bytes().filter(|&b| b >= 0xe0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let is_cut = broken == 1
        && bytes
            .utf8_chunks()
            .last()
            .is_some_and(|last| matches!(last.invalid(), [0xe0..=0xef, ..] | [0xf0..=0xf4, ..]));
    sound >= 10 * broken || is_cut && sound > 0
}

/// GB18030 or Big5: other encodings are not those of Chinese reports.
fn legacy(sample: &[u8]) -> Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    // With a top-level domain, `cn` would make mojibake of a text in Big5.
    let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
    let (gb, big5) = (malformed(sample, Encoding::Gb18030), malformed(sample, Encoding::Big5));
    let is_big5 = if guess == encoding_rs::BIG5 { big5 <= gb } else { gb > 0 && big5 == 0 };
    if is_big5 { Encoding::Big5 } else { Encoding::Gb18030 }
}

/// How many characters of a sample are malformed in an encoding; one at its end may be cut.
fn malformed(sample: &[u8], encoding: Encoding) -> usize {
    let (text, _) = encoding.codec().decode_without_bom_handling(sample);
    let text = text.strip_suffix(char::REPLACEMENT_CHARACTER).unwrap_or(&text);
    text.matches(char::REPLACEMENT_CHARACTER).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "青禾县2023年工作总结\n一、农业生产\n全县粮食播种面积32.5万亩，总产18.6万吨，比上年增长3.2%。\n（一）抓好春耕。";
    const TAIWAN: &str = "臺北縣工作報告\n一、農業發展\n全縣糧食總產量十八萬噸，較去年增加百分之三。經濟建設與社會福利並重。";

    fn wide(text: &str, big: bool) -> Vec<u8> {
        let unit = |u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn every_encoding_at_every_length() {
        let cases = [
            TEXT,
            TAIWAN,
            "关于做好春耕备耕工作的通知",
            "今年以来，全县上下凝心聚力，各项工作取得明显成效。",
        ];
        for text in cases {
            assert_eq!(detect(text.as_bytes()).encoding, Encoding::Utf8);
            assert_eq!(detect(&wide(text, false)).encoding, Encoding::Utf16Le, "{text}");
            assert_eq!(detect(&wide(text, true)).encoding, Encoding::Utf16Be, "{text}");
            let (gb, _, _) = encoding_rs::GB18030.encode(text);
            assert_eq!(detect(&gb).encoding, Encoding::Gb18030, "{text}");
        }
        let (big5, _, lost) = encoding_rs::BIG5.encode(TAIWAN);
        assert!(!lost);
        assert_eq!(detect(&big5).encoding, Encoding::Big5);
    }

    #[test]
    fn marks() {
        assert_eq!(detect(b"\xef\xbb\xbfa"), Detected { encoding: Encoding::Utf8, bom: 3 });
        assert_eq!(detect(b"\xff\xfea\0"), Detected { encoding: Encoding::Utf16Le, bom: 2 });
        assert_eq!(detect(b"\xfe\xff\0a"), Detected { encoding: Encoding::Utf16Be, bom: 2 });
    }

    #[test]
    fn utf8_cut_off_or_broken_stays_utf8() {
        let bytes = TEXT.as_bytes();
        for cut in 60..bytes.len() {
            assert_eq!(detect(&bytes[..cut]).encoding, Encoding::Utf8, "cut at {cut}");
        }
        for at in 0..bytes.len() {
            let mut flipped = bytes.to_vec();
            flipped[at] ^= 0x80;
            assert_eq!(detect(&flipped).encoding, Encoding::Utf8, "flipped at {at}");
        }
    }

    #[test]
    fn gbk_with_a_broken_byte_stays_gbk() {
        let (gb, _, _) = encoding_rs::GB18030.encode(TEXT);
        for cut in 8..gb.len() {
            assert_eq!(detect(&gb[..cut]).encoding, Encoding::Gb18030, "cut at {cut}");
        }
    }
}
