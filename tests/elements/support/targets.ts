/**
 * What can be pressed inside the elements and is shown, by its words; and which of it is too small for a thumb, with its
 * size. Stands alone, so that a page can run it, too.
 */
export function pointerTargets(): { all: string[]; small: string[] } {
  const least = 44;
  const all: string[] = [];
  const small: string[] = [];
  const look = (root: ParentNode) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) look(each.shadowRoot);
      const isPressed = each.matches('a, button, summary, label, input, select, textarea, [tabindex="0"]');
      // The page's own are the page's; what is in a label is pressed by its label.
      if (!isPressed || root === document || each.parentElement?.closest('label')) continue;
      if (!each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      const { width, height } = each.getBoundingClientRect();
      const what = `${each.localName} "${each.textContent.replace(/\s+/gu, ' ').trim()}"`;
      all.push(what);
      // A hair less is how a browser adds up fractions.
      if (Math.min(width, height) < least - 0.01) small.push(`${what}: ${width} × ${height}`);
    }
  };
  look(document);
  return { all, small };
}
