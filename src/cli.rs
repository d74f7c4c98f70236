//! The same register without a screen: keys, first creation, import, verification, snapshot, exercise.
//!
//! Each order asks the desk like the screen does, and says what came back. Only `out` prints.

// What every order needs: its arguments, the counter, the terminal, and what is remembered.
mod args;
mod counter;
mod out;
mod phrase;
mod places;
mod printer;
mod settings;
mod silent;

// The orders.
mod backup;
mod check;
mod custodian;
mod diary;
mod dispose;
mod edition;
mod evidence;
mod import;
mod init;
mod key;
mod mend;
mod mirror;
mod papers;
mod recovery;
mod screen;
mod snapshot;
mod verify;

use crate::sandbox::Hardening;
use crate::words::Words;
use args::Order;
pub use settings::{Settings, decode as decode_settings};
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs what the arguments ask for. 0: done; 1: it said no, or something is broken; 2: the arguments can't be read.
pub fn run(args: impl IntoIterator<Item = OsString>, mut hardening: Hardening) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let parsed = args::parse(args.iter().cloned());
    let words = Words::new(parsed.options.language.unwrap_or_else(settings::language));
    let order = match parsed.order {
        Ok(order) => order,
        Err(fault) => {
            let told = [
                ("what", fault.what.as_str()),
                ("order", fault.order.as_str()),
            ];
            out::error(&words.with(fault.key, &told));
            for line in args::written(&words.get("cli-help"), &parsed.words) {
                out::error(&line);
            }
            out::error(&words.get("cli-see-help"));
            return ExitCode::from(2);
        }
    };
    if places::needs(&order) {
        if let Some(failure) = settings::insecure() {
            out::error(&crate::say::trouble(&words, &failure.into()));
        }
        hardening.confine(&places::of(&order, &args));
    }
    let done = match order {
        Order::Help => {
            help(&words, &parsed.words);
            Ok(())
        }
        Order::Version => {
            out::line(concat!("skans ", env!("CARGO_PKG_VERSION")));
            Ok(())
        }
        Order::Screen(order) => screen::run(&words, &parsed.options, order, &hardening),
        Order::Demo => screen::demo(&words, &parsed.options, &hardening),
        Order::KeyNew(order) => key::new(&words, &order),
        Order::KeyShow(path) => key::show(&words, &path),
        Order::KeyPassphrase(path) => key::passphrase(&words, &path),
        Order::Custodian(order) => custodian::run(&words, order),
        Order::Dispose(order) => dispose::run(&words, order),
        Order::Recovery(order) => recovery::run(&words, order),
        Order::Diary(order) => diary::run(&words, order),
        Order::Init(order) => init::run(&words, order),
        Order::Import(order) => import::import(&words, order),
        Order::Undo(order) => import::undo(&words, order),
        Order::Check(order) if order.requirements => evidence::requirements(&words, order),
        Order::Check(order) => check::check(&words, order),
        Order::Editions(at) => evidence::editions(&words, at),
        Order::LoadEdition(order) => evidence::load(&words, order),
        Order::Report(order) => papers::report(&words, order),
        Order::Papers(order) => papers::papers(&words, order),
        Order::Apply(order) => papers::apply(&words, order),
        Order::Reply(order) => papers::reply(&words, order),
        Order::Waiting(at) => papers::waiting(&words, at),
        Order::Agenda(order) => check::agenda(&words, order),
        Order::Edition(order) => edition::run(&words, order),
        Order::Snapshot(order) => snapshot::run(&words, order),
        Order::Verify(order) => verify::run(&words, &order),
        Order::Backup(order) => backup::back_up(&words, order),
        Order::Restore(order) => backup::restore(&words, order),
        Order::Mend(order) => mend::run(&words, order),
        Order::Mirror(order) => mirror::run(&words, order),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(said) => {
            out::error(&said);
            ExitCode::FAILURE
        }
    }
}

/// The help of the order that the words name, with what holds everywhere; the whole of it where they name none.
fn help(words: &Words, named: &[String]) {
    let all = words.get("cli-help");
    let lines = args::written(&all, named);
    match all.rsplit_once("\n\n").filter(|_| !lines.is_empty()) {
        Some((_, everywhere)) => {
            let lines = lines.iter().map(String::as_str);
            lines
                .chain(std::iter::once(""))
                .chain(everywhere.lines())
                .for_each(out::line);
        }
        None => out::line(&all),
    }
}
