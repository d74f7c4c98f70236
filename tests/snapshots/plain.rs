//! The plain mode on every screen: what has the focus is said in words, moving the focus says something else, and the
//! terminal's own cursor stands at the focus.

use crate::stage::{Stage, options};
use skans::tui::Options;
use std::path::PathBuf;

/// What it is, the keys that lead there from the one before, what is said, and the key that moves its focus ("" where there is
/// one thing only).
const WALK: [[&str; 4]; 73] = [
    ["overview, what falls due", "", "Frister: Rad 1 av", "j"],
    ["overview, map", "Tab", "Riskbild:", "l"],
    [
        "overview, classes",
        "Tab",
        "Personal i säkerhetsklass: Klass 1",
        "j",
    ],
    ["overview, review", "Tab", "Granskning: Rad 1", "j"],
    ["overview, standing", "Tab", "Läget: Rad 1", "j"],
    ["help", "1 ?", "Rad 1 av", "Down"],
    ["help, narrowed", "lås", "av 10: F12: lås", "Up"],
    ["palette", "Esc :", "Rad 1 av", "Down"],
    ["palette, records", "vatten", "atten", "Down"],
    ["list", "Esc 2", "Rad 1 av 60: SV-0001", "j"],
    ["list, narrowing", "/ vatten", "Rad 1 av 10", "Down"],
    ["columns", "Esc c", "Benämning, märkt", "j"],
    ["saved filters", "Esc f", "Spara det som visas", ""],
    ["export", "Esc Space E", "Skriv ut listan", "x"],
    [
        "end several",
        "Esc Space x",
        "Avsluta 2 poster. Skäl: tomt",
        "x",
    ],
    ["end several, question", "Enter", "Svar: j", ""],
    ["end", "Esc Esc 2 x", "Avsluta SV-0001. Skäl: tomt", "x"],
    ["end, question", "Enter", "Ska SV-0001 avslutas", ""],
    ["record", "Esc Esc Enter", "Benämning: Råvattenintag", "j"],
    [
        "record, side",
        "Tab",
        "Granskning, brister, hänvisningar: Rad 1",
        "j",
    ],
    ["tree", "b", "Rad 1 av 1: SV-0001", "v"],
    [
        "chain, value",
        "Esc a",
        "Skyddsvärden: Rad 1 av 60: SV-0001",
        "j",
    ],
    ["chain, threat", "k Right", "Hot: Rad 1 av", "j"],
    ["chain, break", "b", "Hotbedömning saknas", ""],
    ["chain, link", "m", "Koppla till SV-0003: Rad 1 av", "Down"],
    ["history", "Esc Esc t", "godkänd", "j"],
    ["history, entry", "Enter", "Post", ""],
    [
        "take back, reason",
        "2 / SV-0009 Enter t u",
        "Varför ångras",
        "x",
    ],
    [
        "form, text",
        "Esc 2 e",
        "Fält 1 av 24, Benämning: Råvattenintag",
        "Tab",
    ],
    ["form, reference", "Tab", "Fält 3 av 24", "Tab"],
    [
        "picker",
        "Shift+Tab F4",
        "Verksamhetsdel: välj: Rad 1",
        "Down",
    ],
    ["form, choice", "Esc PgDn", "Nivå, uppgift: tomt", "Right"],
    [
        "form, picker of a choice",
        "F4",
        "Nivå, uppgift: välj",
        "Down",
    ],
    [
        "form, prose",
        "Esc PgUp PgDn Tab Tab Tab Tab",
        "Motivering: Enda",
        "x",
    ],
    ["calendar", "Tab F4", "vecka", "Right"],
    ["leave the form", "Esc Esc", "l: lämna", ""],
    ["throw the draft away", "x", "Skriv SV-0001", "S"],
    ["list again", "Esc Esc l", "Rad 1 av 60", "j"],
    ["unmask", "4 Enter F9", "Varför behöver du se det", ""],
    ["next steps", "Esc > Down", "Rad 2", "Up"],
    ["review", "Esc Esc 7", "inte märkt, IS-0004", "j"],
    [
        "review, change",
        "k Enter",
        "IS-0004 Krisledningsstöd: ~",
        "j",
    ],
    ["approve, question", "a", "Signera godkännande", ""],
    ["return, comment", "Esc r", "Vad ska Björn Ek", "x"],
    ["journal", "Esc Esc 8", "Upplåsning, ok", "j"],
    ["journal, filter", "/", "Filtrera: tomt", "x"],
    ["journal, entry", "Esc Enter", "Upplåsning", ""],
    ["agenda", "Esc 9", "Rad 1 av", "j"],
    ["print", "p", "Mapp: tomt", "x"],
    ["chain check", "Esc F7", "brist, Inte bedömt", "j"],
    ["chain check, filter", "/", "Filtrera: tomt", "x"],
    ["requirements", "Esc b", "SSL 1 kap. 1 §, delvis", "j"],
    ["evidence", "Enter", "saknas", ""],
    ["indicators", "Esc v", "3.1, Nämnder", "j"],
    ["custodians", "1 : nyckelb Enter", "Astrid Lind", "j"],
    ["custodians, question", "o", "vald", ""],
    ["sitting", "Esc : sammanträde Enter", "Sida 1", "Right"],
    ["editions", "1 : analyser Enter Enter d", "utgåva", "k"],
    ["adopt", "Esc Esc G Enter A", "Beslutad av", "Tab"],
    ["paper", "Esc 1 : ansökningar Enter", "Blad 1 av", "n"],
    ["application", "A", "Expeditionsnummer: tomt", "Tab"],
    ["waiting", "Esc 1 : väntar Enter", "Rad 1 av", "j"],
    ["reply", "R", "Svar mottaget", "x"],
    ["routines", "Esc 1 : rutiner Enter", "Rad 1 av", "j"],
    ["sheets", "n", "Rad 1 av 6: 2 av 3 blad", "j"],
    [
        "open comments",
        "Esc 1 : öppna Space komm Enter",
        "Ingen kommentar",
        "",
    ],
    ["disposal", "Esc 1 : gallra Enter", "PE-0091", ""],
    ["mirror", "Esc 1 : spegel Enter", "tomt", "x"],
    ["snapshot, scope", "Esc F8", "Organisation:", "j"],
    [
        "snapshot, recipients",
        "Space Enter",
        "Mottagarens nyckelfil",
        "Tab",
    ],
    ["import, file", "Esc Esc 1 : importera Enter", "Sökväg", "x"],
    ["the day of a list", "Esc 2 D", "dag", "x"],
    ["gate", "F12", "Lösenfras: tomt", "Tab"],
];

fn plain() -> Stage {
    Stage::open_with(Options {
        plain: true,
        ..options()
    })
}

#[test]
fn on_every_screen_the_focus_is_said_changes_with_the_focus_and_has_the_cursor() {
    let mut stage = plain();
    let mut wrong = Vec::new();
    for [name, keys, says, moves] in WALK {
        stage.keys(keys);
        let said = stage.spoken();
        let words: Vec<&str> = said.split_whitespace().collect();
        if words.is_empty() || !words.join(" ").contains(says) {
            wrong.push(format!("{name}: not {says} but {said}\n{}", stage.text()));
        }
        if stage.cursor().is_none() {
            wrong.push(format!("{name}: no cursor\n{}", stage.text()));
        }
        let text = stage.text();
        if text.contains(['│', '─', '┌', '█', '░']) {
            wrong.push(format!("{name}: framed\n{text}"));
        }
        if !moves.is_empty() {
            let after = stage.keys(moves).spoken();
            if after == said {
                wrong.push(format!("{name}: {moves} says the same: {said}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_first_run_says_its_fields_too() {
    let mut stage = Stage::new(Options {
        plain: true,
        first_run: true,
        exercise_hint: None,
        cards: ["/media/lind/lind.skans-card", "/media/ek/ek.skans-card"]
            .map(PathBuf::from)
            .to_vec(),
        ..options()
    });
    for (keys, says) in [
        ("", "Mapp för registret: /srv/skans/asvik"),
        ("Enter lund", "Lund"),
        ("Enter Down", "Rad 2"),
        ("Enter", "Säkerhetsskyddschefens kort: /media/lind"),
        ("Enter Enter Enter hemligt", "Lösenfras: 7 tecken, dolda"),
        ("Enter", "lägger upp registret"),
        ("s", "Svar: "),
    ] {
        let said = stage.keys(keys).spoken();
        assert!(said.contains(says), "{says}: {said}\n{}", stage.text());
        assert!(!said.contains("hemligt"), "{said}");
    }
}
