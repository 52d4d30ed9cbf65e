//! What a reader should know of that is not in the text.

use crate::encoding::Encoding;
use crate::format::Format;
use crate::origin::Origin;
use std::fmt;

/// Something that was replaced or left out. It is no error: the rest was read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notice {
    /// What.
    pub kind: NoticeKind,
    /// Where in the file.
    pub origin: Option<Origin>,
}

/// What was replaced or left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NoticeKind {
    /// Bytes that are no character in the encoding; `U+FFFD` stands for them.
    #[error("bytes that are not {0}, replaced")]
    Malformed(Encoding),
    /// The name's ending promises something else than the content is.
    #[error("the content is {0}, whatever the ending of the name says")]
    WrongEnding(Format),
    /// A picture; it may hold text.
    #[error("a picture, left out")]
    Picture,
    /// An embedded object, a chart, or a document within the document.
    #[error("an embedded object, left out")]
    Object,
    /// Hidden text.
    #[error("hidden text, left out")]
    Hidden,
    /// A page without text among pages with text.
    #[error("a page without text: a picture?")]
    EmptyPage,
    /// A part that could not be read (numbering, styles, a header).
    #[error("a part that cannot be read, left out")]
    LostPart,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.origin {
            Some(origin) => write!(f, "{} ({origin})", self.kind),
            None => write!(f, "{}", self.kind),
        }
    }
}

/// The notices of a file: the first `max_notices` of the [`Options`](crate::Options), and
/// the number of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    kept: Vec<Notice>,
    total: usize,
}

impl Notices {
    pub(crate) fn push(&mut self, kind: NoticeKind, origin: Option<Origin>, max: usize) {
        self.total = self.total.saturating_add(1);
        if self.kept.len() < max {
            self.kept.push(Notice { kind, origin });
        }
    }

    /// How many there are, those that were not kept included.
    pub const fn total(&self) -> usize {
        self.total
    }
}

impl std::ops::Deref for Notices {
    type Target = [Notice];

    fn deref(&self) -> &[Notice] {
        &self.kept
    }
}

impl<'a> IntoIterator for &'a Notices {
    type Item = &'a Notice;
    type IntoIter = std::slice::Iter<'a, Notice>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.iter()
    }
}
