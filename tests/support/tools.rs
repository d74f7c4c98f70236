//! The stock tools of a machine without skans.

use super::world::World;
use std::ffi::OsStr;
use std::process::{Command, Output};

/// A tool that is there.
pub struct Tool(&'static str);

/// A tool, or none where the machine lacks it: the test then says so and passes over. In continuous integration (`CI` is
/// set) a missing tool is a failure.
pub fn tool(name: &'static str) -> Option<Tool> {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    if std::env::split_paths(&paths).any(|folder| folder.join(name).is_file()) {
        return Some(Tool(name));
    }
    assert!(
        std::env::var_os("CI").is_none(),
        "{name} is missing: install it, the journeys need it"
    );
    eprintln!("!!!! {name} IS MISSING: WHAT NEEDS IT IS NOT TESTED !!!!");
    None
}

impl Tool {
    /// Runs it in a world without a terminal, and panics unless it went well.
    pub fn run<A: AsRef<OsStr>>(&self, world: &World, args: impl IntoIterator<Item = A>) -> Output {
        let output = self.try_run(world, args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{} failed: {said}", self.0);
        output
    }

    /// Runs it in a world without a terminal.
    pub fn try_run<A: AsRef<OsStr>>(
        &self,
        world: &World,
        args: impl IntoIterator<Item = A>,
    ) -> Output {
        let mut command = Command::new(self.0);
        command
            .env_clear()
            .envs(world.surroundings())
            .current_dir(world.root());
        command
            .args(args)
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap()
    }
}
