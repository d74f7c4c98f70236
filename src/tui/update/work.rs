//! Work under way: how far it has come, how often that is said, and how it is stopped.

use crate::desk::{Answer, Ask, Question, Told};
use crate::tui::Tone;
use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::widget::progress::Pace;
use jiff::SignedDuration;

/// How far apart two words of the same progress are in the plain mode.
const SPOKEN_APART: SignedDuration = SignedDuration::from_secs(1);

impl Model {
    /// Notes how far a piece of work has come. False where it is not to be shown: the plain mode says it at most once a
    /// second, and each new step.
    pub(super) fn follows_work(&mut self, answer: &Answer) -> bool {
        let Ok(Told::Progress { step, done, total }) = answer.told else {
            return true;
        };
        let now = self.shell.now;
        let before = self.work.filter(|(ticket, _)| *ticket == answer.ticket);
        if self.options.plain
            && let Some((_, pace)) = before
            && pace.step() == step
            && now.duration_since(pace.told()) < SPOKEN_APART
        {
            return false;
        }
        let mut pace = before.map_or_else(|| Pace::begin(now), |(_, pace)| pace);
        pace.tell(step, done, total, now);
        self.work = Some((answer.ticket, pace));
        true
    }

    /// The work under way, where the layer that asked for it does not show it itself.
    pub(in crate::tui) fn work_to_show(&self) -> Option<Pace> {
        let (ticket, pace) = self.work?;
        let (asker, _) = self.asked.get(&ticket)?;
        let itself = self
            .place(*asker)
            .and_then(|place| self.stack.get(place))
            .is_some_and(|open| open.layer.shows_work());
        (!itself).then_some(pace)
    }

    /// Stops the work under way. What it was asks for nothing more, and answers that it was stopped.
    pub(super) fn stop_work(&mut self, effects: &mut Vec<Effect>) {
        if let Some((ticket, _)) = self.work {
            effects.push(Effect::Ask(Question {
                ticket,
                ask: Ask::Cancel(ticket),
            }));
            let words = self.shell.words.get("work-stopping");
            self.say(Tone::Info, words);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::{Ask, Told};
    use crate::tui::testing::world::World;
    use crate::tui::testing::{Stage, options};
    use crate::tui::{Msg, Options};

    /// On the overview, with a desk that keeps the check of the chain and the backups waiting.
    fn busy(plain: bool, road: &str) -> Stage {
        let world = World::new();
        let answers = move |ask: &Ask| match ask {
            Ask::Verify | Ask::BackUp(_) => None,
            ask => world.answer(ask),
        };
        let options = Options { plain, ..options() };
        let mut stage = Stage::new(options, Box::new(answers));
        stage.keys("hemligt Enter").keys(road);
        stage
    }

    fn tell(stage: &mut Stage, done: u64) {
        let ticket = stage.waiting[0].ticket;
        stage.model.set_now(stage.now);
        let told = Ok(Told::Progress {
            step: "verify",
            done,
            total: 100,
        });
        let answer = crate::desk::Answer { ticket, told };
        crate::tui::update(&mut stage.model, Msg::Answer(answer));
    }

    #[test]
    fn work_shows_how_far_it_has_come_how_long_is_left_and_what_stops_it() {
        for (road, first) in [
            (": kontrollera Space kedjan Enter", "Verifierar kedjan 0 %"),
            (": säkerhetskop Enter", "Verifierar kedjan 0 %"),
        ] {
            let mut stage = busy(false, road);
            assert_eq!(stage.waiting.len(), 1, "{road}: {}", stage.text());
            tell(&mut stage, 0);
            assert!(stage.text().contains(first), "{road}: {}", stage.text());
            stage.now += jiff::SignedDuration::from_secs(3);
            tell(&mut stage, 25);
            let text = stage.text();
            assert!(
                text.contains("Verifierar kedjan 25 %, cirka 9 s kvar. F6 avbryter."),
                "{road}: {text}"
            );
            stage.keys("F6");
            let asked = stage.waiting.iter().map(|question| &question.ask);
            let ticket = stage.waiting[0].ticket;
            assert!(
                asked
                    .into_iter()
                    .any(|ask| matches!(ask, Ask::Cancel(of) if *of == ticket)),
                "{road}"
            );
            stage.answer(Ok(Told::Cancelled));
            let text = stage.text();
            assert!(
                text.contains("Avbrutet. Det som inte blev klart"),
                "{road}: {text}"
            );
            stage.keys("F6");
            assert!(stage.text().contains("Inget arbete pågår."), "{road}");
        }
    }

    #[test]
    fn a_day_that_has_passed_shows_how_far_its_reading_has_come_and_is_stopped_by_f6_or_by_leaving()
    {
        for stop in ["F6", "Esc"] {
            let world = World::new();
            let answers = move |ask: &Ask| match ask {
                Ask::PastList(..) => None,
                ask => world.answer(ask),
            };
            let mut stage = Stage::new(options(), Box::new(answers));
            stage.keys("hemligt Enter 2 D Ctrl+u 2026-11-01 Enter");
            assert_eq!(stage.waiting.len(), 1, "{}", stage.text());
            let ticket = stage.waiting[0].ticket;
            for (seconds, done) in [(0, 0), (3, 25)] {
                stage.now += jiff::SignedDuration::from_secs(seconds);
                stage.model.set_now(stage.now);
                let told = Ok(Told::Progress {
                    step: "past",
                    done,
                    total: 100,
                });
                let answer = crate::desk::Answer { ticket, told };
                crate::tui::update(&mut stage.model, Msg::Answer(answer));
            }
            let text = stage.text();
            let line = "Läser dagen 25 %, cirka 9 s kvar. F6 avbryter.";
            assert!(text.contains(line), "{text}");
            stage.keys(stop);
            let mut asked = stage.waiting.iter().map(|question| &question.ask);
            assert!(
                asked.any(|ask| matches!(ask, Ask::Cancel(of) if *of == ticket)),
                "{stop}"
            );
            stage.answer(Ok(Told::Cancelled));
            let text = stage.text();
            assert!(!text.contains("25 %"), "{stop}: {text}");
        }
    }

    #[test]
    fn the_plain_mode_says_progress_at_most_once_a_second() {
        let mut stage = busy(true, ": kontrollera Space kedjan Enter");
        tell(&mut stage, 10);
        assert!(stage.text().contains("10 %"));
        for (millis, done, said) in [(400, 20, "10 %"), (500, 30, "10 %"), (200, 40, "40 %")] {
            stage.now += jiff::SignedDuration::from_millis(millis);
            tell(&mut stage, done);
            let text = stage.text();
            assert!(text.contains(said), "{done}: {text}");
            assert!(!text.contains('█'), "{text}");
        }
    }

    #[test]
    fn locking_stops_the_work_before_it_asks_for_the_keys_to_go_and_says_so() {
        for lock in ["F12", "Ctrl+Q"] {
            let mut stage = busy(false, ": kontrollera Space kedjan Enter");
            tell(&mut stage, 10);
            stage.asked.clear();
            stage.keys(lock);
            // What the gate asks afterwards needs no key.
            let asked = &stage.asked;
            assert!(asked.starts_with(&["cancel", "lock"]), "{lock}: {asked:?}");
        }
        let mut stage = busy(false, ": kontrollera Space kedjan Enter");
        tell(&mut stage, 10);
        stage.keys("F12");
        let text = stage.text();
        assert!(text.contains("Arbete som pågick avbryts"), "{text}");
        // What it tells on its way to the end is told to nobody.
        tell(&mut stage, 50);
        assert!(!stage.text().contains("50 %"));
    }

    #[test]
    fn what_a_dialog_waits_for_is_shown_in_the_message_line_and_can_not_always_be_stopped() {
        let world = World::new();
        let answers = move |ask: &Ask| match ask {
            Ask::ChangePassphrase { .. } => None,
            ask => world.answer(ask),
        };
        let mut stage = Stage::new(options(), Box::new(answers));
        stage.keys("hemligt Enter : nyckelb Enter p gammalt Enter nytt Enter nytt Enter");
        assert_eq!(stage.waiting.len(), 1, "{}", stage.text());
        let derive = |stage: &mut Stage, done| {
            let ticket = stage.waiting[0].ticket;
            stage.model.set_now(stage.now);
            let step = "derive";
            let told = Ok(Told::Progress {
                step,
                done,
                total: 3000,
            });
            let answer = crate::desk::Answer { ticket, told };
            crate::tui::update(&mut stage.model, Msg::Answer(answer));
        };
        derive(&mut stage, 0);
        stage.now += jiff::SignedDuration::from_secs(1);
        derive(&mut stage, 1000);
        let text = stage.text();
        assert!(
            text.contains("Härleder nyckel 33 %, cirka 2 s kvar"),
            "{text}"
        );
        assert!(!text.contains("F6 avbryter"), "{text}");
        stage.keys("F6");
        assert!(
            stage.text().contains("går inte att avbryta"),
            "{}",
            stage.text()
        );
        assert_eq!(stage.asked.last(), Some(&"change-passphrase"));
        stage.answer(Ok(Told::Cancelled));
        assert!(
            !stage.keys("Tab").text().contains("Härleder"),
            "{}",
            stage.text()
        );
    }
}
