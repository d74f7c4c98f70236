//! The sets of choices, each written once. The words stand under `choice-<set>-<code>` and, where those are long,
//! `short-<set>-<code>` for lists.

use crate::domain::FieldType;

macro_rules! set {
    ($(#[$doc:meta])* $name:ident = $ty:ident $set:literal: $($code:literal)*) => {
        $(#[$doc])*
        pub(super) const $name: FieldType = FieldType::$ty { set: $set, codes: &[$($code),*] };
    };
}

set!(/// SSL 2 kap. 5 §; lowest first.
    INFO_LEVEL = Choice "info_level": "none" "bh" "k" "h" "kh");
set!(/// PMFS 2022:1 2 kap. 3-5 §§; lowest first.
    CONSEQUENCE = Choice "consequence": "none" "d" "c" "b" "a");
set!(/// SSL 3 kap. 6-8 §§; lowest demand first.
    SECURITY_CLASS = Choice "security_class": "without" "3" "2" "1");
set!(/// A house scale for confidentiality, integrity and availability.
    ASPECT = Choice "aspect": "0" "1" "2" "3");
set!(/// The areas in which an activity can matter to Sweden's security (PMFS 2022:1 2 kap. 2 §), and SSL 1 kap. 1 §.
    CATEGORY = Choices "category": "yttre" "inre" "samhall" "ekonomi" "skadegen" "internationellt");
set!(/// The verdict on a part of the operation.
    SENSITIVE = Choice "sensitive": "ja" "nej" "utreds");
set!(/// PMFS 2022:1 2 kap. 3 §.
    VALUE_KIND = Choice "value_kind":
        "uppgift" "anlaggning" "objekt" "system" "egendom" "tillgang" "internationellt");
set!(/// Grounds of secrecy that a protective value usually has.
    SECRECY_BASIS = Choices "secrecy_basis": "osl-15-2" "osl-18-8" "osl-18-13" "osl-38-7" "other");
set!(/// What kind of body runs the activity.
    OPERATOR_KIND = Choice "operator_kind": "kommun" "bolag" "forbund");
set!(/// The parts of a municipality and its companies.
    UNIT_KIND = Choice "unit_kind":
        "kommun" "fullmaktige" "namnd" "utskott" "forvaltning" "avdelning" "enhet" "bolag" "forbund");
set!(/// How an information system is connected.
    ENVIRONMENT = Choice "environment": "fristaende" "slutet" "internt" "externt");
set!(/// How much of the information a position reaches (SSL 3 kap. 6-8 §§).
    EXTENT = Choice "extent": "ringa" "mer");
set!(/// The damage that the holder of a position can cause (SSL 3 kap. 6-8 §§).
    DAMAGE = Choice "damage": "ringa" "inte-obetydlig" "allvarlig" "synnerligen");
set!(/// Who decides on placement (SSF 5 kap. 5-10 §§).
    DECIDED_BY = Choice "decided_by":
        "regeringen" "kommunen" "tillsynsmyndighet" "transportstyrelsen");
set!(/// In what capacity a person takes part.
    PARTICIPATION = Choice "participation":
        "anstalld_kommun" "anstalld_bolag" "fortroendevald" "uppdragstagare" "leverantor" "annan");
set!(/// Where a vetting case stands; the order of the steps is the domain's.
    CASE_STATE = Choice "case_state":
        "initierad" "grundutredning" "gu_godkand" "gu_ej_godkand" "samtycke" "ansokan" "svar" "bedomning"
        "godkand" "ej_godkand" "deltar" "omprovning" "andring" "avslut" "avslutad");
set!(/// How a vetting case was decided.
    CASE_DECISION = Choice "case_decision": "godkand" "ej_godkand" "avbruten");
set!(/// Yes, no, or not yet answered.
    YES_NO = Choice "yes_no": "ja" "nej");
set!(/// Why a person is not vetted (SSL 3 kap. 1 §).
    EXEMPTION = Choice "exemption": "fullmaktige" "ovrig");
set!(/// What the assessment rests on (SSF 5 kap. 2 §).
    BASIS = Choices "basis": "interview" "grades" "certificates" "references" "identity" "other");
set!(/// Where an analysis stands.
    ANALYSIS_STATUS = Choice "analysis_status":
        "utkast" "granskning" "faststalld" "ersatt");
set!(/// The office of whoever adopts an analysis; the head of the operation, unless the house says otherwise.
    ADOPTER = Choice "adopter":
        "hogsta_chef" "styrelse" "skc" "annan");
set!(/// From whom a threat comes.
    ACTOR = Choice "actor":
        "framst_makt" "kriminell" "extremist" "insider" "ensam" "okand");
set!(/// How strong an actor's intent or capability is. Likelihood is never judged.
    STRENGTH = Choice "strength":
        "ingen" "begransad" "betydande" "stor");
set!(/// How reliable a source is.
    RELIABILITY = Choice "reliability":
        "bekraftad" "tillforlitlig" "osaker" "obedomd");
set!(/// Against what protection falls short (PMFS 2022:1 2 kap. 8 §).
    GAP = Choice "gap":
        "krav" "formaga");
set!(/// How serious a gap is.
    SEVERITY = Choice "severity":
        "liten" "betydande" "allvarlig");
set!(/// How a vulnerability was closed.
    CLOSE_DECISION = Choice "close_decision":
        "atgardad" "utan_atgard" "inaktuell");
set!(/// The three areas of protective security (SSL 2 kap. 2-4 §§).
    MEASURE_AREA = Choice "measure_area":
        "information" "fysisk" "personal");
set!(/// What a measure rests on; a house rule is not law.
    MEASURE_BASIS = Choice "measure_basis":
        "lag" "forordning" "foreskrift" "avtal" "kommunal_plan" "husregel");
set!(/// Whom an item of the plan concerns.
    PLAN_SCOPE = Choice "plan_scope":
        "lokal" "kommunovergripande");
set!(/// How urgent an item of the plan is.
    PRIORITY = Choice "priority":
        "hog" "medel" "lag");
set!(/// The rough size of a cost.
    COST_CLASS = Choice "cost_class":
        "ingen" "liten" "medel" "stor");
set!(/// Where an item of the plan stands.
    PLAN_STATUS = Choice "plan_status":
        "foreslagen" "beslutad" "pagar" "genomford" "verifierad" "avskriven");
set!(/// What a register check is for.
    CHECK_PURPOSE = Choice "check_purpose":
        "anstallning" "avtal" "besok" "forordnande");
set!(/// Where a register check stands (SSL 3 kap. 14 §).
    CHECK_STATUS = Choice "check_status":
        "ansokt" "aktiv" "avanmald" "upphord");
set!(/// What a follow-up led to, without its content.
    FOLLOW_RESULT = Choice "follow_result":
        "inget_nytt" "atgard" "omprovning");
set!(/// The kind of reason for a reassessment (SSL 3 kap. 4 §).
    REASSESS_TRIGGER = Choice "reassess_trigger":
        "ny_uppgift" "livshandelse" "handelse" "byte_av_uppgifter" "lang_franvaro" "begaran_fran_sapo"
        "annan");
set!(/// How a reassessment ended, without reasons.
    REASSESS_OUTCOME = Choice "reassess_outcome":
        "fortsatt" "andrad" "avslut");
set!(/// What a course is for.
    COURSE_LEVEL = Choice "course_level":
        "grund" "roll" "repetition");
set!(/// Whether a course was completed.
    TRAINING_RESULT = Choice "training_result":
        "fullfoljd" "avbruten");
set!(/// Whether the closing talk was held.
    CLOSING_TALK = Choice "closing_talk":
        "genomfort" "avbojt" "inte_mojligt");
set!(/// How an outsider comes into contact with the activity (SSL 4 kap. 1 §).
    EXPOSURE_KIND = Choice "exposure_kind":
        "upphandling" "avtal" "samarbete" "samverkan");
set!(/// Exemptions from assessment, suitability test and consultation (SSF 6 kap. 1-2 §§).
    EXPOSURE_EXEMPT = Choice "exposure_exempt":
        "inget" "ssf-6-1" "ssf-6-2");
set!(/// The outcome of a suitability test (SSL 4 kap. 8 and 14 §§).
    VERDICT = Choice "verdict":
        "lamplig" "olamplig");
set!(/// Agreement under the act, or a lighter arrangement.
    AGREEMENT_KIND = Choice "agreement_kind":
        "avtal" "overenskommelse");
set!(/// Agreement levels: convention, neither security class nor level of information.
    AGREEMENT_LEVEL = Choice "agreement_level":
        "1" "2" "3" "none");
set!(/// What an agreement regulates (SSL 4 kap. 3 §).
    CLAUSE = Choices "clause":
        "krav" "kontroll" "revidering");
set!(/// What is transferred (SSL 4 kap. 13-15 §§).
    TRANSFER_OBJECT = Choice "transfer_object":
        "verksamhet" "egendom" "andelar");
set!(/// Whether a transfer goes ahead.
    TRANSFER_DECISION = Choice "transfer_decision":
        "genomfors" "avbryts");
set!(/// What a consultation is about.
    CONSULTATION_KIND = Choice "consultation_kind":
        "exponering" "overlatelse" "system");
set!(/// How the authority answered (SSL 4 kap. 11 §).
    CONSULTATION_OUTCOME = Choice "consultation_outcome":
        "utan_erinran" "forelaggande" "forbud" "aterkallat");
set!(/// What is notified (SSL 2 kap. 6 §, SSF 6 kap. 4-5 §§).
    NOTIFICATION_KIND = Choice "notification_kind":
        "start" "andring" "upphord" "avsikt" "avtal" "avtal_slut" "annan");
set!(/// Offices of protective security (SSL 2 kap. 7 §).
    APPOINTMENT_ROLE = Choice "appointment_role":
        "skc" "stallforetradare" "registrator" "systemagare");
set!(/// Acts that a unit is judged against.
    ACT = Choice "act":
        "ssl" "cyber" "gdpr" "osl");
set!(/// Whether an act applies.
    APPLIES = Choice "applies":
        "ja" "delvis" "nej" "utreds");
set!(/// Kinds of steering documents.
    STEERING_KIND = Choice "steering_kind":
        "policy" "riktlinje" "instruktion" "rutin" "delegation" "annat");
set!(/// What the register of decisions holds.
    DECISION_KIND = Choice "decision_kind":
        "placering" "faststallelse" "godkannande" "utan_atgard" "undantag" "delegation" "annat");
set!(/// Kinds of report.
    REPORT_KIND = Choice "report_kind":
        "trygghet" "trearsrapport" "kontroll" "annan");
set!(/// What must be reported, and to whom (SSF 2 kap. 4 §).
    EVENT_TYPE = Choice "event_type":
        "rojd_uppgift" "it_incident" "annan_verksamhet" "signalskydd" "ej_anmalningspliktig");
set!(/// Whether a day is known or estimated.
    EXACTNESS = Choice "exactness":
        "exakt" "uppskattad");
set!(/// How a report was handed over.
    CHANNEL = Choice "channel":
        "bud" "rek" "krypto" "telefon" "oppen");
set!(/// Whether a document came in or was made here (OSL 5 kap. 2 §).
    DIRECTION = Choice "direction":
        "inkommen" "upprattad");
set!(/// Ways to hand over classified information (SSF 3 kap. 5 §).
    TRANSFER_METHOD = Choice "transfer_method":
        "personligt" "bud" "rek" "krypto" "annat");
set!(/// The answers of a control: does it exist, suffice, work?
    CONTROL_ANSWER = Choice "control_answer":
        "ja" "delvis" "nej" "ej_bedomd");
set!(/// The areas of the catalogue of requirements.
    PROVISION_AREA = Choice "provision_area":
        "analys" "arkiv" "dataskydd" "exponering" "fysisk-sakerhet" "handelser"
        "informationssakerhet" "informationssystem" "klassning" "kontroll" "organisation" "personalsakerhet"
        "plan" "sekretess" "styrning" "tillsyn");
