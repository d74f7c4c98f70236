//! What is asked over a screen, and what opens from one that has been opened already: questions, comments, choices, pages of a
//! guide, a record on a day that has passed, and the gate.

use super::Step::{Key, Way, Work};
use super::{BACK, ENTER, ESC, F8, RIGHT, Walk};
use crate::measure::Outcome;

const F5: &str = "\x1b[15~";
const F12: &str = "\x1b[24~";

impl Walk<'_> {
    /// Over a list and over a record.
    pub(super) fn asked_of_records(&mut self) -> Outcome<()> {
        self.rounds(1, &[Way("2", "Skyddsvärden"), Way("g", "")])?;
        self.rounds(
            10,
            &[
                Way("x", "Avsluta"),
                Way("Inaktuellt", ""),
                Key("ending: asked once more (Enter)", ENTER, "avslutas"),
                Way(ESC, ""),
                Way(ESC, ""),
                Way("2", "Skyddsvärden"),
            ],
        )?;
        self.rounds(
            8,
            &[
                Way("2", "Skyddsvärden"),
                Way(ENTER, "› SV-"),
                Way("t", "historik"),
                Key("history: what an entry did (Enter)", ENTER, ""),
                Way(ESC, ""),
                Way("2", "Skyddsvärden"),
                Way(ENTER, "› SV-"),
                Way("D", ""),
                Way("-3d", ""),
                Work("record: as it stood on a day (Enter)", ENTER, "dagen"),
                Key("record of a day: row down (j)", "j", "dagen"),
                Way(ESC, ""),
            ],
        )
    }

    /// What follows from a change, before it is handed in.
    pub(super) fn asked_of_a_form(&mut self) -> Outcome<()> {
        let way = [Way("2", "Skyddsvärden"), Way("g", ""), Way("e", "Redigera")];
        self.rounds(1, &way)?;
        self.rounds(
            10,
            &[
                Way("a", ""),
                Key("form: what follows, and why (F5)", F5, "Skäl"),
                Way(ESC, "Redigera"),
                Way(BACK, ""),
            ],
        )?;
        self.leave_form()
    }

    /// Comments that are open, wherever they are.
    pub(super) fn open_comments(&mut self) -> Outcome<()> {
        self.rounds(
            10,
            &[
                Way("2", "Skyddsvärden"),
                Way(":", "Kommando"),
                Way("öppna kommentarer", ""),
                Key("open comments opened (palette, Enter)", ENTER, "Öppna komm"),
                Key("open comments: row down (j)", "j", "Öppna komm"),
                Way(ESC, ""),
            ],
        )
    }

    /// In the columns of the chain, and of those who hold keys.
    pub(super) fn chosen_from(&mut self) -> Outcome<()> {
        self.command("analysens kedja", "kedja")?;
        self.rounds(1, &[Way(RIGHT, "kedja")])?;
        self.rounds(
            10,
            &[
                Key("chain: what to link opened (m)", "m", "Koppla"),
                Way(ESC, "kedja"),
            ],
        )?;
        self.command("nyckelbärare", "Nyckelbärare")?;
        self.rounds(
            10,
            &[
                Key("custodians: seats opened (o)", "o", ""),
                Way(ESC, "Nyckelbärare"),
                Key("custodians: card asked for (n)", "n", "Kort"),
                Way(ESC, "Nyckelbärare"),
                Key("custodians: own record opened (e)", "e", ""),
                Way(ESC, "Nyckelbärare"),
            ],
        )?;
        self.rounds(
            10,
            &[
                Way(F8, "Ögonblicksbild"),
                Way(" ", "Ögonblicksbild"),
                Key("snapshot: recipients (Enter)", ENTER, "ottagare"),
                Way(ESC, ""),
                Way(ESC, ""),
                Way("2", "Skyddsvärden"),
            ],
        )
    }

    /// The gate: locked, and a letter typed there. Last, for everything is read and judged anew after it.
    pub(super) fn gate(&mut self) -> Outcome<()> {
        self.rounds(
            5,
            &[
                Work("locked (F12)", F12, "Lås upp"),
                Key("gate: a letter typed", "a", "Lås upp"),
                Way(BACK, "Lås upp"),
                Way("rätt häst batteri häftklammer", ""),
                Way(ENTER, "Frister"),
            ],
        )
    }
}
