// What editors and documentation read about the tags. It names the files that are published, not their sources.
const published = (path) => path.replace(/^src\//, 'dist/modules/').replace(/\.ts$/, '.js');

/** Rewrites every module path in the manifest, however deep it stands. */
function rewrite(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) rewrite(value);
    else if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
  }
}

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    {
      name: 'published-paths',
      packageLinkPhase: ({ customElementsManifest }) => rewrite(customElementsManifest),
    },
  ],
};
