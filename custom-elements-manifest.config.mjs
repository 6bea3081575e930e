// The manifest of the tags for editors and documentation: only what a page can use, under the published paths.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {string} path */
const published = (path) => path.replace(/^\/?src\//, 'dist/modules/').replace(/\.ts$/, '.js');

const isPublic = ({ privacy = 'public', static: isStatic = false, name }) =>
  privacy === 'public' && !isStatic && !/^#|Callback$/.test(name);

/** The style sheets that a module imports. */
const importedStyles = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/from '(.+\.styles)\.js'/g)].map(([, path]) =>
    join(dirname(file), `${path}.ts`),
  );

/**
 * The defaults of theme tokens, where the styles read them: in the element's own folder, else in those that it shares with some, else in
 * those that all share, else in an element inside it.
 *
 * @param {string} file The element's module.
 */
function tokenDefaults(file) {
  const base = 'src/elements/internal/base.styles.ts';
  const own = globSync(`${dirname(file)}/*.styles.ts`);
  const shared = importedStyles(file).filter((each) => each !== base);
  const styles = [...own, ...shared, base, ...globSync('src/elements/*/*.styles.ts')];
  const reads = styles.flatMap((each) => [
    ...readFileSync(each, 'utf8').matchAll(/var\((--kd-[\w-]+), (.+)\);$/gm),
  ]);
  return new Map(reads.reverse().map(([, token, value]) => [token, value]));
}

/** Without the classes that it inherits from, whose members it has as its own here. */
function publicDeclaration({ superclass: _, mixins: __, ...element }, defaults) {
  const ownMember = ({ inheritedFrom: _, privacy: __, ...member }) => member;
  return {
    ...element,
    attributes: element.attributes?.map(ownMember),
    events: element.events?.map(ownMember),
    members: element.members?.filter(isPublic).map(ownMember),
    cssProperties: element.cssProperties?.map((token) => ({ ...token, default: defaults.get(token.name) })),
  };
}

function publicModule({ path, declarations, exports, ...module }) {
  const defaults = tokenDefaults(path);
  return {
    ...module,
    path: published(path),
    declarations: declarations
      .filter(({ customElement }) => customElement)
      .map((element) => publicDeclaration(element, defaults)),
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
