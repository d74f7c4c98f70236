//! What shipped code may not reach or do, whichever module it stands in.

use crate::none;
use crate::source::{self, Source};
use crate::tree;

/// Modules that are told everything: no clock, no files, no environment, no threads.
const PURE: &[&str] = &[
    "domain", "fields", "rules", "views", "exchange", "words", "say",
];
/// Modules that may look at the clock; all others are told the time.
const CLOCK: &[&str] = &["cli", "desk", "tui"];
/// The one file with unsafe code, and with a lint that is let through for it; its head says why.
const UNSAFE: &str = "src/sandbox/wiping.rs";
/// The longest file, in lines.
const LONG: usize = 500;
/// How a file that is longer says why, within its first lines.
const REASON: &str = "Long because";

/// Where one of the paths is used, outside what only tests compile.
fn paths(modules: impl Fn(&str) -> bool, forbidden: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in Source::all().iter().filter(|file| modules(&file.module)) {
        for path in forbidden {
            for at in source::words(&file.code, path) {
                findings.push(format!(
                    "{}:{}: {path}",
                    file.name,
                    source::line(&file.code, at)
                ));
            }
        }
    }
    findings
}

#[test]
fn there_is_no_network_code_and_no_other_program_is_started() {
    none(paths(
        |_| true,
        &[
            "std::net",
            "unix::net",
            "net::TcpStream",
            "TcpListener",
            "UdpSocket",
            "UnixStream",
            "UnixListener",
            "process::Command",
        ],
    ));
}

#[test]
fn only_those_who_start_things_look_at_the_clock() {
    none(paths(
        |module| !CLOCK.contains(&module),
        &["Timestamp::now", "Zoned::now", "SystemTime", "Instant"],
    ));
}

#[test]
fn pure_modules_touch_nothing_outside_themselves() {
    none(paths(
        |module| PURE.contains(&module),
        &[
            "std::fs",
            "std::env",
            "std::thread",
            "std::process",
            "std::time",
            "std::os",
        ],
    ));
}

#[test]
fn nothing_is_printed_but_in_one_place_and_nothing_gives_up() {
    let mut findings = paths(
        |_| true,
        &[
            "println!",
            "eprintln!",
            "print!",
            "eprint!",
            "dbg!",
            "panic!",
            "todo!",
            "unimplemented!",
            "unreachable!",
        ]
        .map(|name| name.trim_end_matches('!')),
    );
    // A word by itself may be a function's name or a path (std::panic): only the macro counts.
    findings.retain(|finding| is_macro(finding));
    for file in Source::all() {
        for (at, _) in file.code.match_indices(".unwrap()") {
            findings.push(format!(
                "{}:{}: unwrap()",
                file.name,
                source::line(&file.code, at)
            ));
        }
        for (at, _) in file.code.match_indices(".expect(") {
            if !several_arguments(&file.code[at + ".expect(".len()..]) {
                findings.push(format!(
                    "{}:{}: expect(",
                    file.name,
                    source::line(&file.code, at)
                ));
            }
        }
        let printer = file.name == "src/cli/out.rs" || file.module == "tui";
        for at in ["io::stdout", "io::stderr"]
            .iter()
            .flat_map(|path| source::words(&file.code, path))
        {
            if !printer {
                findings.push(format!(
                    "{}:{}: prints by itself",
                    file.name,
                    source::line(&file.code, at)
                ));
            }
        }
    }
    none(findings);
}

/// Whether the line that a finding names calls the macro.
fn is_macro(finding: &str) -> bool {
    let mut parts = finding.splitn(3, ':');
    let (Some(name), Some(line), Some(word)) = (parts.next(), parts.next(), parts.next()) else {
        return true;
    };
    let text = source::bare(&tree::read(name));
    let line = line
        .parse::<usize>()
        .ok()
        .and_then(|line| text.lines().nth(line - 1));
    line.is_some_and(|line| line.contains(&format!("{}!", word.trim())))
}

/// `Option::expect` takes one argument; a function of ours of that name takes more.
fn several_arguments(rest: &str) -> bool {
    let mut depth = 0;
    for byte in rest.bytes() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth == 0 => return false,
            b')' | b']' | b'}' => depth -= 1,
            b',' if depth == 0 => return true,
            _ => {}
        }
    }
    false
}

#[test]
fn nothing_is_unsafe_but_one_file_and_no_lint_is_silenced() {
    let mut findings = Vec::new();
    for file in Source::all() {
        for (text, word) in [
            (&file.code, "unsafe"),
            (&file.tests, "unsafe"),
            (&file.code, "allow"),
        ] {
            let places = source::words(text, word)
                .into_iter()
                .filter(|at| word == "unsafe" || text[..*at].trim_end().ends_with(['[', '(']));
            // The crate's root lets tests give up; the reason stands beside it.
            let places = places.filter(|_| !matches!(&*file.name, "src/lib.rs" | UNSAFE));
            findings.extend(
                places.map(|at| format!("{}:{}: {word}", file.name, source::line(text, at))),
            );
        }
    }
    none(findings);
}

#[test]
fn every_file_says_what_it_is_for_and_has_its_folder_beside_it() {
    let mut findings = Vec::new();
    for file in Source::all() {
        if file.name.ends_with("/mod.rs") {
            findings.push(format!(
                "{}: belongs beside its folder, under the folder's name",
                file.name
            ));
        }
        if !file.code.trim().is_empty() && !file.text.starts_with("//!") && file.module != "main" {
            findings.push(format!("{}: does not say what it is for", file.name));
        }
    }
    none(findings);
}

#[test]
fn no_file_is_long_without_a_reason_at_its_head() {
    let mut findings = Vec::new();
    let code = ["src", "tests"].into_iter().flat_map(tree::files);
    for name in code.filter(|name| name.ends_with(".rs") || name.ends_with(".ftl")) {
        let text = tree::read(&name);
        let lines = text.lines().count();
        let reason = text.lines().take(20).any(|line| line.contains(REASON));
        if lines > LONG && !reason {
            findings.push(format!(
                "{name}: {lines} lines, and no \"{REASON} …\" at its head"
            ));
        }
    }
    none(findings);
}

#[test]
fn the_tree_names_no_registry_and_no_place_outside_it() {
    // Put together here, so that this file does not hold what it looks for.
    let hosts = [
        concat!("crates", ".io"),
        concat!("npmjs", "."),
        concat!("pypi", ".org"),
        concat!("proxy.golang", ".org"),
        concat!("rubygems", ".org"),
        concat!("docker", ".io"),
        concat!("ghcr", ".io"),
        concat!("artifact", "ory"),
        concat!("share", "d/"),
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
    ];
    let mut findings = Vec::new();
    for name in tree::files(".") {
        let name = name.trim_start_matches("./");
        let bytes = std::fs::read(tree::root().join(name)).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for (number, line) in text.lines().enumerate() {
            // Cargo writes the one source of all crates into its lock file, always the same, wherever they came from.
            let lock = name == "Cargo.lock"
                && line
                    == concat!(
                        "source = \"registry+https://github.com/rust-lang/crates",
                        ".io-index\""
                    );
            for host in hosts.iter().filter(|host| !lock && line.contains(**host)) {
                findings.push(format!("{name}:{}: {host}", number + 1));
            }
        }
    }
    none(findings);
}
