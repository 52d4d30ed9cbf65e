//! What is carried to a quantity that nothing names.

use super::Topics;
use crate::named::Named;
use crate::near::{deed, helped, left_over};
use crate::reading::{Reading, is_ratio, symbol};
use crate::scene::{Gap, Scene};
use gongwen_model::{Dimension, Quantity};

impl Topics {
    /// 转移5个村1846人: what was done in the places, for people that would be named by their unit.
    pub(super) fn in_places(&self, scene: &Scene<'_>) -> Option<Named> {
        let run = scene.gap == Gap::Same && self.unclaimed(scene.left).is_empty();
        self.verb.filter(|_| run).map(Named::at)
    }

    /// What was named before, for a quantity that nothing names.
    pub(super) fn carried(
        &self,
        reading: Reading<'_, '_, '_>,
        quantities: &[Quantity],
    ) -> Option<Named> {
        let Reading { quantity, left, .. } = reading;
        let unnamed = left.phrase.is_empty();
        if quantity.kind == Dimension::Count {
            // 带动120户: what is done for them.
            let people = matches!(symbol(quantity), Some("人" | "户" | "人次" | "名"));
            if let Some(done) = helped(left).filter(|_| people && unnamed) {
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
        let paid = left.paid.filter(|_| unnamed).map(Named::at);
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
        let counted = named.filter(|_| quantity.kind == Dimension::Count);
        // Places have short names.
        let place = counted.filter(|named| named.span.len() <= "自然村".len());
        self.verb = place.and_then(|_| deed(scene.left));
        self.counted = counted.map(|named| (index, named.span)).or(self.counted);
        self.of_ratio = is_ratio(quantity);
    }
}
