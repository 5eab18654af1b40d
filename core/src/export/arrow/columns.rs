//! Columns of a table, as they are put together.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, DictionaryArray, Int32Array, LargeStringArray, RecordBatch};
use arrow_schema::{ArrowError, Field, Schema};

use crate::dataset::Dataset;
use crate::framework::Framework;
use crate::roster::Roster;

/// The columns of a table so far.
#[derive(Default)]
pub(super) struct Columns {
    fields: Vec<Field>,
    arrays: Vec<ArrayRef>,
}

impl Columns {
    /// Adds a column in which every row has a value.
    pub(super) fn add(&mut self, name: &str, array: ArrayRef) {
        let field = Field::new(name, array.data_type().clone(), false);
        self.fields.push(field);
        self.arrays.push(array);
    }

    /// Adds a column in which values may be missing.
    pub(super) fn add_nullable(&mut self, name: &str, array: ArrayRef) {
        let field = Field::new(name, array.data_type().clone(), true);
        self.fields.push(field);
        self.arrays.push(array);
    }

    /// Adds what responses are about: for each row, the one at that place in
    /// the dataset.
    pub(super) fn add_about(
        &mut self,
        dataset: &Dataset,
        rows: impl Iterator<Item = usize> + Clone,
    ) -> Result<(), ArrowError> {
        let (columns, roster) = (dataset.columns(), dataset.roster());
        let places = rows.clone().map(|row| columns.place(row));
        let ids = (0..dataset.len()).map(|row| columns.id(row));
        self.add("id", placed(rows.clone().map(Some), ids)?);
        let rounds = places.clone().map(|p| Some(usize::from(p?.round)));
        self.add("round", rounds_of(roster, rounds)?);
        let partnerships = places.clone().map(|p| Some(p?.partnership as usize));
        self.add_partnerships(roster, partnerships)?;
        let schools = places.clone().map(|p| Some(p?.school as usize));
        self.add("school", schools_of(roster, schools)?);
        let respondents = rows.map(|row| Some(columns.respondent(row)));
        self.add("respondent", named(respondents)?);
        let roles = places.clone().map(|p| Some(usize::from(p?.role)));
        self.add("role", roles_of(dataset.framework(), roles)?);
        let statuses = places.map(|p| Some(p?.status.name()));
        self.add("status", named(statuses)?);
        Ok(())
    }

    /// Adds partnerships, and before them the hubs they belong to.
    pub(super) fn add_partnerships(
        &mut self,
        roster: &Roster,
        keys: impl Iterator<Item = Option<usize>> + Clone,
    ) -> Result<(), ArrowError> {
        let partnerships = roster.partnerships.iter();
        let hubs: Vec<Option<usize>> = partnerships
            .map(|p| {
                let hub = p.hub.as_ref()?;
                roster.hubs.iter().position(|known| known.id == *hub)
            })
            .collect();
        let hub = |partnership: usize| hubs.get(partnership).copied().flatten();
        let of_hubs = keys.clone().map(|key| key.and_then(hub));
        let ids = roster.hubs.iter().map(|hub| hub.id.as_str());
        self.add_nullable("hub", placed(of_hubs, ids)?);
        let ids = roster.partnerships.iter().map(|p| p.id.as_str());
        self.add("partnership", placed(keys, ids)?);
        Ok(())
    }

    /// Adds what is asked: for each row, the statement at that place.
    pub(super) fn add_asked(
        &mut self,
        framework: &Framework,
        statements: impl Iterator<Item = usize> + Clone,
    ) -> Result<(), ArrowError> {
        let column = |statement: usize| framework.columns().get(statement);
        let levels = statements.clone().map(|s| Some(column(s)?.level));
        let ids = framework.levels.iter().map(|level| level.id.as_str());
        self.add("level", placed(levels, ids)?);
        let areas = statements.clone().map(|s| Some(column(s)?.area));
        let codes = framework.areas.iter().map(|area| area.code.as_str());
        self.add("area", placed(areas, codes)?);
        let themes = statements.clone().map(|s| Some(column(s)?.theme));
        let codes = framework.themes().map(|(_, theme)| theme.code.as_str());
        self.add("theme", placed(themes, codes)?);
        let codes = framework.statements().map(|(_, _, s)| s.code.as_str());
        self.add("statement", placed(statements.map(Some), codes)?);
        Ok(())
    }

    pub(super) fn finish(self) -> Result<RecordBatch, ArrowError> {
        RecordBatch::try_new(Arc::new(Schema::new(self.fields)), self.arrays)
    }
}

/// Rounds by their places in the roster.
pub(super) fn rounds_of(
    roster: &Roster,
    keys: impl Iterator<Item = Option<usize>>,
) -> Result<ArrayRef, ArrowError> {
    placed(keys, roster.rounds.iter().map(|round| round.id.as_str()))
}

/// Schools by their places in the roster.
pub(super) fn schools_of(
    roster: &Roster,
    keys: impl Iterator<Item = Option<usize>>,
) -> Result<ArrayRef, ArrowError> {
    placed(keys, roster.schools.iter().map(|school| school.id.as_str()))
}

/// Roles by their places in the framework.
pub(super) fn roles_of(
    framework: &Framework,
    keys: impl Iterator<Item = Option<usize>>,
) -> Result<ArrayRef, ArrowError> {
    placed(keys, framework.roles.iter().map(|role| role.id.as_str()))
}

/// Names by their places in a list of different ones.
pub(super) fn placed<'n>(
    keys: impl Iterator<Item = Option<usize>>,
    names: impl Iterator<Item = &'n str>,
) -> Result<ArrayRef, ArrowError> {
    let key = |place: Option<usize>| place.map(i32::try_from).transpose();
    let keys: Result<Int32Array, _> = keys.map(key).collect();
    dictionary(
        keys.map_err(|_| ArrowError::DictionaryKeyOverflowError)?,
        texts(names),
    )
}

/// Names as they come; each is held once, in the order in which it comes first.
pub(super) fn named<'n, N: Into<Cow<'n, str>>>(
    names: impl Iterator<Item = Option<N>>,
) -> Result<ArrayRef, ArrowError> {
    let mut places: HashMap<Cow<'n, str>, i32> = HashMap::new();
    let mut values: Vec<Cow<'n, str>> = Vec::new();
    let mut key = |name: Option<N>| {
        let Some(name) = name.map(Into::into) else {
            return Ok(None);
        };
        if let Some(place) = places.get(&name) {
            return Ok(Some(*place));
        }
        let next = i32::try_from(values.len());
        let next = next.map_err(|_| ArrowError::DictionaryKeyOverflowError)?;
        values.push(name.clone());
        places.insert(name, next);
        Ok(Some(next))
    };
    let keys: Result<Int32Array, ArrowError> = names.map(&mut key).collect();
    let keys = keys?;
    dictionary(keys, texts(values.iter().map(AsRef::as_ref)))
}

/// Texts that do not repeat, of any length together.
pub(super) fn texts<'t>(texts: impl Iterator<Item = &'t str>) -> ArrayRef {
    Arc::new(LargeStringArray::from_iter_values(texts))
}

fn dictionary(keys: Int32Array, values: ArrayRef) -> Result<ArrayRef, ArrowError> {
    Ok(Arc::new(DictionaryArray::<Int32Type>::try_new(
        keys, values,
    )?))
}
