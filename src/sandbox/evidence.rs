//! What the system says about this process when it is asked.

use std::fs;

/// `/proc/self/status`, read once.
pub(super) struct Status(Result<String, String>);

impl Status {
    pub(super) fn of_this_process() -> Self {
        Self(fs::read_to_string("/proc/self/status").map_err(|error| error.to_string()))
    }

    /// Whether the system gives this value to this name.
    pub(super) fn expect(&self, name: &str, value: &str) -> Result<(), String> {
        let text = self.0.as_ref().map_err(Clone::clone)?;
        let mut fields = text.lines().filter_map(|line| line.split_once(':'));
        match fields.find(|(found, _)| *found == name) {
            Some((_, found)) if found.trim() == value => Ok(()),
            Some((_, found)) => Err(format!("{name} is {}", found.trim())),
            None => Err(format!("the system does not tell {name}")),
        }
    }
}

/// That nothing of memory can be written to a disk as swap. The process can't turn swap off; it can only say.
pub(super) fn no_swap() -> Result<(), String> {
    match fs::read_to_string("/proc/swaps") {
        // The first line is the heading.
        Ok(text) if text.lines().count() <= 1 => Ok(()),
        Ok(_) => Err("swap is in use".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_must_be_the_one_expected() {
        let status = Status(Ok("Umask:\t0022\nSeccomp:\t2\n".to_owned()));
        assert_eq!(status.expect("Seccomp", "2"), Ok(()));
        assert!(status.expect("Umask", "0077").unwrap_err().contains("0022"));
        assert!(status.expect("NoNewPrivs", "1").is_err());
        assert!(Status(Err("gone".to_owned())).expect("Umask", "0").is_err());
    }
}
