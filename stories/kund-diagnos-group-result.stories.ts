import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-group-result.js';
import type { Decisions, LocalizedInstrument, TalliesByGroup, Tally } from '../src/elements/index.js';
import { kundorientering } from '../src/instruments/index.js';
import { click, see, steps, type Step } from './support/actions.js';
import { onEveryScreen, type Walked } from './support/conditions.js';
import { clipboard, noClipboard, noFiles, noFullScreen } from './support/fakes.js';
import * as figures from './support/figures.js';
import { withoutNextSteps } from './support/instruments.js';
import { count, team } from './support/people.js';

interface Args {
  tally: Tally | null;
  groups: TalliesByGroup;
  rounds: TalliesByGroup;
  round: string | null;
  invited: number | null;
  sort: 'instrument' | 'discussion';
  minimumGroupSize: number;
  decisions: Decisions;
  instrument: LocalizedInstrument | typeof kundorientering;
}

const meta = {
  title: 'Elements/kund-diagnos-group-result',
  component: 'kund-diagnos-group-result',
  argTypes: { sort: { control: 'inline-radio', options: ['instrument', 'discussion'] } },
  args: {
    ...figures.twelve,
    groups: {},
    rounds: {},
    round: null,
    invited: null,
    sort: 'instrument',
    minimumGroupSize: 5,
    decisions: { chosen: [], discussed: [] },
    instrument: kundorientering,
  },
  parameters: { conditions: ['laptop'] } satisfies Walked,
  beforeEach: noFullScreen,
  render: ({ tally, groups, rounds, round, invited, sort, minimumGroupSize, decisions, instrument }) => html`
    <kund-diagnos-group-result
      .instrument=${instrument}
      .minimumGroupSize=${minimumGroupSize}
      .sort=${sort}
      .round=${round}
      .invited=${invited}
      .tally=${tally}
      .groups=${groups}
      .rounds=${rounds}
      .decisions=${decisions}
    ></kund-diagnos-group-result>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const onBoth = [
  'laptop',
  'phone',
  '320 px',
  'projector',
  '4K',
  'dark laptop',
  'forced colours laptop',
  'English laptop',
] as const;
const inColours = ['laptop', 'dark laptop', 'forced colours laptop'] as const;

export const NobodyHasAnswered: Story = {
  args: { tally: null },
  parameters: { conditions: [...onBoth, 'print'] } satisfies Walked,
};

/** Nothing but the number of answers is shown. */
export const FewerThanTheLimit: Story = {
  args: { ...figures.three, invited: 12 },
  parameters: { conditions: [...onBoth, 'print'] } satisfies Walked,
};

/** The first result that is shown. */
export const ExactlyTheLimit: Story = {
  args: figures.five,
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
};

/** Three who have agreed to be open. */
export const OpenTeam: Story = {
  args: { ...figures.three, minimumGroupSize: 2 },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
};

/** One person, where the page has said that this is enough. */
export const OnePerson: Story = { args: { tally: count(team.slice(0, 1)), minimumGroupSize: 1 } };

/** The areas stand in the order to discuss them. */
export const EightOfTwelve: Story = {
  args: { ...figures.eight, invited: 12, sort: 'discussion' },
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

export const Eight: Story = { args: figures.eight };

export const Twelve: Story = { parameters: { conditions: [...onEveryScreen, 'print'] } satisfies Walked };

/** One more than is drawn as dots. */
export const Thirteen: Story = { args: figures.thirteen };

export const ThreeHundred: Story = {
  args: figures.company,
  parameters: { conditions: [...onEveryScreen, 'print'] } satisfies Walked,
};

export const AMillion: Story = {
  args: { tally: figures.times(4_000, figures.crowd(250)) },
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

export const InNumbers: Story = {
  args: figures.company,
  parameters: { conditions: ['laptop', 'phone', '320 px', 'print'] } satisfies Walked,
  play: steps(click('.tools label:last-child input'), see('td.count')),
};

export const SixGroups: Story = {
  args: figures.sixGroups,
  parameters: { conditions: [...onEveryScreen, 'print'] } satisfies Walked,
};

export const TwoGroupsHidden: Story = {
  args: figures.roles,
  parameters: { conditions: [...inColours, 'phone', '320 px', 'print'] } satisfies Walked,
};

export const ThreeRounds: Story = {
  args: figures.rounds,
  parameters: { conditions: [...onEveryScreen, 'print'] } satisfies Walked,
};

export const OneEarlierRound: Story = {
  args: figures.oneRound,
  parameters: { conditions: [...inColours, 'phone', 'print'] } satisfies Walked,
};

/** One had too few answers, and one was of another version. */
export const TwoRoundsNotShown: Story = {
  args: figures.unshownRounds,
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

export const GroupsAndRounds: Story = {
  args: { ...figures.rounds, ...figures.roles },
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

/** Nobody differs: no area is the weakest. */
export const Level: Story = {
  args: figures.level,
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
};

/** A host's own instrument may have no next steps. */
export const WithoutNextSteps: Story = {
  args: { instrument: withoutNextSteps },
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

/** Figures with a fault are not shown, and the console says which. */
export const Rejected: Story = {
  args: { tally: { ...figures.five.tally, responses: 6 } },
  parameters: { conditions: ['laptop'], expectedConsole: /figures cannot be shown/ } satisfies Walked,
};

const startMeeting = [click('[part=start-meeting]'), see('dialog h2')];

/** One area at a time, over the whole window. */
export const Meeting: Story = {
  args: figures.rounds,
  parameters: { conditions: ['laptop', 'phone'], fillsWindow: true } satisfies Walked,
  play: steps(...startMeeting),
};

const takeAnswersBack: Step = (canvas) => {
  canvas.querySelector('kund-diagnos-group-result')!.tally = figures.three.tally;
};

/** The answers of some were taken back during the meeting, and those that are left are too few to be shown. */
export const MeetingStopped: Story = {
  args: figures.five,
  parameters: { conditions: [...inColours, 'phone'] } satisfies Walked,
  play: steps(...startMeeting, takeAnswersBack, see('p.error')),
};

const exportConditions = [
  'laptop',
  'phone',
  'phone window',
  'dark',
  'dark laptop',
  'forced colours',
  'forced colours laptop',
] as const;

const toldOutcome = see('.outcome p:not(:empty)');
const exportFails = {
  conditions: exportConditions,
  expectedConsole: /could not be exported/,
} satisfies Walked;

export const SummaryCopied: Story = {
  args: figures.eight,
  parameters: { conditions: exportConditions } satisfies Walked,
  beforeEach: clipboard,
  play: steps(click('.ways button', /^(Kopiera|Copy)/), toldOutcome),
};

export const SummaryNotCopied: Story = {
  args: figures.eight,
  parameters: { conditions: exportConditions } satisfies Walked,
  beforeEach: noClipboard,
  play: steps(click('.ways button', /^(Kopiera|Copy)/), see('.outcome textarea')),
};

/** The browser saves the file, and says so itself. */
export const FileSaved: Story = {
  args: figures.eight,
  parameters: { conditions: exportConditions } satisfies Walked,
  play: steps(click('.ways button', /CSV/)),
};

export const FileNotSaved: Story = {
  args: figures.eight,
  parameters: exportFails,
  beforeEach: noFiles,
  play: steps(click('.ways button', /CSV/), toldOutcome),
};
