import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-questionnaire.js';
import { kundorientering, type LocalizedInstrument } from '../src/instruments/index.js';
import { answer, click, see, steps, submit } from './support/actions.js';
import type { Walked } from './support/conditions.js';
import { hosts, type Host } from './support/host.js';
import { arabic, pulse } from './support/instruments.js';

interface Args {
  paged: boolean;
  disabled: boolean;
  host: Host;
  instrument: LocalizedInstrument | typeof kundorientering;
  dir: 'ltr' | 'rtl';
}

const meta = {
  title: 'Elements/kund-diagnos-questionnaire',
  component: 'kund-diagnos-questionnaire',
  argTypes: { host: { control: 'inline-radio', options: Object.keys(hosts) } },
  args: { paged: false, disabled: false, host: 'stores', instrument: kundorientering, dir: 'ltr' },
  parameters: { conditions: ['phone'] } satisfies Walked,
  render: ({ paged, disabled, host, instrument, dir }) => html`
    <div dir=${dir}>
      <kund-diagnos-questionnaire
        ?paged=${paged}
        ?disabled=${disabled}
        .instrument=${instrument}
        @kd-submit=${hosts[host]}
      ></kund-diagnos-questionnaire>
    </div>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

export const Statements: Story = {
  parameters: { conditions: ['phone', 'English', 'laptop'] } satisfies Walked,
};

export const OneAtATime: Story = { args: { paged: true } };

export const Disabled: Story = { args: { disabled: true } };

/** On its own the questionnaire stays, and says that the answers are saved. */
export const Saved: Story = {
  play: steps(answer('4352432325'), submit, see('[part=submit][aria-disabled=true]')),
};

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
      <kund-diagnos-questionnaire name="answers" required></kund-diagnos-questionnaire>
      <button>Skicka</button>
      <output></output>
    </form>
  `,
};

export const InAFormWithSomeUnanswered: Story = {
  render: InAForm.render!,
  play: steps(answer('435'), click('form > button'), see('.unanswered')),
};

/** A host's own questions, on a scale of seven. */
export const OwnInstrument: Story = {
  args: { instrument: pulse },
  parameters: { conditions: ['phone', '320 px', 'laptop'] } satisfies Walked,
  play: steps(answer('72')),
};

/** Words from right to left. */
export const RightToLeft: Story = {
  args: { instrument: arabic, dir: 'rtl' },
  parameters: { conditions: ['phone', 'laptop'] } satisfies Walked,
  play: steps(answer('6')),
};

/** An instrument with a fault is not shown, and the console says which. */
export const OwnInstrumentRejected: Story = {
  args: { instrument: { ...pulse, thresholds: { green: 2, yellow: 5 } } },
  parameters: { conditions: ['phone'], expectedConsole: /the instrument cannot be shown/ } satisfies Walked,
  play: steps(see('kund-diagnos-questionnaire')),
};
