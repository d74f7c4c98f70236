//! Roads to every screen, dialog and question there is. The plain mode is walked along them, and every size is tried at each stop.
//! A layer that no road leads to is found by a test here, so that a new screen can't be forgotten.

use crate::stage::{Stage, options};
use skans::tui::Options;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What it is, the keys that lead there from the one before, what the plain mode says of it, and a key that moves its focus ("" where
/// there is one thing only).
pub type Stop = [&'static str; 4];

/// The first page, and what opens over every screen.
const FIRST_PAGE: &[Stop] = &[
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
    ["mirror", "Esc 1 : spegel Enter", "tomt", "x"],
    [
        "places of backups",
        "Esc : platser Space för Enter",
        "Ny plats",
        "x",
    ],
    ["mending", "Esc : laga Enter", "Annan plats", "x"],
    [
        "an edition to read",
        "Esc : Space läs Space in Space en Enter",
        "Fil: tomt",
        "x",
    ],
    ["gate", "Esc F12", "Lösenfras: tomt", "Tab"],
];

/// Lists and records.
const RECORDS: &[Stop] = &[
    ["list", "2", "Rad 1 av 60: SV-0001", "j"],
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
    ["the day of a record", "Esc D", "dag", "x"],
    [
        "record on a day",
        "Backspace 2026-09-01 Enter",
        "Rad 1 av 15: Benämning",
        "",
    ],
    ["history", "Esc t", "godkänd", "j"],
    ["history, entry", "Enter", "Post", ""],
    [
        "take back, reason",
        "2 / SV-0009 Enter t u",
        "Varför ångras",
        "x",
    ],
    ["the day of a list", "Esc 2 D", "dag", "x"],
    [
        "list on a day",
        "Backspace 2026-09-01 Enter",
        "Rad 1 av",
        "j",
    ],
    ["unmask", "4 Enter F9", "Varför behöver du se det", ""],
    ["next steps", "Esc > Down", "Rad 2", "Up"],
];

/// A form, and what stands over it.
const FORMS: &[Stop] = &[
    [
        "form, text",
        "2 e",
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
    ["form, full screen", "F3", "Motivering", "x"],
    ["calendar", "F3 Tab F4", "vecka", "Right"],
    [
        "form, reason",
        "Esc F5",
        "Skäl till granskaren (valfritt)",
        "x",
    ],
    ["leave the form", "Esc Esc", "l: lämna", ""],
    ["throw the draft away", "x", "Skriv SV-0001", "S"],
    [
        "leave for another view",
        "Esc Ctrl+P personer Enter",
        "l: lämna",
        "",
    ],
    ["list again", "s Esc l", "Rad 1 av 60", "j"],
];

/// Review, comments and the journal.
const REVIEW: &[Stop] = &[
    ["review", "7", "inte märkt, IS-0004", "j"],
    [
        "review, change",
        "k Enter",
        "IS-0004 Krisledningsstöd: ~",
        "j",
    ],
    ["approve, question", "a", "Signera godkännande", ""],
    ["return, comment", "Esc r", "Vad ska Björn Ek", "x"],
    [
        "comment on a field",
        "Esc 7 j j Enter c",
        "Din kommentar till version 2: tomt",
        "x",
    ],
    ["comment, sent", "Ange Space utredning F5", "Bedömd", ""],
    ["comment, an answer", "j c", "Ditt svar", "x"],
    [
        "open comments",
        "Esc Esc 1 : öppna Space komm Enter",
        "Rad 1 av",
        "",
    ],
    ["journal", "Esc 8", "ok", "j"],
    ["journal, filter", "/", "Filtrera: tomt", "x"],
    ["journal, entry", "Esc Enter", "ok", ""],
    ["agenda", "Esc 9", "Rad 1 av", "j"],
    ["print", "p", "Mapp: tomt", "x"],
];

/// What the rules find.
const CHECKS: &[Stop] = &[
    ["chain check", "F7", "brist, Inte bedömt", "j"],
    ["chain check, filter", "/", "Filtrera: tomt", "x"],
    ["requirements", "Esc b", "SSL 1 kap. 1 §, delvis", "j"],
    ["evidence", "Enter", "saknas", ""],
    ["indicators", "Esc v", "3.1, Nämnder", "j"],
];

/// The analysis: editions, adoption, the sitting.
const ANALYSIS: &[Stop] = &[
    ["editions", ": analyser Enter Enter d", "utgåva", "k"],
    ["editions, what differs", "Enter", "AN-0001 → AN-0006", ""],
    ["adopt", "Esc Esc Esc G Enter A", "Beslutad av", "Tab"],
    ["next edition", "Esc Esc g Enter U", "Svar: j", ""],
    [
        "chain, value",
        "Esc Esc 1 : analysens Space kedja Enter",
        "Skyddsvärden: Rad 1 av 60: SV-0001",
        "j",
    ],
    ["chain, threat", "k Right", "Hot: Rad 1 av", "j"],
    ["chain, break", "b", "Hotbedömning saknas", ""],
    ["chain, link", "m", "Koppla till SV-0003: Rad 1 av", "Down"],
    ["chain, loose", "Esc h G l l l", "", ""],
    ["sitting", "Esc 1 : sammanträde Enter", "Sida 1", "Right"],
    ["sitting, a value", "Right", "Sida", "Right"],
    ["sitting, decision", "End", "Sida", ""],
];

/// Papers, and what is recorded for many.
const PAPERS: &[Stop] = &[
    ["paper", ": ansökningar Enter", "Blad 1 av", "n"],
    ["paper, written", "p", "Mapp", "x"],
    ["application", "Esc A", "Expeditionsnummer: tomt", "Tab"],
    [
        "application, question",
        "Shift+Tab KS-2026/88 Tab Right Tab Right Enter",
        "Svar: j",
        "",
    ],
    ["waiting", "Esc Esc 1 : väntar Enter", "Rad 1 av", "j"],
    ["reply", "R", "Svar mottaget", "x"],
    ["report", "Esc 1 : kommundirekt Enter", "lägesrapport", ""],
];

/// The keeping of the register itself, as two custodians do it.
const KEEPING: &[Stop] = &[
    ["custodians", ": nyckelb Enter", "Astrid Lind", "j"],
    ["custodians, question", "t", "Ta bort. Föreslå", ""],
    ["seat", "Esc o", "vald", "j"],
    ["card of a custodian", "Esc n", "Kortets fil: tomt", "x"],
    ["own record", "Esc e", "Egen post: PE-", "4"],
    ["passphrase", "Esc p", "Nuvarande", "Tab"],
    ["disposal", "Esc Esc : gallra Enter", "PE-0091", ""],
    ["disposal, proposal", "Space f", "Föreslå gallring", "Tab"],
    [
        "disposal, proposed",
        "Shift+Tab Tab Tab l",
        "väntar på den andra",
        "",
    ],
    ["routines", "Esc 1 : rutiner Enter", "Rad 1 av", "j"],
    ["restore test", "j Enter", "Mapp", "x"],
    ["sheets", "Esc n", "Rad 1 av 6: 2 av 3 blad", "j"],
    ["sheet, shown", "k g", "Blad 1 av 3", ""],
    ["sheets, question", "Esc", "Svar: j", ""],
    [
        "disposal, confirmed by the other",
        "n n n n F12 F4 övning-övning-övning Enter : gallra Enter b",
        "Lösenfras: tomt",
        "x",
    ],
    ["disposal, question", "Enter", "Svar: g", ""],
    [
        "drill",
        "Esc Esc Esc : nyckelb Enter b j 1 : rutiner Enter j Enter",
        "blad",
        "x",
    ],
];

/// The guides.
const GUIDES: &[Stop] = &[
    ["snapshot, scope", "F8", "Organisation:", "j"],
    [
        "snapshot, recipients",
        "Space Enter",
        "Mottagarens nyckelfil",
        "Tab",
    ],
    [
        "snapshot, purpose",
        "Tab Enter Enter /media/usb Enter",
        "Ändamål",
        "x",
    ],
    ["snapshot, control", "Enter", "Kontrollera: rad 1", ""],
    ["snapshot, question", "s", "Svar: j", ""],
    ["snapshot, receipt", "j", "Kvitto: rad 1", ""],
    ["import, file", "Esc 1 : importera Enter", "Sökväg", "/"],
    [
        "import, table",
        "home/chef/listor/skyddsvarden_fel.csv Enter",
        "Rad 1 av 8: Reservvatten",
        "",
    ],
    ["import, kind", "Enter", "Rad", "Down"],
    ["import, columns", "Up Enter", "Rad 1 av", "Down"],
    ["import, field", "F4", "Rad", "Down"],
    ["import, plan", "Esc F5", "Rad 1 av 12: Rad 3", ""],
    ["import, question", "t", "Svar: j", ""],
    ["import, receipt", "j", "Signerad som post", ""],
];

/// The guided first run.
const FOUNDING: &[Stop] = &[
    ["place", "", "Mapp för registret: /srv/skans/asvik", ""],
    ["municipality", "Enter lund", "Lund", ""],
    ["ceiling", "Enter Down", "Rad 2", "Up"],
    [
        "cards",
        "Down Enter",
        "Säkerhetsskyddschefens kort: /media/lind",
        "x",
    ],
    [
        "key",
        "Backspace Enter Enter Enter hemligt",
        "Lösenfras: 7 tecken, dolda",
        "x",
    ],
    ["control", "Enter", "lägger upp registret", ""],
    ["question", "s", "Svar: ", ""],
];

/// All roads from an open register, and the one to it.
pub const ROADS: &[(&str, &[Stop])] = &[
    ("first page", FIRST_PAGE),
    ("records", RECORDS),
    ("forms", FORMS),
    ("review", REVIEW),
    ("checks", CHECKS),
    ("analysis", ANALYSIS),
    ("papers", PAPERS),
    ("keeping", KEEPING),
    ("guides", GUIDES),
    ("founding", FOUNDING),
];

/// At the beginning of a road.
pub fn begin(road: &str, options: &Options) -> Stage {
    let options = options.clone();
    if road != "founding" {
        return Stage::open_with(options);
    }
    Stage::new(Options {
        first_run: true,
        exercise_hint: None,
        cards: ["/media/lind/lind.skans-card", "/media/ek/ek.skans-card"]
            .map(PathBuf::from)
            .to_vec(),
        ..options
    })
}

/// The names of all types that are layers, from the source.
fn layers(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            layers(&path, names);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for line in text.lines() {
            if let Some(name) = line.strip_prefix("impl Layer for ") {
                names.insert(name.trim_end_matches(" {").to_owned());
            }
        }
    }
}

#[test]
fn a_road_leads_to_every_layer_and_each_stop_is_where_it_says() {
    let mut missing = BTreeSet::new();
    let screens = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui/screen");
    layers(&screens, &mut missing);
    assert!(missing.len() > 40, "{missing:?}");
    for (road, stops) in ROADS {
        let mut stage = begin(road, &options());
        for [_, keys, _, moves] in *stops {
            stage.keys(keys);
            missing.remove(stage.layer());
            stage.keys(moves);
        }
    }
    assert!(missing.is_empty(), "no road leads to {missing:?}");
}

/// What no field must show as it is: an escape sequence, a direction override, a bell; and letters that are wide or of two parts.
const JUNK: &str = "\u{1b}[2JÅ\u{9b}31mA\u{30a}\u{202e}漢\u{7}👍e\u{301}\u{200f}";

#[test]
fn what_is_pasted_anywhere_is_shown_clean_and_breaks_no_screen() {
    for (road, stops) in ROADS {
        let mut stage = begin(road, &options());
        for [name, keys, _, moves] in *stops {
            stage.keys(keys);
            let before = stage.text();
            let layer = stage.layer();
            stage.paste(JUNK);
            for (width, height) in [(9, 3), (39, 12), (80, 24)] {
                let text = stage.size(width, height).text();
                let sign = text.chars().find(|c| c.is_control() && *c != '\n');
                let bidi = text.contains(['\u{202e}', '\u{200f}', '\u{9b}']);
                assert!(sign.is_none() && !bidi, "{name}: {sign:?}\n{text}");
            }
            assert_eq!(stage.layer(), layer, "{name}: pasting led elsewhere");
            // Where one types text, its letters stand there, and are told to be cleaned.
            let text = stage.text();
            if text != before && *moves == "x" {
                let said = stage.said().unwrap_or_default();
                let told = said.contains("styrtecken") || said.contains("rymmer");
                assert!(text.contains('👍') || text.contains('•'), "{name}\n{text}");
                assert!(told, "{name}: {said}\n{text}");
            }
            stage.keys("Ctrl+z");
            if stage.text().contains('👍') {
                stage.keys("Ctrl+u");
            }
            assert!(!stage.text().contains('👍'), "{name}\n{}", stage.text());
            stage.keys(moves);
        }
    }
}
