use super::*;
use crate::tui::testing::world::World;
use crate::tui::testing::{Stage, options};

#[test]
fn f7_shows_findings_link_by_link_with_the_provision_its_edition_and_since_when() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = Stage::open();
        stage.size(width, height).keys("F7");
        let text = stage.text();
        assert!(
            text.contains("Kedjekoll, länk för länk") && text.contains("Organisation ("),
            "{text}"
        );
        assert!(text.contains("≤ 2026-11-"), "{text}");
        assert!(text.contains("minst sedan 2026-11-"), "{text}");
        assert!(text.contains("Brister "), "{text}");
        assert!(text.contains("Säkerhetsskyddschef saknas"), "{text}");
        assert!(text.contains("Utgåva 2026-11-22"), "{text}");
        assert!(text.contains("påstås inget"), "{text}");
    }
}

#[test]
fn the_selection_never_stands_on_a_head_and_n_goes_round_the_breaks() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("F7 s g");
    // The header is drawn reversed as well; the selected row carries its mark.
    let row = |stage: &mut Stage| {
        let rows = stage.reversed();
        rows.into_iter()
            .find(|row| row.contains('»'))
            .unwrap_or_default()
    };
    let first = row(&mut stage);
    assert!(first.contains("!!"), "{first}");
    stage.keys("k g");
    assert_eq!(row(&mut stage), first);
    let mut seen = 1;
    while seen < 99 {
        stage.keys("n");
        let at = row(&mut stage);
        assert!(at.contains("!!"), "{at}");
        if at == first {
            break;
        }
        seen += 1;
    }
    assert!((2..99).contains(&seen), "{seen}");
    stage.keys("G");
    assert!(!row(&mut stage).contains("!!"));
    for _ in 0..60 {
        stage.keys("k");
        let at = row(&mut stage);
        assert!(
            !at.contains("Brister (") && !at.contains("Varningar ("),
            "{at}"
        );
    }
}

#[test]
fn a_filter_narrows_by_words_record_and_provision_and_esc_takes_it_away() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("F7 / VU-0001");
    let text = stage.text();
    assert!(
        text.contains("Anmälan till") && text.contains("─ 4 av "),
        "{text}"
    );
    stage.keys("zzz");
    assert!(stage.text().contains("Inget stämmer"));
    stage.keys("Esc");
    assert!(!stage.text().contains("Inget stämmer"));
    stage.keys("Esc");
    assert!(stage.text().contains("Riskbild"));
}

#[test]
fn s_groups_by_gravity_by_rule_and_by_the_chain_again() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("F7 s g");
    assert!(stage.text().contains("Kedjekoll efter allvar") && stage.text().contains("Brister ("));
    stage.keys("s");
    assert!(stage.text().contains("Kedjekoll efter regel"));
    stage.keys("/ VU-0001");
    let head = "Anmälan till tillsynsmyndigheten saknas (1)";
    assert!(stage.text().contains(head), "{}", stage.text());
    stage.keys("Esc");
    stage.keys("s");
    assert!(stage.text().contains("länk för länk"));
}

#[test]
fn gravity_link_and_rule_leave_out_the_rest_and_esc_shows_all() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("F7");
    let total = stage.text();
    stage.keys("l");
    let link = stage.text();
    assert!(
        link.contains(" av ") && link.contains("bara Organisation"),
        "{link}"
    );
    assert!(!link.contains("Skyddsvärden ("));
    stage.keys("l");
    assert_eq!(stage.text(), total);
    stage.keys("f");
    let breaks = stage.text();
    assert!(
        breaks.contains("bara brister") && !breaks.contains(" ·  "),
        "{breaks}"
    );
    stage.keys("G r");
    assert!(stage.text().contains("bara brister · "), "{}", stage.text());
    stage.keys("/ zzz Esc");
    assert!(stage.text().contains("bara brister · "));
    stage.keys("Esc");
    assert!(!stage.text().contains("bara "));
    stage.keys("f f f");
    assert!(!stage.text().contains("bara "));
}

#[test]
fn e_opens_the_form_where_it_is_mended() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("F7 / VU-0001 Enter e");
    assert!(
        stage.text().contains("Redigera VU-0001"),
        "{}",
        stage.text()
    );
}

#[test]
fn enter_opens_the_record_where_it_is_mended() {
    let mut stage = Stage::open();
    stage.keys("F7 / VU-0001 Enter Enter");
    let text = stage.text();
    assert!(
        text.contains("Kedjekoll › ") && text.contains("VU-0001"),
        "{text}"
    );
}

#[test]
fn nothing_found_claims_nothing() {
    let world = World::new();
    let answers = move |ask: &Ask| match ask {
        Ask::Findings => Some(Ok(Told::Findings(std::sync::Arc::new(Findings::new(
            jiff::civil::date(2026, 11, 22),
            crate::views::edition().clone(),
            Vec::new(),
            crate::views::Unjudged::default(),
        ))))),
        ask => world.answer(ask),
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter F7");
    assert!(stage.text().contains("Reglerna finner inget"));
    stage.keys("n");
    assert!(stage.text().contains("Ingen brist"));
}
