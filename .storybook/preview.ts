import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // What the add-on finds is shown as an error; the browser tests hold the elements to the same rules.
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
