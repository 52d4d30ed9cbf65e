//! White space as HTML folds it.

/// Folds the white space of a paragraph that comes in pieces.
///
/// A run of it is one blank, and nothing at the ends of a line. A line break of the source
/// between two Chinese characters is nothing at all. `U+3000` and `U+00A0` are characters.
#[derive(Debug, Default)]
pub(super) struct Folder {
    last: Option<char>,
    gap: Gap,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    Blank,
    Line,
}

impl Folder {
    /// A piece, folded.
    pub(super) fn fold(&mut self, text: &str, into: &mut String) {
        for c in text.chars() {
            match c {
                '\n' | '\r' => self.gap = Gap::Line,
                ' ' | '\t' | '\x0c' => self.gap = self.gap.max_blank(),
                _ => {
                    let gap = std::mem::take(&mut self.gap);
                    let is_joined =
                        gap == Gap::Line && self.last.is_some_and(|last| joins(last, c));
                    if gap != Gap::None && self.last.is_some() && !is_joined {
                        into.push(' ');
                    }
                    into.push(c);
                    self.last = Some(c);
                }
            }
        }
    }

    /// A new line or paragraph begins.
    pub(super) fn start(&mut self) {
        *self = Self::default();
    }
}

impl Gap {
    fn max_blank(self) -> Self {
        if self == Self::Line { self } else { Self::Blank }
    }
}

fn joins(a: char, b: char) -> bool {
    is_wide(a) && (is_wide(b) || is_mark(b)) || is_mark(a) && is_wide(b)
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(pieces: &[&str]) -> String {
        let (mut folder, mut out) = (Folder::default(), String::new());
        for piece in pieces {
            folder.fold(piece, &mut out);
        }
        out
    }

    #[test]
    fn folds() {
        assert_eq!(fold(&["\n  全县\n\t粮食", " 12.5 ", "\n 万吨  "]), "全县粮食 12.5 万吨");
        assert_eq!(fold(&["农业 ", " 工业"]), "农业 工业");
        assert_eq!(fold(&["　　各位\u{a0}代表\n”：\n“a\nb"]), "　　各位\u{a0}代表”：“a b");
    }
}
