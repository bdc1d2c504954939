//! As much of HTTP/1.1 as a browser needs from a static server: GET and HEAD.

use std::io::{BufRead, BufReader, Read as _, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use super::files::{Folder, Found, mime};

/// The policy that the site promises to run under. Workers are under the policy
/// of their own script, so scripts carry it as well as pages.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; \
     worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// More than any browser sends.
const LONGEST_HEAD: u64 = 32 * 1024;

struct Request {
    method: String,
    target: String,
    /// Whether the connection stays open for another request.
    keep: bool,
}

struct Response {
    status: &'static str,
    mime: &'static str,
    /// A whole header line where one more is needed.
    extra: String,
    body: Vec<u8>,
}

impl Response {
    fn plain(status: &'static str) -> Response {
        Response {
            status,
            mime: "text/plain; charset=utf-8",
            extra: String::new(),
            body: format!("{status}\n").into_bytes(),
        }
    }
}

/// Answers the requests of one connection until it ends. Errors end it too: the browser asks again.
pub fn answer_all(stream: TcpStream, folder: &Folder) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(30)));
    let _ = stream.set_nodelay(true);
    let Ok(reading) = stream.try_clone() else { return };
    let (mut reader, mut stream) = (BufReader::new(reading), stream);
    while let Some(request) = read(&mut reader) {
        let (response, request) = match request {
            Ok(request) => (answer(&request, folder), request),
            Err(response) => {
                (response, Request { method: "GET".into(), target: String::new(), keep: false })
            }
        };
        let bytes = written(&response, request.method == "HEAD", request.keep);
        if stream.write_all(&bytes).is_err() {
            return;
        }
        if !request.keep {
            break;
        }
    }
    // Closing over unread bytes would reset the connection, and the answer could be lost.
    let _ = stream.shutdown(Shutdown::Write);
    let _ = stream.set_read_timeout(Some(Duration::from_secs(1)));
    let _ = std::io::copy(&mut reader.take(1 << 20), &mut std::io::sink());
}

/// The next request; `None` at the end of the connection.
fn read(reader: &mut impl BufRead) -> Option<Result<Request, Response>> {
    let mut head = reader.take(LONGEST_HEAD);
    let mut first = String::new();
    let read = head.read_line(&mut first).ok()?;
    if read == 0 {
        return None;
    }
    let mut words = first.split_ascii_whitespace();
    let (Some(method), Some(target), Some(version @ ("HTTP/1.1" | "HTTP/1.0"))) =
        (words.next(), words.next(), words.next())
    else {
        return Some(Err(Response::plain("400 Bad Request")));
    };
    let mut keep = version == "HTTP/1.1";
    loop {
        let mut line = String::new();
        if head.read_line(&mut line).ok()? == 0 {
            return Some(Err(Response::plain("431 Request Header Fields Too Large")));
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(':') else {
            return Some(Err(Response::plain("400 Bad Request")));
        };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "connection" => keep &= !value.eq_ignore_ascii_case("close"),
            // A body would be taken for the next request.
            "content-length" => keep &= value == "0",
            "transfer-encoding" => keep = false,
            _ => {}
        }
    }
    Some(Ok(Request { method: method.to_string(), target: target.to_string(), keep }))
}

fn answer(request: &Request, folder: &Folder) -> Response {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return Response {
            extra: "Allow: GET, HEAD\r\n".into(),
            ..Response::plain("405 Method Not Allowed")
        };
    }
    match folder.find(&request.target) {
        Found::File(path) => match std::fs::read(&path) {
            Ok(body) => {
                Response { status: "200 OK", mime: mime(&path), extra: String::new(), body }
            }
            Err(_) => Response::plain("404 Not Found"),
        },
        Found::Moved(to) => Response {
            extra: format!("Location: {to}\r\n"),
            ..Response::plain("301 Moved Permanently")
        },
        Found::Nothing => Response::plain("404 Not Found"),
        Found::Bad => Response::plain("400 Bad Request"),
    }
}

fn written(response: &Response, head_only: bool, keep: bool) -> Vec<u8> {
    let Response { status, mime, extra, body } = response;
    let mut out = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n{extra}",
        body.len()
    );
    out += "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n";
    if ["text/html", "text/javascript"].iter().any(|m| mime.starts_with(m)) {
        out += &format!("Content-Security-Policy: {POLICY}\r\n");
    }
    out += if keep { "Connection: keep-alive\r\n\r\n" } else { "Connection: close\r\n\r\n" };
    let mut out = out.into_bytes();
    if !head_only {
        out.extend_from_slice(body);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::net::{Ipv4Addr, TcpListener};

    use super::*;

    /// Sends requests over one connection to a served folder and returns all that comes back.
    fn ask(name: &str, requests: &str) -> String {
        let dir =
            std::env::temp_dir().join(format!("center-finder-http-{name}-{}", std::process::id()));
        std::fs::create_dir_all(dir.join("sub")).unwrap();
        std::fs::write(dir.join("index.html"), "<p>hello").unwrap();
        std::fs::write(dir.join("a.wasm"), [0, 97, 115, 109]).unwrap();
        let folder = Folder::new(&dir).unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let mut stream = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let server = std::thread::spawn(move || answer_all(listener.accept().unwrap().0, &folder));
        stream.write_all(requests.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut out = Vec::new();
        stream.read_to_end(&mut out).unwrap();
        server.join().unwrap();
        std::fs::remove_dir_all(&dir).unwrap();
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn a_page_comes_under_the_policy_and_uncached() {
        let got = ask("page", "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(
            got.starts_with("HTTP/1.1 200 OK\r\n") && got.ends_with("\r\n\r\n<p>hello"),
            "{got}"
        );
        for line in [
            "Content-Type: text/html; charset=utf-8",
            "X-Content-Type-Options: nosniff",
            "Cache-Control: no-store",
            "Content-Length: 8",
        ] {
            assert!(got.contains(&format!("\r\n{line}\r\n")), "{line} in {got}");
        }
        assert!(got.contains("Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'\r\n"));
    }

    #[test]
    fn several_requests_share_a_connection_and_head_has_no_body() {
        let got = ask(
            "several",
            "HEAD / HTTP/1.1\r\n\r\nGET /a.wasm HTTP/1.1\r\nConnection: close\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        );
        assert_eq!(got.matches("HTTP/1.1 200 OK").count(), 2, "{got}");
        assert!(!got.contains("<p>hello") && got.contains("Content-Type: application/wasm\r\n"));
    }

    #[test]
    fn what_is_wrong_is_refused() {
        for (name, request, status) in [
            ("post", "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nGET ", "405 Method Not Allowed"),
            ("missing", "GET /b HTTP/1.1\r\n\r\n", "404 Not Found"),
            ("out", "GET /../x HTTP/1.1\r\n\r\n", "400 Bad Request"),
            ("slash", "GET /sub HTTP/1.1\r\n\r\n", "301 Moved Permanently\r\n"),
            ("nonsense", "hello\r\n\r\n", "400 Bad Request"),
            ("no-colon", "GET / HTTP/1.1\r\nhello\r\n\r\n", "400 Bad Request"),
        ] {
            let got = ask(name, request);
            assert!(got.starts_with(&format!("HTTP/1.1 {status}")), "{name}: {got}");
            assert_eq!(got.matches("HTTP/1.1").count(), 1, "{name}: {got}");
        }
        let long = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "a".repeat(40_000));
        assert!(ask("long", &long).starts_with("HTTP/1.1 431"));
    }
}
