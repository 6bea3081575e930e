// What the script files fetch when it is asked for, in one file beside them: see rollup.config.mjs.
export * from './schema/index.js';
export { MeetingWindow } from './elements/group-result/meeting-window.js';
export { saveFile, summaryText } from './elements/group-result/files.js';
export { countResponses } from './elements/group-result/count-responses.js';
