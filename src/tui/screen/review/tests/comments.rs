//! Comments on the fields of a change: written, answered, resolved, and told of before an approval.

use super::*;
use crate::domain::Comment;
use crate::tui::screen::guide::stage::running;
use crate::views::CommentRow;

fn comment(seq: u64, field: &str) -> CommentRow {
    CommentRow {
        seq,
        field: catalogue().kind(Kind::ProtectiveValue).field(field),
        version: 8,
        by: "Anna Lind".into(),
        at: "2026-11-20T15:31:02Z".parse().unwrap(),
        text: "Ange källan till ”ett dygn”.".into(),
        replies: vec![(
            "B. Ek".into(),
            "2026-11-20T16:31:02Z".parse().unwrap(),
            "Den står i bilagan.".into(),
        )],
        resolved: None,
        was: None,
        kept: None,
    }
}

fn pushes(deeds: &[Deed]) -> usize {
    let pushed = deeds.iter().filter(|deed| matches!(deed, Deed::Push(_)));
    pushed.count()
}

#[test]
fn a_field_of_the_change_takes_a_comment_and_a_comment_an_answer() {
    let stage = Stage::new();
    let mut one = item(12, "Vattenverk Åsö", true);
    one.comments = vec![comment(184_201, "reason"), comment(184_202, "owner")];
    let mut screen = open(&stage, vec![one]);
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(wide.contains("2 kommentarer · ändring i 3 fält") && narrow.contains("2 kommentarer"));
    // From the inbox the first key only goes into the change.
    let deeds = stage.press(&mut screen, KeyCode::Char('c'));
    assert!(pushes(&deeds) == 0 && said(&deeds).contains("Välj ett fält"));
    let shown = stage.draw(&screen, 120, 36);
    assert!(shown.contains("» ~ Benämning"), "{shown}");
    assert!(shown.contains("Kommentarer på fält utan ändring") && shown.contains("Ägare"));
    assert!(shown.contains("Ange källan till") && shown.contains("Den står i bilagan."));
    let mut crumbs = Vec::new();
    for _ in 0..5 {
        let deeds = stage.press(&mut screen, KeyCode::Char('c'));
        for deed in deeds {
            if let Deed::Push(layer) = deed {
                crumbs.push(stage.draw(layer.as_ref(), 100, 30).contains("Ditt svar"));
            }
        }
        stage.press(&mut screen, KeyCode::Char('j'));
        stage.draw(&screen, 120, 36);
    }
    // Name, reason, its comment, note, the comment on a field that does not differ.
    assert_eq!(crumbs, [false, false, true, false, true]);
}

#[test]
fn a_comment_is_resolved_where_it_stands_and_one_stays_there() {
    let stage = Stage::new();
    let mut one = item(12, "Vattenverk Åsö", true);
    one.comments = vec![comment(184_201, "reason")];
    let mut screen = open(&stage, vec![one.clone()]);
    stage.press(&mut screen, KeyCode::Enter);
    stage.draw(&screen, 120, 36);
    let deeds = stage.press(&mut screen, KeyCode::Char('l'));
    assert!(asked(&deeds).is_empty() && said(&deeds).contains("ingen kommentar"));
    for _ in 0..2 {
        stage.press(&mut screen, KeyCode::Char('j'));
        stage.draw(&screen, 120, 36);
    }
    let deeds = stage.press(&mut screen, KeyCode::Char('l'));
    match asked(&deeds)[..] {
        [(SETTLE, Ask::Do(Command::Comment(Comment::Resolve { to, .. })))] => {
            assert_eq!(*to, 184_201);
        }
        _ => panic!("it was not asked for"),
    }
    let saved = Told::Saved {
        seq: 184_204,
        links: Vec::new(),
        at: stage.cx().now,
    };
    let deeds = stage.told(&mut screen, SETTLE, saved);
    assert!(says_done(&deeds) && said(&deeds).contains("öppnar den igen"));
    one.comments[0].resolved = Some(("Anna Lind".into(), one.at, 8));
    stage.told(
        &mut screen,
        QUEUE,
        Told::Queue(std::sync::Arc::new(Queue { items: vec![one] })),
    );
    let shown = stage.draw(&screen, 120, 36);
    assert!(shown.contains("»   [x] Anna Lind"), "{shown}");
    assert!(said(&stage.press(&mut screen, KeyCode::Char('l'))).contains("redan löst"));
}

#[test]
fn whoever_wrote_it_answers_and_does_not_comment() {
    let stage = Stage::new();
    let mut own = item(12, "Vattenverk Åsö", false);
    own.comments = vec![CommentRow {
        kept: Some("comment-unanswered"),
        ..comment(184_201, "title")
    }];
    let mut screen = open(&stage, vec![own]);
    stage.press(&mut screen, KeyCode::Enter);
    stage.draw(&screen, 120, 36);
    let deeds = stage.press(&mut screen, KeyCode::Char('c'));
    assert!(pushes(&deeds) == 0 && said(&deeds).contains("du svarar"));
    let deeds = stage.press(&mut screen, KeyCode::Char('l'));
    assert!(asked(&deeds).is_empty() && said(&deeds).contains("när fältet har ändrats"));
    stage.press(&mut screen, KeyCode::Char('j'));
    assert_eq!(pushes(&stage.press(&mut screen, KeyCode::Char('c'))), 1);
}

#[test]
fn approving_past_open_comments_says_how_many_and_where() {
    let stage = Stage::new();
    let mut one = item(12, "Vattenverk Åsö", true);
    one.comments = vec![comment(184_201, "reason"), comment(184_202, "title")];
    one.comments[1].resolved = Some(("Anna Lind".into(), one.at, 8));
    let mut other = item(13, "Vattentorn", true);
    other.comments = vec![comment(184_203, "note")];
    let mut screen = open(&stage, vec![one, other]);
    stage.draw(&screen, 120, 36);
    stage.press(&mut screen, KeyCode::Char('a'));
    let shown = running(&stage.draw(&screen, 120, 36));
    assert!(
        shown.contains("En öppen kommentar:") && shown.contains("SV-0012 Motivering. Den blir"),
        "{shown}"
    );
    stage.press(&mut screen, KeyCode::Esc);
    stage.keys(&mut screen, "mA");
    let shown = running(&stage.draw(&screen, 120, 36));
    assert!(shown.contains("godkännande av 2 versioner"), "{shown}");
    assert!(shown.contains("2 öppna kommentarer:"), "{shown}");
    // Told, and not stopped.
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    assert_eq!(asked(&deeds).len(), 1);
}
