//! A record's line as it is written: straight from its values, for most of an entry is such lines.

use crate::domain::{RecordId, Value};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// A record's line. `put` stands first, so that whoever reads lines knows a record without reading all of it.
#[derive(Serialize)]
pub struct PutLine<'a> {
    pub put: &'static str,
    pub id: String,
    pub number: u32,
    pub version: u32,
    pub schema: u32,
    pub fields: Fields<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<Json>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Json>,
    #[serde(flatten)]
    pub extra: Map<String, Json>,
}

/// A record's fields in the order of their names, written as they are met: most of a line is these.
pub struct Fields<'a>(pub BTreeMap<&'a str, Field<'a>>);

pub enum Field<'a> {
    Known(&'a Value),
    Unknown(Json),
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(&self.0)
    }
}

impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(value) => match value {
                Value::Text(text) => serializer.serialize_str(text),
                Value::Code(code) => serializer.serialize_str(code),
                Value::Codes(codes) => serializer.collect_seq(codes),
                Value::Date(date) => serializer.collect_str(date),
                Value::Flag(flag) => serializer.serialize_bool(*flag),
                Value::Number(number) => serializer.serialize_i64(*number),
                Value::Span(span) => serializer.collect_str(span),
                Value::Ref(id) => serializer.collect_str(id),
                Value::Refs(ids) => serializer.collect_seq(ids.iter().map(RecordId::to_string)),
            },
            Self::Unknown(json) => json.serialize(serializer),
        }
    }
}
