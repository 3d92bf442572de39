//! Addresses to which a page may link.

/// Whether `address` is a complete `https:` or `mailto:` address, written as RFC 3986 and RFC 6068 have it; a host may have letters of any
/// script.
pub fn is_address(address: &str) -> bool {
    if !address.chars().all(is_of_address) || !are_escapes_valid(address) {
        return false;
    }
    if let Some(rest) = address.strip_prefix("https://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (host, port) = host.split_once(':').unwrap_or((host, "443"));
        is_host(host) && port.parse::<u16>().is_ok()
    } else if let Some(rest) = address.strip_prefix("mailto:") {
        let recipients = rest.split('?').next().unwrap_or_default();
        recipients.split(',').all(is_mailbox)
    } else {
        false
    }
}

fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c) || !c.is_ascii() && c.is_alphanumeric()
}

/// Whether each per cent sign begins an escape, and none is one of a control character, such as a line break.
fn are_escapes_valid(address: &str) -> bool {
    address.split('%').skip(1).all(|escape| {
        let byte = escape.get(..2).filter(|digits| digits.chars().all(|c| c.is_ascii_hexdigit()));
        byte.and_then(|digits| u8::from_str_radix(digits, 16).ok()).is_some_and(|byte| !byte.is_ascii_control())
    })
}

/// Whether it is a name of labels with points between them.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    host.split('.').all(is_label)
}

fn is_mailbox(mailbox: &str) -> bool {
    let Some((name, host)) = mailbox.split_once('@') else { return false };
    let is_of_name = |c: char| c.is_alphanumeric() || "-._~!$&'*+=%".contains(c);
    !name.is_empty() && name.chars().all(is_of_name) && is_host(host)
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn is_address_of_a_complete_address() {
        for address in [
            "https://example.org",
            "https://example.org:8443/errors?of=a%20b&x=1#form",
            "https://海湾.政务.cn/意见",
            "https://localhost/",
            "mailto:data@example.org",
            "mailto:a.b+c@example.org,d@example.org?subject=An%20error&body=In",
        ] {
            assert!(is_address(address), "{address}");
        }
    }

    #[test]
    fn is_address_of_half_an_address_or_one_with_spaces_or_line_breaks_is_false() {
        for address in [
            "",
            "https:",
            "https://",
            "https:///errors",
            "https://?x",
            "https://x y",
            "https://x\ty",
            "https://.",
            "https://a..b",
            "https://-a.org",
            "https://example.org:",
            "https://example.org:port",
            "https://example.org:99999",
            "https://someone@example.org",
            "https://example.org/\u{200b}",
            "https://example.org/\u{202e}gro",
            "https://example.org/<x>",
            "https://example.org/\"x\"",
            "https://example.org/a\\b",
            "https://example.org/%",
            "https://example.org/%zz",
            "http://example.org",
            "javascript:alert()",
            " https://example.org",
            "mailto:",
            "mailto:data",
            "mailto:@example.org",
            "mailto:data@",
            "mailto:a@b@c",
            "mailto:data@example.org,",
            "mailto:data@example.org\nBcc: x@example.org",
            "mailto:data@example.org%0ABcc:x@example.org",
            "mailto:data@example.org?subject=a\r\nb",
        ] {
            assert!(!is_address(address), "{address:?}");
        }
    }
}
