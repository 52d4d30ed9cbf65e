//! What holds for any text and any table.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use gongwen_model::{Cell, Span, Table};
use gongwen_table::{Context, caption, find_aligned, furniture, read};
use proptest::prelude::*;
use std::time::{Duration, Instant};

const WORDS: &[&str] = &[
    "项目",
    "单位：万元",
    "表1",
    "2023年",
    "上年",
    "1—9月",
    "增长%",
    "完成预算%",
    "预算数",
    "合　计",
    "其中：",
    "一、税收",
    "产值（万元）",
    "单位",
    "亩",
    "1,234.5",
    "-3.2",
    "(5)",
    "8%",
    "2021",
    "1",
    "2",
    "3",
    "—",
    "…",
    "1.5亿元",
    "约30户",
    "序号",
    "年份",
    "村名",
    "松坡村",
    "投资500万元。",
    "\t",
    "\t\t",
    "  ",
    "　",
    "|",
    "│",
    "\n",
    "\r\n",
    "\n\n",
    "|---|---|",
    "────",
    "",
    "é",
    "🌾",
    "０",
    "%",
    "（",
    "）",
    "/",
];

fn texts() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS);
    prop_oneof![
        prop::collection::vec(word, 0..60).prop_map(|words| words.concat()),
        // Lines with columns.
        prop::collection::vec(prop::collection::vec(prop::sample::select(WORDS), 1..6), 1..10)
            .prop_map(|lines| {
                let lines: Vec<String> = lines.iter().map(|words| words.join("  ")).collect();
                lines.join("\n")
            }),
        "\\PC{0,60}",
    ]
}

/// A table whose cells lie anywhere, also outside of the text and on each other.
fn tables() -> impl Strategy<Value = Table> {
    let cell = (0usize..200, 0usize..40, 0u32..8, 0u32..8, 0u32..4, 0u32..4, any::<bool>());
    let cells = prop::collection::vec(cell, 0..40);
    (0u32..9, 0u32..9, cells).prop_map(|(rows, columns, cells)| {
        let mut cells: Vec<Cell> = cells
            .into_iter()
            .map(|(start, len, row, column, row_span, column_span, is_head)| Cell {
                span: Span::between(start, start + len),
                row,
                column,
                row_span,
                column_span,
                is_head,
            })
            .collect();
        cells.sort_by_key(|cell| (cell.row, cell.column));
        Table { rows, columns, cells }
    })
}

fn check_values(text: &str, table: &Table) {
    let start = table.span().map_or(0, Span::start).min(text.len());
    let caption = caption(text, start);
    assert!(caption.is_none_or(|span| span.slice(text).is_some()));
    assert!(furniture(text, start).is_none_or(|span| span.slice(text).is_some()));
    let context = Context { caption, year: Some(2023), ..Context::default() };
    let mut last = 0;
    for (index, (quantity, observation)) in read(text, table, &context).iter().enumerate() {
        assert_eq!(quantity.span.slice(text), Some(quantity.text.as_str()));
        assert!(!quantity.span.is_empty() && quantity.span.start() >= last);
        assert!(quantity.value.min <= quantity.value.max);
        assert_eq!(observation.quantity, index);
        assert_eq!(observation.indicator.is_some(), observation.indicator_span.is_some());
        assert_eq!(observation.subject.is_some(), observation.subject_span.is_some());
        for span in [
            observation.indicator_span,
            observation.subject_span,
            observation.period_span,
            observation.status_span,
            observation.relation_span,
        ]
        .into_iter()
        .flatten()
        {
            assert!(span.slice(text).is_some());
        }
        last = quantity.span.end();
    }
}

proptest! {
    #[test]
    fn aligned_tables_lie_in_their_text(text in texts()) {
        let mut last = 0;
        for table in find_aligned(&text) {
            let span = table.span().unwrap();
            prop_assert!(span.start() >= last && span.slice(&text).is_some());
            last = span.end();
            for pair in table.cells.windows(2) {
                prop_assert!((pair[0].row, pair[0].column) < (pair[1].row, pair[1].column));
                prop_assert!(pair[0].span.end() <= pair[1].span.start());
            }
            for cell in &table.cells {
                prop_assert!(cell.row < table.rows && cell.column < table.columns);
                prop_assert!(cell.span.slice(&text).is_some());
            }
            check_values(&text, &table);
        }
    }

    #[test]
    fn any_table_is_read(text in texts(), table in tables()) {
        check_values(&text, &table);
    }

    #[test]
    fn a_line_before_shifts_all(text in texts()) {
        let line = "全年粮食丰收。\n\n\n";
        let moved = format!("{line}{text}");
        let spans = |text: &str| find_aligned(text).into_iter().map(|t| t.span().unwrap()).collect::<Vec<_>>();
        let shifted: Vec<Span> = spans(&text).into_iter().map(|span| span.shift(line.len())).collect();
        prop_assert_eq!(spans(&moved), shifted);
    }
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    for table in find_aligned(text) {
        read(text, &table, &Context::default());
    }
    start.elapsed()
}

/// Twice the text takes about twice the time; ten times as much would be quadratic.
#[test]
fn time_is_linear() {
    for unit in [
        "松坡村  120  80.5  12\n",
        "a|b|1|2|3\n",
        "\t1\t2\n",
        "  x  1  2\n标签\n",
        "| - |\n",
        "村名  水稻  玉米\n松坡村  120  80.5\n柏岭村  300  41.0\n\n",
        "1\t",
        "（",
    ] {
        let (small, large) = (unit.repeat(300), unit.repeat(2_400));
        time(&small);
        let few = (0..3).map(|_| time(&small)).min().unwrap();
        let many = (0..3).map(|_| time(&large)).min().unwrap();
        assert!(many < few * 32 + Duration::from_millis(50), "{unit:?}: {few:?}, {many:?}");
    }
}

/// A table of one row of heads and one of values, with this many columns.
fn wide(columns: u32) -> (String, Table) {
    let (mut text, mut cells) = (String::from("项目"), Vec::new());
    let label = Cell {
        span: Span::between(0, 6),
        row: 0,
        column: 0,
        row_span: 2,
        column_span: 1,
        is_head: false,
    };
    cells.push(label);
    for (row, words) in [(0, ["产值（万元）", "增长%", "备注"]), (1, ["12", "3.5", "好"])]
    {
        for column in 1..columns {
            let words = words[column as usize % 3];
            let span = Span::between(text.len(), text.len() + words.len());
            text += words;
            cells.push(Cell { span, row, column, row_span: 1, column_span: 1, is_head: false });
        }
    }
    (text, Table { rows: 2, columns, cells })
}

#[test]
fn wide_tables_in_linear_time() {
    let time = |columns| {
        let (text, table) = wide(columns);
        let start = Instant::now();
        let found = read(&text, &table, &Context::default());
        assert!(found.len() > columns as usize / 2);
        start.elapsed()
    };
    time(300);
    let few = (0..3).map(|_| time(300)).min().unwrap();
    let many = (0..3).map(|_| time(4_800)).min().unwrap();
    assert!(many < few * 64 + Duration::from_millis(50), "{few:?}, {many:?}");
}
