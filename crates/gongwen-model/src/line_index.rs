//! From byte offsets to lines, columns and characters, on demand.

/// Where the lines of a text begin. Built once for a text, it answers for any offset.
///
/// ```
/// use gongwen_model::LineIndex;
/// let text = "标题\n一、农业";
/// let index = LineIndex::new(text);
/// assert_eq!(index.line_count(), 2);
/// let at = index.position(text, 13).unwrap();
/// assert_eq!((at.line, at.column, at.character), (2, 3, 5));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
}

/// A place as people count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The number of characters before it in the whole text.
    pub character: usize,
}

impl LineIndex {
    /// The lines of `text`, each ended by `\n`.
    pub fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(i, _)| i + 1);
        Self { starts: std::iter::once(0).chain(ends).collect() }
    }

    /// How many lines there are; an empty text has one.
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The line of a byte offset, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// The line, column and character of a byte offset of the text that the index was made of.
    /// `None` where the offset is not on a character boundary.
    pub fn position(&self, text: &str, offset: usize) -> Option<Position> {
        let line = self.line(offset);
        let start = self.starts.get(line.checked_sub(1)?).copied()?;
        let column = text.get(start..offset)?.chars().count() + 1;
        let character = text.get(..offset)?.chars().count();
        Some(Position { line, column, character })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_at_line_ends() {
        let text = "a\n\n乡";
        let index = LineIndex::new(text);
        assert_eq!([0, 1, 2, 3, 6].map(|at| index.line(at)), [1, 1, 2, 3, 3]);
        assert_eq!(index.position(text, 4), None);
        assert_eq!(index.position(text, 6).unwrap().column, 2);
    }
}
