import { html as litHtml, type TemplateResult } from 'lit';
import { directive, Directive, PartType, type Part } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/**
 * Replaces its text node whenever the text changes.
 *
 * Lit changes the text node that it once made. A browser or an extension that translates the page has put an element of its own in that
 * node's place, and would go on showing the old text.
 */
class ReplacedText extends Directive {
  #text: unknown;

  override render(text: unknown): unknown {
    return text;
  }

  override update(part: Part, [text]: [unknown]): unknown {
    if (part.type === PartType.CHILD && text !== this.#text) setCommittedValue(part);
    this.#text = text;
    return text;
  }
}

const replacedText = directive(ReplacedText);
const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/**
 * Lit's `html`, for texts that stay current on a page that is being translated. No text may stand beside a binding: it is where the
 * binding ends to Lit, and a translation takes it away.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  litHtml(strings, ...values.map((value) => (isText(value) ? replacedText(value) : value)));
