//! The built page as a person sees it, in a browser, under `/repo/`.

mod addresses;
mod chart_marks;
mod charts;
mod drafts;
mod exports;
mod failure_modes;
mod figure_card;
mod folds;
mod history;
mod hydration;
mod keyboard;
mod languages;
mod lazy;
mod loading;
mod one_engine;
mod open_file;
mod pixel_ratio;
mod reflow;
mod single_file;
mod tables;
mod themes;
mod without_script;

/// Both pages: path in the site, and language.
const PAGES: [(&str, &str); 2] = [("", "zh-Hans"), ("en/", "en")];
