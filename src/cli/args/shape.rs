//! Which orders there are and how many arguments each takes, so that one that is too many or lacking is named; and how an
//! order is written, found in the one help text.

use super::Fault;

/// As many as one wants.
const MANY: usize = usize::MAX;

/// An order's words, and how few and how many arguments follow them.
type Shape = (&'static [&'static str], usize, usize);

const SHAPES: [Shape; 49] = [
    (&["demo"], 0, 0),
    (&["help"], 0, 0),
    (&["key", "new"], 0, 0),
    (&["key", "show"], 1, 1),
    (&["key", "passphrase"], 1, 1),
    (&["custodian"], 0, 0),
    (&["custodian", "list"], 0, 0),
    (&["custodian", "add"], 0, 0),
    (&["custodian", "remove"], 1, 1),
    (&["custodian", "replace"], 1, 1),
    (&["custodian", "role"], 1, 1),
    (&["custodian", "hand-over"], 1, 1),
    (&["custodian", "confirm"], 1, 1),
    (&["custodian", "decline"], 1, 1),
    (&["recovery", "make"], 0, 0),
    (&["recovery", "drill"], 0, 0),
    (&["recovery", "retire"], 0, 0),
    (&["recovery", "open"], 0, 0),
    (&["recovery", "confirm"], 1, 1),
    (&["dispose"], 0, MANY),
    (&["dispose", "list"], 0, 0),
    (&["dispose", "confirm"], 1, 1),
    (&["dispose", "decline"], 1, 1),
    (&["init"], 0, 0),
    (&["diary"], 0, 0),
    (&["diary", "noted"], 1, 1),
    (&["import"], 1, 1),
    (&["undo"], 1, 1),
    (&["check"], 0, 0),
    (&["report"], 0, 0),
    (&["paper"], 1, MANY),
    (&["apply"], 1, MANY),
    (&["waiting"], 0, 0),
    (&["reply"], 1, MANY),
    (&["provisions"], 0, 0),
    (&["provisions", "list"], 0, 0),
    (&["provisions", "load"], 1, 1),
    (&["edition", "list"], 0, 0),
    (&["edition", "diff"], 1, 2),
    (&["agenda"], 0, 0),
    (&["snapshot"], 0, 0),
    (&["verify"], 1, 1),
    (&["backup"], 0, MANY),
    (&["restore"], 2, 2),
    (&["mend"], 0, MANY),
    (&["mirror"], 0, 0),
    (&["mirror", "status"], 0, 0),
    (&["mirror", "set"], 1, 1),
    (&["mirror", "remove"], 0, 0),
];

/// The order that the words begin with, the most particular one.
fn meant(words: &[&str]) -> Option<&'static Shape> {
    let begins = SHAPES.iter().filter(|(order, ..)| words.starts_with(order));
    begins.max_by_key(|(order, ..)| order.len())
}

/// Refuses words that are no order, and an argument that is one too many or lacking.
pub fn check(words: &[&str]) -> Result<(), Fault> {
    let Some(first) = words.first() else {
        return Ok(());
    };
    let within = |begin: &[&str]| {
        let mut longer = SHAPES
            .iter()
            .filter(|(order, ..)| order.len() > begin.len());
        longer.any(|(order, ..)| order.starts_with(begin))
    };
    let Some((order, few, many)) = meant(words) else {
        return Err(match (words.get(1), within(&[*first])) {
            (Some(second), true) => Fault::order(format!("{first} {second}")),
            (None, true) => Fault::of("cli-argument-lacking", *first),
            (_, false) => Fault::order(*first),
        });
    };
    let given = words.len() - order.len();
    if given < *few {
        return Err(Fault::of("cli-argument-lacking", words.join(" ")));
    }
    let over = words.get(order.len().saturating_add(*many));
    match over {
        None => Ok(()),
        // What follows is the name of something that this order can't do.
        Some(over) if within(order) => Err(Fault::order(format!("{} {over}", order.join(" ")))),
        Some(over) => Err(Fault {
            order: order.join(" "),
            ..Fault::of("cli-argument-extra", *over)
        }),
    }
}

/// How the order that the words begin with is written: its lines in the help. All lines of an order where it is not seen
/// which of them is meant, and none where there is no such order.
pub fn written(help: &str, words: &[impl AsRef<str>]) -> Vec<String> {
    let mut all = Vec::new();
    let mut mine = Vec::new();
    let mut within = (false, false);
    for line in help.lines() {
        let said = line.trim_start();
        if let Some(said) = said.strip_prefix("skans ") {
            let mut said = said.split_whitespace();
            let first = said.next();
            let of_it = first.is_some() && first == words.first().map(AsRef::as_ref);
            let second = said.next().map(|second| second.trim_matches(['[', ']']));
            let second = second.and_then(|second| {
                let mut one_of = second.split('|');
                words
                    .get(1)
                    .filter(|word| one_of.any(|one| one == word.as_ref()))
            });
            within = (of_it, of_it && second.is_some());
        } else if said.len() == line.len() || line.len() - said.len() < CONTINUED {
            within = (false, false);
        }
        if within.0 {
            all.push(line.to_owned());
        }
        if within.1 {
            mine.push(line.to_owned());
        }
    }
    match mine.is_empty() {
        true => all,
        false => mine,
    }
}

/// A line that goes on with the one before begins so far in.
const CONTINUED: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::parse;
    use crate::words::{Language, Words};
    use std::ffi::OsString;

    fn fault(line: &str) -> Option<Fault> {
        let words = std::iter::once("skans").chain(line.split_whitespace());
        parse(words.map(OsString::from)).order.err()
    }

    fn with(order: &[&str], arguments: usize) -> String {
        let numbered = (1..=arguments).map(|nth| nth.to_string());
        let order = order.iter().map(|word| (*word).to_owned());
        order.chain(numbered).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn an_argument_that_is_one_too_many_is_named_with_the_order_that_it_was_given_to() {
        for (order, _, many) in SHAPES.iter().filter(|(.., many)| *many != MANY) {
            let line = format!("{} ytterligare", with(order, *many));
            let fault = fault(&line).unwrap_or_else(|| panic!("{line}: taken"));
            let longer = SHAPES
                .iter()
                .any(|(one, ..)| one.len() > order.len() && one.starts_with(order));
            match longer {
                true => {
                    assert_eq!(fault.key, "cli-order-unknown", "{line}");
                    assert_eq!(fault.what, format!("{} ytterligare", order.join(" ")));
                }
                false => {
                    assert_eq!(fault.key, "cli-argument-extra", "{line}");
                    assert_eq!(
                        (fault.what.as_str(), fault.order),
                        ("ytterligare", order.join(" "))
                    );
                }
            }
        }
    }

    #[test]
    fn an_order_with_the_arguments_that_it_takes_is_never_unknown_nor_one_too_few() {
        for (order, few, many) in SHAPES.iter() {
            for count in [*few, (*many).min(few + 2)] {
                let line = with(order, count);
                let key = fault(&line).map(|fault| fault.key).unwrap_or_default();
                let counted = [
                    "cli-order-unknown",
                    "cli-argument-extra",
                    "cli-argument-lacking",
                ];
                assert!(!counted.contains(&key), "{line}: {key}");
            }
            if *few > 0 {
                let line = with(order, few - 1);
                let key = fault(&line).map(|fault| fault.key);
                assert_eq!(key, Some("cli-argument-lacking"), "{line}");
            }
        }
        for line in ["key", "recovery", "edition"] {
            assert_eq!(
                fault(line).map(|fault| fault.key),
                Some("cli-argument-lacking")
            );
        }
        for line in [
            "fly",
            "fly away",
            "key turn",
            "mirror turn",
            "custodian fly",
        ] {
            assert_eq!(
                fault(line).map(|fault| fault.key),
                Some("cli-order-unknown")
            );
        }
    }

    #[test]
    fn the_help_says_how_every_order_is_written() {
        for language in [Language::Sv, Language::En] {
            let help = Words::new(language).get("cli-help");
            for (order, ..) in SHAPES.iter().filter(|(order, ..)| *order != ["help"]) {
                let lines = written(&help, order);
                assert!(!lines.is_empty(), "{order:?}");
                let named = |word: &&str| lines.iter().any(|line| line.contains(*word));
                assert!(order.iter().all(named), "{order:?}: {lines:?}");
                assert!(lines.len() < 7, "{order:?}: {lines:?}");
            }
            assert!(written(&help, &["fly"]).is_empty());
            assert!(written(&help, &[""; 0]).is_empty());
            // An order on two lines is said with both, and without the next.
            let apply = written(&help, &["apply", "PR-0001"]);
            assert_eq!(apply.len(), 2, "{apply:?}");
            assert!(apply.iter().any(|line| line.contains("--annexes")));
        }
    }
}
