//! From the texts of a catalogue's files to the catalogue as written. Files are read side by side, and the tree of each is
//! gone before the next one grows.

use super::{Catalogue, Domain, Manifest, decode};
use crate::findings::{Finding, MAX_FOUND};
use crate::rule::Rule;
use crate::side_by_side::{self, side_by_side};
use crate::source::{FileId, Place, Sources};
use crate::yaml::{self, Budget, Node, Taken};
use std::sync::{Mutex, PoisonError};

/// From so many bytes on a thread is worth its while.
const WORTH: usize = 64 << 10;

impl<'t> Catalogue<'t> {
    /// Reads the files of a catalogue: `texts` are those that may be YAML, the manifest first if it is one, and then in the
    /// order of their paths. What comes of it does not depend on how many are read at once.
    #[must_use]
    pub fn read(sources: &'t Sources, manifest: FileId, texts: &[FileId], findings: &mut Vec<Finding>) -> Self {
        let bytes: usize = texts.iter().map(|file| sources.get(*file).text.len()).sum();
        Self::read_by(side_by_side::available().min(bytes / WORTH), sources, manifest, texts, findings)
    }

    fn read_by(
        threads: usize,
        sources: &'t Sources,
        manifest: FileId,
        texts: &[FileId],
        findings: &mut Vec<Finding>,
    ) -> Self {
        let domains = texts.strip_prefix(&[manifest]);
        let first = domains.map(|_| read(sources, manifest, Taken::default(), decode::manifest));
        let mut all = All { taken: Taken::default(), mistakes: Vec::new(), findings: Vec::new() };
        let manifest_written = first.and_then(|read| all.add(read));
        let domains = domains.unwrap_or(texts);
        let mut written = Vec::with_capacity(domains.len());
        for (one, file) in read_domains(threads, sources, domains, &all).into_iter().zip(domains) {
            // One that takes more than is left for it is read again, to tell where.
            let is_too_much = all.taken.and(one.taken).is_too_much();
            let one = if is_too_much { read(sources, *file, all.taken, decode::domain) } else { one };
            written.extend(all.add(one));
            if is_too_much {
                break;
            }
        }
        all.findings.truncate(MAX_FOUND);
        findings.append(&mut all.mistakes);
        findings.append(&mut all.findings);
        Self {
            complete: manifest_written.is_some() && written.len() + 1 == sources.paths().count(),
            manifest: manifest_written.unwrap_or_else(|| Manifest::unknown(manifest)),
            domains: written,
        }
    }
}

/// What became of a file.
struct Read<T> {
    /// What it says, or else why it is not YAML.
    written: Result<T, Box<Finding>>,
    /// What it says that does not fit the format.
    findings: Vec<Finding>,
    taken: Taken,
}

/// What became of all files so far.
struct All {
    taken: Taken,
    mistakes: Vec<Finding>,
    findings: Vec<Finding>,
}

impl All {
    /// What a file says; nothing where there is so much wrong with those before it that nobody looks any further.
    fn add<T>(&mut self, mut read: Read<T>) -> Option<T> {
        let was_full = self.findings.len() >= MAX_FOUND;
        self.taken = self.taken.and(read.taken);
        match read.written {
            Ok(_) if was_full => None,
            Ok(written) => {
                self.findings.append(&mut read.findings);
                Some(written)
            }
            Err(mistake) => {
                self.mistakes.push(*mistake);
                None
            }
        }
    }
}

/// Reads domains, as far as is known to be of use: some of the last may be missing, where those before take all there is.
fn read_domains<'t>(threads: usize, sources: &'t Sources, files: &[FileId], all: &All) -> Vec<Read<Domain<'t>>> {
    let so_far = Mutex::new((all.taken, all.findings.len()));
    let so_far = || so_far.lock().unwrap_or_else(PoisonError::into_inner);
    let go_on = || {
        let (taken, findings) = *so_far();
        !taken.is_too_much() && findings < MAX_FOUND
    };
    side_by_side(files.len(), threads, go_on, |index| {
        // Alone, each has all that one file may take.
        let read = read(sources, files[index], Taken::default(), decode::domain);
        let mut so_far = so_far();
        *so_far = (so_far.0.and(read.taken), so_far.1 + read.findings.len());
        read
    })
}

/// Reads a file, when others have taken so much of what all may take.
fn read<'t, T>(
    sources: &'t Sources,
    file: FileId,
    taken: Taken,
    decode: impl FnOnce(FileId, Node<'t>, &mut Vec<Finding>) -> T,
) -> Read<T> {
    let budget = Budget::after(taken);
    let mut findings = Vec::new();
    let written = tree(file, &sources.get(file).text, &budget).map(|tree| decode(file, tree, &mut findings));
    Read { written, findings, taken: budget.taken() }
}

fn tree<'t>(file: FileId, text: &'t str, budget: &Budget) -> Result<Node<'t>, Box<Finding>> {
    match yaml::parse(text, budget) {
        Ok(Node::Null) => {
            let help = "write a domain into it, or remove the file";
            Err(Box::new(Finding::new(Rule::YamlSyntax, Place::bytes(file, 0, 1), "the file is empty", help)))
        }
        Ok(tree) => Ok(tree),
        Err(mistake) => {
            let rule = if mistake.is_limit { Rule::LimitExceeded } else { Rule::YamlSyntax };
            let place = Place::bytes(file, mistake.bytes.start, mistake.bytes.end);
            let finding = Finding::new(rule, place, mistake.message, mistake.help).label(mistake.label);
            Err(Box::new(match mistake.other {
                Some((bytes, label)) => finding.other(Place::bytes(file, bytes.start, bytes.end), label),
                None => finding,
            }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Catalogue;
    use crate::findings::Finding;
    use crate::source::Sources;

    /// What is read of these domains, and said of them, by so many threads.
    fn read(domains: &[String], threads: usize) -> (String, usize, Vec<Finding>) {
        let mut sources = Sources::default();
        let manifest = sources.add("catalogue.yaml".into(), "name: a\n".to_owned());
        let domains = domains.iter().enumerate().map(|(n, text)| sources.add(format!("{n}.yaml").into(), text.clone()));
        let texts: Vec<_> = [manifest].into_iter().chain(domains).collect();
        let mut findings = Vec::new();
        let read = Catalogue::read_by(threads, &sources, manifest, &texts, &mut findings);
        (format!("{read:?}"), read.domains.len(), findings)
    }

    #[test]
    fn says_the_same_whatever_the_number_of_threads() {
        let mistaken = (0..40).map(|n| match n % 4 {
            0 => format!("domain: d{n}\nerrors: {{ A: {{ code: x, mesage: y }} }}\n"),
            1 => format!("domain: d{n}\nerrors: [\n"),
            2 => "\n".to_owned(),
            _ => format!("domain: d{n}\ndomain: {n}\n"),
        });
        let mistaken: Vec<String> = mistaken.collect();
        // Each takes 28 MB of texts, and all of them may take 64 MB.
        let repeated = format!("domain: &a {}\nerrors: [{}]\n", "long".repeat(70), "*a, ".repeat(100_000));
        let mut repeated = vec![repeated; 4];
        repeated.push("domain: last\n".to_owned());
        // Nobody looks past 250,000 findings.
        let wrong = format!("errors: {{ A: {{ occurs: [{}] }} }}\n", "1, ".repeat(100_000));
        for (domains, understood) in [(mistaken, 20), (repeated, 2), (vec![wrong; 4], 3)] {
            let alone = read(&domains, 1);
            assert_eq!(alone.1, understood);
            for threads in [2, 8] {
                assert!(read(&domains, threads) == alone, "{threads} threads");
            }
        }
    }
}
