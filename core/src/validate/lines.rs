//! Lines of a reader, none held that is too long.

use std::io::{self, BufRead, Read};

/// A line that was read.
pub(crate) enum Line {
    /// It is in the buffer, without its end.
    Held,
    /// It has so many bytes, more than are held.
    TooLong(u64),
}

/// Reads the next line into `buffer`, up to `limit` bytes of it and the rest
/// only to count them; `None` at the end.
pub(crate) fn read_line(
    from: &mut impl BufRead,
    buffer: &mut Vec<u8>,
    limit: u32,
) -> io::Result<Option<Line>> {
    buffer.clear();
    let held = u64::from(limit) + 1; // a byte for the end of the line
    let read = from.by_ref().take(held).read_until(b'\n', buffer)? as u64;
    if buffer.pop_if(|last| *last == b'\n').is_some() || read < held {
        return Ok((read > 0).then_some(Line::Held));
    }
    Ok(Some(Line::TooLong(read + skip_line(from)?)))
}

/// Reads to the end of the line; how many bytes there were before it.
fn skip_line(from: &mut impl BufRead) -> io::Result<u64> {
    let mut skipped = 0;
    loop {
        let stretch = from.fill_buf()?;
        let length = stretch.len();
        if let Some(end) = memchr::memchr(b'\n', stretch) {
            from.consume(end + 1);
            return Ok(skipped + end as u64);
        }
        from.consume(length);
        skipped += length as u64;
        if length == 0 {
            return Ok(skipped);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_lines_up_to_the_limit_and_counts_the_rest() {
        let mut text: &[u8] = b"four\n12345\n\n1234567890\nlast";
        let mut buffer = Vec::new();
        let mut lines = Vec::new();
        while let Some(line) = read_line(&mut text, &mut buffer, 4).unwrap() {
            lines.push(match line {
                Line::Held => String::from_utf8(buffer.clone()).unwrap(),
                Line::TooLong(bytes) => bytes.to_string(),
            });
        }
        assert_eq!(lines, ["four", "5", "", "10", "last"]);
    }
}
