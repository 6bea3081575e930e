import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kund-diagnos-questionnaire.js';
import { stores } from './support/host.js';

interface Args {
  locale: string;
  paged: boolean;
  disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/kund-diagnos-questionnaire',
  component: 'kund-diagnos-questionnaire',
  argTypes: { locale: { control: 'inline-radio', options: ['sv', 'en'] } },
  args: { locale: 'sv', paged: false, disabled: false },
  render: ({ locale, paged, disabled }) => html`
    <kund-diagnos-questionnaire
      locale=${locale}
      ?paged=${paged}
      ?disabled=${disabled}
      @kd-submit=${stores}
    ></kund-diagnos-questionnaire>
  `,
};
export default meta;
type Story = StoryObj<Args>;

export const Swedish: Story = {};

export const English: Story = { args: { locale: 'en' } };

export const OneStatementAtATime: Story = { args: { paged: true } };

export const Disabled: Story = { args: { disabled: true } };

/** Inside a form it is a form control, and the form's own button sends. */
export const InAForm: Story = {
  render: ({ locale }) => html`
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        form.querySelector('output')!.value = JSON.stringify([...new FormData(form)]);
      }}
    >
      <kund-diagnos-questionnaire locale=${locale} name="answers" required></kund-diagnos-questionnaire>
      <button>Skicka</button>
      <output></output>
    </form>
  `,
};
