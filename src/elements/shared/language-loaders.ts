import type { InstrumentTexts } from '../../instruments/texts.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import type { Strings } from '../../locales/strings.js';
import type { Loaders } from './catalog.js';

// Who imports modules fetches only the languages that are shown. The script files hold every word, and this file is
// left out of them: see rollup.config.mjs.

export const loadStrings: Loaders<Strings> = {
  sv: async () => (await import('../../locales/sv/answer.js')).sv,
  en: async () => (await import('../../locales/en/answer.js')).en,
};

export const loadKundorienteringTexts: Loaders<InstrumentTexts> = {
  sv: async () => (await import('../../instruments/kundorientering/sv.js')).kundorienteringSv,
  en: async () => (await import('../../instruments/kundorientering/en.js')).kundorienteringEn,
};

export const loadGroupStrings: Loaders<GroupStrings> = {
  sv: async () => (await import('../../locales/sv/group.js')).groupSv,
  en: async () => (await import('../../locales/en/group.js')).groupEn,
};
