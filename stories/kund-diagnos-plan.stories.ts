import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/entries/define/kund-diagnos-plan.js';
import type { Decisions, GroupReport, LocalizedInstrument, Plan, Tally } from '../src/elements/index.js';
import { kundorientering } from '../src/instruments/index.js';
import { groupReport } from '../src/report/index.js';
import { click, see, steps, write, type Step } from './support/actions.js';
import { onEveryScreen, type ConditionName, type Walked } from './support/conditions.js';
import { DRAFT_KEY, noClipboard, withoutDraft } from './support/fakes.js';
import * as figures from './support/figures.js';
import { hosts, type Host } from './support/host.js';
import { arabic, pulse } from './support/instruments.js';
import * as plans from './support/plans.js';

interface Args {
  plan: Plan | null;
  report: GroupReport | null;
  decisions: Decisions;
  helped: Tally | null;
  people: readonly string[];
  view: 'plan' | 'follow-up' | 'promised';
  readonly: boolean;
  draftKey: string | null;
  today: string;
  host: Host;
  instrument: LocalizedInstrument | typeof kundorientering;
  dir: 'ltr' | 'rtl';
}

const reportOf = (input: Parameters<typeof groupReport>[1]) =>
  groupReport<string, string, string>(kundorientering, input);
const autumn = reportOf(figures.autumn);

const meta = {
  title: 'Elements/kund-diagnos-plan',
  component: 'kund-diagnos-plan',
  argTypes: {
    host: { control: 'inline-radio', options: Object.keys(hosts) },
    view: { control: 'inline-radio', options: ['plan', 'follow-up', 'promised'] },
  },
  args: {
    plan: plans.three,
    report: autumn,
    decisions: { chosen: [], discussed: [] },
    helped: null,
    people: plans.people,
    view: 'plan',
    readonly: false,
    draftKey: null,
    today: plans.TODAY,
    host: 'stores',
    instrument: kundorientering,
    dir: 'ltr',
  },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
  beforeEach: withoutDraft,
  render: (args) => html`
    <div dir=${args.dir}>
      <kund-diagnos-plan
        .instrument=${args.instrument}
        .plan=${args.plan}
        .report=${args.report}
        .decisions=${args.decisions}
        .helped=${args.helped}
        .people=${args.people}
        view=${args.view}
        ?readonly=${args.readonly}
        draft-key=${args.draftKey ?? nothing}
        today=${args.today}
        @kd-plan-change=${hosts[args.host]}
      ></kund-diagnos-plan>
    </div>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const everywhere: readonly ConditionName[] = [...onEveryScreen, 'print'];
const onScreens: readonly ConditionName[] = [
  'laptop',
  'phone',
  '320 px',
  'projector',
  'dark',
  'forced colours',
  'English laptop',
  'print',
];

const element = (canvas: HTMLElement) => canvas.querySelector('kund-diagnos-plan')!;

/** Nothing has been decided. */
export const Empty: Story = { args: { plan: plans.empty }, parameters: { conditions: onScreens } };

/** The host has no plan, and nothing has been decided that one could be made of. */
export const NoPlan: Story = { args: { plan: null } };

/** The host has no plan, and this one is made of what the meeting has decided: an action, and an area with suggestions. */
export const MadeFromDecisions: Story = {
  args: {
    plan: null,
    today: plans.DECIDED,
    decisions: {
      chosen: ['closed-loop', 'onboarding'],
      discussed: ['closed-loop', 'onboarding'],
      actions: [
        {
          question: 'closed-loop',
          text: 'Utse en ägare för varje synpunkt, och svara kunden inom fem dagar.',
        },
      ],
    },
  },
  parameters: { conditions: everywhere } satisfies Walked,
};

/** A fourth is not offered, and it says why. */
export const ThreeOpen: Story = { parameters: { conditions: everywhere } satisfies Walked };

/** Three, of which two say nothing yet: it says which, and what else is missing. */
export const Lacking: Story = {
  args: { plan: plans.begun },
  parameters: { conditions: everywhere } satisfies Walked,
};

export const LackingReadOnly: Story = {
  args: { plan: plans.begun, readonly: true },
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

export const OneOpen: Story = {
  args: { plan: plans.one },
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

/** One of each: late, due soon, not described, done and stopped. */
export const Late: Story = {
  args: { plan: plans.mixed },
  parameters: { conditions: everywhere } satisfies Walked,
};

/** On the day of the decision there is nothing to follow up. */
export const DayOfTheDecision: Story = { args: { today: plans.DECIDED } };

const rewrite = write('#text-0', 'Svara varje kund inom tre dagar.');

/** Two people have written the same action: both texts are there, and nothing is saved until somebody has chosen. */
export const Conflicts: Story = {
  args: { host: 'fails' },
  parameters: { conditions: onScreens } satisfies Walked,
  play: steps(
    rewrite,
    write('#owner-0', 'Anna Bergman'),
    see('.status strong'),
    (canvas) => {
      element(canvas).plan = plans.changedByAnother;
    },
    see('.conflict'),
  ),
};

export const Saving: Story = { args: { host: 'neverAnswers' }, play: steps(rewrite, see('.status p')) };

export const Saved: Story = { play: steps(rewrite, see('.status p', /Sparat|Saved/)) };

export const SaveFailed: Story = {
  args: { host: 'fails', draftKey: DRAFT_KEY },
  parameters: { conditions: [...onScreens, 'phone window'] } satisfies Walked,
  play: steps(rewrite, see('.status button')),
};

/** The page has no listener, and says so. */
export const Unhandled: Story = {
  args: { host: 'doesNotListen' },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
  play: steps(rewrite, see('.status button')),
};

/** Leaves the page and opens it again: another element, which is given what the host has. */
const openAgain: Step = (canvas) => {
  const { plan, report, people } = element(canvas);
  const again = Object.assign(element(canvas).cloneNode(true), { plan, report, people });
  element(canvas).replaceWith(again);
};

/** Unsaved changes are restored when the page is opened again. */
export const Restored: Story = {
  args: { host: 'fails', draftKey: DRAFT_KEY },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
  play: steps(rewrite, see('.status button'), openAgain, see('.status strong', /tillbaka|back/)),
};

/** Undoing is offered where the action was. */
export const Removed: Story = { play: steps(click('.remove'), see('.removed')) };

export const Stopped: Story = {
  play: steps(
    write('#status-1', 'stopped'),
    write('#reason-1', 'Produktteamet bygger om introduktionen i vår.'),
  ),
};

/** An action is stopped once it says why. */
export const StoppingWithoutReason: Story = {
  parameters: { conditions: ['laptop', 'phone', '320 px', 'forced colours'] } satisfies Walked,
  play: steps(write('#status-1', 'stopped'), see('#reason-1')),
};

/** The browser does not let the page copy: the text is there to be copied by hand. */
export const NotCopied: Story = {
  beforeEach: noClipboard,
  play: steps(click('.export button', /Kopiera|Copy/), see('.export textarea')),
};

export const ReadOnly: Story = {
  args: { plan: plans.mixed, readonly: true },
  parameters: { conditions: onScreens } satisfies Walked,
};

/** The weekly view: what is late, what is due, and what waits for a follow-up, person by person. */
export const FollowUp: Story = {
  args: { plan: plans.mixed, view: 'follow-up' },
  parameters: { conditions: everywhere } satisfies Walked,
};

export const FollowUpCalm: Story = {
  args: { plan: plans.calm, view: 'follow-up' },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
};

/** Two follow-ups wait for a note. */
export const FollowUpWaiting: Story = {
  args: { view: 'follow-up', today: '2026-12-19' },
  parameters: { conditions: ['laptop', 'phone', 'English'] } satisfies Walked,
};

export const FollowUpReadOnly: Story = {
  args: { plan: plans.mixed, view: 'follow-up', readonly: true },
  parameters: { conditions: onScreens } satisfies Walked,
};

export const FollowUpSaveFailed: Story = {
  args: { view: 'follow-up', host: 'fails', draftKey: DRAFT_KEY },
  play: steps(write('#note-0', 'Åtta av tio.'), see('.status button')),
};

export const FollowUpNoPlan: Story = { args: { plan: null, view: 'follow-up' } };

const afterwards = {
  plan: plans.previous,
  view: 'promised',
  today: '2027-05-20',
  report: reportOf(figures.springAfter),
} as const;

/** The outcome: how far each action came, and its area then and now. */
export const Promised: Story = {
  args: { ...afterwards, helped: plans.helped },
  parameters: { conditions: everywhere } satisfies Walked,
};

export const PromisedHelpedTooFew: Story = { args: { ...afterwards, helped: plans.helpedByThree } };

/** Nobody has been asked whether it helped. */
export const PromisedNotAsked: Story = { args: afterwards };

/** The figures of the round that the plan was made after may not be shown. */
export const PromisedWithoutFigures: Story = {
  args: { ...afterwards, plan: { ...plans.previous, round: 'Hösten 2025' } },
};

export const PromisedWithoutReport: Story = { args: { ...afterwards, report: null } };

/** As long as texts may be, emoji, and a script that runs the other way. */
export const LongTexts: Story = {
  args: { plan: plans.longTexts },
  parameters: { conditions: everywhere } satisfies Walked,
};

export const LongTextsReadOnly: Story = {
  args: { plan: plans.longTexts, readonly: true },
  parameters: { conditions: ['laptop', 'phone', '320 px', 'text spacing'] } satisfies Walked,
};

export const LongTextsFollowUp: Story = {
  args: { plan: plans.longTexts, view: 'follow-up' },
  parameters: { conditions: ['laptop', 'phone', '320 px', 'text spacing'] } satisfies Walked,
};

/** A host's own questions, and no report. */
export const OwnInstrument: Story = {
  args: {
    instrument: pulse,
    plan: plans.ownPlan(pulse.id, 'Välj tre saker, och stryk resten.', 'Lova mindre nästa gång.'),
    report: null,
  },
};

/** Words from right to left. */
export const RightToLeft: Story = {
  args: {
    instrument: arabic,
    plan: plans.ownPlan(arabic.id, 'اختاروا ثلاثة أشياء.'),
    report: null,
    dir: 'rtl',
  },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
};

/** A plan with a fault is not shown, and the console says what it is. */
export const Rejected: Story = {
  args: { plan: { ...plans.three, version: 2 } },
  parameters: { conditions: ['laptop'], expectedConsole: /plan/ } satisfies Walked,
};
