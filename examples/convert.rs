//! Amounts in, exact values out: `convert [--to UNIT] [AMOUNT]...`, or one amount on each line of
//! standard input. For each: as it was written, normalised, in the base unit of its dimension,
//! and in the unit that is asked for.
#![allow(clippy::print_stderr, reason = "a program tells what went wrong")]

#[path = "common/sign.rs"]
mod sign;

use clap::Parser;
use gongwen::model::Value;
use gongwen::quantity::{Format, UnitTable, parse};
use sign::sign;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

/// Amounts in, exact values out.
#[derive(Parser)]
struct Arguments {
    /// A unit to convert to, as it is written (公顷, 元/斤) or by its code (har, CNY)
    #[arg(long, value_name = "UNIT")]
    to: Option<String>,
    /// Amounts; without any, the lines of standard input
    #[arg(allow_hyphen_values = true)]
    amounts: Vec<String>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let units = UnitTable::builtin();
    let to = arguments.to.as_deref();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut failed = false;
    let mut answer = |amount: &str| match line(&units, amount, to) {
        Ok(line) => {
            let _ = writeln!(out, "{line}");
        }
        Err(problem) => {
            eprintln!("{amount}: {problem}");
            failed = true;
        }
    };
    if arguments.amounts.is_empty() {
        for (number, read) in io::stdin().lock().lines().enumerate() {
            match read {
                Ok(amount) if amount.trim().is_empty() => {}
                Ok(amount) => answer(amount.trim()),
                Err(problem) => answer(&format!("line {}: {problem}", number + 1)),
            }
        }
    } else {
        arguments.amounts.iter().for_each(|amount| answer(amount));
    }
    drop(out);
    ExitCode::from(u8::from(failed))
}

/// `1500余亩 = 超过1500亩 = > 1000000 m2 = > 100 公顷`.
fn line(units: &UnitTable, amount: &str, to: Option<&str>) -> Result<String, String> {
    let quantity = parse(amount).map_err(|problem| problem.to_string())?;
    let mut parts = vec![quantity.to_string(), Format::default().quantity(&quantity)];
    if let Some(base) = &quantity.base {
        let value = Value { min: base.min, max: base.max };
        parts.push(format!("{}{value} {}", sign(quantity.bound), base.unit));
    }
    if let Some(to) = to {
        let problem = |problem| format!("not in {to}: {problem}");
        let value = units.convert(&quantity, to).map_err(problem)?;
        parts.push(format!("{}{value} {to}", sign(quantity.bound)));
    }
    Ok(parts.join(" = "))
}
