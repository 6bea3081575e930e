import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-result.js';
import { click, steps } from './support/actions.js';
import { onPhone, type Walked } from './support/conditions.js';
import { response } from './support/people.js';

interface Args {
  /** One digit an area, in the order of the instrument. */
  digits: string;
}

const meta = {
  title: 'Elements/kund-diagnos-result',
  component: 'kund-diagnos-result',
  args: { digits: '4352432325' },
  parameters: { conditions: ['phone'] } satisfies Walked,
  render: ({ digits }) =>
    html`<kund-diagnos-result .response=${response('one', digits)}></kund-diagnos-result>`,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

export const Mixed: Story = { parameters: { conditions: [...onPhone, 'print'] } satisfies Walked };

/** What to do about one area. */
export const AdviceOpen: Story = {
  parameters: { conditions: ['phone', 'laptop', 'English'] } satisfies Walked,
  play: steps(click('details[part=area-row] summary')),
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
