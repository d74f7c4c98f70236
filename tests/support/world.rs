//! A world of its own for each test: home, settings, temporary files, media and register, gone when it ends.

use super::terminal::{Size, Terminal};
use portable_pty::CommandBuilder;
use rustix::fs::{FlockOperation, flock};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Instant;
use tempfile::TempDir;

/// A line so wide that nothing the command line says is broken.
const WIDE: Size = (400, 200);

/// The world.
pub struct World {
    root: TempDir,
    home: TempDir,
}

impl World {
    /// An empty one.
    pub fn new() -> Self {
        let folder = |prefix| tempfile::Builder::new().prefix(prefix).tempdir().unwrap();
        let root = folder("skans-journey-");
        // Apart: skans does not take all of a folder that the home folder lies in.
        let home = folder("skans-home-");
        for name in ["config", "data", "cache", "run", "tmp"] {
            std::fs::create_dir(root.path().join(name)).unwrap();
        }
        Self { root, home }
    }

    /// Where it lies.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// The home folder of who works in it.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Where its register is.
    pub fn register(&self) -> PathBuf {
        self.path("register")
    }

    /// Writes a file.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Gives a program the surroundings of this world and no others.
    pub fn surround(&self, command: &mut CommandBuilder) {
        command.env_clear();
        for (name, value) in self.surroundings() {
            command.env(name, value);
        }
        command.cwd(self.root());
    }

    /// The environment of every program in this world.
    pub fn surroundings(&self) -> Vec<(&'static str, std::ffi::OsString)> {
        let folder = |name: &str| self.path(name).into_os_string();
        vec![
            ("HOME", self.home().as_os_str().to_owned()),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_CACHE_HOME", folder("cache")),
            ("XDG_RUNTIME_DIR", folder("run")),
            ("TMPDIR", folder("tmp")),
            ("PATH", std::env::var_os("PATH").unwrap_or_default()),
            ("TERM", "xterm-256color".into()),
            ("LC_ALL", "C.UTF-8".into()),
        ]
    }

    /// skans with arguments, not started yet.
    pub fn skans<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> CommandBuilder {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_skans"));
        command.args(args);
        self.surround(&mut command);
        command
    }

    /// skans with arguments, on the command line.
    pub fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Terminal {
        Terminal::start(self.skans(args), WIDE)
    }

    /// The screen on the register of this world, with a key file.
    pub fn open(&self, key: &Path, size: Size) -> Terminal {
        let register = self.register();
        self.screen(
            [
                OsStr::new("--register"),
                register.as_os_str(),
                OsStr::new("--key"),
                key.as_os_str(),
            ],
            size,
        )
    }

    /// skans with arguments, on the screen.
    pub fn screen<A: AsRef<OsStr>>(
        &self,
        args: impl IntoIterator<Item = A>,
        size: Size,
    ) -> Terminal {
        Terminal::start(self.skans(args), size)
    }

    /// Locks a screen, and waits until another may open the register.
    pub fn lock(&self, terminal: &mut Terminal) {
        terminal.keys("<F12>").see("Lås upp registret");
        self.until_free();
    }

    /// Waits until the register can be opened by another.
    pub fn until_free(&self) {
        let lock = std::fs::File::open(self.register().join("lock")).unwrap();
        let begun = Instant::now();
        // The gate is shown at once; the register is let go of when the last of it is on disk.
        while flock(&lock, FlockOperation::NonBlockingLockExclusive).is_err() {
            assert!(
                begun.elapsed().as_secs() < 60,
                "the register is not let go of"
            );
            std::thread::yield_now();
        }
    }

    /// Another program with arguments, in this world, at a terminal.
    pub fn program<A: AsRef<OsStr>>(
        &self,
        name: &str,
        args: impl IntoIterator<Item = A>,
    ) -> Terminal {
        self.program_at(name, args, WIDE)
    }

    /// The same in a window of a size.
    pub fn program_at<A: AsRef<OsStr>>(
        &self,
        name: &str,
        args: impl IntoIterator<Item = A>,
        size: Size,
    ) -> Terminal {
        let mut command = CommandBuilder::new(name);
        command.args(args);
        self.surround(&mut command);
        Terminal::start(command, size)
    }
}
