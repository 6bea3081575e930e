// Responses of eight people, as a page would give them to the group's result.
import { kundorientering } from '../../../src/instruments/kundorientering/facts.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { tally } from '../../../src/scoring/tally.js';
import { respond } from '../../scoring/respond.js';
import { pause, settled, until } from './mount.js';

/** People who gave the first area these answers, and all the rest 4. Their ids and roles are found nowhere else. */
export const onFirst = (answers: string, role = 'Lönnrum'): QuestionnaireResponse[] =>
  Array.from(answers, (digit, index) =>
    respond(`zq-${role}-${index}`, [Number(digit), ...Array<number>(9).fill(4)], { role }),
  );

// The first area 1+1+2+2+4+4+5+5 = 24, so 3.0; the rest 4. All: (24 + 9 · 32) / 80 = 3.9.
export const eight = onFirst('11224455');
export const eightCounted = tally(kundorientering, eight);

export const shownMean = (element: Element) => element.shadowRoot!.querySelector('[part=mean]')?.textContent;
export const isShown = (element: Element) => until(() => shownMean(element), 'the result');

/** Waits until an element has counted what it was given, if it is going to: it asked for what counts before this does. */
export async function counted(element: Element): Promise<void> {
  await settled(element);
  await import('../../../src/elements/group-result/count-responses.js');
  await pause();
  await settled(element);
}
