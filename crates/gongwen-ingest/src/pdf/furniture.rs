//! Page numbers and running heads.

use super::line::Line;
use std::collections::HashMap;

/// The part of a page, at its top and its bottom, where they stand.
const MARGIN: f32 = 0.12;

/// A page: its lines, and the height of its paper from the bottom.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) number: u32,
    pub(super) bottom: f32,
    pub(super) height: f32,
    pub(super) lines: Vec<Line>,
}

/// What stands in the margins of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Margin {
    Top,
    Bottom,
}

/// Takes the page numbers and the lines that come back on other pages out of the margins.
pub(super) fn take(pages: &mut [Page]) -> Vec<(u32, Margin, String)> {
    let mut counts: HashMap<(Margin, String), usize> = HashMap::new();
    for page in pages.iter() {
        for (margin, line) in margins(page) {
            *counts.entry((margin, shape(&line.text))).or_default() += 1;
        }
    }
    let least = (pages.len() / 3).max(2);
    let mut taken = Vec::new();
    for page in pages {
        let found: Vec<(Margin, f32, String)> = margins(page)
            .filter(|(margin, line)| {
                is_number(&line.text)
                    || counts.get(&(*margin, shape(&line.text))).is_some_and(|&n| n >= least)
            })
            .map(|(margin, line)| (margin, line.y, line.text.clone()))
            .collect();
        page.lines
            .retain(|line| !found.iter().any(|(_, y, text)| *y == line.y && *text == line.text));
        taken.extend(found.into_iter().map(|(margin, _, text)| (page.number, margin, text)));
    }
    taken
}

/// The lines in the margins: no more than two at the top and at the bottom.
fn margins(page: &Page) -> impl Iterator<Item = (Margin, &Line)> {
    let place = move |line: &Line| (line.y - page.bottom) / page.height.max(1.0);
    let top = page.lines.iter().take(2).filter(move |line| place(line) > 1.0 - MARGIN);
    let bottom = page.lines.iter().rev().take(2).filter(move |line| place(line) < MARGIN);
    top.map(|line| (Margin::Top, line)).chain(bottom.map(|line| (Margin::Bottom, line)))
}

/// A line without its digits, for finding it again.
fn shape(text: &str) -> String {
    text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect()
}

/// `12`, `— 12 —`, `第 12 页`, `第12页 共30页`, `12/30`.
fn is_number(text: &str) -> bool {
    let is_part =
        |c: char| c.is_ascii_digit() || c.is_whitespace() || "-–—－―─·.第共页,，/".contains(c);
    text.chars().count() <= 16
        && text.chars().all(is_part)
        && text.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, y: f32) -> Line {
        Line { text: text.to_owned(), left: 90.0, right: 500.0, y, size: 16.0, is_row: false }
    }

    #[test]
    fn numbers_and_running_heads() {
        let page = |number: u32| Page {
            number,
            bottom: 0.0,
            height: 842.0,
            lines: vec![
                line("青禾县文件", 800.0),
                line("2023", 700.0),
                line(&format!("— {number} —"), 40.0),
            ],
        };
        let mut pages = [page(1), page(2), page(3)];
        let taken = take(&mut pages);
        assert_eq!(taken.len(), 6);
        assert_eq!(taken[0], (1, Margin::Top, "青禾县文件".to_owned()));
        assert!(pages.iter().all(|page| page.lines.len() == 1));
        let mut one = [page(1)];
        assert_eq!(take(&mut one), [(1, Margin::Bottom, "— 1 —".to_owned())]);
    }
}
