use crate::desk::{About, ApplyOrder, Ask, Paper, Sheet, Told, Trouble};
use crate::domain::{InfoLevel, Kind, RecordId};
use crate::tui::Context;
use crate::tui::testing::world::World;
use crate::tui::testing::{Stage, options};
use jiff::civil::date;
use std::cell::RefCell;
use std::rc::Rc;

fn sheet(number: u8, ready: bool, annex: bool) -> Sheet {
    Sheet {
        about: Some(About {
            id: RecordId([number; 16]),
            kind: Kind::VettingCase,
            label: format!("PR-000{number}"),
        }),
        title: format!("PR-000{number} Någon"),
        parts: Vec::new(),
        stops: (!ready)
            .then(|| "Samtycke saknas.".to_owned())
            .into_iter()
            .collect(),
        mend: None,
        can_apply: ready,
        annex,
        persons: Vec::new(),
        level: InfoLevel::None,
    }
}

/// On the dialog, with what was asked to be recorded.
fn stage(sheets: Vec<Sheet>, fails: bool) -> (Stage, Rc<RefCell<Vec<ApplyOrder>>>) {
    let world = World::new();
    let orders = Rc::new(RefCell::new(Vec::new()));
    let kept = orders.clone();
    let answers = move |ask: &Ask| match ask {
        Ask::Paper(..) => Some(Ok(Told::Paper(Box::new(Paper {
            what: "application",
            sheets: sheets.clone(),
        })))),
        Ask::Apply(order) => {
            kept.borrow_mut().push(order.clone());
            Some(match fails {
                true => Err(Trouble::new("apply-held-out").arg("labels", "PR-0001")),
                false => Ok(Told::Saved {
                    seq: 77,
                    links: Vec::new(),
                    at: crate::tui::testing::NOW.parse().unwrap(),
                }),
            })
        }
        ask => world.answer(ask),
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter : ansökningar Enter A");
    (stage, orders)
}

#[test]
fn enter_goes_on_until_all_is_there_and_only_a_letter_records() {
    let sheets = vec![
        sheet(1, true, false),
        sheet(2, false, false),
        sheet(3, true, false),
    ];
    let (mut stage, orders) = stage(sheets, false);
    let text = stage.text();
    assert!(
        text.contains("Antecknas för 2") && text.contains("Hålls utanför, 1"),
        "{text}"
    );
    stage.keys("Enter");
    assert!(stage.text().contains("Fyll i"), "{}", stage.text());
    stage.keys("KS-9 Enter Right Right Enter");
    assert!(stage.text().contains("KS-9"), "{}", stage.text());
    stage.keys("Enter Enter");
    assert!(orders.borrow().is_empty());
    stage.keys("n");
    assert!(orders.borrow().is_empty());
    stage.keys("Enter j");
    assert!(stage.text().contains("post 77"), "{}", stage.text());
    assert_eq!(stage.model.context(), Context::Paper);
    let orders = orders.borrow();
    let order = &orders[0];
    assert_eq!(order.cases, [RecordId([1; 16]), RecordId([3; 16])]);
    assert_eq!(order.dispatch.reference.as_deref(), Some("KS-9"));
    assert_eq!(order.dispatch.method, Some("bud"));
    assert_eq!(order.dispatch.on, date(2026, 11, 22));
    assert!(!order.dispatch.annexes);
}

#[test]
fn the_annex_is_asked_for_only_where_one_is_needed_and_must_have_gone() {
    let (mut stage, orders) = stage(vec![sheet(1, true, true)], false);
    assert!(stage.text().contains("Bilaga skickad"), "{}", stage.text());
    stage.keys("KS-9 Tab Right Tab Right Right Tab Enter");
    assert!(
        stage.text().contains("Bilagan ska följa med"),
        "{}",
        stage.text()
    );
    stage.keys("Left Enter j");
    assert_eq!(orders.borrow().len(), 1);
    assert!(orders.borrow()[0].dispatch.annexes);
    let (mut stage, _) = self::stage(vec![sheet(1, true, false)], false);
    assert!(!stage.text().contains("Bilaga skickad"), "{}", stage.text());
}

#[test]
fn a_day_ahead_is_refused_and_what_was_refused_can_be_tried_again() {
    let (mut stage, orders) = stage(vec![sheet(1, true, false)], true);
    stage.keys("KS-9 Tab Right Tab");
    for _ in 0..10 {
        stage.keys("Backspace");
    }
    stage.keys("2026-11-23 Enter");
    assert!(orders.borrow().is_empty(), "{}", stage.text());
    for _ in 0..10 {
        stage.keys("Backspace");
    }
    stage.keys("idag Enter j");
    assert!(
        stage.text().contains("Inget antecknades"),
        "{}",
        stage.text()
    );
    stage.keys("Enter j");
    assert_eq!(orders.borrow().len(), 2);
}
