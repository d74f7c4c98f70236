//! What follows is seen before a change is sent, and never stands in the way of sending it.

use super::{ID, World, seed};
use crate::desk::{Ask, Foreseen, Told, Trouble};
use crate::domain::{Fault, Kind, Refusal};
use crate::tui::Tag;
use crate::tui::screen::guide::stage::running;
use crate::views::{ChainLink, FindingRow, Foresight, Link, Sequel, Severity};
use crossterm::event::KeyCode;

/// What was asked last of what would follow.
fn question(world: &World) -> Option<(Tag, &Foreseen)> {
    world.asks.iter().rev().find_map(|(tag, ask)| match ask {
        Ask::Foresee(change) => Some((*tag, change)),
        _ => None,
    })
}

impl World {
    /// Answers what would follow.
    pub fn follows(&mut self, told: Result<Foresight, Trouble>) {
        let tag = question(self).unwrap().0;
        self.answer(tag, told.map(|seen| Told::Foresight(Box::new(seen))));
    }
}

fn with_break() -> Foresight {
    let row = FindingRow {
        chain: ChainLink::Value,
        since: None,
        rule: "system-below-value",
        severity: Severity::Error,
        provision: "SSF 3 kap. 7 §",
        link: Link {
            id: ID,
            kind: Kind::ProtectiveValue,
            label: "SV-0012".into(),
            title: "Vattenverk Åsö".into(),
        },
        due: None,
        limit: "",
        house: None,
        also: Vec::new(),
    };
    Foresight {
        sequels: vec![Sequel {
            code: "positions-again",
            provision: "SSL 3 kap. 6-8 §§",
            count: 6,
        }],
        breaks: vec![row.clone()],
        mended: vec![row],
        pointing: vec![(Kind::Position, 6)],
        stands: Some(7),
        ..Foresight::default()
    }
}

fn changed() -> World {
    let mut world = World::edit();
    world.to("tolerable_outage");
    world.retype("24h");
    world.press(KeyCode::F(5));
    world
}

#[test]
fn a_change_shows_what_follows_while_its_reason_is_written() {
    let mut world = changed();
    let (_, change) = question(&world).unwrap();
    assert!(
        matches!(change, Foreseen::Form(work) if work.id == Some(ID) && work.changes.len() == 1)
    );
    world.shows("Följderna räknas fram");
    world.type_in("Ny utredning");
    world.follows(Ok(with_break()));
    for said in [
        "6 befattningar når värdet",
        "SSL 3 kap. 6-8 §§",
        "Ny brist, SV-0012",
        "Upphör, SV-0012",
        "Version 7 gäller tills den andra har",
        "befattningar (6)",
        "Ny utredning",
    ] {
        // Also where the lines are broken.
        let shown = running(&world.draw(80, 21).0);
        assert!(shown.contains(said), "no “{said}” in {shown}");
    }
    world.press(KeyCode::Enter);
    let reason = world.submitted().unwrap().reason.as_deref();
    assert_eq!(reason, Some("Ny utredning"));
}

#[test]
fn an_answer_that_is_late_or_wrong_keeps_nobody_from_sending() {
    let mut world = changed();
    world.press(KeyCode::Enter);
    assert!(world.submitted().is_some());
    let mut world = changed();
    world.follows(Err(Trouble::new("locked")));
    world.press(KeyCode::Enter);
    assert!(world.submitted().is_some());
    // An answer to an earlier question says nothing of what is sent now.
    let mut world = changed();
    let old = question(&world).unwrap().0;
    world.press(KeyCode::Esc);
    world.press(KeyCode::F(5));
    assert_ne!(question(&world).unwrap().0, old);
    world.answer(old, Ok(Told::Foresight(Box::new(with_break()))));
    world.shows("Följderna räknas fram");
}

fn new() -> World {
    let mut world = World::opening(Kind::ProtectiveValue, None, Some(ID));
    let mut copy = seed();
    (copy.id, copy.label, copy.base) = (None, String::new(), 0);
    world.seed(copy);
    world.retype("Vattenverk Norra");
    world.press(KeyCode::F(5));
    world
}

#[test]
fn a_new_record_is_sent_at_once_when_nothing_follows_and_seen_first_when_something_does() {
    let mut world = new();
    assert!(world.submitted().is_none());
    world.follows(Ok(Foresight::default()));
    assert!(world.submitted().is_some());
    let mut world = new();
    world.follows(Ok(with_break()));
    assert!(world.submitted().is_none());
    world.shows("Ny brist, SV-0012");
    world.press(KeyCode::Esc);
    assert!(world.submitted().is_none());
    world.shows("Vattenverk Norra");
    world.press(KeyCode::F(5));
    world.follows(Ok(with_break()));
    world.press(KeyCode::Enter);
    assert!(world.submitted().is_some());
}

#[test]
fn what_the_register_would_refuse_is_said_before_it_is_sent() {
    let mut world = new();
    let refusal = Refusal {
        faults: vec![Fault::new("reason", "required")],
        ..Refusal::new("fields-at-fault")
    };
    world.follows(Err(refusal.into()));
    assert!(world.submitted().is_none());
    assert_eq!(world.focus(), "reason");
    assert_eq!(world.fault("reason"), Some("required"));
    world.type_in("x");
    assert!(world.text("reason").contains('x'));
}

#[test]
fn a_low_screen_counts_the_lines_that_have_no_room() {
    let mut world = changed();
    let mut many = with_break();
    many.breaks = vec![many.breaks[0].clone(); 40];
    world.follows(Ok(many));
    let (shown, _) = world.draw(80, 21);
    assert!(shown.contains("rader till"), "{shown}");
    assert!(shown.contains("Enter skicka"), "{shown}");
    for (width, height) in [(0, 0), (1, 1), (20, 5), (80, 9), (200, 60)] {
        world.draw(width, height);
    }
}

#[test]
fn a_wrong_field_that_only_the_register_finds_is_jumped_to_instead_of_asking_why() {
    let mut world = changed();
    world.shows("Skäl till granskaren");
    let refusal = Refusal {
        faults: vec![Fault::new("class_mark", "above-ceiling").arg("ceiling", "k")],
        ..Refusal::new("fields-at-fault")
    };
    world.follows(Err(refusal.into()));
    assert!(world.form.overlay.is_none() && world.submitted().is_none());
    assert_eq!(
        (world.focus(), world.fault("class_mark")),
        ("class_mark", Some("above-ceiling"))
    );
    let said = world.last_said();
    assert!(said.contains("1 fel att rätta"), "{said}");
    assert!(!said.contains("Minst ett fält"), "{said}");
    // What was typed stands, and it can be sent once it is mended.
    assert_eq!(world.text("tolerable_outage"), "24h");
    world.press(KeyCode::F(5));
    assert!(world.form.overlay.is_some());
}

#[test]
fn what_is_shut_is_said_to_be_left_out_also_where_nothing_follows() {
    for seen in [Foresight::default(), with_break()] {
        let mut world = changed();
        world.follows(Ok(Foresight {
            shut: vec![crate::domain::Compartment::Personnel],
            ..seen
        }));
        let shown = running(&world.draw(80, 21).0);
        let said = "Följder i det som är stängt för dig visas inte: personal.";
        assert!(shown.contains(said), "{shown}");
    }
    let mut world = changed();
    world.follows(Ok(with_break()));
    assert!(!running(&world.draw(80, 21).0).contains("stängt för dig"));
}
