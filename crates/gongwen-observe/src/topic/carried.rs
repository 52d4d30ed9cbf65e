//! What is carried to a quantity that nothing names.

use super::Topics;
use crate::counted::counted_itself;
use crate::named::Named;
use crate::near::{deed, helped, left_over};
use crate::reading::{Reading, is_ratio};
use crate::scene::Gap;
use gongwen_model::{Dimension, Quantity};

impl Topics {
    /// 转移5个村1846人: what was done in the places, where nothing else names the people.
    pub(super) fn in_places(&self, reading: Reading<'_, '_, '_>) -> Option<Named> {
        let Reading { quantity, scene, left, .. } = reading;
        let own = counted_itself(quantity, self.topic.as_ref(), left.phrase.text());
        let run = scene.gap == Gap::Same && self.unclaimed(scene.left).is_empty();
        own.and(self.verb).filter(|_| run).map(Named::at)
    }

    /// What was named before, for a quantity that nothing names.
    pub(super) fn carried(
        &self,
        reading: Reading<'_, '_, '_>,
        quantities: &[Quantity],
    ) -> Option<Named> {
        let Reading { quantity, left, .. } = reading;
        let symbol = |quantity: &Quantity| quantity.unit.as_ref().map(|unit| unit.symbol.clone());
        if quantity.kind == Dimension::Count {
            // 带动120户: what is done for them.
            let people = matches!(symbol(quantity).as_deref(), Some("人" | "户" | "人次" | "名"));
            if people
                && left.phrase.is_empty()
                && let Some(done) = helped(left)
            {
                return Some(Named::at(done));
            }
            // 整改率97.7%，余下5条: no rate is counted, but what was counted in the same unit.
            if let Some((index, name)) = self.counted.filter(|_| self.of_ratio)
                && quantities.get(index).and_then(symbol) == symbol(quantity)
            {
                return Some(Named::at(name));
            }
        }
        // 每户补2.2万元.
        let paid = left.paid.filter(|_| left.phrase.is_empty()).map(Named::at);
        paid.or_else(|| self.rated(reading)).or_else(|| self.topic.clone()).or_else(|| {
            let heading = self.heading.filter(|heading| !heading.covers(quantity.span));
            heading.or_else(|| left_over(left)).map(Named::at)
        })
    }

    /// 完成率88%，同比下降6%: what grew is what the rate is of.
    fn rated(&self, reading: Reading<'_, '_, '_>) -> Option<Named> {
        let Reading { quantity, left, .. } = reading;
        left.change.filter(|_| quantity.kind == Dimension::Percent)?;
        let rate = self.topic.as_ref()?.span.slice(left.phrase.text())?;
        let before = self.recent.iter().rev().nth(1);
        before.filter(|_| rate.ends_with("完成率")).cloned()
    }

    /// Notes what a quantity was found to measure.
    pub(crate) fn note(
        &mut self,
        reading: Reading<'_, '_, '_>,
        index: usize,
        named: Option<&Named>,
    ) {
        let Reading { quantity, scene, .. } = reading;
        self.of_ratio = is_ratio(quantity);
        self.verb = None;
        if quantity.kind == Dimension::Count {
            let short = named.is_some_and(|named| named.span.len() <= "自然村".len());
            self.verb = if short { deed(scene.left) } else { None };
            self.counted = named.map(|named| (index, named.span));
        }
    }
}
