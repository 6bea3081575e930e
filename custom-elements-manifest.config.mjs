// What editors and documentation read about the tags: only what a page can use, under the paths that are published.

/** @param {string} path */
const published = (path) => path.replace(/^\/?src\//, 'dist/modules/').replace(/\.ts$/, '.js');

const isPublic = ({ privacy = 'public', static: isStatic = false, name }) =>
  privacy === 'public' && !isStatic && !/^#|Callback$/.test(name);

/** Without the classes that it inherits from, whose members it has as its own here. */
function publicDeclaration({ superclass: _, ...element }) {
  const ownMember = ({ inheritedFrom: _, privacy: __, ...member }) => member;
  return {
    ...element,
    attributes: element.attributes?.map(ownMember),
    events: element.events?.map(ownMember),
    members: element.members?.filter(isPublic).map(ownMember),
  };
}

function publicModule({ path, declarations, exports, ...module }) {
  return {
    ...module,
    path: published(path),
    declarations: declarations.filter(({ customElement }) => customElement).map(publicDeclaration),
    exports: exports.map(({ declaration, ...entry }) => ({
      ...entry,
      declaration: { ...declaration, module: published(declaration.module) },
    })),
  };
}

/** The module that registers a tag. */
const definition = (path, { tagName, name }) => ({
  kind: 'javascript-module',
  path: `dist/modules/entries/define/${tagName}.js`,
  declarations: [],
  exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
});

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    {
      name: 'public-and-published',
      packageLinkPhase({ customElementsManifest: manifest }) {
        manifest.modules = manifest.modules
          .filter(({ declarations }) => declarations.some(({ tagName }) => tagName))
          .map(publicModule);
        manifest.modules.push(
          ...manifest.modules.flatMap(({ path, declarations }) =>
            declarations.map((element) => definition(path, element)),
          ),
        );
      },
    },
  ],
};
