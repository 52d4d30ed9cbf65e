//! Which elements of a page hold its article.

use super::dom::{Dom, Id};
use super::select::Selectors;
use super::table::is_layout;
use super::visible::Pass;
use super::weight::Weights;
use std::sync::LazyLock;

static CONTENT: LazyLock<Selectors> =
    LazyLock::new(|| Selectors::new(include_str!("../../lexicon/html_content.txt")));
static REGION: LazyLock<Selectors> =
    LazyLock::new(|| Selectors::new(include_str!("../../lexicon/html_region.txt")));

/// Where the article stands.
#[derive(Debug)]
pub(super) struct Content {
    /// Elements that are not within each other, in the order of the page.
    pub(super) roots: Vec<Id>,
    pub(super) pass: Pass,
    pub(super) weights: Weights,
}

impl Content {
    /// Elements that are known to hold articles, if they hold a good part of the page's text;
    /// else the innermost element that holds nearly all of it.
    pub(super) fn find(dom: &Dom) -> Self {
        let mut pass = Pass::Strict;
        let mut weights = Weights::new(dom, pass);
        if weights.all(Id::DOCUMENT) == 0 {
            pass = Pass::Lenient;
            weights = Weights::new(dom, pass);
        }
        let total = weights.own(Id::DOCUMENT);
        // An editor's element holds no furniture, so a third of the text is enough.
        let roots = named(dom, &weights, &CONTENT, total.div_ceil(3))
            .or_else(|| named(dom, &weights, &REGION, total.div_ceil(2)))
            .unwrap_or_else(|| vec![densest(dom, &weights)]);
        Self { roots, pass, weights }
    }
}

/// The heaviest element that fits a list, or the innermost within it that holds nearly as
/// much, and others of its kind beside it.
fn named(dom: &Dom, weights: &Weights, list: &Selectors, least: u32) -> Option<Vec<Id>> {
    let found: Vec<(Id, usize)> =
        list.find(dom, Id::DOCUMENT).into_iter().filter(|&(id, _)| weights.own(id) > 0).collect();
    // The first of equals is the outermost.
    let (mut best, mut row) = found.iter().copied().rev().max_by_key(|&(id, _)| weights.own(id))?;
    let heaviest = weights.own(best);
    let mut at = found.iter().position(|&(id, _)| id == best)?;
    for (i, &(id, other)) in found.iter().enumerate().skip(at + 1) {
        let is_near = weights.own(id) >= heaviest - heaviest / 10;
        if is_near && dom.upward(id).any(|up| up == best) {
            (best, row, at) = (id, other, i);
        }
    }
    let is_beside =
        |id: Id| !dom.upward(id).any(|up| up == best) && !dom.upward(best).any(|up| up == id);
    let mut roots: Vec<Id> = Vec::new();
    let mut sum = 0_u32;
    for (i, &(id, other)) in found.iter().enumerate() {
        let is_part =
            i == at || other == row && weights.own(id) >= weights.own(best) / 5 && is_beside(id);
        if is_part && !roots.last().is_some_and(|&last| dom.upward(id).any(|up| up == last)) {
            roots.push(id);
            sum = sum.saturating_add(weights.own(id));
        }
    }
    (sum >= least.max(1)).then_some(roots)
}

/// Down from the body, as long as one child holds most of the text.
fn densest(dom: &Dom, weights: &Weights) -> Id {
    let mut at = Id::DOCUMENT;
    loop {
        let heaviest = dom.children(at).max_by_key(|&child| weights.own(child));
        let Some(child) = heaviest.filter(|&child| {
            let most = weights.own(at) - weights.own(at) / 4;
            weights.own(child) >= most.max(1) && is_region(dom, weights, child)
        }) else {
            return at;
        };
        at = child;
    }
}

/// Whether an element may hold an article, rather than be a part of one.
fn is_region(dom: &Dom, weights: &Weights, id: Id) -> bool {
    match dom.name(id) {
        "html" | "body" | "div" | "section" | "article" | "main" | "form" | "center" | "tbody"
        | "tr" | "td" | "span" | "font" | "fieldset" => true,
        "table" => is_layout(dom, weights, id),
        _ => false,
    }
}
