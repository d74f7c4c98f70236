//! What goes wrong is answered: what it is, where, and what to do, in both languages.

mod damage;
mod disks;
mod keys;
mod records;
mod tables;
mod vetting;

use skans::desk::Trouble;
use skans::domain::{Fault, Kind};
use skans::say;
use skans::words::{Language, Words};

/// Holds a trouble to its code, and its words in both languages to the places that they must name and to advice.
#[track_caller]
pub fn answered<T>(outcome: Result<T, Trouble>, code: &str, places: &[&str]) {
    match outcome {
        Ok(_) => panic!("{code}: it went well"),
        Err(trouble) => said(&trouble, code, places),
    }
}

/// The same for a trouble in hand.
#[track_caller]
pub fn said(trouble: &Trouble, code: &str, places: &[&str]) {
    match trouble {
        Trouble::Refused(refusal) => assert_eq!(refusal.code, code, "{trouble:?}"),
        Trouble::Failed { code: own, .. } => assert_eq!(*own, code, "{trouble:?}"),
    }
    for language in Language::ALL {
        let words = Words::new(language);
        let text = say::trouble(&words, trouble);
        whole(&text, places);
        // A failure has its advice under a key of its own; a refusal says it in the same breath.
        if let Trouble::Failed { code, args } = trouble {
            let mut codes = args.iter().filter(|(name, _)| *name == "cause");
            assert!(codes.all(|(_, cause)| !text.contains(cause)), "{text}");
            let advice = say::said(&words, &format!("trouble-{code}-do"), None, args);
            assert!(text.ends_with(&advice), "{text}");
        }
    }
}

/// Holds a fault of a field to its code, and its words to naming the field, what was wrong, and how it should be.
#[track_caller]
pub fn faulted(fault: &Fault, kind: Kind, field: &str, code: &str, places: &[&str]) {
    assert_eq!((fault.field, fault.code), (field, code));
    for language in Language::ALL {
        let words = Words::new(language);
        let name = say::field(&words, kind, field);
        whole(&format!("{name}: {}", say::fault(&words, fault)), places);
    }
}

/// Words with nothing left out, that name the places and say more than one thing.
#[track_caller]
fn whole(text: &str, places: &[&str]) {
    for place in places {
        assert!(text.contains(place), "{place} is not in: {text}");
    }
    assert!(!text.contains(['{', '}', '⟦', '⟧']), "{text}");
    let sentences = text
        .split_inclusive(['.', '?', '!'])
        .filter(|part| part.len() > 8);
    assert!(sentences.count() >= 2, "no advice: {text}");
}
