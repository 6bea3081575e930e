import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/all.js';
import { stores } from './support/host.js';
import { byRole, count, response, team } from './support/people.js';

/** The tags on a page of the host's own: its font, text colour and background are inherited; the tokens do the rest. */
const page = (theme: string): TemplateResult => html`
  <style>
    ${theme}
  </style>
  <div class="page">
    <kund-diagnos @kd-submit=${stores}></kund-diagnos>
    <kund-diagnos-questionnaire @kd-submit=${stores}></kund-diagnos-questionnaire>
    <kund-diagnos-result .response=${response('one', '4352432325')}></kund-diagnos-result>
    <kund-diagnos-group-result .tally=${count(team)} .groups=${byRole(team)}></kund-diagnos-group-result>
  </div>
`;

const meta: Meta = { title: 'Guides/Theming' };
export default meta;

export const Default: StoryObj = {
  render: () => page('.page { display: grid; gap: 4rem; font-family: system-ui, sans-serif; }'),
};

/** A brand with its own shape and colour. */
export const Brand: StoryObj = {
  render: () =>
    page(`
      .page {
        display: grid;
        gap: 4rem;
        padding: 3rem;
        font-family: Georgia, serif;
        color: #2b1a12;
        background: #fbf6ee;
        --kd-accent: #8a2b4e;
        --kd-on-accent: #fff;
        --kd-surface: #fbf6ee;
        --kd-radius: 2em;
        --kd-heading-font: 'Avenir Next', 'Segoe UI', sans-serif;
      }
      kund-diagnos::part(start),
      kund-diagnos-questionnaire::part(submit) {
        text-transform: uppercase;
        letter-spacing: 0.08em;
      }
    `),
};

/** Black on white, square, every line at full strength. */
export const HighContrast: StoryObj = {
  render: () =>
    page(`
      .page {
        display: grid;
        gap: 4rem;
        padding: 2rem;
        font: 1.125rem/1.6 Verdana, sans-serif;
        color: #000;
        background: #fff;
        --kd-accent: #00278a;
        --kd-on-accent: #fff;
        --kd-line: #000;
        --kd-control: #000;
        --kd-muted: #000;
        --kd-green: #004d26;
        --kd-yellow: #6b3e00;
        --kd-red: #8c0009;
        --kd-radius: 0;
      }
    `),
};

/** The same tokens in the dark: the page says so with `color-scheme`. */
export const Dark: StoryObj = {
  render: () =>
    page(`
      .page {
        color-scheme: dark;
        display: grid;
        gap: 4rem;
        padding: 2rem;
        font-family: system-ui, sans-serif;
        color: #f2f2f0;
        background: #14181c;
        --kd-surface: #14181c;
      }
    `),
};
