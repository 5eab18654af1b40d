//! The colours of a report.

use serde::{Deserialize, Serialize};

use super::model::{Colour, ColourRole};
use crate::json::defaulted;

/// The colours that charts and marks are drawn in, as `#rrggbb`.
///
/// The points of a scale go from orange to violet over light middle tones, which
/// eyes that cannot tell red from green tell apart, and which differ in lightness
/// from the paper (after the scheme `PuOr` of Cynthia Brewer's ColorBrewer). No
/// chart tells anything by colour alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Palette {
    /// The points of the scale, the lowest first. A scale with more or fewer
    /// points takes those that lie nearest.
    pub points: Vec<String>,
    /// Views of the own school, and the first of two.
    pub own: String,
    /// Views of the partnership, and the second of two.
    pub partnership: String,
    /// Needs.
    pub need: String,
    /// Offers.
    pub offer: String,
    /// What stands out.
    pub accent: String,
    /// What stands behind.
    pub muted: String,
}

defaulted!(Palette {
    points,
    own,
    partnership,
    need,
    offer,
    accent,
    muted
});

impl Default for Palette {
    fn default() -> Self {
        Self {
            points: ["#b35806", "#f1a340", "#998ec3", "#542788"]
                .map(str::to_owned)
                .into(),
            own: "#0072b2".to_owned(),
            partnership: "#d55e00".to_owned(),
            need: "#b35806".to_owned(),
            offer: "#542788".to_owned(),
            accent: "#1f4e5f".to_owned(),
            muted: "#8a8f98".to_owned(),
        }
    }
}

impl Palette {
    /// What a colour is here.
    #[must_use]
    pub fn of(&self, colour: &Colour) -> &str {
        match colour {
            Colour::Point { position, of } => self.point(*position, *of),
            Colour::Role { role } => match role {
                ColourRole::Own => &self.own,
                ColourRole::Partnership => &self.partnership,
                ColourRole::Need => &self.need,
                ColourRole::Offer => &self.offer,
                ColourRole::Accent => &self.accent,
                ColourRole::Muted => &self.muted,
            },
        }
    }

    /// The colour of a point of a scale, from 1, of as many as it has.
    #[must_use]
    pub fn point(&self, position: u32, of: u32) -> &str {
        let last = self.points.len().saturating_sub(1);
        let steps = u64::from(of.max(2) - 1);
        let place = u64::from(position.clamp(1, of.max(1)) - 1);
        let nearest = (2 * place * last as u64 + steps) / (2 * steps);
        let at = usize::try_from(nearest).unwrap_or(last).min(last);
        self.points.get(at).map_or(&self.muted, |colour| colour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_takes_the_colours_that_lie_nearest() {
        let palette = Palette::default();
        let colours = |of: u32| {
            let points = (1..=of).map(|position| palette.point(position, of));
            let at = points.map(|colour| palette.points.iter().position(|p| p == colour));
            at.map(|at| at.unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(colours(4), [0, 1, 2, 3]);
        assert_eq!(colours(2), [0, 3]);
        assert_eq!(colours(3), [0, 2, 3]);
        assert_eq!(colours(7), [0, 1, 1, 2, 2, 3, 3]);
        assert_eq!(colours(1), [0]);
    }
}
