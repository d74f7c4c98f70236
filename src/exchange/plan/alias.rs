//! What municipalities call columns and choices in the files that they have already, besides the catalogue's words.
//! Written as [`key`](super::cell::key) compares them: lower case, without diacritics, letters and digits only.

use crate::domain::Kind;

/// Other heads under which a field is found, the most telling first.
pub(super) fn of_field(kind: Kind, name: &str) -> &'static [&'static str] {
    of_title(kind, name).unwrap_or(match name {
        "unit_kind" => &["typ", "enhetstyp", "slag", "organisationstyp", "type"],
        "operator_kind" => &["typ", "slag", "verksamhetstyp", "type"],
        "value_kind" => &["typ", "slag", "vardetyp", "sort", "type"],
        "parent" => &[
            "overordnad",
            "overordnadenhet",
            "tillhor",
            "under",
            "parent",
        ],
        "org_no" => &[
            "orgnr",
            "organisationsnummer",
            "orgnummer",
            "organisationsnr",
        ],
        "unit" => &[
            "enhet",
            "forvaltning",
            "namnd",
            "avdelning",
            "organisation",
            "placering",
        ],
        "owner" => &[
            "agare",
            "systemagare",
            "ansvarigenhet",
            "ansvarig",
            "forvaltning",
            "enhet",
        ],
        "operator" => &["verksamhetsutovare", "utovare", "arbetsgivare", "bolag"],
        "head_role" => &["chef", "chefsroll", "ansvarigroll"],
        "contact" => &[
            "kontakt",
            "kontaktuppgift",
            "epost",
            "mejl",
            "telefon",
            "email",
        ],
        "controlled" => &["kommunagt", "bestammandeinflytande"],
        "authorities" => &["tillsynsmyndighet", "tillsynsmyndigheter"],
        "notified_at" => &["anmald", "anmaldes", "anmalan"],
        "class" => &["klass", "sakerhetsklass", "placeringsklass", "skl"],
        "max_level" => &["hogstaniva", "niva", "hogstasakerhetsskyddsklass"],
        "info_level" => &[
            "niva",
            "sakerhetsskyddsklass",
            "informationsniva",
            "klassning",
            "ssk",
        ],
        "consequence" => &["konsekvensniva", "konsekvens", "kn"],
        "class_mark" => &["hanteringsniva", "radensniva", "markning"],
        "part" => &["verksamhetsdel", "verksamhet", "del"],
        "categories" => &["kategori", "kategorier"],
        "secrecy_basis" => &["sekretessgrund", "sekretess", "sekretessbestammelse"],
        "sensitive" => &["sakerhetskanslig", "kanslig"],
        "site" => &["plats", "anlaggning", "lokal"],
        "system" => &["informationssystem", "itsystem"],
        "environment" => &["miljo", "driftmiljo", "natverk"],
        "assessed" => &["bedomd", "bedomningsdatum", "bedomdes"],
        "tolerable_outage" => &[
            "talbartavbrott",
            "avbrottstid",
            "avbrott",
            "langstaavbrott",
            "tolerabeltavbrott",
        ],
        "reason" => &["motivering", "skal", "beskrivning"],
        "check_reason" => &["skalforkontroll", "motivering", "skal"],
        "values" => &["skyddsvarden", "skyddsvarde"],
        "seats" => &["antal", "platser", "antalplatser", "tjanster"],
        "extent" => &["omfattning"],
        "damage" => &["skada"],
        "citizenship_required" => &[
            "medborgarskapskrav",
            "svensktmedborgarskap",
            "medborgarskap",
        ],
        "citizenship_confirmed" => &["svensktmedborgarskap", "medborgarskap", "medborgare"],
        "review_date" => &["omprovas", "nastaoversyn", "oversyn", "granskas"],
        "decision_date" => &["beslutsdatum", "beslutad", "beslutdatum"],
        "decision_by" => &["beslutadav", "beslutsfattare", "beslutav"],
        "decision_ref" => &["diarienummer", "dnr", "diarienr", "beslutsreferens"],
        "person_no" => &["personnummer", "personnr", "persnr", "pnr"],
        "position" => &["befattning", "tjanst"],
        "participation" => &["deltagande", "anstallningsform", "anstallning"],
        "state" => &["status", "tillstand", "lage"],
        "start_date" => &["startdatum", "start", "fran", "from"],
        "end_date" => &["slutdatum", "slut", "till", "tom"],
        "go_live" => &["driftsattning", "idrift", "driftstart"],
        "approval" => &["driftgodkannande", "godkand"],
        "last_control" => &["senastekontroll", "kontrollerad"],
        "detect" => &["upptacka", "upptackt", "detektering"],
        "delay" => &["fordroja", "fordrojning"],
        "handle" => &["hantera", "hantering"],
        "note" => &["anmarkning", "anteckning", "notering", "kommentar", "note"],
        _ => &[],
    })
}

/// Heads of the field that names the record.
fn of_title(kind: Kind, name: &str) -> Option<&'static [&'static str]> {
    Some(match (kind, name) {
        (Kind::Operator, "name") => &["verksamhetsutovare", "utovare", "namn", "name"],
        (Kind::Unit, "name") => &["namn", "enhet", "enhetsnamn", "benamning", "name"],
        (Kind::ActivityPart, "title") => {
            &["verksamhetsdel", "verksamhet", "titel", "namn", "benamning"]
        }
        (Kind::Site, "name") => &["plats", "platsnamn", "namn", "beteckning", "name"],
        (Kind::InfoSystem, "name") => &[
            "informationssystem",
            "system",
            "systemnamn",
            "itsystem",
            "namn",
            "name",
        ],
        (Kind::ProtectiveValue, "title") => &[
            "skyddsvarde",
            "skyddsvarden",
            "titel",
            "namn",
            "benamning",
            "title",
        ],
        (Kind::Position, "title") => &[
            "befattning",
            "befattningstitel",
            "titel",
            "tjanst",
            "roll",
            "benamning",
            "title",
        ],
        (Kind::Person, "name") => &["namn", "person", "fullstandigtnamn", "name"],
        (Kind::VettingCase, "person") => &["person", "personnummer", "namn", "name"],
        _ => return None,
    })
}

/// Other names of a choice.
pub(super) fn of_choice(set: &str, code: &str) -> &'static [&'static str] {
    match (set, code) {
        ("security_class", "without") => &["utan", "ingen", "0", "utansakerhetsklass"],
        ("security_class", "3") => &["klass3", "sk3", "iii", "sakerhetsklass3"],
        ("security_class", "2") => &["klass2", "sk2", "ii", "sakerhetsklass2"],
        ("security_class", "1") => &["klass1", "sk1", "i", "sakerhetsklass1"],
        ("info_level", "none") => &["ingen", "ej", "inte", "ejklassad"],
        ("info_level", "bh") => &["begransathemlig"],
        ("info_level", "k") => &["konfidentiell"],
        ("info_level", "h") => &["hemlig"],
        ("info_level", "kh") => &["kvalificerathemlig"],
        ("consequence", "none") => &["ingen", "ej", "inte"],
        ("unit_kind", "fullmaktige") => &["kommunfullmaktige", "kf"],
        ("unit_kind", "namnd") => &["namnd", "styrelse", "board"],
        ("unit_kind", "forvaltning") => &["kontor", "administration"],
        ("unit_kind" | "operator_kind", "bolag") => &["ab", "aktiebolag", "kommunaltbolag"],
        ("unit_kind" | "operator_kind", "forbund") => &["kommunalforbund"],
        _ => &[],
    }
}
