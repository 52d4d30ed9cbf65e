//! The outline: sections, headings, paragraphs, sentences.

use crate::{Evidence, Role, Span, Topic, TopicScore};
use smol_str::SmolStr;

/// A heading (小标题) and what stands under it.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Section {
    /// Its heading; `None` for text that stands under none.
    pub heading: Option<Heading>,
    /// From the heading to the end of the last thing under it.
    pub span: Span,
    /// What it does in the report.
    pub role: Option<Role>,
    /// What it is about: the first of `topics`, or [`Topic::General`].
    pub topic: Option<Topic>,
    /// All that it is about, the highest score first; scores add up to at most 1.
    pub topics: Vec<TopicScore>,
    /// The terms that decided role and topic, the weightiest first.
    pub evidence: Vec<Evidence>,
    /// Its own paragraphs, those of its children left out. A heading that runs on into the
    /// paragraph (一、…。本年…) leaves the rest of that paragraph here.
    pub paragraphs: Vec<Paragraph>,
    /// The sections one level down. An inline item (一是…；二是…) is a child that stands
    /// inside a paragraph of this section.
    pub children: Vec<Section>,
}

impl Section {
    /// The path from a list of sections down to the deepest one that covers a byte: the place
    /// in the list, then among its children, and so on. Empty where none covers it.
    ///
    /// ```
    /// use gongwen_model::{Section, Span};
    /// let child = Section { span: Span::between(6, 9), ..Section::default() };
    /// let parent = Section { span: Span::between(0, 9), children: vec![child], ..Section::default() };
    /// assert_eq!(Section::path_at(&[parent.clone()], 7), [0, 0]);
    /// assert_eq!(Section::path_at(&[parent], 3), [0]);
    /// ```
    pub fn path_at(sections: &[Section], offset: usize) -> Vec<usize> {
        let (mut path, mut level) = (Vec::new(), sections);
        while let Some(index) = level.partition_point(|s| s.span.start() <= offset).checked_sub(1) {
            let Some(section) = level.get(index).filter(|s| s.span.contains(offset)) else { break };
            path.push(index);
            level = &section.children;
        }
        path
    }

    /// The section that a path leads to.
    ///
    /// ```
    /// use gongwen_model::Section;
    /// let sections = [Section::default()];
    /// assert!(Section::at(&sections, &[0]).is_some());
    /// assert!(Section::at(&sections, &[0, 1]).is_none());
    /// ```
    pub fn at<'s>(sections: &'s [Section], path: &[usize]) -> Option<&'s Section> {
        let (first, rest) = path.split_first()?;
        rest.iter().try_fold(sections.get(*first)?, |section, &i| section.children.get(i))
    }
}

/// The words of a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Heading {
    /// From its marker to its last word; the 。 or ： that closes it is not in it.
    pub span: Span,
    /// Its text as it stands there.
    pub text: String,
    /// Its marker (序号) alone: `一、`, `（一）`, `1.`, `一是`; empty where it has none.
    pub marker: SmolStr,
    /// 1 一、; 2 （一）; 3 1.; 4 an inline item; 5 a run-in heading without a number.
    pub level: u8,
}

/// A paragraph (自然段).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Paragraph {
    /// Its place, without indent.
    pub span: Span,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence (句): to 。！？, or to a ； that divides the clauses of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Sentence {
    /// Its place, its closing mark and quotes included.
    pub span: Span,
}
