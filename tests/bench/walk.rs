//! Every screen that there is, by the keys of daily work: each is opened, a key is pressed within it, and it is left.
//! That each key led where it should is looked at on the screen, for a figure for another screen would mean nothing.
//!
//! Long because every screen's keys stand in one place, where a screen that has none is seen to have none.

mod asked;

use super::measure::Outcome;
use super::pty::{Pressed, Pty};
use super::verdict::{Held, Keys};
use Step::{Key, Way, Work};

/// The keys that letters do not name.
const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const TAB: &str = "\t";
const BACK: &str = "\x7f";
const PAGE_DOWN: &str = "\x1b[6~";
const RIGHT: &str = "\x1b[C";
const PAGE_UP: &str = "\x1b[5~";
const F3: &str = "\x1bOR";
const F4: &str = "\x1bOS";
const F7: &str = "\x1b[18~";
const F8: &str = "\x1b[19~";
const F9: &str = "\x1b[20~";
const CTRL_K: &str = "\x0b";
const CTRL_L: &str = "\x0c";

/// One key of a round.
#[derive(Clone, Copy)]
enum Step<'a> {
    /// Timed: what it does, the key, and what is seen then; "" for nothing of its own.
    Key(&'a str, &'a str, &'a str),
    /// The same for a key that begins work which says that it is under way: its first frame is held to the limits.
    Work(&'a str, &'a str, &'a str),
    /// Keys on the way, not timed.
    Way(&'a str, &'a str),
}

/// A seat at the program, and the table that is written.
pub struct Walk<'a> {
    pub seat: Pty,
    pub table: &'a mut Keys,
    /// Of so many rounds that are wanted, one is made.
    pub part: usize,
}

impl Walk<'_> {
    /// Plays all of it. Where a key did not lead where it should, the rest of its screen is left out and the other screens
    /// are measured; that it was so is the answer.
    pub fn play(&mut self) -> Outcome<()> {
        let mut lost = Vec::new();
        let mut keep = |done: Outcome<()>| lost.extend(done.err().map(|why| why.to_string()));
        keep(self.overview());
        for (name, view) in [
            ("values", "2"),
            ("positions", "3"),
            ("persons", "4"),
            ("cases", "5"),
            ("units", "6"),
        ] {
            keep(self.home().and_then(|()| self.list(name, view)));
        }
        let screens: [fn(&mut Self) -> Outcome<()>; 22] = [
            Self::over_a_list,
            Self::record,
            Self::person,
            Self::case,
            Self::analysis,
            Self::chain,
            Self::sitting,
            Self::form,
            Self::picker,
            Self::long_text,
            Self::views,
            Self::review,
            Self::journal,
            Self::duties,
            Self::personnel,
            Self::keeping,
            Self::everywhere,
            Self::asked_of_records,
            Self::asked_of_a_form,
            Self::open_comments,
            Self::chosen_from,
            Self::gate,
        ];
        for screen in screens {
            keep(self.home().and_then(|()| screen(self)));
        }
        match lost.is_empty() {
            true => Ok(()),
            false => Err(lost.join("\n").into()),
        }
    }

    /// Out of whatever is open, to the overview.
    fn home(&mut self) -> Outcome<()> {
        for _ in 0..8 {
            // The path in the head: the overview stands alone in it, whichever of its panes is shown.
            let seen = self.seat.seen();
            let head = seen.lines().next().unwrap_or_default();
            if head.contains("Översikt") && !head.contains('›') {
                return Ok(());
            }
            if self.seat.shows("Redigera") || self.seat.shows("Avsnitt") {
                self.leave_form()?;
            }
            self.seat.press(ESC.as_bytes())?;
            self.seat.press(b"1")?;
        }
        Err(format!("no way to the overview from\n{}", self.seat.seen()).into())
    }

    fn overview(&mut self) -> Outcome<()> {
        self.rounds(60, &[Key("overview: next pane (Tab)", TAB, "")])?;
        self.rounds(
            40,
            &[
                Key("overview: row down (j)", "j", ""),
                Key("overview: row up (k)", "k", ""),
            ],
        )
    }

    fn list(&mut self, name: &str, view: &str) -> Outcome<()> {
        let row = |what: &str| format!("{name}: {what}");
        let (down, up) = (row("one row down (j)"), row("one row up (k)"));
        let (page, last) = (row("a page down"), row("last row (G)"));
        let (first, sort) = (row("first row (g)"), row("sort by the next column (s)"));
        let (turn, ended) = (row("turn the order (S)"), row("ended ones too (a)"));
        let (open, left) = (row("record opened (Enter)"), row("record left (Esc)"));
        let (past, back) = (row("history opened (t)"), row("history left (Esc)"));
        let read = row("history: row down (j)");
        self.rounds(1, &[Way(view, "j/k rad")])?;
        self.rounds(100, &[Key(&down, "j", "")])?;
        self.rounds(100, &[Key(&up, "k", "")])?;
        self.rounds(40, &[Key(&page, PAGE_DOWN, "")])?;
        self.rounds(30, &[Key(&last, "G", ""), Key(&first, "g", "")])?;
        self.rounds(30, &[Key(&sort, "s", "")])?;
        self.rounds(30, &[Key(&turn, "S", "")])?;
        self.rounds(10, &[Key(&ended, "a", "")])?;
        let narrow = row("narrowing, each key of 'vatt ås' and of taking it away");
        let typed = ["v", "a", "t", "t", " ", "å", "s"];
        let keys = typed.into_iter().chain(typed.map(|_| BACK));
        let keys: Vec<Step<'_>> = keys.map(|key| Key(narrow.as_str(), key, "")).collect();
        self.rounds(1, &[Way("/", "")])?;
        self.rounds(8, &keys)?;
        self.rounds(1, &[Way(ESC, ""), Way("g", "")])?;
        self.rounds(25, &[Key(&open, ENTER, "Fynd:"), Key(&left, ESC, "")])?;
        let history = [
            Key(&past, "t", "historik"),
            Key(&read, "j", "historik"),
            Key(&back, ESC, ""),
        ];
        self.rounds(20, &history)?;
        // Of records further down, each once: what was read before helps none of them.
        let (other, past) = (row("another one's record"), row("another one's history"));
        let steps = [
            Way(PAGE_DOWN, ""),
            Key(&other, ENTER, "Fynd:"),
            Way(ESC, ""),
            Key(&past, "t", "historik"),
            Way(ESC, ""),
        ];
        self.rounds(10, &steps)?;
        self.rounds(1, &[Way("g", "")])
    }

    /// What opens over a list.
    fn over_a_list(&mut self) -> Outcome<()> {
        self.rounds(1, &[Way("2", "Skyddsvärden")])?;
        self.rounds(
            15,
            &[
                Key("list: columns opened (c)", "c", "Kolumner"),
                Key("list: columns, row down (j)", "j", "Kolumner"),
                Key("list: columns left (Esc)", ESC, ""),
                Key("list: saved filters opened (f)", "f", "Sparade urval"),
                Key("list: saved filters left (Esc)", ESC, ""),
                Key("list: ending asked for (x)", "x", "Avsluta"),
                Way(ESC, ""),
                Key("list: a row marked (Space)", " ", ""),
                Key("list: all marked (m)", "m", ""),
                Key("list: file asked for (E)", "E", ""),
                Way(ESC, ""),
                Way("2", "Skyddsvärden"),
            ],
        )?;
        self.rounds(
            8,
            &[
                Way("2", "Skyddsvärden"),
                Way("D", ""),
                Way("-3d", ""),
                Work("list: as it stood on a day (Enter)", ENTER, "dagen"),
                Key("list of a day: row down (j)", "j", "dagen"),
                Way(ESC, ""),
            ],
        )
    }

    fn record(&mut self) -> Outcome<()> {
        self.rounds(
            1,
            &[Way("2", "Skyddsvärden"), Way("g", ""), Way(ENTER, "Fynd:")],
        )?;
        self.rounds(40, &[Key("record of a value: row down (j)", "j", "")])?;
        self.rounds(
            20,
            &[
                Key("record: other pane (Tab)", TAB, ""),
                Key("record: dependencies opened (b)", "b", "beroenden"),
                Key("dependencies: turned (v)", "v", "beroenden"),
                Key("dependencies: row down (j)", "j", "beroenden"),
                Key("dependencies left (Esc)", ESC, ""),
                Key("record: ending asked for (x)", "x", "Avsluta"),
                Way(ESC, ""),
            ],
        )
    }

    fn person(&mut self) -> Outcome<()> {
        self.rounds(
            1,
            &[Way("4", "Personer"), Way("g", ""), Way(ENTER, "Fynd:")],
        )?;
        self.rounds(40, &[Key("record of a person: row down (j)", "j", "")])?;
        self.rounds(
            15,
            &[Key("person: number asked for (F9)", F9, ""), Way(ESC, "")],
        )
    }

    fn case(&mut self) -> Outcome<()> {
        self.rounds(
            1,
            &[
                Way("5", "rövningsärenden"),
                Way("g", ""),
                Way(ENTER, "Fynd:"),
            ],
        )?;
        self.rounds(40, &[Key("record of a case: row down (j)", "j", "")])?;
        self.rounds(
            15,
            &[
                Key("case: next steps opened (>)", ">", "Nästa steg"),
                Key("case: next steps left (Esc)", ESC, ""),
                Key("case: paper opened (p)", "p", "Fältblad"),
                Way(ESC, ""),
            ],
        )
    }

    fn analysis(&mut self) -> Outcome<()> {
        self.command("säkerhetsskyddsanalyser", "analyser")?;
        self.rounds(1, &[Way(ENTER, "Fynd:")])?;
        self.rounds(
            15,
            &[
                Key("analysis: editions opened (d)", "d", "utgåvor"),
                Key("editions: row down (j)", "j", "utgåvor"),
                Key("editions: read (Enter)", ENTER, "utgåvor"),
                Way(ESC, ""),
                Key("editions left (Esc)", ESC, ""),
                Key("analysis: adoption opened (A)", "A", "fastställ"),
                Way(ESC, ""),
            ],
        )
    }

    fn chain(&mut self) -> Outcome<()> {
        self.opened("the analysis as a chain opened", "analysens kedja", "kedja")?;
        self.rounds(40, &[Key("chain: row down (j)", "j", "kedja")])?;
        self.rounds(
            20,
            &[
                Key("chain: column to the right (→)", RIGHT, "kedja"),
                Key("chain: next break (b)", "b", ""),
            ],
        )
    }

    fn sitting(&mut self) -> Outcome<()> {
        self.opened("sitting opened", "sammanträde", "Sammanträde")?;
        self.rounds(40, &[Key("sitting: next page (→)", RIGHT, "")])
    }

    fn form(&mut self) -> Outcome<()> {
        self.rounds(1, &[Way("2", "Skyddsvärden"), Way("g", "")])?;
        self.rounds(
            15,
            &[
                Key("form opened (e)", "e", "Redigera"),
                Key("form left (Esc)", ESC, "Skyddsvärden"),
            ],
        )?;
        self.rounds(1, &[Way("e", "Redigera")])?;
        self.rounds(
            10,
            &[
                Key("form: comments opened (Ctrl+K)", CTRL_K, "kommentar"),
                Key("comment: a letter typed", "a", ""),
                Way(BACK, ""),
                Key("comment left (Esc)", ESC, "Redigera"),
            ],
        )?;
        self.rounds(
            150,
            &[Key("form: a letter typed in a line of text", "a", "")],
        )?;
        self.rounds(150, &[Key("form: a letter taken away", BACK, "")])?;
        self.rounds(60, &[Key("form: next field (Tab)", TAB, "")])?;
        self.rounds(20, &[Key("form: next section", PAGE_DOWN, "")])?;
        self.rounds(
            10,
            &[
                Way("a", ""),
                Key("form: leaving asked about (F7)", F7, ""),
                Way(ESC, "Redigera"),
                Way(BACK, ""),
            ],
        )?;
        self.leave_form()
    }

    fn picker(&mut self) -> Outcome<()> {
        self.rounds(1, &[Way("5", "rövningsärenden"), Way("n", "")])?;
        let narrow = "picker over all persons: each key of 'karin al' and of taking it away";
        let typed = ["k", "a", "r", "i", "n", " ", "a", "l"];
        let keys = typed.into_iter().chain(typed.map(|_| BACK));
        let keys: Vec<Step<'_>> = keys.map(|key| Key(narrow, key, "")).collect();
        self.rounds(
            15,
            &[
                Key("form: picker over all persons opened (F4)", F4, "välj"),
                Key("picker: row down", "\x1b[B", "välj"),
                Key("picker left (Esc)", ESC, ""),
            ],
        )?;
        self.rounds(1, &[Way(F4, "välj")])?;
        self.rounds(8, &keys)?;
        self.rounds(1, &[Way(ESC, "")])?;
        self.leave_form()
    }

    fn long_text(&mut self) -> Outcome<()> {
        self.rounds(
            1,
            &[Way("2", "Skyddsvärden"), Way("g", ""), Way("e", "Redigera")],
        )?;
        // To the reason, and to the day on which it was assessed, which stands after it.
        self.find_long_text()?;
        self.rounds(
            100,
            &[Key("long text, full screen: a letter typed", "a", "")],
        )?;
        self.rounds(
            100,
            &[Key("long text, full screen: a letter taken away", BACK, "")],
        )?;
        self.rounds(1, &[Way(ESC, "Redigera"), Way(TAB, "")])?;
        self.rounds(
            15,
            &[
                Key("form: calendar opened (F4)", F4, "ti"),
                Key("calendar: a day on (→)", RIGHT, ""),
                Key("calendar left (Esc)", ESC, "Redigera"),
            ],
        )?;
        self.leave_form()
    }

    fn views(&mut self) -> Outcome<()> {
        self.rounds(
            20,
            &[
                Key("views: overview (1)", "1", "Översikt"),
                Key("views: values (2)", "2", "Skyddsvärden"),
                Key("views: positions (3)", "3", "Befattningar"),
                Key("views: persons (4)", "4", "Personer"),
                Key("views: cases (5)", "5", "rövningsärenden"),
                Key("views: units (6)", "6", "nheter"),
            ],
        )
    }

    fn review(&mut self) -> Outcome<()> {
        self.rounds(
            20,
            &[
                Key("review queue opened (7)", "7", "Granskning"),
                Key("review queue left (2)", "2", "Skyddsvärden"),
            ],
        )?;
        self.rounds(1, &[Way("7", "Granskning")])?;
        self.rounds(40, &[Key("review: next row (j)", "j", "")])?;
        self.rounds(
            20,
            &[
                Key("review: next change (J)", "J", ""),
                Key("review: change read (Enter)", ENTER, ""),
                Key("review: row down in the change (j)", "j", ""),
                Way(ESC, ""),
            ],
        )
    }

    fn journal(&mut self) -> Outcome<()> {
        self.rounds(
            20,
            &[
                Key("journal opened (8)", "8", "Journal"),
                Key("journal left (2)", "2", "Skyddsvärden"),
            ],
        )?;
        self.rounds(1, &[Way("8", "Journal")])?;
        self.rounds(40, &[Key("journal: row down (j)", "j", "")])?;
        self.rounds(40, &[Key("journal: row up (k)", "k", "")])?;
        self.rounds(1, &[Way("G", "")])?;
        self.rounds(
            15,
            &[
                Key("journal: whole entry (Enter)", ENTER, ""),
                Way(ESC, ""),
                Key("journal: same object (o)", "o", "Journal"),
                Way("o", ""),
            ],
        )?;
        self.rounds(1, &[Way("/", "")])?;
        let narrow = "journal: narrowing, each key of 'åsö' and of taking it away";
        let keys = ["å", "s", "ö", BACK, BACK, BACK].map(|key| Key(narrow, key, ""));
        self.rounds(10, &keys)?;
        self.rounds(1, &[Way(ESC, "")])
    }

    /// What falls due, what is broken, and what the law asks for.
    fn duties(&mut self) -> Outcome<()> {
        self.rounds(
            20,
            &[
                Key("agenda opened (9)", "9", "Agenda"),
                Key("agenda left (2)", "2", "Skyddsvärden"),
            ],
        )?;
        self.rounds(1, &[Way("9", "Agenda")])?;
        self.rounds(40, &[Key("agenda: row down (j)", "j", "")])?;
        self.rounds(
            10,
            &[
                Key("agenda: another span (s)", "s", "Agenda"),
                Key("agenda: file asked for (p)", "p", "Skriv ut"),
                Way(ESC, ""),
            ],
        )?;
        self.rounds(
            20,
            &[
                Key("check of the chain opened (F7)", F7, "Kedjekoll"),
                Key("check of the chain left (2)", "2", "Skyddsvärden"),
            ],
        )?;
        self.rounds(1, &[Way(F7, "Kedjekoll")])?;
        self.rounds(40, &[Key("check: row down (j)", "j", "")])?;
        self.rounds(
            10,
            &[
                Key("check: next break (n)", "n", ""),
                Key("check: grouped otherwise (s)", "s", ""),
                Key("check: only this rule (r)", "r", ""),
                Way("r", ""),
            ],
        )?;
        self.rounds(1, &[Way("/", "")])?;
        let narrow = "check: narrowing, each key of 'beslut' and of taking it away";
        let typed = ["b", "e", "s", "l", "u", "t"];
        let keys = typed.into_iter().chain(typed.map(|_| BACK));
        let keys: Vec<Step<'_>> = keys.map(|key| Key(narrow, key, "")).collect();
        self.rounds(5, &keys)?;
        self.rounds(1, &[Way(ESC, "")])?;
        self.opened("requirements opened", "krav och belägg", "Krav och belägg")?;
        self.rounds(40, &[Key("requirements: row down (j)", "j", "")])?;
        self.rounds(
            10,
            &[
                Key("requirements: another status (s)", "s", "Krav och"),
                Key("requirements: indicators (v)", "v", "ndikatorer"),
                Key("indicators: row down (j)", "j", "ndikatorer"),
                Key("indicators left (v)", "v", "Krav och"),
                Key("requirements: evidence opened (Enter)", ENTER, ""),
                Way(ESC, "Krav och"),
            ],
        )
    }

    /// Applications, replies, papers and disposal.
    fn personnel(&mut self) -> Outcome<()> {
        self.rounds(1, &[Way("5", "rövningsärenden"), Way("g", "")])?;
        self.rounds(
            15,
            &[
                Way(" ", ""),
                Key("cases: application for many opened (A)", "A", ""),
                Way(ESC, ""),
                Way(" ", ""),
                Way("g", ""),
            ],
        )?;
        self.opened(
            "waiting for a reply opened",
            "väntar på svar från",
            "Väntar på svar",
        )?;
        self.rounds(40, &[Key("waiting: row down (j)", "j", "")])?;
        self.rounds(
            10,
            &[
                Way(" ", ""),
                Key("waiting: replies opened (R)", "R", "Svar har"),
                Way(ESC, ""),
                Way(ESC, ""),
                Way(":", ""),
                Way("väntar på svar från", ""),
                Way(ENTER, "Väntar på svar"),
            ],
        )?;
        // Where none is next, that is said instead.
        self.opened("applications to send opened", "ansökningar att skicka", "")?;
        self.rounds(20, &[Key("applications: row down (j)", "j", "")])?;
        self.opened(
            "the director's report opened",
            "rapport till kommundirektören",
            "Rapport",
        )?;
        self.rounds(20, &[Key("the director's report: row down (j)", "j", "")])?;
        self.opened("disposal opened", "gallra personer", "Gallring")?;
        self.rounds(20, &[Key("disposal: row down (j)", "j", "")])
    }

    /// The keeping of the register itself.
    fn keeping(&mut self) -> Outcome<()> {
        self.opened("custodians opened", "nyckelbärare", "Nyckelbärare")?;
        self.rounds(
            15,
            &[
                Key("custodians: row down (j)", "j", ""),
                Key("custodians: passphrase opened (p)", "p", ""),
                Way(ESC, "Nyckelbärare"),
            ],
        )?;
        self.opened("routines opened", "rutiner", "Rutiner")?;
        self.rounds(20, &[Key("routines: row down (j)", "j", "")])?;
        self.rounds(
            10,
            &[
                Key("routines: sheets offered (n)", "n", ""),
                Way(ESC, "Rutiner"),
            ],
        )?;
        for (what, command, seen) in [
            ("mirror opened", "spegel på en andra disk", "Spegel"),
            (
                "places of backups opened",
                "platser för säkerhetskopior",
                "Platser",
            ),
            ("mending opened", "laga registret ur en kopia", "Laga"),
            (
                "an edition's file asked for",
                "läs in en utgåva av kraven",
                "utgåva",
            ),
            ("import opened", "importera en fil", "Import"),
        ] {
            let keyed = format!("{what} (palette, Enter)");
            let steps = [
                Way(":", "Kommando"),
                Way(command, ""),
                Key(&keyed, ENTER, seen),
                Way(ESC, ""),
            ];
            self.rounds(10, &steps)?;
        }
        self.opened("house limits opened", "husets gränser", "ränser")?;
        self.opened("editions of the requirements opened", "utgåvor", "tgåvor")?;
        self.rounds(
            15,
            &[
                Key("snapshot opened (F8)", F8, "Ögonblicksbild"),
                Key("snapshot: a mark (Space)", " ", "Ögonblicksbild"),
                Way(ESC, ""),
            ],
        )
    }

    fn everywhere(&mut self) -> Outcome<()> {
        self.rounds(1, &[Way("2", "Skyddsvärden")])?;
        self.rounds(
            15,
            &[
                Key("help opened (?)", "?", "Hjälp"),
                Key("help: a letter typed", "s", "Hjälp"),
                Way(BACK, ""),
                Key("help left (Esc)", ESC, "Skyddsvärden"),
            ],
        )?;
        let typed = "palette: each key of 'ny v'";
        self.rounds(
            15,
            &[
                Key("palette opened (:)", ":", "Kommando eller post"),
                Key(typed, "n", "Kommando"),
                Key(typed, "y", "Kommando"),
                Key(typed, " ", "Kommando"),
                Key(typed, "v", "Kommando"),
                Key("palette left (Esc)", ESC, "Skyddsvärden"),
            ],
        )?;
        let turned = "Swedish or English (Ctrl+L)";
        self.rounds(
            5,
            &[Key(turned, CTRL_L, ""), Key(turned, CTRL_L, "Skyddsvärden")],
        )?;
        self.command("nästa tema", "")?;
        self.rounds(1, &[Way("2", "Skyddsvärden")])
    }

    /// A command of the palette, its last key timed.
    fn opened(&mut self, what: &str, command: &str, seen: &str) -> Outcome<()> {
        let keyed = format!("{what} (palette, Enter)");
        self.rounds(
            10,
            &[
                Way("2", "Skyddsvärden"),
                Way(":", "Kommando"),
                Way(command, ""),
                Key(&keyed, ENTER, seen),
            ],
        )
    }

    /// A command of the palette on the way.
    fn command(&mut self, command: &str, seen: &str) -> Outcome<()> {
        self.rounds(
            1,
            &[Way(":", "Kommando"), Way(command, ""), Way(ENTER, seen)],
        )
    }

    /// Leaves a form and throws away what was typed: the next one must not begin where this one was left.
    fn leave_form(&mut self) -> Outcome<()> {
        for _ in 0..3 {
            if !self.seat.shows("Lämna?") {
                self.seat.press(ESC.as_bytes())?;
            }
            if self.seat.shows("Lämna?") {
                self.seat.press(b"x")?;
                let seen = self.seat.seen();
                let asked = seen.split("Skriv ").nth(1);
                let word = asked.and_then(|after| after.split(' ').next());
                let word = word.ok_or_else(|| format!("nothing asks for a number:\n{seen}"))?;
                self.seat.press(format!("{word}\r").as_bytes())?;
            }
            if !self.seat.shows("Redigera") && !self.seat.shows("Avsnitt") {
                return Ok(());
            }
        }
        Err(format!("the form was not left:\n{}", self.seat.seen()).into())
    }

    /// To the reason of a value, the fifth field of the second section, and to the full screen. A draft is come back to where it
    /// was left: the first section is gone to first.
    fn find_long_text(&mut self) -> Outcome<()> {
        for key in [PAGE_UP; 6] {
            self.seat.press(key.as_bytes())?;
        }
        for key in [PAGE_DOWN, TAB, TAB, TAB, TAB] {
            self.seat.press(key.as_bytes())?;
        }
        let before = self.seat.seen();
        self.seat.press(F3.as_bytes())?;
        match self.seat.shows("Motivering") && self.seat.seen() != before {
            true => Ok(()),
            false => Err(format!("the text did not open:\n{}", self.seat.seen()).into()),
        }
    }

    /// The steps again and again; each that is timed has a row of its own, or shares one of the same name.
    fn rounds(&mut self, runs: usize, steps: &[Step<'_>]) -> Outcome<()> {
        let timed = steps.iter().any(|step| !matches!(step, Way(..)));
        let mut rows: Vec<(&str, Held, Vec<Pressed>)> = Vec::new();
        let runs = if timed {
            (runs / self.part).max(1)
        } else {
            runs
        };
        for _ in 0..runs {
            for step in steps {
                let (what, key, seen, held) = match *step {
                    Key(what, key, seen) => (what, key, seen, Some(Held::Both)),
                    Work(what, key, seen) => (what, key, seen, Some(Held::First)),
                    Way(keys, seen) => ("on the way", keys, seen, None),
                };
                let pressed = self.seat.press(key.as_bytes())?;
                if !self.seat.shows(seen) {
                    let screen = self.seat.seen();
                    return Err(format!("{what}, {key:?}: no {seen:?} on\n{screen}").into());
                }
                let Some(held) = held else { continue };
                match rows.iter_mut().find(|(row, ..)| *row == what) {
                    Some((.., taken)) => taken.push(pressed),
                    None => rows.push((what, held, vec![pressed])),
                }
            }
        }
        for (what, held, pressed) in rows {
            self.table.row(what, held, &pressed)?;
        }
        Ok(())
    }
}
