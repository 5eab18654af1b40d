//! Names that stand for others, and can be made again by who holds the key.

use std::fmt;

/// The key of pseudonyms: 128 bits that only the owner of the data knows.
///
/// The same key gives the same school the same pseudonym, today and next year;
/// without it nobody can tell which school that is, even with a list of all
/// schools at hand. Names come from `SipHash-2-4` (Aumasson & Bernstein 2012), a
/// keyed function, as 16 hexadecimal digits. Draw the key at random, keep it
/// with the data, and never publish it.
///
/// ```
/// use pedt::disclosure::PseudonymKey;
///
/// let key = PseudonymKey::from_hex("000102030405060708090a0b0c0d0e0f").unwrap();
/// assert_eq!(key.pseudonym(&["school", "brook"]), key.pseudonym(&["school", "brook"]));
/// assert_ne!(key.pseudonym(&["school", "brook"]), key.pseudonym(&["school", "hill"]));
/// assert_eq!(PseudonymKey::from_hex("secret"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PseudonymKey([u64; 2]);

impl fmt::Debug for PseudonymKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PseudonymKey(…)")
    }
}

impl PseudonymKey {
    /// A key of 16 bytes.
    #[must_use]
    pub fn new(key: [u8; 16]) -> Self {
        let half = |bytes: &[u8]| bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b));
        let (low, high) = key.split_at(8);
        Self([half(low), half(high)])
    }

    /// A key of 32 hexadecimal digits; none if it is anything else.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(16)).collect();
        let digits = digits.filter(|digits| digits.len() == 32)?;
        let mut key = [0; 16];
        for (byte, pair) in key.iter_mut().zip(digits.chunks(2)) {
            *byte = pair.iter().fold(0, |n, digit| {
                n << 4 | u8::try_from(*digit).unwrap_or_default()
            });
        }
        Some(Self::new(key))
    }

    /// The pseudonym of what has these names.
    #[must_use]
    pub fn pseudonym(&self, names: &[&str]) -> String {
        let mut message = Vec::new();
        for name in names {
            message.extend((name.len() as u64).to_le_bytes());
            message.extend(name.as_bytes());
        }
        format!("{:016x}", self.hash(&message))
    }

    fn hash(&self, message: &[u8]) -> u64 {
        let [k0, k1] = self.0;
        let mut state = [
            k0 ^ 0x736f_6d65_7073_6575,
            k1 ^ 0x646f_7261_6e64_6f6d,
            k0 ^ 0x6c79_6765_6e65_7261,
            k1 ^ 0x7465_6462_7974_6573,
        ];
        let words = message.chunks_exact(8);
        let last = words.remainder();
        let word = |bytes: &[u8]| bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b));
        let length = (message.len() as u64) << 56;
        for word in words.map(word).chain([length | word(last)]) {
            state[3] ^= word;
            round(&mut state);
            round(&mut state);
            state[0] ^= word;
        }
        state[2] ^= 0xff;
        for _ in 0..4 {
            round(&mut state);
        }
        state[0] ^ state[1] ^ state[2] ^ state[3]
    }
}

fn round([v0, v1, v2, v3]: &mut [u64; 4]) {
    *v0 = v0.wrapping_add(*v1);
    *v1 = v1.rotate_left(13) ^ *v0;
    *v0 = v0.rotate_left(32);
    *v2 = v2.wrapping_add(*v3);
    *v3 = v3.rotate_left(16) ^ *v2;
    *v0 = v0.wrapping_add(*v3);
    *v3 = v3.rotate_left(21) ^ *v0;
    *v2 = v2.wrapping_add(*v1);
    *v1 = v1.rotate_left(17) ^ *v2;
    *v2 = v2.rotate_left(32);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_as_published() {
        // The paper's appendix: key 00 … 0f, message 00 … 0e. The first of the
        // reference vectors is the empty message.
        let key = PseudonymKey::from_hex("000102030405060708090a0b0c0d0e0f").unwrap();
        let message: Vec<u8> = (0..15).collect();
        assert_eq!(key.hash(&message), 0xa129_ca61_49be_45e5);
        assert_eq!(key.hash(&[]), 0x726f_db47_dd0e_0e31);
    }

    #[test]
    fn keeps_names_apart_and_the_key_to_itself() {
        let key = PseudonymKey::new([7; 16]);
        assert_ne!(key.pseudonym(&["a", "bc"]), key.pseudonym(&["ab", "c"]));
        let other = PseudonymKey::new([8; 16]);
        assert_ne!(key.pseudonym(&["a"]), other.pseudonym(&["a"]));
        assert_eq!(format!("{key:?}"), "PseudonymKey(…)");
    }
}
