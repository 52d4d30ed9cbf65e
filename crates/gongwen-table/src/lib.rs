//! Tables (表格) of Chinese government reports to quantities and observations.
//!
//! A cell says `4,326.00` and nothing else: its unit stands in the head of its column, in the
//! caption or above the table (单位：万元), its indicator and its period in the heads of its row
//! and column. They are put together here, and what comes out is what prose gives: a
//! [`Quantity`] at the place of the number and an [`Observation`] of what it measures.
//!
//! ```
//! use gongwen_table::{Context, caption, find_aligned, read};
//!
//! let text = "表1  财政收入（单位：万元）
//! 项目          2023年预算数    2023年完成数    比上年增长（%）
//! 税收收入          3,200.00        3,374.28               5.2
//!   其中：增值税    1,500.00        1,586.40              -1.3
//! 非税收入            900.00          951.72                 —
//! ";
//! let tables = find_aligned(text);
//! let start = tables[0].span().unwrap().start();
//! let context = Context { caption: caption(text, start), year: Some(2023), ..Context::default() };
//! let found = read(text, &tables[0], &context);
//! assert_eq!(found.len(), 8);
//!
//! let (quantity, observation) = &found[3];
//! assert_eq!(quantity.span.slice(text), Some("1,500.00"));
//! assert_eq!(quantity.value.min, 15_000_000.into());
//! assert_eq!(quantity.unit.as_ref().unwrap().code, "CNY");
//! assert_eq!(observation.indicator.as_deref(), Some("增值税"));
//! assert_eq!(observation.status, gongwen_model::ObservationStatus::Target);
//! assert_eq!(observation.period.as_deref(), Some("2023"));
//!
//! let (quantity, observation) = &found[5];
//! assert_eq!((quantity.text.as_str(), quantity.value.min), ("-1.3", "-1.3".parse().unwrap()));
//! assert_eq!(observation.relation, gongwen_model::Relation::Growth);
//! ```
//!
//! * [`read`]: one table with the default units; [`Reader`] with those of a finder, and with the
//!   cells that are prose.
//! * [`find_aligned`]: the tables of plain text, whose columns tabs, bars or blanks part.
//! * [`caption`], [`furniture`]: the lines above a table.
//! * [`Context`]: what the report knows of the table.
//!
//! # How a table is read
//! 1. Cells are figures, quantities with a unit of their own, dashes, or words.
//! 2. Rows of heads end where figures begin; columns are the heads of rows, units, values, words,
//!    or numbers that count nothing (序号, 电话, 日期).
//! 3. Each head is cut down: marker, unit, time, relation (增长, 占, 完成预算), words that name
//!    nothing (预算数, 金额). What is left is a measure. Heads over several columns go before
//!    those under them.
//! 4. Where a column names a measure, the row is the subject (乡镇, 项目); else the row is the
//!    indicator.
//!
//! # What it does not do
//! It finds no tables in pictures, makes no sums, and does not say that a row with 其中 is a part
//! of the one above. Text with one cell on a line is no table.
//!
//! # Features
//! * `serde`: `Serialize` and `Deserialize` on the results.
//!
//! # Errors
//! None: any table gives a result, and time grows linearly with its cells.

mod aligned;
mod caption;
mod columns;
mod context;
mod figure;
mod grid;
mod head;
mod layout;
mod marker;
mod measure;
mod period;
mod plain;
mod read;
mod status;
mod unit;
mod words;

pub use aligned::find_aligned;
pub use caption::{caption, furniture};
pub use context::Context;
pub use read::{Reader, Reading};

use gongwen_model::{Observation, Quantity, Table};
use gongwen_quantity::Finder;
use std::sync::LazyLock;

/// Reads a table whose cells lie in `text`: its values in the order of the text, each with what
/// it measures. `Observation::quantity` is the place in the result.
///
/// ```
/// use gongwen_table::{Context, find_aligned, read};
/// let text = "债券\t发行总额（亿）\n一期\t10.00\n二期\t6.50\n";
/// let found = read(text, &find_aligned(text)[0], &Context::default());
/// assert_eq!(found[0].0.value.min, 1_000_000_000.into());
/// assert_eq!(found[0].1.indicator.as_deref(), Some("发行总额"));
/// ```
pub fn read(text: &str, table: &Table, context: &Context) -> Vec<(Quantity, Observation)> {
    static BUILTIN: LazyLock<Finder> = LazyLock::new(Finder::default);
    Reader::new(&BUILTIN).read(text, table, context).values
}
