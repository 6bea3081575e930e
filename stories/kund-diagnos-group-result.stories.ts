import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kund-diagnos-group-result.js';
import type { Groups } from '../src/elements/index.js';
import type { Tally } from '../src/scoring/index.js';
import { byRole, count, response, team } from './support/people.js';

interface Args {
  locale: string;
  minimumGroupSize: number;
  tally: Tally | null;
  groups: Groups;
}

const meta: Meta<Args> = {
  title: 'Elements/kund-diagnos-group-result',
  component: 'kund-diagnos-group-result',
  argTypes: { locale: { control: 'inline-radio', options: ['sv', 'en'] } },
  args: { locale: 'sv', minimumGroupSize: 5, tally: count(team), groups: {} },
  render: ({ locale, minimumGroupSize, tally, groups }) => html`
    <kund-diagnos-group-result
      locale=${locale}
      minimum-group-size=${minimumGroupSize}
      .tally=${tally}
      .groups=${groups}
    ></kund-diagnos-group-result>
  `,
};
export default meta;
type Story = StoryObj<Args>;

export const Team: Story = {};

export const English: Story = { args: { locale: 'en' } };

/** A role with two people is hidden, and so is one more: the whole minus what is shown must not tell. */
export const ByRole: Story = { args: { groups: byRole(team) } };

/** A team that has agreed to be open. */
export const OpenTeam: Story = { args: { minimumGroupSize: 2, groups: byRole(team) } };

/** Above twelve answers the dots become a bar. */
export const Company: Story = {
  args: {
    tally: count(Array.from({ length: 60 }, (_, index) => response(`person-${index}`, digitsOf(index)))),
  },
};

/** Nothing but the number of answers is shown. */
export const TooFew: Story = { args: { tally: count(team.slice(0, 3)) } };

export const NobodyYet: Story = { args: { tally: null } };

/** Answers that spread without chance, so that the story is the same every time. */
function digitsOf(person: number): string {
  return Array.from({ length: 10 }, (_, area) => 1 + ((person * (area + 3) + area) % 5)).join('');
}
