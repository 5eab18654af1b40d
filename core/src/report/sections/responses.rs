use super::super::facts::Facts;
use super::super::model::Block;

pub(super) fn blocks(_facts: &Facts<'_>) -> Vec<Block> {
    Vec::new()
}
