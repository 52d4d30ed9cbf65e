//! Each line of standard input → one JSON line with the quantities found in it.

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let found: Vec<_> = gongwen::quantity::find_iter(&line?).collect();
        serde_json::to_writer(&mut out, &serde_json::json!({ "quantities": found }))?;
        writeln!(out)?;
    }
    out.flush()
}
