import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Strings } from '../../locales/strings.js';
import { Catalog } from './catalog.js';

/** The elements' own words. */
export const strings = new Catalog<Strings>({
  sv: async () => (await import('../../locales/sv/answer.js')).sv,
  en: async () => (await import('../../locales/en/answer.js')).en,
});

/** The words of the instrument that comes with the library. */
export const kundorienteringTexts = new Catalog<InstrumentTexts>({
  sv: async () => (await import('../../instruments/kundorientering/sv.js')).kundorienteringSv,
  en: async () => (await import('../../instruments/kundorientering/en.js')).kundorienteringEn,
});
