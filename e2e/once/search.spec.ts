import { close, createIndex } from 'pagefind';
import { ask, control, dialog, field, row, rows, status, titles } from '../searching.ts';
import { expect, test } from '../visitor.ts';

test('a window opens from the keyboard, over any page', async ({ page }) => {
  await page.goto('/posts/notes-on-light/', { waitUntil: 'networkidle' });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  // Fetched once, and not before it was wanted.
  expect(fetched.filter((path) => path === '/search/')).toHaveLength(1);
  expect(fetched[0]).toMatch(/\.js$/);
});

test('what is typed before the window is there stands in it', async ({ page }) => {
  await page.route('**/_astro/search*.js', async (route) => {
    await page.keyboard.type('la');
    await route.continue();
  });
  await page.route('**/search/', async (route) => {
    await page.keyboard.type('mp');
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('lighter');
  await expect(field(page)).toHaveValue('lamplighter');
  await expect(titles(page).first()).toHaveText(/The Lamplighter/);
});

test('nothing of it is fetched before it is asked for', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  for (const path of ['/', '/search/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.keyboard.press('k');
  }
  expect(fetched.filter((path) => /\.js$|pagefind/.test(path))).toEqual([]);
});

test('a slash in a field is a slash', async ({ page }) => {
  await page.goto('/reviews/');
  const other = page.getByRole('searchbox', { name: 'Search titles and names' });
  await other.press('/');
  await expect(other).toHaveValue('/');
  await expect(dialog(page)).toBeHidden();
});

test('what was found is walked through by keyboard, and the way back leads where one was', async ({
  page,
}) => {
  await page.goto('/');
  await control(page).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('lamp');
  await expect(titles(page).first()).toHaveText(/The Lamplighter/);
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  // Where there is nowhere to go, nothing happens.
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(control(page)).toBeFocused();

  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('lamp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/reviews/the-lamplighter-2025/');
});

test('who has gone on to the results stays there when a later answer comes', async ({ page }) => {
  await ask(page, 'lam');
  await expect(titles(page).first()).toHaveText(/The Lamplighter/);
  await field(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('p');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL('/search/?q=lamp');
  await expect(titles(page).first()).toBeFocused();
  await expect(titles(page).first()).toHaveText(/The Lamplighter/);
});

test('with a modifier the control is a link like any other', async ({ page, context }) => {
  await page.goto('/');
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    control(page).click({ modifiers: ['Control'] }),
  ]);
  await expect(opened).toHaveURL('/search/');
  await expect(dialog(page)).toBeHidden();
});

for (const [text, title, sentence, marked] of [
  ['neighbour', 'The Lamplighter', 'The camera stays where a neighbour would stand.', ['neighbour']],
  ['neighb', 'The Lamplighter', 'The camera stays where a neighbour would stand.', ['neighbour']],
  [
    'street water',
    'The Lamplighter',
    'The street goes down to the water in eleven lamps.',
    ['street', 'water'],
  ],
  ['odile', 'The Lamplighter', 'music by Odile Brandt.', ['Odile']],
  ['greta moe', 'The Lamplighter', 'with Sunniva Aas, Tomé Falcão, Greta Moe.', ['Greta', 'Moe']],
  ['falcao', 'The Lamplighter', 'with Sunniva Aas, Tomé Falcão, Greta Moe.', ['Falcão']],
  ['hurried', 'The Lamplighter', 'Nobody is hurried.', ['hurried']],
  ['gaffer', 'Notes on light', '“Everything else,” as the gaffer said, “is taste.”', ['gaffer']],
  ['雨声', '雨中的图书馆', '雨声比对白更清楚。', ['雨声']],
] as const)
  test(`“${text}” is shown in its sentence`, async ({ page }) => {
    await ask(page, text);
    const line = row(page, title).getByRole('paragraph').first();
    await expect(line).toHaveText(sentence);
    await expect(line.locator('mark')).toHaveText(marked);
  });

/** An index of an archive in which prose has words far more often than titles and names have. */
async function hardIndex(): Promise<Map<string, Uint8Array>> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  const add = (slug: string, known: Readonly<Record<string, string>>, text: string) => {
    const row = `&lt;li class='row'&gt;&lt;h2&gt;&lt;a href='/${slug}/'&gt;${slug}&lt;/a&gt;&lt;/h2&gt;&lt;/li&gt;`;
    const metas = Object.entries(known).map(
      ([name, value]) => `<i data-pagefind-meta="${name}:${value}"></i>`,
    );
    const content = `<html><body><p>${text}</p>${metas.join('')}<i data-pagefind-filter="row[data-row]" data-row="${row}"></i></body></html>`;
    return index!.addHTMLFile({ url: `/${slug}/`, content });
  };
  await add('prose', { title: 'Other' }, 'The harbour, says Mara Quill. '.repeat(40));
  await add('title', { title: 'A long title of a film about the harbour' }, 'It rains. '.repeat(200));
  await add('name', { title: 'Another', names: 'Mara Quill / Ivo Stern' }, 'It rains. '.repeat(200));
  for (let i = 0; i < 30; i++) await add(`film-${i}`, { title: `Film ${i}` }, 'Nothing happens. '.repeat(20));
  const { files } = await index!.getFiles();
  await close();
  return new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
}

test('what is called so, and who has part in it, is found before what mentions it', async ({
  page,
  context,
}) => {
  const files = await hardIndex();
  await context.route('**/pagefind/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ body: Buffer.from(files.get(path)!), contentType });
  });
  await ask(page, 'harbour');
  await expect(titles(page)).toHaveText(['title', 'prose']);
  await ask(page, 'mara quill');
  await expect(titles(page)).toHaveText(['name', 'prose']);
});

test('pages of the site are found, too', async ({ page }) => {
  await ask(page, 'tested');
  await expect(titles(page).first()).toHaveText('About');
  await titles(page).first().click();
  await expect(page).toHaveURL('/about/');
});

for (const [what, text] of [
  ['a spoiler', '"go out by themselves"'],
  ['what every table of scores says', '"share and reason"'],
  ['what every review says', '"reviewed by"'],
  ['a draft', '"the unfinished draft"'],
  ['what is to appear', '"the far future"'],
] as const)
  test(`${what} is not found`, async ({ page }) => {
    await ask(page, text);
    await expect(status(page)).toHaveText(/^Nothing was found/);
    await expect(rows(page)).toHaveCount(0);
  });

test('what is asked stands in the address, a step in the history for all that is typed', async ({ page }) => {
  await page.goto('/search/');
  await field(page).pressSequentially('lamp', { delay: 50 });
  await expect(page).toHaveURL('/search/?q=lamp');
  await expect(page).toHaveTitle(/^“lamp” – Search/);
  await expect(status(page)).toHaveText(/^Results: \d/);
  const found = await titles(page).allTextContents();
  await field(page).blur();
  await field(page).fill('ferry');
  await expect(page).toHaveURL('/search/?q=ferry');
  await expect(titles(page)).toHaveText([/The Ferry/]);

  await page.goBack();
  await expect(field(page)).toHaveValue('lamp');
  await expect(titles(page)).toHaveText(found);
  await page.goBack();
  await expect(page).toHaveURL('/search/');
  await expect(rows(page)).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
  await page.goForward();
  await page.reload();
  await expect(titles(page)).toHaveText(found);
});

test('more is shown when it is asked for', async ({ page }) => {
  await ask(page, 'the');
  await expect(rows(page)).toHaveCount(8);
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(titles(page).nth(8)).toBeFocused();
  expect(new Set(await titles(page).allTextContents()).size).toBe(await rows(page).count());
});

test.describe('where the index can’t be fetched', () => {
  test.use({ expected: /pagefind|console error/i });
  for (const file of ['pagefind.js', 'pagefind-entry.json', '*.pagefind', 'index/*', 'fragment/*'])
    test(`that is said, and it may be asked again: ${file}`, async ({ page, context }) => {
      await context.route(`**/pagefind/${file}*`, (route) => route.abort());
      await page.goto('/search/');
      await field(page).fill('lamp');
      await expect(status(page)).toHaveText('The search could not be loaded. Try again.');
      await context.unroute(`**/pagefind/${file}*`);
      await field(page).fill('lamps');
      await expect(titles(page).first()).toHaveText(/The Lamplighter/);
    });
});

test.describe('where its script can’t be fetched', () => {
  test.use({ expected: /\/_astro\/search|console error/ });
  test('the control leads to the page', async ({ page }) => {
    await page.route('**/_astro/search*.js', (route) => route.abort());
    await page.goto('/');
    await control(page).click();
    await expect(page).toHaveURL('/search/');
  });
});

test('nothing scrolls sideways, however narrow', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.scrollingElement!.scrollWidth);
  await ask(page, 'the');
  expect(await width()).toBeLessThanOrEqual(320);
  await page.goto('/');
  await control(page).click();
  await field(page).fill('the');
  await expect(rows(page)).toHaveCount(8);
  expect(await dialog(page).evaluate((window) => window.scrollWidth)).toBeLessThanOrEqual(320);
});
