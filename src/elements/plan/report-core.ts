// Works out the figures that a plan is shown with. Fetched with the first report.
export { groupReport } from '../../report/group-report.js';
export { inputOf } from '../../report/json.js';
