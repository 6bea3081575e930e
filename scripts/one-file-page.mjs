// A rollup plugin: writes kund-diagnos.html, with the script and the styles in it and a policy that allows those two alone.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

export const oneFilePage = ({ script, styles, fileName }) => ({
  name: 'one-file-page',
  async generateBundle(_options, bundle) {
    const { pageText } = await import('../dist/modules/pages/one-file/page-text.js');
    const { code } = bundle[script];
    const css = readFileSync(styles, 'utf8');
    const policy = [
      "default-src 'none'",
      `script-src ${hash(code)}`,
      `style-src ${hash(css)}`,
      // The favicon, and the pictures that are drawn for a file.
      'img-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; ');
    delete bundle[script];
    this.emitFile({
      type: 'asset',
      fileName,
      source: pageText({ policy, styles: css, script: code }, 'Kundorientering', null),
    });
  },
});
