//! The built page as a person sees it, in a browser, under `/repo/`.

mod accessibility_tree;
mod addresses;
mod axe;
mod chart_marks;
mod charts;
mod chunks;
mod delivery;
mod drafts;
mod exports;
mod failure_modes;
mod figure_card;
mod folds;
mod foreign_dom;
mod highlighting;
mod history;
mod html_validity;
mod hydration;
mod keyboard;
mod languages;
mod lazy;
mod loading;
mod long_session;
mod open_file;
mod pixel_ratio;
mod preferences;
mod random_walk;
mod recoloring;
mod reflow;
mod saved_page;
mod second_report;
mod single_file;
mod tables;
mod themes;
mod units;
mod visual_regression;
mod without_script;

/// Both pages: path in the site, and language.
const PAGES: [(&str, &str); 2] = [("", "zh-Hans"), ("en/", "en")];
