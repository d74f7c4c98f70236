//! A register that an earlier version of the program wrote, kept in tests/data.

use super::*;
use crate::register::tests::copy_folder;

#[test]
fn a_register_of_the_first_format_opens_and_takes_a_change_of_custodians() {
    use crate::crypto::{Passphrase, exercise};
    let folder = tempfile::tempdir().unwrap();
    let kept =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/register-v1-2026-11");
    let place = folder.path().join("register");
    copy_folder(&kept, &place);
    std::fs::create_dir(place.join("state")).unwrap();
    make_private(&place);
    assert!(
        verify(&place, &mut |_, _| true)
            .unwrap()
            .findings
            .is_empty()
    );
    let mut clock = 1_796_000_000;
    let mut open_as = |key: &[u8]| {
        let path = folder.path().join("custodian.key");
        std::fs::write(&path, key).unwrap();
        clock += 60;
        open(
            std::sync::Arc::new(crate::disk::RealDisk),
            &place,
            &path,
            &Passphrase::new(exercise::PASSPHRASE),
            crate::fields::catalogue(),
            jiff::Timestamp::from_second(clock).unwrap(),
            &mut |_, _, _| {},
        )
        .unwrap()
    };
    let now = jiff::Timestamp::from_second(1_797_000_000).unwrap();
    let mut chief = open_as(exercise::CHIEF_KEY);
    let unit = chief.state().of_kind(Kind::Unit).next().unwrap();
    assert_eq!(unit.record.values.text("name"), Some("Tekniska nämnden"));
    assert!(unit.is_approved());
    let person = chief.state().of_kind(Kind::Person).next().unwrap();
    assert_eq!(person.record.values.text("name"), Some("Märta Hemligsson"));
    let mut wanted = seating(&chief);
    wanted.custodians[1].reach = vec![Compartment::Organisation, Compartment::System];
    let seq = chief.propose(wanted, &[], None, TODAY, now).unwrap().seq;
    chief.close(now);
    let mut deputy = open_as(exercise::DEPUTY_KEY);
    deputy.confirm(seq, TODAY, now).unwrap();
    deputy.close(now);
    open_as(exercise::CHIEF_KEY).close(now);
    assert!(
        verify(&place, &mut |_, _| true)
            .unwrap()
            .findings
            .is_empty()
    );
    let deputy = open_as(exercise::DEPUTY_KEY);
    assert_eq!(deputy.state().of_kind(Kind::Person).count(), 0);
}
