//! Where a recovery sheet may go besides the terminal. It is never written into a file: whoever finds enough files has the
//! register.

use std::fs::File;
use std::io::{self, Write};
use std::os::unix::fs::FileTypeExt;
use std::path::Path;

/// Where sheets may go besides the terminal: a device or a pipe, never a file.
pub fn open(path: &Path) -> io::Result<File> {
    let kind = std::fs::metadata(path)?.file_type();
    if !kind.is_char_device() && !kind.is_fifo() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    File::options().write(true).open(path)
}

/// Sends a sheet, and a form feed after it.
pub fn print(to: &mut File, sheet: &str) -> io::Result<()> {
    to.write_all(sheet.as_bytes())?;
    to.write_all(b"\x0c")?;
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_no_printer() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(open(file.path()).is_err());
        assert!(open(Path::new("/dev/null")).is_ok());
    }
}
