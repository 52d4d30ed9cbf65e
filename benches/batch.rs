//! The example `batch` on generated reports: how much faster on two cores than on one, and how
//! much memory. Beside it, what the machine gives: two programs that do the same work at once, each
//! on one core. Two cores of a machine that is shared are seldom twice one.
//! `cargo bench -p gongwen-benches --bench batch -- [FILES [ROUNDS]]`; 10,000
//! files, three rounds. Memory is read from /proc, and so on Linux alone.
#![allow(clippy::print_stdout, reason = "it prints a table")]

use gongwen_benches::reports;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --all-targets` runs this too, without the flag.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let mut numbers = arguments.iter().filter_map(|argument| argument.parse::<usize>().ok());
    let (files, rounds) = (numbers.next().unwrap_or(10_000), numbers.next().unwrap_or(3));
    let program = program()?;
    let folder = std::env::temp_dir().join(format!("gongwen-bench-{}", std::process::id()));
    let result = measure(&program, &folder, files, rounds);
    std::fs::remove_dir_all(&folder)?;
    result
}

/// Builds the example, and says where it is.
fn program() -> io::Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut build = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    build.args(["build", "--quiet", "--release", "--package", "gongwen", "--example", "batch"]);
    if !build.current_dir(&root).status()?.success() {
        return Err(io::Error::other("the example batch is not built"));
    }
    // This program is in release/deps.
    let own = std::env::current_exe()?;
    let release = own.parent().and_then(Path::parent).unwrap_or(&root);
    Ok(release.join("examples").join(format!("batch{}", std::env::consts::EXE_SUFFIX)))
}

fn measure(program: &Path, folder: &Path, files: usize, rounds: usize) -> io::Result<()> {
    let bytes = write(folder, files)?;
    println!("{files} files, {:.1} MB", bytes as f64 / 1e6);
    println!("jobs   files  seconds   MB/s  processor  peak MB");
    for share in [10, 1] {
        let mut best = [f64::INFINITY; 2];
        let mut both = f64::INFINITY;
        for _ in 0..rounds {
            for (jobs, best) in [1, 2].into_iter().zip(&mut best) {
                let Run { time, processor, memory } = run(program, folder, jobs, share)?;
                let seconds = time.as_secs_f64();
                *best = best.min(seconds);
                let part = bytes as f64 / share as f64;
                let (count, speed) = (files / share, part / 1e6 / seconds);
                let memory = memory as f64 / 1e3;
                println!(
                    "{jobs:4} {count:7} {seconds:8.2} {speed:6.1} {processor:10.2} {memory:8.1}"
                );
            }
            both = both.min(two_programs(program, folder, share)?.as_secs_f64());
        }
        let [one, two] = best;
        println!(
            "two jobs, {} files: {:.2} times one; two programs at once: {:.2} times one",
            files / share,
            one / two,
            2.0 * one / both
        );
    }
    Ok(())
}

/// Writes the reports, a tenth of them in a folder of their own: their bytes.
fn write(folder: &Path, files: usize) -> io::Result<usize> {
    // One long text, cut at the lines where a report begins: each is another.
    let text = reports(12_000_000);
    let mut found: Vec<&str> = Vec::new();
    let mut rest = text.as_str();
    let mark = "2023年度工作总结和2024年工作计划\n";
    while let Some(at) = rest.get(mark.len() + 60..).and_then(|rest| rest.find(mark)) {
        let at = at + mark.len() + 60;
        let line = rest.get(..at).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
        let (report, later) = rest.split_at_checked(line).unwrap_or((rest, ""));
        found.push(report);
        rest = later;
    }
    let mut bytes = 0;
    for (number, report) in (0..files).zip(found.iter().cycle()) {
        let place = if number % 10 == 0 { "tenth" } else { "rest" };
        let place = folder.join("in").join(place).join(format!("{:02}", number % 100));
        std::fs::create_dir_all(&place)?;
        std::fs::write(place.join(format!("{number:05}.txt")), report)?;
        bytes += report.len();
    }
    Ok(bytes)
}

/// What a run took: its time, that of the processors in seconds, and the peak of memory in KB.
struct Run {
    time: Duration,
    processor: f64,
    memory: u64,
}

/// Runs two programs at once, each with one job on all files, or a tenth: how long they take.
fn two_programs(program: &Path, folder: &Path, share: usize) -> io::Result<Duration> {
    let begun = Instant::now();
    let start = |name: &str| command(program, folder, 1, share, name).spawn();
    let mut running = [start("first.csv")?, start("second.csv")?];
    for child in &mut running {
        child.wait()?;
    }
    Ok(begun.elapsed())
}

fn command(program: &Path, folder: &Path, jobs: usize, share: usize, output: &str) -> Command {
    let mut command = Command::new(program);
    command
        .args(["--jobs", &jobs.to_string(), "--output"])
        .arg(folder.join(output))
        .arg(folder.join(if share == 1 { "in" } else { "in/tenth" }))
        .stderr(Stdio::null());
    command
}

/// Runs the batch on all files, or a tenth.
fn run(program: &Path, folder: &Path, jobs: usize, share: usize) -> io::Result<Run> {
    let begun = Instant::now();
    let mut child = command(program, folder, jobs, share, "out.csv").spawn()?;
    let (mut processor, mut memory) = (0.0_f64, 0);
    loop {
        let about = |name: &str| std::fs::read_to_string(format!("/proc/{}/{name}", child.id()));
        memory = memory.max(about("status").ok().as_deref().and_then(peak).unwrap_or(0));
        processor = processor.max(about("stat").ok().as_deref().and_then(ticks).unwrap_or(0.0));
        if child.try_wait()?.is_some() {
            return Ok(Run { time: begun.elapsed(), processor, memory });
        }
        // Looking costs time, too, and two jobs leave no core free for it.
        sleep(Duration::from_millis(25));
    }
}

/// Seconds of processor time, in the program and in the system for it: fields 14 and 15, in
/// hundredths.
fn ticks(stat: &str) -> Option<f64> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(11).map_while(|field| field.parse::<f64>().ok());
    Some((fields.next()? + fields.next()?) / 100.0)
}

fn peak(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
