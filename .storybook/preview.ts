import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // The add-on's findings are errors in the panel; the browser tests hold the elements to them.
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
