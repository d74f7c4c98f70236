//! The commands that mean the same everywhere.

use super::reads;
use crate::tui::{Chord, CommandSpec};
use crossterm::event::KeyCode;

/// What can be reached before a register is open.
pub const BEFORE_OPENING: [&str; 3] = ["everywhere.help", "everywhere.language", "everywhere.quit"];

/// What can be reached while a dialog stands: it has the other keys to itself.
pub const IN_DIALOGS: [&str; 5] = [
    "everywhere.back",
    "everywhere.language",
    "everywhere.lock",
    "everywhere.quit",
    "everywhere.stop",
];

const fn spec(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    reads(id, &[], keys, footer)
}

const fn view(id: &'static str, keys: &'static [Chord]) -> CommandSpec {
    spec(id, keys, 0)
}

/// The table.
pub const EVERYWHERE: &[CommandSpec] = &[
    // In the footer this line stands for all of 1 to 9.
    spec("view.overview", &[Chord::char('1')], 70),
    view("view.protective_value", &[Chord::char('2')]),
    view("view.position", &[Chord::char('3')]),
    view("view.person", &[Chord::char('4')]),
    view("view.vetting_case", &[Chord::char('5')]),
    view("view.unit", &[Chord::char('6')]),
    view("view.review", &[Chord::char('7')]),
    view("view.journal", &[Chord::char('8')]),
    view("view.agenda", &[Chord::char('9')]),
    view("view.check", &[Chord::f(7)]),
    view("view.requirements", &[]),
    view("view.waiting", &[]),
    view("view.applications", &[]),
    view("view.director", &[]),
    view("view.strands", &[]),
    view("view.activity_part", &[]),
    view("view.info_system", &[]),
    view("view.site", &[]),
    view("view.operator", &[]),
    view("view.analysis", &[]),
    view("view.contribution", &[]),
    view("view.threat", &[]),
    view("view.threat_observation", &[]),
    view("view.vulnerability", &[]),
    view("view.measure", &[]),
    view("view.plan_item", &[]),
    view("view.register_check", &[]),
    view("view.consent", &[]),
    view("view.follow_up", &[]),
    view("view.reassessment", &[]),
    view("view.secrecy_briefing", &[]),
    view("view.course", &[]),
    view("view.training_record", &[]),
    view("view.authorisation", &[]),
    view("view.closing", &[]),
    view("view.certificate", &[]),
    view("view.exposure_case", &[]),
    view("view.agreement", &[]),
    view("view.agreement_control", &[]),
    view("view.transfer_case", &[]),
    view("view.consultation", &[]),
    view("view.notification", &[]),
    view("view.appointment", &[]),
    view("view.applicability", &[]),
    view("view.steering_document", &[]),
    view("view.unit_follow_up", &[]),
    view("view.decision", &[]),
    view("view.disposal_decision", &[]),
    view("view.report", &[]),
    view("view.event", &[]),
    view("view.document", &[]),
    view("view.inventory_round", &[]),
    view("view.information_transfer", &[]),
    view("view.control_finding", &[]),
    view("view.supervision_case", &[]),
    spec("everywhere.custodians", &[], 0),
    spec("everywhere.upkeep", &[], 0),
    spec("everywhere.disposal", &[], 0),
    view("view.house_limits", &[]),
    view("view.provision_edition", &[]),
    view("view.provision", &[]),
    view("view.not_applicable", &[]),
    spec("everywhere.import", &[], 0),
    CommandSpec {
        writes: true,
        ..spec("everywhere.edition", &[], 0)
    },
    spec("everywhere.snapshot", &[Chord::f(8)], 0),
    spec("everywhere.backup", &[], 0),
    spec("everywhere.backups", &[], 0),
    CommandSpec {
        writes: true,
        ..spec("everywhere.mirror", &[], 0)
    },
    spec("everywhere.mend", &[], 0),
    spec("everywhere.verify", &[], 0),
    spec("everywhere.stop", &[Chord::f(6)], 0),
    spec("everywhere.comments", &[], 0),
    spec("everywhere.sitting", &[], 0),
    spec(
        "everywhere.palette",
        &[Chord::char(':'), Chord::ctrl('p')],
        80,
    ),
    spec("everywhere.help", &[Chord::char('?'), Chord::f(1)], 60),
    spec("everywhere.back", &[Chord::key(KeyCode::Esc)], 90),
    spec("everywhere.language", &[Chord::ctrl('l')], 0),
    spec("everywhere.theme", &[], 0),
    spec("everywhere.plain", &[], 0),
    spec("everywhere.lock", &[Chord::f(12)], 85),
    spec("everywhere.quit", &[Chord::ctrl('q')], 95),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;

    #[test]
    fn every_kind_can_be_reached_by_a_command() {
        for kind in Kind::ALL {
            let id = format!("view.{}", kind.code());
            assert!(EVERYWHERE.iter().any(|spec| spec.id.0 == id), "{id}");
        }
    }
}
