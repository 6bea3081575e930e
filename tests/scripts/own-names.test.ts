import { expect, test } from 'vitest';
import { noOwnNameAsText } from '../../scripts/own-names.mjs';

const check = (code: string, id = 'own.js') => {
  const plugin = Object.assign(
    noOwnNameAsText() as unknown as { transform: (code: string, id: string) => void },
    {
      error: (message: string) => {
        throw new Error(message);
      },
    },
  );
  plugin.transform(code, id);
};

test('a shortened name that is found by a text stops the build, and says which and where', () => {
  expect(() => {
    check("outcome('kept'); words[outcome];");
  }).toThrow(/^'kept' is a text in own\.js/u);
});

test('what the minifier shortens alike may stand, and so may what the browser calls its own', () => {
  check("words.kept; words['kept']; words[isOpen ? 'kept' : 'busy']; addEventListener('offline', look);");
  check("a('kept')", 'node_modules/other.js');
});
