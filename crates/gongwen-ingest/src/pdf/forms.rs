//! What a page becomes when the forms that it paints are put in their places: forms may paint
//! forms, twice each, so that thirty of them are a billion.

use super::bytes::nests;
use std::collections::HashMap;
use unpdf::parser::backend::{
    ObjectId, PageId, PaintedXObject, PdfBackend, PdfValue, RawBackend, ResourceScope,
};

/// Operators of one page. A dense map has a few hundred thousand.
const MOST: u64 = 5_000_000;
/// Arrays within each other.
const DEPTH: usize = 4000;
/// Forms within each other; the parser goes no further either.
const WITHIN: usize = 33;

/// Whether a page can be read.
pub(super) fn holds(backend: &RawBackend, page: PageId) -> bool {
    let Ok(content) = backend.page_content_with_losses(page) else { return true };
    let mut forms = Forms { backend, page, costs: HashMap::new() };
    forms.cost(&content.data, None, 0).is_some_and(|cost| cost <= MOST)
}

struct Forms<'a> {
    backend: &'a RawBackend,
    page: PageId,
    costs: HashMap<ObjectId, u64>,
}

impl Forms<'_> {
    /// Operators of a content with all forms in it; `None` if it nests too deeply.
    fn cost(&mut self, content: &[u8], form: Option<ObjectId>, depth: usize) -> Option<u64> {
        if !nests(content, DEPTH) {
            return None;
        }
        let Ok(operators) = self.backend.decode_content(content) else { return Some(0) };
        let mut cost = operators.len() as u64;
        let mut names: HashMap<Vec<u8>, u64> = HashMap::new();
        for operator in operators.iter().filter(|operator| operator.operator == "Do") {
            if let Some(PdfValue::Name(name)) = operator.operands.first() {
                *names.entry(name.clone()).or_default() += 1;
            }
        }
        drop(operators);
        for (name, times) in names {
            let scope = ResourceScope { page: self.page, form };
            let Some(PaintedXObject::Form(painted)) = self.backend.xobject(scope, &name) else {
                continue;
            };
            let each = match self.costs.get(&painted.id) {
                Some(&known) => known,
                None if depth >= WITHIN => 0,
                None => {
                    // One that paints itself is not painted again.
                    self.costs.insert(painted.id, 0);
                    let inner = painted.content.unwrap_or_default();
                    let each = self.cost(&inner, Some(painted.id), depth + 1)?.saturating_add(8);
                    self.costs.insert(painted.id, each);
                    each
                }
            };
            cost = cost.saturating_add(each.saturating_mul(times));
        }
        Some(cost)
    }
}
