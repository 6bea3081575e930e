/** A point: # is what it is worth, @ a value that Lit puts in. */
const point =
  '<label class=point part=point><input type=radio value=# name=@ aria-label=@ .checked=@><span aria-hidden=true>#</span></label>';

/** Points as one template. For the script files scripts/compile-templates.mjs does the same as they are built. */
export function scaleMarkup(values: readonly number[]): TemplateStringsArray {
  const markup = values.map((value) => point.replaceAll('#', String(value))).join('');
  const strings = markup.split('@');
  return Object.assign(strings, { raw: strings });
}
