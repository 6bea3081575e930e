import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-csat.js';
import { click, openAgain, see, steps, submit, write } from './support/actions.js';
import type { Walked } from './support/conditions.js';
import { DRAFT_KEY, withoutDraft } from './support/fakes.js';
import { hosts, type Host } from './support/host.js';

interface Args {
  company: string | null;
  score: number | null;
  draftKey: string | null;
  host: Host;
}

const meta = {
  title: 'Elements/kund-diagnos-csat',
  component: 'kund-diagnos-csat',
  argTypes: { host: { control: 'inline-radio', options: Object.keys(hosts) } },
  args: { company: 'Nordkraft', score: null, draftKey: null, host: 'stores' },
  parameters: { conditions: ['phone', '320 px', 'laptop', 'English'] } satisfies Walked,
  beforeEach: withoutDraft,
  render: ({ company, score, draftKey, host }) => html`
    <kund-diagnos-csat .company=${company} .score=${score} .draftKey=${draftKey} @kd-submit=${hosts[host]}>
      <p slot="thanks">Vi läser allt som ni skriver.</p>
    </kund-diagnos-csat>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

export const Question: Story = {};
export const Answered: Story = {
  play: steps(click('input[value="2"]'), write('textarea', 'Leveransen var en vecka sen.')),
};
export const FromALink: Story = { args: { score: 5 } };

/** An answer that is not sent, opened again. */
export const DraftRestored: Story = {
  args: { draftKey: DRAFT_KEY },
  play: steps(
    click('input[value="2"]'),
    write('textarea', 'Leveransen var en vecka sen.'),
    openAgain('kund-diagnos-csat'),
    see('.note'),
  ),
};

export const Failed: Story = {
  args: { host: 'fails' },
  play: steps(
    click('input[value="2"]'),
    write('textarea', 'Leveransen var en vecka sen.'),
    submit,
    see('.error p'),
  ),
};

export const Thanks: Story = { play: steps(click('input[value="5"]'), submit, see('.thanks')) };
