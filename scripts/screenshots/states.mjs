import { groupResultStates } from './group-result-states.mjs';
import { questionnaireStates } from './questionnaire-states.mjs';

/**
 * @typedef {object} State
 * @property {string} name
 * @property {string} tag
 * @property {string} by the condition that it is always seen under
 * @property {string[]} [conditions] those that it is seen under as well
 * @property {Record<string, string>} [attributes]
 * @property {object} [properties]
 * @property {Record<string, string>} [slots] the host's own words
 * @property {boolean} [inForm]
 * @property {() => void} [host] runs in the page first: what the host listens to
 * @property {(page: import('playwright-core').Page) => Promise<void>} [reach] what a person does to get there
 * @property {RegExp} [expected] what the console is meant to say
 * @property {boolean} [fillsWindow] it is as high as the window, whatever the page is
 */

/** By element, every state that we know of. @type {Record<string, State[]>} */
export const states = { Questionnaire: questionnaireStates, 'Group result': groupResultStates };
