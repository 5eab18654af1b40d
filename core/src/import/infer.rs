//! Headers that speak for themselves.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::encoding::Encoding;
use super::fold::{fold, without_marks};
use super::mapping::{MappedColumn, Mapping};
use super::table::Delimiter;
use super::target::{Field, Target};
use crate::framework::Framework;
use crate::json::SchemaVersion;
use crate::response::NoteKind;
use crate::text::Text;

impl Mapping {
    /// The mapping that the headers of a table suggest by themselves.
    ///
    /// A header is understood when it is a field (`school`), a statement by
    /// its code (`1a.1`, `1a.1. A leader who…`) or its text in any language,
    /// also in the brackets in which Google Forms writes the rows of a grid, a
    /// support topic by its id or title, or a name of the wide
    /// [export](crate::export), such as `strength 1a`. Whatever is not
    /// understood is left out; constants are never guessed.
    ///
    /// ```
    /// use pedt::{Framework, import::{Mapping, Target}};
    ///
    /// let headers = ["ID", "1a.1. Who comes?", "Wellbeing", "Shoe size"];
    /// let mapping = Mapping::infer(Framework::builtin(), headers);
    /// let understood: Vec<&str> = mapping.columns.iter().map(|c| c.header.as_str()).collect();
    /// assert_eq!(understood, ["ID", "1a.1. Who comes?", "Wellbeing"]);
    /// assert!(matches!(&mapping.columns[2].to, Target::Support { topic } if topic.as_str() == "wellbeing"));
    /// ```
    #[must_use]
    pub fn infer<H: AsRef<str>>(
        framework: &Framework,
        headers: impl IntoIterator<Item = H>,
    ) -> Self {
        Names::new(framework).mapping(headers)
    }
}

/// What the parts of a framework are called, folded.
pub(super) struct Names<'f> {
    framework: &'f Framework,
    statements: Titles,
    themes: Titles,
    topics: Titles,
    /// Folded codes of statements, longest first.
    codes: Vec<(String, usize)>,
}

/// Folded titles and the part they name; `None` when they name several.
type Titles = HashMap<String, Option<usize>>;

/// The kinds of answers; a header may begin with one of them.
pub(super) const WORDS: [&str; 6] = [
    "rating",
    "strength",
    "development",
    "evidence",
    "support",
    "capacity",
];

impl<'f> Names<'f> {
    pub(super) fn new(framework: &'f Framework) -> Self {
        let mut names = Self {
            framework,
            statements: Titles::new(),
            themes: Titles::new(),
            topics: Titles::new(),
            codes: Vec::new(),
        };
        for (index, (_, _, statement)) in framework.statements().enumerate() {
            let code = fold(statement.code.as_str());
            add(&mut names.statements, code.clone(), index);
            add_all(&mut names.statements, &statement.text, index);
            names.codes.push((code, index));
        }
        names
            .codes
            .sort_by_key(|(code, _)| std::cmp::Reverse(code.len()));
        for (index, (_, theme)) in framework.themes().enumerate() {
            add(&mut names.themes, fold(theme.code.as_str()), index);
            add_all(&mut names.themes, &theme.title, index);
        }
        for (index, topic) in framework.topics().iter().enumerate() {
            add(&mut names.topics, fold(topic.id.as_str()), index);
            add_all(&mut names.topics, &topic.title, index);
        }
        names
    }

    /// The mapping of every header that is understood; of equal ones, once.
    pub(super) fn mapping<H: AsRef<str>>(&self, headers: impl IntoIterator<Item = H>) -> Mapping {
        let mut seen = HashSet::new();
        let columns = headers.into_iter().filter_map(|header| {
            let header = header.as_ref().trim();
            let to = self
                .target(header)
                .filter(|_| seen.insert(header.to_owned()))?;
            Some(MappedColumn {
                header: header.to_owned(),
                to,
                values: BTreeMap::new(),
            })
        });
        Mapping {
            schema_version: SchemaVersion,
            columns: columns.collect(),
            constants: Vec::new(),
            missing: Vec::new(),
            delimiter: Delimiter::default(),
            encoding: Encoding::default(),
        }
    }

    /// What a column with that header fills.
    pub(super) fn target(&self, header: &str) -> Option<Target> {
        let folded = fold(header);
        self.after_word(header, false)
            .or_else(|| self.after_word(&folded, true))
            .or_else(|| {
                let field = Field::from_name(header).or_else(|| Field::from_name(&folded))?;
                Some(Target::Field {
                    field,
                    prefix: String::new(),
                })
            })
            // The hub follows from the partnership; our own table has it.
            .or_else(|| (folded == "hub").then_some(Target::Ignore))
            .or_else(|| self.rating(self.statement(header)?))
            .or_else(|| self.support(self.topic(header)?))
    }

    /// The statement of that code or text.
    pub(super) fn statement(&self, name: &str) -> Option<usize> {
        let folded = fold(name);
        self.framework
            .statement_index(name)
            .or_else(|| titled(&self.statements, &folded))
            .or_else(|| self.statement_by_code(&folded))
            .or_else(|| {
                // Google Forms writes “question [row of the grid]”.
                let (_, row) = folded.strip_suffix(']')?.rsplit_once('[')?;
                titled(&self.statements, row).or_else(|| self.statement_by_code(row))
            })
    }

    /// The theme of that code or title.
    pub(super) fn theme(&self, name: &str) -> Option<usize> {
        let exact = self.framework.theme_index(name);
        exact.or_else(|| titled(&self.themes, &fold(name)))
    }

    /// The topic of that id or title.
    pub(super) fn topic(&self, name: &str) -> Option<usize> {
        let exact = self.framework.topic_index(name);
        exact.or_else(|| titled(&self.topics, &fold(name)))
    }

    /// The statement with whose code the text begins.
    fn statement_by_code(&self, folded: &str) -> Option<usize> {
        let mut codes = self.codes.iter();
        let begins = |code: &str| folded.strip_prefix(code).is_some_and(ends_code);
        codes
            .find(|(code, _)| begins(code))
            .map(|(_, index)| *index)
    }

    /// The target of a header such as `strength 1a`, `strength2 1a` or, when
    /// it is folded, `support: send`.
    fn after_word(&self, header: &str, folded: bool) -> Option<Target> {
        let (word, rest) = WORDS
            .iter()
            .find_map(|word| Some((*word, header.strip_prefix(word)?)))?;
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let name = if folded {
            without_marks(rest)
        } else {
            rest.strip_prefix(' ')?
        };
        if name.len() == rest.len() {
            return None; // “supporting …”
        }
        let theme = || {
            let theme = self.framework.theme_index(name);
            let theme = theme.or_else(|| titled(&self.themes, name).filter(|_| folded))?;
            Some(self.framework.themes().nth(theme)?.1.code.clone())
        };
        let topic = || {
            let topic = self.framework.topic_index(name);
            topic.or_else(|| titled(&self.topics, name).filter(|_| folded))
        };
        match word {
            "rating" => {
                let statement = self.framework.statement_index(name);
                self.rating(statement.or_else(|| self.statement(name).filter(|_| folded))?)
            }
            "evidence" => Some(Target::Evidence { theme: theme()? }),
            "support" => self.support(topic()?),
            "capacity" => {
                let topic = self.framework.topics().get(topic()?)?.id.clone();
                Some(Target::Capacity { topic })
            }
            _ => Some(Target::Note {
                theme: theme()?,
                note: NoteKind::from_name(word)?,
            }),
        }
    }

    fn rating(&self, statement: usize) -> Option<Target> {
        let (_, _, statement) = self.framework.statements().nth(statement)?;
        Some(Target::Rating {
            statement: statement.code.clone(),
        })
    }

    fn support(&self, topic: usize) -> Option<Target> {
        let topic = self.framework.topics().get(topic)?.id.clone();
        Some(Target::Support { topic })
    }
}

/// Whether a code can end where `rest` begins: “1.5 hours” is not about `1`.
fn ends_code(rest: &str) -> bool {
    let text = rest.strip_prefix(['.', ':', ')', '-']).unwrap_or(rest);
    text.is_empty() || text.starts_with(' ') || rest.starts_with(':')
}

/// The one part of that title.
fn titled(titles: &Titles, folded: &str) -> Option<usize> {
    titles.get(folded).copied().flatten()
}

fn add(titles: &mut Titles, folded: String, index: usize) {
    let named = titles.entry(folded).or_insert(Some(index));
    if *named != Some(index) {
        *named = None;
    }
}

fn add_all(titles: &mut Titles, text: &Text, index: usize) {
    for (_, text) in text.iter() {
        add(titles, fold(text), index);
    }
}
