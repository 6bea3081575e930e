import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../../src/pages/one-file/file-name.js';
import { pageText, roundJsonIn, type PageSource } from '../../../src/pages/one-file/page-text.js';
import { parseRound } from '../../../src/pages/one-file/parse-round.js';
import { copyForGroup, newRound, withResponse, withResultShown } from '../../../src/pages/one-file/round.js';
import { kundorientering } from '../../../src/instruments/index.js';
import { isKundDiagnosError } from '../../../src/scoring/index.js';
import { groupReport, makePlan } from '../../../src/report/index.js';
import { failure } from '../../support/errors.js';
import { spoilt } from '../../support/malformed.js';
import { responseWith } from './responses.js';

const source: PageSource = {
  policy: "default-src 'none'; script-src 'sha256-x'",
  styles: 'p::before { content: "<" }',
  script: 'if (1 < 2 && "</" + "script>") console.log(`å 😀`)',
};

type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a page as an HTML parser sees them, in order. */
function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}
const textOf = ({ childNodes }: Element): string =>
  childNodes.map((child) => (child as DefaultTreeAdapterTypes.TextNode).value).join('');
const find = (page: string, tag: string, id?: string): Element =>
  elementsOf(parse(page)).find(
    ({ tagName, attrs }) => tagName === tag && (!id || attrs.some(({ value }) => value === id)),
  )!;

describe('the page as text', () => {
  test('has its parts letter by letter, so that the hashes hold and the next copy is the same', () => {
    const page = pageText(source, 'Kundorientering', null);
    expect(textOf(find(page, 'script', 'kd-script'))).toBe(source.script);
    expect(textOf(find(page, 'style'))).toBe(source.styles);
    const { attrs } = find(page, 'meta', 'Content-Security-Policy');
    expect(attrs.find(({ name }) => name === 'content')!.value).toBe(source.policy);
    expect(page.indexOf('charset')).toBeLessThan(page.indexOf('Content-Security'));
    expect(page.indexOf('Content-Security')).toBeLessThan(page.indexOf('<style'));
  });

  test('carries any text, and none of it becomes markup', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('</script><img>', '<!--<script>', '\u2028"&'),
        ),
        (text) => {
          const page = pageText(source, text, { name: text });
          expect(JSON.parse(textOf(find(page, 'script', 'kd-round')))).toEqual({ name: text });
          expect(JSON.parse(roundJsonIn(page)!)).toEqual({ name: text });
          expect(elementsOf(parse(page)).filter(({ tagName }) => tagName === 'img')).toEqual([]);
          expect(textOf(find(page, 'script', 'kd-script'))).toBe(source.script);
        },
      ),
    );
  });

  test.each(['"</script>"', '"</SCRIPT "', '"<!--"'])(
    'is refused with a script that would end early: %s',
    (script) => {
      expect(() => pageText({ ...source, script }, '', null)).toThrow();
    },
  );

  test('is no page of ours without a round', () => {
    expect(roundJsonIn('<!doctype html><p>Hej</p>')).toBeNull();
    expect(roundJsonIn('')).toBeNull();
  });
});

describe('the round in a copy', () => {
  const collected = Array.from({ length: 6 }, (_, index) => responseWith(`p${index}`, 3)).reduce(
    (all, each) => withResponse(all, each)[0],
    newRound('sv', 'Hösten </script>', '2026-11-28'),
  );
  const shown = withResultShown(collected);
  const report = groupReport(kundorientering, { tally: copyForGroup(shown)!.sums });
  const decisions = { chosen: ['closed-loop'], discussed: ['sla'], actions: [] };
  const plan = makePlan(report, decisions, { decided: '2026-11-28' });
  const whole = { ...shown, decisions, plan, invited: 8 };

  const throughFile = (round: unknown) => parseRound(JSON.parse(roundJsonIn(pageText(source, 'x', round))!));

  test.each([
    ['with everything', whole],
    ['for the group', copyForGroup(whole)],
    ['before the result', collected],
  ])('is the same when it is opened again: %s', (_, round) => {
    expect(throughFile(round)).toEqual(JSON.parse(JSON.stringify(round)));
  });

  test.each([
    ['another format', { ...whole, format: 2 }, 'incompatible', 'format'],
    ['another questionnaire', { ...whole, instrument: 'puls' }, 'incompatible', 'instrument'],
    ['a name with a line break', { ...whole, name: 'a\nb' }, 'invalid-argument', 'name'],
    ['a limit below three', { ...whole, minimum: 2 }, 'invalid-argument', 'minimum'],
    ['more shown than there are', { ...whole, shown: 7 }, 'invalid-argument', 'shown'],
    ['fewer shown than any limit', { ...whole, shown: 2 }, 'invalid-argument', 'shown'],
    [
      'two of the same number',
      { ...whole, responses: [responseWith('a', 1), responseWith('a', 2)], shown: 0 },
      'invalid-argument',
      'responses',
    ],
    [
      'single answers in a copy for the group',
      { ...copyForGroup(whole), responses: whole.responses },
      'invalid-argument',
      'responses',
    ],
    ['sums of too few', { ...copyForGroup(whole), minimum: 7 }, 'invalid-argument', ''],
    ['sums in a copy that leads', { ...whole, sums: copyForGroup(whole)!.sums }, 'invalid-argument', 'sums'],
    ['nothing', undefined, 'invalid-argument', ''],
  ])('is refused with %s', (_, round, code, place) => {
    const error = failure(() => parseRound(round));
    expect(error).toMatchObject({ code, path: place });
  });

  test('is refused or read, never crashed on, whatever has become of it', () => {
    fc.assert(
      fc.property(spoilt(fc.constant(whole), /^$/), (round) => {
        try {
          parseRound(round);
        } catch (error) {
          expect(isKundDiagnosError(error)).toBe(true);
        }
      }),
    );
  });
});

test.each([
  ['Hösten 2026', 'Kundorientering-Hösten-2026-2026-11-28-alla-svar.html'],
  ['../../etc: "Q4" <1>', 'Kundorientering-etc-Q4-1-2026-11-28-alla-svar.html'],
  ['春 2027', 'Kundorientering-春-2027-2026-11-28-alla-svar.html'],
  ['…', 'Kundorientering-2026-11-28-alla-svar.html'],
])('a copy of the round "%s" is a file that every system takes', (name, expected) => {
  expect(fileNameOf({ name, date: '2026-11-28' }, 'Kundorientering', 'alla svar')).toBe(expected);
});
