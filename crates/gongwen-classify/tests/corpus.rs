//! Value-first corpora: headings and outlines with the one topic or role that each must have.
#![allow(clippy::unwrap_used, clippy::string_slice, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::{all, report};
use gongwen_classify::classify;
use gongwen_model::Section;

fn heading(section: &Section) -> &str {
    section.heading.as_ref().map_or("", |h| h.text.as_str())
}

/// The headings of a file of `[topic]` groups, each with the topic that was found.
fn topics(file: &str) -> Vec<(String, String, String)> {
    let mut wanted = "";
    let mut rows = Vec::new();
    for line in file.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        if let Some(topic) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            wanted = topic;
            continue;
        }
        let lines = ["一、主要工作", line];
        let lines = if line.contains('、')
            && line.starts_with(|c: char| "一二三四五六七八九十".contains(c))
        {
            &lines[1..]
        } else {
            &lines[..]
        };
        let (text, mut report) = report("工作报告", lines);
        classify(&text, &mut report);
        let sections = all(&report.sections);
        let last = sections.last().unwrap();
        assert_eq!(heading(last), line.trim_end_matches('。'));
        rows.push((wanted.to_owned(), last.topic.unwrap().as_str().to_owned(), line.to_owned()));
    }
    rows
}

fn check(rows: &[(String, String, String)], least: f64) {
    let wrong: Vec<_> = rows.iter().filter(|(w, g, _)| w != g).collect();
    let share = 1.0 - wrong.len() as f64 / rows.len() as f64;
    assert!(share >= least, "{share:.3} of {}: {wrong:#?}", rows.len());
}

/// The headings of a file of outlines, each with the role that was found.
fn roles(file: &str) -> Vec<(String, String, String)> {
    let mut rows = Vec::new();
    for block in file.split("\n\n") {
        let lines: Vec<_> = block.lines().filter(|l| !l.starts_with('#')).collect();
        let split: Vec<_> = lines.iter().filter_map(|l| l.split_once(' ')).collect();
        let Some(((_, title), rest)) = split.split_first() else { continue };
        let headings: Vec<_> = rest.iter().map(|r| r.1).collect();
        let (text, mut report) = report(title, &headings);
        classify(&text, &mut report);
        for (section, (role, line)) in all(&report.sections).into_iter().zip(rest) {
            let found = section.role.unwrap().as_str().to_owned();
            rows.push(((*role).to_owned(), found, format!("{title}: {line}")));
        }
    }
    rows
}

#[test]
fn headings_have_their_topic() {
    check(&topics(include_str!("data/headings.txt")), 1.0);
}

#[test]
fn hard_headings_have_their_topic() {
    check(&topics(include_str!("data/headings_hard.txt")), 1.0);
}

#[test]
fn more_headings_have_their_topic() {
    check(&topics(include_str!("data/headings_more.txt")), 1.0);
}

#[test]
fn outlines_have_their_roles() {
    check(&roles(include_str!("data/outlines.txt")), 1.0);
}

#[test]
fn hard_outlines_have_their_roles() {
    check(&roles(include_str!("data/outlines_hard.txt")), 1.0);
}

#[test]
fn small_reports_have_their_roles_and_topics() {
    let (mut roles, mut topics) = (Vec::new(), Vec::new());
    for block in include_str!("data/reports.txt").split("\n\n") {
        let lines: Vec<_> = block.lines().filter(|l| !l.starts_with('#')).collect();
        let title = lines[0].trim_start_matches("title ");
        let mut wanted = Vec::new();
        let mut body = Vec::new();
        for line in &lines[1..] {
            let fields: Vec<_> = line.splitn(3, ' ').collect();
            if let [role, topic, heading] = fields[..] {
                wanted.push((role, topic));
                body.push(heading);
            } else {
                body.push(line);
            }
        }
        let (text, mut report) = report(title, &body);
        classify(&text, &mut report);
        for (section, (role, topic)) in all(&report.sections).into_iter().zip(wanted) {
            let place = format!("{title}: {}", heading(section));
            let found = (section.role.unwrap().as_str(), section.topic.unwrap().as_str());
            roles.push((role.to_owned(), found.0.to_owned(), place.clone()));
            topics.push((topic.to_owned(), found.1.to_owned(), place));
        }
    }
    check(&roles, 1.0);
    check(&topics, 1.0);
}
