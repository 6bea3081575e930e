import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-nps.js';
import { click, key, openAgain, see, steps, submit, write, type Step } from './support/actions.js';
import { onPhone, type Walked } from './support/conditions.js';
import { DRAFT_KEY, losableConnection, loseConnection, noLongWaits, withoutDraft } from './support/fakes.js';
import { hosts, type Host } from './support/host.js';

interface Args {
  company: string | null;
  score: number | null;
  draftKey: string | null;
  disabled: boolean;
  host: Host;
}

const meta = {
  title: 'Elements/kund-diagnos-nps',
  component: 'kund-diagnos-nps',
  argTypes: { host: { control: 'inline-radio', options: Object.keys(hosts) } },
  args: { company: 'Nordkraft', score: null, draftKey: null, disabled: false, host: 'stores' },
  parameters: { conditions: ['phone'] } satisfies Walked,
  beforeEach: withoutDraft,
  render: ({ company, score, draftKey, disabled, host }) => html`
    <kund-diagnos-nps
      .company=${company}
      .score=${score}
      .draftKey=${draftKey}
      ?disabled=${disabled}
      @kd-submit=${hosts[host]}
    >
      <p slot="privacy">Svaret går till Nordkrafts kundteam, utan ditt namn.</p>
      <p slot="thanks">Vi läser allt som ni skriver.</p>
      <p slot="thanks-detractor">Vi vill gärna göra det bättre. Ring oss på 010-123 45 67.</p>
    </kund-diagnos-nps>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const choose = (score: number): Step => click(`input[value="${score}"]`);

const REASON = 'Fakturan kom två gånger, och ingen svarade på mitt mejl.';

export const Question: Story = { parameters: { conditions: onPhone } satisfies Walked };

/** A host that has not named itself. */
export const WithoutACompany: Story = {
  args: { company: null },
  parameters: { conditions: ['phone', 'English'] } satisfies Walked,
};

export const Answered: Story = {
  parameters: { conditions: onPhone } satisfies Walked,
  play: steps(choose(4), write('textarea', REASON)),
};

/** A link in a letter has brought the answer. It is marked, and counts when it is sent. */
export const FromALink: Story = {
  args: { score: 9 },
  parameters: { conditions: onPhone } satisfies Walked,
  play: steps(see('.note')),
};

export const LittleRoomLeft: Story = { play: steps(choose(7), write('textarea', 'Bra! '.repeat(380))) };

/** Emoji, markup and words from right to left are text like any other. */
export const StrangeReason: Story = {
  parameters: { conditions: ['phone', '320 px', 'laptop'] } satisfies Walked,
  play: steps(choose(3), write('textarea', `<b>Hej</b> ${'🙃'.repeat(60)} \u202eשלום ${'långt'.repeat(30)}`)),
};

/** Somebody has tried to send without an answer. */
export const Unanswered: Story = {
  play: async ({ canvasElement }) => {
    await steps(see('input'))({ canvasElement });
    canvasElement.querySelector('kund-diagnos-nps')!.submit();
    await see('.mark')(canvasElement);
  },
};

export const Disabled: Story = { args: { disabled: true } };

/** An answer that is not sent, opened again. */
export const DraftRestored: Story = {
  args: { draftKey: DRAFT_KEY },
  play: steps(choose(8), write('textarea', REASON), openAgain('kund-diagnos-nps'), see('.note')),
};

export const DraftCleared: Story = {
  args: { draftKey: DRAFT_KEY },
  play: steps(choose(8), click('summary'), click('details button'), see('.status', /rensat|cleared/)),
};

export const Saving: Story = {
  args: { host: 'neverAnswers' },
  play: steps(choose(8), submit, see('[part=submit][aria-disabled=true]')),
};

export const Slow: Story = {
  args: { host: 'neverAnswers' },
  beforeEach: noLongWaits,
  play: steps(choose(8), submit, see('.status', /längre|longer/)),
};

export const Failed: Story = {
  args: { host: 'fails' },
  parameters: { conditions: onPhone } satisfies Walked,
  play: steps(choose(4), write('textarea', REASON), submit, see('.error p')),
};

export const Offline: Story = {
  beforeEach: losableConnection,
  play: steps(choose(8), loseConnection, see('.status', /offline/)),
};

export const NotStored: Story = {
  args: { host: 'doesNotListen' },
  parameters: { conditions: ['phone'], expectedConsole: /nobody stored the answers/ } satisfies Walked,
  play: steps(choose(8), submit, see('.error p')),
};

/** What was sent may have arrived when the page was left: it is asked for again, and counted once. */
export const Interrupted: Story = {
  args: { draftKey: DRAFT_KEY, host: 'neverAnswers' },
  play: steps(choose(8), submit, openAgain('kund-diagnos-nps'), see('.error p')),
};

/** Thanks to a promoter: the host's words to everybody. */
export const Thanks: Story = {
  parameters: { conditions: onPhone } satisfies Walked,
  play: steps(choose(10), submit, see('.thanks')),
};

/** The host has other words for somebody who would not recommend it. */
export const ThanksToADetractor: Story = { play: steps(choose(2), submit, see('.thanks')) };

/** Inside a form it is a form control, and the form's own button submits. */
export const InAForm: Story = {
  render: () => html`
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        form.querySelector('output')!.value = JSON.stringify([...new FormData(form)]);
      }}
    >
      <kund-diagnos-nps name="answer" company="Nordkraft" required></kund-diagnos-nps>
      <button>Skicka</button>
      <output></output>
    </form>
  `,
};

export const InAFormUnanswered: Story = {
  render: InAForm.render!,
  play: steps(click('form > button'), see('.mark')),
};

/** A digit answers, and the arrows go on from there. */
export const ByKeyboard: Story = {
  play: steps(
    async (canvas) => {
      ((await see('input')(canvas)) as HTMLElement).focus();
    },
    key('7'),
    see('textarea'),
  ),
};
