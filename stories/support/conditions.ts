// How a story is looked at: the screen, what the person has asked the browser for, the language, the theme.
import type { ThemeName } from './themes.js';

interface Condition {
  /** The screen, and what the person has asked the browser for. */
  context: {
    viewport: { width: number; height: number };
    deviceScaleFactor?: number;
    hasTouch?: boolean;
    colorScheme?: 'dark';
    reducedMotion?: 'reduce';
    forcedColors?: 'active';
  };
  /** Swedish by default. */
  locale?: 'en';
  theme?: ThemeName;
  /** Text spacing is overridden, as WCAG 1.4.12 has it. */
  spacing?: boolean;
  /** As pages of A4. */
  print?: boolean;
  /** Only what the window shows, since its height is what matters. */
  window?: boolean;
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, hasTouch: true };
const laptop = { viewport: { width: 1366, height: 768 } };

const named = <N extends string>(all: Record<N, Condition>): Record<N, Condition> => all;

export const conditions = named({
  phone: { context: phone },
  'phone window': { context: phone, window: true },
  '320 px': { context: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1.5 } },
  tablet: { context: { viewport: { width: 820, height: 1180 }, hasTouch: true } },
  laptop: { context: laptop },
  projector: { context: { viewport: { width: 1920, height: 1080 } } },
  '4K': { context: { viewport: { width: 3840, height: 2160 } } },
  'zoom 400 %': { context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, window: true },
  'text spacing': { context: phone, spacing: true },
  dark: { context: { ...phone, colorScheme: 'dark' } },
  'dark laptop': { context: { ...laptop, colorScheme: 'dark' } },
  'reduced motion': { context: { ...phone, reducedMotion: 'reduce' } },
  'forced colours': { context: { ...phone, forcedColors: 'active', colorScheme: 'dark' } },
  'forced colours laptop': { context: { ...laptop, forcedColors: 'active', colorScheme: 'dark' } },
  print: { context: laptop, print: true },
  English: { context: phone, locale: 'en' },
  'English laptop': { context: laptop, locale: 'en' },
  brand: { context: phone, theme: 'brand' },
  'brand laptop': { context: laptop, theme: 'brand' },
  'high contrast': { context: phone, theme: 'highContrast' },
  'high contrast laptop': { context: laptop, theme: 'highContrast' },
});

export type ConditionName = keyof typeof conditions;

/** A story's parameters for whoever walks through the stories. */
export interface Walked {
  /** How it is looked at. */
  conditions: readonly ConditionName[];
  /** The messages that are expected in the console. */
  expectedConsole?: RegExp;
  /** It is as high as the window, whatever the page is. */
  fillsWindow?: boolean;
}

const small = ['320 px', 'zoom 400 %', 'text spacing', 'English'] as const;
const colours = ['dark', 'forced colours', 'brand', 'high contrast'] as const;
/** For what is answered on a phone. */
export const onPhone = ['phone', 'laptop', ...small, ...colours] as const;

const wideColours = ['dark laptop', 'forced colours laptop', 'brand laptop', 'high contrast laptop'] as const;
/** For what is looked at on a wide screen. */
export const onLaptop = ['laptop', 'phone', '320 px', 'tablet', 'projector', '4K', ...wideColours] as const;
export const onEveryScreen = [
  ...onLaptop,
  'zoom 400 %',
  'text spacing',
  'dark',
  'forced colours',
  'English',
  'English laptop',
] as const;
