// What Lit has for older browsers is left out of the script files: its polyfills, and its way around the absence of
// constructable style sheets. No browser that knows light-dark() needs them. Some 550 bytes after gzip. So is its call to a
// page's support for hydration, through which another copy of Lit would draw for this one.
const cssTag = /[/\\]reactive-element[/\\](node[/\\])?css-tag\.js$/;

const cssTagOfToday = `
  export const css = ([text]) => {
    let sheet;
    return () => {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
      }
      return sheet;
    };
  };
  export const getCompatibleStyle = (style) => style;
  export const adoptStyles = (root, styles) => {
    root.adoptedStyleSheets = styles.map((sheet) => sheet());
  };
  export const supportsAdoptingStyleSheets = true;
  export const CSSResult = undefined, unsafeCSS = undefined;
`;

const hook = /\b\w+\.((reactiveElement|litHtml|litElement)Polyfill|litElementHydrate)Support\b/g;
/** Lit's list of the copies of it on a page, for a warning that only its development build gives. */
const copies = /\(\w+\.(reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g;

/**
 * What these elements do not use: the reader of templates, whose work compile-templates.mjs has done; directives; parts that are
 * elements, comments or the text of a textarea; listeners that are objects; values that are nodes, or lists but arrays; MathML;
 * decorators; converters, defaults and state of properties; styles in styles; hooks that none of them has. Some 2,000 bytes after
 * gzip, of which the reader is 900. As Lit's published files have it, word for word: a test holds that each is found, so that another release of Lit is looked
 * through anew.
 *
 * @type {[words: string | RegExp, instead: string][]}
 */
export const unused = [
  // lit-html
  [/function M\(t,i,s=t,e\)\{if.*?h,e\)\),i\}/, ''],
  ['t=M(this,t,i),', ''],
  ['t=M(this,t,i,0),', ''],
  ['M(this,e[s+n],i,n)', 'e[s+n]'],
  ['(t=M(this,t,i,0)??A)', '(t??=A)'],
  [
    '2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
    'i=r.ctor?new r.ctor(h,r.name,r.strings,this,t):new k(h,h.nextSibling,this,t)',
  ],
  // Templates come as compile-templates.mjs has made them: a function that gives the markup and where each value goes.
  [/o=`lit\$\$\{Math\.random.*?\$`,n="\?"\+o/, 'o=0,n=0'],
  [
    /function V\(t,i\)\{.*?innerHTML=t,s\}\}/,
    `const part=t=>{const[i,...s]=t.split("="),e=i.replace(/\\d+/,""),h=".?@".indexOf(e[0]);return{index:parseInt(i),name:h<0?e:e.slice(1),strings:s[0]==null?["",""]:s,ctor:e?[I,L,z][h]??H:void 0}};class S{constructor({strings:t,_$litType$:i}){const[s,h]=t(),r=l.createElement("template");if(r.innerHTML=e?e.createHTML(s):s,this.el=r,this.parts=h?h.split("|").map(part):[],2===i){const t=r.content.firstChild;t.replaceWith(...t.childNodes)}}}`,
  ],
  [/const j=\{M:h.*?F:Z\}/, 'const j=0'],
  [
    'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
    'void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i]),i++',
  ],
  [/this\._\$AN=void 0,/g, ''],
  ['this._$AP?.(!1,!0,s);', ';'],
  [/setConnected\(t\)\{.*?\)\}/, ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  [/get (_\$AU|parentNode|startNode|endNode|tagName)\(\)\{.*?\}/g, ''],
  [/constructor\(\w*\)\{super\(\.\.\.arguments\),this\.type=\d\}/g, ''],
  ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  [/this\.type=[12],/g, ''],
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  [/"function"==typeof this\._\$AH\?(.*?):this\._\$AH\.handleEvent\(t\)/, '$1'],
  [/"number"==typeof s\?this\._\$AC\(t\):\(.*?,s\)/, 'this._$AC(t)'],
  ['void 0!==t.nodeType?this.T(t):d(t)', 'u(t)'],
  ['(t?.creationScope??l)', 'l'],
  [
    /\{const e=s\?\.renderBefore.*?h\._\$AI\(t\),h\}/,
    '{(i._$litPart$??=new k(i.insertBefore(c(),null),null,void 0,s))._$AI(t)}',
  ],
  // reactive-element
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [/const t=this\[Symbol\.metadata\];.*?set\(t,i\)\}/, ''],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  [',void 0!==t.l&&(this.l=[...t.l])', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  [',c=a.trustedTypes,l=c?c.emptyScript:""', ',l=""'],
  ['break;case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
  ['break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
  [/"function"==typeof t\.converter\?.*?t\.converter:u/, 'u'],
  ['{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', '{}'],
  ['s.state&&(s.attribute=!1),', ''],
  [',s=[...r(t),...o(t)];for(const i of s)', ';for(const i of r(t))'],
  ['"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
  ['r??this._$Ej?.get(e)??r', 'r'],
  [/\(i\.hasChanged\?\?f\)\(h,s\)\|\|i\.useDefault.*?i\)\)/, 'f(h,s)'],
  [/\{useDefault:i,reflect:e,wrapped:h\},r\)\{.*?\|\|\(this\._\$AL/, '{reflect:e}){(this._$AL'],
  ['this.hasUpdated||i||', 'this.hasUpdated||'],
  [/static finalizeStyles\(s\)\{.*?return i\}/, ''],
  ['this.finalizeStyles(this.styles)', 'this.styles'],
  // No property is somebody else's accessor that an element looks for among what has changed.
  ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
  [/const t=this\.constructor\.elementProperties;if\(t\.size>0\).*?void 0,i,e\)\}/, ''],
  ['requestUpdate(t,s,i,e=!1,h)', 'requestUpdate(t,s,i,h)'],
  ['!1===e&&(h=this[t])', 'h=this[t]'],
  ['t.size>0&&(this._$Ep=t)', 'this._$Ep=t'],
  ['this._$Eh&&[', '['],
  ['enableUpdating(t){}', ''],
  ['willUpdate(t){}', ''],
  [',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()', ''],
  ['removeController(t){this._$EO?.delete(t)}', ''],
  [
    't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
    't=!0,this.willUpdate(s),this.update(s)',
  ],
  ['let t=!1;const s=this._$AL;try{t=!0,', 'const s=this._$AL;try{'],
  ['throw t=!1,', 'throw '],
  ['t&&this._$AE(s)', 'this._$AE(s)'],
  ['shouldUpdate(t){return!0}', ''],
  ['this._$EO?.forEach(t=>t.hostUpdated?.()),', ''],
  ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'],
  ['firstUpdated(t){}', ''],
  ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
  [
    /const t=this\.scheduleUpdate\(\);.*?,(!this\.isUpdatePending\})scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/,
    'return this.performUpdate(),$1',
  ],
  // lit-element
  [/createRenderRoot\(\)\{const t=super.*?,t\}/, ''],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [/(dis)?connectedCallback\(\)\{super\.\1connectedCallback\(\),this\._\$Do\?\.setConnected\(!\d\)\}/g, ''],
  ['this._$Do=e(', 'e('],
  [',this._$Do=void 0', ''],
  ['i._$litElement$=!0,', ''],
];

/** Names that only Lit and its elements say: each script file holds its own copy of Lit. */
export const litNames = [
  '_\\$(?!litType).*',
  'elementStyles',
  'isUpdatePending',
  'hasUpdated',
  'requestUpdate',
  'reflect',
  'attribute',
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
  'converter',
  'renderBefore',
  'shadowRootOptions',
  'setConnected',
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
