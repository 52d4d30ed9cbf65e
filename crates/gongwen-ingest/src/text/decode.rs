//! Bytes to characters, with the place of each and what is malformed.

use super::map::{ByteMap, usual_len};
use crate::encoding::Encoding;
use crate::error::{IngestError, IngestErrorKind};
use encoding_rs::DecoderResult;
use gongwen_model::Span;

/// Bytes after which a share of malformed ones is judged.
const ENOUGH: usize = 4096;

/// A decoded text.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// The text, `U+FFFD` where bytes are malformed.
    pub(crate) text: String,
    /// From the text to the bytes.
    pub(crate) map: ByteMap,
    /// The malformed bytes of the file.
    pub(crate) malformed: Vec<Span>,
}

/// Decodes what follows the first `skip` bytes (a byte order mark). An error where more than
/// a twentieth of the bytes is malformed: then it is not text in this encoding.
pub(crate) fn decode(
    bytes: &[u8],
    encoding: Encoding,
    skip: usize,
) -> Result<Decoded, IngestError> {
    let mut map = ByteMap::new(encoding, bytes.len());
    let source = bytes.get(skip..).unwrap_or_default();
    if encoding == Encoding::Utf8
        && let Ok(text) = std::str::from_utf8(source)
    {
        map.check(0, skip);
        return Ok(Decoded { text: text.to_owned(), map, malformed: Vec::new() });
    }
    let mut decoder = encoding.codec().new_decoder_without_bom_handling();
    let mut text = String::with_capacity(source.len() + source.len() / 2 + 16);
    // A buffer of a fixed size: the library clears what it is given at every call.
    let mut buffer = [0; 4096];
    let mut malformed = Vec::new();
    let (mut read, mut bad) = (0, 0);
    // Where the sound stretch began, in the text and in the file.
    let mut sound = (0, skip);
    loop {
        let rest = source.get(read..).unwrap_or_default();
        let (result, used, written) =
            decoder.decode_to_utf8_without_replacement(rest, &mut buffer, true);
        let decoded = buffer.get(..written).unwrap_or_default();
        text.push_str(std::str::from_utf8(decoded).unwrap_or_default());
        read += used;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(length, after) => {
                let end = skip + read.saturating_sub(after.into());
                let start = end.saturating_sub(length.into()).max(sound.1);
                walk(&mut map, &text, bytes, encoding, sound, start);
                map.check(text.len(), start);
                text.push(char::REPLACEMENT_CHARACTER);
                malformed.push(Span::between(start, end));
                sound = (text.len(), end);
                bad += usize::from(length);
                if end - skip > ENOUGH && bad > (end - skip) / 20 {
                    break;
                }
            }
        }
    }
    if bad > source.len() / 20 && bad > 3 || bad > read / 20 && read > ENOUGH {
        return Err(IngestError::new(IngestErrorKind::Binary));
    }
    walk(&mut map, &text, bytes, encoding, sound, bytes.len());
    Ok(Decoded { text, map, malformed })
}

/// Sets the checks of a sound stretch, from `(text, file)` to `end` of the file.
fn walk(
    map: &mut ByteMap,
    text: &str,
    bytes: &[u8],
    encoding: Encoding,
    (mut at, mut byte): (usize, usize),
    end: usize,
) {
    map.check(at, byte);
    if encoding == Encoding::Utf8 {
        return;
    }
    let mut second_of_pair = false;
    for c in text.get(at..).unwrap_or_default().chars() {
        if map.is_due(at) {
            map.check(at, byte);
        }
        let source = bytes.get(byte..end).unwrap_or_default();
        let length = match encoding {
            Encoding::Gb18030 => gb18030_len(source),
            Encoding::Big5 if second_of_pair => 0,
            Encoding::Big5 => 1 + usize::from(source.first().is_some_and(|&lead| lead >= 0x80)),
            _ => usual_len(encoding, c),
        };
        // Four codes of Big5 stand for a letter and an accent.
        second_of_pair = encoding == Encoding::Big5
            && !second_of_pair
            && matches!(source, [0x88, 0x62 | 0x64 | 0xa3 | 0xa5, ..]);
        at += c.len_utf8();
        byte += length;
        if length != usual_len(encoding, c) {
            map.check(at, byte);
        }
    }
}

fn gb18030_len(source: &[u8]) -> usize {
    match source {
        [..=0x80, ..] | [] => 1,
        [_, b'0'..=b'9', ..] => 4,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origin::Origin;

    fn sources(bytes: &[u8], encoding: Encoding) -> Vec<(char, u64, u64)> {
        let decoded = decode(bytes, encoding, 0).unwrap();
        decoded
            .text
            .char_indices()
            .map(|(at, c)| {
                let span = Span::between(at, at + c.len_utf8());
                match decoded.map.source(&decoded.text, span) {
                    Some(Origin::Bytes { start, end }) => (c, start, end),
                    other => panic!("{c}: {other:?}"),
                }
            })
            .collect()
    }

    #[test]
    fn each_character_knows_its_bytes() {
        // A four-byte code, the single byte of the euro, two-byte codes, ASCII.
        let gb = b"a\xc5\xa9\x81\x39\xee\x39\x80\xd2\xb51";
        assert_eq!(
            sources(gb, Encoding::Gb18030),
            [('a', 0, 1), ('农', 1, 3), ('㐀', 3, 7), ('€', 7, 8), ('业', 8, 10), ('1', 10, 11)]
        );
        let be = b"\x51\x9c\xd8\x40\xdc\x0b\x00\x31";
        assert_eq!(sources(be, Encoding::Utf16Be), [('农', 0, 2), ('𠀋', 2, 6), ('1', 6, 8)]);
        let pair = b"\xb9A\x88\x62\xb7~";
        assert_eq!(
            sources(pair, Encoding::Big5),
            [('農', 0, 2), ('Ê', 2, 4), ('\u{304}', 4, 4), ('業', 4, 6)]
        );
    }

    #[test]
    fn malformed_bytes_have_their_place() {
        let mut gb = "农业生产形势良好，".repeat(4).as_bytes().to_vec();
        gb.insert(6, 0xff);
        let decoded = decode(&gb, Encoding::Utf8, 0).unwrap();
        assert_eq!(decoded.malformed, [Span::between(6, 7)]);
        assert!(decoded.text.starts_with("农业\u{fffd}生产"));
        let span = Span::between(9, 12);
        assert_eq!(span.slice(&decoded.text), Some("生"));
        assert_eq!(
            decoded.map.source(&decoded.text, span),
            Some(Origin::Bytes { start: 7, end: 10 })
        );
    }

    #[test]
    fn a_long_text_is_checked_on_the_way() {
        let text = "粮食总产12.5万吨。".repeat(500);
        let (gb, _, _) = encoding_rs::GB18030.encode(&text);
        for (c, start, end) in sources(&gb, Encoding::Gb18030) {
            let (back, _, _) = encoding_rs::GB18030.decode(&gb[start as usize..end as usize]);
            assert_eq!(back, c.to_string());
        }
    }
}
