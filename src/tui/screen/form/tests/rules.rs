//! The rules of the form as a whole, one test or more for each; those of single fields stand in `editors`, those of
//! drafts in `drafts`.

use super::*;

#[test]
fn rule_1_a_text_field_takes_every_printable_key_and_commands_are_no_letters() {
    let mut world = World::fresh();
    world.type_in("q1?:/jkG nej!");
    assert_eq!(world.text("title"), "q1?:/jkG nej!");
    assert!(!world.gone && world.asks.iter().all(|(tag, _)| *tag == super::super::SEED));
    for spec in command::all().filter(|spec| spec.contexts.contains(&Context::Form)) {
        for chord in spec.keys {
            let letter = matches!(chord.code, KeyCode::Char(_)) && !chord.ctrl;
            assert!(!letter, "{chord}");
        }
    }
}

#[test]
fn rule_2_one_column_labels_left_in_a_fixed_width_and_the_order_is_the_catalogues() {
    let mut world = World::edit();
    let (shown, _) = world.draw(80, 21);
    let columns: Vec<usize> = shown
        .lines()
        .filter(|line| line.starts_with("\"   ") && line.contains("[ "))
        .filter_map(|line| line.chars().position(|c| c == '['))
        .collect();
    assert!(columns.len() > 3 && columns.iter().all(|c| *c == columns[0]));
    assert!((18..=32).contains(&columns[0]), "{columns:?}");
    for field in fields::catalogue().kind(Kind::ProtectiveValue).fields {
        assert_eq!(world.focus(), field.name);
        world.press(KeyCode::Tab);
    }
    assert!(world.last_said().contains("sista fält"));
}

#[test]
fn rule_2_sections_are_pages_that_page_keys_turn() {
    let mut world = World::edit();
    world.press(KeyCode::PageDown);
    assert_eq!(world.focus(), "info_level");
    world.shows("Avsnitt 2 av 6");
    world.press(KeyCode::PageUp);
    assert_eq!(world.focus(), "title");
    world.press(KeyCode::PageUp);
    assert!(world.last_said().contains("första fält"));
}

#[test]
fn rule_3_nothing_jumps_when_a_field_is_wrong_and_the_gutter_says_it_without_colour() {
    let mut world = World::edit();
    world.to("assessed");
    let rows = |world: &World| -> Vec<usize> {
        let (shown, _) = world.draw(80, 21);
        ["Nivå, uppgift", "Bedömd", "──"]
            .iter()
            .map(|part| shown.lines().position(|line| line.contains(part)).unwrap())
            .collect()
    };
    let before = rows(&world);
    world.retype("snart");
    world.press(KeyCode::BackTab);
    world.press(KeyCode::Tab);
    assert_eq!(rows(&world), before);
    world.shows(" ! Bedömd");
    world.retype("2026-11-21");
    world.shows(" • Bedömd");
    let mut fresh = World::fresh();
    fresh.shows(" * Benämning");
    fresh.type_in("x");
    fresh.shows(" • Benämning");
}

#[test]
fn rule_4_enter_is_the_next_field_and_in_prose_a_new_line() {
    let mut world = World::edit();
    world.press(KeyCode::Enter);
    assert_eq!(world.focus(), "value_kind");
    world.press(KeyCode::Up);
    assert_eq!(world.focus(), "title");
    world.to("reason");
    world.end();
    world.press(KeyCode::Enter);
    world.type_in("Nytt stycke.");
    assert!(world.text("reason").ends_with("till.\nNytt stycke."));
    world.press(KeyCode::Tab);
    assert_eq!(world.focus(), "assessed");
}

#[test]
fn rule_4_the_draft_can_be_saved_with_errors_and_submitting_jumps_to_the_first() {
    let mut world = World::edit();
    world.to("title");
    world.ctrl('u');
    world.to("tolerable_outage");
    world.retype("24 tim");
    world.press(KeyCode::F(2));
    assert_eq!(world.drafts().len(), 1);
    world.press(KeyCode::F(5));
    assert!(world.submitted().is_none());
    assert_eq!(world.focus(), "title");
    assert_eq!(world.fault("title"), Some("required"));
    assert_eq!(
        world.last_said(),
        "2 fel att rätta innan det går att skicka. Först: Benämning. Ctrl+E nästa fel."
    );
    world.ctrl('e');
    assert_eq!(world.focus(), "tolerable_outage");
    world.ctrl('e');
    assert_eq!(world.focus(), "title");
}

#[test]
fn rule_4_submitting_asks_for_a_reason_and_sends_only_what_changed() {
    let mut world = World::edit();
    world.to("tolerable_outage");
    world.retype("24 h");
    world.press(KeyCode::F(5));
    assert!(world.submitted().is_none());
    world.type_in("Ny utredning, dnr VA-2026-14.");
    world.press(KeyCode::Enter);
    let work = world.submitted().unwrap();
    assert_eq!((work.base, work.id), (7, Some(ID)));
    assert_eq!(
        work.reason.as_deref(),
        Some("Ny utredning, dnr VA-2026-14.")
    );
    let changed: Vec<&str> = work.changes.iter().map(|(name, _)| *name).collect();
    assert_eq!(changed, ["tolerable_outage"]);
    let span = crate::domain::Span::parse("24h").map(Value::Span);
    assert!(work.changes[0].1 == span);
    // Nothing can be typed that would be lost with the answer.
    world.type_in("x");
    assert_eq!(world.text("tolerable_outage"), "24h");
}

#[test]
fn rule_4_an_unchanged_form_is_not_submitted() {
    let mut world = World::edit();
    world.press(KeyCode::F(5));
    assert!(world.submitted().is_none() && world.form.overlay.is_none());
    assert_eq!(world.last_said(), "Inget är ändrat.");
}

#[test]
fn rule_5_while_typing_only_the_impossible_is_stopped() {
    let mut world = World::edit();
    world.to("assessed");
    world.retype("snart");
    assert_eq!(world.fault("assessed"), None);
    world.press(KeyCode::Tab);
    assert_eq!(world.fault("assessed"), Some("date-unreadable"));
    world.press(KeyCode::BackTab);
    world.shows("”snart” går inte att läsa som datum. Skriv 2026-11-22");
    world.retype("22/11");
    assert_eq!(world.fault("assessed"), None);
    world.to("title");
    world.retype(&"å".repeat(150));
    assert_eq!(world.text("title").chars().count(), 100);
    assert!(world.last_said().contains("100 tecken"));
}

#[test]
fn rule_5_what_the_register_finds_is_marked_and_jumped_to() {
    let mut world = World::edit();
    world.to("title");
    world.retype("Vattenverk");
    world.press(KeyCode::F(5));
    world.press(KeyCode::Enter);
    let mut refusal = crate::domain::Refusal::new("fields-at-fault");
    refusal
        .faults
        .push(crate::domain::Fault::new("class_mark", "above-ceiling").arg("ceiling", "k"));
    world.answer(super::super::SUBMIT, Err(Trouble::Refused(refusal)));
    assert_eq!(
        (world.focus(), world.fault("class_mark")),
        ("class_mark", Some("above-ceiling"))
    );
    assert_eq!(world.text("title"), "Vattenverk");
    // It may be mended in another field: the register is asked again.
    world.press(KeyCode::F(5));
    assert!(world.form.overlay.is_some());
}

#[test]
fn rule_9_a_number_is_masked_until_shown_for_a_purpose_and_then_for_ten_seconds() {
    let mut world = World::person();
    world.shows("[ 19••••••-••••");
    world.press(KeyCode::F(9));
    world.press(KeyCode::Enter);
    assert!(world.asks.is_empty());
    world.press(KeyCode::Char('2'));
    let (tag, ask) = world.asks.pop().unwrap();
    let Ask::Unmask { field, purpose, .. } = ask else {
        panic!("not asked");
    };
    assert_eq!((field, purpose.code()), ("person_no", "identification"));
    world.answer(tag, Ok(secret("19121212-1212")));
    world.shows("19121212-1212");
    world.now = "2026-11-22T08:41:16Z".parse().unwrap();
    world.act(|form, cx| form.tick(cx));
    world.shows("19121212-1212");
    world.now = "2026-11-22T08:41:17Z".parse().unwrap();
    world.act(|form, cx| form.tick(cx));
    world.shows_not("1212-1212");
}

#[test]
fn rule_9_a_shown_number_is_gone_when_the_field_is_left() {
    let mut world = World::person();
    world.answer(super::super::UNMASK, Ok(secret("19121212-1212")));
    world.shows("19121212-1212");
    world.press(KeyCode::Tab);
    world.press(KeyCode::BackTab);
    world.shows_not("1212-1212");
    world.press(KeyCode::Tab);
    world.answer(super::super::UNMASK, Ok(secret("19121212-1212")));
    world.shows_not("1212-1212");
}

#[test]
fn rule_9_an_untouched_mask_is_not_sent_and_typing_replaces_it() {
    let mut world = World::person();
    world.to("name");
    world.retype("Berg, Olle");
    world.press(KeyCode::F(5));
    world.press(KeyCode::Enter);
    let names = |world: &World| -> Vec<&str> {
        world
            .submitted()
            .unwrap()
            .changes
            .iter()
            .map(|(name, _)| *name)
            .collect()
    };
    assert_eq!(names(&world), ["name"]);
    let mut world = World::person();
    world.type_in("811228-9875");
    world.press(KeyCode::Tab);
    assert_eq!(world.fault("person_no"), Some("person-number-check"));
    world.shows_not("811228");
    world.press(KeyCode::BackTab);
    world.retype("811228-9874");
    world.press(KeyCode::Tab);
    assert_eq!(world.text("person_no"), "19811228-9874");
    world.shows("[ 19••••••-••••");
    world.press(KeyCode::BackTab);
    world.ctrl('r');
    assert!(!world.sheet().is_dirty());
    world.press(KeyCode::Backspace);
    assert!(world.sheet().is_dirty());
    world.press(KeyCode::F(5));
    world.press(KeyCode::Enter);
    assert!(world.submitted().unwrap().changes == vec![("person_no", None)]);
}

#[test]
fn rule_11_leaving_with_changes_has_no_default() {
    let mut world = World::edit();
    world.retype("Åsö");
    world.press(KeyCode::Esc);
    world.shows("lämna (utkastet ligger kvar)");
    assert_eq!(world.form.context(), Context::Dialog);
    world.asks.clear();
    for code in [
        KeyCode::Enter,
        KeyCode::Char(' '),
        KeyCode::Tab,
        KeyCode::Char('j'),
    ] {
        world.press(code);
        assert!(!world.gone && world.asks.is_empty() && world.form.overlay.is_some());
    }
    world.press(KeyCode::Esc);
    assert!(!world.gone && world.form.overlay.is_none());
    assert_eq!(world.text("title"), "Åsö");
}

#[test]
fn rule_11_throwing_away_demands_the_records_number() {
    let mut world = World::edit();
    world.retype("Åsö");
    world.press(KeyCode::Esc);
    world.press(KeyCode::Char('x'));
    world.asks.clear();
    world.press(KeyCode::Enter);
    world.type_in("SV-0013");
    world.press(KeyCode::Enter);
    assert!(world.asks.is_empty() && !world.gone);
    world.retype("sv-0012");
    world.press(KeyCode::Enter);
    assert!(matches!(world.asks.last(), Some((_, Ask::DropDraft(key))) if key.id == Some(ID)));
    assert!(!world.gone);
    world.answer(super::super::DROP, Ok(Told::DraftDropped));
    assert!(world.gone);
    let mut fresh = World::fresh();
    fresh.type_in("x");
    fresh.press(KeyCode::Esc);
    fresh.press(KeyCode::Char('x'));
    fresh.type_in("ny");
    fresh.press(KeyCode::Enter);
    assert!(matches!(fresh.asks.last(), Some((_, Ask::DropDraft(_)))));
}

#[test]
fn rule_11_a_form_without_changes_is_left_at_once() {
    let mut world = World::edit();
    world.press(KeyCode::Tab);
    world.press(KeyCode::Esc);
    assert!(world.gone);
}

#[test]
fn rule_12_the_terminals_cursor_stands_where_one_types() {
    let mut world = World::edit();
    let (shown, (x, y)) = world.draw(80, 21);
    let line: Vec<char> = shown.lines().nth(y.into()).unwrap().chars().collect();
    // The dump begins each line with a quotation mark.
    let before: String = line[1..=usize::from(x)].iter().collect();
    assert!(before.ends_with("[ Vattenverk Åsö"), "{before}");
    world.press(KeyCode::F(9));
    world.to("info_level");
    let (shown, (x, y)) = world.draw(80, 21);
    let line: Vec<char> = shown.lines().nth(y.into()).unwrap().chars().collect();
    assert_eq!(line[usize::from(x) + 1], '•');
    world.to("reason");
    let (shown, (_, y)) = world.draw(80, 21);
    assert!(
        shown
            .lines()
            .nth(y.into())
            .unwrap()
            .contains("Anläggningen försörjer")
    );
    world.to("owner");
    world.press(KeyCode::F(4));
    let (shown, (_, y)) = world.draw(80, 21);
    assert!(shown.lines().nth(y.into()).unwrap().contains("│ / "));
}

#[test]
fn rule_13_a_copy_sends_all_that_it_holds() {
    let mut world = World::opening(Kind::ProtectiveValue, None, Some(ID));
    assert!(
        matches!(&world.asks[0].1, Ask::Form { id: None, like: Some(like), .. } if *like == ID)
    );
    let mut copy = seed();
    copy.id = None;
    copy.label = String::new();
    copy.base = 0;
    world.seed(copy);
    assert!(!world.sheet().is_dirty());
    world.retype("Vattenverk Norra");
    world.press(KeyCode::F(5));
    world.follows(Ok(crate::views::Foresight::default()));
    let work = world.submitted().unwrap();
    assert_eq!((work.id, work.base), (None, 0));
    assert_eq!(work.changes.len(), VALUES.len());
}
