//! The places that the process keeps for an order; it can't reach any other afterwards, whatever is typed.
//!
//! They are: what the command line and the settings name, the register with the folder it lies in, the settings' folder, media where they are
//! mounted, the folder that one stands in, and what is visible in the home folder. Hidden files of the home folder hold
//! other programs' keys, settings and start-up files, and are not among them. The reasons stand in
//! docs/decisions/0030-places.md.

use crate::cli::args::Order;
use crate::cli::settings;
use crate::disk;
use crate::sandbox::Places;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What the terminal is, and what swallows.
const DEVICES: [&str; 2] = ["/dev/tty", "/dev/null"];
/// Where random bytes come from on a system without the call, and which process holds a lock.
const READ: [&str; 2] = ["/dev/urandom", "/proc/locks"];
/// More visible names than this in a home folder are not given.
const MOST: usize = 4096;

/// Whether an order opens anything.
pub fn needs(order: &Order) -> bool {
    !matches!(order, Order::Help | Order::Version)
}

/// The places for an order, with the paths that its arguments name.
pub fn of(order: &Order, args: &[OsString]) -> Places {
    let mut named = named(args);
    named.extend(made(order).map(Path::to_owned));
    let home = std::env::var_os("HOME").map(PathBuf::from);
    // What remembers where the register lies can't make its folder afterwards.
    if matches!(order, Order::Screen(_) | Order::Init(_)) {
        settings::make_folder();
    }
    let mut write: Vec<PathBuf> = named.iter().flat_map(|path| beneath(path)).collect();
    write.extend(settings::folder());
    write.extend(settings::places());
    write.extend(settings::backups());
    write.extend(settings::mirror());
    let register = register(order);
    // It is founded and upgraded beside itself, and a folder that does not exist is made in the one that does.
    write.extend(register.parent().map(existing));
    write.extend(std::env::current_dir());
    let wide = |path: &PathBuf| is_wide(path, home.as_deref());
    write.retain(|path| !wide(path) || named.iter().any(|named| existing(named) == *path));
    write.push(register);
    write.extend(disk::MOUNTS.map(PathBuf::from));
    write.extend(home.iter().flat_map(|home| visible(home)));
    if matches!(order, Order::Demo) {
        write.extend(["/dev/shm".into(), std::env::temp_dir()]);
    }
    write.sort();
    write.dedup();
    Places {
        read: READ.map(PathBuf::from).to_vec(),
        write,
        devices: DEVICES.map(PathBuf::from).to_vec(),
    }
}

/// The register that the order is about, or would be.
fn register(order: &Order) -> PathBuf {
    let named = match order {
        Order::Screen(at) => at.register.clone(),
        _ => None,
    };
    named
        .or_else(settings::register)
        .unwrap_or_else(settings::proposed_register)
}

/// What an order makes that is not there yet, by a name alone perhaps, which no other word can be told from.
fn made(order: &Order) -> Option<&Path> {
    match order {
        Order::Init(order) => Some(&order.place),
        Order::Restore(order) => Some(&order.to),
        _ => None,
    }
}

/// What among the arguments, the program's name left out, can be a path: what is there, and what is not there yet in a
/// folder that is named with it. Whatever an option is called, a place that is written is a place that is chosen.
fn named(args: &[OsString]) -> Vec<PathBuf> {
    let values = args.iter().skip(1).map(|arg| {
        let text = arg.to_string_lossy();
        match text.split_once('=') {
            Some((option, value)) if option.starts_with("--") => PathBuf::from(value),
            _ => PathBuf::from(arg),
        }
    });
    let beside = |path: &PathBuf| path.parent().is_some_and(|above| above.is_dir());
    values
        .filter(|path| path.exists() || path.is_absolute() || beside(path))
        .collect()
}

/// What a named path stands for: a folder for itself; a file for itself and the folder it lies in, where its witness and
/// what replaces it are written; a path that is not there yet for the nearest folder that is.
fn beneath(path: &Path) -> Vec<PathBuf> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    match path.is_file() {
        true => vec![path.parent().map(existing).unwrap_or_default(), path],
        false => vec![existing(&path)],
    }
}

/// The path itself, or the nearest folder above it that is there.
fn existing(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let found = path.ancestors().find(|above| above.exists());
    found.map(Path::to_owned).unwrap_or_default()
}

/// Whether a folder holds the home folder, or is it: then it is given only when it is named.
fn is_wide(path: &Path, home: Option<&Path>) -> bool {
    path == Path::new("/") || home.is_some_and(|home| home.starts_with(path))
}

/// The files and folders of the home folder whose names do not begin with a full stop. Links are left out.
fn visible(home: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(home) else {
        return Vec::new();
    };
    let shown = entries.flatten().take(MOST).filter(|entry| {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
        !hidden && !link
    });
    shown.map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_gives_what_is_visible_in_it_and_nothing_hidden() {
        let home = tempfile::tempdir().unwrap();
        for name in ["Dokument", ".ssh", ".config"] {
            std::fs::create_dir(home.path().join(name)).unwrap();
        }
        std::fs::write(home.path().join("lista.csv"), "").unwrap();
        std::fs::write(home.path().join(".bashrc"), "").unwrap();
        std::os::unix::fs::symlink("/etc", home.path().join("lank")).unwrap();
        let mut found = visible(home.path());
        found.sort();
        assert_eq!(
            found,
            ["Dokument", "lista.csv"].map(|name| home.path().join(name))
        );
    }

    #[test]
    fn the_home_folder_and_what_is_above_it_is_wide() {
        let home = Path::new("/home/asa");
        for (path, wide) in [
            ("/", true),
            ("/home", true),
            ("/home/asa", true),
            ("/home/asa/Dokument", false),
            ("/home/bo", false),
            ("/srv/skans", false),
        ] {
            assert_eq!(is_wide(Path::new(path), Some(home)), wide, "{path}");
        }
        assert!(is_wide(Path::new("/"), None));
    }

    #[test]
    fn places_are_found_among_arguments_and_other_words_are_not_taken_for_them() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().to_str().unwrap().to_owned();
        let line = [
            "/usr/bin/skans".to_owned(),
            "snapshot".to_owned(),
            "--purpose".to_owned(),
            "Revision 2026/27".to_owned(),
            format!("--out={at}"),
            "--recipient".to_owned(),
            format!("{at}/ny/revisor.txt"),
        ];
        let args: Vec<OsString> = line.iter().map(OsString::from).collect();
        let found = named(&args);
        assert_eq!(
            found,
            [at.clone(), format!("{at}/ny/revisor.txt")].map(PathBuf::from)
        );
    }

    #[test]
    fn a_new_place_is_given_also_where_it_is_named_by_a_bare_word() {
        for line in [
            "skans restore /media/kopia/skans-1f2e3d4c nytt",
            "skans init --place nytt --municipality 1281 --ceiling k --chief-card a --deputy-card b --key c",
        ] {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let order = crate::cli::args::parse(args.clone()).order.ok().unwrap();
            assert_eq!(made(&order), Some(Path::new("nytt")), "{line}");
            let here = std::env::current_dir().unwrap();
            assert!(of(&order, &args).write.contains(&here), "{line}");
        }
    }

    #[test]
    fn a_path_that_is_not_there_stands_for_the_nearest_folder_that_is() {
        let folder = tempfile::tempdir().unwrap();
        let (at, file) = (folder.path().to_owned(), folder.path().join("nyckel"));
        assert_eq!(beneath(&at.join("ny/mapp")), vec![at.clone()]);
        assert_eq!(beneath(&at), vec![at.clone()]);
        std::fs::write(&file, "").unwrap();
        assert_eq!(beneath(&file), [at, file]);
    }
}
