import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/entries/define/kund-diagnos-nps-result.js';
import type { NpsReportInput } from '../src/report/index.js';
import { click, see, steps, write } from './support/actions.js';
import { onEveryScreen, type ConditionName, type Walked } from './support/conditions.js';
import { noClipboard } from './support/fakes.js';
import * as nps from './support/nps.js';

interface Args extends NpsReportInput {
  sort: 'score' | 'size';
  dir: 'ltr' | 'rtl';
}

const meta = {
  title: 'Elements/kund-diagnos-nps-result',
  component: 'kund-diagnos-nps-result',
  argTypes: { sort: { control: 'inline-radio', options: ['score', 'size'] } },
  args: {
    tally: nps.whole,
    breakdowns: nps.breakdowns,
    rounds: nps.rounds,
    comments: nps.comments,
    round: 'Hösten 2026',
    invited: 420,
    minimumGroupSize: 5,
    minimumComments: 10,
    sort: 'score',
    dir: 'ltr',
  },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
  render: (args) => html`
    <div dir=${args.dir}>
      <kund-diagnos-nps-result
        .tally=${args.tally}
        .breakdowns=${args.breakdowns}
        .rounds=${args.rounds}
        .comments=${args.comments}
        round=${args.round ?? nothing}
        invited=${args.invited ?? nothing}
        minimum-group-size=${args.minimumGroupSize ?? nothing}
        minimum-comments=${args.minimumComments ?? nothing}
        sort=${args.sort}
      ></kund-diagnos-nps-result>
    </div>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const everywhere: readonly ConditionName[] = [
  ...onEveryScreen,
  'dark',
  'dark laptop',
  'forced colours',
  'forced colours laptop',
  'English',
  'English laptop',
  'brand laptop',
  'print',
];

/** Everything that there can be: breakdowns, rounds and comments. */
export const Whole: Story = { parameters: { conditions: everywhere } satisfies Walked };

/** Only the score: no breakdown, no round, no comment. */
export const ScoreAlone: Story = {
  args: { breakdowns: null, rounds: null, comments: null, round: null, invited: null },
};

/** Of the kinds alone there is no distribution. */
export const KindsAlone: Story = {
  args: { tally: nps.kinds(35, 53, 62), breakdowns: null, rounds: null, comments: null },
};

/** More detractors than promoters, and a fall that is more than chance. */
export const Negative: Story = {
  args: {
    tally: [20, 10, 8, 6, 9, 12, 15, 20, 18, 12, 10],
    breakdowns: null,
    comments: null,
    rounds: [['Våren 2026', nps.kinds(31, 43, 62)]],
  },
  parameters: { conditions: ['laptop', 'phone', 'dark', 'English'] } satisfies Walked,
};

/** A few answers, all alike: the interval is wide, and nothing is said of chance. */
export const FewAnswers: Story = {
  args: {
    tally: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 3],
    breakdowns: null,
    comments: null,
    rounds: [['Våren 2026', nps.kinds(2, 2, 4)]],
  },
};

export const NobodyYet: Story = { args: { tally: null, breakdowns: null, rounds: null, comments: null } };

/** Only how many have answered. */
export const TooFew: Story = {
  args: { tally: [0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0], breakdowns: null, rounds: null, comments: null },
};

/** A person with three answers, and the one that they could be worked out with. */
export const SmallGroups: Story = {
  args: { breakdowns: nps.small, rounds: null },
  parameters: { conditions: ['laptop', 'phone', 'English', 'print'] } satisfies Walked,
};

export const BySize: Story = { args: { sort: 'size', rounds: null, comments: null } };

/** The reader has chosen. */
export const SortedBySize: Story = {
  args: { rounds: null, comments: null },
  play: steps(click('input[type=checkbox]')),
};

/** Individual answers can be inferred, and it says so. */
export const LimitBelowThree: Story = { args: { minimumGroupSize: 2, rounds: null, comments: null } };

/** Fewer than the host's least number of detractors: their comments wait. */
export const HiddenComments: Story = {
  args: { minimumComments: 40, breakdowns: null, rounds: null },
};

export const Searched: Story = {
  args: { breakdowns: null, rounds: null },
  play: steps(write('#search', 'pris'), see('.found', /kommentar|comment/)),
};

export const NothingFound: Story = {
  args: { breakdowns: null, rounds: null },
  play: steps(write('#search', 'inkasso'), see('.found', /Ingen|No/)),
};

/** Markup, right-to-left marks, a word without end and hundreds of emoji are shown as text. */
export const HostileComments: Story = {
  args: { breakdowns: null, rounds: null, comments: nps.hostileComments },
  parameters: { conditions: ['laptop', 'phone', '320 px', 'print'] } satisfies Walked,
};

/** The answers as a table. */
export const Table: Story = {
  args: { breakdowns: null, rounds: null, comments: null },
  play: steps(click('summary', /tabell|table/)),
};

/** Two years by quarter. */
export const ManyRounds: Story = {
  args: {
    breakdowns: null,
    comments: null,
    rounds: Array.from({ length: 11 }, (_, quarter) => [
      `Kvartal ${quarter + 1}`,
      nps.kinds(30 + ((quarter * 7) % 13), 50, 60 - ((quarter * 5) % 11)),
    ]),
  },
};

/** The browser refuses to copy: the text is there to be copied by hand. */
export const NotCopied: Story = {
  args: { breakdowns: null, comments: null },
  beforeEach: noClipboard,
  play: steps(click('.ways button'), see('textarea')),
};

/** On a page that is written from right to left. */
export const RightToLeft: Story = { args: { dir: 'rtl' } };
