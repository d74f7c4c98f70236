//! Seeds that no register needs to be made for: texts that people write, and lines as docs/FORMAT.md gives them.

/// For which decoder, its number among that one's seeds, and the text.
pub const SEEDS: &[(&str, usize, &str)] = &[
    ("sheet", 0, SHEET),
    (
        "headwords",
        0,
        "extra meter tanke metod väldig penna harpa neon engelsk gräs 1234",
    ),
    (
        "headwords",
        1,
        "Extr, mete-tank meto vald penn harp neon enge gras 1234\n",
    ),
    ("edition", 0, include_str!("../data/utgava_2027.toml")),
    ("filters", 0, FILTERS),
    ("members", 0, PROPOSED),
    ("members", 1, "{\"confirm\":40}"),
    ("members", 2, "{\"decline\":40}"),
    ("members", 3, KEYS),
    ("founding", 0, FOUNDING),
    ("payload", 900, DISPOSED),
    ("payload", 901, SEATED),
    ("payload", 902, REMARKED),
    (
        "keys",
        0,
        "# mina\n\nlist.sort = o, Ctrl+O  # som i det gamla\n",
    ),
    ("keys", 1, "list.sort = S\nlist.turn = s\n"),
    (
        "keys",
        2,
        "everywhere.help = F1, Ctrl+G\neverywhere.lock = F12\n",
    ),
];

const SHEET: &str = "affär armband final alfabet atlas dunge nypon grotta atlas dunge nypon grotta
atlas dunge nypon grotta atlas dunge nypon grotta atlas dunge nypon grotta
atlas dunge nypon grotta atlas ökning stall
";

const FILTERS: &str = r#"[{"text":"nivå:h","by":"label","falling":false,"all":true},{"text":"Åsverket","by":"updated","falling":true,"all":false}]"#;

macro_rules! chief {
    () => {
        r#"{"signing_key":"5cb5dfffc94b887cfa33ebba8e3b89dbd8397aa9cb1d44dcdf2bd6b5d89cef52","recipient":"age1q3r4tp8hfufm6emeaxedhxkyhh3l7rjy70x2t0m57p6fsvfv6euqmt60jk","role":"chief"}"#
    };
}

macro_rules! deputy {
    ($more:literal) => {
        concat!(
            r#"{"signing_key":"0101010101010101010101010101010101010101010101010101010101010101","recipient":"age1q3r4tp8hfufm6emeaxedhxkyhh3l7rjy70x2t0m57p6fsvfv6euqmt60jk","role":"deputy""#,
            $more,
            "}"
        )
    };
}

macro_rules! note {
    () => {
        r#"{"compartment":1,"epoch":1,"check":"87ed1807d020e9bf5346532bf543f598b1ef97767c6803a1bfbb12b33f18a3f8","file_sha256":"0ecabc0770f32cc2d7aacd4269371af9938f2f451996f80414d5ba08a76b429b"}"#
    };
}

const PROPOSED: &str = concat!(
    r#"{"propose":{"custodians":["#,
    chief!(),
    ",",
    deputy!(
        r#","compartments":[1,2,4],"replaces":"0202020202020202020202020202020202020202020202020202020202020202""#
    ),
    r#"],"recovery":{"signing_key":"0303030303030303030303030303030303030303030303030303030303030303","recipient":"age1q3r4tp8hfufm6emeaxedhxkyhh3l7rjy70x2t0m57p6fsvfv6euqmt60jk"}}}"#
);

const KEYS: &str = concat!(r#"{"keys":["#, note!(), "]}");

const FOUNDING: &str = concat!(
    r#"{"exercise":true,"custodians":["#,
    chief!(),
    ",",
    deputy!(""),
    r#"],"keys":["#,
    note!(),
    "]}"
);

const DISPOSED: &str = r#"{"at":"2026-11-23T10:00:00.123Z"}
{"dispose":{"propose":{"decision":"000102030405060708090a0b0c0d0e0f","persons":["0f0e0d0c0b0a09080706050403020100"]}}}
{"dispose":{"confirm":{"of":12,"persons":[["0f0e0d0c0b0a09080706050403020100",["0ecabc0770f32cc2d7aacd4269371af9938f2f451996f80414d5ba08a76b429b"]]]}}}
{"dispose":{"decline":12}}
"#;

const SEATED: &str = r#"{"at":"2026-11-23T10:00:00.123Z"}
{"members":{"propose":{"custodians":[{"compartments":["organisation","system"],"key":"c5399b902fd18a6111c5f947ef46052e","name":"Åsa Öberg","person":"0f0e0d0c0b0a09080706050403020100","replaces":"9dc026811eaac3df23f98ee1dbe8d51d","role":"deputy"}],"recovery":{"need":2,"of":3,"set":"0304"}}}}
"#;

const REMARKED: &str = r#"{"at":"2026-11-23T10:00:00.123Z"}
{"field":"name","hash":"0ecabc0770f32cc2d7aacd4269371af9938f2f451996f80414d5ba08a76b429b","remark":"000102030405060708090a0b0c0d0e0f","text":"Är detta hela namnet?","version":3}
{"record":"000102030405060708090a0b0c0d0e0f","reply":12,"text":"Ja, enligt reglementet."}
{"record":"000102030405060708090a0b0c0d0e0f","resolve":12}
"#;
