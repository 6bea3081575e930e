import { version } from './version.js';
import { warnOnce } from '../warn-once.js';

/**
 * Registers an element. Where the tag is taken it is left alone: two copies of the library on one page are not an error, and a
 * difference in their versions is worth one warning. On a server, where there is no registry, this is a no-op.
 */
export function define(
  tag: string,
  element: CustomElementConstructor,
  registry?: CustomElementRegistry,
): void {
  // Undefined on a server, whatever the types of the DOM say.
  const target: CustomElementRegistry | undefined =
    registry ?? (globalThis as { customElements?: CustomElementRegistry }).customElements;
  const taken = target?.get(tag) as { version?: string } | undefined;
  if (!taken) {
    try {
      target?.define(tag, element);
    } catch {
      // An element has one tag, and this one may have another already.
      target?.define(tag, class extends element {});
    }
  } else if (taken.version !== version) {
    const found = taken.version ? `version ${taken.version}` : `another <${tag}>`;
    warnOnce(`${found} is already on this page; version ${version} was not used.`);
  }
}
