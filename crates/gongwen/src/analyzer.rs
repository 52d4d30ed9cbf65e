//! The stages, one after the other.

use crate::dates::Dates;
use crate::tables::{Values, regions, tables_of, to_reading};
use gongwen_classify::Classifier;
use gongwen_model::{Analysis, Report, Source, Span, Table};
use gongwen_quantity::Finder;
use gongwen_segment::{Piece, PieceKind, Segmentation, segment_with_tables, to_source};
use std::sync::LazyLock;

/// What an [`Analyzer`] does in its stages.
///
/// ```
/// use gongwen::{Analyzer, Options, quantity};
/// let options = Options {
///     quantity: quantity::Options { bare_numbers: false, ..Default::default() },
///     ..Options::default()
/// };
/// let analysis = Analyzer::new(options).analyze("有效利用系数0.638。");
/// assert!(analysis.reports[0].quantities.is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// What is a quantity, and in which units.
    pub quantity: gongwen_quantity::Options,
    /// How sections are classified.
    pub classify: gongwen_classify::Options,
    /// Whether it is read what each quantity measures. Without it the analysis ends with outline,
    /// times and quantities, and takes a good third less time.
    pub observations: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            quantity: gongwen_quantity::Options::default(),
            classify: gongwen_classify::Options::default(),
            observations: true,
        }
    }
}

/// Analyses reports: built once, shared freely between threads, cheap on short texts.
///
/// ```
/// let analyzer = gongwen::Analyzer::default();
/// let analysis = analyzer.analyze("一、农业\n水稻2.3万亩。");
/// assert_eq!(analysis.reports[0].quantities[0].text, "2.3万亩");
/// ```
#[derive(Debug)]
pub struct Analyzer {
    finder: Finder,
    classifier: Classifier,
    times: gongwen_time::Finder,
    observations: bool,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new(Options::default())
    }
}

impl Analyzer {
    /// An analyser with these options.
    pub fn new(options: Options) -> Self {
        let Options { quantity, classify, observations } = options;
        Self {
            finder: Finder::new(quantity),
            classifier: Classifier::with_options(classify),
            times: gongwen_time::Finder::default(),
            observations,
        }
    }

    /// Analyses a text in memory. Any text gives a result; an empty one has no reports, and of
    /// one that is longer than [`Span::MAX`] only so much is read.
    pub fn analyze(&self, text: &str) -> Analysis {
        self.analyze_source(text, Source::memory(text.len()))
    }

    /// Analyses a text that came from `source`.
    ///
    /// ```
    /// use gongwen::{Analyzer, Source};
    /// let source = Source { path: Some("a.txt".into()), bytes: 9, encoding: "UTF-8".into() };
    /// let analysis = Analyzer::default().analyze_source("共20户", source);
    /// assert_eq!(analysis.source.path.as_deref(), Some("a.txt"));
    /// ```
    pub fn analyze_source(&self, text: &str, source: Source) -> Analysis {
        self.analyze_tables(text, source, Vec::new())
    }

    /// Analyses a text, some of whose lines are the rows of tables that its file has. Tables
    /// whose columns are aligned are found beside them.
    pub(crate) fn analyze_tables(&self, text: &str, source: Source, given: Vec<Table>) -> Analysis {
        let text = within_spans(text);
        let mut tables = tables_of(text, given);
        let Segmentation { reading, mut reports, pieces, furniture } =
            segment_with_tables(text, &regions(&tables));
        to_reading(&mut tables, &reading);
        for report in &mut reports {
            self.classifier.classify(reading.text(), report);
        }
        let dates = Dates::of(text, &furniture);
        let mut expressions = vec![Vec::new(); reports.len()];
        for piece in &pieces {
            let (Some(report), Some(found)) =
                (reports.get_mut(piece.report), expressions.get_mut(piece.report))
            else {
                continue;
            };
            found.extend(self.times.find_in(reading.text(), piece.span));
            if matches!(piece.kind, PieceKind::Heading | PieceKind::Body) {
                report.quantities.extend(self.finder.find_in(reading.text(), piece.span));
            }
        }
        for (place, (report, expressions)) in reports.iter_mut().zip(&expressions).enumerate() {
            gongwen_time::fill(reading.text(), report, expressions, dates.posted());
            let own = pieces_of(&pieces, place);
            let values = Values::read(reading.text(), report, &tables, own, &self.finder);
            claim_times_first(report);
            claim_own_name(reading.text(), report);
            let measured = values.merge(report);
            if self.observations {
                report.observations = gongwen_observe::observe(reading.text(), report);
                for observation in measured {
                    if let Some(read) = report.observations.get_mut(observation.quantity) {
                        *read = observation;
                    }
                }
            }
            to_source(report, &reading, text);
        }
        dates.add_to(&mut reports);
        Analysis::new(source, reports)
    }

    /// Analyses a file that was read. The spans are of its text, and
    /// [`Ingested::origin`](gongwen_ingest::Ingested::origin) leads from them to the file.
    ///
    /// ```
    /// use gongwen::{Analyzer, ingest};
    /// let gbk = b"\xb9\xb220\xbb\xa7"; // 共20户
    /// let file = ingest::read("a.txt", gbk, &ingest::Options::default())?;
    /// let analysis = Analyzer::default().analyze_document(&file);
    /// assert_eq!(analysis.source.encoding, "GB18030");
    /// assert_eq!(analysis.reports[0].quantities[0].text, "20户");
    /// # Ok::<(), ingest::IngestError>(())
    /// ```
    #[cfg(feature = "ingest")]
    pub fn analyze_document(&self, document: &gongwen_ingest::Ingested) -> Analysis {
        let encoding = document.encoding.map_or("UTF-8", |encoding| encoding.name());
        let source = Source {
            path: Some(document.name.clone()).filter(|name| !name.is_empty()),
            bytes: document.text.len(),
            encoding: encoding.to_owned(),
        };
        let tables = document.tables().cloned().collect();
        self.analyze_tables(&document.text, source, tables)
    }
}

/// As much of a text as spans can point into.
fn within_spans(text: &str) -> &str {
    let end = (0..=Span::MAX.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The pieces of one report; they stand in the order of the reports.
fn pieces_of(pieces: &[Piece], report: usize) -> &[Piece] {
    let from = pieces.partition_point(|piece| piece.report < report);
    let to = pieces.partition_point(|piece| piece.report <= report);
    pieces.get(from..to).unwrap_or_default()
}

/// A numeral is claimed once, and a calendar expression claims it before a quantity does
/// (前9个月).
fn claim_times_first(report: &mut Report) {
    let mut times = report.times.iter().peekable();
    report.quantities.retain(|quantity| {
        while times.next_if(|time| time.span.end() <= quantity.span.start()).is_some() {}
        times.peek().is_none_or(|time| !time.span.overlaps(quantity.span))
    });
}

/// The place that the report is about claims the numerals of its own name (三岔河镇, 五里坡村),
/// with or without the last character, which tells what kind of place it is.
fn claim_own_name(text: &str, report: &mut Report) {
    let Some(issuer) = report.issuer.as_deref() else { return };
    let Some((last, _)) = issuer.char_indices().next_back() else { return };
    let Some(name) = issuer.get(..last).filter(|name| name.chars().count() > 1) else { return };
    // Most names hold no numeral.
    if gongwen_numeral::find_iter(name).next().is_none() {
        return;
    }
    report.quantities.retain(|quantity| {
        let within = name.find(quantity.text.as_str()).and_then(|at| {
            let start = quantity.span.start().checked_sub(at)?;
            text.get(start..)
        });
        !within.is_some_and(|rest| rest.starts_with(name))
    });
}

/// Analyses a text with the default options.
///
/// ```
/// let analysis = gongwen::analyze("全年接待游客31.6万人次，增长24.8%。");
/// assert_eq!(analysis.reports[0].quantities.len(), 2);
/// ```
pub fn analyze(text: &str) -> Analysis {
    static BUILTIN: LazyLock<Analyzer> = LazyLock::new(Analyzer::default);
    BUILTIN.analyze(text)
}

#[cfg(test)]
mod tests {
    use super::analyze;

    fn quantities(text: &str) -> Vec<String> {
        let analysis = analyze(text);
        analysis
            .reports
            .into_iter()
            .flat_map(|r| r.quantities)
            .map(|q| q.text.to_string())
            .collect()
    }

    #[test]
    fn a_place_claims_its_own_name() {
        let text = "五里坡村2023年工作总结\n一、基本情况\n五里坡村有村民三百户，五里坡离县城12里。";
        assert_eq!(quantities(text), ["三百户", "12里"]);
    }

    #[test]
    fn the_day_of_posting_is_the_last_resort() {
        let page = "索引号 0152\n发布日期：2016-05-09 10:20:00\n一、农业\n";
        let year = |body: &str| {
            let analysis = analyze(&format!("{page}{body}"));
            let report = analysis.reports.first().cloned().unwrap_or_default();
            let times: Vec<_> = report.times.iter().map(|time| time.value.to_string()).collect();
            (report.year, times)
        };
        assert_eq!(year("播种小麦1600亩。"), (Some(2016), vec!["2016-05-09".to_owned()]));
        let (told, times) = year("2014年，播种小麦1600亩。");
        assert_eq!((told, times.len()), (Some(2014), 2));
    }

    #[test]
    fn without_observations() {
        let options = super::Options { observations: false, ..super::Options::default() };
        let analysis = super::Analyzer::new(options).analyze("完成投资3亿元。");
        let report = analysis.reports.first().cloned().unwrap_or_default();
        assert_eq!((report.quantities.len(), report.observations.len()), (1, 0));
    }

    #[test]
    fn times_claim_before_quantities() {
        assert_eq!(quantities("2023年前9个月，完成投资3亿元。"), ["3亿元"]);
    }
}
