use super::*;
use proptest::prelude::*;

fn fault(bytes: &[u8]) -> TableFault {
    match read(bytes) {
        Ok(_) => panic!("was read"),
        Err(fault) => fault,
    }
}

fn told(bytes: &[u8]) -> (&'static str, Vec<String>) {
    let fault = fault(bytes);
    let args = fault.args.into_iter().map(|(_, value)| value).collect();
    (fault.code, args)
}

fn table(bytes: &[u8]) -> Table {
    match read(bytes) {
        Ok(table) => table,
        Err(fault) => panic!("{fault:?}"),
    }
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    let row = |(_, cells): &'_ (usize, Vec<String>)| cells.len();
    assert!(table.rows.iter().all(|r| row(r) == table.columns.len()));
    table
        .rows
        .iter()
        .map(|(_, cells)| cells.iter().map(String::as_str).collect())
        .collect()
}

#[test]
fn utf_8_is_read_with_and_without_its_mark() {
    let plain = table("typ;namn\nnämnd;Byggnadsnämnden\n".as_bytes());
    let marked = table("\u{FEFF}typ;namn\nnämnd;Byggnadsnämnden\n".as_bytes());
    assert_eq!((plain.encoding, marked.encoding), ("utf-8", "utf-8-bom"));
    assert_eq!(plain.columns, marked.columns);
    assert_eq!(cells(&plain), [["nämnd", "Byggnadsnämnden"]]);
    assert_ne!(plain.digest, marked.digest);
    assert_eq!(plain.digest.len(), 64);
}

#[test]
fn the_code_page_of_old_spreadsheets_is_read() {
    let table = table(b"typ;namn\nn\xE4mnd;\xC5s\xF6 \x96 V\xE4st\n");
    assert_eq!(table.encoding, "windows-1252");
    assert_eq!(cells(&table), [["nämnd", "Åsö – Väst"]]);
}

#[test]
fn utf_16_is_read_when_it_is_marked_and_refused_when_not() {
    let units = "typ\tnamn\nnämnd\tÅsö\n".encode_utf16();
    let little: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xFF, 0xFE], little.as_slice()].concat();
    let table = table(&marked);
    assert_eq!((table.encoding, table.separator), ("utf-16", '\t'));
    assert_eq!(cells(&table), [["nämnd", "Åsö"]]);
    assert_eq!(told(&little).0, "table-not-text");
}

#[test]
fn damaged_utf_8_is_refused_at_its_place_and_never_read_as_another_alphabet() {
    let broken = b"typ;namn\nn\xC3\xA4mnd;\xC5s\xF6\n";
    assert_eq!(
        told(broken),
        ("table-unreadable", vec!["2".into(), "7".into()])
    );
    assert_eq!(
        told(b"\xEF\xBB\xBFtyp;namn\nn\xE4mnd;x\n").0,
        "table-unreadable"
    );
    assert_eq!(
        told(b"typ;namn\nenhet;\xE5\x81\n"),
        ("table-unreadable", vec!["2".into(), "8".into()])
    );
}

#[test]
fn what_is_not_a_table_is_named() {
    assert_eq!(told(b"").0, "table-empty");
    assert_eq!(told(b"\xEF\xBB\xBF \r\n\n").0, "table-empty");
    assert_eq!(told(b";;\n;;\n").0, "table-empty");
    assert_eq!(told(b"typ;namn\n;\n").0, "table-no-rows");
    assert_eq!(told(b"PK\x03\x04...").0, "table-is-spreadsheet");
    assert_eq!(told(b"%PDF-1.7\n").0, "table-not-text");
    assert_eq!(
        told(b"typ;namn\na;b\0\n"),
        ("table-not-text", vec!["2".into(), "4".into()])
    );
}

#[test]
fn the_separator_is_what_agrees_outside_quotes() {
    for separator in [';', ',', '\t'] {
        let text = format!("a{separator}b{separator}c\n\"1,5;2\t3\"{separator}x{separator}y\n");
        let table = table(text.as_bytes());
        assert_eq!(table.separator, separator);
        assert_eq!(cells(&table), [["1,5;2 3", "x", "y"]]);
    }
    assert_eq!(table(b"namn;not\nx;a, b\ny;c\n").separator, ';');
    assert_eq!(table(b"sep=,\r\na,b;c\r\n1,2;3\r\n").columns, ["a", "b;c"]);
    assert_eq!(table(b"sep=,\r\na,b;c\r\n1,2;3\r\n").rows[0].0, 3);
}

#[test]
fn one_single_column_means_another_separator() {
    assert_eq!(told(b"typ|namn\na|b\n").0, "table-one-column");
}

#[test]
fn lines_are_those_of_the_file_also_after_line_ends_within_quotes() {
    for newline in ["\n", "\r\n", "\r"] {
        let text = "a;b\n1;\"x\ny\"\n\n2;z\n".replace('\n', newline);
        let table = table(text.as_bytes());
        let lines: Vec<usize> = table.rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 5], "{newline:?}");
        assert_eq!(table.rows[0].1[1], "x\ny");
    }
}

#[test]
fn rows_of_another_length_are_told_and_empty_cells_beyond_the_head_are_not() {
    assert_eq!(
        told(b"a;b\n1;2\n3\n4;5\n"),
        ("table-ragged", vec!["3".into(), "2".into(), "1".into()])
    );
    assert_eq!(told(b"a;b\n1;2\n3;4;x\n").0, "table-ragged");
    assert_eq!(
        cells(&table(b"a;b;;\n1;2;;\n3;4\n")),
        [["1", "2"], ["3", "4"]]
    );
    assert_eq!(told(b"a;b;\n1;2;x\n").0, "table-ragged");
}

#[test]
fn heads_are_needed_and_differ() {
    assert_eq!(told(b"1;2\n3;4\n").0, "table-no-head");
    assert_eq!(
        told(b"a;;b\n1;2;3\n"),
        ("table-empty-head", vec!["1".into(), "2".into()])
    );
    let (code, args) = told("Namn;b;NAMN \n1;2;3\n".as_bytes());
    assert_eq!(
        (code, args.join(" ")),
        ("table-same-head", "1 NAMN 1 3".into())
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_named() {
    assert_eq!(
        told(b"a;b\n1;\"2\n3;4\n"),
        ("table-open-quote", vec!["2".into()])
    );
    assert_eq!(
        cells(&table(b"a;b\n1;\"x \"\"y\"\" z\"\n"))[0][1],
        "x \"y\" z"
    );
    assert_eq!(cells(&table(b"a;b\n1;x \"y\" z\n"))[0][1], "x \"y\" z");
}

#[test]
fn cells_are_cleaned_and_it_is_told_where() {
    let table = table("a;b\nA\u{30A}so\u{308};x\u{1b}[31my\u{202E}\n ok ;z\n".as_bytes());
    assert_eq!(cells(&table), [["Åsö", "x[31my"], ["ok", "z"]]);
    assert_eq!(table.cleaned, BTreeSet::from([(0, 1)]));
}

#[test]
fn a_formula_stays_text_and_the_mark_before_an_exported_one_is_taken_away() {
    let table = table(b"a;b\n=1+1;'=1+1\n@x;'n'\n");
    assert_eq!(cells(&table), [["=1+1", "=1+1"], ["@x", "'n'"]]);
}

#[test]
fn what_is_too_big_is_refused_with_the_limit() {
    assert_eq!(told(&vec![b'a'; MAX_BYTES + 1]).0, "table-too-big");
    let long = format!("a;b\n1;{}\n", "å".repeat(MAX_CELL + 1));
    assert_eq!(told(long.as_bytes()).0, "table-long-cell");
    let full = format!("a;b\n1;{}\n", "å".repeat(MAX_CELL));
    assert_eq!(table(full.as_bytes()).rows.len(), 1);
    let wide = format!("a{}\n", ";b".repeat(MAX_COLUMNS));
    assert_eq!(told(wide.as_bytes()).0, "table-too-many-columns");
    let many = format!("a;b\n{}", "1;2\n".repeat(MAX_ROWS + 1));
    assert_eq!(told(many.as_bytes()).0, "table-too-many-rows");
    let heads: Vec<String> = (0..MAX_COLUMNS).map(|n| format!("h{n}")).collect();
    let row = format!("x{}\n", ";".repeat(MAX_COLUMNS - 1));
    let cells = format!(
        "{}\n{}",
        heads.join(";"),
        row.repeat(MAX_CELLS / MAX_COLUMNS + 1)
    );
    assert_eq!(told(cells.as_bytes()).0, "table-too-many-cells");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_text_of_a_table_is_read_or_refused(text in "[a-b;,\t\"'=\r\n\u{0}å\u{301}]{0,120}") {
        let _ = read(text.as_bytes());
    }

    #[test]
    fn what_is_written_by_another_program_is_read_cell_by_cell(
        rows in proptest::collection::vec(proptest::collection::vec("[a-z;,\" \n]{1,8}", 3), 1..6)
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        writer.write_record(["first", "second", "third"]).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let bytes = writer.into_inner().unwrap();
        let expected: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
            .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        match read(&bytes) {
            Ok(table) => prop_assert_eq!(cells(&table), expected),
            Err(fault) => prop_assert!(expected.is_empty() && fault.code == "table-no-rows"),
        }
    }
}
