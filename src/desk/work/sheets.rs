//! Recovery sheets at the counter: made and shown one at a time, and tried one at a time. What is under way is nowhere but
//! here, and is wiped with it.

use crate::crypto::{Passphrase, RecoverySecret, Share, ShareError, WordError};
use crate::desk::keeper::Keeper;
use crate::desk::sheet::{self, Set};
use crate::desk::{CustodyOrder, Told, Trouble};
use crate::domain::Sheets;
use crate::words::{Language, Words, date};

/// Sheets that are being made: those that were not shown yet, and what proposes them in the end.
pub struct Making {
    left: std::vec::IntoIter<Share>,
    of: u8,
    language: Language,
    order: CustodyOrder,
}

/// What is wrong with a sheet as it was typed, and with which word.
pub fn wrong(error: &ShareError) -> Trouble {
    match *error {
        ShareError::Word(WordError::Unknown { position, nearest }) => match nearest {
            Some(near) => Trouble::new("sheet-word-near")
                .arg("position", position)
                .arg("nearest", near),
            None => Trouble::new("sheet-word").arg("position", position),
        },
        ShareError::Word(WordError::Count { expected, found }) => Trouble::new("sheet-count")
            .arg("expected", expected)
            .arg("found", found),
        ShareError::Slip { position, should } => Trouble::new("sheet-slip")
            .arg("position", position)
            .arg("should", should),
        ShareError::Twice(number) => Trouble::new("sheet-twice").arg("number", number),
        ShareError::Mixed => Trouble::new("sheet-mixed"),
        _ => Trouble::new("sheet-slips"),
    }
}

impl Keeper {
    /// Makes sheets; the first is shown. They are proposed when the last has been shown.
    pub(in crate::desk) fn make_sheets(
        &mut self,
        need: u8,
        of: u8,
        language: Language,
    ) -> Result<Told, Trouble> {
        let register = self.open()?;
        if let Some(why) = register.read_only() {
            return Err(Trouble::new(why));
        }
        if need < 2 || need > of || of > 16 {
            return Err(Trouble::new("sheets-count"));
        }
        let none = |_| Trouble::new("no-randomness");
        let secret = RecoverySecret::create().map_err(none)?;
        let shares = secret.split(need, of).map_err(none)?;
        let key = secret.key().map_err(none)?;
        let set = shares.first().map(|share| share.set).unwrap_or_default();
        self.making = Some(Making {
            left: shares.into_iter(),
            of,
            language,
            order: CustodyOrder::Sheets {
                key: key.signer.public().0,
                recipient: key.identity.recipient(),
                sheets: Sheets { need, of, set },
            },
        });
        self.next_sheet()
    }

    /// The next sheet; when all were shown, the entry that proposes them.
    pub(in crate::desk) fn next_sheet(&mut self) -> Result<Told, Trouble> {
        let today = self.today();
        let state = self.open()?.state();
        let (municipality, id) = (state.info.municipality.clone(), state.info.id.to_string());
        let making = self.making.as_mut().ok_or(Trouble::new("sheets-gone"))?;
        if let Some(share) = making.left.next() {
            let set = Set {
                municipality: &municipality,
                register: id.chars().take(8).collect(),
                date: date(today),
                of: making.of,
            };
            return Ok(Told::Sheet {
                number: share.number,
                of: making.of,
                text: sheet::text(&Words::new(making.language), &set, &share),
            });
        }
        match self.making.take() {
            Some(made) => self.propose(&made.order),
            None => Err(Trouble::new("sheets-gone")),
        }
    }

    /// Takes one more sheet in, as it was typed. When there are enough they are held against the chain; that they fit is
    /// journalled, and they are forgotten. Nothing is opened with them.
    pub(in crate::desk) fn try_sheet(&mut self, typed: &Passphrase) -> Result<Told, Trouble> {
        if self.open()?.recovery().is_none() {
            return Err(Trouble::new("sheets-none-made"));
        }
        let share = Share::parse(typed.as_str()).map_err(|error| wrong(&error))?;
        let need = share.need;
        self.tried.push(share);
        match RecoverySecret::combine(&self.tried) {
            Ok(secret) => {
                let given = u8::try_from(self.tried.len()).unwrap_or(u8::MAX);
                self.tried.clear();
                let key = secret.key().map_err(|_| Trouble::new("no-randomness"))?;
                self.drilled(&key.signer.public().0, &key.identity.recipient(), given)
            }
            Err(ShareError::TooFew { given, .. }) => Ok(Told::SheetTaken {
                given: u8::try_from(given).unwrap_or(u8::MAX),
                need,
            }),
            Err(error) => {
                self.tried.pop();
                Err(wrong(&error))
            }
        }
    }

    /// Forgets what is under way.
    pub(in crate::desk) fn drop_sheets(&mut self) {
        (self.making, self.tried) = (None, Vec::new());
    }
}
