// Says in words which parts of the library a host blocks, and by which rule. Put it beside `kund-diagnos.js`, and open it in a browser.

import { wordsIn } from './check-words.js';

interface Check {
  name: string;
  /** Resolves when it works. */
  run: () => Promise<unknown>;
  /** For whoever sets up the site, where it does not. */
  remedy: string;
  /** True where the library works without. */
  isOptional?: boolean;
  /** True where it can only be tried once the script has run. */
  needsScript?: boolean;
}

/** Refused by the policy since the last check began. */
let violations: SecurityPolicyViolationEvent[] = [];
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(event);
});

const TIMEOUT_MS = 10_000;

const defined = (tag: string): Promise<unknown> =>
  Promise.race([
    customElements.whenDefined(tag),
    new Promise((_resolve, reject) => {
      setTimeout(() => {
        reject(new Error(`<${tag}> did not come`));
      }, TIMEOUT_MS);
    }),
  ]);

/** Adds an element to the page for as long as it takes to draw it. */
async function drawn(tag: string, properties: object = {}): Promise<void> {
  const element = Object.assign(document.createElement(tag), properties) as HTMLElement & {
    updateComplete?: Promise<unknown>;
  };
  document.body.append(element);
  try {
    await defined(tag);
    await element.updateComplete;
    if (!element.shadowRoot?.querySelector('.root')) throw new Error(`<${tag}> is empty`);
    if (getComputedStyle(element.shadowRoot.querySelector('.root')!).display === 'inline') {
      throw new Error(`<${tag}> has no style`);
    }
  } finally {
    element.remove();
  }
}

// From a variable: the file stands beside this one, and is no part of it.
const libraryUrl = new URL('kund-diagnos.js', import.meta.url).href;
const { language, checks: words, verdicts } = wordsIn(navigator.language);

const checks: Check[] = [
  {
    ...words.script,
    run: async () => {
      await import(libraryUrl);
      await defined('kund-diagnos');
    },
  },
  { ...words.drawing, needsScript: true, run: () => drawn('kund-diagnos-questionnaire') },
  { ...words.result, needsScript: true, run: () => defined('kund-diagnos-result') },
  { ...words.groupResult, needsScript: true, run: () => defined('kund-diagnos-group-result') },
  { ...words.sending, run: () => fetch(location.href, { method: 'HEAD' }) },
  {
    ...words.drafts,
    isOptional: true,
    run: () =>
      new Promise<void>((resolve) => {
        // Throws where it is forbidden, which rejects.
        localStorage.setItem('kund-diagnos-check', '1');
        localStorage.removeItem('kund-diagnos-check');
        resolve();
      }),
  },
];

async function runAll(): Promise<void> {
  const list = document.querySelector('#checks')!;
  const verdict = document.querySelector('#verdict')!;
  document.documentElement.lang = language;
  verdict.textContent = verdicts.checking;
  let failures = 0;
  for (const tag of ['kund-diagnos-result', 'kund-diagnos-group-result']) {
    document.body.append(Object.assign(document.createElement(tag), { hidden: true }));
  }
  for (const { name, run, remedy, isOptional, needsScript } of checks) {
    if (needsScript && !customElements.get('kund-diagnos')) continue;
    violations = [];
    const item = document.createElement('li');
    try {
      await run();
      item.textContent = `✓ ${name}`;
    } catch (error) {
      if (!isOptional) failures++;
      const blocked = violations.map(({ effectiveDirective, blockedURI }) =>
        `${effectiveDirective}: ${blockedURI}`.trim(),
      );
      const reason = blocked.length > 0 ? blocked.join(', ') : String(error);
      item.textContent = `${isOptional ? '○' : '✗'} ${name}. ${remedy} (${reason})`;
    }
    list.append(item);
  }
  verdict.textContent = failures === 0 ? verdicts.works : verdicts.fails(failures);
}

await runAll();
