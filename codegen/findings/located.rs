//! Findings with lines and columns, for programs and the formats that they read.

use super::{Finding, Outlines, Report};
use crate::source::Place;
use std::ops::Range;

/// Where something stands. Lines and columns count from 1; a column counts characters (Unicode code points), and the
/// end is the first character after.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "packages", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Location {
    /// The path of the file, with `/` between parts.
    pub file: String,
    /// The line of the first character.
    pub line: usize,
    /// The column of the first character.
    pub column: usize,
    /// The line of the end.
    pub end_line: usize,
    /// The column of the end.
    pub end_column: usize,
}

/// A finding with the lines and columns of its places.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Located<'r> {
    /// The finding.
    pub finding: &'r Finding,
    /// Where it is.
    pub location: Location,
    /// Where the other places are, and what they are.
    pub others: Vec<(Location, &'r str)>,
}

impl Report {
    /// Every finding with the lines and columns of its places, in the order of files and lines.
    pub fn located(&self) -> impl Iterator<Item = Located<'_>> {
        let mut outlines = Outlines::new(&self.sources);
        self.findings.iter().map(move |finding| {
            let location = locate(&finding.place, &mut outlines);
            let others = finding.others.iter().map(|(place, label)| (locate(place, &mut outlines), label.as_str()));
            Located { finding, location, others: others.collect() }
        })
    }
}

fn locate(place: &Place, outlines: &mut Outlines<'_>) -> Location {
    let Range { start, end } = outlines.locate(place);
    let mut position = |offset: usize| (outlines.line(place.file, offset), outlines.column(place.file, offset));
    let (line, column) = position(start);
    let (end_line, end_column) = position(end);
    // A URI and a log take `/` on every system.
    let file = outlines.source(place.file).path.display().to_string().replace(std::path::MAIN_SEPARATOR, "/");
    Location { file, line, column, end_line, end_column }
}
