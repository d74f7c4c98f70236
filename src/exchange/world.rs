//! A small register in memory for the tests of this module: plans, decides and applies without a disk.

use crate::domain::testing::info;
use crate::domain::{
    Command, Context, Custodian, CustodianId, InfoLevel, Kind, Record, RecordId, RegisterInfo,
    Role, Stamped, State, apply, decide,
};
use crate::exchange::{Around, Plan, plan, suggest, table};
use crate::fields::catalogue;
use crate::words::{Language, Words};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::LazyLock;

pub const TODAY: Date = jiff::civil::date(2026, 11, 22);
pub const CHIEF: CustodianId = CustodianId([1; 16]);

pub static BOTH: LazyLock<[Words; 2]> = LazyLock::new(|| Language::ALL.map(Words::new));

pub fn words() -> [&'static Words; 2] {
    [&BOTH[0], &BOTH[1]]
}

/// A register that takes imports, with identities that count upwards.
pub struct World {
    pub state: State,
    pub drawn: u64,
}

impl World {
    pub fn new() -> Self {
        let info = RegisterInfo {
            ceiling: InfoLevel::Confidential,
            ..info()
        };
        let chief = Custodian::new(CHIEF, Role::Chief, "Chefen");
        Self {
            state: State::new(info, vec![chief]),
            drawn: 0,
        }
    }

    pub fn plan_as(&mut self, file: &[u8], kind: Kind, mapping: &[Option<&'static str>]) -> Plan {
        let table = table::read(file).ok().unwrap();
        let drawn = &mut self.drawn;
        let mut fresh = || {
            *drawn += 1;
            RecordId((u128::from(*drawn)).to_be_bytes())
        };
        let around = Around {
            fresh: &mut fresh,
            going: &mut |_, _| true,
        };
        plan(&table, kind, mapping, &self.state, TODAY, around, words()).unwrap()
    }

    /// Plans with what the heads suggest.
    pub fn plan(&mut self, file: &[u8]) -> Plan {
        let table = table::read(file).ok().unwrap();
        let (kind, mapping) = suggest(&table, words()).unwrap();
        self.plan_as(file, kind, &mapping)
    }

    pub fn decide(&mut self, command: Command) {
        let drawn = &mut self.drawn;
        let mut fresh = || {
            *drawn += 1;
            RecordId((u128::from(*drawn)).to_be_bytes())
        };
        let mut context = Context {
            schema: catalogue(),
            who: CHIEF,
            today: TODAY,
            fresh: &mut fresh,
            manifest_hash: &|_| crate::domain::ContentHash([0; 32]),
            going: &mut |_, _| true,
        };
        let change = decide(&self.state, &mut context, command).unwrap_or_else(|refusal| {
            panic!("{refusal:?}");
        });
        for act in &change.acts {
            let stamped = Stamped {
                seq: 1,
                at: Timestamp::UNIX_EPOCH,
                author: CHIEF,
                act,
                hash: crate::domain::ContentHash([0; 32]),
            };
            apply(&mut self.state, stamped);
        }
    }

    pub fn take(&mut self, plan: Plan) {
        self.decide(Command::Import {
            rows: plan.proposals,
            note: plan.note,
        });
    }

    pub fn import(&mut self, file: &str) -> Plan {
        let plan = self.plan(file.as_bytes());
        if !plan.proposals.is_empty() {
            self.take(plan.clone());
        }
        plan
    }

    pub fn record(&self, kind: Kind, title: &str) -> &Record {
        let spec = catalogue().kind(kind);
        let mut all = self.state.of_kind(kind).map(|held| held.record.as_ref());
        all.find(|record| record.values.text(spec.title) == Some(title))
            .unwrap()
    }

    pub fn end(&mut self, kind: Kind, title: &str) {
        let record = self.record(kind, title);
        self.decide(Command::End {
            id: record.id,
            base: record.version,
            on: TODAY,
            reason: "Upphör".into(),
        });
    }
}

pub fn counts(plan: &Plan) -> [u32; 4] {
    let note = &plan.note;
    [note.created, note.updated, note.unchanged, note.refused]
}

/// The faults of a plan: line, head, code.
pub fn faults(plan: &Plan) -> Vec<(usize, &str, &str)> {
    let rows = plan.rows.iter();
    rows.flat_map(|row| {
        let faults = row.faults.iter();
        faults.map(|(head, fault)| (row.line, head.as_str(), fault.code))
    })
    .collect()
}

/// The real organisation of a municipality.
pub const LUND: &[u8] = include_bytes!("../../tests/data/lund_organisation.csv");
