//! What the tests share.

use gongwen_model::Time;
use gongwen_time::Context;

/// The times of a text.
pub(crate) fn times(text: &str, context: Context) -> Vec<Time> {
    let found: Vec<_> = gongwen_time::find_iter(text).collect();
    let resolved = gongwen_time::resolve_all(text, &found, |_| context);
    let times = found.iter().zip(resolved).map(|(expression, resolved)| Time {
        span: expression.span(),
        text: expression.span().slice(text).unwrap().into(),
        value: resolved.value.to_string().into(),
        from: resolved.from.map(|day| day.to_string().into()),
        to: resolved.to.map(|day| day.to_string().into()),
        as_of: expression.is_as_of(),
    });
    times.collect()
}
