import type { TemplateResult } from 'lit';
import { html } from '../../internal/html.js';

/** A checkbox that shows the outcome of its change, since a listener may have set something else. */
export const checkbox = (
  label: unknown,
  isChecked: boolean,
  onChange: (isChecked: boolean) => boolean,
): TemplateResult => html`
  <label>
    <input
      type="checkbox"
      .checked=${isChecked}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        input.checked = onChange(input.checked);
      }}
    />
    <span>${label}</span>
  </label>
`;
