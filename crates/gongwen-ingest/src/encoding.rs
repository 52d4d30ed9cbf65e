//! The encodings of Chinese text.

use std::fmt;

/// How the characters of a text or a page were written as bytes.
///
/// GB2312 and GBK are read as GB18030, which contains both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// GB18030, and so GBK and GB2312.
    Gb18030,
    /// Big5, with the characters of Hong Kong.
    Big5,
}

impl Encoding {
    /// The encoding that a label of HTML or HTTP means (`charset=gb2312`), in any case.
    ///
    /// ```
    /// use gongwen_ingest::Encoding;
    /// assert_eq!(Encoding::for_label("gb2312"), Some(Encoding::Gb18030));
    /// assert_eq!(Encoding::for_label("UTF-8"), Some(Encoding::Utf8));
    /// assert_eq!(Encoding::for_label("koi8-r"), None);
    /// ```
    pub fn for_label(label: &str) -> Option<Self> {
        let found = encoding_rs::Encoding::for_label(label.as_bytes())?;
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Gb18030, Self::Big5]
            .into_iter()
            .find(|own| own.codec() == found)
            .or((found == encoding_rs::GBK).then_some(Self::Gb18030))
    }

    /// Its name: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`, `Big5`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Gb18030 => "GB18030",
            Self::Big5 => "Big5",
        }
    }

    pub(crate) const fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Gb18030 => encoding_rs::GB18030,
            Self::Big5 => encoding_rs::BIG5,
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
