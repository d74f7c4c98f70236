//! Numbers and key ids as they are shown: grouped with a plain space, which every terminal and print-out has.

use crate::words::{Language, Words};

/// `184203` as `184 203`.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        out.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// A key id in groups of four upper-case digits, as it is read aloud.
pub fn grouped(id: &str) -> String {
    let upper = id.to_ascii_uppercase();
    let groups: Vec<&str> = (0..upper.len())
        .step_by(4)
        .filter_map(|at| upper.get(at..at + 4))
        .collect();
    groups.join(" ")
}

impl Words {
    /// A number with this many decimals: `11,2` in Swedish, `11.2` in English.
    pub fn decimal(&self, number: f64, places: usize) -> String {
        let text = format!("{number:.places$}");
        match self.language() {
            Language::Sv => text.replace('.', ","),
            Language::En => text,
        }
    }

    /// An amount of data: `512 B`, `11,2 MiB`.
    pub fn bytes(&self, bytes: u64) -> String {
        const UNITS: [&str; 5] = ["B", "KiB", "MiB", "GiB", "TiB"];
        let mut amount = bytes as f64;
        let mut unit = 0;
        // 1023.95 would be shown as 1024,0 of the smaller unit.
        while amount >= 1023.95 && unit + 1 < UNITS.len() {
            amount /= 1024.0;
            unit += 1;
        }
        let places = usize::from(unit > 0);
        format!(
            "{} {}",
            self.decimal(amount, places),
            UNITS.get(unit).unwrap_or(&"B")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_from_the_right() {
        let shown: Vec<String> = [0, 999, 1000, 184_203, -1_234_567]
            .map(thousands)
            .into_iter()
            .collect();
        assert_eq!(shown, ["0", "999", "1 000", "184 203", "−1 234 567"]);
        assert_eq!(thousands(i64::MIN), "−9 223 372 036 854 775 808");
    }

    #[test]
    fn bytes_use_the_languages_decimal_mark_and_the_next_unit_in_time() {
        let sv = Words::new(Language::Sv);
        assert_eq!(sv.bytes(512), "512 B");
        assert_eq!(sv.bytes(11_744_051), "11,2 MiB");
        assert_eq!(sv.bytes(1024 * 1024 - 1), "1,0 MiB");
        assert_eq!(Words::new(Language::En).bytes(11_744_051), "11.2 MiB");
    }
}
