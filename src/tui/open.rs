//! Makes the layers that open from many places. One place knows which type stands behind each.

use crate::desk::PaperWork;
use crate::domain::{Kind, RecordId, begun};
use crate::tui::screen::agenda::AgendaScreen;
use crate::tui::screen::check::ChainCheckScreen;
use crate::tui::screen::custodians::CustodiansScreen;
use crate::tui::screen::disposal::DisposalScreen;
use crate::tui::screen::first_run::FirstRunScreen;
use crate::tui::screen::form::FormScreen;
use crate::tui::screen::history::HistoryScreen;
use crate::tui::screen::import::ImportScreen;
use crate::tui::screen::journal::JournalScreen;
use crate::tui::screen::open_comments::OpenComments;
use crate::tui::screen::paper::PaperScreen;
use crate::tui::screen::requirements::RequirementsScreen;
use crate::tui::screen::review::{ReviewScreen, Stand};
use crate::tui::screen::sitting::SittingScreen;
use crate::tui::screen::snapshot::SnapshotScreen;
use crate::tui::screen::strands::StrandsScreen;
use crate::tui::screen::upkeep::UpkeepScreen;
use crate::tui::screen::waiting::WaitingScreen;
use crate::tui::widget::found::Found;
use crate::tui::{Layer, Options};
use crate::views::{Link, Routine};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// A form: of a record, of a new one, or of a new one like another.
pub fn form(kind: Kind, id: Option<RecordId>, like: Option<RecordId>) -> Box<dyn Layer> {
    let form = FormScreen::new(kind, id, like);
    // Neither a record that stands nor one that is likened to another begins from nothing.
    Box::new(match (id, like) {
        (None, None) => form.typed(begun(kind)),
        _ => form,
    })
}

/// A record's history.
pub fn history(link: Link) -> Box<dyn Layer> {
    Box::new(HistoryScreen::new(link))
}

/// The review queue; stands somewhere in it where that is named.
pub fn review(on: Option<Stand>) -> Box<dyn Layer> {
    Box::new(ReviewScreen::new(on))
}

/// The comments that still ask for something.
pub fn comments() -> Box<dyn Layer> {
    Box::new(OpenComments::new())
}

/// The journal; of one record, or all of it.
pub fn journal(object: Option<Link>) -> Box<dyn Layer> {
    Box::new(JournalScreen::new(object))
}

/// The journal, narrowed to what is looked for.
pub fn journal_narrowed(text: &str) -> Box<dyn Layer> {
    Box::new(JournalScreen::narrowed_to(text))
}

/// What is done again and again for the register itself; stands on a routine where one is named.
pub fn upkeep(on: Option<Routine>) -> Box<dyn Layer> {
    Box::new(UpkeepScreen::new(on))
}

/// Disposal of persons.
pub fn disposal() -> Box<dyn Layer> {
    Box::new(DisposalScreen::new())
}

/// The entries of a month.
pub fn journal_of(first: Date) -> Box<dyn Layer> {
    let month = first.strftime("%Y-%m");
    Box::new(JournalScreen::narrowed_to(&format!(
        "sedan:{month} till:{month}"
    )))
}

/// The walk through the analysis at a sitting.
pub fn sitting() -> Box<dyn Layer> {
    Box::new(SittingScreen::new())
}

/// The analysis as a chain of columns; stands on a record where one is named.
pub fn strands(on: Option<Link>) -> Box<dyn Layer> {
    Box::new(StrandsScreen::new(on))
}

/// The chain check.
pub fn check() -> Box<dyn Layer> {
    Box::new(ChainCheckScreen::new())
}

/// The requirements and their evidence.
pub fn requirements() -> Box<dyn Layer> {
    Box::new(RequirementsScreen::new())
}

/// Who waits for a reply.
pub fn waiting() -> Box<dyn Layer> {
    Box::new(WaitingScreen::new())
}

/// The applications that come next.
pub fn applications() -> Box<dyn Layer> {
    Box::new(PaperScreen::new(PaperWork::ToApply))
}

/// The report to the municipal director.
pub fn director() -> Box<dyn Layer> {
    Box::new(PaperScreen::new(PaperWork::Director))
}

/// The agenda.
pub fn agenda() -> Box<dyn Layer> {
    Box::new(AgendaScreen::new())
}

/// The cards that were found, and where others may come.
fn cards(options: &Options) -> Found {
    Found::new(&options.cards, options.beside.as_deref())
}

/// Who holds keys.
pub fn custodians(options: &Options) -> Box<dyn Layer> {
    Box::new(CustodiansScreen::new(cards(options)))
}

/// The import wizard, for a kind or for one that the file suggests.
pub fn import(kind: Option<Kind>) -> Box<dyn Layer> {
    Box::new(ImportScreen::new(kind))
}

/// The snapshot wizard; `recipients` are the files that were found.
pub fn snapshot(recipients: &[PathBuf]) -> Box<dyn Layer> {
    Box::new(SnapshotScreen::new().offering(recipients))
}

/// The guided first run.
pub fn first_run(options: &Options) -> Box<dyn Layer> {
    let place = options.register.as_deref().unwrap_or(Path::new(""));
    let key_files = Found::new(&options.key_files, options.beside.as_deref());
    Box::new(FirstRunScreen::new(place, key_files, cards(options)))
}
