//! The first time: no register, the guide on the screen, and then a founded register that both can open.

use crate::support::{CHIEF, DEPUTY, with_keys};

#[test]
fn the_guide_leads_from_an_empty_place_to_a_founded_register() {
    let world = with_keys();
    let place = world.path("nytt/register");
    std::fs::create_dir(world.path("nytt")).unwrap();
    let mut screen = world.screen(["--register".as_ref(), place.as_os_str()], (100, 30));
    screen
        .see("Välkommen: var ska registret ligga?")
        .see(place.to_str().unwrap());
    screen
        .keys("<Enter>")
        .see("Vilken kommun?")
        .text("lund")
        .see("Lund");
    screen
        .keys("<Enter>")
        .see("Högsta nivå på denna installation");
    screen
        .keys("<Down><Down><Down><Enter>")
        .see("De två som ansvarar för registret");
    screen
        .keys("<C-u>")
        .text(CHIEF.card(&world).to_str().unwrap())
        .keys("<Enter>");
    screen
        .keys("<C-u>")
        .text(CHIEF.card(&world).to_str().unwrap())
        .keys("<Enter>");
    screen.see("Samma kort står på båda raderna");
    screen
        .keys("<C-u>")
        .text(DEPUTY.card(&world).to_str().unwrap())
        .keys("<Enter>");
    screen.see("Nyckeln som signerar den första posten");
    screen
        .keys("<C-u>")
        .text(CHIEF.key(&world).to_str().unwrap())
        .keys("<Enter>");
    screen
        .text(DEPUTY.passphrase)
        .keys("<Enter>")
        .see("s lägger upp registret");
    screen.see("Länsstyrelsen i Skåne län").see("Hemlig (H)");
    // Nothing is made until the question is answered, and Enter does not answer it.
    assert!(!place.exists());
    screen
        .keys("s")
        .see("ja, signera och lägg upp")
        .keys("<Enter>");
    assert!(!place.exists());
    screen.keys("j").see("Lösenfrasen öppnar inte");
    assert!(!place.exists());
    screen
        .text(CHIEF.passphrase)
        .keys("<Enter>")
        .see("s lägger upp registret");
    screen.keys("s").see("ja, signera och lägg upp").keys("j");
    screen
        .see("Registret för Lund är upplagt och öppet")
        .see("HEMLIG");
    // Sheets are offered at once; whoever makes none is told what that means, and the agenda reminds.
    screen
        .see("2 av 3 blad öppnar")
        .keys("<Enter>")
        .see("2 av 3 blad öppnar");
    screen.keys("s").see("Agendan påminner").see("Översikt");
    screen.keys("9y").see("Återställningsblad ska göras");
    screen.keys("<C-q>");
    assert!(!screen.done().contains("Översikt"));
    let said = world.run(["verify".as_ref(), place.as_os_str()]).done();
    assert!(said.contains("Registret håller: "), "{said}");
    // The place is remembered, and the deputy's key opens it too.
    let key = DEPUTY.key(&world);
    let mut deputy = world.screen(["--key".as_ref(), key.as_os_str()], (80, 24));
    DEPUTY.unlock_at(&mut deputy);
    deputy.see("Björn Ek").see("stf SKC");
}
