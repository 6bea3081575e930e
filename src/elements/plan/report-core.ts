// Works out the figures that a plan is shown with. Fetched with the first report.
export { reportOrThrow } from '../../report/group-report.js';
export { inputOf } from '../../report/report-input.js';
