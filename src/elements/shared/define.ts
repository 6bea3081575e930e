import { version } from './version.js';
import { warnOnce } from './warn-once.js';

/**
 * Registers an element, and leaves it be where the tag is taken: two copies of the library on one page are no error.
 * Where the versions differ it warns once. On a server, where there is no registry, it does nothing.
 */
export function define(
  tag: string,
  element: CustomElementConstructor,
  registry?: CustomElementRegistry,
): void {
  // Absent on a server, whatever the types of the DOM say.
  const tags: CustomElementRegistry | undefined =
    registry ?? (globalThis as { customElements?: CustomElementRegistry }).customElements;
  const taken = tags?.get(tag) as { version?: string } | undefined;
  if (!taken) tags?.define(tag, element);
  else if (taken.version !== version) {
    const found = taken.version ? `version ${taken.version}` : `another <${tag}>`;
    warnOnce(`${found} is already on this page; version ${version} was not used.`);
  }
}
