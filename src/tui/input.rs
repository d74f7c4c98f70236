//! What is typed, read from the terminal byte by byte into memory that wipes itself.
//!
//! crossterm reads keys too, but keeps the bytes it read last, a passphrase or a pasted sentence among them, in a buffer
//! that nobody can reach. So the reading is ours; its types for keys are used everywhere.

mod decode;

use crate::tui::msg::Msg;
use decode::{Decoder, Typed};
use rustix::io::Errno;
use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::time::Duration;
use zeroize::{Zeroize, Zeroizing};

/// Bytes that are read at once. More than a hand can type.
const PIECE: usize = 1024;
/// How long is waited when another program has set the terminal not to wait.
const PATIENCE: Duration = Duration::from_millis(20);

/// The terminal that keys come from: the input, or the one that controls the process where that is something else.
fn terminal() -> io::Result<OwnedFd> {
    let stdin = io::stdin();
    match stdin.is_terminal() {
        true => stdin.as_fd().try_clone_to_owned(),
        false => File::open("/dev/tty").map(OwnedFd::from),
    }
}

/// Reads keys and pasted text for as long as somebody takes them and the terminal is there.
pub(super) fn read(mut take: impl FnMut(Msg) -> bool) {
    let Ok(terminal) = terminal() else { return };
    let mut piece = Zeroizing::new([0u8; PIECE]);
    let mut decoder = Decoder::default();
    let mut wanted = true;
    while wanted {
        let count = match rustix::io::read(&terminal, piece.as_mut_slice()) {
            Ok(0) => return,
            Ok(count) => count,
            Err(Errno::INTR) => continue,
            Err(Errno::AGAIN) => {
                std::thread::sleep(PATIENCE);
                continue;
            }
            Err(_) => return,
        };
        // A full piece may have been cut within a key.
        let more = count == PIECE;
        decoder.feed(piece.get(..count).unwrap_or_default(), more, &mut |typed| {
            wanted &= take(match typed {
                Typed::Key(key) => Msg::Key(key),
                Typed::Paste(text) => Msg::Paste(text),
            });
        });
        piece.zeroize();
    }
}
