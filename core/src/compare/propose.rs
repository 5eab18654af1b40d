//! A crosswalk proposed from what can be seen, for a person to confirm.

use std::collections::BTreeMap;

use super::crosswalk::{
    AreaPair, Crosswalk, PointPair, Proposed, Relation, ScalePair, StatementPair, ThemePair,
};
use super::words::Languages;
use crate::framework::{Framework, Scale};
use crate::text::Text;

/// Something that may be found again in the other framework.
struct Item<'f> {
    code: &'f str,
    /// Only items of one group are alike: the statements of a level.
    group: &'f str,
    text: &'f Text,
}

impl Crosswalk {
    /// Proposes a crosswalk: what has another code but the same text is held to
    /// mean the same; what has the same code but another text, to be close.
    ///
    /// What has both in common needs no entry, and what has neither is left to
    /// people. Every proposal is marked, and counts only when a person has
    /// taken the mark away.
    ///
    /// ```
    /// use pedt::Framework;
    /// use pedt::compare::{Crosswalk, Proposed, Relation};
    ///
    /// let old = Framework::builtin();
    /// let mut new = old.clone().into_document();
    /// new.areas[0].themes[0].statements[0].code = "1.01".to_owned().try_into()?;
    /// let new = Framework::from_document(new).accept()?;
    ///
    /// let proposed = Crosswalk::propose(old, &new);
    /// let pair = &proposed.statements[0];
    /// assert_eq!((pair.from.as_str(), pair.to.as_str()), ("1a.1", "1.01"));
    /// assert_eq!(pair.relation, Relation::SameMeaning);
    /// assert_eq!(pair.proposed, Some(Proposed::EqualText));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn propose(from: &Framework, to: &Framework) -> Self {
        let languages = Languages::of(from, to);
        let pairs =
            |items: fn(&Framework) -> Vec<Item<'_>>| pairs(&items(from), &items(to), languages);
        let mut crosswalk = Self::between(from, to);
        let statements = |framework: &Framework, index| {
            let (_, _, statement) = framework.statements().nth(index)?;
            Some(statement.code.clone())
        };
        for (old, new, proposed) in pairs(statement_items) {
            if let (Some(from), Some(to)) = (statements(from, old), statements(to, new)) {
                let (relation, proposed) = (relation(proposed), Some(proposed));
                crosswalk.statements.push(StatementPair {
                    from,
                    to,
                    relation,
                    proposed,
                });
            }
        }
        let themes = |framework: &Framework, index| {
            let (_, theme) = framework.themes().nth(index)?;
            Some(theme.code.clone())
        };
        for (old, new, proposed) in pairs(theme_items) {
            if let (Some(from), Some(to)) = (themes(from, old), themes(to, new)) {
                let (relation, proposed) = (relation(proposed), Some(proposed));
                crosswalk.themes.push(ThemePair {
                    from,
                    to,
                    relation,
                    proposed,
                });
            }
        }
        for (old, new, proposed) in pairs(area_items) {
            if let (Some(from), Some(to)) = (from.areas.get(old), to.areas.get(new)) {
                let (from, to) = (from.code.clone(), to.code.clone());
                let (relation, proposed) = (relation(proposed), Some(proposed));
                crosswalk.areas.push(AreaPair {
                    from,
                    to,
                    relation,
                    proposed,
                });
            }
        }
        let scales = from.scales.iter();
        crosswalk.scales = scales
            .filter_map(|old| scale_pair(old, to.scale(&old.id)?))
            .collect();
        crosswalk
    }
}

fn statement_items(framework: &Framework) -> Vec<Item<'_>> {
    let statements = framework.statements().map(|(_, _, statement)| Item {
        code: statement.code.as_str(),
        group: statement.level.as_str(),
        text: &statement.text,
    });
    statements.collect()
}

fn theme_items(framework: &Framework) -> Vec<Item<'_>> {
    let themes = framework.themes().map(|(_, theme)| Item {
        code: theme.code.as_str(),
        group: "",
        text: &theme.title,
    });
    themes.collect()
}

fn area_items(framework: &Framework) -> Vec<Item<'_>> {
    let areas = framework.areas.iter().map(|area| Item {
        code: area.code.as_str(),
        group: "",
        text: &area.title,
    });
    areas.collect()
}

fn relation(proposed: Proposed) -> Relation {
    match proposed {
        Proposed::EqualText => Relation::SameMeaning,
        Proposed::EqualCode => Relation::Close,
    }
}

/// The places of what goes together, in the order of the old; what keeps both
/// its code and its text is left out.
fn pairs(
    from: &[Item<'_>],
    to: &[Item<'_>],
    languages: Languages<'_>,
) -> Vec<(usize, usize, Proposed)> {
    let new = to.iter().enumerate();
    let codes: BTreeMap<&str, usize> = new.map(|(index, item)| (item.code, index)).collect();
    let same_code = |item: &Item<'_>| {
        let index = *codes.get(item.code)?;
        Some((index, to.get(index)?))
    };
    let mut open: BTreeMap<usize, &Item<'_>> = from.iter().enumerate().collect();
    let mut free: BTreeMap<usize, &Item<'_>> = to.iter().enumerate().collect();
    open.retain(|_, old| match same_code(old) {
        Some((index, new)) if !languages.reworded(Some(old.text), Some(new.text)) => {
            free.remove(&index);
            false
        }
        _ => true,
    });
    let mut pairs = BTreeMap::new();
    for language in languages.0 {
        let news = by_text(&free, language);
        for (text, olds) in by_text(&open, language) {
            // One and one: with several of a text, nobody can say which is which.
            if let ([old], Some([new])) = (olds.as_slice(), news.get(&text).map(Vec::as_slice)) {
                pairs.insert(*old, (*new, Proposed::EqualText));
                open.remove(old);
                free.remove(new);
            }
        }
    }
    for (index, old) in open {
        if let Some((new, _)) = same_code(old)
            && free.contains_key(&new)
        {
            pairs.insert(index, (new, Proposed::EqualCode));
        }
    }
    pairs
        .into_iter()
        .map(|(old, (new, proposed))| (old, new, proposed))
        .collect()
}

/// The places of each text, within its group.
fn by_text<'f>(
    items: &BTreeMap<usize, &Item<'f>>,
    language: &str,
) -> BTreeMap<(&'f str, &'f str), Vec<usize>> {
    let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (&index, item) in items {
        if let Some(text) = item.text.get(language) {
            places.entry((item.group, text)).or_default().push(index);
        }
    }
    places
}

/// The points that keep their name under another number, if all of them do.
fn scale_pair(old: &Scale, new: &Scale) -> Option<ScalePair> {
    let points: Option<Vec<PointPair>> = old
        .points
        .iter()
        .map(|point| {
            let mut points = new.points.iter();
            let same = points.find(|other| other.id == point.id)?;
            Some(PointPair {
                from: point.value,
                to: same.value,
            })
        })
        .collect();
    let points = points?;
    let as_it_was =
        old.points.len() == new.points.len() && points.iter().all(|point| point.from == point.to);
    let in_order = points.is_sorted_by_key(|point| point.to);
    (in_order && !as_it_was).then(|| ScalePair {
        from: old.id.clone(),
        to: new.id.clone(),
        points,
        proposed: Some(Proposed::EqualCode),
    })
}
