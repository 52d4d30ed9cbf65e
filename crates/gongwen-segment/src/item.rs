//! Items inside a paragraph: 一是…；二是…, 第一，…, （1）…, ①…, 1.….

use crate::chars::{char_before, floor, is_blank, skip_blanks};
use crate::marker::{Marker, MarkerForm, marker_at};
use crate::marks::{Kind, Mark};
use gongwen_model::Span;

/// How many candidates ahead the second of a series is looked for.
const AHEAD: usize = 64;

/// The markers that open items within `span`, in order. `opener` is the marker that the
/// paragraph itself began with. The vectors are the caller's so that they can be used again.
pub(crate) fn find(
    text: &str,
    span: Span,
    marks: &[Mark],
    opener: Option<(MarkerForm, u32)>,
    candidates: &mut Vec<Candidate>,
    found: &mut Vec<Marker>,
) {
    candidates.clear();
    found.clear();
    offer(text, span.start(), Border::Clause, span, candidates);
    for (i, mark) in marks.iter().enumerate() {
        // “…。” ends a clause as 。 does.
        let spoken = mark.ends_sentence()
            && marks
                .get(i + 1)
                .is_some_and(|next| next.is_closer() && next.at == mark.end && !next.guarded);
        if mark.guarded && !spoken {
            continue;
        }
        match mark.kind {
            Kind::Stop | Kind::Exclaim | Kind::Semicolon | Kind::Colon => {
                offer(text, past_closers(marks, i), Border::Clause, span, candidates);
            }
            Kind::Comma | Kind::Pause => offer(text, mark.end, Border::Weak, span, candidates),
            Kind::Circled => offer(text, mark.at, Border::Weak, span, candidates),
            Kind::Open(_) if char_before(text, mark.at).is_some_and(is_blank) => {
                offer(text, mark.at, Border::Weak, span, candidates);
            }
            _ => {}
        }
    }
    if !candidates.is_empty() {
        offer_behind_blanks(text, span, candidates);
    }
    choose(candidates, opener, found);
}

/// 一是…能力弱 二是…: a blank for the mark that is missing.
fn offer_behind_blanks(text: &str, span: Span, candidates: &mut Vec<Candidate>) {
    let known = candidates.len();
    for at in memchr::memchr_iter(b' ', span.slice(text).unwrap_or_default().as_bytes()) {
        let at = span.start() + at + 1;
        let marker = marker_at(text, at).filter(|marker| {
            marker.form.is_item() && marker.span.end() <= span.end() && marker.value > 1
        });
        candidates.extend(marker.map(|marker| Candidate { marker, border: Border::Weak }));
    }
    if candidates.len() > known {
        // The sort is stable: one that a mark offers comes before the same behind a blank.
        candidates.sort_by_key(|candidate| candidate.marker.span.start());
        candidates.dedup_by_key(|candidate| candidate.marker.span.start());
    }
}

/// A place where an item may begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    marker: Marker,
    border: Border,
}

/// What stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Border {
    /// The end of a clause, or a colon.
    Clause,
    /// A comma or nothing: then it must go on with a series.
    Weak,
}

fn past_closers(marks: &[Mark], i: usize) -> usize {
    let mut end = marks.get(i).map_or(0, |mark| mark.end);
    for mark in marks.get(i + 1..).unwrap_or(&[]) {
        if mark.at != end || !mark.is_closer() {
            break;
        }
        end = mark.end;
    }
    end
}

fn offer(text: &str, at: usize, border: Border, span: Span, candidates: &mut Vec<Candidate>) {
    let at = if text.as_bytes().get(at).is_some_and(|b| matches!(b, b' ' | b'\t' | 0xe3 | 0xc2)) {
        skip_few(text, at, span.end())
    } else {
        at
    };
    if at >= span.end() || candidates.last().is_some_and(|last| last.marker.span.start() >= at) {
        return;
    }
    let Some(marker) = marker_at(text, at) else { return };
    if marker.span.end() <= span.end()
        && !matches!(marker.form, MarkerForm::Part | MarkerForm::Subpart)
    {
        candidates.push(Candidate { marker, border });
    }
}

fn skip_few(text: &str, at: usize, end: usize) -> usize {
    skip_blanks(text, at, floor(text, end.min(at + 24)))
}

/// Takes the candidates that belong to a series.
fn choose(candidates: &[Candidate], opener: Option<(MarkerForm, u32)>, found: &mut Vec<Marker>) {
    let mut last = Series::default();
    if let Some((form, value)) = opener {
        last.set(form, value);
    }
    for (i, candidate) in candidates.iter().enumerate() {
        let Marker { value, form, .. } = candidate.marker;
        let goes_on = value > 1 && last.get(form) == value - 1;
        let begins = candidate.border == Border::Clause
            && match form {
                MarkerForm::Is | MarkerForm::Must => true,
                _ if form.is_item() => value == 1,
                // A single 1. or 一、 inside a paragraph is no series.
                _ => {
                    let ahead = candidates.iter().skip(i + 1).take(AHEAD);
                    value == 1
                        && ahead
                            .filter(|next| next.border == Border::Clause)
                            .any(|next| next.marker.form == form && next.marker.value == 2)
                }
            };
        let goes_on = goes_on && (form.is_item() || candidate.border == Border::Clause);
        if goes_on || begins {
            last.set(form, value);
            found.push(candidate.marker);
        }
    }
}

/// The last number of each form.
#[derive(Default)]
struct Series([u32; 12]);

impl Series {
    fn get(&self, form: MarkerForm) -> u32 {
        self.0.get(form as usize).copied().unwrap_or(0)
    }

    fn set(&mut self, form: MarkerForm, value: u32) {
        if let Some(last) = self.0.get_mut(form as usize) {
            *last = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::scan;

    fn items(text: &str, opener: Option<(MarkerForm, u32)>) -> Vec<&str> {
        let span = Span::between(0, text.len());
        let (mut marks, mut candidates, mut found) = (Vec::new(), Vec::new(), Vec::new());
        scan(text, span, &mut marks);
        find(text, span, &marks, opener, &mut candidates, &mut found);
        found.iter().map(|m| m.span.slice(text).unwrap()).collect()
    }

    #[test]
    fn series() {
        for (text, expected) in [
            ("一是修路。二是架桥；三是通水。", &["一是", "二是", "三是"][..]),
            ("做法：一是修路，二是架桥，三是通水。", &["一是", "二是", "三是"]),
            ("一要稳粮。二要扩油。", &["一要", "二要"]),
            ("基地。（1）水稻。 （2）油茶。", &["（1）", "（2）"]),
            ("①水稻②油茶③辣椒", &["①", "②", "③"]),
            ("第一，稳粮。第二，扩油。", &["第一，", "第二，"]),
            ("如下：1.修路。2.架桥。", &["1.", "2."]),
            ("他说：“要快。”二是架桥。", &["二是"]),
        ] {
            assert_eq!(items(text, None), expected, "{text}");
        }
        assert_eq!(items("修路。2.架桥。", Some((MarkerForm::Arabic, 1))), ["2."]);
    }

    #[test]
    fn no_items() {
        for text in [
            "这一是非要分清。",
            "坚持一是一、二是二。",
            "增长1.5亿元。",
            "排名第一，增幅第二。",
            "增速，二是架桥。",
            "（一是修路；二是架桥）已办。",
            "见下：1.附表。",
            "达标：2.5亿元。",
            "按照（1）款执行。",
            "同时，第一产业增长。",
        ] {
            assert!(items(text, None).is_empty(), "{text}: {:?}", items(text, None));
        }
    }
}
