// The script file for pages where people answer: every word is in it, so nothing more is fetched.
import './styles-together.js';
import './define/kund-diagnos-questionnaire.js';
import { kundorienteringEn } from './instruments/kundorientering/en.js';
import { kundorienteringSv } from './instruments/kundorientering/sv.js';
import { en } from './locales/en/answer.js';
import { sv } from './locales/sv/answer.js';
import { kundorienteringTexts, strings } from './elements/shared/languages.js';
import './define/kund-diagnos.js';

kundorienteringTexts.add('sv', kundorienteringSv);
strings.add('sv', sv);
strings.add('en', en);
kundorienteringTexts.add('en', kundorienteringEn);
