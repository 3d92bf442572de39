//! Which figures were read out of sentences by rule, and which of them are to be looked at first.

use crate::report::figure::Figure;
use crate::report::model::{Fact, Report};
use crate::report::resolved::ResolvedReport;

/// How many facts were read by rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingCount {
    /// All.
    pub all: usize,
    /// Those of which any part was, and is not yet checked.
    pub read: usize,
    /// Those to look at first.
    pub doubtful: usize,
}

impl ReadingCount {
    /// That of a report.
    pub fn of(report: &Report) -> Self {
        Self {
            all: report.facts.len(),
            read: report.facts.iter().filter(|fact| is_inferred(fact)).count(),
            doubtful: report.facts.iter().filter(|fact| !fact.doubts.is_empty()).count(),
        }
    }

    /// Whether nothing is left to check.
    pub const fn is_zero(self) -> bool {
        self.read == 0
    }
}

/// What a figure is chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingFilter {
    /// It was read by rule, or follows from what was.
    ByRule,
    /// It is a fact to look at first.
    Doubtful,
}

/// The figures of a report that were read by rule, with those that follow from them: what follows from a guess is one.
pub struct ReadByRule<'a> {
    resolved: &'a ResolvedReport,
    /// By the position of each figure; empty if there are none.
    figures: Vec<bool>,
}

impl<'a> ReadByRule<'a> {
    /// Those of a report.
    pub fn of(resolved: &'a ResolvedReport) -> Self {
        let mut read = Self { resolved, figures: Vec::new() };
        if resolved.report.facts.iter().any(is_inferred) {
            // The inputs of a figure stand before it.
            for figure in resolved.figures() {
                let is_read = resolved.fact(&figure.id).is_some_and(is_inferred)
                    || figure.inputs().iter().any(|input| read.has(input));
                read.figures.push(is_read);
            }
        }
        read
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    /// Whether a figure is among them.
    pub fn contains(&self, figure: &Figure) -> bool {
        self.has(&figure.id)
    }

    /// Whether a figure is chosen by `reading`.
    pub fn matches(&self, figure: &Figure, reading: ReadingFilter) -> bool {
        match reading {
            ReadingFilter::ByRule => self.contains(figure),
            ReadingFilter::Doubtful => is_doubtful(figure, self.resolved),
        }
    }

    fn has(&self, id: &str) -> bool {
        let position = self.resolved.position(id);
        position.and_then(|position| self.figures.get(position)).copied().unwrap_or_default()
    }
}

/// Whether a figure is a fact to look at first.
pub fn is_doubtful(figure: &Figure, resolved: &ResolvedReport) -> bool {
    resolved.fact(&figure.id).is_some_and(|fact| !fact.doubts.is_empty())
}

/// Whether anything of a fact was read by rule; what is doubtful was.
const fn is_inferred(fact: &Fact) -> bool {
    !fact.inferred.is_empty() || !fact.doubts.is_empty()
}
