// What Lit has for older browsers is left out of the script files: its polyfills, and its way around the absence of
// constructable style sheets. No browser that knows light-dark() needs them. Some 550 bytes after gzip. So is its call to a
// page's support for hydration, through which another copy of Lit would draw for this one.
const cssTag = /[/\\]reactive-element[/\\](node[/\\])?css-tag\.js$/;

const cssTagOfToday = `
  export const css = ([text]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  export const getCompatibleStyle = (style) => style;
  export const adoptStyles = (root, styles) => {
    root.adoptedStyleSheets = styles;
  };
  export const supportsAdoptingStyleSheets = true;
  export const CSSResult = undefined, unsafeCSS = undefined;
`;

const hook = /\b\w+\.((reactiveElement|litHtml|litElement)Polyfill|litElementHydrate)Support\b/g;
/** Lit's list of the copies of it on a page, for a warning that only its development build gives. */
const copies = /\(\w+\.(reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g;

/**
 * What these elements do not use: directives and parts that are elements or comments, MathML, decorators. As Lit's published
 * files have it, word for word; with another release of Lit some of it may stay, and the files are that much larger.
 */
const unused = [
  [/function M\(t,i,s=t,e\)\{if.*?h,e\)\),i\}/, 'const M=(t,i)=>i;'],
  [
    '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
    'i=new r.ctor(h,r.name,r.strings,this,t)',
  ],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [/else\{let t=-1;for\(;-1!==.*?o\.length-1\}/, ''],
  ['if(r.data===n)', 'r.data===n&&'],
  [/3===i\?"<\/?math>":/g, ''],
  ['2===i||3===i', '2===i'],
  [/this\._\$AN=void 0,/g, ''],
  ['this._$AP?.(!1,!0,s);', ';'],
  [/setConnected\(t\)\{.*?\)\}/, 'setConnected(){}'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [/const t=this\[Symbol\.metadata\];.*?set\(t,i\)\}/, ''],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  [',void 0!==t.l&&(this.l=[...t.l])', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
];

/** Names that only Lit and its elements say: each script file holds its own copy of Lit. */
export const litNames = [
  '_\\$(?!litType).*',
  'elementStyles',
  'isUpdatePending',
  'hasUpdated',
  'enableUpdating',
  'finalize',
  'finalizeStyles',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'createProperty',
  'scheduleUpdate',
  'performUpdate',
  'createRenderRoot',
  'renderOptions',
  'willUpdate',
  'updated',
  'firstUpdated',
  'shouldUpdate',
  'getUpdateComplete',
  'addController',
  'removeController',
  'hostConnected',
  'hostDisconnected',
  'hostUpdate',
  'hostUpdated',
  'noAccessor',
  'useDefault',
  'fromAttribute',
  'toAttribute',
  'hasChanged',
  'wrapped',
].join('|');

/** @returns {import('rollup').Plugin} */
export const leanLit = () => ({
  name: 'lean-lit',
  load: (id) => (cssTag.test(id) ? cssTagOfToday : null),
  transform(code, id) {
    const own = /[/\\](lit|lit-html|lit-element|reactive-element)[/\\]/.test(id);
    for (const [words, instead] of own ? unused : []) code = code.replace(words, instead);
    return { code: code.replace(hook, 'undefined').replace(copies, '0'), map: null };
  },
});

/** For a file that is fetched by a script file: its templates are drawn by the copy of Lit that is there. */
export const templatesAlone = () => ({
  name: 'templates-alone',
  resolveId: (id) => (id === 'lit' ? '\0lit' : null),
  load: (id) =>
    id === '\0lit'
      ? `
        const tag = (type) => (strings, ...values) => ({ _$litType$: type, strings, values });
        export const css = ([text]) => ({
          get styleSheet() {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(text);
            return sheet;
          },
        });
        export const html = tag(1), svg = tag(2), nothing = Symbol.for('lit-nothing');
      `
      : null,
});
