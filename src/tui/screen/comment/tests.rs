use super::*;
use crate::domain::Kind;
use crate::fields::catalogue;
use crate::tui::screen::guide::stage::{Stage, asked, link, said, says_done};
use crate::views::Shown;

fn field() -> &'static FieldSpec {
    let spec = catalogue().kind(Kind::ProtectiveValue);
    spec.field("reason").unwrap()
}

fn diff() -> FieldDiff {
    FieldDiff {
        field: field(),
        before: Shown::Text("Bortfall över två dygn medför skada.".into()),
        after: Shown::Text("Bortfall över ett dygn medför skada.".into()),
    }
}

fn row(seq: u64) -> CommentRow {
    CommentRow {
        seq,
        field: Some(field()),
        version: 8,
        by: "B. Ek".into(),
        at: "2026-11-20T15:31:02Z".parse().unwrap(),
        text: "Ange källan till ”ett dygn”.".into(),
        replies: Vec::new(),
        resolved: None,
        was: None,
        kept: Some("comment-unanswered"),
    }
}

fn written(stage: &Stage) -> CommentScreen {
    let on = On {
        version: 8,
        hash: ContentHash([7; 32]),
    };
    opened(
        stage,
        CommentScreen::write(link(12, "Vattenverk Åsö"), diff(), on),
        "",
    )
}

fn opened(stage: &Stage, mut screen: CommentScreen, kept: &str) -> CommentScreen {
    let deeds = screen.refresh(&stage.cx());
    assert!(matches!(asked(&deeds)[..], [(FETCH, Ask::CommentDraft(_))]));
    let kept = Zeroizing::new(kept.to_owned());
    stage.told(&mut screen, FETCH, Told::CommentDraft(kept));
    screen
}

fn saved(stage: &Stage) -> Told {
    Told::Saved {
        seq: 184_205,
        links: Vec::new(),
        at: stage.cx().now,
    }
}

#[test]
fn a_comment_takes_every_letter_as_text_and_is_said_to_be_signed_only_when_it_is() {
    let stage = Stage::new();
    let mut screen = written(&stage);
    let deeds = stage.press(&mut screen, KeyCode::F(5));
    assert!(asked(&deeds).is_empty() && said(&deeds).contains("tom"));
    stage.keys(&mut screen, "Ange källan, jq?1");
    stage.press(&mut screen, KeyCode::Enter);
    stage.keys(&mut screen, "och dnr.");
    let [narrow, wide] = stage.draw_everywhere(&screen);
    for shown in [narrow, wide] {
        assert!(shown.contains("Ange källan, jq?1") && shown.contains("till version 8"));
        assert!(shown.contains("två") && shown.contains("Motivering · SV-0012"));
    }
    let deeds = stage.press(&mut screen, KeyCode::F(5));
    match asked(&deeds)[..] {
        [
            (
                SEND,
                Ask::Do(Command::Comment(Comment::Write {
                    version,
                    hash,
                    field,
                    text,
                    ..
                })),
            ),
        ] => {
            assert_eq!((*version, field.as_str()), (8, "reason"));
            assert_eq!(*hash, ContentHash([7; 32]));
            assert_eq!(text, "Ange källan, jq?1\noch dnr.");
        }
        _ => panic!("the comment was not asked for"),
    }
    assert!(!says_done(&deeds));
    // What is on its way is not sent twice.
    let again = stage.press(&mut screen, KeyCode::F(5));
    assert!(asked(&again).is_empty() && said(&again).contains("inte klar"));
    let deeds = stage.told(&mut screen, SEND, saved(&stage));
    assert!(says_done(&deeds) && said(&deeds).contains("184 205"));
    assert!(deeds.iter().any(|deed| matches!(deed, Deed::Pop)));
}

#[test]
fn what_is_typed_is_sealed_when_left_at_lock_and_at_rest_and_comes_back() {
    let mut stage = Stage::new();
    let mut screen = written(&stage);
    stage.keys(&mut screen, "Halvt");
    let kept = |deeds: &[Deed]| match asked(deeds)[..] {
        [(KEEP, Ask::KeepComment(key, text))] => {
            assert_eq!((key.field, key.to), ("reason", None));
            text.to_string()
        }
        _ => String::new(),
    };
    let deeds = screen.before_lock(&stage.cx());
    assert_eq!(kept(&deeds), "Halvt");
    stage.keys(&mut screen, " om");
    assert_eq!(kept(&screen.tick(&stage.cx())), "");
    stage.pass(6);
    assert_eq!(kept(&screen.tick(&stage.cx())), "Halvt om");
    assert_eq!(kept(&screen.tick(&stage.cx())), "");
    stage.keys(&mut screen, "!");
    let deeds = stage.press(&mut screen, KeyCode::Esc);
    assert_eq!(kept(&deeds), "Halvt om!");
    assert!(said(&deeds).contains("Inte skickat"));
    let on = On {
        version: 8,
        hash: ContentHash([7; 32]),
    };
    let fresh = CommentScreen::write(link(12, "Vattenverk Åsö"), diff(), on);
    let again = opened(&stage, fresh, "Halvt om!");
    assert!(stage.draw(&again, 80, 20).contains("Halvt om!"));
    // What the desk refuses is still there.
    let mut screen = again;
    stage.press(&mut screen, KeyCode::F(5));
    let deeds = stage.trouble(&mut screen, SEND, "disk-full");
    assert!(!says_done(&deeds) && !said(&deeds).is_empty());
    assert!(stage.draw(&screen, 80, 20).contains("Halvt om!"));
}

#[test]
fn an_answer_stands_under_what_was_said_and_who_may_not_resolve_is_told_why() {
    let stage = Stage::new();
    let answering = |row: CommentRow| {
        let rows = vec![self::row(184_000), row];
        CommentScreen::answer(link(12, "Vattenverk Åsö"), rows, 184_201)
    };
    let mut screen = opened(&stage, answering(row(184_201)), "");
    let [narrow, wide] = stage.draw_everywhere(&screen);
    for shown in [&narrow, &wide] {
        assert!(shown.contains("Ange källan till") && shown.contains("Ditt svar"));
    }
    let ctrl = |stage: &Stage, screen: &mut CommentScreen| stage.ctrl(screen, 'k');
    let deeds = ctrl(&stage, &mut screen);
    assert!(asked(&deeds).is_empty() && said(&deeds).contains("när fältet har ändrats"));
    stage.keys(&mut screen, "Källan är VA-2026-14.");
    let deeds = stage.press(&mut screen, KeyCode::Tab);
    assert!(said(&deeds).contains("Skicka eller töm"));
    let deeds = stage.press(&mut screen, KeyCode::F(5));
    assert!(matches!(
        asked(&deeds)[..],
        [(
            SEND,
            Ask::Do(Command::Comment(Comment::Reply { to: 184_201, .. }))
        )]
    ));
    // The field has changed: whoever wrote it says that the comment is met.
    let changed = CommentRow {
        was: Some(Shown::Text("två dygn".into())),
        kept: None,
        ..row(184_201)
    };
    let mut screen = opened(&stage, answering(changed), "");
    let shown = stage.draw(&screen, 80, 20);
    assert!(shown.contains("Då stod: två dygn") && shown.contains("markera kommentaren som löst"));
    let deeds = ctrl(&stage, &mut screen);
    assert!(matches!(
        asked(&deeds)[..],
        [(
            SETTLE,
            Ask::Do(Command::Comment(Comment::Resolve { to: 184_201, .. }))
        )]
    ));
    let deeds = stage.told(&mut screen, SETTLE, saved(&stage));
    assert!(said(&deeds).contains("är löst"));
}

#[test]
fn a_resolved_comment_says_who_and_that_an_answer_opens_it_again() {
    let stage = Stage::new();
    let resolved = CommentRow {
        resolved: Some(("A. Lind".into(), row(1).at, 9)),
        ..row(184_201)
    };
    let screen = CommentScreen::answer(link(12, "x"), vec![resolved], 184_201);
    let mut screen = opened(&stage, screen, "");
    let shown = stage.draw(&screen, 80, 20);
    assert!(shown.contains("[x]") && shown.contains("Löst av A. Lind"));
    assert!(shown.contains("öppnar kommentaren igen"));
    assert!(said(&stage.ctrl(&mut screen, 'k')).contains("redan löst"));
    assert!(said(&stage.press(&mut screen, KeyCode::Tab)).contains("ingen annan kommentar"));
}
