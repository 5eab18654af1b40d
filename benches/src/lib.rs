//! Workloads to measure `pedt` on, and the generator of its example hub.
//!
//! Everything here comes from fixed seeds and plain arithmetic, so that two
//! machines write the same bytes. See the `README.md` of this folder for what
//! is measured and how to run it.
#![forbid(unsafe_code)]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "the inputs are fixed tables: a fault in them must stop the program"
)]

pub mod hub;
pub mod matching;
pub mod questions;
pub mod rng;
pub mod workload;
