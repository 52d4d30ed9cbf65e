//! Each line of standard input, read strictly as one quantity or number → one JSON line with
//! it, or with `{"error": …}`.

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        match gongwen::quantity::parse(line?.trim()) {
            Ok(quantity) => serde_json::to_writer(&mut out, &quantity)?,
            Err(e) => {
                serde_json::to_writer(&mut out, &serde_json::json!({ "error": e.to_string() }))?;
            }
        }
        writeln!(out)?;
    }
    out.flush()
}
