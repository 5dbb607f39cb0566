//! Findings as people read them: rustc's look. The only place that draws snippets.

use super::{Finding, Outlines, Report};
use crate::rule::Level;
use crate::source::Place;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Tone, Renderer, Snippet};
use std::ops::Range;

/// Draws every finding, and a line that counts them; with colour if `colour`.
#[must_use]
pub fn render(report: &Report, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut outlines = Outlines::new(&report.sources);
    let mut drawn = String::new();
    for finding in &report.findings {
        drawn.push_str(&draw(finding, &renderer, &mut outlines));
        drawn.push_str("\n\n");
    }
    if !report.findings.is_empty() {
        let counts = [(report.errors(), "error"), (report.warnings(), "warning")];
        let said: Vec<String> = counts.into_iter().filter(|(count, _)| *count > 0).map(counted).collect();
        drawn.push_str(&said.join(", "));
        drawn.push('\n');
    }
    drawn
}

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
    let title = tone.primary_title(finding.message.as_str()).id(finding.rule.id());
    let mut marks = vec![Mark { place: &finding.place, kind: AnnotationKind::Primary, label: &finding.label }];
    marks.extend(finding.others.iter().map(|(place, label)| Mark { place, kind: AnnotationKind::Context, label }));
    let mut group = Group::with_title(title);
    while let Some(first) = marks.first() {
        let file = first.place.file;
        let (here, elsewhere): (Vec<_>, Vec<_>) = marks.into_iter().partition(|mark| mark.place.file == file);
        for snippet in snippets(&here, outlines) {
            group = group.element(snippet);
        }
        marks = elsewhere;
    }
    let group = group.element(Tone::HELP.message(finding.help.as_str()));
    renderer.render(&[group])
}

/// The lines of one file that hold the marks, and no others: a file may be large.
fn snippets<'r>(marks: &[Mark<'r>], outlines: &mut Outlines<'r>) -> Vec<Snippet<'r, Annotation<'r>>> {
    let source = outlines.source(marks[0].place.file);
    let text: &'r str = &source.text;
    let path = source.path.display().to_string();
    let spans: Vec<Range<usize>> = marks.iter().map(|mark| outlines.locate(mark.place)).collect();
    // Far apart, the lines between would all be kept: show each place on its own.
    let apart = spans.iter().any(|span| span.start.abs_diff(spans[0].start) > 4096);
    let groups: Vec<Vec<usize>> =
        if apart { (0..marks.len()).map(|index| vec![index]).collect() } else { vec![(0..marks.len()).collect()] };
    groups
        .into_iter()
        .map(|group| {
            let start = group.iter().map(|&index| spans[index].start).min().unwrap_or(0);
            let end = group.iter().map(|&index| spans[index].end).max().unwrap_or(0);
            let (number, first) = outlines.line(marks[0].place.file, start);
            let last = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
            let mut snippet = Snippet::source(&text[first..last]).path(path.clone()).line_start(number).fold(true);
            for index in group {
                let span = spans[index].start - first..spans[index].end - first;
                let annotation = marks[index].kind.span(span);
                let label = marks[index].label;
                snippet = snippet.annotation(if label.is_empty() { annotation } else { annotation.label(label) });
            }
            snippet
        })
        .collect()
}
