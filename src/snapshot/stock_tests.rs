//! That the commands of `LÄSMIG.txt`, and the script of `docs/FORMAT.md`, do with stock programs what they say. Without the
//! programs the tests say so loudly and pass, except where `CI` is set: there they fail.

use super::testing::World;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Whether the programs are there to be tested against.
fn have(programs: &[&str]) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = |program: &str| std::env::split_paths(&path).any(|dir| dir.join(program).is_file());
    let missing: Vec<_> = programs.iter().filter(|program| !there(program)).collect();
    if !missing.is_empty() {
        assert!(std::env::var_os("CI").is_none(), "{missing:?} missing");
        let mut err = std::io::stderr();
        writeln!(err, "*** NOT TESTED: {missing:?} not on PATH ***").unwrap();
    }
    missing.is_empty()
}

/// Runs commands in one shell that stops at the first that fails, in a folder.
fn shell(folder: &Path, commands: &[String]) -> Output {
    Command::new("sh")
        .args(["-e", "-u", "-c", &commands.join("\n")])
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

/// A snapshot for an identity that stock `age-keygen` made, in a folder with `identity.txt`; and the commands of the
/// `LÄSMIG.txt` inside.
struct Received {
    folder: tempfile::TempDir,
    file: PathBuf,
    commands: Vec<String>,
}

fn receive() -> Received {
    let folder = tempfile::tempdir().unwrap();
    let keygen = ["age-keygen -o identity.txt 2> said".to_owned()];
    let made = shell(folder.path(), &keygen);
    assert!(made.status.success(), "{}", said(&made));
    let identity = fs::read_to_string(folder.path().join("identity.txt")).unwrap();
    let secret = identity
        .lines()
        .find(|line| line.starts_with("AGE-"))
        .unwrap();
    let mut world = World::new();
    world.reader = crate::crypto::Identity::parse(secret).unwrap();
    let file = world.snapshot(folder.path()).path;

    let mut readme = String::new();
    let mut opened =
        crate::crypto::decrypting(&world.reader, fs::File::open(&file).unwrap()).unwrap();
    let mut archive = tar::Archive::new(&mut opened);
    let mut first = archive.entries().unwrap().next().unwrap().unwrap();
    std::io::Read::read_to_string(&mut first, &mut readme).unwrap();
    let commands = readme
        .lines()
        .filter_map(|line| line.strip_prefix("    $ "));
    let commands: Vec<String> = commands.map(str::to_owned).collect();
    assert_eq!(commands.len(), 5);
    Received {
        folder,
        file,
        commands,
    }
}

const PROGRAMS: [&str; 6] = ["sh", "age", "age-keygen", "tar", "sha256sum", "ssh-keygen"];

#[test]
fn the_commands_of_the_readme_check_the_file() {
    if !have(&PROGRAMS) {
        return;
    }
    let received = receive();
    let output = shell(received.folder.path(), &received.commands);
    let text = said(&output);
    assert!(output.status.success(), "{text}");
    assert_eq!(text.matches(": OK").count(), 6, "{text}");
    assert!(
        text.contains("Good \"skans-snapshot@v1\" signature"),
        "{text}"
    );
}

#[test]
fn the_commands_of_the_readme_refuse_a_changed_file_a_changed_sum_and_another_key() {
    if !have(&PROGRAMS) {
        return;
    }
    let received = receive();
    let folder = received.folder.path();
    // The folder that the third command goes into.
    let inner = received.commands[2].strip_prefix("cd ").unwrap().to_owned();
    let opened = shell(folder, &received.commands[..2]);
    assert!(opened.status.success(), "{}", said(&opened));
    let check = |change: &str| {
        let copy = format!("rm -rf copy && cp -r {inner} copy && cd copy");
        let mut commands = vec![copy, change.to_owned()];
        commands.extend_from_slice(&received.commands[3..]);
        shell(folder, &commands)
    };
    let sound = check(":");
    assert!(sound.status.success(), "{}", said(&sound));
    let swapped = "sed -i 's/[+]/-/; s/A/B/5' allowed_signers";
    for change in [
        "sed -i 's/Exempel/Annan/' manifest.json",
        "echo x >> report.txt; sha256sum report.txt > s; sed -i '$d' SHA256SUMS; cat s >> SHA256SUMS",
        swapped,
    ] {
        assert!(!check(change).status.success(), "{change}");
    }
}

#[test]
fn the_script_of_the_format_document_checks_the_chain_and_refuses_a_changed_one() {
    if !have(&PROGRAMS) || !have(&["python3"]) {
        return;
    }
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/FORMAT.md");
    let document = fs::read_to_string(document).unwrap();
    let section = document.split_once("\n## Snapshot\n").unwrap().1;
    let script = section.split_once("```python\n").unwrap().1;
    let script = script.split_once("```").unwrap().0;
    let received = receive();
    let folder = received.folder.path();
    fs::write(folder.join("check.py"), script).unwrap();
    let mut commands = received.commands[..3].to_vec();
    commands.push("python3 ../check.py".to_owned());
    let output = shell(folder, &commands);
    let text = said(&output);
    assert!(output.status.success(), "{text}");
    assert!(text.starts_with("6 entries, 4 parts"), "{text}");

    let inner = folder.join(received.commands[2].strip_prefix("cd ").unwrap());
    let chain = fs::read_to_string(inner.join("chain.jsonl")).unwrap();
    let again = ["python3 ../check.py".to_owned()];
    for (at, _) in chain
        .match_indices("\"payload\":\"")
        .chain(chain.match_indices("\"covered\":\""))
    {
        let mut changed = chain.clone().into_bytes();
        // Well inside the Base64 of the value.
        changed[at + 30] = if changed[at + 30] == b'A' { b'B' } else { b'A' };
        fs::write(inner.join("chain.jsonl"), &changed).unwrap();
        assert!(!shell(&inner, &again).status.success(), "byte {at}");
    }
    assert!(received.file.exists());
}
