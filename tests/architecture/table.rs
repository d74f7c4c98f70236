//! The tables. docs/ARCHITECTURE.md and docs/DEPENDENCIES.md print them; a test holds both to these.

/// Module, and which modules it may use. Each names only modules above it. `lib` and `main` are the crate's two roots.
pub const MODULES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("words", &[]),
    ("disk", &[]),
    ("crypto", &[]),
    ("state", &[]),
    ("sandbox", &[]),
    ("fields", &["domain"]),
    ("rules", &["domain"]),
    ("journal", &["crypto", "disk"]),
    ("views", &["domain", "fields", "rules", "words"]),
    ("exchange", &["domain", "fields", "views", "words"]),
    ("snapshot", &["crypto", "disk", "journal", "words"]),
    (
        "register",
        &["crypto", "disk", "domain", "journal", "state"],
    ),
    (
        "desk",
        &[
            "crypto", "disk", "domain", "exchange", "fields", "register", "snapshot", "views",
            "words",
        ],
    ),
    ("say", &["desk", "domain", "views", "words"]),
    (
        "tui",
        &[
            "crypto", "desk", "domain", "fields", "say", "views", "words",
        ],
    ),
    (
        "exercise",
        &["crypto", "disk", "domain", "fields", "register"],
    ),
    (
        "cli",
        &[
            "crypto", "desk", "disk", "domain", "exchange", "exercise", "fields", "register",
            "sandbox", "say", "snapshot", "tui", "views", "words",
        ],
    ),
    ("lib", &[]),
    ("main", &["cli", "sandbox"]),
];

/// What a module's tests may use besides.
pub const TESTS_ALSO: &[(&str, &[&str])] = &[
    // The keeper is handed the catalogue; its tests hand it the real one.
    ("register", &["fields"]),
    // The made-up register must give the screens something to show: its tests ask the rules and the report what they find in it.
    ("exercise", &["exchange", "rules"]),
];

/// Where only some items of a module may be used: from, to, items.
pub const ITEMS: &[(&str, &str, &[&str])] = &[
    // A typed passphrase wipes itself on its way to the desk. Keys never come this far.
    ("tui", "crypto", &["Passphrase"]),
];

/// Direct dependencies, and the modules that may use each. Development dependencies are not listed: no shipped code uses
/// them.
pub const CRATES: &[(&str, &[&str])] = &[
    ("age", &["crypto"]),
    ("base64", &["crypto", "register", "snapshot"]),
    ("bech32", &["crypto"]),
    ("chacha20poly1305", &["crypto"]),
    ("crossterm", &["tui"]),
    ("csv", &["exchange"]),
    ("curve25519-dalek", &["crypto"]),
    ("scrypt", &["crypto"]),
    ("age-core", &["crypto"]),
    ("ed25519-dalek", &["crypto"]),
    ("encoding_rs", &["exchange"]),
    ("fluent-bundle", &["words"]),
    ("getrandom", &["crypto"]),
    ("hkdf", &["crypto"]),
    (
        "jiff",
        &[
            "cli", "desk", "domain", "exchange", "exercise", "fields", "register", "rules",
            "snapshot", "tui", "views", "words",
        ],
    ),
    ("landlock", &["sandbox"]),
    ("lexopt", &["cli"]),
    ("libc", &["sandbox"]),
    ("qrcode", &["desk"]),
    ("ratatui", &["tui"]),
    ("ratatui-textarea", &["tui"]),
    (
        "rustix",
        &["cli", "desk", "disk", "sandbox", "snapshot", "tui"],
    ),
    ("seccompiler", &["sandbox"]),
    ("serde", &["cli", "desk", "journal", "register", "snapshot"]),
    (
        "serde_json",
        &["cli", "crypto", "desk", "journal", "register", "snapshot"],
    ),
    ("sha2", &["crypto", "exchange", "snapshot"]),
    ("signal-hook", &["cli", "tui"]),
    ("sled", &["state"]),
    ("tar", &["snapshot"]),
    (
        "thiserror",
        &[
            "crypto", "disk", "journal", "register", "snapshot", "state", "tui",
        ],
    ),
    ("unic-langid", &["words"]),
    ("unicode-normalization", &["crypto", "domain", "words"]),
    ("unicode-segmentation", &["exchange", "fields", "tui"]),
    ("unicode-width", &["exchange", "tui"]),
    (
        "zeroize",
        &[
            "cli", "crypto", "desk", "exchange", "journal", "register", "snapshot", "tui",
        ],
    ),
];
