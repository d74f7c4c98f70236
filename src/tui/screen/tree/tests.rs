//! The tree opens, closes and turns.

use super::*;
use crate::domain::ConsequenceLevel;
use crate::tui::screen::guide::stage::{Stage, asked, link};
use crate::views::Heritage;
use crossterm::event::KeyCode;

fn node(number: u32, next: Vec<Node>) -> Node {
    Node {
        link: link(number, &format!("Värde {number}")),
        levels: (None, Some("c")),
        inherits: (number == 2).then(|| Heritage {
            level: ConsequenceLevel::B,
            from: "SV-0012".into(),
            through: vec!["SV-0044".into()],
        }),
        next,
        elsewhere: false,
    }
}

fn open(stage: &Stage) -> TreeScreen {
    let mut screen = TreeScreen::new(link(1, "Värde 1"));
    screen.refresh(&stage.cx());
    let tree = Tree {
        down: node(1, vec![node(2, vec![node(3, Vec::new())])]),
        up: node(1, vec![node(9, Vec::new())]),
    };
    stage.told(&mut screen, 0, Told::Tree(Box::new(tree)));
    screen
}

#[test]
fn it_draws_at_every_size_and_says_from_where_a_level_is_inherited() {
    let stage = Stage::new();
    let [narrow, wide] = stage.draw_everywhere(&open(&stage));
    assert!(narrow.contains("ärver B från SV-0012"), "{narrow}");
    assert!(
        wide.contains("ärver B från SV-0012 genom SV-0044"),
        "{wide}"
    );
}

#[test]
fn left_closes_right_opens_and_v_turns() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    let shown = |screen: &TreeScreen| stage.draw(screen, 80, 24);
    assert!(shown(&screen).contains("Värde 3"));
    stage.keys(&mut screen, "j");
    stage.press(&mut screen, KeyCode::Left);
    assert!(!shown(&screen).contains("Värde 3") && shown(&screen).contains("Värde 2"));
    stage.press(&mut screen, KeyCode::Right);
    assert!(shown(&screen).contains("Värde 3"));
    stage.keys(&mut screen, "v");
    assert!(shown(&screen).contains("Värde 9") && !shown(&screen).contains("Värde 2"));
}

#[test]
fn enter_opens_the_value_that_is_chosen() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    stage.keys(&mut screen, "j");
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(matches!(deeds[..], [Deed::Push(_)]) && asked(&deeds).is_empty());
}
