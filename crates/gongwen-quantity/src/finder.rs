//! All quantities of a text.

use crate::bound::shared_bound;
use crate::claim::{Claim, claim};
use crate::cursor::Cursor;
use crate::error::QuantityError;
use crate::grammar::Scope;
use crate::options::{Options, Rules};
use crate::refuse::Phrases;
use gongwen_model::{Bound, Quantity, Span};
use gongwen_numeral::{FindIter as Numerals, find_from};
use std::sync::LazyLock;

/// Finds quantities; built once, shared freely between threads.
#[derive(Clone, Debug)]
pub struct Finder {
    options: Options,
    phrases: Phrases,
}

static BUILTIN: LazyLock<Finder> = LazyLock::new(|| Finder::new(Options::default()));

/// The finder with the default options, built at its first use.
pub(crate) fn builtin() -> &'static Finder {
    &BUILTIN
}

impl Default for Finder {
    fn default() -> Self {
        Self::new(Options::default())
    }
}

impl Finder {
    /// A finder with these options.
    pub fn new(options: Options) -> Self {
        Self { options, phrases: Phrases::builtin() }
    }

    /// The options that it was made with.
    pub const fn options(&self) -> &Options {
        &self.options
    }

    /// The quantities of a text, in order, lazily. Any text will do; time is linear in it.
    ///
    /// ```
    /// let finder = gongwen_quantity::Finder::default();
    /// let quantity = finder.find_iter("改造危房近300户").next().unwrap();
    /// assert_eq!(quantity.value.min, 300.into());
    /// assert_eq!(quantity.bound, gongwen_model::Bound::Approx);
    /// ```
    pub fn find_iter<'f, 't>(&'f self, text: &'t str) -> FindIter<'f, 't> {
        self.find_in(text, Span::between(0, text.len()))
    }

    /// The quantities of a part of a text. Spans are into the whole text; what stands outside
    /// the part is not looked at. A part that is not on character boundaries holds nothing.
    ///
    /// ```
    /// use gongwen_model::Span;
    /// let finder = gongwen_quantity::Finder::default();
    /// // The marker 一、 is left out.
    /// let quantity = finder.find_in("一、5户", Span::between(6, 10)).next().unwrap();
    /// assert_eq!(quantity.span, Span::between(6, 10));
    /// ```
    pub fn find_in<'f, 't>(&'f self, text: &'t str, part: Span) -> FindIter<'f, 't> {
        let cursor = Cursor::new(text, part);
        let scope = Scope {
            cursor,
            units: &self.options.units,
            report: self.options.rules == Rules::Report,
            strict: false,
            bare_numbers: self.options.bare_numbers,
        };
        let end = cursor.end();
        // The numerals are searched in the text up to the part's end.
        let searched = text.get(..end).unwrap_or_default();
        FindIter {
            finder: self,
            scope,
            numerals: find_from(searched, cursor.start()),
            last: cursor.start(),
            shared: None,
        }
    }

    /// Reads the whole of a text as one quantity, the words of a bound included.
    ///
    /// # Errors
    /// [`QuantityError`] where the text is not one quantity.
    pub fn parse(&self, text: &str) -> Result<Quantity, QuantityError> {
        crate::parse::parse(self, text)
    }

    pub(crate) const fn phrases(&self) -> &Phrases {
        &self.phrases
    }
}

/// The quantities of a text; see [`Finder::find_iter`].
#[derive(Clone, Debug)]
pub struct FindIter<'f, 't> {
    finder: &'f Finder,
    scope: Scope<'f, 't>,
    numerals: Numerals<'t>,
    /// The end of the last claim.
    last: usize,
    /// The bound that the members of a list share: 分别突破80亿元和50亿元.
    shared: Option<Bound>,
}

impl Iterator for FindIter<'_, '_> {
    type Item = Quantity;

    fn next(&mut self) -> Option<Quantity> {
        loop {
            let numeral = self.numerals.next()?;
            if numeral.span().start() < self.last {
                continue;
            }
            // A claim is large: it is looked at where it lies.
            match &mut claim(&self.scope, self.finder.phrases(), &numeral) {
                Claim::Free => {}
                Claim::Refused(end) => {
                    self.last = self.last.max(*end);
                    self.numerals.skip_to(*end);
                }
                Claim::Quantity(claimed) => {
                    if claimed.start < self.last {
                        continue;
                    }
                    let (start, bound) = (claimed.start, claimed.bound);
                    self.shared =
                        shared_bound(&self.scope.cursor, self.last, self.shared, start, bound);
                    claimed.bound = self.shared.unwrap_or(bound);
                    self.last = claimed.end();
                    self.numerals.skip_to(self.last);
                    let wanted = self.finder.options.dimensions.as_ref();
                    if wanted.is_none_or(|kinds| kinds.contains(&claimed.dimension())) {
                        return Some(claimed.quantity(self.scope.cursor.text()));
                    }
                }
            }
        }
    }
}
