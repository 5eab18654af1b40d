//! Schools that could help, though they have not said so.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::hub::PracticeDirectory;
use crate::id::{SchoolId, ThemeCode, TopicId};
use crate::scores::ScoreUnit;
use crate::stance::Stance;
use crate::support::SupportPicture;

/// A school that does so well in a theme that it might offer help on a topic
/// linked with it: it is in the practice directory, and that was moderated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Suggestion {
    /// The topic.
    pub topic: TopicId,
    /// The school.
    pub school: SchoolId,
    /// The themes it does well in, of those linked with the topic.
    pub themes: Vec<ThemeCode>,
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
    /// assert_eq!(Suggestion::all(&picture, &PracticeDirectory::default()), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn all(picture: &SupportPicture, directory: &PracticeDirectory) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for practice in &directory.practices {
            let ScoreUnit::School { school, .. } = &practice.unit else {
                continue;
            };
            if practice.moderated != Cell::of(true) {
                continue;
            }
            for topic in picture.linked(&practice.theme) {
                let mut schools = topic.schools.iter();
                let Some(of) = schools.find(|of| of.school == *school) else {
                    continue;
                };
                if !matches!(of.stance.value(), None | Some(Stance::NotApplicable)) {
                    continue;
                }
                let mut known = found.iter_mut();
                let known = known.find(|of| of.topic == topic.topic && of.school == *school);
                match known {
                    Some(known) if known.themes.contains(&practice.theme) => {}
                    Some(known) => known.themes.push(practice.theme.clone()),
                    None => found.push(Self {
                        topic: topic.topic.clone(),
                        school: school.clone(),
                        themes: vec![practice.theme.clone()],
                    }),
                }
            }
        }
        let order = |of: &Self| {
            picture
                .topics
                .iter()
                .position(|topic| topic.topic == of.topic)
        };
        found.sort_by(|a, b| (order(a), &a.school).cmp(&(order(b), &b.school)));
        found
    }
}
