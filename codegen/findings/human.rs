//! Findings as people read them: rustc's look. The only place that draws snippets.

use super::{Finding, Outlines, Report, snippet};
use crate::prose::visible::shown;
use crate::rule::Level;
use crate::source::Place;
use annotate_snippets::{AnnotationKind, Group, Level as Tone, Origin, Renderer, Snippet};
use std::fmt::Write;
use std::ops::Range;

/// Draws the findings, up to a hundred, and a line that counts them all; with colour if `colour`.
#[must_use]
pub fn human(report: &Report, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut outlines = Outlines::new(&report.sources);
    let mut drawn = String::new();
    // Errors are never left out for warnings.
    let (errors, warnings): (Vec<_>, Vec<_>) =
        report.findings.iter().partition(|finding| finding.level == Level::Error || report.findings.len() <= SHOWN);
    let shown = errors.iter().chain(&warnings).take(SHOWN);
    for finding in shown {
        drawn.push_str(&draw(finding, &renderer, &mut outlines));
        drawn.push_str("\n\n");
    }
    if report.findings.len() > SHOWN {
        let more = report.findings.len() - SHOWN;
        let _ = write!(drawn, "… and {more} more, which `--format json` shows\n\n");
    }
    if !report.findings.is_empty() {
        let counts = [(report.errors(), "error"), (report.warnings(), "warning")];
        let said: Vec<String> = counts.into_iter().filter(|(count, _)| *count > 0).map(counted).collect();
        drawn.push_str(&said.join(", "));
        drawn.push('\n');
    }
    drawn
}

/// How many findings are drawn: nobody reads more before mending some.
const SHOWN: usize = 100;

fn counted((count, what): (usize, &str)) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// One place to show: where, how, and what to say of it.
struct Mark<'f> {
    place: &'f Place,
    kind: AnnotationKind,
    label: &'f str,
}

fn draw<'r>(finding: &'r Finding, renderer: &Renderer, outlines: &mut Outlines<'r>) -> String {
    let tone = match finding.level {
        Level::Error => Tone::ERROR,
        Level::Warning => Tone::WARNING,
    };
    let title = tone.primary_title(finding.message.as_str()).id(finding.rule.code());
    let mut marks = vec![Mark { place: &finding.place, kind: AnnotationKind::Primary, label: &finding.label }];
    marks.extend(finding.others.iter().map(|(place, label)| Mark { place, kind: AnnotationKind::Context, label }));
    let mut group = Group::with_title(title);
    while let Some(first) = marks.first() {
        let file = first.place.file;
        let (here, elsewhere): (Vec<_>, Vec<_>) = marks.into_iter().partition(|mark| mark.place.file == file);
        group = snippets(&here, group, outlines);
        marks = elsewhere;
    }
    let group = group.element(Tone::HELP.message(finding.help.as_str()));
    renderer.render(&[group])
}

/// The marks in one file, each group with the lines that hold it.
fn snippets<'r>(marks: &[Mark<'r>], mut group: Group<'r>, outlines: &mut Outlines<'r>) -> Group<'r> {
    let file = marks[0].place.file;
    let path = shown(&outlines.source(file).path);
    let spans: Vec<Range<usize>> = marks.iter().map(|mark| outlines.locate(mark.place)).collect();
    for indices in snippet::groups(&spans, file, outlines) {
        let own: Vec<&Range<usize>> = indices.iter().map(|&index| &spans[index]).collect();
        let window = snippet::window(&own, file, outlines);
        let mut snippet = Snippet::source(window.shown).line_start(window.line).fold(true);
        for (index, span) in indices.into_iter().zip(window.spans) {
            let annotation = marks[index].kind.span(span);
            let label = marks[index].label;
            snippet = snippet.annotation(if label.is_empty() { annotation } else { annotation.label(label) });
        }
        group = match window.origin {
            Some((line, column)) => {
                group.element(Origin::path(path.clone()).line(line).char_column(column)).element(snippet)
            }
            None => group.element(snippet.path(path.clone())),
        };
    }
    group
}
