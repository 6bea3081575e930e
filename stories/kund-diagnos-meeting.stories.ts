import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/entries/define/kund-diagnos-meeting.js';
import type { Decisions, GroupReport, LocalizedInstrument, Plan, Tally } from '../src/elements/index.js';
import { kundorientering } from '../src/instruments/index.js';
import { groupReport } from '../src/report/index.js';
import { click, key, see, steps, write, type Step } from './support/actions.js';
import { onEveryScreen, onLaptop, type Walked } from './support/conditions.js';
import { noFullScreen } from './support/fakes.js';
import * as customers from './support/customers.js';
import * as figures from './support/figures.js';
import { hosts } from './support/host.js';
import { withoutNextSteps } from './support/instruments.js';
import * as plans from './support/plans.js';

interface Args {
  report: GroupReport | null;
  decisions: Decisions;
  plan: Plan | null;
  previousPlan: Plan | null;
  /** What a host has put in the slot for the one who leads the meeting. */
  facilitator: string | null;
  helped: Tally | null;
  instrument: LocalizedInstrument | typeof kundorientering;
}

const reportOf = (
  input: Parameters<typeof groupReport>[1],
  instrument: Args['instrument'] = kundorientering,
) => groupReport<string, string, string>(instrument, input);

const open = click('.page button', /Öppna mötet/);
const opened = [open, see('dialog h2')];

const meta = {
  title: 'Elements/kund-diagnos-meeting',
  component: 'kund-diagnos-meeting',
  args: {
    report: reportOf(figures.rounds),
    decisions: { chosen: [], discussed: [] },
    plan: null,
    previousPlan: null,
    facilitator: null,
    helped: null,
    instrument: kundorientering,
  },
  parameters: { conditions: ['laptop'], fillsWindow: true } satisfies Walked,
  beforeEach: noFullScreen,
  render: ({ report, decisions, plan, previousPlan, helped, instrument, facilitator }) => html`
    <button
      @click=${({ target }: Event) => (target as Element).parentElement?.querySelector('kund-diagnos-meeting')?.open()}
    >
      Öppna mötet
    </button>
    <kund-diagnos-meeting
      .instrument=${instrument}
      .report=${report}
      .decisions=${decisions}
      .plan=${plan}
      .previousPlan=${previousPlan}
      .helped=${helped}
      .people=${plans.people}
      >${facilitator === null ? nothing : html`<p slot="facilitator">${facilitator}</p>`}</kund-diagnos-meeting
    >
  `,
  play: steps(...opened),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** It shows nothing until it is opened. */
export const Closed: Story = {
  parameters: { conditions: ['laptop'] } satisfies Walked,
  play: steps(see('.page button')),
};

export const Overview: Story = {
  parameters: {
    conditions: onEveryScreen,
    fillsWindow: true,
  } satisfies Walked,
};

/** Other areas may be talked about as well. */
export const AgendaWithAnother: Story = {
  parameters: { conditions: ['laptop', 'phone', '320 px'], fillsWindow: true } satisfies Walked,
  play: steps(...opened, click('dialog summary'), click('ul.agenda button')),
};

const talk = [...opened, key('PageDown')];
const shown = [...talk, key('PageDown')];

/** First what to talk about: the mean would end the talk before it has begun. */
export const Talk: Story = {
  parameters: { conditions: onEveryScreen, fillsWindow: true } satisfies Walked,
  play: steps(...talk),
};

/** Then the figures, and what could be done. */
export const Figures: Story = {
  parameters: { conditions: onEveryScreen, fillsWindow: true } satisfies Walked,
  play: steps(...shown),
};

/** How long an area has been talked about. */
export const Clock: Story = {
  play: steps(...talk, click('footer label', /Klocka|Clock/)),
};

/** More people than are drawn as dots. */
export const Columns: Story = {
  args: { report: reportOf(figures.company) },
  parameters: { conditions: onEveryScreen, fillsWindow: true } satisfies Walked,
  play: steps(...talk),
};

export const ColumnsAndMean: Story = {
  args: { report: reportOf(figures.company) },
  parameters: { conditions: onEveryScreen, fillsWindow: true } satisfies Walked,
  play: steps(...shown),
};

/** Groups that see an area differently, and how much they spread. */
export const GroupsAndSpread: Story = {
  args: { report: reportOf(figures.sixGroups) },
  play: steps(...shown, click('dialog .figures summary')),
};

/** The host could not store what was decided. */
export const NotSaved: Story = {
  parameters: {
    conditions: ['laptop', 'phone'],
    fillsWindow: true,
    expectedConsole: /not saved/,
  } satisfies Walked,
  play: steps(
    (canvas) => {
      canvas.querySelector('kund-diagnos-meeting')!.addEventListener('kd-decisions-change', (event) => {
        event.waitUntil(Promise.reject(new Error('503')));
      });
    },
    ...shown,
    click('footer label'),
    see('footer button', /Försök igen|Try again/),
  ),
};

/** Three is the most that usually gets done. */
export const TooManyChosen: Story = {
  args: { decisions: { chosen: ['icp', 'sla', 'pricing', 'voc'], discussed: ['icp', 'closed-loop'] } },
};

const toPlan = [...opened, key('End'), see('kund-diagnos-plan h2, .page.plan h2')];
const toOutcome = [...opened, key('End'), key('PageUp')];

export const Outcome: Story = {
  args: { decisions: { chosen: ['voc', 'closed-loop'], discussed: ['voc', 'closed-loop', 'sla'] } },
  parameters: {
    conditions: onEveryScreen,
    fillsWindow: true,
  } satisfies Walked,
  play: steps(...toOutcome),
};

export const OutcomeNothingChosen: Story = { play: steps(...toOutcome) };

export const OutcomeWithoutNextSteps: Story = {
  args: { instrument: withoutNextSteps, report: reportOf(figures.twelve, withoutNextSteps) },
  parameters: { conditions: ['laptop', 'phone'], fillsWindow: true } satisfies Walked,
  play: steps(...toOutcome),
};

const decided: Decisions = {
  chosen: ['closed-loop', 'onboarding'],
  discussed: ['closed-loop', 'onboarding'],
  actions: [
    { question: 'closed-loop', text: 'Utse en ägare för varje synpunkt, och svara kunden inom fem dagar.' },
  ],
};

/** Last, what has been decided becomes a plan. */
export const PlanOfTheMeeting: Story = {
  args: { report: reportOf(figures.autumn), decisions: decided },
  parameters: { conditions: onEveryScreen, fillsWindow: true } satisfies Walked,
  play: steps(...toPlan),
};

export const PlanOfThree: Story = {
  args: { report: reportOf(figures.autumn), plan: plans.three },
  parameters: { conditions: onEveryScreen, fillsWindow: true } satisfies Walked,
  play: steps(...toPlan),
};

const rewrite = write('#text-0', 'Svara varje kund inom tre dagar.');

/** What a host needs before it can store anything stands above the decisions and the plan. */
export const PlanWithFacilitatorSlot: Story = {
  args: {
    report: reportOf(figures.autumn),
    plan: plans.three,
    facilitator: 'Skriv koden på resultatsidan, så sparas det ni bestämmer.',
  },
  parameters: { conditions: ['laptop', 'phone', 'projector'], fillsWindow: true } satisfies Walked,
  play: steps(...toPlan),
};

/** The page has no listener for the plan, and it says so. */
export const PlanUnhandled: Story = {
  args: { report: reportOf(figures.autumn), plan: plans.three },
  parameters: { conditions: ['laptop', 'phone'], fillsWindow: true } satisfies Walked,
  play: steps(...toPlan, rewrite, see('.status button')),
};

/** The host could not store the plan. */
export const PlanNotSaved: Story = {
  args: { report: reportOf(figures.autumn), plan: plans.three },
  parameters: { conditions: ['laptop', 'phone', 'projector'], fillsWindow: true } satisfies Walked,
  play: steps(
    (canvas) => {
      canvas.querySelector('kund-diagnos-meeting')!.addEventListener('kd-plan-change', hosts.fails);
    },
    ...toPlan,
    rewrite,
    see('.status button'),
  ),
};

/** The meeting opens with what was promised. */
export const Promised: Story = {
  args: {
    report: reportOf(figures.springAfter),
    previousPlan: plans.previous,
    helped: plans.helped,
  },
  parameters: { conditions: onEveryScreen, fillsWindow: true } satisfies Walked,
};

const takeFiguresBack: Step = (canvas) => {
  canvas.querySelector('kund-diagnos-meeting')!.report = reportOf(figures.three);
};

/** New figures that may not be shown end the meeting. */
export const Stopped: Story = {
  args: { report: reportOf(figures.five) },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
  play: steps(...opened, takeFiguresBack, see('p.error')),
};

/** Where customers see an area otherwise: a sentence, and a mark in its row. */
export const OverviewWithCustomers: Story = {
  args: { report: reportOf({ ...customers.sureOfItself, customers: customers.several }) },
  parameters: { conditions: [...onLaptop, 'English laptop'], fillsWindow: true } satisfies Walked,
};

/** A question where what customers say and what they do go opposite ways. */
export const FiguresThatGoOppositeWays: Story = {
  args: { report: reportOf({ ...customers.sureOfItself, customers: customers.opposite }) },
  parameters: { conditions: onLaptop, fillsWindow: true } satisfies Walked,
  play: steps(...opened, ...Array.from({ length: 6 }, () => key('PageDown')), see('.page.figures .asked')),
};

/** What customers said comes with the figures, after the talk. */
export const FiguresWithCustomers: Story = {
  args: { report: reportOf({ ...customers.sureOfItself, customers: customers.several }) },
  parameters: {
    conditions: [...onLaptop, 'English laptop'],
    fillsWindow: true,
  } satisfies Walked,
  play: steps(
    ...opened,
    ...Array.from({ length: 6 }, () => key('PageDown')),
    see('.page.figures .customer-figures'),
  ),
};
