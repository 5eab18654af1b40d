//! Arrow record batches, which pandas, Polars, DuckDB and Spark read.
//!
//! JSON and CSV carry responses to another `pedt`; these tables carry what is
//! in a dataset to tools for data. They are **tidy**: one thing a row, and
//! columns of the same names in all of them, by which they are joined. Names
//! that repeat (schools, rounds, statements) are dictionaries, whose values
//! stand in the order of the roster or the framework; counts are signed
//! integers, which every engine can add up.
//!
//! | table | a row is | made of |
//! | --- | --- | --- |
//! | [`statements`] | a statement: the codebook | a framework |
//! | [`responses`] | a response, with a column for each statement | a dataset |
//! | [`ratings`] | a statement of a response, answered or not | a dataset |
//! | [`notes`], [`evidence`] | a note, a link | a dataset |
//! | [`support`] | a stance on a topic | a dataset |
//! | [`counts`] | how often a point was chosen in a unit | a tally |
//! | [`scores`] | a score | scores |
//!
//! An [`Intake`](crate::Intake) takes the responses and the ratings in again.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use arrow_array::RecordBatchIterator;
//! use pedt::{Intake, export::arrow};
//!
//! let table = arrow::ratings(&dataset)?;
//! assert_eq!((table.num_rows(), table.num_columns()), (3 * 54, 13));
//! let reader = RecordBatchIterator::new([Ok(table.clone())], table.schema());
//! let mut intake = Intake::new(dataset.framework().clone(), dataset.roster().clone());
//! intake.arrow_long(reader)?;
//! assert_eq!(arrow::ratings(&intake.finish().dataset)?, table);
//! # Ok::<(), arrow_schema::ArrowError>(())
//! ```

mod answers;
mod columns;
mod counts;
mod ratings;
mod scores;
mod statements;

pub use answers::{evidence, notes, support};
pub use counts::counts;
pub use ratings::{ratings, responses};
pub use scores::scores;
pub use statements::statements;
