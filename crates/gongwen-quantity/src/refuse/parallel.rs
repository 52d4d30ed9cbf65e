//! 一 that says “each” or “the whole”: 一村一策, 一步一个脚印, 一条一条, 一根筷子…，一把筷子….

use crate::cursor::{Cursor, is_han};
use gongwen_numeral::Numeral;

/// How far apart the two 一 may stand, in characters.
const REACH: usize = 6;

/// Whether the numeral is one of two 一 that echo each other.
pub(crate) fn is_parallel(cursor: &Cursor<'_>, numeral: &Numeral) -> bool {
    let span = numeral.span();
    if span.slice(cursor.text()) != Some("一") {
        return false;
    }
    let near = |mut chars: std::iter::Take<&mut dyn Iterator<Item = char>>| {
        chars.by_ref().take_while(|&c| is_han(c)).any(|c| c == '一')
    };
    let mut after = cursor.after(span.end()).chars();
    let mut before = cursor.before(span.start()).chars().rev();
    near((&mut after as &mut dyn Iterator<Item = char>).take(REACH))
        || near((&mut before as &mut dyn Iterator<Item = char>).take(REACH))
        || opens_clause_like_another(cursor, span.start(), span.end())
}

/// 一根筷子容易断，一把筷子折不弯: two clauses in a row that both open with 一 and a classifier.
fn opens_clause_like_another(cursor: &Cursor<'_>, start: usize, end: usize) -> bool {
    let is_comma = |c: char| matches!(c, '，' | ',' | '、');
    let before = cursor.before_trimmed(start);
    let opens = before.is_empty() || before.ends_with(|c: char| !is_han(c));
    if !opens {
        return false;
    }
    let after = cursor.head(end, 16);
    let following = after.split_once(is_comma).map(|(_, rest)| rest.trim_start_matches(is_comma));
    if following.is_some_and(|clause| clause.starts_with('一')) {
        return true;
    }
    if !before.ends_with(is_comma) {
        return false;
    }
    let clause = cursor.tail(start, 17).trim_end_matches(is_comma);
    let clause = clause.rsplit(|c: char| !is_han(c)).next().unwrap_or_default();
    clause.starts_with('一')
}
