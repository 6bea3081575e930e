import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-group-result.js';
import type { CustomersInput } from '../src/report/index.js';
import type { Decisions, LocalizedInstrument, Plan, TalliesByGroup, Tally } from '../src/elements/index.js';
import { kundorientering } from '../src/instruments/index.js';
import { click, deepElements, see, steps, type Step } from './support/actions.js';
import { onEveryScreen, type Walked } from './support/conditions.js';
import { clipboard, noClipboard, noFiles, noFullScreen } from './support/fakes.js';
import * as customers from './support/customers.js';
import * as figures from './support/figures.js';
import { withoutNextSteps } from './support/instruments.js';
import { count, team } from './support/people.js';
import * as plans from './support/plans.js';

interface Args {
  tally: Tally | null;
  groups: TalliesByGroup;
  rounds: TalliesByGroup;
  customers: CustomersInput | null;
  round: string | null;
  invited: number | null;
  sort: 'instrument' | 'discussion';
  minimumGroupSize: number;
  decisions: Decisions;
  previousDecisions: Decisions | null;
  plan: Plan | null;
  previousPlan: Plan | null;
  helped: Tally | null;
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
    customers: null,
    round: null,
    invited: null,
    sort: 'instrument',
    minimumGroupSize: 5,
    decisions: { chosen: [], discussed: [] },
    previousDecisions: null,
    plan: null,
    previousPlan: null,
    helped: null,
    instrument: kundorientering,
  },
  parameters: { conditions: ['laptop'] } satisfies Walked,
  beforeEach: noFullScreen,
  render: ({
    tally,
    groups,
    rounds,
    customers: said,
    round,
    invited,
    sort,
    minimumGroupSize,
    decisions,
    previousDecisions,
    plan,
    previousPlan,
    helped,
    instrument,
  }) => html`
    <kund-diagnos-group-result
      .instrument=${instrument}
      .minimumGroupSize=${minimumGroupSize}
      .sort=${sort}
      .round=${round}
      .invited=${invited}
      .tally=${tally}
      .groups=${groups}
      .rounds=${rounds}
      .customers=${said}
      .decisions=${decisions}
      .previousDecisions=${previousDecisions}
      .plan=${plan}
      .previousPlan=${previousPlan}
      .helped=${helped}
      .people=${plans.people}
    ></kund-diagnos-group-result>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const onBoth = [
  'laptop',
  'phone',
  '320 px',
  'tablet',
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

/** In a group where each answer is a dot, and in one where it is a share. */
const inNumbers = steps(click('.tools label:last-child input'), see('td.count'));
const numbersConditions = {
  conditions: ['laptop', 'phone', '320 px', 'dark laptop', 'English laptop', 'print'],
} satisfies Walked;

export const InNumbers: Story = {
  args: figures.company,
  parameters: numbersConditions,
  play: inNumbers,
};

export const TwelveInNumbers: Story = { parameters: numbersConditions, play: inNumbers };

/** The headline when nobody is split: what differs is how the groups see it. */
export const GroupsDiffer: Story = {
  args: figures.groupsDiffer,
  parameters: { conditions: ['laptop', 'phone', 'English laptop'] } satisfies Walked,
};

/** The headline when answers are far apart, but not in two camps. */
export const FarApart: Story = {
  args: figures.farApart,
  parameters: { conditions: ['laptop', 'phone', 'English laptop'] } satisfies Walked,
};

/** The headline with what has risen and what has fallen. */
export const RisenAndFallen: Story = {
  args: { ...figures.risenAndFallen, round: 'Omgång 2, hösten 2026' },
  parameters: { conditions: ['laptop', 'phone', 'English laptop', 'print'] } satisfies Walked,
};

/** The headline when everybody agrees, and nothing has changed. */
export const AlikeAndUnchanged: Story = {
  args: figures.unchanged,
  parameters: { conditions: ['laptop', 'phone', 'English laptop'] } satisfies Walked,
};

const openArea = (area: RegExp) => [click('.name', area), see('.details .statement')];
const openAreaConditions = {
  conditions: [...onBoth, 'zoom 400 %', 'text spacing', 'print'],
} satisfies Walked;

/** An area opens in place: its groups are named marks on the axis. */
export const AreaOpen: Story = {
  args: { ...figures.sixGroups, ...figures.sixGroupsRound },
  parameters: openAreaConditions,
  play: steps(...openArea(/Onboarding/)),
};

/** Where the group is split, two examples come before any advice. */
export const SplitAreaOpen: Story = {
  args: figures.rounds,
  parameters: openAreaConditions,
  play: steps(...openArea(/Closed.loop/)),
};

/** Each area that was chosen after the round before says what became of it. */
export const PreviousDecisions: Story = {
  args: {
    ...figures.rounds,
    round: 'Våren 2027',
    previousDecisions: { chosen: ['closed-loop'], discussed: ['closed-loop'] },
  },
  parameters: { conditions: ['laptop', 'phone', 'English laptop', 'print'] } satisfies Walked,
  play: steps(...openArea(/Closed.loop/)),
};

const decisions = {
  chosen: ['closed-loop', 'onboarding', 'sla'],
  discussed: ['closed-loop', 'onboarding', 'voc'],
  actions: [
    { question: 'closed-loop', text: 'Utse en ägare för varje synpunkt, och svara kunden inom fem dagar.' },
    { question: 'closed-loop', text: 'Gå igenom de öppna synpunkterna på måndagsmötet.' },
    { question: 'onboarding', text: 'Definiera en KPI för onboarding, och pilottesta en förbättring.' },
  ],
};

/** The meeting's decisions; one area has no action yet. */
export const Decided: Story = {
  args: { ...figures.rounds, ...figures.roles, round: 'Våren 2027', decisions },
  parameters: { conditions: [...onBoth, 'zoom 400 %', 'print'] } satisfies Walked,
};

/** The plan that the meeting made stands on the page. */
export const WithPlan: Story = {
  args: { ...figures.autumn, decisions, plan: plans.three },
  parameters: { conditions: [...onBoth, 'zoom 400 %', 'print'] } satisfies Walked,
};

/** The next round opens with what was promised. */
export const WithPreviousPlan: Story = {
  args: {
    ...figures.springAfter,
    previousPlan: plans.previous,
    helped: plans.helped,
  },
  parameters: { conditions: [...onBoth, 'zoom 400 %', 'print'] } satisfies Walked,
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

/** A wide window has nothing to unfold, and hides the buttons. */
const unfoldAll: Step = (canvas) => {
  for (const element of deepElements(canvas)) if (element.matches('.unfold')) element.click();
};

/** On a phone groups and rounds are folded until somebody asks for them. */
export const Unfolded: Story = {
  args: { ...figures.rounds, ...figures.sixGroups, invited: null },
  parameters: {
    conditions: ['phone', '320 px', 'text spacing', 'dark', 'forced colours', 'English'],
  } satisfies Walked,
  play: steps(see('.marks'), unfoldAll, see('[part=rounds]')),
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

const moreFormats = click('summary', /^\s*(Fler format|More formats)/);

/** Three ways are at hand; the files are behind a button. */
export const MoreFormats: Story = {
  args: { ...figures.rounds, ...figures.roles },
  parameters: { conditions: [...exportConditions, '320 px', 'English'] } satisfies Walked,
  play: steps(moreFormats, see('.ways button', /JSON/)),
};

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
  play: steps(moreFormats, click('.ways button', /CSV/)),
};

export const FileNotSaved: Story = {
  args: figures.eight,
  parameters: exportFails,
  beforeEach: noFiles,
  play: steps(moreFormats, click('.ways button', /CSV/), toldOutcome),
};

/** Customers say the same as the team. */
export const CustomersAgree: Story = {
  args: { ...customers.sureOfItself, customers: customers.agree },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
};

/** A green self-image over more detractors than promoters, which chance could explain. */
export const GreenOverNegativeNps: Story = {
  args: { ...customers.sureOfItself, customers: customers.negative },
  parameters: { conditions: [...onBoth, 'print'] } satisfies Walked,
};

/** Scores of three kinds, two figures that have gone the wrong way, and one below the limit. */
export const SeveralCustomerFigures: Story = {
  args: { ...customers.sureOfItself, customers: customers.several, sort: 'discussion' },
  parameters: { conditions: [...onEveryScreen, 'print'] } satisfies Walked,
};

/** NPS has fallen while fewer customers leave. */
export const CustomersSayAndDoOpposite: Story = {
  args: { ...customers.sureOfItself, customers: customers.opposite },
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

/** Too few to say, and fewer than the least group size. */
export const FewCustomers: Story = {
  args: { ...customers.sureOfItself, customers: customers.few },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
};

/** The team is too small to be shown, and so nothing stands beside it. */
export const CustomersOfHiddenGroup: Story = {
  args: { ...figures.three, customers: customers.several },
};

export const OnlyWatchedFigures: Story = {
  args: { ...customers.sureOfItself, customers: customers.onlyKpis },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
};

export const CustomerFiguresWithLongNames: Story = {
  args: { ...customers.sureOfItself, customers: customers.longNames },
  parameters: { conditions: ['laptop', 'phone', '320 px', 'print'] } satisfies Walked,
};

/** The details of an area that customers see otherwise. */
export const OpenAreaThatCustomersSeeOtherwise: Story = {
  args: { ...customers.sureOfItself, customers: customers.several, sort: 'discussion' },
  parameters: { conditions: ['laptop', 'phone', 'dark laptop', 'forced colours laptop'] } satisfies Walked,
  play: steps(click('.name', /^\s*VoC/), see('.details .customer-figures')),
};
