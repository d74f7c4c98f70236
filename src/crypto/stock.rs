//! That stock `age` and `ssh-keygen` open and verify what is made here, and the other way round. Without the programs the
//! tests say so loudly and pass, except where `CI` is set: there they fail.

use crate::crypto::sshsig::{self, Message, SshSigError};
use crate::crypto::{CustodianKey, Identity, Signer, VerifyKey, decrypting, unwrap, wrap};
use base64::{Engine, prelude::BASE64_STANDARD};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Whether a program is there to be tested against.
fn have(program: &str) -> bool {
    let found = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(program).is_file()));
    if !found {
        assert!(std::env::var_os("CI").is_none(), "{program} is missing");
        let mut err = std::io::stderr();
        writeln!(err, "*** NOT TESTED: {program} is not on PATH ***").unwrap();
    }
    found
}

fn run(dir: &Path, program: &str, args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(program)
        .args(args)
        .current_dir(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its input early closes it; its exit code then tells.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn good(dir: &Path, program: &str, args: &[&str], input: &[u8]) -> Vec<u8> {
    let output = run(dir, program, args, input);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program} {args:?}: {said}");
    output.stdout
}

#[test]
fn stock_age_opens_what_is_wrapped_here() {
    if !have("age") {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let (identity, other) = (Identity::random(), Identity::random());
    fs::write(dir.path().join("id"), identity.secret_text().as_bytes()).unwrap();
    let plain: Vec<u8> = (0..150_000u32).map(|i| i as u8).collect();
    let file = wrap(&[other.recipient(), identity.recipient()], &plain).unwrap();
    assert_eq!(good(dir.path(), "age", &["-d", "-i", "id"], &file), plain);
    let foreign = wrap(&[other.recipient()], &plain).unwrap();
    assert!(
        !run(dir.path(), "age", &["-d", "-i", "id"], &foreign)
            .status
            .success()
    );
}

#[test]
fn what_stock_age_wraps_opens_here_binary_and_armored() {
    if !have("age") {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let identity = Identity::random();
    let recipient = identity.recipient().to_string();
    let plain = b"rad\n".repeat(40_000);
    let binary = good(dir.path(), "age", &["-r", &recipient], &plain);
    assert_eq!(*unwrap(&identity, &binary).unwrap(), plain);
    let armored = good(dir.path(), "age", &["-a", "-r", &recipient], &plain);
    assert!(armored.starts_with(b"-----BEGIN"));
    let mut back = Vec::new();
    let mut reader = decrypting(&identity, armored.as_slice()).unwrap();
    reader.read_to_end(&mut back).unwrap();
    assert_eq!(back, plain);
}

#[test]
fn stock_age_keygen_and_this_program_agree_on_the_public_half() {
    if !have("age-keygen") {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let identity = CustodianKey::create().unwrap().identity;
    let secret = identity.secret_text();
    let public = good(dir.path(), "age-keygen", &["-y"], secret.as_bytes());
    let public = String::from_utf8(public).unwrap();
    let file = crate::crypto::parse_recipient_file(&public).unwrap();
    assert_eq!(file.recipients, [identity.recipient()]);
}

#[test]
fn stock_ssh_keygen_verifies_what_is_signed_here() {
    if !have("ssh-keygen") {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let signer = Signer::random().unwrap();
    let space = "skans-snapshot@v1";
    let allowed = sshsig::allowed_signers_line("chief", &[space], &signer.public()).unwrap();
    fs::write(dir.path().join("allowed"), allowed + "\n").unwrap();
    let signature = sshsig::sign(&signer, space, &Message::of(b"manifest\n"));
    fs::write(dir.path().join("m.sig"), signature).unwrap();
    let verify = |space, message| {
        let args = [
            "-Y", "verify", "-f", "allowed", "-I", "chief", "-n", space, "-s", "m.sig",
        ];
        run(dir.path(), "ssh-keygen", &args, message)
    };
    let said = verify(space, b"manifest\n");
    let text = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(said.status.success(), "{text}");
    assert!(!verify(space, b"manifesto\n").status.success());
    assert!(!verify("git", b"manifest\n").status.success());
    let line = sshsig::public_line(&signer.public(), "chief");
    let print = good(
        dir.path(),
        "ssh-keygen",
        &["-l", "-f", "-"],
        line.as_bytes(),
    );
    assert!(String::from_utf8(print).unwrap().contains("(ED25519)"));
}

#[test]
fn what_stock_ssh_keygen_signs_verifies_here() {
    if !have("ssh-keygen") {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let make = ["-q", "-t", "ed25519", "-N", "", "-C", "made", "-f", "key"];
    good(dir.path(), "ssh-keygen", &make, b"");
    let line = fs::read_to_string(dir.path().join("key.pub")).unwrap();
    let blob = line.split(' ').nth(1).unwrap();
    let blob = BASE64_STANDARD.decode(blob).unwrap();
    let key = VerifyKey(blob[blob.len() - 32..].try_into().unwrap());
    assert_eq!(sshsig::public_line(&key, "made"), line.trim_end());
    for hash in ["sha512", "sha256"] {
        let option = format!("hashalg={hash}");
        let args = [
            "-Y",
            "sign",
            "-f",
            "key",
            "-n",
            "skans-review@v1",
            "-O",
            &option,
        ];
        let signature = good(dir.path(), "ssh-keygen", &args, b"text");
        let signature = String::from_utf8(signature).unwrap();
        let of =
            |text: &[u8]| sshsig::verify(&signature, "skans-review@v1", &Message::of(text), &key);
        assert_eq!(of(b"text"), Ok(()), "{hash}");
        assert_eq!(of(b"texts"), Err(SshSigError::BadSignature));
    }
}
