//! stub
mod integer;
pub use integer::{Integer, Script, integer_at};
