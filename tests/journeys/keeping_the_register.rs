//! The keeping of the register on the screen: sheets from the founding to the drill, the head in the diary, a custodian who
//! holds only some compartments, a passphrase that is changed, and a disposal by two.

use crate::support::{ASTRID, BJORN, CHIEF, DEPUTY, Terminal, World, asvik, founded, with_keys};

const SIZE: (u16, u16) = (100, 40);

/// The words of the sheet that is on the screen, in order.
fn words(terminal: &Terminal) -> Vec<String> {
    let screen = terminal.screen().replace('│', " ");
    let rows = screen.lines().filter(|line| {
        let mut pieces = line.split_whitespace();
        let number = pieces.next().and_then(|piece| piece.parse::<u8>().ok());
        let word = pieces
            .next()
            .is_some_and(|word| word.chars().all(char::is_alphabetic));
        number.is_some() && word
    });
    rows.flat_map(str::split_whitespace)
        .filter(|piece| piece.chars().all(char::is_alphabetic))
        .map(str::to_owned)
        .collect()
}

/// Makes the sheets that the screen offers, two of three, and writes them down.
fn written_down(screen: &mut Terminal) -> Vec<Vec<String>> {
    let mut sheets = Vec::new();
    screen.keys("g");
    for number in 1..=3 {
        screen.see(&format!("Blad {number} av 3"));
        sheets.push(words(screen));
        // Enter does not turn the sheet.
        screen.keys("<Enter>").see(&format!("Blad {number} av 3"));
        screen.keys("n");
    }
    screen.see("föreslagna som post");
    for sheet in &sheets {
        assert_eq!(sheet.len(), 31, "{sheet:?}");
        assert!(!screen.screen().contains(&sheet[..3].join(" ")));
    }
    sheets
}

fn routines(screen: &mut Terminal) {
    screen.keys(":").text("rutiner").keys("<Enter>");
    screen.see("Journalens läge i diariet");
}

#[test]
fn sheets_are_made_confirmed_and_tried_on_the_screen_and_a_slip_is_named() {
    let world = founded();
    let mut chief = CHIEF.unlock(&world, SIZE);
    routines(&mut chief);
    chief.keys("n").see("2 av 3 blad öppnar");
    let sheets = written_down(&mut chief);
    world.lock(&mut chief);
    let mut deputy = DEPUTY.unlock(&world, SIZE);
    deputy.keys(":").text("nyckelbärare").keys("<Enter>");
    deputy.see("nya återställningsblad: 2 av 3 öppnar");
    deputy.keys("b").see("börjar gälla genast").keys("<Enter>b");
    deputy
        .see("börjar gälla genast")
        .keys("j")
        .see("Återställningsblad: 2 av 3");
    routines(&mut deputy);
    deputy.keys("j<Enter>").see("Det första bladets ord");
    let mut slip = sheets[0].clone();
    let other = if slip[6] == "adjö" {
        "affär"
    } else {
        "adjö"
    };
    other.clone_into(&mut slip[6]);
    deputy.text(slip.join(" ")).keys("<Enter>");
    deputy.see(&format!("Ord 7 är fel. Det ska vara {}", sheets[0][6]));
    deputy
        .keys("<C-u>")
        .text(sheets[0].join(" "))
        .keys("<Enter>");
    deputy.see("Blad 2 av 2");
    deputy.text(sheets[2].join(" ")).keys("<Enter>");
    deputy.see("Bladen passar registret");
    // The evidence is in the journal, by its own word.
    deputy.keys("o").see("Blad prövade");
}

#[test]
fn the_head_is_noted_in_the_diary_and_what_was_noted_still_verifies() {
    let world = founded();
    let mut chief = CHIEF.unlock(&world, SIZE);
    routines(&mut chief);
    chief.see("Läget vid post");
    let shown = chief.screen().replace('│', " ");
    let line = shown
        .lines()
        .skip_while(|line| !line.contains("Läget vid post"));
    let head = line
        .skip(1)
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap();
    assert_eq!(head.split_whitespace().count(), 11, "{head}");
    let head = head.to_owned();
    chief
        .keys("<Enter>")
        .see("Står läget vid post")
        .keys("<Enter>j");
    chief.see("Antecknat som post").see("Senast antecknat");
    chief.keys("<C-q>");
    chief.done();
    let place = world.register();
    let said = world
        .run(["verify", place.to_str().unwrap(), "--witness", &head])
        .done();
    assert!(said.contains("Läget i diariet är registrets"), "{said}");
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_is_counted_and_shown() {
    let world = founded();
    let mut chief = CHIEF.unlock(&world, SIZE);
    chief
        .keys(":")
        .text("nyckelbärare")
        .keys("<Enter>")
        .see("Åsa Öberg");
    chief.keys("p").see("Nuvarande lösenfras");
    chief.text(CHIEF.passphrase).keys("<Enter>");
    for _ in 0..2 {
        chief.text(DEPUTY.passphrase).keys("<Enter>");
    }
    chief.see("Lösenfrasen är bytt");
    world.lock(&mut chief);
    chief
        .text(CHIEF.passphrase)
        .keys("<Enter>")
        .see("Lösenfrasen öppnar inte");
    chief
        .text(DEPUTY.passphrase)
        .keys("<Enter>")
        .see_no("Lås upp registret");
    chief.see("Ett misslyckat försök");
}

/// The deputy holds no key to personnel any more.
fn without_personnel(world: &World) {
    let mut chief = ASTRID.unlock(world, SIZE);
    chief
        .keys(":")
        .text("nyckelbärare")
        .keys("<Enter>")
        .see("Björn Ek");
    chief.keys("jo").see("personal: befattningar");
    chief
        .keys("jjjjj ")
        .see("[ ] personal")
        .keys("f")
        .see("Föreslaget som post");
    world.lock(&mut chief);
    let mut deputy = BJORN.unlock(world, SIZE);
    deputy
        .keys(":")
        .text("nyckelbärare")
        .keys("<Enter>")
        .see("Förslag #");
    deputy
        .keys("gb")
        .see("börjar gälla genast")
        .keys("j")
        .see("Lås upp registret");
    deputy.keys("<C-q>");
    deputy.done();
    world.until_free();
    // Whoever has all keys seals them anew.
    let mut chief = ASTRID.unlock(world, SIZE);
    chief.see("Översikt");
    world.lock(&mut chief);
}

#[test]
fn whoever_lacks_the_key_to_personnel_sees_no_person_and_no_false_break() {
    let world = asvik();
    without_personnel(&world);
    let mut deputy = BJORN.unlock(&world, (120, 40));
    deputy
        .see("Översikt")
        .see("Inte bedömt, stängt för dig: personal");
    deputy.see("Du har inte nyckeln till avdelningen personal");
    for key in ["3", "4", "5"] {
        deputy
            .keys(key)
            .see("Du har inte nyckeln till avdelningen personal");
    }
    deputy
        .keys("<F7>")
        .see("Inte bedömt, stängt för dig: personal");
    deputy
        .keys("9")
        .see("Inte bedömt, stängt för dig: personal");
    deputy.keys("8").see("Journal");
    let shown = deputy.screen();
    assert!(
        !shown.contains("PE-00") && !shown.contains("PR-00"),
        "{shown}"
    );
    // What is shut can't be handed out either.
    deputy.keys("<F8>").see("Vad ska lämnas ut?");
    deputy.see("Du har inte nyckeln till avdelningen personal");
    deputy
        .keys("jj ")
        .see("Du har inte nyckeln till avdelningen personal");
    deputy.keys("<C-q>");
    let all = deputy.done();
    assert!(!all.contains("Karin Alspång"), "{all}");
}

#[test]
fn a_person_is_disposed_of_by_two_custodians_on_the_screen_with_a_passphrase() {
    let world = asvik();
    let backup = |name: &str| {
        let place = world.path(name);
        std::fs::create_dir(&place).unwrap();
        let order = ["backup", place.to_str().unwrap()];
        let said = ASTRID.run(&world, &order).done();
        assert!(said.contains("verifierad"), "{said}");
        let mut made = std::fs::read_dir(&place).unwrap();
        made.next().unwrap().unwrap().path()
    };
    let before = backup("före");
    let mut chief = ASTRID.unlock(&world, SIZE);
    chief
        .keys(":")
        .text("gallra")
        .keys("<Enter>")
        .see("Valfrid Ölykta");
    chief.keys(" f").see("Det här når gallringen inte");
    // Neither Enter nor the key that asked proposes anything.
    chief.keys("<Enter>f").keys("<Tab><Tab>").see("GB-0002");
    chief.keys("l").see("Inget är gallrat förrän");
    world.lock(&mut chief);
    let mut deputy = BJORN.unlock(&world, SIZE);
    deputy
        .keys(":")
        .text("gallra")
        .keys("<Enter>")
        .see("väntar på den andra");
    deputy.keys("b").see("Det här förstörs");
    deputy
        .text("fel fras")
        .keys("<Enter>")
        .see("gallra för alltid");
    deputy.keys("<Enter>b").see("gallra för alltid").keys("g");
    deputy.see("Lösenfrasen öppnar inte");
    deputy
        .text(BJORN.passphrase)
        .keys("<Enter>")
        .see("gallra för alltid");
    deputy.keys("g").see("Gallrat som post");
    deputy.see("gallrad");
    let shown = deputy.screen();
    assert!(!shown.contains("Valfrid"), "{shown}");
    deputy.keys("<C-q>");
    deputy.done();
    let place = world.register();
    let said = world.run(["verify", place.to_str().unwrap()]).done();
    assert!(said.contains("Registret håller"), "{said}");

    // The copy of before is named by its place and day; it has the name, and a later one does not, whoever opens it.
    let after = backup("efter");
    let said = BJORN.run(&world, &["dispose", "list"]).done();
    let named = |name: &str| {
        let mut lines = said.lines();
        lines.any(|line| line.contains("Säkerhetskopia") && line.ends_with(name))
    };
    assert!(said.contains("kan innehålla det som gallras"), "{said}");
    assert!(named("/före") && !named("/efter"), "{said}");
    for (copy, holds) in [(before, true), (after, false)] {
        std::fs::remove_dir_all(&place).unwrap();
        let order = ["restore".as_ref(), copy.as_os_str(), place.as_os_str()];
        world.run(order).done();
        for custodian in [&ASTRID, &BJORN] {
            // What a medium remembers is of after, and opens the copy of before for reading only.
            let mut screen = custodian.unlock(&world, SIZE);
            screen.keys(":").text("personer").keys("<Enter>");
            screen.see("Personer").keys("a/").text("Valfrid");
            match holds {
                true => screen.see("Valfrid Ölykta"),
                false => screen.see("Inget stämmer"),
            };
            screen.keys("<C-q>");
            screen.done();
        }
    }
}

#[test]
fn sheets_can_be_made_when_the_register_is_founded_on_the_command_line() {
    let world = with_keys();
    let (place, key) = (world.register(), CHIEF.key(&world));
    let (chief, deputy) = (CHIEF.card(&world), DEPUTY.card(&world));
    let mut init = world.run([
        "init",
        "--place",
        place.to_str().unwrap(),
        "--municipality",
        "1281",
        "--ceiling",
        "h",
        "--chief-card",
        chief.to_str().unwrap(),
        "--deputy-card",
        deputy.to_str().unwrap(),
        "--key",
        key.to_str().unwrap(),
        "--need",
        "2",
        "--of",
        "2",
    ]);
    init.answer("asa-oberg.skans-key.age:", CHIEF.passphrase);
    for number in 1..=2 {
        init.see(&format!("Blad {number} av 2"));
        init.prompt("det visas inte igen.").keys("<Enter>");
    }
    let said = init.done();
    assert!(
        said.contains("Bladen gäller när en annan nyckelbärare"),
        "{said}"
    );
    assert!(
        !said.contains("Inga återställningsblad är gjorda"),
        "{said}"
    );
    // The head is told with its number, and noted by it.
    let said = CHIEF.run(&world, &["diary"]).done();
    let seq = said.split("Läget vid post ").nth(1).unwrap();
    let seq = seq.split(':').next().unwrap();
    let said = CHIEF.run(&world, &["diary", "noted", seq]).done();
    assert!(said.contains("Antecknat som post"), "{said}");
    let said = CHIEF.run(&world, &["diary", "noted", "999"]).refused();
    assert!(said.contains("Post 999 finns inte"), "{said}");
}
