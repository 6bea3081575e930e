import { render } from 'lit';
import { html } from '../../../elements/internal/html.js';
import type { PageWords } from '../words.js';

/** Says that what a copy carries cannot be read. */
export function brokenTemplate(page: HTMLElement, { broken }: PageWords): void {
  render(
    html`<main class="narrow">
      <h1>${broken.title}</h1>
      <p class="lead">${broken.text}</p>
    </main>`,
    page,
  );
}
