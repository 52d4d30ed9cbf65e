//! From the text of a Chinese government report (乡镇政府工作报告, 工作总结和工作计划, 统计公报,
//! 预算报告) to structured data: its outline, what each section does and is about, and every
//! quantity, exactly, in its unit. Each answer has the span of bytes that it was read from.
//!
//! ```
//! let text = "青禾镇2023年工作总结\n一、农业生产\n流转土地2000余亩，投资60余万元。";
//! let analysis = gongwen::analyze(text);
//! let report = &analysis.reports[0];
//! assert_eq!(report.titles[0].text, "青禾镇2023年工作总结");
//! assert_eq!(report.sections[0].topic, Some(gongwen::model::Topic::Agriculture));
//! let quantity = &report.quantities[0];
//! assert_eq!(quantity.value.min, 2000.into());
//! assert_eq!(quantity.span.slice(text), Some("2000余亩"));
//! ```
//!
//! This crate is the facade: it runs the stages of the other crates one after the other and has
//! no rules of its own.
//!
//! | crate | what it does |
//! |---|---|
//! | [`ingest`] | files to text: .txt in any Chinese encoding, .docx, .html, .pdf, .doc |
//! | [`model`] | the types that all speak in |
//! | [`numeral`] | numerals: `60余万`, `二〇二四` |
//! | [`segment`] | reports, sections, paragraphs, sentences |
//! | [`quantity`] | numerals, units, bounds and ranges to quantities |
//! | [`time`] | calendar expressions and the report's years |
//! | [`observe`] | what each quantity measures: indicator, status, relation, period |
//! | [`table`] | tables: values with the units and periods of their heads |
//! | [`classify`] | role and topic of each section |
//!
//! # What it does not do
//! It prints nothing and reads no clock. It opens no files but in [`ingest::read_file`].
//!
//! # Features
//! * `serde` (on): `Serialize` and `Deserialize` on the results.
//! * `ingest` (on): files, with [`Analyzer::analyze_document`]; alone it reads text.
//! * `docx`, `html`, `pdf`, `doc`: the readers of these formats.
//!
//! # Errors
//! None: any `&str` gives an [`Analysis`], in time linear in its length. Only reading a file
//! may fail, with [`ingest::IngestError`].

mod analyzer;
mod dates;
mod tables;

pub use analyzer::{Analyzer, Options, analyze};
pub use gongwen_classify as classify;
#[cfg(feature = "ingest")]
pub use gongwen_ingest as ingest;
pub use gongwen_model as model;
pub use gongwen_model::{Analysis, Report, Source};
pub use gongwen_numeral as numeral;
pub use gongwen_observe as observe;
pub use gongwen_quantity as quantity;
pub use gongwen_segment as segment;
pub use gongwen_table as table;
pub use gongwen_time as time;
