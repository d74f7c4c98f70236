//! After hardening, no socket opens and no program starts, while threads, files and the terminal's own waking go on.
//!
//! Hardening can't be taken back, so each test runs the part that hardens in a process of its own: this test program
//! again, told by a variable which part to play.

// A test may stop where it stands.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

use skans::sandbox::{Places, Standing, harden};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::{UnixDatagram, UnixListener, UnixStream};
use std::process::Command;

const PART: &str = "SKANS_SANDBOX_PART";

/// Runs a test of this file again as a child that plays its part, and hands back whether it was content and what it said.
fn play(test: &str) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(PART, "child")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    // A name that matches no test would also end well.
    assert!(said.contains("1 passed"), "{said}");
}

fn is_child() -> bool {
    std::env::var_os(PART).is_some()
}

fn refused<T>(what: &str, outcome: std::io::Result<T>) {
    match outcome {
        Ok(_) => panic!("{what} was let through"),
        Err(error) => assert_eq!(error.raw_os_error(), Some(libc::EPERM), "{what}: {error}"),
    }
}

#[test]
fn no_socket_of_any_kind_opens() {
    if !is_child() {
        return play("no_socket_of_any_kind_opens");
    }
    let folder = tempfile::tempdir().unwrap();
    harden();
    refused("tcp", TcpStream::connect("127.0.0.1:9"));
    refused("tcp6", TcpStream::connect("[::1]:9"));
    refused("listener", TcpListener::bind("127.0.0.1:0"));
    refused("udp", UdpSocket::bind("127.0.0.1:0"));
    refused("unix", UnixStream::connect("/run/nobody"));
    refused("unix listener", UnixListener::bind(folder.path().join("s")));
    refused("unix datagram", UnixDatagram::unbound());
}

#[test]
fn sockets_that_were_open_before_harden_connect_to_nobody() {
    if !is_child() {
        return play("sockets_that_were_open_before_harden_connect_to_nobody");
    }
    let before = UdpSocket::bind("127.0.0.1:0").unwrap();
    let target = before.local_addr().unwrap();
    before.send_to(b"x", target).unwrap();
    harden();
    refused("connect", before.connect(target));
    refused("send_to", before.send_to(b"x", target));
}

#[test]
fn no_program_starts_and_no_process_forks() {
    if !is_child() {
        return play("no_program_starts_and_no_process_forks");
    }
    assert!(Command::new("true").status().unwrap().success());
    harden();
    refused("true", Command::new("true").status());
    refused(
        "/bin/sh",
        Command::new("/bin/sh").arg("-c").arg(":").spawn(),
    );
    // The way by fork and exec, which a working directory makes the library choose on some systems.
    refused("fork", Command::new("true").current_dir("/").spawn());
}

#[test]
fn threads_files_and_waking_pairs_go_on() {
    if !is_child() {
        return play("threads_files_and_waking_pairs_go_on");
    }
    let folder = tempfile::tempdir().unwrap();
    let report = harden();
    let sum: u32 = (0..8u32)
        .map(|n| std::thread::spawn(move || n))
        .map(|thread| thread.join().unwrap())
        .sum();
    assert_eq!(sum, 28);
    let path = folder.path().join("file");
    let mut file = std::fs::File::create_new(&path).unwrap();
    file.write_all(b"text").unwrap();
    file.sync_all().unwrap();
    file.lock().unwrap();
    std::fs::rename(&path, folder.path().join("other")).unwrap();
    // What is written is the owner's alone, whatever the umask was before.
    use std::os::unix::fs::MetadataExt;
    let mode = std::fs::metadata(folder.path().join("other"))
        .unwrap()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    // The terminal's reader and the signal handler wake themselves with a pair and `send`.
    let (mut one, mut other) = UnixStream::pair().unwrap();
    one.write_all(b"w").unwrap();
    let mut byte = [0];
    other.read_exact(&mut byte).unwrap();
    let (one, other) = UnixDatagram::pair().unwrap();
    one.send(b"w").unwrap();
    other.recv(&mut byte).unwrap();
    assert_eq!(byte, *b"w");
    assert!(report.measures.len() >= 6);
}

#[test]
fn the_state_store_works_under_the_filters() {
    if !is_child() {
        return play("the_state_store_works_under_the_filters");
    }
    let folder = tempfile::tempdir().unwrap();
    harden();
    let db = sled::Config::new()
        .path(folder.path().join("state"))
        .flush_every_ms(None)
        .open()
        .unwrap();
    db.insert(b"key", b"value").unwrap();
    db.flush().unwrap();
    assert_eq!(db.get(b"key").unwrap().unwrap(), b"value");
}

#[test]
fn the_report_says_what_is_in_force_and_may_be_asked_for_twice() {
    if !is_child() {
        return play("the_report_says_what_is_in_force_and_may_be_asked_for_twice");
    }
    for report in [harden(), harden()] {
        for code in ["core", "dump", "umask", "privileges", "calls"] {
            assert_eq!(report.standing(code), Some(&Standing::On), "{code}");
        }
        assert!(report.failed().all(|measure| measure.code == "swap"));
    }
}

#[test]
fn only_the_places_that_were_named_are_reached() {
    if !is_child() {
        return play("only_the_places_that_were_named_are_reached");
    }
    let (inside, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let shown = tempfile::tempdir().unwrap();
    let (kept, hidden) = (inside.path().join("file"), outside.path().join("file"));
    for path in [&kept, &hidden, &shown.path().join("file")] {
        std::fs::write(path, b"text").unwrap();
    }
    let mut report = harden();
    report.confine(&Places {
        read: vec![shown.path().to_owned()],
        write: vec![inside.path().to_owned(), outside.path().join("not there")],
        devices: vec!["/dev/null".into()],
    });
    assert_eq!(report.standing("paths"), Some(&Standing::On));
    // Inside: everything that keeping a register asks for, in another thread too.
    let folder = inside.path().to_owned();
    let work = move || {
        std::fs::create_dir(folder.join("new")).unwrap();
        std::fs::write(folder.join("new/a"), b"1").unwrap();
        std::fs::rename(folder.join("new/a"), folder.join("b")).unwrap();
        std::fs::File::open(&folder).unwrap().sync_all().unwrap();
        let file = std::fs::OpenOptions::new()
            .write(true)
            .open(folder.join("b"));
        file.unwrap().set_len(0).unwrap();
        std::fs::remove_file(folder.join("b")).unwrap();
        std::fs::remove_dir(folder.join("new")).unwrap();
    };
    std::thread::spawn(work).join().unwrap();
    std::fs::write("/dev/null", b"x").unwrap();
    // Outside, and what is only to be read: nothing, whichever thread asks.
    let (outside, shown) = (outside.path().to_owned(), shown.path().to_owned());
    std::fs::read(shown.join("file")).unwrap();
    let ask = move || {
        shut("read", std::fs::read(&hidden));
        shut("etc", std::fs::read("/etc/passwd"));
        shut("list", std::fs::read_dir(&outside).map(drop));
        shut("make", std::fs::write(outside.join("new"), b"x"));
        shut("remove", std::fs::remove_file(&hidden));
        shut(
            "write what is read",
            std::fs::write(shown.join("file"), b"x"),
        );
        shut(
            "link",
            std::os::unix::fs::symlink("/etc", kept.with_file_name("l")),
        );
        let moved = std::fs::rename(&kept, outside.join("moved"));
        assert!(moved.is_err(), "a file was moved out");
    };
    std::thread::spawn(ask).join().unwrap();
}

/// Refused as a user without the right is, also to root.
fn shut<T>(what: &str, outcome: std::io::Result<T>) {
    match outcome {
        Ok(_) => panic!("{what} was let through"),
        Err(error) => assert_eq!(error.raw_os_error(), Some(libc::EACCES), "{what}: {error}"),
    }
}

#[test]
fn a_place_that_is_the_whole_file_system_is_not_called_confined() {
    if !is_child() {
        return play("a_place_that_is_the_whole_file_system_is_not_called_confined");
    }
    let mut report = harden();
    report.confine(&Places {
        write: vec!["/".into()],
        ..Places::default()
    });
    assert!(matches!(
        report.standing("paths"),
        Some(Standing::Failed(_))
    ));
}

#[test]
fn calls_that_reach_into_others_or_the_machine_are_refused_on_every_thread() {
    if !is_child() {
        return play("calls_that_reach_into_others_or_the_machine_are_refused_on_every_thread");
    }
    // One thread from before, one from after: the filters hold for both.
    let (go, wait) = std::sync::mpsc::channel::<()>();
    let before = std::thread::spawn(move || {
        wait.recv().unwrap();
        modes()
    });
    harden();
    go.send(()).unwrap();
    assert_eq!(before.join().unwrap(), "2");
    assert_eq!(std::thread::spawn(modes).join().unwrap(), "2");
    use rustix::io::Errno;
    use rustix::process::{Pid, PidfdFlags, pidfd_open};
    let parent = Pid::from_raw(std::os::unix::process::parent_id().cast_signed()).unwrap();
    assert_eq!(
        pidfd_open(parent, PidfdFlags::empty()).err(),
        Some(Errno::PERM)
    );
    let memory = rustix::fs::memfd_create("x", rustix::fs::MemfdFlags::empty());
    assert_eq!(memory.err(), Some(Errno::PERM));
}

/// The mode of the filter of the thread that asks.
fn modes() -> String {
    let status = std::fs::read_to_string("/proc/thread-self/status").unwrap();
    let mut lines = status.lines();
    let line = lines.find_map(|line| line.strip_prefix("Seccomp:"));
    line.unwrap().trim().to_owned()
}
