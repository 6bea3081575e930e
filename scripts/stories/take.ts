// Pictures of one story under one condition.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Browser } from 'playwright-core';
import { conditions, type ConditionName } from '../../stories/support/conditions.ts';
import type { Site } from '../../tests/package/support/page.ts';
import { StoryPage, type Story } from './walk.ts';

/** A page on the screen, and with the person's settings, that a condition names. */
export function openUnder(condition: ConditionName, browser: Browser, site: Site): Promise<StoryPage> {
  const { screen, colorScheme = 'light', reducedMotion, forcedColors } = conditions[condition];
  return StoryPage.open(browser, site, {
    ...screen,
    colorScheme,
    reducedMotion: reducedMotion ?? null,
    forcedColors: forcedColors ?? null,
  });
}

const margin = '15mm';

/** A page's PDF as pictures; none where the machine cannot make them. */
function picturesOf(pdf: string): string[] {
  const file = pdf.replace(/\.pdf$/, '');
  try {
    execFileSync('pdftoppm', ['-png', '-r', '70', pdf, file], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return globSync(`${basename(file)}-*.png`, { cwd: dirname(file) }).sort();
}

/**
 * Takes the pictures of one story.
 *
 * @param file Where they go, without the extension.
 * @returns Their names.
 */
export async function take(
  storyPage: StoryPage,
  story: Story,
  condition: ConditionName,
  file: string,
): Promise<string[]> {
  const { screen, spacing, print, window, theme = 'default', locale = 'sv' } = conditions[condition];
  const { page } = storyPage;
  await page.setViewportSize(screen.viewport);
  await storyPage.show(story, { theme, locale });
  if (spacing) await storyPage.spaceText();
  if (print) {
    const path = `${file}.pdf`;
    await page.pdf({
      path,
      format: 'A4',
      margin: { top: margin, bottom: margin, left: margin, right: margin },
    });
    const pictures = picturesOf(path);
    return pictures.length > 0 ? pictures : [basename(path)];
  }
  if (!window && !story.fillsWindow) {
    // A window as high as the page: what sticks to its foot then stands at the foot, and nothing is covered.
    const { width, height } = screen.viewport;
    const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, pageHeight) });
  }
  await page.screenshot({ path: `${file}.png`, animations: 'disabled' });
  return [`${basename(file)}.png`];
}
