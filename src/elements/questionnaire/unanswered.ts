import { nothing, type TemplateResult } from 'lit';
import type { StatementTexts } from '../../instruments/texts.js';
import type { QuestionnaireStrings } from '../../locales/questionnaire-strings.js';
import { html } from '../internal/html.js';

/** A question of the host's own that has not been answered. */
export interface UnansweredControl {
  name: string;
  control: HTMLElement;
}

export interface UnansweredView {
  unanswered: readonly string[];
  controls: readonly UnansweredControl[];
  texts: StatementTexts;
  /** The language of the texts when it differs from that of the strings. */
  textsLang: string | undefined;
  strings: QuestionnaireStrings;
  goTo: (question: string) => void;
  goToControl: (control: UnansweredControl) => void;
  onFocus: () => void;
}

/**
 * The list of unanswered questions, with a link to each. It is focused when somebody submits too early. Always rendered, since in a form the
 * browser moves the focus.
 */
export function unansweredTemplate(view: UnansweredView): TemplateResult {
  const isComplete = view.unanswered.length + view.controls.length === 0;
  return html`<div
    class="unanswered"
    tabindex="-1"
    role=${isComplete ? nothing : 'group'}
    aria-labelledby=${isComplete ? nothing : 'unanswered-heading'}
    @focus=${view.onFocus}
  >
    ${isComplete ? nothing : listTemplate(view)}
  </div>`;
}

const listTemplate = ({
  unanswered,
  controls,
  texts,
  textsLang,
  strings,
  goTo,
  goToControl,
}: UnansweredView): TemplateResult => html`
  <strong id="unanswered-heading">
    ${unanswered.length > 0 ? strings.unansweredCount(unanswered.length) : strings.validationMessage}
  </strong>
  <ul>
    ${unanswered.map((question) =>
      linkTemplate(texts.questions[question]!.name, textsLang, () => {
        goTo(question);
      }),
    )}
    ${controls.map((control) =>
      linkTemplate(control.name, undefined, () => {
        goToControl(control);
      }),
    )}
  </ul>
`;

const linkTemplate = (name: string, lang: string | undefined, go: () => void): TemplateResult => html`
  <li>
    <a
      href="#"
      lang=${lang ?? nothing}
      @click=${(event: Event) => {
        event.preventDefault();
        go();
      }}
      >${name}</a
    >
  </li>
`;
