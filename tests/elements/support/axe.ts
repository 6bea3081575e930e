// A page in light or dark, and the checks that axe can make of it.
import 'axe-core';
import type axe from 'axe-core';
import { expect } from 'chai';
import { pause } from './mount.js';

/** A host's own colours; the elements take theirs from these. */
const schemes = {
  light: 'color-scheme: light; background: #fff; color: #1c1c1c',
  dark: 'color-scheme: dark; background: #14171a; color: #ececec',
  'dark without color-scheme': 'background: #102030; color: #fff',
} as const;

/** The rules that look at colours. Only these can tell one scheme from another. */
const colourRules = ['color-contrast', 'link-in-text-block'];

type Scheme = keyof typeof schemes;

/** What an element is looked at in, in a language: its colours are the same in each. */
export const schemesIn = (locale: string): readonly Scheme[] =>
  locale === 'sv' ? ['light', 'dark', 'dark without color-scheme'] : ['light'];

/** Rejects everything that axe finds: all of its rules in light, and in the other schemes those about colours. */
export async function isAccessible(
  element: Element,
  inSchemes: readonly Scheme[] = schemesIn('sv'),
): Promise<void> {
  for (const scheme of inSchemes) {
    document.documentElement.style.cssText = schemes[scheme];
    await pause();
    const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(element, {
      resultTypes: ['violations'],
      // The styles are in adopted style sheets and the page's own: there is nothing to fetch.
      preload: false,
      ...(scheme !== 'light' && { runOnly: colourRules }),
    });
    const found = violations.map(
      ({ id, nodes }) =>
        `${id} in ${scheme}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('; ')}`,
    );
    expect(found.join('\n')).to.equal('');
    expect(passes.length, 'rules that looked at something').to.be.greaterThan(0);
  }
}
