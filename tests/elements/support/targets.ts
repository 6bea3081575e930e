/**
 * Everything inside the elements that is shown and can be pressed, by its text; and what of it is too small for a thumb, with its
 * size. Refers to nothing outside itself, so that it can be sent to a page.
 */
export function pointerTargets(): { all: string[]; small: string[] } {
  const least = 44;
  const all: string[] = [];
  const small: string[] = [];
  const look = (root: ParentNode) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) look(each.shadowRoot);
      const isPressed = each.matches('a, button, summary, label, input, select, textarea, [tabindex="0"]');
      // A label beside its field names it; the field is what is pressed.
      if (each instanceof HTMLLabelElement && each.control && !each.contains(each.control)) continue;
      // Skips the page's own content, and controls inside a label, which are pressed by the label.
      if (!isPressed || root === document || each.parentElement?.closest('label')) continue;
      if (!each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      const { width, height } = each.getBoundingClientRect();
      const what = `${each.localName} "${each.textContent.replace(/\s+/gu, ' ').trim()}"`;
      all.push(what);
      // Browsers round fractions of a pixel differently.
      if (Math.min(width, height) < least - 0.01) small.push(`${what}: ${width} × ${height}`);
    }
  };
  look(document);
  return { all, small };
}
