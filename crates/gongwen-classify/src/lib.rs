//! Role and topic of every section of a Chinese government report (政府工作报告,
//! 工作总结, 统计公报, 预算报告, 村级汇报), with the terms that decided.
//!
//! * **Role**: 引言, 回顾, 问题, 打算 or 结语. The words of the heading speak first
//!   (工作完成情况, 存在的问题, 下一步打算); then its year against the report's, the words
//!   of the text (完成, 同比, 了 against 力争, 确保, 将), the order of the parts, and numbers
//!   that begin again. The parts are decided together, as the likeliest way from 引言
//!   to 结语; what stands below a part has its role, unless its own heading says otherwise.
//! * **Topic**: one of [`Topic::ALL`](gongwen_model::Topic::ALL), by weighted terms of
//!   the heading, of the text, of the heading above, and of the title. A heading that names
//!   a role alone (三、2023年工作打算) is `general`, unless the other parts of the report
//!   all name one subject.
//!
//! ```
//! use gongwen_classify::classify;
//! use gongwen_model::{Heading, Report, Role, Section, Span, Topic};
//!
//! let text = "一、农业生产\n全年水稻播种面积2.3万亩。\n二、下一步打算\n力争新建高标准农田。";
//! let section = |start: usize, end: usize, next: usize, marker: &str| Section {
//!     heading: Some(Heading {
//!         span: Span::between(start, end),
//!         text: text[start..end].to_owned(),
//!         marker: marker.into(),
//!         level: 1,
//!     }),
//!     span: Span::between(start, next),
//!     ..Section::default()
//! };
//! let second = text.find("二、").unwrap();
//! let mut report = Report {
//!     sections: vec![
//!         section(0, "一、农业生产".len(), second, "一、"),
//!         section(second, second + "二、下一步打算".len(), text.len(), "二、"),
//!     ],
//!     ..Report::default()
//! };
//! classify(text, &mut report);
//!
//! let [farming, plan] = &report.sections[..] else { unreachable!() };
//! assert_eq!((farming.role, farming.topic), (Some(Role::Review), Some(Topic::Agriculture)));
//! assert_eq!((plan.role, plan.topic), (Some(Role::Plan), Some(Topic::General)));
//! assert_eq!(farming.evidence[0].term, "农业生产");
//! assert_eq!(farming.evidence[0].span.unwrap().slice(text), Some("农业生产"));
//! ```
//!
//! # How it works
//! The lexicons are text files in `lexicon/`, one family a file, with a weight for each
//! term. One table finds all of them in one pass over the text, leftmost first, the
//! longest of those; a second one reads the headings. Each word counts for the innermost
//! section it stands in and for those above, less each time it comes again. The time is in
//! proportion to the text and the number of sections, whatever their depth.
//!
//! # What it does not do
//! * It finds no sections: `gongwen-segment` does.
//! * It learns nothing, guesses nothing at random and reads no clock: the same report gives
//!   the same answer.
//! * Terms broken over a line are found in headings, not in the text.
//! * A score is a share of what spoke for a topic, not a probability.
//!
//! # Errors
//! None. Any text and any report give a result; spans that do not fit are cut.

mod classifier;
mod evidence;
mod heading;
mod index;
mod lexicon;
mod marks;
mod matcher;
mod nodes;
mod options;
mod role_path;
mod role_words;
mod sayings;
mod tally;
mod topic;
mod weights;

pub use classifier::{Classifier, classify};
pub use options::Options;
