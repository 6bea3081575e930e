import type { TemplateResult } from 'lit';
import { html } from '../internal/html.js';

/** A checkbox that shows what its change came to: the host may have said otherwise. */
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
