import { describe, expect, test } from 'vitest';
import { lightShape } from '../../src/charts/light-shape.js';
import type { Label, Picture } from '../../src/charts/shapes.js';
import { kundorientering, kundorienteringSv } from '../../src/instruments/index.js';
import { common } from '../../src/locales/sv/common.js';
import { groupResult as strings } from '../../src/locales/sv/group-result.js';
import { groupReport, type GroupInput } from '../../src/report/index.js';
import { reportPicture, type PictureName } from '../../src/report/pictures.js';
import { count, first, people, roles, spring, twelve } from './twelve.js';

const wording = { locale: 'sv', texts: kundorienteringSv, common, strings };
const picture = (name: PictureName, input: GroupInput): Picture => {
  const report = groupReport<string, string, string>(kundorientering, input);
  return reportPicture(name, report, wording)!;
};
const textsIn = ({ shapes }: Picture): string[] =>
  shapes.filter((shape): shape is Label => 'text' in shape).map(({ text }) => text);
const input: GroupInput = { tally: twelve, groups: roles, rounds: { Start: first, Vår: spring } };

describe.each(['areas', 'groups', 'rounds'] as const)('the picture of %s', (name) => {
  test('has the title, the headline, every area’s name and its mean', () => {
    const texts = textsIn(picture(name, { ...input, invited: 14 }));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Diagnos – Kundorientering (Light)',
        'Medelvärde 3,9 av 5 · Grön · 12 av 14 har svarat',
        ...Object.values(kundorienteringSv.questions).map((question) => question.name),
        '3,0',
        '4,0',
      ]),
    );
  });

  test('is none of a group that is too small', () => {
    expect(picture(name, { tally: first, rounds: { Vår: spring } })).toBeNull();
  });

  test('names an area by its id where it has no name', () => {
    const report = groupReport<string, string, string>(kundorientering, input);
    const texts = { ...kundorienteringSv, questions: {} };
    expect(textsIn(reportPicture(name, report, { ...wording, texts })!)).toContain('closed-loop');
  });
});

describe('a legend', () => {
  test('explains dots up to twelve answers, and bars above', () => {
    expect(textsIn(picture('areas', input)).at(-1)).toBe(strings.areasHint(true));
    const many = count(...people('1'.repeat(13)));
    expect(textsIn(picture('areas', { tally: many })).at(-1)).toBe(strings.areasHint(false));
  });

  test('explains why groups are hidden, and rounds need none', () => {
    expect(textsIn(picture('groups', input)).at(-1)).toBe(strings.groupsHint(5));
    expect(textsIn(picture('rounds', input)).at(-1)).not.toBe('');
  });
});

describe('the columns', () => {
  const columns = (name: PictureName, given: GroupInput) => {
    // The key comes first, then each column's name and number of answers.
    const texts = textsIn(picture(name, given)).slice(2 + Object.keys(lightShape).length);
    return texts.slice(0, texts.indexOf('ICP & segment'));
  };

  test('of groups are the whole and each group, hidden ones with the reason', () => {
    expect(columns('groups', input)).toEqual([
      ...['Alla', '12 svar', 'Ledning', 'För få svar', 'Sälj', '5 svar'],
      ...['Kundteam', 'För få svar', 'Produkt', 'För få svar'],
    ]);
  });

  test('of rounds are the earlier ones and the present one', () => {
    expect(columns('rounds', input)).toEqual(['Start', 'För få svar', 'Vår', '6 svar', 'Nu', '12 svar']);
    expect(columns('rounds', { ...input, round: 'Höst' }).slice(-2)).toEqual(['Höst', '12 svar']);
  });

  test('leave out a round of another instrument or version', () => {
    const rounds = { Förr: { ...spring, version: 2 }, Vår: spring };
    expect(columns('rounds', { tally: twelve, rounds })).toEqual(['Vår', '6 svar', 'Nu', '12 svar']);
  });
});
