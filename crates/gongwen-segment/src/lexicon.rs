//! Word lists: files of `lexicon/`, one family a file, each with a word on what belongs in it.
//! Only words of the genre belong there, never those of one document.

use gongwen_lexicon::Words;
use std::sync::LazyLock;

/// A static list of each file.
macro_rules! lists {
    ($($name:ident = $file:literal;)*) => {
        $(pub(crate) static $name: LazyLock<Words> =
            LazyLock::new(|| Words::of(include_str!(concat!("../lexicon/", $file))));)*

        #[cfg(test)]
        const FILES: &[(&str, &str)] =
            &[$(($file, include_str!(concat!("../lexicon/", $file)))),*];
    };
}

lists! {
    AUDIENCE = "audience.txt";
    BUTTONS = "buttons.txt";
    CLOSING_ENDS = "closing_ends.txt";
    CLOSING_OPENINGS = "closing_openings.txt";
    COLON_HEAD_ENDS = "colon_head_ends.txt";
    DOCUMENT_NOUNS = "document_nouns.txt";
    FURNITURE_LABELS = "furniture_labels.txt";
    HEADING_VERBS = "heading_verbs.txt";
    MANNER = "manner.txt";
    NOTE_HEADS = "note_heads.txt";
    OFFICES = "offices.txt";
    ORGAN_ENDINGS = "organ_endings.txt";
    PLAN_OPENINGS = "plan_openings.txt";
    PROBLEM_OPENINGS = "problem_openings.txt";
    PROBLEM_WORDS = "problem_words.txt";
    REFERENCES = "references.txt";
    REPORT_NOUNS = "report_nouns.txt";
    SENTENCE_OPENINGS = "sentence_openings.txt";
    SENTENCE_WORDS = "sentence_words.txt";
    STRONG_FURNITURE = "strong_furniture.txt";
}

/// Whether `word` is one of the words.
pub(crate) fn is_one(words: &Words, word: &str) -> bool {
    words.at_head(word).is_some_and(|found| found.len() == word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_and_say_what_they_hold() {
        for (name, file) in FILES {
            assert!(file.starts_with("# "), "{name}");
            let lines = file.lines().filter(|line| !line.starts_with('#'));
            let words: Vec<_> = lines.flat_map(str::split_whitespace).collect();
            assert!(words.is_sorted_by(|a, b| a < b), "{name}");
        }
    }
}
