// Imports point one way:
//
//   scoring <- kpi <- surveys, instruments <- plan <- schema
//      ^        ^       ^          ^         ^
//   locales, charts <- report <- elements <- entries
//      storage  <------------+
//   scoring <- sql, live
//
// What a folder may import is listed; everything else is refused. CONTRIBUTING.md has the same picture.

/** @type {Record<string, { folders?: string[], packages?: string[] }>} */
const mayImport = {
  scoring: {},
  kpi: { folders: ['scoring'] },
  surveys: { folders: ['scoring', 'kpi'] },
  instruments: { folders: ['scoring'] },
  plan: { folders: ['scoring', 'instruments'] },
  schema: { folders: ['scoring', 'instruments', 'plan', 'surveys'], packages: ['zod'] },
  locales: { folders: ['scoring', 'kpi', 'surveys', 'instruments'] },
  charts: { folders: ['scoring'], packages: ['lit'] },
  report: { folders: ['scoring', 'kpi', 'surveys', 'instruments', 'plan', 'locales', 'charts'] },
  storage: { folders: ['scoring', 'surveys'], packages: ['idb'] },
  sql: { folders: ['scoring'] },
  live: { folders: ['scoring'] },
  elements: {
    folders: [
      'scoring',
      'kpi',
      'surveys',
      'instruments',
      'plan',
      'schema',
      'locales',
      'charts',
      'report',
      'storage',
    ],
    packages: ['lit'],
  },
  entries: { folders: ['scoring', 'instruments', 'locales', 'elements'] },
  pages: {
    folders: [
      'scoring',
      'instruments',
      'plan',
      'schema',
      'locales',
      'report',
      'storage',
      'elements',
      'entries',
    ],
    packages: ['lit'],
  },
};

const folderRules = Object.entries(mayImport).flatMap(([folder, { folders = [], packages = [] }]) => [
  {
    name: `${folder}-imports-only-listed-folders`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(${[folder, ...folders].join('|')})/` },
  },
  {
    name: `${folder}-imports-only-listed-packages`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      dependencyTypesNot: ['local', 'localmodule'],
      pathNot: ['^src/', ...packages.map((name) => `node_modules/${name}/`)],
    },
  },
]);

/** Elements know each other by tag: one never imports another. Those that are fetched when needed are listed in parts.ts. */
const elementRules = [
  {
    name: 'elements-do-not-import-each-other',
    severity: 'error',
    from: { path: '^src/elements/([^/]+)/', pathNot: '^src/elements/(events|internal)/' },
    to: { path: '^src/elements/[^/]+/', pathNot: '^src/elements/($1|events|internal)/' },
  },
  {
    name: 'what-elements-share-imports-none-of-them',
    severity: 'error',
    from: { path: '^src/elements/(events|internal)/' },
    to: { path: '^src/elements/', pathNot: '^src/elements/(events|internal)/' },
  },
  {
    name: 'parts-are-fetched-when-needed',
    severity: 'error',
    from: { path: '^src/elements/parts\\.ts$' },
    to: {
      path: '^src/elements/',
      pathNot: '^src/elements/internal/',
      dependencyTypesNot: ['dynamic-import'],
    },
  },
];

export default {
  forbidden: [
    ...folderRules,
    ...elementRules,
    {
      name: 'every-folder-is-listed',
      severity: 'error',
      from: { path: `^src/(?!(${Object.keys(mayImport).join('|')})/)` },
      to: {},
    },
    {
      name: 'report-runs-without-a-dom',
      comment: 'Only the page needs charts as templates.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: 'node_modules/lit', reachable: true },
    },
    {
      name: 'index-is-scoring-and-instruments',
      severity: 'error',
      from: { path: '^src/entries/index\\.ts$' },
      to: { pathNot: '^src/(scoring|instruments)/' },
    },
    {
      name: 'src-imports-nothing-outside',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|stories|examples|bench|scripts)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A part that fetches another when it is needed is not a cycle.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // An import of a type alone is an arrow as well.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
