import { parseAst } from 'rollup/parseAst';

/** Names that the elements' parts and words use among themselves, which the script files shorten. */
const names = [
  'renderRoot|ready|trouble|answering|place|figures|tools|standIn|textDirection|isRestored|unanswered|placeOf|answerTo|isInTrouble',
  'draftIsKept|inForm|setMissing|setValue|catalogs|unreadDraft|busy|isRetry|sheet|begin|restore|letGo|follow',
  'onFullscreen|newFigures|sorted|nobody|kept|onClose|onDiscussion|onFigures|onOutcome',
  'answerRest|offline|refused|confirmClear|draftKept|progress|restored|resume|retry',
  'betweenPeople|butGroups|canBeInferred|fromTo|roundsHint|takeAlong|talkFirst',
  'talkFirstHint|tooFew|areasHint|groupsHint|groupLight|noSpread|everyone|recommendations|strings|state|page|outOf|previous|isPressed|since|said',
];
export const ownNames = names.join('|');

const own = new Set(ownNames.split('|'));
/** What a browser calls the loss of the connection, and we our words about it. */
const events = ['offline'];

/** The texts in a module's code, but those within brackets behind an object: the minifier shortens them alike. */
function* texts(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'Literal' && typeof node.value === 'string') yield node.value;
  for (const [key, child] of Object.entries(node)) {
    if (node.type === 'MemberExpression' && key === 'property') continue;
    yield* texts(child);
  }
}

/**
 * A name that is shortened cannot be told by a text: `words[outcome]` would find nothing where the outcome is `'kept'`. The build
 * stops at such a text.
 *
 * @returns {import('rollup').Plugin}
 */
export function noOwnNameAsText() {
  return {
    name: 'no-own-name-as-text',
    transform(code, id) {
      if (id.includes('node_modules')) return;
      for (const text of texts(parseAst(code))) {
        if (own.has(text) && !events.includes(text)) {
          this.error(
            `'${text}' is a text in ${id}, and a name that is shortened: take it out of own-names.mjs`,
          );
        }
      }
    },
  };
}
