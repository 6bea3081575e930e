// Pictures of one story under one condition.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { conditions, type ConditionName } from '../../stories/support/conditions.ts';
import type { Story, StoryPage } from './walk.ts';

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
  const { context, spacing, print, window, theme = 'default', locale = 'sv' } = conditions[condition];
  const { page } = storyPage;
  await page.setViewportSize(context.viewport);
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
    // Makes the window as high as the page, so that sticky content covers nothing.
    const { width, height } = context.viewport;
    const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, pageHeight) });
  }
  await page.screenshot({ path: `${file}.png`, animations: 'disabled' });
  return [`${basename(file)}.png`];
}
