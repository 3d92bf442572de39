//! The directory of companies, projects and institutions: filters and order.

use std::cmp::Ordering;

use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::locale::prose::plain;
use crate::report::figure::Figure;
use crate::report::model::{Entity, Role};
use crate::report::resolved::ResolvedReport;
use crate::search::normalize::{contains_all_words, is_blank, normalize};
use crate::search::{Collation, Sort};
use crate::text::lang::Lang;
use crate::text::stable_sort::sorted;

/// The filters and the order of the directory. By default it shows everything, in the order of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntityFilter {
    /// Search words.
    pub query: String,
    /// Id of a section.
    pub section: Option<String>,
    /// The role in the source.
    pub role: Option<Role>,
    /// The order.
    pub sort: Option<Sort<EntityColumn>>,
}

/// A column of the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntityColumn {
    /// The name.
    Name,
    /// The role in the source.
    Role,
    /// The section it is named in.
    Section,
    /// Its investment or size.
    Sum,
}

impl EntityFilter {
    /// Whether nothing is filtered out; the order does not matter.
    pub fn is_open(&self) -> bool {
        is_blank(&self.query) && *self == Self { sort: self.sort, query: self.query.clone(), ..Self::default() }
    }

    /// The entities that pass the filters.
    pub fn find<'a>(
        &self,
        resolved: &'a ResolvedReport,
        formatter: &FigureFormatter,
        collate: Collation<'_>,
    ) -> Vec<&'a Entity> {
        let mut entities: Vec<&Entity> =
            resolved.report.entities.iter().filter(|entity| self.matches(entity, resolved, formatter.units)).collect();
        if let Some(sort) = self.sort {
            entities = sorted(&entities, |a, b| compare(sort, a, b, resolved, formatter.lang, collate));
        }
        entities
    }

    fn matches(&self, entity: &Entity, resolved: &ResolvedReport, units: DisplayUnits) -> bool {
        self.role.is_none_or(|role| entity.role == role)
            && self.section.as_ref().is_none_or(|section| entity.section == *section)
            && (is_blank(&self.query) || contains_all_words(&self.query, &search_text(entity, resolved, units)))
    }
}

/// The figure that gives an entity's investment or size, if the source does.
pub fn sum<'a>(entity: &Entity, resolved: &'a ResolvedReport) -> Option<&'a Figure> {
    entity.figure.as_ref().and_then(|id| resolved.figure(id))
}

/// The searchable text of an entity, in both languages, its sum as printed and as shown.
fn search_text(entity: &Entity, resolved: &ResolvedReport, units: DisplayUnits) -> String {
    let section = resolved.section(&entity.section);
    let mut words = Vec::new();
    for lang in Lang::ALL {
        let formatter = FigureFormatter { lang, units, yuan_per_dollar: resolved.yuan_per_dollar };
        words.push(plain(resolved, &entity.name, &formatter));
        words.push(messages::role(entity.role).get(lang).to_owned());
        words.extend(section.map(|section| plain(resolved, &section.title, &formatter)));
        for formatter in [formatter, FigureFormatter { units: DisplayUnits::default(), ..formatter }] {
            words.extend(sum(entity, resolved).map(|figure| formatter.figure(figure)));
        }
    }
    normalize(&words.join(" "))
}

fn compare(
    sort: Sort<EntityColumn>,
    a: &Entity,
    b: &Entity,
    resolved: &ResolvedReport,
    lang: Lang,
    collate: Collation<'_>,
) -> Ordering {
    let order = match sort.column {
        EntityColumn::Name => collate(a.name.get(lang), b.name.get(lang)),
        EntityColumn::Role => a.role.cmp(&b.role),
        EntityColumn::Section => {
            let place = |id: &str| resolved.report.sections.iter().position(|section| section.id == id);
            place(&a.section).cmp(&place(&b.section))
        }
        EntityColumn::Sum => {
            // In either direction, money comes before areas, and entities without a sum come last.
            let size = |entity| sum(entity, resolved).map(|figure| resolved.size(figure));
            return match (size(a), size(b)) {
                (Some((of, size)), Some((of_other, other))) => of.cmp(&of_other).then(sort.towards(size.cmp(&other))),
                (one, other) => one.is_none().cmp(&other.is_none()),
            };
        }
    };
    sort.towards(order)
}
