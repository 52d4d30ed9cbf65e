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
    /// Where most lines begin and end, and how far those of a paragraph are apart.
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
        Self { left: at(&lefts, 0.1), right: at(&rights, 0.92), leading: at(&leadings, 0.15) }
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
        if before.text.ends_with(['。', '；', '！', '？', '：']) && is_numbered(&line.text) {
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

/// Whether a line begins with a number of a heading or an item, as far as that is sure.
fn is_numbered(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百".contains(c);
    let bare = text.strip_prefix(['（', '(', '第']).unwrap_or(text);
    let after = bare.trim_start_matches(is_digit);
    let is_marked = match after.strip_prefix(['.', '．']) {
        // 3.2% is no number of an item.
        Some(rest) => !rest.starts_with(|c: char| c.is_ascii_digit()),
        None => after.starts_with(['、', '）', ')', '章', '节', '条']),
    };
    after.len() < bare.len() && is_marked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, left: f32, right: f32, y: f32) -> Line {
        Line { text: text.to_owned(), left, right, y, size: 16.0, is_row: false }
    }

    #[test]
    fn lines_of_paragraphs() {
        let layout = Layout { left: 90.0, right: 520.0, leading: 28.0 };
        let full = line("全县粮食总产量达到", 90.0, 518.0, 700.0);
        let joins = |next: &Line| layout.joins(&full, next, false);
        assert!(joins(&line("31.2万吨。", 90.0, 300.0, 672.0)));
        // An indent, a gap.
        assert!(!joins(&line("二是抓好春耕。", 122.0, 300.0, 672.0)));
        assert!(!joins(&line("二是抓好春耕。", 90.0, 300.0, 640.0)));
        // After a line that is not full, if not for a long number.
        let short = line("全县完成投资", 90.0, 460.0, 700.0);
        assert!(!layout.joins(&short, &line("亿元", 90.0, 200.0, 672.0), false));
        assert!(layout.joins(&short, &line("128,600.00万元", 90.0, 200.0, 672.0), false));
        // On the next page there is no gap to see.
        let end = line("完成年度目标的102%。", 90.0, 518.0, 90.0);
        assert!(layout.joins(&full, &line("31.2万吨。", 90.0, 300.0, 760.0), true));
        assert!(!layout.joins(&end, &line("（四）社会事业", 90.0, 300.0, 760.0), true));
        assert!(layout.joins(&end, &line("3.2个百分点", 90.0, 300.0, 760.0), true));
    }
}
