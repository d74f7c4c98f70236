//! Comments on fields, as lines: a comment, an answer, that it is resolved.

use super::{id_of, number_of, unreadable};
use crate::domain::{Comment, ContentHash};
use crate::register::Failure;
use serde_json::{Value as Json, json};

/// The line of a comment.
pub fn line(comment: &Comment) -> Json {
    match comment {
        Comment::Write {
            of,
            version,
            hash,
            field,
            text,
        } => json!({
            "remark": of.to_string(), "version": version, "hash": hash.to_string(), "field": field, "text": text,
        }),
        Comment::Reply { of, to, text } => {
            json!({"reply": to, "record": of.to_string(), "text": text})
        }
        Comment::Resolve { of, to } => json!({"resolve": to, "record": of.to_string()}),
    }
}

/// Reads such a line; none for a line of another sort.
pub fn read(json: &Json) -> Result<Option<Comment>, Failure> {
    let text = |name: &'static str| {
        let text = json[name].as_str().ok_or(unreadable(name))?;
        Ok::<String, Failure>(text.to_owned())
    };
    let comment = if let Some(of) = json.get("remark") {
        let hash = json["hash"].as_str().and_then(ContentHash::parse);
        Comment::Write {
            of: id_of(of)?,
            version: number_of(&json["version"])?,
            hash: hash.ok_or(unreadable("hash"))?,
            field: text("field")?,
            text: text("text")?,
        }
    } else if let Some(to) = json.get("reply") {
        Comment::Reply {
            of: id_of(&json["record"])?,
            to: number_of(to)?,
            text: text("text")?,
        }
    } else if let Some(to) = json.get("resolve") {
        Comment::Resolve {
            of: id_of(&json["record"])?,
            to: number_of(to)?,
        }
    } else {
        return Ok(None);
    };
    Ok(Some(comment))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RecordId;

    #[test]
    fn each_line_reads_back_and_holds_the_records_identity() {
        let of = RecordId([7; 16]);
        let all = [
            Comment::Write {
                of,
                version: 8,
                hash: ContentHash([9; 32]),
                field: "reason".into(),
                text: "Ange källan.\nSe dnr \"24\"".into(),
            },
            Comment::Reply {
                of,
                to: 184_205,
                text: "Källan står nu i bilagan.".into(),
            },
            Comment::Resolve { of, to: 184_205 },
        ];
        for comment in all {
            let text = line(&comment).to_string();
            // Entries about a record are found by its identity in the line.
            assert!(text.contains(&of.to_string()));
            let json: Json = serde_json::from_str(&text).unwrap();
            assert!(read(&json).unwrap() == Some(comment));
        }
        assert!(read(&json!({"undo": 4})).unwrap().is_none());
    }

    #[test]
    fn a_line_that_lacks_something_is_unreadable() {
        let id = RecordId([7; 16]).to_string();
        for broken in [
            json!({"remark": id, "version": 1, "hash": "x", "field": "f", "text": "t"}),
            json!({"remark": id, "version": -1, "hash": "0".repeat(64), "field": "f", "text": "t"}),
            json!({"remark": id, "version": 1, "hash": "0".repeat(64), "text": "t"}),
            json!({"reply": "4", "record": id, "text": "t"}),
            json!({"reply": 4, "record": id}),
            json!({"resolve": 4}),
        ] {
            assert!(read(&broken).is_err(), "{broken}");
        }
    }
}
