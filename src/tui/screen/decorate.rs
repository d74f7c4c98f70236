//! Signs that several screens share: how a record stands in review, how grave a finding is.

use crate::tui::Theme;
use crate::views::{ReviewMark, Severity};
use ratatui::style::Style;

/// The sign of a record's review: nothing where it is approved.
pub(super) fn mark_sign(mark: ReviewMark) -> &'static str {
    match mark {
        ReviewMark::Approved => " ",
        ReviewMark::New => "+",
        ReviewMark::Changed => "≈",
        ReviewMark::Returned => "!",
    }
}

/// The key of the words for a record's review.
pub(super) fn mark_key(mark: ReviewMark) -> &'static str {
    match mark {
        ReviewMark::Approved => "mark-approved",
        ReviewMark::New => "mark-new",
        ReviewMark::Changed => "mark-changed",
        ReviewMark::Returned => "mark-returned",
    }
}

/// The sign of the gravest finding about a record in a list.
pub(super) fn severity_block(severity: Option<Severity>) -> &'static str {
    match severity {
        Some(Severity::Error) => "▓",
        Some(Severity::Warning) => "▒",
        Some(Severity::Notice) | None => " ",
    }
}

/// The sign of a finding.
pub(super) fn severity_sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "!!",
        Severity::Warning => " !",
        Severity::Notice => " ·",
    }
}

/// The style of a finding.
pub(super) fn severity_style(severity: Severity, theme: &Theme) -> Style {
    match severity {
        Severity::Error => theme.error,
        Severity::Warning => theme.warning,
        Severity::Notice => theme.text,
    }
}
