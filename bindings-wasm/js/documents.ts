// Written by `make types-js` from `schemas/`; change it there.

/**
 * Which schools agreed that the other members see their figures.
 */
export type Agreed = AgreedNone | AgreedAll | AgreedSchools;

/**
 * Every school.
 */
export interface AgreedAll {
  /**
   * Tells this kind from the others.
   */
  kind: "all";
}

/**
 * No school.
 */
export interface AgreedNone {
  /**
   * Tells this kind from the others.
   */
  kind: "none";
}

/**
 * Some schools.
 */
export interface AgreedSchools {
  /**
   * Tells this kind from the others.
   */
  kind: "schools";
  /**
   * Which.
   */
  schools: SchoolId[];
}

/**
 * How agreement is measured; an empty document gives the defaults.
 */
export interface AgreementOptions {
  /**
   * The ratings to expect of people without an opinion, with which r_wg compares.
   */
  null?: NullRatings;
  /**
   * Whether an r_wg below zero is given as zero.
   */
  truncate?: boolean;
  /**
   * What becomes of rows in which something is missing.
   */
  missing?: MissingRatings;
  /**
   * The share of intervals that would hold the true value.
   */
  confidence?: number;
  /**
   * The share of its statements that a row must have rated to have a score in the comparison of groups.
   */
  min_answered?: number;
}

/**
 * How much credit two different ratings get (Gwet 2014).
 */
export type AgreementWeights = "identity" | "linear" | "quadratic" | "ordinal";

/**
 * What a proposal aims at; the rules say in which order.
 */
export type Aim =
  | "accepted"
  | "pinned"
  | "high_needs"
  | "fairness"
  | "needs"
  | "helpers"
  | "suggested_needs"
  | "least_change"
  | "offer_strength"
  | "same_partnership"
  | "other_partnership"
  | "distance"
  | "load_spread"
  | "reciprocity"
  | "keep_previous"
  | "avoid_previous"
  | "lot";

/**
 * How much worse something would be in an aim.
 */
export interface AimDifference {
  /**
   * The aim.
   */
  aim: Aim;
  /**
   * By how much it would be worse, in what the aim counts; below 0, by how much it would be better.
   */
  by: number;
}

/**
 * What a proposal comes to in an aim.
 */
export interface AimTotal {
  /**
   * The aim.
   */
  aim: Aim;
  /**
   * What it comes to, in what the aim counts.
   */
  total: number;
}

/**
 * What is held to be true if chance is not enough.
 */
export type AlternativeHypothesis = "two_sided" | "greater" | "less";

/**
 * One change to one response, by whom, when and why.
 */
export interface Amendment {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * Names the amendment.
   */
  id: AmendmentId;
  /**
   * The response that is amended.
   */
  response: ResponseId;
  /**
   * Who made it.
   */
  made_by: ModeratorId;
  /**
   * When it was made. The order of the log counts, not this.
   */
  made_at: Timestamp;
  /**
   * As what the maker acts.
   */
  role?: ModeratorRole | null;
  /**
   * Why, in words that whoever answered may read.
   */
  why: Prose;
  /**
   * What is changed.
   */
  change: AmendmentChange;
}

/**
 * What an amendment changes: something that is there, and what is to be there.
 *
 * If something else is there, the amendment is refused. One that changes nothing is fine: it says that somebody looked and confirms the answer.
 */
export type AmendmentChange =
  | AmendmentChangeRating
  | AmendmentChangeSupport
  | AmendmentChangeCapacity
  | AmendmentChangeNote
  | AmendmentChangeEvidence
  | AmendmentChangeResponse;

/**
 * Another number of schools that could be helped with a topic.
 */
export interface AmendmentChangeCapacity {
  /**
   * Tells this kind from the others.
   */
  kind: "capacity";
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The number that is there; `null` is none given.
   */
  from: number | null;
  /**
   * The number that is to be there; `null` is none given.
   */
  to: number | null;
}

/**
 * Other readers of a link to evidence.
 */
export interface AmendmentChangeEvidence {
  /**
   * Tells this kind from the others.
   */
  kind: "evidence";
  /**
   * The link.
   */
  evidence: EvidencePlace;
  /**
   * Who may read it so far; at first, `lead`.
   */
  from: Readers;
  /**
   * Who is to be able to read it.
   */
  to: Readers;
}

/**
 * Other readers of a note: it is withheld, or cleared for more people.
 */
export interface AmendmentChangeNote {
  /**
   * Tells this kind from the others.
   */
  kind: "note";
  /**
   * The note.
   */
  note: NotePlace;
  /**
   * Who may read it so far; at first, `lead`.
   */
  from: Readers;
  /**
   * Who is to be able to read it.
   */
  to: Readers;
}

/**
 * Another rating.
 */
export interface AmendmentChangeRating {
  /**
   * Tells this kind from the others.
   */
  kind: "rating";
  /**
   * The statement that was rated.
   */
  statement: StatementCode;
  /**
   * The value that is there; `null` is unanswered.
   */
  from: Rating;
  /**
   * The value that is to be there; `null` is unanswered.
   */
  to: Rating;
}

/**
 * The whole response is withdrawn, or brought back.
 */
export interface AmendmentChangeResponse {
  /**
   * Tells this kind from the others.
   */
  kind: "response";
  /**
   * How it stands so far; at first, `counted`.
   */
  from: Standing;
  /**
   * How it is to stand.
   */
  to: Standing;
}

/**
 * Another stance on a support topic.
 */
export interface AmendmentChangeSupport {
  /**
   * Tells this kind from the others.
   */
  kind: "support";
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The stance that is there; `null` is unanswered.
   */
  from: Stance | null;
  /**
   * The stance that is to be there; `null` is unanswered.
   */
  to: Stance | null;
}

/**
 * Names an amendment.
 */
export type AmendmentId = string;

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
  /**
   * What else was asked for, in that order.
   */
  analyses: Analysis[];
  /**
   * What moderation did; left out if nothing was amended.
   */
  moderation?: Moderation | null;
  /**
   * For whom the answer is; left out if for whoever has the responses.
   */
  disclosure?: Disclosure | null;
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
   * What moderators have changed, in order; scores are of what they left.
   */
  amendments?: Amendment[];
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
  /**
   * What else is to be found out.
   */
  analyses?: AnalysisCall[];
  /**
   * For whom the answer is; if left out, for whoever has the responses. For an audience, the answer holds no more than it may see: nothing that was found about single responses, and nothing of what moderation changed.
   */
  disclosure?: DisclosureCall | null;
}

/**
 * What was found out.
 */
export type Analysis =
  | AnalysisGaps
  | AnalysisChange
  | AnalysisAgreement
  | AnalysisReliability
  | AnalysisSupport
  | AnalysisQuadrant
  | AnalysisPriorities
  | AnalysisHub;

/**
 * How far the schools of a partnership see alike.
 */
export interface AnalysisAgreement {
  /**
   * Tells this kind from the others.
   */
  kind: "agreement";
  /**
   * The agreement.
   */
  agreement: PartnershipAgreement;
}

/**
 * A question about a school, a partnership or a hub.
 */
export type AnalysisCall =
  | AnalysisCallGaps
  | AnalysisCallChange
  | AnalysisCallAgreement
  | AnalysisCallReliability
  | AnalysisCallSupport
  | AnalysisCallQuadrant
  | AnalysisCallPriorities
  | AnalysisCallHub;

/**
 * Asks how far the schools of a partnership see alike.
 */
export interface AnalysisCallAgreement {
  /**
   * Tells this kind from the others.
   */
  kind: "agreement";
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * What agreement is held against.
   */
  options?: AgreementOptions;
}

/**
 * Asks what has changed in a partnership.
 */
export interface AnalysisCallChange {
  /**
   * Tells this kind from the others.
   */
  kind: "change";
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * The first round.
   */
  from: RoundId;
  /**
   * The last round.
   */
  to: RoundId;
  /**
   * How change is counted, and what is tested.
   */
  options?: ChangeOptions;
}

/**
 * Asks where views of a partnership differ.
 */
export interface AnalysisCallGaps {
  /**
   * Tells this kind from the others.
   */
  kind: "gaps";
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * The limits behind what is flagged.
   */
  options?: GapOptions;
}

/**
 * Asks what can be seen across the partnerships of a hub.
 */
export interface AnalysisCallHub {
  /**
   * Tells this kind from the others.
   */
  kind: "hub";
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The hub.
   */
  hub: HubId;
  /**
   * The schools and partnerships whose responses were moderated; if left out, that is not known.
   */
  moderated?: ScoreUnit[] | null;
  /**
   * The limits behind the practice directory.
   */
  options?: HubOptions;
  /**
   * How the leaders of a school are brought together.
   */
  support?: SupportOptions;
}

/**
 * Asks what is to be worked on first.
 */
export interface AnalysisCallPriorities {
  /**
   * Tells this kind from the others.
   */
  kind: "priorities";
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The school, partnership or hub.
   */
  unit: ScoreUnit;
  /**
   * For a hub: whether it is ranked as one, or partnership by partnership in one ranking.
   */
  ranking?: HubRanking;
  /**
   * How themes are ranked.
   */
  options?: PriorityOptions;
  /**
   * How the leaders of a school are brought together.
   */
  support?: SupportOptions;
}

/**
 * Asks which form the collaboration of a partnership takes.
 */
export interface AnalysisCallQuadrant {
  /**
   * Tells this kind from the others.
   */
  kind: "quadrant";
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * An earlier round, to see which way it has moved since.
   */
  since?: RoundId | null;
  /**
   * The limits behind what is flagged.
   */
  options?: QuadrantOptions;
}

/**
 * Asks how far the ratings of a hub can be relied on.
 */
export interface AnalysisCallReliability {
  /**
   * Tells this kind from the others.
   */
  kind: "reliability";
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The hub.
   */
  hub: HubId;
  /**
   * Whose ratings are compared.
   */
  of: RatingsOf;
  /**
   * How reliability is measured.
   */
  options?: AgreementOptions;
}

/**
 * Asks who needs what, and who can help.
 */
export interface AnalysisCallSupport {
  /**
   * Tells this kind from the others.
   */
  kind: "support";
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The school, partnership or hub.
   */
  unit: ScoreUnit;
  /**
   * How the leaders of a school are brought together.
   */
  options?: SupportOptions;
}

/**
 * What has changed in a partnership.
 */
export interface AnalysisChange {
  /**
   * Tells this kind from the others.
   */
  kind: "change";
  /**
   * The change.
   */
  change: Change;
}

/**
 * Where views of a partnership differ.
 */
export interface AnalysisGaps {
  /**
   * Tells this kind from the others.
   */
  kind: "gaps";
  /**
   * The gaps.
   */
  gaps: Gaps;
}

/**
 * What can be seen across the partnerships of a hub.
 */
export interface AnalysisHub {
  /**
   * Tells this kind from the others.
   */
  kind: "hub";
  /**
   * The picture.
   */
  hub: HubPicture;
}

/**
 * What is to be worked on first.
 */
export interface AnalysisPriorities {
  /**
   * Tells this kind from the others.
   */
  kind: "priorities";
  /**
   * The rankings.
   */
  priorities: Priorities;
}

/**
 * Which form the collaboration of a partnership takes.
 */
export interface AnalysisQuadrant {
  /**
   * Tells this kind from the others.
   */
  kind: "quadrant";
  /**
   * The picture.
   */
  quadrant: QuadrantPicture;
  /**
   * Which way it has moved, if that was asked.
   */
  movement?: QuadrantMovement | null;
}

/**
 * How far the ratings of a hub can be relied on.
 */
export interface AnalysisReliability {
  /**
   * Tells this kind from the others.
   */
  kind: "reliability";
  /**
   * The reliability.
   */
  reliability: Reliability;
}

/**
 * Who needs what, and who can help.
 */
export interface AnalysisSupport {
  /**
   * Tells this kind from the others.
   */
  kind: "support";
  /**
   * The picture.
   */
  support: SupportPicture;
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
 * Responses without names.
 */
export type AnonymiseAnswer = AnonymiseAnswerAnonymised | Failed;

/**
 * The responses were made ready. What is wrong with them names people, and is told by `check` alone.
 */
export interface AnonymiseAnswerAnonymised {
  /**
   * Tells this kind from the others.
   */
  kind: "anonymised";
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
   * What was found about the framework.
   */
  diagnostics: Diagnostic[];
  /**
   * Who takes part, under pseudonyms.
   */
  roster: RosterDocument;
  /**
   * The responses, under pseudonyms.
   */
  responses: Response[];
  /**
   * What is told of each school, in the order of pseudonyms.
   */
  schools: ResearchSchool[];
  /**
   * What was done.
   */
  report: ResearchReport;
}

/**
 * Responses to be made ready for research.
 */
export interface AnonymiseCall {
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
   * What moderators have changed, in order; what they left is given.
   */
  amendments?: Amendment[];
  /**
   * The key by which everybody is given a pseudonym, 32 hexadecimal digits. With the same key the pseudonyms are the same; without it nobody can tell whose they are. Keep it, and keep it to yourself.
   */
  pseudonym_key: string;
  /**
   * How much is left of what could tell who they are.
   */
  options?: ResearchOptions;
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
 * Who could help whom.
 */
export type AssignAnswer = AssignAnswerAssigned | Failed;

/**
 * Needs and offers were matched.
 */
export interface AssignAnswerAssigned {
  /**
   * Tells this kind from the others.
   */
  kind: "assigned";
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
   * The proposal, for people to decide on.
   */
  proposal: Proposal;
  /**
   * What followed on earlier matches, if that was asked.
   */
  followed?: Followed | null;
}

/**
 * Needs and offers to be matched.
 */
export interface AssignCall {
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
   * What moderators have changed, in order.
   */
  amendments?: Amendment[];
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership or hub whose schools are matched.
   */
  unit: ScoreUnit;
  /**
   * How the leaders of a school are brought together.
   */
  support?: SupportOptions;
  /**
   * How matches are made.
   */
  rules?: MatchRules;
  /**
   * Asks which schools might be asked to offer help, or whether they need it.
   */
  suggest?: SuggestCall | null;
  /**
   * Asks what followed on the matches of an earlier round.
   */
  followed?: FollowCall | null;
}

/**
 * Who is to read an answer.
 */
export type Audience = AudienceLead | AudienceOwnSchool | AudienceMembers | AudienceHub | AudiencePublic;

/**
 * Those who look across the partnerships of a hub.
 */
export interface AudienceHub {
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
 * The lead of a partnership, who sees everything in it.
 */
export interface AudienceLead {
  /**
   * Tells this kind from the others.
   */
  kind: "lead";
  /**
   * The partnership.
   */
  partnership: PartnershipId;
}

/**
 * The members of a partnership, around one table.
 */
export interface AudienceMembers {
  /**
   * Tells this kind from the others.
   */
  kind: "members";
  /**
   * The partnership.
   */
  partnership: PartnershipId;
}

/**
 * The leaders of one school: their own figures, and what members see.
 */
export interface AudienceOwnSchool {
  /**
   * Tells this kind from the others.
   */
  kind: "own_school";
  /**
   * The school.
   */
  school: SchoolId;
}

/**
 * Anybody.
 */
export interface AudiencePublic {
  /**
   * Tells this kind from the others.
   */
  kind: "public";
}

/**
 * An amendment, and what became of it.
 */
export interface AuditEntry {
  /**
   * The amendment: by whom, when and why; from what to what.
   */
  amendment: Amendment;
  /**
   * Where the response comes from; left out if there is none of that id.
   */
  origin?: Origin | null;
  /**
   * What became of it.
   */
  outcome: Outcome;
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
 * A value on one axis: the mean of the scores of its themes.
 */
export interface AxisValue {
  /**
   * The value, on the framework's default scale.
   */
  value: FigureCell;
  /**
   * How many of its themes are scored.
   */
  themes: Basis;
}

/**
 * How even the exchange is, over schools.
 */
export interface Balance {
  /**
   * How many schools give and are not given.
   */
  only_giving: number;
  /**
   * How many are given and do not give.
   */
  only_receiving: number;
  /**
   * How many do both.
   */
  both: number;
  /**
   * How many do neither.
   */
  neither: number;
  /**
   * The mean reciprocity of the schools that take part.
   */
  reciprocity: FigureCell;
}

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
 * A band before and after.
 */
export interface BandShift {
  /**
   * From what was answered.
   */
  raw: BandCell;
  /**
   * From what counts after moderation.
   */
  moderated: BandCell;
}

/**
 * What a figure over several rests on.
 */
export interface Basis {
  /**
   * How many have a figure that is read.
   */
  n: number;
  /**
   * How many have none.
   */
  missing: number;
  /**
   * How many have one, or may have one, that cannot be seen here. If there is any, what rests on them all is not given.
   */
  hidden: number;
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
 * A part of a section.
 */
export type Block =
  BlockParagraph | BlockTiles | BlockFindings | BlockList | BlockNotes | BlockChart | BlockTable;

/**
 * A chart.
 */
export interface BlockChart {
  /**
   * Tells this kind from the others.
   */
  kind: "chart";
  /**
   * The chart.
   */
  chart: Chart;
}

/**
 * What stands out.
 */
export interface BlockFindings {
  /**
   * Tells this kind from the others.
   */
  kind: "findings";
  /**
   * Over the findings.
   */
  title: string;
  /**
   * Each with its reasons; the most important first.
   */
  findings: ReportFinding[];
}

/**
 * Things to do or to talk about.
 */
export interface BlockList {
  /**
   * Tells this kind from the others.
   */
  kind: "list";
  /**
   * Over the list.
   */
  title: string;
  /**
   * Its items.
   */
  items: Said[];
}

/**
 * What leaders wrote.
 */
export interface BlockNotes {
  /**
   * Tells this kind from the others.
   */
  kind: "notes";
  /**
   * Over the notes.
   */
  title: string;
  /**
   * The notes.
   */
  notes: QuotedNote[];
}

/**
 * Sentences.
 */
export interface BlockParagraph {
  /**
   * Tells this kind from the others.
   */
  kind: "paragraph";
  /**
   * What they say.
   */
  said: Said;
}

/**
 * A table.
 */
export interface BlockTable {
  /**
   * Tells this kind from the others.
   */
  kind: "table";
  /**
   * The table.
   */
  table: Table;
}

/**
 * Numbers at a glance.
 */
export interface BlockTiles {
  /**
   * Tells this kind from the others.
   */
  kind: "tiles";
  /**
   * The numbers.
   */
  tiles: Tile[];
}

/**
 * Two schools that would both rather have each other than what they have, by their tiers alone; a decision stands between them.
 */
export interface BlockingPair {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school that would help.
   */
  from: SchoolId;
  /**
   * The school that would be helped.
   */
  to: SchoolId;
  /**
   * Whom it would help no longer; nobody if it has a place left.
   */
  instead_of?: SchoolId | null;
  /**
   * Who would no longer help the other; nobody if nobody does.
   */
  leaves?: SchoolId | null;
  /**
   * What was decided about this pair itself.
   */
  decided?: Decided | null;
}

/**
 * How firmly a partnership stands in its box.
 */
export interface BoxCertainty {
  /**
   * The resamples of schools it was found with.
   */
  resampled: Resampled;
  /**
   * The share of them that lies in each box, all four in turn.
   */
  boxes: BoxShare[];
  /**
   * The share that lies in none, because an axis has no score.
   */
  without: number;
  /**
   * Where it would lie without each school, if that is how it was found.
   */
  left_out?: LeftOut[];
}

/**
 * A figure, or the reason why there is none.
 */
export type BoxCertaintyCell =
  BoxCertaintyCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface BoxCertaintyCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: BoxCertainty;
}

/**
 * How many resamples lie in one box.
 */
export interface BoxShare {
  /**
   * The box.
   */
  in_box: QuadrantBox;
  /**
   * The share of resamples.
   */
  share: number;
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
 * How the capacities that several leaders give become their school's. Only those who make the offer are asked.
 */
export type CapacityRule = "max" | "sum" | "min";

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
 * How a partnership went from one round to another.
 */
export interface Change {
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * The first round.
   */
  from: RoundId;
  /**
   * The last round.
   */
  to: RoundId;
  /**
   * All rounds from the first to the last, in order of time.
   */
  rounds: ChangeRound[];
  /**
   * The schools that belong to it in the last round, and did not in the first.
   */
  joined: SchoolId[];
  /**
   * The schools that belonged to it in the first round, and do not in the last.
   */
  left: SchoolId[];
  /**
   * Level by level: the whole, then each area with its themes after it.
   */
  rows: ChangeRow[];
  /**
   * How the scores were computed.
   */
  score_options: ScoreOptions;
  /**
   * How change was looked at.
   */
  options: ChangeOptions;
}

/**
 * A round in which a series starts anew.
 *
 * Which series do is what a `FrameworkComparison` says:
 */
export interface ChangeBreak {
  /**
   * The first round of the new series.
   */
  round: RoundId;
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The theme or area, or the whole.
   */
  node: Node;
}

/**
 * What a difference between two frameworks touches.
 */
export type ChangeEffect = "answers" | "scores" | "words";

/**
 * A kind of `Change`.
 */
export type ChangeKind = "rating" | "support" | "capacity" | "note" | "evidence" | "response";

/**
 * How change is looked at; an empty document gives the defaults.
 */
export interface ChangeOptions {
  /**
   * A difference up to this counts as none, in points of the scale.
   */
  same_within?: number;
  /**
   * Where a series starts anew, because what is asked has changed.
   */
  breaks?: ChangeBreak[];
  /**
   * Whether there are tests and intervals. The schools of a partnership are all there are, not a sample: leave it off in reports.
   */
  inference?: boolean;
  /**
   * What the signed-rank test does with schools that have not moved.
   */
  zeros?: ZeroChanges;
  /**
   * The share of intervals that would hold the true value.
   */
  confidence?: number;
  /**
   * Whether rounds are tested for rising in order (Page), where there are three.
   */
  rising?: boolean;
}

/**
 * A round, and who belonged to the partnership in it.
 */
export interface ChangeRound {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * How many schools belonged to the partnership.
   */
  members: number;
  /**
   * Those that did not in the round before; none in the first.
   */
  joined: SchoolId[];
  /**
   * Those that did in the round before and do no more.
   */
  left: SchoolId[];
}

/**
 * The change of one theme or area, or of the whole, at one level.
 */
export interface ChangeRow {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * What it is about.
   */
  node: Node;
  /**
   * What that is called; for the whole, the framework's title.
   */
  title: Text;
  /**
   * Every round.
   */
  series: SeriesPoint[];
  /**
   * The schools that belonged to the partnership both times.
   */
  matched: MatchedChange;
  /**
   * All schools of either round.
   */
  unmatched: UnmatchedChange;
  /**
   * All rounds, if there are three or more.
   */
  rounds?: RoundsChange | null;
  /**
   * Tests and intervals, if they are asked for.
   */
  tests?: ChangeTests | null;
}

/**
 * Tests and intervals of one theme or area, or of the whole.
 *
 * A p says how often chance alone would show as much. It does not say that the change matters, nor that there is none.
 */
export interface ChangeTests {
  /**
   * The sum of the ranks of matched schools that went up.
   */
  w_plus: FigureCell;
  /**
   * The sum of the ranks of those that went down.
   */
  w_minus: FigureCell;
  /**
   * The two-sided p of the signed-rank test (Wilcoxon 1945) of matched schools. With five schools it cannot be below 0.0625.
   */
  p: FigureCell;
  /**
   * How that p was come by.
   */
  method: MethodCell;
  /**
   * The same p among all themes of the level (Holm 1979).
   */
  p_holm: FigureCell;
  /**
   * The same p among all themes of the level (Benjamini & Hochberg 1995).
   */
  p_benjamini_hochberg: FigureCell;
  /**
   * The interval of the mean change of matched schools, by resampling them (BCa), from five schools on.
   */
  mean_interval: IntervalLimitsCell;
  /**
   * The interval of Cliff's δ (Feng & Cliff 2004).
   */
  delta_interval: IntervalLimitsCell;
  /**
   * Friedman's χ² of the rounds.
   */
  friedman: FigureCell;
  /**
   * Its p.
   */
  friedman_p: FigureCell;
  /**
   * Page's L of the rounds in order, if asked for.
   */
  page?: FigureCell | null;
  /**
   * Its p, for rising.
   */
  page_p?: FigureCell | null;
  /**
   * The two-sided p of the trend of the partnership (Mann 1945; Kendall 1975).
   */
  trend_p: FigureCell;
}

/**
 * What is new against earlier matches.
 */
export interface Changes {
  /**
   * How many matches are as they were.
   */
  kept: number;
  /**
   * Matches that were not there.
   */
  added: Pair[];
  /**
   * Matches that are no longer there.
   */
  dropped: Pair[];
}

/**
 * A chart: as a specification that others draw, in words, and as a table.
 */
export interface Chart {
  /**
   * Its name within the report.
   */
  id: string;
  /**
   * What it finds, in a sentence.
   */
  title: Said;
  /**
   * What is drawn.
   */
  subtitle: string;
  /**
   * The same in words, for those who cannot see it.
   */
  alt: Said;
  /**
   * The chart in the language of Vega-Lite, with its values.
   */
  spec: Spec;
  /**
   * The table behind it. Drawn with its marks, it is the chart without a renderer.
   */
  table: Table;
  /**
   * A plane of two axes, for a chart that no table can show.
   */
  plane?: Plane | null;
}

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
 * How far from the schools a reader stands. What is hidden in one circle is hidden in those further out.
 */
export type Circle = "members" | "hub" | "public";

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
 * What one respondent wrote under one theme, cleared for other schools.
 */
export interface ClearedText {
  /**
   * The response.
   */
  response: ResponseId;
  /**
   * The theme.
   */
  theme: ThemeCode;
}

/**
 * How the variance of Cliff's delta is estimated.
 */
export type CliffVariance = "unbiased" | "consistent";

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
  | "not_a_timestamp"
  | "amendment_repeated"
  | "amendment_unknown"
  | "amendment_of_draft"
  | "amendment_of_withdrawn"
  | "amendment_stale"
  | "amendment_off_scale"
  | "too_many_scores"
  | "unknown_hub"
  | "not_analysed"
  | "not_for_audience"
  | "unknown_figure"
  | "unknown_word"
  | "not_a_colour"
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
 * A colour by what it stands for, so that it can be changed in one place.
 */
export type Colour = ColourPoint | ColourRole;

/**
 * That of a point or band of the scale.
 */
export interface ColourPoint {
  /**
   * Tells this kind from the others.
   */
  kind: "point";
  /**
   * Its place on the scale, from 1.
   */
  position: number;
  /**
   * How many places the scale has.
   */
  of: number;
}

/**
 * That of a role in the charts.
 */
export interface ColourRole {
  /**
   * Tells this kind from the others.
   */
  kind: "role";
  /**
   * The role.
   */
  role: PaletteRole;
}

/**
 * A column of a table.
 */
export interface Column {
  /**
   * Its name for programs: small letters, digits and underscores.
   */
  id: string;
  /**
   * Its name for people.
   */
  label: string;
  /**
   * Whether its entries are numbers, to be aligned as such.
   */
  numeric?: boolean;
}

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
 * The variance of school scores between partnerships and within them, from a one-way analysis of variance with random groups.
 */
export interface Components {
  /**
   * The partnerships that have scored schools.
   */
  partnerships: number;
  /**
   * The schools in all of them.
   */
  schools: number;
  /**
   * The size *n*₀ that stands for that of every partnership (Searle, Casella & McCulloch 1992).
   */
  size: number;
  /**
   * The variance between partnerships; below 0 when they differ by less than their schools would by chance.
   */
  between: number;
  /**
   * The variance of schools within partnerships.
   */
  within: number;
  /**
   * ICC(1), the share of the variance that lies between partnerships, with *n*₀ (Shrout & Fleiss 1979; Bliese 2000); may be below 0.
   */
  icc: FigureCell;
}

/**
 * A figure, or the reason why there is none.
 */
export type ComponentsCell =
  ComponentsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface ComponentsCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: Components;
}

/**
 * The share of intervals that are to cover the figure, above 0 and below 1.
 */
export type Confidence = number;

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
 * A number before and after.
 */
export interface CountShift {
  /**
   * From what was answered.
   */
  raw: number;
  /**
   * From what counts after moderation.
   */
  moderated: number;
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
 * What people have decided about a match. The first two come before all needs, and set limits of distance, phase, language and partnership aside; not excluded pairs, nor places.
 */
export type Decided = "accepted" | "pinned" | "forbidden" | "declined";

/**
 * What decided between a theme and the next.
 */
export interface Decision {
  /**
   * The first key by which they differ; none if it was the order of the framework (and, before that, of partnerships in the roster).
   */
  by?: PriorityKey | null;
  /**
   * The figure of this theme.
   */
  value: FigureCell;
  /**
   * The figure of the next.
   */
  next: FigureCell;
}

/**
 * What became of a decision.
 */
export interface DecisionOutcome {
  /**
   * The match that was decided on.
   */
  pair: Pair;
  /**
   * What was decided.
   */
  decided: Decided;
  /**
   * Whether the proposal does so.
   */
  held: boolean;
  /**
   * Why not.
   */
  reason?: DecisionReason | null;
}

/**
 * Why a proposal does not do what was decided.
 */
export type DecisionReason = "no_need" | "no_offer" | "excluded" | "overruled" | "no_place";

/**
 * What stands between two cells.
 */
export type Delimiter = "auto" | "comma" | "semicolon" | "tab";

/**
 * A match of an earlier round, and whether the help was given.
 */
export interface Delivered {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school that was to help.
   */
  from: SchoolId;
  /**
   * The school that was to be helped.
   */
  to: SchoolId;
  /**
   * Whether the help was given; left out if that is not known.
   */
  delivered?: boolean | null;
}

/**
 * How many helpers a school seeks on a topic.
 */
export interface Demand {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * How many schools are to help it.
   */
  helpers: number;
}

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
 * How many differences go which way.
 */
export interface Directions {
  /**
   * How many are above zero.
   */
  up: number;
  /**
   * How many are zero, or as good as that.
   */
  same: number;
  /**
   * How many are below.
   */
  down: number;
}

/**
 * A figure, or the reason why there is none.
 */
export type DirectionsCell =
  DirectionsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface DirectionsCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: Directions;
}

/**
 * For whom an answer is, and how much is hidden from them.
 */
export interface Disclosure {
  /**
   * Who is to read it.
   */
  audience: Audience;
  /**
   * How many scores have hidden figures, by reason.
   */
  hidden: Hidden[];
}

/**
 * For whom an answer is, and what they may see.
 */
export interface DisclosureCall {
  /**
   * Who is to read it.
   */
  audience: Audience;
  /**
   * What each audience may see.
   */
  policy?: DisclosurePolicy;
  /**
   * The key by which schools are given pseudonyms, 32 hexadecimal digits; asked for where the policy keeps names from members.
   */
  pseudonym_key?: string | null;
}

/**
 * What each audience may see; an empty document gives the defaults.
 *
 * Circles are nested: a minimum that is lower further out than nearer by has no effect, since what members may not see the public may not see either.
 */
export interface DisclosurePolicy {
  /**
   * How many schools must stand behind a partnership's figures before its members see them; schools that agreed to be shown are not counted.
   */
  members_min_schools?: number;
  /**
   * The same for a hub.
   */
  hub_min_schools?: number;
  /**
   * The same for anybody.
   */
  public_min_schools?: number;
  /**
   * Which schools agreed that the other members see their figures.
   */
  agreed?: Agreed;
  /**
   * Whether members see the names of schools that agreed.
   */
  school_names?: SchoolNames;
  /**
   * How many people must have responded in a school before other schools see its figures; with 1, they may be those of one person.
   */
  min_respondents?: number;
  /**
   * The outermost circle that sees figures by role; none if left out.
   */
  roles_up_to?: Circle | null;
  /**
   * The outermost circle that sees figures in which all are of one mind, so that everyone's answer is known; none if left out.
   */
  unanimous_up_to?: Circle | null;
  /**
   * The texts that somebody has read and cleared for other schools.
   */
  cleared?: ClearedText[];
}

/**
 * A mark on a line.
 */
export interface Dot {
  /**
   * What it is.
   */
  label: string;
  /**
   * Where it is.
   */
  at: number;
  /**
   * Its colour in the palette.
   */
  colour: Colour;
}

/**
 * How many resamples are drawn where they are not enumerated.
 */
export type Draws = number;

/**
 * How the bytes of a table stand for letters; a byte order mark at the beginning of the file overrules it.
 */
export type Encoding = "auto" | "utf_8" | "windows_1252";

/**
 * What stands in a place of a table.
 */
export interface Entry {
  /**
   * As it is read.
   */
  text: string;
  /**
   * The figure, unrounded.
   */
  value?: number | null;
  /**
   * Why there is no figure where one could be.
   */
  missing?: Missing | null;
  /**
   * The entry as a drawing.
   */
  mark?: Mark | null;
}

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
 * Names a link of a response, as `NotePlace` names a note.
 */
export interface EvidencePlace {
  /**
   * Its place among the links as they were answered, from 0.
   */
  index: number;
  /**
   * Its theme.
   */
  theme: ThemeCode;
  /**
   * Its title.
   */
  title?: Prose | null;
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
   * What moderators have changed, in order; scores are of what they left.
   */
  amendments?: Amendment[];
  /**
   * How ratings become scores.
   */
  options?: ScoreOptions;
  /**
   * For whom the answer is; if left out, for whoever has the responses.
   */
  disclosure?: DisclosureCall | null;
  /**
   * The figures.
   */
  figures: FigureRef[];
}

/**
 * What the one factor is fitted to.
 */
export type FactorMatrix = "covariances" | "correlations";

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
 * Whether urgent needs that cannot all be met are spread over schools.
 */
export type Fairness = "none" | "leximin";

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
 * A figure before and after.
 */
export interface FigureShift {
  /**
   * From what was answered.
   */
  raw: FigureCell;
  /**
   * From what counts after moderation.
   */
  moderated: FigureCell;
  /**
   * By how much moderation raised it; none unless there are both.
   */
  difference: FigureCell;
}

/**
 * Figures by their names.
 */
export interface Figures {
  [k: string]: FigureCell;
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
 * A figure, or the reason why there is none.
 */
export type FlagCell = FlagCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface FlagCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: boolean;
}

/**
 * Asks what followed on the matches of an earlier round.
 */
export interface FollowCall {
  /**
   * The round in which they were matched.
   */
  round: RoundId;
  /**
   * The matches, and whether help was given.
   */
  matches: Delivered[];
}

/**
 * What followed on the matches of an earlier round.
 *
 * A need that has gone after help was given has not gone *because* of it; beside what was delivered stands what was not, to hold it against.
 */
export interface Followed {
  /**
   * The round in which they were matched.
   */
  from: RoundId;
  /**
   * The round in which they are looked at again.
   */
  to: RoundId;
  /**
   * Each match, in the order given.
   */
  matches: FollowedMatch[];
  /**
   * What followed where help was given.
   */
  delivered: OutcomeCounts;
  /**
   * What followed where it was not.
   */
  not_delivered: OutcomeCounts;
  /**
   * What followed where that is not known.
   */
  not_known: OutcomeCounts;
}

/**
 * What followed on one match.
 */
export interface FollowedMatch {
  /**
   * The match.
   */
  pair: Pair;
  /**
   * Whether the help was given, if that is known.
   */
  delivered?: boolean | null;
  /**
   * Where the school that was to be helped stood on the topic.
   */
  before: StanceCell;
  /**
   * Where it stands now; unavailable if it is no longer among the schools.
   */
  after: StanceCell;
  /**
   * What that comes to.
   */
  outcome: NeedOutcome;
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
 * Limits of a funnel (Spiegelhalter 2005): the mean over schools ± *z*·√(within/*n*), with the variance within partnerships and the normal distribution.
 */
export interface FunnelLimits {
  /**
   * The lower limit; it may lie below the scale.
   */
  lower: number;
  /**
   * The upper limit; it may lie above the scale.
   */
  upper: number;
}

/**
 * A figure, or the reason why there is none.
 */
export type FunnelLimitsCell =
  FunnelLimitsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface FunnelLimitsCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: FunnelLimits;
}

/**
 * Where a mean lies in the funnel.
 */
export type FunnelPlace = "far_below" | "below" | "within" | "above" | "far_above";

/**
 * A figure, or the reason why there is none.
 */
export type FunnelPlaceCell =
  FunnelPlaceCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface FunnelPlaceCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: FunnelPlace;
}

/**
 * How a figure compares with its limit.
 */
export type GapComparison = "at_least" | "above" | "at_most" | "below";

/**
 * A figure that a flag rests on.
 */
export type GapFigure =
  "self_partnership" | "own" | "partnership" | "others" | "perception" | "distance" | "roles" | "score";

/**
 * A gap that is worth a talk.
 */
export interface GapFlag {
  /**
   * The rule it follows from.
   */
  rule: GapRule;
  /**
   * The theme; a target may be about an area or the whole.
   */
  node: Node;
  /**
   * The level, where it is about one.
   */
  level?: LevelId | null;
  /**
   * The school, where it is about one.
   */
  school?: SchoolId | null;
  /**
   * The role that rates higher, where it is about two.
   */
  role?: RoleId | null;
  /**
   * The role that rates lower.
   */
  other_role?: RoleId | null;
  /**
   * How many schools it rests on; for a school, how many others.
   */
  n: number;
  /**
   * The figures it rests on, the one it is ranked by first.
   */
  because: GapReason[];
}

/**
 * How gaps are looked at; an empty document gives the defaults. Limits are in points of the scale.
 */
export interface GapOptions {
  /**
   * The level at which schools rate themselves; if left out, the first one of the framework.
   */
  own_level?: LevelId | null;
  /**
   * The level at which they rate the partnership; if left out, the last one.
   */
  partnership_level?: LevelId | null;
  /**
   * A difference up to this counts as none.
   */
  same_within?: number;
  /**
   * A mean difference from which two views are flagged as apart.
   */
  gap_limit?: number;
  /**
   * The score from which a view is high; if left out, the threshold of the scale.
   */
  high?: number | null;
  /**
   * The score below which a view is low; if left out, the middle of the scale.
   */
  low?: number | null;
  /**
   * How many schools a flagged difference must rest on.
   */
  min_schools?: number;
  /**
   * How many schools must have a score for one to be an outlier among them.
   */
  outlier_min_schools?: number;
  /**
   * How many times the median absolute deviation an outlier is away from the median; 2.5 is the advice of Leys et al. (2013).
   */
  outlier_deviations?: number;
  /**
   * How far it is away at least: where most schools agree, their deviation is nothing, and any difference would be many times that.
   */
  outlier_distance?: number;
  /**
   * Whether mean gaps are tested. The schools of a partnership are all there are, not a sample: leave it off in reports.
   */
  inference?: boolean;
  /**
   * Scores that are aimed at.
   */
  targets?: GapTarget[];
}

/**
 * One figure, held against its limit.
 */
export interface GapReason {
  /**
   * Which figure.
   */
  figure: GapFigure;
  /**
   * What it is.
   */
  value: number;
  /**
   * How it compares with the limit.
   */
  is: GapComparison;
  /**
   * The limit.
   */
  limit: number;
}

/**
 * The gaps of one theme or area, or of the whole.
 */
export interface GapRow {
  /**
   * What it is about.
   */
  node: Node;
  /**
   * What that is called; for the whole, the framework's title.
   */
  title: Text;
  /**
   * Each school: those that have scores in the order of these, then the other members in the order of the roster.
   */
  schools: SchoolGap[];
  /**
   * How far schools rate the partnership above themselves.
   */
  self_partnership: MeanGap;
  /**
   * How far schools lie apart, at either level.
   */
  spread: Spread[];
  /**
   * Every pair of roles that answered, at either level; none unless the scores tell roles apart.
   */
  roles: RoleGap[];
  /**
   * The declared targets.
   */
  targets: TargetGap[];
  /**
   * The other partnerships of the hub, then those of the same kind, at either level.
   */
  peers: PeerGap[];
}

/**
 * By which rule a gap is flagged.
 */
export type GapRule =
  | "partnership_above"
  | "partnership_below"
  | "hidden_strength"
  | "blind_spot"
  | "not_reached"
  | "outlier"
  | "roles_apart"
  | "below_target";

/**
 * A score that is aimed at.
 */
export interface GapTarget {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The theme or area, or the whole.
   */
  node: Node;
  /**
   * The score, on the scale of the node.
   */
  value: number;
}

/**
 * The gaps of a partnership in a round.
 */
export interface Gaps {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * The level at which schools rate themselves.
   */
  own_level: LevelId;
  /**
   * The level at which they rate the partnership.
   */
  partnership_level: LevelId;
  /**
   * How many schools belong to it in this round.
   */
  members: number;
  /**
   * The whole, then each area with its themes after it.
   */
  rows: GapRow[];
  /**
   * What is worth a talk: rule by rule, the most striking first; equals in the order of the rows.
   */
  flags: GapFlag[];
  /**
   * How the scores were computed.
   */
  score_options: ScoreOptions;
  /**
   * What was compared, and the limits behind the flags.
   */
  options: GapOptions;
}

/**
 * Whether groups differ more than those in them: schools within partnerships, or people within schools.
 */
export interface GroupReliability {
  /**
   * How many groups have a score.
   */
  groups: CountCell;
  /**
   * How many scores they have together.
   */
  n: CountCell;
  /**
   * How many scores a group has on average.
   */
  mean_size: FigureCell;
  /**
   * ICC(1), with the mean size: the part of a single score that its group explains. Below zero, those within a group differ more than the groups.
   */
  icc1: FigureCell;
  /**
   * ICC(1) with Searle's n0 for groups of several sizes.
   */
  icc1_n0: FigureCell;
  /**
   * The lower limit of the first.
   */
  icc1_lower: FigureCell;
  /**
   * The upper limit of the first.
   */
  icc1_upper: FigureCell;
  /**
   * ICC(2): how far the means of groups can be relied on.
   */
  icc2: FigureCell;
  /**
   * The mean square between groups.
   */
  ms_between: FigureCell;
  /**
   * The mean square within groups.
   */
  ms_within: FigureCell;
  /**
   * *F*.
   */
  f: FigureCell;
  /**
   * The p of *F*.
   */
  p: FigureCell;
}

/**
 * Which size stands for groups of several sizes.
 */
export type GroupSizeRule = "mean" | "n0";

/**
 * The header of a column, as the table has it; not blank.
 */
export type Header = string;

/**
 * How many scores have a figure that is hidden for one reason.
 */
export interface Hidden {
  /**
   * The reason.
   */
  reason: SuppressionReason;
  /**
   * How many scores.
   */
  scores: number;
}

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
 * The limits behind the practice directory; an empty document gives the defaults.
 */
export interface HubOptions {
  /**
   * The level at which schools rate themselves; if left out, the first one.
   */
  own_level?: LevelId | null;
  /**
   * The level at which they rate the partnership; if left out, the last one.
   */
  partnership_level?: LevelId | null;
  /**
   * The share of ratings at the threshold that practice needs.
   */
  practice_share?: number;
  /**
   * The consensus of the ratings that it needs.
   */
  practice_consensus?: number;
  /**
   * The share of its ratings that must be given, so that it is not the view of a few among those who responded.
   */
  practice_answered?: number;
  /**
   * How many people must have responded: one alone agrees with nobody.
   */
  practice_respondents?: number;
}

/**
 * A hub in a round.
 */
export interface HubPicture {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The hub.
   */
  hub: HubId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * Who has answered, partnership by partnership in the order of the roster.
   */
  responses: PartnershipResponses[];
  /**
   * The whole, then each area with its themes after it, each at every level.
   */
  rows: HubRow[];
  /**
   * Needs and offers, topic by topic.
   */
  topics: HubTopic[];
  /**
   * Who does well, and could show others how.
   */
  practice: PracticeDirectory;
  /**
   * How the scores were computed.
   */
  score_options: ScoreOptions;
  /**
   * The limits behind the practice directory.
   */
  options: HubOptions;
}

/**
 * How the priorities of a hub are ranked.
 */
export type HubRanking = "as_one" | "across";

/**
 * The whole, an area or a theme, at one level.
 */
export interface HubRow {
  /**
   * What it is about.
   */
  node: Node;
  /**
   * What that is called; for the whole, the framework's title.
   */
  title: Text;
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The scores of partnerships, each counting alike.
   */
  over_partnerships: RollUp;
  /**
   * The scores of schools, in each partnership they belong to, each counting alike.
   */
  over_schools: RollUp;
  /**
   * How much schools differ between partnerships, and within them.
   */
  components: ComponentsCell;
  /**
   * Each partnership, in the order of the roster.
   */
  partnerships: PartnershipStanding[];
}

/**
 * A topic across the partnerships of a hub.
 */
export interface HubTopic {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * In the whole hub, each school counting once.
   */
  hub: TopicTotalsCell;
  /**
   * In each partnership, in the order of the roster.
   */
  partnerships: PartnershipTopic[];
}

/**
 * Which disagreement counts.
 */
export type IccModel = "one_way" | "agreement" | "consistency";

/**
 * What is relied on.
 */
export type IccScores = "single" | "average";

/**
 * The two limits of an interval.
 */
export interface IntervalLimits {
  /**
   * The lower limit.
   */
  lower: number;
  /**
   * The upper limit.
   */
  upper: number;
}

/**
 * A figure, or the reason why there is none.
 */
export type IntervalLimitsCell =
  IntervalLimitsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface IntervalLimitsCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: IntervalLimits;
}

/**
 * How an interval is read from resamples.
 */
export type IntervalMethod = "bca" | "percentile";

/**
 * How many amendments there were of one kind.
 */
export interface KindTotal {
  /**
   * The kind.
   */
  kind: ChangeKind;
  /**
   * How many were applied.
   */
  applied: number;
  /**
   * How many could be read but were refused.
   */
  refused: number;
}

/**
 * The words of a page that belong to no section.
 */
export interface Labels {
  /**
   * Over the list of sections.
   */
  contents: string;
  /**
   * Leads past the list of sections.
   */
  skip: string;
  /**
   * Opens the table behind a chart.
   */
  table: string;
  /**
   * Stands before the text that says what a chart shows.
   */
  description: string;
  /**
   * Over the points of the scale.
   */
  scale: string;
  /**
   * At the foot: what made the page.
   */
  made_with: string;
}

/**
 * A BCP 47 language tag, such as `en` or `cy`.
 */
export type Language = string;

/**
 * Whether languages must agree.
 */
export type LanguageRule = "any" | "shared";

/**
 * Where a partnership would lie without one school.
 */
export interface LeftOut {
  /**
   * The school left out.
   */
  school: SchoolId;
  /**
   * The box.
   */
  in_box: QuadrantBoxCell;
}

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
 * Agreement over all statements of a level: schools are the raters and statements what is rated.
 */
export interface LevelAgreement {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * How many schools rated anything.
   */
  schools: CountCell;
  /**
   * How many statements at least two of them rated.
   */
  statements: CountCell;
  /**
   * Krippendorff's α for ordinal ratings: 1 is perfect agreement, 0 what chance would give. It is low where nearly all ratings are the same.
   */
  krippendorff_alpha: FigureCell;
  /**
   * Gwet's AC2 with ordinal weights (2008, 2014), which high agreement does not upset. It is about points of the scale: where several people of a school answer, its scores lie between them, and there is none.
   */
  gwet_ac2: FigureCell;
  /**
   * The share of pairs of schools that give a statement the very same score, averaged over statements.
   */
  alike: FigureCell;
  /**
   * The mean squared distance of two scores of one statement, in ranks.
   */
  observed_disagreement: FigureCell;
  /**
   * The mean squared distance of any two scores.
   */
  expected_disagreement: FigureCell;
}

/**
 * Names a level at which statements are rated, such as `school`.
 */
export type LevelId = string;

/**
 * The priorities at one level.
 */
export interface LevelPriorities {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The keys, the first to decide first.
   */
  keys: PriorityKey[];
  /**
   * The themes that have a score, in order.
   */
  priorities: Priority[];
  /**
   * The themes that have none, and why, in the order of the framework.
   */
  unranked: UnrankedTheme[];
  /**
   * The themes in which a success is near, the nearest first.
   */
  small_wins: SmallWin[];
  /**
   * The resamples behind `stays`.
   */
  resampled: ResampledCell;
}

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
 * A limit on how often a school takes part.
 */
export type LimitKind = "gives" | "receives";

/**
 * What it would be worth if a school could take part once more.
 */
export interface LimitWorth {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * The limit.
   */
  limit: LimitKind;
  /**
   * The aims that would be better, or worse after one that is better.
   */
  changes: AimDifference[];
  /**
   * The needs that would have one helper more.
   */
  meets: NeedRef[];
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
 * An entry as a drawing.
 */
export type Mark = MarkHeat | MarkStack | MarkLine;

/**
 * A field in the colour of its figure.
 */
export interface MarkHeat {
  /**
   * Tells this kind from the others.
   */
  kind: "heat";
  /**
   * The colour.
   */
  colour: Colour;
}

/**
 * Dots on a line.
 */
export interface MarkLine {
  /**
   * Tells this kind from the others.
   */
  kind: "line";
  /**
   * From where to where the line goes.
   */
  range: Span;
  /**
   * What is on it.
   */
  dots: Dot[];
  /**
   * A part of it that is marked: an interval, or limits.
   */
  span?: Span | null;
}

/**
 * A bar of parts that make a whole.
 */
export interface MarkStack {
  /**
   * Tells this kind from the others.
   */
  kind: "stack";
  /**
   * The parts, from left to right; a part of nobody is there too.
   */
  parts: Part[];
  /**
   * The share of the bar that lies left of the middle, if it is drawn around one.
   */
  left?: number | null;
}

/**
 * One school helps another on a topic.
 */
export interface Match {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school that helps.
   */
  from: SchoolId;
  /**
   * The school that is helped.
   */
  to: SchoolId;
  /**
   * How urgent the need is; not applicable if it is only suggested.
   */
  need: StanceCell;
  /**
   * How strong the offer is; not applicable if it is only suggested.
   */
  offer: StanceCell;
  /**
   * Whether they have a partnership in common.
   */
  same_partnership: boolean;
  /**
   * How many kilometres they lie apart; unavailable where places are not known.
   */
  km: FigureCell;
  /**
   * How many minutes, by the table of travel times.
   */
  minutes: MinutesCell;
  /**
   * What people had decided about it.
   */
  decided?: Decided | null;
  /**
   * What the best proposal without this match would be; where matches are stable, the next on the list of the school in need that would take it.
   */
  otherwise: Otherwise;
}

/**
 * What people have decided about a match.
 */
export interface MatchDecision {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school that would help.
   */
  from: SchoolId;
  /**
   * The school that would be helped.
   */
  to: SchoolId;
  /**
   * What was decided.
   */
  decided: Decided;
}

/**
 * What makes matches good.
 */
export type MatchMethod = "optimal" | "stable";

/**
 * How matches are made; an empty document gives the defaults.
 */
export interface MatchRules {
  /**
   * Whether schools of one partnership, of two, or both can be matched.
   */
  reach?: Reach;
  /**
   * Whether schools must teach the same ages.
   */
  phases?: PhaseRule;
  /**
   * Whether schools must share a language they teach in.
   */
  languages?: LanguageRule;
  /**
   * How many kilometres apart schools may lie; those whose place is not known are then not matched. Great circles, from the places in the roster.
   */
  max_km?: number | null;
  /**
   * How many minutes apart they may lie by the table of travel times; those that the table leaves out are then not matched.
   */
  max_minutes?: number | null;
  /**
   * Travel times, the same both ways. If there are any, the tier of distance counts minutes and not kilometres.
   */
  travel?: TravelTime[];
  /**
   * How many kilometres or minutes make a difference: distances count in whole steps of so many, so that what comes after them has a say.
   */
  distance_step?: number;
  /**
   * How many offers, the nearest, each need is held against on its topic; all of them if left out.
   */
  nearest?: number | null;
  /**
   * How often a school gives help, over all topics.
   */
  gives?: number | null;
  /**
   * How often a school is given help, over all topics.
   */
  receives?: number | null;
  /**
   * On how many topics a school gives help.
   */
  gives_topics?: number | null;
  /**
   * On how many topics a school is given help.
   */
  receives_topics?: number | null;
  /**
   * On how many topics a school may help the same other school.
   */
  pair_topics?: number | null;
  /**
   * Schools with limits of their own.
   */
  schools?: SchoolLimits[];
  /**
   * Needs for which more than one helper is sought.
   */
  demands?: Demand[];
  /**
   * Pairs that are not to be matched, beside those of the roster.
   */
  excluded?: ExcludedPair[];
  /**
   * What people have decided.
   */
  decisions?: MatchDecision[];
  /**
   * What makes matches good.
   */
  method?: MatchMethod;
  /**
   * Whether urgent needs that cannot all be met are spread over schools.
   */
  fairness?: Fairness;
  /**
   * What decides among those who meet the same needs, the first tier first.
   */
  tiers?: Tier[];
  /**
   * What schools that offer prefer, after urgent needs, where matches are to be stable; as `tiers`, by which schools in need prefer, if left out.
   */
  giver_tiers?: Tier[] | null;
  /**
   * The matches that are to change as little as can be.
   */
  earlier?: Pair[];
  /**
   * Matches of earlier rounds, for the tiers that keep or avoid them.
   */
  previous?: Pair[];
  /**
   * Whether schools that do well in a linked theme count as offering.
   */
  suggested_offers?: SuggestedRule;
  /**
   * Whether schools that do badly in a linked theme count as needing help.
   */
  suggested_needs?: SuggestedRule;
  /**
   * How many schools a school could help that counts as offering.
   */
  suggested_places?: number;
  /**
   * How many flows are looked into where a limit on topics has to be kept by trying; beyond, the proposal comes with a bound.
   */
  searches?: number;
  /**
   * From which lots are drawn where all else is equal.
   */
  seed?: number;
}

/**
 * The change of the schools that belonged to the partnership both times.
 *
 * Nobody came or went, so what changed is how these schools rate.
 */
export interface MatchedChange {
  /**
   * Each of them.
   */
  schools: SchoolChange[];
  /**
   * Those with a score both times.
   */
  basis: Basis;
  /**
   * The mean of their changes.
   */
  mean: FigureCell;
  /**
   * How many went up, stayed and went down.
   */
  directions: DirectionsCell;
  /**
   * The matched rank-biserial correlation (Kerby 2014), from −1 (all that moved went down) to 1. Schools that did not move play no part in it.
   */
  rank_biserial: FigureCell;
  /**
   * How many went from which band to which, lowest first; what did not happen is left out.
   */
  transitions: TransitionsCell;
}

/**
 * The mean movement of schools that are placed in both rounds.
 */
export interface MatchedMovement {
  /**
   * Along the horizontal axis.
   */
  dx: FigureCell;
  /**
   * Of how many schools.
   */
  x: Basis;
  /**
   * Up the vertical axis.
   */
  dy: FigureCell;
  /**
   * Of how many schools.
   */
  y: Basis;
}

/**
 * A gap over several schools, each with one of its own.
 */
export interface MeanGap {
  /**
   * The schools.
   */
  basis: Basis;
  /**
   * The mean of their gaps.
   */
  mean: FigureCell;
  /**
   * How many have a gap above zero, none, and below.
   */
  directions: DirectionsCell;
  /**
   * The two-sided p of the exact sign-flip test of the mean, if it is asked for.
   */
  p?: FigureCell | null;
}

/**
 * One statistic to compute, with what it is computed from.
 *
 * Missing values are `null`. What is left out has its default.
 */
export type Measure =
  | MeasureCounts
  | MeasureConsensus
  | MeasureAgreement
  | MeasureDispersion
  | MeasureRWg
  | MeasureAverageDeviation
  | MeasureAWg
  | MeasureRWgJ
  | MeasureAverageDeviationJ
  | MeasureAWgJ
  | MeasureCronbachAlpha
  | MeasureMcdonaldOmega
  | MeasureIcc
  | MeasureKrippendorffAlpha
  | MeasureGwetAc
  | MeasureFleissKappa
  | MeasureCohenKappa
  | MeasureRawAgreement
  | MeasureValues
  | MeasurePercentileRank
  | MeasureBootstrap
  | MeasureOneWay
  | MeasureShrunkenMeans
  | MeasureFunnelMean
  | MeasureFunnelShare
  | MeasureSignedRank
  | MeasureSignFlip
  | MeasureTOneSample
  | MeasureTTwoSamples
  | MeasureMannWhitney
  | MeasureCliffDelta
  | MeasureMeanDifference
  | MeasurePairedDifference
  | MeasurePearson
  | MeasureSpearman
  | MeasureKendall
  | MeasureFriedman
  | MeasurePage
  | MeasureKruskalWallis
  | MeasureMannKendall
  | MeasureTheilSen
  | MeasureLeastSquares
  | MeasureShare
  | MeasureShareDifference
  | MeasureAdjustedP
  | MeasureContentValidity
  | MeasureContentValidityRatio;

/**
 * Agreement within a group as a share of what its mean allows (Brown & Hauenstein 2005).
 *
 * Figures, in order: `a_wg`.
 */
export interface MeasureAWg {
  /**
   * Tells this kind from the others.
   */
  kind: "a_wg";
  /**
   * How many chose each point, lowest first.
   */
  counts: number[];
}

/**
 * The mean of a_wg over several items (Brown & Hauenstein 2005).
 *
 * Figures, in order: `a_wg_j`.
 */
export interface MeasureAWgJ {
  /**
   * Tells this kind from the others.
   */
  kind: "a_wg_j";
  /**
   * Raters in rows, items in columns.
   */
  ratings: (number | null)[][];
  /**
   * The lowest point of the scale.
   */
  lowest: number;
  /**
   * The highest point of the scale.
   */
  highest: number;
  /**
   * What becomes of raters with a gap.
   */
  missing?: MissingRule;
}

/**
 * p values of many tests, adjusted: Bonferroni, Holm (1979), Benjamini and Hochberg (1995); a row for each.
 *
 * Figures, in order: `tests`.
 */
export interface MeasureAdjustedP {
  /**
   * Tells this kind from the others.
   */
  kind: "adjusted_p";
  /**
   * The p values.
   */
  p: (number | null)[];
}

/**
 * Agreement A of van der Eijk (2001), and polarisation, (1 − A)/2.
 *
 * Figures, in order: `agreement` `polarisation`.
 */
export interface MeasureAgreement {
  /**
   * Tells this kind from the others.
   */
  kind: "agreement";
  /**
   * How many chose each point, lowest first.
   */
  counts: number[];
}

/**
 * What they came to.
 */
export type MeasureAnswer = MeasureAnswerMeasured | Failed;

/**
 * They were computed.
 */
export interface MeasureAnswerMeasured {
  /**
   * Tells this kind from the others.
   */
  kind: "measured";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * What each came to, in the order of the call.
   */
  measures: Measured[];
}

/**
 * Average deviation from mean and median (Burke, Finkelstein & Dusig 1999), and the usual limit, a sixth of the points (Burke & Dunlap 2002).
 *
 * Figures, in order: `from_mean` `from_median` `limit`.
 */
export interface MeasureAverageDeviation {
  /**
   * Tells this kind from the others.
   */
  kind: "average_deviation";
  /**
   * How many chose each point, lowest first.
   */
  counts: number[];
}

/**
 * Average deviation over several items (Burke, Finkelstein & Dusig 1999).
 *
 * Figures, in order: `from_mean` `from_median`.
 */
export interface MeasureAverageDeviationJ {
  /**
   * Tells this kind from the others.
   */
  kind: "average_deviation_j";
  /**
   * Raters in rows, items in columns.
   */
  ratings: (number | null)[][];
  /**
   * What becomes of raters with a gap.
   */
  missing?: MissingRule;
}

/**
 * A bootstrap interval (Efron 1979, 1987; DiCiccio & Efron 1996): of up to eight values from every resample, of more from resamples drawn by a seed; of fewer than five the figure of single values and of all but one instead.
 *
 * Figures, in order: `estimate` `lower` `upper` `standard_error` `resamples` `undefined_share` `lowest_single` `highest_single` `lowest_leave_one_out` `highest_leave_one_out`.
 */
export interface MeasureBootstrap {
  /**
   * Tells this kind from the others.
   */
  kind: "bootstrap";
  /**
   * The values.
   */
  values: (number | null)[];
  /**
   * The figure that is resampled.
   */
  figure?: ResampledFigure;
  /**
   * How the interval is read from the resamples.
   */
  method?: IntervalMethod;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
  /**
   * How many resamples are drawn.
   */
  draws?: Draws;
  /**
   * Where their random numbers begin.
   */
  seed?: Seed;
  /**
   * How many there are in all, of whom these are some; the interval is the narrower.
   */
  population?: number | null;
}

/**
 * Statistics to be computed.
 */
export interface MeasureCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The statistics, in any order.
   */
  measures: Measure[];
}

/**
 * Cliff's delta (1993) with the interval of Feng and Cliff (2004), and A (Vargha & Delaney 2000).
 *
 * Figures, in order: `delta` `standard_error` `lower` `upper` `a` `greater` `less` `equal`.
 */
export interface MeasureCliffDelta {
  /**
   * Tells this kind from the others.
   */
  kind: "cliff_delta";
  /**
   * The first sample.
   */
  x: (number | null)[];
  /**
   * The second sample.
   */
  y: (number | null)[];
  /**
   * How its variance is estimated.
   */
  variance?: CliffVariance;
  /**
   * Whether the interval takes the t distribution.
   */
  student?: boolean;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Cohen's kappa of two raters (1960), plain or weighted (1968); n is the units that both rated.
 *
 * Figures, in order: `coefficient` `observed_agreement` `expected_agreement` `standard_error` `lower` `upper`.
 */
export interface MeasureCohenKappa {
  /**
   * Tells this kind from the others.
   */
  kind: "cohen_kappa";
  /**
   * The two raters in rows, units in columns.
   */
  ratings: (number | null)[][];
  /**
   * How much credit two different ratings get.
   */
  weights?: AgreementWeights;
  /**
   * All values that may be given; without it, those that were.
   */
  values?: number[] | null;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Consensus, and agreement with a target (Tastle & Wierman 2007).
 *
 * Figures, in order: `consensus` `agreement_with_target`.
 */
export interface MeasureConsensus {
  /**
   * Tells this kind from the others.
   */
  kind: "consensus";
  /**
   * How many chose each point, lowest first.
   */
  counts: number[];
  /**
   * The position, counted from 1, with which agreement is measured.
   */
  target?: number | null;
}

/**
 * Content validity indices (Lynn 1986) and modified kappa (Polit, Beck & Owen 2007); a row for each item.
 *
 * Figures, in order: `s_cvi_average` `s_cvi_universal`.
 */
export interface MeasureContentValidity {
  /**
   * Tells this kind from the others.
   */
  kind: "content_validity";
  /**
   * Experts in rows, items in columns.
   */
  ratings: (number | null)[][];
  /**
   * The rating from which experts call an item relevant.
   */
  relevant_from?: RelevantFrom;
}

/**
 * The content validity ratio (Lawshe 1975) and what it takes to beat chance (Ayre & Scally 2014).
 *
 * Figures, in order: `ratio` `critical_number` `critical_ratio`.
 */
export interface MeasureContentValidityRatio {
  /**
   * Tells this kind from the others.
   */
  kind: "content_validity_ratio";
  /**
   * How many call the item essential.
   */
  essential: number;
  /**
   * Of how many.
   */
  experts: number;
  /**
   * The one-sided probability of beating chance by chance.
   */
  significance?: SignificanceLevel;
}

/**
 * Mean, spread, medians and quartiles of a scale, in positions from 1; the interpolated median spreads the answers at a point evenly over it.
 *
 * Figures, in order: `mean` `standard_deviation` `variance` `median` `low_median` `high_median` `interpolated_median` `lower_quartile` `upper_quartile` `share_at_threshold` `net`.
 */
export interface MeasureCounts {
  /**
   * Tells this kind from the others.
   */
  kind: "counts";
  /**
   * How many chose each point, lowest first.
   */
  counts: number[];
  /**
   * The position, counted from 1, from which answers are good enough.
   */
  threshold?: number | null;
  /**
   * What a quartile is where the share is reached exactly.
   */
  quartiles?: QuartileRule;
}

/**
 * Cronbach's alpha (1951) with the interval of Feldt (1965), standardised alpha, and for two items the coefficient of Spearman and Brown (Eisinga, te Grotenhuis & Pelzer 2013); a row for each item. n is the rows used.
 *
 * Figures, in order: `alpha` `lower` `upper` `standardised_alpha` `spearman_brown`.
 */
export interface MeasureCronbachAlpha {
  /**
   * Tells this kind from the others.
   */
  kind: "cronbach_alpha";
  /**
   * People in rows, items in columns.
   */
  ratings: (number | null)[][];
  /**
   * What becomes of rows with a gap.
   */
  missing?: MissingRule;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Ordinal dispersion: Leik (1966) and one less it, IOV (Berry & Mielke 1992), Kvålseth (1995), l² and l (Blair & Lacy 2000), and entropy.
 *
 * Figures, in order: `leik` `leik_consensus` `iov` `kvalseth` `l_squared` `l` `entropy`.
 */
export interface MeasureDispersion {
  /**
   * Tells this kind from the others.
   */
  kind: "dispersion";
  /**
   * How many chose each point, lowest first.
   */
  counts: number[];
}

/**
 * Fleiss' kappa (1971), weighted and with gaps (Gwet 2014); n is the units with a rating.
 *
 * Figures, in order: `coefficient` `observed_agreement` `expected_agreement` `standard_error` `lower` `upper` `p` `pairable_units`.
 */
export interface MeasureFleissKappa {
  /**
   * Tells this kind from the others.
   */
  kind: "fleiss_kappa";
  /**
   * Raters in rows, units in columns.
   */
  ratings: (number | null)[][];
  /**
   * How much credit two different ratings get.
   */
  weights?: AgreementWeights;
  /**
   * All values that may be given; without it, those that were.
   */
  values?: number[] | null;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * The Friedman test (1937) with ties, Kendall's W (1939), and F (Iman & Davenport 1980); n is the complete rows.
 *
 * Figures, in order: `chi_squared` `df` `p` `kendalls_w` `f` `df_error` `f_p` `columns`.
 */
export interface MeasureFriedman {
  /**
   * Tells this kind from the others.
   */
  kind: "friedman";
  /**
   * Blocks, such as schools, in rows; occasions in columns.
   */
  ratings: (number | null)[][];
}

/**
 * Funnel limits of a mean, at 95 % and 99.8 % (Spiegelhalter 2005).
 *
 * Figures, in order: `warning_lower` `warning_upper` `alarm_lower` `alarm_upper`.
 */
export interface MeasureFunnelMean {
  /**
   * Tells this kind from the others.
   */
  kind: "funnel_mean";
  /**
   * The mean to be expected.
   */
  target: number;
  /**
   * The standard deviation of single values.
   */
  standard_deviation: number;
  /**
   * How many values the mean is of.
   */
  n: number;
}

/**
 * Exact binomial funnel limits of a share, at 95 % and 99.8 % (Spiegelhalter 2005; the upper limit is the lower one of the opposite share).
 *
 * Figures, in order: `warning_lower` `warning_upper` `alarm_lower` `alarm_upper`.
 */
export interface MeasureFunnelShare {
  /**
   * Tells this kind from the others.
   */
  kind: "funnel_share";
  /**
   * The share to be expected, from 0 to 1.
   */
  target: number;
  /**
   * How many answers the share is of.
   */
  n: number;
}

/**
 * Gwet's AC1, or with weights AC2 (Gwet 2008, 2014); n is the units with a rating.
 *
 * Figures, in order: `coefficient` `observed_agreement` `expected_agreement` `standard_error` `lower` `upper` `p` `pairable_units`.
 */
export interface MeasureGwetAc {
  /**
   * Tells this kind from the others.
   */
  kind: "gwet_ac";
  /**
   * Raters in rows, units in columns.
   */
  ratings: (number | null)[][];
  /**
   * How much credit two different ratings get.
   */
  weights?: AgreementWeights;
  /**
   * All values that may be given; without it, those that were.
   */
  values?: number[] | null;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Intraclass correlation of raters who all rate the same units (Shrout & Fleiss 1979; McGraw & Wong 1996); n is the units that everybody rated.
 *
 * Figures, in order: `icc` `lower` `upper` `f` `df_between` `df_within` `p` `raters`.
 */
export interface MeasureIcc {
  /**
   * Tells this kind from the others.
   */
  kind: "icc";
  /**
   * Raters in rows, units in columns.
   */
  ratings: (number | null)[][];
  /**
   * Which disagreement counts.
   */
  model?: IccModel;
  /**
   * What is relied on.
   */
  scores?: IccScores;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Kendall's tau-b (1945); n is the complete pairs.
 *
 * Figures, in order: `tau` `p` `concordant` `discordant`.
 */
export interface MeasureKendall {
  /**
   * Tells this kind from the others.
   */
  kind: "kendall";
  /**
   * The first of each pair.
   */
  x: (number | null)[];
  /**
   * The second of each pair.
   */
  y: (number | null)[];
}

/**
 * Which statistic.
 */
export type MeasureKind =
  | "counts"
  | "consensus"
  | "agreement"
  | "dispersion"
  | "r_wg"
  | "average_deviation"
  | "a_wg"
  | "r_wg_j"
  | "average_deviation_j"
  | "a_wg_j"
  | "cronbach_alpha"
  | "mcdonald_omega"
  | "icc"
  | "krippendorff_alpha"
  | "gwet_ac"
  | "fleiss_kappa"
  | "cohen_kappa"
  | "raw_agreement"
  | "values"
  | "percentile_rank"
  | "bootstrap"
  | "one_way"
  | "shrunken_means"
  | "funnel_mean"
  | "funnel_share"
  | "signed_rank"
  | "sign_flip"
  | "t_one_sample"
  | "t_two_samples"
  | "mann_whitney"
  | "cliff_delta"
  | "mean_difference"
  | "paired_difference"
  | "pearson"
  | "spearman"
  | "kendall"
  | "friedman"
  | "page"
  | "kruskal_wallis"
  | "mann_kendall"
  | "theil_sen"
  | "least_squares"
  | "share"
  | "share_difference"
  | "adjusted_p"
  | "content_validity"
  | "content_validity_ratio";

/**
 * Krippendorff's alpha (Krippendorff 2011; Hayes & Krippendorff 2007); n is the units with two ratings or more.
 *
 * Figures, in order: `alpha` `observed_disagreement` `expected_disagreement` `ratings`.
 */
export interface MeasureKrippendorffAlpha {
  /**
   * Tells this kind from the others.
   */
  kind: "krippendorff_alpha";
  /**
   * Raters in rows, units in columns.
   */
  ratings: (number | null)[][];
  /**
   * How far apart two values are.
   */
  level?: MeasurementLevel;
}

/**
 * The test of several groups by ranks (Kruskal & Wallis 1952), with epsilon squared.
 *
 * Figures, in order: `h` `df` `p` `epsilon_squared` `groups`.
 */
export interface MeasureKruskalWallis {
  /**
   * Tells this kind from the others.
   */
  kind: "kruskal_wallis";
  /**
   * The values of each group.
   */
  groups: (number | null)[][];
}

/**
 * The least-squares line; n is the complete pairs.
 *
 * Figures, in order: `slope` `intercept` `lower` `upper` `p`.
 */
export interface MeasureLeastSquares {
  /**
   * Tells this kind from the others.
   */
  kind: "least_squares";
  /**
   * Where each value stands, such as the round.
   */
  x: (number | null)[];
  /**
   * The values.
   */
  y: (number | null)[];
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Whether values rise in time (Mann 1945; Kendall 1975).
 *
 * Figures, in order: `s` `tau` `p` `z` `variance`.
 */
export interface MeasureMannKendall {
  /**
   * Tells this kind from the others.
   */
  kind: "mann_kendall";
  /**
   * The values in the order of time.
   */
  values: (number | null)[];
  /**
   * What is held to be true if chance is not enough.
   */
  alternative?: AlternativeHypothesis;
}

/**
 * The rank-sum test of two samples (Mann & Whitney 1947).
 *
 * Figures, in order: `p` `z` `u1` `u2` `n_x` `n_y`.
 */
export interface MeasureMannWhitney {
  /**
   * Tells this kind from the others.
   */
  kind: "mann_whitney";
  /**
   * The first sample.
   */
  x: (number | null)[];
  /**
   * The second sample.
   */
  y: (number | null)[];
  /**
   * What is held to be true if chance is not enough.
   */
  alternative?: AlternativeHypothesis;
  /**
   * How p is come by.
   */
  method?: PMethod;
  /**
   * Whether the normal method does without the correction for continuity.
   */
  no_continuity?: boolean;
}

/**
 * McDonald's omega (1999), the reliability of a sum of items that one factor explains; a row for each item. n is the rows used.
 *
 * Figures, in order: `omega`.
 */
export interface MeasureMcdonaldOmega {
  /**
   * Tells this kind from the others.
   */
  kind: "mcdonald_omega";
  /**
   * People in rows, items in columns.
   */
  ratings: (number | null)[][];
  /**
   * What the one factor is fitted to.
   */
  matrix?: FactorMatrix;
  /**
   * What becomes of rows with a gap.
   */
  missing?: MissingRule;
}

/**
 * Standardised differences of two means: Cohen's d (pooled) with its interval, Hedges' g, and Glass's delta by the spread of the second (Hedges & Olkin 1985).
 *
 * Figures, in order: `cohens_d` `lower` `upper` `hedges_g` `glass_delta`.
 */
export interface MeasureMeanDifference {
  /**
   * Tells this kind from the others.
   */
  kind: "mean_difference";
  /**
   * The first sample.
   */
  x: (number | null)[];
  /**
   * The second sample.
   */
  y: (number | null)[];
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * How a figure was computed.
 */
export type MeasureMethod = "exact" | "normal" | "enumerated" | "drawn";

/**
 * What to bear in mind about figures.
 */
export type MeasureNote =
  | "small_n"
  | "too_few_for_interval"
  | "no_variation"
  | "census"
  | "undefined_resamples"
  | "negative_variance"
  | "never_significant";

/**
 * One-way analysis of variance of groups: ICC(1) with its interval, ICC(2), F and the variances (Shrout & Fleiss 1979; Bliese 2000).
 *
 * Figures, in order: `icc1` `icc1_lower` `icc1_upper` `icc2` `f` `df_between` `df_within` `p` `mean_square_between` `mean_square_within` `variance_between` `pooled_mean` `mean_of_group_means` `mean_size` `n0` `groups`.
 */
export interface MeasureOneWay {
  /**
   * Tells this kind from the others.
   */
  kind: "one_way";
  /**
   * The values of each group.
   */
  groups: (number | null)[][];
  /**
   * Which size stands for groups of several sizes.
   */
  size?: GroupSizeRule;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Page's test (1963) that columns rise from first to last; n is the complete rows.
 *
 * Figures, in order: `l` `z` `p` `columns`.
 */
export interface MeasurePage {
  /**
   * Tells this kind from the others.
   */
  kind: "page";
  /**
   * Blocks, such as schools, in rows; occasions in columns, in order.
   */
  ratings: (number | null)[][];
  /**
   * What is held to be true if chance is not enough.
   */
  alternative?: AlternativeHypothesis;
  /**
   * How p is come by.
   */
  method?: PMethod;
}

/**
 * Standardised differences of pairs: d_z with its interval, by the spread of the differences, and d_av, by that of the values (Lakens 2013).
 *
 * Figures, in order: `d_z` `lower` `upper` `d_av`.
 */
export interface MeasurePairedDifference {
  /**
   * Tells this kind from the others.
   */
  kind: "paired_difference";
  /**
   * The first of each pair.
   */
  x: (number | null)[];
  /**
   * The second of each pair.
   */
  y: (number | null)[];
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Pearson's correlation with Fisher's interval; n is the complete pairs.
 *
 * Figures, in order: `r` `p` `lower` `upper`.
 */
export interface MeasurePearson {
  /**
   * Tells this kind from the others.
   */
  kind: "pearson";
  /**
   * The first of each pair.
   */
  x: (number | null)[];
  /**
   * The second of each pair.
   */
  y: (number | null)[];
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * The percentage of values below one of them, from 0 to 100.
 *
 * Figures, in order: `percentile_rank`.
 */
export interface MeasurePercentileRank {
  /**
   * Tells this kind from the others.
   */
  kind: "percentile_rank";
  /**
   * The values.
   */
  values: (number | null)[];
  /**
   * The one that is ranked.
   */
  value: number;
  /**
   * How values equal to it count.
   */
  ties?: TieRule;
}

/**
 * Within-group agreement of one item (James, Demaree & Wolf 1984, 1993).
 *
 * Figures, in order: `r_wg` `null_variance`.
 */
export interface MeasureRWg {
  /**
   * Tells this kind from the others.
   */
  kind: "r_wg";
  /**
   * How many chose each point, lowest first.
   */
  counts: number[];
  /**
   * What people without an opinion would answer.
   */
  null?: NullDistribution;
  /**
   * The proportions of their answers, if declared: one a point.
   */
  null_shares?: number[];
  /**
   * The variance of their answers, if given.
   */
  null_variance?: number | null;
  /**
   * Whether less than 0 is given as 0.
   */
  truncate?: boolean;
}

/**
 * Within-group agreement over several items (James, Demaree & Wolf 1984), and r*_wg(J), which does not grow with their number (Lindell, Brandt & Whitney 1999).
 *
 * Figures, in order: `r_wg_j` `r_wg_j_star`.
 */
export interface MeasureRWgJ {
  /**
   * Tells this kind from the others.
   */
  kind: "r_wg_j";
  /**
   * Raters in rows, items in columns.
   */
  ratings: (number | null)[][];
  /**
   * How many points the scale has.
   */
  points: number;
  /**
   * What people without an opinion would answer.
   */
  null?: NullDistribution;
  /**
   * The proportions of their answers, if declared: one a point.
   */
  null_shares?: number[];
  /**
   * The variance of their answers, if given.
   */
  null_variance?: number | null;
  /**
   * Whether less than 0 is given as 0.
   */
  truncate?: boolean;
  /**
   * What becomes of raters with a gap.
   */
  missing?: MissingRule;
}

/**
 * How often raters agree, with nothing taken off for chance; n is the units with two ratings or more.
 *
 * Figures, in order: `pairs` `unanimous`.
 */
export interface MeasureRawAgreement {
  /**
   * Tells this kind from the others.
   */
  kind: "raw_agreement";
  /**
   * Raters in rows, units in columns.
   */
  ratings: (number | null)[][];
  /**
   * How much credit two different ratings get.
   */
  weights?: AgreementWeights;
  /**
   * All values that may be given; without it, those that were.
   */
  values?: number[] | null;
}

/**
 * A share with the intervals of Wilson (1927), Clopper and Pearson (1934), and Agresti and Coull (1998).
 *
 * Figures, in order: `share` `wilson_lower` `wilson_upper` `clopper_pearson_lower` `clopper_pearson_upper` `agresti_coull_lower` `agresti_coull_upper`.
 */
export interface MeasureShare {
  /**
   * Tells this kind from the others.
   */
  kind: "share";
  /**
   * How many.
   */
  count: number;
  /**
   * Of how many.
   */
  n: number;
  /**
   * How many there are in all, of whom these are some; Wilson's interval is the narrower.
   */
  population?: number | null;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * The difference of two shares with the interval of Newcombe (1998).
 *
 * Figures, in order: `difference` `lower` `upper`.
 */
export interface MeasureShareDifference {
  /**
   * Tells this kind from the others.
   */
  kind: "share_difference";
  /**
   * How many in the first.
   */
  count_x: number;
  /**
   * Of how many.
   */
  n_x: number;
  /**
   * How many in the second.
   */
  count_y: number;
  /**
   * Of how many.
   */
  n_y: number;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Variance components of groups, and their means drawn towards a centre by them (empirical Bayes; Raudenbush & Bryk 2002); a row for each group.
 *
 * Figures, in order: `centre` `variance_between` `variance_within` `n0` `groups`.
 */
export interface MeasureShrunkenMeans {
  /**
   * Tells this kind from the others.
   */
  kind: "shrunken_means";
  /**
   * The values of each group.
   */
  groups: (number | null)[][];
  /**
   * What the means are drawn towards.
   */
  centre?: PoolingCentre;
}

/**
 * The exact permutation test of the mean of pairs, by flipping signs (Fisher 1935).
 *
 * Figures, in order: `p` `mean`.
 */
export interface MeasureSignFlip {
  /**
   * Tells this kind from the others.
   */
  kind: "sign_flip";
  /**
   * After minus before, one for each pair.
   */
  differences: (number | null)[];
  /**
   * What is held to be true if chance is not enough.
   */
  alternative?: AlternativeHypothesis;
}

/**
 * The signed-rank test of pairs (Wilcoxon 1945; Pratt 1959), with the matched rank-biserial correlation (Kerby 2014) and the Hodges–Lehmann estimate.
 *
 * Figures, in order: `p` `z` `w_plus` `w_minus` `up` `down` `zeros` `share_unchanged` `rank_biserial` `hodges_lehmann`.
 */
export interface MeasureSignedRank {
  /**
   * Tells this kind from the others.
   */
  kind: "signed_rank";
  /**
   * After minus before, one for each pair.
   */
  differences: (number | null)[];
  /**
   * What becomes of zeros.
   */
  zeros?: ZeroRule;
  /**
   * What is held to be true if chance is not enough.
   */
  alternative?: AlternativeHypothesis;
  /**
   * How p is come by.
   */
  method?: PMethod;
  /**
   * Whether the normal method corrects for continuity.
   */
  continuity?: boolean;
}

/**
 * Spearman's rank correlation (1904); n is the complete pairs.
 *
 * Figures, in order: `rho` `p` `lower` `upper`.
 */
export interface MeasureSpearman {
  /**
   * Tells this kind from the others.
   */
  kind: "spearman";
  /**
   * The first of each pair.
   */
  x: (number | null)[];
  /**
   * The second of each pair.
   */
  y: (number | null)[];
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * The t test of a mean (Student 1908); of pairs, on their differences.
 *
 * Figures, in order: `mean` `standard_error` `t` `df` `p` `lower` `upper`.
 */
export interface MeasureTOneSample {
  /**
   * Tells this kind from the others.
   */
  kind: "t_one_sample";
  /**
   * The values.
   */
  values: (number | null)[];
  /**
   * The mean to be expected.
   */
  expected?: number;
  /**
   * What is held to be true if chance is not enough.
   */
  alternative?: AlternativeHypothesis;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * The t test of the difference of two means (Welch 1947; Student 1908).
 *
 * Figures, in order: `mean_difference` `standard_error` `t` `df` `p` `lower` `upper`.
 */
export interface MeasureTTwoSamples {
  /**
   * Tells this kind from the others.
   */
  kind: "t_two_samples";
  /**
   * The first sample.
   */
  x: (number | null)[];
  /**
   * The second sample.
   */
  y: (number | null)[];
  /**
   * Whether they have one spread.
   */
  spread?: SpreadRule;
  /**
   * What is held to be true if chance is not enough.
   */
  alternative?: AlternativeHypothesis;
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * The median slope (Theil 1950; Sen 1968); n is the complete pairs.
 *
 * Figures, in order: `slope` `intercept` `lower` `upper` `p`.
 */
export interface MeasureTheilSen {
  /**
   * Tells this kind from the others.
   */
  kind: "theil_sen";
  /**
   * Where each value stands, such as the round.
   */
  x: (number | null)[];
  /**
   * The values.
   */
  y: (number | null)[];
  /**
   * The confidence of the interval.
   */
  confidence?: Confidence;
}

/**
 * Mean, spread, median and range of numbers.
 *
 * Figures, in order: `mean` `weighted_mean` `standard_deviation` `median` `lowest` `highest`.
 */
export interface MeasureValues {
  /**
   * Tells this kind from the others.
   */
  kind: "values";
  /**
   * The numbers.
   */
  values: (number | null)[];
  /**
   * The weight of each in the weighted mean.
   */
  weights?: number[] | null;
}

/**
 * The figures of one statistic.
 */
export interface Measured {
  /**
   * Which statistic.
   */
  kind: MeasureKind;
  /**
   * How many observations it rests on: answers, complete rows, units or pairs. Where there is no figure, those that were there.
   */
  n: number;
  /**
   * How many values were missing.
   */
  missing: number;
  /**
   * How it was computed, where there are several ways.
   */
  method?: MeasureMethod | null;
  /**
   * The figures, in the order declared for the statistic.
   */
  figures: Figures;
  /**
   * The figures of each column or group, if the statistic has any.
   */
  rows?: MeasuredRow[];
  /**
   * What to bear in mind.
   */
  notes?: MeasureNote[];
}

/**
 * The figures of one column or group.
 */
export interface MeasuredRow {
  /**
   * Its place among what was given, counted from 0.
   */
  index: number;
  /**
   * Its figures, in the order declared for the statistic.
   */
  figures: Figures;
}

/**
 * How far apart two values are.
 */
export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

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
 * How a p was come by.
 */
export type Method = "exact" | "normal";

/**
 * A figure, or the reason why there is none.
 */
export type MethodCell =
  MethodCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface MethodCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: Method;
}

/**
 * A figure, or the reason why there is none.
 */
export type MinutesCell =
  MinutesCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface MinutesCellValue {
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
 * Why there is no figure.
 */
export type Missing = "hidden" | "undefined" | "not_applicable" | "unavailable";

/**
 * What becomes of rows in which something is missing.
 */
export type MissingRatings = "listwise" | "pairwise";

/**
 * What becomes of rows in which something is missing.
 */
export type MissingRule = "listwise" | "pairwise";

/**
 * What moderation did.
 */
export interface Moderation {
  /**
   * Every amendment that could be read, in the order of the call.
   */
  audit: AuditEntry[];
  /**
   * How much it moved each figure.
   */
  effect: ModerationEffect;
}

/**
 * What moderation did to the scores.
 */
export interface ModerationEffect {
  /**
   * How much was amended.
   */
  totals: ModerationTotals;
  /**
   * The scores that moved, in the order of the raw scores.
   */
  moved: Moved[];
}

/**
 * How much was amended.
 */
export interface ModerationTotals {
  /**
   * How many amendments came in, those that could not be read among them.
   */
  received: number;
  /**
   * How many of them were refused.
   */
  refused: number;
  /**
   * How many there were of each kind, in the order of the kinds.
   */
  kinds: KindTotal[];
  /**
   * How many submitted responses there are.
   */
  responses: number;
  /**
   * How many of them are not as they were given, or have a text with other readers; changed and changed back does not count.
   */
  amended: number;
  /**
   * How many of those were withdrawn.
   */
  withdrawn: number;
  /**
   * How many ratings were given in submitted responses.
   */
  ratings: number;
  /**
   * How many places for a rating hold another one, or none, or one where none was given; in responses that were not withdrawn.
   */
  ratings_changed: number;
  /**
   * The same as a share of the ratings given.
   */
  share_changed: FigureCell;
}

/**
 * Names who made an amendment; a pseudonym serves as well as a name.
 */
export type ModeratorId = string;

/**
 * As what somebody moderates.
 */
export type ModeratorRole = "partnership_lead" | "independent_moderator" | "hub_adviser" | "school";

/**
 * One score that moved: a figure of it, its band or a number behind it is another than before.
 */
export interface Moved {
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
   * How many responses of the unit were withdrawn, or have another rating here than was given.
   */
  amended: number;
  /**
   * The score.
   */
  mean: FigureShift;
  /**
   * The share of ratings at the scale's threshold or above.
   */
  share_at_threshold: FigureShift;
  /**
   * The band.
   */
  band: BandShift;
  /**
   * How many schools gave a rating.
   */
  schools: CountShift;
  /**
   * How many people responded.
   */
  respondents: CountShift;
  /**
   * How many ratings were given.
   */
  answered: CountShift;
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
 * When a school does so badly in a theme that it might need help; an empty document gives the defaults. The score must be in the lowest band of its scale, and each of these limits be reached.
 */
export interface NeedOptions {
  /**
   * The share of ratings below the threshold.
   */
  need_share?: number;
  /**
   * The consensus of the ratings.
   */
  need_consensus?: number;
  /**
   * The share of its ratings that must be given.
   */
  need_answered?: number;
  /**
   * How many people must have responded.
   */
  need_respondents?: number;
}

/**
 * What became of a need.
 */
export type NeedOutcome = "offers" | "gone" | "eased" | "same" | "worse" | "not_known";

/**
 * A need on a topic.
 */
export interface NeedRef {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school.
   */
  school: SchoolId;
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
export type NotApplicableReason =
  "mixed_scales" | "not_asked" | "series_broken" | "between_points" | "other_order";

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
 * Names a note of a response.
 *
 * Theme and kind say which note is meant a second time, so that an amendment to another form of the response is found to be stale. The words may be given as well; they are best left out where they must not stand in the log.
 */
export interface NotePlace {
  /**
   * Its place among the notes as they were answered, from 0.
   */
  index: number;
  /**
   * Its theme.
   */
  theme: ThemeCode;
  /**
   * What it is about.
   */
  kind: NoteKind;
  /**
   * Its words.
   */
  text?: Prose | null;
}

/**
 * The ratings to expect of people without an opinion.
 */
export type NullDistribution = "uniform" | "maximum_dissensus" | "declared" | "variance";

/**
 * The ratings to expect of people without an opinion.
 */
export type NullRatings = "uniform" | "maximum_dissensus";

/**
 * In which order ratings are brought together. With complete answers, as many respondents in each school, and themes and areas of one size, all three come to the same.
 */
export type Order = "school_first" | "statement_first" | "pooled";

/**
 * Where a response comes from.
 */
export interface Origin {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * The role of who answered.
   */
  role: RoleId;
}

/**
 * The best proposal without a match, for what the match beat.
 */
export interface Otherwise {
  /**
   * Who would help instead; nobody if the need would have one helper less.
   */
  from?: SchoolId | null;
  /**
   * The first aim in which that would be worse, and by how much. By lot, if it would be as good in all.
   */
  loses: AimDifference;
  /**
   * How many other matches would have to be made or dropped for it.
   */
  changes: number;
}

/**
 * What became of an amendment.
 */
export type Outcome = OutcomeApplied | OutcomeRefused;

/**
 * It took effect: `from` was there before, and `to` was there after.
 */
export interface OutcomeApplied {
  /**
   * Tells this kind from the others.
   */
  kind: "applied";
}

/**
 * How often needs came to each outcome.
 */
export interface OutcomeCounts {
  /**
   * The school offers help now.
   */
  offers: number;
  /**
   * It no longer needs help.
   */
  gone: number;
  /**
   * It needs help less urgently.
   */
  eased: number;
  /**
   * It needs help as before.
   */
  same: number;
  /**
   * It needs help more urgently.
   */
  worse: number;
  /**
   * That cannot be said.
   */
  not_known: number;
}

/**
 * It was refused, and nothing changed.
 */
export interface OutcomeRefused {
  /**
   * Tells this kind from the others.
   */
  kind: "refused";
  /**
   * Why.
   */
  why: Diagnostic[];
}

/**
 * What it would take to meet a need that is not met.
 */
export interface Outranked {
  /**
   * Who would help it; nobody if that could not be told.
   */
  from?: SchoolId | null;
  /**
   * The needs that would have one helper less; none if only the way it is matched would be worse.
   */
  by: NeedRef[];
  /**
   * The first aim in which that would be worse, and by how much. By lot, if it would be as good in all.
   */
  loses: AimDifference;
}

/**
 * How p is come by.
 */
export type PMethod = "auto" | "exact" | "normal";

/**
 * The colours of a page. On dark screens, paper and ink are those of this library.
 */
export interface PageColours {
  /**
   * Of rules, links and what stands out; the accent of the report if left out.
   */
  brand?: Rgb | null;
  /**
   * Of the text.
   */
  ink?: Rgb | null;
  /**
   * Of what it stands on.
   */
  paper?: Rgb | null;
}

/**
 * A school that helps another on a topic.
 */
export interface Pair {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school that helps.
   */
  from: SchoolId;
  /**
   * The school that is helped.
   */
  to: SchoolId;
}

/**
 * The colours that charts and marks are drawn in, as `#rrggbb`.
 *
 * The points of a scale go from orange to violet over light middle tones, which eyes that cannot tell red from green tell apart, and which differ in lightness from the paper (after the scheme `PuOr` of Cynthia Brewer's ColorBrewer). No chart tells anything by colour alone.
 */
export interface Palette {
  /**
   * The points of the scale, the lowest first. A scale with more or fewer points takes those that lie nearest.
   */
  points?: Rgb[];
  /**
   * Views of the own school, and the first of two.
   */
  own?: Rgb;
  /**
   * Views of the partnership, and the second of two.
   */
  partnership?: Rgb;
  /**
   * Urgent needs, and needs.
   */
  need?: Rgb;
  /**
   * Needs that are not urgent.
   */
  some_need?: Rgb;
  /**
   * Strong offers, and offers.
   */
  offer?: Rgb;
  /**
   * Offers of some help.
   */
  some_offer?: Rgb;
  /**
   * What stands out.
   */
  accent?: Rgb;
  /**
   * What stands behind.
   */
  muted?: Rgb;
  /**
   * Where nothing was said.
   */
  absent?: Rgb;
}

/**
 * What a colour stands for, where it is not a point of the scale.
 */
export type PaletteRole =
  "own" | "partnership" | "need" | "some_need" | "offer" | "some_offer" | "accent" | "muted" | "absent";

/**
 * A part of a bar.
 */
export interface Part {
  /**
   * What the part is.
   */
  label: string;
  /**
   * How many.
   */
  n: number;
  /**
   * As a share of the bar, from 0 to 1.
   */
  share: number;
  /**
   * Its colour in the palette.
   */
  colour: Colour;
}

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
 * How much the schools of a partnership see alike in a round.
 */
export interface PartnershipAgreement {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * How many schools belong to it in this round.
   */
  members: number;
  /**
   * All statements of each level together.
   */
  levels: LevelAgreement[];
  /**
   * The themes, level by level.
   */
  themes: ThemeAgreement[];
  /**
   * The statements, level by level.
   */
  statements: StatementAgreement[];
  /**
   * How the scores were computed.
   */
  score_options: ScoreOptions;
  /**
   * How agreement was measured.
   */
  options: AgreementOptions;
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
 * Who has answered in one partnership.
 */
export interface PartnershipResponses {
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * How many schools belong to it in this round.
   */
  members: number;
  /**
   * How many of them gave a rating.
   */
  answered: number;
  /**
   * The share of members that did.
   */
  rate: FigureCell;
  /**
   * How many people responded.
   */
  respondents: number;
}

/**
 * Where one partnership stands among the others.
 */
export interface PartnershipStanding {
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * Its score.
   */
  score: FigureCell;
  /**
   * The percentage of partnerships with a lower score; of equal ones, itself among them, half count.
   */
  percentile: FigureCell;
  /**
   * The mean of its schools' scores, each counting alike.
   */
  mean: FigureCell;
  /**
   * How many schools that is of.
   */
  schools: Basis;
  /**
   * How well it is known, from 0 to 1: *λ* = between/(between + within/*n*).
   */
  reliability: FigureCell;
  /**
   * The mean drawn towards that over schools, as much as it is not known: *λ*·mean + (1 − *λ*)·mean over schools (Raudenbush & Bryk 2002).
   */
  shrunken: FigureCell;
  /**
   * Between which limits 95 in 100 means of so many schools lie by chance alone.
   */
  warning: FunnelLimitsCell;
  /**
   * Between which limits 998 in 1000 lie.
   */
  alarm: FunnelLimitsCell;
  /**
   * Where its mean lies.
   */
  place: FunnelPlaceCell;
}

/**
 * A topic in one partnership.
 */
export interface PartnershipTopic {
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * What its schools need and offer.
   */
  totals: TopicTotalsCell;
}

/**
 * What a score over several schools is made of.
 */
export type Parts = "partnerships" | "schools";

/**
 * A partnership beside others.
 */
export interface PeerGap {
  /**
   * Which others.
   */
  against: Peers;
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The others that have a score here, in the order of the roster.
   */
  partnerships: PartnershipId[];
  /**
   * All others. Those whose scores are not at hand count as missing.
   */
  basis: Basis;
  /**
   * The mean of the others' scores, each counting alike.
   */
  mean: FigureCell;
  /**
   * The score of this one minus that mean.
   */
  gap: FigureCell;
}

/**
 * The partnerships that one is compared with.
 */
export type Peers = PeersHub | PeersSameKind;

/**
 * The others of its hub.
 */
export interface PeersHub {
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
 * The others of its kind, in any hub.
 */
export interface PeersSameKind {
  /**
   * Tells this kind from the others.
   */
  kind: "same_kind";
  /**
   * The kind.
   */
  partnership_kind: PartnershipKind;
}

/**
 * The ages a school teaches.
 */
export type Phase =
  "nursery" | "primary" | "middle" | "secondary" | "all_through" | "post_16" | "special" | "alternative";

/**
 * Whether ages must agree.
 */
export type PhaseRule = "any" | "shared";

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
 * What one more place in an offer would be worth.
 */
export interface PlaceWorth {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school that offers.
   */
  school: SchoolId;
  /**
   * The aims that would be better, or worse after one that is better.
   */
  changes: AimDifference[];
  /**
   * The needs that would have one helper more.
   */
  meets: NeedRef[];
  /**
   * All needs not met that could be matched with it: one more place meets any one of them, two more any two.
   */
  could_meet: NeedRef[];
}

/**
 * A plane with two axes, cut into four boxes.
 */
export interface Plane {
  /**
   * The axis from left to right.
   */
  x: string;
  /**
   * The axis from bottom to top.
   */
  y: string;
  /**
   * From where to where both axes go.
   */
  range: Span;
  /**
   * Where both are cut.
   */
  cut: number;
  /**
   * The boxes: bottom left, bottom right, top left, top right.
   */
  boxes: PlaneBox[];
  /**
   * What is where.
   */
  points: PlanePoint[];
}

/**
 * A box of a plane.
 */
export interface PlaneBox {
  /**
   * What it is called.
   */
  label: string;
  /**
   * How surely the plane's subject lies there.
   */
  detail?: string | null;
}

/**
 * A place on a plane.
 */
export interface PlanePoint {
  /**
   * What it is.
   */
  label: string;
  /**
   * How far right.
   */
  x: number;
  /**
   * How far up.
   */
  y: number;
  /**
   * Its colour in the palette.
   */
  colour: Colour;
  /**
   * Whether it is the one that the chart is about.
   */
  main?: boolean;
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
 * What the means of groups are drawn towards.
 */
export type PoolingCentre = "precision" | "pooled_mean" | "mean_of_means";

/**
 * A place on both axes.
 */
export interface Position {
  /**
   * How far along the horizontal axis.
   */
  x: AxisValue;
  /**
   * How far up the vertical axis.
   */
  y: AxisValue;
  /**
   * The box it lies in.
   */
  in_box: QuadrantBoxCell;
}

/**
 * A theme that goes so well somewhere that others may want to see it.
 */
export interface Practice {
  /**
   * The theme.
   */
  theme: ThemeCode;
  /**
   * The level: a school is listed for what it does itself, a partnership for what its schools do together.
   */
  level: LevelId;
  /**
   * Who does it.
   */
  unit: ScoreUnit;
  /**
   * The score, on its own scale.
   */
  score: number;
  /**
   * The band of the score, the highest of its scale.
   */
  band: BandId;
  /**
   * The figures behind that, each held against its limit.
   */
  because: PracticeReason[];
  /**
   * Whether it has been moderated; unavailable if that was not said.
   */
  moderated: FlagCell;
  /**
   * Offers of help on topics linked with the theme, by the school or by schools of the partnership.
   */
  offers: PracticeOffersCell;
}

/**
 * Everything that is listed, theme by theme.
 */
export interface PracticeDirectory {
  /**
   * Theme by theme, in the order of the framework; schools before partnerships, each in the order of the roster.
   */
  practices: Practice[];
  /**
   * How many scores could not be looked at, because they are hidden or not among those at hand.
   */
  hidden: number;
}

/**
 * A figure that practice is known by.
 */
export type PracticeFigure = "share_at_threshold" | "consensus" | "answered" | "respondents";

/**
 * An offer on a linked topic.
 */
export interface PracticeOffer {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school that offers.
   */
  school: SchoolId;
  /**
   * How much it offers.
   */
  stance: Stance;
  /**
   * How many schools it can help.
   */
  places: number;
}

/**
 * A figure, or the reason why there is none.
 */
export type PracticeOffersCell =
  PracticeOffersCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface PracticeOffersCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: PracticeOffer[];
}

/**
 * One figure, held against its limit.
 */
export interface PracticeReason {
  /**
   * Which figure.
   */
  figure: PracticeFigure;
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
 * The priorities of a unit in a round.
 */
export interface Priorities {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * Whose they are.
   */
  unit: ScoreUnit;
  /**
   * The round that change is counted from; none for the first.
   */
  baseline?: RoundId | null;
  /**
   * One ranking for each level.
   */
  levels: LevelPriorities[];
  /**
   * How the scores were computed.
   */
  score_options: ScoreOptions;
  /**
   * How themes were ranked.
   */
  options: PriorityOptions;
}

/**
 * A theme in its place, with all that brought it there.
 */
export interface Priority {
  /**
   * Its place, from 1.
   */
  rank: number;
  /**
   * Whose theme it is, where those of several partnerships are ranked.
   */
  partnership?: PartnershipId | null;
  /**
   * The theme.
   */
  theme: ThemeCode;
  /**
   * Its figures, in the order of the keys.
   */
  inputs: PriorityInput[];
  /**
   * Whether no other theme comes before it by one key without coming after it by another: whatever the order of the keys, there is a case for it.
   */
  pareto: boolean;
  /**
   * What put it before the next; none for the last.
   */
  before_next?: Decision | null;
  /**
   * The share of resamples of schools in which it is among the top.
   */
  stays: FigureCell;
}

/**
 * Which end of a figure comes first.
 */
export type PriorityEnd = "highest" | "lowest";

/**
 * One figure of a theme.
 */
export interface PriorityInput {
  /**
   * Which figure.
   */
  key: PriorityKey;
  /**
   * Which end of it comes first.
   */
  first: PriorityEnd;
  /**
   * What it is.
   */
  value: FigureCell;
  /**
   * What it rests on: schools, of which it is a mean or a share; or ratings, where it is read from these; or answers on linked topics.
   */
  basis: Basis;
}

/**
 * A figure by which themes are ranked.
 */
export type PriorityKey =
  "schools_below" | "ratings_below" | "level" | "consensus" | "needs" | "help" | "change";

/**
 * How themes are ranked; an empty document gives the defaults.
 */
export interface PriorityOptions {
  /**
   * The levels, each ranked apart; all of them if left out or empty.
   */
  levels?: LevelId[];
  /**
   * What decides, the first key first. If left out or empty, the usual keys, which for a school count ratings and for several count schools.
   */
  keys?: PriorityKey[];
  /**
   * The round that change is counted from; the one before if left out.
   */
  baseline?: RoundId | null;
  /**
   * How many themes are at the top, where they stay or fall out as schools are drawn again.
   */
  top?: number;
  /**
   * How far below the threshold a small win may begin, on the framework's default scale.
   */
  small_win_within?: number;
  /**
   * The consensus that it needs.
   */
  small_win_consensus?: number;
  /**
   * The places on linked topics that it needs, where topics are linked.
   */
  small_win_places?: number;
  /**
   * How often schools are drawn again, where there are more than eight.
   */
  draws?: number;
  /**
   * The seed of these draws.
   */
  seed?: number;
}

/**
 * One figure, held against its limit.
 */
export interface PriorityReason {
  /**
   * Which figure.
   */
  figure: PriorityKey;
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
 * Who is to help whom, for people to decide on.
 */
export interface Proposal {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * Whose schools are matched.
   */
  unit: ScoreUnit;
  /**
   * What it comes to in every aim, in the order in which they decide.
   */
  aims: AimTotal[];
  /**
   * Whether nothing within the rules is better. If not, the search for a way to keep limits on topics ended early, and `bound` says what cannot be bettered; or matches are stable, and not chosen to be the best for all together.
   */
  optimal: boolean;
  /**
   * What nothing within the rules can be better than, where it is not known to be optimal.
   */
  bound?: AimTotal[] | null;
  /**
   * How many flows were looked into.
   */
  searched: number;
  /**
   * The matches: topics in the order of the framework, then by the ids of those who are helped and those who help.
   */
  matches: Match[];
  /**
   * Needs with fewer helpers than are sought.
   */
  unmet: UnmetNeed[];
  /**
   * Offers with places left.
   */
  unused: UnusedOffer[];
  /**
   * What one more place would be worth, where it would be worth something.
   */
  places: PlaceWorth[];
  /**
   * Where matches are to be stable, the pairs that block them: those that decisions part.
   */
  blocking?: BlockingPair[] | null;
  /**
   * What a limit of a school costs, where it costs something.
   */
  limits: LimitWorth[];
  /**
   * How far each topic is covered.
   */
  topics: TopicMatches[];
  /**
   * What each school gives and is given, those that do either.
   */
  schools: SchoolExchange[];
  /**
   * How even the exchange is.
   */
  balance: Balance;
  /**
   * What became of each decision, in the order of the rules.
   */
  decisions: DecisionOutcome[];
  /**
   * What is new against the earlier matches, if there were any.
   */
  changes?: Changes | null;
  /**
   * Schools that could be asked, or that were counted if the rules say so: what they might offer, then what they might need.
   */
  suggested: Suggestion[];
  /**
   * How matches were made.
   */
  rules: MatchRules;
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
 * One of the four boxes; the first word is the horizontal axis.
 */
export type QuadrantBox = "low_low" | "high_low" | "low_high" | "high_high";

/**
 * A figure, or the reason why there is none.
 */
export type QuadrantBoxCell =
  QuadrantBoxCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface QuadrantBoxCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: QuadrantBox;
}

/**
 * A figure of a position.
 */
export type QuadrantFigure = "x" | "y" | "top_share";

/**
 * Something about a position that is worth a talk.
 */
export interface QuadrantFlag {
  /**
   * The rule it follows from.
   */
  rule: QuadrantRule;
  /**
   * The figures it rests on.
   */
  because: QuadrantReason[];
}

/**
 * How a partnership moved between two rounds.
 *
 * A partnership also moves when schools join and leave. So beside the plain difference stands that of the schools that were there both times.
 */
export interface QuadrantMovement {
  /**
   * The round it moved from.
   */
  from: RoundId;
  /**
   * The round it moved to.
   */
  to: RoundId;
  /**
   * How far along the horizontal axis.
   */
  dx: FigureCell;
  /**
   * How far up the vertical axis.
   */
  dy: FigureCell;
  /**
   * The box it left, or stayed in.
   */
  from_box: QuadrantBoxCell;
  /**
   * The box it came to.
   */
  to_box: QuadrantBoxCell;
  /**
   * Whether these are two.
   */
  box_changed: FlagCell;
  /**
   * How far the schools moved that are placed in both rounds.
   */
  matched: MatchedMovement;
  /**
   * Schools that are only in the later round.
   */
  joined: SchoolId[];
  /**
   * Schools that are only in the earlier round.
   */
  left: SchoolId[];
}

/**
 * The limits behind the flags, and how schools are drawn again; an empty document gives the defaults.
 */
export interface QuadrantOptions {
  /**
   * The share of ratings at the top of the scale from which they are uniformly high.
   */
  top_share?: number;
  /**
   * How often schools are drawn again, where there are more than eight.
   */
  draws?: number;
  /**
   * The seed of these draws.
   */
  seed?: number;
}

/**
 * Where a partnership stands in a round.
 */
export interface QuadrantPicture {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The partnership.
   */
  partnership: PartnershipId;
  /**
   * The axes, the cut and the titles of the boxes.
   */
  quadrant: Quadrant;
  /**
   * How many schools belong to it in this round.
   */
  members: number;
  /**
   * Where it stands.
   */
  position: Position;
  /**
   * How firmly it stands there.
   */
  certainty: BoxCertaintyCell;
  /**
   * What is worth a talk about that.
   */
  flags: QuadrantFlag[];
  /**
   * The view of each school: those that have scores in the order of these, then the other members in the order of the roster.
   */
  schools: SchoolPosition[];
  /**
   * How the scores were computed.
   */
  score_options: ScoreOptions;
  /**
   * The limits behind the flags, and how schools were drawn again.
   */
  options: QuadrantOptions;
}

/**
 * One figure, held against its limit.
 */
export interface QuadrantReason {
  /**
   * Which figure.
   */
  figure: QuadrantFigure;
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
 * By which rule a position is worth a talk.
 */
export type QuadrantRule = "high_low" | "uniform_top";

/**
 * What a quantile is where the share is reached exactly (Hyndman & Fan 1996).
 */
export type QuartileRule = "type_1" | "type_2";

/**
 * A note that was cleared for whoever reads the report.
 */
export interface QuotedNote {
  /**
   * Its words, as they were written: data, never markup.
   */
  text: string;
  /**
   * What it is about.
   */
  about: string;
  /**
   * Whether it is of a strength or of something to develop.
   */
  tone: Tone;
  /**
   * Who wrote it, as far as the reader may know.
   */
  by?: string | null;
}

/**
 * The value of a point of the statement's scale; `null` is unanswered.
 */
export type Rating = number | null;

/**
 * Whose ratings are compared.
 */
export type RatingsOf = "schools" | "respondents";

/**
 * Which schools can be matched.
 */
export type Reach = "anywhere" | "within_partnerships" | "across_partnerships";

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
 * Who may read a text that somebody wrote. Each includes those before it.
 */
export type Readers = "nobody" | "lead" | "members" | "hub" | "public";

/**
 * Why two schools may not be matched on a topic; the first reason that holds.
 */
export type Refusal =
  | "excluded"
  | "forbidden"
  | "declined"
  | "other_partnership"
  | "same_partnership"
  | "other_phase"
  | "other_language"
  | "distance_unknown"
  | "too_far"
  | "not_nearest";

/**
 * How many pairs may not be matched for a reason.
 */
export interface RefusalCount {
  /**
   * The reason.
   */
  reason: Refusal;
  /**
   * How many.
   */
  count: number;
}

/**
 * An offer with a place left that a need may not be matched with.
 */
export interface RefusedOffer {
  /**
   * The school that offers.
   */
  school: SchoolId;
  /**
   * Why not.
   */
  reason: Refusal;
  /**
   * How many kilometres away it lies.
   */
  km: FigureCell;
  /**
   * How many minutes.
   */
  minutes: MinutesCell;
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
 * The rating from which experts call an item relevant.
 */
export type RelevantFrom = number;

/**
 * The reliability of themes across a hub in a round.
 */
export interface Reliability {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The hub.
   */
  hub: HubId;
  /**
   * Whose ratings the rows are.
   */
  of: RatingsOf;
  /**
   * The themes, level by level.
   */
  themes: ThemeReliability[];
  /**
   * How it was measured.
   */
  options: AgreementOptions;
}

/**
 * What to bear in mind with a figure of reliability.
 */
export type ReliabilityNote = "few_rows" | "few_groups" | "negative_alpha";

/**
 * The files.
 */
export type RenderAnswer = RenderAnswerRendered | Failed;

/**
 * Files were made.
 */
export interface RenderAnswerRendered {
  /**
   * Tells this kind from the others.
   */
  kind: "rendered";
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The files: one, or one for each table.
   */
  files: RenderedFile[];
}

/**
 * A report of which files are to be made.
 */
export interface RenderCall {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * The report.
   */
  report: Report;
  /**
   * What is to be made of it.
   */
  form: RenderForm;
  /**
   * How a page looks; of no effect on other forms.
   */
  options?: RenderOptions;
}

/**
 * What can be made of a report.
 */
export type RenderForm = "html" | "markdown" | "csv";

/**
 * How a page looks; an empty document gives the defaults. What it says, and in which order, is chosen in the report.
 */
export interface RenderOptions {
  /**
   * A picture over the title, within its address: `data:image/png;base64,…`, or a JPEG, WebP or SVG image.
   */
  logo?: string | null;
  /**
   * What the logo shows, for those who cannot see it.
   */
  logo_alt?: string;
  /**
   * The colours of the page; those of charts are in the report.
   */
  colours?: PageColours;
  /**
   * More style, after that of the page. It cannot load anything.
   */
  css?: string;
  /**
   * Templates in place of those of this library, by their names; those named `own/…` are there to be included by others.
   */
  templates?: {
    [k: string]: string;
  };
  /**
   * Charts that were drawn elsewhere from their specifications: SVG images by the names of the charts. On narrow screens, and for charts without one, the page draws its own form.
   */
  charts?: {
    [k: string]: string;
  };
}

/**
 * A file that was made.
 */
export interface RenderedFile {
  /**
   * Its name.
   */
  name: string;
  /**
   * What it is, as mail and the web name it.
   */
  media_type: string;
  /**
   * What is in it.
   */
  text: string;
}

/**
 * A report: everything a page shows, in the language it is shown in.
 */
export interface Report {
  /**
   * Version of this document format.
   */
  schema_version: SchemaVersion;
  /**
   * What it is a report of.
   */
  kind: ReportKind;
  /**
   * The language of its words.
   */
  language: Language;
  /**
   * Whose report it is.
   */
  title: string;
  /**
   * What it reports, and when.
   */
  subtitle: string;
  /**
   * The school, partnership or hub.
   */
  unit: ScoreUnit;
  /**
   * The round.
   */
  round: RoundId;
  /**
   * What was answered.
   */
  framework: FrameworkRef;
  /**
   * The version of this library.
   */
  library: string;
  /**
   * The colours that its charts are drawn in.
   */
  palette: Palette;
  /**
   * The words around the sections, such as the heading of the contents.
   */
  labels: Labels;
  /**
   * What it says, in order.
   */
  sections: Section[];
  /**
   * The round that it looks back to.
   */
  since?: RoundId | null;
  /**
   * For whom it is; left out if for whoever has the responses.
   */
  audience?: Audience | null;
}

/**
 * The report.
 */
export type ReportAnswer = ReportAnswerReported | Failed;

/**
 * There is a report.
 */
export interface ReportAnswerReported {
  /**
   * Tells this kind from the others.
   */
  kind: "reported";
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
   * The report.
   */
  report: Report;
  /**
   * For whom it is; left out if for whoever has the responses.
   */
  disclosure?: Disclosure | null;
}

/**
 * Responses to be reported on.
 */
export interface ReportCall {
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
   * What moderators have changed and which notes they cleared, in order.
   */
  amendments?: Amendment[];
  /**
   * What the report is of.
   */
  of: ReportOf;
  /**
   * The round.
   */
  round: RoundId;
  /**
   * An earlier round that it looks back to.
   */
  since?: RoundId | null;
  /**
   * How ratings become scores.
   */
  options?: ScoreOptions;
  /**
   * Whether roles are compared as well.
   */
  by_role?: boolean;
  /**
   * Language, sections, colours, and the limits behind what is said.
   */
  report?: ReportOptions;
  /**
   * For whom the report is; if left out, for whoever has the responses. It holds no more than they may see.
   */
  disclosure?: DisclosureCall | null;
}

/**
 * Something that stands out, with its reasons.
 */
export interface ReportFinding {
  /**
   * Whether it is good news.
   */
  tone: Tone;
  /**
   * What stands out.
   */
  title: Said;
  /**
   * Why it is said: the figures and the limits they were held against.
   */
  because?: Said[];
  /**
   * What could be talked about.
   */
  prompts?: string[];
}

/**
 * What a report is of.
 */
export type ReportKind = "school" | "partnership" | "hub" | "funder";

/**
 * What a report is of.
 */
export type ReportOf = ReportOfSchool | ReportOfPartnership | ReportOfHub | ReportOfFunder;

/**
 * A partnership or a hub in short, for those who fund it.
 */
export interface ReportOfFunder {
  /**
   * Tells this kind from the others.
   */
  kind: "funder";
  /**
   * The partnership or hub.
   */
  unit: ScoreUnit;
}

/**
 * The partnerships of a hub.
 */
export interface ReportOfHub {
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
 * A partnership.
 */
export interface ReportOfPartnership {
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
 * One school in a partnership: how it engages, and what it could do next.
 */
export interface ReportOfSchool {
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
 * How a report is made; an empty document gives the defaults.
 */
export interface ReportOptions {
  /**
   * The language of its words, `en` or `cy`; words of the framework in another language are in its default one. If left out, the default language of the framework.
   */
  language?: Language | null;
  /**
   * The sections, in order; those that this kind of report usually has if left out.
   */
  sections?: SectionKind[] | null;
  /**
   * Words in place of those of this library, by their keys.
   */
  words?: {
    [k: string]: string;
  };
  /**
   * The colours.
   */
  palette?: Palette;
  /**
   * The outermost circle to whom the needs and offers of schools are told by name; if left out, the lead alone. Leaders should know it when they answer.
   */
  support_up_to?: Circle | null;
  /**
   * By which rules matches are proposed; if left out, none are.
   */
  matches?: MatchRules | null;
  /**
   * The schools and partnerships whose responses were moderated, for the practice directory of a hub; if left out, that is not told.
   */
  moderated?: ScoreUnit[] | null;
  /**
   * The limits behind strengths and risks.
   */
  dashboard?: DashboardOptions;
  /**
   * The limits behind gaps.
   */
  gaps?: GapOptions;
  /**
   * How change is counted.
   */
  change?: ChangeOptions;
  /**
   * What agreement is held against.
   */
  agreement?: AgreementOptions;
  /**
   * The limits behind the quadrant.
   */
  quadrant?: QuadrantOptions;
  /**
   * How priorities are ranked.
   */
  priorities?: PriorityOptions;
  /**
   * How the leaders of a school are brought together.
   */
  support?: SupportOptions;
  /**
   * The limits behind the practice directory.
   */
  hub?: HubOptions;
}

/**
 * How schools are drawn again.
 */
export type ResampleMethod = "leave_one_out" | "enumerated" | "drawn";

/**
 * The resamples that a share of resamples is of.
 */
export interface Resampled {
  /**
   * How they were made.
   */
  method: ResampleMethod;
  /**
   * How many schools were drawn from.
   */
  schools: number;
  /**
   * How many different resamples that gave.
   */
  resamples: number;
  /**
   * The seed, if they were drawn at random.
   */
  seed?: number | null;
}

/**
 * A figure, or the reason why there is none.
 */
export type ResampledCell =
  ResampledCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface ResampledCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: Resampled;
}

/**
 * The figure that is resampled.
 */
export type ResampledFigure = "mean" | "median" | "standard_deviation";

/**
 * How answers are made ready for research; an empty document gives the defaults.
 */
export interface ResearchOptions {
  /**
   * How many schools, or partnerships, must have a feature in common.
   */
  min_group?: number;
  /**
   * The texts that somebody has read and cleared for research.
   */
  cleared?: ClearedText[];
}

/**
 * What was done to protect those who answered.
 */
export interface ResearchReport {
  /**
   * How many responses there are.
   */
  responses: number;
  /**
   * How many schools.
   */
  schools: number;
  /**
   * How many responses were withheld because few schools have their role.
   */
  responses_withheld: number;
  /**
   * How many drafts were left out.
   */
  drafts_withheld: number;
  /**
   * How many notes and links were left out.
   */
  texts_withheld: number;
  /**
   * How many schools lost their phase.
   */
  phases_withheld: number;
  /**
   * How many lost their number of pupils.
   */
  pupils_withheld: number;
  /**
   * How many partnerships lost their kind.
   */
  kinds_withheld: number;
  /**
   * How many schools have the rarest of the features that are left.
   */
  smallest_group: number;
}

/**
 * What is told of a school.
 */
export interface ResearchSchool {
  /**
   * Its pseudonym.
   */
  school: SchoolId;
  /**
   * The ages it teaches, if enough others do.
   */
  phase?: Phase | null;
  /**
   * How many pupils it has at least, if enough others are as large: 0, 100, 250, 500 or 1,000.
   */
  pupils_from?: number | null;
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
   * The members, in the order of the roster; none for an audience that may not know which of them have answered.
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
 * A colour: # and six hexadecimal digits.
 */
export type Rgb = string;

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
 * Two roles, compared within schools: only a school in which both answered tells them apart, for otherwise schools would be compared.
 */
export interface RoleGap {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * One role.
   */
  role: RoleId;
  /**
   * The other.
   */
  other: RoleId;
  /**
   * How far the first rates above the other; `missing` are schools in which one of them has no score.
   */
  gap: MeanGap;
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
 * Several scores together.
 */
export interface RollUp {
  /**
   * Their mean.
   */
  mean: FigureCell;
  /**
   * Their sample standard deviation.
   */
  sd: FigureCell;
  /**
   * How many there are.
   */
  basis: Basis;
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
 * What three rounds or more say: those since the series last started anew.
 */
export interface RoundsChange {
  /**
   * How many rounds there are.
   */
  rounds: number;
  /**
   * The schools that belonged to the partnership in all of them: those with a score every time, and the others.
   */
  basis: Basis;
  /**
   * Kendall's *W* (1939): whether the schools with a score every time rank the rounds alike, from 0 (not at all) to 1.
   */
  w: FigureCell;
  /**
   * By how much the score of the partnership rises from one round to the next (Theil 1950; Sen 1968), from four scores on.
   */
  slope: FigureCell;
  /**
   * Kendall's τ-a of the scores with time: 1 if they always rose.
   */
  tau: FigureCell;
}

/**
 * A row of a table.
 */
export interface Row {
  /**
   * An entry for every column.
   */
  entries: Entry[];
  /**
   * How far it stands below the rows before it: 0 for the whole, 1 for an area, 2 for a theme.
   */
  depth?: number;
}

/**
 * Sentences, with the numbers in them.
 */
export interface Said {
  /**
   * The sentences, as they are read.
   */
  text: string;
  /**
   * The numbers that were put into them, in order and unrounded.
   */
  figures?: number[];
}

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
 * Whether the statements of a theme say the same.
 */
export interface ScaleReliability {
  /**
   * How many rows take part.
   */
  n: CountCell;
  /**
   * Cronbach's α (1951).
   */
  alpha: FigureCell;
  /**
   * Its lower limit (Feldt 1965).
   */
  alpha_lower: FigureCell;
  /**
   * Its upper limit.
   */
  alpha_upper: FigureCell;
  /**
   * McDonald's ω (1999), of three statements or more.
   */
  omega: FigureCell;
  /**
   * Each statement beside the others.
   */
  statements: StatementReliabilitiesCell;
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
 * One school, both times.
 */
export interface SchoolChange {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * Its score in the first round.
   */
  before: FigureCell;
  /**
   * Its score in the last.
   */
  after: FigureCell;
  /**
   * How far it went up.
   */
  change: FigureCell;
}

/**
 * What a school gives and is given.
 */
export interface SchoolExchange {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * How often it gives.
   */
  given: number;
  /**
   * How often it is given.
   */
  received: number;
  /**
   * How even that is: 1 if it gives as often as it is given, 0 if it does only one of them; 1 - |given - received| / (given + received).
   */
  reciprocity: FigureCell;
}

/**
 * How one school sees things, and how far that is from how others do.
 */
export interface SchoolGap {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * How it rates itself.
   */
  own: FigureCell;
  /**
   * How it rates the partnership.
   */
  partnership: FigureCell;
  /**
   * How far it rates the partnership above itself.
   */
  self_partnership: FigureCell;
  /**
   * How the other schools rate the partnership: their mean.
   */
  others: FigureCell;
  /**
   * Those other schools.
   */
  others_basis: Basis;
  /**
   * How far it rates the partnership above the others.
   */
  perception: FigureCell;
  /**
   * How far it rates itself above the score of the partnership at that level, which is made of all schools, this one among them.
   */
  to_mean: FigureCell;
}

/**
 * Names a school.
 */
export type SchoolId = string;

/**
 * Limits of one school; those left out are as for all.
 */
export interface SchoolLimits {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * How often it gives help, over all topics.
   */
  gives?: number | null;
  /**
   * How often it is given help.
   */
  receives?: number | null;
  /**
   * On how many topics it gives help.
   */
  gives_topics?: number | null;
  /**
   * On how many topics it is given help.
   */
  receives_topics?: number | null;
}

/**
 * Whether members see the names of schools that agreed.
 */
export type SchoolNames = "shown" | "pseudonyms" | "stable_pseudonyms";

/**
 * Where one school sees the partnership.
 */
export interface SchoolPosition {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * Where it sees the partnership.
   */
  position: Position;
  /**
   * What is worth a talk about that.
   */
  flags: QuadrantFlag[];
}

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
 * Where a school stands on a topic.
 */
export interface SchoolStance {
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * Its stance; undefined if no leader gave one.
   */
  stance: StanceCell;
  /**
   * How many schools it can help: 0 unless it offers.
   */
  places: number;
  /**
   * How many leaders took each stance, from high need to high offer.
   */
  leaders: number[];
  /**
   * The offer that does not count, because another leader sees a need.
   */
  set_aside?: Stance | null;
}

/**
 * How much each school counts.
 */
export type SchoolWeights = "equal" | "pupils";

/**
 * A figure, or the reason why there is none.
 */
export type SchoolsCell =
  SchoolsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface SchoolsCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: SchoolId[];
}

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
 * A part of a report.
 */
export interface Section {
  /**
   * Which part it is; the same section is named the same in every language.
   */
  id: SectionKind;
  /**
   * Its heading.
   */
  title: string;
  /**
   * What it shows, in order; empty if there is nothing to tell.
   */
  blocks: Block[];
}

/**
 * A part of a report.
 */
export type SectionKind =
  | "at_a_glance"
  | "strengths_and_risks"
  | "areas_and_themes"
  | "agreement"
  | "gaps"
  | "progress"
  | "quadrant"
  | "offers_and_needs"
  | "matches"
  | "partnerships"
  | "practice"
  | "priorities"
  | "notes"
  | "responses"
  | "moderation"
  | "methods";

/**
 * Where random numbers begin; the same seed gives the same figures.
 */
export type Seed = number;

/**
 * Which scores are wanted; a list that is left out or empty wants them all.
 *
 * A year of a hub has tens of thousands of scores, most of them of single statements in single schools. What is not wanted costs next to nothing, unless something else is made of it.
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
 * One round of a series.
 */
export interface SeriesPoint {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * The score of the partnership, made of whoever belonged to it then.
   */
  score: FigureCell;
  /**
   * The schools.
   */
  basis: Basis;
  /**
   * Whether the series starts anew here: what comes before is not comparable, and a line is not drawn across.
   */
  starts_anew: boolean;
}

/**
 * How much a diagnostic matters.
 */
export type Severity = "warning" | "error";

/**
 * The probability of calling chance what is not, above 0 and below 1.
 */
export type SignificanceLevel = number;

/**
 * A theme in which a success is near.
 *
 * Its score is below the threshold, rounded half up, but not by more than the declared distance; its ratings agree; and where topics are linked with it, somebody inside has places to offer. Each condition stands in `because`.
 */
export interface SmallWin {
  /**
   * Whose theme it is, where those of several partnerships are ranked.
   */
  partnership?: PartnershipId | null;
  /**
   * The theme.
   */
  theme: ThemeCode;
  /**
   * The conditions it meets.
   */
  because: PriorityReason[];
}

/**
 * From where to where something may be.
 */
export interface Span {
  /**
   * Its lower end.
   */
  from: number;
  /**
   * Its upper end.
   */
  to: number;
}

/**
 * A chart in the language of Vega-Lite 6, with its values.
 */
export interface Spec {}

/**
 * How far the scores of schools lie apart at one level.
 */
export interface Spread {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The schools.
   */
  basis: Basis;
  /**
   * The lowest score.
   */
  min: FigureCell;
  /**
   * The highest score.
   */
  max: FigureCell;
  /**
   * The highest minus the lowest.
   */
  range: FigureCell;
  /**
   * The median of the scores.
   */
  median: FigureCell;
  /**
   * The median of their distances from the median, times 1.4826, so that it is on the footing of a standard deviation.
   */
  deviation: FigureCell;
  /**
   * The schools that lie far from the others, by the rule `outlier`; with fewer schools than that asks for, nothing is said.
   */
  outliers: SchoolsCell;
}

/**
 * Whether two samples have one spread.
 */
export type SpreadRule = "welch" | "pooled";

/**
 * Where a school stands on a topic, from needing help to giving it.
 */
export type Stance = "high_need" | "moderate_need" | "not_applicable" | "moderate_offer" | "high_offer";

/**
 * A figure, or the reason why there is none.
 */
export type StanceCell =
  StanceCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface StanceCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: Stance;
}

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
 * Whether a response is used.
 */
export type Standing = "counted" | "withdrawn";

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
 * Agreement about one statement: every rating counts, whoever gave it.
 */
export interface StatementAgreement {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The statement.
   */
  statement: StatementCode;
  /**
   * How often each point was chosen, lowest first. Read the figures beside it: quite different counts can have the same.
   */
  counts: CountsCell;
  /**
   * How many ratings there are.
   */
  answered: CountCell;
  /**
   * The mean: agreement on a low one is agreement on a weakness.
   */
  mean: FigureCell;
  /**
   * Consensus (Tastle & Wierman 2007).
   */
  consensus: FigureCell;
  /**
   * Agreement (van der Eijk 2001).
   */
  agreement: FigureCell;
  /**
   * r_wg (James, Demaree & Wolf 1984).
   */
  r_wg: FigureCell;
  /**
   * The average deviation from the mean, in points of the scale (Burke, Finkelstein & Dusig 1999).
   */
  average_deviation: FigureCell;
  /**
   * a_wg (Brown & Hauenstein 2005).
   */
  a_wg: FigureCell;
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
 * A figure, or the reason why there is none.
 */
export type StatementReliabilitiesCell =
  StatementReliabilitiesCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface StatementReliabilitiesCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: StatementReliability[];
}

/**
 * A statement beside the others of its theme.
 */
export interface StatementReliability {
  /**
   * The statement.
   */
  statement: StatementCode;
  /**
   * Cronbach's α without it.
   */
  alpha_if_deleted: FigureCell;
  /**
   * Its correlation with the sum of the others.
   */
  item_rest: FigureCell;
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
 * Asks which schools do so well, by moderated responses, that they might be asked to offer help: those that the practice directory of the hub lists; and which so badly that they might be asked whether they need it.
 */
export interface SuggestCall {
  /**
   * The schools whose responses were moderated.
   */
  moderated: ScoreUnit[];
  /**
   * When a school might offer: the limits behind the practice directory.
   */
  offers?: HubOptions;
  /**
   * When it might need help.
   */
  needs?: NeedOptions;
}

/**
 * What is suggested of a school.
 */
export type SuggestedAs = "offer" | "need";

/**
 * Whether what is only suggested counts.
 */
export type SuggestedRule = "listed" | "counted";

/**
 * A school whose moderated answers suggest that it might offer help on a topic, or need it, of which it has said neither.
 */
export interface Suggestion {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * What is suggested.
   */
  suggested: SuggestedAs;
  /**
   * The themes linked with the topic that suggest it.
   */
  themes: ThemeCode[];
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
 * How offers are counted; an empty document gives the defaults.
 */
export interface SupportOptions {
  /**
   * How the capacities that several leaders give become their school's.
   */
  capacity?: CapacityRule;
  /**
   * How many schools an offer can help if none of those who make it says.
   */
  places_unsaid?: number;
}

/**
 * What the schools of a unit need and offer in a round.
 */
export interface SupportPicture {
  /**
   * The round.
   */
  round: RoundId;
  /**
   * Whose schools they are.
   */
  unit: ScoreUnit;
  /**
   * How many schools the roster has in it.
   */
  members: number;
  /**
   * How many of them have submitted a response.
   */
  answered: number;
  /**
   * Every topic, in the order of the framework.
   */
  topics: TopicSupport[];
  /**
   * How offers were counted.
   */
  options: SupportOptions;
}

/**
 * Why a figure is hidden.
 */
export type SuppressionReason = "too_few_contributors" | "traceable" | "another_basis" | "not_for_audience";

/**
 * A table.
 */
export interface Table {
  /**
   * Its name within the report.
   */
  id: string;
  /**
   * What it shows.
   */
  caption: string;
  /**
   * Its columns. The first names the rows.
   */
  columns: Column[];
  /**
   * Its rows, each with an entry for every column.
   */
  rows: Row[];
}

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
 * How far a partnership is from a target.
 */
export interface TargetGap {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * What is aimed at.
   */
  target: number;
  /**
   * The score of the partnership.
   */
  score: FigureCell;
  /**
   * The score minus the target: below zero, the target is not reached.
   */
  gap: FigureCell;
  /**
   * The schools.
   */
  basis: Basis;
  /**
   * How many of them have reached the target.
   */
  reached: CountCell;
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
 * Agreement about a theme at one level, over its statements: each school is a rater.
 */
export interface ThemeAgreement {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The theme.
   */
  theme: ThemeCode;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * How many schools take part.
   */
  schools: CountCell;
  /**
   * How many statements the theme has at this level.
   */
  statements: number;
  /**
   * r_wg(J) (James, Demaree & Wolf 1984), which grows with the number of statements.
   */
  r_wg_j: FigureCell;
  /**
   * r*_wg(J) (Lindell, Brandt & Whitney 1999), which does not.
   */
  r_wg_j_star: FigureCell;
  /**
   * The average deviation from the mean, in points of the scale (Burke, Finkelstein & Dusig 1999).
   */
  average_deviation: FigureCell;
  /**
   * a_wg(J) (Brown & Hauenstein 2005), without the statements whose mean lies too near an end of the scale for it.
   */
  a_wg_j: FigureCell;
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
 * The reliability of one theme at one level.
 */
export interface ThemeReliability {
  /**
   * The level.
   */
  level: LevelId;
  /**
   * The theme.
   */
  theme: ThemeCode;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * Whether groups differ more than those in them.
   */
  groups: GroupReliability;
  /**
   * Whether its statements say the same.
   */
  scale: ScaleReliability;
  /**
   * What to bear in mind.
   */
  notes: ReliabilityNote[];
}

/**
 * How values equal to the one that is ranked count.
 */
export type TieRule = "half" | "below" | "at_or_below";

/**
 * What decides among those who meet the same needs.
 */
export type Tier =
  | "least_change"
  | "offer_strength"
  | "same_partnership"
  | "other_partnership"
  | "distance"
  | "load_spread"
  | "reciprocity"
  | "keep_previous"
  | "avoid_previous";

/**
 * A number at a glance.
 */
export interface Tile {
  /**
   * What the number is of.
   */
  label: string;
  /**
   * The number.
   */
  entry: Entry;
  /**
   * What helps to read it.
   */
  detail?: Said | null;
}

/**
 * A date and time with its zone, as RFC 3339 writes it.
 */
export type Timestamp = string;

/**
 * Whether something is good news.
 */
export type Tone = "plain" | "strength" | "risk";

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
 * How far a topic is covered.
 */
export interface TopicMatches {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * How many schools have said that they need help.
   */
  needs: number;
  /**
   * How many of them have a helper.
   */
  met: number;
  /**
   * How many need help urgently.
   */
  high_needs: number;
  /**
   * How many of these have a helper.
   */
  high_met: number;
  /**
   * How many schools could be helped by all offers together.
   */
  places: number;
  /**
   * How many places are used.
   */
  used: number;
  /**
   * The share of needs that have a helper.
   */
  coverage: FigureCell;
}

/**
 * What schools need and offer on one topic.
 *
 * Every member school is in one of the first six counts.
 */
export interface TopicSupport {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The themes whose scores speak to it.
   */
  themes?: ThemeCode[];
  /**
   * How many schools need help urgently.
   */
  high_needs: number;
  /**
   * How many would benefit from help.
   */
  moderate_needs: number;
  /**
   * How many neither need nor offer.
   */
  not_applicable: number;
  /**
   * How many can give some help.
   */
  moderate_offers: number;
  /**
   * How many can give much help.
   */
  high_offers: number;
  /**
   * How many have not said.
   */
  unanswered: number;
  /**
   * How many need help, urgently or not.
   */
  needs: number;
  /**
   * How many offer it, some or much.
   */
  offers: number;
  /**
   * How many schools can be helped by all offers together.
   */
  places: number;
  /**
   * Places less needs; below 0, some needs cannot be met from within.
   */
  net: number;
  /**
   * In how many schools an offer was set aside for a need.
   */
  conflicts: number;
  /**
   * The one school that offers, if it is only one: what it gives ends with it.
   */
  only_offer?: SchoolId | null;
  /**
   * Where each school stands, in the order of the roster.
   */
  schools: SchoolStance[];
}

/**
 * How many schools need and offer help on a topic.
 */
export interface TopicTotals {
  /**
   * How many need it urgently.
   */
  high_needs: number;
  /**
   * How many need it, urgently or not.
   */
  needs: number;
  /**
   * How many offer it, some or much.
   */
  offers: number;
  /**
   * How many offer much.
   */
  high_offers: number;
  /**
   * How many schools all offers together can help.
   */
  places: number;
  /**
   * Places less needs.
   */
  net: number;
  /**
   * How many schools have not said.
   */
  unanswered: number;
}

/**
 * A figure, or the reason why there is none.
 */
export type TopicTotalsCell =
  TopicTotalsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface TopicTotalsCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: TopicTotals;
}

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
 * How many schools went from one band to another, or stayed in it.
 */
export interface Transition {
  /**
   * The band they were in.
   */
  from: BandId;
  /**
   * The band they are in.
   */
  to: BandId;
  /**
   * How many.
   */
  schools: number;
}

/**
 * A figure, or the reason why there is none.
 */
export type TransitionsCell =
  TransitionsCellValue | CellSuppressed | CellUndefined | CellNotApplicable | CellUnavailable;

/**
 * There is a figure.
 */
export interface TransitionsCellValue {
  /**
   * Tells this kind from the others.
   */
  kind: "value";
  /**
   * The figure.
   */
  value: Transition[];
}

/**
 * How long the way is between two schools.
 */
export interface TravelTime {
  /**
   * One school.
   */
  a: SchoolId;
  /**
   * The other school.
   */
  b: SchoolId;
  /**
   * The time it takes.
   */
  minutes: number;
}

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
 * The scores of all schools in the last round against those of all in the first: what is left to compare when many have come and gone.
 */
export interface UnmatchedChange {
  /**
   * The schools of the first round.
   */
  before: Basis;
  /**
   * The schools of the last round.
   */
  after: Basis;
  /**
   * The score of the partnership in the last round minus that in the first.
   */
  difference: FigureCell;
  /**
   * Cliff's δ (1993): how much more often a school of the last round stands above one of the first than below it, from −1 to 1.
   */
  delta: FigureCell;
}

/**
 * A need with fewer helpers than are sought.
 */
export interface UnmetNeed {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * How urgent it is; not applicable if it is only suggested.
   */
  need: StanceCell;
  /**
   * How many helpers are sought.
   */
  sought: number;
  /**
   * How many were found.
   */
  found: number;
  /**
   * Why there are no more.
   */
  reason: UnmetReason;
  /**
   * How many offers on the topic may not be matched with it, and why.
   */
  refused: RefusalCount[];
  /**
   * The best proposal in which it has one more helper; none if there is no such proposal within the rules. Where matches are stable, the first offer on its list, and whom that would have to let go.
   */
  outranked?: Outranked | null;
  /**
   * The nearest offer with a place left that may not be matched with it, and which rule stands between.
   */
  nearest_refused?: RefusedOffer | null;
  /**
   * Schools at any of which one more place would meet it without anybody losing theirs: the three nearest.
   */
  one_more_place_at: SchoolId[];
}

/**
 * Why a need has too few helpers.
 */
export type UnmetReason = "no_offer" | "refused" | "own_limit" | "limit" | "capacity_used";

/**
 * A theme that is asked about but has no score.
 */
export interface UnrankedTheme {
  /**
   * Whose theme it is, where those of several partnerships are ranked.
   */
  partnership?: PartnershipId | null;
  /**
   * The theme.
   */
  theme: ThemeCode;
  /**
   * Its score.
   */
  level: FigureCell;
}

/**
 * An offer with places left.
 */
export interface UnusedOffer {
  /**
   * The topic.
   */
  topic: TopicId;
  /**
   * The school.
   */
  school: SchoolId;
  /**
   * How strong it is; not applicable if it is only suggested.
   */
  offer: StanceCell;
  /**
   * How many schools it can help.
   */
  places: number;
  /**
   * How many it helps.
   */
  used: number;
  /**
   * Why no more.
   */
  reason: UnusedReason;
  /**
   * How many needs on the topic may not be matched with it, and why.
   */
  refused: RefusalCount[];
}

/**
 * Why an offer has places left.
 */
export type UnusedReason = "no_need" | "refused" | "needs_met" | "own_limit" | "limit";

/**
 * An address that begins with `https://` or `http://`.
 */
export type WebAddress = string;

/**
 * How much one part counts among its siblings: 0 to 1,000,000, usually 1.
 */
export type Weight = number;

/**
 * What the signed-rank test does with differences of zero.
 */
export type ZeroChanges = "wilcoxon" | "pratt";

/**
 * What becomes of differences of zero.
 */
export type ZeroRule = "wilcox" | "pratt";
