// `kund-diagnos/scoring`: pure functions, plain data, no DOM.
export { compareGroups, type Comparison, type GroupComparison, type GroupFigures } from './compare-groups.js';
export { compareRounds, type RoundChange, type RoundComparison } from './compare-rounds.js';
export { describe, type Description, type Spread } from './describe.js';
export { discussionOrder, type DiscussionItem } from './discussion-order.js';
export { isKundDiagnosError, KundDiagnosError, type ErrorCode, type Path } from './validation/error.js';
export type { Condition, Instrument, NextStep, Rule, Scale, TrafficLight } from './instrument.js';
export type { LightThresholds } from './light-thresholds.js';
export { mayPublish, type PublishOptions } from './may-publish.js';
export { mergeTallies } from './merge-tallies.js';
export { nps, npsByGroup, type Nps, type NpsInput, type NpsInputByGroup } from './nps.js';
export { partitionResponses, type PartitionedResponses } from './partition-responses.js';
export { recommend, type Recommendations } from './recommend.js';
export { reliability, type Reliability } from './reliability.js';
export type { QuestionnaireResponse } from './response.js';
export { roundedMean } from './rounded-mean.js';
export { summarize, type QuestionSummary, type Summary } from './summarize.js';
export {
  suppressSmallGroups,
  type GroupSizes,
  type SmallGroupOptions,
  type SuppressedGroups,
} from './suppress-small-groups.js';
export type { TalliesByGroup } from './tallies-by-group.js';
export { tally, type ResponseColumns, type Tally, type TallyOptions } from './tally.js';
export { trafficLight } from './traffic-light.js';
