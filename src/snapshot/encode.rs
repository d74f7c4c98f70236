//! Hexadecimal and Base64, in the one form that a snapshot uses of each.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Exactly `N` bytes from lower-case hexadecimal.
pub(super) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let lower = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if text.len() != 2 * N || !text.as_bytes().iter().all(lower) {
        return None;
    }
    let mut out = [0; N];
    for (at, slot) in out.iter_mut().enumerate() {
        *slot = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(out)
}

/// Base64 with padding, as `base64 -d` reads it, behind what a text holds already.
pub(super) fn push_base64(text: &mut String, bytes: &[u8]) {
    STANDARD.encode_string(bytes, text);
}

/// The bytes; other forms than [`push_base64`]'s are refused.
pub(super) fn unbase64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base64(bytes: &[u8]) -> String {
        let mut text = String::new();
        push_base64(&mut text, bytes);
        text
    }

    #[test]
    fn each_has_one_form() {
        assert_eq!(hex(&[0, 0xaf]), "00af");
        assert_eq!(unhex::<2>("00af"), Some([0, 0xaf]));
        for other in ["00AF", "00a", "00af0", "+1af", "00åf"] {
            assert_eq!(unhex::<2>(other), None);
        }
        assert_eq!(unbase64(&base64(b"ab")), Some(b"ab".to_vec()));
        for other in ["YWI", "YWJ=", "YW I=", "YWI=\n"] {
            assert_eq!(unbase64(other), None, "{other}");
        }
    }
}
