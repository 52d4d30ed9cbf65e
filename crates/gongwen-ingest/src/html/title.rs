//! The title of a page, for an article that does not say it itself.

use super::content::Content;
use super::dom::{Dom, Id, Step};
use super::select::Selectors;
use super::space::Folder;
use super::visible::Pass;
use std::sync::LazyLock;

static TITLES: LazyLock<Selectors> =
    LazyLock::new(|| Selectors::new(include_str!("../../lexicon/html_title.txt")));

/// Characters of the longest title, and of the beginning of an article that is looked at.
const LONGEST: usize = 120;
const BEGINNING: usize = 600;

/// A title and the element that it was found in.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) text: String,
    pub(super) element: Id,
}

/// What `<title>` says, as it is.
pub(super) fn of_page(dom: &Dom) -> Option<Title> {
    let element = elements(dom).find(|&id| dom.name(id) == "title")?;
    let text = words(dom, element, Pass::Lenient, LONGEST * 2);
    (!text.is_empty()).then_some(Title { text, element })
}

/// The title of the article, if it does not stand at its beginning.
pub(super) fn missing(dom: &Dom, content: &Content) -> Option<Title> {
    let title = named(dom)
        .or_else(|| marked(dom, content))
        .or_else(|| of_page(dom).and_then(without_site))?;
    let beginning: String = content
        .roots
        .iter()
        .map(|&root| words(dom, root, content.pass, BEGINNING))
        .collect::<Vec<_>>()
        .join("\n");
    let first = beginning.trim_start().lines().next().unwrap_or_default();
    let (bare, first) = (bare(&title.text), bare(first));
    let is_there = self::bare(&beginning).contains(&bare)
        || first.chars().count() >= 6 && bare.contains(&first);
    (!bare.is_empty() && !is_there).then_some(title)
}

/// `<meta name="ArticleTitle">`, as the rules for government sites ask for.
fn named(dom: &Dom) -> Option<Title> {
    let element = elements(dom).find(|&id| {
        dom.name(id) == "meta"
            && dom
                .attribute(id, "name")
                .is_some_and(|name| name.eq_ignore_ascii_case("ArticleTitle"))
            && dom.attribute(id, "content").is_some_and(|title| !title.trim().is_empty())
    })?;
    let mut text = String::new();
    Folder::default().fold(dom.attribute(element, "content")?, &mut text);
    Some(Title { text, element })
}

/// The element that is marked as the title, outside of the article.
fn marked(dom: &Dom, content: &Content) -> Option<Title> {
    let mut found = TITLES.find(dom, Id::DOCUMENT);
    found.sort_by_key(|&(_, row)| row);
    let page = of_page(dom).map(|title| bare(&title.text)).unwrap_or_default();
    found.into_iter().filter(|&(id, _)| content.weights.all(id) as usize <= LONGEST).find_map(
        |(element, row)| {
            let text = words(dom, element, content.pass, LONGEST);
            let text = text.replace('\n', " ");
            let is_inside = || dom.upward(element).any(|up| content.roots.contains(&up));
            // A class is a weaker sign than <h1>: then <title> must say the same.
            let is_sure =
                row == 0 && bare(&text).chars().count() >= 4 || page.contains(&bare(&text));
            (!bare(&text).is_empty() && !is_inside() && is_sure).then_some(Title { text, element })
        },
    )
}

/// A title without the name of the site: the part that names a document, else the first.
fn without_site(title: Title) -> Option<Title> {
    const KINDS: [&str; 14] = [
        "报告", "计划", "总结", "公报", "意见", "通知", "决定", "方案", "规划", "要点", "公告",
        "汇报", "情况", "讲话",
    ];
    let parts = || title.text.split(['_', '|', '-', '–', '－', '—', '｜', '>', '·']).map(str::trim);
    let is_site = |part: &str| ["网", "网站", "平台", "门户"].iter().any(|end| part.ends_with(end));
    let part = parts()
        .find(|part| KINDS.iter().any(|kind| part.contains(kind)) && !is_site(part))
        .or_else(|| parts().find(|part| part.chars().count() >= 6 && !is_site(part)))?;
    Some(Title { text: part.to_owned(), element: title.element })
}

fn elements(dom: &Dom) -> impl Iterator<Item = Id> {
    dom.walk(Id::DOCUMENT).filter_map(|step| match step {
        Step::Enter(id) => Some(id),
        Step::Leave(_) => None,
    })
}

/// The words of an element, a line for each text, up to so many characters.
fn words(dom: &Dom, root: Id, pass: Pass, most: usize) -> String {
    let (mut folder, mut out) = (Folder::default(), String::new());
    let mut count = 0;
    let mut walk = dom.walk(root);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(id) if id != root && pass.drops(dom, id) => walk.pass(id),
            Step::Enter(id) => {
                if let Some(text) = dom.text(id) {
                    let before = out.len();
                    folder.fold(text, &mut out);
                    count += out.get(before..).map_or(0, |new| new.chars().count());
                } else if super::visible::is_block(dom, id) || dom.name(id) == "br" {
                    out.push('\n');
                    folder.start();
                }
                if count > most {
                    break;
                }
            }
            Step::Leave(id) => {
                if super::visible::is_block(dom, id) {
                    out.push('\n');
                    folder.start();
                }
            }
        }
    }
    out.trim().to_owned()
}

/// Letters only, for comparing.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
