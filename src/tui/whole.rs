//! Collects what a frame writes, so that the terminal gets it as one write: never half a screen, and one system call.
//!
//! What was shown stands in these bytes. They are overwritten as soon as they are sent.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use zeroize::Zeroize;

/// Room for a whole frame of a large screen, so that growing leaves no copies behind.
const ROOM: usize = 256 * 1024;

/// The bytes of one frame, until they are sent. A clone is the same frame: one is the backend's, one sends.
#[derive(Clone)]
pub(super) struct Whole(Rc<RefCell<Vec<u8>>>);

impl Whole {
    /// An empty frame.
    pub(super) fn new() -> Self {
        Self(Rc::new(RefCell::new(Vec::with_capacity(ROOM))))
    }

    /// Sends what was collected, in one write, and forgets it also when that fails.
    pub(super) fn send(&self, out: &mut impl Write) -> io::Result<()> {
        let mut bytes = self.0.borrow_mut();
        let sent = out.write_all(&bytes).and_then(|()| out.flush());
        bytes.as_mut_slice().zeroize();
        bytes.clear();
        sent
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Nothing leaves before [`Whole::send`]: whoever draws flushes more than once per frame.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Remembers each write by itself.
    #[derive(Default)]
    struct Writes(Vec<Vec<u8>>);

    impl Write for Writes {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(bytes.to_vec());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_frame_is_one_write_however_often_it_is_flushed() {
        let (mut frame, mut terminal) = (Whole::new(), Writes::default());
        for part in ["be", "gin", " end"] {
            frame.write_all(part.as_bytes()).unwrap();
            frame.flush().unwrap();
        }
        let sender = frame.clone();
        sender.send(&mut terminal).unwrap();
        assert_eq!(terminal.0, [b"begin end".to_vec()]);
        assert!(frame.0.borrow().is_empty());
    }
}
