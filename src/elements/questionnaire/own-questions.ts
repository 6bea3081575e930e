import type { UnansweredControl } from './unanswered.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const CONTROLS = 'input, select, textarea';

/** The host's own questions that are invalid by the browser's validation: `required`, `pattern` and so on. */
export function unansweredControls(slot: HTMLSlotElement | null): UnansweredControl[] {
  const elements = slot?.assignedElements({ flatten: true }) ?? [];
  const controls = elements.flatMap((element) => [
    ...(element.matches(CONTROLS) ? [element as Control] : []),
    ...element.querySelectorAll<Control>(CONTROLS),
  ]);
  const invalid = controls.filter((control) => control.willValidate && !control.validity.valid);
  // Radio buttons with the same name are one question.
  const isFirst = (control: Control, index: number) =>
    control.type !== 'radio' || invalid.findIndex(({ name }) => name === control.name) === index;
  return invalid.filter(isFirst).map((control) => ({ name: nameOf(control), control }));
}

/** The visible label of a control. */
function nameOf(control: Control): string {
  const legend = control.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : null;
  const label = legend ?? control.labels?.[0];
  // A label may contain its control, whose options are not part of the name.
  const text = label
    ? [...label.childNodes].filter((node) => node !== control).map((node) => node.textContent)
    : [control.getAttribute('aria-label') ?? control.name];
  return text.join(' ').trim();
}
