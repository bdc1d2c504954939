//! Answers as data for other languages (feature `serde`): numbers as dotted
//! text, headings and chapters with their titles, notes as codes.

use alloc::string::ToString;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::agency::Agency;
use crate::edition::AsOf;
use crate::error::Error;
use crate::hts::HtsNumber;
use crate::nomenclature::{Chapter, Heading, Moved};
use crate::scope::Note;

impl Serialize for HtsNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Note {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}

impl Serialize for Heading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Heading", 2)?;
        out.serialize_field("code", &self.to_string())?;
        out.serialize_field("title", self.title())?;
        out.end()
    }
}

impl Serialize for Chapter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Chapter", 3)?;
        out.serialize_field("code", &self.to_string())?;
        out.serialize_field("title", self.title())?;
        out.serialize_field("section", self.section())?;
        out.end()
    }
}

impl Serialize for Moved {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Moved", 6)?;
        out.serialize_field("heading", &alloc::format!("{:04}", self.heading))?;
        out.serialize_field("since", &self.since)?;
        out.serialize_field("reused", &self.reused)?;
        out.serialize_field("goods", self.goods)?;
        out.serialize_field("to", &self.to().collect::<alloc::vec::Vec<_>>())?;
        out.serialize_field("source", self.source)?;
        out.end()
    }
}

impl Serialize for Agency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Agency", 3)?;
        out.serialize_field("code", self.code)?;
        out.serialize_field("name", self.name())?;
        out.serialize_field("why", self.why)?;
        out.end()
    }
}

impl Serialize for AsOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("AsOf", 4)?;
        out.serialize_field("date", &self.date.to_string())?;
        out.serialize_field("edition", &self.edition)?;
        out.serialize_field("period", &self.period)?;
        out.serialize_field("latest", &self.latest)?;
        out.end()
    }
}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Error", 7)?;
        out.serialize_field("code", self.code())?;
        out.serialize_field("message", &self.to_string())?;
        out.serialize_field("hint", &self.hint())?;
        out.serialize_field("place", &self.place().map(|p| [p.start, p.end]))?;
        out.serialize_field("found", self.found_text())?;
        out.serialize_field("line", &self.line())?;
        out.serialize_field("nearest", self.nearest_headings())?;
        out.end()
    }
}
