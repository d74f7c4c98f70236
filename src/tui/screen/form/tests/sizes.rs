//! Every size, with everything that can stand over the form, and the wireframes' two sizes.

use super::*;

/// Everything that can be drawn.
fn worlds() -> Vec<World> {
    let mut worlds = vec![
        World::opening(Kind::Position, None, None),
        World::edit(),
        World::fresh(),
        World::person(),
    ];
    let mut full = World::edit();
    full.to("reason");
    full.press(KeyCode::F(3));
    worlds.push(full);
    for field in ["assessed", "value_kind", "categories", "owner"] {
        let mut picking = World::edit();
        picking.to(field);
        picking.press(KeyCode::F(4));
        worlds.push(picking);
    }
    let mut leaving = World::edit();
    leaving.retype("Åsö");
    leaving.press(KeyCode::Esc);
    worlds.push(leaving);
    let mut discarding = World::edit();
    discarding.retype("Åsö");
    discarding.press(KeyCode::Esc);
    discarding.press(KeyCode::Char('x'));
    worlds.push(discarding);
    let mut reason = World::edit();
    reason.retype("Åsö");
    reason.press(KeyCode::F(5));
    worlds.push(reason);
    let mut peeking = World::person();
    peeking.press(KeyCode::F(9));
    worlds.push(peeking);
    worlds
}

#[test]
fn every_size_from_nothing_to_two_hundred_by_sixty_is_drawn() {
    for world in worlds() {
        for width in [0, 1, 2, 3, 5, 9, 17, 24, 40, 79, 80, 99, 100, 101, 120, 200] {
            for height in [0, 1, 2, 3, 4, 7, 9, 11, 12, 21, 27, 37, 60] {
                world.draw(width, height);
            }
        }
    }
}

#[test]
fn the_cursor_stands_within_the_screen_and_on_the_field() {
    let mut world = World::edit();
    for _ in 0..world.sheet().fields.len() {
        for (width, height) in [(80, 21), (120, 37), (30, 8), (10, 3)] {
            let (_, (x, y)) = world.draw(width, height);
            assert!(x < width && y < height);
            if height > 8 {
                assert!(y > 0, "{} at {width}x{height}", world.focus());
            }
        }
        world.press(KeyCode::Tab);
    }
}

#[test]
fn eighty_by_twenty_four_shows_a_section_as_a_page_with_help_and_counts() {
    let mut world = World::edit();
    world.to("tolerable_outage");
    world.retype("24 tim");
    world.press(KeyCode::Tab);
    world.press(KeyCode::BackTab);
    let (shown, _) = world.draw(80, 21);
    for part in [
        "Avsnitt 3 av 6: Konfid",
        "13/24 · 1 fel · 1 ändrat",
        " ! Tål avbrott",
        "[ 24 tim     ]",
        "”24 tim” går inte att läsa. Skriv 24h, 3d eller 2v.",
        "Tidigare: 48 timmar",
    ] {
        assert!(shown.contains(part), "no “{part}” in\n{shown}");
    }
}

#[test]
fn a_wide_screen_lists_sections_faults_and_changes() {
    let mut world = World::edit();
    world.to("title");
    world.retype("Vattenverk Aso");
    world.to("tolerable_outage");
    world.retype("24 tim");
    world.to("reason");
    for (width, height) in [(100, 27), (120, 37)] {
        let (shown, _) = world.draw(width, height);
        for part in [
            "» 2 ",
            "Fel",
            "! 3.4 Tål avbrott",
            "Ändrade",
            "• 1.1 ",
            "SV-0012 v7 → förslag",
            "Fälthjälp: ",
        ] {
            assert!(shown.contains(part), "no “{part}” in\n{shown}");
        }
    }
    assert!(world.status().contains("13 av 24 fält ifyllda · 1 fel"));
}

#[test]
fn every_dump_can_be_looked_at() {
    for world in worlds() {
        let shown = world.draw(80, 21).0;
        assert!(!shown.contains('⟦'), "a word is missing in\n{shown}");
    }
    for kind in Kind::ALL {
        let mut world = World::opening(*kind, None, None);
        world.seed(blank(*kind));
        for _ in 0..world.sheet().sections.len() {
            let (shown, _) = world.draw(80, 21);
            assert!(!shown.contains('⟦'), "a word is missing in\n{shown}");
            world.press(KeyCode::PageDown);
        }
    }
}
