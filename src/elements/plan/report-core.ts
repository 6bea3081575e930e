// Computes the figures in a plan. Loaded with the first report.
export { reportOrThrow } from '../../report/group-report.js';
export { inputOf } from '../../report/input-from-report.js';
