//! Two bounds that make one range: 大于20小于50, 20以上50以下, 20和50之间. In any text only; a
//! report's 5万元以上10万元以下 is read as its two bounds.

use super::amount::Amount;
use super::range::{alike, share_scale};
use super::{Measured, Scope, bare, single};
use crate::bound;
use gongwen_model::{Bound, Value};
use gongwen_numeral::{Numeral, next_to};

/// The range whose lower end is the numeral, and where it begins.
pub(crate) fn between<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
) -> Option<(usize, Measured<'f>)> {
    if scope.report {
        return None;
    }
    let start = numeral.span().start();
    let first = single(scope, numeral);
    let end = first.map_or(numeral.span().end(), |first| first.end);
    let lower = Lower { numeral, first, end };
    if let Some((word, Bound::More | Bound::AtLeast)) =
        bound::word_before(scope.cursor.before_trimmed(start))
    {
        let at = scope.cursor.start() + scope.cursor.before_trimmed(start).len() - word.len();
        return Some((at, lower.and_less_than(scope)?));
    }
    Some((start, lower.and_below(scope).or_else(|| lower.and_second(scope))?))
}

struct Lower<'n, 'f> {
    numeral: &'n Numeral,
    first: Option<Measured<'f>>,
    end: usize,
}

impl<'f> Lower<'_, 'f> {
    /// 大于20, 小于50.
    fn and_less_than(&self, scope: &Scope<'f, '_>) -> Option<Measured<'f>> {
        let at = skip_joint(scope, self.end);
        let Some((word, Bound::Less | Bound::AtMost)) = bound::word_at(scope.cursor.after(at))
        else {
            return None;
        };
        self.up_to(scope, at + word.len())
    }

    /// 20以上50以下.
    fn and_below(&self, scope: &Scope<'f, '_>) -> Option<Measured<'f>> {
        let Some((word, Bound::AtLeast | Bound::More)) =
            bound::word_after(scope.cursor.after(self.end))
        else {
            return None;
        };
        let range = self.up_to(scope, skip_joint(scope, self.end + word.len()))?;
        let Some((word, Bound::AtMost | Bound::Less)) =
            bound::word_after(scope.cursor.after(range.end))
        else {
            return None;
        };
        Some(Measured { end: range.end + word.len(), ..range })
    }

    /// 20和50之间.
    fn and_second(&self, scope: &Scope<'f, '_>) -> Option<Measured<'f>> {
        let at = scope.cursor.skip_blanks(self.end);
        let joint = scope.cursor.after(at);
        let rest = joint.strip_prefix(['和', '与', '與', '至', '到', '-', '—', '~', '～'])?;
        let range = self.up_to(scope, at + (joint.len() - rest.len()))?;
        let rest = scope.cursor.after(range.end);
        let word = ["之间", "之間"].into_iter().find(|word| rest.starts_with(word))?;
        Some(Measured { end: range.end + word.len(), ..range })
    }

    /// The range up to the numeral at `at`.
    fn up_to(&self, scope: &Scope<'f, '_>, at: usize) -> Option<Measured<'f>> {
        let second = next_to(scope.cursor.text(), scope.cursor.skip_blanks(at))?;
        let upper = single(scope, &second).or_else(|| bare::bare(scope, &second))?;
        let min = match &self.first {
            Some(first) if matches!(upper.amount, Amount::Number) => {
                // 大于20万元小于50: the unit of the first is the second's too.
                let value = Value { min: first.value.min, max: upper.value.max };
                let range = Measured { value, end: upper.end, ..*first };
                return (value.min < value.max).then_some(range);
            }
            Some(first) => alike(first, &upper)?,
            None => share_scale(self.numeral, &second)?,
        };
        let value = Value { min, max: upper.value.max };
        (value.min < value.max).then_some(Measured { value, ..upper })
    }
}

/// The mark or word between the two bounds.
fn skip_joint(scope: &Scope<'_, '_>, at: usize) -> usize {
    let at = scope.cursor.skip_blanks(at);
    let rest = scope.cursor.after(at);
    let joints = ["，", ",", "、", "并且", "且", "而", "但", "同时"];
    at + joints.into_iter().find(|joint| rest.starts_with(joint)).map_or(0, str::len)
}
