import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { html } from '../../../elements/internal/html.js';
import type { OneFileApp } from '../app.js';
import { isRoundName, MAX_MINIMUM, MAX_NAME_LENGTH, MAX_RESPONSES } from '../parse-round.js';
import { LEAST_MINIMUM, type Round } from '../round.js';

/** The input of an event, once what is in it is valid; the browser says what is not. */
function validInput(event: Event): HTMLInputElement | null {
  const input = event.target as HTMLInputElement;
  return input.reportValidity() ? input : null;
}

/** What the round is called, when it is, how many are to answer, and from how many its result is shown. */
export function settingsTemplate(app: OneFileApp, round: Round): TemplateResult {
  const { collect } = app.words;
  return html`
    <section>
      <h2>${collect.round}</h2>
      <div class="fields">
        <div>
          <label for="name">${collect.name}</label>
          <input
            id="name"
            required
            autocomplete="off"
            maxlength=${MAX_NAME_LENGTH}
            .value=${round.name}
            @change=${(event: Event) => {
              const name = validInput(event)?.value.trim();
              if (name && isRoundName(name)) app.set({ name });
            }}
          />
        </div>
        <div>
          <label for="date">${collect.date}</label>
          <input
            id="date"
            type="date"
            required
            autocomplete="off"
            min="1970-01-01"
            max="2999-12-31"
            .value=${round.date}
            @change=${(event: Event) => {
              const date = validInput(event)?.value;
              if (date) app.set({ date });
            }}
          />
        </div>
        <div>
          <label for="invited">${collect.invited}</label>
          <input
            id="invited"
            type="number"
            inputmode="numeric"
            autocomplete="off"
            min="1"
            max=${MAX_RESPONSES}
            aria-describedby="invited-hint"
            .value=${String(round.invited ?? '')}
            @change=${(event: Event) => {
              const input = validInput(event);
              if (input) app.set({ invited: input.value === '' ? null : input.valueAsNumber });
            }}
          />
          <small id="invited-hint">${collect.invitedHint}</small>
        </div>
        <div>
          <label for="minimum">${collect.minimum}</label>
          <input
            id="minimum"
            type="number"
            inputmode="numeric"
            required
            autocomplete="off"
            min=${round.isMinimumTold ? round.minimum : LEAST_MINIMUM}
            max=${MAX_MINIMUM}
            aria-describedby="minimum-hint"
            .value=${live(String(round.minimum))}
            @change=${(event: Event) => {
              const minimum = validInput(event)?.valueAsNumber;
              if (minimum) app.setMinimum(minimum);
            }}
          />
          <small id="minimum-hint">${round.isMinimumTold ? collect.minimumTold : collect.minimumHint}</small>
        </div>
      </div>
    </section>
  `;
}
