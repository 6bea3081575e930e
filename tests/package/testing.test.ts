// A developer's own unit tests: in their folder, with a DOM that has no browser behind it, and so with Lit's build for servers.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from './support/code-blocks.ts';
import { pack, type Packed } from './support/packed.ts';
import { read, root } from './support/repository.ts';
import { run } from './support/run.ts';

let packed: Packed;

beforeAll(() => {
  packed = pack();
  writeFileSync(join(packed.folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', packed.tarball, '--prefer-offline', '--no-audit', '--no-fund'], packed.folder);
  for (const tool of ['vitest', 'jsdom', 'happy-dom']) {
    symlinkSync(join(root, 'node_modules', tool), join(packed.folder, 'node_modules', tool), 'junction');
  }
});

afterAll(() => {
  packed.remove();
});

/** Runs a test file as a developer does. It fails where a test does, and where a promise was rejected unseen. */
function passes(name: string, code: string): void {
  writeFileSync(join(packed.folder, name), code);
  const output = run(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', name, '--no-color', '--testTimeout', '60000'],
    packed.folder,
  );
  expect(output).toMatch(/Tests +\d+ passed \(/u);
}

const everything = `
  import { expect, test, vi } from 'vitest';
  import 'kund-diagnos/define';
  import { kundorientering } from 'kund-diagnos/instruments';
  import { tally } from 'kund-diagnos/scoring';

  const answers = Object.fromEntries(kundorientering.questions.map(({ id }) => [id, 4]));
  const responses = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => (
    { id, instrument: 'kundorientering', version: 1, answers }
  ));
  const words = (element) => element.shadowRoot.textContent.replace(/\\s+/g, ' ');
  const waited = { timeout: 30_000 };

  async function mounted(tag, properties = {}, parent = document.body) {
    const element = Object.assign(document.createElement(tag), properties);
    parent.append(element);
    expect(await element.updateComplete).toBe(true);
    return element;
  }

  test('a questionnaire is drawn, answered with clicks, and submitted', async () => {
    const element = await mounted('kund-diagnos-questionnaire');
    expect(words(element)).toContain('Vi har definierat vår idealkund');
    for (const point of element.shadowRoot.querySelectorAll('input[value="4"]')) point.click();
    await element.updateComplete;
    expect(element.answers).toEqual(answers);
    expect(JSON.parse(element.value).answers).toEqual(answers);
    const saved = new Promise((resolve) => element.addEventListener('kd-saved', resolve));
    element.addEventListener('kd-submit', (event) => event.waitUntil(Promise.resolve()));
    element.submit();
    expect((await saved).response.answers).toEqual(answers);
  });

  test('what could not be saved is told', async () => {
    const element = await mounted('kund-diagnos-questionnaire');
    element.value = JSON.stringify(responses[0]);
    element.addEventListener('kd-submit', (event) => event.waitUntil(Promise.reject(new Error('Servern vilar.'))));
    const failed = new Promise((resolve) => element.addEventListener('kd-save-failed', resolve));
    element.submit();
    await failed;
    await element.updateComplete;
    expect(words(element)).toContain('Servern vilar.');
  });

  test('what a form asks of it has an answer, though there is no form part', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const element = await mounted('kund-diagnos-questionnaire', { name: 'diagnos', required: true }, form);
    form.reset();
    element.focus();
    expect(element.checkValidity()).toBe(false);
    expect(element.validationMessage).not.toBe('');
    element.required = false;
    expect(element.reportValidity()).toBe(true);
    element.setCustomValidity('Vänta.');
    expect([element.validationMessage, element.checkValidity()]).toEqual(['Vänta.', false]);
    expect([element.willValidate, element.type, [...element.labels]]).toEqual(
      [expect.any(Boolean), 'kund-diagnos-questionnaire', []],
    );
  });

  test('a result is drawn, in another language too, and can be printed', async () => {
    const element = await mounted('kund-diagnos-result', { response: responses[0], locale: 'en' });
    expect(words(element)).toContain('Mean 4.0 out of 5');
    // Both say that they print nothing.
    globalThis.print = undefined;
    for (const button of element.shadowRoot.querySelectorAll('button')) button.click();
  });

  test('a group’s result is drawn, holds its meeting, and is exported', async () => {
    const counts = tally(kundorientering, responses);
    const element = await mounted('kund-diagnos-group-result', { tally: counts, groups: [['CS', counts]] });
    expect(words(element)).toContain('6 svar');
    element.startMeeting();
    const meeting = element.shadowRoot.querySelector('kund-diagnos-meeting');
    const isOpen = () => Boolean(meeting.shadowRoot?.querySelector('dialog[open]'));
    await vi.waitFor(() => expect(isOpen()).toBe(true), waited);
    await meeting.updateComplete;
    expect(words(meeting)).toContain('ICP & segment');
    meeting.close();
    expect(isOpen()).toBe(false);
    const files = element.shadowRoot.querySelector('kund-diagnos-export');
    await vi.waitFor(() => expect(files.shadowRoot).not.toBeNull(), waited);
    await files.updateComplete;
    // A picture cannot be drawn here, and a file leads nowhere: it is said, and nothing is thrown.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const button of files.shadowRoot.querySelectorAll('button')) button.click();
    await vi.waitFor(() => expect(files.shadowRoot.querySelector('[role=status]').textContent).not.toBe(''), waited);
  });
`;

describe.each(['jsdom', 'happy-dom'])('in a unit test with %s', (environment) => {
  test('every element is drawn, and what such a DOM lacks is done without', () => {
    passes(`everything-${environment}.test.js`, `// @vitest-environment ${environment}\n${everything}`);
  });

  test('the guide’s example passes', () => {
    const [example] = codeBlocks(read('docs/guides/testing.md'));
    passes(`guide-${environment}.test.ts`, example!.code.replace('jsdom', environment));
  });
});
