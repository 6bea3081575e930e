import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Strings } from '../../locales/strings.js';
import { Catalog } from './catalog.js';
import { loadKundorienteringTexts, loadStrings } from './language-loaders.js';

/** The elements' own words. */
export const strings = new Catalog<Strings>(loadStrings);

/** The words of the instrument that comes with the library. */
export const kundorienteringTexts = new Catalog<InstrumentTexts>(loadKundorienteringTexts);
