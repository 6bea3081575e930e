import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-result.js';
import type { LocalizedInstrument } from '../src/elements/index.js';
import { kundorientering } from '../src/instruments/index.js';
import { click, see, steps } from './support/actions.js';
import { onEveryScreen, type Walked } from './support/conditions.js';
import { arabic, pulse } from './support/instruments.js';

interface Args {
  /** One digit an area, in the order of the instrument. */
  digits: string;
  instrument: LocalizedInstrument | typeof kundorientering;
}

/** One person's response to an instrument of any size. */
const answersTo = ({ id, version, questions }: Args['instrument'], digits: string) => ({
  id: 'one',
  instrument: id,
  version,
  answers: Object.fromEntries(questions.map((question, index) => [question.id, Number(digits[index])])),
});

const meta = {
  title: 'Elements/kund-diagnos-result',
  component: 'kund-diagnos-result',
  args: { digits: '4352432325', instrument: kundorientering },
  parameters: { conditions: ['phone', 'laptop'] } satisfies Walked,
  render: ({ digits, instrument }) => html`
    <kund-diagnos-result
      .instrument=${instrument}
      .response=${answersTo(instrument, digits)}
    ></kund-diagnos-result>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** The lowest answer first. */
export const Mixed: Story = {
  parameters: { conditions: [...onEveryScreen, 'brand', 'high contrast', 'print'] } satisfies Walked,
};

/** A question to talk about in one area, and ideas to bring. */
export const AdviceOpen: Story = {
  parameters: {
    conditions: ['phone', 'laptop', '320 px', 'dark', 'forced colours', 'English', 'text spacing'],
  } satisfies Walked,
  play: steps(click('details[part=area-row] summary'), see('details[open] .actions')),
};

/** Paper has every statement and answer, and nothing of what is open on the screen. */
export const AdviceOpenOnPaper: Story = {
  parameters: { conditions: ['print'] } satisfies Walked,
  play: steps(click('details[part=area-row] summary'), see('details[open] .actions')),
};

/** A host's own instrument may have nothing to talk about in an area. */
export const OwnInstrument: Story = {
  args: { instrument: pulse, digits: '263' },
  parameters: { conditions: ['phone', 'laptop', 'print'] } satisfies Walked,
  play: steps(click('details[part=area-row] summary'), see('details[open] .actions')),
};

/** The words of the instrument run from right to left. */
export const RightToLeft: Story = {
  args: { instrument: arabic, digits: '62' },
  parameters: { conditions: ['phone', 'laptop'] } satisfies Walked,
};

export const Green: Story = { args: { digits: '5455454545' } };

export const Red: Story = { args: { digits: '2122121221' } };

/** Every area is the weakest link, and all are named. */
export const AllTheSame: Story = { args: { digits: '3333333333' } };

/** A response with a fault is not shown, and the console says so. */
export const Rejected: Story = {
  args: { digits: '9999999999' },
  parameters: { conditions: ['phone'], expectedConsole: /is not shown/ } satisfies Walked,
};
