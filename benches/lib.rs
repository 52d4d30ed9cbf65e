//! Texts to measure with: generated reports, and hostile texts. The same on every machine and
//! every run.
//!
//! ```
//! use gongwen_benches::{hostile, report};
//! let text = report(10_000);
//! assert!((10_000..13_000).contains(&text.len()));
//! assert_eq!(text, report(10_000));
//! assert!(hostile::ALL.iter().all(|text| text.build(1000).len() <= 1000));
//! ```
//!
//! # What it does not do
//! It measures nothing: the benches do. `cargo bench -p gongwen-benches --bench stages` gives
//! criterion's figures for each stage, `--bench flat` a table of ns per byte that shows whether
//! time grows with the text alone.
//!
//! # Errors
//! None.

mod generate;
pub mod hostile;
mod lcg;

pub use generate::{report, reports};
