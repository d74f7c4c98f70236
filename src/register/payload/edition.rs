//! The line that freezes an edition: which records, in which versions, with which hashes (docs/FORMAT.md, "Editions").

use super::{hash_line, id_of, number_of, unreadable};
use crate::domain::{ContentHash, Manifest};
use crate::register::Failure;
use serde_json::{Value as Json, json};

/// A manifest's line.
pub(super) fn line(manifest: &Manifest) -> String {
    let records: Vec<Json> = manifest
        .records
        .iter()
        .map(|(id, version, hash)| json!([id.to_string(), version, hash.to_string()]))
        .collect();
    json!({
        "edition": manifest.analysis.to_string(),
        "records": records,
        "version": manifest.version,
    })
    .to_string()
}

/// The hash of a manifest's line: what the adopted version of the analysis holds.
pub fn manifest_hash(manifest: &Manifest) -> ContentHash {
    hash_line(line(manifest).as_bytes())
}

/// Reads a manifest's line.
pub(super) fn read(id: &Json, json: &Json) -> Result<Manifest, Failure> {
    let lines = json["records"].as_array().ok_or(unreadable("edition"))?;
    let records = lines.iter().map(|line| {
        let hash = line[2].as_str().and_then(ContentHash::parse);
        let hash = hash.ok_or(unreadable("hash"))?;
        Ok((id_of(&line[0])?, number_of(&line[1])?, hash))
    });
    Ok(Manifest {
        analysis: id_of(id)?,
        version: number_of(&json["version"])?,
        records: records.collect::<Result<_, Failure>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RecordId;

    #[test]
    fn the_line_is_that_of_the_format_and_reads_back() {
        let manifest = Manifest {
            analysis: RecordId([1; 16]),
            version: 2,
            records: vec![(RecordId([2; 16]), 3, ContentHash([3; 32]))],
        };
        assert_eq!(
            manifest_hash(&manifest).to_string(),
            "a2c56453e86607e0303bb0c028108291b0962cf1b35800d4bc97c4b9633c4176"
        );
        let json: Json = serde_json::from_str(&line(&manifest)).unwrap();
        assert!(read(&json["edition"], &json).unwrap() == manifest);
        for broken in ["records", "version"] {
            let mut json = json.clone();
            json[broken] = json!("x");
            assert!(read(&json["edition"], &json).is_err(), "{broken}");
        }
    }
}
