import { kundorienteringEn, kundorienteringSv, type InstrumentTexts } from 'kund-diagnos/instruments';
import type { Language } from './language.ts';

const names = ({ questions }: InstrumentTexts) =>
  Object.fromEntries(Object.entries(questions).map(([id, { name }]) => [id, name]));

/** The names of the diagnosis' areas, by id. */
export const areaNames: Record<Language, Readonly<Record<string, string>>> = {
  sv: names(kundorienteringSv),
  en: names(kundorienteringEn),
};
