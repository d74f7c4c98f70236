//! First creation without a screen.

use crate::cli::args::InitOrder;
use crate::cli::counter::Counter;
use crate::cli::{out, phrase, recovery, settings};
use crate::desk::{Ask, FoundOrder, Told, Trouble};
use crate::fields::municipalities;
use crate::register::look_at_key;
use crate::say;
use crate::words::{Words, bare};

fn municipality(
    words: &Words,
    wanted: &str,
) -> Result<&'static municipalities::Municipality, String> {
    let folded = bare(wanted);
    municipalities::by_code(wanted)
        .or_else(|| {
            municipalities::all()
                .iter()
                .find(|one| bare(one.name) == folded)
        })
        .ok_or_else(|| {
            say::trouble(
                words,
                &Trouble::new("municipality-unknown").arg("code", wanted),
            )
        })
}

/// Makes a register.
pub fn run(words: &Words, order: InitOrder) -> Result<(), String> {
    let municipality = municipality(words, &order.municipality)?;
    let name = order
        .key
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let way = match &order.sheets {
        Some((_, _, to)) => Some(recovery::Way::open(words, to.as_deref())?),
        None => None,
    };
    look_at_key(&order.key).map_err(|failure| say::trouble(words, &failure.into()))?;
    let passphrase = phrase::ask(words, &words.with("cli-phrase-for", &[("file", &name)]))?;
    let mut counter = Counter::open(words)?;
    let place = order.place.clone();
    let told = counter.ask(Ask::Found(Box::new(FoundOrder {
        place: order.place,
        municipality_code: municipality.code.to_owned(),
        ceiling: order.ceiling,
        chief_card: order.chief_card,
        deputy_card: order.deputy_card,
        chief_key: order.key,
        passphrase,
    })))?;
    let Told::Opened(session) = told else {
        return Err(counter.gone());
    };
    settings::remember(&place);
    out::line(&words.with(
        "cli-register-made",
        &[("path", &place.display().to_string())],
    ));
    out::line(&words.with(
        "cli-register-whose",
        &[
            ("municipality", municipality.name),
            ("authority", &session.authority),
        ],
    ));
    out::line(&words.get("cli-register-honest"));
    match (order.sheets, way) {
        (Some((need, of, _)), Some(way)) => {
            recovery::hand_out(words, &mut counter, need, of, way)?;
        }
        _ => out::line(&words.get("cli-register-no-sheets")),
    }
    Ok(())
}
