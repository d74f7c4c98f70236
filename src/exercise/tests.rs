use super::*;
#[test]
fn dump() {
    let now: Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
    let started = std::time::Instant::now();
    let ex = match make(now, &mut |_, _| {}) { Ok(e) => e, Err(f) => panic!("{f:?}") };
    eprintln!("took {:?}", started.elapsed());
    let reg = crate::register::open(Arc::new(RealDisk), &ex.place, &ex.chief_key, &Passphrase::new(exercise::PASSPHRASE), catalogue(), now, &mut |_,_,_| {}).unwrap();
    let st = reg.state();
    let title = |id: crate::domain::RecordId| { let r = &st.get(id).unwrap().record; r.values.text(catalogue().kind(r.kind).title).unwrap_or("?").to_owned() };
    for h in st.of_kind(crate::domain::Kind::VettingCase) {
        let v = &h.record.values;
        let p = st.get(v.reference("position").unwrap()).unwrap();
        eprintln!("{} {:12} {:8} {:16} {} / {} s{:?} e{:?} x{:?}", h.record.label(), v.code("state").unwrap(), p.record.values.code("class").unwrap_or("-"), v.code("participation").unwrap_or("-"), title(v.reference("person").unwrap()), title(p.record.id), v.date("start_date"), v.date("end_date"), v.date("expected_from"));
    }
    for f in crate::rules::findings(st, jiff::civil::date(2026,11,23)) {
        let r = &st.get(f.record).unwrap().record;
        eprintln!("{:?} {} {} {} {:?}", f.severity, f.rule, r.label(), if r.kind==crate::domain::Kind::VettingCase {String::new()} else {title(r.id)}, f.due);
    }
    for h in st.waiting() { eprintln!("waiting {}", h.record.label()); }
}
