//! The vocabulary of gongwen: what a Chinese government document (公文) is made of,
//! and what is read from it. There is no parsing here; every other crate of the
//! workspace speaks in these types.
//!
//! * [`Span`], [`LineIndex`]: places in the text, as bytes, and as lines and columns.
//! * [`Analysis`], [`Report`], [`Section`], [`Heading`], [`Paragraph`], [`Sentence`]:
//!   the parts of a document (GB/T 9704: 标题 title, 正文 body, 署名 issuer, 成文日期 date of issue).
//! * [`Role`] and [`Topic`]: what a section does and what it is about, with its [`Evidence`].
//! * [`Quantity`], [`Value`], [`Unit`], [`Dimension`], [`Bound`]: a figure, exactly.
//! * [`Time`]: a calendar expression and the days it covers.
//! * [`Observation`]: what a figure measures (SDMX: indicator, time period, status).
//! * [`Table`], [`Cell`]: the grid of a table and where its cells stand in the text.
//! * [`Finding`]: an arithmetic check of figures against each other.
//!
//! All spans are half-open byte ranges into the UTF-8 text that was analysed. All
//! numbers are exact decimals ([`rust_decimal::Decimal`]); nothing here is an `f64`
//! but the scores of the classifier.
//!
//! ```
//! use gongwen_model::{LineIndex, Span};
//!
//! let text = "一、农业\n水稻2.3万亩";
//! let span = Span::new(19, 28).unwrap();
//! assert_eq!(span.slice(text), Some("2.3万亩"));
//! let at = LineIndex::new(text).position(text, span.start()).unwrap();
//! assert_eq!((at.line, at.column), (2, 3));
//! ```
//!
//! # What it does not do
//! It reads nothing: the scanners and parsers are in `gongwen-numeral`,
//! `gongwen-segment`, `gongwen-quantity` and `gongwen-classify`.
//!
//! # Features
//! * `serde`: `Serialize` and `Deserialize` on every type. Decimals are strings.
//!
//! # Errors
//! [`SpanError`]: a span that would end before it starts.

mod analysis;
mod display;
mod finding;
mod line_index;
mod observation;
mod outline;
mod quantity;
mod role;
mod span;
mod table;
mod time;
mod topic;
mod unit;

pub use analysis::{Analysis, Report, SCHEMA, Source, Title};
pub use finding::{Finding, FindingKind, Verdict};
pub use line_index::{LineIndex, Position};
pub use observation::{Observation, ObservationStatus, Relation};
pub use outline::{Heading, Paragraph, Section, Sentence};
pub use quantity::{Base, Bound, Quantity, Value};
pub use role::Role;
pub use span::{Span, SpanError};
pub use table::{Cell, Table};
pub use time::Time;
pub use topic::{Evidence, EvidencePlace, Topic, TopicScore};
pub use unit::{Dimension, Unit};

/// Exact decimal numbers, re-exported so that users need not depend on the same version.
pub use rust_decimal::Decimal;

/// Strings of which the short ones lie in place, re-exported for the same reason.
pub use smol_str::SmolStr;
