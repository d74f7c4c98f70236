//! Editions of the analysis: what belongs to one, what stands in the way of adopting it, what adopting freezes, and what no
//! entry may do to it afterwards.
//!
//! The record of an analysis is its edition. Adopting it writes, in one entry, the manifest of everything that belongs to it
//! and a version of the record that holds the manifest's hash: whoever approves that version signs the exact content. Later
//! work goes on in a new record that supersedes it.

use crate::domain::judgement::{self, Lack};
use crate::domain::{
    Act, ClassMark, ContentHash, Held, Kind, Record, RecordId, Refusal, State, Value, Values,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The exact content of an edition: every record that belongs to it, in the version that was adopted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Manifest {
    /// The analysis.
    pub analysis: RecordId,
    /// Its version that holds the manifest's hash.
    pub version: u32,
    /// The records, rising by identity: version, and hash of that version's line.
    pub records: Vec<(RecordId, u32, ContentHash)>,
}

/// What an adoption says.
#[derive(Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The analysis that is adopted.
    pub id: RecordId,
    /// The version that was seen.
    pub base: u32,
    /// Who adopted it, by name.
    pub by: String,
    /// In which office, as a code of the catalogue's set `adopter`.
    pub office: &'static str,
    /// The office in words, as in the decision.
    pub role: String,
    /// The day of the decision.
    pub on: Date,
    /// Its diary number.
    pub doc_ref: String,
    /// The level of the analysis as a whole.
    pub level: ClassMark,
    /// Why it is adopted although something stands in the way; shown for ever.
    pub exception: Option<String>,
}

/// One thing that stands in the way of adopting an edition.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Gap {
    /// Which record.
    pub record: RecordId,
    /// What is lacking.
    pub lack: Lack,
}

/// The kinds that an edition is made of.
pub const KINDS: [Kind; 7] = [
    Kind::ActivityPart,
    Kind::ProtectiveValue,
    Kind::Contribution,
    Kind::Threat,
    Kind::Vulnerability,
    Kind::Measure,
    Kind::PlanItem,
];

/// Fields that only an adoption writes.
const BY_ADOPTION: [&str; 3] = ["manifest", "exception", "exception_records"];
/// Fields of an adopted edition that may change afterwards: the plan continues it, and answers that were asked for come.
const FREE: [&str; 8] = [
    "plan_version",
    "plan_adopted_by_role",
    "plan_adopted_date",
    "plan_ref",
    "daf_requested",
    "daf_received",
    "daf_ref",
    "note",
];
/// Fields that a new edition takes over from the one before.
const TAKEN_OVER: [&str; 5] = ["title", "operator", "scope", "prepared_by", "class_mark"];

/// Months until the next edition is due (SSF 2 kap. 1 §: at least every other year).
pub const MONTHS_BETWEEN: i32 = 24;

/// The hash of the manifest that an adopted edition holds; none for a draft, or for an analysis adopted on paper.
pub fn manifest_hash(analysis: &Record) -> Option<ContentHash> {
    ContentHash::parse(analysis.values.text("manifest")?)
}

/// Whether this version says that it was adopted.
pub fn is_adopted(analysis: &Record) -> bool {
    analysis.values.code("status") == Some("faststalld")
}

/// The version of an analysis that counts as adopted: a second custodian has approved it.
pub fn adopted(held: &Held) -> Option<&Record> {
    let approved = held.approved.as_ref()?;
    (is_adopted(&approved.record) && held.record.ended.is_none()).then_some(&approved.record)
}

/// The analysis, the ones that it supersedes and the ones that supersede it, however far.
pub fn lineage(state: &State, analysis: RecordId) -> BTreeSet<RecordId> {
    let mut line = BTreeSet::from([analysis]);
    let mut ahead = vec![analysis];
    while let Some(id) = ahead.pop() {
        let before = state
            .get(id)
            .and_then(|held| held.record.values.reference("supersedes"));
        // Many records point at an analysis, and few are analyses.
        let after = state
            .of_kind(Kind::Analysis)
            .filter(|held| held.record.values.reference("supersedes") == Some(id))
            .map(|held| held.record.id);
        for next in before.into_iter().chain(after) {
            if line.insert(next) {
                ahead.push(next);
            }
        }
    }
    line
}

/// The edition in force among an analysis and those before and after it: adopted last, and approved.
pub fn in_force(state: &State, analysis: RecordId) -> Option<&Held> {
    lineage(state, analysis)
        .into_iter()
        .filter_map(|id| state.get(id))
        .filter_map(|held| adopted(held).map(|record| (record.values.date("adopted_date"), held)))
        .max_by_key(|(on, held)| (*on, held.record.number))
        .map(|(_, held)| held)
}

/// Every live record that belongs to an analysis, by kind and number.
///
/// Parts that name the analysis, or another edition of it, belong to it; where no part does, everything that names no
/// analysis belongs, for then there is one analysis for all. The rest follows: values by their part, threats and
/// vulnerabilities by their values, measures by either, plan items by their measure. What is tied to nothing belongs where
/// unnamed parts do. Contributions are those that name this very edition.
pub fn belonging<'s>(state: &'s State, analysis: RecordId) -> Vec<&'s Held> {
    let line = lineage(state, analysis);
    let live = |kind| {
        state
            .of_kind(kind)
            .filter(|held: &&Held| held.record.ended.is_none())
    };
    let named = |held: &Held| held.record.values.reference("analysis");
    let own: BTreeSet<RecordId> = live(Kind::ActivityPart)
        .filter(|held| named(held).is_some_and(|id| line.contains(&id)))
        .map(|held| held.record.id)
        .collect();
    let all = own.is_empty();
    let mut inside: BTreeSet<RecordId> = match all {
        true => live(Kind::ActivityPart)
            .filter(|held| named(held).is_none())
            .map(|held| held.record.id)
            .collect(),
        false => own,
    };
    let mut found: Vec<&'s Held> = live(Kind::ActivityPart)
        .filter(|held| inside.contains(&held.record.id))
        .collect();
    for (kind, through) in [
        (Kind::ProtectiveValue, &["part"][..]),
        (Kind::Threat, &["values"]),
        (Kind::Vulnerability, &["value"]),
        (Kind::Measure, &["vulnerabilities", "values"]),
        (Kind::PlanItem, &["measure"]),
    ] {
        let mut added = Vec::new();
        for held in live(kind) {
            let ties: Vec<RecordId> = through
                .iter()
                .filter_map(|field| held.record.values.get(field))
                .flat_map(|value| value.references().iter().copied())
                .collect();
            let tied = ties.iter().any(|id| inside.contains(id));
            if tied || (all && ties.is_empty()) {
                added.push(held);
            }
        }
        inside.extend(added.iter().map(|held| held.record.id));
        found.extend(added);
    }
    found.extend(live(Kind::Contribution).filter(|held| named(held) == Some(analysis)));
    found
}

/// What stands in the way of adopting an edition: R2, and the review of everything that belongs to it.
pub fn gaps(state: &State, analysis: RecordId) -> Vec<Gap> {
    let pointing = |id: RecordId, kind: Kind| -> Vec<&Record> {
        state
            .pointing_at(id)
            .map(|held| &*held.record)
            .filter(|record| record.kind == kind && record.ended.is_none())
            .collect()
    };
    let mut gaps = Vec::new();
    for held in belonging(state, analysis) {
        let record = &held.record;
        let mut lacks = match record.kind {
            Kind::ProtectiveValue => judgement::of_value(record, &pointing),
            Kind::Vulnerability => judgement::of_vulnerability(record, &pointing)
                .into_iter()
                .collect(),
            _ => Vec::new(),
        };
        if !held.is_approved() {
            lacks.push(Lack::Review);
        }
        gaps.extend(lacks.into_iter().map(|lack| Gap {
            record: record.id,
            lack,
        }));
    }
    gaps
}

/// The manifest of what belongs to an analysis now, for the version of it that comes next.
pub fn manifest(state: &State, analysis: &Record) -> Manifest {
    let mut records: Vec<_> = belonging(state, analysis.id)
        .into_iter()
        .map(|held| (held.record.id, held.record.version, held.hash))
        .collect();
    records.sort();
    Manifest {
        analysis: analysis.id,
        version: analysis.version + 1,
        records,
    }
}

/// Labels of records, each once, in the order given.
fn labels(state: &State, ids: impl Iterator<Item = RecordId>) -> String {
    let mut labels: Vec<String> = Vec::new();
    for held in ids.filter_map(|id| state.get(id)) {
        let label = held.record.label();
        if labels.last() != Some(&label) {
            labels.push(label);
        }
    }
    labels.join(", ")
}

fn text(text: &str) -> Option<Value> {
    let (text, _) = crate::domain::clean(text, true);
    (!text.is_empty()).then_some(Value::Text(text))
}

/// Decides an adoption: the manifest and the record's adopted version, whose field `manifest` is the hash of the manifest's
/// line. Refuses while something stands in the way and no exception is given, and names every record that does.
pub fn adopt(
    state: &State,
    today: Date,
    order: Adoption,
    hash: &dyn Fn(&Manifest) -> ContentHash,
) -> Result<(Manifest, Record), Refusal> {
    let held = state
        .get(order.id)
        .filter(|held| held.record.kind == Kind::Analysis)
        .ok_or(Refusal::new("no-such-record"))?;
    let before = &held.record;
    let label = before.label();
    if before.ended.is_some() {
        return Err(Refusal::new("record-ended").arg("label", label));
    }
    if before.version != order.base {
        return Err(Refusal::new("changed-meanwhile")
            .arg("label", label)
            .arg("base", order.base)
            .arg("version", before.version));
    }
    if is_adopted(before) {
        return Err(Refusal::new("edition-adopted").arg("label", label));
    }
    let said = [&order.by, &order.role, &order.doc_ref];
    if said.iter().any(|text| text.trim().is_empty()) {
        return Err(Refusal::new("adoption-incomplete").under("PMFS 2022:1 1 kap. 4 §"));
    }
    if order.on > today {
        return Err(Refusal::new("adoption-ahead").arg("date", order.on));
    }
    let manifest = manifest(state, before);
    if manifest.records.is_empty() {
        return Err(Refusal::new("edition-empty")
            .arg("label", label)
            .under("SSF 2 kap. 1 §"));
    }
    let highest = belonging(state, order.id)
        .iter()
        .map(|held| held.record.class_mark())
        .max();
    if highest > Some(order.level) {
        let highest = highest.map_or("none", ClassMark::code);
        return Err(Refusal::new("edition-below-content")
            .arg("level", highest)
            .under("SSF 3 kap. 7 §"));
    }
    let gaps = gaps(state, order.id);
    let exception = order.exception.as_deref().and_then(text);
    if !gaps.is_empty() && exception.is_none() {
        let records = labels(state, gaps.iter().map(|gap| gap.record));
        return Err(Refusal::new("edition-not-ready")
            .arg("records", records)
            .under("SSF 2 kap. 1 §"));
    }
    let mut values = before.values.clone();
    values.set("status", Some(Value::Code("faststalld")));
    values.set("adopted_by", text(&order.by));
    values.set("adopted_office", Some(Value::Code(order.office)));
    values.set("adopted_by_role", text(&order.role));
    values.set("adopted_date", Some(Value::Date(order.on)));
    values.set("doc_ref", text(&order.doc_ref));
    values.set("class_mark", Some(Value::Code(order.level.code())));
    let due = order
        .on
        .checked_add(jiff::ToSpan::months(MONTHS_BETWEEN))
        .unwrap_or(order.on);
    values.set("next_due", Some(Value::Date(due)));
    values.set("manifest", Some(Value::Text(hash(&manifest).to_string())));
    if !gaps.is_empty() {
        let mut behind: Vec<RecordId> = gaps.iter().map(|gap| gap.record).collect();
        behind.dedup();
        values.set("exception", exception);
        values.set("exception_records", Some(Value::Refs(behind)));
    }
    let record = Record {
        version: manifest.version,
        values,
        ..before.as_ref().clone()
    };
    Ok((manifest, record))
}

/// The values of a new edition that continues an adopted one.
pub fn continued(state: &State, id: RecordId) -> Result<Values, Refusal> {
    let held = state
        .get(id)
        .filter(|held| held.record.kind == Kind::Analysis)
        .ok_or(Refusal::new("no-such-record"))?;
    let before = &held.record;
    if !is_adopted(before) {
        return Err(Refusal::new("edition-not-adopted").arg("label", before.label()));
    }
    let begun = state.pointing_at(id).find(|next| {
        next.record.values.reference("supersedes") == Some(id) && next.record.ended.is_none()
    });
    if let Some(next) = begun {
        return Err(Refusal::new("edition-begun")
            .arg("label", before.label())
            .arg("next", next.record.label()));
    }
    let mut values = Values::new();
    for (field, value) in before.values.iter() {
        if TAKEN_OVER.contains(&field) {
            values.set(field, Some(value.clone()));
        }
    }
    let number = before
        .values
        .text("version_no")
        .map(|no| match no.parse::<u32>() {
            Ok(number) => number.saturating_add(1).to_string(),
            Err(_) => format!("{no}+"),
        });
    values.set("version_no", number.map(Value::Text));
    values.set("status", Some(Value::Code("utkast")));
    values.set("supersedes", Some(Value::Ref(id)));
    Ok(values)
}

/// Why a version of an analysis may not be put, as a code; none when it may. `adopts` says that it comes with its manifest.
///
/// What was adopted stands. Only an adoption writes what an adoption writes, and an adoption that nobody has approved yet
/// can be taken back whole.
pub fn fault(before: Option<&Held>, after: &Record, adopts: bool) -> Option<&'static str> {
    let old = before.map(|held| &*held.record);
    let value = |record: Option<&Record>, field: &str| {
        record.and_then(|record| record.values.get(field).cloned())
    };
    let same = |field: &&str| value(old, field) == after.values.get(field).cloned();
    let frozen = old.is_some_and(|old| manifest_hash(old).is_some());
    if frozen {
        let kept = old.is_some_and(|old| {
            let names = old.values.iter().chain(after.values.iter());
            names
                .map(|(name, _)| name)
                .filter(|name| !FREE.contains(name))
                .all(|name| same(&name))
        });
        let counts =
            before.is_some_and(|held| adopted(held).is_some_and(|r| manifest_hash(r).is_some()));
        let taken_back = !counts
            && BY_ADOPTION
                .iter()
                .all(|name| after.values.get(name).is_none());
        let stands = kept || (taken_back && !is_adopted(after));
        return (!stands).then_some("edition-frozen");
    }
    if adopts {
        return None;
    }
    if !BY_ADOPTION.iter().all(same) {
        return Some("edition-by-adoption");
    }
    // An analysis that is entered from the papers may have been adopted there; one that is worked on here is adopted here.
    let was = old.is_none_or(is_adopted);
    (!was && is_adopted(after)).then_some("edition-by-adoption")
}

/// Why an entry's manifest is not what an adoption writes, as a code for the words `why-<code>`; none when it is, or when
/// there is none. `hash` is that of the manifest's line as it stands in the entry.
pub fn forged(state: &State, acts: &[(&Act, ContentHash)]) -> Option<&'static str> {
    for (act, _) in acts {
        let Act::Put(record) = act else { continue };
        if record.kind != Kind::Analysis {
            continue;
        }
        let with = acts.iter().find_map(|(act, hash)| match act {
            Act::Edition(manifest) if manifest.analysis == record.id => Some((manifest, *hash)),
            _ => None,
        });
        if fault(state.get(record.id), record, with.is_some()).is_some() {
            return Some("edition-changed");
        }
        let Some((manifest, hash)) = with else {
            continue;
        };
        let own = manifest_hash(record) == Some(hash) && manifest.version == record.version;
        let before = state.get(record.id);
        let content = before.map(|held| self::manifest(state, &held.record).records);
        if !own || !is_adopted(record) || content.as_ref() != Some(&manifest.records) {
            return Some("edition-forged");
        }
        let approved = |id: &RecordId| state.get(*id).is_some_and(Held::is_approved);
        let excepted = record.values.text("exception").is_some();
        if !excepted && !manifest.records.iter().all(|(id, ..)| approved(id)) {
            return Some("edition-unreviewed");
        }
    }
    // A manifest without its analysis says nothing.
    let alone = acts.iter().any(|(act, _)| match act {
        Act::Edition(manifest) => !acts
            .iter()
            .any(|(act, _)| matches!(act, Act::Put(record) if record.id == manifest.analysis)),
        _ => false,
    });
    alone.then_some("edition-forged")
}
