// What both browser tests share: Chromium, a page that notes every request and complaint, and checks.
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

export const folder = resolve(process.argv[2]);
export const browser = await chromium.launch({
  executablePath: process.argv[3],
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const kPatience = 120_000; // milliseconds; a busy machine is no failure
let failed = 0;
export const check = (what, good, seen = '') => {
  if (good) return;
  failed += 1;
  console.log(`FAILED: ${what}${seen === '' ? '' : ` (${JSON.stringify(seen)})`}`);
};

// Opens a page of the folder; every request but the page itself and every complaint is noted.
export const open = async (file, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  context.setDefaultTimeout(kPatience);
  const page = await context.newPage();
  const url = `file://${join(folder, file)}`;
  const noted = [];
  page.on('request', (request) => { if (request.url().split('#')[0] !== url) noted.push(`request ${request.url()}`); });
  page.on('console', (message) => noted.push(`console ${message.text()}`));
  page.on('pageerror', (error) => noted.push(`error ${error.message}`));
  page.on('dialog', (dialog) => { noted.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  return { page, noted, context, show: () => page.goto(url), close: () => context.close() };
};
export const shown = (page) => page.locator('li.event:visible').count();

export const finish = async () => {
  await browser.close();
  console.log(failed === 0 ? 'all good in the browser' : `${failed} checks failed`);
  process.exit(failed === 0 ? 0 : 1);
};
