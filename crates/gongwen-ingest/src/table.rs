//! Tables: the vocabulary is the model's.

pub use gongwen_model::{Cell, Table};
