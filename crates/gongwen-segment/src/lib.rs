//! From the text of a Chinese government document (公文) to its reports, sections, paragraphs
//! and sentences.
//!
//! ```
//! use gongwen_segment::{segment, PieceKind};
//!
//! let text = "青禾镇2023年工作总结\n一、农业生产\n全年水稻种植2.3万亩。\n二、下一步打算\n一是修渠；二是架桥。";
//! let found = segment(text);
//! let report = &found.reports[0];
//! assert_eq!(report.titles[0].text, "青禾镇2023年工作总结");
//! let headings: Vec<_> = report.sections.iter().map(|s| s.heading.as_ref().unwrap().text.as_str()).collect();
//! assert_eq!(headings, ["一、农业生产", "二、下一步打算"]);
//!
//! let body: Vec<_> = found.pieces.iter().filter(|p| p.kind == PieceKind::Body).collect();
//! assert_eq!(body[0].span.slice(found.reading.text()), Some("全年水稻种植2.3万亩。"));
//! assert_eq!(body[0].section, Some(0));
//! ```
//!
//! # How a text is read
//! 1. [`Reading`]: ordinary text is borrowed. Only hard-wrapped text is copied, its lines
//!    joined, with a map back to the original.
//! 2. Furniture is set aside: page numbers, running headers, what web pages add.
//! 3. Titles divide a file into reports. What stands under a title (date, speaker,
//!    salutation) is front matter, what stands at the end (signature, date) the imprint.
//! 4. Lines become headings and paragraphs by their markers ([`marker_at`]), by the shape of
//!    their first sentence, or by standing alone.
//! 5. The numbering gives the tree: what a heading stands under is a matter of its marker,
//!    not of its level, so that 一、 stands under 第一部分 though both have level 1.
//! 6. Paragraphs are divided into items (一是…；二是…) and sentences ([`sentences()`]).
//!
//! # Levels
//! 1 `一、` `第一部分`; 2 `（一）`; 3 `1.`; 4 items, also inside a paragraph: `一是` `第一，` `（1）`
//! `①`; 5 headings without a number. An item or an unnumbered heading that opens a paragraph
//! owns that paragraph only; the next one belongs to the section above it again.
//!
//! # What it does not do
//! It reads no figures and no dates in the text, says nothing about what a section is about,
//! and sets a role only for parts without a heading whose words leave no doubt (preamble,
//! problems, closing). It finds no tables; those that it is told of are
//! paragraphs ([`segment_with_tables`]), the rows of others are lines like any.
//!
//! # Errors
//! None: any `&str` gives a result, in time linear in its length.

mod blocks;
mod chars;
mod flat;
mod furniture;
mod heading;
mod imprint;
mod issuer;
mod item;
mod lexicon;
mod lines;
mod marker;
mod marks;
mod parts;
mod piece;
mod reading;
mod runin;
mod segment;
mod sentence;
mod source;
mod title;
mod tree;
mod wrap;

pub use marker::{Marker, MarkerForm, marker_at};
pub use piece::{Piece, PieceKind};
pub use reading::Reading;
pub use segment::{Segmentation, segment, segment_with_tables};
pub use sentence::{Sentences, sentences};
pub use source::to_source;
