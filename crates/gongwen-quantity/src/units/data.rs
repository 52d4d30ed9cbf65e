//! Amounts of data (数据量). Codes are UCUM; the base unit is the byte.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Data;

/// Code, size in bytes, spellings; decimal prefixes, and binary ones where they are written.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("bit", Ratio::new(1, 8), &["位元"]),
    ("kbit", Ratio::new(125, 1), &["千比特", "千位元"]),
    ("Mbit", Ratio::new(125_000, 1), &["兆比特", "兆位元"]),
    ("Gbit", Ratio::new(125_000_000, 1), &["吉比特"]),
    ("By", Ratio::ONE, &["字节", "位元组", "Byte", "Bytes"]),
    ("kBy", Ratio::new(1000, 1), &["千字节", "千位元组", "KB", "kB"]),
    ("MBy", Ratio::new(1_000_000, 1), &["兆字节", "兆位元组", "MB"]),
    ("GBy", Ratio::new(1_000_000_000, 1), &["吉字节", "千兆字节", "GB"]),
    ("TBy", Ratio::new(1_000_000_000_000, 1), &["太字节", "TB"]),
    ("PBy", Ratio::new(1_000_000_000_000_000, 1), &["拍字节", "皮字节", "PB"]),
    ("EBy", Ratio::new(1_000_000_000_000_000_000, 1), &["艾字节", "EB"]),
    ("KiBy", Ratio::new(1 << 10, 1), &["KiB"]),
    ("MiBy", Ratio::new(1 << 20, 1), &["MiB"]),
    ("GiBy", Ratio::new(1 << 30, 1), &["GiB"]),
    ("TiBy", Ratio::new(1 << 40, 1), &["TiB"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Data, code, ratio, spellings.iter().copied())
    };
    // 比特币 is no amount of data.
    let bit = UnitDef::new(Data, "bit", Ratio::new(1, 8), ["比特"])
        .guarded(Guard { not_before: "币", ..Guard::default() });
    TABLE.iter().map(row).chain([bit]).collect()
}
