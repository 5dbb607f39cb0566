//! Findings with lines and columns, for formats that programs read.

use super::{Finding, Outlines, Report};
use crate::source::Place;
use serde::Serialize;
use std::ops::Range;

/// Where something stands. Lines and columns count from 1; a column counts characters (Unicode code points), and the
/// end is the first character after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

/// Every finding with its location and those of the other places.
pub(super) fn located(report: &Report) -> impl Iterator<Item = (&Finding, Location, Vec<(Location, &str)>)> {
    let mut outlines = Outlines::new(&report.sources);
    report.findings.iter().map(move |finding| {
        let location = locate(&finding.place, &mut outlines);
        let others = finding.others.iter().map(|(place, label)| (locate(place, &mut outlines), label.as_str()));
        (finding, location, others.collect())
    })
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
