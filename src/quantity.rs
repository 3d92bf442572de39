//! Units, and tokens as a report prints them (`20.2亿元`, `50余家`, `3—5%`): parsed exactly, printed back, found in text.
//!
//! What a page starts with has been parsed when it was built (`compact`): tables and parser are of the code that checks files.

pub mod chinese;
pub mod compact;
pub mod number;
pub mod numeral;
pub mod parse;
pub mod qualifier;
pub mod rank;
pub mod scale;
pub mod scan;
pub mod sign;
pub mod token;
pub mod token_error;
pub mod unit;
pub mod unit_set;
pub mod unit_table;
pub mod words;
