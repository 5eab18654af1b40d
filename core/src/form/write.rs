//! Writes the form of a framework, part by part.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{
    BlankResponse, Form, FormArea, FormCompletion, FormEntry, FormFallback, FormField, FormLevel,
    FormNotes, FormRole, FormScale, FormStatement, FormStatus, FormSupport, FormTheme, FormTopic,
    PointOption, RoleOption, StanceOption, StatusOption,
};
use super::words::{self, Word};
use crate::framework::{Area, Framework, Level, Scale, Statement, Support, Theme};
use crate::id::{LevelId, MAX_ID_LENGTH, ScaleId};
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::response::MAX_URL_LENGTH;
use crate::response::{FrameworkRef, NoteKind, Status};
use crate::text::{Language, Text};
use crate::validate::required;

pub(super) fn form(
    framework: &Framework,
    levels: &[&Level],
    language: &Language,
    limits: &Limits,
) -> Form {
    let root = Pointer::ROOT;
    let mut writer = Writer {
        framework,
        language,
        limits,
        fallbacks: Vec::new(),
    };
    let name = FrameworkRef {
        id: framework.id.clone(),
        version: framework.version.clone(),
    };
    let shown: BTreeSet<&LevelId> = levels.iter().map(|level| &level.id).collect();
    let statements = framework.statements().map(|(_, _, statement)| statement);
    let shown: Vec<&Statement> = statements.filter(|s| shown.contains(&s.level)).collect();
    Form {
        title: writer.text(&framework.title, &root.key("title")),
        description: writer.maybe(framework.description.as_ref(), "description", &root),
        about: writer.about(&root.key("about")),
        role: writer.role(&root.key("role")),
        status: writer.status(&root.key("status")),
        scales: writer.scales(&shown, &root.key("scales")),
        levels: writer.levels(levels, &root.key("levels")),
        notes: writer.notes(&shown, &root.key("notes")),
        support: framework
            .support
            .as_ref()
            .map(|support| writer.support(support, &root.key("support"))),
        completion: FormCompletion {
            min_answered: framework.submission.min_answered,
            required: count(required(framework)),
            possible: count(framework.statements().count()),
            shown: count(shown.len()),
        },
        blank: BlankResponse {
            schema_version: SchemaVersion,
            framework: name.clone(),
            status: Status::Draft,
            ratings: BTreeMap::new(),
            notes: Vec::new(),
            evidence: Vec::new(),
            support: BTreeMap::new(),
            capacity: BTreeMap::new(),
        },
        framework: name,
        language: language.clone(),
        fallbacks: writer.fallbacks,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

struct Writer<'f> {
    framework: &'f Framework,
    language: &'f Language,
    limits: &'f Limits,
    fallbacks: Vec<FormFallback>,
}

impl Writer<'_> {
    /// A text of the framework, for the place `at` in the form.
    fn text(&mut self, text: &Text, at: &Pointer<'_>) -> String {
        if let Some(text) = text.get(self.language.as_str()) {
            return text.to_owned();
        }
        let default = &self.framework.default_language;
        self.fallbacks.push(FormFallback {
            pointer: at.to_string(),
            language: default.clone(),
        });
        text.get(default.as_str()).unwrap_or_default().to_owned()
    }

    fn maybe(&mut self, text: Option<&Text>, field: &str, at: &Pointer<'_>) -> Option<String> {
        text.map(|text| self.text(text, &at.key(field)))
    }

    fn texts(&mut self, texts: &[Text], at: &Pointer<'_>) -> Vec<String> {
        let texts = texts.iter().enumerate();
        texts
            .map(|(index, text)| self.text(text, &at.index(index)))
            .collect()
    }

    /// A word of our own: in the language, else in the default language, else
    /// in English.
    fn word(&mut self, word: &Word, at: &Pointer<'_>) -> String {
        if let Some(word) = word.get(self.language.as_str()) {
            return word.to_owned();
        }
        let default = &self.framework.default_language;
        let (word, language) = match word.get(default.as_str()) {
            Some(word) => (word, Some(default.clone())),
            None => (word.english(), Language::new("en").ok()),
        };
        self.fallbacks.extend(language.map(|language| FormFallback {
            pointer: at.to_string(),
            language,
        }));
        word.to_owned()
    }

    fn about(&mut self, list: &Pointer<'_>) -> Vec<FormField> {
        let fields = [
            ("id", &words::RESPONSE),
            ("round", &words::ROUND),
            ("partnership", &words::PARTNERSHIP),
            ("school", &words::SCHOOL),
            ("respondent", &words::RESPONDENT),
        ];
        let fields = fields.into_iter().enumerate();
        fields
            .map(|(index, (field, word))| FormField {
                pointer: Pointer::ROOT.key(field).to_string(),
                title: self.word(word, &list.index(index).key("title")),
                required: true,
                max_length: count(MAX_ID_LENGTH),
                pattern: None,
            })
            .collect()
    }

    fn role(&mut self, at: &Pointer<'_>) -> FormRole {
        let title = self.word(&words::ROLE, &at.key("title"));
        let list = at.key("options");
        let roles = self.framework.roles.iter().enumerate();
        let options = roles.map(|(index, role)| RoleOption {
            value: role.id.clone(),
            title: self.text(&role.title, &list.index(index).key("title")),
        });
        FormRole {
            pointer: Pointer::ROOT.key("role").to_string(),
            options: options.collect(),
            title,
        }
    }

    fn status(&mut self, at: &Pointer<'_>) -> FormStatus {
        let title = self.word(&words::STATUS, &at.key("title"));
        let list = at.key("options");
        let options = [
            (Status::Draft, &words::DRAFT),
            (Status::Submitted, &words::SUBMITTED),
        ];
        let options = options.into_iter().enumerate();
        let options = options.map(|(index, (value, word))| StatusOption {
            value,
            title: self.word(word, &list.index(index).key("title")),
        });
        FormStatus {
            pointer: Pointer::ROOT.key("status").to_string(),
            options: options.collect(),
            title,
        }
    }

    /// The scales of the statements that are shown.
    fn scales(&mut self, shown: &[&Statement], list: &Pointer<'_>) -> Vec<FormScale> {
        let framework = self.framework;
        let used: BTreeSet<&ScaleId> = shown.iter().map(|s| scale_of(framework, s)).collect();
        let scales = framework.scales.iter().filter(|s| used.contains(&s.id));
        let scales = scales.enumerate();
        scales
            .map(|(index, scale)| self.scale(scale, &list.index(index)))
            .collect()
    }

    fn scale(&mut self, scale: &Scale, at: &Pointer<'_>) -> FormScale {
        let title = self.text(&scale.title, &at.key("title"));
        let list = at.key("options");
        let points = scale.points.iter().enumerate();
        let options = points.map(|(index, point)| {
            let at = list.index(index);
            PointOption {
                value: point.value,
                id: point.id.clone(),
                title: self.text(&point.title, &at.key("title")),
                description: self.maybe(point.description.as_ref(), "description", &at),
            }
        });
        FormScale {
            options: options.collect(),
            id: scale.id.clone(),
            title,
        }
    }

    fn levels(&mut self, levels: &[&Level], list: &Pointer<'_>) -> Vec<FormLevel> {
        let levels = levels.iter().enumerate();
        levels
            .map(|(index, level)| {
                let at = list.index(index);
                FormLevel {
                    level: level.id.clone(),
                    title: self.text(&level.title, &at.key("title")),
                    description: self.maybe(level.description.as_ref(), "description", &at),
                    areas: self.areas(&level.id, &at.key("areas")),
                }
            })
            .collect()
    }

    fn areas(&mut self, level: &LevelId, list: &Pointer<'_>) -> Vec<FormArea> {
        let speaks = |area: &&Area| area.themes.iter().any(|theme| asks(theme, level));
        let areas = self.framework.areas.iter().filter(speaks).enumerate();
        areas
            .map(|(index, area)| {
                let at = list.index(index);
                FormArea {
                    area: area.code.clone(),
                    code: area.level_codes.get(level).unwrap_or(&area.code).clone(),
                    title: self.text(&area.title, &at.key("title")),
                    question: self.maybe(area.question.as_ref(), "question", &at),
                    themes: self.themes(area, level, &at.key("themes")),
                }
            })
            .collect()
    }

    fn themes(&mut self, area: &Area, level: &LevelId, list: &Pointer<'_>) -> Vec<FormTheme> {
        let themes = area.themes.iter().filter(|theme| asks(theme, level));
        let themes = themes.enumerate();
        themes
            .map(|(index, theme)| {
                let at = list.index(index);
                FormTheme {
                    theme: theme.code.clone(),
                    code: theme.level_codes.get(level).unwrap_or(&theme.code).clone(),
                    title: self.text(&theme.title, &at.key("title")),
                    question: self.maybe(theme.question.as_ref(), "question", &at),
                    statements: self.statements(theme, level, &at.key("statements")),
                }
            })
            .collect()
    }

    fn statements(
        &mut self,
        theme: &Theme,
        level: &LevelId,
        list: &Pointer<'_>,
    ) -> Vec<FormStatement> {
        let statements = theme.statements.iter().filter(|s| s.level == *level);
        let statements = statements.enumerate();
        statements
            .map(|(index, statement)| {
                let at = list.index(index);
                FormStatement {
                    code: statement.code.clone(),
                    pointer: place("ratings", statement.code.as_str()),
                    text: self.text(&statement.text, &at.key("text")),
                    guidance: self.maybe(statement.guidance.as_ref(), "guidance", &at),
                    scale: scale_of(self.framework, statement).clone(),
                    descriptors: self.texts(&statement.descriptors, &at.key("descriptors")),
                }
            })
            .collect()
    }

    /// The themes that are shown, whatever the number of levels, once each.
    fn notes(&mut self, shown: &[&Statement], list: &Pointer<'_>) -> Vec<FormNotes> {
        let shown: BTreeSet<_> = shown.iter().map(|statement| &statement.code).collect();
        let asks = |theme: &&Theme| theme.statements.iter().any(|s| shown.contains(&s.code));
        let themes = self.framework.themes().map(|(_, theme)| theme);
        let themes = themes.filter(asks).enumerate();
        themes
            .map(|(index, theme)| {
                let at = list.index(index);
                FormNotes {
                    theme: theme.code.clone(),
                    title: self.text(&theme.title, &at.key("title")),
                    prompts: self.texts(&theme.prompts, &at.key("prompts")),
                    entries: self.entries(theme.code.as_str(), &at.key("entries")),
                }
            })
            .collect()
    }

    fn entries(&mut self, theme: &str, list: &Pointer<'_>) -> Vec<FormEntry> {
        let notes = [
            (NoteKind::Strength, &words::STRENGTH),
            (NoteKind::Development, &words::DEVELOPMENT),
        ];
        let mut entries = Vec::new();
        for (kind, word) in notes {
            let at = list.index(entries.len());
            let text = ("/text", &words::NOTE, true);
            let item = [("theme", theme), ("kind", kind.name())];
            entries.push(self.entry(word, "notes", &item, &[text], &at));
        }
        let at = list.index(entries.len());
        let title = ("/title", &words::EVIDENCE_TITLE, true);
        let url = ("/url", &words::EVIDENCE_URL, false);
        let item = [("theme", theme)];
        let mut evidence = self.entry(&words::EVIDENCE, "evidence", &item, &[title, url], &at);
        if let Some(url) = evidence.fields.last_mut() {
            url.max_length = count(MAX_URL_LENGTH);
            url.pattern = Some(r"^https?://\S+$".to_owned());
        }
        entries.push(evidence);
        entries
    }

    fn entry(
        &mut self,
        word: &Word,
        list: &str,
        item: &[(&str, &str)],
        fields: &[(&str, &Word, bool)],
        at: &Pointer<'_>,
    ) -> FormEntry {
        let title = self.word(word, &at.key("title"));
        let places = at.key("fields");
        let fields = fields.iter().enumerate();
        let fields = fields.map(|(index, (pointer, word, required))| FormField {
            pointer: (*pointer).to_owned(),
            title: self.word(word, &places.index(index).key("title")),
            required: *required,
            max_length: self.limits.text_length,
            pattern: None,
        });
        let item = item.iter();
        let item = item.map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        FormEntry {
            fields: fields.collect(),
            title,
            pointer: place(list, "-"),
            item: item.collect(),
        }
    }

    fn support(&mut self, support: &Support, at: &Pointer<'_>) -> FormSupport {
        let place_of_question = at.key("question");
        let question = match &support.question {
            Some(question) => self.text(question, &place_of_question),
            None => self.word(&words::SUPPORT, &place_of_question),
        };
        let list = at.key("options");
        let stances = support.stances.iter().enumerate();
        let options = stances.map(|(index, stance)| StanceOption {
            value: stance.id,
            title: self.text(&stance.title, &list.index(index).key("title")),
            offers: stance.id.is_offer(),
        });
        let options = options.collect();
        let capacity = self.word(&words::CAPACITY, &at.key("capacity"));
        let list = at.key("topics");
        let topics = support.topics.iter().enumerate();
        let topics = topics.map(|(index, topic)| FormTopic {
            topic: topic.id.clone(),
            title: self.text(&topic.title, &list.index(index).key("title")),
            pointer: place("support", topic.id.as_str()),
            capacity_pointer: place("capacity", topic.id.as_str()),
        });
        FormSupport {
            topics: topics.collect(),
            question,
            options,
            capacity,
        }
    }
}

/// Whether a theme asks something at a level.
fn asks(theme: &Theme, level: &LevelId) -> bool {
    let mut statements = theme.statements.iter();
    statements.any(|statement| statement.level == *level)
}

fn scale_of<'f>(framework: &'f Framework, statement: &'f Statement) -> &'f ScaleId {
    statement.scale.as_ref().unwrap_or(&framework.default_scale)
}

/// A place in the response.
fn place(field: &str, key: &str) -> String {
    Pointer::ROOT.key(field).key(key).to_string()
}
