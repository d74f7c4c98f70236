//! A record's page: where its commands lead.

use crate::desk::Told;
use crate::domain::Kind;
use crate::tui::testing::world::World;
use crate::tui::testing::{Stage, options};

#[test]
fn the_next_step_on_a_persons_page_is_that_of_the_case_that_goes_on() {
    let mut stage = Stage::open();
    stage.keys(": personer Enter Enter Tab >");
    let text = stage.text();
    assert!(text.contains("PE-0001"), "{text}");
    assert!(text.contains("Nästa steg i PR-0387"), "{text}");
}

#[test]
fn of_several_cases_the_one_that_is_stood_on_is_meant_and_otherwise_they_are_named() {
    let world = World::new();
    let answers = move |ask: &crate::desk::Ask| {
        let mut told = world.answer(ask);
        if let Some(Ok(Told::Detail(view))) = &mut told
            && view.link.kind == Kind::Person
        {
            let mut other = view.cases[0].clone();
            (other.id.0[15], other.label) = (0xff, "PR-0399".into());
            view.cases.push(other);
        }
        told
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter : personer Enter Enter Down >");
    let text = stage.text();
    assert!(
        text.contains("! Pågående ärenden: PR-0387, PR-0399."),
        "{text}"
    );
    stage.keys("Up >");
    assert!(stage.text().contains("Nästa steg i PR-0387"));
}
