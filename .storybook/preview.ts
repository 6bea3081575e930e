import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { page, type Globals } from '../stories/support/page.js';
import { themes } from '../stories/support/themes.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'The theme of the page around the elements',
      toolbar: { icon: 'paintbrush', items: Object.keys(themes), dynamicTitle: true },
    },
    locale: {
      description: 'The language of the page',
      toolbar: { icon: 'globe', items: ['sv', 'en'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'default', locale: 'sv' } satisfies Globals,
  decorators: [(story, { globals }) => page(story(), globals as Globals)],
  parameters: {
    // What the add-on finds is shown as an error; `npm run test:stories` holds each story to the same rules.
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'fullscreen',
  },
};

export default preview;
