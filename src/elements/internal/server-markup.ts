const keyOf = ({ name, value, part }: HTMLInputElement): string => [name, value, part].join();

/**
 * Removes server-rendered markup.
 *
 * @returns A function to call after the first render. It restores the answers that a person gave before the script had loaded, and their
 *   focus.
 */
export function replaceServerMarkup(root: ShadowRoot, nodes: readonly ChildNode[]): () => void {
  const answered = [...root.querySelectorAll<HTMLInputElement>(':checked')].map(keyOf);
  const focused = root.activeElement && keyOf(root.activeElement as HTMLInputElement);
  for (const node of nodes) node.remove();
  return () => {
    for (const control of root.querySelectorAll<HTMLInputElement>('input,button')) {
      const key = keyOf(control);
      if (answered.includes(key)) control.click();
      if (key === focused) control.focus({ preventScroll: true });
    }
  };
}
