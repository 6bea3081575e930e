import { describe, expect, test } from 'vitest';
import { lightShape } from '../../../src/charts/light-shape.js';
import type { Label, Picture } from '../../../src/charts/shapes.js';
import { kundorientering, kundorienteringSv } from '../../../src/instruments/index.js';
import { common } from '../../../src/locales/sv/common.js';
import { groupResult as strings } from '../../../src/locales/sv/group-result.js';
import { groupReport, type GroupInput } from '../../../src/report/index.js';
import { picturesOf, type PictureName } from '../../../src/report/group-report/picture-names.js';
import { reportPicture } from '../../../src/report/group-report/pictures.js';
import { count, first, people, roles, spring, twelve } from '../twelve.js';

const wording = { locale: 'sv', texts: kundorienteringSv, common, strings };
const picture = (name: PictureName, input: GroupInput): Picture => {
  const report = groupReport<string, string, string>(kundorientering, input);
  return reportPicture(name, report, wording)!;
};
const textsIn = ({ shapes }: Picture): string[] =>
  shapes.filter((shape): shape is Label => 'text' in shape).map(({ text }) => text);
const input: GroupInput = { tally: twelve, groups: roles, rounds: { Start: first, Vår: spring } };

describe.each(['areas', 'groups', 'rounds'] as const)('the picture of %s', (name) => {
  test('says what it shows, of whom and when, with every area’s name', () => {
    const heading = { areas: strings.areas, groups: strings.groups, rounds: strings.rounds }[name];
    const texts = textsIn(picture(name, { ...input, invited: 14, round: 'Omgång 2, hösten 2026' }));
    expect(texts).toEqual(
      expect.arrayContaining([
        `Omgång 2, hösten 2026: ${heading}`,
        'Diagnos – Kundorientering (Light) · Medelvärde 3,9 av 5 · Grön · 12 av 14 har svarat',
        ...Object.values(kundorienteringSv.questions).map((question) => question.name),
      ]),
    );
  });

  test('says only what it shows where the round has no name', () => {
    const heading = { areas: strings.areas, groups: strings.groups, rounds: strings.rounds }[name];
    expect(textsIn(picture(name, input))[0]).toBe(heading);
  });

  test('is not made for a group that is too small', () => {
    expect(picture(name, { tally: first, rounds: { Vår: spring } })).toBeNull();
  });

  test('names an area by its id where it has no name', () => {
    const report = groupReport<string, string, string>(kundorientering, input);
    const texts = { ...kundorienteringSv, questions: {} };
    expect(textsIn(reportPicture(name, report, { ...wording, texts })!)).toContain('closed-loop');
  });
});

describe('a legend', () => {
  test('explains dots up to twelve answers, and columns above, and the round before where there is one', () => {
    expect(textsIn(picture('areas', input)).at(-1)).toBe(strings.areasHint(true, true));
    expect(textsIn(picture('areas', { tally: twelve })).at(-1)).toBe(strings.areasHint(true, false));
    const many = count(...people('1'.repeat(13)));
    expect(textsIn(picture('areas', { tally: many })).at(-1)).toBe(strings.areasHint(false, false));
  });

  test('explains why groups are hidden, and the marks of rounds', () => {
    expect(textsIn(picture('groups', input)).at(-1)).toBe(strings.groupsHint(5));
    expect(textsIn(picture('rounds', input)).at(-1)).toBe(strings.roundsHint);
  });
});

describe('what a picture shows', () => {
  test('of groups is the whole and each group that may be shown', () => {
    // The key comes first, then each column's name and number of answers.
    const texts = textsIn(picture('groups', input)).slice(2 + Object.keys(lightShape).length);
    expect(texts.slice(0, texts.indexOf('ICP & segment'))).toEqual(['Alla', '12 svar', 'Sälj', '5 svar']);
  });

  test('is each area’s own change since the round before', () => {
    // The first area is 4 in both rounds, the second 5 after 2, the third 3 after 4.
    const now = count(...Array<string>(6).fill(`453${'4'.repeat(7)}`));
    const before = count(...Array<string>(6).fill(`424${'4'.repeat(7)}`));
    const moved: GroupInput = { tally: now, rounds: { Vår: before } };
    const changes = (name: PictureName) =>
      textsIn(picture(name, moved)).filter((text) => /^(?:0,0|[+−]\d,\d)$/.test(text));
    expect(changes('areas').slice(0, 3)).toEqual(['0,0', '+3,0', '−1,0']);
    expect(changes('rounds').slice(0, 3)).toEqual(['+3,0', '−1,0', '0,0']);
    const names = textsIn(picture('rounds', moved)).filter((text) => /^(ICP|Kundresor|VoC)/.test(text));
    expect(names).toEqual(['Kundresor & personas', 'VoC & insikter', 'ICP & segment']);
    // The mean of the round before is a point and a line to it: two more marks for each area.
    const marks = ({ shapes }: Picture) =>
      shapes.filter((shape) => 'd' in shape && shape.ink === 'line').length;
    expect(marks(picture('areas', moved)) - marks(picture('areas', { tally: now }))).toBe(20);
  });

  test('of rounds is the change, the largest first', () => {
    const texts = textsIn(picture('rounds', input));
    expect(texts).toContain('2,5 → 3,0');
    expect(texts.indexOf('ICP & segment')).toBeLessThan(texts.indexOf('Kundresor & personas'));
    expect(texts).toContain('+0,5');
  });

  test('is nothing where no group, or no earlier round, may be shown', () => {
    const report = (given: GroupInput) => groupReport<string, string, string>(kundorientering, given);
    expect(picturesOf(report(input))).toEqual(['areas', 'groups', 'rounds']);
    const hidden = report({ tally: twelve, groups: { Kundteam: roles.Kundteam }, rounds: { Start: first } });
    expect(picturesOf(hidden)).toEqual(['areas']);
    expect(reportPicture('groups', hidden, wording)).toBeNull();
    expect(reportPicture('rounds', hidden, wording)).toBeNull();
    expect(picturesOf(report({ tally: first }))).toEqual([]);
  });
});
