// A page in light or dark, and the checks that axe can make of it.
import 'axe-core';
import type axe from 'axe-core';
import { expect } from 'chai';
import { pause } from './mount.js';

/** A host's own colours; the elements take theirs from these. */
const schemes = {
  light: 'color-scheme: light; background: #fff; color: #1c1c1c',
  dark: 'color-scheme: dark; background: #14171a; color: #ececec',
  // Dark, but it never says so.
  'dark unsaid': 'background: #102030; color: #fff',
} as const;

/** Refuses everything that axe finds wrong, in light and in dark. */
export async function isAccessible(element: Element): Promise<void> {
  for (const [scheme, style] of Object.entries(schemes)) {
    document.documentElement.style.cssText = style;
    await pause();
    const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(element, {
      resultTypes: ['violations'],
    });
    const found = violations.map(
      ({ id, nodes }) =>
        `${id} in ${scheme}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('; ')}`,
    );
    expect(found.join('\n')).to.equal('');
    expect(passes.length, 'rules that looked at something').to.be.greaterThan(0);
  }
}
