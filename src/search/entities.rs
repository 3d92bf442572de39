//! The directory of companies, projects and institutions: filters and order.

use std::cmp::Ordering;

use crate::locale::formatter::Format;
use crate::locale::messages;
use crate::locale::prose::plain;
use crate::locale::unit::Units;
use crate::report::figure::Figure;
use crate::report::model::{Entity, Role};
use crate::report::resolved::Ledger;
use crate::search::normalize::{finds, fold, is_blank};
use crate::search::{Collation, Sort};
use crate::text::lang::Lang;
use crate::text::stable_sort::sorted;

/// The filters and the order of the directory. By default it shows everything, in the order of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameFilter {
    /// Search words.
    pub query: String,
    /// Id of a section.
    pub section: Option<String>,
    /// The role in the source.
    pub role: Option<Role>,
    /// The order.
    pub sort: Option<Sort<NameColumn>>,
}

/// A column of the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameColumn {
    /// The name.
    Name,
    /// The role in the source.
    Role,
    /// The section it is named in.
    Section,
    /// Its investment or size.
    Sum,
}

impl NameFilter {
    /// Whether nothing is filtered out; the order does not matter.
    pub fn is_open(&self) -> bool {
        is_blank(&self.query) && *self == Self { sort: self.sort, query: self.query.clone(), ..Self::default() }
    }

    /// The entities that pass the filters.
    pub fn find<'a>(&self, ledger: &'a Ledger, format: &Format, collate: Collation<'_>) -> Vec<&'a Entity> {
        let mut found: Vec<&Entity> =
            ledger.report.entities.iter().filter(|entity| self.admits(entity, ledger, format.units)).collect();
        if let Some(sort) = self.sort {
            found = sorted(&found, |a, b| compare(sort, a, b, ledger, format.lang, collate));
        }
        found
    }

    fn admits(&self, entity: &Entity, ledger: &Ledger, units: Units) -> bool {
        self.role.is_none_or(|role| entity.role == role)
            && self.section.as_ref().is_none_or(|section| entity.section == *section)
            && (is_blank(&self.query) || finds(&self.query, &haystack(entity, ledger, units)))
    }
}

/// The figure that gives an entity's investment or size, if the source does.
pub fn sum<'a>(entity: &Entity, ledger: &'a Ledger) -> Option<&'a Figure> {
    entity.figure.as_ref().and_then(|id| ledger.figure(id))
}

/// The searchable text of an entity, in both languages, its sum as printed and as shown.
fn haystack(entity: &Entity, ledger: &Ledger, units: Units) -> String {
    let section = ledger.section(&entity.section);
    let mut words = Vec::new();
    for lang in Lang::ALL {
        let format = Format { lang, units, yuan_per_dollar: ledger.yuan_per_dollar };
        words.push(plain(ledger, &entity.name, &format));
        words.push(messages::role(entity.role).get(lang).to_owned());
        words.extend(section.map(|section| plain(ledger, &section.title, &format)));
        for format in [format, Format { units: Units::default(), ..format }] {
            words.extend(sum(entity, ledger).map(|figure| format.figure(figure)));
        }
    }
    fold(&words.join(" "))
}

fn compare(
    sort: Sort<NameColumn>,
    a: &Entity,
    b: &Entity,
    ledger: &Ledger,
    lang: Lang,
    collate: Collation<'_>,
) -> Ordering {
    let order = match sort.column {
        NameColumn::Name => collate(a.name.get(lang), b.name.get(lang)),
        NameColumn::Role => a.role.cmp(&b.role),
        NameColumn::Section => {
            let place = |id: &str| ledger.report.sections.iter().position(|section| section.id == id);
            place(&a.section).cmp(&place(&b.section))
        }
        NameColumn::Sum => {
            // In either direction, money comes before areas, and entities without a sum come last.
            let size = |entity| sum(entity, ledger).map(|figure| ledger.size(figure));
            return match (size(a), size(b)) {
                (Some((of, size)), Some((of_other, other))) => of.cmp(&of_other).then(sort.towards(size.cmp(&other))),
                (one, other) => one.is_none().cmp(&other.is_none()),
            };
        }
    };
    sort.towards(order)
}
