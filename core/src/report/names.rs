//! What things are called in a report, in its language.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use super::facts::Facts;
use super::said::Arg;
use crate::id::{LevelId, PartnershipId, RoleId, RoundId, SchoolId, ThemeCode, TopicId};
use crate::scores::Node;
use crate::stance::Stance;
use crate::text::Text;

impl Facts<'_> {
    /// A text of the framework or the roster in the language of the report, or
    /// in the default language of the framework.
    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        let fallback = self.framework().default_language.as_str();
        let language = self.words.language();
        let primary = language.split('-').next().unwrap_or(language);
        let regional = text.get(language);
        regional.unwrap_or_else(|| text.in_language(primary, fallback))
    }

    /// What a school is called; a pseudonym is its own name.
    pub(super) fn school_name<'s>(&'s self, school: &'s SchoolId) -> &'s str {
        let found = self.roster().find_school(school.as_str());
        found.map_or(school.as_str(), |school| self.text(&school.title))
    }

    /// What schools are called, one after the other.
    pub(super) fn school_names<'s>(
        &self,
        schools: impl IntoIterator<Item = &'s SchoolId>,
    ) -> String {
        let names = schools
            .into_iter()
            .map(|school| self.school_name(school).to_owned());
        names.collect::<Vec<_>>().join(", ")
    }

    /// The same, if schools may be named here.
    pub(super) fn told_school_names(&self, schools: &[SchoolId]) -> Option<String> {
        let funder = matches!(self.of, super::ReportOf::Funder { .. });
        let told = self.inputs.names_schools && !funder;
        told.then(|| self.school_names(schools))
    }

    /// What a partnership is called.
    pub(super) fn partnership_name<'s>(&'s self, partnership: &'s PartnershipId) -> &'s str {
        let found = self.roster().find_partnership(partnership.as_str());
        found.map_or(partnership.as_str(), |found| self.text(&found.title))
    }

    /// What a role is called.
    pub(super) fn role_name<'s>(&'s self, role: &'s RoleId) -> &'s str {
        let mut roles = self.framework().roles.iter();
        let found = roles.find(|of| of.id == *role);
        found.map_or(role.as_str(), |role| self.text(&role.title))
    }

    /// What a round is called.
    pub(super) fn round_name<'s>(&'s self, round: &'s RoundId) -> &'s str {
        let found = self.roster().find_round(round.as_str());
        found.map_or(round.as_str(), |round| self.text(&round.title))
    }

    /// What the round is called that the report looks back to.
    pub(super) fn since_name(&self) -> &str {
        self.since.map_or("", |round| self.round_name(round))
    }

    /// The title of a level: "School".
    pub(super) fn level_title<'s>(&'s self, level: &'s LevelId) -> &'s str {
        let found = self.framework().level(level);
        found.map_or(level.as_str(), |level| self.text(&level.title))
    }

    /// What a level is called: "School level".
    pub(super) fn level_name(&self, level: &LevelId) -> String {
        let args = [("level", Arg::Name(self.level_title(level)))];
        self.words.say("standing.level", &args).text
    }

    /// What a sentence about a level begins with; nothing if there is one only.
    pub(super) fn at(&self, level: &LevelId) -> String {
        if self.framework().levels.len() < 2 {
            return String::new();
        }
        let name = self.level_name(level);
        let args = [("level", Arg::Name(&name))];
        self.words.say("standing.at", &args).text
    }

    /// What a theme is called: its code at a level, or those at all levels, and
    /// its title.
    pub(super) fn theme_name(&self, code: &ThemeCode, level: Option<&LevelId>) -> String {
        self.framework().theme(code).map_or_else(
            || code.to_string(),
            |theme| self.coded(&theme.level_codes, code, level, &theme.title),
        )
    }

    /// What the whole, an area, a theme or a statement is called, in the same way.
    pub(super) fn node_name(&self, node: &Node, level: Option<&LevelId>) -> String {
        match node {
            Node::Whole => self.words.word("standing.whole"),
            Node::Area { code } => {
                let mut areas = self.framework().areas.iter();
                areas.find(|area| area.code == *code).map_or_else(
                    || code.to_string(),
                    |area| self.coded(&area.level_codes, code, level, &area.title),
                )
            }
            Node::Theme { code } => self.theme_name(code, level),
            Node::Statement { code } => code.to_string(),
        }
    }

    fn coded<C: Borrow<str>>(
        &self,
        at: &BTreeMap<LevelId, C>,
        code: &C,
        level: Option<&LevelId>,
        title: &Text,
    ) -> String {
        let levels = self.framework().levels.iter().map(|level| &level.id);
        let levels = levels.filter(|id| level.is_none_or(|level| level == *id));
        let codes = levels.map(|level| at.get(level).unwrap_or(code));
        let mut codes: Vec<&str> = codes.map(Borrow::borrow).collect();
        codes.dedup();
        format!("{} {}", codes.join("/"), self.text(title))
    }

    /// What a support topic is called.
    pub(super) fn topic_name<'s>(&'s self, topic: &'s TopicId) -> &'s str {
        let mut topics = self.framework().topics().iter();
        let found = topics.find(|of| of.id == *topic);
        found.map_or(topic.as_str(), |topic| self.text(&topic.title))
    }

    /// What a stance is called.
    pub(super) fn stance_name(&self, stance: Stance) -> &str {
        let support = self.framework().support.as_ref();
        let mut titles = support.into_iter().flat_map(|support| &support.stances);
        let found = titles.find(|title| title.id == stance);
        found.map_or(stance.name(), |title| self.text(&title.title))
    }
}
