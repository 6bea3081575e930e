import { describe as suite, expect, test } from 'vitest';
import { evaluate, type CheckedRules } from '../../src/scoring/evaluate.js';

const question = (id: string, sum: number) => ({ id, sum, mean: sum, light: 'yellow' as const });
const questions = [question('a', 2), question('b', 2), question('c', 3), question('d', 5)];

suite('next steps come', () => {
  /** The order of steps for these questions, each given as the letters of its questions. */
  const order = (...steps: string[]): string[] => {
    const nextSteps = steps.map((letters) => ({ id: letters, questions: Array.from(letters) }));
    return evaluate({ rules: [], nextSteps }, questions).nextSteps.map(({ id }) => id);
  };

  test.each<[string, string[], string[]]>([
    ['by the lowest sum', ['d', 'c', 'a'], ['a', 'c', 'd']],
    ['by the next lowest where the lowest are equal', ['ad', 'ac'], ['ac', 'ad']],
    ['whatever the order of their questions', ['da', 'ca'], ['ca', 'da']],
    ['as they stand where they are equal in all', ['bc', 'ac'], ['bc', 'ac']],
    [
      'with more questions first where they are equal as far as both go',
      ['a', 'abc', 'ab'],
      ['abc', 'ab', 'a'],
    ],
    ['with no questions last', ['', 'd', ''], ['d', '', '']],
  ])('%s', (_, given, expected) => {
    expect(order(...given)).toEqual(expected);
  });

  test('as they stand however many are equal', () => {
    const nextSteps = Array.from({ length: 40 }, (_, index) => ({
      id: `${index}`,
      questions: index % 2 ? ['a', 'c'] : ['c', 'b'],
    }));
    const ids = evaluate({ rules: [], nextSteps }, questions).nextSteps.map(({ id }) => id);
    expect(ids).toEqual(nextSteps.map(({ id }) => id));
  });

  test.each([
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
    ['b', 'c', 'a'],
    ['a', 'c', 'b'],
  ])('after the others where a rule postpones them, wherever they stand: %s, %s, %s', (...letters) => {
    const rules = [{ id: 'r', when: { question: 'a', meanBelow: 3 }, postpones: ['a', 'b'] }];
    const nextSteps = letters.map((letter) => ({ id: letter, questions: [letter] }));
    const evaluated = evaluate({ rules, nextSteps }, questions).nextSteps;
    expect(evaluated.map(({ postponedBy }) => postponedBy)).toEqual([null, 'r', 'r']);
    expect(evaluated[0]!.id).toBe('c');
  });

  test('as copies', () => {
    const nextSteps = [{ id: 's', questions: ['a'] }];
    const [step] = evaluate({ rules: [], nextSteps }, questions).nextSteps;
    step!.questions.push('b');
    expect(nextSteps[0]!.questions).toEqual(['a']);
  });
});

suite('a rule', () => {
  const concerned = (rule: Omit<CheckedRules['rules'][number], 'id'>, given = questions) =>
    evaluate({ rules: [{ id: 'r', ...rule }], nextSteps: [] }, given).rules[0];

  test('has the worst light among the questions that it concerns', () => {
    const lights = [
      { id: 'a', sum: 4, mean: 4, light: 'green' as const },
      { id: 'b', sum: 4, mean: 4, light: 'red' as const },
    ];
    const when = { question: 'a', light: 'green' as const };
    expect(evaluate({ rules: [{ id: 'r', when }], nextSteps: [] }, lights).rules[0]?.light).toBe('green');
    expect(
      evaluate({ rules: [{ id: 'r', when, questions: ['a', 'b'] }], nextSteps: [] }, lights).rules[0]?.light,
    ).toBe('red');
  });

  test('does not apply to a question that nobody answered', () => {
    const unanswered = { id: 'a', sum: 0, mean: null, light: null };
    for (const when of [
      { question: 'a', meanBelow: 9 },
      { question: 'a', meanAtLeast: -9 },
      { question: 'a', light: 'red' as const },
      { question: 'a', aheadOf: 'b' },
      { weakest: true as const },
    ]) {
      const given = [unanswered, { ...unanswered, id: 'b' }];
      expect(evaluate({ rules: [{ id: 'r', when }], nextSteps: [] }, given).rules).toEqual([]);
    }
  });

  test('may have parts that are null, as stored JSON may', () => {
    const parts = { light: null, meanBelow: null, aheadOf: null, weakest: null, all: null, any: null };
    expect(concerned({ when: { ...parts, question: 'a', meanAtLeast: 2 }, questions: null })).toEqual({
      id: 'r',
      questions: ['a'],
      light: 'yellow',
    });
    expect(concerned({ when: { ...parts, question: 'a', meanBelow: 0 } })).toBeUndefined();
    expect(concerned({ when: { ...parts, question: 'a', meanAtLeast: 0 } })).toBeDefined();
  });
});
