import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const inTemplates = ['src/elements/**/*.ts', 'src/charts/**/*.ts', 'src/pages/**/*.ts'];

export default defineConfig([
  globalIgnores([
    'dist/',
    'coverage/',
    'reports/',
    'storybook-static/',
    'bench/',
    '.stryker-tmp/',
    'docs/reference/',
    'examples/*/public/',
    // Compiled by several versions of TypeScript, against what is published.
    'tests/package/types/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in messages and templates are what this library is about.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `x!` after a bounds check is the shortest honest thing under noUncheckedIndexedAccess.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `answers['voc']` says that the name is data; `answers.voc` is as right.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An override may need fewer parameters than the method that it overrides.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An interface may ask for a method that has nothing to do.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods'] }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', AbortController: 'readonly', URL: 'readonly' },
    },
    // Naming a field is how it is left out of the rest.
    rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
  {
    files: inTemplates,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    settings: { litHtmlSources: true, wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      // A strict Content-Security-Policy refuses the style attribute; widths go through SVG attributes or CSSOM.
      'lit/ban-attributes': ['error', 'style'],
      // Lit calls a template's listeners on the element itself.
      '@typescript-eslint/unbound-method': 'off',
      // LitElement has every lifecycle method, and the types say so.
      'wc/guard-super-call': 'off',
      'lit/no-legacy-imports': 'error',
      'lit/no-template-arrow': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/quoted-expressions': ['error', 'never'],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Trusted Types refuse text that becomes markup: render a template.',
        })),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'directives/(unsafe-|style-map)',
              message: 'Text stays text, and a strict policy refuses the style attribute.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts', 'examples/*/tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|skipIf|runIf|todo|fails)$/]',
          message: 'Every test that is committed runs.',
        },
        {
          selector: 'CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]',
          message: 'Every test that is committed runs.',
        },
      ],
      // `expect(value).to.be.true` and bad input on purpose are what tests are made of.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      // The strings that tests spread are digits.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
]);
