//! A number and a unit that stands elsewhere, as one quantity.

use crate::figure::Figure;
use crate::layout::View;
use crate::unit::is_scale;
use gongwen_model::{Dimension, Quantity, Relation, Span, Unit};

/// A quantity, and how words relate it to others.
#[derive(Clone, Debug)]
pub(crate) struct Measure {
    pub(crate) quantity: Quantity,
    pub(crate) relation: Option<(Relation, Option<Span>)>,
}

impl Measure {
    /// Its relation, as prose has it: a percentage that nothing is said of is a share.
    pub(crate) fn relate(&self, name: &str) -> (Relation, Option<Span>) {
        let ratio = matches!(
            self.quantity.kind,
            Dimension::Percent | Dimension::Fraction | Dimension::PercentagePoint
        );
        let multiple = self.quantity.kind == Dimension::Multiple;
        match self.relation {
            Some((relation @ (Relation::Share | Relation::Completion), span))
                if ratio || multiple =>
            {
                (relation, span)
            }
            Some((relation @ (Relation::Growth | Relation::Decline), span)) => (relation, span),
            _ if multiple => (Relation::Multiple, None),
            _ if !ratio || self.quantity.kind == Dimension::PercentagePoint => {
                (Relation::None, None)
            }
            _ if name.ends_with("利率") || name.ends_with("汇率") => (Relation::None, None),
            _ if name.ends_with("增长率") => (Relation::Growth, None),
            _ => (Relation::Share, None),
        }
    }
}

/// The quantity of a figure in a unit. `money` says whether the names around it are such that
/// 万 alone is 万元.
pub(crate) fn build(
    view: &View<'_>,
    figure: &Figure,
    unit: Option<&str>,
    money: bool,
) -> Option<Quantity> {
    let unit = figure.unit.or(unit).unwrap_or_default();
    let yuan = if is_scale(unit) && money { "元" } else { "" };
    let unit = if figure.number.ends_with(['万', '亿']) {
        unit.trim_start_matches(['千', '百', '万', '亿'])
    } else {
        unit
    };
    let read =
        |unit: &str, yuan: &str| view.finder.parse(&format!("{}{unit}{yuan}", figure.number)).ok();
    let found = read(unit, yuan);
    let known = found.is_some();
    let mut quantity = found.or_else(|| read("", ""))?;
    if !known && !unit.is_empty() {
        // A unit that the table of units does not have, as it is written.
        quantity.kind = Dimension::Number;
        quantity.unit =
            Some(Unit { symbol: unit.to_owned().into(), code: format!("{{{unit}}}").into() });
        quantity.base = None;
    }
    quantity.text = figure.span.slice(view.text)?.into();
    quantity.span = figure.span;
    Some(quantity)
}
