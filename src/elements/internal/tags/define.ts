import { version } from './version.js';
import { warnOnce } from '../warn-once.js';

/**
 * Registers an element. A no-op on a server, which has no registry, and when the tag is taken: two copies of the library may be on one
 * page. If their versions differ, the console gets one warning.
 */
export function define(
  tag: string,
  element: CustomElementConstructor,
  registry?: CustomElementRegistry,
): void {
  // Undefined on a server, although the DOM types say otherwise.
  const target: CustomElementRegistry | undefined =
    registry ?? (globalThis as { customElements?: CustomElementRegistry }).customElements;
  const taken = target?.get(tag) as { version?: string } | undefined;
  if (!taken) {
    try {
      target?.define(tag, element);
    } catch {
      // A class can be registered only once, and this one may already have another tag.
      target?.define(tag, class extends element {});
    }
  } else if (taken.version !== version) {
    const found = taken.version ? `version ${taken.version}` : `another <${tag}>`;
    warnOnce(`${found} is already on this page; version ${version} was not used.`);
  }
}
