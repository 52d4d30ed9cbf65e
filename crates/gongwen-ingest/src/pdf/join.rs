//! The lines of a paragraph, by their place on the page: a paragraph begins with an indent, or
//! after a line that is not full, or below a gap.

use super::line::Line;

/// How the text of a document stands on its pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    left: f32,
    right: f32,
    leading: f32,
}

impl Layout {
    /// Where most lines begin and end, and how far they are apart.
    pub(super) fn measure<'a>(pages: impl Iterator<Item = &'a [Line]>) -> Self {
        let (mut lefts, mut rights, mut leadings) = (Vec::new(), Vec::new(), Vec::new());
        for lines in pages {
            let words = lines.iter().filter(|line| !line.is_row);
            for line in words.clone() {
                lefts.push(line.left);
                rights.push(line.right);
            }
            let pairs = words.clone().zip(words.skip(1));
            leadings.extend(pairs.map(|(a, b)| a.y - b.y).filter(|&gap| gap > 0.0));
        }
        for values in [&mut lefts, &mut rights, &mut leadings] {
            values.sort_by(f32::total_cmp);
        }
        // Few lines stand outside of the text, and few are full in a list of short ones.
        let at = |values: &[f32], share: f32| {
            let place = (values.len().saturating_sub(1) as f32 * share) as usize;
            values.get(place).copied().unwrap_or(0.0)
        };
        Self { left: at(&lefts, 0.1), right: at(&rights, 0.92), leading: at(&leadings, 0.5) }
    }

    /// Whether a line goes on the one before; `is_turn` if it stands on the next page.
    pub(super) fn joins(&self, before: &Line, line: &Line, is_turn: bool) -> bool {
        let size = before.size.max(1.0);
        let is_like = (before.size - line.size).abs() <= 0.12 * size;
        let gap = before.y - line.y;
        let is_near = is_turn || gap < 1.45 * self.leading.max(1.1 * size) || gap < 1.8 * size;
        if before.is_row || line.is_row || !is_like || !is_near || line.text.trim().is_empty() {
            return false;
        }
        // What could not stand on the line before: a number, or a word with its marks.
        let first = line.text.chars().next();
        let room = match first {
            Some(c) if c.is_ascii_alphanumeric() => {
                let word = line
                    .text
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || ".,%".contains(*c));
                0.6 * word.count() as f32 + 1.6
            }
            _ => 2.2,
        };
        let is_full = before.right >= self.right - room * size;
        let at_left = line.left <= self.left + 0.6 * size;
        // The second line of a title stands in the middle.
        let middle = (self.left + self.right) / 2.0;
        let in_middle = |line: &Line| ((line.left + line.right) / 2.0 - middle).abs() < 1.2 * size;
        let is_title = !is_turn
            && in_middle(before)
            && in_middle(line)
            && (-0.6..1.6).contains(&((before.left - self.left) / size))
            && !before.text.ends_with(['。', '：', '；', '！', '？']);
        is_full && (at_left || is_title)
    }
}
