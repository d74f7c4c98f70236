//! Records as they lie in the disposable state: a compact form of our own, because opening must be quick.
//!
//! Fields and codes are numbers, their places in the catalogue. It is never the truth and has no versions: when the form or
//! the catalogue changes, [`form`] changes, and the state is rebuilt.

use crate::crypto;
use crate::domain::{
    Approved, ContentHash, CustodianId, Ended, FieldType, Held, Kind, Names, Pending, Record,
    RecordId, Reply, Resolved, Returned, Schema, Span, SpanUnit, Thread, Value,
};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Changed with the form.
const FORM: &[u8] = b"skans packed records 3\n";

#[cfg(test)]
thread_local! {
    /// What another release puts after its form.
    static OTHER_RELEASE: std::cell::Cell<Option<u8>> = const { std::cell::Cell::new(None) };
}

/// Does work as the release before would: what it computes is of another form.
#[cfg(test)]
pub(super) fn as_another_release<T>(work: impl FnOnce() -> T) -> T {
    OTHER_RELEASE.set(Some(b'!'));
    let done = work();
    OTHER_RELEASE.set(None);
    done
}

/// Names the form and the catalogue that its numbers refer to; a state written in another is rebuilt.
pub fn form(schema: &Schema) -> [u8; 32] {
    let mut text = FORM.to_vec();
    #[cfg(test)]
    text.extend(OTHER_RELEASE.get());
    for kind in schema.kinds {
        for field in kind.fields {
            // The description as the compiler prints it: whatever changes in it, the state is rebuilt.
            let described = format!("{} {} {:?}\n", kind.kind.code(), field.name, field.ty);
            text.extend_from_slice(described.as_bytes());
        }
    }
    crypto::sha256(&[&text])
}

/// Writes a record with its review.
pub fn pack(out: &mut Vec<u8>, held: &Held, schema: &Schema) {
    put_record(out, &held.record, schema);
    out.extend_from_slice(&held.hash.0);
    out.extend_from_slice(&held.author.0);
    put_time(out, held.at);
    put_number(out, held.seq);
    put_number(out, held.pending.len() as u64);
    for pending in &held.pending {
        let latest = pending.record.version == held.record.version;
        out.push(u8::from(latest));
        if !latest {
            put_record(out, &pending.record, schema);
        }
        out.extend_from_slice(&pending.hash.0);
        out.extend_from_slice(&pending.author.0);
        put_time(out, pending.at);
        put_number(out, pending.seq);
    }
    match &held.approved {
        None => out.push(0),
        Some(approved) => {
            let latest = approved.record.version == held.record.version;
            out.push(if latest { 1 } else { 2 });
            if !latest {
                put_record(out, &approved.record, schema);
            }
            out.extend_from_slice(&approved.hash.0);
            out.extend_from_slice(&approved.by.0);
            put_time(out, approved.at);
            put_number(out, approved.seq);
        }
    }
    match &held.returned {
        None => out.push(0),
        Some(returned) => {
            out.push(1);
            put_number(out, u64::from(returned.version));
            put_text(out, &returned.comment);
            out.extend_from_slice(&returned.by.0);
            put_time(out, returned.at);
        }
    }
    put_number(out, held.threads.len() as u64);
    for thread in &held.threads {
        put_thread(out, thread, held, schema);
    }
}

fn put_thread(out: &mut Vec<u8>, thread: &Thread, held: &Held, schema: &Schema) {
    put_stamp(out, thread.seq, thread.by, thread.at);
    // What was commented on is most often a version that stands there already.
    let latest = thread.on.version == held.record.version;
    out.push(u8::from(latest));
    if !latest {
        put_record(out, &thread.on, schema);
    }
    out.extend_from_slice(&thread.hash.0);
    out.extend_from_slice(&thread.author.0);
    put_text(out, &thread.field);
    put_text(out, &thread.text);
    put_number(out, thread.replies.len() as u64);
    for reply in &thread.replies {
        put_stamp(out, reply.seq, reply.by, reply.at);
        put_text(out, &reply.text);
    }
    match &thread.resolved {
        None => out.push(0),
        Some(resolved) => {
            out.push(1);
            put_stamp(out, resolved.seq, resolved.by, resolved.at);
            put_number(out, u64::from(resolved.version));
        }
    }
}

fn put_stamp(out: &mut Vec<u8>, seq: u64, by: CustodianId, at: Timestamp) {
    put_number(out, seq);
    out.extend_from_slice(&by.0);
    put_time(out, at);
}

fn put_number(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

fn put_time(out: &mut Vec<u8>, at: Timestamp) {
    out.extend_from_slice(&at.as_second().to_le_bytes());
    out.extend_from_slice(&at.subsec_nanosecond().to_le_bytes());
}

fn put_date(out: &mut Vec<u8>, date: Date) {
    out.extend_from_slice(&date.year().to_le_bytes());
    out.extend_from_slice(&[date.month() as u8, date.day() as u8]);
}

/// A place in a list; where nothing is found, a place that no list has, at which reading stops.
fn put_place(out: &mut Vec<u8>, place: Option<usize>) {
    put_number(out, place.map_or(u64::MAX, |place| place as u64));
}

fn put_record(out: &mut Vec<u8>, record: &Record, schema: &Schema) {
    out.push(
        Kind::ALL
            .iter()
            .position(|kind| *kind == record.kind)
            .unwrap_or(0) as u8,
    );
    out.extend_from_slice(&record.id.0);
    put_number(out, u64::from(record.number));
    put_number(out, u64::from(record.version));
    put_number(out, record.values.len() as u64);
    let fields = schema.kind(record.kind).fields;
    for (name, value) in record.values.iter() {
        let place = fields.iter().position(|field| field.name == name);
        put_place(out, place);
        let codes = match place.and_then(|place| fields.get(place)).map(|f| f.ty) {
            Some(FieldType::Choice { codes, .. } | FieldType::Choices { codes, .. }) => codes,
            _ => &[],
        };
        put_value(out, value, codes);
    }
    match &record.ended {
        None => out.push(0),
        Some(ended) => {
            out.push(1);
            put_date(out, ended.on);
            put_text(out, &ended.reason);
        }
    }
    put_number(out, record.unknown.len() as u64);
    for (name, raw) in &record.unknown {
        put_text(out, name);
        put_text(out, raw);
    }
}

fn put_value(out: &mut Vec<u8>, value: &Value, all: &[&str]) {
    let place = |code: &str| all.iter().position(|known| *known == code);
    match value {
        Value::Text(text) => put_text(out, text),
        Value::Code(code) => put_place(out, place(code)),
        Value::Codes(codes) => {
            put_number(out, codes.len() as u64);
            codes.iter().for_each(|code| put_place(out, place(code)));
        }
        Value::Date(date) => put_date(out, *date),
        Value::Flag(flag) => out.push(u8::from(*flag)),
        Value::Number(number) => out.extend_from_slice(&number.to_le_bytes()),
        Value::Span(span) => {
            put_number(out, u64::from(span.count));
            out.push(span.unit.letter() as u8);
        }
        Value::Ref(id) => out.extend_from_slice(&id.0),
        Value::Refs(ids) => {
            put_number(out, ids.len() as u64);
            ids.iter().for_each(|id| out.extend_from_slice(&id.0));
        }
    }
}

/// Reads what [`pack`] wrote, front to back.
pub struct Unpacker<'a> {
    rest: &'a [u8],
    schema: &'a Schema,
    names: &'a mut Names,
    /// The names of the record that is being read: one piece of memory for all.
    fields: Vec<&'static str>,
}

impl<'a> Unpacker<'a> {
    /// Reads from these bytes.
    pub fn new(bytes: &'a [u8], schema: &'a Schema, names: &'a mut Names) -> Self {
        Self {
            rest: bytes,
            schema,
            names,
            fields: Vec::new(),
        }
    }

    /// Whether everything has been read.
    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next record; none when the bytes are not in this form, after which the state is rebuilt.
    pub fn held(&mut self) -> Option<Held> {
        let record = Arc::new(self.record()?);
        let (hash, author) = (ContentHash(self.array()?), CustodianId(self.array()?));
        let (at, seq) = (self.time()?, self.number()?);
        let waiting = self.number()?;
        // Mostly one or two; the count is not to be believed beyond that before they are there.
        let mut pending = Vec::with_capacity(waiting.min(4) as usize);
        for _ in 0..waiting {
            let record = if self.byte()? == 1 {
                record.clone()
            } else {
                self.version_of(&record)?
            };
            let (hash, author) = (ContentHash(self.array()?), CustodianId(self.array()?));
            pending.push(Pending {
                record,
                hash,
                author,
                at: self.time()?,
                seq: self.number()?,
            });
        }
        let approved = match self.byte()? {
            0 => None,
            mark => {
                let record = if mark == 1 {
                    record.clone()
                } else {
                    self.version_of(&record)?
                };
                let (hash, by) = (ContentHash(self.array()?), CustodianId(self.array()?));
                Some(Approved {
                    record,
                    hash,
                    by,
                    at: self.time()?,
                    seq: self.number()?,
                })
            }
        };
        let returned = match self.byte()? {
            0 => None,
            _ => {
                let version = u32::try_from(self.number()?).ok()?;
                let comment = self.text()?.to_owned();
                Some(Box::new(Returned {
                    version,
                    comment,
                    by: CustodianId(self.array()?),
                    at: self.time()?,
                }))
            }
        };
        let mut threads = Vec::new();
        for _ in 0..self.number()? {
            threads.push(self.thread(&record)?);
        }
        Some(Held {
            record,
            hash,
            author,
            at,
            seq,
            pending,
            approved,
            returned,
            threads,
        })
    }

    /// Another version of a record: mostly little of it differs, and the rest is kept once.
    fn version_of(&mut self, latest: &Arc<Record>) -> Option<Arc<Record>> {
        let mut record = self.record()?;
        record.values.share_with(latest);
        Some(Arc::new(record))
    }

    fn thread(&mut self, latest: &Arc<Record>) -> Option<Thread> {
        let (seq, by, at) = self.stamp()?;
        let on = if self.byte()? == 1 {
            latest.clone()
        } else {
            self.version_of(latest)?
        };
        let (hash, author) = (ContentHash(self.array()?), CustodianId(self.array()?));
        let (field, text) = (self.text()?.to_owned(), self.text()?.to_owned());
        let mut replies = Vec::new();
        for _ in 0..self.number()? {
            let (seq, by, at) = self.stamp()?;
            let text = self.text()?.to_owned();
            replies.push(Reply { seq, by, at, text });
        }
        let resolved = match self.byte()? {
            0 => None,
            _ => {
                let (seq, by, at) = self.stamp()?;
                let version = u32::try_from(self.number()?).ok()?;
                Some(Resolved {
                    seq,
                    by,
                    at,
                    version,
                })
            }
        };
        Some(Thread {
            seq,
            by,
            at,
            on,
            hash,
            author,
            field,
            text,
            replies,
            resolved,
        })
    }

    fn stamp(&mut self) -> Option<(u64, CustodianId, Timestamp)> {
        Some((self.number()?, CustodianId(self.array()?), self.time()?))
    }

    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let len = usize::try_from(self.number()?).ok()?;
        std::str::from_utf8(self.take(len)?).ok()
    }

    fn time(&mut self) -> Option<Timestamp> {
        let (second, rest) = (
            i64::from_le_bytes(self.array()?),
            i32::from_le_bytes(self.array()?),
        );
        Timestamp::new(second, rest).ok()
    }

    fn date(&mut self) -> Option<Date> {
        let year = i16::from_le_bytes(self.array()?);
        Date::new(year, self.byte()? as i8, self.byte()? as i8).ok()
    }

    fn record(&mut self) -> Option<Record> {
        let kind = *Kind::ALL.get(usize::from(self.byte()?))?;
        let spec = self.schema.kind(kind);
        let id = RecordId(self.array()?);
        let (number, version) = (
            u32::try_from(self.number()?).ok()?,
            u32::try_from(self.number()?).ok()?,
        );
        let filled = usize::try_from(self.number()?).ok()?;
        let mut values = Vec::with_capacity(filled.min(spec.fields.len()));
        let mut fields = std::mem::take(&mut self.fields);
        fields.clear();
        for _ in 0..filled {
            let field = spec.fields.get(self.place()?)?;
            fields.push(field.name);
            values.push(self.value(field.ty)?);
        }
        let values = self.names.fill(kind, &fields, values);
        self.fields = fields;
        let ended = match self.byte()? {
            0 => None,
            _ => Some(Ended {
                on: self.date()?,
                reason: self.text()?.to_owned(),
            }),
        };
        let mut unknown = BTreeMap::new();
        for _ in 0..self.number()? {
            let name = self.text()?.to_owned();
            unknown.insert(name, self.text()?.to_owned());
        }
        Some(Record {
            kind,
            id,
            number,
            version,
            values,
            ended,
            unknown,
        })
    }

    fn place(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    fn code(&mut self, codes: &'static [&'static str]) -> Option<&'static str> {
        codes.get(self.place()?).copied()
    }

    fn value(&mut self, ty: FieldType) -> Option<Value> {
        Some(match ty {
            FieldType::Line(_)
            | FieldType::Prose(_)
            | FieldType::PersonNumber
            | FieldType::OrgNumber => Value::Text(self.text()?.to_owned()),
            FieldType::Choice { codes, .. } => Value::Code(self.code(codes)?),
            FieldType::Choices { codes, .. } => {
                let count = self.number()?;
                Value::Codes(
                    (0..count)
                        .map(|_| self.code(codes))
                        .collect::<Option<_>>()?,
                )
            }
            FieldType::Date => Value::Date(self.date()?),
            FieldType::Flag => Value::Flag(self.byte()? == 1),
            FieldType::Number(..) => Value::Number(i64::from_le_bytes(self.array()?)),
            FieldType::Span => {
                let count = u32::try_from(self.number()?).ok()?;
                let unit = match self.byte()? {
                    b'h' => SpanUnit::Hours,
                    b'd' => SpanUnit::Days,
                    b'v' => SpanUnit::Weeks,
                    _ => return None,
                };
                Value::Span(Span { count, unit })
            }
            FieldType::Ref(_) => Value::Ref(RecordId(self.array()?)),
            FieldType::Refs(_) => {
                let count = self.number()?;
                Value::Refs(
                    (0..count)
                        .map(|_| self.array().map(RecordId))
                        .collect::<Option<_>>()?,
                )
            }
        })
    }
}
