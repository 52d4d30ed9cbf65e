//! What the examples share: reading the files that are given, with errors that say what to do.

use gongwen::Source;
use std::fmt::Display;
use std::io::{self, Read};
use std::path::Path;

/// Reads a file, or standard input for `-`, as UTF-8.
pub(crate) fn read(path: &str) -> Result<(String, Source), String> {
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map_err(|e| problem("standard input", e))?;
        bytes
    } else {
        if Path::new(path).is_dir() {
            return Err(problem(
                path,
                "is a folder; give the files in it, for example folder/*.txt",
            ));
        }
        std::fs::read(path).map_err(|e| problem(path, e))?
    };
    let name = (path != "-").then(|| path.to_owned());
    match String::from_utf8(bytes) {
        Ok(text) => {
            let source = Source { path: name, ..Source::memory(text.len()) };
            Ok((text, source))
        }
        Err(e) => {
            let at = e.utf8_error().valid_up_to();
            let advice = "convert it first, for example: iconv -f GB18030 -t UTF-8";
            Err(problem(path, format!("not UTF-8 at byte {at}; {advice}")))
        }
    }
}

fn problem(path: &str, what: impl Display) -> String {
    format!("{path}: {what}")
}
