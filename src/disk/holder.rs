//! Which process holds the lock on a file.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The process that holds a whole-file lock, as far as the system tells: none where it does not, or where the process is
/// not to be seen from here. A process that has ended holds nothing: the system lets go of its locks.
pub fn holder(path: &Path) -> Option<u32> {
    let inode = std::fs::metadata(path).ok()?.ino();
    let table = std::fs::read_to_string("/proc/locks").ok()?;
    of_table(&table, inode)
}

/// `1: FLOCK  ADVISORY  WRITE 4711 fe:00:262148 0 EOF`; a line that waits has an arrow in front. Two holders of the same
/// number on two file systems can't be told apart here: then none is named.
fn of_table(table: &str, inode: u64) -> Option<u32> {
    let mut found = table.lines().filter_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [_, "FLOCK", _, _, process, file, ..] = words.as_slice() else {
            return None;
        };
        let number = file.rsplit(':').next()?.parse::<u64>().ok()?;
        (number == inode).then_some(process.parse::<u32>().ok()?)
    });
    let process = found.next()?;
    (found.next().is_none() && process > 0).then_some(process)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holder_is_read_from_the_systems_table() {
        let table = "1: POSIX  ADVISORY  WRITE 9 fe:00:77 0 EOF\n\
                     2: FLOCK  ADVISORY  WRITE 4711 fe:00:77 0 EOF\n\
                     2: -> FLOCK  ADVISORY  WRITE 4712 fe:00:77 0 EOF\n\
                     3: FLOCK  ADVISORY  WRITE 12 fe:00:78 0 EOF\n\
                     4: FLOCK  ADVISORY  WRITE 13 fd:00:78 0 EOF\n\
                     5: FLOCK  ADVISORY  WRITE -1 fd:00:79 0 EOF\nx\n";
        assert_eq!(of_table(table, 77), Some(4711));
        for unknown in [78, 79, 80] {
            assert_eq!(of_table(table, unknown), None);
        }
    }

    #[test]
    fn a_lock_that_is_held_here_names_this_process() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let file = std::fs::File::create(&path).unwrap();
        assert_eq!(holder(&path), None);
        file.lock().unwrap();
        assert_eq!(holder(&path), Some(std::process::id()));
    }
}
