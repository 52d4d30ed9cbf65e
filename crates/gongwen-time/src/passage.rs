//! Resolving the expressions of a text in their order: a sentence that has named its year
//! is about that year.

use gongwen_model::{Role, Span};

use crate::{Context, Expression, Moment, Part, Parts, Resolved, YearRef, YearWord};

/// Resolves expressions in the order of the text. `context` gives the context of the place
/// where an expression stands: the report's, with the role of the section.
///
/// Within a sentence an expression without a year takes the year named before it
/// (2021年开工，9月底完工), unless that year stands there only to compare with (比2021年) or
/// as a term (到2025年).
///
/// ```
/// use gongwen_time::{Context, find_iter, resolve_all};
/// let text = "管网2021年3月开工，9月底完工。12月底通水，比2019年提前";
/// let found: Vec<_> = find_iter(text).collect();
/// let context = Context::new().year(2022);
/// let resolved = resolve_all(text, &found, |_| context);
/// let values: Vec<_> = resolved.iter().map(|r| r.value.to_string()).collect();
/// assert_eq!(values, ["2021-03", "2021-09-end", "2022-12-end", "2019"]);
/// ```
pub fn resolve_all(
    text: &str,
    found: &[Expression],
    mut context: impl FnMut(Span) -> Context,
) -> Vec<Resolved> {
    let mut about = None;
    let mut last = 0;
    let mut resolved = Vec::with_capacity(found.len());
    for expression in found {
        let span = expression.span();
        let between = text.get(last..span.start()).unwrap_or("");
        if about.is_some() && between.contains(['。', '！', '？', '；', '!', '?', ';', '\n']) {
            about = None;
        }
        last = span.end();
        let mut context = context(span).about(about);
        if context.speaks_a_year_later() && is_year_told_of(text, expression) {
            context = context.role(Some(Role::Problems));
        }
        resolved.push(expression.resolve(&context));
        if let Some(year) = named_year(text, expression, &context) {
            about = Some(year);
        }
    }
    resolved
}

/// 去年 in a report that is read out in the year after (去年，全镇…): the year that it tells of,
/// unless something is compared with it (比去年, 去年为61%).
fn is_year_told_of(text: &str, expression: &Expression) -> bool {
    let span = expression.span();
    let before = text.get(..span.start()).unwrap_or("").trim_end();
    let after = text.get(span.end()..).unwrap_or("");
    expression.parts().year() == Some(YearRef::Word(YearWord::Last))
        && !before.ends_with(COMPARES)
        && !after.starts_with(['为', '是', '的', '同', '仅'])
}

/// The year that what follows in the sentence is about.
fn named_year(text: &str, expression: &Expression, context: &Context) -> Option<i32> {
    let year = match (expression.parts(), expression.parts().year()?) {
        (Parts::Range(..) | Parts::FiveYearPlan { .. }, _) => return None,
        (_, YearRef::Word(YearWord::Previous | YearWord::Following)) => return None,
        (_, year) => context.resolve_year(year)?,
    };
    let span = expression.span();
    let before = text.get(..span.start()).unwrap_or("").trim_end();
    let after = text.get(span.end()..).unwrap_or("");
    let beside =
        before.ends_with(COMPARES) || after.starts_with("以来") || after.starts_with("同期");
    // 2018年建成的冷库9月扩容: an old year in the midst of a clause is a mere attribute
    let whole = matches!(expression.parts(), Parts::Moment(Moment { part: Part::Year, .. }));
    let near = context.about(None).told().is_none_or(|told| (told - year).abs() <= 1);
    let inside = before.ends_with(|c: char| c.is_alphanumeric());
    (!beside && (near || !whole || !inside)).then_some(year)
}

/// Before a year, these make it a measure or a term for something else.
pub(crate) const COMPARES: [char; 14] =
    ['比', '较', '由', '从', '与', '同', '和', '是', '于', '到', '至', '超', '为', '按'];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find_iter;

    fn values(text: &str, context: Context) -> Vec<String> {
        let found: Vec<_> = find_iter(text).collect();
        resolve_all(text, &found, |_| context).iter().map(|r| r.value.to_string()).collect()
    }

    #[test]
    fn a_sentence_carries_its_year() {
        let context = Context::new().year(2022).plan_year(2023);
        assert_eq!(values("明年动工，10月底完工", context), ["2023", "2023-10-end"]);
        assert_eq!(values("明年动工。10月底完工", context), ["2023", "2022-10-end"]);
        assert_eq!(values("比2019年快，10月底完工", context), ["2019", "2022-10-end"]);
        assert_eq!(values("2021年完成8件，比上年多2件", context), ["2021", "2020"]);
        assert_eq!(values("改建2018年建成的冷库，9月完工", context), ["2018", "2022-09"]);
        assert_eq!(values("比去年同期快，上半年完工", context), ["2021", "2022-H1"]);
    }

    #[test]
    fn last_year_in_a_report_of_the_new_year() {
        let context = Context::new().year(2022).plan_year(2023).speaks_in(2023);
        assert_eq!(values("去年，小麦丰收，比去年增长", context), ["2022", "2021"]);
        assert_eq!(values("火化率72%，去年为65%", context), ["2021"]);
        assert_eq!(values("去年，小麦丰收", context.speaks_in(2022)), ["2021"]);
    }
}
