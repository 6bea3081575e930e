// Sentences about an area as claims, which can contradict each other.
import type { GroupResultStrings } from '../../src/locales/group-result-strings.js';

/** The claims that sentences about one area make. */
export function claimsOf(
  sentences: readonly string[],
  { agreement, reasons }: GroupResultStrings,
): Set<string> {
  const text = sentences.join(' ');
  const upToFigures = (sentence: string) => sentence.split(/[:\d]/)[0]!;
  const claims = new Set<string>();
  if (text.includes(agreement.low)) claims.add('alike');
  if (text.includes(agreement.groups)) claims.add('groups differ');
  if (text.includes(agreement.high) || text.includes(agreement.moderate)) claims.add('spread');
  if (/helt olika verkligheter|different realities/.test(text)) claims.add('spread');
  if (text.includes(upToFigures(reasons.split(0, '', 0, ''))) || text.includes(agreement.split))
    claims.add('split');
  if (text.includes(reasons.meanOfDifferences('').split(',')[1]!)) claims.add('nobody’s picture');
  if (/stöder inte att det är grönt|do not support the green light/.test(text))
    claims.add('customers differ');
  if (/fungerar väl|works well/.test(text)) claims.add('works');
  if (/fungerar inte i dag|does not work today/.test(text)) claims.add('does not work');
  return claims;
}

const contradictions = [
  ['alike', 'groups differ'],
  ['alike', 'spread'],
  ['alike', 'split'],
  ['alike', 'nobody’s picture'],
  ['split', 'spread'],
  ['split', 'groups differ'],
  ['groups differ', 'spread'],
  // Half of a split group denies either, and so does a group that differs.
  ['split', 'works'],
  ['split', 'does not work'],
  ['groups differ', 'works'],
  ['groups differ', 'does not work'],
  ['nobody’s picture', 'works'],
  ['nobody’s picture', 'does not work'],
  ['works', 'does not work'],
  ['customers differ', 'works'],
  // Only what is green is contradicted.
  ['customers differ', 'does not work'],
] as const;

/** Every two claims among these that contradict each other. */
export const contradictionsIn = (claims: ReadonlySet<string>): string[] =>
  contradictions
    .filter(([one, other]) => claims.has(one) && claims.has(other))
    .map((pair) => pair.join(', and '));
