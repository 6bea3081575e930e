// What the types for frameworks have in common: the properties, attributes and listeners of each tag.
import type { Draft } from '../modules/elements/index.js';
import type { NpsReportInput } from '../modules/report/index.js';
import type { TalliesByGroup } from '../modules/scoring/index.js';
import type { BaseProps, CustomElements } from './elements.js';

export type Tag = keyof CustomElements;

/** Pairs in JSON that is imported: to TypeScript either of a pair may be a name. */
type Pairs = readonly (readonly unknown[])[];

interface AboutAnInstrument {
  instrument?: object | null | undefined;
}

interface WithDraft extends AboutAnInstrument {
  draft?: (Omit<Draft, 'draft'> & { readonly draft: number }) | null | undefined;
}

/** Properties that take more than they give back. They are checked when they are set. */
interface Setters extends Record<Tag, object> {
  'kund-diagnos': WithDraft;
  'kund-diagnos-questionnaire': WithDraft;
  'kund-diagnos-result': AboutAnInstrument;
  'kund-diagnos-kpis': AboutAnInstrument;
  'kund-diagnos-plan': AboutAnInstrument;
  'kund-diagnos-group-result': AboutAnInstrument & {
    groups?: TalliesByGroup | Pairs | null | undefined;
    rounds?: TalliesByGroup | Pairs | null | undefined;
  };
  'kund-diagnos-meeting': AboutAnInstrument & { report?: object | null | undefined };
  'kund-diagnos-nps-result': {
    tally?: NpsReportInput['tally'];
    breakdowns?: NpsReportInput['breakdowns'] | Pairs;
    rounds?: NpsReportInput['rounds'] | Pairs;
    comments?: NpsReportInput['comments'];
  };
}

type NullAsDefault<P> = { [K in keyof P]: P[K] | null };

/** What may be set on a tag besides what every HTML element has. `null` and `undefined` mean the default. */
export type ElementProps<T extends Tag> = Setters[T] &
  NullAsDefault<Omit<CustomElements[T], keyof BaseProps<HTMLElement> | keyof Setters[T] | `on${string}`>>;

/** The listeners of a tag, such as `onkd-submit`. */
export type ElementListeners<T extends Tag> = Pick<
  CustomElements[T],
  Extract<keyof CustomElements[T], `onkd-${string}`>
>;
