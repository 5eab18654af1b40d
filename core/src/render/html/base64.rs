//! Base64, by which files stand in the address of an image (RFC 4648).

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Writes bytes as base64.
pub(super) fn encode(out: &mut String, bytes: &[u8]) {
    out.reserve(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = (bits >> (18 - 6 * place)) & 63;
            let digit = DIGITS.get(digit as usize).copied().unwrap_or_default();
            let used = place <= chunk.len();
            out.push(if used { char::from(digit) } else { '=' });
        }
    }
}

/// Whether a text is base64.
pub(super) fn is(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    !digits.is_empty()
        && padding <= 2
        && text.len().is_multiple_of(4)
        && digits.bytes().all(|digit| DIGITS.contains(&digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_in_rfc_4648() {
        for (bytes, written) in [
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
            ("ÿ?", "w78/"),
        ] {
            let mut out = String::new();
            encode(&mut out, bytes.as_bytes());
            assert_eq!(out, written);
            assert!(is(&out));
        }
        for text in ["", "Zg=", "Zg==x", "Z g=", "====", "Zm9v\"onload"] {
            assert!(!is(text), "{text}");
        }
    }
}
