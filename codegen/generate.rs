//! From editions to disk: each file is made, compared with what stands in its place, and let go.

use crate::Failure;
use crate::output::{Changes, Folder, Mode, Transaction};
use crate::plan::PlannedEdition;
use crate::side_by_side::each_side_by_side;
use crate::targets::File;

/// Brings the files of editions up to date, each edition in its folder, or says what that would change. Files are made side
/// by side, and no more of them are held than are being made.
///
/// # Errors
///
/// As for a [`Transaction`].
pub fn generate(editions: &[(PlannedEdition<'_>, Folder)], mode: Mode) -> Result<Vec<Changes>, Failure> {
    let transaction = Transaction::new(editions.iter().map(|(_, folder)| folder.clone()).collect(), mode)?;
    let files = editions.iter().enumerate();
    let files: Vec<(usize, File<'_>)> =
        files.flat_map(|(index, (edition, _))| edition.files().into_iter().map(move |file| (index, file))).collect();
    each_side_by_side(files, |_, (index, file): (usize, File<'_>)| {
        let (path, text) = file.make();
        transaction.add(index, path, &text);
    });
    transaction.commit()
}
