//! The grammar of numerals: Arabic, Chinese and mixed, at one place in a text.

use crate::arabic::{Arabic, arabic_at};
use crate::class::{Class, can_begin, class, continues_after_zero, is_blank, is_prefixed_unit};
use crate::fixed::Fixed;
use crate::numeral::{Numeral, Shape, Vagueness};
use crate::plain::plain_at;
use crate::whole::whole_at;
use gongwen_model::Span;

/// What stands at a place where a numeral may begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scanned {
    /// One past the last byte that was read, whether it made a numeral or not.
    pub(crate) end: usize,
    pub(crate) numeral: Option<Numeral>,
}

/// A value, or the two values of 三四十.
#[derive(Clone, Copy, Default)]
struct Pair {
    min: Fixed,
    max: Fixed,
}

impl Pair {
    const fn one(value: Fixed) -> Self {
        Self { min: value, max: value }
    }

    fn digits(min: u8, max: u8) -> Self {
        Self { min: Fixed::whole(i128::from(min)), max: Fixed::whole(i128::from(max)) }
    }

    fn map(self, f: impl Fn(Fixed) -> Option<Fixed>) -> Option<Self> {
        Some(Self { min: f(self.min)?, max: f(self.max)? })
    }

    fn plus(self, other: Pair) -> Option<Self> {
        Some(Self { min: self.min.add(other.min)?, max: self.max.add(other.max)? })
    }

    fn times(self, exponent: u8) -> Option<Self> {
        self.map(|value| value.mul_pow10(exponent))
    }
}

/// A number that waits for its 十百千万亿.
#[derive(Clone, Copy)]
struct Pending {
    pair: Pair,
    /// The single Chinese digit that it is, for 三四 and 四百五.
    digit: Option<u8>,
    arabic: Option<Arabic>,
    /// It follows a multiplier at once, without 零.
    close: bool,
}

/// The numeral that begins at byte `at`, the sign aside.
#[inline]
pub(crate) fn scan_at(text: &str, at: usize) -> Option<Scanned> {
    let plain = match class(text.get(at..)?.chars().next()?) {
        Some(Class::Arabic(_)) => plain_at(text, at),
        Some(first) if can_begin(first) => whole_at(text, at),
        _ => return None,
    };
    match plain {
        Some(numeral) => Some(Scanned { end: numeral.span().end(), numeral: Some(numeral) }),
        None => scan_all_forms(text, at),
    }
}

/// As [`scan_at`], by the grammar of all forms.
pub(crate) fn scan_all_forms(text: &str, at: usize) -> Option<Scanned> {
    let first = text.get(at..)?.chars().next()?;
    let mut scan = Scan { text, at, ..Scan::default() };
    if class(first) == Some(Class::Half) {
        scan.at += first.len_utf8();
        let half = Fixed::default().push_decimal(5)?;
        let shape = Shape { half: true, chinese: true, ..Shape::default() };
        let numeral = finish(at, scan.at, Pair::one(half), None, -1, shape);
        return Some(Scanned { end: scan.at, numeral });
    }
    let mut fits = true;
    while fits {
        let before = scan.at;
        fits = scan.step().is_some();
        if scan.at == before {
            break;
        }
    }
    (scan.at > at).then(|| {
        let value = if fits { scan.close() } else { None };
        let numeral = value
            .and_then(|pair| finish(at, scan.at, pair, scan.vagueness, scan.place, scan.shape));
        Scanned { end: scan.at, numeral }
    })
}

/// 陆, 伍 and 俩 alone are words.
pub(crate) fn is_lone_word(text: &str, span: Span) -> bool {
    // All of them have three bytes.
    if span.len() != 3 {
        return false;
    }
    let word = span.slice(text).unwrap_or_default();
    let first = word.chars().next().filter(|first| first.len_utf8() == word.len());
    matches!(first.and_then(class), Some(Class::Formal(_)))
}

fn finish(
    start: usize,
    end: usize,
    pair: Pair,
    vagueness: Option<Vagueness>,
    place: i8,
    shape: Shape,
) -> Option<Numeral> {
    let min = pair.min.decimal()?;
    let max = if pair.max == pair.min { min } else { pair.max.decimal()? };
    Some(Numeral { span: Span::between(start, end), min, max, vagueness, place, shape })
}

#[derive(Default)]
struct Scan<'t> {
    text: &'t str,
    at: usize,
    /// The finished sections: all before the last 万 or 亿.
    total: Pair,
    /// The section being read: 三百二 of 三百二十.
    section: Pair,
    pending: Option<Pending>,
    last_small: Option<u8>,
    last_big: Option<u8>,
    last_exponent: Option<u8>,
    vagueness: Option<Vagueness>,
    after_zero: bool,
    done: bool,
    place: i8,
    shape: Shape,
}

impl Scan<'_> {
    fn peek(&self, skip: usize) -> Option<char> {
        self.text.get(self.at..)?.chars().nth(skip)
    }

    /// Reads one more part. It does not move where the numeral is at its end; `None` where the
    /// value no longer fits (the part is read all the same).
    fn step(&mut self) -> Option<()> {
        if self.done {
            return Some(());
        }
        let Some(c) = self.peek(0) else { return Some(()) };
        match class(c) {
            Some(Class::Arabic(_)) => self.arabic(),
            Some(Class::Digit(d)) => self.digit(c, d, false),
            Some(Class::Formal(d)) => self.digit(c, d, true),
            Some(Class::Zero) => self.zero(c),
            Some(Class::Tens(d)) => self.tens(c, d),
            Some(Class::Small(exponent)) => self.small(c, exponent),
            Some(Class::Big(exponent)) => self.big(c, exponent),
            Some(Class::Some) => self.some(c),
            Some(Class::More) => self.vague(c, Vagueness::More),
            Some(Class::About) => self.vague(c, Vagueness::About),
            Some(Class::Point) => self.point(c),
            Some(Class::Half) | None => self.blank(c),
        }
    }

    fn take(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    fn multiplied(&self) -> bool {
        self.last_exponent.is_some()
    }

    fn arabic(&mut self) -> Option<()> {
        let tail = self.multiplied();
        if self.pending.is_some() || (tail && self.vagueness.is_some()) {
            return Some(());
        }
        let number = arabic_at(self.text, self.at)?;
        // 3万4000 and 25万6千; 投资3541.07万2.3 is two numbers.
        if tail && (number.decimals > 0 || number.grouped || !self.fits_below(number.digits)) {
            return Some(());
        }
        self.at = number.end;
        self.shape.arabic = true;
        self.shape.grouped |= number.grouped;
        if !tail {
            (self.shape.digits, self.shape.decimals) = (number.digits, number.decimals);
        }
        if number.dotted {
            // A date or a version: read to its end, it is no number.
            while let Some(c) = self.peek(0).filter(|c| matches!(c, '.' | '．' | '0'..='9')) {
                self.take(c);
            }
            return None;
        }
        let pair = Pair::one(number.value?);
        let close = tail && !self.after_zero;
        self.pending = Some(Pending { pair, digit: None, arabic: Some(number), close });
        Some(())
    }

    fn fits_below(&self, digits: u8) -> bool {
        self.last_exponent.is_some_and(|exponent| digits <= exponent)
    }

    fn digit(&mut self, c: char, d: u8, formal: bool) -> Option<()> {
        let next = self.peek(1);
        match self.pending {
            None => {
                // 两万两 is a mass: behind a multiplier 两 needs its own (一万两千).
                let multiplier = next.and_then(class);
                let counts = matches!(multiplier, Some(Class::Small(_) | Class::Big(_)));
                let mass = matches!(c, '两' | '兩') && self.multiplied() && !counts;
                if mass || (self.multiplied() && self.vagueness.is_some()) {
                    return Some(());
                }
                self.take(c);
                self.shape.chinese = true;
                self.shape.digits = 1;
                let close = self.multiplied() && !self.after_zero;
                self.pending =
                    Some(Pending { pair: Pair::digits(d, d), digit: Some(d), arabic: None, close });
            }
            Some(Pending { arabic: Some(_), .. }) => {}
            // 二两 is a mass; 一两个 is one or two.
            Some(_) if matches!(c, '两' | '兩') && !next.is_some_and(follows_one_or_two) => {}
            Some(p) if p.digit.is_some_and(|first| is_pair(first, d)) && !is_digit(next) => {
                self.take(c);
                let first = p.digit.unwrap_or(d);
                self.pending = Some(Pending { pair: Pair::digits(first, d), digit: None, ..p });
                self.shape.digits = 1;
            }
            Some(p) if !self.multiplied() && !formal && p.pair.min == p.pair.max => {
                self.take(c);
                self.shape.positional = true;
                self.shape.digits = self.shape.digits.saturating_add(1);
                let pair = p.pair.map(|value| value.push_digit(d))?;
                self.pending = Some(Pending { pair, digit: None, ..p });
            }
            Some(_) => {}
        }
        Some(())
    }

    fn zero(&mut self, c: char) -> Option<()> {
        match self.pending {
            None if !self.multiplied() => {
                self.take(c);
                (self.shape.chinese, self.shape.digits) = (true, 1);
                let pair = Pair::default();
                self.pending = Some(Pending { pair, digit: None, arabic: None, close: false });
            }
            Some(p) if p.arabic.is_none() && !self.multiplied() => {
                self.take(c);
                self.shape.positional = true;
                self.shape.digits = self.shape.digits.saturating_add(1);
                let pair = p.pair.map(|value| value.push_digit(0))?;
                self.pending = Some(Pending { pair, digit: None, ..p });
            }
            // 一千零五: the zero belongs to the numeral only where something follows.
            None if self.vagueness.is_none() && self.peek(1).is_some_and(continues_after_zero) => {
                self.take(c);
                self.after_zero = true;
            }
            _ => {}
        }
        Some(())
    }

    fn tens(&mut self, c: char, d: u8) -> Option<()> {
        if self.pending.is_some() || self.last_small.is_some_and(|last| last <= 1) {
            return Some(());
        }
        self.take(c);
        self.shape.chinese = true;
        self.add_small(Pair::digits(d, d), 1)
    }

    fn small(&mut self, c: char, exponent: u8) -> Option<()> {
        let next = self.peek(1);
        let prefix = exponent == 3
            && next.is_some_and(is_prefixed_unit)
            && self.pending.is_none_or(|p| p.arabic.is_some() || p.digit.is_none());
        let out_of_order = self.last_small.is_some_and(|last| last <= exponent);
        let positional = self.shape.positional && !self.multiplied();
        if prefix || out_of_order || positional {
            return Some(());
        }
        let pair = match self.pending {
            Some(p) => p.pair,
            None if self.vagueness.is_some() => return Some(()),
            None if self.multiplied() && exponent != 1 => return Some(()),
            None => {
                self.shape.bare |= exponent != 1 && !self.multiplied();
                Pair::one(Fixed::whole(1))
            }
        };
        self.take(c);
        self.shape.chinese |= !self.shape.arabic;
        self.add_small(pair, exponent)
    }

    fn add_small(&mut self, pair: Pair, exponent: u8) -> Option<()> {
        self.pending = None;
        self.after_zero = false;
        (self.last_small, self.last_exponent) = (Some(exponent), Some(exponent));
        self.place = exponent as i8;
        self.shape.scale = 0;
        self.section = self.section.plus(pair.times(exponent)?)?;
        Some(())
    }

    fn big(&mut self, c: char, exponent: u8) -> Option<()> {
        if exponent == 12 && self.peek(1).is_some_and(is_prefixed_unit) {
            return Some(());
        }
        if self.shape.positional && !self.multiplied() {
            return Some(());
        }
        let has_section = self.pending.is_some() || self.last_small.is_some();
        let empty = !has_section && self.last_big.is_none();
        let decimals = self.pending.and_then(|p| p.arabic).map_or(0, |a| a.decimals);
        self.take(c);
        self.shape.bare |= empty;
        let value = match self.pending.take() {
            Some(p) => self.section.plus(p.pair)?,
            None if empty => Pair::one(Fixed::whole(1)),
            None => self.section,
        };
        self.after_zero = false;
        let below = self.last_big.is_none_or(|last| exponent < last);
        (self.last_small, self.section) = (None, Pair::default());
        (self.last_big, self.last_exponent) = (Some(exponent), Some(exponent));
        self.shape.scale = exponent;
        let place = if has_section || empty { -(decimals as i8) } else { self.place };
        self.place = place.saturating_add(exponent as i8);
        self.total = if below {
            self.total.plus(value.times(exponent)?)?
        } else {
            // 一万五千亿, 万亿, 四万万.
            self.shape.scale = self.shape.scale.saturating_add(4);
            self.total.plus(value)?.times(exponent)?
        };
        Some(())
    }

    /// 几 and 数 for a digit: 十几, 几十, 一百零几万, 数百.
    fn some(&mut self, c: char) -> Option<()> {
        // 20几万: the last digit is not told.
        let tens = |p: Pending| p.arabic.is_some_and(|n| n.decimals == 0 && n.digits == 2);
        if matches!(c, '几' | '幾') && !self.multiplied() && self.pending.is_some_and(tens) {
            self.take(c);
            self.vagueness = Some(Vagueness::More);
            return Some(());
        }
        if self.pending.is_some() || self.vagueness.is_some() {
            return Some(());
        }
        let next = self.peek(1).and_then(class);
        let multiplier = matches!(next, Some(Class::Small(_) | Class::Big(_)));
        if !self.multiplied() {
            if !multiplier {
                return Some(());
            }
            self.take(c);
            self.shape.chinese = true;
            self.vagueness = Some(Vagueness::More);
            let pair = Pair::one(Fixed::whole(1));
            self.pending = Some(Pending { pair, digit: None, arabic: None, close: false });
            return Some(());
        }
        // 三千几百: at least one of the smaller multiplier.
        let smaller = |next: Class| matches!(next, Class::Small(e) if self.last_small.is_some_and(|last| e < last));
        if matches!(c, '几' | '幾') && next.is_some_and(smaller) {
            self.take(c);
            self.vagueness = Some(Vagueness::More);
            let pair = Pair::one(Fixed::whole(1));
            self.pending = Some(Pending { pair, digit: None, arabic: None, close: false });
            return Some(());
        }
        // 十几 ends here or goes on with 万; after 万 itself only 零 brings 几 (一百零几万).
        if matches!(c, '几' | '幾') && (self.last_small.is_some() || self.after_zero) {
            self.take(c);
            self.vagueness = Some(Vagueness::More);
        }
        Some(())
    }

    fn vague(&mut self, c: char, vagueness: Vagueness) -> Option<()> {
        if self.vagueness.is_some() || self.after_zero || self.shape.positional {
            return Some(());
        }
        let next = self.peek(1);
        let multiplier = next.and_then(class).is_some_and(|c| matches!(c, Class::Big(_)));
        let ready = match self.pending {
            None => self.multiplied(),
            Some(Pending { arabic: Some(number), .. }) => {
                multiplier || number.digits > 1 || self.multiplied()
            }
            Some(_) => false,
        };
        if !ready || (vagueness == Vagueness::About && next.is_none_or(not_after_about)) {
            return Some(());
        }
        self.take(c);
        self.vagueness = Some(vagueness);
        if !multiplier {
            let small = next.and_then(class).is_some_and(|c| matches!(c, Class::Small(_)));
            self.done = !small;
        }
        Some(())
    }

    fn point(&mut self, c: char) -> Option<()> {
        let first = self.peek(1).and_then(decimal_digit);
        let whole = self.pending.is_some_and(|p| p.arabic.is_none()) || self.multiplied();
        if first.is_none() || !whole || self.vagueness.is_some() || self.shape.arabic {
            return Some(());
        }
        self.take(c);
        let mut value = self.close()?.min;
        while let Some(d) = self.peek(0).and_then(decimal_digit) {
            if let Some(c) = self.peek(0) {
                self.take(c);
            }
            value = value.push_decimal(d)?;
            self.shape.decimals = self.shape.decimals.saturating_add(1);
        }
        let (total, section) = (Pair::default(), Pair::default());
        (self.total, self.section) = (total, section);
        (self.last_small, self.last_big) = (None, None);
        self.place = -(self.shape.decimals as i8);
        // 一点七亿 goes on; the place of its last digit is told by the decimals.
        let arabic = None;
        self.pending = Some(Pending { pair: Pair::one(value), digit: None, arabic, close: false });
        self.last_exponent = None;
        let next = self.peek(0).and_then(class);
        self.done = !matches!(next, Some(Class::Big(_)));
        Some(())
    }

    /// Blanks before 万 亿 余 are part of the numeral: 2.86 万平方米, 70 余盏.
    fn blank(&mut self, c: char) -> Option<()> {
        let open = self.pending.is_some_and(|p| p.arabic.is_some()) || self.shape.scale > 0;
        if !is_blank(c) || !open {
            return Some(());
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut after = rest.char_indices().skip_while(|&(_, c)| is_blank(c));
        let Some((width, next)) = after.next() else { return Some(()) };
        if width > 4 {
            return Some(());
        }
        let joins = match class(next) {
            Some(Class::Big(12)) => false,
            Some(Class::Big(_)) => true,
            Some(Class::More) => self.vagueness.is_none(),
            _ => false,
        };
        if joins {
            let before = self.at;
            self.at += width;
            let after = self.at;
            self.step()?;
            if self.at == after {
                self.at = before;
            }
        }
        Some(())
    }

    /// The whole value, whatever is still pending added.
    fn close(&mut self) -> Option<Pair> {
        let Some(p) = self.pending.take() else { return self.total.plus(self.section) };
        let single = p.digit.is_some()
            || p.pair.min != p.pair.max
            || p.arabic.is_some_and(|number| number.digits == 1);
        let exponent = self.last_exponent.unwrap_or(0);
        let decimals = self.shape.decimals as i8;
        let pair = if single && p.close && exponent >= 2 && !p.pair.min.is_zero() {
            // 四百五 is 450, 九十二万四 is 924,000.
            self.place = exponent as i8 - 1;
            p.pair.times(exponent - 1)?
        } else {
            self.place = -decimals;
            p.pair
        };
        self.shape.scale = 0;
        self.total.plus(self.section)?.plus(pair)
    }
}

fn is_digit(c: Option<char>) -> bool {
    c.and_then(class).is_some_and(|c| matches!(c, Class::Digit(_) | Class::Formal(_) | Class::Zero))
}

fn decimal_digit(c: char) -> Option<u8> {
    match class(c)? {
        Class::Digit(d) | Class::Formal(d) if !matches!(c, '两' | '兩') => Some(d),
        Class::Zero => Some(0),
        _ => None,
    }
}

/// Two digits that name two values: 三四, 七八, and the idiomatic 三五.
const fn is_pair(first: u8, second: u8) -> bool {
    second == first + 1 || (first == 3 && second == 5)
}

const fn follows_one_or_two(c: char) -> bool {
    matches!(
        c,
        '个' | '個'
            | '天'
            | '年'
            | '次'
            | '人'
            | '名'
            | '户'
            | '家'
            | '万'
            | '千'
            | '百'
            | '元'
            | '种'
            | '项'
            | '处'
            | '位'
            | '件'
    )
}

/// Words that begin with 来 and so take it from the numeral: 来源, 来自, 来看.
const fn not_after_about(c: char) -> bool {
    matches!(c, '源' | '自' | '看' | '说' | '往' | '访' | '信' | '电' | '临' | '到')
}
