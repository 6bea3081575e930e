// `kund-diagnos/live`: a group's result that follows while answers come in. What a server may publish of it, and a page that follows.
export type { LiveStatus } from './connection.js';
export { LiveError, type LiveErrorCode } from './live-error.js';
export { liveResult, type LiveResultOptions } from './live-result.js';
export { publishStep, type Collected, type PublishStepOptions } from './publish-step.js';
export type { PublishedResult } from './published-result.js';
