//! What the corpora beside the grammar are checked with.

use crate::{Context, find_iter, parse};

/// One expected value, then every spelling that must give it. The report year is 2029.
pub(crate) fn parses(rows: &[(&str, &[&str])]) {
    let context = Context::new().year(2029);
    for (value, spellings) in rows {
        for text in *spellings {
            let expression = parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(expression.resolve(&context).value.to_string(), *value, "{text}");
            finds(&format!("，{text}，"), &[text]);
        }
    }
}

/// The expressions that must be found in a text.
pub(crate) fn finds(text: &str, expected: &[&str]) {
    let found: Vec<_> = find_iter(text).filter_map(|found| found.span().slice(text)).collect();
    assert_eq!(found, expected, "{text}");
}
