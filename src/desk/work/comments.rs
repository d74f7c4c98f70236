//! What is typed of a comment and not sent yet: sealed beside the drafts of forms.

use crate::desk::{CommentKey, Trouble};
use crate::register::Register;
use zeroize::Zeroizing;

fn name(key: &CommentKey) -> Vec<u8> {
    let (kind, id) = (key.kind.code(), key.id);
    match key.to {
        Some(seq) => format!("comment {kind}/{id} {seq}"),
        None => format!("comment {kind}/{id} {}", key.field),
    }
    .into_bytes()
}

/// What was typed; empty for nothing, and where it can't be read.
pub fn comment_draft(register: &Register, key: &CommentKey) -> Zeroizing<String> {
    let text = register.draft(&name(key));
    let text = text.and_then(|text| String::from_utf8(text.to_vec()).ok());
    Zeroizing::new(text.unwrap_or_default())
}

/// Seals what is typed: when this returns, it is on disk. Nothing drops it.
pub fn keep_comment(register: &mut Register, key: &CommentKey, text: &str) -> Result<(), Trouble> {
    let kept = Some(text.as_bytes()).filter(|text| !text.is_empty());
    Ok(register.put_draft(&name(key), kept)?)
}
