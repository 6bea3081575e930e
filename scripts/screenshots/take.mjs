// One picture of one state under one condition, and what was wrong with the page.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { spaceText } from './conditions.mjs';

/** Puts the state's element on the page, as a host's script would. Runs in the page. */
function mount({ tag, attributes = {}, properties = {}, slots = {}, inForm, lang, theme }) {
  document.documentElement.lang = lang ?? 'sv';
  if (theme) document.body.classList.add(theme);
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [slot, words] of Object.entries(slots)) {
    element.append(Object.assign(document.createElement('p'), { slot, textContent: words }));
  }
  if (!inForm) return document.body.append(element);
  const form = document.createElement('form');
  form.append(element, Object.assign(document.createElement('button'), { textContent: 'Skicka' }));
  document.body.append(form);
}

/** How far the page can be scrolled sideways, in CSS pixels. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The PDF's pages as pictures; none where the machine cannot make them. */
function picturesOf(pdf, file) {
  try {
    execFileSync('pdftoppm', ['-png', '-r', '70', pdf, file], { stdio: 'ignore' });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return [];
  }
  return globSync(`${file}-*.png`, { cwd: dirname(file) }).sort();
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the page
 * @param {import('./states.mjs').State} state
 * @param {import('./conditions.mjs').Condition} condition
 * @param {string} file where the picture goes, without its extension
 * @returns {Promise<{ pictures: string[], trouble: string[] }>}
 */
export async function take(browser, address, state, condition, file) {
  const context = await browser.newContext({ locale: 'sv-SE', colorScheme: 'light', ...condition.context });
  const trouble = [];
  try {
    const page = await context.newPage();
    const note = (text) => {
      if (!state.expected?.test(text)) trouble.push(text);
    };
    page.on('pageerror', (error) => note(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) note(message.text());
    });
    await page.goto(address);
    if (state.host) await page.evaluate(state.host);
    const { tag, attributes, properties, slots, inForm } = state;
    const { lang, theme } = condition;
    await page.evaluate(mount, { tag, attributes, properties, slots, inForm, lang, theme });
    await page.locator(tag).locator('.root').first().waitFor();
    await page.waitForLoadState('networkidle');
    await state.reach?.(page);
    // Where the pointer was last is no part of the state.
    await page.mouse.move(0, 0);
    if (condition.spacing) await spaceText(page);
    if (condition.printed) {
      const pdf = `${file}.pdf`;
      await page.pdf({
        path: pdf,
        format: 'A4',
        margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
      });
      const pages = picturesOf(pdf, file);
      return { pictures: pages.length > 0 ? pages.map((path) => basename(path)) : [basename(pdf)], trouble };
    }
    // A window as high as the page: what sticks to its foot then stands at the foot, and nothing is covered.
    if (!condition.window && !state.fillsWindow) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const { viewport } = condition.context;
      await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) });
    }
    await page.screenshot({ path: `${file}.png`, animations: 'disabled' });
    const wider = await overflow(page);
    if (wider > 0) trouble.push(`can be scrolled ${wider} px sideways`);
    return { pictures: [`${basename(file)}.png`], trouble };
  } catch (error) {
    return { pictures: [], trouble: [...trouble, error.message.split('\n')[0]] };
  } finally {
    await context.close();
  }
}
