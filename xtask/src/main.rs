//! `cargo xtask`: all tasks of this repository, and, with its `package.json`, the only place that pins versions of tools.
//!
//! - `tools`, `engine`, `browser`, `apt`: which tools and browsers are needed, finding and installing them
//! - `build`, `snip`, `split`, `minify`, `content_hash`, `fingerprint`: building the page, splitting its program into chunks, minifying, naming
//!   files by their content, up-to-date checks
//! - in the library, shared with the browser tests: `site_files`, `bundle_size`: the size of a first visit; `server`
//! - `driver`, `xvfb`: processes that run during tests
//! - `stages`, `e2e`, `bench`, `screenshots`: tests, benchmarks and screenshots; `scale_report`: larger reports for benchmarks
//! - `report_path`, `draft`, `check`, `measure`: which report is built, drafting and checking reports, and how much of real ones the engine
//!   reads
//! - `advisories`: dependencies held to the advisory database

mod advisories;
mod apt;
mod bench;
mod browser;
mod build;
mod check;
mod command;
mod content_hash;
mod draft;
mod driver;
mod e2e;
mod engine;
mod fingerprint;
mod inline_style;
mod measure;
mod minify;
mod paths;
mod report_path;
mod scale_report;
mod screenshots;
mod serve;
mod snip;
mod split;
mod stages;
mod tools;
mod xvfb;

use anyhow::Result;
use bench::BenchArgs;
use clap::{Args, Parser, Subcommand};
use stages::TestArgs;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::bundle_size;

/// Builds, serves, tests and measures the page.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
#[command(
    after_help = "Each task installs what is missing first. SITE_URL=https://… makes addresses in the page absolute."
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the page if anything changed, and serve it on this machine
    Serve {
        /// Instead of 8080, or a free port if that is taken
        #[arg(long)]
        port: Option<u16>,
        #[command(flatten)]
        report: ReportArgs,
    },
    /// Build the page into dist/, and print the size of a first visit
    Build {
        /// Build one file instead, which opens from disk and requests nothing
        #[arg(long)]
        single_file: bool,
        #[command(flatten)]
        report: ReportArgs,
    },
    /// The former name of `build --single-file`
    #[command(hide = true)]
    Single(ReportArgs),
    /// Check a report, or all in data/
    // The command that is run explains itself, in both languages.
    #[command(disable_help_flag = true)]
    Check {
        /// FILE, and --source TEXT to check against its source, --previous FILE against what was published, --format json
        /// for tools, --lang zh for Chinese
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Draft a report from a text
    // As above.
    #[command(disable_help_flag = true)]
    Draft {
        /// TEXT, and --out FILE, --title TITLE, --period YEAR, --lang zh for Chinese; --help lists all
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Print how much of the real reports in a folder is read, and written as in their official translations
    Measure {
        /// Holds quantities.tsv and bilingual/
        folder: PathBuf,
    },
    /// Run all stages of the tests, or the named ones
    Test(TestArgs),
    /// Print the cost of the page, beside that of reports of 10 and 100 times the size
    Bench(BenchArgs),
    /// Check all dependencies for advisories in the RustSec database, over the network
    Advisories {
        /// Check only what the page is compiled from, and only for vulnerabilities
        #[arg(long)]
        shipped: bool,
    },
    /// Take screenshots for the README, and for what other sites show beside links to the page
    #[command(alias = "picture")]
    Screenshots(ReportArgs),
    /// Install whatever the other tasks need
    #[command(alias = "set-up")]
    Setup,
}

#[derive(Args)]
struct ReportArgs {
    /// Another report than the one that .cargo/config.toml names
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl ReportArgs {
    fn select(self) -> Result<()> {
        self.report.map_or(Ok(()), |path| report_path::select(&path))
    }
}

fn main() -> ExitCode {
    run(Cli::parse().task).unwrap_or_else(|error| {
        eprintln!("\n{error:#}");
        ExitCode::FAILURE
    })
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::Check { arguments } => return check::check(&arguments),
        Task::Draft { arguments } => return draft::draft(&arguments),
        Task::Measure { folder } => return measure::measure(&folder),
        Task::Serve { port, report } => report.select().and_then(|()| serve::serve(port)),
        Task::Build { single_file: false, report } => report.select().and_then(|()| build_site()),
        Task::Build { single_file: true, report } | Task::Single(report) => report.select().and_then(|()| build_file()),
        Task::Test(arguments) => stages::run(arguments),
        Task::Bench(arguments) => bench::run_benchmarks(arguments),
        Task::Advisories { shipped: true } => advisories::check_shipped(),
        Task::Advisories { shipped: false } => advisories::check_all(),
        Task::Screenshots(report) => report.select().and_then(|()| screenshots::take()),
        Task::Setup => tools::install_all(),
    }?;
    Ok(ExitCode::SUCCESS)
}

fn build_site() -> Result<()> {
    build::build()?;
    let visits = bundle_size::print_first_visits(&paths::dist())?;
    // The budgets are this repository's own, not those of whoever builds another report.
    if report_path::is_default()? { bundle_size::check_budgets(&visits) } else { Ok(()) }
}

fn build_file() -> Result<()> {
    println!("The page is in {}", build::build_single_file()?.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Cli, Task};
    use clap::{CommandFactory, Parser};

    #[test]
    fn cli_definition_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn cli_former_names_are_understood() {
        let parse = |line: &str| Cli::try_parse_from(line.split(' ')).map(|cli| cli.task);
        assert!(matches!(parse("xtask single --report x.json"), Ok(Task::Single(_))));
        assert!(matches!(parse("xtask picture"), Ok(Task::Screenshots(_))));
        assert!(matches!(parse("xtask set-up"), Ok(Task::Setup)));
        assert!(matches!(parse("xtask test twice"), Ok(Task::Test(_))));
        assert!(matches!(parse("xtask check --help"), Ok(Task::Check { arguments }) if arguments == ["--help"]));
        assert!(
            matches!(parse("xtask check x.json --source y.txt"), Ok(Task::Check { arguments }) if arguments.len() == 3)
        );
    }
}
