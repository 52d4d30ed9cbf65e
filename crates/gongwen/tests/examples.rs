//! The examples as a user runs them, and the README: every command in it is run here, every
//! output in it is compared, and every piece of Rust in it stands here too.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use common::{Folder, run, text};
use std::process::Output;

const README: &str = include_str!("../../../README.md");

fn json_lines(output: &Output) -> Vec<serde_json::Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn without_files_the_sample_is_read() {
    let output = run("analyze", &[], b"");
    assert!(output.status.success());
    assert!(text(&output.stdout).contains("穗岚县垂橡镇2024年工作总结和2025年工作计划"));
    assert!(output.stderr.is_empty());
}

#[test]
fn json_is_one_document_on_a_line_for_each_file() {
    let folder = Folder::new("json");
    let (one, two) = (folder.file("1.txt", "共20户。".as_bytes()), folder.file("2.txt", b""));
    let output = run("analyze", &["--format", "json", &one, &two], b"");
    assert!(output.status.success());
    let documents = json_lines(&output);
    assert_eq!(documents.len(), 2);
    for (document, path) in documents.iter().zip([&one, &two]) {
        assert_eq!(document["schema"], "gongwen/1");
        assert_eq!(document["source"]["path"], **path);
    }
    assert_eq!(documents[0]["source"]["bytes"], 11);
    assert_eq!(documents[0]["reports"][0]["quantities"][0]["text"], "20户");
    assert_eq!(documents[0]["reports"][0]["quantities"][0]["value"]["min"], "20");
    assert_eq!(documents[1]["reports"].as_array().unwrap().len(), 0);
}

#[test]
fn standard_input_is_a_dash() {
    let output = run("analyze", &["--format", "json", "-"], "流转土地300亩。".as_bytes());
    assert!(output.status.success());
    let documents = json_lines(&output);
    assert!(documents[0]["source"]["path"].is_null());
    assert_eq!(documents[0]["reports"][0]["quantities"][0]["kind"], "area");
}

#[test]
fn a_file_that_is_not_read_is_named_and_the_others_are_read() {
    let folder = Folder::new("bad");
    let bad = folder.file("bad.docx", b"PK\x03\x04 cut off");
    let good = folder.file("good.txt", "共20户。".as_bytes());
    for example in ["analyze", "observations", "outline"] {
        let output = run(example, &[&bad, &good], b"");
        assert_eq!(output.status.code(), Some(1), "{example}");
        assert!(text(&output.stderr).starts_with(&format!("{bad}: ")), "{example}");
        assert_eq!(text(&output.stderr).lines().count(), 1, "{example}");
    }
    let documents = json_lines(&run("analyze", &["--format", "json", &bad, &good], b""));
    assert_eq!(documents.len(), 1);
    assert_eq!(documents[0]["source"]["path"], *good);
}

#[test]
fn any_encoding_is_read_and_what_is_replaced_is_told() {
    let folder = Folder::new("encoding");
    // 共20户。 in GB18030, and in the middle of the next character.
    let file = folder.file("gbk.txt", b"\xb9\xb220\xbb\xa7\xa1\xa3\xb9");
    for path in [&file, "-"] {
        let input = std::fs::read(&file).unwrap();
        let output = run("analyze", &["--format", "json", path], &input);
        assert!(output.status.success());
        let name = if path == "-" { "standard input" } else { path };
        let note = "note: bytes that are not GB18030, replaced (bytes 8..9)";
        assert_eq!(text(&output.stderr).trim_end(), format!("{name}: {note}"));
        let document = &json_lines(&output)[0];
        assert_eq!(document["source"]["encoding"], "GB18030");
        assert_eq!(document["reports"][0]["quantities"][0]["text"], "20户");
    }
}

#[test]
fn a_missing_file_and_a_folder_are_named() {
    let folder = Folder::new("missing");
    let missing = folder.0.join("none.txt").to_str().unwrap().to_owned();
    let directory = folder.0.to_str().unwrap();
    for example in ["analyze", "outline"] {
        let output = run(example, &[&missing, directory], b"");
        assert_eq!(output.status.code(), Some(1), "{example}");
        let problems: Vec<&str> = text(&output.stderr).lines().collect();
        assert_eq!(problems.len(), 2, "{example}: {problems:?}");
        assert!(problems[0].starts_with(&format!("{missing}: ")), "{}", problems[0]);
        assert!(problems[1].starts_with(&format!("{directory}: is a folder")), "{}", problems[1]);
        assert!(output.stdout.is_empty(), "{example}");
    }
}

#[test]
fn empty_files_and_control_characters_are_read() {
    let folder = Folder::new("odd");
    let files = [
        folder.file("empty.txt", b""),
        folder.file("blank.txt", " \u{3000}\r\n\r\n".as_bytes()),
        folder.file("nul.txt", "共20户\0，3亩\0".as_bytes()),
        folder.file("mark.txt", "\u{feff}一、农业\n水稻2.3万亩。".as_bytes()),
    ];
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    for format in ["json", "table"] {
        let arguments = [&["--format", format], files.as_slice()].concat();
        let output = run("analyze", &arguments, b"");
        assert!(output.status.success(), "{}", text(&output.stderr));
        if format == "json" {
            let counts: Vec<usize> = json_lines(&output)
                .iter()
                .map(|document| {
                    let reports = document["reports"].as_array().unwrap();
                    reports.iter().map(|r| r["quantities"].as_array().unwrap().len()).sum()
                })
                .collect();
            assert_eq!(counts, [0, 0, 2, 1]);
        }
    }
}

#[test]
fn an_unknown_format_is_refused_with_the_choices() {
    let output = run("analyze", &["--format", "xml"], b"");
    assert_eq!(output.status.code(), Some(2));
    let problem = text(&output.stderr);
    assert!(problem.contains("table") && problem.contains("json"), "{problem}");
}

#[test]
fn amounts_that_are_none_are_named_and_the_others_are_converted() {
    let input = "2000余亩\n\n千方百计\n三斤\n60亩\n".as_bytes();
    let output = run("convert", &["--to", "公顷"], input);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1], "60亩 = 60亩 = 40000 m2 = 4 公顷");
    let problems: Vec<&str> = text(&output.stderr).lines().collect();
    assert!(problems[0].starts_with("千方百计: expected"), "{}", problems[0]);
    assert_eq!(problems[1], "三斤: not in 公顷: mass is not area");
    assert!(run("convert", &["3亩"], b"").status.success());
}

#[test]
fn lines_in_lines_out() {
    let input = "流转土地300亩\n\n千方百计\n".as_bytes();
    let found = json_lines(&run("quantities", &[], input));
    let counts: Vec<usize> =
        found.iter().map(|line| line["quantities"].as_array().unwrap().len()).collect();
    assert_eq!(counts, [1, 0, 0]);
    let read = json_lines(&run("parse", &[], "60余万元\n投资3亿元\n".as_bytes()));
    assert_eq!(read[0]["bound"], "more");
    assert!(read[1]["error"].as_str().unwrap().starts_with("expected"));
}

/// The README.
mod readme {
    use super::{README, run, text};

    /// The fenced blocks of a language, without their fences.
    fn blocks(language: &str) -> Vec<&'static str> {
        blocks_of(README, language)
    }

    fn blocks_of(document: &'static str, language: &str) -> Vec<&'static str> {
        let open = format!("```{language}\n");
        document
            .split(open.as_str())
            .skip(1)
            .map(|rest| rest.split_once("\n```").unwrap().0)
            .collect()
    }

    /// `$ [echo 'INPUT' | ]cargo run -q --release --example NAME[ -- ARGUMENTS]`, then lines of
    /// its output, in order; `…` stands for lines left out.
    #[test]
    fn commands_print_what_it_says() {
        let mut count = 0;
        for block in blocks("console") {
            for part in format!("\n{block}").split("\n$ ").skip(1) {
                let (command, shown) = part.split_once('\n').unwrap_or((part, ""));
                let (input, command) = match command.strip_prefix("echo '") {
                    Some(rest) => rest.split_once("' | ").unwrap(),
                    None => ("", command),
                };
                let Some(rest) = command.strip_prefix("cargo run -q --release --example ") else {
                    continue;
                };
                let mut words = rest.split_whitespace().filter(|word| *word != "--");
                let example = words.next().unwrap();
                let arguments: Vec<&str> = words.collect();
                let output = run(example, &arguments, format!("{input}\n").as_bytes());
                let mut printed = text(&output.stdout).lines().chain(text(&output.stderr).lines());
                for line in shown.lines().filter(|line| !matches!(line.trim(), "…" | "")) {
                    let found = printed.any(|printed| same(printed, line));
                    assert!(found, "README: `{command}` does not print\n{line}");
                }
                count += 1;
            }
        }
        assert!(count > 3, "{count} commands");
    }

    /// The same line, or the same JSON with its names in another order.
    fn same(a: &str, b: &str) -> bool {
        let json = |line| serde_json::from_str::<serde_json::Value>(line).ok();
        a.trim_end() == b.trim_end() || json(a).is_some_and(|a| json(b) == Some(a))
    }

    /// Each block is a quantity or an observation of the sample report, indented.
    #[test]
    fn json_is_what_is_printed() {
        let sample = run("analyze", &["--format", "json"], b"");
        let sample: serde_json::Value = serde_json::from_slice(&sample.stdout).unwrap();
        let list = |name| sample["reports"][0][name].as_array().unwrap();
        assert!(!blocks("json").is_empty());
        for block in blocks("json") {
            let shown: serde_json::Value = serde_json::from_str(block).unwrap();
            let printed = ["quantities", "observations"].map(list);
            let found = printed.iter().any(|list| list.contains(&shown));
            assert!(found, "README: not printed for the sample\n{block}");
        }
    }

    /// The lines of the sample that are quoted stand in it.
    #[test]
    fn excerpts_stand_in_the_sample() {
        let sample = include_str!("../../../examples/reports/township-summary.txt");
        assert!(!blocks("text").is_empty());
        for line in blocks("text").into_iter().flat_map(str::lines) {
            for words in line.split('…').map(str::trim).filter(|words| !words.is_empty()) {
                assert!(sample.contains(words), "README: not in the sample: {words}");
            }
        }
    }

    /// The Rust of the documents is the code of the tests in [`code`], and no other.
    #[test]
    fn rust_is_what_is_tested() {
        let units = include_str!("../../../docs/adding-a-unit.md");
        assert_eq!(blocks("rust"), tested("README"));
        assert_eq!(blocks_of(units, "rust"), tested("adding-a-unit"));
    }

    /// The code between the marks of a document in this file.
    fn tested(document: &str) -> Vec<String> {
        let unindented = |line: &'static str| line.strip_prefix("            ").unwrap_or(line);
        include_str!("examples.rs")
            .split(format!("// {document} {{\n").as_str())
            .skip(1)
            .filter_map(|rest| rest.split_once("// }"))
            .map(|(code, _)| code.lines().map(unindented).collect::<Vec<_>>().join("\n"))
            .map(|code| code.trim().to_owned())
            .collect()
    }

    /// What stands between the marks stands in the document, in this order.
    mod code {
        #[test]
        fn facade() {
            // README {
            use gongwen::model::{Bound, Role, Topic};

            let text = "青禾镇2023年工作总结\n一、农业生产\n流转土地2000余亩，投资1.799亿元。";
            let analysis = gongwen::analyze(text);
            let report = &analysis.reports[0];
            assert_eq!(report.titles[0].text, "青禾镇2023年工作总结");
            assert_eq!(report.year, Some(2023));

            let section = &report.sections[0];
            assert_eq!(section.heading.as_ref().unwrap().text, "一、农业生产");
            assert_eq!(section.role, Some(Role::Review));
            assert_eq!(section.topic, Some(Topic::Agriculture));

            let land = &report.quantities[0];
            assert_eq!(land.span.slice(text), Some("2000余亩"));
            assert_eq!(land.value.min, 2000.into());
            assert_eq!(land.bound, Bound::More);
            let money = &report.quantities[1];
            assert_eq!(money.base.as_ref().unwrap().min, 179_900_000.into());
            // What it measures: one observation for each quantity.
            assert_eq!(report.observations[1].indicator.as_deref(), Some("投资"));
            // }
        }

        #[test]
        fn files() {
            // README {
            use gongwen::{Analyzer, ingest};

            let path = "tests/fixtures/formats/automatic.docx";
            let file = ingest::read_file(path, &ingest::Options::default()).unwrap();
            let analysis = Analyzer::default().analyze_document(&file);
            let quantity = &analysis.reports[0].quantities[0];
            assert_eq!(quantity.text, "2.36万亩");
            // Where it is written in the file.
            let (_, origin) = file.origin(quantity.span).next().unwrap();
            assert_eq!(origin.to_string(), "word/document.xml, paragraph 5, run 0");
            // }
        }

        #[test]
        fn options() {
            // README {
            use gongwen::model::Dimension;
            use gongwen::{Analyzer, Options, quantity};

            // Built once, shared between threads: money only.
            let analyzer = Analyzer::new(Options {
                quantity: quantity::Options {
                    dimensions: Some(vec![Dimension::Money]),
                    ..Default::default()
                },
                ..Default::default()
            });
            let analysis = analyzer.analyze("实施项目14个，年度投资3.2亿元。");
            assert_eq!(analysis.reports[0].quantities.len(), 1);
            // }
        }

        #[test]
        fn quantity() {
            // README {
            let text = "紧扣“1352”工作思路，G329沿线改造危房近300户，每户补助8—10万元";
            let found: Vec<String> = gongwen_quantity::find_iter(text)
                .map(|q| format!("{} {}..{}", q.text, q.value.min, q.value.max))
                .collect();
            assert_eq!(found, ["300户 300..300", "8—10万元 80000..100000"]);

            // The whole of a text, strictly.
            assert!(gongwen_quantity::parse("60余万元").is_ok());
            let error = gongwen_quantity::parse("投资3亿元").unwrap_err();
            assert_eq!(error.to_string(), "expected one quantity and nothing else at bytes 0..6");
            // }
        }

        #[test]
        fn convert() {
            // README {
            use gongwen_quantity::{ConvertError, UnitTable, format_cheque, format_yi, parse};

            let units = UnitTable::builtin();
            let land = parse("1500余亩").unwrap();
            assert_eq!(units.convert(&land, "公顷").unwrap().min, 100.into());
            assert_eq!(units.convert(&land, "公斤").unwrap_err().to_string(), "area is not mass");
            let price = parse("3美元").unwrap();
            assert_eq!(units.convert(&price, "元"), Err(ConvertError::Currency));

            let budget = parse("一亿八千万元").unwrap();
            assert_eq!(format_yi(budget.value.min, "元"), "1.8亿元");
            assert_eq!(format_cheque(budget.value.min).unwrap(), "壹亿捌仟万元整");
            assert_eq!(gongwen_numeral::chinese(12_000.into()), "一万二千");
            // }
        }

        #[test]
        fn segment() {
            // README {
            let text =
                "一、农业生产\n（一）抓水稻。一是早播；二是修渠。\n二、下一步打算\n继续抓好落实。";
            let found = gongwen_segment::segment(text);
            let sections = &found.reports[0].sections;
            assert_eq!(sections.len(), 2);
            let items: Vec<&str> = sections[0].children[0]
                .children
                .iter()
                .filter_map(|item| item.heading.as_ref()?.span.slice(text))
                .collect();
            assert_eq!(items, ["一是早播", "二是修渠"]);
            // }
        }

        #[test]
        fn own_unit() {
            // adding-a-unit {
            use gongwen_model::Dimension;
            use gongwen_quantity::{Finder, Options, Ratio, UnitDef, UnitTable};

            let pod = UnitDef::new(Dimension::Count, "{pod}", Ratio::ONE, ["舱位"]);
            let units = UnitTable::builtin().with(pod);
            let finder = Finder::new(Options { units, ..Options::default() });
            let found = finder.find_iter("新增300舱位").next().unwrap();
            assert_eq!(found.unit.unwrap().code, "{pod}");
            // }
        }
    }
}
