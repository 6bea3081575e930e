import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-ces.js';
import { click, see, steps, submit, write } from './support/actions.js';
import type { Walked } from './support/conditions.js';
import { hosts, type Host } from './support/host.js';

interface Args {
  company: string | null;
  topic: string | null;
  score: number | null;
  host: Host;
}

const meta = {
  title: 'Elements/kund-diagnos-ces',
  component: 'kund-diagnos-ces',
  argTypes: { host: { control: 'inline-radio', options: Object.keys(hosts) } },
  args: { company: 'Nordkraft', topic: null, score: null, host: 'stores' },
  parameters: { conditions: ['phone', '320 px', 'laptop', 'English'] } satisfies Walked,
  render: ({ company, topic, score, host }) => html`
    <kund-diagnos-ces .company=${company} .topic=${topic} .score=${score} @kd-submit=${hosts[host]}>
      <p slot="thanks">Vi läser allt som ni skriver.</p>
    </kund-diagnos-ces>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

export const Statement: Story = {};
export const OwnTopic: Story = {
  args: { topic: 'byta elavtal' },
  parameters: { conditions: ['phone'] } satisfies Walked,
};
export const WithoutACompany: Story = { args: { company: null } };
export const Answered: Story = {
  play: steps(click('input[value="3"]'), write('textarea', 'Jag fick ringa tre gånger.')),
};
export const FromALink: Story = { args: { score: 6 } };
export const Thanks: Story = { play: steps(click('input[value="7"]'), submit, see('.thanks')) };
