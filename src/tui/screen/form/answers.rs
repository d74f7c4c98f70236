//! What the desk answers to the form. An answer never writes over what was typed since the question.

use super::overlay::{Overlay, Source};
use super::sheet::Sheet;
use super::{
    CLEAN, DROP, FORESEE, FormScreen, NAMES, PICKS, Peek, SEAL, SEED, SUBMIT, Then, UNMASK,
    picks_tag,
};
use crate::desk::{Ask, FormSeed, Told, Trouble};
use crate::domain::{FieldType, Kind, begun};
use crate::tui::widget::picker::{Entries, Seen};
use crate::tui::widget::say;
use crate::tui::{Cx, Deed, Tag, Tone};
use crate::views::{Link, Picks};
use crate::words::{clock, thousands, time};
use jiff::{Timestamp, ToSpan};
use zeroize::Zeroizing;

/// How long a masked number is shown, in seconds.
pub(super) const SHOWN: i64 = 10;

impl FormScreen {
    pub(super) fn answered(
        &mut self,
        tag: Tag,
        told: Result<Told, Trouble>,
        cx: &Cx<'_>,
    ) -> Vec<Deed> {
        match (tag, told) {
            (SEED, Ok(Told::Form(seed))) => self.seeded(&seed, cx),
            (SEED, Err(trouble)) => {
                let mut deeds = vec![trouble_said(&trouble, cx)];
                // Without its fields there is no form; with them, what is typed stays.
                if self.sheet.is_none() {
                    deeds.push(Deed::Pop);
                }
                deeds
            }
            (SEAL, Ok(Told::DraftSealed(at))) => self.draft_sealed(at, cx),
            (SEAL, Err(trouble)) => {
                self.sealing = self.sealing.saturating_sub(1);
                self.unsealed = true;
                self.then = Then::Stay;
                vec![trouble_said(&trouble, cx)]
            }
            (DROP, Ok(_)) => {
                let words = cx.words.get("form-draft-dropped");
                vec![Deed::Say(Tone::Done, words), Deed::Pop]
            }
            (SUBMIT, Ok(Told::Saved { seq, links, at })) => self.saved(seq, &links, at, cx),
            (SUBMIT, Err(trouble)) => self.refused(&trouble, cx),
            (UNMASK, Ok(Told::Unmasked(text))) => {
                self.unmasked(text, cx);
                Vec::new()
            }
            (NAMES, Ok(Told::Picks(picks))) => {
                let links: Vec<Link> = picks.iter().map(|pick| pick.link.clone()).collect();
                if let Some(sheet) = &mut self.sheet {
                    sheet.name(&links);
                }
                Vec::new()
            }
            (FORESEE..PICKS, told) => self.foreseen(tag, told, cx),
            (PICKS.., Ok(Told::Picks(picks))) => {
                self.picks_came(tag, picks);
                Vec::new()
            }
            (PICKS.., Err(trouble)) => {
                self.overlay = None;
                vec![trouble_said(&trouble, cx)]
            }
            (DROP | UNMASK | CLEAN, Err(trouble)) => vec![trouble_said(&trouble, cx)],
            _ => Vec::new(),
        }
    }

    /// A new record is sent when nothing follows; what would be refused is said as if it had been sent.
    fn foreseen(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        self.follows.take(FORESEE, tag, told);
        // What is wrong with fields is mended in the fields: nobody is asked why they change something that can't be taken.
        let at_fault = |trouble: &&Trouble| match trouble {
            Trouble::Refused(refusal) => !refusal.faults.is_empty(),
            _ => false,
        };
        let fault = self.follows.trouble().filter(at_fault).cloned();
        if let (Some(trouble), Some(Overlay::Reason(_))) = (fault, &self.overlay) {
            self.overlay = None;
            return self.refused(&trouble, cx);
        }
        let waited = self.submitting && self.overlay.is_none();
        if !waited || !self.sheet.as_ref().is_some_and(Sheet::is_new) {
            return Vec::new();
        }
        if let Some(trouble) = self.follows.trouble().cloned() {
            return self.refused(&trouble, cx);
        }
        match self.follows.seen() {
            Some(seen) if seen.sequels.is_empty() && seen.breaks.is_empty() => self.send(None, cx),
            Some(_) => {
                self.submitting = false;
                self.overlay = Some(Overlay::Follows);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn seeded(&mut self, seed: &FormSeed, cx: &Cx<'_>) -> Vec<Deed> {
        if let Some(sheet) = &mut self.sheet {
            let news = sheet.merge(seed, cx.today).filter(|_| sheet.is_dirty());
            return news
                .map(|news| {
                    let args = [
                        ("label", sheet.label.as_str()),
                        ("version", &news.version.to_string()),
                        ("both", &news.both.to_string()),
                    ];
                    Deed::Say(Tone::Error, cx.words.with("form-meanwhile", &args))
                })
                .into_iter()
                .collect();
        }
        let mut sheet = Sheet::new(seed, cx.words, cx.today);
        let mut deeds = Vec::new();
        let mut draft = seed.draft.as_ref();
        if let Some(kept) = draft {
            sheet.restore(kept, self.like.is_some(), cx.today);
            if !sheet.is_dirty() {
                // It was submitted, or says what stands anyway.
                deeds.push(Deed::Ask(CLEAN, Ask::DropDraft(sheet.key())));
                draft = None;
            }
        }
        if let Some(draft) = draft {
            let instead = self.like.is_some();
            let before = !self.typed.is_empty() && self.typed != begun(self.kind);
            self.has_draft = true;
            self.sealed = Some(draft.at);
            let at = time(draft.at);
            let (began, now) = (draft.base.to_string(), seed.base.to_string());
            let name = say::field(cx.words, sheet.kind(), sheet.here().spec.name);
            let key = match (instead, seed.draft_is_stale) {
                _ if before => "form-restored-before",
                (true, _) => "form-restored-instead",
                (_, true) => "form-restored-stale",
                _ => "form-restored",
            };
            let args = [
                ("at", at.as_str()),
                ("field", &name),
                ("began", &began),
                ("now", &now),
            ];
            let tone = if key == "form-restored" {
                Tone::Info
            } else {
                Tone::Error
            };
            deeds.push(Deed::Say(tone, cx.words.with(key, &args)));
        }
        if draft.is_none() {
            deeds.extend(Self::told_comments(&sheet, cx));
            sheet.begin(&self.typed, cx.today);
            if !self.typed.is_empty() && self.typed == begun(self.kind) {
                // What it merely starts with is nothing to stand at.
                sheet.go(0);
            }
            if let Some(place) = sheet.place(self.at) {
                sheet.go(place);
            }
        }
        let mut kinds: Vec<&'static [Kind]> = Vec::new();
        for field in sheet.fields.iter().filter(|field| field.has_nameless()) {
            if let FieldType::Ref(of) | FieldType::Refs(of) = field.spec.ty
                && !kinds.contains(&of)
            {
                kinds.push(of);
            }
        }
        deeds.extend(kinds.into_iter().map(|of| Deed::Ask(NAMES, Ask::Picks(of))));
        self.sheet = Some(sheet);
        deeds
    }

    fn draft_sealed(&mut self, at: Timestamp, cx: &Cx<'_>) -> Vec<Deed> {
        self.sealing = self.sealing.saturating_sub(1);
        self.sealed = Some(at);
        let mut deeds = Vec::new();
        if std::mem::take(&mut self.asked_to_seal) {
            let words = cx.words.with("form-draft-sealed", &[("time", &clock(at))]);
            deeds.push(Deed::Say(Tone::Done, words));
        }
        if self.then == Then::Leave && self.sealing == 0 && !self.unsealed {
            deeds.push(Deed::Pop);
        }
        deeds
    }

    fn saved(&mut self, seq: u64, links: &[Link], at: Timestamp, cx: &Cx<'_>) -> Vec<Deed> {
        self.submitting = false;
        let Some(sheet) = &self.sheet else {
            return vec![Deed::Pop];
        };
        let written = links
            .iter()
            .find(|link| Some(link.id) == sheet.id)
            .or(links.iter().find(|link| link.kind == sheet.kind()))
            .or(links.first());
        let label = written.map_or(sheet.label.as_str(), |link| link.label.as_str());
        let version = (sheet.base + 1).to_string();
        let words = cx.words.with(
            "form-saved",
            &[
                ("label", label),
                ("version", &version),
                ("time", &clock(at)),
                ("seq", &thousands(i64::try_from(seq).unwrap_or(i64::MAX))),
            ],
        );
        // A record that a vetting case waited for moves it in the same entry.
        let moved = links
            .iter()
            .find(|link| link.kind == Kind::VettingCase && sheet.kind() != Kind::VettingCase);
        let words = match moved {
            Some(case) => {
                let moved = cx.words.with("form-moved", &[("label", &case.label)]);
                format!("{words} {moved}")
            }
            None => words,
        };
        let mut deeds = vec![
            Deed::Say(Tone::Done, words),
            Deed::Ask(CLEAN, Ask::DropDraft(sheet.key())),
        ];
        let kept = sheet.fields.iter();
        let kept = kept.filter_map(|field| Some((field.spec.name, field.to_keep()?)));
        deeds.push(Deed::Keep(sheet.kind(), kept.collect()));
        deeds.extend(written.cloned().map(Deed::Stand));
        deeds.push(Deed::Pop);
        deeds
    }

    /// Nothing typed is lost: the fields at fault are marked, and where someone else was first, what they wrote is
    /// fetched to be seen beside what is typed here.
    fn refused(&mut self, trouble: &Trouble, cx: &Cx<'_>) -> Vec<Deed> {
        self.submitting = false;
        let mut said = say::trouble(cx.words, trouble);
        let (Trouble::Refused(refusal), Some(sheet)) = (trouble, &mut self.sheet) else {
            return vec![Deed::Say(Tone::Error, said)];
        };
        // What is wrong with no field of this form has no other place to be said.
        for (at, fault) in refusal.faults.iter().enumerate() {
            let earlier = refusal.faults.iter().take(at);
            let taken = earlier.into_iter().any(|other| other.field == fault.field);
            // What a step lacks is named by the refusal itself.
            let said_there = refusal.code == "step-lacks";
            if taken && !said_there || sheet.place(fault.field).is_none() {
                said = format!("{said} {}", say::fault(cx.words, fault));
            }
        }
        let first = sheet
            .blame(&refusal.faults)
            .filter(|_| !refusal.faults.is_empty());
        if let Some(first) = first {
            sheet.go(first);
            self.full = false;
        }
        if first.is_some() && refusal.code == "fields-at-fault" {
            // As where the form itself finds it: how many, and where one now stands; what is wrong stands under the field.
            let general = say::trouble(cx.words, trouble);
            let name = say::field(cx.words, sheet.kind(), sheet.here().spec.name);
            let count = refusal.faults.len().to_string();
            let args = [("count", count.as_str()), ("field", name.as_str())];
            said = said.replacen(&general, &cx.words.with("form-faults-first", &args), 1);
        }
        let mut deeds = vec![Deed::Say(Tone::Error, said)];
        if refusal.code == "changed-meanwhile" {
            deeds.push(self.ask_form());
        }
        deeds
    }

    fn unmasked(&mut self, text: Zeroizing<String>, cx: &Cx<'_>) {
        let here = self.sheet.as_ref().is_some_and(|s| s.mask_here().is_some());
        // Who has moved on does not look at it any longer.
        if here {
            let until = cx.now.saturating_add(SHOWN.seconds()).unwrap_or(cx.now);
            self.peek = Some(Peek { text, until });
        }
    }

    fn picks_came(&mut self, tag: Tag, picks: Picks) {
        let (Some(Overlay::Picker(picker, source)), Some(sheet)) = (&mut self.overlay, &self.sheet)
        else {
            return;
        };
        // An answer for a field that was left, or for a list of options, is too late.
        if !picker.is_waiting() || tag != picks_tag(sheet.focus()) {
            return;
        }
        let chosen = match &sheet.here().editor {
            super::Editor::Links { chosen, .. } if !chosen.is_empty() => picks
                .iter()
                .enumerate()
                .filter(|(_, pick)| chosen.iter().any(|c| c.id == pick.link.id))
                .map(|(at, _)| at)
                .collect(),
            _ => Vec::new(),
        };
        picker.fill(Records(picks.clone()), chosen);
        *source = Source::Records(picks);
    }
}

/// Records to pick from, as the desk keeps them.
struct Records(Picks);

impl Entries for Records {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn entry(&self, at: usize) -> Option<Seen<'_>> {
        self.0.get(at).map(|pick| Seen {
            words: &pick.link.title,
            note: &pick.link.label,
            hay: &pick.hay,
        })
    }
}

fn trouble_said(trouble: &Trouble, cx: &Cx<'_>) -> Deed {
    Deed::Say(Tone::Error, say::trouble(cx.words, trouble))
}
