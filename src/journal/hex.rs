//! Lower-case hexadecimal, for the clear part's canonical JSON.

/// Bytes as lower-case hexadecimal.
pub(super) fn encode(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// 32 bytes from exactly 64 lower-case digits; `None` for anything else.
pub(super) fn decode32(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut out = [0; 32];
    for (slot, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
        *slot = digit(*pair.first()?)? << 4 | digit(*pair.last()?)?;
    }
    Some(out)
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_only() {
        let text = encode(&[0xa5; 32]);
        assert_eq!(decode32(&text), Some([0xa5; 32]));
        assert_eq!(decode32(&text.to_uppercase()), None);
        assert_eq!(decode32(&text[1..]), None);
    }
}
