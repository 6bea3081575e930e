import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-ces.js';
import { click, openAgain, see, steps, submit, write } from './support/actions.js';
import type { Walked } from './support/conditions.js';
import { DRAFT_KEY, withoutDraft } from './support/fakes.js';
import { hosts, type Host } from './support/host.js';

interface Args {
  company: string | null;
  topic: string | null;
  score: number | null;
  draftKey: string | null;
  host: Host;
}

const meta = {
  title: 'Elements/kund-diagnos-ces',
  component: 'kund-diagnos-ces',
  argTypes: { host: { control: 'inline-radio', options: Object.keys(hosts) } },
  args: { company: 'Nordkraft', topic: null, score: null, draftKey: null, host: 'stores' },
  parameters: { conditions: ['phone', '320 px', 'laptop', 'English'] } satisfies Walked,
  beforeEach: withoutDraft,
  render: ({ company, topic, score, draftKey, host }) => html`
    <kund-diagnos-ces
      .company=${company}
      .topic=${topic}
      .score=${score}
      .draftKey=${draftKey}
      @kd-submit=${hosts[host]}
    >
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

/** An answer that is not sent, opened again. */
export const DraftRestored: Story = {
  args: { draftKey: DRAFT_KEY },
  play: steps(
    click('input[value="3"]'),
    write('textarea', 'Jag fick ringa tre gånger.'),
    openAgain('kund-diagnos-ces'),
    see('.note'),
  ),
};

export const Failed: Story = {
  args: { host: 'fails' },
  play: steps(
    click('input[value="3"]'),
    write('textarea', 'Jag fick ringa tre gånger.'),
    submit,
    see('.error p'),
  ),
};

export const Thanks: Story = { play: steps(click('input[value="7"]'), submit, see('.thanks')) };
