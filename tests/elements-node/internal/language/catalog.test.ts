import { expect, test } from 'vitest';
import { Catalog } from '../../../../src/elements/internal/language/catalog.js';

/** A catalogue of one language, which says how often it has been fetched. */
function swedish() {
  const fetched: string[] = [];
  const catalog = new Catalog<string>({
    sv: async () => {
      fetched.push('sv');
      return 'svenska';
    },
  });
  return { catalog, fetched };
}

test('a language is fetched the first time that it is needed, and once', async () => {
  const { catalog, fetched } = swedish();
  expect(catalog.languages).toContain('sv');
  expect(catalog.get('sv')).toBeUndefined();
  expect(fetched).toEqual([]);
  await catalog.load('sv');
  await catalog.load('sv');
  expect(catalog.get('sv')).toBe('svenska');
  expect(fetched).toEqual(['sv']);
});

test('a language that does not exist is not there, and loading it does nothing', async () => {
  const { catalog } = swedish();
  for (const language of ['de', 'toString', '__proto__', '']) {
    expect(catalog.languages).not.toContain(language);
    await catalog.load(language);
    expect(catalog.languages).not.toContain(language);
  }
});

test('a host may add a language, or replace one', async () => {
  const { catalog, fetched } = swedish();
  catalog.add('de', 'deutsch');
  catalog.add('sv', 'egen');
  await catalog.load('sv');
  expect([catalog.get('de'), catalog.get('sv')]).toEqual(['deutsch', 'egen']);
  expect(fetched).toEqual([]);
});

test('what a host adds while a language is fetched stays', async () => {
  const { catalog, fetched } = swedish();
  const loading = catalog.load('sv');
  catalog.add('sv', 'egen');
  await loading;
  expect(catalog.get('sv')).toBe('egen');
  expect(fetched).toEqual(['sv']);
});

test('a fetch that fails is told, and may be tried again', async () => {
  let isOnline = false;
  const catalog = new Catalog<string>({
    sv: async () => {
      if (!isOnline) throw new Error('offline');
      return 'svenska';
    },
  });
  await expect(catalog.load('sv')).rejects.toThrow('offline');
  isOnline = true;
  await catalog.load('sv');
  expect(catalog.get('sv')).toBe('svenska');
});
