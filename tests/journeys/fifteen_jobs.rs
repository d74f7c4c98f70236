//! The fifteen jobs of the handbook, walked in the program with exactly the keys that its table prints, and counted: the
//! handbook can't grow older than the program.

use crate::support::{ASTRID, Terminal, World};

/// The handbook, whose table of jobs is the script of this journey.
const HANDBOOK: &str = include_str!("../../docs/HANDBOK.md");

/// What is done and looked for, in the order of the table's cell.
#[derive(Debug, PartialEq)]
enum Step<'a> {
    /// Keys between backticks.
    Press(&'a str),
    /// A text between Swedish quotation marks.
    See(&'a str),
}

struct Job<'a> {
    number: &'a str,
    name: &'a str,
    steps: Vec<Step<'a>>,
    keys: usize,
}

/// The jobs of the table: number, name, steps, keys.
fn jobs() -> Vec<Job<'static>> {
    let section = HANDBOOK.split("\n## Femton uppgifter").nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let mut jobs = Vec::new();
    for line in section.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let &[number, name, keys, count] = cells.as_slice() else {
            panic!("four cells: {line}");
        };
        if number.chars().all(|c| c.is_ascii_digit()) {
            jobs.push(Job {
                number,
                name,
                steps: steps(keys),
                keys: count.parse().expect("the last cell counts keys"),
            });
        }
    }
    jobs
}

fn steps(cell: &str) -> Vec<Step<'_>> {
    let mut found = Vec::new();
    let mut rest = cell;
    while let Some(at) = rest.find(['`', '”']) {
        let mark = rest[at..].chars().next().unwrap();
        let inner = &rest[at + mark.len_utf8()..];
        let end = inner.find(mark).expect("what begins also ends");
        found.push(if mark == '`' {
            Step::Press(&inner[..end])
        } else {
            Step::See(&inner[..end])
        });
        rest = &inner[end + mark.len_utf8()..];
    }
    found
}

/// How many times a key is pressed: a name in angle brackets is one.
fn presses(keys: &str) -> usize {
    let mut inside = false;
    let mut count = 0;
    for c in keys.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                count += 1;
            }
            _ if inside => {}
            _ => count += 1,
        }
    }
    count
}

#[test]
fn the_handbook_counts_its_keys_rightly_and_ends_each_job_by_what_is_seen() {
    let jobs = jobs();
    let numbers: Vec<String> = (1..=15).map(|number| number.to_string()).collect();
    assert_eq!(
        jobs.iter().map(|job| job.number).collect::<Vec<_>>(),
        numbers
    );
    for job in &jobs {
        let pressed = job.steps.iter().map(|step| match step {
            Step::Press(keys) => presses(keys),
            Step::See(_) => 0,
        });
        assert_eq!(pressed.sum::<usize>(), job.keys, "{}", job.name);
        assert!(
            matches!(job.steps.last(), Some(Step::See(_))),
            "{}",
            job.name
        );
    }
    assert_eq!(presses(":åsö<Enter>><C-q>"), 7);
    let parsed = steps("`9` ”En vecka” `p`");
    assert_eq!(
        parsed,
        [Step::Press("9"), Step::See("En vecka"), Step::Press("p")]
    );
}

#[test]
fn each_job_of_the_handbook_is_done_with_the_keys_that_it_prints() {
    let world = World::new();
    // Where the week is written: a folder that can be seen when the program starts.
    std::fs::create_dir(world.home().join("ut")).unwrap();
    let mut screen = Terminal::start(world.skans(["demo"]), (80, 24));
    screen.see("Övning. Lösenfras: ");
    screen
        .text(ASTRID.passphrase)
        .keys("<Enter>")
        .see("Översikt");
    for job in jobs() {
        // Shown when it fails only.
        eprintln!("job {}: {}", job.number, job.name);
        screen.keys("1").see("Frister");
        for step in job.steps {
            match step {
                Step::Press(keys) => screen.keys(keys),
                Step::See(text) => screen.see(text),
            };
        }
    }
    screen.keys("<C-q>").done();
}
