import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/index.js';
import type { KdSubmitEvent } from '../src/elements/index.js';
import { mergeTallies } from '../src/scoring/index.js';
import { answer, begin, see, steps, submit } from './support/actions.js';
import type { Walked } from './support/conditions.js';
import { count, team } from './support/people.js';

const meta = {
  title: 'Guides/Wiring',
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
} satisfies Meta;
export default meta;

/** Everything that the elements tell the page, as it happens. */
export const Events: StoryObj = {
  render: () => {
    const log = document.createElement('ol');
    log.style.overflowWrap = 'anywhere';
    const note = (event: Event): void => {
      const { type, ...detail } = { ...(event as unknown as Record<string, unknown>), type: event.type };
      const entry = document.createElement('li');
      entry.textContent = `${type} ${JSON.stringify(detail)}`;
      log.append(entry);
    };
    return html`
      <kund-diagnos
        @kd-start=${note}
        @kd-answer=${note}
        @kd-draft=${note}
        @kd-submit=${(event: KdSubmitEvent) => {
          note(event);
          event.waitUntil(Promise.resolve());
        }}
        @kd-saved=${note}
        @kd-save-failed=${note}
      ></kund-diagnos>
      ${log}
    `;
  },
  play: steps(begin, answer('435')),
};

/** The host stores a response and adds it to the group's counts: that is all the group's result needs. */
export const FromAnswersToTheGroup: StoryObj = {
  render: () => html`
    <div>
      <kund-diagnos-questionnaire
        @kd-submit=${(event: KdSubmitEvent) => {
          event.waitUntil(Promise.resolve());
          const page = (event.currentTarget as Element).parentElement;
          const result = page?.querySelector('kund-diagnos-group-result');
          if (result?.tally) result.tally = mergeTallies(result.tally, count([event.response]));
        }}
      ></kund-diagnos-questionnaire>
      <kund-diagnos-group-result .tally=${count(team)}></kund-diagnos-group-result>
    </div>
  `,
  play: steps(answer('4352432325'), submit, see('span', /^13 /)),
};
