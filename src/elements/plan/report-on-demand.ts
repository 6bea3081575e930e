// Computes the figures in a plan. Loaded with the first report.
export { reportOrThrow } from '../../report/group-report/report.js';
export { inputOf } from '../../report/group-report/input-from-report.js';
