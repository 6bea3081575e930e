// What Lit has for older browsers is left out of the script files: its polyfills, and its way around the absence of
// constructable style sheets. No browser that knows light-dark() needs them. Some 550 bytes after gzip.
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

const polyfillHook = /\b\w+\.(reactiveElement|litHtml|litElement)PolyfillSupport\b/g;

/** @returns {import('rollup').Plugin} */
export const leanLit = () => ({
  name: 'lean-lit',
  load: (id) => (cssTag.test(id) ? cssTagOfToday : null),
  transform: (code) => ({ code: code.replace(polyfillHook, 'undefined'), map: null }),
});
