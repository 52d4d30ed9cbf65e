//! Amounts of data (数据量). Codes are UCUM; the base unit is the byte.

use super::{Ratio, UnitDef};
use gongwen_model::Dimension::Data;

/// Code, size in bytes, spellings; decimal prefixes.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("By", Ratio::ONE, &["字节", "字節"]),
    ("kBy", Ratio::new(1000, 1), &["千字节", "KB", "kB"]),
    ("MBy", Ratio::new(1_000_000, 1), &["兆字节", "MB"]),
    ("GBy", Ratio::new(1_000_000_000, 1), &["吉字节", "GB"]),
    ("TBy", Ratio::new(1_000_000_000_000, 1), &["太字节", "TB"]),
    ("PBy", Ratio::new(1_000_000_000_000_000, 1), &["PB"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Data, code, ratio, spellings.iter().copied())
    };
    TABLE.iter().map(row).collect()
}
