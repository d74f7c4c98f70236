//! Papers of many records: told on the way, and stopped.

use super::*;

#[test]
fn papers_of_many_are_told_one_by_one_and_stopped_there_is_none() {
    let state = register(ready());
    let words = Words::new(Language::Sv);
    let making = Making {
        state: &state,
        words: &words,
        today: TODAY,
        reveal: false,
    };
    let ids = [id(Kind::Site, 1); 5];
    let mut told = Vec::new();
    let going = &mut |done, of| {
        told.push((done, of));
        done < 3
    };
    assert!(papers(making, &ids, going).is_none());
    assert_eq!(told, [(0, 5), (1, 5), (2, 5), (3, 5)]);
}
