import type { PropertyDeclaration } from 'lit';
import type { KdElement } from '../kd-element.js';
import { warnOnce } from '../warn-once.js';
import type { OnDemandPart } from './on-demand-part.js';

/** Markers whose element is being fetched. */
const mounting = new WeakSet<Element>();

/**
 * Draws an element in each marker on the page that has none.
 *
 * @param partByTag The tags, each with the part to fetch first, if any.
 */
export function mountMarkers(partByTag: ReadonlyMap<string, OnDemandPart | null>): void {
  for (const [tag, part] of partByTag) {
    for (const marker of document.querySelectorAll(`[data-${tag}]`)) {
      if (mounting.has(marker) || isMounted(marker, tag)) continue;
      mounting.add(marker);
      void mount(marker, tag, part);
    }
  }
}

/** Also true when another copy of the library has drawn it. */
const isMounted = (marker: Element, tag: string): boolean =>
  [...marker.children].some(({ localName }) => localName === tag);

async function mount(marker: Element, tag: string, part: OnDemandPart | null): Promise<void> {
  // After a failure the tag below makes `loadTags` show the message.
  await part?.load().catch(() => null);
  mounting.delete(marker);
  if (isMounted(marker, tag)) return;
  const element = document.createElement(tag);
  setProperties(element, settingsOf(marker, tag));
  for (const child of marker.querySelectorAll<HTMLElement>(':scope > [data-slot]')) {
    child.slot = child.dataset['slot']!;
    element.append(child);
  }
  // Anything else in the marker was for visitors without scripts.
  marker.replaceChildren(element);
}

/** The marker's JSON; empty, with a warning, when it is invalid. */
function settingsOf(marker: Element, tag: string): Record<string, unknown> {
  const attribute = `data-${tag}`;
  const text = marker.getAttribute(attribute)!.trim();
  if (text === '') return {};
  try {
    const settings: unknown = JSON.parse(text);
    if (settings !== null && typeof settings === 'object' && !Array.isArray(settings)) {
      return settings as Record<string, unknown>;
    }
    warnOnce(`${attribute} expected an object in JSON, such as {"locale": "en"}, got ${text}`);
  } catch (error) {
    warnOnce(`${attribute} expected JSON, such as {"locale": "en"}, got ${text} (${String(error)})`);
  }
  return {};
}

/** Sets the element's declared properties, by property or attribute name. Warns of any other name, such as `innerHTML`. */
export function setProperties(element: HTMLElement, settings: Record<string, unknown>): void {
  const { elementProperties } = element.constructor as typeof KdElement;
  // Not defined: its part could not be fetched.
  if (!(elementProperties as typeof elementProperties | undefined)) return;
  const propertyByName = new Map<string, PropertyKey>();
  for (const [property, { attribute }] of elementProperties as Map<PropertyKey, PropertyDeclaration>) {
    propertyByName.set(String(property), property);
    if (typeof attribute === 'string') propertyByName.set(attribute, property);
  }
  for (const [name, value] of Object.entries(settings)) {
    const property = propertyByName.get(name);
    if (property === undefined)
      warnOnce(`<${element.localName}> has no "${name}" to set from data-${element.localName}.`);
    else (element as unknown as Record<PropertyKey, unknown>)[property] = value;
  }
}
