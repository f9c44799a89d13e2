// The HTML pages in headless Chromium: they load nothing, run nothing of an article's, filter, open and print.
import { check, finish, open, shown } from './harness.mjs';

{ // The founding story: quiet, filtered, opened, on a narrow screen, on paper.
  const { page, noted, show, close } = await open('seeds.html');
  await show();
  const all = await shown(page);
  check('the story has events', all > 5, all);
  check('the page has a language and a title', await page.evaluate(() => document.documentElement.lang === 'en' && document.title !== ''));
  check('one main heading', await page.locator('h1').count() === 1);
  await page.selectOption('select[name=source]', 'pravda');
  const few = await shown(page);
  check('a source filters', few > 0 && few < all, few);
  check('the count says so', (await page.textContent('#count')).startsWith(`${few} of ${all}`));
  check('the overview fades what is filtered', await page.locator('svg.overview a.off').count() > 0);
  await page.selectOption('select[name=source]', '');
  await page.selectOption('select[name=status]', 'scheduled');
  check('a status filters', await page.locator('li.event:visible:not([data-status=scheduled])').count() === 0 && await shown(page) > 0);
  await page.selectOption('select[name=status]', '');
  const person = await page.locator('select[name=who] option').nth(1).getAttribute('value');
  await page.selectOption('select[name=who]', person);
  check('a person filters', await shown(page) > 0 && await shown(page) < all, await shown(page));
  await page.selectOption('select[name=who]', '');
  await page.fill('input[name=text]', 'abu dhabi');
  check('search filters', await shown(page) > 0 && await shown(page) < all, await shown(page));
  check('years without events are gone', await page.locator('section.year:visible').count() === 1);
  await page.fill('input[name=text]', 'no such words');
  check('search can find nothing', await shown(page) === 0);
  await page.fill('input[name=text]', '');
  check('everything comes back', await shown(page) === all);

  const summary = page.locator('li.event > details > summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  check('the keyboard opens an event', await page.locator('li.event > details').first().evaluate((d) => d.open));
  check('an open event shows quotes', await page.locator('li.event blockquote:visible').count() > 0);
  await page.locator('li.event blockquote a:visible').first().click();
  const anchor = await page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
  check('a quote leads into its article', await page.locator(`.article[open] [id="${anchor}"]`).count() === 1, anchor);
  check('the clause is marked there', (await page.locator(`a[id="${anchor}"], i[id="${anchor}"] ~ a`).first().evaluate((a) => getComputedStyle(a).backgroundColor)) !== 'rgba(0, 0, 0, 0)');
  await page.locator(`a[id="${anchor}"], i[id="${anchor}"] ~ a`).first().click();
  check('and leads back to its event', await page.locator('li.event:target > details[open]').count() === 1);
  await page.click('#open');
  check('all open at once', await page.locator('li.event > details:not([open])').count() === 0);
  check('nothing is loaded, nothing complains', noted.length === 0, noted);
  await close();

  const narrow = await open('seeds.html', { viewport: { width: 360, height: 740 } });
  await narrow.show();
  check('no sideways scrolling on a narrow screen', await narrow.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await narrow.close();
  const printed = await open('seeds.html');
  await printed.show();
  await printed.page.emulateMedia({ media: 'print' });
  check('the filters are not printed', !await printed.page.locator('#filters').isVisible());
  check('quotes are printed of closed events', await printed.page.locator('li.event blockquote').first().evaluate((q) => q.getBoundingClientRect().height > 0));
  await printed.close();
}

{ // Without JavaScript the page reads.
  const { page, noted, show, close } = await open('seeds.html', { javaScriptEnabled: false });
  await show();
  check('events stand without JavaScript', await shown(page) > 5);
  check('filters that could not work are not there', !await page.locator('#filters').isVisible());
  await page.locator('li.event > details > summary').first().click();
  check('events open without JavaScript', await page.locator('li.event blockquote:visible').count() > 0);
  check('nothing is loaded without JavaScript', noted.length === 0, noted);
  await close();
}

for (const file of ['hostile.html', 'hostile-diff.html']) { // An article that means harm.
  const { page, noted, show, close } = await open(file);
  await show();
  const seen = await page.evaluate(() => ({
    hurt: window.hurt, scripts: document.scripts.length, images: document.images.length,
    styles: document.querySelectorAll('style').length, handlers: document.querySelectorAll('[onerror],[onclick],[onmouseover],[style]').length,
    links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((href) => !/^#|^https?:/.test(href)).length,
  }));
  check(`${file}: nothing of the article runs`, seen.hurt === undefined && seen.scripts === 1 && seen.images === 0 &&
    seen.styles === 1 && seen.handlers === 0 && seen.links === 0, seen);
  check(`${file}: its words are shown as words`, (await page.textContent('body')).includes('<script>window.hurt=1</script>'));
  check(`${file}: nothing is loaded`, noted.length === 0, noted);
  // Were there a hole, the page's own policy would close it.
  const blocked = await page.evaluate(() => new Promise((done) => {
    document.addEventListener('securitypolicyviolation', () => done(true));
    const script = document.createElement('script');
    script.textContent = 'window.hurt=1';
    document.body.append(script);
    setTimeout(() => done(window.hurt === undefined), 300);
  }));
  check(`${file}: the policy stops a script of another's`, blocked && await page.evaluate(() => window.hurt === undefined));
  await close();
}

{ // The comparison page.
  const { page, noted, show, close } = await open('diff.html');
  await show();
  check('the comparison has a verdict and a table', await page.locator('p.lead').count() === 1 && await page.locator('table').count() > 0);
  check('the comparison loads nothing', noted.length === 0, noted);
  await close();
}

await finish();
