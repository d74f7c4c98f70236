//! What would follow from a change: decided as it would be, and written nowhere.

use crate::desk::work::forms::proposal;
use crate::desk::{Foreseen, Trouble};
use crate::domain::{Command, ContentHash, Context, decide};
use crate::register::Register;
use crate::views::{self, Book, Foresight};
use jiff::Timestamp;

/// What would follow; refused where the change itself would be.
pub fn foresee(
    register: &Register,
    book: &Book,
    change: Foreseen,
    now: Timestamp,
) -> Result<Foresight, Trouble> {
    let state = register.state();
    let find = |id| state.get(id).ok_or(Trouble::new("no-such-record"));
    let command = match change {
        Foreseen::Review(id) => return Ok(views::followed(state, book, find(id)?)),
        Foreseen::Form(form) => proposal(register, form)?,
        Foreseen::End(id) => Command::End {
            id,
            base: find(id)?.record.version,
            on: book.today(),
            // Why it ends changes nothing of what follows.
            reason: "-".into(),
        },
    };
    let drawn = Register::fresh_id()?;
    let mut context = Context {
        schema: register.schema(),
        who: register.who(),
        today: book.today(),
        fresh: &mut || drawn,
        // An edition is not foreseen: nothing is frozen here.
        manifest_hash: &|_| ContentHash([0; 32]),
        going: &mut |_, _| true,
    };
    let change = decide(state, &mut context, command)?;
    let who = register.who();
    Ok(views::foresee(state, book, &change.acts, who, now))
}
