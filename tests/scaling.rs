//! Work grows with what there is, and no faster: each dimension is doubled three times, and what a check, the drawing of
//! its findings and the writing of its outputs take must not grow more than twice as fast.
//!
//! What they take is counted in allocated bytes, in all and at once, which are the same in every run but for what is read
//! side by side. A loop that allocates nothing is seen in the processor's time alone, so that is compared as well, with
//! room for chance: eight times as much in a quadratic way is 64 times the time, and 32 times are let pass.
//!
//! All threads are counted, so one test runs at a time.

mod support;

use allocations::{Counted, alone, count};
use errspec::{Failure, check_texts, findings};
use std::fs;
use std::hint::black_box;
use support::dimensions::{CLEAN, Dimension, Files, MISTAKEN, catalogue, domain, list, numbered, one, plain};

/// What a catalogue took.
#[derive(Debug)]
struct Taken {
    allocated: Counted,
    /// In ticks of 10 ms; none where the system does not tell.
    time: Option<u64>,
}

/// Does all that errspec does with a catalogue but for its disk.
fn run(files: Files) -> bool {
    let checked = match check_texts(files) {
        Ok(checked) => Ok(checked),
        Err(Failure::Findings(report)) => Err(report),
        Err(failure) => panic!("{failure}"),
    };
    let report = match &checked {
        Ok(checked) => &checked.report,
        Err(report) => report,
    };
    black_box(findings::human(report, false));
    black_box(findings::json(report));
    black_box(findings::sarif(report));
    black_box(findings::github(report));
    for edition in checked.iter().flat_map(errspec::Checked::outputs) {
        for file in edition.files() {
            black_box(file.make());
        }
    }
    checked.is_ok()
}

/// What this process has had of the processors: `utime` and `stime` of <https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html>.
fn time() -> Option<u64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let mut after_name = stat.rsplit_once(") ")?.1.split(' ').skip(11).map(str::parse::<u64>);
    Some(after_name.next()?.ok()? + after_name.next()?.ok()?)
}

fn taken(files: Files) -> Taken {
    let start = time();
    let allocated = count(|| {
        black_box(run(files));
    });
    Taken { allocated, time: start.zip(time()).map(|(start, end)| end - start) }
}

/// The least time that is compared, in ticks.
const TICKS: u64 = 2;

fn grows_evenly(dimension: &Dimension) {
    let Dimension { name, small, files, .. } = *dimension;
    let (one, eight) = (taken(files(small)), taken(files(8 * small)));
    let (less, more) = (one.allocated, eight.allocated);
    assert!(more.total < 16 * less.total, "{name}: {one:?}, and of eight times as much {eight:?}");
    assert!(more.at_once < 16 * less.at_once, "{name}: {one:?}, and of eight times as much {eight:?}");
    if let Some((one, eight)) = one.time.zip(eight.time) {
        assert!(eight < 32 * one.max(TICKS), "{name}: {one} ticks, and of eight times as much {eight}");
    }
}

#[test]
fn a_catalogue_takes_what_it_holds() {
    let _alone = alone();
    for dimension in CLEAN {
        assert!(run((dimension.files)(dimension.small)), "{} has mistakes", dimension.name);
        grows_evenly(dimension);
    }
}

#[test]
fn mistakes_take_what_there_are() {
    let _alone = alone();
    MISTAKEN.iter().for_each(grows_evenly);
}

#[test]
fn guesses_do_not_take_all_names_for_each_unknown_one() {
    let _alone = alone();
    let files = |known: usize| {
        let name = "of-a-kind-".repeat(9);
        let categories = numbered(known, |n| format!("  {name}{n}: It has to do with it.\n"));
        let error = |n| plain(n, &format!("    categories: [{}-{n}]\n", name.replace('f', "v")));
        let errors = domain("demo", "0..9999", &numbered(2000, error));
        vec![catalogue(&format!("categories:\n{categories}")), ("demo.yaml".to_owned(), errors)]
    };
    let (few, many) = (taken(files(10)), taken(files(1000)));
    assert!(many.allocated.total < 3 * few.allocated.total, "{few:?}, and with a hundred times as many names {many:?}");
}

#[test]
fn findings_do_not_each_list_what_is_declared() {
    let _alone = alone();
    let files = |known: usize| {
        let categories = numbered(known, |n| format!("  {}{n}: It has to do with it.\n", "\u{1f600}".repeat(60)));
        let labels = numbered(60, |n| format!("z{n}, "));
        let errors = numbered(100, |n| plain(n, &format!("    categories: [{labels}]\n")));
        vec![
            catalogue(&format!("categories:\n{categories}")),
            ("demo.yaml".to_owned(), domain("demo", "0..9999", &errors)),
        ]
    };
    let (few, many) = (taken(files(1)), taken(files(24)));
    assert!(
        many.allocated.at_once < 2 * few.allocated.at_once,
        "{few:?}, and with as many names as are listed {many:?}"
    );
}

#[test]
fn sarif_takes_little_more_than_its_text() {
    let _alone = alone();
    let Err(Failure::Findings(report)) = check_texts(one(plain(0, &list("categories", 5000, "1")))) else {
        panic!("accepted")
    };
    let mut length = 0;
    let counted = count(|| length = findings::sarif(&report).len());
    assert!(counted.at_once < 4 * length, "{} bytes for a text of {length}", counted.at_once);
}
