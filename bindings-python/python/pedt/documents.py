"""The types of all documents, calls and answers.

For type checkers and editors; at run time they are plain dicts. Written by
``make types-python`` from ``schemas/``: do not edit.

>>> from pedt.documents import Note
>>> note: Note = {"theme": "1a", "kind": "strength", "text": "Everybody comes."}
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, TypedDict

__all__ = [
    "Agreed",
    "AgreedAll",
    "AgreedNone",
    "AgreedSchools",
    "AgreementOptions",
    "AgreementWeights",
    "Aim",
    "AimDifference",
    "AimTotal",
    "AlternativeHypothesis",
    "Amendment",
    "AmendmentChange",
    "AmendmentChangeCapacity",
    "AmendmentChangeEvidence",
    "AmendmentChangeNote",
    "AmendmentChangeRating",
    "AmendmentChangeResponse",
    "AmendmentChangeSupport",
    "AmendmentId",
    "AnalyseAnswer",
    "AnalyseAnswerAnalysed",
    "AnalyseCall",
    "Analysis",
    "AnalysisAgreement",
    "AnalysisCall",
    "AnalysisCallAgreement",
    "AnalysisCallChange",
    "AnalysisCallGaps",
    "AnalysisCallHub",
    "AnalysisCallPriorities",
    "AnalysisCallQuadrant",
    "AnalysisCallReliability",
    "AnalysisCallSupport",
    "AnalysisChange",
    "AnalysisGaps",
    "AnalysisHub",
    "AnalysisPriorities",
    "AnalysisQuadrant",
    "AnalysisReliability",
    "AnalysisSupport",
    "Ancestor",
    "AnonymiseAnswer",
    "AnonymiseAnswerAnonymised",
    "AnonymiseCall",
    "Area",
    "AreaCode",
    "AreaPair",
    "AssignAnswer",
    "AssignAnswerAssigned",
    "AssignCall",
    "Audience",
    "AudienceHub",
    "AudienceLead",
    "AudienceMembers",
    "AudienceOwnSchool",
    "AudiencePublic",
    "AuditEntry",
    "Axis",
    "AxisId",
    "AxisValue",
    "Balance",
    "Band",
    "BandCell",
    "BandCellValue",
    "BandId",
    "BandRule",
    "BandRuleMeanCuts",
    "BandRuleShareReaching",
    "BandShift",
    "Basis",
    "Between",
    "BlankResponse",
    "Block",
    "BlockChart",
    "BlockFindings",
    "BlockList",
    "BlockNotes",
    "BlockParagraph",
    "BlockTable",
    "BlockTiles",
    "BlockingPair",
    "BoxCertainty",
    "BoxCertaintyCell",
    "BoxCertaintyCellValue",
    "BoxShare",
    "Boxes",
    "CapacityRule",
    "CellNotApplicable",
    "CellSuppressed",
    "CellUnavailable",
    "CellUndefined",
    "Centre",
    "Change",
    "ChangeBreak",
    "ChangeEffect",
    "ChangeKind",
    "ChangeOptions",
    "ChangeRound",
    "ChangeRow",
    "ChangeTests",
    "Changes",
    "Chart",
    "CheckAnswer",
    "CheckAnswerChecked",
    "CheckCall",
    "Circle",
    "Citation",
    "CitationId",
    "ClearedText",
    "CliffVariance",
    "Code",
    "Colour",
    "ColourPoint",
    "ColourRole",
    "Column",
    "Comparability",
    "ComparabilityBreak",
    "ComparabilityComparable",
    "ComparabilityComparableWithNote",
    "CompareAnswer",
    "CompareAnswerCompared",
    "CompareCall",
    "CompareOptions",
    "Comparison",
    "Components",
    "ComponentsCell",
    "ComponentsCellValue",
    "Confidence",
    "Constant",
    "ConstantRowNumber",
    "ConstantValue",
    "CountCell",
    "CountCellValue",
    "CountShift",
    "CountsCell",
    "CountsCellValue",
    "Crosswalk",
    "Dashboard",
    "DashboardCall",
    "DashboardOptions",
    "DashboardRow",
    "Decided",
    "Decision",
    "DecisionOutcome",
    "DecisionReason",
    "Delimiter",
    "Delivered",
    "Demand",
    "Diagnostic",
    "Difference",
    "Directions",
    "DirectionsCell",
    "DirectionsCellValue",
    "Disclosure",
    "DisclosureCall",
    "DisclosurePolicy",
    "Dot",
    "Draws",
    "Encoding",
    "Entry",
    "Evidence",
    "EvidencePlace",
    "ExcludedPair",
    "ExplainAnswer",
    "ExplainAnswerExplained",
    "ExplainCall",
    "FactorMatrix",
    "Failed",
    "Fairness",
    "Field",
    "Figure",
    "FigureCell",
    "FigureCellValue",
    "FigureRef",
    "FigureShift",
    "Figures",
    "Finding",
    "FlagCell",
    "FlagCellValue",
    "FollowCall",
    "Followed",
    "FollowedMatch",
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
    "FunnelLimits",
    "FunnelLimitsCell",
    "FunnelLimitsCellValue",
    "FunnelPlace",
    "FunnelPlaceCell",
    "FunnelPlaceCellValue",
    "GapComparison",
    "GapFigure",
    "GapFlag",
    "GapOptions",
    "GapReason",
    "GapRow",
    "GapRule",
    "GapTarget",
    "Gaps",
    "GroupReliability",
    "GroupSizeRule",
    "Header",
    "Hidden",
    "Highlight",
    "HighlightKind",
    "HighlightRule",
    "Hub",
    "HubId",
    "HubOptions",
    "HubPicture",
    "HubRanking",
    "HubRow",
    "HubTopic",
    "IccModel",
    "IccScores",
    "IntervalLimits",
    "IntervalLimitsCell",
    "IntervalLimitsCellValue",
    "IntervalMethod",
    "KindTotal",
    "Labels",
    "Language",
    "LanguageRule",
    "LeftOut",
    "Level",
    "LevelAgreement",
    "LevelId",
    "LevelPriorities",
    "LevelScore",
    "LimitKind",
    "LimitWorth",
    "Limits",
    "MappedColumn",
    "Mapping",
    "Mark",
    "MarkHeat",
    "MarkLine",
    "MarkStack",
    "Match",
    "MatchDecision",
    "MatchMethod",
    "MatchRules",
    "MatchedChange",
    "MatchedMovement",
    "MeanGap",
    "Measure",
    "MeasureAWg",
    "MeasureAWgJ",
    "MeasureAdjustedP",
    "MeasureAgreement",
    "MeasureAnswer",
    "MeasureAnswerMeasured",
    "MeasureAverageDeviation",
    "MeasureAverageDeviationJ",
    "MeasureBootstrap",
    "MeasureCall",
    "MeasureCliffDelta",
    "MeasureCohenKappa",
    "MeasureConsensus",
    "MeasureContentValidity",
    "MeasureContentValidityRatio",
    "MeasureCounts",
    "MeasureCronbachAlpha",
    "MeasureDispersion",
    "MeasureFleissKappa",
    "MeasureFriedman",
    "MeasureFunnelMean",
    "MeasureFunnelShare",
    "MeasureGwetAc",
    "MeasureIcc",
    "MeasureKendall",
    "MeasureKind",
    "MeasureKrippendorffAlpha",
    "MeasureKruskalWallis",
    "MeasureLeastSquares",
    "MeasureMannKendall",
    "MeasureMannWhitney",
    "MeasureMcdonaldOmega",
    "MeasureMeanDifference",
    "MeasureMethod",
    "MeasureNote",
    "MeasureOneWay",
    "MeasurePage",
    "MeasurePairedDifference",
    "MeasurePearson",
    "MeasurePercentileRank",
    "MeasureRWg",
    "MeasureRWgJ",
    "MeasureRawAgreement",
    "MeasureShare",
    "MeasureShareDifference",
    "MeasureShrunkenMeans",
    "MeasureSignFlip",
    "MeasureSignedRank",
    "MeasureSpearman",
    "MeasureTOneSample",
    "MeasureTTwoSamples",
    "MeasureTheilSen",
    "MeasureValues",
    "Measured",
    "MeasuredRow",
    "MeasurementLevel",
    "Membership",
    "Method",
    "MethodCell",
    "MethodCellValue",
    "MinutesCell",
    "MinutesCellValue",
    "Missing",
    "MissingRatings",
    "MissingRule",
    "Moderation",
    "ModerationEffect",
    "ModerationTotals",
    "ModeratorId",
    "ModeratorRole",
    "Moved",
    "Necessity",
    "NecessityOfPart",
    "NeedOptions",
    "NeedOutcome",
    "NeedRef",
    "Node",
    "NodeArea",
    "NodeKind",
    "NodeStatement",
    "NodeTheme",
    "NodeWhole",
    "NotApplicableReason",
    "Note",
    "NoteKind",
    "NotePlace",
    "NullDistribution",
    "NullRatings",
    "Order",
    "Origin",
    "Otherwise",
    "Outcome",
    "OutcomeApplied",
    "OutcomeCounts",
    "OutcomeRefused",
    "Outranked",
    "PMethod",
    "PageColours",
    "Pair",
    "Palette",
    "PaletteRole",
    "Part",
    "PartField",
    "PartReview",
    "Partnership",
    "PartnershipAgreement",
    "PartnershipId",
    "PartnershipKind",
    "PartnershipResponses",
    "PartnershipStanding",
    "PartnershipTopic",
    "Parts",
    "PeerGap",
    "Peers",
    "PeersHub",
    "PeersSameKind",
    "Phase",
    "PhaseRule",
    "Place",
    "PlaceWorth",
    "Plane",
    "PlaneBox",
    "PlanePoint",
    "Point",
    "PointId",
    "PointOption",
    "PointPair",
    "PoolingCentre",
    "Position",
    "Practice",
    "PracticeDirectory",
    "PracticeFigure",
    "PracticeOffer",
    "PracticeOffersCell",
    "PracticeOffersCellValue",
    "PracticeReason",
    "Priorities",
    "Priority",
    "PriorityEnd",
    "PriorityInput",
    "PriorityKey",
    "PriorityOptions",
    "PriorityReason",
    "Proposal",
    "Proposed",
    "Prose",
    "Provenance",
    "Quadrant",
    "QuadrantBox",
    "QuadrantBoxCell",
    "QuadrantBoxCellValue",
    "QuadrantFigure",
    "QuadrantFlag",
    "QuadrantMovement",
    "QuadrantOptions",
    "QuadrantPicture",
    "QuadrantReason",
    "QuadrantRule",
    "QuartileRule",
    "QuotedNote",
    "Rating",
    "RatingsOf",
    "Reach",
    "ReadAnswer",
    "ReadAnswerRead",
    "ReadCall",
    "Readers",
    "Refusal",
    "RefusalCount",
    "RefusedOffer",
    "Relation",
    "Relevance",
    "RelevanceOfPart",
    "RelevantFrom",
    "Reliability",
    "ReliabilityNote",
    "RenderAnswer",
    "RenderAnswerRendered",
    "RenderCall",
    "RenderForm",
    "RenderOptions",
    "RenderedFile",
    "Report",
    "ReportAnswer",
    "ReportAnswerReported",
    "ReportCall",
    "ReportFinding",
    "ReportKind",
    "ReportOf",
    "ReportOfFunder",
    "ReportOfHub",
    "ReportOfPartnership",
    "ReportOfSchool",
    "ReportOptions",
    "ResampleMethod",
    "Resampled",
    "ResampledCell",
    "ResampledCellValue",
    "ResampledFigure",
    "ResearchOptions",
    "ResearchReport",
    "ResearchSchool",
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
    "Rgb",
    "Role",
    "RoleGap",
    "RoleId",
    "RoleOption",
    "RollUp",
    "RosterDocument",
    "RosterId",
    "Round",
    "RoundId",
    "RoundsChange",
    "Row",
    "Said",
    "Scale",
    "ScaleId",
    "ScalePair",
    "ScaleReliability",
    "ScaleValidity",
    "SchemaAnswer",
    "SchemaAnswerDescribed",
    "SchemaCall",
    "SchemaVersion",
    "School",
    "SchoolChange",
    "SchoolExchange",
    "SchoolGap",
    "SchoolId",
    "SchoolLimits",
    "SchoolNames",
    "SchoolPosition",
    "SchoolResponses",
    "SchoolStance",
    "SchoolWeights",
    "SchoolsCell",
    "SchoolsCellValue",
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
    "Section",
    "SectionKind",
    "Seed",
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
    "SeriesPoint",
    "Severity",
    "SignificanceLevel",
    "SmallWin",
    "Span",
    "Spec",
    "Spread",
    "SpreadRule",
    "Stance",
    "StanceCell",
    "StanceCellValue",
    "StanceOption",
    "StanceTitle",
    "Standing",
    "Statement",
    "StatementAgreement",
    "StatementCode",
    "StatementPair",
    "StatementReliabilitiesCell",
    "StatementReliabilitiesCellValue",
    "StatementReliability",
    "Status",
    "StatusOption",
    "Submission",
    "SuggestCall",
    "SuggestedAs",
    "SuggestedRule",
    "Suggestion",
    "Support",
    "SupportOptions",
    "SupportPicture",
    "SuppressionReason",
    "Table",
    "Target",
    "TargetCapacity",
    "TargetEvidence",
    "TargetField",
    "TargetGap",
    "TargetIgnore",
    "TargetNote",
    "TargetRating",
    "TargetSupport",
    "Text",
    "TextForm",
    "Theme",
    "ThemeAgreement",
    "ThemeCode",
    "ThemePair",
    "ThemeReliability",
    "TieRule",
    "Tier",
    "Tile",
    "Timestamp",
    "Tone",
    "Topic",
    "TopicId",
    "TopicMatches",
    "TopicSupport",
    "TopicTotals",
    "TopicTotalsCell",
    "TopicTotalsCellValue",
    "Trace",
    "TraceFigure",
    "TraceInput",
    "TraceRule",
    "Transition",
    "TransitionsCell",
    "TransitionsCellValue",
    "TravelTime",
    "UndefinedReason",
    "UnitKind",
    "UnmatchedChange",
    "UnmetNeed",
    "UnmetReason",
    "UnrankedTheme",
    "UnusedOffer",
    "UnusedReason",
    "WebAddress",
    "Weight",
    "ZeroChanges",
    "ZeroRule",
]


AgreementWeights: TypeAlias = Literal['identity', 'linear', 'quadratic', 'ordinal']
"""How much credit two different ratings get (Gwet 2014)."""


Aim: TypeAlias = Literal[
    'accepted',
    'pinned',
    'high_needs',
    'fairness',
    'needs',
    'helpers',
    'suggested_needs',
    'least_change',
    'offer_strength',
    'same_partnership',
    'other_partnership',
    'distance',
    'load_spread',
    'reciprocity',
    'keep_previous',
    'avoid_previous',
    'lot',
]
"""What a proposal aims at; the rules say in which order."""


AlternativeHypothesis: TypeAlias = Literal['two_sided', 'greater', 'less']
"""What is held to be true if chance is not enough."""


AmendmentId: TypeAlias = str
"""Names an amendment."""


AreaCode: TypeAlias = str
"""Code of an area of enquiry, such as `1`."""


AxisId: TypeAlias = str
"""Names an axis of the quadrant."""


BandId: TypeAlias = str
"""Names a band of a scale."""


CapacityRule: TypeAlias = Literal['max', 'sum', 'min']
"""How the capacities that several leaders give become their school's. Only those who make the offer are asked."""


Centre: TypeAlias = Literal['mean', 'median']
"""How several scores become one."""


ChangeEffect: TypeAlias = Literal['answers', 'scores', 'words']
"""What a difference between two frameworks touches."""


ChangeKind: TypeAlias = Literal['rating', 'support', 'capacity', 'note', 'evidence', 'response']
"""A kind of `Change`."""


Circle: TypeAlias = Literal['members', 'hub', 'public']
"""How far from the schools a reader stands. What is hidden in one circle is hidden in those further out."""


CitationId: TypeAlias = str
"""Names a citation."""


CliffVariance: TypeAlias = Literal['unbiased', 'consistent']
"""How the variance of Cliff's delta is estimated."""


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
    'not_a_timestamp',
    'amendment_repeated',
    'amendment_unknown',
    'amendment_of_draft',
    'amendment_of_withdrawn',
    'amendment_stale',
    'amendment_off_scale',
    'too_many_scores',
    'unknown_hub',
    'not_analysed',
    'not_for_audience',
    'unknown_figure',
    'unknown_word',
    'not_a_colour',
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


Confidence: TypeAlias = float
"""The share of intervals that are to cover the figure, above 0 and below 1."""


Decided: TypeAlias = Literal['accepted', 'pinned', 'forbidden', 'declined']
"""What people have decided about a match. The first two come before all needs, and set limits of distance, phase, language and partnership aside; not excluded pairs, nor places."""


DecisionReason: TypeAlias = Literal['no_need', 'no_offer', 'excluded', 'overruled', 'no_place']
"""Why a proposal does not do what was decided."""


Delimiter: TypeAlias = Literal['auto', 'comma', 'semicolon', 'tab']
"""What stands between two cells."""


Draws: TypeAlias = int
"""How many resamples are drawn where they are not enumerated."""


Encoding: TypeAlias = Literal['auto', 'utf_8', 'windows_1252']
"""How the bytes of a table stand for letters; a byte order mark at the beginning of the file overrules it."""


FactorMatrix: TypeAlias = Literal['covariances', 'correlations']
"""What the one factor is fitted to."""


Fairness: TypeAlias = Literal['none', 'leximin']
"""Whether urgent needs that cannot all be met are spread over schools."""


Field: TypeAlias = Literal['id', 'round', 'partnership', 'school', 'respondent', 'role', 'status']
"""A field that says what a response is about; each response needs all."""


Figure: TypeAlias = Literal['share_at_threshold', 'consensus', 'agreement']
"""A figure of a score."""


FrameworkId: TypeAlias = str
"""Names a framework, whatever its version."""


FrameworkVersion: TypeAlias = str
"""Names one version of a framework."""


FunnelPlace: TypeAlias = Literal['far_below', 'below', 'within', 'above', 'far_above']
"""Where a mean lies in the funnel."""


GapComparison: TypeAlias = Literal['at_least', 'above', 'at_most', 'below']
"""How a figure compares with its limit."""


GapFigure: TypeAlias = Literal[
    'self_partnership',
    'own',
    'partnership',
    'others',
    'perception',
    'distance',
    'roles',
    'score',
]
"""A figure that a flag rests on."""


GapRule: TypeAlias = Literal[
    'partnership_above',
    'partnership_below',
    'hidden_strength',
    'blind_spot',
    'not_reached',
    'outlier',
    'roles_apart',
    'below_target',
]
"""By which rule a gap is flagged."""


GroupSizeRule: TypeAlias = Literal['mean', 'n0']
"""Which size stands for groups of several sizes."""


Header: TypeAlias = str
"""The header of a column, as the table has it; not blank."""


HighlightKind: TypeAlias = Literal['strength', 'risk']
"""Whether it is good that a theme stands out."""


HighlightRule: TypeAlias = Literal['strength_share', 'risk_share', 'risk_divided']
"""By which rule a theme stands out."""


HubId: TypeAlias = str
"""Names a hub."""


HubRanking: TypeAlias = Literal['as_one', 'across']
"""How the priorities of a hub are ranked."""


IccModel: TypeAlias = Literal['one_way', 'agreement', 'consistency']
"""Which disagreement counts."""


IccScores: TypeAlias = Literal['single', 'average']
"""What is relied on."""


IntervalMethod: TypeAlias = Literal['bca', 'percentile']
"""How an interval is read from resamples."""


Language: TypeAlias = str
"""A BCP 47 language tag, such as `en` or `cy`."""


LanguageRule: TypeAlias = Literal['any', 'shared']
"""Whether languages must agree."""


LevelId: TypeAlias = str
"""Names a level at which statements are rated, such as `school`."""


LimitKind: TypeAlias = Literal['gives', 'receives']
"""A limit on how often a school takes part."""


MatchMethod: TypeAlias = Literal['optimal', 'stable']
"""What makes matches good."""


MeasureKind: TypeAlias = Literal[
    'counts',
    'consensus',
    'agreement',
    'dispersion',
    'r_wg',
    'average_deviation',
    'a_wg',
    'r_wg_j',
    'average_deviation_j',
    'a_wg_j',
    'cronbach_alpha',
    'mcdonald_omega',
    'icc',
    'krippendorff_alpha',
    'gwet_ac',
    'fleiss_kappa',
    'cohen_kappa',
    'raw_agreement',
    'values',
    'percentile_rank',
    'bootstrap',
    'one_way',
    'shrunken_means',
    'funnel_mean',
    'funnel_share',
    'signed_rank',
    'sign_flip',
    't_one_sample',
    't_two_samples',
    'mann_whitney',
    'cliff_delta',
    'mean_difference',
    'paired_difference',
    'pearson',
    'spearman',
    'kendall',
    'friedman',
    'page',
    'kruskal_wallis',
    'mann_kendall',
    'theil_sen',
    'least_squares',
    'share',
    'share_difference',
    'adjusted_p',
    'content_validity',
    'content_validity_ratio',
]
"""Which statistic."""


MeasureMethod: TypeAlias = Literal['exact', 'normal', 'enumerated', 'drawn']
"""How a figure was computed."""


MeasureNote: TypeAlias = Literal[
    'small_n',
    'too_few_for_interval',
    'no_variation',
    'census',
    'undefined_resamples',
    'negative_variance',
    'never_significant',
]
"""What to bear in mind about figures."""


MeasurementLevel: TypeAlias = Literal['nominal', 'ordinal', 'interval', 'ratio']
"""How far apart two values are."""


Method: TypeAlias = Literal['exact', 'normal']
"""How a p was come by."""


Missing: TypeAlias = Literal['hidden', 'undefined', 'not_applicable', 'unavailable']
"""Why there is no figure."""


MissingRatings: TypeAlias = Literal['listwise', 'pairwise']
"""What becomes of rows in which something is missing."""


MissingRule: TypeAlias = Literal['listwise', 'pairwise']
"""What becomes of rows in which something is missing."""


ModeratorId: TypeAlias = str
"""Names who made an amendment; a pseudonym serves as well as a name."""


ModeratorRole: TypeAlias = Literal['partnership_lead', 'independent_moderator', 'hub_adviser', 'school']
"""As what somebody moderates."""


Necessity: TypeAlias = Literal['not_necessary', 'useful', 'essential']
"""Whether a part can be done without: the three points of Lawshe (1975)."""


NeedOutcome: TypeAlias = Literal['offers', 'gone', 'eased', 'same', 'worse', 'not_known']
"""What became of a need."""


NodeKind: TypeAlias = Literal['whole', 'area', 'theme', 'statement']
"""A kind of `Node`."""


NotApplicableReason: TypeAlias = Literal[
    'mixed_scales',
    'not_asked',
    'series_broken',
    'between_points',
    'other_order',
]
"""Why a figure makes no sense."""


NoteKind: TypeAlias = Literal['strength', 'development']
"""What a note is about."""


NullDistribution: TypeAlias = Literal['uniform', 'maximum_dissensus', 'declared', 'variance']
"""The ratings to expect of people without an opinion."""


NullRatings: TypeAlias = Literal['uniform', 'maximum_dissensus']
"""The ratings to expect of people without an opinion."""


Order: TypeAlias = Literal['school_first', 'statement_first', 'pooled']
"""In which order ratings are brought together. With complete answers, as many respondents in each school, and themes and areas of one size, all three come to the same."""


PMethod: TypeAlias = Literal['auto', 'exact', 'normal']
"""How p is come by."""


PaletteRole: TypeAlias = Literal[
    'own',
    'partnership',
    'need',
    'some_need',
    'offer',
    'some_offer',
    'accent',
    'muted',
    'absent',
]
"""What a colour stands for, where it is not a point of the scale."""


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


PhaseRule: TypeAlias = Literal['any', 'shared']
"""Whether ages must agree."""


PointId: TypeAlias = str
"""Names a point of a scale, such as `established`."""


PoolingCentre: TypeAlias = Literal['precision', 'pooled_mean', 'mean_of_means']
"""What the means of groups are drawn towards."""


PracticeFigure: TypeAlias = Literal['share_at_threshold', 'consensus', 'answered', 'respondents']
"""A figure that practice is known by."""


PriorityEnd: TypeAlias = Literal['highest', 'lowest']
"""Which end of a figure comes first."""


PriorityKey: TypeAlias = Literal[
    'schools_below',
    'ratings_below',
    'level',
    'consensus',
    'needs',
    'help',
    'change',
]
"""A figure by which themes are ranked."""


Proposed: TypeAlias = Literal['equal_text', 'equal_code']
"""Why an entry was proposed."""


Prose: TypeAlias = str
"""A text for people in one language: not blank, and without control characters; line breaks and tabs are fine."""


QuadrantBox: TypeAlias = Literal['low_low', 'high_low', 'low_high', 'high_high']
"""One of the four boxes; the first word is the horizontal axis."""


QuadrantFigure: TypeAlias = Literal['x', 'y', 'top_share']
"""A figure of a position."""


QuadrantRule: TypeAlias = Literal['high_low', 'uniform_top']
"""By which rule a position is worth a talk."""


QuartileRule: TypeAlias = Literal['type_1', 'type_2']
"""What a quantile is where the share is reached exactly (Hyndman & Fan 1996)."""


Rating: TypeAlias = int | None
"""The value of a point of the statement's scale; `null` is unanswered."""


RatingsOf: TypeAlias = Literal['schools', 'respondents']
"""Whose ratings are compared."""


Reach: TypeAlias = Literal['anywhere', 'within_partnerships', 'across_partnerships']
"""Which schools can be matched."""


Readers: TypeAlias = Literal['nobody', 'lead', 'members', 'hub', 'public']
"""Who may read a text that somebody wrote. Each includes those before it."""


Refusal: TypeAlias = Literal[
    'excluded',
    'forbidden',
    'declined',
    'other_partnership',
    'same_partnership',
    'other_phase',
    'other_language',
    'distance_unknown',
    'too_far',
    'not_nearest',
]
"""Why two schools may not be matched on a topic; the first reason that holds."""


Relation: TypeAlias = Literal['same_meaning', 'close', 'broader', 'narrower', 'related']
"""How the new part is to the old one."""


Relevance: TypeAlias = Literal[
    'not_relevant',
    'somewhat_relevant',
    'quite_relevant',
    'highly_relevant',
]
"""How much a part has to do with what is to be measured: the four points of Lynn (1986), of which the upper two count as relevant."""


RelevantFrom: TypeAlias = float
"""The rating from which experts call an item relevant."""


ReliabilityNote: TypeAlias = Literal['few_rows', 'few_groups', 'negative_alpha']
"""What to bear in mind with a figure of reliability."""


RenderForm: TypeAlias = Literal['html', 'markdown', 'csv']
"""What can be made of a report."""


ReportKind: TypeAlias = Literal['school', 'partnership', 'hub', 'funder']
"""What a report is of."""


ResampleMethod: TypeAlias = Literal['leave_one_out', 'enumerated', 'drawn']
"""How schools are drawn again."""


ResampledFigure: TypeAlias = Literal['mean', 'median', 'standard_deviation']
"""The figure that is resampled."""


RespondentId: TypeAlias = str
"""Names a respondent, for the owner of the data alone."""


ResponseId: TypeAlias = str
"""Names a response."""


Rgb: TypeAlias = str
"""A colour: # and six hexadecimal digits."""


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


SchoolNames: TypeAlias = Literal['shown', 'pseudonyms', 'stable_pseudonyms']
"""Whether members see the names of schools that agreed."""


SchoolWeights: TypeAlias = Literal['equal', 'pupils']
"""How much each school counts."""


SectionKind: TypeAlias = Literal[
    'at_a_glance',
    'strengths_and_risks',
    'areas_and_themes',
    'agreement',
    'gaps',
    'progress',
    'quadrant',
    'offers_and_needs',
    'matches',
    'partnerships',
    'practice',
    'priorities',
    'notes',
    'responses',
    'moderation',
    'methods',
]
"""A part of a report."""


Seed: TypeAlias = int
"""Where random numbers begin; the same seed gives the same figures."""


Severity: TypeAlias = Literal['warning', 'error']
"""How much a diagnostic matters."""


SignificanceLevel: TypeAlias = float
"""The probability of calling chance what is not, above 0 and below 1."""


Spec: TypeAlias = dict[str, Any]
"""A chart in the language of Vega-Lite 6, with its values."""


SpreadRule: TypeAlias = Literal['welch', 'pooled']
"""Whether two samples have one spread."""


Stance: TypeAlias = Literal[
    'high_need',
    'moderate_need',
    'not_applicable',
    'moderate_offer',
    'high_offer',
]
"""Where a school stands on a topic, from needing help to giving it."""


Standing: TypeAlias = Literal['counted', 'withdrawn']
"""Whether a response is used."""


StatementCode: TypeAlias = str
"""Code of a statement, such as `5a.1`."""


Status: TypeAlias = Literal['draft', 'submitted']
"""Whether a response is finished."""


SuggestedAs: TypeAlias = Literal['offer', 'need']
"""What is suggested of a school."""


SuggestedRule: TypeAlias = Literal['listed', 'counted']
"""Whether what is only suggested counts."""


SuppressionReason: TypeAlias = Literal[
    'too_few_contributors',
    'traceable',
    'another_basis',
    'not_for_audience',
]
"""Why a figure is hidden."""


TextForm: TypeAlias = Literal['wide', 'long', 'ndjson']
"""What the text is."""


ThemeCode: TypeAlias = str
"""Code of a theme, such as `1a`."""


TieRule: TypeAlias = Literal['half', 'below', 'at_or_below']
"""How values equal to the one that is ranked count."""


Tier: TypeAlias = Literal[
    'least_change',
    'offer_strength',
    'same_partnership',
    'other_partnership',
    'distance',
    'load_spread',
    'reciprocity',
    'keep_previous',
    'avoid_previous',
]
"""What decides among those who meet the same needs."""


Timestamp: TypeAlias = str
"""A date and time with its zone, as RFC 3339 writes it."""


Tone: TypeAlias = Literal['plain', 'strength', 'risk']
"""Whether something is good news."""


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


UnmetReason: TypeAlias = Literal['no_offer', 'refused', 'own_limit', 'limit', 'capacity_used']
"""Why a need has too few helpers."""


UnusedReason: TypeAlias = Literal['no_need', 'refused', 'needs_met', 'own_limit', 'limit']
"""Why an offer has places left."""


WebAddress: TypeAlias = str
"""An address that begins with `https://` or `http://`."""


Weight: TypeAlias = float
"""How much one part counts among its siblings: 0 to 1,000,000, usually 1."""


ZeroChanges: TypeAlias = Literal['wilcoxon', 'pratt']
"""What the signed-rank test does with differences of zero."""


ZeroRule: TypeAlias = Literal['wilcox', 'pratt']
"""What becomes of differences of zero."""


class AgreedAll(TypedDict):
    """Every school."""
    kind: Literal['all']
    """Tells this kind from the others."""


class AgreedNone(TypedDict):
    """No school."""
    kind: Literal['none']
    """Tells this kind from the others."""


class AgreedSchools(TypedDict):
    """Some schools."""
    kind: Literal['schools']
    """Tells this kind from the others."""
    schools: list[SchoolId]
    """Which."""


class AgreementOptions(TypedDict, total=False):
    """How agreement is measured; an empty document gives the defaults."""
    null: NullRatings
    """The ratings to expect of people without an opinion, with which r_wg compares."""
    truncate: bool
    """Whether an r_wg below zero is given as zero."""
    missing: MissingRatings
    """What becomes of rows in which something is missing."""
    confidence: float
    """The share of intervals that would hold the true value."""
    min_answered: float
    """The share of its statements that a row must have rated to have a score in the comparison of groups."""


class AimDifference(TypedDict):
    """How much worse something would be in an aim."""
    aim: Aim
    """The aim."""
    by: int
    """By how much it would be worse, in what the aim counts; below 0, by how much it would be better."""


class AimTotal(TypedDict):
    """What a proposal comes to in an aim."""
    aim: Aim
    """The aim."""
    total: int
    """What it comes to, in what the aim counts."""


class _Amendment(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    id: AmendmentId
    """Names the amendment."""
    response: ResponseId
    """The response that is amended."""
    made_by: ModeratorId
    """Who made it."""
    made_at: Timestamp
    """When it was made. The order of the log counts, not this."""
    why: Prose
    """Why, in words that whoever answered may read."""
    change: AmendmentChange
    """What is changed."""


class Amendment(_Amendment, total=False):
    """One change to one response, by whom, when and why."""
    role: ModeratorRole | None
    """As what the maker acts."""


_AmendmentChangeCapacityFields = TypedDict(
    "_AmendmentChangeCapacityFields",
    {
        "kind": "Literal['capacity']",
        "topic": "TopicId",
        "from": "int | None",
        "to": "int | None",
    },
)


class AmendmentChangeCapacity(_AmendmentChangeCapacityFields):
    """Another number of schools that could be helped with a topic."""


_AmendmentChangeEvidenceFields = TypedDict(
    "_AmendmentChangeEvidenceFields",
    {
        "kind": "Literal['evidence']",
        "evidence": "EvidencePlace",
        "from": "Readers",
        "to": "Readers",
    },
)


class AmendmentChangeEvidence(_AmendmentChangeEvidenceFields):
    """Other readers of a link to evidence."""


_AmendmentChangeNoteFields = TypedDict(
    "_AmendmentChangeNoteFields",
    {
        "kind": "Literal['note']",
        "note": "NotePlace",
        "from": "Readers",
        "to": "Readers",
    },
)


class AmendmentChangeNote(_AmendmentChangeNoteFields):
    """Other readers of a note: it is withheld, or cleared for more people."""


_AmendmentChangeRatingFields = TypedDict(
    "_AmendmentChangeRatingFields",
    {
        "kind": "Literal['rating']",
        "statement": "StatementCode",
        "from": "Rating",
        "to": "Rating",
    },
)


class AmendmentChangeRating(_AmendmentChangeRatingFields):
    """Another rating."""


_AmendmentChangeResponseFields = TypedDict(
    "_AmendmentChangeResponseFields",
    {
        "kind": "Literal['response']",
        "from": "Standing",
        "to": "Standing",
    },
)


class AmendmentChangeResponse(_AmendmentChangeResponseFields):
    """The whole response is withdrawn, or brought back."""


_AmendmentChangeSupportFields = TypedDict(
    "_AmendmentChangeSupportFields",
    {
        "kind": "Literal['support']",
        "topic": "TopicId",
        "from": "Stance | None",
        "to": "Stance | None",
    },
)


class AmendmentChangeSupport(_AmendmentChangeSupportFields):
    """Another stance on a support topic."""


class _AnalyseAnswerAnalysed(TypedDict):
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
    analyses: list[Analysis]
    """What else was asked for, in that order."""


class AnalyseAnswerAnalysed(_AnalyseAnswerAnalysed, total=False):
    """The responses were scored."""
    moderation: Moderation | None
    """What moderation did; left out if nothing was amended."""
    disclosure: Disclosure | None
    """For whom the answer is; left out if for whoever has the responses."""


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
    amendments: list[Amendment]
    """What moderators have changed, in order; scores are of what they left."""
    options: ScoreOptions
    """How ratings become scores."""
    by_role: bool
    """Whether each role is scored apart as well; that takes several times the room."""
    select: Selection
    """Which scores are wanted."""
    dashboards: list[DashboardCall]
    """The dashboards that are wanted."""
    analyses: list[AnalysisCall]
    """What else is to be found out."""
    disclosure: DisclosureCall | None
    """For whom the answer is; if left out, for whoever has the responses. For an audience, the answer holds no more than it may see: nothing that was found about single responses, and nothing of what moderation changed."""


class AnalysisAgreement(TypedDict):
    """How far the schools of a partnership see alike."""
    kind: Literal['agreement']
    """Tells this kind from the others."""
    agreement: PartnershipAgreement
    """The agreement."""


class _AnalysisCallAgreement(TypedDict):
    kind: Literal['agreement']
    """Tells this kind from the others."""
    round: RoundId
    """The round."""
    partnership: PartnershipId
    """The partnership."""


class AnalysisCallAgreement(_AnalysisCallAgreement, total=False):
    """Asks how far the schools of a partnership see alike."""
    options: AgreementOptions
    """What agreement is held against."""


_AnalysisCallChange = TypedDict(
    "_AnalysisCallChange",
    {
        "kind": "Literal['change']",
        "partnership": "PartnershipId",
        "from": "RoundId",
        "to": "RoundId",
    },
)


class AnalysisCallChange(_AnalysisCallChange, total=False):
    """Asks what has changed in a partnership."""
    options: ChangeOptions
    """How change is counted, and what is tested."""


class _AnalysisCallGaps(TypedDict):
    kind: Literal['gaps']
    """Tells this kind from the others."""
    round: RoundId
    """The round."""
    partnership: PartnershipId
    """The partnership."""


class AnalysisCallGaps(_AnalysisCallGaps, total=False):
    """Asks where views of a partnership differ."""
    options: GapOptions
    """The limits behind what is flagged."""


class _AnalysisCallHub(TypedDict):
    kind: Literal['hub']
    """Tells this kind from the others."""
    round: RoundId
    """The round."""
    hub: HubId
    """The hub."""


class AnalysisCallHub(_AnalysisCallHub, total=False):
    """Asks what can be seen across the partnerships of a hub."""
    moderated: list[ScoreUnit] | None
    """The schools and partnerships whose responses were moderated; if left out, that is not known."""
    options: HubOptions
    """The limits behind the practice directory."""
    support: SupportOptions
    """How the leaders of a school are brought together."""


class _AnalysisCallPriorities(TypedDict):
    kind: Literal['priorities']
    """Tells this kind from the others."""
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """The school, partnership or hub."""


class AnalysisCallPriorities(_AnalysisCallPriorities, total=False):
    """Asks what is to be worked on first."""
    ranking: HubRanking
    """For a hub: whether it is ranked as one, or partnership by partnership in one ranking."""
    options: PriorityOptions
    """How themes are ranked."""
    support: SupportOptions
    """How the leaders of a school are brought together."""


class _AnalysisCallQuadrant(TypedDict):
    kind: Literal['quadrant']
    """Tells this kind from the others."""
    round: RoundId
    """The round."""
    partnership: PartnershipId
    """The partnership."""


class AnalysisCallQuadrant(_AnalysisCallQuadrant, total=False):
    """Asks which form the collaboration of a partnership takes."""
    since: RoundId | None
    """An earlier round, to see which way it has moved since."""
    options: QuadrantOptions
    """The limits behind what is flagged."""


class _AnalysisCallReliability(TypedDict):
    kind: Literal['reliability']
    """Tells this kind from the others."""
    round: RoundId
    """The round."""
    hub: HubId
    """The hub."""
    of: RatingsOf
    """Whose ratings are compared."""


class AnalysisCallReliability(_AnalysisCallReliability, total=False):
    """Asks how far the ratings of a hub can be relied on."""
    options: AgreementOptions
    """How reliability is measured."""


class _AnalysisCallSupport(TypedDict):
    kind: Literal['support']
    """Tells this kind from the others."""
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """The school, partnership or hub."""


class AnalysisCallSupport(_AnalysisCallSupport, total=False):
    """Asks who needs what, and who can help."""
    options: SupportOptions
    """How the leaders of a school are brought together."""


class AnalysisChange(TypedDict):
    """What has changed in a partnership."""
    kind: Literal['change']
    """Tells this kind from the others."""
    change: Change
    """The change."""


class AnalysisGaps(TypedDict):
    """Where views of a partnership differ."""
    kind: Literal['gaps']
    """Tells this kind from the others."""
    gaps: Gaps
    """The gaps."""


class AnalysisHub(TypedDict):
    """What can be seen across the partnerships of a hub."""
    kind: Literal['hub']
    """Tells this kind from the others."""
    hub: HubPicture
    """The picture."""


class AnalysisPriorities(TypedDict):
    """What is to be worked on first."""
    kind: Literal['priorities']
    """Tells this kind from the others."""
    priorities: Priorities
    """The rankings."""


class _AnalysisQuadrant(TypedDict):
    kind: Literal['quadrant']
    """Tells this kind from the others."""
    quadrant: QuadrantPicture
    """The picture."""


class AnalysisQuadrant(_AnalysisQuadrant, total=False):
    """Which form the collaboration of a partnership takes."""
    movement: QuadrantMovement | None
    """Which way it has moved, if that was asked."""


class AnalysisReliability(TypedDict):
    """How far the ratings of a hub can be relied on."""
    kind: Literal['reliability']
    """Tells this kind from the others."""
    reliability: Reliability
    """The reliability."""


class AnalysisSupport(TypedDict):
    """Who needs what, and who can help."""
    kind: Literal['support']
    """Tells this kind from the others."""
    support: SupportPicture
    """The picture."""


class _Ancestor(TypedDict):
    id: FrameworkId
    """Its id."""
    version: FrameworkVersion
    """Its version."""


class Ancestor(_Ancestor, total=False):
    """A framework that this one descends from."""
    note: Text | None
    """What was carried over."""


class AnonymiseAnswerAnonymised(TypedDict):
    """The responses were made ready. What is wrong with them names people, and is told by `check` alone."""
    kind: Literal['anonymised']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    received: int
    """How many responses there were."""
    refused: int
    """How many of them were refused."""
    diagnostics: list[Diagnostic]
    """What was found about the framework."""
    roster: RosterDocument
    """Who takes part, under pseudonyms."""
    responses: list[Response]
    """The responses, under pseudonyms."""
    schools: list[ResearchSchool]
    """What is told of each school, in the order of pseudonyms."""
    report: ResearchReport
    """What was done."""


class _AnonymiseCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    roster: RosterDocument
    """Who takes part."""
    responses: list[Response]
    """The responses."""
    pseudonym_key: str
    """The key by which everybody is given a pseudonym, 32 hexadecimal digits. With the same key the pseudonyms are the same; without it nobody can tell whose they are. Keep it, and keep it to yourself."""


class AnonymiseCall(_AnonymiseCall, total=False):
    """Responses to be made ready for research."""
    framework: FrameworkDocument | None
    """The framework that was answered; the built-in one if left out."""
    amendments: list[Amendment]
    """What moderators have changed, in order; what they left is given."""
    options: ResearchOptions
    """How much is left of what could tell who they are."""


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


class _AssignAnswerAssigned(TypedDict):
    kind: Literal['assigned']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    received: int
    """How many responses there were."""
    refused: int
    """How many of them were refused."""
    diagnostics: list[Diagnostic]
    """What was found about them, in the order of the call."""
    proposal: Proposal
    """The proposal, for people to decide on."""


class AssignAnswerAssigned(_AssignAnswerAssigned, total=False):
    """Needs and offers were matched."""
    followed: Followed | None
    """What followed on earlier matches, if that was asked."""


class _AssignCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    roster: RosterDocument
    """Who takes part."""
    responses: list[Response]
    """The responses."""
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """The partnership or hub whose schools are matched."""


class AssignCall(_AssignCall, total=False):
    """Needs and offers to be matched."""
    framework: FrameworkDocument | None
    """The framework that was answered; the built-in one if left out."""
    amendments: list[Amendment]
    """What moderators have changed, in order."""
    support: SupportOptions
    """How the leaders of a school are brought together."""
    rules: MatchRules
    """How matches are made."""
    suggest: SuggestCall | None
    """Asks which schools might be asked to offer help, or whether they need it."""
    followed: FollowCall | None
    """Asks what followed on the matches of an earlier round."""


class AudienceHub(TypedDict):
    """Those who look across the partnerships of a hub."""
    kind: Literal['hub']
    """Tells this kind from the others."""
    hub: HubId
    """The hub."""


class AudienceLead(TypedDict):
    """The lead of a partnership, who sees everything in it."""
    kind: Literal['lead']
    """Tells this kind from the others."""
    partnership: PartnershipId
    """The partnership."""


class AudienceMembers(TypedDict):
    """The members of a partnership, around one table."""
    kind: Literal['members']
    """Tells this kind from the others."""
    partnership: PartnershipId
    """The partnership."""


class AudienceOwnSchool(TypedDict):
    """The leaders of one school: their own figures, and what members see."""
    kind: Literal['own_school']
    """Tells this kind from the others."""
    school: SchoolId
    """The school."""


class AudiencePublic(TypedDict):
    """Anybody."""
    kind: Literal['public']
    """Tells this kind from the others."""


class _AuditEntry(TypedDict):
    amendment: Amendment
    """The amendment: by whom, when and why; from what to what."""
    outcome: Outcome
    """What became of it."""


class AuditEntry(_AuditEntry, total=False):
    """An amendment, and what became of it."""
    origin: Origin | None
    """Where the response comes from; left out if there is none of that id."""


class Axis(TypedDict):
    """One axis: the mean of the themes it reads."""
    id: AxisId
    """Names the axis."""
    title: Text
    """What it is called."""
    themes: list[ThemeCode]
    """The themes it reads."""


class AxisValue(TypedDict):
    """A value on one axis: the mean of the scores of its themes."""
    value: FigureCell
    """The value, on the framework's default scale."""
    themes: Basis
    """How many of its themes are scored."""


class Balance(TypedDict):
    """How even the exchange is, over schools."""
    only_giving: int
    """How many schools give and are not given."""
    only_receiving: int
    """How many are given and do not give."""
    both: int
    """How many do both."""
    neither: int
    """How many do neither."""
    reciprocity: FigureCell
    """The mean reciprocity of the schools that take part."""


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


class BandShift(TypedDict):
    """A band before and after."""
    raw: BandCell
    """From what was answered."""
    moderated: BandCell
    """From what counts after moderation."""


class Basis(TypedDict):
    """What a figure over several rests on."""
    n: int
    """How many have a figure that is read."""
    missing: int
    """How many have none."""
    hidden: int
    """How many have one, or may have one, that cannot be seen here. If there is any, what rests on them all is not given."""


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


class BlockChart(TypedDict):
    """A chart."""
    kind: Literal['chart']
    """Tells this kind from the others."""
    chart: Chart
    """The chart."""


class BlockFindings(TypedDict):
    """What stands out."""
    kind: Literal['findings']
    """Tells this kind from the others."""
    title: str
    """Over the findings."""
    findings: list[ReportFinding]
    """Each with its reasons; the most important first."""


class BlockList(TypedDict):
    """Things to do or to talk about."""
    kind: Literal['list']
    """Tells this kind from the others."""
    title: str
    """Over the list."""
    items: list[Said]
    """Its items."""


class BlockNotes(TypedDict):
    """What leaders wrote."""
    kind: Literal['notes']
    """Tells this kind from the others."""
    title: str
    """Over the notes."""
    notes: list[QuotedNote]
    """The notes."""


class BlockParagraph(TypedDict):
    """Sentences."""
    kind: Literal['paragraph']
    """Tells this kind from the others."""
    said: Said
    """What they say."""


class BlockTable(TypedDict):
    """A table."""
    kind: Literal['table']
    """Tells this kind from the others."""
    table: Table
    """The table."""


class BlockTiles(TypedDict):
    """Numbers at a glance."""
    kind: Literal['tiles']
    """Tells this kind from the others."""
    tiles: list[Tile]
    """The numbers."""


_BlockingPair = TypedDict(
    "_BlockingPair",
    {
        "topic": "TopicId",
        "from": "SchoolId",
        "to": "SchoolId",
    },
)


class BlockingPair(_BlockingPair, total=False):
    """Two schools that would both rather have each other than what they have, by their tiers alone; a decision stands between them."""
    instead_of: SchoolId | None
    """Whom it would help no longer; nobody if it has a place left."""
    leaves: SchoolId | None
    """Who would no longer help the other; nobody if nobody does."""
    decided: Decided | None
    """What was decided about this pair itself."""


class _BoxCertainty(TypedDict):
    resampled: Resampled
    """The resamples of schools it was found with."""
    boxes: list[BoxShare]
    """The share of them that lies in each box, all four in turn."""
    without: float
    """The share that lies in none, because an axis has no score."""


class BoxCertainty(_BoxCertainty, total=False):
    """How firmly a partnership stands in its box."""
    left_out: list[LeftOut]
    """Where it would lie without each school, if that is how it was found."""


class BoxCertaintyCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: BoxCertainty
    """The figure."""


class BoxShare(TypedDict):
    """How many resamples lie in one box."""
    in_box: QuadrantBox
    """The box."""
    share: float
    """The share of resamples."""


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


_ChangeFields = TypedDict(
    "_ChangeFields",
    {
        "partnership": "PartnershipId",
        "title": "Text",
        "from": "RoundId",
        "to": "RoundId",
        "rounds": "list[ChangeRound]",
        "joined": "list[SchoolId]",
        "left": "list[SchoolId]",
        "rows": "list[ChangeRow]",
        "score_options": "ScoreOptions",
        "options": "ChangeOptions",
    },
)


class Change(_ChangeFields):
    """How a partnership went from one round to another."""


class ChangeBreak(TypedDict):
    """A round in which a series starts anew.

    Which series do is what a `FrameworkComparison` says:
    """
    round: RoundId
    """The first round of the new series."""
    level: LevelId
    """The level."""
    node: Node
    """The theme or area, or the whole."""


class ChangeOptions(TypedDict, total=False):
    """How change is looked at; an empty document gives the defaults."""
    same_within: float
    """A difference up to this counts as none, in points of the scale."""
    breaks: list[ChangeBreak]
    """Where a series starts anew, because what is asked has changed."""
    inference: bool
    """Whether there are tests and intervals. The schools of a partnership are all there are, not a sample: leave it off in reports."""
    zeros: ZeroChanges
    """What the signed-rank test does with schools that have not moved."""
    confidence: float
    """The share of intervals that would hold the true value."""
    rising: bool
    """Whether rounds are tested for rising in order (Page), where there are three."""


class ChangeRound(TypedDict):
    """A round, and who belonged to the partnership in it."""
    round: RoundId
    """The round."""
    title: Text
    """What it is called."""
    members: int
    """How many schools belonged to the partnership."""
    joined: list[SchoolId]
    """Those that did not in the round before; none in the first."""
    left: list[SchoolId]
    """Those that did in the round before and do no more."""


class _ChangeRow(TypedDict):
    level: LevelId
    """The level."""
    node: Node
    """What it is about."""
    title: Text
    """What that is called; for the whole, the framework's title."""
    series: list[SeriesPoint]
    """Every round."""
    matched: MatchedChange
    """The schools that belonged to the partnership both times."""
    unmatched: UnmatchedChange
    """All schools of either round."""


class ChangeRow(_ChangeRow, total=False):
    """The change of one theme or area, or of the whole, at one level."""
    rounds: RoundsChange | None
    """All rounds, if there are three or more."""
    tests: ChangeTests | None
    """Tests and intervals, if they are asked for."""


class _ChangeTests(TypedDict):
    w_plus: FigureCell
    """The sum of the ranks of matched schools that went up."""
    w_minus: FigureCell
    """The sum of the ranks of those that went down."""
    p: FigureCell
    """The two-sided p of the signed-rank test (Wilcoxon 1945) of matched schools. With five schools it cannot be below 0.0625."""
    method: MethodCell
    """How that p was come by."""
    p_holm: FigureCell
    """The same p among all themes of the level (Holm 1979)."""
    p_benjamini_hochberg: FigureCell
    """The same p among all themes of the level (Benjamini & Hochberg 1995)."""
    mean_interval: IntervalLimitsCell
    """The interval of the mean change of matched schools, by resampling them (BCa), from five schools on."""
    delta_interval: IntervalLimitsCell
    """The interval of Cliff's δ (Feng & Cliff 2004)."""
    friedman: FigureCell
    """Friedman's χ² of the rounds."""
    friedman_p: FigureCell
    """Its p."""
    trend_p: FigureCell
    """The two-sided p of the trend of the partnership (Mann 1945; Kendall 1975)."""


class ChangeTests(_ChangeTests, total=False):
    """Tests and intervals of one theme or area, or of the whole.

    A p says how often chance alone would show as much. It does not say that the change matters, nor that there is none.
    """
    page: FigureCell | None
    """Page's L of the rounds in order, if asked for."""
    page_p: FigureCell | None
    """Its p, for rising."""


class Changes(TypedDict):
    """What is new against earlier matches."""
    kept: int
    """How many matches are as they were."""
    added: list[Pair]
    """Matches that were not there."""
    dropped: list[Pair]
    """Matches that are no longer there."""


class _Chart(TypedDict):
    id: str
    """Its name within the report."""
    title: Said
    """What it finds, in a sentence."""
    subtitle: str
    """What is drawn."""
    alt: Said
    """The same in words, for those who cannot see it."""
    spec: Spec
    """The chart in the language of Vega-Lite, with its values."""
    table: Table
    """The table behind it. Drawn with its marks, it is the chart without a renderer."""


class Chart(_Chart, total=False):
    """A chart: as a specification that others draw, in words, and as a table."""
    plane: Plane | None
    """A plane of two axes, for a chart that no table can show."""


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


class ClearedText(TypedDict):
    """What one respondent wrote under one theme, cleared for other schools."""
    response: ResponseId
    """The response."""
    theme: ThemeCode
    """The theme."""


class ColourPoint(TypedDict):
    """That of a point or band of the scale."""
    kind: Literal['point']
    """Tells this kind from the others."""
    position: int
    """Its place on the scale, from 1."""
    of: int
    """How many places the scale has."""


class ColourRole(TypedDict):
    """That of a role in the charts."""
    kind: Literal['role']
    """Tells this kind from the others."""
    role: PaletteRole
    """The role."""


class _Column(TypedDict):
    id: str
    """Its name for programs: small letters, digits and underscores."""
    label: str
    """Its name for people."""


class Column(_Column, total=False):
    """A column of a table."""
    numeric: bool
    """Whether its entries are numbers, to be aligned as such."""


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


class Components(TypedDict):
    """The variance of school scores between partnerships and within them, from a one-way analysis of variance with random groups."""
    partnerships: int
    """The partnerships that have scored schools."""
    schools: int
    """The schools in all of them."""
    size: float
    """The size *n*₀ that stands for that of every partnership (Searle, Casella & McCulloch 1992)."""
    between: float
    """The variance between partnerships; below 0 when they differ by less than their schools would by chance."""
    within: float
    """The variance of schools within partnerships."""
    icc: FigureCell
    """ICC(1), the share of the variance that lies between partnerships, with *n*₀ (Shrout & Fleiss 1979; Bliese 2000); may be below 0."""


class ComponentsCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: Components
    """The figure."""


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


class CountShift(TypedDict):
    """A number before and after."""
    raw: int
    """From what was answered."""
    moderated: int
    """From what counts after moderation."""


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


class _Decision(TypedDict):
    value: FigureCell
    """The figure of this theme."""
    next: FigureCell
    """The figure of the next."""


class Decision(_Decision, total=False):
    """What decided between a theme and the next."""
    by: PriorityKey | None
    """The first key by which they differ; none if it was the order of the framework (and, before that, of partnerships in the roster)."""


class _DecisionOutcome(TypedDict):
    pair: Pair
    """The match that was decided on."""
    decided: Decided
    """What was decided."""
    held: bool
    """Whether the proposal does so."""


class DecisionOutcome(_DecisionOutcome, total=False):
    """What became of a decision."""
    reason: DecisionReason | None
    """Why not."""


_Delivered = TypedDict(
    "_Delivered",
    {
        "topic": "TopicId",
        "from": "SchoolId",
        "to": "SchoolId",
    },
)


class Delivered(_Delivered, total=False):
    """A match of an earlier round, and whether the help was given."""
    delivered: bool | None
    """Whether the help was given; left out if that is not known."""


class Demand(TypedDict):
    """How many helpers a school seeks on a topic."""
    topic: TopicId
    """The topic."""
    school: SchoolId
    """The school."""
    helpers: int
    """How many schools are to help it."""


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


class Directions(TypedDict):
    """How many differences go which way."""
    up: int
    """How many are above zero."""
    same: int
    """How many are zero, or as good as that."""
    down: int
    """How many are below."""


class DirectionsCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: Directions
    """The figure."""


class Disclosure(TypedDict):
    """For whom an answer is, and how much is hidden from them."""
    audience: Audience
    """Who is to read it."""
    hidden: list[Hidden]
    """How many scores have hidden figures, by reason."""


class _DisclosureCall(TypedDict):
    audience: Audience
    """Who is to read it."""


class DisclosureCall(_DisclosureCall, total=False):
    """For whom an answer is, and what they may see."""
    policy: DisclosurePolicy
    """What each audience may see."""
    pseudonym_key: str | None
    """The key by which schools are given pseudonyms, 32 hexadecimal digits; asked for where the policy keeps names from members."""


class DisclosurePolicy(TypedDict, total=False):
    """What each audience may see; an empty document gives the defaults.

    Circles are nested: a minimum that is lower further out than nearer by has no effect, since what members may not see the public may not see either.
    """
    members_min_schools: int
    """How many schools must stand behind a partnership's figures before its members see them; schools that agreed to be shown are not counted."""
    hub_min_schools: int
    """The same for a hub."""
    public_min_schools: int
    """The same for anybody."""
    agreed: Agreed
    """Which schools agreed that the other members see their figures."""
    school_names: SchoolNames
    """Whether members see the names of schools that agreed."""
    min_respondents: int
    """How many people must have responded in a school before other schools see its figures; with 1, they may be those of one person."""
    roles_up_to: Circle | None
    """The outermost circle that sees figures by role; none if left out."""
    unanimous_up_to: Circle | None
    """The outermost circle that sees figures in which all are of one mind, so that everyone's answer is known; none if left out."""
    cleared: list[ClearedText]
    """The texts that somebody has read and cleared for other schools."""


class Dot(TypedDict):
    """A mark on a line."""
    label: str
    """What it is."""
    at: float
    """Where it is."""
    colour: Colour
    """Its colour in the palette."""


class _Entry(TypedDict):
    text: str
    """As it is read."""


class Entry(_Entry, total=False):
    """What stands in a place of a table."""
    value: float | None
    """The figure, unrounded."""
    missing: Missing | None
    """Why there is no figure where one could be."""
    mark: Mark | None
    """The entry as a drawing."""


class _Evidence(TypedDict):
    theme: ThemeCode
    """The theme it speaks to."""
    title: Prose
    """What it is."""


class Evidence(_Evidence, total=False):
    """A link to what a judgement rests on."""
    url: WebAddress | None
    """Where it is: an address that begins with `https://` or `http://`."""


class _EvidencePlace(TypedDict):
    index: int
    """Its place among the links as they were answered, from 0."""
    theme: ThemeCode
    """Its theme."""


class EvidencePlace(_EvidencePlace, total=False):
    """Names a link of a response, as `NotePlace` names a note."""
    title: Prose | None
    """Its title."""


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
    amendments: list[Amendment]
    """What moderators have changed, in order; scores are of what they left."""
    options: ScoreOptions
    """How ratings become scores."""
    disclosure: DisclosureCall | None
    """For whom the answer is; if left out, for whoever has the responses."""


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


class FigureShift(TypedDict):
    """A figure before and after."""
    raw: FigureCell
    """From what was answered."""
    moderated: FigureCell
    """From what counts after moderation."""
    difference: FigureCell
    """By how much moderation raised it; none unless there are both."""


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


class FlagCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: bool
    """The figure."""


class FollowCall(TypedDict):
    """Asks what followed on the matches of an earlier round."""
    round: RoundId
    """The round in which they were matched."""
    matches: list[Delivered]
    """The matches, and whether help was given."""


_FollowedFields = TypedDict(
    "_FollowedFields",
    {
        "from": "RoundId",
        "to": "RoundId",
        "matches": "list[FollowedMatch]",
        "delivered": "OutcomeCounts",
        "not_delivered": "OutcomeCounts",
        "not_known": "OutcomeCounts",
    },
)


class Followed(_FollowedFields):
    """What followed on the matches of an earlier round.

    A need that has gone after help was given has not gone *because* of it; beside what was delivered stands what was not, to hold it against.
    """


class _FollowedMatch(TypedDict):
    pair: Pair
    """The match."""
    before: StanceCell
    """Where the school that was to be helped stood on the topic."""
    after: StanceCell
    """Where it stands now; unavailable if it is no longer among the schools."""
    outcome: NeedOutcome
    """What that comes to."""


class FollowedMatch(_FollowedMatch, total=False):
    """What followed on one match."""
    delivered: bool | None
    """Whether the help was given, if that is known."""


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


class FunnelLimits(TypedDict):
    """Limits of a funnel (Spiegelhalter 2005): the mean over schools ± *z*·√(within/*n*), with the variance within partnerships and the normal distribution."""
    lower: float
    """The lower limit; it may lie below the scale."""
    upper: float
    """The upper limit; it may lie above the scale."""


class FunnelLimitsCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: FunnelLimits
    """The figure."""


class FunnelPlaceCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: FunnelPlace
    """The figure."""


class _GapFlag(TypedDict):
    rule: GapRule
    """The rule it follows from."""
    node: Node
    """The theme; a target may be about an area or the whole."""
    n: int
    """How many schools it rests on; for a school, how many others."""
    because: list[GapReason]
    """The figures it rests on, the one it is ranked by first."""


class GapFlag(_GapFlag, total=False):
    """A gap that is worth a talk."""
    level: LevelId | None
    """The level, where it is about one."""
    school: SchoolId | None
    """The school, where it is about one."""
    role: RoleId | None
    """The role that rates higher, where it is about two."""
    other_role: RoleId | None
    """The role that rates lower."""


class GapOptions(TypedDict, total=False):
    """How gaps are looked at; an empty document gives the defaults. Limits are in points of the scale."""
    own_level: LevelId | None
    """The level at which schools rate themselves; if left out, the first one of the framework."""
    partnership_level: LevelId | None
    """The level at which they rate the partnership; if left out, the last one."""
    same_within: float
    """A difference up to this counts as none."""
    gap_limit: float
    """A mean difference from which two views are flagged as apart."""
    high: float | None
    """The score from which a view is high; if left out, the threshold of the scale."""
    low: float | None
    """The score below which a view is low; if left out, the middle of the scale."""
    min_schools: int
    """How many schools a flagged difference must rest on."""
    outlier_min_schools: int
    """How many schools must have a score for one to be an outlier among them."""
    outlier_deviations: float
    """How many times the median absolute deviation an outlier is away from the median; 2.5 is the advice of Leys et al. (2013)."""
    outlier_distance: float
    """How far it is away at least: where most schools agree, their deviation is nothing, and any difference would be many times that."""
    inference: bool
    """Whether mean gaps are tested. The schools of a partnership are all there are, not a sample: leave it off in reports."""
    targets: list[GapTarget]
    """Scores that are aimed at."""


_GapReasonFields = TypedDict(
    "_GapReasonFields",
    {
        "figure": "GapFigure",
        "value": "float",
        "is": "GapComparison",
        "limit": "float",
    },
)


class GapReason(_GapReasonFields):
    """One figure, held against its limit."""


class GapRow(TypedDict):
    """The gaps of one theme or area, or of the whole."""
    node: Node
    """What it is about."""
    title: Text
    """What that is called; for the whole, the framework's title."""
    schools: list[SchoolGap]
    """Each school: those that have scores in the order of these, then the other members in the order of the roster."""
    self_partnership: MeanGap
    """How far schools rate the partnership above themselves."""
    spread: list[Spread]
    """How far schools lie apart, at either level."""
    roles: list[RoleGap]
    """Every pair of roles that answered, at either level; none unless the scores tell roles apart."""
    targets: list[TargetGap]
    """The declared targets."""
    peers: list[PeerGap]
    """The other partnerships of the hub, then those of the same kind, at either level."""


class GapTarget(TypedDict):
    """A score that is aimed at."""
    level: LevelId
    """The level."""
    node: Node
    """The theme or area, or the whole."""
    value: float
    """The score, on the scale of the node."""


class Gaps(TypedDict):
    """The gaps of a partnership in a round."""
    round: RoundId
    """The round."""
    partnership: PartnershipId
    """The partnership."""
    title: Text
    """What it is called."""
    own_level: LevelId
    """The level at which schools rate themselves."""
    partnership_level: LevelId
    """The level at which they rate the partnership."""
    members: int
    """How many schools belong to it in this round."""
    rows: list[GapRow]
    """The whole, then each area with its themes after it."""
    flags: list[GapFlag]
    """What is worth a talk: rule by rule, the most striking first; equals in the order of the rows."""
    score_options: ScoreOptions
    """How the scores were computed."""
    options: GapOptions
    """What was compared, and the limits behind the flags."""


class GroupReliability(TypedDict):
    """Whether groups differ more than those in them: schools within partnerships, or people within schools."""
    groups: CountCell
    """How many groups have a score."""
    n: CountCell
    """How many scores they have together."""
    mean_size: FigureCell
    """How many scores a group has on average."""
    icc1: FigureCell
    """ICC(1), with the mean size: the part of a single score that its group explains. Below zero, those within a group differ more than the groups."""
    icc1_n0: FigureCell
    """ICC(1) with Searle's n0 for groups of several sizes."""
    icc1_lower: FigureCell
    """The lower limit of the first."""
    icc1_upper: FigureCell
    """The upper limit of the first."""
    icc2: FigureCell
    """ICC(2): how far the means of groups can be relied on."""
    ms_between: FigureCell
    """The mean square between groups."""
    ms_within: FigureCell
    """The mean square within groups."""
    f: FigureCell
    """*F*."""
    p: FigureCell
    """The p of *F*."""


class Hidden(TypedDict):
    """How many scores have a figure that is hidden for one reason."""
    reason: SuppressionReason
    """The reason."""
    scores: int
    """How many scores."""


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


class HubOptions(TypedDict, total=False):
    """The limits behind the practice directory; an empty document gives the defaults."""
    own_level: LevelId | None
    """The level at which schools rate themselves; if left out, the first one."""
    partnership_level: LevelId | None
    """The level at which they rate the partnership; if left out, the last one."""
    practice_share: float
    """The share of ratings at the threshold that practice needs."""
    practice_consensus: float
    """The consensus of the ratings that it needs."""
    practice_answered: float
    """The share of its ratings that must be given, so that it is not the view of a few among those who responded."""
    practice_respondents: int
    """How many people must have responded: one alone agrees with nobody."""


class HubPicture(TypedDict):
    """A hub in a round."""
    round: RoundId
    """The round."""
    hub: HubId
    """The hub."""
    title: Text
    """What it is called."""
    responses: list[PartnershipResponses]
    """Who has answered, partnership by partnership in the order of the roster."""
    rows: list[HubRow]
    """The whole, then each area with its themes after it, each at every level."""
    topics: list[HubTopic]
    """Needs and offers, topic by topic."""
    practice: PracticeDirectory
    """Who does well, and could show others how."""
    score_options: ScoreOptions
    """How the scores were computed."""
    options: HubOptions
    """The limits behind the practice directory."""


class HubRow(TypedDict):
    """The whole, an area or a theme, at one level."""
    node: Node
    """What it is about."""
    title: Text
    """What that is called; for the whole, the framework's title."""
    level: LevelId
    """The level."""
    over_partnerships: RollUp
    """The scores of partnerships, each counting alike."""
    over_schools: RollUp
    """The scores of schools, in each partnership they belong to, each counting alike."""
    components: ComponentsCell
    """How much schools differ between partnerships, and within them."""
    partnerships: list[PartnershipStanding]
    """Each partnership, in the order of the roster."""


class HubTopic(TypedDict):
    """A topic across the partnerships of a hub."""
    topic: TopicId
    """The topic."""
    hub: TopicTotalsCell
    """In the whole hub, each school counting once."""
    partnerships: list[PartnershipTopic]
    """In each partnership, in the order of the roster."""


class IntervalLimits(TypedDict):
    """The two limits of an interval."""
    lower: float
    """The lower limit."""
    upper: float
    """The upper limit."""


class IntervalLimitsCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: IntervalLimits
    """The figure."""


class KindTotal(TypedDict):
    """How many amendments there were of one kind."""
    kind: ChangeKind
    """The kind."""
    applied: int
    """How many were applied."""
    refused: int
    """How many could be read but were refused."""


class Labels(TypedDict):
    """The words of a page that belong to no section."""
    contents: str
    """Over the list of sections."""
    skip: str
    """Leads past the list of sections."""
    table: str
    """Opens the table behind a chart."""
    description: str
    """Stands before the text that says what a chart shows."""
    scale: str
    """Over the points of the scale."""
    made_with: str
    """At the foot: what made the page."""


class LeftOut(TypedDict):
    """Where a partnership would lie without one school."""
    school: SchoolId
    """The school left out."""
    in_box: QuadrantBoxCell
    """The box."""


class _Level(TypedDict):
    id: LevelId
    """Names the level."""
    title: Text
    """What it is called."""


class Level(_Level, total=False):
    """A level that statements speak about."""
    description: Text | None
    """What respondents are asked to think of."""


class LevelAgreement(TypedDict):
    """Agreement over all statements of a level: schools are the raters and statements what is rated."""
    level: LevelId
    """The level."""
    schools: CountCell
    """How many schools rated anything."""
    statements: CountCell
    """How many statements at least two of them rated."""
    krippendorff_alpha: FigureCell
    """Krippendorff's α for ordinal ratings: 1 is perfect agreement, 0 what chance would give. It is low where nearly all ratings are the same."""
    gwet_ac2: FigureCell
    """Gwet's AC2 with ordinal weights (2008, 2014), which high agreement does not upset. It is about points of the scale: where several people of a school answer, its scores lie between them, and there is none."""
    alike: FigureCell
    """The share of pairs of schools that give a statement the very same score, averaged over statements."""
    observed_disagreement: FigureCell
    """The mean squared distance of two scores of one statement, in ranks."""
    expected_disagreement: FigureCell
    """The mean squared distance of any two scores."""


class LevelPriorities(TypedDict):
    """The priorities at one level."""
    level: LevelId
    """The level."""
    keys: list[PriorityKey]
    """The keys, the first to decide first."""
    priorities: list[Priority]
    """The themes that have a score, in order."""
    unranked: list[UnrankedTheme]
    """The themes that have none, and why, in the order of the framework."""
    small_wins: list[SmallWin]
    """The themes in which a success is near, the nearest first."""
    resampled: ResampledCell
    """The resamples behind `stays`."""


class _LevelScore(TypedDict):
    level: LevelId
    """The level."""
    score: ScoreCell
    """The score."""


class LevelScore(_LevelScore, total=False):
    """A score at one level."""
    code: str | None
    """The code that area or theme has at this level; none for the whole."""


class LimitWorth(TypedDict):
    """What it would be worth if a school could take part once more."""
    school: SchoolId
    """The school."""
    limit: LimitKind
    """The limit."""
    changes: list[AimDifference]
    """The aims that would be better, or worse after one that is better."""
    meets: list[NeedRef]
    """The needs that would have one helper more."""


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


class MarkHeat(TypedDict):
    """A field in the colour of its figure."""
    kind: Literal['heat']
    """Tells this kind from the others."""
    colour: Colour
    """The colour."""


class _MarkLine(TypedDict):
    kind: Literal['line']
    """Tells this kind from the others."""
    range: Span
    """From where to where the line goes."""
    dots: list[Dot]
    """What is on it."""


class MarkLine(_MarkLine, total=False):
    """Dots on a line."""
    span: Span | None
    """A part of it that is marked: an interval, or limits."""


class _MarkStack(TypedDict):
    kind: Literal['stack']
    """Tells this kind from the others."""
    parts: list[Part]
    """The parts, from left to right; a part of nobody is there too."""


class MarkStack(_MarkStack, total=False):
    """A bar of parts that make a whole."""
    left: float | None
    """The share of the bar that lies left of the middle, if it is drawn around one."""


_Match = TypedDict(
    "_Match",
    {
        "topic": "TopicId",
        "from": "SchoolId",
        "to": "SchoolId",
        "need": "StanceCell",
        "offer": "StanceCell",
        "same_partnership": "bool",
        "km": "FigureCell",
        "minutes": "MinutesCell",
        "otherwise": "Otherwise",
    },
)


class Match(_Match, total=False):
    """One school helps another on a topic."""
    decided: Decided | None
    """What people had decided about it."""


_MatchDecisionFields = TypedDict(
    "_MatchDecisionFields",
    {
        "topic": "TopicId",
        "from": "SchoolId",
        "to": "SchoolId",
        "decided": "Decided",
    },
)


class MatchDecision(_MatchDecisionFields):
    """What people have decided about a match."""


class MatchRules(TypedDict, total=False):
    """How matches are made; an empty document gives the defaults."""
    reach: Reach
    """Whether schools of one partnership, of two, or both can be matched."""
    phases: PhaseRule
    """Whether schools must teach the same ages."""
    languages: LanguageRule
    """Whether schools must share a language they teach in."""
    max_km: float | None
    """How many kilometres apart schools may lie; those whose place is not known are then not matched. Great circles, from the places in the roster."""
    max_minutes: int | None
    """How many minutes apart they may lie by the table of travel times; those that the table leaves out are then not matched."""
    travel: list[TravelTime]
    """Travel times, the same both ways. If there are any, the tier of distance counts minutes and not kilometres."""
    distance_step: float
    """How many kilometres or minutes make a difference: distances count in whole steps of so many, so that what comes after them has a say."""
    nearest: int | None
    """How many offers, the nearest, each need is held against on its topic; all of them if left out."""
    gives: int | None
    """How often a school gives help, over all topics."""
    receives: int | None
    """How often a school is given help, over all topics."""
    gives_topics: int | None
    """On how many topics a school gives help."""
    receives_topics: int | None
    """On how many topics a school is given help."""
    pair_topics: int | None
    """On how many topics a school may help the same other school."""
    schools: list[SchoolLimits]
    """Schools with limits of their own."""
    demands: list[Demand]
    """Needs for which more than one helper is sought."""
    excluded: list[ExcludedPair]
    """Pairs that are not to be matched, beside those of the roster."""
    decisions: list[MatchDecision]
    """What people have decided."""
    method: MatchMethod
    """What makes matches good."""
    fairness: Fairness
    """Whether urgent needs that cannot all be met are spread over schools."""
    tiers: list[Tier]
    """What decides among those who meet the same needs, the first tier first."""
    giver_tiers: list[Tier] | None
    """What schools that offer prefer, after urgent needs, where matches are to be stable; as `tiers`, by which schools in need prefer, if left out."""
    earlier: list[Pair]
    """The matches that are to change as little as can be."""
    previous: list[Pair]
    """Matches of earlier rounds, for the tiers that keep or avoid them."""
    suggested_offers: SuggestedRule
    """Whether schools that do well in a linked theme count as offering."""
    suggested_needs: SuggestedRule
    """Whether schools that do badly in a linked theme count as needing help."""
    suggested_places: int
    """How many schools a school could help that counts as offering."""
    searches: int
    """How many flows are looked into where a limit on topics has to be kept by trying; beyond, the proposal comes with a bound."""
    seed: int
    """From which lots are drawn where all else is equal."""


class MatchedChange(TypedDict):
    """The change of the schools that belonged to the partnership both times.

    Nobody came or went, so what changed is how these schools rate.
    """
    schools: list[SchoolChange]
    """Each of them."""
    basis: Basis
    """Those with a score both times."""
    mean: FigureCell
    """The mean of their changes."""
    directions: DirectionsCell
    """How many went up, stayed and went down."""
    rank_biserial: FigureCell
    """The matched rank-biserial correlation (Kerby 2014), from −1 (all that moved went down) to 1. Schools that did not move play no part in it."""
    transitions: TransitionsCell
    """How many went from which band to which, lowest first; what did not happen is left out."""


class MatchedMovement(TypedDict):
    """The mean movement of schools that are placed in both rounds."""
    dx: FigureCell
    """Along the horizontal axis."""
    x: Basis
    """Of how many schools."""
    dy: FigureCell
    """Up the vertical axis."""
    y: Basis
    """Of how many schools."""


class _MeanGap(TypedDict):
    basis: Basis
    """The schools."""
    mean: FigureCell
    """The mean of their gaps."""
    directions: DirectionsCell
    """How many have a gap above zero, none, and below."""


class MeanGap(_MeanGap, total=False):
    """A gap over several schools, each with one of its own."""
    p: FigureCell | None
    """The two-sided p of the exact sign-flip test of the mean, if it is asked for."""


class MeasureAWg(TypedDict):
    """Agreement within a group as a share of what its mean allows (Brown & Hauenstein 2005).

    Figures, in order: `a_wg`.
    """
    kind: Literal['a_wg']
    """Tells this kind from the others."""
    counts: list[int]
    """How many chose each point, lowest first."""


class _MeasureAWgJ(TypedDict):
    kind: Literal['a_wg_j']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Raters in rows, items in columns."""
    lowest: float
    """The lowest point of the scale."""
    highest: float
    """The highest point of the scale."""


class MeasureAWgJ(_MeasureAWgJ, total=False):
    """The mean of a_wg over several items (Brown & Hauenstein 2005).

    Figures, in order: `a_wg_j`.
    """
    missing: MissingRule
    """What becomes of raters with a gap."""


class MeasureAdjustedP(TypedDict):
    """p values of many tests, adjusted: Bonferroni, Holm (1979), Benjamini and Hochberg (1995); a row for each.

    Figures, in order: `tests`.
    """
    kind: Literal['adjusted_p']
    """Tells this kind from the others."""
    p: list[float | None]
    """The p values."""


class MeasureAgreement(TypedDict):
    """Agreement A of van der Eijk (2001), and polarisation, (1 − A)/2.

    Figures, in order: `agreement` `polarisation`.
    """
    kind: Literal['agreement']
    """Tells this kind from the others."""
    counts: list[int]
    """How many chose each point, lowest first."""


class MeasureAnswerMeasured(TypedDict):
    """They were computed."""
    kind: Literal['measured']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    measures: list[Measured]
    """What each came to, in the order of the call."""


class MeasureAverageDeviation(TypedDict):
    """Average deviation from mean and median (Burke, Finkelstein & Dusig 1999), and the usual limit, a sixth of the points (Burke & Dunlap 2002).

    Figures, in order: `from_mean` `from_median` `limit`.
    """
    kind: Literal['average_deviation']
    """Tells this kind from the others."""
    counts: list[int]
    """How many chose each point, lowest first."""


class _MeasureAverageDeviationJ(TypedDict):
    kind: Literal['average_deviation_j']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Raters in rows, items in columns."""


class MeasureAverageDeviationJ(_MeasureAverageDeviationJ, total=False):
    """Average deviation over several items (Burke, Finkelstein & Dusig 1999).

    Figures, in order: `from_mean` `from_median`.
    """
    missing: MissingRule
    """What becomes of raters with a gap."""


class _MeasureBootstrap(TypedDict):
    kind: Literal['bootstrap']
    """Tells this kind from the others."""
    values: list[float | None]
    """The values."""


class MeasureBootstrap(_MeasureBootstrap, total=False):
    """A bootstrap interval (Efron 1979, 1987; DiCiccio & Efron 1996): of up to eight values from every resample, of more from resamples drawn by a seed; of fewer than five the figure of single values and of all but one instead.

    Figures, in order: `estimate` `lower` `upper` `standard_error` `resamples` `undefined_share` `lowest_single` `highest_single` `lowest_leave_one_out` `highest_leave_one_out`.
    """
    figure: ResampledFigure
    """The figure that is resampled."""
    method: IntervalMethod
    """How the interval is read from the resamples."""
    confidence: Confidence
    """The confidence of the interval."""
    draws: Draws
    """How many resamples are drawn."""
    seed: Seed
    """Where their random numbers begin."""
    population: int | None
    """How many there are in all, of whom these are some; the interval is the narrower."""


class MeasureCall(TypedDict):
    """Statistics to be computed."""
    schema_version: SchemaVersion
    """Version of this document format."""
    measures: list[Measure]
    """The statistics, in any order."""


class _MeasureCliffDelta(TypedDict):
    kind: Literal['cliff_delta']
    """Tells this kind from the others."""
    x: list[float | None]
    """The first sample."""
    y: list[float | None]
    """The second sample."""


class MeasureCliffDelta(_MeasureCliffDelta, total=False):
    """Cliff's delta (1993) with the interval of Feng and Cliff (2004), and A (Vargha & Delaney 2000).

    Figures, in order: `delta` `standard_error` `lower` `upper` `a` `greater` `less` `equal`.
    """
    variance: CliffVariance
    """How its variance is estimated."""
    student: bool
    """Whether the interval takes the t distribution."""
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureCohenKappa(TypedDict):
    kind: Literal['cohen_kappa']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """The two raters in rows, units in columns."""


class MeasureCohenKappa(_MeasureCohenKappa, total=False):
    """Cohen's kappa of two raters (1960), plain or weighted (1968); n is the units that both rated.

    Figures, in order: `coefficient` `observed_agreement` `expected_agreement` `standard_error` `lower` `upper`.
    """
    weights: AgreementWeights
    """How much credit two different ratings get."""
    values: list[float] | None
    """All values that may be given; without it, those that were."""
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureConsensus(TypedDict):
    kind: Literal['consensus']
    """Tells this kind from the others."""
    counts: list[int]
    """How many chose each point, lowest first."""


class MeasureConsensus(_MeasureConsensus, total=False):
    """Consensus, and agreement with a target (Tastle & Wierman 2007).

    Figures, in order: `consensus` `agreement_with_target`.
    """
    target: float | None
    """The position, counted from 1, with which agreement is measured."""


class _MeasureContentValidity(TypedDict):
    kind: Literal['content_validity']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Experts in rows, items in columns."""


class MeasureContentValidity(_MeasureContentValidity, total=False):
    """Content validity indices (Lynn 1986) and modified kappa (Polit, Beck & Owen 2007); a row for each item.

    Figures, in order: `s_cvi_average` `s_cvi_universal`.
    """
    relevant_from: RelevantFrom
    """The rating from which experts call an item relevant."""


class _MeasureContentValidityRatio(TypedDict):
    kind: Literal['content_validity_ratio']
    """Tells this kind from the others."""
    essential: int
    """How many call the item essential."""
    experts: int
    """Of how many."""


class MeasureContentValidityRatio(_MeasureContentValidityRatio, total=False):
    """The content validity ratio (Lawshe 1975) and what it takes to beat chance (Ayre & Scally 2014).

    Figures, in order: `ratio` `critical_number` `critical_ratio`.
    """
    significance: SignificanceLevel
    """The one-sided probability of beating chance by chance."""


class _MeasureCounts(TypedDict):
    kind: Literal['counts']
    """Tells this kind from the others."""
    counts: list[int]
    """How many chose each point, lowest first."""


class MeasureCounts(_MeasureCounts, total=False):
    """Mean, spread, medians and quartiles of a scale, in positions from 1; the interpolated median spreads the answers at a point evenly over it.

    Figures, in order: `mean` `standard_deviation` `variance` `median` `low_median` `high_median` `interpolated_median` `lower_quartile` `upper_quartile` `share_at_threshold` `net`.
    """
    threshold: int | None
    """The position, counted from 1, from which answers are good enough."""
    quartiles: QuartileRule
    """What a quartile is where the share is reached exactly."""


class _MeasureCronbachAlpha(TypedDict):
    kind: Literal['cronbach_alpha']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """People in rows, items in columns."""


class MeasureCronbachAlpha(_MeasureCronbachAlpha, total=False):
    """Cronbach's alpha (1951) with the interval of Feldt (1965), standardised alpha, and for two items the coefficient of Spearman and Brown (Eisinga, te Grotenhuis & Pelzer 2013); a row for each item. n is the rows used.

    Figures, in order: `alpha` `lower` `upper` `standardised_alpha` `spearman_brown`.
    """
    missing: MissingRule
    """What becomes of rows with a gap."""
    confidence: Confidence
    """The confidence of the interval."""


class MeasureDispersion(TypedDict):
    """Ordinal dispersion: Leik (1966) and one less it, IOV (Berry & Mielke 1992), Kvålseth (1995), l² and l (Blair & Lacy 2000), and entropy.

    Figures, in order: `leik` `leik_consensus` `iov` `kvalseth` `l_squared` `l` `entropy`.
    """
    kind: Literal['dispersion']
    """Tells this kind from the others."""
    counts: list[int]
    """How many chose each point, lowest first."""


class _MeasureFleissKappa(TypedDict):
    kind: Literal['fleiss_kappa']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Raters in rows, units in columns."""


class MeasureFleissKappa(_MeasureFleissKappa, total=False):
    """Fleiss' kappa (1971), weighted and with gaps (Gwet 2014); n is the units with a rating.

    Figures, in order: `coefficient` `observed_agreement` `expected_agreement` `standard_error` `lower` `upper` `p` `pairable_units`.
    """
    weights: AgreementWeights
    """How much credit two different ratings get."""
    values: list[float] | None
    """All values that may be given; without it, those that were."""
    confidence: Confidence
    """The confidence of the interval."""


class MeasureFriedman(TypedDict):
    """The Friedman test (1937) with ties, Kendall's W (1939), and F (Iman & Davenport 1980); n is the complete rows.

    Figures, in order: `chi_squared` `df` `p` `kendalls_w` `f` `df_error` `f_p` `columns`.
    """
    kind: Literal['friedman']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Blocks, such as schools, in rows; occasions in columns."""


class MeasureFunnelMean(TypedDict):
    """Funnel limits of a mean, at 95 % and 99.8 % (Spiegelhalter 2005).

    Figures, in order: `warning_lower` `warning_upper` `alarm_lower` `alarm_upper`.
    """
    kind: Literal['funnel_mean']
    """Tells this kind from the others."""
    target: float
    """The mean to be expected."""
    standard_deviation: float
    """The standard deviation of single values."""
    n: int
    """How many values the mean is of."""


class MeasureFunnelShare(TypedDict):
    """Exact binomial funnel limits of a share, at 95 % and 99.8 % (Spiegelhalter 2005; the upper limit is the lower one of the opposite share).

    Figures, in order: `warning_lower` `warning_upper` `alarm_lower` `alarm_upper`.
    """
    kind: Literal['funnel_share']
    """Tells this kind from the others."""
    target: float
    """The share to be expected, from 0 to 1."""
    n: int
    """How many answers the share is of."""


class _MeasureGwetAc(TypedDict):
    kind: Literal['gwet_ac']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Raters in rows, units in columns."""


class MeasureGwetAc(_MeasureGwetAc, total=False):
    """Gwet's AC1, or with weights AC2 (Gwet 2008, 2014); n is the units with a rating.

    Figures, in order: `coefficient` `observed_agreement` `expected_agreement` `standard_error` `lower` `upper` `p` `pairable_units`.
    """
    weights: AgreementWeights
    """How much credit two different ratings get."""
    values: list[float] | None
    """All values that may be given; without it, those that were."""
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureIcc(TypedDict):
    kind: Literal['icc']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Raters in rows, units in columns."""


class MeasureIcc(_MeasureIcc, total=False):
    """Intraclass correlation of raters who all rate the same units (Shrout & Fleiss 1979; McGraw & Wong 1996); n is the units that everybody rated.

    Figures, in order: `icc` `lower` `upper` `f` `df_between` `df_within` `p` `raters`.
    """
    model: IccModel
    """Which disagreement counts."""
    scores: IccScores
    """What is relied on."""
    confidence: Confidence
    """The confidence of the interval."""


class MeasureKendall(TypedDict):
    """Kendall's tau-b (1945); n is the complete pairs.

    Figures, in order: `tau` `p` `concordant` `discordant`.
    """
    kind: Literal['kendall']
    """Tells this kind from the others."""
    x: list[float | None]
    """The first of each pair."""
    y: list[float | None]
    """The second of each pair."""


class _MeasureKrippendorffAlpha(TypedDict):
    kind: Literal['krippendorff_alpha']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Raters in rows, units in columns."""


class MeasureKrippendorffAlpha(_MeasureKrippendorffAlpha, total=False):
    """Krippendorff's alpha (Krippendorff 2011; Hayes & Krippendorff 2007); n is the units with two ratings or more.

    Figures, in order: `alpha` `observed_disagreement` `expected_disagreement` `ratings`.
    """
    level: MeasurementLevel
    """How far apart two values are."""


class MeasureKruskalWallis(TypedDict):
    """The test of several groups by ranks (Kruskal & Wallis 1952), with epsilon squared.

    Figures, in order: `h` `df` `p` `epsilon_squared` `groups`.
    """
    kind: Literal['kruskal_wallis']
    """Tells this kind from the others."""
    groups: list[list[float | None]]
    """The values of each group."""


class _MeasureLeastSquares(TypedDict):
    kind: Literal['least_squares']
    """Tells this kind from the others."""
    x: list[float | None]
    """Where each value stands, such as the round."""
    y: list[float | None]
    """The values."""


class MeasureLeastSquares(_MeasureLeastSquares, total=False):
    """The least-squares line; n is the complete pairs.

    Figures, in order: `slope` `intercept` `lower` `upper` `p`.
    """
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureMannKendall(TypedDict):
    kind: Literal['mann_kendall']
    """Tells this kind from the others."""
    values: list[float | None]
    """The values in the order of time."""


class MeasureMannKendall(_MeasureMannKendall, total=False):
    """Whether values rise in time (Mann 1945; Kendall 1975).

    Figures, in order: `s` `tau` `p` `z` `variance`.
    """
    alternative: AlternativeHypothesis
    """What is held to be true if chance is not enough."""


class _MeasureMannWhitney(TypedDict):
    kind: Literal['mann_whitney']
    """Tells this kind from the others."""
    x: list[float | None]
    """The first sample."""
    y: list[float | None]
    """The second sample."""


class MeasureMannWhitney(_MeasureMannWhitney, total=False):
    """The rank-sum test of two samples (Mann & Whitney 1947).

    Figures, in order: `p` `z` `u1` `u2` `n_x` `n_y`.
    """
    alternative: AlternativeHypothesis
    """What is held to be true if chance is not enough."""
    method: PMethod
    """How p is come by."""
    no_continuity: bool
    """Whether the normal method does without the correction for continuity."""


class _MeasureMcdonaldOmega(TypedDict):
    kind: Literal['mcdonald_omega']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """People in rows, items in columns."""


class MeasureMcdonaldOmega(_MeasureMcdonaldOmega, total=False):
    """McDonald's omega (1999), the reliability of a sum of items that one factor explains; a row for each item. n is the rows used.

    Figures, in order: `omega`.
    """
    matrix: FactorMatrix
    """What the one factor is fitted to."""
    missing: MissingRule
    """What becomes of rows with a gap."""


class _MeasureMeanDifference(TypedDict):
    kind: Literal['mean_difference']
    """Tells this kind from the others."""
    x: list[float | None]
    """The first sample."""
    y: list[float | None]
    """The second sample."""


class MeasureMeanDifference(_MeasureMeanDifference, total=False):
    """Standardised differences of two means: Cohen's d (pooled) with its interval, Hedges' g, and Glass's delta by the spread of the second (Hedges & Olkin 1985).

    Figures, in order: `cohens_d` `lower` `upper` `hedges_g` `glass_delta`.
    """
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureOneWay(TypedDict):
    kind: Literal['one_way']
    """Tells this kind from the others."""
    groups: list[list[float | None]]
    """The values of each group."""


class MeasureOneWay(_MeasureOneWay, total=False):
    """One-way analysis of variance of groups: ICC(1) with its interval, ICC(2), F and the variances (Shrout & Fleiss 1979; Bliese 2000).

    Figures, in order: `icc1` `icc1_lower` `icc1_upper` `icc2` `f` `df_between` `df_within` `p` `mean_square_between` `mean_square_within` `variance_between` `pooled_mean` `mean_of_group_means` `mean_size` `n0` `groups`.
    """
    size: GroupSizeRule
    """Which size stands for groups of several sizes."""
    confidence: Confidence
    """The confidence of the interval."""


class _MeasurePage(TypedDict):
    kind: Literal['page']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Blocks, such as schools, in rows; occasions in columns, in order."""


class MeasurePage(_MeasurePage, total=False):
    """Page's test (1963) that columns rise from first to last; n is the complete rows.

    Figures, in order: `l` `z` `p` `columns`.
    """
    alternative: AlternativeHypothesis
    """What is held to be true if chance is not enough."""
    method: PMethod
    """How p is come by."""


class _MeasurePairedDifference(TypedDict):
    kind: Literal['paired_difference']
    """Tells this kind from the others."""
    x: list[float | None]
    """The first of each pair."""
    y: list[float | None]
    """The second of each pair."""


class MeasurePairedDifference(_MeasurePairedDifference, total=False):
    """Standardised differences of pairs: d_z with its interval, by the spread of the differences, and d_av, by that of the values (Lakens 2013).

    Figures, in order: `d_z` `lower` `upper` `d_av`.
    """
    confidence: Confidence
    """The confidence of the interval."""


class _MeasurePearson(TypedDict):
    kind: Literal['pearson']
    """Tells this kind from the others."""
    x: list[float | None]
    """The first of each pair."""
    y: list[float | None]
    """The second of each pair."""


class MeasurePearson(_MeasurePearson, total=False):
    """Pearson's correlation with Fisher's interval; n is the complete pairs.

    Figures, in order: `r` `p` `lower` `upper`.
    """
    confidence: Confidence
    """The confidence of the interval."""


class _MeasurePercentileRank(TypedDict):
    kind: Literal['percentile_rank']
    """Tells this kind from the others."""
    values: list[float | None]
    """The values."""
    value: float
    """The one that is ranked."""


class MeasurePercentileRank(_MeasurePercentileRank, total=False):
    """The percentage of values below one of them, from 0 to 100.

    Figures, in order: `percentile_rank`.
    """
    ties: TieRule
    """How values equal to it count."""


class _MeasureRWg(TypedDict):
    kind: Literal['r_wg']
    """Tells this kind from the others."""
    counts: list[int]
    """How many chose each point, lowest first."""


class MeasureRWg(_MeasureRWg, total=False):
    """Within-group agreement of one item (James, Demaree & Wolf 1984, 1993).

    Figures, in order: `r_wg` `null_variance`.
    """
    null: NullDistribution
    """What people without an opinion would answer."""
    null_shares: list[float]
    """The proportions of their answers, if declared: one a point."""
    null_variance: float | None
    """The variance of their answers, if given."""
    truncate: bool
    """Whether less than 0 is given as 0."""


class _MeasureRWgJ(TypedDict):
    kind: Literal['r_wg_j']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Raters in rows, items in columns."""
    points: int
    """How many points the scale has."""


class MeasureRWgJ(_MeasureRWgJ, total=False):
    """Within-group agreement over several items (James, Demaree & Wolf 1984), and r*_wg(J), which does not grow with their number (Lindell, Brandt & Whitney 1999).

    Figures, in order: `r_wg_j` `r_wg_j_star`.
    """
    null: NullDistribution
    """What people without an opinion would answer."""
    null_shares: list[float]
    """The proportions of their answers, if declared: one a point."""
    null_variance: float | None
    """The variance of their answers, if given."""
    truncate: bool
    """Whether less than 0 is given as 0."""
    missing: MissingRule
    """What becomes of raters with a gap."""


class _MeasureRawAgreement(TypedDict):
    kind: Literal['raw_agreement']
    """Tells this kind from the others."""
    ratings: list[list[float | None]]
    """Raters in rows, units in columns."""


class MeasureRawAgreement(_MeasureRawAgreement, total=False):
    """How often raters agree, with nothing taken off for chance; n is the units with two ratings or more.

    Figures, in order: `pairs` `unanimous`.
    """
    weights: AgreementWeights
    """How much credit two different ratings get."""
    values: list[float] | None
    """All values that may be given; without it, those that were."""


class _MeasureShare(TypedDict):
    kind: Literal['share']
    """Tells this kind from the others."""
    count: int
    """How many."""
    n: int
    """Of how many."""


class MeasureShare(_MeasureShare, total=False):
    """A share with the intervals of Wilson (1927), Clopper and Pearson (1934), and Agresti and Coull (1998).

    Figures, in order: `share` `wilson_lower` `wilson_upper` `clopper_pearson_lower` `clopper_pearson_upper` `agresti_coull_lower` `agresti_coull_upper`.
    """
    population: int | None
    """How many there are in all, of whom these are some; Wilson's interval is the narrower."""
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureShareDifference(TypedDict):
    kind: Literal['share_difference']
    """Tells this kind from the others."""
    count_x: int
    """How many in the first."""
    n_x: int
    """Of how many."""
    count_y: int
    """How many in the second."""
    n_y: int
    """Of how many."""


class MeasureShareDifference(_MeasureShareDifference, total=False):
    """The difference of two shares with the interval of Newcombe (1998).

    Figures, in order: `difference` `lower` `upper`.
    """
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureShrunkenMeans(TypedDict):
    kind: Literal['shrunken_means']
    """Tells this kind from the others."""
    groups: list[list[float | None]]
    """The values of each group."""


class MeasureShrunkenMeans(_MeasureShrunkenMeans, total=False):
    """Variance components of groups, and their means drawn towards a centre by them (empirical Bayes; Raudenbush & Bryk 2002); a row for each group.

    Figures, in order: `centre` `variance_between` `variance_within` `n0` `groups`.
    """
    centre: PoolingCentre
    """What the means are drawn towards."""


class _MeasureSignFlip(TypedDict):
    kind: Literal['sign_flip']
    """Tells this kind from the others."""
    differences: list[float | None]
    """After minus before, one for each pair."""


class MeasureSignFlip(_MeasureSignFlip, total=False):
    """The exact permutation test of the mean of pairs, by flipping signs (Fisher 1935).

    Figures, in order: `p` `mean`.
    """
    alternative: AlternativeHypothesis
    """What is held to be true if chance is not enough."""


class _MeasureSignedRank(TypedDict):
    kind: Literal['signed_rank']
    """Tells this kind from the others."""
    differences: list[float | None]
    """After minus before, one for each pair."""


class MeasureSignedRank(_MeasureSignedRank, total=False):
    """The signed-rank test of pairs (Wilcoxon 1945; Pratt 1959), with the matched rank-biserial correlation (Kerby 2014) and the Hodges–Lehmann estimate.

    Figures, in order: `p` `z` `w_plus` `w_minus` `up` `down` `zeros` `share_unchanged` `rank_biserial` `hodges_lehmann`.
    """
    zeros: ZeroRule
    """What becomes of zeros."""
    alternative: AlternativeHypothesis
    """What is held to be true if chance is not enough."""
    method: PMethod
    """How p is come by."""
    continuity: bool
    """Whether the normal method corrects for continuity."""


class _MeasureSpearman(TypedDict):
    kind: Literal['spearman']
    """Tells this kind from the others."""
    x: list[float | None]
    """The first of each pair."""
    y: list[float | None]
    """The second of each pair."""


class MeasureSpearman(_MeasureSpearman, total=False):
    """Spearman's rank correlation (1904); n is the complete pairs.

    Figures, in order: `rho` `p` `lower` `upper`.
    """
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureTOneSample(TypedDict):
    kind: Literal['t_one_sample']
    """Tells this kind from the others."""
    values: list[float | None]
    """The values."""


class MeasureTOneSample(_MeasureTOneSample, total=False):
    """The t test of a mean (Student 1908); of pairs, on their differences.

    Figures, in order: `mean` `standard_error` `t` `df` `p` `lower` `upper`.
    """
    expected: float
    """The mean to be expected."""
    alternative: AlternativeHypothesis
    """What is held to be true if chance is not enough."""
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureTTwoSamples(TypedDict):
    kind: Literal['t_two_samples']
    """Tells this kind from the others."""
    x: list[float | None]
    """The first sample."""
    y: list[float | None]
    """The second sample."""


class MeasureTTwoSamples(_MeasureTTwoSamples, total=False):
    """The t test of the difference of two means (Welch 1947; Student 1908).

    Figures, in order: `mean_difference` `standard_error` `t` `df` `p` `lower` `upper`.
    """
    spread: SpreadRule
    """Whether they have one spread."""
    alternative: AlternativeHypothesis
    """What is held to be true if chance is not enough."""
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureTheilSen(TypedDict):
    kind: Literal['theil_sen']
    """Tells this kind from the others."""
    x: list[float | None]
    """Where each value stands, such as the round."""
    y: list[float | None]
    """The values."""


class MeasureTheilSen(_MeasureTheilSen, total=False):
    """The median slope (Theil 1950; Sen 1968); n is the complete pairs.

    Figures, in order: `slope` `intercept` `lower` `upper` `p`.
    """
    confidence: Confidence
    """The confidence of the interval."""


class _MeasureValues(TypedDict):
    kind: Literal['values']
    """Tells this kind from the others."""
    values: list[float | None]
    """The numbers."""


class MeasureValues(_MeasureValues, total=False):
    """Mean, spread, median and range of numbers.

    Figures, in order: `mean` `weighted_mean` `standard_deviation` `median` `lowest` `highest`.
    """
    weights: list[float] | None
    """The weight of each in the weighted mean."""


class _Measured(TypedDict):
    kind: MeasureKind
    """Which statistic."""
    n: int
    """How many observations it rests on: answers, complete rows, units or pairs. Where there is no figure, those that were there."""
    missing: int
    """How many values were missing."""
    figures: Figures
    """The figures, in the order declared for the statistic."""


class Measured(_Measured, total=False):
    """The figures of one statistic."""
    method: MeasureMethod | None
    """How it was computed, where there are several ways."""
    rows: list[MeasuredRow]
    """The figures of each column or group, if the statistic has any."""
    notes: list[MeasureNote]
    """What to bear in mind."""


class MeasuredRow(TypedDict):
    """The figures of one column or group."""
    index: int
    """Its place among what was given, counted from 0."""
    figures: Figures
    """Its figures, in the order declared for the statistic."""


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


class MethodCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: Method
    """The figure."""


class MinutesCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: int
    """The figure."""


class Moderation(TypedDict):
    """What moderation did."""
    audit: list[AuditEntry]
    """Every amendment that could be read, in the order of the call."""
    effect: ModerationEffect
    """How much it moved each figure."""


class ModerationEffect(TypedDict):
    """What moderation did to the scores."""
    totals: ModerationTotals
    """How much was amended."""
    moved: list[Moved]
    """The scores that moved, in the order of the raw scores."""


class ModerationTotals(TypedDict):
    """How much was amended."""
    received: int
    """How many amendments came in, those that could not be read among them."""
    refused: int
    """How many of them were refused."""
    kinds: list[KindTotal]
    """How many there were of each kind, in the order of the kinds."""
    responses: int
    """How many submitted responses there are."""
    amended: int
    """How many of them are not as they were given, or have a text with other readers; changed and changed back does not count."""
    withdrawn: int
    """How many of those were withdrawn."""
    ratings: int
    """How many ratings were given in submitted responses."""
    ratings_changed: int
    """How many places for a rating hold another one, or none, or one where none was given; in responses that were not withdrawn."""
    share_changed: FigureCell
    """The same as a share of the ratings given."""


class _Moved(TypedDict):
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """Whose score it is."""
    level: LevelId
    """The level that its statements speak about."""
    node: Node
    """What it is about."""
    amended: int
    """How many responses of the unit were withdrawn, or have another rating here than was given."""
    mean: FigureShift
    """The score."""
    share_at_threshold: FigureShift
    """The share of ratings at the scale's threshold or above."""
    band: BandShift
    """The band."""
    schools: CountShift
    """How many schools gave a rating."""
    respondents: CountShift
    """How many people responded."""
    answered: CountShift
    """How many ratings were given."""


class Moved(_Moved, total=False):
    """One score that moved: a figure of it, its band or a number behind it is another than before."""
    role: RoleId | None
    """The one role it is of; of all who answered if left out."""


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


class NeedOptions(TypedDict, total=False):
    """When a school does so badly in a theme that it might need help; an empty document gives the defaults. The score must be in the lowest band of its scale, and each of these limits be reached."""
    need_share: float
    """The share of ratings below the threshold."""
    need_consensus: float
    """The consensus of the ratings."""
    need_answered: float
    """The share of its ratings that must be given."""
    need_respondents: int
    """How many people must have responded."""


class NeedRef(TypedDict):
    """A need on a topic."""
    topic: TopicId
    """The topic."""
    school: SchoolId
    """The school."""


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


class _NotePlace(TypedDict):
    index: int
    """Its place among the notes as they were answered, from 0."""
    theme: ThemeCode
    """Its theme."""
    kind: NoteKind
    """What it is about."""


class NotePlace(_NotePlace, total=False):
    """Names a note of a response.

    Theme and kind say which note is meant a second time, so that an amendment to another form of the response is found to be stale. The words may be given as well; they are best left out where they must not stand in the log.
    """
    text: Prose | None
    """Its words."""


class Origin(TypedDict):
    """Where a response comes from."""
    round: RoundId
    """The round."""
    partnership: PartnershipId
    """The partnership."""
    school: SchoolId
    """The school."""
    role: RoleId
    """The role of who answered."""


class _Otherwise(TypedDict):
    loses: AimDifference
    """The first aim in which that would be worse, and by how much. By lot, if it would be as good in all."""
    changes: int
    """How many other matches would have to be made or dropped for it."""


_OtherwiseFields = TypedDict(
    "_OtherwiseFields",
    {
        "from": "SchoolId | None",
    }, total=False,
)


class Otherwise(_Otherwise, _OtherwiseFields):
    """The best proposal without a match, for what the match beat."""


class OutcomeApplied(TypedDict):
    """It took effect: `from` was there before, and `to` was there after."""
    kind: Literal['applied']
    """Tells this kind from the others."""


class OutcomeCounts(TypedDict):
    """How often needs came to each outcome."""
    offers: int
    """The school offers help now."""
    gone: int
    """It no longer needs help."""
    eased: int
    """It needs help less urgently."""
    same: int
    """It needs help as before."""
    worse: int
    """It needs help more urgently."""
    not_known: int
    """That cannot be said."""


class OutcomeRefused(TypedDict):
    """It was refused, and nothing changed."""
    kind: Literal['refused']
    """Tells this kind from the others."""
    why: list[Diagnostic]
    """Why."""


class _Outranked(TypedDict):
    by: list[NeedRef]
    """The needs that would have one helper less; none if only the way it is matched would be worse."""
    loses: AimDifference
    """The first aim in which that would be worse, and by how much. By lot, if it would be as good in all."""


_OutrankedFields = TypedDict(
    "_OutrankedFields",
    {
        "from": "SchoolId | None",
    }, total=False,
)


class Outranked(_Outranked, _OutrankedFields):
    """What it would take to meet a need that is not met."""


class PageColours(TypedDict, total=False):
    """The colours of a page. On dark screens, paper and ink are those of this library."""
    brand: Rgb | None
    """Of rules, links and what stands out; the accent of the report if left out."""
    ink: Rgb | None
    """Of the text."""
    paper: Rgb | None
    """Of what it stands on."""


_PairFields = TypedDict(
    "_PairFields",
    {
        "topic": "TopicId",
        "from": "SchoolId",
        "to": "SchoolId",
    },
)


class Pair(_PairFields):
    """A school that helps another on a topic."""


class Palette(TypedDict, total=False):
    """The colours that charts and marks are drawn in, as `#rrggbb`.

    The points of a scale go from orange to violet over light middle tones, which eyes that cannot tell red from green tell apart, and which differ in lightness from the paper (after the scheme `PuOr` of Cynthia Brewer's ColorBrewer). No chart tells anything by colour alone.
    """
    points: list[Rgb]
    """The points of the scale, the lowest first. A scale with more or fewer points takes those that lie nearest."""
    own: Rgb
    """Views of the own school, and the first of two."""
    partnership: Rgb
    """Views of the partnership, and the second of two."""
    need: Rgb
    """Urgent needs, and needs."""
    some_need: Rgb
    """Needs that are not urgent."""
    offer: Rgb
    """Strong offers, and offers."""
    some_offer: Rgb
    """Offers of some help."""
    accent: Rgb
    """What stands out."""
    muted: Rgb
    """What stands behind."""
    absent: Rgb
    """Where nothing was said."""


class Part(TypedDict):
    """A part of a bar."""
    label: str
    """What the part is."""
    n: int
    """How many."""
    share: float
    """As a share of the bar, from 0 to 1."""
    colour: Colour
    """Its colour in the palette."""


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


class PartnershipAgreement(TypedDict):
    """How much the schools of a partnership see alike in a round."""
    round: RoundId
    """The round."""
    partnership: PartnershipId
    """The partnership."""
    title: Text
    """What it is called."""
    members: int
    """How many schools belong to it in this round."""
    levels: list[LevelAgreement]
    """All statements of each level together."""
    themes: list[ThemeAgreement]
    """The themes, level by level."""
    statements: list[StatementAgreement]
    """The statements, level by level."""
    score_options: ScoreOptions
    """How the scores were computed."""
    options: AgreementOptions
    """How agreement was measured."""


class PartnershipResponses(TypedDict):
    """Who has answered in one partnership."""
    partnership: PartnershipId
    """The partnership."""
    title: Text
    """What it is called."""
    members: int
    """How many schools belong to it in this round."""
    answered: int
    """How many of them gave a rating."""
    rate: FigureCell
    """The share of members that did."""
    respondents: int
    """How many people responded."""


class PartnershipStanding(TypedDict):
    """Where one partnership stands among the others."""
    partnership: PartnershipId
    """The partnership."""
    score: FigureCell
    """Its score."""
    percentile: FigureCell
    """The percentage of partnerships with a lower score; of equal ones, itself among them, half count."""
    mean: FigureCell
    """The mean of its schools' scores, each counting alike."""
    schools: Basis
    """How many schools that is of."""
    reliability: FigureCell
    """How well it is known, from 0 to 1: *λ* = between/(between + within/*n*)."""
    shrunken: FigureCell
    """The mean drawn towards that over schools, as much as it is not known: *λ*·mean + (1 − *λ*)·mean over schools (Raudenbush & Bryk 2002)."""
    warning: FunnelLimitsCell
    """Between which limits 95 in 100 means of so many schools lie by chance alone."""
    alarm: FunnelLimitsCell
    """Between which limits 998 in 1000 lie."""
    place: FunnelPlaceCell
    """Where its mean lies."""


class PartnershipTopic(TypedDict):
    """A topic in one partnership."""
    partnership: PartnershipId
    """The partnership."""
    totals: TopicTotalsCell
    """What its schools need and offer."""


class PeerGap(TypedDict):
    """A partnership beside others."""
    against: Peers
    """Which others."""
    level: LevelId
    """The level."""
    partnerships: list[PartnershipId]
    """The others that have a score here, in the order of the roster."""
    basis: Basis
    """All others. Those whose scores are not at hand count as missing."""
    mean: FigureCell
    """The mean of the others' scores, each counting alike."""
    gap: FigureCell
    """The score of this one minus that mean."""


class PeersHub(TypedDict):
    """The others of its hub."""
    kind: Literal['hub']
    """Tells this kind from the others."""
    hub: HubId
    """The hub."""


class PeersSameKind(TypedDict):
    """The others of its kind, in any hub."""
    kind: Literal['same_kind']
    """Tells this kind from the others."""
    partnership_kind: PartnershipKind
    """The kind."""


class Place(TypedDict):
    """A place on the map, in degrees of WGS 84."""
    latitude: float
    """Degrees north, -90 to 90."""
    longitude: float
    """Degrees east, -180 to 180."""


class PlaceWorth(TypedDict):
    """What one more place in an offer would be worth."""
    topic: TopicId
    """The topic."""
    school: SchoolId
    """The school that offers."""
    changes: list[AimDifference]
    """The aims that would be better, or worse after one that is better."""
    meets: list[NeedRef]
    """The needs that would have one helper more."""
    could_meet: list[NeedRef]
    """All needs not met that could be matched with it: one more place meets any one of them, two more any two."""


class Plane(TypedDict):
    """A plane with two axes, cut into four boxes."""
    x: str
    """The axis from left to right."""
    y: str
    """The axis from bottom to top."""
    range: Span
    """From where to where both axes go."""
    cut: float
    """Where both are cut."""
    boxes: list[PlaneBox]
    """The boxes: bottom left, bottom right, top left, top right."""
    points: list[PlanePoint]
    """What is where."""


class _PlaneBox(TypedDict):
    label: str
    """What it is called."""


class PlaneBox(_PlaneBox, total=False):
    """A box of a plane."""
    detail: str | None
    """How surely the plane's subject lies there."""


class _PlanePoint(TypedDict):
    label: str
    """What it is."""
    x: float
    """How far right."""
    y: float
    """How far up."""
    colour: Colour
    """Its colour in the palette."""


class PlanePoint(_PlanePoint, total=False):
    """A place on a plane."""
    main: bool
    """Whether it is the one that the chart is about."""


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


class Position(TypedDict):
    """A place on both axes."""
    x: AxisValue
    """How far along the horizontal axis."""
    y: AxisValue
    """How far up the vertical axis."""
    in_box: QuadrantBoxCell
    """The box it lies in."""


class Practice(TypedDict):
    """A theme that goes so well somewhere that others may want to see it."""
    theme: ThemeCode
    """The theme."""
    level: LevelId
    """The level: a school is listed for what it does itself, a partnership for what its schools do together."""
    unit: ScoreUnit
    """Who does it."""
    score: float
    """The score, on its own scale."""
    band: BandId
    """The band of the score, the highest of its scale."""
    because: list[PracticeReason]
    """The figures behind that, each held against its limit."""
    moderated: FlagCell
    """Whether it has been moderated; unavailable if that was not said."""
    offers: PracticeOffersCell
    """Offers of help on topics linked with the theme, by the school or by schools of the partnership."""


class PracticeDirectory(TypedDict):
    """Everything that is listed, theme by theme."""
    practices: list[Practice]
    """Theme by theme, in the order of the framework; schools before partnerships, each in the order of the roster."""
    hidden: int
    """How many scores could not be looked at, because they are hidden or not among those at hand."""


class PracticeOffer(TypedDict):
    """An offer on a linked topic."""
    topic: TopicId
    """The topic."""
    school: SchoolId
    """The school that offers."""
    stance: Stance
    """How much it offers."""
    places: int
    """How many schools it can help."""


class PracticeOffersCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: list[PracticeOffer]
    """The figure."""


_PracticeReasonFields = TypedDict(
    "_PracticeReasonFields",
    {
        "figure": "PracticeFigure",
        "value": "float",
        "is": "Comparison",
        "limit": "float",
    },
)


class PracticeReason(_PracticeReasonFields):
    """One figure, held against its limit."""


class _Priorities(TypedDict):
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """Whose they are."""
    levels: list[LevelPriorities]
    """One ranking for each level."""
    score_options: ScoreOptions
    """How the scores were computed."""
    options: PriorityOptions
    """How themes were ranked."""


class Priorities(_Priorities, total=False):
    """The priorities of a unit in a round."""
    baseline: RoundId | None
    """The round that change is counted from; none for the first."""


class _Priority(TypedDict):
    rank: int
    """Its place, from 1."""
    theme: ThemeCode
    """The theme."""
    inputs: list[PriorityInput]
    """Its figures, in the order of the keys."""
    pareto: bool
    """Whether no other theme comes before it by one key without coming after it by another: whatever the order of the keys, there is a case for it."""
    stays: FigureCell
    """The share of resamples of schools in which it is among the top."""


class Priority(_Priority, total=False):
    """A theme in its place, with all that brought it there."""
    partnership: PartnershipId | None
    """Whose theme it is, where those of several partnerships are ranked."""
    before_next: Decision | None
    """What put it before the next; none for the last."""


class PriorityInput(TypedDict):
    """One figure of a theme."""
    key: PriorityKey
    """Which figure."""
    first: PriorityEnd
    """Which end of it comes first."""
    value: FigureCell
    """What it is."""
    basis: Basis
    """What it rests on: schools, of which it is a mean or a share; or ratings, where it is read from these; or answers on linked topics."""


class PriorityOptions(TypedDict, total=False):
    """How themes are ranked; an empty document gives the defaults."""
    levels: list[LevelId]
    """The levels, each ranked apart; all of them if left out or empty."""
    keys: list[PriorityKey]
    """What decides, the first key first. If left out or empty, the usual keys, which for a school count ratings and for several count schools."""
    baseline: RoundId | None
    """The round that change is counted from; the one before if left out."""
    top: int
    """How many themes are at the top, where they stay or fall out as schools are drawn again."""
    small_win_within: float
    """How far below the threshold a small win may begin, on the framework's default scale."""
    small_win_consensus: float
    """The consensus that it needs."""
    small_win_places: int
    """The places on linked topics that it needs, where topics are linked."""
    draws: int
    """How often schools are drawn again, where there are more than eight."""
    seed: int
    """The seed of these draws."""


_PriorityReasonFields = TypedDict(
    "_PriorityReasonFields",
    {
        "figure": "PriorityKey",
        "value": "float",
        "is": "Comparison",
        "limit": "float",
    },
)


class PriorityReason(_PriorityReasonFields):
    """One figure, held against its limit."""


class _Proposal(TypedDict):
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """Whose schools are matched."""
    aims: list[AimTotal]
    """What it comes to in every aim, in the order in which they decide."""
    optimal: bool
    """Whether nothing within the rules is better. If not, the search for a way to keep limits on topics ended early, and `bound` says what cannot be bettered; or matches are stable, and not chosen to be the best for all together."""
    searched: int
    """How many flows were looked into."""
    matches: list[Match]
    """The matches: topics in the order of the framework, then by the ids of those who are helped and those who help."""
    unmet: list[UnmetNeed]
    """Needs with fewer helpers than are sought."""
    unused: list[UnusedOffer]
    """Offers with places left."""
    places: list[PlaceWorth]
    """What one more place would be worth, where it would be worth something."""
    limits: list[LimitWorth]
    """What a limit of a school costs, where it costs something."""
    topics: list[TopicMatches]
    """How far each topic is covered."""
    schools: list[SchoolExchange]
    """What each school gives and is given, those that do either."""
    balance: Balance
    """How even the exchange is."""
    decisions: list[DecisionOutcome]
    """What became of each decision, in the order of the rules."""
    suggested: list[Suggestion]
    """Schools that could be asked, or that were counted if the rules say so: what they might offer, then what they might need."""
    rules: MatchRules
    """How matches were made."""


class Proposal(_Proposal, total=False):
    """Who is to help whom, for people to decide on."""
    bound: list[AimTotal] | None
    """What nothing within the rules can be better than, where it is not known to be optimal."""
    blocking: list[BlockingPair] | None
    """Where matches are to be stable, the pairs that block them: those that decisions part."""
    changes: Changes | None
    """What is new against the earlier matches, if there were any."""


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


class QuadrantBoxCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: QuadrantBox
    """The figure."""


class QuadrantFlag(TypedDict):
    """Something about a position that is worth a talk."""
    rule: QuadrantRule
    """The rule it follows from."""
    because: list[QuadrantReason]
    """The figures it rests on."""


_QuadrantMovementFields = TypedDict(
    "_QuadrantMovementFields",
    {
        "from": "RoundId",
        "to": "RoundId",
        "dx": "FigureCell",
        "dy": "FigureCell",
        "from_box": "QuadrantBoxCell",
        "to_box": "QuadrantBoxCell",
        "box_changed": "FlagCell",
        "matched": "MatchedMovement",
        "joined": "list[SchoolId]",
        "left": "list[SchoolId]",
    },
)


class QuadrantMovement(_QuadrantMovementFields):
    """How a partnership moved between two rounds.

    A partnership also moves when schools join and leave. So beside the plain difference stands that of the schools that were there both times.
    """


class QuadrantOptions(TypedDict, total=False):
    """The limits behind the flags, and how schools are drawn again; an empty document gives the defaults."""
    top_share: float
    """The share of ratings at the top of the scale from which they are uniformly high."""
    draws: int
    """How often schools are drawn again, where there are more than eight."""
    seed: int
    """The seed of these draws."""


class QuadrantPicture(TypedDict):
    """Where a partnership stands in a round."""
    round: RoundId
    """The round."""
    partnership: PartnershipId
    """The partnership."""
    quadrant: Quadrant
    """The axes, the cut and the titles of the boxes."""
    members: int
    """How many schools belong to it in this round."""
    position: Position
    """Where it stands."""
    certainty: BoxCertaintyCell
    """How firmly it stands there."""
    flags: list[QuadrantFlag]
    """What is worth a talk about that."""
    schools: list[SchoolPosition]
    """The view of each school: those that have scores in the order of these, then the other members in the order of the roster."""
    score_options: ScoreOptions
    """How the scores were computed."""
    options: QuadrantOptions
    """The limits behind the flags, and how schools were drawn again."""


_QuadrantReasonFields = TypedDict(
    "_QuadrantReasonFields",
    {
        "figure": "QuadrantFigure",
        "value": "float",
        "is": "Comparison",
        "limit": "float",
    },
)


class QuadrantReason(_QuadrantReasonFields):
    """One figure, held against its limit."""


class _QuotedNote(TypedDict):
    text: str
    """Its words, as they were written: data, never markup."""
    about: str
    """What it is about."""
    tone: Tone
    """Whether it is of a strength or of something to develop."""


class QuotedNote(_QuotedNote, total=False):
    """A note that was cleared for whoever reads the report."""
    by: str | None
    """Who wrote it, as far as the reader may know."""


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


class RefusalCount(TypedDict):
    """How many pairs may not be matched for a reason."""
    reason: Refusal
    """The reason."""
    count: int
    """How many."""


class RefusedOffer(TypedDict):
    """An offer with a place left that a need may not be matched with."""
    school: SchoolId
    """The school that offers."""
    reason: Refusal
    """Why not."""
    km: FigureCell
    """How many kilometres away it lies."""
    minutes: MinutesCell
    """How many minutes."""


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


class Reliability(TypedDict):
    """The reliability of themes across a hub in a round."""
    round: RoundId
    """The round."""
    hub: HubId
    """The hub."""
    of: RatingsOf
    """Whose ratings the rows are."""
    themes: list[ThemeReliability]
    """The themes, level by level."""
    options: AgreementOptions
    """How it was measured."""


class RenderAnswerRendered(TypedDict):
    """Files were made."""
    kind: Literal['rendered']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    files: list[RenderedFile]
    """The files: one, or one for each table."""


class _RenderCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    report: Report
    """The report."""
    form: RenderForm
    """What is to be made of it."""


class RenderCall(_RenderCall, total=False):
    """A report of which files are to be made."""
    options: RenderOptions
    """How a page looks; of no effect on other forms."""


class RenderOptions(TypedDict, total=False):
    """How a page looks; an empty document gives the defaults. What it says, and in which order, is chosen in the report."""
    logo: str | None
    """A picture over the title, within its address: `data:image/png;base64,…`, or a JPEG, WebP or SVG image."""
    logo_alt: str
    """What the logo shows, for those who cannot see it."""
    colours: PageColours
    """The colours of the page; those of charts are in the report."""
    css: str
    """More style, after that of the page. It cannot load anything."""
    templates: dict[str, str]
    """Templates in place of those of this library, by their names; those named `own/…` are there to be included by others."""
    charts: dict[str, str]
    """Charts that were drawn elsewhere from their specifications: SVG images by the names of the charts. On narrow screens, and for charts without one, the page draws its own form."""


class RenderedFile(TypedDict):
    """A file that was made."""
    name: str
    """Its name."""
    media_type: str
    """What it is, as mail and the web name it."""
    text: str
    """What is in it."""


class _Report(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    kind: ReportKind
    """What it is a report of."""
    language: Language
    """The language of its words."""
    title: str
    """Whose report it is."""
    subtitle: str
    """What it reports, and when."""
    unit: ScoreUnit
    """The school, partnership or hub."""
    round: RoundId
    """The round."""
    framework: FrameworkRef
    """What was answered."""
    library: str
    """The version of this library."""
    palette: Palette
    """The colours that its charts are drawn in."""
    labels: Labels
    """The words around the sections, such as the heading of the contents."""
    sections: list[Section]
    """What it says, in order."""


class Report(_Report, total=False):
    """A report: everything a page shows, in the language it is shown in."""
    since: RoundId | None
    """The round that it looks back to."""
    audience: Audience | None
    """For whom it is; left out if for whoever has the responses."""


class _ReportAnswerReported(TypedDict):
    kind: Literal['reported']
    """Tells this kind from the others."""
    schema_version: SchemaVersion
    """Version of this document format."""
    received: int
    """How many responses there were."""
    refused: int
    """How many of them were refused."""
    diagnostics: list[Diagnostic]
    """What was found about them, in the order of the call."""
    report: Report
    """The report."""


class ReportAnswerReported(_ReportAnswerReported, total=False):
    """There is a report."""
    disclosure: Disclosure | None
    """For whom it is; left out if for whoever has the responses."""


class _ReportCall(TypedDict):
    schema_version: SchemaVersion
    """Version of this document format."""
    roster: RosterDocument
    """Who takes part."""
    responses: list[Response]
    """The responses."""
    of: ReportOf
    """What the report is of."""
    round: RoundId
    """The round."""


class ReportCall(_ReportCall, total=False):
    """Responses to be reported on."""
    framework: FrameworkDocument | None
    """The framework that was answered; the built-in one if left out."""
    amendments: list[Amendment]
    """What moderators have changed and which notes they cleared, in order."""
    since: RoundId | None
    """An earlier round that it looks back to."""
    options: ScoreOptions
    """How ratings become scores."""
    by_role: bool
    """Whether roles are compared as well."""
    report: ReportOptions
    """Language, sections, colours, and the limits behind what is said."""
    disclosure: DisclosureCall | None
    """For whom the report is; if left out, for whoever has the responses. It holds no more than they may see."""


class _ReportFinding(TypedDict):
    tone: Tone
    """Whether it is good news."""
    title: Said
    """What stands out."""


class ReportFinding(_ReportFinding, total=False):
    """Something that stands out, with its reasons."""
    because: list[Said]
    """Why it is said: the figures and the limits they were held against."""
    prompts: list[str]
    """What could be talked about."""


class ReportOfFunder(TypedDict):
    """A partnership or a hub in short, for those who fund it."""
    kind: Literal['funder']
    """Tells this kind from the others."""
    unit: ScoreUnit
    """The partnership or hub."""


class ReportOfHub(TypedDict):
    """The partnerships of a hub."""
    kind: Literal['hub']
    """Tells this kind from the others."""
    hub: HubId
    """The hub."""


class ReportOfPartnership(TypedDict):
    """A partnership."""
    kind: Literal['partnership']
    """Tells this kind from the others."""
    partnership: PartnershipId
    """The partnership."""


class ReportOfSchool(TypedDict):
    """One school in a partnership: how it engages, and what it could do next."""
    kind: Literal['school']
    """Tells this kind from the others."""
    partnership: PartnershipId
    """The partnership."""
    school: SchoolId
    """The school."""


class ReportOptions(TypedDict, total=False):
    """How a report is made; an empty document gives the defaults."""
    language: Language | None
    """The language of its words, `en` or `cy`; words of the framework in another language are in its default one. If left out, the default language of the framework."""
    sections: list[SectionKind] | None
    """The sections, in order; those that this kind of report usually has if left out."""
    words: dict[str, str]
    """Words in place of those of this library, by their keys."""
    palette: Palette
    """The colours."""
    support_up_to: Circle | None
    """The outermost circle to whom the needs and offers of schools are told by name; if left out, the lead alone. Leaders should know it when they answer."""
    matches: MatchRules | None
    """By which rules matches are proposed; if left out, none are."""
    moderated: list[ScoreUnit] | None
    """The schools and partnerships whose responses were moderated, for the practice directory of a hub; if left out, that is not told."""
    dashboard: DashboardOptions
    """The limits behind strengths and risks."""
    gaps: GapOptions
    """The limits behind gaps."""
    change: ChangeOptions
    """How change is counted."""
    agreement: AgreementOptions
    """What agreement is held against."""
    quadrant: QuadrantOptions
    """The limits behind the quadrant."""
    priorities: PriorityOptions
    """How priorities are ranked."""
    support: SupportOptions
    """How the leaders of a school are brought together."""
    hub: HubOptions
    """The limits behind the practice directory."""


class _Resampled(TypedDict):
    method: ResampleMethod
    """How they were made."""
    schools: int
    """How many schools were drawn from."""
    resamples: int
    """How many different resamples that gave."""


class Resampled(_Resampled, total=False):
    """The resamples that a share of resamples is of."""
    seed: int | None
    """The seed, if they were drawn at random."""


class ResampledCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: Resampled
    """The figure."""


class ResearchOptions(TypedDict, total=False):
    """How answers are made ready for research; an empty document gives the defaults."""
    min_group: int
    """How many schools, or partnerships, must have a feature in common."""
    cleared: list[ClearedText]
    """The texts that somebody has read and cleared for research."""


class ResearchReport(TypedDict):
    """What was done to protect those who answered."""
    responses: int
    """How many responses there are."""
    schools: int
    """How many schools."""
    responses_withheld: int
    """How many responses were withheld because few schools have their role."""
    drafts_withheld: int
    """How many drafts were left out."""
    texts_withheld: int
    """How many notes and links were left out."""
    phases_withheld: int
    """How many schools lost their phase."""
    pupils_withheld: int
    """How many lost their number of pupils."""
    kinds_withheld: int
    """How many partnerships lost their kind."""
    smallest_group: int
    """How many schools have the rarest of the features that are left."""


class _ResearchSchool(TypedDict):
    school: SchoolId
    """Its pseudonym."""


class ResearchSchool(_ResearchSchool, total=False):
    """What is told of a school."""
    phase: Phase | None
    """The ages it teaches, if enough others do."""
    pupils_from: int | None
    """How many pupils it has at least, if enough others are as large: 0, 100, 250, 500 or 1,000."""


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
    """The members, in the order of the roster; none for an audience that may not know which of them have answered."""


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


class RoleGap(TypedDict):
    """Two roles, compared within schools: only a school in which both answered tells them apart, for otherwise schools would be compared."""
    level: LevelId
    """The level."""
    role: RoleId
    """One role."""
    other: RoleId
    """The other."""
    gap: MeanGap
    """How far the first rates above the other; `missing` are schools in which one of them has no score."""


class RoleOption(TypedDict):
    """A role to choose."""
    value: RoleId
    """The value in the response."""
    title: str
    """What it is called."""


class RollUp(TypedDict):
    """Several scores together."""
    mean: FigureCell
    """Their mean."""
    sd: FigureCell
    """Their sample standard deviation."""
    basis: Basis
    """How many there are."""


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


class RoundsChange(TypedDict):
    """What three rounds or more say: those since the series last started anew."""
    rounds: int
    """How many rounds there are."""
    basis: Basis
    """The schools that belonged to the partnership in all of them: those with a score every time, and the others."""
    w: FigureCell
    """Kendall's *W* (1939): whether the schools with a score every time rank the rounds alike, from 0 (not at all) to 1."""
    slope: FigureCell
    """By how much the score of the partnership rises from one round to the next (Theil 1950; Sen 1968), from four scores on."""
    tau: FigureCell
    """Kendall's τ-a of the scores with time: 1 if they always rose."""


class _Row(TypedDict):
    entries: list[Entry]
    """An entry for every column."""


class Row(_Row, total=False):
    """A row of a table."""
    depth: int
    """How far it stands below the rows before it: 0 for the whole, 1 for an area, 2 for a theme."""


class _Said(TypedDict):
    text: str
    """The sentences, as they are read."""


class Said(_Said, total=False):
    """Sentences, with the numbers in them."""
    figures: list[float]
    """The numbers that were put into them, in order and unrounded."""


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


class ScaleReliability(TypedDict):
    """Whether the statements of a theme say the same."""
    n: CountCell
    """How many rows take part."""
    alpha: FigureCell
    """Cronbach's α (1951)."""
    alpha_lower: FigureCell
    """Its lower limit (Feldt 1965)."""
    alpha_upper: FigureCell
    """Its upper limit."""
    omega: FigureCell
    """McDonald's ω (1999), of three statements or more."""
    statements: StatementReliabilitiesCell
    """Each statement beside the others."""


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


class SchoolChange(TypedDict):
    """One school, both times."""
    school: SchoolId
    """The school."""
    before: FigureCell
    """Its score in the first round."""
    after: FigureCell
    """Its score in the last."""
    change: FigureCell
    """How far it went up."""


class SchoolExchange(TypedDict):
    """What a school gives and is given."""
    school: SchoolId
    """The school."""
    given: int
    """How often it gives."""
    received: int
    """How often it is given."""
    reciprocity: FigureCell
    """How even that is: 1 if it gives as often as it is given, 0 if it does only one of them; 1 - |given - received| / (given + received)."""


class SchoolGap(TypedDict):
    """How one school sees things, and how far that is from how others do."""
    school: SchoolId
    """The school."""
    own: FigureCell
    """How it rates itself."""
    partnership: FigureCell
    """How it rates the partnership."""
    self_partnership: FigureCell
    """How far it rates the partnership above itself."""
    others: FigureCell
    """How the other schools rate the partnership: their mean."""
    others_basis: Basis
    """Those other schools."""
    perception: FigureCell
    """How far it rates the partnership above the others."""
    to_mean: FigureCell
    """How far it rates itself above the score of the partnership at that level, which is made of all schools, this one among them."""


class _SchoolLimits(TypedDict):
    school: SchoolId
    """The school."""


class SchoolLimits(_SchoolLimits, total=False):
    """Limits of one school; those left out are as for all."""
    gives: int | None
    """How often it gives help, over all topics."""
    receives: int | None
    """How often it is given help."""
    gives_topics: int | None
    """On how many topics it gives help."""
    receives_topics: int | None
    """On how many topics it is given help."""


class SchoolPosition(TypedDict):
    """Where one school sees the partnership."""
    school: SchoolId
    """The school."""
    position: Position
    """Where it sees the partnership."""
    flags: list[QuadrantFlag]
    """What is worth a talk about that."""


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


class _SchoolStance(TypedDict):
    school: SchoolId
    """The school."""
    stance: StanceCell
    """Its stance; undefined if no leader gave one."""
    places: int
    """How many schools it can help: 0 unless it offers."""
    leaders: list[int]
    """How many leaders took each stance, from high need to high offer."""


class SchoolStance(_SchoolStance, total=False):
    """Where a school stands on a topic."""
    set_aside: Stance | None
    """The offer that does not count, because another leader sees a need."""


class SchoolsCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: list[SchoolId]
    """The figure."""


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


class Section(TypedDict):
    """A part of a report."""
    id: SectionKind
    """Which part it is; the same section is named the same in every language."""
    title: str
    """Its heading."""
    blocks: list[Block]
    """What it shows, in order; empty if there is nothing to tell."""


class Selection(TypedDict, total=False):
    """Which scores are wanted; a list that is left out or empty wants them all.

    A year of a hub has tens of thousands of scores, most of them of single statements in single schools. What is not wanted costs next to nothing, unless something else is made of it.
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


class SeriesPoint(TypedDict):
    """One round of a series."""
    round: RoundId
    """The round."""
    score: FigureCell
    """The score of the partnership, made of whoever belonged to it then."""
    basis: Basis
    """The schools."""
    starts_anew: bool
    """Whether the series starts anew here: what comes before is not comparable, and a line is not drawn across."""


class _SmallWin(TypedDict):
    theme: ThemeCode
    """The theme."""
    because: list[PriorityReason]
    """The conditions it meets."""


class SmallWin(_SmallWin, total=False):
    """A theme in which a success is near.

    Its score is below the threshold, rounded half up, but not by more than the declared distance; its ratings agree; and where topics are linked with it, somebody inside has places to offer. Each condition stands in `because`.
    """
    partnership: PartnershipId | None
    """Whose theme it is, where those of several partnerships are ranked."""


_SpanFields = TypedDict(
    "_SpanFields",
    {
        "from": "float",
        "to": "float",
    },
)


class Span(_SpanFields):
    """From where to where something may be."""


class Spread(TypedDict):
    """How far the scores of schools lie apart at one level."""
    level: LevelId
    """The level."""
    basis: Basis
    """The schools."""
    min: FigureCell
    """The lowest score."""
    max: FigureCell
    """The highest score."""
    range: FigureCell
    """The highest minus the lowest."""
    median: FigureCell
    """The median of the scores."""
    deviation: FigureCell
    """The median of their distances from the median, times 1.4826, so that it is on the footing of a standard deviation."""
    outliers: SchoolsCell
    """The schools that lie far from the others, by the rule `outlier`; with fewer schools than that asks for, nothing is said."""


class StanceCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: Stance
    """The figure."""


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


class StatementAgreement(TypedDict):
    """Agreement about one statement: every rating counts, whoever gave it."""
    level: LevelId
    """The level."""
    statement: StatementCode
    """The statement."""
    counts: CountsCell
    """How often each point was chosen, lowest first. Read the figures beside it: quite different counts can have the same."""
    answered: CountCell
    """How many ratings there are."""
    mean: FigureCell
    """The mean: agreement on a low one is agreement on a weakness."""
    consensus: FigureCell
    """Consensus (Tastle & Wierman 2007)."""
    agreement: FigureCell
    """Agreement (van der Eijk 2001)."""
    r_wg: FigureCell
    """r_wg (James, Demaree & Wolf 1984)."""
    average_deviation: FigureCell
    """The average deviation from the mean, in points of the scale (Burke, Finkelstein & Dusig 1999)."""
    a_wg: FigureCell
    """a_wg (Brown & Hauenstein 2005)."""


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


class StatementReliabilitiesCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: list[StatementReliability]
    """The figure."""


class StatementReliability(TypedDict):
    """A statement beside the others of its theme."""
    statement: StatementCode
    """The statement."""
    alpha_if_deleted: FigureCell
    """Cronbach's α without it."""
    item_rest: FigureCell
    """Its correlation with the sum of the others."""


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


class _SuggestCall(TypedDict):
    moderated: list[ScoreUnit]
    """The schools whose responses were moderated."""


class SuggestCall(_SuggestCall, total=False):
    """Asks which schools do so well, by moderated responses, that they might be asked to offer help: those that the practice directory of the hub lists; and which so badly that they might be asked whether they need it."""
    offers: HubOptions
    """When a school might offer: the limits behind the practice directory."""
    needs: NeedOptions
    """When it might need help."""


class Suggestion(TypedDict):
    """A school whose moderated answers suggest that it might offer help on a topic, or need it, of which it has said neither."""
    topic: TopicId
    """The topic."""
    school: SchoolId
    """The school."""
    suggested: SuggestedAs
    """What is suggested."""
    themes: list[ThemeCode]
    """The themes linked with the topic that suggest it."""


class _Support(TypedDict):
    stances: list[StanceTitle]
    """All five stances with their titles."""
    topics: list[Topic]
    """The topics, in order."""


class Support(_Support, total=False):
    """The support question: what it asks, its answers and its topics."""
    question: Text | None
    """The question."""


class SupportOptions(TypedDict, total=False):
    """How offers are counted; an empty document gives the defaults."""
    capacity: CapacityRule
    """How the capacities that several leaders give become their school's."""
    places_unsaid: int
    """How many schools an offer can help if none of those who make it says."""


class SupportPicture(TypedDict):
    """What the schools of a unit need and offer in a round."""
    round: RoundId
    """The round."""
    unit: ScoreUnit
    """Whose schools they are."""
    members: int
    """How many schools the roster has in it."""
    answered: int
    """How many of them have submitted a response."""
    topics: list[TopicSupport]
    """Every topic, in the order of the framework."""
    options: SupportOptions
    """How offers were counted."""


class Table(TypedDict):
    """A table."""
    id: str
    """Its name within the report."""
    caption: str
    """What it shows."""
    columns: list[Column]
    """Its columns. The first names the rows."""
    rows: list[Row]
    """Its rows, each with an entry for every column."""


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


class TargetGap(TypedDict):
    """How far a partnership is from a target."""
    level: LevelId
    """The level."""
    target: float
    """What is aimed at."""
    score: FigureCell
    """The score of the partnership."""
    gap: FigureCell
    """The score minus the target: below zero, the target is not reached."""
    basis: Basis
    """The schools."""
    reached: CountCell
    """How many of them have reached the target."""


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


class ThemeAgreement(TypedDict):
    """Agreement about a theme at one level, over its statements: each school is a rater."""
    level: LevelId
    """The level."""
    theme: ThemeCode
    """The theme."""
    title: Text
    """What it is called."""
    schools: CountCell
    """How many schools take part."""
    statements: int
    """How many statements the theme has at this level."""
    r_wg_j: FigureCell
    """r_wg(J) (James, Demaree & Wolf 1984), which grows with the number of statements."""
    r_wg_j_star: FigureCell
    """r*_wg(J) (Lindell, Brandt & Whitney 1999), which does not."""
    average_deviation: FigureCell
    """The average deviation from the mean, in points of the scale (Burke, Finkelstein & Dusig 1999)."""
    a_wg_j: FigureCell
    """a_wg(J) (Brown & Hauenstein 2005), without the statements whose mean lies too near an end of the scale for it."""


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


class ThemeReliability(TypedDict):
    """The reliability of one theme at one level."""
    level: LevelId
    """The level."""
    theme: ThemeCode
    """The theme."""
    title: Text
    """What it is called."""
    groups: GroupReliability
    """Whether groups differ more than those in them."""
    scale: ScaleReliability
    """Whether its statements say the same."""
    notes: list[ReliabilityNote]
    """What to bear in mind."""


class _Tile(TypedDict):
    label: str
    """What the number is of."""
    entry: Entry
    """The number."""


class Tile(_Tile, total=False):
    """A number at a glance."""
    detail: Said | None
    """What helps to read it."""


class _Topic(TypedDict):
    id: TopicId
    """Names the topic."""
    title: Text
    """What it is called."""


class Topic(_Topic, total=False):
    """Something that schools can help each other with."""
    themes: list[ThemeCode]
    """Themes whose scores speak to it."""


class TopicMatches(TypedDict):
    """How far a topic is covered."""
    topic: TopicId
    """The topic."""
    needs: int
    """How many schools have said that they need help."""
    met: int
    """How many of them have a helper."""
    high_needs: int
    """How many need help urgently."""
    high_met: int
    """How many of these have a helper."""
    places: int
    """How many schools could be helped by all offers together."""
    used: int
    """How many places are used."""
    coverage: FigureCell
    """The share of needs that have a helper."""


class _TopicSupport(TypedDict):
    topic: TopicId
    """The topic."""
    high_needs: int
    """How many schools need help urgently."""
    moderate_needs: int
    """How many would benefit from help."""
    not_applicable: int
    """How many neither need nor offer."""
    moderate_offers: int
    """How many can give some help."""
    high_offers: int
    """How many can give much help."""
    unanswered: int
    """How many have not said."""
    needs: int
    """How many need help, urgently or not."""
    offers: int
    """How many offer it, some or much."""
    places: int
    """How many schools can be helped by all offers together."""
    net: int
    """Places less needs; below 0, some needs cannot be met from within."""
    conflicts: int
    """In how many schools an offer was set aside for a need."""
    schools: list[SchoolStance]
    """Where each school stands, in the order of the roster."""


class TopicSupport(_TopicSupport, total=False):
    """What schools need and offer on one topic.

    Every member school is in one of the first six counts.
    """
    themes: list[ThemeCode]
    """The themes whose scores speak to it."""
    only_offer: SchoolId | None
    """The one school that offers, if it is only one: what it gives ends with it."""


class TopicTotals(TypedDict):
    """How many schools need and offer help on a topic."""
    high_needs: int
    """How many need it urgently."""
    needs: int
    """How many need it, urgently or not."""
    offers: int
    """How many offer it, some or much."""
    high_offers: int
    """How many offer much."""
    places: int
    """How many schools all offers together can help."""
    net: int
    """Places less needs."""
    unanswered: int
    """How many schools have not said."""


class TopicTotalsCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: TopicTotals
    """The figure."""


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


_TransitionFields = TypedDict(
    "_TransitionFields",
    {
        "from": "BandId",
        "to": "BandId",
        "schools": "int",
    },
)


class Transition(_TransitionFields):
    """How many schools went from one band to another, or stayed in it."""


class TransitionsCellValue(TypedDict):
    """There is a figure."""
    kind: Literal['value']
    """Tells this kind from the others."""
    value: list[Transition]
    """The figure."""


class TravelTime(TypedDict):
    """How long the way is between two schools."""
    a: SchoolId
    """One school."""
    b: SchoolId
    """The other school."""
    minutes: int
    """The time it takes."""


class UnmatchedChange(TypedDict):
    """The scores of all schools in the last round against those of all in the first: what is left to compare when many have come and gone."""
    before: Basis
    """The schools of the first round."""
    after: Basis
    """The schools of the last round."""
    difference: FigureCell
    """The score of the partnership in the last round minus that in the first."""
    delta: FigureCell
    """Cliff's δ (1993): how much more often a school of the last round stands above one of the first than below it, from −1 to 1."""


class _UnmetNeed(TypedDict):
    topic: TopicId
    """The topic."""
    school: SchoolId
    """The school."""
    need: StanceCell
    """How urgent it is; not applicable if it is only suggested."""
    sought: int
    """How many helpers are sought."""
    found: int
    """How many were found."""
    reason: UnmetReason
    """Why there are no more."""
    refused: list[RefusalCount]
    """How many offers on the topic may not be matched with it, and why."""
    one_more_place_at: list[SchoolId]
    """Schools at any of which one more place would meet it without anybody losing theirs: the three nearest."""


class UnmetNeed(_UnmetNeed, total=False):
    """A need with fewer helpers than are sought."""
    outranked: Outranked | None
    """The best proposal in which it has one more helper; none if there is no such proposal within the rules. Where matches are stable, the first offer on its list, and whom that would have to let go."""
    nearest_refused: RefusedOffer | None
    """The nearest offer with a place left that may not be matched with it, and which rule stands between."""


class _UnrankedTheme(TypedDict):
    theme: ThemeCode
    """The theme."""
    level: FigureCell
    """Its score."""


class UnrankedTheme(_UnrankedTheme, total=False):
    """A theme that is asked about but has no score."""
    partnership: PartnershipId | None
    """Whose theme it is, where those of several partnerships are ranked."""


class UnusedOffer(TypedDict):
    """An offer with places left."""
    topic: TopicId
    """The topic."""
    school: SchoolId
    """The school."""
    offer: StanceCell
    """How strong it is; not applicable if it is only suggested."""
    places: int
    """How many schools it can help."""
    used: int
    """How many it helps."""
    reason: UnusedReason
    """Why no more."""
    refused: list[RefusalCount]
    """How many needs on the topic may not be matched with it, and why."""


Agreed: TypeAlias = AgreedNone | AgreedAll | AgreedSchools
"""Which schools agreed that the other members see their figures."""


AmendmentChange: TypeAlias = AmendmentChangeRating | AmendmentChangeSupport | AmendmentChangeCapacity | AmendmentChangeNote | AmendmentChangeEvidence | AmendmentChangeResponse
"""What an amendment changes: something that is there, and what is to be there.

If something else is there, the amendment is refused. One that changes nothing is fine: it says that somebody looked and confirms the answer.
"""


AnalyseAnswer: TypeAlias = AnalyseAnswerAnalysed | Failed
"""The scores."""


Analysis: TypeAlias = AnalysisGaps | AnalysisChange | AnalysisAgreement | AnalysisReliability | AnalysisSupport | AnalysisQuadrant | AnalysisPriorities | AnalysisHub
"""What was found out."""


AnalysisCall: TypeAlias = AnalysisCallGaps | AnalysisCallChange | AnalysisCallAgreement | AnalysisCallReliability | AnalysisCallSupport | AnalysisCallQuadrant | AnalysisCallPriorities | AnalysisCallHub
"""A question about a school, a partnership or a hub."""


AnonymiseAnswer: TypeAlias = AnonymiseAnswerAnonymised | Failed
"""Responses without names."""


AssignAnswer: TypeAlias = AssignAnswerAssigned | Failed
"""Who could help whom."""


Audience: TypeAlias = AudienceLead | AudienceOwnSchool | AudienceMembers | AudienceHub | AudiencePublic
"""Who is to read an answer."""


BandCell: TypeAlias = BandCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


BandRule: TypeAlias = BandRuleMeanCuts | BandRuleShareReaching
"""The rule by which a result is given a band."""


Block: TypeAlias = BlockParagraph | BlockTiles | BlockFindings | BlockList | BlockNotes | BlockChart | BlockTable
"""A part of a section."""


BoxCertaintyCell: TypeAlias = BoxCertaintyCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


CheckAnswer: TypeAlias = CheckAnswerChecked | Failed
"""What was found."""


Colour: TypeAlias = ColourPoint | ColourRole
"""A colour by what it stands for, so that it can be changed in one place."""


Comparability: TypeAlias = ComparabilityComparable | ComparabilityComparableWithNote | ComparabilityBreak
"""Whether old and new scores can stand in one series."""


CompareAnswer: TypeAlias = CompareAnswerCompared | Failed
"""What differs."""


ComponentsCell: TypeAlias = ComponentsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


Constant: TypeAlias = ConstantValue | ConstantRowNumber
"""A field that no column says."""


CountCell: TypeAlias = CountCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


CountsCell: TypeAlias = CountsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


DirectionsCell: TypeAlias = DirectionsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


ExplainAnswer: TypeAlias = ExplainAnswerExplained | Failed
"""How figures came about."""


FigureCell: TypeAlias = FigureCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


FlagCell: TypeAlias = FlagCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


FormAnswer: TypeAlias = FormAnswerForm | Failed
"""The form."""


FrameworkChange: TypeAlias = FrameworkChangeAdded | FrameworkChangeRemoved | FrameworkChangeMoved | FrameworkChangeReordered | FrameworkChangeReworded | FrameworkChangeNumber | FrameworkChangeName | FrameworkChangeNames
"""What differs; `before` is of the old framework, `after` of the new one.

Where a part has several of a field, `of` says which: the index of a text in its list, the level of a printed code, the axis or box of the quadrant.
"""


FrameworkPart: TypeAlias = FrameworkPartFramework | FrameworkPartLanguage | FrameworkPartAncestor | FrameworkPartCitation | FrameworkPartScale | FrameworkPartPoint | FrameworkPartBand | FrameworkPartLevel | FrameworkPartRole | FrameworkPartArea | FrameworkPartTheme | FrameworkPartStatement | FrameworkPartSupport | FrameworkPartStance | FrameworkPartTopic | FrameworkPartQuadrant
"""A part of a framework. It keeps its name wherever it moves: the statement `1a.1` is the same part in another theme or at another level."""


FunnelLimitsCell: TypeAlias = FunnelLimitsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


FunnelPlaceCell: TypeAlias = FunnelPlaceCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


IntervalLimitsCell: TypeAlias = IntervalLimitsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


Mark: TypeAlias = MarkHeat | MarkStack | MarkLine
"""An entry as a drawing."""


Measure: TypeAlias = MeasureCounts | MeasureConsensus | MeasureAgreement | MeasureDispersion | MeasureRWg | MeasureAverageDeviation | MeasureAWg | MeasureRWgJ | MeasureAverageDeviationJ | MeasureAWgJ | MeasureCronbachAlpha | MeasureMcdonaldOmega | MeasureIcc | MeasureKrippendorffAlpha | MeasureGwetAc | MeasureFleissKappa | MeasureCohenKappa | MeasureRawAgreement | MeasureValues | MeasurePercentileRank | MeasureBootstrap | MeasureOneWay | MeasureShrunkenMeans | MeasureFunnelMean | MeasureFunnelShare | MeasureSignedRank | MeasureSignFlip | MeasureTOneSample | MeasureTTwoSamples | MeasureMannWhitney | MeasureCliffDelta | MeasureMeanDifference | MeasurePairedDifference | MeasurePearson | MeasureSpearman | MeasureKendall | MeasureFriedman | MeasurePage | MeasureKruskalWallis | MeasureMannKendall | MeasureTheilSen | MeasureLeastSquares | MeasureShare | MeasureShareDifference | MeasureAdjustedP | MeasureContentValidity | MeasureContentValidityRatio
"""One statistic to compute, with what it is computed from.

Missing values are `null`. What is left out has its default.
"""


MeasureAnswer: TypeAlias = MeasureAnswerMeasured | Failed
"""What they came to."""


MethodCell: TypeAlias = MethodCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


MinutesCell: TypeAlias = MinutesCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


Node: TypeAlias = NodeWhole | NodeArea | NodeTheme | NodeStatement
"""What a score is about."""


Outcome: TypeAlias = OutcomeApplied | OutcomeRefused
"""What became of an amendment."""


Peers: TypeAlias = PeersHub | PeersSameKind
"""The partnerships that one is compared with."""


PracticeOffersCell: TypeAlias = PracticeOffersCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


QuadrantBoxCell: TypeAlias = QuadrantBoxCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


ReadAnswer: TypeAlias = ReadAnswerRead | Failed
"""The responses in the text."""


RenderAnswer: TypeAlias = RenderAnswerRendered | Failed
"""The files."""


ReportAnswer: TypeAlias = ReportAnswerReported | Failed
"""The report."""


ReportOf: TypeAlias = ReportOfSchool | ReportOfPartnership | ReportOfHub | ReportOfFunder
"""What a report is of."""


ResampledCell: TypeAlias = ResampledCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


ReviewAnswer: TypeAlias = ReviewAnswerReviewed | Failed
"""What reviewers say."""


SchemaAnswer: TypeAlias = SchemaAnswerDescribed | Failed
"""The schema of the responses to a framework."""


SchoolsCell: TypeAlias = SchoolsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


ScoreCell: TypeAlias = ScoreCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


ScoreUnit: TypeAlias = ScoreUnitHub | ScoreUnitPartnership | ScoreUnitSchool
"""Whose score it is."""


SeriesBreak: TypeAlias = SeriesBreakAdded | SeriesBreakRemoved | SeriesBreakReworded | SeriesBreakCrosswalk | SeriesBreakLevel | SeriesBreakScale | SeriesBreakTooFewShared
"""Why a series breaks."""


SeriesNote: TypeAlias = SeriesNoteCrosswalk | SeriesNoteMoved | SeriesNoteWords | SeriesNoteTranslation | SeriesNoteScaleConverted | SeriesNoteThreshold | SeriesNoteBands | SeriesNoteWeights | SeriesNoteStatements
"""What a reader of a series that goes on should be told."""


StanceCell: TypeAlias = StanceCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


StatementReliabilitiesCell: TypeAlias = StatementReliabilitiesCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


Target: TypeAlias = TargetField | TargetRating | TargetNote | TargetEvidence | TargetSupport | TargetCapacity | TargetIgnore
"""What a column fills."""


Text: TypeAlias = dict[str, Prose]
"""One text in each of its languages: `{"en": "Established", "cy": "Sefydledig"}`."""


TopicTotalsCell: TypeAlias = TopicTotalsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


TransitionsCell: TypeAlias = TransitionsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable
"""A figure, or the reason why there is none."""


Figures: TypeAlias = dict[str, FigureCell]
"""Figures by their names."""
