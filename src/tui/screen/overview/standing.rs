//! How things stand: the analysis, the breaks, the journal's chain, and what was last done for the register itself.

use crate::domain::{Compartment, Kind};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::list::ListScreen;
use crate::tui::widget::{progress, say};
use crate::tui::{CommandId, Cx, Deed, open};
use crate::views::{Chain, MirrorRow, Overview, Routine};
use crate::words::{clock, date, local_date, thousands};
use jiff::Timestamp;
use ratatui::style::Style;

/// A row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Only where a protection of the process is not in force.
    Lacking,
    /// Only where there are compartments without a key.
    Shut,
    Chain,
    Offers,
    Analysis,
    Breaks,
    Snapshot,
    Backup,
    Mirror,
    Drill,
    Sheets,
}

impl Standing {
    /// What is wrong with the program or the register itself comes first, and what waits for an answer after it; `lacking`
    /// is how many protections of the process are not in force.
    pub(super) fn of(view: &Overview, lacking: usize) -> impl Iterator<Item = Self> {
        let offers = (view.offers.0 > 0).then_some(Self::Offers);
        let sheets = view.sheets.as_ref().map(|_| Self::Sheets);
        let mirror = view.past.mirror;
        // Behind, it is wrong with the register itself, and comes with that.
        let behind = mirror.filter(MirrorRow::is_behind).map(|_| Self::Mirror);
        let even = mirror.filter(|row| !row.is_behind()).map(|_| Self::Mirror);
        let middle = [Self::Analysis, Self::Breaks, Self::Snapshot, Self::Backup];
        let shut = (!view.shut.is_empty()).then_some(Self::Shut);
        (lacking > 0)
            .then_some(Self::Lacking)
            .into_iter()
            .chain(shut)
            .chain([Self::Chain])
            .chain(behind)
            .chain(offers)
            .chain(middle)
            .chain(even)
            .chain([Self::Drill])
            .chain(sheets)
    }

    /// What it opens.
    pub(super) fn target(self, view: &Overview) -> Option<Deed> {
        Some(match self {
            Self::Chain => Deed::Push(open::journal(None)),
            Self::Analysis if view.shut.contains(&Compartment::Analysis) => return None,
            Self::Analysis => Deed::Push(match &view.analysis {
                Some(analysis) => Box::new(DetailScreen::new(analysis.link.clone())),
                None => Box::new(ListScreen::new(Kind::Analysis)),
            }),
            Self::Breaks => Deed::Push(open::check()),
            Self::Snapshot => Deed::Run(CommandId("everywhere.snapshot")),
            Self::Sheets => Deed::Push(open::upkeep(Some(Routine::Drill))),
            Self::Offers => Deed::Run(CommandId("everywhere.custodians")),
            Self::Mirror => Deed::Run(CommandId("everywhere.mirror")),
            Self::Backup | Self::Drill => Deed::Push(open::upkeep(Some(Routine::Restore))),
            Self::Lacking | Self::Shut => return None,
        })
    }

    /// The row in words.
    pub(super) fn said(self, view: &Overview, cx: &Cx<'_>) -> (String, Style) {
        let theme = cx.theme;
        match self {
            Self::Lacking => {
                let count = number(cx.lacking.len());
                let words = cx.words.with("overview-lacking", &[("count", &count)]);
                (format!("!! {words}"), theme.warning)
            }
            Self::Shut => {
                let shut = say::reach(cx.words, &view.shut);
                let words = cx.words.with("unjudged-shut", &[("shut", &shut)]);
                (words, theme.warning)
            }
            Self::Chain => chain(&view.chain, cx),
            Self::Offers => {
                let (all, mine) = view.offers;
                let words = cx.words.with("overview-offers", &[("count", &number(all))]);
                match mine {
                    0 => (words, theme.text),
                    _ => (format!("! {words}"), theme.warning),
                }
            }
            Self::Sheets => {
                let words = say::sheets(cx.words, view.sheets.as_ref());
                match view.sheets.as_ref().is_some_and(|row| row.overdue) {
                    true => (format!("!! {words}"), theme.error),
                    false => (words, theme.text),
                }
            }
            Self::Analysis => analysis(view, cx),
            Self::Breaks if !view.judged => (cx.words.get("overview-breaks-judging"), theme.dim),
            Self::Breaks => {
                let count = number(view.breaks);
                let words = cx.words.with("overview-breaks", &[("count", &count)]);
                match view.breaks {
                    0 => (words, theme.text),
                    _ => (format!("! {words}"), theme.warning),
                }
            }
            Self::Snapshot => (last("snapshot", view.past.snapshot, cx), theme.text),
            Self::Backup => (last("backup", view.past.backup, cx), theme.text),
            Self::Mirror => match &view.past.mirror {
                Some(row) if row.is_behind() => {
                    (format!("!! {}", say::one_disk(cx.words, row)), theme.error)
                }
                Some(row) if row.same_disk => (
                    format!("! {}", cx.words.get("mirror-same-disk")),
                    theme.warning,
                ),
                Some(row) => (say::mirror(cx.words, row), theme.text),
                None => (String::new(), theme.text),
            },
            Self::Drill => (last("drill", view.past.drill, cx), theme.text),
        }
    }
}

fn number(count: usize) -> String {
    thousands(i64::try_from(count).unwrap_or(i64::MAX))
}

/// When it was last done, and how long ago; or never.
fn last(what: &str, at: Option<Timestamp>, cx: &Cx<'_>) -> String {
    let when = match at {
        Some(at) => {
            let day = local_date(at);
            format!("{} · {}", date(day), cx.words.ago_short(day, cx.today))
        }
        None => cx.words.get("overview-never"),
    };
    let what = cx.words.get(&format!("overview-last-{what}"));
    format!("{what}: {when}")
}

fn analysis(view: &Overview, cx: &Cx<'_>) -> (String, Style) {
    if view.shut.contains(&Compartment::Analysis) {
        return (cx.words.get("reason-shut-analysis"), cx.theme.dim);
    }
    let Some(row) = &view.analysis else {
        return (
            format!("! {}", cx.words.get("overview-no-analysis")),
            cx.theme.warning,
        );
    };
    let status = say::code(cx.words, "analysis_status", &row.status).to_lowercase();
    let mut parts = vec![format!("{} {status}", row.link.label)];
    if let Some(adopted) = row.adopted {
        parts = vec![
            format!("{} {status} {}", row.link.label, date(adopted)),
            cx.words.ago_short(adopted, cx.today),
        ];
    }
    let late = row.next_due.is_some_and(|due| due < cx.today);
    let words = parts.join(" · ");
    if late {
        let late = cx.words.get("overdue");
        (format!("!! {words} · {late}"), cx.theme.error)
    } else {
        (words, cx.theme.text)
    }
}

/// How far the chain is checked: never more than was done in this session.
fn chain(chain: &Chain, cx: &Cx<'_>) -> (String, Style) {
    let count = thousands(i64::try_from(chain.checked).unwrap_or(i64::MAX));
    if chain.broken.is_some() {
        let words = cx.words.with("overview-chain-broken", &[("count", &count)]);
        return (format!("!! {words}"), cx.theme.error);
    }
    match chain.finished {
        Some(at) => (
            cx.words.with(
                "overview-chain-whole",
                &[("count", &count), ("time", &clock(at))],
            ),
            cx.theme.ok,
        ),
        None => {
            let percent = progress::percent(chain.checked, chain.total).unwrap_or(0);
            let args = [("percent", &*percent.to_string())];
            (
                cx.words.with("overview-chain-checking", &args),
                cx.theme.dim,
            )
        }
    }
}
