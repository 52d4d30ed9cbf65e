//! What is looked at before a parser gets the bytes: whether it could be led to recurse or to
//! copy without end.

use crate::error::IngestError;
use crate::format::Format;
use memchr::{memchr_iter, memmem};

/// Arrays and dictionaries within each other. The parser recurses; its thread has a stack for
/// this many. In the noise of a compressed picture a few hundred can stand open.
const DEPTH: usize = 4000;
/// Streams that may lack an end; a file that is cut off has one.
const ENDLESS: u64 = 16;

/// Refuses bytes that no program writes.
pub(super) fn check(bytes: &[u8]) -> Result<(), IngestError> {
    let refuse = |what| Err(IngestError::broken(Format::Pdf, what));
    if !nests(bytes, DEPTH) || has_chain(bytes) {
        return refuse("objects nested without end");
    }
    if has_disguise(bytes) {
        return refuse("the names of its dictionaries are disguised");
    }
    if !streams_hold(bytes) {
        return refuse("streams within streams");
    }
    Ok(())
}

/// Whether no more than so many brackets are open at once.
pub(super) fn nests(bytes: &[u8], most: usize) -> bool {
    let mut open = 0_usize;
    let mut last = 0;
    for &byte in bytes {
        match byte {
            b'[' => open += 1,
            b'<' if last == b'<' => open += 1,
            b']' => open = open.saturating_sub(1),
            b'>' if last == b'>' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > most {
            return false;
        }
        let is_pair = byte == last && matches!(byte, b'<' | b'>');
        last = if is_pair { 0 } else { byte };
    }
    true
}

/// `1 0 obj 1 0 obj 1 0 obj`: the parser takes each for the content of the one before.
fn has_chain(bytes: &[u8]) -> bool {
    let (mut last, mut length) = (0, 0);
    for at in memmem::find_iter(bytes, b"obj") {
        let between = bytes.get(last..at).unwrap_or_default();
        let is_next =
            between.iter().all(|b| b.is_ascii_digit() || b.is_ascii_whitespace() || *b == 0);
        length = if is_next { length + 1 } else { 0 };
        last = at + 3;
        if length > 3 {
            return true;
        }
    }
    false
}

/// A name that is looked for here, written with `#` escapes.
fn has_disguise(bytes: &[u8]) -> bool {
    memchr_iter(b'/', bytes).any(|at| {
        let name = name(bytes.get(at + 1..).unwrap_or_default());
        name.contains(&b'#') && matches!(unescape(name).as_slice(), b"Length" | b"First")
    })
}

fn name(rest: &[u8]) -> &[u8] {
    let is_end = |b: &u8| b.is_ascii_whitespace() || *b == 0 || b"()<>[]{}/%".contains(b);
    // No name that is looked for is longer, escaped.
    let rest = rest.get(..rest.len().min(24)).unwrap_or_default();
    rest.get(..rest.iter().position(is_end).unwrap_or(rest.len())).unwrap_or_default()
}

fn unescape(name: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = name;
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let code = code.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code.filter(|_| byte == b'#') {
            Some(code) => {
                out.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(byte);
                rest = after;
            }
        }
    }
    out
}

/// Whether the streams together are not much longer than the file: each is copied, up to the
/// next `endstream`, or as long as it says.
fn streams_hold(bytes: &[u8]) -> bool {
    let most = 4 * bytes.len() as u64 + (1 << 20);
    let (mut count, mut starts, mut copied) = (0_u64, 0_u64, 0_u64);
    for at in memmem::find_iter(bytes, b"stream") {
        let is_end = at.checked_sub(3).and_then(|from| bytes.get(from..at)) == Some(b"end");
        if is_end {
            copied =
                copied.saturating_add((at as u64).saturating_mul(count).saturating_sub(starts));
            (count, starts) = (0, 0);
        } else {
            count += 1;
            starts = starts.saturating_add(at as u64);
        }
    }
    let mut said = 0_u64;
    for at in memmem::find_iter(bytes, b"/Length") {
        let rest = bytes.get(at + 7..).unwrap_or_default();
        if rest.first().is_some_and(|b| b.is_ascii_whitespace() || *b == 0) {
            let rest = rest.trim_ascii_start();
            let digits = rest.iter().take_while(|b| b.is_ascii_digit()).take(12);
            let length = digits.fold(0_u64, |sum, b| sum * 10 + u64::from(b - b'0'));
            // A length that passes the end is not followed.
            said = said.saturating_add(if length > bytes.len() as u64 { 0 } else { length });
        }
    }
    count <= ENDLESS && copied <= most && said <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses() {
        let nested = [b"1 0 obj ".as_slice(), &b"[".repeat(5000)].concat();
        let dictionaries = b"<</A ".repeat(5000);
        let chain = b"1 0 obj ".repeat(10);
        let endless = b"1 0 obj <<>> stream\n".repeat(100);
        let shared = [endless.as_slice(), &b"x".repeat(1 << 20), b"endstream"].concat();
        let lying = [b"<</Length 1000000>> stream ".repeat(100), b"x".repeat(1 << 20)].concat();
        for bytes in
            [&nested, &dictionaries, &chain, &endless, &shared, &lying, &b"/L#65ngth 9".to_vec()]
        {
            assert!(
                check(bytes).is_err(),
                "{}",
                String::from_utf8_lossy(&bytes[..20.min(bytes.len())])
            );
        }
        let honest =
            b"1 0 obj <</Length 5/F#20x [[1]]>> stream\nabcde\nendstream endobj 2 0 obj [] endobj";
        assert!(check(&honest.repeat(1000)).is_ok());
    }
}
