const nameOf = ({ name, value, part }: HTMLInputElement): string => [name, value, part].join();

/**
 * Takes away what a server drew.
 *
 * @returns what to call when it has been drawn anew: it does again what a person did before the script was here, the
 *   answers that they gave and where their focus was
 */
export function takeAway(root: ShadowRoot, drawn: ChildNode[]): () => void {
  const answered = [...root.querySelectorAll<HTMLInputElement>(':checked')].map(nameOf);
  const focused = root.activeElement && nameOf(root.activeElement as HTMLInputElement);
  for (const node of drawn) node.remove();
  return () => {
    for (const control of root.querySelectorAll<HTMLInputElement>('input,button')) {
      const name = nameOf(control);
      if (answered.includes(name)) control.click();
      if (name === focused) control.focus({ preventScroll: true });
    }
  };
}
