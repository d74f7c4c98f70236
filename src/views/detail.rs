//! One record in full.

use crate::domain::{CustodianId, Held, Kind, Record, State};
use crate::fields;
use crate::rules::{self, Book, Finding, chain_link};
use crate::views::comments::comments;
use crate::views::show::{link, mark, name, shown};
use crate::views::standing::standings;
use crate::views::steps::{live_cases, steps};
use crate::views::timeline::timeline;
use crate::views::tree::heritage;
use crate::views::{Detail, FindingRow, Line, Since};
use crate::words::local_date;
use jiff::Timestamp;

/// A record in full, as it stands on the book's day and as one custodian sees it.
pub fn detail(
    state: &State,
    book: &Book,
    held: &Held,
    who: CustodianId,
    draft: Option<Timestamp>,
) -> Detail {
    let record = &held.record;
    let spec = fields::catalogue().kind(record.kind);
    let survey = rules::Survey::of(state);
    let approved: Option<&Record> = match &held.approved {
        Some(approved) if !held.is_approved() => Some(&approved.record),
        _ => None,
    };
    let line = |field| Line {
        field,
        shown: shown(state, field, record.values.get(field.name)),
        changed: approved
            .is_some_and(|old| old.values.get(field.name) != record.values.get(field.name)),
    };
    let sections = spec
        .sections()
        .into_iter()
        .map(|section| {
            (
                section,
                spec.fields
                    .iter()
                    .filter(|field| field.section == section)
                    .map(line)
                    .collect(),
            )
        })
        .collect();
    Detail {
        link: link(state, record),
        version: record.version,
        sections,
        mark: mark(held),
        changed: (name(state, held.author), held.at),
        approved: held
            .approved
            .as_ref()
            .map(|a| (name(state, a.by), a.at, a.record.version)),
        returned: held
            .returned
            .as_ref()
            .map(|r| (r.comment.clone(), name(state, r.by))),
        comments: comments(state, held, who),
        disposed: state.keeping.disposed.get(&record.id).copied(),
        ended: record
            .ended
            .as_ref()
            .map(|ended| (ended.on, ended.reason.clone())),
        referrers: state
            .referrers(record.id)
            .into_iter()
            .filter_map(|(from, field)| {
                let field = fields::catalogue().kind(from.record.kind).field(field)?;
                Some((link(state, &from.record), field))
            })
            .collect(),
        // A case and a person say it beside the evidence, which names everything that is missing.
        status: match record.kind {
            Kind::VettingCase | Kind::Person => Vec::new(),
            _ => rules::status(&survey, record, book.today()),
        },
        inherits: (record.kind == Kind::ProtectiveValue)
            .then(|| heritage(state, &survey, record))
            .flatten(),
        findings: book
            .of_record(record.id)
            .filter_map(|f| finding(state, book, f))
            .collect(),
        draft,
        steps: steps(state, held, book.today()),
        cases: live_cases(state, held),
        standings: standings(state, held, book.today()),
        timeline: timeline(state, book, held),
    }
}

/// A finding with what its record is called, and since when it is so: the day that the rule names; otherwise the day from
/// which all that was judged has stood as it stands.
pub fn finding(state: &State, book: &Book, finding: &Finding) -> Option<FindingRow> {
    let held = state.get(finding.record)?;
    let at_least = || {
        let stood = book.stood_since(state, finding.record);
        stood.map(|at| Since::AtLeast(local_date(at)))
    };
    let since = match finding.since {
        Some(since) => Some(Since::On(since)),
        None if finding.is_ahead() => None,
        None => at_least(),
    };
    Some(FindingRow {
        chain: chain_link(finding, held.record.kind),
        since,
        rule: finding.rule,
        severity: finding.severity,
        provision: finding.provision,
        link: link(state, &held.record),
        due: finding.due,
        limit: finding.limit,
        house: finding.house,
        also: finding
            .also
            .iter()
            .filter_map(|id| state.get(*id))
            .map(|held| link(state, &held.record))
            .collect(),
    })
}
