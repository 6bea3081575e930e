import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kund-diagnos.js';
import { fails, stores } from './support/host.js';

interface Args {
  locale: string;
  paged: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/kund-diagnos',
  component: 'kund-diagnos',
  argTypes: { locale: { control: 'inline-radio', options: ['sv', 'en'] } },
  args: { locale: 'sv', paged: false },
  render: ({ locale, paged }) =>
    html`<kund-diagnos locale=${locale} ?paged=${paged} @kd-submit=${stores}></kund-diagnos>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Swedish: Story = {};

export const English: Story = { args: { locale: 'en' } };

export const OneStatementAtATime: Story = { args: { paged: true } };

/** The answers stay, the person is told, and can try again. */
export const SavingFails: Story = {
  render: ({ locale }) => html`<kund-diagnos locale=${locale} @kd-submit=${fails}></kund-diagnos>`,
};

/** The host's own words, in the element's slots. */
export const OwnWords: Story = {
  render: ({ locale }) => html`
    <kund-diagnos locale=${locale} @kd-submit=${stores}>
      <div slot="introduction">
        <h2>Höstens diagnos</h2>
        <p>Vi går igenom resultatet på ledningsmötet i november.</p>
      </div>
      <p slot="privacy">Svaren sparas på intranätet och visas bara som gruppens resultat.</p>
      <p slot="thanks">Tack! Vi ses på ledningsmötet.</p>
    </kund-diagnos>
  `,
};
