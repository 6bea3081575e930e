import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-csat.js';
import { click, see, steps, submit, write } from './support/actions.js';
import type { Walked } from './support/conditions.js';
import { hosts, type Host } from './support/host.js';

interface Args {
  company: string | null;
  score: number | null;
  host: Host;
}

const meta = {
  title: 'Elements/kund-diagnos-csat',
  component: 'kund-diagnos-csat',
  argTypes: { host: { control: 'inline-radio', options: Object.keys(hosts) } },
  args: { company: 'Nordkraft', score: null, host: 'stores' },
  parameters: { conditions: ['phone', '320 px', 'laptop', 'English'] } satisfies Walked,
  render: ({ company, score, host }) => html`
    <kund-diagnos-csat .company=${company} .score=${score} @kd-submit=${hosts[host]}>
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
export const Thanks: Story = { play: steps(click('input[value="5"]'), submit, see('.thanks')) };
