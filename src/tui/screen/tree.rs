//! What a value depends on and what depends on it, as a tree that opens and closes, with the level that each inherits.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::RecordId;
use crate::tui::screen::detail::DetailScreen;
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{Link, Node, Tree};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;

/// One row that is seen.
struct Seen {
    depth: usize,
    link: Link,
    levels: String,
    heritage: String,
    /// Whether it has more, and whether that is shown.
    more: Option<bool>,
    elsewhere: bool,
}

/// The tree of a value.
pub struct TreeScreen {
    link: Link,
    view: Option<Box<Tree>>,
    /// Upwards: what depends on the value. Otherwise what it depends on.
    up: bool,
    folded: BTreeSet<RecordId>,
    rows: Rows,
}

impl TreeScreen {
    /// The tree of this value, not asked for yet.
    pub fn new(link: Link) -> Self {
        Self {
            link,
            view: None,
            up: false,
            folded: BTreeSet::new(),
            rows: Rows::new(0),
        }
    }

    fn root(&self) -> Option<&Node> {
        let view = self.view.as_ref()?;
        Some(if self.up { &view.up } else { &view.down })
    }

    /// The rows that are seen, from the root on.
    fn seen(&self, cx: &Cx<'_>) -> Vec<Seen> {
        let mut seen = Vec::new();
        let mut ahead: Vec<(usize, &Node)> =
            self.root().map(|root| (0, root)).into_iter().collect();
        while let Some((depth, node)) = ahead.pop() {
            let open = !self.folded.contains(&node.link.id);
            seen.push(row(depth, node, open, cx));
            if open {
                ahead.extend(node.next.iter().rev().map(|next| (depth + 1, next)));
            }
        }
        seen
    }

    /// How many rows are seen; without words.
    fn count(&self) -> usize {
        let mut count = 0;
        let mut ahead: Vec<&Node> = self.root().into_iter().collect();
        while let Some(node) = ahead.pop() {
            count += 1;
            if !self.folded.contains(&node.link.id) {
                ahead.extend(&node.next);
            }
        }
        count
    }

    fn chosen(&self, cx: &Cx<'_>) -> Option<Link> {
        let at = self.rows.selected()?;
        self.seen(cx).into_iter().nth(at).map(|row| row.link)
    }
}

fn row(depth: usize, node: &Node, open: bool, cx: &Cx<'_>) -> Seen {
    let (info, consequence) = node.levels;
    let levels: Vec<String> = [("info_level", info), ("consequence", consequence)]
        .into_iter()
        .filter_map(|(set, code)| code.map(|code| say::code_short(cx.words, set, code)))
        .collect();
    Seen {
        depth,
        link: node.link.clone(),
        levels: levels.join("/"),
        heritage: node
            .inherits
            .as_ref()
            .map_or(String::new(), |heritage| say::heritage(cx.words, heritage)),
        more: (!node.next.is_empty()).then_some(open),
        elsewhere: node.elsewhere,
    }
}

impl Layer for TreeScreen {
    fn context(&self) -> Context {
        Context::Tree
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("tree-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Tree(self.link.id))]
    }

    fn enabled(&self, command: CommandId, cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            "tree.open" if self.chosen(cx).is_none() => Err(Reason::new("nothing-selected")),
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "tree.open" => {
                let page = |link| Deed::Push(Box::new(DetailScreen::new(link)));
                return self.chosen(cx).map(page).into_iter().collect();
            }
            "tree.fold" => {
                self.folded.extend(self.chosen(cx).map(|link| link.id));
            }
            "tree.unfold" => {
                if let Some(link) = self.chosen(cx) {
                    self.folded.remove(&link.id);
                }
            }
            "tree.turn" => {
                self.up = !self.up;
                self.rows.select(0);
            }
            _ => {
                self.rows.run(command);
                return Vec::new();
            }
        }
        self.rows.set_len(self.count());
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Tree(view)) => {
                self.view = Some(view);
                self.rows.set_len(self.count());
                Vec::new()
            }
            Ok(Told::Changed) => self.refresh(cx),
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let key = if self.up { "tree-up" } else { "tree-down" };
        let title = cx.words.with(key, &[("label", &self.link.label)]);
        let inner = Panel::new(title).focused(true).draw(frame, area, cx.theme);
        let seen = self.seen(cx);
        if seen.is_empty() {
            return text::draw(frame, inset(inner), &cx.words.get("waiting"), cx.theme.dim);
        }
        self.rows.draw(frame, inner, cx.theme, true, |at, columns| {
            seen.get(at)
                .map_or_else(Line::default, |row| line(row, columns, cx))
        });
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let alone = self.root().is_some_and(|root| root.next.is_empty());
        match (alone, self.up) {
            (true, true) => cx.words.get("tree-none-up"),
            (true, false) => cx.words.get("tree-none-down"),
            _ => cx.words.get("tree-status"),
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let seen = self.seen(cx);
        let row = self.rows.selected().and_then(|at| seen.get(at));
        let what = row.map_or(String::new(), |row| {
            let depth = (row.depth + 1).to_string();
            let mut parts = vec![
                say::link(&row.link),
                row.levels.clone(),
                row.heritage.clone(),
                cx.words.with("spoken-depth", &[("depth", &depth)]),
            ];
            parts.extend(row.more.map(|open| {
                cx.words
                    .get(if open { "spoken-open" } else { "spoken-folded" })
            }));
            parts.retain(|part| !part.is_empty());
            parts.join(", ")
        });
        spoken::row(cx.words, &self.rows, &what)
    }
}

fn line(row: &Seen, columns: usize, cx: &Cx<'_>) -> Line<'static> {
    let sign = match row.more {
        Some(true) => "▼ ",
        Some(false) => "+ ",
        None => "· ",
    };
    let mut name = say::link(&row.link);
    if row.elsewhere {
        name = format!("{name} ({})", cx.words.get("tree-elsewhere"));
    }
    let head = format!("{}{sign}", "   ".repeat(row.depth));
    let levels = text::pad(&row.levels, 7);
    // What is inherited stands last and gives way first.
    let most = columns.saturating_sub(text::width(&head) + 9);
    let beside = text::width(&row.heritage).min(most / 2);
    let room = most.saturating_sub(beside + 2);
    Line::from(vec![
        Span::styled(levels, cx.theme.accent),
        Span::styled(head, cx.theme.dim),
        Span::styled(text::pad(&name, room), cx.theme.text),
        Span::styled(
            format!("  {}", text::fit(&row.heritage, beside)),
            cx.theme.dim,
        ),
    ])
}

#[cfg(test)]
mod tests;
