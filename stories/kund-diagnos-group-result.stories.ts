import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kund-diagnos-group-result.js';
import type { Decisions, Groups } from '../src/elements/index.js';
import type { QuestionnaireResponse, Tally } from '../src/scoring/index.js';
import { byRole, count, response, spring, team } from './support/people.js';

interface Args {
  locale: string;
  minimumGroupSize: number;
  tally: Tally | null;
  groups: Groups;
  rounds: Groups;
  invited: number | null;
  sort: 'instrument' | 'discussion';
  decisions: Decisions;
}

const meta: Meta<Args> = {
  title: 'Elements/kund-diagnos-group-result',
  component: 'kund-diagnos-group-result',
  argTypes: {
    locale: { control: 'inline-radio', options: ['sv', 'en'] },
    sort: { control: 'inline-radio', options: ['instrument', 'discussion'] },
  },
  args: {
    locale: 'sv',
    minimumGroupSize: 5,
    tally: count(team),
    groups: {},
    rounds: {},
    invited: null,
    sort: 'instrument',
    decisions: { chosen: [], discussed: [] },
  },
  render: ({ locale, minimumGroupSize, tally, groups, rounds, invited, sort, decisions }) => html`
    <kund-diagnos-group-result
      locale=${locale}
      minimum-group-size=${minimumGroupSize}
      .tally=${tally}
      sort=${sort}
      .invited=${invited}
      .groups=${groups}
      .rounds=${rounds}
      .decisions=${decisions}
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
    tally: times(5, count(crowd(60))),
  },
};

/** The areas stand in the order to talk about them. */
export const ByDiscussion: Story = { args: { sort: 'discussion' } };

/** Earlier rounds, one of which had too few answers and one another version. */
export const Rounds: Story = {
  args: {
    rounds: {
      'Våren 2025': count(team.slice(0, 3)),
      'Hösten 2025': { ...count(team), version: 2 },
      'Våren 2026': count(spring),
      'Hösten 2026': count(team.slice(3)),
    },
  },
};

/** One area at a time, over the whole window. What was decided the last time is there. */
export const Meeting: Story = {
  args: {
    groups: byRole(team),
    decisions: { chosen: ['sla', 'onboarding'], discussed: ['closed-loop', 'sla'] },
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('kund-diagnos-group-result')!;
    await element.updateComplete;
    element.startMeeting();
  },
};

/** Nothing but the number of answers is shown. */
export const TooFew: Story = { args: { tally: count(team.slice(0, 3)), invited: 12 } };

/** The first result that is shown. */
export const ExactlyTheLimit: Story = { args: { tally: count(team.slice(0, 5)), invited: 12 } };

/** One person, where the page has said that this is enough. */
export const One: Story = { args: { tally: count(team.slice(0, 1)), minimumGroupSize: 1 } };

export const Eight: Story = { args: { tally: count(team.slice(0, 8)), invited: 12 } };

/** One more than can be drawn as dots. */
export const Thirteen: Story = { args: { tally: count([...team, response('last', '3333333333')]) } };

export const Million: Story = { args: { tally: times(25_000, count(crowd(40))) } };

/** Nobody differs: no area is the weakest. */
export const AllEqual: Story = {
  args: {
    tally: count(Array.from({ length: 8 }, (_, index) => response(`person-${index}`, '3333333333'))),
  },
};

export const NobodyYet: Story = { args: { tally: null } };

function crowd(people: number): QuestionnaireResponse[] {
  return Array.from({ length: people }, (_, index) => response(`person-${index}`, digitsOf(index)));
}

/** The same group so many times over. */
function times(many: number, { questions, ...one }: Tally): Tally {
  return {
    ...one,
    responses: one.responses * many,
    squaredTotals: one.squaredTotals * many,
    questions: Object.fromEntries(
      Object.entries(questions).map(([id, counts]) => [id, counts.map((each) => each * many)]),
    ),
  };
}

/** Answers that spread without chance, so that the story is the same every time. */
function digitsOf(person: number): string {
  return Array.from({ length: 10 }, (_, area) =>
    Math.min(5, 1 + (area % 3) + ((person * (area + 3)) % (2 + (area % 4)))),
  ).join('');
}
