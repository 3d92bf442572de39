//! The built page as a person sees it, in a browser, under `/repo/`.

mod addresses;
mod altered;
mod another;
mod charts;
mod chunks;
mod enduring;
mod exports;
mod faults;
mod figures;
mod file;
mod keyboard;
mod languages;
mod linked;
mod loading;
mod marks;
mod matrix;
mod narrow;
mod opened;
mod pictures;
mod preferences;
mod sharp;
mod spoken;
mod tables;
mod takeover;
mod themes;
mod units;
mod valid;
mod without_script;

/// Both pages: path in the site, and language.
const PAGES: [(&str, &str); 2] = [("", "zh-Hans"), ("en/", "en")];
