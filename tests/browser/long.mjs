// A page of 5,000 events stays usable. Seconds are of the page's own thread, so that other work on the machine does not count.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish, folder, open } from './harness.mjs';

const size = statSync(join(folder, 'many.html')).size;
check('5,000 events stay under 6 MB', size <= 6e6, size);
const { page, noted, context, show, close } = await open('many.html');
const devtools = await context.newCDPSession(page);
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
const busy = async () => (await devtools.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration').value;
await show();
const loaded = await busy();
await page.evaluate(() => {
  const field = document.querySelector('input[name=text]');
  field.value = 'vera';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  document.body.getBoundingClientRect();
});
const searched = await busy() - loaded;
check('search narrows 5,000 events', (await page.textContent('#count')).startsWith('625 of 5000'), await page.textContent('#count'));
await page.locator('li.event:not([hidden]) > details > summary').first().click();
await page.locator('li.event blockquote a').first().click();
await page.locator('.article[open] a:target').waitFor();
check('nothing is loaded with 5,000 events', noted.length === 0, noted);
console.log(`5,000 events: ${(size / 1e6).toFixed(2)} MB, loaded and laid out in ${loaded.toFixed(2)} s, first search ${searched.toFixed(2)} s of the page's thread`);
// The aim is a second on an idle machine; cores shared with a dozen other jobs count three to five times as much.
check('5,000 events load soon', loaded < 4, loaded);
check('search among 5,000 events is quick', searched < 2, searched);
await close();

const still = await open('long.html', { javaScriptEnabled: false });
await still.show();
await still.page.locator('li.event > details > summary').first().click();
check('a long page reads without JavaScript', await still.page.locator('li.event blockquote').first().isVisible());
await still.close();
await finish();
