//! How the command line is read, order by order.

use super::*;

fn of(line: &str) -> Parsed {
    parse(
        std::iter::once("skans")
            .chain(line.split_whitespace())
            .map(OsString::from),
    )
}

fn fault_of(line: &str) -> &'static str {
    of(line).order.err().map(|fault| fault.key).unwrap_or("")
}

#[test]
fn orders_are_read_with_what_they_need() {
    assert!(matches!(of("").order, Ok(Order::Screen(_))));
    assert!(matches!(of("demo --ascii").order, Ok(Order::Demo)));
    assert!(of("demo --ascii").options.ascii);
    assert!(matches!(of("verify /tmp/x").order, Ok(Order::Verify(_))));
    let Ok(Order::Snapshot(order)) =
        of("snapshot --recipient a --recipient b --purpose p --out o").order
    else {
        panic!("a snapshot");
    };
    assert_eq!(
        (order.recipients.len(), order.scope.len(), order.identities),
        (2, 4, true)
    );
    assert!(matches!(of("check --json").order, Ok(Order::Check(order)) if order.json));
    assert!(
        matches!(of("agenda").order, Ok(Order::Agenda(order)) if order.ahead == Ahead::Weeks(5))
    );
    let Ok(Order::Backup(order)) = of("backup /a /b --remember").order else {
        panic!("backups");
    };
    assert_eq!((order.places.len(), order.remember), (2, true));
    let Ok(Order::Restore(order)) = of("restore /a /b --damaged /c").order else {
        panic!("a restoring");
    };
    assert!(order.damaged.is_some() && !order.test);
    assert_eq!(fault_of("restore /a"), "cli-argument-lacking");
    assert!(matches!(of("mend /a /b").order, Ok(Order::Mend(order)) if order.from.len() == 2));
    let mirror = |line: &str| match of(line).order {
        Ok(Order::Mirror(order)) => Some(order.task),
        _ => None,
    };
    assert!(matches!(mirror("mirror"), Some(MirrorTask::Status)));
    assert!(matches!(mirror("mirror set /a"), Some(MirrorTask::Set(_))));
    assert!(matches!(mirror("mirror remove"), Some(MirrorTask::Remove)));
    assert_eq!(fault_of("mirror turn"), "cli-order-unknown");
    assert!(
        matches!(of("agenda --year --out o").order, Ok(Order::Agenda(order)) if order.ahead == Ahead::Year && order.out.is_some())
    );
    assert!(
        matches!(of("agenda --weeks 52").order, Ok(Order::Agenda(order)) if order.ahead == Ahead::Weeks(52))
    );
    assert_eq!(of("--språk en demo").options.language, Some(Language::En));
    assert!(of("--enkelt").options.plain);
    assert_eq!(of("--färg aldrig").options.color.as_deref(), Some("aldrig"));
}

#[test]
fn what_is_wrong_is_named() {
    assert_eq!(fault_of("key new --name A --out o"), "cli-option-missing");
    assert_eq!(
        fault_of("key new --name A --role boss --out o"),
        "cli-role-unknown"
    );
    assert_eq!(
        fault_of("snapshot --purpose p --out o"),
        "cli-option-missing"
    );
    assert_eq!(
        fault_of("snapshot --recipient a --purpose p --out o --scope everything"),
        "cli-compartment-unknown"
    );
    assert_eq!(fault_of("--passphrase secret"), "cli-option-unknown");
    assert_eq!(fault_of("agenda --weeks 0"), "cli-weeks-unreadable");
    assert_eq!(fault_of("agenda --weeks soon"), "cli-weeks-unreadable");
    assert_eq!(fault_of("fly"), "cli-order-unknown");
    assert_eq!(fault_of("edition diff"), "cli-argument-lacking");
    assert_eq!(fault_of("import f --column x"), "cli-column-form");
    assert_eq!(fault_of("init --place"), "cli-value-missing");
}
