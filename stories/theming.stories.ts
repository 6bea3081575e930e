import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/all.js';
import { stores } from './support/host.js';
import { byRole, count, response, team } from './support/people.js';
import { themes } from './support/themes.js';

/** The tags on a page of the host's own: its font, text colour and background are inherited; the tokens do the rest. */
const page = (theme: string): TemplateResult => html`
  <style>
    .page {
      display: grid;
      gap: 4rem;
    }
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

export const Default: StoryObj = { render: () => page(themes.default) };

/** A brand with its own shape and colour. */
export const Brand: StoryObj = { render: () => page(themes.brand) };

/** Black on white, square, every line at full strength. */
export const HighContrast: StoryObj = { render: () => page(themes.highContrast) };

/** The same tokens in the dark: the page says so with `color-scheme`. */
export const Dark: StoryObj = { render: () => page(themes.dark) };

/** A dark page that never says so: everything is read, but the accent and the lights are those of a light page. */
export const DarkUnsaid: StoryObj = { render: () => page(themes.darkUnsaid) };
