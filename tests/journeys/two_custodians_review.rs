//! Four eyes on the screen: the chief writes, the deputy sees what differs and approves or returns, and nobody approves
//! what is their own.

use crate::support::{CHIEF, DEPUTY, Terminal, founded};

pub(crate) const SIZE: (u16, u16) = (120, 40);
const NAME: &str = "Råvattenledning från Bolmen, östra grenen";

/// Fills the form of a protective value; the date as one types it in haste.
pub(crate) fn write_value(chief: &mut Terminal) {
    chief
        .keys("2")
        .see("Här finns inga skyddsvärden ännu")
        .keys("n")
        .see("* Benämning");
    chief.text(NAME).keys("<Enter>").see("• 1.1 Benämning");
    // What must be filled is not: nothing is sent, and the cursor goes there.
    chief
        .keys("<F5>")
        .see("1 fel att rätta innan det går att skicka: Slag");
    chief
        .text("anl")
        .see("Slag: välj")
        .keys("<Enter>")
        .see("• 1.2 Slag");
    chief.keys("<PageDown>h<Tab>b<Tab><Tab><Tab>");
    chief
        .text("Bortfall över två dygn slår ut reningen.")
        .keys("<Enter>");
    chief
        .text("Ersättning saknas.")
        .keys("<Tab>")
        .text("+30d")
        .see("= 2");
    chief
        .keys("<F5>")
        .see("Följder")
        .keys("<Enter>")
        .see("SV-0001 version 1 sparad")
        .see_no("Utkast sparat")
        .see(NAME);
}

#[test]
fn what_one_writes_the_other_approves_field_by_field() {
    let world = founded();
    let mut chief = CHIEF.unlock(&world, SIZE);
    write_value(&mut chief);
    // Nobody approves what is their own.
    chief
        .keys("7")
        .see("väntar på den andra")
        .keys("<End>")
        .see("Du skrev SV-0001 v1 och kan inte godkänna det själv")
        .keys("a");
    chief.see("Den väntar på den andra: ingen godkänner sitt eget");
    world.lock(&mut chief);
    assert!(!chief.screen().contains("SV-0001"));

    let mut deputy = DEPUTY.unlock(&world, SIZE);
    deputy
        .keys("7")
        .see("Väntar på dig: 2")
        .keys("<End>")
        .see("a Godkänn: SV-0001 v1 signeras med din nyckel");
    for part in [
        "Åsa Öberg",
        NAME,
        "Anläggning",
        "Hemlig",
        "Ersättning saknas.",
    ] {
        deputy.see(part);
    }
    // Enter decides nothing; the letter does.
    deputy
        .keys("a")
        .see("Signera godkännande av SV-0001 v1?")
        .keys("<Enter>");
    deputy.see("Signera godkännande av SV-0001 v1?").keys("j");
    deputy
        .see("Godkänt: SV-0001 v1. Signerat som post")
        .see_no("Råvattenledning");
    deputy
        .keys("2")
        .see("SV-0001")
        .keys("<Enter>")
        .see("Godkänd version 1: Björn Ek");
    world.lock(&mut deputy);

    CHIEF.unlock_at(&mut chief);
    chief
        .keys("2")
        .see("SV-0001")
        .keys("e")
        .see("Redigera SV-0001")
        .see("Benämning  ");
    chief
        .keys("<PageDown><Left><F5>")
        .see("Skäl till granskaren")
        .text("Beslut dnr 24-311")
        .keys("<Enter>");
    chief
        .see("SV-0001 version 2 sparad")
        .see("Ändrad sedan den godkändes");
    chief
        .keys("t")
        .see("SV-0001 historik")
        .see("Nivå, uppgift")
        .see("Hemlig")
        .see("Konfidentiell");
    chief.keys("<C-q>").done();

    DEPUTY.unlock_at(&mut deputy);
    deputy
        .keys("7")
        .see("Väntar på dig: 2")
        .keys("<End>")
        .see("Ändringar i ")
        .see("v1 → v2")
        .see("Nu")
        .see("Föreslås");
    deputy
        .see("Hemlig")
        .see("Konfidentiell")
        .see("Skäl från Åsa Öberg: ”Beslut dnr 24-311”");
    // A field that did not change is not there to be read again.
    deputy.see_no("Ersättning saknas.");
    deputy
        .keys("r")
        .see("Vad ska Åsa Öberg göra?")
        .keys("<Enter>")
        .see("Skriv ett skäl först");
    deputy
        .text("Motivera sänkningen i fältet Motivering.")
        .keys("<Enter>")
        .see("ja, signera och returnera")
        .keys("j");
    deputy.see("Returnerat: SV-0001 v2. Signerat som post");
    deputy.keys("<C-q>").done();

    let mut chief = CHIEF.unlock(&world, SIZE);
    chief
        .see("Returnerade till dig: 1")
        .keys("2")
        .see("SV-0001")
        .keys("<Enter>");
    chief.see("Björn Ek: ”Motivera sänkningen");
    chief.keys("<C-q>").done();
}
