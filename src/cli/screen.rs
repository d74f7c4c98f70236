//! Starts the screen: on a register, on the guided first run, or on an exercise.

use crate::cli::args::{Options, ScreenOrder};
use crate::cli::{out, settings};
use crate::desk::{self, Ask, Question, Ticket, Trouble};
use crate::exercise::Exercise;
use crate::sandbox::Hardening;
use crate::say;
use crate::tui::{self, Depth, Keymap, ThemeName};
use crate::words::Words;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;

fn base(words: &Words, options: &Options) -> Result<tui::Options, String> {
    let preferred = settings::preferences();
    let theme = match options.theme.as_deref() {
        None => preferred.theme,
        Some(code) => ThemeName::from_code(code)
            .ok_or_else(|| words.with("cli-theme-unknown", &[("what", code)]))?,
    };
    let no_color = match options.color.as_deref() {
        None | Some("auto") => std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty()),
        Some("never" | "aldrig") => true,
        Some("always" | "alltid") => false,
        Some(other) => return Err(words.with("cli-color-unknown", &[("what", other)])),
    };
    let term = std::env::var("TERM").unwrap_or_default();
    let deep = term.contains("256color") || std::env::var_os("COLORTERM").is_some();
    let standard = tui::Options::default();
    Ok(tui::Options {
        idle: settings::idle().unwrap_or(standard.idle),
        language: words.language(),
        theme: if no_color { ThemeName::Mono } else { theme },
        no_color,
        depth: if deep { Depth::Many } else { Depth::Sixteen },
        ascii: options.ascii || preferred.ascii,
        plain: options.plain || preferred.plain || term == "dumb",
        columns: preferred.columns,
        remember: Some(settings::prefer),
        remember_mirror: Some(settings::remember_mirror),
        remember_backups: Some(settings::remember_backups),
        keys: keys(words)?,
        ..standard
    })
}

/// The keys as printed, or as the user's own file says.
fn keys(words: &Words) -> Result<&'static Keymap, String> {
    let Some((path, text)) = settings::keys() else {
        return Ok(Keymap::standard());
    };
    Keymap::from_file(&text).map_err(|reason| {
        let code = reason.code;
        let trouble = reason
            .args
            .into_iter()
            .fold(Trouble::new(code), |t, (name, value)| t.arg(name, &value));
        format!("{}: {}", path.display(), say::trouble(words, &trouble))
    })
}

/// The screen on a register, or on the guided first run where there is none.
pub fn run(
    words: &Words,
    options: &Options,
    order: ScreenOrder,
    hardening: &Hardening,
) -> Result<(), String> {
    let register = order
        .register
        .or_else(settings::register)
        .unwrap_or_else(settings::proposed_register);
    let exists =
        crate::register::look(&register).map_err(|failure| say::trouble(words, &failure.into()))?;
    let mut beside: Vec<PathBuf> = register.parent().map(Path::to_owned).into_iter().collect();
    beside.extend(std::env::current_dir());
    let mut key_files: Vec<PathBuf> = order.key.into_iter().collect();
    let found = desk::media(&beside);
    for found in found.key_files {
        if !key_files.contains(&found) {
            key_files.push(found);
        }
    }
    let started = tui::Options {
        register: Some(register.clone()),
        key_files,
        cards: found.cards,
        beside: Some(beside),
        first_run: !exists,
        ..base(words, options)?
    };
    let copying = desk::Copying {
        backups: settings::backups(),
        mirror: settings::mirror(),
    };
    show(words, started, copying, hardening)?;
    if crate::register::look(&register).unwrap_or(false) {
        settings::remember(&register);
    }
    Ok(())
}

/// The screen on a throwaway register of an invented municipality.
pub fn demo(words: &Words, options: &Options, hardening: &Hardening) -> Result<(), String> {
    let mut last = 0;
    let exercise = Exercise::make(jiff::Timestamp::now(), &mut |done, total| {
        let percent = (done * 100).checked_div(total).unwrap_or(0);
        if percent != last {
            last = percent;
            out::progress(&format!("{} {percent} %", words.get("cli-exercise-making")));
        }
    });
    out::progress_done();
    let exercise = exercise.map_err(|failure| say::trouble(words, &failure.into()))?;
    let started = tui::Options {
        register: Some(exercise.place.clone()),
        key_files: vec![exercise.chief_key.clone(), exercise.deputy_key.clone()],
        exercise_hint: Some(crate::crypto::exercise::PASSPHRASE.to_owned()),
        recipients: vec![exercise.auditor_recipients.clone()],
        ..base(words, options)?
    };
    // What is practised on is never kept among what is real.
    show(words, started, desk::Copying::default(), hardening)
}

/// Runs the screen at a desk of its own until the user leaves.
fn show(
    words: &Words,
    mut options: tui::Options,
    copying: desk::Copying,
    hardening: &Hardening,
) -> Result<(), String> {
    options.lacking = hardening.failed().map(|measure| measure.code).collect();
    for measure in hardening.failed() {
        out::error(&words.with(
            "cli-hardening-failed",
            &[("what", &words.get(&format!("sandbox-{}", measure.code)))],
        ));
    }
    let (send, answers) = channel();
    let clock = Arc::new(jiff::Timestamp::now);
    let (client, keeper) = desk::start_keeping(crate::fields::catalogue(), clock, copying, send)
        .map_err(|_| say::trouble(words, &Trouble::new("desk-gone")))?;
    let shown = tui::run(
        options,
        tui::Desk {
            ask: client.clone(),
            answers,
        },
    );
    client.ask(Question {
        ticket: Ticket(0),
        ask: Ask::Leave,
    });
    let _ = keeper.join();
    shown.map_err(|error| say::trouble(words, &Trouble::new(error.code())))
}
