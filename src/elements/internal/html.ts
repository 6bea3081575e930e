import { html as litHtml, type TemplateResult } from 'lit';
import { directive, Directive, PartType, type Part } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/**
 * Replaces the text node whenever the text changes.
 *
 * Lit updates the text node that it created. When a browser or an extension translates the page, it puts an element of its own in place of
 * that node, and would go on showing the old text.
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
 * Lit's `html`, with texts that still update on a translated page. A binding may have no static text beside it: Lit uses that text node to
 * mark where the binding ends, and a translation removes it.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  litHtml(strings, ...values.map((value) => (isText(value) ? replacedText(value) : value)));
