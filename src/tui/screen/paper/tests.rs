use crate::desk::{About, Ask, Paper, PaperOrder, PaperWork, Part, Place, Sheet, Told};
use crate::domain::{Entry, InfoLevel, Kind, Purpose, RecordId};
use crate::tui::Context;
use crate::tui::testing::world::World;
use crate::tui::testing::{Stage, options};
use std::cell::RefCell;
use std::rc::Rc;

/// A sheet of a case: about the first record of its kind in the made-up register, or of none that exists.
pub fn sheet(number: u8, stops: &[&str], persons: bool) -> Sheet {
    Sheet {
        about: Some(About {
            id: RecordId([number; 16]),
            kind: Kind::VettingCase,
            label: format!("PR-000{number}"),
        }),
        title: format!("PR-000{number} Någon"),
        parts: vec![Part::Heading("Ansökan".into())],
        stops: stops.iter().map(|stop| (*stop).to_owned()).collect(),
        mend: None,
        can_apply: stops.is_empty(),
        annex: false,
        persons: persons.then_some(RecordId([9; 16])).into_iter().collect(),
        level: InfoLevel::None,
    }
}

/// On the papers of the palette's applications, with what was ordered to be written.
fn stage(sheets: Vec<Sheet>) -> (Stage, Rc<RefCell<Vec<PaperOrder>>>) {
    let world = World::new();
    let orders = Rc::new(RefCell::new(Vec::new()));
    let kept = orders.clone();
    let answers = move |ask: &Ask| match ask {
        Ask::Paper(..) => Some(Ok(Told::Paper(Box::new(Paper {
            what: "application",
            sheets: sheets.clone(),
        })))),
        Ask::WritePaper(order) => {
            kept.borrow_mut().push(order.clone());
            Some(Ok(Told::Printed {
                number: "EX-0003".into(),
                path: "/media/usb/application-EX-0003.txt".into(),
            }))
        }
        ask => world.answer(ask),
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter : ansökningar Enter");
    assert_eq!(stage.model.context(), Context::Paper);
    (stage, orders)
}

#[test]
fn what_has_numbers_is_written_for_the_register_check_and_what_has_none_without_a_purpose() {
    for (persons, purpose) in [(true, Some(Purpose::RegisterCheck)), (false, None)] {
        let (mut stage, orders) = stage(vec![sheet(1, &[], persons)]);
        stage.keys("p Enter");
        assert!(orders.borrow().is_empty());
        stage.keys("/media/usb Enter");
        assert!(stage.text().contains("EX-0003"), "{}", stage.text());
        let orders = orders.borrow();
        assert_eq!(orders.len(), 1);
        assert_eq!(orders[0].purpose, purpose);
        assert_eq!(orders[0].work, PaperWork::ToApply);
    }
}

#[test]
fn sheets_are_turned_to_the_last_and_back_and_say_why_no_further() {
    let (mut stage, _) = stage(vec![
        sheet(1, &[], true),
        sheet(2, &["Samtycke saknas."], true),
    ]);
    assert!(stage.text().contains("PR-0001") && stage.text().contains("1 av 2"));
    stage.keys("b");
    assert!(stage.text().contains("första bladet"), "{}", stage.text());
    stage.keys("n");
    let text = stage.text();
    assert!(
        text.contains("2 av 2") && text.contains("Samtycke saknas."),
        "{text}"
    );
    stage.keys("n");
    assert!(stage.text().contains("sista bladet"), "{}", stage.text());
    stage.keys("b");
    assert!(stage.text().contains("1 av 2"), "{}", stage.text());
}

#[test]
fn what_is_lacking_opens_the_form_at_its_field_and_nothing_lacking_opens_none() {
    let mut lacking = sheet(1, &["Syftet saknas."], true);
    lacking.mend = Some(Place {
        entry: Entry {
            kind: Kind::RegisterCheck,
            id: None,
            field: "purpose",
        },
        typed: Vec::new(),
    });
    let (mut stage, _) = stage(vec![lacking]);
    stage.keys("e");
    assert_eq!(stage.model.context(), Context::Form);
    let (mut stage, _) = self::stage(vec![sheet(1, &[], true)]);
    stage.keys("e");
    assert!(stage.text().contains("Inget saknas"), "{}", stage.text());
}

#[test]
fn nothing_is_recorded_as_sent_where_no_sheet_is_ready() {
    let (mut stage, _) = stage(vec![sheet(1, &["Samtycke saknas."], true)]);
    stage.keys("A");
    assert_eq!(stage.model.context(), Context::Paper);
    assert!(stage.text().contains("Inget blad"), "{}", stage.text());
}

#[test]
fn the_report_says_that_it_is_made_how_far_that_has_come_and_is_stopped_by_f6_or_by_leaving() {
    for stop in ["F6", "Esc"] {
        let world = World::new();
        let answers = move |ask: &Ask| match ask {
            Ask::Paper(..) => None,
            ask => world.answer(ask),
        };
        let mut stage = Stage::new(options(), Box::new(answers));
        stage.keys("hemligt Enter : kommundirekt Enter");
        assert_eq!(stage.waiting.len(), 1, "{}", stage.text());
        assert!(
            stage.text().contains("Görs i ordning …"),
            "{}",
            stage.text()
        );
        let ticket = stage.waiting[0].ticket;
        for (seconds, done) in [(0, 0), (3, 25)] {
            stage.now += jiff::SignedDuration::from_secs(seconds);
            stage.model.set_now(stage.now);
            let told = Ok(Told::Progress {
                step: "past-judge",
                done,
                total: 100,
            });
            let answer = crate::desk::Answer { ticket, told };
            crate::tui::update(&mut stage.model, crate::tui::Msg::Answer(answer));
        }
        let text = stage.text();
        let line = "Prövar dagen 25 %, cirka 9 s kvar. F6 avbryter.";
        assert!(text.contains(line), "{text}");
        stage.keys(stop);
        let mut asked = stage.waiting.iter().map(|question| &question.ask);
        assert!(
            asked.any(|ask| matches!(ask, Ask::Cancel(of) if *of == ticket)),
            "{stop}"
        );
        stage.answer(Ok(Told::Cancelled));
        // Nothing stands there that was not made.
        assert_ne!(stage.model.context(), Context::Paper, "{stop}");
        let text = stage.text();
        assert!(!text.contains("25 %"), "{stop}: {text}");
    }
}
