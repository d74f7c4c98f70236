//! Rules 6 to 8: dates, choices, references and prose.

use super::*;

#[test]
fn rule_6_dates_are_text_that_is_normalised_on_leaving_and_echoed() {
    for (typed, date) in [
        ("261124", "2026-11-24"),
        ("20261124", "2026-11-24"),
        ("24/11", "2026-11-24"),
        ("idag", "2026-11-22"),
        ("imorgon", "2026-11-23"),
        ("+30d", "2026-12-22"),
        ("+6m", "2027-05-22"),
        ("+1å", "2027-11-22"),
        ("fre", "2026-11-27"),
    ] {
        let mut world = World::edit();
        world.to("assessed");
        world.retype(typed);
        assert_eq!(world.text("assessed"), typed);
        world.press(KeyCode::Tab);
        assert_eq!(world.text("assessed"), date, "{typed}");
    }
    let mut world = World::edit();
    world.to("assessed");
    world.shows("fr · för 2 dagar sedan");
    world.retype("+2d");
    world.shows("= 2026-11-24 ti · om 2 dagar");
}

#[test]
fn rule_6_a_calendar_picks_and_esc_leaves_untouched() {
    let mut world = World::edit();
    world.to("assessed");
    world.press(KeyCode::F(4));
    world.shows("november 2026");
    world.press(KeyCode::Right);
    world.press(KeyCode::Esc);
    assert_eq!(world.text("assessed"), "2026-11-20");
    world.press(KeyCode::F(4));
    world.press(KeyCode::Right);
    world.press(KeyCode::Enter);
    assert_eq!(world.text("assessed"), "2026-11-21");
    world.ctrl('z');
    assert_eq!(world.text("assessed"), "2026-11-20");
}

#[test]
fn rule_7_choices_by_arrow_and_letter_and_long_ones_by_typing_in_a_list() {
    let mut world = World::edit();
    world.to("info_level");
    world.press(KeyCode::Right);
    assert_eq!(world.text("info_level"), "kh");
    world.type_in("b");
    assert_eq!(world.text("info_level"), "bh");
    world.to("value_kind");
    world.type_in("s");
    world.shows("/ s");
    world.type_in("ystem");
    world.press(KeyCode::Enter);
    assert_eq!(world.text("value_kind"), "system");
    world.press(KeyCode::F(4));
    world.type_in("obj");
    world.press(KeyCode::Esc);
    assert_eq!(world.text("value_kind"), "system");
}

#[test]
fn rule_7_several_are_marked_with_space() {
    let mut world = World::edit();
    world.to("categories");
    world.press(KeyCode::F(4));
    world.press(KeyCode::Char(' '));
    world.press(KeyCode::Enter);
    assert_eq!(world.text("categories"), "skadegen");
}

#[test]
fn rule_7_a_reference_is_picked_by_id_or_name_from_the_register() {
    let mut world = World::edit();
    world.to("owner");
    world.shows("Tekniska nämnden (EN-0003)");
    world.press(KeyCode::F(4));
    let (tag, _) = *world
        .asks
        .iter()
        .find(|(_, ask)| matches!(ask, Ask::Picks([Kind::Unit])))
        .as_ref()
        .unwrap();
    world.shows("Hämtar");
    world.answer(*tag, Ok(picks()));
    world.type_in("aso");
    world.press(KeyCode::Enter);
    world.shows("Åsö stadsdel (EN-0004)");
    assert_eq!(world.text("owner"), "04".repeat(16));
    world.press(KeyCode::Delete);
    assert_eq!(world.text("owner"), "");
}

#[test]
fn rule_7_an_answer_for_another_field_does_not_fill_the_list() {
    let mut world = World::edit();
    world.to("owner");
    world.press(KeyCode::F(4));
    let tag = world.asks.last().unwrap().0;
    world.press(KeyCode::Esc);
    world.to("site");
    world.press(KeyCode::F(4));
    world.answer(tag, Ok(picks()));
    world.shows("Hämtar");
}

#[test]
fn rule_8_prose_shows_how_much_is_seen_and_fills_the_screen() {
    let mut world = World::edit();
    world.to("reason");
    world.shows("5 av 6 rader");
    world.press(KeyCode::F(3));
    world.shows("Motivering  (helskärm");
    world.shows("Reservvattnet räcker inte till.");
    world.end();
    world.type_in(" Slut.");
    world.press(KeyCode::Esc);
    assert!(!world.gone && world.form.overlay.is_none());
    assert!(world.text("reason").ends_with("till. Slut."));
    world.ctrl('z');
    assert!(!world.text("reason").ends_with("Slut."));
    world.to("title");
    world.press(KeyCode::F(3));
    assert_eq!(world.last_said(), "Helskärm gäller flerradig text.");
}

#[test]
fn rule_8_paste_is_cleaned_and_told() {
    let mut world = World::edit();
    world.to("reason");
    world.end();
    world.paste("\u{1b}[31mA\u{30A}\u{202E}so\u{308}\tslut");
    assert!(world.text("reason").ends_with("till.[31mÅsö slut"));
    assert!(world.last_said().contains("styrtecken"));
    world.to("title");
    world.ctrl('u');
    world.paste("Vatten\nverk");
    assert_eq!(world.text("title"), "Vatten verk");
}

#[test]
fn rule_8_letters_typed_as_two_become_one() {
    let mut world = World::edit();
    world.retype("A\u{30A}so\u{308}");
    assert_eq!(world.text("title"), "Åsö");
}
