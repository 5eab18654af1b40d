// Written by `make types-js` from `schemas/`; change it there.

/**
 * The scores.
 */
export type AnalyseAnswer = AnalyseAnswerAnalysed | Failed;

/**
 * The responses were scored.
 */
export interface AnalyseAnswerAnalysed {
  /**
   * Tells this kind from the others.
   */
  kind: "analysed";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * How many responses there were.
   */
  received: number;
  /**
   * How many of them were refused.
   */
  refused: number;
  /**
   * What was found about them, in the order of the call.
   */
  diagnostics: Diagnostic[];
  /**
   * Every score that was wanted.
   */
  scores: Scores;
  /**
   * The dashboards that were asked for, in that order.
   */
  dashboards: Dashboard[];
}

/**
 * Responses to be scored.
 */
export interface AnalyseCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework that was answered; the built-in one if left out.
   */
  framework?: FrameworkDocument | null;
  /**
   * Who takes part.
   */
  roster: RosterDocument;
  /**
   * The responses.
   */
  responses: Response[];
  /**
   * How ratings become scores.
   */
  options?: ScoreOptions;
  /**
   * Whether each role is scored apart as well; that takes several times the room.
   */
  by_role?: boolean;
  /**
   * Which scores are wanted.
   */
  select?: Selection;
  /**
   * The dashboards that are wanted.
   */
  dashboards?: DashboardCall[];
}

/**
 * A framework that this one descends from.
 */
export interface Ancestor {
  /**
   * Its id.
   */
  id: FrameworkId;
  /**
   * Its version.
   */
  version: FrameworkVersion;
  /**
   * What was carried over.
   */
  note?: Text | null;
}

/**
 * An area of enquiry: a question a partnership asks itself, and its themes.
 */
export interface Area {
  /**
   * Its code.
   */
  code: AreaCode;
  /**
   * The code printed at a level, where it differs from `code`.
   */
  level_codes?: {
    [k: string]: AreaCode;
  };
  /**
   * What it is called.
   */
  title: Text;
  /**
   * Other titles it has had.
   */
  aliases?: Text[];
  /**
   * The question it asks.
   */
  question?: Text | null;
  /**
   * How much it counts in the whole.
   */
  weight?: Weight;
  /**
   * Its themes, in order.
   */
  themes: Theme[];
}

/**
 * Code of an area of enquiry, such as `1`.
 */
export type AreaCode = string;

/**
 * Two areas of enquiry.
 */
export interface AreaPair {
  /**
   * The old code.
   */
  from: AreaCode;
  /**
   * The new code.
   */
  to: AreaCode;
  /**
   * How the new one is to the old one.
   */
  relation: Relation;
  /**
   * Why it was proposed. It counts only when a person has looked at it and taken this field away.
   */
  proposed?: Proposed | null;
}

/**
 * One axis: the mean of the themes it reads.
 */
export interface Axis {
  /**
   * Names the axis.
   */
  id: AxisId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * The themes it reads.
   */
  themes: ThemeCode[];
}

/**
 * Names an axis of the quadrant.
 */
export type AxisId = string;

/**
 * A named range of means.
 */
export interface Band {
  /**
   * Names the band.
   */
  id: BandId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * The lowest mean in the band.
   */
  from: number;
  /**
   * The mean at which the next band begins; the last band holds it too.
   */
  to: number;
}

/**
 * A figure, or the reason why there is none.
 */
export type BandCell = BandCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface BandCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: BandId;
}

/**
 * Names a band of a scale.
 */
export type BandId = string;

/**
 * The rule by which a result is given a band.
 */
export type BandRule = BandRuleMeanCuts | BandRuleShareReaching;

/**
 * The band whose range holds the mean.
 */
export interface BandRuleMeanCuts {
  /**
   * Tells this kind from the others.
   */
  kind: "mean_cuts";
  /**
   * Ranges that cover the scale without hole or overlap, lowest first.
   */
  bands: Band[];
}

/**
 * The highest point that at least this share has reached; the bands are the points of the scale.
 */
export interface BandRuleShareReaching {
  /**
   * Tells this kind from the others.
   */
  kind: "share_reaching";
  /**
   * The share, at least 0.01 and up to 1.
   */
  share: number;
}

/**
 * How the scores of schools differ within a partnership, or those of partnerships or schools within a hub; each counts alike.
 */
export interface Between {
  /**
   * Whose scores they are.
   */
  of: Parts;
  /**
   * How many there are.
   */
  n: number;
  /**
   * Their mean.
   */
  mean: FigureCell;
  /**
   * Their sample standard deviation.
   */
  sd: FigureCell;
  /**
   * The lowest.
   */
  min: FigureCell;
  /**
   * The highest.
   */
  max: FigureCell;
}

/**
 * A response before anything is answered.
 */
export interface BlankResponse {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework that is answered.
   */
  framework: FrameworkRef;
  /**
   * A draft.
   */
  status: Status;
  /**
   * No ratings.
   */
  ratings: {
    [k: string]: number;
  };
  /**
   * No notes.
   */
  notes: Note[];
  /**
   * No evidence.
   */
  evidence: Evidence[];
  /**
   * No stances.
   */
  support: {
    [k: string]: Stance;
  };
  /**
   * No capacities.
   */
  capacity: {
    [k: string]: number;
  };
}

/**
 * The titles of the four boxes; the first word is the horizontal axis.
 */
export interface Boxes {
  /**
   * Low on both.
   */
  low_low: Text;
  /**
   * High on the horizontal axis alone.
   */
  high_low: Text;
  /**
   * High on the vertical axis alone.
   */
  low_high: Text;
  /**
   * High on both.
   */
  high_high: Text;
}

/**
 * It makes no sense here, whatever the answers.
 */
export interface CellNotApplicable {
  /**
   * Tells this kind from the others.
   */
  kind: "not_applicable";
  /**
   * Why, where it is not plain.
   */
  reason?: NotApplicableReason | null;
}

/**
 * There is a figure, and it is hidden.
 */
export interface CellSuppressed {
  /**
   * Tells this kind from the others.
   */
  kind: "suppressed";
  /**
   * Why.
   */
  reason: SuppressionReason;
}

/**
 * What it would be computed from was not given.
 */
export interface CellUnavailable {
  /**
   * Tells this kind from the others.
   */
  kind: "unavailable";
}

/**
 * The answers do not give one.
 */
export interface CellUndefined {
  /**
   * Tells this kind from the others.
   */
  kind: "undefined";
  /**
   * Why.
   */
  reason: UndefinedReason;
}

/**
 * How several scores become one.
 */
export type Centre = "mean" | "median";

/**
 * What a difference between two frameworks touches.
 */
export type ChangeEffect = "answers" | "scores" | "words";

/**
 * What was found.
 */
export type CheckAnswer = CheckAnswerChecked | Failed;

/**
 * The responses were checked.
 */
export interface CheckAnswerChecked {
  /**
   * Tells this kind from the others.
   */
  kind: "checked";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * How many there were.
   */
  received: number;
  /**
   * How many of them are refused.
   */
  refused: number;
  /**
   * Everything that was found, in the order of the call.
   */
  diagnostics: Diagnostic[];
}

/**
 * Responses to be checked.
 */
export interface CheckCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework that was answered; the built-in one if left out.
   */
  framework?: FrameworkDocument | null;
  /**
   * Who takes part; without it the school, partnership and round are not looked up and nothing is compared across responses.
   */
  roster?: RosterDocument | null;
  /**
   * The responses.
   */
  responses: Response[];
}

/**
 * A publication cited as evidence.
 */
export interface Citation {
  /**
   * Names the citation.
   */
  id: CitationId;
  /**
   * The reference as a bibliography prints it.
   */
  text: Prose;
}

/**
 * Names a citation.
 */
export type CitationId = string;

/**
 * What a diagnostic is about; see `schemas/codes.json` for the table.
 */
export type Code =
  | "json_syntax"
  | "not_utf8"
  | "too_large"
  | "too_deep"
  | "too_many_values"
  | "more_findings"
  | "unknown_schema_version"
  | "wrong_type"
  | "missing_field"
  | "unknown_field"
  | "duplicate_key"
  | "unknown_choice"
  | "number_out_of_range"
  | "text_empty"
  | "text_too_long"
  | "control_character"
  | "padded_id"
  | "language_tag"
  | "link_not_web"
  | "too_many"
  | "too_many_in_all"
  | "duplicate_id"
  | "unknown_reference"
  | "missing_default_language"
  | "undeclared_language"
  | "level_without_statements"
  | "theme_without_statements"
  | "area_without_themes"
  | "weights_sum_to_zero"
  | "points_not_consecutive"
  | "scale_length"
  | "threshold_not_a_point"
  | "band_hole"
  | "band_overlap"
  | "band_outside_scale"
  | "descriptor_count"
  | "stance_missing"
  | "axis_without_statements"
  | "cut_outside_scale"
  | "other_kind_unnamed"
  | "membership_order"
  | "membership_overlap"
  | "pair_with_itself"
  | "partnership_without_members"
  | "version_reused"
  | "crosswalk_mismatch"
  | "crosswalk_unknown"
  | "crosswalk_repeated"
  | "crosswalk_ambiguous"
  | "crosswalk_unconfirmed"
  | "crosswalk_points_missing"
  | "crosswalk_points_cross"
  | "review_mismatch"
  | "reviewer_repeated"
  | "review_unknown_part"
  | "review_repeated_part"
  | "framework_mismatch"
  | "unknown_statement"
  | "unknown_theme"
  | "unknown_topic"
  | "unknown_role"
  | "unknown_round"
  | "unknown_partnership"
  | "unknown_school"
  | "not_a_member"
  | "rating_off_scale"
  | "incomplete_submission"
  | "capacity_without_offer"
  | "level_unanswered"
  | "straight_lining"
  | "duplicate_note"
  | "duplicate_response"
  | "duplicate_respondent"
  | "stance_conflict"
  | "too_many_scores"
  | "unknown_figure"
  | "encoding_unknown"
  | "encoding_assumed"
  | "table_empty"
  | "ragged_row"
  | "quote_open"
  | "header_missing"
  | "header_repeated"
  | "header_unmapped"
  | "target_repeated"
  | "target_missing"
  | "mapping_unused"
  | "cell_not_a_rating"
  | "cell_not_a_stance"
  | "cell_not_a_number"
  | "rows_disagree"
  | "answer_repeated";

/**
 * Whether old and new scores can stand in one series.
 */
export type Comparability = ComparabilityComparable | ComparabilityComparableWithNote | ComparabilityBreak;

/**
 * They cannot: the line must be broken here.
 */
export interface ComparabilityBreak {
  /**
   * Tells this kind from the others.
   */
  kind: "break";
  /**
   * Every reason.
   */
  reasons: SeriesBreak[];
}

/**
 * They can.
 */
export interface ComparabilityComparable {
  /**
   * Tells this kind from the others.
   */
  kind: "comparable";
}

/**
 * They can, and the reader should be told what differs.
 */
export interface ComparabilityComparableWithNote {
  /**
   * Tells this kind from the others.
   */
  kind: "comparable_with_note";
  /**
   * What differs.
   */
  notes: SeriesNote[];
}

/**
 * What differs.
 */
export type CompareAnswer = CompareAnswerCompared | Failed;

/**
 * The frameworks were compared.
 */
export interface CompareAnswerCompared {
  /**
   * Tells this kind from the others.
   */
  kind: "compared";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * What was found about them and the crosswalk.
   */
  diagnostics: Diagnostic[];
  /**
   * What differs.
   */
  diff: FrameworkDiff;
  /**
   * What becomes of every series: those of the new framework level by level, each node before what belongs to it; then those that end.
   */
  series: SeriesLink[];
  /**
   * How they were compared.
   */
  options: CompareOptions;
  /**
   * A crosswalk for people to confirm, if it was asked for.
   */
  proposed?: Crosswalk | null;
}

/**
 * Two frameworks to be compared.
 */
export interface CompareCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The old framework.
   */
  from: FrameworkDocument;
  /**
   * The new one; the built-in one if left out.
   */
  to?: FrameworkDocument | null;
  /**
   * What stands for what; without it, what has the same code.
   */
  crosswalk?: Crosswalk | null;
  /**
   * How they are compared.
   */
  options?: CompareOptions;
  /**
   * Whether a crosswalk is to be proposed as well.
   */
  propose?: boolean;
}

/**
 * How frameworks are compared; an empty document gives the defaults.
 */
export interface CompareOptions {
  /**
   * The share of the statements of a theme, an area or the whole, 0 to 1, that must go on for its series to go on; of those it had and of those it has. With the default of 0.6 a theme of three statements bears the exchange of one, and a theme of two none.
   */
  min_shared?: number;
}

/**
 * How a figure compares with its limit.
 */
export type Comparison = "at_least" | "below";

/**
 * A field that no column says.
 */
export type Constant = ConstantValue | ConstantRowNumber;

/**
 * The number of the row in the sheet, where the header is row 1.
 */
export interface ConstantRowNumber {
  /**
   * Tells this kind from the others.
   */
  kind: "row_number";
  /**
   * The field.
   */
  field: Field;
  /**
   * What is put before the number, such as `row-`.
   */
  prefix?: string;
}

/**
 * The same for every row.
 */
export interface ConstantValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The field.
   */
  field: Field;
  /**
   * Its value.
   */
  value: string;
}

/**
 * A figure, or the reason why there is none.
 */
export type CountCell = CountCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface CountCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: number;
}

/**
 * A figure, or the reason why there is none.
 */
export type CountsCell =
  CountsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface CountsCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: number[];
}

/**
 * Which parts of two frameworks stand for each other.
 */
export interface Crosswalk {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The old framework.
   */
  from: FrameworkRef;
  /**
   * The new one.
   */
  to: FrameworkRef;
  /**
   * The statements.
   */
  statements?: StatementPair[];
  /**
   * The themes.
   */
  themes?: ThemePair[];
  /**
   * The areas of enquiry.
   */
  areas?: AreaPair[];
  /**
   * The scales.
   */
  scales?: ScalePair[];
}

/**
 * How a partnership stands in a round.
 */
export interface Dashboard {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * What it is called.
   */
  round_title: Text;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * What kind it is.
   */
  kind: PartnershipKind;
  /**
   * What kind it is, when `kind` is `other`.
   */
  other_kind?: Text | null;
  /**
   * Who has answered.
   */
  responses: Responses;
  /**
   * The whole, then each area with its themes after it.
   */
  rows: DashboardRow[];
  /**
   * What stands out: rule by rule, strengths before risks, the most striking first; equals in the order of themes, then levels.
   */
  highlights: Highlight[];
  /**
   * How the scores were computed.
   */
  score_options: ScoreOptions;
  /**
   * The limits behind the highlights.
   */
  options: DashboardOptions;
}

/**
 * Asks for the dashboard of a partnership in a round.
 */
export interface DashboardCall {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * The limits behind the highlights.
   */
  options?: DashboardOptions;
}

/**
 * The limits behind the highlights; an empty document gives the defaults.
 */
export interface DashboardOptions {
  /**
   * The share of ratings at the threshold from which a theme is a strength.
   */
  strength_share?: number;
  /**
   * The consensus below which it is not one after all.
   */
  low_consensus?: number;
  /**
   * The share of ratings at the threshold below which a theme is a risk.
   */
  risk_share?: number;
  /**
   * The agreement below which people see a theme very differently.
   */
  divided_agreement?: number;
}

/**
 * The whole, an area or a theme, at every level.
 */
export interface DashboardRow {
  /**
   * What it is about.
   */
  node: Node;
  /**
   * What that is called; for the whole, the framework's title.
   */
  title: Text;
  /**
   * One for each level, in the order of the framework.
   */
  levels: LevelScore[];
}

/**
 * What stands between two cells.
 */
export type Delimiter = "auto" | "comma" | "semicolon" | "tab";

/**
 * One finding about one place of a document.
 */
export interface Diagnostic {
  /**
   * What it is about.
   */
  code: Code;
  /**
   * Whether the document, or the row, is refused.
   */
  severity: Severity;
  /**
   * JSON Pointer to the place; a missing field has the place it should be at.
   */
  pointer: string;
  /**
   * Line or row of the file, from 1, where the document is one of many.
   */
  row?: number | null;
  /**
   * Header of the column, where the document came from a table.
   */
  column?: string | null;
  /**
   * The figures and names behind the message, by the names of the code table.
   */
  params?: {
    [k: string]: unknown;
  };
  /**
   * One sentence for a person.
   */
  message: string;
}

/**
 * One difference, and what it touches.
 */
export interface Difference {
  /**
   * What it touches.
   */
  effect: ChangeEffect;
  /**
   * What differs.
   */
  change: FrameworkChange;
}

/**
 * How the bytes of a table stand for letters; a byte order mark at the beginning of the file overrules it.
 */
export type Encoding = "auto" | "utf_8" | "windows_1252";

/**
 * A link to what a judgement rests on.
 */
export interface Evidence {
  /**
   * The theme it speaks to.
   */
  theme: ThemeCode;
  /**
   * What it is.
   */
  title: Prose;
  /**
   * Where it is: an address that begins with `https://` or `http://`.
   */
  url?: WebAddress | null;
}

/**
 * Two schools that are not to be matched, for instance because they compete.
 */
export interface ExcludedPair {
  /**
   * One school.
   */
  a: SchoolId;
  /**
   * The other school.
   */
  b: SchoolId;
  /**
   * Why, for the people who agreed on it.
   */
  reason?: Text | null;
}

/**
 * How figures came about.
 */
export type ExplainAnswer = ExplainAnswerExplained | Failed;

/**
 * The figures were traced.
 */
export interface ExplainAnswerExplained {
  /**
   * Tells this kind from the others.
   */
  kind: "explained";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * How many responses there were.
   */
  received: number;
  /**
   * How many of them were refused.
   */
  refused: number;
  /**
   * What was found about them, in the order of the call.
   */
  diagnostics: Diagnostic[];
  /**
   * What the figures were computed with.
   */
  provenance: Provenance;
  /**
   * One for each figure, in the order of the call.
   */
  traces: Trace[];
}

/**
 * Figures to be explained: the head of an `analyse` call, and which figures of its scores are meant.
 */
export interface ExplainCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework that was answered; the built-in one if left out.
   */
  framework?: FrameworkDocument | null;
  /**
   * Who takes part.
   */
  roster: RosterDocument;
  /**
   * The responses.
   */
  responses: Response[];
  /**
   * How ratings become scores.
   */
  options?: ScoreOptions;
  /**
   * The figures.
   */
  figures: FigureRef[];
}

/**
 * The call itself cannot be used.
 */
export interface Failed {
  /**
   * Tells this kind from the others.
   */
  kind: "failed";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * Why.
   */
  diagnostics: Diagnostic[];
}

/**
 * A field that says what a response is about; each response needs all.
 */
export type Field = "id" | "round" | "partnership" | "school" | "respondent" | "role" | "status";

/**
 * A figure of a score.
 */
export type Figure = "share_at_threshold" | "consensus" | "agreement";

/**
 * A figure, or the reason why there is none.
 */
export type FigureCell =
  FigureCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface FigureCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: number;
}

/**
 * Names one figure among all scores.
 */
export interface FigureRef {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * Whose figure it is.
   */
  unit: ScoreUnit;
  /**
   * The one role it is of; of all who answered if left out.
   */
  role?: RoleId | null;
  /**
   * The level that its statements speak about.
   */
  level: LevelId;
  /**
   * What it is about.
   */
  node: Node;
  /**
   * Which of the figures of that score.
   */
  figure: TraceFigure;
}

/**
 * One figure, held against its limit.
 */
export interface Finding {
  /**
   * Which figure.
   */
  figure: Figure;
  /**
   * What it is.
   */
  value: number;
  /**
   * How it compares with the limit.
   */
  is: Comparison;
  /**
   * The limit.
   */
  limit: number;
}

/**
 * A form: everything a front end needs to show it, and where each answer goes.
 */
export interface Form {
  /**
   * The framework that is answered.
   */
  framework: FrameworkRef;
  /**
   * The language of the texts.
   */
  language: Language;
  /**
   * What the framework is called.
   */
  title: string;
  /**
   * What it is for.
   */
  description?: string | null;
  /**
   * The response before anything is answered. Each answer is added to it where its pointer leads.
   */
  blank: BlankResponse;
  /**
   * Who answers, for whom and when; often known without asking.
   */
  about: FormField[];
  /**
   * In which role.
   */
  role: FormRole;
  /**
   * Whether the response is finished.
   */
  status: FormStatus;
  /**
   * The scales that statements name.
   */
  scales: FormScale[];
  /**
   * The levels, each with its areas, themes and statements, in order.
   */
  levels: FormLevel[];
  /**
   * What can be noted on each theme, in order.
   */
  notes: FormNotes[];
  /**
   * The support question.
   */
  support?: FormSupport | null;
  /**
   * When a response can be submitted.
   */
  completion: FormCompletion;
  /**
   * The texts that are not in the language of the form.
   */
  fallbacks: FormFallback[];
}

/**
 * The form.
 */
export type FormAnswer = FormAnswerForm | Failed;

/**
 * The form was made.
 */
export interface FormAnswerForm {
  /**
   * Tells this kind from the others.
   */
  kind: "form";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * What was found about the framework.
   */
  diagnostics: Diagnostic[];
  /**
   * The form.
   */
  form: Form;
}

/**
 * An area of enquiry at a level.
 */
export interface FormArea {
  /**
   * Names the area.
   */
  area: AreaCode;
  /**
   * The code to be printed.
   */
  code: AreaCode;
  /**
   * What it is called.
   */
  title: string;
  /**
   * The question it asks.
   */
  question?: string | null;
  /**
   * The themes that ask something at this level.
   */
  themes: FormTheme[];
}

/**
 * A framework to be shown as a form.
 */
export interface FormCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework to be answered; the built-in one if left out.
   */
  framework?: FrameworkDocument | null;
  /**
   * The level that is asked about; all levels if left out.
   */
  level?: LevelId | null;
  /**
   * The language; the framework's default if left out.
   */
  language?: Language | null;
}

/**
 * When a response can be submitted.
 */
export interface FormCompletion {
  /**
   * The share of all statements that must be rated.
   */
  min_answered: number;
  /**
   * How many that is.
   */
  required: number;
  /**
   * How many statements there are, at all levels.
   */
  possible: number;
  /**
   * How many of them this form shows.
   */
  shown: number;
}

/**
 * Something that can be added to the response any number of times.
 */
export interface FormEntry {
  /**
   * What it is called.
   */
  title: string;
  /**
   * JSON Pointer to the end of its list in the response.
   */
  pointer: string;
  /**
   * What every such entry holds, before its fields are filled in.
   */
  item: {
    [k: string]: string;
  };
  /**
   * Its fields; their pointers lead into the entry.
   */
  fields: FormField[];
}

/**
 * A text of the form that is not in the language of the form.
 */
export interface FormFallback {
  /**
   * JSON Pointer to the text in the form.
   */
  pointer: string;
  /**
   * The language it is in.
   */
  language: Language;
}

/**
 * A text to be filled in.
 */
export interface FormField {
  /**
   * JSON Pointer to the place of the text, in the response or in the entry that the field belongs to.
   */
  pointer: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Whether it must be filled in.
   */
  required: boolean;
  /**
   * The most characters it may have.
   */
  max_length: number;
  /**
   * A regular expression that it must match.
   */
  pattern?: string | null;
}

/**
 * A level with all that is asked about it.
 */
export interface FormLevel {
  /**
   * Names the level.
   */
  level: LevelId;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What respondents are asked to think of.
   */
  description?: string | null;
  /**
   * The areas that ask something at this level.
   */
  areas: FormArea[];
}

/**
 * What can be noted on a theme.
 */
export interface FormNotes {
  /**
   * Names the theme.
   */
  theme: ThemeCode;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Questions to think about.
   */
  prompts: string[];
  /**
   * A strength, an area for development, a piece of evidence.
   */
  entries: FormEntry[];
}

/**
 * The choice of a role.
 */
export interface FormRole {
  /**
   * JSON Pointer to its place in the response.
   */
  pointer: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * The roles, in order.
   */
  options: RoleOption[];
}

/**
 * A rating scale.
 */
export interface FormScale {
  /**
   * Names the scale.
   */
  id: ScaleId;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Its points, lowest first.
   */
  options: PointOption[];
}

/**
 * A statement to be rated; it may be left unanswered.
 */
export interface FormStatement {
  /**
   * Its code.
   */
  code: StatementCode;
  /**
   * JSON Pointer to the place of its rating in the response.
   */
  pointer: string;
  /**
   * The claim.
   */
  text: string;
  /**
   * Help for the respondent.
   */
  guidance?: string | null;
  /**
   * The scale whose options are offered.
   */
  scale: ScaleId;
  /**
   * What each option looks like for this statement, in their order.
   */
  descriptors: string[];
}

/**
 * The choice between saving and submitting.
 */
export interface FormStatus {
  /**
   * JSON Pointer to its place in the response.
   */
  pointer: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * A draft first.
   */
  options: StatusOption[];
}

/**
 * The support question.
 */
export interface FormSupport {
  /**
   * What it asks.
   */
  question: string;
  /**
   * The five stances, in order.
   */
  options: StanceOption[];
  /**
   * Asks how many schools could be helped, where help is offered.
   */
  capacity: string;
  /**
   * The topics, in order.
   */
  topics: FormTopic[];
}

/**
 * A theme at a level.
 */
export interface FormTheme {
  /**
   * Names the theme.
   */
  theme: ThemeCode;
  /**
   * The code to be printed.
   */
  code: ThemeCode;
  /**
   * What it is called.
   */
  title: string;
  /**
   * The guiding question.
   */
  question?: string | null;
  /**
   * The statements, in order.
   */
  statements: FormStatement[];
}

/**
 * A support topic.
 */
export interface FormTopic {
  /**
   * Names the topic.
   */
  topic: TopicId;
  /**
   * What it is called.
   */
  title: string;
  /**
   * JSON Pointer to the place of its stance in the response.
   */
  pointer: string;
  /**
   * JSON Pointer to the place of its capacity, a whole number from 0.
   */
  capacity_pointer: string;
}

/**
 * What differs; `before` is of the old framework, `after` of the new one.
 *
 * Where a part has several of a field, `of` says which: the index of a text in its list, the level of a printed code, the axis or box of the quadrant.
 */
export type FrameworkChange =
  | FrameworkChangeAdded
  | FrameworkChangeRemoved
  | FrameworkChangeMoved
  | FrameworkChangeReordered
  | FrameworkChangeReworded
  | FrameworkChangeNumber
  | FrameworkChangeName
  | FrameworkChangeNames;

/**
 * The part is new.
 */
export interface FrameworkChangeAdded {
  /**
   * Tells this kind from the others.
   */
  kind: "added";
  /**
   * The part.
   */
  part: FrameworkPart;
}

/**
 * A statement is in another theme or at another level, a theme in another area.
 */
export interface FrameworkChangeMoved {
  /**
   * Tells this kind from the others.
   */
  kind: "moved";
  /**
   * The part.
   */
  part: FrameworkPart;
  /**
   * What it belongs to: `area`, `theme` or `level`.
   */
  field: PartField;
  /**
   * Where it was.
   */
  before: string;
  /**
   * Where it is.
   */
  after: string;
}

/**
 * A name, code or reference differs.
 */
export interface FrameworkChangeName {
  /**
   * Tells this kind from the others.
   */
  kind: "name";
  /**
   * The part.
   */
  part: FrameworkPart;
  /**
   * The name.
   */
  field: PartField;
  /**
   * Which of several.
   */
  of?: string | null;
  /**
   * The name as it was; `null` if there was none.
   */
  before?: string | null;
  /**
   * The name as it is; `null` if there is none.
   */
  after?: string | null;
}

/**
 * A list of references differs.
 */
export interface FrameworkChangeNames {
  /**
   * Tells this kind from the others.
   */
  kind: "names";
  /**
   * The part.
   */
  part: FrameworkPart;
  /**
   * The list.
   */
  field: PartField;
  /**
   * Which of several.
   */
  of?: string | null;
  /**
   * The list as it was.
   */
  before: string[];
  /**
   * The list as it is.
   */
  after: string[];
}

/**
 * A number differs.
 */
export interface FrameworkChangeNumber {
  /**
   * Tells this kind from the others.
   */
  kind: "number";
  /**
   * The part.
   */
  part: FrameworkPart;
  /**
   * The number.
   */
  field: PartField;
  /**
   * The number as it was; `null` if there was none.
   */
  before?: number | null;
  /**
   * The number as it is; `null` if there is none.
   */
  after?: number | null;
}

/**
 * The part is gone.
 */
export interface FrameworkChangeRemoved {
  /**
   * Tells this kind from the others.
   */
  kind: "removed";
  /**
   * The part.
   */
  part: FrameworkPart;
}

/**
 * What belongs to both stands in another order.
 */
export interface FrameworkChangeReordered {
  /**
   * Tells this kind from the others.
   */
  kind: "reordered";
  /**
   * The part they belong to.
   */
  part: FrameworkPart;
  /**
   * What stands in another order.
   */
  field: PartField;
  /**
   * Their order in the old framework, without what was removed.
   */
  before: string[];
  /**
   * Their order in the new one, without what was added.
   */
  after: string[];
}

/**
 * A text differs in one language.
 */
export interface FrameworkChangeReworded {
  /**
   * Tells this kind from the others.
   */
  kind: "reworded";
  /**
   * The part.
   */
  part: FrameworkPart;
  /**
   * The text.
   */
  field: PartField;
  /**
   * Which of several.
   */
  of?: string | null;
  /**
   * The language.
   */
  language: Language;
  /**
   * The text as it was; `null` if there was none.
   */
  before?: string | null;
  /**
   * The text as it is; `null` if there is none.
   */
  after?: string | null;
}

/**
 * Everything that differs between two frameworks.
 *
 * Parts are told apart by their codes and ids, so a statement that is given a new code is one removed and one added; which is meant is for a `Crosswalk` to say.
 */
export interface FrameworkDiff {
  /**
   * The old framework.
   */
  from: FrameworkRef;
  /**
   * The new one.
   */
  to: FrameworkRef;
  /**
   * What differs, in the order of the new framework; then what was removed, in the order of the old one.
   */
  changes: Difference[];
  /**
   * Whether responses and scores of the two must be told apart, so that the new one needs a version of its own.
   */
  needs_new_version: boolean;
}

/**
 * A framework as it is written, before it is checked.
 *
 * Everything a partnership may want to change is data here: the areas of enquiry, their themes and statements, the levels they are asked at, the scales and bands, the roles, the support topics and the quadrant.
 */
export interface FrameworkDocument {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * Names the framework, whatever its version.
   */
  id: FrameworkId;
  /**
   * Names this version; any change of a statement or scale needs a new one.
   */
  version: FrameworkVersion;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * What it is for.
   */
  description?: Text | null;
  /**
   * The language every text is given in.
   */
  default_language: Language;
  /**
   * All languages that texts are given in.
   */
  languages: Language[];
  /**
   * What the framework descends from, oldest first.
   */
  lineage?: Ancestor[];
  /**
   * Publications that areas, themes and statements cite as evidence.
   */
  citations?: Citation[];
  /**
   * The rating scales.
   */
  scales: Scale[];
  /**
   * The scale of every statement that names no other, and of the scores that bring statements together.
   */
  default_scale: ScaleId;
  /**
   * The levels that statements speak about, such as the respondent's own school and the partnership.
   */
  levels: Level[];
  /**
   * The roles that respondents answer in.
   */
  roles: Role[];
  /**
   * The areas of enquiry, in order.
   */
  areas: Area[];
  /**
   * The support topics and the five stances on them.
   */
  support?: Support | null;
  /**
   * The two axes of the forms of collaboration.
   */
  quadrant?: Quadrant | null;
  /**
   * What makes a response complete enough to be submitted.
   */
  submission?: Submission;
}

/**
 * Names a framework, whatever its version.
 */
export type FrameworkId = string;

/**
 * A part of a framework. It keeps its name wherever it moves: the statement `1a.1` is the same part in another theme or at another level.
 */
export type FrameworkPart =
  | FrameworkPartFramework
  | FrameworkPartLanguage
  | FrameworkPartAncestor
  | FrameworkPartCitation
  | FrameworkPartScale
  | FrameworkPartPoint
  | FrameworkPartBand
  | FrameworkPartLevel
  | FrameworkPartRole
  | FrameworkPartArea
  | FrameworkPartTheme
  | FrameworkPartStatement
  | FrameworkPartSupport
  | FrameworkPartStance
  | FrameworkPartTopic
  | FrameworkPartQuadrant;

/**
 * A framework that it descends from.
 */
export interface FrameworkPartAncestor {
  /**
   * Tells this kind from the others.
   */
  kind: "ancestor";
  /**
   * Its id.
   */
  id: FrameworkId;
  /**
   * Its version.
   */
  version: FrameworkVersion;
}

/**
 * An area of enquiry.
 */
export interface FrameworkPartArea {
  /**
   * Tells this kind from the others.
   */
  kind: "area";
  /**
   * Its code.
   */
  code: AreaCode;
}

/**
 * A band of a scale.
 */
export interface FrameworkPartBand {
  /**
   * Tells this kind from the others.
   */
  kind: "band";
  /**
   * The scale.
   */
  scale: ScaleId;
  /**
   * Its id.
   */
  id: BandId;
}

/**
 * A publication.
 */
export interface FrameworkPartCitation {
  /**
   * Tells this kind from the others.
   */
  kind: "citation";
  /**
   * Its id.
   */
  id: CitationId;
}

/**
 * The framework itself.
 */
export interface FrameworkPartFramework {
  /**
   * Tells this kind from the others.
   */
  kind: "framework";
}

/**
 * A language that texts are given in.
 */
export interface FrameworkPartLanguage {
  /**
   * Tells this kind from the others.
   */
  kind: "language";
  /**
   * Its tag.
   */
  language: Language;
}

/**
 * A level.
 */
export interface FrameworkPartLevel {
  /**
   * Tells this kind from the others.
   */
  kind: "level";
  /**
   * Its id.
   */
  id: LevelId;
}

/**
 * A point of a scale.
 */
export interface FrameworkPartPoint {
  /**
   * Tells this kind from the others.
   */
  kind: "point";
  /**
   * The scale.
   */
  scale: ScaleId;
  /**
   * Its id.
   */
  id: PointId;
}

/**
 * The forms of collaboration.
 */
export interface FrameworkPartQuadrant {
  /**
   * Tells this kind from the others.
   */
  kind: "quadrant";
}

/**
 * A role.
 */
export interface FrameworkPartRole {
  /**
   * Tells this kind from the others.
   */
  kind: "role";
  /**
   * Its id.
   */
  id: RoleId;
}

/**
 * A rating scale.
 */
export interface FrameworkPartScale {
  /**
   * Tells this kind from the others.
   */
  kind: "scale";
  /**
   * Its id.
   */
  id: ScaleId;
}

/**
 * An answer to the support question.
 */
export interface FrameworkPartStance {
  /**
   * Tells this kind from the others.
   */
  kind: "stance";
  /**
   * The stance.
   */
  id: Stance;
}

/**
 * A statement.
 */
export interface FrameworkPartStatement {
  /**
   * Tells this kind from the others.
   */
  kind: "statement";
  /**
   * Its code.
   */
  code: StatementCode;
}

/**
 * The support question.
 */
export interface FrameworkPartSupport {
  /**
   * Tells this kind from the others.
   */
  kind: "support";
}

/**
 * A theme.
 */
export interface FrameworkPartTheme {
  /**
   * Tells this kind from the others.
   */
  kind: "theme";
  /**
   * Its code.
   */
  code: ThemeCode;
}

/**
 * A support topic.
 */
export interface FrameworkPartTopic {
  /**
   * Tells this kind from the others.
   */
  kind: "topic";
  /**
   * Its id.
   */
  id: TopicId;
}

/**
 * Names a framework and its version.
 */
export interface FrameworkRef {
  /**
   * The framework.
   */
  id: FrameworkId;
  /**
   * Its version.
   */
  version: FrameworkVersion;
}

/**
 * What all reviewers together say of a framework.
 */
export interface FrameworkReview {
  /**
   * The framework.
   */
  framework: FrameworkRef;
  /**
   * How many people reviewed it.
   */
  reviewers: number;
  /**
   * The parts that anybody judged, in the order of the framework, each before what belongs to it.
   */
  parts: PartReview[];
  /**
   * The validity of all areas, of all themes and of all statements together.
   */
  scales: ScaleValidity[];
}

/**
 * Names one version of a framework.
 */
export type FrameworkVersion = string;

/**
 * The header of a column, as the table has it; not blank.
 */
export type Header = string;

/**
 * A theme that stands out at one level.
 */
export interface Highlight {
  /**
   * Whether that is good.
   */
  kind: HighlightKind;
  /**
   * The rule it follows from.
   */
  rule: HighlightRule;
  /**
   * The theme.
   */
  theme: ThemeCode;
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The figures it rests on, the one it is ranked by first.
   */
  because: Finding[];
}

/**
 * Whether it is good that a theme stands out.
 */
export type HighlightKind = "strength" | "risk";

/**
 * By which rule a theme stands out.
 */
export type HighlightRule = "strength_share" | "risk_share" | "risk_divided";

/**
 * A body that looks across several partnerships, such as a county.
 */
export interface Hub {
  /**
   * Names the hub.
   */
  id: HubId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * Where it is.
   */
  region?: Prose | null;
}

/**
 * Names a hub.
 */
export type HubId = string;

/**
 * A BCP 47 language tag, such as `en` or `cy`.
 */
export type Language = string;

/**
 * A level that statements speak about.
 */
export interface Level {
  /**
   * Names the level.
   */
  id: LevelId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * What respondents are asked to think of.
   */
  description?: Text | null;
}

/**
 * Names a level at which statements are rated, such as `school`.
 */
export type LevelId = string;

/**
 * A score at one level.
 */
export interface LevelScore {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The code that area or theme has at this level; none for the whole.
   */
  code?: string | null;
  /**
   * The score.
   */
  score: ScoreCell;
}

/**
 * How much is taken in; what is beyond is refused with a diagnostic.
 *
 * The defaults hold a hub of hundreds of partnerships in one call, and keep any call within some two gigabytes of memory.
 */
export interface Limits {
  /**
   * Bytes of one document: a call, a JSON text, a line of NDJSON, a table.
   */
  bytes?: number;
  /**
   * Levels of lists and objects within each other, up to `MAX_DEPTH`.
   */
  depth?: number;
  /**
   * Values in one document, each list, object and item of them counted.
   */
  values?: number;
  /**
   * Characters of a text for people.
   */
  text_length?: number;
  /**
   * Diagnostics that are told; of the rest, only their number is.
   */
  diagnostics?: number;
}

/**
 * A column and what it fills.
 */
export interface MappedColumn {
  /**
   * The header of the column.
   */
  header: Header;
  /**
   * What it fills.
   */
  to: Target;
  /**
   * What the texts of its cells stand for, where they do not speak for themselves, such as a school's name and its id.
   */
  values?: {
    [k: string]: string;
  };
}

/**
 * A document that says how the tables of one form become responses.
 *
 * Headers are compared as people read them: case, spacing and the shape of quotes and dashes do not matter. The framework is not named: it is the one in use.
 */
export interface Mapping {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The columns, in any order; one that fills two targets stands here twice.
   */
  columns: MappedColumn[];
  /**
   * What no column says.
   */
  constants?: Constant[];
  /**
   * Texts of a cell that mean “no answer”, besides an empty cell.
   */
  missing?: string[];
  /**
   * What stands between two cells.
   */
  delimiter?: Delimiter;
  /**
   * How bytes stand for letters.
   */
  encoding?: Encoding;
}

/**
 * A school's membership of a partnership; a school may have several.
 */
export interface Membership {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * The first round it belongs to; from the beginning if left out.
   */
  from?: RoundId | null;
  /**
   * The last round it belongs to; open if left out.
   */
  to?: RoundId | null;
}

/**
 * Whether a part can be done without: the three points of Lawshe (1975).
 */
export type Necessity = "not_necessary" | "useful" | "essential";

/**
 * Whether a part can be done without.
 */
export interface NecessityOfPart {
  /**
   * How many reviewers judged it.
   */
  n: number;
  /**
   * How many did not.
   */
  missing: number;
  /**
   * How many chose each point, from not necessary to essential.
   */
  counts: number[];
  /**
   * The content validity ratio, -1 to 1 (Lawshe 1975).
   */
  validity_ratio: FigureCell;
  /**
   * How many of them must call it essential for that to be more than chance (one-sided, 5 %; Ayre & Scally 2014).
   */
  critical_number: CountCell;
}

/**
 * What a score is about.
 */
export type Node = NodeWhole | NodeArea | NodeTheme | NodeStatement;

/**
 * An area of enquiry.
 */
export interface NodeArea {
  /**
   * Tells this kind from the others.
   */
  kind: "area";
  /**
   * Its code.
   */
  code: AreaCode;
}

/**
 * A kind of `Node`.
 */
export type NodeKind = "whole" | "area" | "theme" | "statement";

/**
 * A statement.
 */
export interface NodeStatement {
  /**
   * Tells this kind from the others.
   */
  kind: "statement";
  /**
   * Its code.
   */
  code: StatementCode;
}

/**
 * A theme.
 */
export interface NodeTheme {
  /**
   * Tells this kind from the others.
   */
  kind: "theme";
  /**
   * Its code.
   */
  code: ThemeCode;
}

/**
 * All areas of enquiry together.
 */
export interface NodeWhole {
  /**
   * Tells this kind from the others.
   */
  kind: "whole";
}

/**
 * Why a figure makes no sense.
 */
export type NotApplicableReason = "mixed_scales" | "not_asked";

/**
 * A strength or an area for development, in the respondent's words.
 */
export interface Note {
  /**
   * The theme it belongs to.
   */
  theme: ThemeCode;
  /**
   * What it is about.
   */
  kind: NoteKind;
  /**
   * The note, at most 4,000 characters.
   */
  text: Prose;
}

/**
 * What a note is about.
 */
export type NoteKind = "strength" | "development";

/**
 * In which order ratings are brought together. With complete answers, as many respondents in each school, and themes and areas of one size, all three come to the same.
 */
export type Order = "school_first" | "statement_first" | "pooled";

/**
 * What differs about a part; most are fields of the framework document.
 */
export type PartField =
  | "title"
  | "description"
  | "question"
  | "aliases"
  | "prompts"
  | "text"
  | "descriptors"
  | "guidance"
  | "note"
  | "level_code"
  | "weight"
  | "evidence"
  | "value"
  | "threshold"
  | "band_rule"
  | "share"
  | "from"
  | "to"
  | "cut"
  | "min_answered"
  | "default_language"
  | "default_scale"
  | "scale"
  | "axis"
  | "axis_title"
  | "axis_themes"
  | "box"
  | "topic_themes"
  | "level"
  | "area"
  | "theme"
  | "languages"
  | "lineage"
  | "citations"
  | "scales"
  | "levels"
  | "roles"
  | "areas"
  | "themes"
  | "statements"
  | "points"
  | "bands"
  | "stances"
  | "topics";

/**
 * What all reviewers say of one part.
 */
export interface PartReview {
  /**
   * The part.
   */
  node: Node;
  /**
   * How far it is relevant.
   */
  relevance: RelevanceOfPart;
  /**
   * Whether it can be done without.
   */
  necessity: NecessityOfPart;
  /**
   * What schools do that belongs here, by reviewer in the order of the call.
   */
  examples: ReviewText[];
  /**
   * What should be put differently, likewise.
   */
  comments: ReviewText[];
}

/**
 * Schools that work together.
 */
export interface Partnership {
  /**
   * Names the partnership.
   */
  id: PartnershipId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * What kind it is.
   */
  kind: PartnershipKind;
  /**
   * What kind it is, when `kind` is `other`.
   */
  other_kind?: Text | null;
  /**
   * The hub that looks across it.
   */
  hub?: HubId | null;
}

/**
 * Names a partnership.
 */
export type PartnershipId = string;

/**
 * What kind of partnership it is.
 */
export type PartnershipKind =
  | "local_authority"
  | "multi_academy_trust"
  | "umbrella_trust"
  | "hard_federation"
  | "soft_federation"
  | "collaborative_federation"
  | "teaching_school_alliance"
  | "opportunity_area"
  | "diocese"
  | "thematic"
  | "subject_focused"
  | "local_cluster"
  | "informal"
  | "inter_agency"
  | "business_or_charity"
  | "other";

/**
 * What a score over several schools is made of.
 */
export type Parts = "partnerships" | "schools";

/**
 * The ages a school teaches.
 */
export type Phase =
  "nursery" | "primary" | "middle" | "secondary" | "all_through" | "post_16" | "special" | "alternative";

/**
 * A place on the map, in degrees of WGS 84.
 */
export interface Place {
  /**
   * Degrees north, -90 to 90.
   */
  latitude: number;
  /**
   * Degrees east, -180 to 180.
   */
  longitude: number;
}

/**
 * One point of a scale.
 */
export interface Point {
  /**
   * The number a respondent gives.
   */
  value: number;
  /**
   * Names the point.
   */
  id: PointId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * What it means for any statement.
   */
  description?: Text | null;
}

/**
 * Names a point of a scale, such as `established`.
 */
export type PointId = string;

/**
 * A point to choose.
 */
export interface PointOption {
  /**
   * The value in the response.
   */
  value: number;
  /**
   * Names the point.
   */
  id: PointId;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What it means for any statement.
   */
  description?: string | null;
}

/**
 * A point of the old scale and the one it is on the new scale.
 */
export interface PointPair {
  /**
   * The value on the old scale.
   */
  from: number;
  /**
   * The value on the new one.
   */
  to: number;
}

/**
 * Why an entry was proposed.
 */
export type Proposed = "equal_text" | "equal_code";

/**
 * A text for people in one language: not blank, and without control characters; line breaks and tabs are fine.
 */
export type Prose = string;

/**
 * What figures were computed with, to cite them by.
 */
export interface Provenance {
  /**
   * The library.
   */
  library: string;
  /**
   * Its version.
   */
  version: string;
  /**
   * The framework that was answered.
   */
  framework: FrameworkRef;
  /**
   * How ratings became scores.
   */
  options: ScoreOptions;
}

/**
 * Two axes that place a partnership in one of four boxes.
 */
export interface Quadrant {
  /**
   * The level whose scores are read.
   */
  level: LevelId;
  /**
   * The mean from which an axis counts as high.
   */
  cut: number;
  /**
   * The horizontal axis.
   */
  x: Axis;
  /**
   * The vertical axis.
   */
  y: Axis;
  /**
   * What the boxes are called.
   */
  boxes: Boxes;
}

/**
 * The value of a point of the statement's scale; `null` is unanswered.
 */
export type Rating = number | null;

/**
 * The responses in the text.
 */
export type ReadAnswer = ReadAnswerRead | Failed;

/**
 * The text was read to its end.
 */
export interface ReadAnswerRead {
  /**
   * Tells this kind from the others.
   */
  kind: "read";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * How many responses it holds.
   */
  received: number;
  /**
   * How many of them are refused.
   */
  refused: number;
  /**
   * Everything that was found, by row and column.
   */
  diagnostics: Diagnostic[];
  /**
   * The responses that can be used, in the order of a dataset.
   */
  responses: Response[];
}

/**
 * Text to be read: a file of responses, as forms and databases export it.
 */
export interface ReadCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework that was answered; the built-in one if left out.
   */
  framework?: FrameworkDocument | null;
  /**
   * Who takes part.
   */
  roster: RosterDocument;
  /**
   * What the text is.
   */
  form: TextForm;
  /**
   * What the columns of a wide table are; told from the headers if left out.
   */
  mapping?: Mapping | null;
  /**
   * The text.
   */
  text: string;
}

/**
 * How the new part is to the old one.
 */
export type Relation = "same_meaning" | "close" | "broader" | "narrower" | "related";

/**
 * How much a part has to do with what is to be measured: the four points of Lynn (1986), of which the upper two count as relevant.
 */
export type Relevance = "not_relevant" | "somewhat_relevant" | "quite_relevant" | "highly_relevant";

/**
 * How far a part is relevant.
 */
export interface RelevanceOfPart {
  /**
   * How many reviewers judged it.
   */
  n: number;
  /**
   * How many did not.
   */
  missing: number;
  /**
   * How many chose each point, from not relevant to highly relevant.
   */
  counts: number[];
  /**
   * I-CVI, the share who find it relevant, 0 to 1 (Lynn 1986).
   */
  item_cvi: FigureCell;
  /**
   * The same, corrected for agreement by chance: modified kappa (Polit, Beck & Owen 2007).
   */
  kappa: FigureCell;
}

/**
 * Names a respondent, for the owner of the data alone.
 */
export type RespondentId = string;

/**
 * The answers of one respondent about one school and partnership in one round.
 */
export interface Response {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * Names the response.
   */
  id: ResponseId;
  /**
   * The framework that was answered.
   */
  framework: FrameworkRef;
  /**
   * The round it belongs to.
   */
  round: RoundId;
  /**
   * The partnership that was rated.
   */
  partnership: PartnershipId;
  /**
   * The respondent's school.
   */
  school: SchoolId;
  /**
   * Who answered; a pseudonym serves as well as a name.
   */
  respondent: RespondentId;
  /**
   * In which role.
   */
  role: RoleId;
  /**
   * Whether it is finished.
   */
  status: Status;
  /**
   * The value chosen for each statement; `null` or absent is unanswered.
   */
  ratings?: {
    [k: string]: Rating;
  };
  /**
   * Strengths and areas for development.
   */
  notes?: Note[];
  /**
   * Links to what the judgements rest on.
   */
  evidence?: Evidence[];
  /**
   * The stance on each support topic.
   */
  support?: {
    [k: string]: Stance;
  };
  /**
   * How many schools could be helped with a topic that is offered.
   */
  capacity?: {
    [k: string]: number;
  };
}

/**
 * Names a response.
 */
export type ResponseId = string;

/**
 * Who has answered so far.
 */
export interface Responses {
  /**
   * How many schools belong to the partnership in this round.
   */
  members: number;
  /**
   * How many of them are scored.
   */
  answered: number;
  /**
   * The share of members that are scored.
   */
  rate: FigureCell;
  /**
   * How many people's responses are scored.
   */
  respondents: number;
  /**
   * How many responses are drafts.
   */
  drafts: number;
  /**
   * The members, in the order of the roster.
   */
  schools: SchoolResponses[];
}

/**
 * What one person thinks of the parts of a framework, and whether they are the right ones.
 */
export interface Review {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework that is reviewed.
   */
  framework: FrameworkRef;
  /**
   * Who reviews it; a pseudonym serves as well as a name.
   */
  reviewer: RespondentId;
  /**
   * The parts, in any order; what is left out was not judged.
   */
  parts: ReviewedPart[];
}

/**
 * What reviewers say.
 */
export type ReviewAnswer = ReviewAnswerReviewed | Failed;

/**
 * The reviews were brought together.
 */
export interface ReviewAnswerReviewed {
  /**
   * Tells this kind from the others.
   */
  kind: "reviewed";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * What was found about the framework.
   */
  diagnostics: Diagnostic[];
  /**
   * What they say.
   */
  review: FrameworkReview;
}

/**
 * Reviews of a framework.
 */
export interface ReviewCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework that is reviewed; the built-in one if left out.
   */
  framework?: FrameworkDocument | null;
  /**
   * One for each reviewer.
   */
  reviews: Review[];
}

/**
 * A text, and who wrote it.
 */
export interface ReviewText {
  /**
   * Who wrote it.
   */
  reviewer: RespondentId;
  /**
   * The text.
   */
  text: Prose;
}

/**
 * What one person thinks of one part.
 */
export interface ReviewedPart {
  /**
   * The part.
   */
  node: Node;
  /**
   * How much it has to do with a good partnership.
   */
  relevance?: Relevance | null;
  /**
   * Whether it can be done without.
   */
  necessity?: Necessity | null;
  /**
   * What the reviewer's own schools do that belongs here.
   */
  examples?: Prose[];
  /**
   * What should be put differently.
   */
  comment?: Prose | null;
}

/**
 * A role that respondents answer in.
 */
export interface Role {
  /**
   * Names the role.
   */
  id: RoleId;
  /**
   * What it is called.
   */
  title: Text;
}

/**
 * Names a respondent's role, such as `headteacher`.
 */
export type RoleId = string;

/**
 * A role to choose.
 */
export interface RoleOption {
  /**
   * The value in the response.
   */
  value: RoleId;
  /**
   * What it is called.
   */
  title: string;
}

/**
 * A roster as it is written, before it is checked.
 */
export interface RosterDocument {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * Names the roster.
   */
  id: RosterId;
  /**
   * The rounds, in order of time; usually one a term.
   */
  rounds: Round[];
  /**
   * The hubs that look across partnerships.
   */
  hubs?: Hub[];
  /**
   * The partnerships.
   */
  partnerships: Partnership[];
  /**
   * The schools.
   */
  schools: School[];
  /**
   * Which school belongs to which partnership, and in which rounds.
   */
  memberships: Membership[];
  /**
   * Pairs of schools that are not to be matched with each other.
   */
  excluded_pairs?: ExcludedPair[];
}

/**
 * Names a roster.
 */
export type RosterId = string;

/**
 * A cycle of answers, usually a term.
 */
export interface Round {
  /**
   * Names the round.
   */
  id: RoundId;
  /**
   * What it is called.
   */
  title: Text;
}

/**
 * Names a round.
 */
export type RoundId = string;

/**
 * An ordered scale of points that are one apart.
 */
export interface Scale {
  /**
   * Names the scale.
   */
  id: ScaleId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * Its points, lowest first; each value is one above the last.
   */
  points: Point[];
  /**
   * The value from which an answer counts as good enough, such as Established.
   */
  threshold: number;
  /**
   * How a result is put into words.
   */
  bands: BandRule;
}

/**
 * Names a rating scale.
 */
export type ScaleId = string;

/**
 * Two scales, of which every point of the old has one in the new.
 */
export interface ScalePair {
  /**
   * The old scale.
   */
  from: ScaleId;
  /**
   * The new one.
   */
  to: ScaleId;
  /**
   * What each point of the old scale is on the new one.
   */
  points: PointPair[];
  /**
   * Why it was proposed. It counts only when a person has looked at it and taken this field away.
   */
  proposed?: Proposed | null;
}

/**
 * The content validity of all parts of one kind (Polit & Beck 2006).
 */
export interface ScaleValidity {
  /**
   * The kind of parts.
   */
  of: NodeKind;
  /**
   * How many of them the framework has.
   */
  parts: number;
  /**
   * How many have an item-level index.
   */
  judged: number;
  /**
   * S-CVI/Ave: the mean of their item-level indices, 0 to 1.
   */
  average: FigureCell;
  /**
   * S-CVI/UA: the share of them that everyone found relevant, 0 to 1.
   */
  universal: FigureCell;
}

/**
 * The schema of the responses to a framework.
 */
export type SchemaAnswer = SchemaAnswerDescribed | Failed;

/**
 * Responses were described.
 */
export interface SchemaAnswerDescribed {
  /**
   * Tells this kind from the others.
   */
  kind: "described";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * What was found about the framework.
   */
  diagnostics: Diagnostic[];
  /**
   * The JSON Schema (draft 2020-12) of its responses.
   */
  schema: {
    [k: string]: unknown;
  };
}

/**
 * A framework whose responses are to be described.
 */
export interface SchemaCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The framework; the built-in one if left out.
   */
  framework?: FrameworkDocument | null;
}

/**
 * The version of the document formats: always the same.
 */
export type SchemaVersion = "1";

/**
 * A school.
 */
export interface School {
  /**
   * Names the school.
   */
  id: SchoolId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * The ages it teaches.
   */
  phase?: Phase | null;
  /**
   * The region it is in.
   */
  region?: Prose | null;
  /**
   * Where it is.
   */
  place?: Place | null;
  /**
   * How many pupils are on roll.
   */
  pupils?: number | null;
  /**
   * The languages it teaches in.
   */
  languages?: Language[];
}

/**
 * Names a school.
 */
export type SchoolId = string;

/**
 * Who has answered in one school.
 */
export interface SchoolResponses {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * How many people's responses are scored.
   */
  respondents: number;
  /**
   * How many responses are drafts.
   */
  drafts: number;
}

/**
 * How much each school counts.
 */
export type SchoolWeights = "equal" | "pupils";

/**
 * What is known about one node of one unit.
 *
 * `mean` and `band` follow the declared order. Everything from `median` to `agreement` is read from `counts`, in which every rating counts alike; on mixed scales there are no such figures. Figures are values of `scale`, except shares, consensus and agreement.
 */
export interface Score {
  /**
   * The scale that the figures are on: that of the statements if they share one, else the framework's default.
   */
  scale: ScaleId;
  /**
   * How many schools the roster has in the unit in this round.
   */
  members: number;
  /**
   * How many schools gave a rating here.
   */
  schools: number;
  /**
   * How many people responded, to whatever; one who answers in two partnerships counts in both.
   */
  respondents: number;
  /**
   * How many ratings they could have given here.
   */
  possible: number;
  /**
   * How many they gave.
   */
  answered: number;
  /**
   * How many they left out.
   */
  missing: number;
  /**
   * How often each point was chosen, lowest first.
   */
  counts: CountsCell;
  /**
   * The score: the mean, or the median of means if that is the declared centre.
   */
  mean: FigureCell;
  /**
   * The band of the score.
   */
  band: BandCell;
  /**
   * The median: halfway between the middle two if they are even.
   */
  median: FigureCell;
  /**
   * The median with the answers of each point spread evenly around it.
   */
  interpolated_median: FigureCell;
  /**
   * The first quartile, by the same rule as the median (Hyndman & Fan, type 2).
   */
  lower_quartile: FigureCell;
  /**
   * The third quartile, likewise.
   */
  upper_quartile: FigureCell;
  /**
   * The share of ratings at the scale's threshold or above.
   */
  share_at_threshold: FigureCell;
  /**
   * The sample standard deviation of the ratings.
   */
  sd: FigureCell;
  /**
   * Consensus (Tastle & Wierman 2007): 0 if half are at each end, 1 if unanimous.
   */
  consensus: FigureCell;
  /**
   * Agreement (van der Eijk 2001): -1 if half are at each end, 0 if spread evenly, 1 if unanimous.
   */
  agreement: FigureCell;
  /**
   * How the scores differ that this one is over; none for a school.
   */
  between?: Between | null;
}

/**
 * A figure, or the reason why there is none.
 */
export type ScoreCell = ScoreCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface ScoreCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: Score;
}

/**
 * How ratings become scores; an empty document gives the defaults.
 */
export interface ScoreOptions {
  /**
   * In which order ratings are brought together.
   */
  order?: Order;
  /**
   * How the scores of schools become a partnership's, and those of partnerships a hub's.
   */
  centre?: Centre;
  /**
   * How much each school counts.
   */
  school_weights?: SchoolWeights;
  /**
   * What a hub's score is made of.
   */
  hub_over?: Parts;
  /**
   * The share of its ratings, 0 to 1, that must be given for a theme, an area or the whole to be scored; with 0, one rating is enough.
   */
  min_answered?: number;
}

/**
 * One score, with what it is about.
 */
export interface ScoreRow {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * Whose score it is.
   */
  unit: ScoreUnit;
  /**
   * The one role it is of; of all who answered if left out.
   */
  role?: RoleId | null;
  /**
   * The level that its statements speak about.
   */
  level: LevelId;
  /**
   * What it is about.
   */
  node: Node;
  /**
   * The score.
   */
  score: Score;
}

/**
 * Whose score it is.
 */
export type ScoreUnit = ScoreUnitHub | ScoreUnitPartnership | ScoreUnitSchool;

/**
 * A hub's.
 */
export interface ScoreUnitHub {
  /**
   * Tells this kind from the others.
   */
  kind: "hub";
  /**
   * The hub.
   */
  hub: HubId;
}

/**
 * A partnership's.
 */
export interface ScoreUnitPartnership {
  /**
   * Tells this kind from the others.
   */
  kind: "partnership";
  /**
   * The partnership.
   */
  partnership: PartnershipId;
}

/**
 * A school's, as a member of a partnership.
 */
export interface ScoreUnitSchool {
  /**
   * Tells this kind from the others.
   */
  kind: "school";
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * The school.
   */
  school: SchoolId;
}

/**
 * The scores of every unit in which somebody answered.
 */
export interface Scores {
  /**
   * How they were computed.
   */
  options: ScoreOptions;
  /**
   * One for each node of each unit, in order: by round; hubs, partnerships, schools; all who answered, then each role; by level; and each node before what belongs to it, as in the framework.
   */
  rows: ScoreRow[];
}

/**
 * Which scores are wanted; a list that is left out or empty wants them all.
 *
 * A year of a hub has tens of thousands of scores, most of them of single statements in single schools. What is not wanted is computed all the same, since other scores are made of it.
 */
export interface Selection {
  /**
   * The rounds.
   */
  rounds?: RoundId[];
  /**
   * The kinds of units.
   */
  units?: UnitKind[];
  /**
   * The kinds of nodes.
   */
  nodes?: NodeKind[];
}

/**
 * Why a series breaks.
 */
export type SeriesBreak =
  | SeriesBreakAdded
  | SeriesBreakRemoved
  | SeriesBreakReworded
  | SeriesBreakCrosswalk
  | SeriesBreakLevel
  | SeriesBreakScale
  | SeriesBreakTooFewShared;

/**
 * There was nothing of the kind at this level.
 */
export interface SeriesBreakAdded {
  /**
   * Tells this kind from the others.
   */
  kind: "added";
}

/**
 * The crosswalk says that the new one does not mean the same.
 */
export interface SeriesBreakCrosswalk {
  /**
   * Tells this kind from the others.
   */
  kind: "crosswalk";
  /**
   * What it says.
   */
  relation: Relation;
}

/**
 * The statement speaks about another level.
 */
export interface SeriesBreakLevel {
  /**
   * Tells this kind from the others.
   */
  kind: "level";
  /**
   * The old level.
   */
  from: LevelId;
  /**
   * The new one.
   */
  to: LevelId;
}

/**
 * There is nothing of the kind at this level any more.
 */
export interface SeriesBreakRemoved {
  /**
   * Tells this kind from the others.
   */
  kind: "removed";
}

/**
 * The statement reads otherwise in the language it is asked in.
 */
export interface SeriesBreakReworded {
  /**
   * Tells this kind from the others.
   */
  kind: "reworded";
}

/**
 * Points were added, removed or renamed, and no crosswalk says what the old ones are on the new scale; or only the old or only the new is made of statements on several scales.
 */
export interface SeriesBreakScale {
  /**
   * Tells this kind from the others.
   */
  kind: "scale";
  /**
   * The old scale.
   */
  from: ScaleId;
  /**
   * The new one.
   */
  to: ScaleId;
}

/**
 * Too few statements go on.
 */
export interface SeriesBreakTooFewShared {
  /**
   * Tells this kind from the others.
   */
  kind: "too_few_shared";
  /**
   * How many go on.
   */
  shared: number;
  /**
   * How many there were.
   */
  from: number;
  /**
   * How many there are.
   */
  to: number;
  /**
   * The share that was asked for.
   */
  min_shared: number;
}

/**
 * What becomes of the series of one node at one level.
 */
export interface SeriesLink {
  /**
   * The level, by its name in the new framework if it is there.
   */
  level: LevelId;
  /**
   * The node in the old framework; left out if it is new.
   */
  from?: Node | null;
  /**
   * The node in the new framework; left out if it is gone.
   */
  to?: Node | null;
  /**
   * Whether old and new scores can stand in one series.
   */
  comparability: Comparability;
}

/**
 * What a reader of a series that goes on should be told.
 */
export type SeriesNote =
  | SeriesNoteCrosswalk
  | SeriesNoteMoved
  | SeriesNoteWords
  | SeriesNoteTranslation
  | SeriesNoteScaleConverted
  | SeriesNoteThreshold
  | SeriesNoteBands
  | SeriesNoteWeights
  | SeriesNoteStatements;

/**
 * Bands are not comparable; means are.
 */
export interface SeriesNoteBands {
  /**
   * Tells this kind from the others.
   */
  kind: "bands";
}

/**
 * Another code or wording, of which the crosswalk says that it means the same, or nearly.
 */
export interface SeriesNoteCrosswalk {
  /**
   * Tells this kind from the others.
   */
  kind: "crosswalk";
  /**
   * What the crosswalk says.
   */
  relation: Relation;
}

/**
 * The statement counts for another theme.
 */
export interface SeriesNoteMoved {
  /**
   * Tells this kind from the others.
   */
  kind: "moved";
  /**
   * The theme it counted for.
   */
  from: ThemeCode;
  /**
   * The theme it counts for.
   */
  to: ThemeCode;
}

/**
 * Old ratings must be converted by the crosswalk before they are scored.
 */
export interface SeriesNoteScaleConverted {
  /**
   * Tells this kind from the others.
   */
  kind: "scale_converted";
  /**
   * The old scale.
   */
  from: ScaleId;
  /**
   * The new one.
   */
  to: ScaleId;
}

/**
 * Not all statements go on as they were.
 */
export interface SeriesNoteStatements {
  /**
   * Tells this kind from the others.
   */
  kind: "statements";
  /**
   * How many go on.
   */
  shared: number;
  /**
   * How many of those with a note of their own.
   */
  noted: number;
  /**
   * How many there were.
   */
  from: number;
  /**
   * How many there are.
   */
  to: number;
}

/**
 * Shares that reach the threshold are not comparable; means are.
 */
export interface SeriesNoteThreshold {
  /**
   * Tells this kind from the others.
   */
  kind: "threshold";
}

/**
 * Only respondents who read these languages read other words.
 */
export interface SeriesNoteTranslation {
  /**
   * Tells this kind from the others.
   */
  kind: "translation";
  /**
   * The languages.
   */
  languages: Language[];
}

/**
 * Its parts have other weights, so that the same ratings give another mean.
 */
export interface SeriesNoteWeights {
  /**
   * Tells this kind from the others.
   */
  kind: "weights";
}

/**
 * Words around what is rated differ.
 */
export interface SeriesNoteWords {
  /**
   * Tells this kind from the others.
   */
  kind: "words";
  /**
   * Which.
   */
  fields: PartField[];
}

/**
 * How much a diagnostic matters.
 */
export type Severity = "warning" | "error";

/**
 * Where a school stands on a topic, from needing help to giving it.
 */
export type Stance = "high_need" | "moderate_need" | "not_applicable" | "moderate_offer" | "high_offer";

/**
 * A stance to choose.
 */
export interface StanceOption {
  /**
   * The value in the response.
   */
  value: Stance;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Whether it offers help, so that a capacity can be given.
   */
  offers: boolean;
}

/**
 * What a stance is called.
 */
export interface StanceTitle {
  /**
   * The stance.
   */
  id: Stance;
  /**
   * What it is called.
   */
  title: Text;
}

/**
 * A statement: one claim that a respondent rates.
 */
export interface Statement {
  /**
   * Its code; a name, never taken apart.
   */
  code: StatementCode;
  /**
   * The level it speaks about.
   */
  level: LevelId;
  /**
   * The claim.
   */
  text: Text;
  /**
   * What each point looks like for this statement, lowest first.
   */
  descriptors?: Text[];
  /**
   * Help for the respondent.
   */
  guidance?: Text | null;
  /**
   * Its scale, if not the default.
   */
  scale?: ScaleId | null;
  /**
   * How much it counts in its theme.
   */
  weight?: Weight;
  /**
   * The evidence that it matters.
   */
  evidence?: CitationId[];
}

/**
 * Code of a statement, such as `5a.1`.
 */
export type StatementCode = string;

/**
 * Two statements.
 */
export interface StatementPair {
  /**
   * The old code.
   */
  from: StatementCode;
  /**
   * The new code.
   */
  to: StatementCode;
  /**
   * How the new one is to the old one.
   */
  relation: Relation;
  /**
   * Why it was proposed. It counts only when a person has looked at it and taken this field away.
   */
  proposed?: Proposed | null;
}

/**
 * Whether a response is finished.
 */
export type Status = "draft" | "submitted";

/**
 * A status to choose.
 */
export interface StatusOption {
  /**
   * The value in the response.
   */
  value: Status;
  /**
   * What it is called.
   */
  title: string;
}

/**
 * What makes a response complete enough to be submitted.
 */
export interface Submission {
  /**
   * The share of all statements that must be answered, 0 to 1.
   */
  min_answered: number;
}

/**
 * The support question: what it asks, its answers and its topics.
 */
export interface Support {
  /**
   * The question.
   */
  question?: Text | null;
  /**
   * All five stances with their titles.
   */
  stances: StanceTitle[];
  /**
   * The topics, in order.
   */
  topics: Topic[];
}

/**
 * Why a figure is hidden.
 */
export type SuppressionReason = "too_few_contributors";

/**
 * What a column fills.
 */
export type Target =
  TargetField | TargetRating | TargetNote | TargetEvidence | TargetSupport | TargetCapacity | TargetIgnore;

/**
 * How many schools could be helped with a support topic.
 */
export interface TargetCapacity {
  /**
   * Tells this kind from the others.
   */
  kind: "capacity";
  /**
   * Which topic.
   */
  topic: TopicId;
}

/**
 * A link to evidence for a theme: a title, a web address, or a title and the address in angle brackets; several columns may fill one theme's.
 */
export interface TargetEvidence {
  /**
   * Tells this kind from the others.
   */
  kind: "evidence";
  /**
   * Which theme.
   */
  theme: ThemeCode;
}

/**
 * A field of the response.
 */
export interface TargetField {
  /**
   * Tells this kind from the others.
   */
  kind: "field";
  /**
   * Which.
   */
  field: Field;
  /**
   * What is put before the text of the cell, such as `class-`.
   */
  prefix?: string;
}

/**
 * Nothing: the column is not wanted.
 */
export interface TargetIgnore {
  /**
   * Tells this kind from the others.
   */
  kind: "ignore";
}

/**
 * A note on a theme; several columns may fill the notes of one theme.
 */
export interface TargetNote {
  /**
   * Tells this kind from the others.
   */
  kind: "note";
  /**
   * Which theme.
   */
  theme: ThemeCode;
  /**
   * What the note is about.
   */
  note: NoteKind;
}

/**
 * The rating of a statement.
 */
export interface TargetRating {
  /**
   * Tells this kind from the others.
   */
  kind: "rating";
  /**
   * Which.
   */
  statement: StatementCode;
}

/**
 * The stance on a support topic.
 */
export interface TargetSupport {
  /**
   * Tells this kind from the others.
   */
  kind: "support";
  /**
   * Which topic.
   */
  topic: TopicId;
}

/**
 * One text in each of its languages: `{"en": "Established", "cy": "Sefydledig"}`.
 */
export interface Text {
  [k: string]: Prose;
}

/**
 * What the text is.
 */
export type TextForm = "wide" | "long" | "ndjson";

/**
 * A theme: what is compared between levels, schools and rounds.
 */
export interface Theme {
  /**
   * Its code, the same at every level.
   */
  code: ThemeCode;
  /**
   * The code printed at a level, where it differs from `code`.
   */
  level_codes?: {
    [k: string]: ThemeCode;
  };
  /**
   * What it is called.
   */
  title: Text;
  /**
   * Other titles it has had.
   */
  aliases?: Text[];
  /**
   * The guiding question.
   */
  question?: Text | null;
  /**
   * Questions to open the discussion of its results.
   */
  prompts?: Text[];
  /**
   * How much it counts in its area.
   */
  weight?: Weight;
  /**
   * The evidence that it matters.
   */
  evidence?: CitationId[];
  /**
   * Its statements at all levels, in order.
   */
  statements: Statement[];
}

/**
 * Code of a theme, such as `1a`.
 */
export type ThemeCode = string;

/**
 * Two themes.
 */
export interface ThemePair {
  /**
   * The old code.
   */
  from: ThemeCode;
  /**
   * The new code.
   */
  to: ThemeCode;
  /**
   * How the new one is to the old one.
   */
  relation: Relation;
  /**
   * Why it was proposed. It counts only when a person has looked at it and taken this field away.
   */
  proposed?: Proposed | null;
}

/**
 * Something that schools can help each other with.
 */
export interface Topic {
  /**
   * Names the topic.
   */
  id: TopicId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * Themes whose scores speak to it.
   */
  themes?: ThemeCode[];
}

/**
 * Names a support topic, such as `send`.
 */
export type TopicId = string;

/**
 * How a figure came about.
 */
export interface Trace {
  /**
   * The figure.
   */
  figure: FigureRef;
  /**
   * How it is made of the inputs.
   */
  rule: TraceRule;
  /**
   * Where the figure is defined, if it is not plain arithmetic.
   */
  source?: string | null;
  /**
   * What it is made of, in the order in which it is added up; none when it is made of the ratings themselves, which `score` counts.
   */
  inputs: TraceInput[];
  /**
   * The score that the figure belongs to.
   */
  score: Score;
}

/**
 * A figure of a score that can be traced.
 */
export type TraceFigure =
  | "counts"
  | "mean"
  | "band"
  | "median"
  | "interpolated_median"
  | "lower_quartile"
  | "upper_quartile"
  | "share_at_threshold"
  | "sd"
  | "consensus"
  | "agreement";

/**
 * One of the things that a figure is made of.
 */
export interface TraceInput {
  /**
   * Whose it is.
   */
  unit: ScoreUnit;
  /**
   * What it is about.
   */
  node: Node;
  /**
   * Its score, on the scale of the figure.
   */
  value: FigureCell;
  /**
   * How much it counts, relative to the others.
   */
  weight: FigureCell;
  /**
   * How many ratings could have been given.
   */
  possible: number;
  /**
   * How many were.
   */
  answered: number;
  /**
   * How often each point was chosen.
   */
  counts: CountsCell;
}

/**
 * How a figure is made of its inputs.
 */
export type TraceRule =
  | "sum"
  | "read_from_counts"
  | "mean_of_ratings"
  | "mean_by_answers"
  | "mean_of_nodes"
  | "mean_of_units"
  | "median_of_units"
  | "band_of_mean"
  | "band_reached";

/**
 * Why the answers do not give a figure.
 */
export type UndefinedReason =
  | "no_answers"
  | "too_few_answers"
  | "too_few_answered"
  | "pupils_unknown"
  | "too_many_answers"
  | "too_few_points"
  | "too_many_points"
  | "not_finite"
  | "negative_weight"
  | "no_weight"
  | "no_variation"
  | "too_few_groups"
  | "too_few_columns"
  | "unequal_lengths"
  | "out_of_range"
  | "mean_too_extreme"
  | "not_estimable"
  | "too_large";

/**
 * A kind of `ScoreUnit`.
 */
export type UnitKind = "hub" | "partnership" | "school";

/**
 * An address that begins with `https://` or `http://`.
 */
export type WebAddress = string;

/**
 * How much one part counts among its siblings: 0 to 1,000,000, usually 1.
 */
export type Weight = number;
