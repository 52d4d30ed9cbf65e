//! From a text to its reports.

use crate::blocks;
use crate::flat;
use crate::imprint::{self, Imprint};
use crate::issuer;
use crate::lines::Line;
use crate::parts;
use crate::piece::{Piece, PieceKind};
use crate::reading::Reading;
use crate::title::{self, Extent};
use crate::tree::{Buffers, Tree};
use crate::wrap;
use gongwen_model::{Report, Span, Title};

/// The reports of a text and the content in them. All spans are in the coordinates of the
/// reading; [`to_source`](crate::to_source) gives those of the original.
#[derive(Clone, Debug)]
pub struct Segmentation<'t> {
    /// The text that was read.
    pub reading: Reading<'t>,
    /// The reports, in the order of the text: titles, outline, issuer and date of issue. The
    /// rest is for later stages.
    pub reports: Vec<Report>,
    /// The runs of content, in the order of the text; they do not overlap.
    pub pieces: Vec<Piece>,
    /// The lines that are no content (page numbers, what a web page adds), in order and in the
    /// coordinates of the original.
    pub furniture: Vec<Span>,
}

/// Divides a text into reports, sections, paragraphs and sentences. It never fails, and its
/// time grows linearly with the text.
///
/// ```
/// let text = "青禾镇2023年工作总结\n一、农业生产\n（一）抓水稻。一是早播，保面积；二是修渠。\n青禾镇人民政府\n2023年12月20日";
/// let found = gongwen_segment::segment(text);
/// let report = &found.reports[0];
/// assert_eq!(report.titles[0].text, "青禾镇2023年工作总结");
/// assert_eq!(report.issuer.as_deref(), Some("青禾镇"));
/// assert_eq!(report.issued.as_deref(), Some("2023-12-20"));
/// let section = &report.sections[0].children[0];
/// assert_eq!(section.heading.as_ref().unwrap().text, "（一）抓水稻");
/// let items: Vec<_> = section.children.iter().map(|s| s.heading.as_ref().unwrap().text.as_str()).collect();
/// assert_eq!(items, ["一是早播", "二是修渠"]);
/// ```
pub fn segment(text: &str) -> Segmentation<'_> {
    segment_with_tables(text, &[])
}

/// As [`segment`], where it is known which parts of the text are tables. The lines of a table are
/// one paragraph, with a sentence for each: none of them is a heading, a title, furniture or a
/// signature, and none is joined to another. `tables` are in order and do not overlap.
///
/// ```
/// use gongwen_model::Span;
/// use gongwen_segment::{PieceKind, segment_with_tables};
/// let text = "一、收入\n一、税收\t1200\n二、其他\t300\n收入平稳增长。";
/// let table = Span::between(13, text.find("\n收入平稳").unwrap());
/// let found = segment_with_tables(text, &[table]);
/// assert_eq!(found.reports[0].sections.len(), 1);
/// assert_eq!(found.pieces[1].kind, PieceKind::Table);
/// assert_eq!(found.pieces[1].span, table);
/// ```
pub fn segment_with_tables<'t>(text: &'t str, tables: &[Span]) -> Segmentation<'t> {
    let (reading, lines, furniture) = wrap::read(text, tables);
    let lines = flat::unfold(reading.text(), lines);
    let (reports, pieces) = read(reading.text(), &lines);
    Segmentation { reading, reports, pieces, furniture }
}

fn read(text: &str, lines: &[Line]) -> (Vec<Report>, Vec<Piece>) {
    let mut pieces = Vec::new();
    let mut buffers = Buffers::default();
    let mut reports = Vec::new();
    for extent in title::divide(text, lines) {
        let report = read_report(text, lines, &extent, reports.len(), &mut pieces, &mut buffers);
        reports.push(report);
    }
    (reports, pieces)
}

fn read_report(
    text: &str,
    lines: &[Line],
    extent: &Extent,
    place: usize,
    pieces: &mut Vec<Piece>,
    buffers: &mut Buffers,
) -> Report {
    let head = lines.get(extent.head.clone()).unwrap_or(&[]);
    let body = lines.get(extent.body.clone()).unwrap_or(&[]);
    let mut titles = Vec::new();
    for (i, line) in extent.head.clone().zip(head) {
        let is_title = extent.titles.contains(&i);
        let kind = if is_title { PieceKind::Title } else { PieceKind::FrontMatter };
        pieces.push(Piece { span: line.span, kind, report: place, section: None });
        if is_title {
            titles.push(Title {
                span: line.span,
                text: line.span.slice(text).unwrap_or("").to_owned(),
            });
        }
    }
    let imprint = imprint::read(text, body);
    let (body, signature) = body.split_at(body.len().saturating_sub(imprint.lines));
    let blocks = parts::divide(text, blocks::build(text, body, &mut buffers.marks));
    let mut tree = Tree::new(text, place, pieces, buffers);
    tree.grow(&blocks);
    let sections = tree.finish();
    for line in signature {
        pieces.push(Piece {
            span: line.span,
            kind: PieceKind::Signature,
            report: place,
            section: None,
        });
    }
    Report {
        issuer: find_issuer(text, head, &titles, &imprint),
        issued: find_issued(text, head, &titles, &imprint),
        span: whole(head, body, signature),
        titles,
        sections,
        ..Report::default()
    }
}

fn whole(head: &[Line], body: &[Line], signature: &[Line]) -> Span {
    let mut lines = head.iter().chain(body).chain(signature);
    let Some(first) = lines.next() else { return Span::default() };
    let last = lines.last().unwrap_or(first);
    Span::between(first.span.start(), last.span.end())
}

fn find_issuer(text: &str, head: &[Line], titles: &[Title], imprint: &Imprint) -> Option<String> {
    let words = |line: &Line| line.span.slice(text).unwrap_or("").to_owned();
    let organ = head.iter().map(words).find(|line| imprint::is_organ_line(line));
    let meeting = || head.iter().find_map(|line| issuer::from_meeting(&words(line)));
    titles
        .iter()
        .rev()
        .find_map(|title| issuer::from_title(&title.text))
        .or_else(|| imprint.organ.clone())
        .or(organ)
        .or_else(meeting)
}

fn find_issued(text: &str, head: &[Line], titles: &[Title], imprint: &Imprint) -> Option<String> {
    let front = head.iter().filter(|line| titles.iter().all(|title| title.span != line.span));
    let date = imprint
        .date
        .or_else(|| front.filter_map(|line| imprint::find_date(text, line.span)).next());
    date.map(imprint::Date::iso)
}
