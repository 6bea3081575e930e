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

/** @returns {import('rollup').Plugin} */
export const leanLit = () => ({
  name: 'lean-lit',
  load: (id) => (cssTag.test(id) ? cssTagOfToday : null),
  transform: (code) => ({ code: code.replace(hook, 'undefined').replace(copies, '0'), map: null }),
});
