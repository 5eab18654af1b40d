//! Schools that could help or that may need help, though they have not said so.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::diagnostic::Diagnostics;
use crate::framework::{Framework, Scale};
use crate::hub::PracticeDirectory;
use crate::id::{SchoolId, ThemeCode, TopicId};
use crate::json::read::check_range;
use crate::json::{choices, defaulted};
use crate::pointer::Pointer;
use crate::scores::{Node, Score, ScoreUnit, Scores, settled};
use crate::stance::Stance;
use crate::support::SupportPicture;

/// A school whose moderated answers suggest that it might offer help on a topic,
/// or need it, of which it has said neither.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Suggestion {
    /// The topic.
    pub topic: TopicId,
    /// The school.
    pub school: SchoolId,
    /// What is suggested.
    pub suggested: SuggestedAs,
    /// The themes linked with the topic that suggest it.
    pub themes: Vec<ThemeCode>,
}

choices! {
    /// What is suggested of a school.
    pub enum SuggestedAs {
        /// That it offers help: it does well, as the practice directory has it.
        Offer = "offer",
        /// That it needs help: its people agree that it does badly.
        Need = "need",
    }
}

/// When a school does so badly in a theme that it might need help; an empty
/// document gives the defaults. The score must be in the lowest band of its scale,
/// and each of these limits be reached.
///
/// ```
/// use pedt::matching::NeedOptions;
///
/// let options: NeedOptions = serde_json::from_str(r#"{"need_respondents": 3}"#).unwrap();
/// assert_eq!((options.need_share, options.need_respondents), (0.9, 3));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct NeedOptions {
    /// The share of ratings below the threshold.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub need_share: f64,
    /// The consensus of the ratings.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub need_consensus: f64,
    /// The share of its ratings that must be given.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub need_answered: f64,
    /// How many people must have responded.
    pub need_respondents: u32,
}

defaulted!(NeedOptions {
    need_share,
    need_consensus,
    need_answered,
    need_respondents
});

impl Default for NeedOptions {
    fn default() -> Self {
        Self {
            need_share: 0.9,
            need_consensus: 0.7,
            need_answered: 0.75,
            need_respondents: 2,
        }
    }
}

impl NeedOptions {
    /// Whether the limits mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        for (field, option) in [
            ("need_share", self.need_share),
            ("need_consensus", self.need_consensus),
            ("need_answered", self.need_answered),
        ] {
            check_range(option, (0.0, 1.0), &at.key(field), found);
        }
    }

    /// Whether a score is so bad, and people so sure of it.
    fn holds(&self, score: &Score, framework: &Framework) -> bool {
        let bands = framework.scale(&score.scale).and_then(Scale::outer_bands);
        let below = |share: &f64| settled(1.0 - share) >= self.need_share;
        let band = score.band.value();
        bands.is_some_and(|(lowest, _)| band.is_some_and(|band| band.as_str() == lowest))
            && score.share_at_threshold.value().is_some_and(below)
            && score
                .consensus
                .value()
                .is_some_and(|consensus| *consensus >= self.need_consensus)
            && score.answered as f64 / score.possible as f64 >= self.need_answered
            && score.respondents >= self.need_respondents.into()
    }
}

impl Suggestion {
    /// What a practice directory suggests to the schools of a picture: help on
    /// topics where they have said neither that they need it nor that they offer.
    ///
    /// ```
    /// # let dataset = pedt::doctest::dataset();
    /// use pedt::hub::PracticeDirectory;
    /// use pedt::matching::Suggestion;
    /// use pedt::scores::ScoreUnit;
    /// use pedt::support::{SupportOptions, SupportPicture};
    ///
    /// let dale = ScoreUnit::Partnership { partnership: "dale".to_owned().try_into()? };
    /// let options = SupportOptions::default();
    /// let picture = SupportPicture::of(&dataset, "2026-autumn", &dale, &options)?;
    /// assert_eq!(Suggestion::offers(&picture, &PracticeDirectory::default()), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn offers(picture: &SupportPicture, directory: &PracticeDirectory) -> Vec<Self> {
        let mut found = Collected::new(picture, SuggestedAs::Offer);
        for practice in &directory.practices {
            if let ScoreUnit::School { school, .. } = &practice.unit
                && practice.moderated == Cell::of(true)
            {
                found.add(school, &practice.theme);
            }
        }
        found.in_order()
    }

    /// What the scores of schools for themselves, at `level`, suggest of those in a
    /// picture whose responses were `moderated`: that they need help on topics
    /// where they have said neither that they do nor that they offer it.
    ///
    /// ```
    /// # let dataset = pedt::doctest::dataset();
    /// use pedt::matching::{NeedOptions, Suggestion};
    /// use pedt::scores::ScoreUnit;
    /// use pedt::support::{SupportOptions, SupportPicture};
    /// use pedt::{Grain, Rows, ScoreOptions, Scores, Tally};
    ///
    /// let dale = ScoreUnit::Partnership { partnership: "dale".to_owned().try_into()? };
    /// let options = SupportOptions::default();
    /// let picture = SupportPicture::of(&dataset, "2026-autumn", &dale, &options)?;
    /// let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
    /// let scores = Scores::of(&tally, &ScoreOptions::default())?;
    ///
    /// // Nothing was moderated, so nothing is suggested.
    /// let (framework, limits) = (dataset.framework(), NeedOptions::default());
    /// let needs = Suggestion::needs(&picture, &scores, framework, "school", &[], &limits);
    /// assert_eq!(needs, []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn needs(
        picture: &SupportPicture,
        scores: &Scores,
        framework: &Framework,
        level: &str,
        moderated: &[ScoreUnit],
        options: &NeedOptions,
    ) -> Vec<Self> {
        let mut found = Collected::new(picture, SuggestedAs::Need);
        for unit in moderated {
            let ScoreUnit::School { school, .. } = unit else {
                continue;
            };
            let Some(of) = scores.unit(picture.round.as_str(), unit, None) else {
                continue;
            };
            for (_, theme) in framework.themes() {
                let code = theme.code.clone();
                let score = of.score(level, &Node::Theme { code });
                if score.is_some_and(|score| options.holds(score, framework)) {
                    found.add(school, &theme.code);
                }
            }
        }
        found.in_order()
    }
}

/// What is suggested to the schools of a picture.
struct Collected<'a> {
    picture: &'a SupportPicture,
    suggested: SuggestedAs,
    found: Vec<Suggestion>,
}

impl<'a> Collected<'a> {
    fn new(picture: &'a SupportPicture, suggested: SuggestedAs) -> Self {
        Self {
            picture,
            suggested,
            found: Vec::new(),
        }
    }

    /// Adds what a theme says of a school, on each linked topic on which the
    /// school has said nothing.
    fn add(&mut self, school: &SchoolId, theme: &ThemeCode) {
        for topic in self.picture.linked(theme) {
            let mut schools = topic.schools.iter();
            let Some(of) = schools.find(|of| of.school == *school) else {
                continue;
            };
            if !matches!(of.stance.value(), None | Some(Stance::NotApplicable)) {
                continue;
            }
            let mut known = self.found.iter_mut();
            let known = known.find(|of| of.topic == topic.topic && of.school == *school);
            match known {
                Some(known) if known.themes.contains(theme) => {}
                Some(known) => known.themes.push(theme.clone()),
                None => self.found.push(Suggestion {
                    topic: topic.topic.clone(),
                    school: school.clone(),
                    suggested: self.suggested,
                    themes: vec![theme.clone()],
                }),
            }
        }
    }

    /// By topics, as in the picture, then by the ids of schools.
    fn in_order(mut self) -> Vec<Suggestion> {
        let topics = &self.picture.topics;
        let order = |of: &Suggestion| topics.iter().position(|topic| topic.topic == of.topic);
        self.found
            .sort_by(|a, b| (order(a), &a.school).cmp(&(order(b), &b.school)));
        self.found
    }
}
