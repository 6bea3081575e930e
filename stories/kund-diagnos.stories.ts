import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/entries/define/kund-diagnos.js';
import { answer, begin, click, openAgain, see, steps, submit } from './support/actions.js';
import { onPhone, type Walked } from './support/conditions.js';
import { DRAFT_KEY, losableConnection, loseConnection, noLongWaits, withoutDraft } from './support/fakes.js';
import { hosts, type Host } from './support/host.js';

interface Args {
  paged: boolean;
  draftKey: string | null;
  host: Host;
  introduction: string;
  privacy: string;
  thanks: string;
}

const meta = {
  title: 'Elements/kund-diagnos',
  component: 'kund-diagnos',
  argTypes: { host: { control: 'inline-radio', options: Object.keys(hosts) } },
  args: { paged: false, draftKey: null, host: 'stores', introduction: '', privacy: '', thanks: '' },
  parameters: { conditions: ['phone'] } satisfies Walked,
  beforeEach: withoutDraft,
  render: ({ paged, draftKey, host, introduction, privacy, thanks }) => html`
    <div @kd-submit=${hosts[host]}>
      <kund-diagnos ?paged=${paged} draft-key=${draftKey ?? nothing}>
        ${introduction ? html`<p slot="introduction">${introduction}</p>` : nothing}
        ${privacy ? html`<p slot="privacy">${privacy}</p>` : nothing}
        ${thanks ? html`<p slot="thanks">${thanks}</p>` : nothing}
      </kund-diagnos>
    </div>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const digits = '4352432325';
const answerAll = [begin, answer(digits)];
const submitAll = [...answerAll, submit];

export const Introduction: Story = {
  parameters: { conditions: [...onPhone, 'reduced motion', 'print'] } satisfies Walked,
};

/** The host's own words, in the element's slots. */
export const OwnWords: Story = {
  args: {
    introduction: 'Höstens diagnos: vi går igenom resultatet på ledningsmötet i november.',
    privacy: 'Svaren sparas på intranätet och visas bara som gruppens resultat.',
  },
};

export const Untouched: Story = {
  parameters: { conditions: ['phone', 'laptop', 'phone window', 'English', 'print'] } satisfies Walked,
  play: steps(begin),
};

export const HalfAnswered: Story = {
  parameters: { conditions: [...onPhone, 'phone window', 'reduced motion', 'print'] } satisfies Walked,
  play: steps(begin, answer('43524')),
};

export const AllAnswered: Story = {
  parameters: { conditions: ['phone', 'phone window', 'laptop'] } satisfies Walked,
  play: steps(...answerAll),
};

export const SubmittedWithSomeUnanswered: Story = {
  parameters: { conditions: [...onPhone, 'phone window'] } satisfies Walked,
  play: steps(begin, answer('524323', 3), submit),
};

export const OneAtATime: Story = {
  args: { paged: true },
  parameters: { conditions: [...onPhone, 'reduced motion'] } satisfies Walked,
  play: steps(begin, answer('435')),
};

export const OneAtATimeTheLast: Story = { args: { paged: true }, play: steps(...answerAll) };

export const OneAtATimeWithSomeUnanswered: Story = {
  args: { paged: true },
  play: steps(
    begin,
    answer('435'),
    ...Array<typeof submit>(6).fill(click('.bar button:not(.plain)')),
    submit,
  ),
};

/** Somebody answered four statements, and has opened the page again. */
export const DraftWaiting: Story = {
  args: { draftKey: DRAFT_KEY },
  play: steps(begin, answer('4352'), openAgain('kund-diagnos')),
};

export const DraftRestored: Story = {
  args: { draftKey: DRAFT_KEY },
  parameters: { conditions: ['phone', 'phone window', 'laptop'] } satisfies Walked,
  play: steps(begin, answer('4352'), openAgain('kund-diagnos'), begin),
};

export const AboutToClear: Story = {
  args: { draftKey: DRAFT_KEY },
  parameters: { conditions: ['phone window', ...onPhone, 'print'] } satisfies Walked,
  play: steps(...answerAll, click('.stored summary'), see('.stored button')),
};

export const Cleared: Story = {
  args: { draftKey: DRAFT_KEY },
  play: steps(...answerAll, click('.stored summary'), click('.stored button')),
};

/** The page was left before the host had said how it went. */
export const SubmittedAnotherTime: Story = {
  args: { draftKey: DRAFT_KEY, host: 'neverAnswers' },
  parameters: { conditions: [...onPhone, 'phone window'] } satisfies Walked,
  play: steps(...submitAll, openAgain('kund-diagnos'), see('[role=alert] p')),
};

export const Saving: Story = {
  args: { host: 'neverAnswers' },
  parameters: { conditions: ['phone', 'phone window', 'dark'] } satisfies Walked,
  play: steps(...submitAll, see('[part=submit][aria-disabled=true]')),
};

export const SavingIsSlow: Story = {
  args: { host: 'neverAnswers' },
  parameters: { conditions: ['phone', 'phone window'] } satisfies Walked,
  beforeEach: noLongWaits,
  play: steps(...submitAll, see('[part=submit][aria-disabled=false]')),
};

/** The answers stay, the person is told, and can try again. */
export const SavingFails: Story = {
  args: { host: 'fails' },
  parameters: { conditions: [...onPhone, 'phone window'] } satisfies Walked,
  play: steps(...submitAll, see('[role=alert] p')),
};

/** An outbox has the answers, and says how many wait with them. */
export const NotSentYet: Story = {
  args: { host: 'keepsOnTheDevice' },
  parameters: { conditions: [...onPhone, 'phone window', 'laptop'] } satisfies Walked,
  play: steps(...submitAll, see('[role=status]', /3/)),
};

export const OfflineAndNotSentYet: Story = {
  args: { host: 'keepsOnTheDevice' },
  parameters: { conditions: ['phone', 'phone window', '320 px', 'zoom 400 %'] } satisfies Walked,
  beforeEach: losableConnection,
  play: steps(...submitAll, see('[role=status]', /3/), loseConnection, see('[role=status]', /offline/)),
};

export const NeitherSentNorKept: Story = {
  args: { host: 'keepsNothing' },
  parameters: { conditions: ['phone', 'phone window', 'English'] } satisfies Walked,
  play: steps(...submitAll, see('[role=alert] p')),
};

export const Offline: Story = {
  parameters: { conditions: ['phone', 'phone window', 'dark', 'zoom 400 %'] } satisfies Walked,
  beforeEach: losableConnection,
  play: steps(begin, answer('4352432'), loseConnection, see('[role=status]', /offline/)),
};

export const OfflineWhileSaving: Story = {
  args: { host: 'neverAnswers' },
  parameters: { conditions: ['phone', 'phone window', '320 px'] } satisfies Walked,
  beforeEach: losableConnection,
  play: steps(...submitAll, loseConnection, see('[role=status]', /offline/)),
};

export const OfflineWhenSavingFails: Story = {
  args: { host: 'fails' },
  beforeEach: losableConnection,
  play: steps(...submitAll, see('[role=alert] p'), loseConnection, see('[role=alert]', /offline/)),
};

/** The page has a fault: it does not listen to `kd-submit`. */
export const NobodyListens: Story = {
  args: { host: 'doesNotListen' },
  parameters: {
    conditions: ['phone', 'phone window', '320 px', 'laptop'],
    expectedConsole: /nobody stored the answers/,
  } satisfies Walked,
  play: steps(...submitAll, see('[role=alert] p')),
};

export const SavedWithOwnResult: Story = {
  args: { thanks: 'Tack! Vi ses på ledningsmötet.' },
  parameters: { conditions: [...onPhone, 'reduced motion', 'print'] } satisfies Walked,
  play: steps(...submitAll, see('[part~=mean]')),
};
