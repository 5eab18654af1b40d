//! The one table of diagnostic codes.
//!
//! A code is a stable name that software may rely on; its message may be
//! reworded, its parameters may only grow. The table is exported as
//! `schemas/codes.json`, and a test fails when a code has no case.

use serde::Serialize;

/// How much a diagnostic matters.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a look; the data is used.
    Warning,
    /// The document, or the row, is refused.
    Error,
}

/// Where the rule behind a code is written down.
///
/// A validator that has the schemas alone refuses exactly what has an error of
/// the first two kinds. The third are the rules that JSON Schema cannot say, and
/// the warnings, which refuse nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SaidBy {
    /// In the schema of the document or call.
    Schema,
    /// In the schema that a framework writes of its responses.
    ResponseSchema,
    /// Here, in the library alone.
    Library,
}

/// What the table says of one code.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CodeInfo {
    /// The code as documents spell it.
    pub code: &'static str,
    /// Whether it refuses the document.
    pub severity: Severity,
    /// Where its rule is said.
    pub said_by: SaidBy,
    /// The message, with `{parameters}`.
    pub message: &'static str,
    /// What to do about it.
    pub help: &'static str,
    /// The names of its parameters.
    pub params: &'static [&'static str],
}

macro_rules! codes {
    ($(
        $variant:ident = $name:literal, $severity:ident, [$($param:literal),*],
        $message:literal,
        $help:literal;
    )+) => {
        /// What a diagnostic is about; see `schemas/codes.json` for the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $name, "`: ", $help)] #[serde(rename = $name)] $variant,)+
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The row of this code in the table.
            #[must_use]
            pub fn info(self) -> CodeInfo {
                match self {
                    $(Self::$variant => CodeInfo {
                        code: $name,
                        severity: Severity::$severity,
                        said_by: self.said_by(),
                        message: $message,
                        help: $help,
                        params: &[$($param),*],
                    },)+
                }
            }
        }
    };
}

codes! {
    // Any document: text, shape and plain values.
    JsonSyntax = "json_syntax", Error, ["reason", "line", "column"],
        "the text is not JSON: {reason} at line {line}, column {column}",
        "Send RFC 8259 JSON in UTF-8: no comments, no trailing commas, no NaN.";
    NotUtf8 = "not_utf8", Error, ["byte"],
        "the text is not UTF-8: byte {byte} cannot be read",
        "Save or send the text as UTF-8.";
    TooLarge = "too_large", Error, ["found", "limit"],
        "this has {found} bytes; at most {limit} are read",
        "Send it in parts, or raise the limit.";
    TooDeep = "too_deep", Error, ["limit"],
        "lists and objects stand within each other more than {limit} deep",
        "Look for a bracket that is not closed.";
    TooManyValues = "too_many_values", Error, ["limit"],
        "there are more than {limit} values",
        "Send them in parts, or raise the limit.";
    MoreFindings = "more_findings", Warning, ["count"],
        "further findings are not told: {count}",
        "Mend these first, or raise the limit.";
    UnknownSchemaVersion = "unknown_schema_version", Error, ["found", "known"],
        "this document says schema version `{found}`; this version of the library reads {known}",
        "Update the library, or write the document for a version it reads.";
    WrongType = "wrong_type", Error, ["expected", "found"],
        "expected {expected}, found {found}",
        "Change the value to the kind that is expected.";
    MissingField = "missing_field", Error, ["field"],
        "`{field}` is missing",
        "Add the field.";
    UnknownField = "unknown_field", Error, ["field", "known"],
        "`{field}` is not known here; the fields are {known}",
        "Check the spelling, or remove the field.";
    DuplicateKey = "duplicate_key", Error, ["key"],
        "`{key}` stands here more than once",
        "Keep one of them: readers disagree about which would count.";
    UnknownChoice = "unknown_choice", Error, ["found", "choices"],
        "`{found}` is not one of {choices}",
        "Pick one of the choices.";
    NumberOutOfRange = "number_out_of_range", Error, ["found", "minimum", "maximum"],
        "{found} is outside the range {minimum} to {maximum}",
        "Give a number in the range.";
    TextEmpty = "text_empty", Error, [],
        "this text is empty",
        "Write something, or leave the field out.";
    TextTooLong = "text_too_long", Error, ["length", "limit"],
        "this text has {length} characters; at most {limit} are kept",
        "Shorten the text.";
    ControlCharacter = "control_character", Error, ["found"],
        "this text holds the invisible control character {found}",
        "Remove the character; it often comes from copying out of another program.";
    PaddedId = "padded_id", Error, ["found"],
        "the id `{found}` begins or ends with a space",
        "Remove the space: ids are compared letter by letter.";
    LanguageTag = "language_tag", Error, ["found"],
        "`{found}` is not a language tag",
        "Use a tag such as `en`, `cy` or `en-GB`.";
    LinkNotWeb = "link_not_web", Error, ["found"],
        "`{found}` is not a web address",
        "Give an address that begins with https:// or http://.";
    TooMany = "too_many", Error, ["found", "limit"],
        "there are {found} of these; at most {limit} can be held",
        "Split the document.";

    TooManyInAll = "too_many_in_all", Error, ["kind", "found", "limit"],
        "there are {found} {kind} in all; at most {limit} can be held",
        "Split the document.";

    // Framework and roster.
    DuplicateId = "duplicate_id", Error, ["kind", "id"],
        "the {kind} `{id}` is defined more than once",
        "Give each its own code.";
    UnknownReference = "unknown_reference", Error, ["kind", "id"],
        "there is no {kind} `{id}` in this document",
        "Define it, or correct the spelling.";
    MissingDefaultLanguage = "missing_default_language", Error, ["language"],
        "this text is not given in the default language `{language}`",
        "Add the text in the default language.";
    UndeclaredLanguage = "undeclared_language", Warning, ["language"],
        "this text is given in `{language}`, which the framework does not list",
        "Add the language to `languages`, or remove the text.";
    LevelWithoutStatements = "level_without_statements", Error, ["level"],
        "no statement belongs to the level `{level}`",
        "Add statements for the level, or remove the level.";
    ThemeWithoutStatements = "theme_without_statements", Error, ["theme"],
        "the theme `{theme}` has no statement",
        "Add a statement, or remove the theme.";
    AreaWithoutThemes = "area_without_themes", Error, ["area"],
        "the area `{area}` has no theme",
        "Add a theme, or remove the area.";
    WeightsSumToZero = "weights_sum_to_zero", Error, ["of"],
        "the weights of {of} sum to zero, so they have no mean",
        "Give at least one of them a weight above zero.";
    PointsNotConsecutive = "points_not_consecutive", Error, ["previous", "found"],
        "the point {found} follows {previous}; each point must be one above the last",
        "Number the points one apart, lowest first.";
    ScaleLength = "scale_length", Error, ["found", "minimum", "maximum"],
        "the scale has {found} points; it needs {minimum} to {maximum}",
        "Add or remove points.";
    ThresholdNotAPoint = "threshold_not_a_point", Error, ["found"],
        "the threshold {found} is not a point of the scale",
        "Name the point from which an answer counts as good enough.";
    BandHole = "band_hole", Error, ["from", "to"],
        "no band covers the means from {from} to {to}",
        "Let each band begin where the one before ends, from the lowest point to the highest.";
    BandOverlap = "band_overlap", Error, ["from", "to"],
        "two bands cover the means from {from} to {to}",
        "Let each band begin where the one before ends.";
    BandOutsideScale = "band_outside_scale", Error, ["from", "to", "minimum", "maximum"],
        "the band from {from} to {to} reaches outside the scale, {minimum} to {maximum}",
        "Keep the bands within the scale.";
    DescriptorCount = "descriptor_count", Error, ["found", "expected"],
        "there are {found} descriptors for a scale of {expected} points",
        "Give one descriptor a point, lowest first, or none.";
    StanceMissing = "stance_missing", Error, ["stance"],
        "the stance `{stance}` has no title",
        "List all five stances, from high need to high offer.";
    AxisWithoutStatements = "axis_without_statements", Error, ["theme", "level"],
        "the theme `{theme}` has no statement at the level `{level}` for this axis to read",
        "Choose themes that have statements at the level of the quadrant.";
    CutOutsideScale = "cut_outside_scale", Error, ["found", "minimum", "maximum"],
        "the cut {found} lies outside the scale, {minimum} to {maximum}",
        "Name a mean that the default scale can give.";
    OtherKindUnnamed = "other_kind_unnamed", Error, [],
        "a partnership of kind `other` needs `other_kind` to say what it is",
        "Name the kind.";
    MembershipOrder = "membership_order", Error, ["from", "to"],
        "the membership ends in `{to}`, before it begins in `{from}`",
        "Swap the rounds, or correct them.";
    MembershipOverlap = "membership_overlap", Error, ["school", "partnership"],
        "`{school}` is already a member of `{partnership}` in some of these rounds",
        "Keep one membership for each stretch of rounds.";
    PairWithItself = "pair_with_itself", Error, ["school"],
        "`{school}` is paired with itself",
        "Name two schools.";
    PartnershipWithoutMembers = "partnership_without_members", Warning, ["partnership"],
        "no school is a member of `{partnership}`",
        "Add its memberships, or remove it.";

    // Two frameworks.
    VersionReused = "version_reused", Warning, ["framework"],
        "both frameworks are called `{framework}`, but they do not ask or score the same",
        "Give the new one a version of its own, so that nobody takes one for the other.";
    CrosswalkMismatch = "crosswalk_mismatch", Error, ["found", "expected"],
        "the crosswalk names the framework `{found}`; the one compared here is `{expected}`",
        "Use the crosswalk of these two frameworks, or exchange them.";
    CrosswalkUnknown = "crosswalk_unknown", Error, ["kind", "id", "framework"],
        "`{framework}` has no {kind} `{id}`",
        "Use the codes of the old framework under `from`, and of the new one under `to`.";
    CrosswalkRepeated = "crosswalk_repeated", Error, ["kind", "from", "to", "first"],
        "the {kind} `{from}` is set beside `{to}` already, at `{first}`",
        "Keep one of the two entries.";
    CrosswalkAmbiguous = "crosswalk_ambiguous", Error, ["kind", "id", "first"],
        "the {kind} `{id}` goes on in another one already, at `{first}`",
        "Let one of them be `same_meaning` or `close`; call the others broader, narrower or related.";
    CrosswalkUnconfirmed = "crosswalk_unconfirmed", Warning, ["from", "to"],
        "that `{from}` goes on as `{to}` is only proposed, and was not used",
        "Look at both; take the field `proposed` away to confirm, or remove the entry.";
    CrosswalkPointsMissing = "crosswalk_points_missing", Error, ["missing"],
        "nothing says what these points of the old scale are on the new one: {missing}",
        "Give each point of the old scale one on the new scale.";
    CrosswalkPointsCross = "crosswalk_points_cross", Error,
        ["lower", "higher", "lower_to", "higher_to"],
        "{higher} is above {lower} on the old scale, but becomes {higher_to}, below {lower_to}",
        "Keep the order of the points.";

    // Reviews of a framework.
    ReviewMismatch = "review_mismatch", Error, ["found", "expected"],
        "this reviews the framework `{found}`; the framework in use is `{expected}`",
        "Use the framework that was reviewed.";
    ReviewerRepeated = "reviewer_repeated", Error, ["reviewer", "first"],
        "`{reviewer}` has reviewed the framework already, at `{first}`",
        "Keep one review of each person.";
    ReviewUnknownPart = "review_unknown_part", Error, ["kind", "id"],
        "the framework has no {kind} `{id}`",
        "Use the codes of the framework.";
    ReviewRepeatedPart = "review_repeated_part", Error, ["first"],
        "this part is judged already, at `{first}`",
        "Keep one of the two.";

    // One response.
    FrameworkMismatch = "framework_mismatch", Error, ["found", "expected"],
        "this response answers the framework `{found}`; the framework in use is `{expected}`",
        "Use the framework that was answered.";
    UnknownStatement = "unknown_statement", Error, ["statement"],
        "the framework has no statement `{statement}`",
        "Use the codes of the framework.";
    UnknownTheme = "unknown_theme", Error, ["theme"],
        "the framework has no theme `{theme}`",
        "Use the codes of the framework.";
    UnknownTopic = "unknown_topic", Error, ["topic"],
        "the framework has no support topic `{topic}`",
        "Use the topics of the framework.";
    UnknownRole = "unknown_role", Error, ["role", "known"],
        "`{role}` is not a role in this framework; the roles are {known}",
        "Pick one of the roles.";
    UnknownRound = "unknown_round", Error, ["round"],
        "the roster has no round `{round}`",
        "Correct the round, or add it to the roster.";
    UnknownPartnership = "unknown_partnership", Error, ["partnership"],
        "the roster has no partnership `{partnership}`",
        "Correct the id, or add the partnership to the roster.";
    UnknownSchool = "unknown_school", Error, ["school"],
        "the roster has no school `{school}`",
        "Correct the id, or add the school to the roster.";
    NotAMember = "not_a_member", Error, ["school", "partnership", "round"],
        "`{school}` was not a member of `{partnership}` in `{round}`",
        "Correct the response, or the school's membership in the roster.";
    RatingOffScale = "rating_off_scale", Error, ["found", "minimum", "maximum"],
        "{found} is not a point of the scale, {minimum} to {maximum}",
        "Choose one of the points, or leave the statement unanswered.";
    IncompleteSubmission = "incomplete_submission", Error, ["answered", "possible", "required"],
        "only {answered} of {possible} statements are answered; a submission needs {required}",
        "Answer more statements, or save the response as a draft.";
    CapacityWithoutOffer = "capacity_without_offer", Warning, ["topic"],
        "capacity is given for `{topic}`, which is not offered",
        "Mark the topic as an offer, or remove the capacity.";
    LevelUnanswered = "level_unanswered", Warning, ["level"],
        "nothing is answered at the level `{level}`",
        "Ask the respondent whether the other half of the form was missed.";
    StraightLining = "straight_lining", Warning, ["answered", "rating"],
        "all {answered} answers are {rating}",
        "Ask whether the statements were read one by one; the answers are used as they are.";
    DuplicateNote = "duplicate_note", Warning, ["first"],
        "this note repeats the one at `{first}`",
        "Remove one of the two.";

    // Responses together.
    DuplicateResponse = "duplicate_response", Error, ["response", "first"],
        "the response id `{response}` was used before, by {first}",
        "Give every response its own id; the first one is kept.";
    DuplicateRespondent = "duplicate_respondent", Error, ["respondent", "first"],
        "`{respondent}` has already answered for this school and round, in the response `{first}`",
        "Keep one response of each person a round; the first one is kept.";
    StanceConflict = "stance_conflict", Warning,
        ["school", "partnership", "round", "topic", "needing", "offering", "rule"],
        "leaders of `{school}` disagree on `{topic}` in `{round}`: {needing} need, {offering} offer; the {rule} counts",
        "Ask the school which it is; until then the need counts and the offer is set aside.";

    // Amendments.
    NotATimestamp = "not_a_timestamp", Error, ["found"],
        "`{found}` is not a date and time",
        "Write it as RFC 3339 does, with the time zone: `2027-01-15T09:30:00Z`.";
    AmendmentRepeated = "amendment_repeated", Error, ["amendment", "first"],
        "the amendment id `{amendment}` was used before, by {first}",
        "Give every amendment its own id; the first one is applied.";
    AmendmentUnknown = "amendment_unknown", Error, ["kind", "id"],
        "there is no {kind} `{id}` to amend",
        "Use the id of a response that was taken in, and the codes of the framework it answers.";
    AmendmentOfDraft = "amendment_of_draft", Error, ["response"],
        "`{response}` is a draft, which its respondent can still change",
        "Amend it when it has been submitted.";
    AmendmentOfWithdrawn = "amendment_of_withdrawn", Error, ["response"],
        "`{response}` was withdrawn by an earlier amendment",
        "Bring the response back first, or leave the amendment out.";
    AmendmentStale = "amendment_stale", Error, ["from", "found"],
        "this amends `{from}`, but `{found}` is there now",
        "Look at the answer again; if it is still to be amended, begin from what is there.";
    AmendmentOffScale = "amendment_off_scale", Error, ["found", "minimum", "maximum"],
        "{found} is not a point of the scale, {minimum} to {maximum}",
        "Choose one of the points, or null for no answer.";

    TooManyScores = "too_many_scores", Error, ["found", "limit"],
        "these responses have {found} scores; at most {limit} are given at once",
        "Send a partnership or a round at a time, or raise the limit on values.";

    UnknownHub = "unknown_hub", Error, ["hub"],
        "the roster has no hub `{hub}`",
        "Correct the id, or add the hub to the roster.";
    NotAnalysed = "not_analysed", Error, ["reason"],
        "this cannot be answered: {reason}",
        "Correct the question, or leave it out.";
    NotForAudience = "not_for_audience", Error, [],
        "this is read from single responses, which the audience may not see",
        "Leave the question out, or ask it for the partnership lead.";
    UnknownFigure = "unknown_figure", Error, [],
        "there is no such score: nobody of this unit answered in this round, or the framework asks nothing there",
        "Ask `analyse` with the same responses which scores there are.";

    UnknownWord = "unknown_word", Error, ["word"],
        "reports have no word called `{word}`",
        "Correct the key; `core/src/report/words` of the library lists them all.";
    NotAColour = "not_a_colour", Error, ["found"],
        "`{found}` is not a colour",
        "Write a colour as # and six hexadecimal digits, such as #0072b2.";

    // Tables.
    EncodingUnknown = "encoding_unknown", Error, ["byte"],
        "the file is neither UTF-8 nor Windows-1252: byte {byte} is no letter in either",
        "In Excel choose “CSV UTF-8 (comma delimited)” when saving.";
    EncodingAssumed = "encoding_assumed", Warning, ["encoding"],
        "the file is not UTF-8 and was read as {encoding}",
        "Check accented letters, or save the file as CSV UTF-8.";
    TableEmpty = "table_empty", Error, [],
        "the file has no header row",
        "Export the sheet with its headers.";
    RaggedRow = "ragged_row", Error, ["found", "expected"],
        "this row has {found} cells; the header has {expected}",
        "Look for a stray separator or quotation mark in or above this row.";
    QuoteOpen = "quote_open", Error, [],
        "a quotation mark in this row is never closed, so the rest of the file became one cell",
        "Close the quotation mark, or export the sheet again.";
    HeaderMissing = "header_missing", Error, ["header"],
        "the table has no column `{header}`, which the mapping names",
        "Correct the mapping, or export the column.";
    HeaderRepeated = "header_repeated", Error, ["header"],
        "two columns are called `{header}`",
        "Rename one of them.";
    HeaderUnmapped = "header_unmapped", Warning, ["header"],
        "the column `{header}` is not mapped and was not read",
        "Map the column, or map it to `ignore` to say that it is not wanted.";
    TargetRepeated = "target_repeated", Error, ["target", "first"],
        "this fills {target}, which `{first}` fills already",
        "Fill each target once: by one column or by a constant.";
    TargetMissing = "target_missing", Error, ["target"],
        "nothing fills {target}, which every response needs",
        "Map a column to it, or give it as a constant.";
    MappingUnused = "mapping_unused", Warning, ["form"],
        "a mapping is for wide tables; this is said to be `{form}`, and the mapping was not used",
        "Leave the mapping out, or say that the form is `wide`.";
    CellNotARating = "cell_not_a_rating", Error, ["found", "choices"],
        "`{found}` is not a rating; the ratings are {choices}",
        "Use the number or the name of a point, or leave the cell empty.";
    CellNotAStance = "cell_not_a_stance", Error, ["found", "choices"],
        "`{found}` is not an answer to the support question; the answers are {choices}",
        "Use one of the five answers, or leave the cell empty.";
    CellNotANumber = "cell_not_a_number", Error, ["found"],
        "`{found}` is not a whole number",
        "Write the number in digits.";
    RowsDisagree = "rows_disagree", Error, ["response", "field", "first", "found"],
        "the rows of response `{response}` disagree on {field}: `{first}` and `{found}`",
        "Give every row of a response the same value.";
    AnswerRepeated = "answer_repeated", Error, ["response", "item", "row"],
        "response `{response}` answers `{item}` already in row {row}",
        "Keep one of the rows.";
}

impl Code {
    /// Where the rule behind this code is said; every code has its place.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each code")]
    pub fn said_by(self) -> SaidBy {
        match self {
            Self::UnknownSchemaVersion
            | Self::WrongType
            | Self::MissingField
            | Self::UnknownField
            | Self::UnknownChoice
            | Self::NumberOutOfRange
            | Self::TextEmpty
            | Self::TextTooLong
            | Self::ControlCharacter
            | Self::PaddedId
            | Self::LanguageTag
            | Self::LinkNotWeb
            | Self::NotATimestamp
            | Self::NotAColour
            | Self::TooMany
            | Self::ThemeWithoutStatements
            | Self::AreaWithoutThemes
            | Self::ScaleLength
            | Self::StanceMissing
            | Self::OtherKindUnnamed
            | Self::TargetMissing => SaidBy::Schema,
            Self::FrameworkMismatch
            | Self::UnknownStatement
            | Self::UnknownTheme
            | Self::UnknownTopic
            | Self::UnknownRole
            | Self::RatingOffScale => SaidBy::ResponseSchema,
            Self::JsonSyntax
            | Self::UnknownWord
            | Self::TooLarge
            | Self::TooDeep
            | Self::TooManyValues
            | Self::MoreFindings
            | Self::MappingUnused
            | Self::VersionReused
            | Self::CrosswalkMismatch
            | Self::CrosswalkUnknown
            | Self::CrosswalkRepeated
            | Self::CrosswalkAmbiguous
            | Self::CrosswalkUnconfirmed
            | Self::CrosswalkPointsMissing
            | Self::CrosswalkPointsCross
            | Self::NotUtf8
            | Self::DuplicateKey
            | Self::TooManyInAll
            | Self::DuplicateId
            | Self::UnknownReference
            | Self::MissingDefaultLanguage
            | Self::UndeclaredLanguage
            | Self::LevelWithoutStatements
            | Self::WeightsSumToZero
            | Self::PointsNotConsecutive
            | Self::ThresholdNotAPoint
            | Self::BandHole
            | Self::BandOverlap
            | Self::BandOutsideScale
            | Self::DescriptorCount
            | Self::AxisWithoutStatements
            | Self::CutOutsideScale
            | Self::MembershipOrder
            | Self::MembershipOverlap
            | Self::PairWithItself
            | Self::PartnershipWithoutMembers
            | Self::UnknownRound
            | Self::UnknownPartnership
            | Self::UnknownSchool
            | Self::NotAMember
            | Self::IncompleteSubmission
            | Self::CapacityWithoutOffer
            | Self::LevelUnanswered
            | Self::StraightLining
            | Self::DuplicateNote
            | Self::DuplicateResponse
            | Self::DuplicateRespondent
            | Self::StanceConflict
            | Self::AmendmentRepeated
            | Self::AmendmentUnknown
            | Self::AmendmentOfDraft
            | Self::AmendmentOfWithdrawn
            | Self::AmendmentStale
            | Self::AmendmentOffScale
            | Self::TooManyScores
            | Self::UnknownFigure
            | Self::UnknownHub
            | Self::NotAnalysed
            | Self::NotForAudience
            | Self::ReviewMismatch
            | Self::ReviewerRepeated
            | Self::ReviewUnknownPart
            | Self::ReviewRepeatedPart
            | Self::EncodingUnknown
            | Self::EncodingAssumed
            | Self::TableEmpty
            | Self::RaggedRow
            | Self::QuoteOpen
            | Self::HeaderMissing
            | Self::HeaderRepeated
            | Self::HeaderUnmapped
            | Self::TargetRepeated
            | Self::CellNotARating
            | Self::CellNotAStance
            | Self::CellNotANumber
            | Self::RowsDisagree
            | Self::AnswerRepeated => SaidBy::Library,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_templates_use_declared_parameters() {
        let mut names = BTreeSet::new();
        for info in Code::ALL.iter().map(|code| code.info()) {
            assert!(names.insert(info.code), "{} stands twice", info.code);
            let used: BTreeSet<&str> = info
                .message
                .split('{')
                .skip(1)
                .filter_map(|part| part.split('}').next())
                .collect();
            let declared: BTreeSet<&str> = info.params.iter().copied().collect();
            assert!(used.is_subset(&declared), "{}: {used:?}", info.code);
        }
    }
}
