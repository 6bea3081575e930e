// Imports point one way: scoring <- instruments <- schema <- elements <- define <- bundle.
// What a folder may import is listed; everything else is refused.

/** @type {Record<string, { folders?: string[], packages?: string[] }>} */
const mayImport = {
  scoring: {},
  instruments: { folders: ['scoring'] },
  schema: { folders: ['scoring', 'instruments'], packages: ['zod'] },
  storage: { folders: ['scoring'] },
  export: { folders: ['scoring'] },
  locales: { folders: ['scoring', 'instruments', 'export'] },
  charts: { folders: ['scoring', 'instruments', 'locales'], packages: ['lit'] },
  elements: {
    folders: ['scoring', 'instruments', 'schema', 'export', 'locales', 'charts'],
    packages: ['lit'],
  },
  define: { folders: ['elements', 'locales'] },
};

const folderRules = Object.entries(mayImport).flatMap(([folder, { folders = [], packages = [] }]) => [
  {
    name: `${folder}-knows-only-what-it-may`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(${[folder, ...folders].join('|')})/` },
  },
  {
    name: `${folder}-uses-only-its-packages`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      dependencyTypesNot: ['local', 'localmodule'],
      pathNot: ['^src/', ...packages.map((name) => `node_modules/${name}/`)],
    },
  },
]);

export default {
  forbidden: [
    ...folderRules,
    {
      name: 'every-folder-has-a-rule',
      severity: 'error',
      from: {
        path: `^src/(?!(${Object.keys(mayImport).join('|')})/|(index|bundle|bundle-all|styles-together|later)\\.ts$)`,
      },
      to: {},
    },
    {
      name: 'index-is-scoring-and-instruments',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { pathNot: '^src/(scoring|instruments)/' },
    },
    {
      name: 'nothing-imports-an-entry',
      comment: 'Inside the library a module imports the one file that it means, not an entry point.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/bundle(-all)?\\.ts$' },
      to: { path: '^src/(index|bundle|bundle-all|styles-together|later)\\.ts$' },
    },
    {
      name: 'no-src-to-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|stories|examples|bench|scripts)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
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
