//! The example `batch` as a user runs it: what is read, what is listed, what is written when.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

mod common;

use common::{Folder, program, root, run, text};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const FIXTURES: &str = "crates/gongwen/tests/fixtures/formats";

/// A small generator of numbers.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
}

/// A report with `paragraphs` paragraphs of three figures each.
fn report(number: usize, paragraphs: usize) -> String {
    let mut text = format!("岚杉镇第{number}号村2024年工作总结\n一、农业生产\n");
    for at in 0..paragraphs {
        text += &format!("种植水稻{}.5亩，硬化道路{at}公里，投资{number}.{at}万元。\n", 100 + at);
    }
    text
}

/// Reports of different lengths, in folders in folders.
fn reports(folder: &Folder, count: usize) -> PathBuf {
    for number in 0..count {
        let place = folder.0.join(format!("in/{}", number % 3));
        fs::create_dir_all(&place).unwrap();
        // Every seventh is longer, so that later ones are done before it.
        let paragraphs = if number % 7 == 0 { 80 } else { 1 + number % 5 };
        fs::write(place.join(format!("{number:03}.txt")), report(number, paragraphs)).unwrap();
    }
    folder.0.join("in")
}

fn str(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn batch(arguments: &[&str]) -> Output {
    run("batch", arguments, b"")
}

/// The files of the rows, each once where it stands in a row of rows.
fn files(csv: &[u8]) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv);
    let mut files: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
    files.dedup();
    files
}

#[test]
fn rows_stand_in_the_order_of_the_paths() {
    let folder = Folder::new("batch-order");
    let input = reports(&folder, 40);
    let alone = batch(&["-j", "1", str(&input)]);
    assert!(alone.status.success(), "{}", text(&alone.stderr));
    let found = files(&alone.stdout);
    assert_eq!(found.len(), 40);
    assert!(found.is_sorted_by(|a, b| Path::new(a) < Path::new(b)), "{found:?}");
    for jobs in ["2", "7"] {
        assert!(batch(&["--jobs", jobs, str(&input)]).stdout == alone.stdout, "{jobs} jobs");
    }
    // Each file once, however it is given.
    let (pattern, one) = (input.join("**/*.txt"), input.join("1/001.txt"));
    let again = batch(&[str(&pattern), str(&input), str(&one)]);
    assert!(again.stdout == alone.stdout);
    // A row for each observation of the other examples.
    let rows = run("observations", &[str(&one)], b"").stdout;
    let own: Vec<&str> = text(&alone.stdout).lines().filter(|l| l.contains("1/001.txt")).collect();
    assert_eq!(own, text(&rows).lines().skip(1).collect::<Vec<_>>());
    let lines = batch(&["--format", "jsonl", str(&one)]).stdout;
    let line: serde_json::Value =
        serde_json::from_str(text(&lines).lines().next().unwrap()).unwrap();
    assert_eq!((&line["INDICATOR"], &line["OBS_VALUE"]), (&"水稻".into(), &"100.5".into()));
}

#[test]
fn a_bad_file_is_listed_and_stops_nothing() {
    let folder = Folder::new("batch-bad");
    let docx = fs::read(root().join(FIXTURES).join("typed.docx")).unwrap();
    let bad = [
        (folder.file("a.docx", &docx[..20_000]), "not a sound file"),
        (folder.file("b.txt", b""), "the file is empty"),
        (folder.file("c.txt", &[0; 4000]), "neither text nor a known kind of document"),
        (folder.file("d.doc", br"{\rtf1\ansi x}"), "convert it"),
        (folder.0.join("none.txt").to_str().unwrap().to_owned(), "No such file"),
        (folder.0.join("*.nothing").to_str().unwrap().to_owned(), "no file matches"),
    ];
    let huge = folder.file("huge.txt", b"");
    fs::File::options().write(true).open(&huge).unwrap().set_len(1 << 30).unwrap();
    folder.file("good.txt", report(1, 1).as_bytes());
    folder.file("wrong-ending.pdf", &docx);
    folder.file(".hidden.txt", b"");
    folder.file("~$good.docx", b"\x04Wang");
    let output = folder.0.join("out.csv");
    let begun = Instant::now();
    let done = batch(&[str(&folder.0), &bad[4].0, &bad[5].0, "--output", str(&output)]);
    assert!(begun.elapsed() < Duration::from_secs(20));
    assert_eq!(done.status.code(), Some(1));
    assert!(done.stdout.is_empty());
    let problems = text(&done.stderr);
    assert!(problems.ends_with("2 files read, 7 failed; 32 observations\n"), "{problems}");
    let errors = fs::read(folder.0.join("out.csv.errors.csv")).unwrap();
    let mut errors = csv::Reader::from_reader(errors.as_slice());
    assert_eq!(errors.headers().unwrap(), &["FILE", "REASON"][..]);
    let errors: Vec<_> = errors.records().map(Result::unwrap).collect();
    assert_eq!(errors.len(), 7);
    let huge = (huge, "larger than 134217728 bytes; raise --max-file to read it");
    for (file, reason) in bad.iter().chain([&huge]) {
        let found = errors.iter().find(|row| &row[0] == file).unwrap();
        assert!(found[1].contains(reason), "{found:?}");
        assert!(problems.contains(&format!("{file}: {}\n", &found[1])), "{problems}");
    }
    assert_eq!(files(&fs::read(&output).unwrap()).len(), 2);
    // The files of the run are no input of the next, and rows are not doubled.
    let first = fs::read(&output).unwrap();
    for resume in [&[][..], &["--resume"]] {
        let arguments = [&[str(&folder.0), "--output", str(&output)], resume].concat();
        let again = batch(&arguments);
        assert_eq!(again.status.code(), Some(1));
        assert!(text(&again.stderr).ends_with("2 files read, 5 failed; 32 observations\n"));
        assert!(fs::read(&output).unwrap() == first);
    }
}

#[test]
fn limits_are_options() {
    let folder = Folder::new("batch-limits");
    let long = folder.file("long.txt", report(1, 100).as_bytes());
    for (limit, reason) in [
        (["--max-file", "4K"], "larger than 4096 bytes; raise --max-file"),
        (["--max-text", "1k"], "a text of more than 1024 bytes; raise --max-text"),
    ] {
        let done = batch(&[&[long.as_str()], &limit[..]].concat());
        assert_eq!(done.status.code(), Some(1));
        assert!(text(&done.stderr).contains(reason), "{}", text(&done.stderr));
    }
    let help = text(&batch(&["--help"]).stdout).to_owned();
    for default in ["128M", "16M", "5000"] {
        assert!(help.contains(&format!("[default: {default}]")), "{help}");
    }
}

#[test]
fn a_wrong_command_is_told_apart() {
    let folder = Folder::new("batch-usage");
    let file = folder.file("a.txt", report(1, 1).as_bytes());
    let nowhere = folder.0.join("none/out.csv");
    let beside = folder.file("other.csv", b"mine");
    for arguments in [
        &[][..],
        &["--max-file", "much", &file],
        &["--jobs", "0", &file],
        &["--resume", &file],
        &["--output", str(&nowhere), &file],
        &["--output", &file, &file],
        // Whose rows these are is not known.
        &["--resume", "--output", &beside, &file],
    ] {
        let done = batch(arguments);
        assert_eq!(done.status.code(), Some(2), "{arguments:?}: {}", text(&done.stderr));
    }
    assert_eq!(fs::read(beside).unwrap(), b"mine");
    assert_eq!(fs::read_to_string(file).unwrap(), report(1, 1));
}

/// Kills the run when its journal has some lines, as many times as there are numbers of lines.
#[test]
fn a_run_that_is_killed_continues() {
    let folder = Folder::new("batch-kill");
    let input = reports(&folder, 60);
    fs::write(input.join("0/bad.docx"), b"PK\x03\x04 cut off").unwrap();
    for format in ["csv", "jsonl"] {
        let whole = folder.0.join(format!("whole.{format}"));
        let part = folder.0.join(format!("part.{format}"));
        let done = batch(&["-f", format, "-o", str(&whole), str(&input)]);
        assert_eq!(done.status.code(), Some(1));
        let errors = |path: &Path| fs::read(format!("{}.errors.{format}", str(path))).unwrap();
        let journal = format!("{}.journal", str(&part));
        let resume = ["-f", format, "--resume", "--checkpoint", "0", "-o", str(&part), str(&input)];
        let lines = || fs::read(&journal).map_or(0, |b| b.iter().filter(|&&b| b == b'\n').count());
        for wanted in [1, 5, 23, 40] {
            let mut child = Command::new(program("batch"))
                .args(resume)
                .args(["-j", "2"])
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            while lines() < wanted && child.try_wait().unwrap().is_none() {
                sleep(Duration::from_millis(1));
            }
            child.kill().unwrap();
            child.wait().unwrap();
        }
        // What a kill in the middle of a write leaves.
        let mut torn = fs::read(&part).unwrap();
        torn.extend_from_slice("半\"行".as_bytes());
        fs::write(&part, torn).unwrap();
        let mut torn = fs::read(&journal).unwrap();
        torn.extend_from_slice(b"{\"file\":\"x");
        fs::write(&journal, torn).unwrap();

        let done = batch(&resume);
        assert_eq!(done.status.code(), Some(1));
        assert!(text(&done.stderr).contains("of 61 files stand in the output already"));
        assert!(text(&done.stderr).contains("bad.docx: "), "failures of earlier runs are listed");
        assert!(fs::read(&part).unwrap() == fs::read(&whole).unwrap(), "{format}");
        assert_eq!(errors(&part), errors(&whole), "{format}");
        // Once more: nothing to do.
        let again = batch(&resume);
        assert!(text(&again.stderr).starts_with("61 of 61 files"));
        assert!(fs::read(&part).unwrap() == fs::read(&whole).unwrap(), "{format}");
    }
}

/// At moments that nobody chose.
#[test]
fn a_run_that_is_killed_at_random_continues() {
    let folder = Folder::new("batch-random-kill");
    let input = reports(&folder, 60);
    let (whole, part) = (folder.0.join("whole.csv"), folder.0.join("part.csv"));
    let begun = Instant::now();
    assert!(batch(&["-o", str(&whole), str(&input)]).status.success());
    let most = usize::try_from(begun.elapsed().as_millis()).unwrap().max(2);
    let seed = std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos() as u64;
    let mut numbers = Numbers(seed);
    for _ in 0..8 {
        let mut child = Command::new(program("batch"))
            .args(["--resume", "--checkpoint", "20", "-o", str(&part), str(&input)])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(numbers.below(most) as u64));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    assert!(batch(&["--resume", "-o", str(&part), str(&input)]).status.success());
    assert!(fs::read(&part).unwrap() == fs::read(&whole).unwrap(), "seed {seed}");
}

#[test]
fn a_resumed_output_is_that_of_the_files_as_they_are() {
    let folder = Folder::new("batch-changed");
    let input = reports(&folder, 12);
    let (part, whole) = (folder.0.join("part.csv"), folder.0.join("whole.csv"));
    let resume = ["--resume", "-o", str(&part), str(&input)];
    assert!(batch(&resume).status.success());
    let same = |kept: usize, what: &str| {
        let done = batch(&resume);
        let before = if kept == 0 { String::new() } else { format!("{kept} of ") };
        assert!(text(&done.stderr).starts_with(&before), "{what}: {}", text(&done.stderr));
        batch(&["-o", str(&whole), str(&input)]);
        assert!(fs::read(&part).unwrap() == fs::read(&whole).unwrap(), "{what}");
    };
    fs::write(input.join("1/004.txt"), report(400, 3)).unwrap();
    same(5, "a file that changed");
    fs::write(input.join("0/0000.txt"), report(500, 3)).unwrap();
    same(1, "a new file");
    fs::remove_file(input.join("2/005.txt")).unwrap();
    same(10, "a file that went");
    fs::write(&part, b"cut off").unwrap();
    same(0, "an output that went");

    let other = batch(&["--max-text", "1M", "--resume", "-o", str(&part), str(&input)]);
    assert_eq!(other.status.code(), Some(2));
    assert!(text(&other.stderr).contains("leave out --resume"), "{}", text(&other.stderr));
    assert!(fs::read(&part).unwrap() == fs::read(&whole).unwrap());
}

#[test]
fn one_run_at_a_time_writes_to_an_output() {
    let folder = Folder::new("batch-lock");
    let file = folder.file("a.txt", report(1, 1).as_bytes());
    let output = folder.file("out.csv", b"of the other run");
    let journal = fs::File::create(format!("{output}.journal")).unwrap();
    journal.lock().unwrap();
    for resume in [&[][..], &["--resume"]] {
        let done = batch(&[&["--output", &output, &file], resume].concat());
        assert_eq!(done.status.code(), Some(2));
        assert!(text(&done.stderr).contains("another run"), "{}", text(&done.stderr));
        assert_eq!(fs::read(&output).unwrap(), b"of the other run");
    }
    drop(journal);
    assert!(batch(&["--output", &output, &file]).status.success());
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_around() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new("batch-links");
    let input = folder.0.join("in");
    fs::create_dir_all(input.join("a/b")).unwrap();
    fs::write(input.join("a/one.txt"), report(1, 1)).unwrap();
    fs::write(folder.0.join("outside.txt"), report(2, 1)).unwrap();
    symlink(&input, input.join("a/b/loop")).unwrap();
    symlink("self", input.join("self")).unwrap();
    symlink("nowhere", input.join("broken")).unwrap();
    symlink(folder.0.join("outside.txt"), input.join("link.txt")).unwrap();
    // Two ways on from each of twenty folders: a million paths.
    for at in 0..20 {
        let place = folder.0.join(format!("ways/{at}"));
        fs::create_dir_all(&place).unwrap();
        for way in ["x", "y"] {
            symlink(folder.0.join(format!("ways/{}", at + 1)), place.join(way)).unwrap();
        }
    }
    fs::create_dir_all(folder.0.join("ways/20")).unwrap();
    fs::write(folder.0.join("ways/20/end.txt"), report(3, 1)).unwrap();
    symlink(folder.0.join("ways/0"), input.join("ways")).unwrap();
    let begun = Instant::now();
    let done = batch(&[str(&input)]);
    assert!(begun.elapsed() < Duration::from_secs(20));
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(files(&done.stdout).len(), 3, "{}", text(&done.stderr));
    let problems = text(&done.stderr);
    assert!(problems.contains("in/a/b/loop: a loop of links: it leads back to "), "{problems}");
    assert!(problems.contains("in/self: cannot be read: "), "{problems}");
    assert!(problems.contains("in/broken: cannot be read: "), "{problems}");
    assert!(problems.ends_with("3 files read, 3 failed; 9 observations\n"), "{problems}");
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf8_are_read() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new("batch-names");
    // 报告.txt in GBK, and a pair that is not even that.
    for name in [&b"\xb1\xa8\xb8\xe6.txt"[..], b"\xff.txt", b"\xfe.txt"] {
        fs::write(folder.0.join(OsStr::from_bytes(name)), report(1, 1)).unwrap();
    }
    let output = folder.0.join("out.csv");
    for _ in 0..2 {
        let done = batch(&["--resume", "-o", str(&output), str(&folder.0)]);
        assert!(done.status.success(), "{}", text(&done.stderr));
        let found = files(&fs::read(&output).unwrap());
        let ends: Vec<&str> = found.iter().map(|f| f.rsplit('/').next().unwrap()).collect();
        assert_eq!(ends, [r"\xB1\xA8\xB8\xE6.txt", r"\xFE.txt", r"\xFF.txt"]);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_waited_for() {
    let folder = Folder::new("batch-pipe");
    let pipe = folder.0.join("pipe");
    if !Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        return;
    }
    folder.file("good.txt", report(1, 1).as_bytes());
    let done = batch(&[str(&folder.0)]);
    assert!(text(&done.stderr).contains("pipe: not a file\n"), "{}", text(&done.stderr));
    assert_eq!(files(&done.stdout).len(), 1);
}

/// Files of all formats with bytes changed, lost or doubled, among good ones. The number of
/// them is `GONGWEN_MUTATIONS`.
#[test]
fn changed_bytes_cost_no_other_file() {
    let wanted = std::env::var("GONGWEN_MUTATIONS").ok().and_then(|n| n.parse().ok());
    let wanted: usize = wanted.unwrap_or(300);
    let folder = Folder::new("batch-mutated");
    let mut fixtures: Vec<PathBuf> =
        ["crates/gongwen/tests/fixtures/formats", "crates/gongwen-ingest/tests/fixtures"]
            .iter()
            .flat_map(|place| fs::read_dir(root().join(place)).unwrap())
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file() && path.extension().is_some_and(|ending| ending != "py"))
            .collect();
    fixtures.sort();
    let fixtures: Vec<(String, Vec<u8>)> = fixtures
        .iter()
        .map(|path| {
            (path.extension().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap())
        })
        .collect();
    let mut numbers = Numbers(20_240_607);
    let mut good = 0;
    for number in 0..wanted {
        if number % 10 == 0 {
            folder.file(&format!("{number:05}.good.txt"), report(number, 1).as_bytes());
            good += 1;
        }
        let (ending, bytes) = &fixtures[number % fixtures.len()];
        let mut bytes = bytes.clone();
        let at = numbers.below(bytes.len());
        match numbers.below(5) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(..at)),
            2 => {
                let end = (at + 1 + numbers.below(200)).min(bytes.len());
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                for _ in 0..=numbers.below(40) {
                    let at = numbers.below(bytes.len());
                    bytes[at] ^= 1 << numbers.below(8);
                }
            }
        }
        folder.file(&format!("{number:05}.{ending}"), &bytes);
    }
    let output = folder.0.join("out.csv");
    let begun = Instant::now();
    let done = batch(&["-o", str(&output), str(&folder.0)]);
    assert!(matches!(done.status.code(), Some(0 | 1)), "{:?}", done.status);
    assert!(begun.elapsed() < Duration::from_millis(60_000 + 200 * wanted as u64));
    let rows = fs::read(&output).unwrap();
    let kept = files(&rows).iter().filter(|file| file.ends_with(".good.txt")).count();
    assert_eq!(kept, good);
    let failed = fs::read_to_string(folder.0.join("out.csv.errors.csv")).unwrap();
    assert!(!failed.contains("good.txt") && !failed.contains("please report"), "{failed}");
    // One row for each of three figures, and none twice.
    let good_rows = text(&rows).lines().filter(|line| line.contains(".good.txt,")).count();
    assert_eq!(good_rows, good * 3);
}
