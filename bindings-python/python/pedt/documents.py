"""The types of all documents, calls and answers.

For type checkers and editors; at run time they are plain dicts. Written by
``make types-python`` from ``schemas/``: do not edit.

>>> from pedt.documents import Note
>>> note: Note = {"theme": "1a", "kind": "strength", "text": "Everybody comes."}
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, TypedDict

__all__ = [
    "AnalyseAnswer",
    "AnalyseAnswerAnalysed",
    "AnalyseCall",
    "Ancestor",
    "Area",
    "AreaCode",
    "AreaPair",
    "Axis",
    "AxisId",
    "Band",
    "BandCell",
    "BandCellValue",
    "BandId",
    "BandRule",
    "BandRuleMeanCuts",
    "BandRuleShareReaching",
    "Between",
    "BlankResponse",
    "Boxes",
    "CellNotApplicable",
    "CellSuppressed",
    "CellUnavailable",
    "CellUndefined",
    "Centre",
    "ChangeEffect",
    "CheckAnswer",
    "CheckAnswerChecked",
    "CheckCall",
    "Citation",
    "CitationId",
    "Code",
    "Comparability",
    "ComparabilityBreak",
    "ComparabilityComparable",
    "ComparabilityComparableWithNote",
    "CompareAnswer",
    "CompareAnswerCompared",
    "CompareCall",
    "CompareOptions",
    "Comparison",
    "Constant",
    "ConstantRowNumber",
    "ConstantValue",
    "CountCell",
    "CountCellValue",
    "CountsCell",
    "CountsCellValue",
    "Crosswalk",
    "Dashboard",
    "DashboardCall",
    "DashboardOptions",
    "DashboardRow",
    "Delimiter",
    "Diagnostic",
    "Difference",
    "Encoding",
    "Evidence",
    "ExcludedPair",
    "ExplainAnswer",
    "ExplainAnswerExplained",
    "ExplainCall",
    "Failed",
    "Field",
    "Figure",
    "FigureCell",
    "FigureCellValue",
    "FigureRef",
    "Finding",
    "Form",
    "FormAnswer",
    "FormAnswerForm",
    "FormArea",
    "FormCall",
    "FormCompletion",
    "FormEntry",
    "FormFallback",
    "FormField",
    "FormLevel",
    "FormNotes",
    "FormRole",
    "FormScale",
    "FormStatement",
    "FormStatus",
    "FormSupport",
    "FormTheme",
    "FormTopic",
    "FrameworkChange",
    "FrameworkChangeAdded",
    "FrameworkChangeMoved",
    "FrameworkChangeName",
    "FrameworkChangeNames",
    "FrameworkChangeNumber",
    "FrameworkChangeRemoved",
    "FrameworkChangeReordered",
    "FrameworkChangeReworded",
    "FrameworkDiff",
    "FrameworkDocument",
    "FrameworkId",
    "FrameworkPart",
    "FrameworkPartAncestor",
    "FrameworkPartArea",
    "FrameworkPartBand",
    "FrameworkPartCitation",
    "FrameworkPartFramework",
    "FrameworkPartLanguage",
    "FrameworkPartLevel",
    "FrameworkPartPoint",
    "FrameworkPartQuadrant",
    "FrameworkPartRole",
    "FrameworkPartScale",
    "FrameworkPartStance",
    "FrameworkPartStatement",
    "FrameworkPartSupport",
    "FrameworkPartTheme",
    "FrameworkPartTopic",
    "FrameworkRef",
    "FrameworkReview",
    "FrameworkVersion",
    "Header",
    "Highlight",
    "HighlightKind",
    "HighlightRule",
    "Hub",
    "HubId",
    "Language",
    "Level",
    "LevelId",
    "LevelScore",
    "Limits",
    "MappedColumn",
    "Mapping",
    "Membership",
    "Necessity",
    "NecessityOfPart",
    "Node",
    "NodeArea",
    "NodeKind",
    "NodeStatement",
    "NodeTheme",
    "NodeWhole",
    "NotApplicableReason",
    "Note",
    "NoteKind",
    "Order",
    "PartField",
    "PartReview",
    "Partnership",
    "PartnershipId",
    "PartnershipKind",
    "Parts",
    "Phase",
    "Place",
    "Point",
    "PointId",
    "PointOption",
    "PointPair",
    "Proposed",
    "Prose",
    "Provenance",
    "Quadrant",
    "Rating",
    "ReadAnswer",
    "ReadAnswerRead",
    "ReadCall",
    "Relation",
    "Relevance",
    "RelevanceOfPart",
    "RespondentId",
    "Response",
    "ResponseId",
    "Responses",
    "Review",
    "ReviewAnswer",
    "ReviewAnswerReviewed",
    "ReviewCall",
    "ReviewText",
    "ReviewedPart",
    "Role",
    "RoleId",
    "RoleOption",
    "RosterDocument",
    "RosterId",
    "Round",
    "RoundId",
    "Scale",
    "ScaleId",
    "ScalePair",
    "ScaleValidity",
    "SchemaAnswer",
    "SchemaAnswerDescribed",
    "SchemaCall",
    "SchemaVersion",
    "School",
    "SchoolId",
    "SchoolResponses",
    "SchoolWeights",
    "Score",
    "ScoreCell",
    "ScoreCellValue",
    "ScoreOptions",
    "ScoreRow",
    "ScoreUnit",
    "ScoreUnitHub",
    "ScoreUnitPartnership",
    "ScoreUnitSchool",
    "Scores",
    "Selection",
    "SeriesBreak",
    "SeriesBreakAdded",
    "SeriesBreakCrosswalk",
    "SeriesBreakLevel",
    "SeriesBreakRemoved",
    "SeriesBreakReworded",
    "SeriesBreakScale",
    "SeriesBreakTooFewShared",
    "SeriesLink",
    "SeriesNote",
    "SeriesNoteBands",
    "SeriesNoteCrosswalk",
    "SeriesNoteMoved",
    "SeriesNoteScaleConverted",
    "SeriesNoteStatements",
    "SeriesNoteThreshold",
    "SeriesNoteTranslation",
    "SeriesNoteWeights",
    "SeriesNoteWords",
    "Severity",
    "Stance",
    "StanceOption",
    "StanceTitle",
    "Statement",
    "StatementCode",
    "StatementPair",
    "Status",
    "StatusOption",
    "Submission",
    "Support",
    "SuppressionReason",
    "Target",
    "TargetCapacity",
    "TargetEvidence",
    "TargetField",
    "TargetIgnore",
    "TargetNote",
    "TargetRating",
    "TargetSupport",
    "Text",
    "TextForm",
    "Theme",
    "ThemeCode",
    "ThemePair",
    "Topic",
    "TopicId",
    "Trace",
    "TraceFigure",
    "TraceInput",
    "TraceRule",
    "UndefinedReason",
    "UnitKind",
    "WebAddress",
    "Weight",
]


AreaCode: TypeAlias = str
"""Code of an area of enquiry, such as `1`."""


AxisId: TypeAlias = str
"""Names an axis of the quadrant."""


BandId: TypeAlias = str
"""Names a band of a scale."""


Centre: TypeAlias = Literal['mean', 'median']
"""How several scores become one."""


ChangeEffect: TypeAlias = Literal['answers', 'scores', 'words']
"""What a difference between two frameworks touches."""


CitationId: TypeAlias = str
"""Names a citation."""


Code: TypeAlias = Literal[
    'json_syntax',
    'not_utf8',
    'too_large',
    'too_deep',
    'too_many_values',
    'more_findings',
    'unknown_schema_version',
    'wrong_type',
    'missing_field',
    'unknown_field',
    'duplicate_key',
    'unknown_choice',
    'number_out_of_range',
    'text_empty',
    'text_too_long',
    'control_character',
    'padded_id',
    'language_tag',
    'link_not_web',
    'too_many',
    'too_many_in_all',
    'duplicate_id',
    'unknown_reference',
    'missing_default_language',
    'undeclared_language',
    'level_without_statements',
    'theme_without_statements',
    'area_without_themes',
    'weights_sum_to_zero',
    'points_not_consecutive',
    'scale_length',
    'threshold_not_a_point',
    'band_hole',
    'band_overlap',
    'band_outside_scale',
    'descriptor_count',
    'stance_missing',
    'axis_without_statements',
    'cut_outside_scale',
    'other_kind_unnamed',
    'membership_order',
    'membership_overlap',
    'pair_with_itself',
    'partnership_without_members',
    'version_reused',
    'crosswalk_mismatch',
    'crosswalk_unknown',
    'crosswalk_repeated',
    'crosswalk_ambiguous',
    'crosswalk_unconfirmed',
    'crosswalk_points_missing',
    'crosswalk_points_cross',
    'review_mismatch',
    'reviewer_repeated',
    'review_unknown_part',
    'review_repeated_part',
    'framework_mismatch',
    'unknown_statement',
    'unknown_theme',
    'unknown_topic',
    'unknown_role',
    'unknown_round',
    'unknown_partnership',
    'unknown_school',
    'not_a_member',
    'rating_off_scale',
    'incomplete_submission',
    'capacity_without_offer',
    'level_unanswered',
    'straight_lining',
    'duplicate_note',
    'duplicate_response',
    'duplicate_respondent',
    'stance_conflict',
    'too_many_scores',
    'unknown_figure',
    'encoding_unknown',
    'encoding_assumed',
    'table_empty',
    'ragged_row',
    'quote_open',
    'header_missing',
    'header_repeated',
    'header_unmapped',
    'target_repeated',
    'target_missing',
    'mapping_unused',
    'cell_not_a_rating',
    'cell_not_a_stance',
    'cell_not_a_number',
    'rows_disagree',
    'answer_repeated',
]
"""What a diagnostic is about; see `schemas/codes.json` for the table."""


Comparison: TypeAlias = Literal['at_least', 'below']
"""How a figure compares with its limit."""


Delimiter: TypeAlias = Literal['auto', 'comma', 'semicolon', 'tab']
"""What stands between two cells."""


Encoding: TypeAlias = Literal['auto', 'utf_8', 'windows_1252']
"""How the bytes of a table stand for letters; a byte order mark at the beginning of the file overrules it."""


Field: TypeAlias = Literal['id', 'round', 'partnership', 'school', 'respondent', 'role', 'status']
"""A field that says what a response is about; each response needs all."""


Figure: TypeAlias = Literal['share_at_threshold', 'consensus', 'agreement']
"""A figure of a score."""


FrameworkId: TypeAlias = str
"""Names a framework, whatever its version."""


FrameworkVersion: TypeAlias = str
"""Names one version of a framework."""


Header: TypeAlias = str
"""The header of a column, as the table has it; not blank."""


HighlightKind: TypeAlias = Literal['strength', 'risk']
"""Whether it is good that a theme stands out."""


HighlightRule: TypeAlias = Literal['strength_share', 'risk_share', 'risk_divided']
"""By which rule a theme stands out."""


HubId: TypeAlias = str
"""Names a hub."""


Language: TypeAlias = str
"""A BCP 47 language tag, such as `en` or `cy`."""


LevelId: TypeAlias = str
"""Names a level at which statements are rated, such as `school`."""


Necessity: TypeAlias = Literal['not_necessary', 'useful', 'essential']
"""Whether a part can be done without: the three points of Lawshe (1975)."""


NodeKind: TypeAlias = Literal['whole', 'area', 'theme', 'statement']
"""A kind of `Node`."""


NotApplicableReason: TypeAlias = Literal['mixed_scales', 'not_asked']
"""Why a figure makes no sense."""


NoteKind: TypeAlias = Literal['strength', 'development']
"""What a note is about."""


Order: TypeAlias = Literal['school_first', 'statement_first', 'pooled']
"""In which order ratings are brought together. With complete answers, as many respondents in each school, and themes and areas of one size, all three come to the same."""


PartField: TypeAlias = Literal[
    'title',
    'description',
    'question',
    'aliases',
    'prompts',
    'text',
    'descriptors',
    'guidance',
    'note',
    'level_code',
    'weight',
    'evidence',
    'value',
    'threshold',
    'band_rule',
    'share',
    'from',
    'to',
    'cut',
    'min_answered',
    'default_language',
    'default_scale',
    'scale',
    'axis',
    'axis_title',
    'axis_themes',
    'box',
    'topic_themes',
    'level',
    'area',
    'theme',
    'languages',
    'lineage',
    'citations',
    'scales',
    'levels',
    'roles',
    'areas',
    'themes',
    'statements',
    'points',
    'bands',
    'stances',
    'topics',
]
"""What differs about a part; most are fields of the framework document."""


PartnershipId: TypeAlias = str
"""Names a partnership."""


PartnershipKind: TypeAlias = Literal[
    'local_authority',
    'multi_academy_trust',
    'umbrella_trust',
    'hard_federation',
    'soft_federation',
    'collaborative_federation',
    'teaching_school_alliance',
    'opportunity_area',
    'diocese',
    'thematic',
    'subject_focused',
    'local_cluster',
    'informal',
    'inter_agency',
    'business_or_charity',
    'other',
]
"""What kind of partnership it is."""


Parts: TypeAlias = Literal['partnerships', 'schools']
"""What a score over several schools is made of."""


Phase: TypeAlias = Literal[
    'nursery',
    'primary',
    'middle',
    'secondary',
    'all_through',
    'post_16',
    'special',
    'alternative',
]
"""The ages a school teaches."""


PointId: TypeAlias = str
"""Names a point of a scale, such as `established`."""


Proposed: TypeAlias = Literal['equal_text', 'equal_code']
"""Why an entry was proposed."""


Prose: TypeAlias = str
"""A text for people in one language: not blank, and without control characters; line breaks and tabs are fine."""


Rating: TypeAlias = int | None
"""The value of a point of the statement's scale; `null` is unanswered."""


Relation: TypeAlias = Literal['same_meaning', 'close', 'broader', 'narrower', 'related']
"""How the new part is to the old one."""


Relevance: TypeAlias = Literal[
    'not_relevant',
    'somewhat_relevant',
    'quite_relevant',
    'highly_relevant',
]
"""How much a part has to do with what is to be measured: the four points of Lynn (1986), of which the upper two count as relevant."""


RespondentId: TypeAlias = str
"""Names a respondent, for the owner of the data alone."""


ResponseId: TypeAlias = str
"""Names a response."""


RoleId: TypeAlias = str
"""Names a respondent's role, such as `headteacher`."""


RosterId: TypeAlias = str
"""Names a roster."""


RoundId: TypeAlias = str
"""Names a round."""


ScaleId: TypeAlias = str
"""Names a rating scale."""


SchemaVersion: TypeAlias = Literal['1']
"""The version of the document formats: always the same."""


SchoolId: TypeAlias = str
"""Names a school."""


SchoolWeights: TypeAlias = Literal['equal', 'pupils']
"""How much each school counts."""


Severity: TypeAlias = Literal['warning', 'error']
"""How much a diagnostic matters."""


Stance: TypeAlias = Literal[
    'high_need',
    'moderate_need',
    'not_applicable',
    'moderate_offer',
    'high_offer',
]
"""Where a school stands on a topic, from needing help to giving it."""


StatementCode: TypeAlias = str
"""Code of a statement, such as `5a.1`."""


Status: TypeAlias = Literal['draft', 'submitted']
"""Whether a response is finished."""


SuppressionReason: TypeAlias = Literal['too_few_contributors']
"""Why a figure is hidden."""


TextForm: TypeAlias = Literal['wide', 'long', 'ndjson']
"""What the text is."""


ThemeCode: TypeAlias = str
"""Code of a theme, such as `1a`."""


TopicId: TypeAlias = str
"""Names a support topic, such as `send`."""


TraceFigure: TypeAlias = Literal[
    'counts',
    'mean',
    'band',
    'median',
    'interpolated_median',
    'lower_quartile',
    'upper_quartile',
    'share_at_threshold',
    'sd',
    'consensus',
    'agreement',
]
"""A figure of a score that can be traced."""


TraceRule: TypeAlias = Literal[
    'sum',
    'read_from_counts',
    'mean_of_ratings',
    'mean_by_answers',
    'mean_of_nodes',
    'mean_of_units',
    'median_of_units',
    'band_of_mean',
    'band_reached',
]
"""How a figure is made of its inputs."""


UndefinedReason: TypeAlias = Literal[
    'no_answers',
    'too_few_answers',
    'too_few_answered',
    'pupils_unknown',
    'too_many_answers',
    'too_few_points',
    'too_many_points',
    'not_finite',
    'negative_weight',
    'no_weight',
    'no_variation',
    'too_few_groups',
    'too_few_columns',
    'unequal_lengths',
    'out_of_range',
    'mean_too_extreme',
    'not_estimable',
    'too_large',
]
"""Why the answers do not give a figure."""


UnitKind: TypeAlias = Literal['hub', 'partnership', 'school']
"""A kind of `ScoreUnit`."""


WebAddress: TypeAlias = str
"""An address that begins with `https://` or `http://`."""


Weight: TypeAlias = float
"""How much one part counts among its siblings: 0 to 1,000,000, usually 1."""


class AnalyseAnswerAnalysed(TypedDict):
    """The responses were scored."""
    kind: Literal['analysed']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    received: int
    """How many responses there were."""
    refused: int
    """How many of them were refused."""
    diagnostics: list[Diagnostic]
    """What was found about them, in the order of the call."""
    scores: Scores
    """Every score that was wanted."""
    dashboards: list[Dashboard]
    """The dashboards that were asked for, in that order."""


class _AnalyseCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    roster: RosterDocument
    """Who takes part."""
    responses: list[Response]
    """The responses."""


class AnalyseCall(_AnalyseCall, total=False):
    """Responses to be scored."""
    framework: FrameworkDocument | None
    """The framework that was answered; the built-in one if left out."""
    options: ScoreOptions
    """How ratings become scores."""
    by_role: bool
    """Whether each role is scored apart as well; that takes several times the room."""
    select: Selection
    """Which scores are wanted."""
    dashboards: list[DashboardCall]
    """The dashboards that are wanted."""


class _Ancestor(TypedDict):
    id: FrameworkId
    """Its id."""
    version: FrameworkVersion
    """Its version."""


class Ancestor(_Ancestor, total=False):
    """A framework that this one descends from."""
    note: Text | None
    """What was carried over."""


class _Area(TypedDict):
    code: AreaCode
    """Its code."""
    title: Text
    """What it is called."""
    themes: list[Theme]
    """Its themes, in order."""


class Area(_Area, total=False):
    """An area of enquiry: a question a partnership asks itself, and its themes."""
    level_codes: dict[str, AreaCode]
    """The code printed at a level, where it differs from `code`."""
    aliases: list[Text]
    """Other titles it has had."""
    question: Text | None
    """The question it asks."""
    weight: Weight
    """How much it counts in the whole."""


_AreaPair = TypedDict(
    "_AreaPair",
    {
        "from": "AreaCode",
        "to": "AreaCode",
        "relation": "Relation",
    },
)


class AreaPair(_AreaPair, total=False):
    """Two areas of enquiry."""
    proposed: Proposed | None
    """Why it was proposed. It counts only when a person has looked at it and taken this field away."""


class Axis(TypedDict):
    """One axis: the mean of the themes it reads."""
    id: AxisId
    """Names the axis."""
    title: Text
    """What it is called."""
    themes: list[ThemeCode]
    """The themes it reads."""


_BandFields = TypedDict(
    "_BandFields",
    {
        "id": "BandId",
        "title": "Text",
        "from": "float",
        "to": "float",
    },
)


class Band(_BandFields):
    """A named range of means."""


class BandCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: BandId
    """The figure."""


class BandRuleMeanCuts(TypedDict):
    """The band whose range holds the mean."""
    kind: Literal['mean_cuts']
    """Tells this kind from the others."""
    bands: list[Band]
    """Ranges that cover the scale without hole or overlap, lowest first."""


class BandRuleShareReaching(TypedDict):
    """The highest point that at least this share has reached; the bands are the points of the scale."""
    kind: Literal['share_reaching']
    """Tells this kind from the others."""
    share: float
    """The share, at least 0.01 and up to 1."""


class Between(TypedDict):
    """How the scores of schools differ within a partnership, or those of partnerships or schools within a hub; each counts alike."""
    of: Parts
    """Whose scores they are."""
    n: int
    """How many there are."""
    mean: FigureCell
    """Their mean."""
    sd: FigureCell
    """Their sample standard deviation."""
    min: FigureCell
    """The lowest."""
    max: FigureCell
    """The highest."""


class BlankResponse(TypedDict):
    """A response before anything is answered."""
    schema_version: SchemaVersion
    """Version of this document format."""
    framework: FrameworkRef
    """The framework that is answered."""
    status: Status
    """A draft."""
    ratings: dict[str, int]
    """No ratings."""
    notes: list[Note]
    """No notes."""
    evidence: list[Evidence]
    """No evidence."""
    support: dict[str, Stance]
    """No stances."""
    capacity: dict[str, int]
    """No capacities."""


class Boxes(TypedDict):
    """The titles of the four boxes; the first word is the horizontal axis."""
    low_low: Text
    """Low on both."""
    high_low: Text
    """High on the horizontal axis alone."""
    low_high: Text
    """High on the vertical axis alone."""
    high_high: Text
    """High on both."""


class _CellNotApplicable(TypedDict):
    kind: Literal['not_applicable']
    """Tells this kind from the others."""


class CellNotApplicable(_CellNotApplicable, total=False):
    """It makes no sense here, whatever the answers."""
    reason: NotApplicableReason | None
    """Why, where it is not plain."""


class CellSuppressed(TypedDict):
    """There is a figure, and it is hidden."""
    kind: Literal['suppressed']
    """Tells this kind from the others."""
    reason: SuppressionReason
    """Why."""


class CellUnavailable(TypedDict):
    """What it would be computed from was not given."""
    kind: Literal['unavailable']
    """Tells this kind from the others."""


class CellUndefined(TypedDict):
    """The answers do not give one."""
    kind: Literal['undefined']
    """Tells this kind from the others."""
    reason: UndefinedReason
    """Why."""


class CheckAnswerChecked(TypedDict):
    """The responses were checked."""
    kind: Literal['checked']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    received: int
    """How many there were."""
    refused: int
    """How many of them are refused."""
    diagnostics: list[Diagnostic]
    """Everything that was found, in the order of the call."""


class _CheckCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    responses: list[Response]
    """The responses."""


class CheckCall(_CheckCall, total=False):
    """Responses to be checked."""
    framework: FrameworkDocument | None
    """The framework that was answered; the built-in one if left out."""
    roster: RosterDocument | None
    """Who takes part; without it the school, partnership and round are not looked up and nothing is compared across responses."""


class Citation(TypedDict):
    """A publication cited as evidence."""
    id: CitationId
    """Names the citation."""
    text: Prose
    """The reference as a bibliography prints it."""


class ComparabilityBreak(TypedDict):
    """They cannot: the line must be broken here."""
    kind: Literal['break']
    """Tells this kind from the others."""
    reasons: list[SeriesBreak]
    """Every reason."""


class ComparabilityComparable(TypedDict):
    """They can."""
    kind: Literal['comparable']
    """Tells this kind from the others."""


class ComparabilityComparableWithNote(TypedDict):
    """They can, and the reader should be told what differs."""
    kind: Literal['comparable_with_note']
    """Tells this kind from the others."""
    notes: list[SeriesNote]
    """What differs."""


class _CompareAnswerCompared(TypedDict):
    kind: Literal['compared']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    diagnostics: list[Diagnostic]
    """What was found about them and the crosswalk."""
    diff: FrameworkDiff
    """What differs."""
    series: list[SeriesLink]
    """What becomes of every series: those of the new framework level by level, each node before what belongs to it; then those that end."""
    options: CompareOptions
    """How they were compared."""


class CompareAnswerCompared(_CompareAnswerCompared, total=False):
    """The frameworks were compared."""
    proposed: Crosswalk | None
    """A crosswalk for people to confirm, if it was asked for."""


_CompareCall = TypedDict(
    "_CompareCall",
    {
        "schema_version": "SchemaVersion",
        "from": "FrameworkDocument",
    },
)


class CompareCall(_CompareCall, total=False):
    """Two frameworks to be compared."""
    to: FrameworkDocument | None
    """The new one; the built-in one if left out."""
    crosswalk: Crosswalk | None
    """What stands for what; without it, what has the same code."""
    options: CompareOptions
    """How they are compared."""
    propose: bool
    """Whether a crosswalk is to be proposed as well."""


class CompareOptions(TypedDict, total=False):
    """How frameworks are compared; an empty document gives the defaults."""
    min_shared: float
    """The share of the statements of a theme, an area or the whole, 0 to 1, that must go on for its series to go on; of those it had and of those it has. With the default of 0.6 a theme of three statements bears the exchange of one, and a theme of two none."""


class _ConstantRowNumber(TypedDict):
    kind: Literal['row_number']
    """Tells this kind from the others."""
    field: Field
    """The field."""


class ConstantRowNumber(_ConstantRowNumber, total=False):
    """The number of the row in the sheet, where the header is row 1."""
    prefix: str
    """What is put before the number, such as `row-`."""


class ConstantValue(TypedDict):
    """The same for every row."""
    kind: Literal['value']
    """Tells this kind from the others."""
    field: Field
    """The field."""
    value: str
    """Its value."""


class CountCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: int
    """The figure."""


class CountsCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: list[int]
    """The figure."""


_Crosswalk = TypedDict(
    "_Crosswalk",
    {
        "schema_version": "SchemaVersion",
        "from": "FrameworkRef",
        "to": "FrameworkRef",
    },
)


class Crosswalk(_Crosswalk, total=False):
    """Which parts of two frameworks stand for each other."""
    statements: list[StatementPair]
    """The statements."""
    themes: list[ThemePair]
    """The themes."""
    areas: list[AreaPair]
    """The areas of enquiry."""
    scales: list[ScalePair]
    """The scales."""


class _Dashboard(TypedDict):
    round: RoundId
    """The round."""
    round_title: Text
    """What it is called."""
    partnership: PartnershipId
    """The partnership."""
    title: Text
    """What it is called."""
    kind: PartnershipKind
    """What kind it is."""
    responses: Responses
    """Who has answered."""
    rows: list[DashboardRow]
    """The whole, then each area with its themes after it."""
    highlights: list[Highlight]
    """What stands out: rule by rule, strengths before risks, the most striking first; equals in the order of themes, then levels."""
    score_options: ScoreOptions
    """How the scores were computed."""
    options: DashboardOptions
    """The limits behind the highlights."""


class Dashboard(_Dashboard, total=False):
    """How a partnership stands in a round."""
    other_kind: Text | None
    """What kind it is, when `kind` is `other`."""


class _DashboardCall(TypedDict):
    round: RoundId
    """The round."""
    partnership: PartnershipId
    """The partnership."""


class DashboardCall(_DashboardCall, total=False):
    """Asks for the dashboard of a partnership in a round."""
    options: DashboardOptions
    """The limits behind the highlights."""


class DashboardOptions(TypedDict, total=False):
    """The limits behind the highlights; an empty document gives the defaults."""
    strength_share: float
    """The share of ratings at the threshold from which a theme is a strength."""
    low_consensus: float
    """The consensus below which it is not one after all."""
    risk_share: float
    """The share of ratings at the threshold below which a theme is a risk."""
    divided_agreement: float
    """The agreement below which people see a theme very differently."""


class DashboardRow(TypedDict):
    """The whole, an area or a theme, at every level."""
    node: Node
    """What it is about."""
    title: Text
    """What that is called; for the whole, the framework's title."""
    levels: list[LevelScore]
    """One for each level, in the order of the framework."""


class _Diagnostic(TypedDict):
    code: Code
    """What it is about."""
    severity: Severity
    """Whether the document, or the row, is refused."""
    pointer: str
    """JSON Pointer to the place; a missing field has the place it should be at."""
    message: str
    """One sentence for a person."""


class Diagnostic(_Diagnostic, total=False):
    """One finding about one place of a document."""
    row: int | None
    """Line or row of the file, from 1, where the document is one of many."""
    column: str | None
    """Header of the column, where the document came from a table."""
    params: dict[str, Any]
    """The figures and names behind the message, by the names of the code table."""


class Difference(TypedDict):
    """One difference, and what it touches."""
    effect: ChangeEffect
    """What it touches."""
    change: FrameworkChange
    """What differs."""


class _Evidence(TypedDict):
    theme: ThemeCode
    """The theme it speaks to."""
    title: Prose
    """What it is."""


class Evidence(_Evidence, total=False):
    """A link to what a judgement rests on."""
    url: WebAddress | None
    """Where it is: an address that begins with `https://` or `http://`."""


class _ExcludedPair(TypedDict):
    a: SchoolId
    """One school."""
    b: SchoolId
    """The other school."""


class ExcludedPair(_ExcludedPair, total=False):
    """Two schools that are not to be matched, for instance because they compete."""
    reason: Text | None
    """Why, for the people who agreed on it."""


class ExplainAnswerExplained(TypedDict):
    """The figures were traced."""
    kind: Literal['explained']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    received: int
    """How many responses there were."""
    refused: int
    """How many of them were refused."""
    diagnostics: list[Diagnostic]
    """What was found about them, in the order of the call."""
    provenance: Provenance
    """What the figures were computed with."""
    traces: list[Trace]
    """One for each figure, in the order of the call."""


class _ExplainCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    roster: RosterDocument
    """Who takes part."""
    responses: list[Response]
    """The responses."""
    figures: list[FigureRef]
    """The figures."""


class ExplainCall(_ExplainCall, total=False):
    """Figures to be explained: the head of an `analyse` call, and which figures of its scores are meant."""
    framework: FrameworkDocument | None
    """The framework that was answered; the built-in one if left out."""
    options: ScoreOptions
    """How ratings become scores."""


class Failed(TypedDict):
    """The call itself cannot be used."""
    kind: Literal['failed']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    diagnostics: list[Diagnostic]
    """Why."""


class FigureCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: float
    """The figure."""


class _FigureRef(TypedDict):
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """Whose figure it is."""
    level: LevelId
    """The level that its statements speak about."""
    node: Node
    """What it is about."""
    figure: TraceFigure
    """Which of the figures of that score."""


class FigureRef(_FigureRef, total=False):
    """Names one figure among all scores."""
    role: RoleId | None
    """The one role it is of; of all who answered if left out."""


_FindingFields = TypedDict(
    "_FindingFields",
    {
        "figure": "Figure",
        "value": "float",
        "is": "Comparison",
        "limit": "float",
    },
)


class Finding(_FindingFields):
    """One figure, held against its limit."""


class _Form(TypedDict):
    framework: FrameworkRef
    """The framework that is answered."""
    language: Language
    """The language of the texts."""
    title: str
    """What the framework is called."""
    blank: BlankResponse
    """The response before anything is answered. Each answer is added to it where its pointer leads."""
    about: list[FormField]
    """Who answers, for whom and when; often known without asking."""
    role: FormRole
    """In which role."""
    status: FormStatus
    """Whether the response is finished."""
    scales: list[FormScale]
    """The scales that statements name."""
    levels: list[FormLevel]
    """The levels, each with its areas, themes and statements, in order."""
    notes: list[FormNotes]
    """What can be noted on each theme, in order."""
    completion: FormCompletion
    """When a response can be submitted."""
    fallbacks: list[FormFallback]
    """The texts that are not in the language of the form."""


class Form(_Form, total=False):
    """A form: everything a front end needs to show it, and where each answer goes."""
    description: str | None
    """What it is for."""
    support: FormSupport | None
    """The support question."""


class FormAnswerForm(TypedDict):
    """The form was made."""
    kind: Literal['form']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    diagnostics: list[Diagnostic]
    """What was found about the framework."""
    form: Form
    """The form."""


class _FormArea(TypedDict):
    area: AreaCode
    """Names the area."""
    code: AreaCode
    """The code to be printed."""
    title: str
    """What it is called."""
    themes: list[FormTheme]
    """The themes that ask something at this level."""


class FormArea(_FormArea, total=False):
    """An area of enquiry at a level."""
    question: str | None
    """The question it asks."""


class _FormCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""


class FormCall(_FormCall, total=False):
    """A framework to be shown as a form."""
    framework: FrameworkDocument | None
    """The framework to be answered; the built-in one if left out."""
    level: LevelId | None
    """The level that is asked about; all levels if left out."""
    language: Language | None
    """The language; the framework's default if left out."""


class FormCompletion(TypedDict):
    """When a response can be submitted."""
    min_answered: float
    """The share of all statements that must be rated."""
    required: int
    """How many that is."""
    possible: int
    """How many statements there are, at all levels."""
    shown: int
    """How many of them this form shows."""


class FormEntry(TypedDict):
    """Something that can be added to the response any number of times."""
    title: str
    """What it is called."""
    pointer: str
    """JSON Pointer to the end of its list in the response."""
    item: dict[str, str]
    """What every such entry holds, before its fields are filled in."""
    fields: list[FormField]
    """Its fields; their pointers lead into the entry."""


class FormFallback(TypedDict):
    """A text of the form that is not in the language of the form."""
    pointer: str
    """JSON Pointer to the text in the form."""
    language: Language
    """The language it is in."""


class _FormField(TypedDict):
    pointer: str
    """JSON Pointer to the place of the text, in the response or in the entry that the field belongs to."""
    title: str
    """What it is called."""
    required: bool
    """Whether it must be filled in."""
    max_length: int
    """The most characters it may have."""


class FormField(_FormField, total=False):
    """A text to be filled in."""
    pattern: str | None
    """A regular expression that it must match."""


class _FormLevel(TypedDict):
    level: LevelId
    """Names the level."""
    title: str
    """What it is called."""
    areas: list[FormArea]
    """The areas that ask something at this level."""


class FormLevel(_FormLevel, total=False):
    """A level with all that is asked about it."""
    description: str | None
    """What respondents are asked to think of."""


class FormNotes(TypedDict):
    """What can be noted on a theme."""
    theme: ThemeCode
    """Names the theme."""
    title: str
    """What it is called."""
    prompts: list[str]
    """Questions to think about."""
    entries: list[FormEntry]
    """A strength, an area for development, a piece of evidence."""


class FormRole(TypedDict):
    """The choice of a role."""
    pointer: str
    """JSON Pointer to its place in the response."""
    title: str
    """What it is called."""
    options: list[RoleOption]
    """The roles, in order."""


class FormScale(TypedDict):
    """A rating scale."""
    id: ScaleId
    """Names the scale."""
    title: str
    """What it is called."""
    options: list[PointOption]
    """Its points, lowest first."""


class _FormStatement(TypedDict):
    code: StatementCode
    """Its code."""
    pointer: str
    """JSON Pointer to the place of its rating in the response."""
    text: str
    """The claim."""
    scale: ScaleId
    """The scale whose options are offered."""
    descriptors: list[str]
    """What each option looks like for this statement, in their order."""


class FormStatement(_FormStatement, total=False):
    """A statement to be rated; it may be left unanswered."""
    guidance: str | None
    """Help for the respondent."""


class FormStatus(TypedDict):
    """The choice between saving and submitting."""
    pointer: str
    """JSON Pointer to its place in the response."""
    title: str
    """What it is called."""
    options: list[StatusOption]
    """A draft first."""


class FormSupport(TypedDict):
    """The support question."""
    question: str
    """What it asks."""
    options: list[StanceOption]
    """The five stances, in order."""
    capacity: str
    """Asks how many schools could be helped, where help is offered."""
    topics: list[FormTopic]
    """The topics, in order."""


class _FormTheme(TypedDict):
    theme: ThemeCode
    """Names the theme."""
    code: ThemeCode
    """The code to be printed."""
    title: str
    """What it is called."""
    statements: list[FormStatement]
    """The statements, in order."""


class FormTheme(_FormTheme, total=False):
    """A theme at a level."""
    question: str | None
    """The guiding question."""


class FormTopic(TypedDict):
    """A support topic."""
    topic: TopicId
    """Names the topic."""
    title: str
    """What it is called."""
    pointer: str
    """JSON Pointer to the place of its stance in the response."""
    capacity_pointer: str
    """JSON Pointer to the place of its capacity, a whole number from 0."""


class FrameworkChangeAdded(TypedDict):
    """The part is new."""
    kind: Literal['added']
    """Tells this kind from the others."""
    part: FrameworkPart
    """The part."""


class FrameworkChangeMoved(TypedDict):
    """A statement is in another theme or at another level, a theme in another area."""
    kind: Literal['moved']
    """Tells this kind from the others."""
    part: FrameworkPart
    """The part."""
    field: PartField
    """What it belongs to: `area`, `theme` or `level`."""
    before: str
    """Where it was."""
    after: str
    """Where it is."""


class _FrameworkChangeName(TypedDict):
    kind: Literal['name']
    """Tells this kind from the others."""
    part: FrameworkPart
    """The part."""
    field: PartField
    """The name."""


class FrameworkChangeName(_FrameworkChangeName, total=False):
    """A name, code or reference differs."""
    of: str | None
    """Which of several."""
    before: str | None
    """The name as it was; `null` if there was none."""
    after: str | None
    """The name as it is; `null` if there is none."""


class _FrameworkChangeNames(TypedDict):
    kind: Literal['names']
    """Tells this kind from the others."""
    part: FrameworkPart
    """The part."""
    field: PartField
    """The list."""
    before: list[str]
    """The list as it was."""
    after: list[str]
    """The list as it is."""


class FrameworkChangeNames(_FrameworkChangeNames, total=False):
    """A list of references differs."""
    of: str | None
    """Which of several."""


class _FrameworkChangeNumber(TypedDict):
    kind: Literal['number']
    """Tells this kind from the others."""
    part: FrameworkPart
    """The part."""
    field: PartField
    """The number."""


class FrameworkChangeNumber(_FrameworkChangeNumber, total=False):
    """A number differs."""
    before: float | None
    """The number as it was; `null` if there was none."""
    after: float | None
    """The number as it is; `null` if there is none."""


class FrameworkChangeRemoved(TypedDict):
    """The part is gone."""
    kind: Literal['removed']
    """Tells this kind from the others."""
    part: FrameworkPart
    """The part."""


class FrameworkChangeReordered(TypedDict):
    """What belongs to both stands in another order."""
    kind: Literal['reordered']
    """Tells this kind from the others."""
    part: FrameworkPart
    """The part they belong to."""
    field: PartField
    """What stands in another order."""
    before: list[str]
    """Their order in the old framework, without what was removed."""
    after: list[str]
    """Their order in the new one, without what was added."""


class _FrameworkChangeReworded(TypedDict):
    kind: Literal['reworded']
    """Tells this kind from the others."""
    part: FrameworkPart
    """The part."""
    field: PartField
    """The text."""
    language: Language
    """The language."""


class FrameworkChangeReworded(_FrameworkChangeReworded, total=False):
    """A text differs in one language."""
    of: str | None
    """Which of several."""
    before: str | None
    """The text as it was; `null` if there was none."""
    after: str | None
    """The text as it is; `null` if there is none."""


_FrameworkDiffFields = TypedDict(
    "_FrameworkDiffFields",
    {
        "from": "FrameworkRef",
        "to": "FrameworkRef",
        "changes": "list[Difference]",
        "needs_new_version": "bool",
    },
)


class FrameworkDiff(_FrameworkDiffFields):
    """Everything that differs between two frameworks.

    Parts are told apart by their codes and ids, so a statement that is given a new code is one removed and one added; which is meant is for a `Crosswalk` to say.
    """


class _FrameworkDocument(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    id: FrameworkId
    """Names the framework, whatever its version."""
    version: FrameworkVersion
    """Names this version; any change of a statement or scale needs a new one."""
    title: Text
    """What it is called."""
    default_language: Language
    """The language every text is given in."""
    languages: list[Language]
    """All languages that texts are given in."""
    scales: list[Scale]
    """The rating scales."""
    default_scale: ScaleId
    """The scale of every statement that names no other, and of the scores that bring statements together."""
    levels: list[Level]
    """The levels that statements speak about, such as the respondent's own school and the partnership."""
    roles: list[Role]
    """The roles that respondents answer in."""
    areas: list[Area]
    """The areas of enquiry, in order."""


class FrameworkDocument(_FrameworkDocument, total=False):
    """A framework as it is written, before it is checked.

    Everything a partnership may want to change is data here: the areas of enquiry, their themes and statements, the levels they are asked at, the scales and bands, the roles, the support topics and the quadrant.
    """
    description: Text | None
    """What it is for."""
    lineage: list[Ancestor]
    """What the framework descends from, oldest first."""
    citations: list[Citation]
    """Publications that areas, themes and statements cite as evidence."""
    support: Support | None
    """The support topics and the five stances on them."""
    quadrant: Quadrant | None
    """The two axes of the forms of collaboration."""
    submission: Submission
    """What makes a response complete enough to be submitted."""


class FrameworkPartAncestor(TypedDict):
    """A framework that it descends from."""
    kind: Literal['ancestor']
    """Tells this kind from the others."""
    id: FrameworkId
    """Its id."""
    version: FrameworkVersion
    """Its version."""


class FrameworkPartArea(TypedDict):
    """An area of enquiry."""
    kind: Literal['area']
    """Tells this kind from the others."""
    code: AreaCode
    """Its code."""


class FrameworkPartBand(TypedDict):
    """A band of a scale."""
    kind: Literal['band']
    """Tells this kind from the others."""
    scale: ScaleId
    """The scale."""
    id: BandId
    """Its id."""


class FrameworkPartCitation(TypedDict):
    """A publication."""
    kind: Literal['citation']
    """Tells this kind from the others."""
    id: CitationId
    """Its id."""


class FrameworkPartFramework(TypedDict):
    """The framework itself."""
    kind: Literal['framework']
    """Tells this kind from the others."""


class FrameworkPartLanguage(TypedDict):
    """A language that texts are given in."""
    kind: Literal['language']
    """Tells this kind from the others."""
    language: Language
    """Its tag."""


class FrameworkPartLevel(TypedDict):
    """A level."""
    kind: Literal['level']
    """Tells this kind from the others."""
    id: LevelId
    """Its id."""


class FrameworkPartPoint(TypedDict):
    """A point of a scale."""
    kind: Literal['point']
    """Tells this kind from the others."""
    scale: ScaleId
    """The scale."""
    id: PointId
    """Its id."""


class FrameworkPartQuadrant(TypedDict):
    """The forms of collaboration."""
    kind: Literal['quadrant']
    """Tells this kind from the others."""


class FrameworkPartRole(TypedDict):
    """A role."""
    kind: Literal['role']
    """Tells this kind from the others."""
    id: RoleId
    """Its id."""


class FrameworkPartScale(TypedDict):
    """A rating scale."""
    kind: Literal['scale']
    """Tells this kind from the others."""
    id: ScaleId
    """Its id."""


class FrameworkPartStance(TypedDict):
    """An answer to the support question."""
    kind: Literal['stance']
    """Tells this kind from the others."""
    id: Stance
    """The stance."""


class FrameworkPartStatement(TypedDict):
    """A statement."""
    kind: Literal['statement']
    """Tells this kind from the others."""
    code: StatementCode
    """Its code."""


class FrameworkPartSupport(TypedDict):
    """The support question."""
    kind: Literal['support']
    """Tells this kind from the others."""


class FrameworkPartTheme(TypedDict):
    """A theme."""
    kind: Literal['theme']
    """Tells this kind from the others."""
    code: ThemeCode
    """Its code."""


class FrameworkPartTopic(TypedDict):
    """A support topic."""
    kind: Literal['topic']
    """Tells this kind from the others."""
    id: TopicId
    """Its id."""


class FrameworkRef(TypedDict):
    """Names a framework and its version."""
    id: FrameworkId
    """The framework."""
    version: FrameworkVersion
    """Its version."""


class FrameworkReview(TypedDict):
    """What all reviewers together say of a framework."""
    framework: FrameworkRef
    """The framework."""
    reviewers: int
    """How many people reviewed it."""
    parts: list[PartReview]
    """The parts that anybody judged, in the order of the framework, each before what belongs to it."""
    scales: list[ScaleValidity]
    """The validity of all areas, of all themes and of all statements together."""


class Highlight(TypedDict):
    """A theme that stands out at one level."""
    kind: HighlightKind
    """Whether that is good."""
    rule: HighlightRule
    """The rule it follows from."""
    theme: ThemeCode
    """The theme."""
    level: LevelId
    """The level."""
    because: list[Finding]
    """The figures it rests on, the one it is ranked by first."""


class _Hub(TypedDict):
    id: HubId
    """Names the hub."""
    title: Text
    """What it is called."""


class Hub(_Hub, total=False):
    """A body that looks across several partnerships, such as a county."""
    region: Prose | None
    """Where it is."""


class _Level(TypedDict):
    id: LevelId
    """Names the level."""
    title: Text
    """What it is called."""


class Level(_Level, total=False):
    """A level that statements speak about."""
    description: Text | None
    """What respondents are asked to think of."""


class _LevelScore(TypedDict):
    level: LevelId
    """The level."""
    score: ScoreCell
    """The score."""


class LevelScore(_LevelScore, total=False):
    """A score at one level."""
    code: str | None
    """The code that area or theme has at this level; none for the whole."""


class Limits(TypedDict, total=False):
    """How much is taken in; what is beyond is refused with a diagnostic.

    The defaults hold a hub of hundreds of partnerships in one call, and keep any call within some two gigabytes of memory.
    """
    bytes: int
    """Bytes of one document: a call, a JSON text, a line of NDJSON, a table."""
    depth: int
    """Levels of lists and objects within each other, up to `MAX_DEPTH`."""
    values: int
    """Values in one document, each list, object and item of them counted."""
    text_length: int
    """Characters of a text for people."""
    diagnostics: int
    """Diagnostics that are told; of the rest, only their number is."""


class _MappedColumn(TypedDict):
    header: Header
    """The header of the column."""
    to: Target
    """What it fills."""


class MappedColumn(_MappedColumn, total=False):
    """A column and what it fills."""
    values: dict[str, str]
    """What the texts of its cells stand for, where they do not speak for themselves, such as a school's name and its id."""


class _Mapping(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    columns: list[MappedColumn]
    """The columns, in any order; one that fills two targets stands here twice."""


class Mapping(_Mapping, total=False):
    """A document that says how the tables of one form become responses.

    Headers are compared as people read them: case, spacing and the shape of quotes and dashes do not matter. The framework is not named: it is the one in use.
    """
    constants: list[Constant]
    """What no column says."""
    missing: list[str]
    """Texts of a cell that mean “no answer”, besides an empty cell."""
    delimiter: Delimiter
    """What stands between two cells."""
    encoding: Encoding
    """How bytes stand for letters."""


class _Membership(TypedDict):
    school: SchoolId
    """The school."""
    partnership: PartnershipId
    """The partnership."""


_MembershipFields = TypedDict(
    "_MembershipFields",
    {
        "from": "RoundId | None",
        "to": "RoundId | None",
    }, total=False,
)


class Membership(_Membership, _MembershipFields):
    """A school's membership of a partnership; a school may have several."""


class NecessityOfPart(TypedDict):
    """Whether a part can be done without."""
    n: int
    """How many reviewers judged it."""
    missing: int
    """How many did not."""
    counts: list[int]
    """How many chose each point, from not necessary to essential."""
    validity_ratio: FigureCell
    """The content validity ratio, -1 to 1 (Lawshe 1975)."""
    critical_number: CountCell
    """How many of them must call it essential for that to be more than chance (one-sided, 5 %; Ayre & Scally 2014)."""


class NodeArea(TypedDict):
    """An area of enquiry."""
    kind: Literal['area']
    """Tells this kind from the others."""
    code: AreaCode
    """Its code."""


class NodeStatement(TypedDict):
    """A statement."""
    kind: Literal['statement']
    """Tells this kind from the others."""
    code: StatementCode
    """Its code."""


class NodeTheme(TypedDict):
    """A theme."""
    kind: Literal['theme']
    """Tells this kind from the others."""
    code: ThemeCode
    """Its code."""


class NodeWhole(TypedDict):
    """All areas of enquiry together."""
    kind: Literal['whole']
    """Tells this kind from the others."""


class Note(TypedDict):
    """A strength or an area for development, in the respondent's words."""
    theme: ThemeCode
    """The theme it belongs to."""
    kind: NoteKind
    """What it is about."""
    text: Prose
    """The note, at most 4,000 characters."""


class PartReview(TypedDict):
    """What all reviewers say of one part."""
    node: Node
    """The part."""
    relevance: RelevanceOfPart
    """How far it is relevant."""
    necessity: NecessityOfPart
    """Whether it can be done without."""
    examples: list[ReviewText]
    """What schools do that belongs here, by reviewer in the order of the call."""
    comments: list[ReviewText]
    """What should be put differently, likewise."""


class _Partnership(TypedDict):
    id: PartnershipId
    """Names the partnership."""
    title: Text
    """What it is called."""
    kind: PartnershipKind
    """What kind it is."""


class Partnership(_Partnership, total=False):
    """Schools that work together."""
    other_kind: Text | None
    """What kind it is, when `kind` is `other`."""
    hub: HubId | None
    """The hub that looks across it."""


class Place(TypedDict):
    """A place on the map, in degrees of WGS 84."""
    latitude: float
    """Degrees north, -90 to 90."""
    longitude: float
    """Degrees east, -180 to 180."""


class _Point(TypedDict):
    value: int
    """The number a respondent gives."""
    id: PointId
    """Names the point."""
    title: Text
    """What it is called."""


class Point(_Point, total=False):
    """One point of a scale."""
    description: Text | None
    """What it means for any statement."""


class _PointOption(TypedDict):
    value: int
    """The value in the response."""
    id: PointId
    """Names the point."""
    title: str
    """What it is called."""


class PointOption(_PointOption, total=False):
    """A point to choose."""
    description: str | None
    """What it means for any statement."""


_PointPairFields = TypedDict(
    "_PointPairFields",
    {
        "from": "int",
        "to": "int",
    },
)


class PointPair(_PointPairFields):
    """A point of the old scale and the one it is on the new scale."""


class Provenance(TypedDict):
    """What figures were computed with, to cite them by."""
    library: str
    """The library."""
    version: str
    """Its version."""
    framework: FrameworkRef
    """The framework that was answered."""
    options: ScoreOptions
    """How ratings became scores."""


class Quadrant(TypedDict):
    """Two axes that place a partnership in one of four boxes."""
    level: LevelId
    """The level whose scores are read."""
    cut: float
    """The mean from which an axis counts as high."""
    x: Axis
    """The horizontal axis."""
    y: Axis
    """The vertical axis."""
    boxes: Boxes
    """What the boxes are called."""


class ReadAnswerRead(TypedDict):
    """The text was read to its end."""
    kind: Literal['read']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    received: int
    """How many responses it holds."""
    refused: int
    """How many of them are refused."""
    diagnostics: list[Diagnostic]
    """Everything that was found, by row and column."""
    responses: list[Response]
    """The responses that can be used, in the order of a dataset."""


class _ReadCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    roster: RosterDocument
    """Who takes part."""
    form: TextForm
    """What the text is."""
    text: str
    """The text."""


class ReadCall(_ReadCall, total=False):
    """Text to be read: a file of responses, as forms and databases export it."""
    framework: FrameworkDocument | None
    """The framework that was answered; the built-in one if left out."""
    mapping: Mapping | None
    """What the columns of a wide table are; told from the headers if left out."""


class RelevanceOfPart(TypedDict):
    """How far a part is relevant."""
    n: int
    """How many reviewers judged it."""
    missing: int
    """How many did not."""
    counts: list[int]
    """How many chose each point, from not relevant to highly relevant."""
    item_cvi: FigureCell
    """I-CVI, the share who find it relevant, 0 to 1 (Lynn 1986)."""
    kappa: FigureCell
    """The same, corrected for agreement by chance: modified kappa (Polit, Beck & Owen 2007)."""


class _Response(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    id: ResponseId
    """Names the response."""
    framework: FrameworkRef
    """The framework that was answered."""
    round: RoundId
    """The round it belongs to."""
    partnership: PartnershipId
    """The partnership that was rated."""
    school: SchoolId
    """The respondent's school."""
    respondent: RespondentId
    """Who answered; a pseudonym serves as well as a name."""
    role: RoleId
    """In which role."""
    status: Status
    """Whether it is finished."""


class Response(_Response, total=False):
    """The answers of one respondent about one school and partnership in one round."""
    ratings: dict[str, Rating]
    """The value chosen for each statement; `null` or absent is unanswered."""
    notes: list[Note]
    """Strengths and areas for development."""
    evidence: list[Evidence]
    """Links to what the judgements rest on."""
    support: dict[str, Stance]
    """The stance on each support topic."""
    capacity: dict[str, int]
    """How many schools could be helped with a topic that is offered."""


class Responses(TypedDict):
    """Who has answered so far."""
    members: int
    """How many schools belong to the partnership in this round."""
    answered: int
    """How many of them are scored."""
    rate: FigureCell
    """The share of members that are scored."""
    respondents: int
    """How many people's responses are scored."""
    drafts: int
    """How many responses are drafts."""
    schools: list[SchoolResponses]
    """The members, in the order of the roster."""


class Review(TypedDict):
    """What one person thinks of the parts of a framework, and whether they are the right ones."""
    schema_version: SchemaVersion
    """Version of this document format."""
    framework: FrameworkRef
    """The framework that is reviewed."""
    reviewer: RespondentId
    """Who reviews it; a pseudonym serves as well as a name."""
    parts: list[ReviewedPart]
    """The parts, in any order; what is left out was not judged."""


class ReviewAnswerReviewed(TypedDict):
    """The reviews were brought together."""
    kind: Literal['reviewed']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    diagnostics: list[Diagnostic]
    """What was found about the framework."""
    review: FrameworkReview
    """What they say."""


class _ReviewCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    reviews: list[Review]
    """One for each reviewer."""


class ReviewCall(_ReviewCall, total=False):
    """Reviews of a framework."""
    framework: FrameworkDocument | None
    """The framework that is reviewed; the built-in one if left out."""


class ReviewText(TypedDict):
    """A text, and who wrote it."""
    reviewer: RespondentId
    """Who wrote it."""
    text: Prose
    """The text."""


class _ReviewedPart(TypedDict):
    node: Node
    """The part."""


class ReviewedPart(_ReviewedPart, total=False):
    """What one person thinks of one part."""
    relevance: Relevance | None
    """How much it has to do with a good partnership."""
    necessity: Necessity | None
    """Whether it can be done without."""
    examples: list[Prose]
    """What the reviewer's own schools do that belongs here."""
    comment: Prose | None
    """What should be put differently."""


class Role(TypedDict):
    """A role that respondents answer in."""
    id: RoleId
    """Names the role."""
    title: Text
    """What it is called."""


class RoleOption(TypedDict):
    """A role to choose."""
    value: RoleId
    """The value in the response."""
    title: str
    """What it is called."""


class _RosterDocument(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    id: RosterId
    """Names the roster."""
    rounds: list[Round]
    """The rounds, in order of time; usually one a term."""
    partnerships: list[Partnership]
    """The partnerships."""
    schools: list[School]
    """The schools."""
    memberships: list[Membership]
    """Which school belongs to which partnership, and in which rounds."""


class RosterDocument(_RosterDocument, total=False):
    """A roster as it is written, before it is checked."""
    hubs: list[Hub]
    """The hubs that look across partnerships."""
    excluded_pairs: list[ExcludedPair]
    """Pairs of schools that are not to be matched with each other."""


class Round(TypedDict):
    """A cycle of answers, usually a term."""
    id: RoundId
    """Names the round."""
    title: Text
    """What it is called."""


class Scale(TypedDict):
    """An ordered scale of points that are one apart."""
    id: ScaleId
    """Names the scale."""
    title: Text
    """What it is called."""
    points: list[Point]
    """Its points, lowest first; each value is one above the last."""
    threshold: int
    """The value from which an answer counts as good enough, such as Established."""
    bands: BandRule
    """How a result is put into words."""


_ScalePair = TypedDict(
    "_ScalePair",
    {
        "from": "ScaleId",
        "to": "ScaleId",
        "points": "list[PointPair]",
    },
)


class ScalePair(_ScalePair, total=False):
    """Two scales, of which every point of the old has one in the new."""
    proposed: Proposed | None
    """Why it was proposed. It counts only when a person has looked at it and taken this field away."""


class ScaleValidity(TypedDict):
    """The content validity of all parts of one kind (Polit & Beck 2006)."""
    of: NodeKind
    """The kind of parts."""
    parts: int
    """How many of them the framework has."""
    judged: int
    """How many have an item-level index."""
    average: FigureCell
    """S-CVI/Ave: the mean of their item-level indices, 0 to 1."""
    universal: FigureCell
    """S-CVI/UA: the share of them that everyone found relevant, 0 to 1."""


class SchemaAnswerDescribed(TypedDict):
    """Responses were described."""
    kind: Literal['described']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    diagnostics: list[Diagnostic]
    """What was found about the framework."""
    schema: dict[str, Any]
    """The JSON Schema (draft 2020-12) of its responses."""


class _SchemaCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""


class SchemaCall(_SchemaCall, total=False):
    """A framework whose responses are to be described."""
    framework: FrameworkDocument | None
    """The framework; the built-in one if left out."""


class _School(TypedDict):
    id: SchoolId
    """Names the school."""
    title: Text
    """What it is called."""


class School(_School, total=False):
    """A school."""
    phase: Phase | None
    """The ages it teaches."""
    region: Prose | None
    """The region it is in."""
    place: Place | None
    """Where it is."""
    pupils: int | None
    """How many pupils are on roll."""
    languages: list[Language]
    """The languages it teaches in."""


class SchoolResponses(TypedDict):
    """Who has answered in one school."""
    school: SchoolId
    """The school."""
    title: Text
    """What it is called."""
    respondents: int
    """How many people's responses are scored."""
    drafts: int
    """How many responses are drafts."""


class _Score(TypedDict):
    scale: ScaleId
    """The scale that the figures are on: that of the statements if they share one, else the framework's default."""
    members: int
    """How many schools the roster has in the unit in this round."""
    schools: int
    """How many schools gave a rating here."""
    respondents: int
    """How many people responded, to whatever; one who answers in two partnerships counts in both."""
    possible: int
    """How many ratings they could have given here."""
    answered: int
    """How many they gave."""
    missing: int
    """How many they left out."""
    counts: CountsCell
    """How often each point was chosen, lowest first."""
    mean: FigureCell
    """The score: the mean, or the median of means if that is the declared centre."""
    band: BandCell
    """The band of the score."""
    median: FigureCell
    """The median: halfway between the middle two if they are even."""
    interpolated_median: FigureCell
    """The median with the answers of each point spread evenly around it."""
    lower_quartile: FigureCell
    """The first quartile, by the same rule as the median (Hyndman & Fan, type 2)."""
    upper_quartile: FigureCell
    """The third quartile, likewise."""
    share_at_threshold: FigureCell
    """The share of ratings at the scale's threshold or above."""
    sd: FigureCell
    """The sample standard deviation of the ratings."""
    consensus: FigureCell
    """Consensus (Tastle & Wierman 2007): 0 if half are at each end, 1 if unanimous."""
    agreement: FigureCell
    """Agreement (van der Eijk 2001): -1 if half are at each end, 0 if spread evenly, 1 if unanimous."""


class Score(_Score, total=False):
    """What is known about one node of one unit.

    `mean` and `band` follow the declared order. Everything from `median` to `agreement` is read from `counts`, in which every rating counts alike; on mixed scales there are no such figures. Figures are values of `scale`, except shares, consensus and agreement.
    """
    between: Between | None
    """How the scores differ that this one is over; none for a school."""


class ScoreCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: Score
    """The figure."""


class ScoreOptions(TypedDict, total=False):
    """How ratings become scores; an empty document gives the defaults."""
    order: Order
    """In which order ratings are brought together."""
    centre: Centre
    """How the scores of schools become a partnership's, and those of partnerships a hub's."""
    school_weights: SchoolWeights
    """How much each school counts."""
    hub_over: Parts
    """What a hub's score is made of."""
    min_answered: float
    """The share of its ratings, 0 to 1, that must be given for a theme, an area or the whole to be scored; with 0, one rating is enough."""


class _ScoreRow(TypedDict):
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """Whose score it is."""
    level: LevelId
    """The level that its statements speak about."""
    node: Node
    """What it is about."""
    score: Score
    """The score."""


class ScoreRow(_ScoreRow, total=False):
    """One score, with what it is about."""
    role: RoleId | None
    """The one role it is of; of all who answered if left out."""


class ScoreUnitHub(TypedDict):
    """A hub's."""
    kind: Literal['hub']
    """Tells this kind from the others."""
    hub: HubId
    """The hub."""


class ScoreUnitPartnership(TypedDict):
    """A partnership's."""
    kind: Literal['partnership']
    """Tells this kind from the others."""
    partnership: PartnershipId
    """The partnership."""


class ScoreUnitSchool(TypedDict):
    """A school's, as a member of a partnership."""
    kind: Literal['school']
    """Tells this kind from the others."""
    partnership: PartnershipId
    """The partnership."""
    school: SchoolId
    """The school."""


class Scores(TypedDict):
    """The scores of every unit in which somebody answered."""
    options: ScoreOptions
    """How they were computed."""
    rows: list[ScoreRow]
    """One for each node of each unit, in order: by round; hubs, partnerships, schools; all who answered, then each role; by level; and each node before what belongs to it, as in the framework."""


class Selection(TypedDict, total=False):
    """Which scores are wanted; a list that is left out or empty wants them all.

    A year of a hub has tens of thousands of scores, most of them of single statements in single schools. What is not wanted is computed all the same, since other scores are made of it.
    """
    rounds: list[RoundId]
    """The rounds."""
    units: list[UnitKind]
    """The kinds of units."""
    nodes: list[NodeKind]
    """The kinds of nodes."""


class SeriesBreakAdded(TypedDict):
    """There was nothing of the kind at this level."""
    kind: Literal['added']
    """Tells this kind from the others."""


class SeriesBreakCrosswalk(TypedDict):
    """The crosswalk says that the new one does not mean the same."""
    kind: Literal['crosswalk']
    """Tells this kind from the others."""
    relation: Relation
    """What it says."""


_SeriesBreakLevelFields = TypedDict(
    "_SeriesBreakLevelFields",
    {
        "kind": "Literal['level']",
        "from": "LevelId",
        "to": "LevelId",
    },
)


class SeriesBreakLevel(_SeriesBreakLevelFields):
    """The statement speaks about another level."""


class SeriesBreakRemoved(TypedDict):
    """There is nothing of the kind at this level any more."""
    kind: Literal['removed']
    """Tells this kind from the others."""


class SeriesBreakReworded(TypedDict):
    """The statement reads otherwise in the language it is asked in."""
    kind: Literal['reworded']
    """Tells this kind from the others."""


_SeriesBreakScaleFields = TypedDict(
    "_SeriesBreakScaleFields",
    {
        "kind": "Literal['scale']",
        "from": "ScaleId",
        "to": "ScaleId",
    },
)


class SeriesBreakScale(_SeriesBreakScaleFields):
    """Points were added, removed or renamed, and no crosswalk says what the old ones are on the new scale; or only the old or only the new is made of statements on several scales."""


_SeriesBreakTooFewSharedFields = TypedDict(
    "_SeriesBreakTooFewSharedFields",
    {
        "kind": "Literal['too_few_shared']",
        "shared": "int",
        "from": "int",
        "to": "int",
        "min_shared": "float",
    },
)


class SeriesBreakTooFewShared(_SeriesBreakTooFewSharedFields):
    """Too few statements go on."""


class _SeriesLink(TypedDict):
    level: LevelId
    """The level, by its name in the new framework if it is there."""
    comparability: Comparability
    """Whether old and new scores can stand in one series."""


_SeriesLinkFields = TypedDict(
    "_SeriesLinkFields",
    {
        "from": "Node | None",
        "to": "Node | None",
    }, total=False,
)


class SeriesLink(_SeriesLink, _SeriesLinkFields):
    """What becomes of the series of one node at one level."""


class SeriesNoteBands(TypedDict):
    """Bands are not comparable; means are."""
    kind: Literal['bands']
    """Tells this kind from the others."""


class SeriesNoteCrosswalk(TypedDict):
    """Another code or wording, of which the crosswalk says that it means the same, or nearly."""
    kind: Literal['crosswalk']
    """Tells this kind from the others."""
    relation: Relation
    """What the crosswalk says."""


_SeriesNoteMovedFields = TypedDict(
    "_SeriesNoteMovedFields",
    {
        "kind": "Literal['moved']",
        "from": "ThemeCode",
        "to": "ThemeCode",
    },
)


class SeriesNoteMoved(_SeriesNoteMovedFields):
    """The statement counts for another theme."""


_SeriesNoteScaleConvertedFields = TypedDict(
    "_SeriesNoteScaleConvertedFields",
    {
        "kind": "Literal['scale_converted']",
        "from": "ScaleId",
        "to": "ScaleId",
    },
)


class SeriesNoteScaleConverted(_SeriesNoteScaleConvertedFields):
    """Old ratings must be converted by the crosswalk before they are scored."""


_SeriesNoteStatementsFields = TypedDict(
    "_SeriesNoteStatementsFields",
    {
        "kind": "Literal['statements']",
        "shared": "int",
        "noted": "int",
        "from": "int",
        "to": "int",
    },
)


class SeriesNoteStatements(_SeriesNoteStatementsFields):
    """Not all statements go on as they were."""


class SeriesNoteThreshold(TypedDict):
    """Shares that reach the threshold are not comparable; means are."""
    kind: Literal['threshold']
    """Tells this kind from the others."""


class SeriesNoteTranslation(TypedDict):
    """Only respondents who read these languages read other words."""
    kind: Literal['translation']
    """Tells this kind from the others."""
    languages: list[Language]
    """The languages."""


class SeriesNoteWeights(TypedDict):
    """Its parts have other weights, so that the same ratings give another mean."""
    kind: Literal['weights']
    """Tells this kind from the others."""


class SeriesNoteWords(TypedDict):
    """Words around what is rated differ."""
    kind: Literal['words']
    """Tells this kind from the others."""
    fields: list[PartField]
    """Which."""


class StanceOption(TypedDict):
    """A stance to choose."""
    value: Stance
    """The value in the response."""
    title: str
    """What it is called."""
    offers: bool
    """Whether it offers help, so that a capacity can be given."""


class StanceTitle(TypedDict):
    """What a stance is called."""
    id: Stance
    """The stance."""
    title: Text
    """What it is called."""


class _Statement(TypedDict):
    code: StatementCode
    """Its code; a name, never taken apart."""
    level: LevelId
    """The level it speaks about."""
    text: Text
    """The claim."""


class Statement(_Statement, total=False):
    """A statement: one claim that a respondent rates."""
    descriptors: list[Text]
    """What each point looks like for this statement, lowest first."""
    guidance: Text | None
    """Help for the respondent."""
    scale: ScaleId | None
    """Its scale, if not the default."""
    weight: Weight
    """How much it counts in its theme."""
    evidence: list[CitationId]
    """The evidence that it matters."""


_StatementPair = TypedDict(
    "_StatementPair",
    {
        "from": "StatementCode",
        "to": "StatementCode",
        "relation": "Relation",
    },
)


class StatementPair(_StatementPair, total=False):
    """Two statements."""
    proposed: Proposed | None
    """Why it was proposed. It counts only when a person has looked at it and taken this field away."""


class StatusOption(TypedDict):
    """A status to choose."""
    value: Status
    """The value in the response."""
    title: str
    """What it is called."""


class Submission(TypedDict):
    """What makes a response complete enough to be submitted."""
    min_answered: float
    """The share of all statements that must be answered, 0 to 1."""


class _Support(TypedDict):
    stances: list[StanceTitle]
    """All five stances with their titles."""
    topics: list[Topic]
    """The topics, in order."""


class Support(_Support, total=False):
    """The support question: what it asks, its answers and its topics."""
    question: Text | None
    """The question."""


class TargetCapacity(TypedDict):
    """How many schools could be helped with a support topic."""
    kind: Literal['capacity']
    """Tells this kind from the others."""
    topic: TopicId
    """Which topic."""


class TargetEvidence(TypedDict):
    """A link to evidence for a theme: a title, a web address, or a title and the address in angle brackets; several columns may fill one theme's."""
    kind: Literal['evidence']
    """Tells this kind from the others."""
    theme: ThemeCode
    """Which theme."""


class _TargetField(TypedDict):
    kind: Literal['field']
    """Tells this kind from the others."""
    field: Field
    """Which."""


class TargetField(_TargetField, total=False):
    """A field of the response."""
    prefix: str
    """What is put before the text of the cell, such as `class-`."""


class TargetIgnore(TypedDict):
    """Nothing: the column is not wanted."""
    kind: Literal['ignore']
    """Tells this kind from the others."""


class TargetNote(TypedDict):
    """A note on a theme; several columns may fill the notes of one theme."""
    kind: Literal['note']
    """Tells this kind from the others."""
    theme: ThemeCode
    """Which theme."""
    note: NoteKind
    """What the note is about."""


class TargetRating(TypedDict):
    """The rating of a statement."""
    kind: Literal['rating']
    """Tells this kind from the others."""
    statement: StatementCode
    """Which."""


class TargetSupport(TypedDict):
    """The stance on a support topic."""
    kind: Literal['support']
    """Tells this kind from the others."""
    topic: TopicId
    """Which topic."""


class _Theme(TypedDict):
    code: ThemeCode
    """Its code, the same at every level."""
    title: Text
    """What it is called."""
    statements: list[Statement]
    """Its statements at all levels, in order."""


class Theme(_Theme, total=False):
    """A theme: what is compared between levels, schools and rounds."""
    level_codes: dict[str, ThemeCode]
    """The code printed at a level, where it differs from `code`."""
    aliases: list[Text]
    """Other titles it has had."""
    question: Text | None
    """The guiding question."""
    prompts: list[Text]
    """Questions to open the discussion of its results."""
    weight: Weight
    """How much it counts in its area."""
    evidence: list[CitationId]
    """The evidence that it matters."""


_ThemePair = TypedDict(
    "_ThemePair",
    {
        "from": "ThemeCode",
        "to": "ThemeCode",
        "relation": "Relation",
    },
)


class ThemePair(_ThemePair, total=False):
    """Two themes."""
    proposed: Proposed | None
    """Why it was proposed. It counts only when a person has looked at it and taken this field away."""


class _Topic(TypedDict):
    id: TopicId
    """Names the topic."""
    title: Text
    """What it is called."""


class Topic(_Topic, total=False):
    """Something that schools can help each other with."""
    themes: list[ThemeCode]
    """Themes whose scores speak to it."""


class _Trace(TypedDict):
    figure: FigureRef
    """The figure."""
    rule: TraceRule
    """How it is made of the inputs."""
    inputs: list[TraceInput]
    """What it is made of, in the order in which it is added up; none when it is made of the ratings themselves, which `score` counts."""
    score: Score
    """The score that the figure belongs to."""


class Trace(_Trace, total=False):
    """How a figure came about."""
    source: str | None
    """Where the figure is defined, if it is not plain arithmetic."""


class TraceInput(TypedDict):
    """One of the things that a figure is made of."""
    unit: ScoreUnit
    """Whose it is."""
    node: Node
    """What it is about."""
    value: FigureCell
    """Its score, on the scale of the figure."""
    weight: FigureCell
    """How much it counts, relative to the others."""
    possible: int
    """How many ratings could have been given."""
    answered: int
    """How many were."""
    counts: CountsCell
    """How often each point was chosen."""


AnalyseAnswer: TypeAlias = AnalyseAnswerAnalysed | Failed
"""The scores."""


BandCell: TypeAlias = BandCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


BandRule: TypeAlias = BandRuleMeanCuts | BandRuleShareReaching
"""The rule by which a result is given a band."""


CheckAnswer: TypeAlias = CheckAnswerChecked | Failed
"""What was found."""


Comparability: TypeAlias = ComparabilityComparable | ComparabilityComparableWithNote | ComparabilityBreak
"""Whether old and new scores can stand in one series."""


CompareAnswer: TypeAlias = CompareAnswerCompared | Failed
"""What differs."""


Constant: TypeAlias = ConstantValue | ConstantRowNumber
"""A field that no column says."""


CountCell: TypeAlias = CountCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


CountsCell: TypeAlias = CountsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


ExplainAnswer: TypeAlias = ExplainAnswerExplained | Failed
"""How figures came about."""


FigureCell: TypeAlias = FigureCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


FormAnswer: TypeAlias = FormAnswerForm | Failed
"""The form."""


FrameworkChange: TypeAlias = FrameworkChangeAdded | FrameworkChangeRemoved | FrameworkChangeMoved | FrameworkChangeReordered | FrameworkChangeReworded | FrameworkChangeNumber | FrameworkChangeName | FrameworkChangeNames
"""What differs; `before` is of the old framework, `after` of the new one.

Where a part has several of a field, `of` says which: the index of a text in its list, the level of a printed code, the axis or box of the quadrant.
"""


FrameworkPart: TypeAlias = FrameworkPartFramework | FrameworkPartLanguage | FrameworkPartAncestor | FrameworkPartCitation | FrameworkPartScale | FrameworkPartPoint | FrameworkPartBand | FrameworkPartLevel | FrameworkPartRole | FrameworkPartArea | FrameworkPartTheme | FrameworkPartStatement | FrameworkPartSupport | FrameworkPartStance | FrameworkPartTopic | FrameworkPartQuadrant
"""A part of a framework. It keeps its name wherever it moves: the statement `1a.1` is the same part in another theme or at another level."""


Node: TypeAlias = NodeWhole | NodeArea | NodeTheme | NodeStatement
"""What a score is about."""


ReadAnswer: TypeAlias = ReadAnswerRead | Failed
"""The responses in the text."""


ReviewAnswer: TypeAlias = ReviewAnswerReviewed | Failed
"""What reviewers say."""


SchemaAnswer: TypeAlias = SchemaAnswerDescribed | Failed
"""The schema of the responses to a framework."""


ScoreCell: TypeAlias = ScoreCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


ScoreUnit: TypeAlias = ScoreUnitHub | ScoreUnitPartnership | ScoreUnitSchool
"""Whose score it is."""


SeriesBreak: TypeAlias = SeriesBreakAdded | SeriesBreakRemoved | SeriesBreakReworded | SeriesBreakCrosswalk | SeriesBreakLevel | SeriesBreakScale | SeriesBreakTooFewShared
"""Why a series breaks."""


SeriesNote: TypeAlias = SeriesNoteCrosswalk | SeriesNoteMoved | SeriesNoteWords | SeriesNoteTranslation | SeriesNoteScaleConverted | SeriesNoteThreshold | SeriesNoteBands | SeriesNoteWeights | SeriesNoteStatements
"""What a reader of a series that goes on should be told."""


Target: TypeAlias = TargetField | TargetRating | TargetNote | TargetEvidence | TargetSupport | TargetCapacity | TargetIgnore
"""What a column fills."""


Text: TypeAlias = dict[str, Prose]
"""One text in each of its languages: `{"en": "Established", "cy": "Sefydledig"}`."""
