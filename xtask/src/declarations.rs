//! The TypeScript declarations of the answer types, made from core's Rust types.
//!
//! Core derives [`TS`] beside `Serialize` under its feature `typescript`, and ts-rs reads the same
//! attributes of serde, so that a declaration cannot say anything else than the answer holds. This
//! writes the types of each part of core into one file, which the wasm crate puts into its
//! `.d.ts`. A type that another one holds is found by itself; only the outermost are listed here.
//!
//! ts-rs and not tsify or specta: it needs no wasm-bindgen in core and leaves nothing in a program
//! that gives answers.
//!
//! # How a type becomes an answer
//! ```ignore
//! #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
//! #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
//! pub struct Answer { /* ... */ }
//! ```
//! - An enum of names takes `rename_all = "kebab-case"`, and its names are those of its `id()`: a
//!   test in core says so. What is asked derives `Deserialize` too.
//! - A handle (`Center`, `Heading`) serializes as a private record of what its methods say, and
//!   takes `ts(as = "Record")`.
//! - A type that is a text (`HtsNumber`, `Date`, an exact amount) implements `Serialize` with
//!   `collect_str` and takes `ts(as = "String")`; a field of another shape takes
//!   `serde(serialize_with = "...")` and `ts(as = "...")`.
//! - `ts(rename = "...")` where JavaScript knows the type by another name. The doc comments of
//!   types and fields become those of the declaration: the first paragraph of a type, all of a field.
//! - Then the outermost type is listed below, and the wasm crate hands it to `to_js`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use center_finder as core;
use ts_rs::{Config, TS, TypeVisitor};

use crate::workspace::Workspace;

/// Writes the files.
pub fn write(ws: &Workspace) -> Result<()> {
    for (name, content) in files() {
        let path = ws.root().join(name);
        if std::fs::read_to_string(&path).ok().as_deref() != Some(&content) {
            std::fs::write(&path, content)
                .with_context(|| format!("cannot write {}", path.display()))?;
            println!("wrote  {name}");
        }
    }
    Ok(())
}

/// Fails when the committed files are not what the types of core make.
pub fn check(ws: &Workspace) -> Result<()> {
    for (name, content) in files() {
        let committed = std::fs::read_to_string(ws.root().join(name)).unwrap_or_default();
        ensure!(
            committed == content,
            "{name} is not what the types of core make; run cargo xtask generate"
        );
    }
    Ok(())
}

/// The files, by their paths in the repository.
fn files() -> Vec<(&'static str, String)> {
    let mut seen = BTreeSet::new();
    let mut files = Vec::new();
    let mut file = |name: &'static str, list: &dyn Fn(&mut Collector<'_>)| {
        let mut collector = Collector::new(&mut seen);
        list(&mut collector);
        files.push((name, collector.text));
    };
    file("wasm/src/generated/answers.ts", &|c| {
        c.visit::<core::Center>();
        c.visit::<core::Chapter>();
        c.visit::<core::Heading>();
        c.visit::<core::Source>();
        c.visit::<core::Basis>();
        c.visit::<core::Edition>();
    });
    file("wasm/src/generated/words.ts", &|_| {});
    file("wasm/src/generated/history.ts", &|_| {});
    files
}

/// Writes each type once, behind the types that it holds.
struct Collector<'a> {
    config: Config,
    /// The names of all that stand in this file or in an earlier one.
    seen: &'a mut BTreeSet<String>,
    text: String,
}

impl<'a> Collector<'a> {
    fn new(seen: &'a mut BTreeSet<String>) -> Self {
        Collector {
            // Nothing that core counts is beyond what a number of JavaScript holds exactly.
            config: Config::new().with_large_int("number"),
            seen,
            text: String::from("// Made by `cargo xtask generate` from the types of core.\n"),
        }
    }
}

impl TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // What has no file of its own is a primitive, a list or an option.
        if T::output_path().is_none() || !self.seen.insert(T::ident(&self.config)) {
            T::visit_generics(self);
            return;
        }
        T::visit_dependencies(self);
        let docs = T::docs().unwrap_or_default();
        let declaration = laid_out(&T::decl(&self.config));
        let docs = one_line_comments(&summary(&docs));
        let docs = if docs.is_empty() { docs } else { docs + "\n" };
        let _ = write!(self.text, "\n{docs}export {declaration}\n");
    }
}

/// The first paragraph of a comment; what follows is for readers of Rust.
fn summary(docs: &str) -> String {
    let lines = docs.lines().take_while(|line| line.trim() != "*");
    let text: Vec<&str> = lines.map(str::trim_end).collect();
    match text.last() {
        None => String::new(),
        Some(last) if last.ends_with("*/") => text.join("\n") + "\n",
        Some(_) => text.join("\n") + "\n */\n",
    }
}

/// A declaration with one field a line: ts-rs writes it in one, but for the comments.
fn laid_out(declaration: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    // Brackets that are open since the last brace: a comma in them ends no field.
    let mut inside = 0;
    let mut comment = false;
    let mut chars = declaration.chars().peekable();
    let line = |out: &mut String, depth: usize| {
        out.truncate(out.trim_end().len());
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => comment = true,
            '/' if out.ends_with('*') => comment = false,
            _ => {}
        }
        match c {
            '\n' => {
                line(&mut out, depth);
                while chars.next_if(|c| c.is_whitespace()).is_some() {}
                if comment && chars.peek() == Some(&'*') {
                    out.push(' ');
                }
            }
            '{' if !comment => {
                depth += 1;
                out.push(c);
                line(&mut out, depth);
                while chars.next_if(|c| c.is_whitespace()).is_some() {}
            }
            '}' if !comment => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(c);
            }
            '[' | '<' if !comment => {
                inside += 1;
                out.push(c);
            }
            ']' | '>' if !comment => {
                inside -= 1;
                out.push(c);
            }
            ',' if !comment && depth > 0 && inside == 0 => {
                out.push(';');
                line(&mut out, depth);
                while chars.next_if(|c| c.is_whitespace()).is_some() {}
            }
            c => out.push(c),
        }
    }
    one_line_comments(&out)
}

/// `/** text */` where a comment has one line.
fn one_line_comments(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(&line) = lines.get(at) {
        match lines.get(at..at + 3) {
            Some([open, only, close]) if open.trim() == "/**" && close.trim() == "*/" => {
                let only = only.trim_start().trim_start_matches('*').trim();
                out.push(format!("{open} {only} */"));
                at += 3;
            }
            _ => {
                out.push(line.to_string());
                at += 1;
            }
        }
    }
    out.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_has_a_field_a_line_and_keeps_its_comments() {
        let text = "type A = { \n/**\n * Two,\n * or {three}.\n */\na: [number, number], \n/**\n * One.\n */\nb: \"x\" | null, };";
        let want = "type A = {\n  /**\n   * Two,\n   * or {three}.\n   */\n  a: [number, number];\n  /** One. */\n  b: \"x\" | null;\n};";
        assert_eq!(laid_out(text), want);
    }

    #[test]
    fn nothing_is_any() {
        for (name, content) in files() {
            let code = content.lines().filter(|line| !line.trim_start().starts_with(['*', '/']));
            for line in code {
                let mut words = line.split(|c: char| !c.is_alphanumeric());
                assert!(!words.any(|w| w == "any" || w == "bigint"), "{name}: {line}");
            }
        }
    }
}
