//! Lists of elements by name, id and class.

use super::dom::{Dom, Id, Step};
use std::collections::HashMap;

/// A tag, an id and classes; what is not named may be anything.
#[derive(Debug, Default)]
struct Selector {
    tag: Option<&'static str>,
    id: Option<&'static str>,
    classes: Vec<&'static str>,
}

/// A list of selectors, one a line, in their order.
#[derive(Debug)]
pub(super) struct Selectors {
    rows: Vec<Selector>,
    /// The rows for the first thing that a selector asks for, in small letters.
    keys: HashMap<String, Vec<usize>>,
}

impl Selectors {
    /// Reads a list; lines that begin with `# ` are comments.
    pub(super) fn new(list: &'static str) -> Self {
        let mut keys: HashMap<String, Vec<usize>> = HashMap::new();
        let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
        let rows: Vec<Selector> = lines.map(Selector::new).collect();
        for (i, row) in rows.iter().enumerate() {
            keys.entry(row.key()).or_default().push(i);
        }
        Self { rows, keys }
    }

    /// The first row that an element fits.
    pub(super) fn row(&self, dom: &Dom, element: Id) -> Option<usize> {
        let rows = |key: String| self.keys.get(&key).into_iter().flatten().copied();
        let id = dom.attribute(element, "id").map(|id| format!("#{}", small(id.trim())));
        let classes = dom.attribute(element, "class").unwrap_or_default().split_ascii_whitespace();
        let classes = classes.map(|class| format!(".{}", small(class)));
        id.into_iter()
            .chain(classes)
            .chain([small(dom.name(element))])
            .flat_map(rows)
            .filter(|&row| self.rows.get(row).is_some_and(|row| row.fits(dom, element)))
            .min()
    }

    /// All elements below `root` that fit a row, in the order of the page, with the row.
    pub(super) fn find(&self, dom: &Dom, root: Id) -> Vec<(Id, usize)> {
        let entered = dom.walk(root).filter_map(|step| match step {
            Step::Enter(id) => Some(id),
            Step::Leave(_) => None,
        });
        entered.filter_map(|id| self.row(dom, id).map(|row| (id, row))).collect()
    }
}

impl Selector {
    fn new(line: &'static str) -> Self {
        let mut selector = Self::default();
        let mut rest = line.trim();
        while !rest.is_empty() {
            let length =
                1 + rest.get(1..).and_then(|r| r.find(['.', '#'])).unwrap_or(rest.len() - 1);
            let (part, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            match (part.strip_prefix('#'), part.strip_prefix('.')) {
                (Some(id), _) => selector.id = Some(id),
                (_, Some(class)) => selector.classes.push(class),
                _ => selector.tag = Some(part),
            }
            rest = after;
        }
        selector
    }

    fn key(&self) -> String {
        match (self.id, self.classes.first(), self.tag) {
            (Some(id), _, _) => format!("#{}", small(id)),
            (_, Some(class), _) => format!(".{}", small(class)),
            (_, _, tag) => small(tag.unwrap_or_default()),
        }
    }

    fn fits(&self, dom: &Dom, element: Id) -> bool {
        let is = |own: &str, asked: &str| own.eq_ignore_ascii_case(asked);
        let mut own = dom.attribute(element, "class").unwrap_or_default().split_ascii_whitespace();
        self.tag.is_none_or(|tag| is(dom.name(element), tag))
            && self
                .id
                .is_none_or(|id| dom.attribute(element, "id").is_some_and(|own| is(own.trim(), id)))
            && self.classes.iter().all(|class| own.clone().any(|own| is(own, class)))
            && own.next().map_or(self.classes.is_empty(), |_| true)
    }
}

fn small(name: &str) -> String {
    name.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_name_each_element_once() {
        for list in [
            include_str!("../../lexicon/html_content.txt"),
            include_str!("../../lexicon/html_region.txt"),
            include_str!("../../lexicon/html_title.txt"),
            include_str!("../../lexicon/html_tools.txt"),
        ] {
            assert!(list.starts_with("# "));
            let rows: Vec<String> = list.lines().skip(1).map(small).collect();
            let mut once = rows.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), rows.len());
            assert!(rows.iter().all(|row| !row.is_empty() && !row.contains(char::is_whitespace)));
        }
        let both = Selector::new("div#a.b.c");
        assert_eq!((both.tag, both.id, both.classes), (Some("div"), Some("a"), vec!["b", "c"]));
    }
}
