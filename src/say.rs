//! Codes into words: values, faults, refusals, troubles and reasons as the user's language says them.
//!
//! The read models and the domain speak in codes. The screen and the command line turn them into words here, so that the
//! same thing is said the same way everywhere.

mod agenda;

pub use crate::words::grouped;
pub use agenda::agenda;

use crate::desk::Trouble;
use crate::domain::{Compartment, Fault, Group, Kind, Refusal, Sheets, Span, SpanUnit};
use crate::views::{
    ChainLink, CustodyDiff, EditionDiff, Fate, FindingCounts, FindingRow, Heritage, Link,
    MirrorRow, Severity, SheetsRow, Shown, Since, Status, Unjudged,
};
use crate::words::{Words, date, local_date, thousands};

/// What is said of one thing, on one line; what is empty is left out.
pub fn parts(parts: impl IntoIterator<Item = String>) -> String {
    let said = parts.into_iter().filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

/// The legal word behind a finding's date, and the house's number beside it; "" for a rule without one.
pub fn limit(words: &Words, found: &FindingRow) -> String {
    if found.limit.is_empty() {
        return String::new();
    }
    let house = found.house.map(|n| n.to_string()).unwrap_or_default();
    words.with(&format!("limit-{}", found.limit), &[("house", &house)])
}

/// How many findings there are of each gravity, and at how many records something is broken: one may have several.
pub fn finding_counts(words: &Words, counts: &FindingCounts) -> String {
    let args = [
        ("records", counts.records.to_string()),
        ("errors", counts.errors.to_string()),
        ("warnings", counts.warnings.to_string()),
        ("notices", counts.notices.to_string()),
    ];
    said(words, "check-status", None, &args)
}

/// A link of the chains.
pub fn chain(words: &Words, link: ChainLink) -> String {
    words.get(&format!("chain-{}", link.code()))
}

/// The findings of one severity, as a heading.
pub fn severity(words: &Words, severity: Severity) -> String {
    words.get(match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Notice => "severity-notice",
    })
}

/// Since when a finding is so, in a few words; "" where its date lies ahead.
pub fn since_briefly(words: &Words, found: &FindingRow) -> String {
    let (key, day) = match found.since {
        Some(Since::On(day)) => ("since-on-briefly", day),
        Some(Since::AtLeast(day)) => ("since-at-least-briefly", day),
        None => return String::new(),
    };
    words.with(key, &[("date", &date(day))])
}

/// A value in full words; "" where nothing is filled.
pub fn shown(words: &Words, shown: &Shown) -> String {
    value(words, shown, false)
}

/// A value for a narrow column: short codes, dates as they are.
pub fn shown_short(words: &Words, shown: &Shown) -> String {
    value(words, shown, true)
}

fn value(words: &Words, shown: &Shown, short: bool) -> String {
    let one = |set: &str, code: &str| {
        if short {
            code_short(words, set, code)
        } else {
            self::code(words, set, code)
        }
    };
    match shown {
        Shown::Empty => String::new(),
        Shown::Text(text) | Shown::Masked(text) => text.clone(),
        Shown::Code { set, code } => one(set, code),
        Shown::Codes { set, codes } => {
            let all: Vec<String> = codes.iter().map(|code| one(set, code)).collect();
            all.join(", ")
        }
        Shown::Date(day) => date(*day),
        Shown::Flag(flag) => words.get(if *flag { "flag-yes" } else { "flag-no" }),
        Shown::Number(number) => thousands(*number),
        Shown::Span(length) if short => length.to_string(),
        Shown::Span(length) => span(words, *length),
        Shown::Links(links) => {
            let all: Vec<String> = links
                .iter()
                .map(|l| if short { l.title.clone() } else { link(l) })
                .collect();
            all.join(", ")
        }
    }
}

/// A code of a set in full words.
pub fn code(words: &Words, set: &str, code: &str) -> String {
    words.get(&format!("choice-{set}-{code}"))
}

/// A code of a set for a narrow column; in full where it has no short form.
pub fn code_short(words: &Words, set: &str, code: &str) -> String {
    let key = format!("short-{set}-{code}");
    if words.has(&key) {
        words.get(&key)
    } else {
        self::code(words, set, code)
    }
}

/// A length of time: "24 timmar".
pub fn span(words: &Words, span: Span) -> String {
    let key = match span.unit {
        SpanUnit::Hours => "span-hours",
        SpanUnit::Days => "span-days",
        SpanUnit::Weeks => "span-weeks",
    };
    words.with(key, &[("count", &span.count.to_string())])
}

/// A record as people call it: "SV-0012 Vattenverk".
pub fn link(link: &Link) -> String {
    if link.title.is_empty() {
        link.label.clone()
    } else {
        format!("{} {}", link.label, link.title)
    }
}

/// The name of a field of a kind.
pub fn field(words: &Words, kind: Kind, name: &str) -> String {
    words.get(&format!("field-{}-{name}", kind.code()))
}

/// What a record of this kind is called, in the singular: "skyddsvärde".
pub fn kind(words: &Words, kind: Kind) -> String {
    words.get(&format!("one-{}", kind.code()))
}

/// What records of this kind are called as a heading: "Skyddsvärden".
pub fn kinds(words: &Words, kind: Kind) -> String {
    words.get(&format!("kind-{}-many", kind.code()))
}

/// What a group of kinds is called.
pub fn group(words: &Words, group: Group) -> String {
    words.get(&format!("group-{}", group.code()))
}

/// What a record is said to be: "GÅR UT OM 62 DAGAR".
pub fn status(words: &Words, status: &Status) -> String {
    counted(words, &format!("status-{}", status.code), status)
}

/// The same for a narrow column: "UT 62 D".
pub fn status_short(words: &Words, status: &Status) -> String {
    let key = format!("short-status-{}", status.code);
    if !words.has(&key) {
        return self::status(words, status);
    }
    counted(words, &key, status)
}

fn counted(words: &Words, key: &str, status: &Status) -> String {
    let counts: Vec<(&str, String)> = status
        .counts
        .iter()
        .map(|(name, count)| (*name, count.to_string()))
        .collect();
    let args: Vec<(&str, &str)> = counts.iter().map(|(n, c)| (*n, c.as_str())).collect();
    words.with(key, &args)
}

/// From where a level is inherited: "ärver B från SV-0012 genom SV-0044".
pub fn heritage(words: &Words, heritage: &Heritage) -> String {
    let grade = code_short(words, "consequence", heritage.level.code());
    let from = heritage.from.as_str();
    let through = heritage.through.join(", ");
    if through.is_empty() {
        return words.with("heritage", &[("grade", &grade), ("from", from)]);
    }
    let args = [
        ("grade", grade.as_str()),
        ("from", from),
        ("through", &through),
    ];
    words.with("heritage-through", &args)
}

/// What differs between two editions, in numbers, for the words `editions-counts`.
pub fn edition_counts(diff: &EditionDiff) -> [(&'static str, String); 4] {
    let of = |fate| {
        let alike = diff.changes.iter().filter(|change| change.fate == fate);
        alike.count().to_string()
    };
    [
        ("added", of(Fate::Added)),
        ("changed", of(Fate::Changed)),
        ("removed", of(Fate::Removed)),
        ("same", diff.same.to_string()),
    ]
}

/// What is wrong with a field, without its name.
pub fn fault(words: &Words, fault: &Fault) -> String {
    said(words, &format!("fault-{}", fault.code), None, &fault.args)
}

/// Why the register said no, with the provision. What is wrong with single fields is the form's to show.
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    let mut out = said(
        words,
        &format!("refusal-{}", refusal.code),
        None,
        &refusal.args,
    );
    if !refusal.provision.is_empty() {
        out.push_str(&format!(" ({})", refusal.provision));
    }
    out
}

/// What went wrong and, where there are words for it, what to do.
pub fn trouble(words: &Words, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(refused) => refusal(words, refused),
        Trouble::Failed { code, args } => {
            let what = said(words, &format!("trouble-{code}"), None, args);
            let key = format!("trouble-{code}-do");
            if words.has(&key) {
                format!("{what} {}", said(words, &key, None, args))
            } else {
                what
            }
        }
    }
}

/// Words under a key, with arguments that are codes said in words.
pub fn said(words: &Words, key: &str, of: Option<Kind>, args: &[(&'static str, String)]) -> String {
    let spoken: Vec<(&str, String)> = args
        .iter()
        .map(|(name, value)| (*name, argument(words, of, name, value)))
        .collect();
    let args: Vec<(&str, &str)> = spoken
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    words.with(key, &args)
}

/// An argument that is a code, in words; anything else as it stands.
fn argument(words: &Words, of: Option<Kind>, name: &str, value: &str) -> String {
    if name == "lacks" {
        // Several, of a step in vetting.
        let what = value
            .split(' ')
            .map(|code| words.get(&format!("missing-{code}")));
        return what.collect::<Vec<_>>().join(", ");
    }
    let key = match name {
        "last" | "at" => return crate::words::time_as_written(value),
        "from" | "to" => format!("choice-case_state-{value}"),
        "ceiling" | "level" => format!("choice-info_level-{value}"),
        "class" => format!("choice-security_class-{value}"),
        "kind" => format!("one-{value}"),
        "purpose" => format!("purpose-{value}"),
        "why" => format!("why-{value}"),
        "role" => format!("role-{value}"),
        "compartment" => format!("compartment-{value}"),
        "cause" => format!("trouble-{value}"),
        "field" => match of {
            Some(kind) => format!("field-{}-{value}", kind.code()),
            None => return value.to_owned(),
        },
        _ => return value.to_owned(),
    };
    if words.has(&key) {
        words.get(&key)
    } else {
        value.to_owned()
    }
}

/// The compartments that a custodian has the keys of.
pub fn reach(words: &Words, reach: &[Compartment]) -> String {
    if reach == Compartment::ALL {
        return words.get("custody-reach-all");
    }
    let names: Vec<String> = reach
        .iter()
        .map(|one| words.get(&format!("compartment-{}", one.code())))
        .collect();
    names.join(", ")
}

/// What is not judged for want of keys; none where there are keys to everything.
pub fn unjudged(words: &Words, unjudged: &Unjudged) -> Option<String> {
    if unjudged.shut.is_empty() {
        return None;
    }
    let (shut, count) = (
        reach(words, &unjudged.shut),
        unjudged.rules.len().to_string(),
    );
    let key = match unjudged.rules.is_empty() {
        true => "unjudged-shut",
        false => "unjudged-rules",
    };
    Some(words.with(key, &[("shut", &shut), ("count", &count)]))
}

/// One difference that a proposal of custodians makes.
pub fn custody_diff(words: &Words, diff: &CustodyDiff) -> String {
    let role = diff
        .role
        .map(|role| words.get(&format!("role-{}", role.code())))
        .unwrap_or_default();
    let whole = diff.reach.as_deref().map(|some| reach(words, some));
    let number = |of: fn(Sheets) -> u8| diff.sheets.map(|sheets| of(sheets).to_string());
    let args = [
        ("name", diff.name.clone()),
        ("role", role),
        ("reach", whole.unwrap_or_default()),
        ("need", number(|sheets| sheets.need).unwrap_or_default()),
        ("of", number(|sheets| sheets.of).unwrap_or_default()),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, &**text)).collect();
    words.with(&format!("custody-{}", diff.code), &args)
}

/// The key that a change of custodians brings, to be compared with what its holder reads from the card.
pub fn custody_key(words: &Words, diff: &CustodyDiff) -> Option<String> {
    let key = grouped(diff.key.as_deref()?);
    Some(words.with("custody-key", &[("name", &diff.name), ("key", &key)]))
}

/// How the mirror stands.
pub fn mirror(words: &Words, row: &MirrorRow) -> String {
    let reached = thousands(i64::try_from(row.reached).unwrap_or(i64::MAX));
    words.with(&format!("mirror-{}", row.code), &[("seq", &reached)])
}

/// That what is saved stands on one disk only, and why.
pub fn one_disk(words: &Words, row: &MirrorRow) -> String {
    format!("{} {}", words.get("mirror-one-disk"), mirror(words, row))
}

/// How the recovery sheets stand.
pub fn sheets(words: &Words, row: Option<&SheetsRow>) -> String {
    let Some(row) = row else {
        return words.get("sheets-none");
    };
    let (need, of) = (row.sheets.need.to_string(), row.sheets.of.to_string());
    let (since, due) = (date(local_date(row.since)), date(row.due));
    let args = [
        ("need", need.as_str()),
        ("of", of.as_str()),
        ("since", since.as_str()),
        ("due", due.as_str()),
    ];
    let key = match row.overdue {
        true => "sheets-overdue",
        false => "sheets-told",
    };
    words.with(key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RecordId;
    use crate::words::Language;

    fn sv() -> Words {
        Words::new(Language::Sv)
    }

    #[test]
    fn values_are_said_in_the_users_language() {
        let words = sv();
        assert_eq!(shown(&words, &Shown::Empty), "");
        assert_eq!(shown(&words, &Shown::Flag(true)), "Ja");
        assert_eq!(shown(&words, &Shown::Number(184_203)), "184 203");
        let day = Span::parse("1d").unwrap();
        assert_eq!(shown(&words, &Shown::Span(day)), "1 dag");
        assert_eq!(shown_short(&words, &Shown::Span(day)), "1d");
        let links = Shown::Links(vec![Link {
            id: RecordId([1; 16]),
            kind: Kind::Unit,
            label: "EN-0003".into(),
            title: "Tekniska nämnden".into(),
        }]);
        assert_eq!(shown(&words, &links), "EN-0003 Tekniska nämnden");
        assert_eq!(shown_short(&words, &links), "Tekniska nämnden");
    }

    #[test]
    fn a_refusal_ends_with_its_provision() {
        let refused = Refusal::new("no-such-thing").under("SSF 5 kap. 3 §");
        assert_eq!(
            refusal(&sv(), &refused),
            "⟦refusal-no-such-thing⟧ (SSF 5 kap. 3 §)"
        );
    }

    #[test]
    fn codes_in_arguments_become_words_and_other_arguments_stay() {
        let words = sv();
        assert_eq!(argument(&words, None, "kind", "position"), "befattning");
        assert_eq!(argument(&words, None, "label", "position"), "position");
        let moment = argument(&words, None, "last", "2026-11-20T15:31:02.5Z");
        assert_eq!(moment, "2026-11-20 16:31");
        assert_eq!(argument(&words, None, "at", "i går"), "i går");
        assert_eq!(argument(&words, None, "ceiling", "odd"), "odd");
    }
}
