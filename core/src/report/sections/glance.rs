//! The page to read if only one is read: how many answered, where we stand, what
//! changed, what help is needed; and one question to begin with.

use super::super::facts::Facts;
use super::super::model::{Block, Entry, Mark, Missing, Tile};
use super::super::options::ReportOf;
use super::super::said::{Arg, Said, change, figure, share};
use super::headlines;
use crate::cell::{Cell, SuppressionReason, UndefinedReason};
use crate::change::ChangeRow;
use crate::framework::{Level, Scale};
use crate::scores::{Directions, Node, Score, ScoreUnit};

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let (answered, nobody) = answered(facts);
    let mut tiles = vec![answered];
    if nobody {
        let said = facts.words.say("glance.nobody", &[]);
        return vec![Block::Tiles { tiles }, Block::Paragraph { said }];
    }
    for level in &facts.framework().levels {
        tiles.extend(standing(facts, level));
    }
    tiles.extend(risen(facts));
    tiles.extend(help(facts));
    let mut blocks = vec![Block::Tiles { tiles }];
    blocks.extend(headlines::blocks(facts));
    blocks
}

/// How many of how many, as it is read and counted.
pub(super) fn of(facts: &Facts<'_>, n: u64, all: u64) -> Entry {
    let said = [("n", Arg::Count(n)), ("all", Arg::Count(all))];
    Entry {
        value: Some(n as f64),
        ..Entry::text(facts.words.say("glance.of", &said).text)
    }
}

/// Who has answered; and whether that is nobody.
fn answered(facts: &Facts<'_>) -> (Tile, bool) {
    let words = facts.words;
    let (mut members, mut answered) = (0, 0);
    let (mut people, mut drafts) = (0, 0);
    let dashboards = facts.partnership.iter().map(|of| &of.dashboard);
    let inside = facts.hub.iter().flat_map(|hub| &hub.dashboards);
    for dashboard in dashboards.chain(inside) {
        let responses = &dashboard.responses;
        members += responses.members;
        answered += responses.answered;
        people += responses.respondents;
        drafts += responses.drafts;
    }
    // A school that belongs to two partnerships of a hub is one school.
    let whole = main_score(facts);
    if let (Some(_), Some(score)) = (&facts.hub, whole.value()) {
        (members, answered) = (score.members, score.schools);
    }
    // Of a hub no rate is known in which a school counts once.
    let rate = facts
        .partnership
        .as_ref()
        .map(|of| of.dashboard.responses.rate);
    let rate = rate.and_then(|rate| rate.value().copied());
    let rate = rate.map(|rate| words.say("glance.rate", &[("rate", Arg::Share(rate))]));
    let rate = rate.unwrap_or_default();
    let mut detail = rate.and(words.say("glance.people", &[("n", Arg::Count(people))]));
    if drafts > 0 {
        detail = detail.and(words.say("glance.drafts", &[("n", Arg::Count(drafts))]));
    }
    let tile = Tile {
        label: words.word("glance.answered"),
        entry: of(facts, answered, members),
        detail: Some(detail),
    };
    (tile, answered == 0)
}

/// The whole at the level that the report is about first.
fn main_score<'f>(facts: &'f Facts<'_>) -> Cell<&'f Score> {
    match facts.main_level() {
        Some(level) => score(facts, level.as_str(), &Node::Whole),
        None => Cell::undefined(UndefinedReason::NoAnswers),
    }
}

/// A score of what the report is of.
pub(super) fn score<'f>(facts: &'f Facts<'_>, level: &str, node: &Node) -> Cell<&'f Score> {
    let unit = facts.of.unit();
    let found = facts
        .scores(&unit)
        .and_then(|scores| scores.score(level, node));
    match found {
        Some(score) => Cell::of(score),
        None if is_closed(facts, &unit) => Cell::Suppressed {
            reason: SuppressionReason::NotForAudience,
        },
        None => Cell::undefined(UndefinedReason::NoAnswers),
    }
}

/// Whether the scores of a school are not for those who read the report.
fn is_closed(facts: &Facts<'_>, unit: &ScoreUnit) -> bool {
    use crate::disclosure::Audience;
    match (unit, facts.inputs.audience) {
        (_, None) => false,
        (ScoreUnit::School { school, .. }, Some(Audience::OwnSchool { school: own })) => {
            own != school
        }
        (unit, Some(audience)) => !audience.opens(unit),
    }
}

/// Where it stands at a level: band, share, consensus and change.
fn standing(facts: &Facts<'_>, level: &Level) -> Vec<Tile> {
    let words = facts.words;
    let id = level.id.as_str();
    let score = score(facts, id, &Node::Whole);
    let name = facts.text(&level.title);
    let label = |key: &str, more: &str| {
        let args = [("level", Arg::Name(name)), ("threshold", Arg::Name(more))];
        words.say(key, &args).text
    };
    let found = score.value();
    let asked = facts.framework().statements();
    let mut asked = asked.filter(|(_, _, statement)| statement.level == level.id);
    if asked.next().is_none() {
        return Vec::new();
    }
    let scale = match found {
        Some(score) => facts.scale(&score.scale),
        None => facts.default_scale(),
    };
    let threshold = scale.map_or("", |scale| facts.threshold_name(scale));
    let mut tiles = vec![Tile {
        label: label("glance.overall", ""),
        entry: band(facts, score, scale),
        detail: mean(facts, id, score, scale),
    }];
    let hidden = |missing| facts.why(missing);
    let at = score.and_then(|score| score.share_at_threshold);
    let ratings = found.map(|score| {
        let args = [
            ("n", Arg::Count(score.answered)),
            ("missing", Arg::Count(score.missing)),
        ];
        words.say("glance.ratings", &args)
    });
    tiles.push(Tile {
        label: label("glance.share", threshold),
        entry: Entry::figure(&at, share, hidden),
        detail: ratings.filter(|_| at.value().is_some()),
    });
    tiles.push(Tile {
        label: label("glance.consensus", ""),
        entry: Entry::figure(&score.and_then(|score| score.consensus), figure, hidden),
        detail: found.map(|_| words.say("glance.consensus_means", &[])),
    });
    tiles.extend(changed(facts, level, &label("glance.change", "")));
    tiles
}

/// The band of a score, or else the score.
fn band(facts: &Facts<'_>, score: Cell<&Score>, scale: Option<&Scale>) -> Entry {
    let mean = score.and_then(|score| score.mean);
    let band = score.and_then(|score| score.band.clone());
    let named = band.value().zip(scale);
    let named = named.and_then(|(band, scale)| facts.band(scale, band));
    let entry = Entry::figure(&mean, figure, |missing| facts.why(missing));
    match named {
        Some(step) if entry.missing != Some(Missing::Hidden) => Entry {
            text: step.title,
            missing: None,
            ..entry.with(Mark::Heat {
                colour: step.colour,
            })
        },
        _ => entry,
    }
}

/// The score behind the band, from how many; and that of the partnership beside
/// a school's, or that of the round before beside a hub's.
fn mean(
    facts: &Facts<'_>,
    level: &str,
    score: Cell<&Score>,
    scale: Option<&Scale>,
) -> Option<Said> {
    let words = facts.words;
    let mut said = Said::default();
    let mean = score.and_then(|score| score.mean);
    if let (Some(score), Some(mean), Some(scale)) = (score.value(), mean.value(), scale) {
        let (key, n) = match facts.school() {
            Some(_) => ("glance.mean_of_people", score.respondents),
            None => ("glance.mean", score.schools),
        };
        let args = [
            ("mean", Arg::Figure(*mean)),
            ("from", Arg::Name(&scale.minimum().to_string())),
            ("to", Arg::Name(&scale.maximum().to_string())),
            ("n", Arg::Count(n)),
        ];
        said = words.say(key, &args);
    }
    if let (Some(_), Some(partnership)) = (facts.school(), &facts.partnership) {
        let rows = &partnership.dashboard.rows;
        let whole = rows.iter().find(|row| row.node == Node::Whole);
        let mut levels = whole.into_iter().flat_map(|row| &row.levels);
        let found = levels.find(|of| of.level.as_str() == level);
        let mean = found.and_then(|of| of.score.value()?.mean.value().copied());
        if let Some(mean) = mean {
            let args = [("mean", Arg::Figure(mean))];
            said = said.and(words.say("glance.partnership_mean", &args));
        }
    }
    if let Some(before) = facts.hub.as_ref().and_then(|hub| hub.before.as_ref()) {
        let mut rows = before.rows.iter();
        let whole = rows.find(|row| row.node == Node::Whole && row.level.as_str() == level);
        let over = whole.map(|row| match facts.inputs.scores.options().hub_over {
            crate::scores::Parts::Partnerships => row.over_partnerships,
            crate::scores::Parts::Schools => row.over_schools,
        });
        if let Some(mean) = over.and_then(|over| over.mean.value().copied()) {
            let since = facts.since_name();
            let args = [("since", Arg::Name(since)), ("mean", Arg::Figure(mean))];
            said = said.and(words.say("glance.hub_before", &args));
        }
    }
    (!said.text.is_empty()).then_some(said)
}

/// What changed at a level: in the matched schools, or in the school itself.
fn changed(facts: &Facts<'_>, level: &Level, label: &str) -> Option<Tile> {
    let change_of = facts.partnership.as_ref()?.change.as_ref()?;
    let mut rows = change_of.rows.iter();
    let row = rows.find(|row| row.node == Node::Whole && row.level == level.id)?;
    let since = facts.since_name();
    let (cell, detail) = match facts.school() {
        Some(school) => {
            let mut schools = row.matched.schools.iter();
            let found = schools.find(|of| of.school == *school);
            let cell = found.map_or(Cell::Unavailable, |of| of.change);
            let both = found.and_then(|of| of.before.value().zip(of.after.value()));
            let detail = both.map(|(before, after)| {
                let args = [
                    ("before", Arg::Figure(*before)),
                    ("after", Arg::Figure(*after)),
                    ("since", Arg::Name(since)),
                ];
                facts.words.say("glance.own_change", &args)
            });
            (cell, detail)
        }
        None if row.matched.mean.value().is_none() && facts.inputs.audience.is_some() => {
            // Schools that cannot be seen one by one cannot be matched.
            let args = [("since", Arg::Name(since))];
            let said = facts.words.say("glance.unmatched", &args);
            (row.unmatched.difference, Some(said))
        }
        None => (row.matched.mean, matched(facts, row, since)),
    };
    if cell == Cell::Unavailable {
        return None;
    }
    Some(Tile {
        label: label.to_owned(),
        entry: Entry::figure(&cell, change, |missing| facts.why(missing)),
        detail,
    })
}

fn matched(facts: &Facts<'_>, row: &ChangeRow, since: &str) -> Option<Said> {
    let directions: &Directions = row.matched.directions.value()?;
    let args = [
        ("n", Arg::Count(row.matched.basis.n)),
        ("since", Arg::Name(since)),
        ("up", Arg::Count(directions.up)),
        ("same", Arg::Count(directions.same)),
        ("down", Arg::Count(directions.down)),
    ];
    Some(facts.words.say("glance.matched", &args))
}

/// For those who fund it: in how many themes matched schools rate higher.
fn risen(facts: &Facts<'_>) -> Option<Tile> {
    if !matches!(facts.of, ReportOf::Funder { .. }) {
        return None;
    }
    let change = facts.partnership.as_ref()?.change.as_ref()?;
    let level = facts.main_level()?;
    let rows = change.rows.iter();
    let rows = rows.filter(|row| row.level == *level && matches!(row.node, Node::Theme { .. }));
    let changes = rows.filter_map(|row| row.matched.mean.value().copied());
    let changes: Vec<f64> = changes.collect();
    let up = changes.iter().filter(|change| **change > 1e-9).count() as u64;
    let since = facts.since_name();
    let args = [("since", Arg::Name(since))];
    (!changes.is_empty()).then(|| Tile {
        label: facts.words.word("glance.risen"),
        entry: of(facts, up, changes.len() as u64),
        detail: Some(facts.words.say("glance.risen_means", &args)),
    })
}

/// Urgent needs, and what is done about them.
fn help(facts: &Facts<'_>) -> Option<Tile> {
    let words = facts.words;
    if let Some(proposal) = &facts.proposal {
        let sum = |of: &dyn Fn(&crate::matching::TopicMatches) -> u64| {
            proposal.topics.iter().map(of).sum::<u64>()
        };
        let args = [("n", Arg::Count(proposal.matches.len() as u64))];
        return Some(Tile {
            label: words.word("glance.urgent_met"),
            entry: of(facts, sum(&|of| of.high_met), sum(&|of| of.high_needs)),
            detail: Some(words.say("glance.proposed", &args)),
        });
    }
    let picture = facts.support.as_ref()?;
    if picture.topics.is_empty() {
        return None;
    }
    let own = facts.school();
    let sum = |of: &dyn Fn(&crate::support::TopicSupport) -> u64| {
        picture.topics.iter().map(of).sum::<u64>()
    };
    let (key, urgent, needs, offers) = match own {
        Some(own) => {
            let own = |wanted: &dyn Fn(&crate::support::SchoolStance) -> bool| {
                sum(&|topic| {
                    let mut schools = topic.schools.iter();
                    u64::from(schools.any(|of| of.school == *own && wanted(of)))
                })
            };
            let is_urgent = |of: &crate::support::SchoolStance| {
                of.stance.value() == Some(&crate::stance::Stance::HighNeed)
            };
            (
                "glance.own_needs",
                own(&is_urgent),
                own(&|of| of.needs()),
                own(&|of| of.offers()),
            )
        }
        None => (
            "glance.needs",
            sum(&|topic| topic.high_needs),
            sum(&|topic| topic.needs),
            sum(&|topic| topic.places),
        ),
    };
    let args = [("n", Arg::Count(needs)), ("offers", Arg::Count(offers))];
    Some(Tile {
        label: words.word("glance.urgent"),
        entry: Entry::count(urgent),
        detail: Some(words.say(key, &args)),
    })
}
