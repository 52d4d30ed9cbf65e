//! What a sentence sets out to do: its figures are wanted, though no word of wanting stands beside
//! them.

use crate::scan::Hit;
use crate::scene::{Gap, Scene};
use crate::status::Judged;
use crate::words::{Class, Classes};
use gongwen_model::{Dimension, ObservationStatus, Span};

/// The words that say what is wanted.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Aim {
    words: Option<Span>,
    /// Whether they hold for the rest of the sentence, and not for one figure alone.
    lasts: bool,
}

/// How the words of a plan begin, beside those that name money: 计划完成, 拟建, 力争, 预计.
const PLANNED: [char; 6] = ['计', '拟', '力', '预', '概', '估'];

/// How the clause begins that tells what planned money is to build.
const BUILDING: &[&str] = &["新建", "建设", "修建", "改建", "扩建", "改扩建", "新改扩建", "改造"];

impl Aim {
    /// Notes what the words before a quantity say is wanted, and what was planned for the quantity
    /// before it.
    pub(crate) fn note(&mut self, scene: &Scene<'_>, last: Judged, last_kind: Dimension) {
        if !self.lasts {
            self.words = None;
        }
        if scene.present.or(scene.passed).has(Class::Aim) {
            self.set_out(scene);
        } else {
            self.part_of(scene, last, last_kind);
        }
    }

    /// 主要任务是：修渠3公里，架桥2座: behind a colon all that follows is wanted.
    fn set_out(&mut self, scene: &Scene<'_>) {
        let text = scene.left.text();
        let listed =
            |word: &Hit| text.get(word.end..).is_some_and(|behind| behind.starts_with(['：', ':']));
        let near = |word: &&Hit| listed(word) || word.start >= scene.left.start;
        let word = scene.left.last(Class::Aim).or_else(|| scene.ahead.last(Class::Aim));
        if let Some(word) = word.filter(near) {
            *self = Self { words: Some(word.span()), lasts: listed(word) };
        }
    }

    /// 计划完成工程120件，其中：渠道60件，水库6件: the parts of what was planned are too, and so is
    /// what the money is to build: 概算投资2亿元，新建管网8公里.
    fn part_of(&mut self, scene: &Scene<'_>, (status, words): Judged, kind: Dimension) {
        if status != ObservationStatus::Target
            || self.words.is_some()
            || !matches!(kind, Dimension::Money | Dimension::Count)
        {
            return;
        }
        let part = scene.left.as_str().trim_start().starts_with("其中")
            || scene.ahead.as_str().trim_end_matches(['：', ':']).ends_with("其中");
        let words_left = scene.left.as_str();
        let built = kind == Dimension::Money
            && scene.gap == Gap::Clause
            && BUILDING.iter().any(|verb| words_left.starts_with(verb));
        let text = scene.left.text();
        let planned =
            |words: &Span| words.slice(text).is_some_and(|words| words.starts_with(PLANNED));
        if let Some(words) = words.filter(planned).filter(|_| part || built) {
            *self = Self { words: Some(words), lasts: true };
        }
    }

    /// The words that make a figure wanted, unless its clause says that it was reached.
    pub(crate) fn of(&self, scene: &Scene<'_>) -> Option<Span> {
        self.words.filter(|_| !tells_of_done(scene))
    }
}

/// Whether a clause says that something is done, or there already.
pub(crate) fn tells_of_done(scene: &Scene<'_>) -> bool {
    let done = Classes::of(Class::Existing).or(Classes::of(Class::Built));
    let words = scene.left.as_str();
    scene.present.meets(done.or(Classes::of(Class::Done)))
        || words.contains(['已', '了'])
        || words.contains("实际")
}
