//! The table of figures and the directory of names: columns, filters, counts.

use crate::locale::messages::{Message, message, several};
use crate::report::model::Role;
use crate::text::count::counted;
use crate::text::lang::Lang;

/// Heading of the names in a section.
pub const NAMES: Message = message("本节提及的名称", "Names in this section");
/// Explains the italics of English names.
pub const TRANSLITERATED: Message = message(
    "斜体名称为音译，未见官方英文名。",
    "Names in italics are transliterated; no official English name is known.",
);
/// Before the projects without an amount.
pub const UNDISCLOSED: Message = message("原文没有给出金额：", "No sum given: ");
/// Heading of the table.
pub const TABLE: Message = message("数据总表", "All figures");
/// Column head: the label of a figure.
pub const COLUMN_FIGURE: Message = message("指标", "Measure");
/// Column head: its value.
pub const COLUMN_VALUE: Message = message("数值", "Value");
/// Column head: its printed token.
pub const COLUMN_PRINTED: Message = message("原文写法", "In the Chinese");
/// Column head: its status.
pub const COLUMN_STATUS: Message = message("性质", "Status");
/// Column head: its place in the source.
pub const COLUMN_PLACE: Message = message("出处或算式", "Source or calculation");
/// Heading of the rows of printed counts and ordinals without a numeral.
pub const IN_WORDS_ROWS: Message = message("汉字写的数", "Numbers given in words");
/// Heading of derived rows.
pub const DERIVED_ROWS: Message = message("推算值", "Derived figures");
/// Heading of context rows.
pub const CONTEXT_ROWS: Message = message("外部参照", "From other sources");
/// The filter option that filters nothing out.
pub const ALL: Message = message("全部", "all");
/// Label of the search of the table.
pub const SEARCH_FIGURES: Message = message("查找数字", "Search the figures");
/// Placeholder of that search.
pub const SEARCH_FIGURES_HINT: Message = message("词语或数字", "a word or a number");
/// Label of the search of the directory.
pub const SEARCH_NAMES: Message = message("查找名称", "Search the names");
/// Placeholder of that search.
pub const SEARCH_NAMES_HINT: Message = message("中文或英文名称", "in either language");
/// Label of a filter, and head of a column.
pub const FILTER_SECTION: Message = message("章节", "Section");
/// Label of a filter of the directory.
pub const NAMED_IN: Message = message("所在章节", "Named in");
/// Label of a filter.
pub const FILTER_KIND: Message = message("类别", "Type");
/// Label of a filter.
pub const FILTER_UNIT: Message = message("计量类型", "Kind of unit");
/// Clears all filters.
pub const SHOW_ALL: Message = message("清除筛选", "Clear filters");
/// An empty result.
pub const NOTHING_FOUND: Message =
    message("没有符合条件的条目。请换个词，或清除筛选。", "Nothing matches. Try other words, or clear the filters.");
/// Heading of the directory.
pub const DIRECTORY: Message = message("名录", "Directory of names");
/// Introduction to the directory.
pub const DIRECTORY_LEAD: Message = message(
    "原文提到的主要企业、机构、人物、项目、基金和计划；原文给出投资额或规模的，一并列出。",
    "The main companies, institutions, people, projects, funds and programmes mentioned, with their investment or size where it is given.",
);
/// Column head of the directory: the name.
pub const COLUMN_NAME: Message = message("名称", "Name");
/// Column head of the directory: the role.
pub const COLUMN_ROLE: Message = message("文中情况", "Role or stage");
/// Column head of the directory: the figure.
pub const COLUMN_SUM: Message = message("投资额、规模或备注", "Investment, size or remark");

/// Introduction to the table, with the number of facts in it, and of figures of other sources.
pub fn table_lead(facts: usize, contexts: usize, lang: Lang) -> String {
    let others = match lang {
        _ if contexts == 0 => String::new(),
        Lang::Zh => format!("，另有{}个取自其他来源，供参照", counted(contexts)),
        Lang::En => format!(" and {} for context", counted(contexts)),
    };
    match lang {
        Lang::Zh => format!("表中有取自原文的{}个数字{others}；推算值收在表末，需要时展开。", counted(facts)),
        Lang::En => format!("{} from the source{others}; derived ones come last.", several(facts, "figure")),
    }
}

/// How many of the printed figures are shown, and of the derived ones.
pub fn count_figures(printed: (usize, usize), derived: (usize, usize), lang: Lang) -> String {
    let ((shown, of), (shown_derived, of_derived)) = (printed, derived);
    let all = shown == of && shown_derived == of_derived;
    let figures = several(of, "figure");
    let [shown, of, shown_derived, of_derived] = [shown, of, shown_derived, of_derived].map(counted);
    match (lang, all) {
        (Lang::Zh, true) => format!("共{of}个数字，另有{of_derived}个推算值。"),
        (Lang::Zh, false) => format!("{of}个数字中显示{shown}个，{of_derived}个推算值中显示{shown_derived}个。"),
        (Lang::En, true) => format!("{figures}, and {of_derived} derived from them. "),
        (Lang::En, false) => {
            format!("{shown} of {figures}, and {shown_derived} of {of_derived} derived from them. ")
        }
    }
}

/// How many names are shown, of how many.
pub fn count_names(shown: usize, of: usize, lang: Lang) -> String {
    let (all, names) = (shown == of, several(of, "name"));
    let [shown, of] = [shown, of].map(counted);
    match (lang, all) {
        (Lang::Zh, true) => format!("共{of}个名称。"),
        (Lang::Zh, false) => format!("显示{shown}个，共{of}个。"),
        (Lang::En, true) => format!("{names}. "),
        (Lang::En, false) => format!("{shown} of {names}. "),
    }
}

/// What a folded part holds.
#[derive(Clone, Copy, Debug)]
pub enum Folded {
    /// Rows of the table of figures.
    Figures,
    /// Rows of the directory.
    Names,
    /// Notes.
    Notes,
    /// Terms.
    Terms,
}

/// Which numbers are not in the table.
pub const NO_QUANTITIES: Message = message(
    "没有列入：名称中的数字，以及不表示数量的数字",
    "Left out: numbers in names, and those that state no quantity",
);
/// Before such numbers, as the source has them.
pub const NO_QUANTITY_EXAMPLES: Message = message("例如：", "In Chinese, for example: ");

/// What a folded part holds, and how many.
pub fn folded(count: usize, what: Folded, lang: Lang) -> String {
    let (counter, noun) = match what {
        Folded::Figures => ("个数字", "figure"),
        Folded::Names => ("个名称", "name"),
        Folded::Notes => ("条说明", "note"),
        Folded::Terms => ("条术语", "term"),
    };
    match lang {
        Lang::Zh => format!("{}{counter}", counted(count)),
        Lang::En => several(count, noun),
    }
}

/// The name of an entity's role.
pub const fn role(role: Role) -> Message {
    match role {
        Role::Introduced => message("引进", "Attracted"),
        Role::Partner => message("合作或相关", "Partner or related"),
        Role::Established => message("设立", "Set up"),
        Role::Started => message("项目开工", "Construction begun"),
        Role::UnderWay => message("在建或推进中", "Under way"),
        Role::Completed => message("项目建成或竣工", "Completed"),
        Role::ListingCandidate => message("上市培育", "Being prepared for a listing"),
        Role::Carried => message("出台、实施或举办", "Issued, carried out or held"),
    }
}
