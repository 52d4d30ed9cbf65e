//! Tables of data, and tables that only lay out a page.

use super::dom::{Dom, Id, Step};
use super::visible::is_block;
use super::weight::Weights;

/// Characters in one cell, beside which the rest of a table is not much.
const LONG: u32 = 400;
/// Paragraphs in one cell.
const MANY: usize = 4;

/// Whether a table lays out the page: it is one column, or holds headings or tables of data,
/// or texts of many paragraphs.
pub(super) fn is_layout(dom: &Dom, weights: &Weights, table: Id) -> bool {
    if matches!(dom.attribute(table, "role"), Some("presentation" | "none")) {
        return true;
    }
    let (mut widest, mut in_row, mut filled) = (0, 0, 0_usize);
    let (mut longest, mut paragraphs) = (0, 0_usize);
    let mut walk = dom.walk(table);
    while let Some(step) = walk.next() {
        let Step::Enter(id) = step else { continue };
        match dom.name(id) {
            "tr" => in_row = 0,
            "td" | "th" => {
                in_row += usize::from(weights.all(id) > 0);
                widest = widest.max(in_row);
                filled += usize::from(weights.all(id) > 0);
                longest = longest.max(weights.all(id));
                paragraphs = 0;
            }
            "h1" | "h2" | "h3" | "h4" => return true,
            "table" if id != table => {
                if weights.all(id) > 0 && rows(dom, id) > 1 {
                    return true;
                }
                walk.pass(id);
            }
            _ if weights.all(id) > 0 && is_block(dom, id) && is_leaf(dom, weights, id) => {
                paragraphs += 1;
                // Short lines in a cell are no paragraphs.
                if paragraphs >= MANY && longest > LONG {
                    return true;
                }
            }
            _ => {}
        }
    }
    let is_one = widest <= 1 || filled <= 1;
    is_one || longest > LONG && longest > weights.all(table) / 10 * 6 && filled <= 6
}

fn is_leaf(dom: &Dom, weights: &Weights, id: Id) -> bool {
    dom.children(id).all(|child| weights.all(child) == 0 || !is_block(dom, child))
}

/// Rows of a table, those of tables in it not counted, up to two.
fn rows(dom: &Dom, table: Id) -> usize {
    let groups =
        dom.children(table).filter(|&id| matches!(dom.name(id), "tbody" | "thead" | "tfoot"));
    groups.flat_map(|group| dom.children(group)).filter(|&id| dom.name(id) == "tr").take(2).count()
}

/// Columns or rows that a cell covers, by its attribute.
pub(super) fn reach(dom: &Dom, cell: Id, attribute: &str) -> u32 {
    let value = dom.attribute(cell, attribute).unwrap_or_default().trim();
    match value.parse() {
        Ok(0) if attribute == "rowspan" => u32::from(u16::MAX),
        Ok(reach) => reach,
        Err(_) => 1,
    }
    .clamp(1, u32::from(u16::MAX))
}
