import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kund-diagnos-result.js';
import { response } from './support/people.js';

interface Args {
  locale: string;
  /** One digit an area, in the order of the instrument. */
  digits: string;
}

const meta: Meta<Args> = {
  title: 'Elements/kund-diagnos-result',
  component: 'kund-diagnos-result',
  argTypes: { locale: { control: 'inline-radio', options: ['sv', 'en'] } },
  args: { locale: 'sv', digits: '4352432325' },
  render: ({ locale, digits }) =>
    html`<kund-diagnos-result locale=${locale} .response=${response('one', digits)}></kund-diagnos-result>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Mixed: Story = {};

export const Green: Story = { args: { digits: '5455454545' } };

export const Red: Story = { args: { digits: '2122121221' } };

/** Every area is the weakest link, and all are named. */
export const AllTheSame: Story = { args: { digits: '3333333333' } };

export const English: Story = { args: { locale: 'en' } };
