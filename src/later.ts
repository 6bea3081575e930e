// What the script files fetch when it is asked for, in one file beside them: see rollup.config.mjs.
export * from './schema/index.js';
export { goByKey, meetingPages, meetingStyles } from './elements/group-result/meeting-pages.js';
export { saveFile } from './elements/group-result/files.js';
export { countResponses } from './elements/group-result/count-responses.js';
