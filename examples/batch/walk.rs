//! What is to be read: the files of folders and patterns, sorted, each once.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// A file, or what stands in the place of one.
pub(crate) struct Input {
    pub(crate) path: PathBuf,
    /// Why there is nothing to read at this path.
    pub(crate) problem: Option<Box<str>>,
}

/// All files of the arguments, in the order of their paths. Files of folders are taken by their
/// `endings`, if there are any; the files that the run itself writes, `own`, are not.
pub(crate) fn list(arguments: &[PathBuf], endings: &[String], own: &[&Path]) -> Vec<Input> {
    let mut walk = Walk {
        found: Vec::new(),
        linked: HashSet::new(),
        endings: endings.iter().map(|e| e.trim_start_matches('.').to_lowercase()).collect(),
        own: own.iter().filter_map(|path| path.canonicalize().ok()).collect(),
    };
    for argument in arguments {
        match argument.to_str() {
            Some(text) if text.contains(['*', '?', '[']) && !argument.exists() => {
                walk.pattern(text)
            }
            _ => walk.path(argument),
        }
    }
    let mut found = walk.found;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.dedup_by(|a, b| a.path == b.path);
    found.shrink_to_fit();
    found
}

/// A path as it is printed: bytes that are not UTF-8 as `\xB1`.
pub(crate) fn name(path: &Path) -> String {
    let mut name = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        name.push_str(chunk.valid());
        for byte in chunk.invalid() {
            name.push_str(&format!("\\x{byte:02X}"));
        }
    }
    name
}

struct Walk {
    found: Vec<Input>,
    /// Folders that a link led to; a second link to one is passed over, so that links from
    /// folder to folder do not multiply.
    linked: HashSet<PathBuf>,
    endings: Vec<String>,
    own: Vec<PathBuf>,
}

impl Walk {
    fn path(&mut self, path: &Path) {
        if path.is_dir() {
            self.folder(path);
        } else {
            // What is not there says so when it is read.
            self.file(path);
        }
    }

    fn pattern(&mut self, pattern: &str) {
        let options =
            glob::MatchOptions { require_literal_leading_dot: true, ..Default::default() };
        let paths = match glob::glob_with(pattern, options) {
            Ok(paths) => paths,
            Err(error) => return self.problem(Path::new(pattern), format!("no pattern: {error}")),
        };
        let mut any = false;
        for path in paths {
            any = true;
            match path {
                Ok(path) => self.path(&path),
                Err(error) => self.problem(error.path(), error.error().to_string()),
            }
        }
        if !any {
            self.problem(Path::new(pattern), "no file matches".to_owned());
        }
    }

    fn folder(&mut self, folder: &Path) {
        let before = self.found.len();
        let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
        let linked = std::mem::take(&mut self.linked);
        let linked = std::cell::RefCell::new(linked);
        let wanted = |entry: &DirEntry| is_visible(entry) && !is_known(entry, &linked);
        for entry in walk.into_iter().filter_entry(wanted) {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => {
                    if self.is_wanted(entry.path()) {
                        self.file(entry.path());
                    }
                }
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    let reason = match (error.loop_ancestor(), error.io_error()) {
                        (Some(ancestor), _) => {
                            format!("a loop of links: it leads back to {}", name(ancestor))
                        }
                        (None, Some(error)) => format!("cannot be read: {error}"),
                        (None, None) => error.to_string(),
                    };
                    self.problem(&path, reason);
                }
            }
        }
        self.linked = linked.into_inner();
        if self.found.len() == before {
            self.problem(folder, "a folder without a file to read".to_owned());
        }
    }

    fn is_wanted(&self, path: &Path) -> bool {
        let ending = path.extension().map(OsStr::to_string_lossy).unwrap_or_default();
        if !self.endings.is_empty() && !self.endings.contains(&ending.to_lowercase()) {
            return false;
        }
        let same_name = self.own.iter().any(|own| own.file_name() == path.file_name());
        !same_name || path.canonicalize().map_or(true, |path| !self.own.contains(&path))
    }

    fn file(&mut self, path: &Path) {
        self.found.push(Input { path: plain(path), problem: None });
    }

    fn problem(&mut self, path: &Path, reason: String) {
        self.found.push(Input { path: plain(path), problem: Some(reason.into()) });
    }
}

/// `./a` is `a`.
fn plain(path: &Path) -> PathBuf {
    let plain = path.strip_prefix(".").unwrap_or(path);
    if plain.as_os_str().is_empty() { path.to_owned() } else { plain.to_owned() }
}

/// Hidden files, and the ones that Word keeps beside an open document, are no reports.
fn is_visible(entry: &DirEntry) -> bool {
    let name = entry.file_name().as_encoded_bytes();
    entry.depth() == 0 || !(name.starts_with(b".") || name.starts_with(b"~$"))
}

/// Whether an earlier link led to this folder.
fn is_known(entry: &DirEntry, linked: &std::cell::RefCell<HashSet<PathBuf>>) -> bool {
    let is_link = entry.depth() > 0 && entry.path_is_symlink() && entry.file_type().is_dir();
    is_link && fs::canonicalize(entry.path()).is_ok_and(|to| !linked.borrow_mut().insert(to))
}
