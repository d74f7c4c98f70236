//! Rutiner: what is done again and again for the register itself: the head for the diary, the drill of the sheets, the test of
//! a restored backup, the backups. When each was done last, when it is due, and Enter does it.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::drill::Drill;
use crate::tui::screen::guide::{Outcome, Prompt, Standing, prose, put};
use crate::tui::screen::restore_test::RestoreTest;
use crate::tui::screen::sheets::SheetsScreen;
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, Rows, draw_table};
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone, open};
use crate::views::{Routine, Upkeep, UpkeepRow};
use crate::words::{date, local_date};
use crossterm::event::KeyEvent;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};

/// The tag of the note that the head stands in the diary.
const NOTE: Tag = 1;

/// What is done for the register itself.
pub struct UpkeepScreen {
    view: Option<Box<Upkeep>>,
    rows: Rows,
    /// What one comes for, until the rows are here.
    sought: Option<Routine>,
    /// Whether the head of an entry stands in the diary.
    question: Standing<u64>,
}

/// A row: a routine, or the backups that have no day of their own.
enum Row<'a> {
    Routine(&'a UpkeepRow),
    Backup,
}

impl UpkeepScreen {
    /// Not yet filled; stands on a routine when it is.
    pub fn new(on: Option<Routine>) -> Self {
        Self {
            view: None,
            rows: Rows::new(0),
            sought: on,
            question: Standing::none(),
        }
    }

    fn row(&self, at: usize) -> Option<Row<'_>> {
        let view = self.view.as_ref()?;
        match view.rows.get(at) {
            Some(row) => Some(Row::Routine(row)),
            None => (at == view.rows.len()).then_some(Row::Backup),
        }
    }

    fn selected(&self) -> Option<Row<'_>> {
        self.row(self.rows.selected()?)
    }

    fn does(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(view) = &self.view else {
            return Vec::new();
        };
        let has_sheets = view.sheets.is_some();
        match self.selected() {
            Some(Row::Routine(row)) => match row.routine {
                Routine::Head => {
                    self.question.ask(view.head.0, noted(view.head.0, cx));
                    Vec::new()
                }
                Routine::Drill if has_sheets => vec![Deed::Push(Box::new(Drill::new()))],
                Routine::Drill => vec![Deed::Push(Box::new(SheetsScreen::new()))],
                Routine::Restore => vec![Deed::Push(Box::new(RestoreTest::new()))],
            },
            Some(Row::Backup) => vec![Deed::Run(CommandId("everywhere.backup"))],
            None => Vec::new(),
        }
    }

    /// The word of the journal for what shows that the selected row was done.
    fn evidence(&self) -> Option<&'static str> {
        Some(match self.selected()? {
            Row::Routine(row) => match row.routine {
                Routine::Head => "event-head-noted",
                Routine::Drill => "event-recovery-drilled",
                Routine::Restore => "event-restore-tested",
            },
            Row::Backup => "event-backed-up",
        })
    }
}

/// Asks whether the head of this entry stands in the diary.
fn noted(seq: u64, cx: &Cx<'_>) -> Prompt {
    Prompt::new(
        cx,
        cx.words.get("upkeep-note-title"),
        cx.words
            .with("upkeep-note-body", &[("seq", &seq.to_string())]),
        cx.words.get("upkeep-note-yes"),
    )
}

impl Layer for UpkeepScreen {
    fn context(&self) -> Context {
        match self.question.stands() {
            true => Context::Dialog,
            false => Context::Upkeep,
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("upkeep-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.question.say_again(|seq| noted(*seq, cx));
        vec![Deed::Ask(0, Ask::Upkeep)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        Some(match self.question.key(key, cx)? {
            Outcome::Yes(seq, _) => vec![Deed::Ask(NOTE, Ask::NoteHead(seq))],
            Outcome::Else(deeds) => deeds,
        })
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            "upkeep.do" | "upkeep.journal" if self.selected().is_none() => {
                Err(Reason::new("nothing-here"))
            }
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "upkeep.do" => return self.does(cx),
            "upkeep.sheets" => return vec![Deed::Push(Box::new(SheetsScreen::new()))],
            "upkeep.journal" => {
                let said = self.evidence().map(|key| cx.words.get(key));
                let journal = |said: String| Deed::Push(open::journal_narrowed(&said));
                return said.map(journal).into_iter().collect();
            }
            _ => {
                self.rows.run(command);
            }
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Upkeep(view)) => {
                self.rows.set_len(view.rows.len() + 1);
                if let Some(sought) = self.sought.take() {
                    let at = view.rows.iter().position(|row| row.routine == sought);
                    self.rows.select(at.unwrap_or(0));
                }
                self.view = Some(view);
                Vec::new()
            }
            Ok(Told::Saved { seq, .. }) if tag == NOTE => {
                let seq = seq.to_string();
                let said = cx.words.with("upkeep-noted", &[("seq", &seq)]);
                vec![Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let list = Rect {
            // Head, frame, and a row for each routine.
            height: area.height.min(7),
            ..area
        };
        let under = Rect {
            y: list.bottom(),
            height: area.height - list.height,
            ..area
        };
        draw_list(self, frame, list, cx);
        draw_row(self, frame, under, cx);
        self.question.draw(frame, area, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("upkeep-status")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if let Some(asked) = self.question.spoken(cx) {
            return asked;
        }
        let row = self.rows.selected().and_then(|at| self.row(at));
        let cells = match (row, &self.view) {
            (Some(row), Some(view)) => cells(&row, view, cx),
            _ => Vec::new(),
        };
        spoken::row(cx.words, &self.rows, &spoken::cells(&cells))
    }
}

fn name(row: &Row<'_>) -> &'static str {
    match row {
        Row::Routine(row) => match row.routine {
            Routine::Head => "upkeep-head",
            Routine::Drill => "upkeep-drill",
            Routine::Restore => "upkeep-restore",
        },
        Row::Backup => "upkeep-backup",
    }
}

fn draw_list(screen: &UpkeepScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let panel = Panel::new(words.get("upkeep-crumb")).focused(true);
    let inner = panel.draw(frame, area, cx.theme);
    let Some(view) = &screen.view else {
        return text::draw(frame, inset(inner), &words.get("waiting"), cx.theme.dim);
    };
    let columns = [
        Column::new("", 2),
        Column::new(words.get("column-what"), 30).grow(),
        Column::new(words.get("column-last"), 12),
        Column::new(words.get("column-due"), 12),
        Column::new(words.get("column-distance"), 10),
    ];
    draw_table(frame, inner, cx.theme, true, &columns, &screen.rows, |at| {
        let Some(row) = screen.row(at) else {
            return Vec::new();
        };
        cells(&row, view, cx)
    });
}

fn cells(row: &Row<'_>, view: &Upkeep, cx: &Cx<'_>) -> Vec<(String, Style)> {
    let words = cx.words;
    let (last, due, overdue) = match row {
        Row::Routine(row) => (row.last, row.due, row.overdue),
        Row::Backup => (view.backup, None, false),
    };
    let missing = matches!(row, Row::Routine(row) if row.due.is_none());
    let style = match overdue || missing {
        true => cx.theme.warning,
        false => cx.theme.text,
    };
    let last = last.map_or(words.get("overview-never"), |at| date(local_date(at)));
    let away = due.map_or("–".to_owned(), |due| words.distance_short(due, cx.today));
    let sign = match overdue || missing {
        true => "!",
        false => "",
    };
    vec![
        (sign.to_owned(), style),
        (words.get(name(row)), cx.theme.text),
        (last, cx.theme.text),
        (due.map_or("–".to_owned(), date), style),
        (away, style),
    ]
}

/// What the selected row is, and what to do.
fn draw_row(screen: &UpkeepScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let (Some(view), Some(row)) = (&screen.view, screen.selected()) else {
        Panel::new("").draw(frame, area, cx.theme);
        return;
    };
    let inner = inset(Panel::new(words.get(name(&row))).draw(frame, area, cx.theme));
    let columns = usize::from(inner.width);
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut say = |said: &str, style| {
        lines.extend(prose(said, columns, style));
        lines.push(Line::default());
    };
    match &row {
        Row::Routine(row) => match row.routine {
            Routine::Head => {
                let (seq, head) = (view.head.0.to_string(), &view.head.1);
                say(
                    &words.with("upkeep-head-at", &[("seq", &seq)]),
                    cx.theme.text,
                );
                say(head, cx.theme.accent);
                say(&words.get("upkeep-head-do"), cx.theme.text);
                if let Some(noted) = view.noted {
                    let noted = noted.to_string();
                    say(
                        &words.with("upkeep-head-noted", &[("seq", &noted)]),
                        cx.theme.dim,
                    );
                }
            }
            Routine::Drill => {
                say(&say::sheets(words, view.sheets.as_ref()), cx.theme.text);
                if view.sheets_wait {
                    say(&words.get("upkeep-sheets-wait"), cx.theme.warning);
                }
                let key = match view.sheets.is_some() {
                    true => "upkeep-drill-do",
                    false => "upkeep-sheets-do",
                };
                say(&words.get(key), cx.theme.text);
            }
            Routine::Restore => say(&words.get("upkeep-restore-do"), cx.theme.text),
        },
        Row::Backup => say(&words.get("upkeep-backup-do"), cx.theme.text),
    }
    if let Row::Routine(row) = &row {
        let months = row.months.to_string();
        let said = words.with("upkeep-house", &[("months", &months)]);
        lines.extend(prose(&said, columns, cx.theme.dim));
    }
    put(frame, inner, lines);
}

#[cfg(test)]
mod tests;
