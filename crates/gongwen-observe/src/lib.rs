//! What each quantity of a Chinese government report measures (SDMX: observation): its
//! indicator (指标), its status (actual, target, prior, capacity, norm), its relation (growth,
//! completion, share …) and its period, each with where it was read.
//!
//! ```
//! use gongwen_model::{Relation, Report, Span};
//! let text = "新建公厕4座，厕所普及率达到93.7%。";
//! let mut report = Report { span: Span::between(0, text.len()), ..Report::default() };
//! report.quantities = gongwen_quantity::find_iter(text).collect();
//! let found = gongwen_observe::observe(text, &report);
//! assert_eq!(found[0].indicator.as_deref(), Some("公厕"));
//! assert_eq!(found[1].indicator.as_deref(), Some("厕所普及率"));
//! assert_eq!(found[1].relation, Relation::Share);
//! ```
//!
//! # How a clause is read
//! A figure's clause is cut from both ends by word classes (lexicon files): left of the number
//! the bound, the word of change, what is compared to, then from the head the time, the
//! connective, the verb; what is left is the indicator. Where nothing is left, the noun behind
//! the number is (吸引9名人才), or the indicator of the clause before (同比增长15%), or the heading.
//!
//! # What it does not do
//! It reads no numbers and no dates; it does not look beyond a sentence but for its topic.
//!
//! # Errors
//! None.

mod aim;
mod clock;
mod counted;
mod head;
mod left;
mod list;
mod named;
mod near;
mod observe;
mod period;
mod phrase;
mod place;
mod reading;
mod relation;
mod right;
mod scan;
mod scene;
mod squeeze;
mod status;
mod topic;
mod words;

pub use observe::observe;
