//! `assign`: who could help whom?

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use super::refused::{refused, unknown};
use crate::dataset::Dataset;
use crate::diagnostic::Diagnostic;
use crate::framework::FrameworkDocument;
use crate::grain::Grain;
use crate::hub::{HubInputs, HubOptions, HubPicture};
use crate::id::RoundId;
use crate::json::{SchemaVersion, record};
use crate::limits::Limits;
use crate::matching::{
    Delivered, Followed, MatchError, MatchRules, NeedOptions, Proposal, Suggestion,
};
use crate::moderate::Amendment;
use crate::pointer::Pointer;
use crate::response::Response;
use crate::roster::{NotInRoster, RosterDocument};
use crate::scores::{ScoreOptions, ScoreUnit, Scores};
use crate::support::{SupportOptions, SupportPicture};
use crate::tally::{Rows, Tally};
use crate::validate::Ingested;

/// Needs and offers to be matched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework that was answered; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
    /// Who takes part.
    pub roster: RosterDocument,
    /// The responses.
    pub responses: Vec<Response>,
    /// What moderators have changed, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<Amendment>,
    /// The round.
    pub round: RoundId,
    /// The partnership or hub whose schools are matched.
    pub unit: ScoreUnit,
    /// How the leaders of a school are brought together.
    #[serde(default)]
    pub support: SupportOptions,
    /// How matches are made.
    #[serde(default)]
    pub rules: MatchRules,
    /// Asks which schools might be asked to offer help, or whether they need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggest: Option<SuggestCall>,
    /// Asks what followed on the matches of an earlier round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub followed: Option<FollowCall>,
}

/// Asks which schools do so well, by moderated responses, that they might be asked
/// to offer help: those that the practice directory of the hub lists; and which so
/// badly that they might be asked whether they need it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestCall {
    /// The schools whose responses were moderated.
    pub moderated: Vec<ScoreUnit>,
    /// When a school might offer: the limits behind the practice directory.
    #[serde(default)]
    pub offers: HubOptions,
    /// When it might need help.
    #[serde(default)]
    pub needs: NeedOptions,
}

record!(SuggestCall { moderated; offers, needs });

/// Asks what followed on the matches of an earlier round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowCall {
    /// The round in which they were matched.
    pub round: RoundId,
    /// The matches, and whether help was given.
    pub matches: Vec<Delivered>,
}

record!(FollowCall { round, matches; });

/// Who could help whom.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "it is made once and written")]
#[non_exhaustive]
pub enum AssignAnswer {
    /// Needs and offers were matched.
    Assigned {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// How many responses there were.
        received: u64,
        /// How many of them were refused.
        refused: u64,
        /// What was found about them, in the order of the call.
        diagnostics: Vec<Diagnostic>,
        /// The proposal, for people to decide on.
        proposal: Proposal,
        /// What followed on earlier matches, if that was asked.
        #[serde(skip_serializing_if = "Option::is_none")]
        followed: Option<Followed>,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers an [`AssignCall`] with an [`AssignAnswer`], both as JSON text.
#[must_use]
pub fn assign(call: &str) -> String {
    answer(None, call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(given: Option<&Ingested>, call: &[u8], limits: &Limits) -> String {
    call::answer_about(given, call, limits, run, |diagnostics| {
        AssignAnswer::Failed {
            schema_version: SchemaVersion,
            diagnostics,
        }
    })
}

fn run(call: &mut Call<'_>) -> Option<AssignAnswer> {
    let (framework, roster) = (call.framework(), call.required_roster());
    call.require_responses();
    call.know("amendments");
    let round: RoundId = call.required("round");
    let unit: ScoreUnit = call.required("unit");
    let support: SupportOptions = call.field("support", |_, _, _| {});
    let rules: MatchRules = call.field("rules", MatchRules::check);
    let suggest: Option<SuggestCall> = call.field("suggest", |call, at, found| {
        if let Some(SuggestCall { offers, needs, .. }) = call {
            offers.check(&at.key("offers"), found);
            needs.check(&at.key("needs"), found);
        }
    });
    let followed: Option<FollowCall> = call.field("followed", |_, _, _| {});
    let (framework, roster) = (framework?, roster?);
    let mut ingested = call.responses(framework, Arc::clone(&roster));
    call.amendments(&mut ingested);
    let dataset = &ingested.dataset;
    let known = call.inspect(|found| {
        let at = Pointer::ROOT.key("rules");
        rules.check_names(dataset.framework(), &roster, &at, found);
    });
    if call.is_unreadable() || !known {
        return None;
    }
    let source = Source {
        dataset,
        unit: &unit,
        support: &support,
    };
    let picture = source.picture(&round);
    let picture = report(picture.map_err(|fault| missing("", &fault)), call)?;
    let suggested = match &suggest {
        Some(suggest) => report(source.suggested(&round, suggest, &picture), call)?,
        None => Vec::new(),
    };
    let followed = match &followed {
        Some(follow) => {
            let before = source.picture(&follow.round);
            let before = before.map_err(|fault| missing("/followed", &fault));
            let before = report(before, call)?;
            Some(Followed::of(&follow.matches, &before, &picture))
        }
        None => None,
    };
    let proposal = Proposal::of(&picture, &roster, &suggested, &rules);
    let proposal = proposal.map_err(|fault| {
        let at = match fault {
            MatchError::NotWithStable(rule) => format!("/rules/{rule}"),
            _ => "/rules".to_owned(),
        };
        refused(at, fault.to_string())
    });
    let proposal = report(proposal, call)?;
    Some(AssignAnswer::Assigned {
        schema_version: SchemaVersion,
        received: ingested.received,
        refused: ingested.refused,
        diagnostics: ingested.diagnostics,
        proposal,
        followed,
    })
}

/// The value, or a report of why there is none.
fn report<T>(found: Result<T, Diagnostic>, call: &mut Call<'_>) -> Option<T> {
    found.map_err(|fault| call.report(fault)).ok()
}

struct Source<'a> {
    dataset: &'a Dataset,
    unit: &'a ScoreUnit,
    support: &'a SupportOptions,
}

impl Source<'_> {
    fn picture(&self, round: &RoundId) -> Result<SupportPicture, NotInRoster> {
        SupportPicture::of(self.dataset, round.as_str(), self.unit, self.support)
    }

    /// What its hub's practice directory and the scores suggest of the schools.
    fn suggested(
        &self,
        round: &RoundId,
        suggest: &SuggestCall,
        picture: &SupportPicture,
    ) -> Result<Vec<Suggestion>, Diagnostic> {
        let (framework, roster) = (self.dataset.framework(), self.dataset.roster());
        let hub = match self.unit {
            ScoreUnit::Hub { hub } => Some(hub),
            ScoreUnit::Partnership { partnership } | ScoreUnit::School { partnership, .. } => {
                let found = roster.find_partnership(partnership.as_str());
                found.ok().and_then(|partnership| partnership.hub.as_ref())
            }
        };
        let Some(hub) = hub else {
            let reason = "practice is listed by hubs, and the partnership belongs to none";
            return Err(refused("/suggest", reason.to_owned()));
        };
        let tally = Tally::of(self.dataset, Grain::School, Rows::Submitted);
        let scores = Scores::of(&tally, &ScoreOptions::default());
        let scores = scores.map_err(|fault| refused("/suggest", fault.to_string()))?;
        let inputs = HubInputs {
            support: &[],
            moderated: Some(&suggest.moderated),
        };
        let first = framework.levels.first().map(|level| &level.id);
        let level = suggest.offers.own_level.as_ref().or(first);
        let (round, hub) = (round.as_str(), hub.as_str());
        let options = &suggest.offers;
        let hub = HubPicture::of(&scores, framework, roster, round, hub, inputs, options);
        let hub = hub.map_err(|fault| refused("/suggest", fault.to_string()))?;
        let mut found = Suggestion::offers(picture, &hub.practice);
        if let Some(level) = level {
            let (moderated, options) = (&suggest.moderated, &suggest.needs);
            let level = level.as_str();
            found.extend(Suggestion::needs(
                picture, &scores, framework, level, moderated, options,
            ));
        }
        Ok(found)
    }
}

/// What is not there, by where a part of the call names it.
fn missing(part: &str, fault: &NotInRoster) -> Diagnostic {
    let (name, _) = fault.named();
    let within = match fault {
        NotInRoster::Round(_) => "",
        _ => "/unit",
    };
    unknown(format!("{part}{within}/{name}"), fault)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::*;
    use crate::doctest;

    /// Brook offers, Hill and Garn need urgently.
    fn call() -> Value {
        let lines = doctest::ndjson().replacen("high_need", "high_offer", 1);
        let responses = lines
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        json!({
            "schema_version": "1",
            "roster": serde_json::from_str::<Value>(doctest::ROSTER_JSON).unwrap(),
            "responses": responses.collect::<Vec<_>>(),
            "round": "2026-autumn",
            "unit": {"kind": "partnership", "partnership": "dale"},
        })
    }

    fn ask(call: &Value) -> Value {
        serde_json::from_str(&assign(&call.to_string())).unwrap()
    }

    #[test]
    fn needs_and_offers_are_matched_and_read_back() {
        let answer = ask(&call());
        assert_eq!(answer["kind"], "assigned", "{answer}");
        let proposal: Proposal = serde_json::from_value(answer["proposal"].clone()).unwrap();
        assert_eq!((proposal.matches.len(), proposal.unmet.len()), (1, 1));
        assert_eq!(proposal.matches[0].from.as_str(), "brook");
    }

    #[test]
    fn a_match_that_was_declined_is_not_proposed_again() {
        let mut call = call();
        let helped = ask(&call)["proposal"]["matches"][0]["to"].clone();
        call["rules"] = json!({"decisions": [
            {"topic": "send", "from": "brook", "to": helped, "decided": "declined"}
        ]});
        let answer = ask(&call);
        assert_ne!(answer["proposal"]["matches"][0]["to"], helped);
        assert_eq!(answer["proposal"]["unmet"][0]["reason"], "refused");
    }

    #[test]
    fn what_the_rules_name_must_be_there() {
        let mut call = call();
        call["rules"] = json!({
            "max_km": -3, "travel": [{"a": "hill", "b": "hill", "minutes": 4}],
            "earlier": [{"topic": "sums", "from": "brook", "to": "nowhere"}],
        });
        let answer = ask(&call);
        assert_eq!(answer["kind"], "failed");
        let found = answer["diagnostics"].as_array().unwrap().iter();
        let found: Vec<_> = found
            .map(|found| (&found["code"], &found["pointer"]))
            .collect();
        let expected = [
            ("number_out_of_range", "/rules/max_km"),
            ("pair_with_itself", "/rules/travel/0"),
            ("unknown_reference", "/rules/earlier/0/topic"),
            ("unknown_reference", "/rules/earlier/0/to"),
        ];
        let expected = expected.map(|(code, at)| (json!(code), json!(at)));
        assert_eq!(found.len(), 4, "{found:?}");
        for (code, at) in &expected {
            assert!(found.contains(&(code, at)), "{at} in {found:?}");
        }
    }

    #[test]
    fn a_round_or_unit_that_is_not_there_is_told_where_it_stands() {
        let pointer = |field: &str, value: Value| {
            let mut call = call();
            call[field] = value;
            ask(&call)["diagnostics"][0]["pointer"].clone()
        };
        assert_eq!(pointer("round", json!("1999")), "/round");
        let hub = json!({"kind": "hub", "hub": "shire"});
        assert_eq!(pointer("unit", hub), "/unit/hub");
        let follow = json!({"round": "1999", "matches": []});
        assert_eq!(pointer("followed", follow), "/followed/round");
    }

    #[test]
    fn what_followed_is_told_beside_the_proposal() {
        let mut call = call();
        call["followed"] = json!({"round": "2026-autumn", "matches": [
            {"topic": "send", "from": "brook", "to": "hill", "delivered": true}
        ]});
        let answer = ask(&call);
        assert_eq!(answer["followed"]["delivered"]["same"], 1);
    }

    #[test]
    fn practice_is_looked_for_in_the_hub() {
        let mut call = call();
        call["suggest"] = json!({
            "moderated": [], "offers": {"practice_share": 2}, "needs": {"need_consensus": -1},
        });
        let found = ask(&call)["diagnostics"].clone();
        let found = found.as_array().unwrap().iter();
        let found: BTreeSet<_> = found.map(|of| of["pointer"].as_str().unwrap()).collect();
        let expected = [
            "/suggest/needs/need_consensus",
            "/suggest/offers/practice_share",
        ];
        assert_eq!(found, BTreeSet::from(expected));
        call["suggest"] = json!({"moderated": []});
        assert_eq!(ask(&call)["proposal"]["suggested"], json!([]));
        call["roster"]["partnerships"][0]["hub"] = Value::Null;
        assert_eq!(ask(&call)["diagnostics"][0]["code"], "not_analysed");
    }
}
