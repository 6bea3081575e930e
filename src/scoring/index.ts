// What `kund-diagnos/scoring` exports: pure functions, plain data, no DOM.
export { compareGroups, type Comparison, type GroupComparison, type GroupFigures } from './compare-groups.js';
export { compareRounds, type Change, type RoundComparison } from './compare-rounds.js';
export { describe, type Description, type Spread } from './describe.js';
export { discussionOrder, type DiscussionItem } from './discussion-order.js';
export { KundDiagnosError, type ErrorCode } from './error.js';
export type { Condition, Instrument, Light, LightThresholds, NextStep, Rule, Scale } from './instrument.js';
export { mayPublish, type PublishOptions } from './may-publish.js';
export { mergeTallies } from './merge-tallies.js';
export { nps, npsByGroup, type Nps, type NpsInput } from './nps.js';
export { partitionResponses, type PartitionedResponses } from './partition-responses.js';
export { recommend, type Recommendations } from './recommend.js';
export { reliability, type Reliability } from './reliability.js';
export type { QuestionnaireResponse } from './response.js';
export { roundedMean } from './rounded-mean.js';
export { summarize, type QuestionSummary, type Summary } from './summarize.js';
export {
  suppressSmallGroups,
  type SmallGroupOptions,
  type SuppressedGroups,
} from './suppress-small-groups.js';
export { tally, type Columns, type Tally, type TallyOptions } from './tally.js';
export { trafficLight } from './traffic-light.js';
