import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../axe.ts';
import { build, emptyFolders, foldersOf } from '../build.ts';
import { ROOT } from '../folders.ts';
import { host } from '../host.ts';
import { freePort } from '../port.ts';
import { expect, test } from '../visitor.ts';

test.describe.configure({ mode: 'serial' });

/** What an interface says in a language. The dictionary itself is asked, in a process of its own. */
const phrasesOf = (language: string): string[] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--eval',
        `import('./src/words/test/phrases.ts').then(({ phrasesOf }) => console.log(JSON.stringify(phrasesOf('${language}'))))`,
      ],
      { cwd: ROOT, encoding: 'utf8' },
    ),
  ) as string[];

/** What no reader reads: code, styles, addresses, names of elements and of what machines look for. */
const UNREAD =
  /(?:https?|tag):[^\s"'<>\\]*|[\w%.-]*\/[\w%./-]*|"@type":"\w+"|<style>[^]*?<\/style>|<script(?! type="application\/ld)[^]*?<\/script>|<\/?[\w:-]+| (?!(?:alt|title|content|aria-label|data-copied)=)[\w:-]+="[^"]*"|"@?\w+":/g;

/** English phrases in the files of a site, each with its file. */
function english(folder: string, language: string): string[] {
  const own = phrasesOf(language).join('\n');
  const phrases = phrasesOf('en').filter((phrase) => phrase.length > 3 && !own.includes(phrase));
  expect(phrases.length).toBeGreaterThan(60);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|xml|json|webmanifest)$/.test(file),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(UNREAD, ' ');
    return phrases
      .filter((phrase) => new RegExp(String.raw`(?<!\p{L})${RegExp.escape(phrase)}(?!\p{L})`, 'u').test(text))
      .map((phrase) => `${file}: ${phrase}`);
  });
}

const SITES = [
  {
    name: 'french',
    language: 'fr-CA',
    dir: 'ltr',
    review: '/reviews/le-quai-2023/',
    alias: '/quai.html',
    sought: 'bonjour',
    said: [
      'L’Été\u00A0: le quai',
      '«\u00A0bonjour\u00A0»',
      '“sage”',
      '3,5',
      'Révélation\u00A0: la fin',
      '2 mai 2025',
    ],
  },
  {
    name: 'arabic',
    language: 'ar-EG',
    dir: 'rtl',
    review: '/reviews/al-rasif-2023/',
    alias: '/rasif.html',
    sought: 'مرحبا',
    said: ['«مرحبًا»', '٨٫٢٥', '٢٠٢٣', 'دقيقة واحدة', '٢ مايو ٢٠٢٥', 'سلمى فارس وPaul Diop'],
  },
] as const;

for (const { name, language, dir, review, alias, sought, said } of SITES) {
  const folders = foldersOf(name);
  const settings = { SITE_DIR: join('e2e', name) };
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;

  test(`nothing on the ${name} critic’s site is in English`, async () => {
    emptyFolders(name);
    cpSync(join(ROOT, 'e2e', name, 'content'), folders.content, { recursive: true });
    const { status, printed } = await build(folders, settings);
    expect(status, printed).toBe(0);
    expect(printed).not.toMatch(/^error|speaks English/m);
    expect(english(folders.site, language)).toEqual([]);
    expect(readFileSync(join(folders.site, alias.slice(1)), 'utf8')).toContain(`<html lang="${language}"`);
  });

  test.describe('', () => {
    test.use({ baseURL: origin });
    test(`the ${name} site reads as it should, at every width`, async ({ page }) => {
      const server = host(folders, port, settings);
      try {
        const answers = () =>
          fetch(origin).then(
            ({ status }) => status,
            () => 0,
          );
        await expect.poll(answers).toBe(200);
        for (const path of [
          '/',
          '/reviews/',
          review,
          '/scores/',
          '/diary/2025/',
          '/feeds/',
          `/search/?q=${sought}`,
          '/posts/',
          '/404.html',
        ]) {
          await page.goto(origin + path);
          if (path.includes('?')) await expect(page.locator('mark').first()).toBeVisible();
          await expect(page.locator('html')).toHaveCSS('direction', dir);
          expect(await violations(page), path).toEqual([]);
          for (const width of [320, 375, 768, 1440]) {
            await page.setViewportSize({ width, height: 800 });
            const scrolls = await page.evaluate(() => document.scrollingElement!.scrollWidth);
            expect(scrolls, `${path} at ${width}`).toBeLessThanOrEqual(width);
          }
        }
        await page.goto(origin + review);
        const spoken = await page
          .getByRole('img')
          .evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
        const text = [await page.locator('body').textContent(), ...spoken].join('\n');
        for (const phrase of said) expect(text).toContain(phrase);
      } finally {
        server.kill();
      }
    });
  });
}

test('an entry in another language than the site says so, and is spoken around in its own', () => {
  const { site } = foldersOf('french');
  const html = readFileSync(join(site, 'posts/cartas/index.html'), 'utf8');
  expect(html).toContain('<html lang="fr-CA"');
  expect(html).toMatch(/<article class="h-entry" lang="ar" dir="rtl"/);
  expect(html).toMatch(/«نعم»[^]*حرق للأحداث/);
  expect(html).toContain('"inLanguage":"ar"');
  expect(readFileSync(join(site, 'posts/atom.xml'), 'utf8')).toMatch(/<entry xml:lang="ar">[^]*<\/entry>/);
  expect(readFileSync(join(site, 'posts/feed.json'), 'utf8')).toMatch(
    /<div lang=\\"ar\\" dir=\\"rtl\\">[^]*"language": "ar"/,
  );
});

test('lists speak the language of the site, whatever language the entry is in on whose page they stand', () => {
  const { site } = foldersOf('french');
  const starsIn = (path: string): string[] =>
    [
      ...readFileSync(join(site, path), 'utf8')
        .replace(/<article [^]*<\/article>/, '')
        .matchAll(/class="stars"[^>]* aria-label="([^"]*)"/g),
    ].map(([, label = '']) => label);
  for (const path of ['reviews/la-rive-2023/index.html', 'reviews/index.html']) {
    const labels = starsIn(path);
    expect(labels.length).toBeGreaterThan(1);
    for (const label of labels) expect(label, path).toMatch(/étoiles?/);
  }
});
