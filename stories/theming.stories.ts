import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/index.js';
import type { Walked } from './support/conditions.js';
import * as figures from './support/figures.js';
import { hosts } from './support/host.js';
import { response } from './support/people.js';

/** The tags on a page of the host's own: its font, text colour and background are inherited; the tokens do the rest. */
const meta = {
  title: 'Guides/Theming',
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
  render: () => html`
    <kund-diagnos @kd-submit=${hosts.stores}></kund-diagnos>
    <hr />
    <kund-diagnos-questionnaire @kd-submit=${hosts.stores}></kund-diagnos-questionnaire>
    <hr />
    <kund-diagnos-result .response=${response('one', '4352432325')}></kund-diagnos-result>
    <hr />
    <kund-diagnos-group-result
      .tally=${figures.roles.tally}
      .groups=${figures.roles.groups}
    ></kund-diagnos-group-result>
  `,
} satisfies Meta;
export default meta;

export const Default: StoryObj = { globals: { theme: 'default' } };

/** A brand with its own shape and colour. */
export const Brand: StoryObj = { globals: { theme: 'brand' } };

/** Black on white, square, every line at full strength. */
export const HighContrast: StoryObj = { globals: { theme: 'highContrast' } };

/** The same tokens in the dark: the page says so with `color-scheme`. */
export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** A dark page that never says so: everything is read, but the accent and the lights are those of a light page. */
export const DarkUnsaid: StoryObj = { globals: { theme: 'darkUnsaid' } };
