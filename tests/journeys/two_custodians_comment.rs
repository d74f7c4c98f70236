//! A comment on one field, from the reviewer to the author and back: commented, met by a change, resolved, approved.

use crate::support::{CHIEF, DEPUTY, founded};
use crate::two_custodians_review::{SIZE, write_value};

#[test]
fn a_comment_on_a_field_is_met_by_a_change_resolved_and_approved() {
    let world = founded();
    let mut chief = CHIEF.unlock(&world, SIZE);
    write_value(&mut chief);
    world.lock(&mut chief);

    // The reviewer stands on the field that the comment is about. A lock in the middle loses nothing of it.
    let mut deputy = DEPUTY.unlock(&world, SIZE);
    deputy
        .keys("7")
        .see("Väntar på dig: 2")
        .keys("<End>")
        .see("SV-0001 v1 signeras med din nyckel")
        .keys("c")
        .see("Välj ett fält eller en kommentar")
        .keys("jjj")
        .see("» + Konsekvensnivå");
    deputy
        .keys("kkk")
        .see("» + Benämning")
        .keys("c")
        .see("Din kommentar till version 1");
    deputy
        .text("Vilken av grenarna avses?")
        .see("25/2000")
        .keys("<F12>")
        .see("Lås upp registret");
    assert!(!deputy.screen().contains("grenarna"));
    DEPUTY.unlock_at(&mut deputy);
    deputy
        .keys("7")
        .see("Väntar på dig: 2")
        .keys("<End>")
        .see("SV-0001 v1 signeras med din nyckel")
        .keys("<Enter>")
        .see("» + Benämning")
        .keys("c");
    deputy
        .see("Det du skrev förra gången står kvar")
        .see("Vilken av grenarna avses?")
        .keys("<F5>");
    deputy
        .see("Kommentar på Benämning i SV-0001 signerad som post")
        .see("[ ] Björn Ek")
        .see("1 kommentar");
    world.lock(&mut deputy);

    // The author meets it in the form, answers, and can't wave it off.
    CHIEF.unlock_at(&mut chief);
    chief
        .keys("7")
        .see("1 kommentar")
        .keys("2")
        .see("SV-0001")
        .keys("e");
    chief
        .see("En öppen kommentar, på Benämning (avsnitt 1)")
        .see("Björn Ek: Vilken av grenarna avses?")
        .keys("<C-k>")
        .see("Ditt svar")
        .keys("<C-k>");
    chief.see("när fältet har ändrats; annars: svara");
    chief
        .text("Den östra; det står nu i namnet.")
        .keys("<F5>")
        .see("Svar om Benämning i SV-0001 signerat som post");
    chief
        .see("Den östra; det står nu i namnet.")
        .keys("<End>")
        .text(" vid Bolmen")
        .keys("<F5>")
        .see("Skäl till granskaren")
        .keys("<Enter>")
        .see("SV-0001 version 2 sparad");
    // The change has met it: now the author may say so, on the record's page.
    chief
        .keys("2")
        .see("SV-0001")
        .keys("<Enter>")
        .see("”Benämning")
        .see("Då stod: Råvattenledning från Bolmen")
        .keys("l");
    chief
        .see("Kommentaren är löst. Signerat som post")
        .see("[x] Björn Ek")
        .see("Löst av Åsa Öberg");
    chief.keys("t").see("SV-0001 historik").see("kommentar");
    chief.see("svar").see("löst");
    chief.keys("<C-q>").done();

    // The reviewer sees what was said and done, and approves.
    DEPUTY.unlock_at(&mut deputy);
    deputy
        .keys("7")
        .see("Väntar på dig: 2")
        .keys("<End>")
        .see("SV-0001 v2 signeras med din nyckel")
        .see("Vilken av grenarna avses?")
        .see("Löst av Åsa Öberg");
    deputy
        .keys("a")
        .see("Signera godkännande av SV-0001 v2?")
        .see_no("öppen kommentar")
        .keys("j");
    deputy.see("Godkänt: SV-0001 v2. Signerat som post");
    deputy
        .keys("8")
        .see("Kommentar löst")
        .see("Svar på kommentar")
        .see("Godkännande");
    deputy.keys("<C-q>").done();
}
