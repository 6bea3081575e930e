import type { UnansweredControl } from './unanswered.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const CONTROLS = 'input, select, textarea';

/** The host's own questions that are still to be answered, as the browser judges them: `required`, `pattern` and the like. */
export function unansweredControls(slot: HTMLSlotElement | null): UnansweredControl[] {
  const elements = slot?.assignedElements({ flatten: true }) ?? [];
  const controls = elements.flatMap((element) => [
    ...(element.matches(CONTROLS) ? [element as Control] : []),
    ...element.querySelectorAll<Control>(CONTROLS),
  ]);
  const invalid = controls.filter((control) => control.willValidate && !control.validity.valid);
  // Radio buttons of one name are one question.
  const isFirst = (control: Control, index: number) =>
    control.type !== 'radio' || invalid.findIndex(({ name }) => name === control.name) === index;
  return invalid.filter(isFirst).map((control) => ({ name: nameOf(control), control }));
}

/** The label that the person reads at a control. */
function nameOf(control: Control): string {
  const legend = control.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : null;
  const label = legend ?? control.labels?.[0];
  // A label may hold its control, and that its options.
  const text = label
    ? [...label.childNodes].filter((node) => node !== control).map((node) => node.textContent)
    : [control.getAttribute('aria-label') ?? control.name];
  return text.join(' ').trim();
}
