use crate::tui::testing::Stage;

fn open(width: u16, height: u16) -> Stage {
    let mut stage = Stage::open();
    stage.size(width, height).keys("F7 b");
    stage
}

#[test]
fn from_the_chain_check_a_key_leads_to_every_row_of_the_edition_with_its_status() {
    for (width, height) in [(80, 24), (120, 40)] {
        let text = open(width, height).text();
        assert!(text.contains("Krav och belägg"), "{text}");
        assert!(
            text.contains("121 av 121") && text.contains("SSL 1 kap. 1 §"),
            "{text}"
        );
        assert!(
            text.contains("saknas") && text.contains("Utgåva 2026-11-22"),
            "{text}"
        );
        assert!(!text.to_lowercase().contains("laglig"), "{text}");
    }
}

#[test]
fn area_and_status_narrow_and_esc_takes_both_away() {
    let mut stage = open(120, 40);
    stage.keys("o");
    let text = stage.text();
    assert!(
        text.contains("Analys") && !text.contains("121 av 121"),
        "{text}"
    );
    stage.keys("s");
    assert!(stage.text().contains("saknas"));
    stage.keys("Esc");
    assert!(stage.text().contains("121 av 121"));
    stage.keys("Esc");
    assert!(stage.text().contains("Kedjekoll"));
}

#[test]
fn a_filter_looks_in_citation_and_words() {
    let mut stage = open(120, 40);
    stage.keys("/ tillträde Enter");
    let text = stage.text();
    assert!(
        text.contains("SSL 2 kap. 3 §") && !text.contains("SSL 2 kap. 4 §"),
        "{text}"
    );
}

#[test]
fn enter_opens_the_records_and_from_there_the_record() {
    let mut stage = open(120, 40);
    stage.keys("/ beslutsfattare Enter Enter");
    let text = stage.text();
    assert!(
        text.contains("SSL 3 kap. 12 §") && text.contains("BE-0001"),
        "{text}"
    );
    stage.keys("Enter");
    assert!(stage.text().contains("BE-0001"));
}

#[test]
fn the_other_side_has_the_indicators_of_the_plan() {
    let mut stage = open(80, 24);
    stage.keys("v");
    let text = stage.text();
    assert!(
        text.contains("Indikatorer") && text.contains("3.1 "),
        "{text}"
    );
    assert!(text.contains("Planposter som är genomförda"), "{text}");
    stage.keys("v");
    assert!(stage.text().contains("121 av 121"));
}
