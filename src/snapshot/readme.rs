//! `LÄSMIG.txt`: the commands that check this very file, what they prove and what they do not.

use super::collect::{Custodian, Header};
use super::encode::hex;
use super::signers::principal;
use super::write::{file_name, folder_name};
use crate::crypto;
use crate::journal::MemberRole;

const TEMPLATE: &str = include_str!("readme.txt");

/// The file's bytes. `author` is who signs.
pub(super) fn readme(header: &Header, custodians: &[Custodian], author: &Custodian) -> Vec<u8> {
    let file = file_name(&header.register, header.seq);
    let list = |role: fn(MemberRole) -> &'static str| {
        let line = |one: &Custodian| {
            let name = plain(&one.name);
            let print = crypto::fingerprint(&one.key);
            format!("    {print}  {name}, {}\n", role(one.role))
        };
        custodians.iter().map(line).collect::<String>()
    };
    let exercise = |text: &str| match header.exercise {
        true => format!("\n{text}\n"),
        false => String::new(),
    };
    let values = [
        ("{number}", plain(&header.number)),
        ("{municipality}", plain(&header.municipality)),
        ("{level}", plain(&header.level)),
        ("{created}", header.created.to_string()),
        ("{seq}", header.seq.to_string()),
        ("{link}", hex(&header.link)),
        ("{tar}", file.trim_end_matches(".age").to_owned()),
        ("{file}", file),
        ("{folder}", folder_name(&header.register, header.seq)),
        ("{principal}", principal(author.role, &author.key)),
        ("{custodians-sv}", list(role_sv)),
        ("{custodians-en}", list(role_en)),
        (
            "{exercise-sv}",
            exercise("ÖVNING: allt i filen är påhittat."),
        ),
        (
            "{exercise-en}",
            exercise("EXERCISE: everything in the file is made up."),
        ),
    ];
    fill(TEMPLATE, &values).into_bytes()
}

/// Puts the values in their places, in one pass, so that a value that looks like a place stays as it is.
fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let known = values.iter().find(|(place, _)| from.starts_with(place));
        match known {
            Some((place, value)) => {
                out.push_str(value);
                rest = from.strip_prefix(place).unwrap_or_default();
            }
            None => {
                out.push('{');
                rest = from.strip_prefix('{').unwrap_or_default();
            }
        }
    }
    out + rest
}

/// A text on one line, without characters that steer a terminal.
fn plain(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn role_sv(role: MemberRole) -> &'static str {
    match role {
        MemberRole::Chief => "säkerhetsskyddschef",
        MemberRole::Deputy => "ställföreträdare",
        MemberRole::Auditor => "granskare",
    }
}

fn role_en(role: MemberRole) -> &'static str {
    match role {
        MemberRole::Chief => "chief of protective security",
        MemberRole::Deputy => "deputy",
        MemberRole::Auditor => "auditor",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::testing::World;

    #[test]
    fn every_place_is_filled_and_values_can_not_add_commands() {
        let world = World::new();
        let custodians = world.custodians();
        let mut header = world.header();
        header.municipality = "Exempel\n    $ rm -rf {file}".to_owned();
        let text = String::from_utf8(readme(&header, &custodians, &custodians[0])).unwrap();
        let commands = text.lines().filter(|line| line.starts_with("    $ "));
        assert_eq!(commands.count(), 5);
        assert!(
            text.contains("Exempel     $ rm -rf {file}\n"),
            "values are not filled again"
        );
        assert_eq!(text.matches('{').count(), 2);
        assert!(text.contains(&principal(MemberRole::Chief, &world.chief.public())));
        assert!(text.contains("ÖVNING") && text.contains("EXERCISE"));
    }
}
