//! What the analysis must say of each protective value, so that the rules and the adoption ask the same (SSF 2 kap. 1 §).

use crate::domain::{ConsequenceLevel, InfoLevel, Kind, Record, RecordId};

/// What is lacking of a judgement. Words under `gap-<code>`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lack {
    /// Information without a level.
    InfoLevel,
    /// Anything else without a consequence level.
    Consequence,
    /// No reason is written.
    Reason,
    /// Above the lowest level, and no threat is judged against it.
    Threat,
    /// Above the lowest level, and no vulnerability is judged, nor said why there is none.
    Vulnerability,
    /// An open vulnerability without a measure.
    Measure,
    /// A second custodian has not approved what stands.
    Review,
}

impl Lack {
    /// Every lack, in the order in which they are told.
    pub const ALL: [Self; 7] = [
        Self::InfoLevel,
        Self::Consequence,
        Self::Reason,
        Self::Threat,
        Self::Vulnerability,
        Self::Measure,
        Self::Review,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::InfoLevel => "info-level",
            Self::Consequence => "consequence",
            Self::Reason => "reason",
            Self::Threat => "threat",
            Self::Vulnerability => "vulnerability",
            Self::Measure => "measure",
            Self::Review => "review",
        }
    }
}

/// The live records of a kind that point at a record.
pub type Pointing<'p, 'a> = &'p dyn Fn(RecordId, Kind) -> Vec<&'a Record>;

/// Whether the value is information, which has a level of its own (SSL 2 kap. 5 §).
pub fn is_information(value: &Record) -> bool {
    matches!(
        value.values.code("value_kind"),
        Some("uppgift" | "internationellt")
    )
}

/// Whether the value lies above the lowest level: from K, or from consequence C.
pub fn matters(value: &Record) -> bool {
    value.info_level() >= Some(InfoLevel::Confidential)
        || value.consequence() >= Some(ConsequenceLevel::C)
}

/// Whether a vulnerability is still open.
pub fn is_open(vulnerability: &Record) -> bool {
    vulnerability.ended.is_none() && vulnerability.values.date("closed_date").is_none()
}

/// R2 for one value: level and reason always; above the lowest level also a threat and a vulnerability that were judged, or
/// the reason why there is none.
pub fn of_value(value: &Record, pointing: Pointing<'_, '_>) -> Vec<Lack> {
    let fields = &value.values;
    let mut lacks = Vec::new();
    if is_information(value) {
        if value.info_level().is_none() && fields.text("foreign_level").is_none() {
            lacks.push(Lack::InfoLevel);
        }
    } else if value.consequence().is_none() {
        lacks.push(Lack::Consequence);
    }
    if fields.text("reason").is_none() {
        lacks.push(Lack::Reason);
    }
    if !matters(value) {
        return lacks;
    }
    if fields.text("threat_reason").is_none() && pointing(value.id, Kind::Threat).is_empty() {
        lacks.push(Lack::Threat);
    }
    if fields.text("protection_reason").is_none()
        && pointing(value.id, Kind::Vulnerability).is_empty()
    {
        lacks.push(Lack::Vulnerability);
    }
    lacks
}

/// R2 for one vulnerability: while it is open there is a measure against it. A decision not to act closes it.
pub fn of_vulnerability(vulnerability: &Record, pointing: Pointing<'_, '_>) -> Option<Lack> {
    let lacks = is_open(vulnerability) && pointing(vulnerability.id, Kind::Measure).is_empty();
    lacks.then_some(Lack::Measure)
}
