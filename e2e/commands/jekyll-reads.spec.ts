import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { OUTPUT, ROOT } from '../folders.ts';
import { NOT_PROVED, findJekyll } from '../jekyll.ts';

/** How Jekyll reads a made-up site for the mover: every row is a file, and what must become of it. */

/** A file, its text or where it links to, and what of the document it becomes; or why it is left out: `failed 3 no YAML`. */
type Row = readonly [
  file: string,
  text: string | Uint8Array | { readonly link: string },
  becomes: Readonly<Record<string, unknown>> | RegExp,
];

const front = (fields: string, body = 'Words.'): string => `---\n${fields}\n---\n${body}\n`;
const day = (name: string): string => `_posts/2020-01-${name}.md`;
const standIn = (tag: string, markup = ''): string =>
  `<span data-liquid="${tag}" data-markup="${markup}"></span>`;

const CONFIG = `timezone: Asia/Singapore
plugins: [jekyll-feed, jekyll-of-nobody]
theme: theme-of-nobody
collections:
  reviews: { output: true }
  secrets: { output: false }
include: [_pages]
defaults: [{ scope: { path: "", type: posts }, values: { out_of: 5 } }]
`;

const ROWS: Record<string, Row> = {
  // Front matter.
  'text is no HTML': [day('01-qa'), front('title: Q&A'), { title: 'Q&A', lines: { title: 2 }, bodyLine: 4 }],
  'numbers stay as written': [
    day('01-numbers'),
    front('rating: 4.0\nruntime: 1:45\nreview:\n  rating: 3.50'),
    { fields: { out_of: '5', rating: '4.0', runtime: '1:45', review: { rating: '3.50' } } },
  ],
  'a key that is a list': [day('01-key'), front('title: A\n[a note]: b'), { title: 'A' }],
  'tags with commas': [day('01-tags'), front('tags: film noir, drama'), { tags: ['film noir', 'drama'] }],
  'categories in one text': [
    day('01-cats'),
    front('categories: film review'),
    { categories: ['film', 'review'], address: '/film/review/2020/01/01/cats.html' },
  ],
  'an old address': [day('01-old'), front('redirect_from: a b/'), { redirects: ['/a%20b/'] }],
  'the id of the feed': [
    day('01-Café_x'),
    front('title: C'),
    { feedId: 'https://ada.github.io/reels/2020/01/01/Caf%C3%A9_x' },
  ],
  'a byte order mark and CRLF': [
    day('01-bom'),
    '\uFEFF---\r\ntitle: Bom\r\n---\r\nWords.\r\n',
    { title: 'Bom', bodyLine: 4 },
  ],
  'no front matter': [day('01-bare'), 'Bare.', { title: 'Bare', bodyLine: 1, html: '<p>Bare.</p>' }],
  'no YAML': [
    day('02-yaml'),
    front('layout: post\ntitle: Alien: Covenant'),
    /^failed 3 its front matter is no YAML/,
  ],
  'a list': [day('02-list'), front('- a'), /^failed 0 its front matter is no list of fields/],
  'front matter without end': [
    day('02-open'),
    '---\ntitle: A\n',
    /^failed 1 its front matter is never closed/,
  ],
  'a bomb of aliases': [
    day('02-bomb'),
    front(
      `a: &a [x]\n${'bcdefgh'
        .split('')
        .map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]!},`.repeat(9)}]`)
        .join('\n')}`,
    ),
    /^failed 0 .*thousands/,
  ],
  'no YAML in a page': ['bad.md', front('title: ['), /^failed 3 /],
  // Dates.
  'a day': [day('03-day'), front('title: A'), { date: '2020-01-03' }],
  'an instant': [
    day('03-time'),
    front('date: 2020-02-03 23:58:00 +0800'),
    { date: '2020-02-03T23:58:00+08:00' },
  ],
  'an instant in UTC': [
    day('03-utc'),
    front('date: 2020-02-03 23:58:00'),
    { date: '2020-02-04T07:58:00+08:00' },
  ],
  'day, month, year': [day('03-dmy'), front('date: 26/03/2020'), { date: '2020-03-26' }],
  'when it was changed': [day('03-new'), front('last_modified_at: 2020-05-05'), { updated: '2020-05-05' }],
  'no date': [day('03-none'), front('title: A\ndate: 10:60'), { date: '2020-01-03' }],
  'a day that there is not': ['_posts/2020-13-45-x.md', front('title: A'), /^failed 0 Invalid date/],
  'a day to come': [day('03-future'), front('date: 2098-01-01'), { published: true }],
  'not published': [day('03-hidden'), front('published: false'), { published: false }],
  'a draft': [
    '_drafts/draft.md',
    front('title: Unseen'),
    { kind: 'draft', published: false, date: undefined },
  ],
  // What only Jekyll knows.
  'quotes and dashes as typed': [
    day('04-typed'),
    '"It\'s" -- so... <<x>>',
    { html: '<p>"It\'s" -- so... «x»</p>' },
  ],
  'formulas as typed': [
    day('04-sums'),
    '$$\na\n$$\n\nIn $$b$$ and $c$.',
    {
      html: expect.stringMatching(
        /<div class="kdmath">\$\$\na\n\$\$<\/div>\s*<p>In <span class="kdmath">\$b\$<\/span> and \$c\$\.<\/p>/,
      ),
    },
  ],
  'data and includes': [
    day('04-data'),
    '{{ site.data.films.first }} {% include note.html text="x" %}',
    { html: '<p>Reel x!</p>' },
  ],
  'links to posts, one of them failed': [
    day('04-links'),
    '[a]({% post_url 2020-01-02-yaml %})',
    { html: '<p><a href="/reels/2020/01/02/yaml.html">a</a></p>' },
  ],
  'a plugin of its own': [day('04-own'), '{% own %}', { html: '<p>own</p>' }],
  // Tags that nobody knows.
  'unknown tags': [
    day('05-tags'),
    '{% youtube ID "x" %} {% fancy %}in{% endfancy %}',
    { html: `<p>${standIn('youtube', 'ID &quot;x&quot;')} ${standIn('fancy')}in${standIn('endfancy')}</p>` },
  ],
  'unknown tags in code': [
    day('05-code'),
    '`{% a <b> %}`\n\n{% highlight js linenos %}\n  {% a %};\n{% endhighlight %}',
    {
      html: '<p><code>{% a &lt;b&gt; %}</code></p>\n\n<figure class="highlight"><pre><code class="language-js" data-lang="js">  {% a %};</code></pre></figure>',
    },
  ],
  'unknown tags in an attribute and an id': [
    day('05-attr'),
    '## {% icon x %} Head\n\n[a]({% go %})',
    { html: `<h2 id="head">${standIn('icon', 'x')} Head</h2>\n\n<p><a href="{% go %}">a</a></p>` },
  ],
  'parts of known blocks': [
    day('05-known'),
    '{% if false %}a{% elsif true %}b{% else %}c{% endif %}{% case 1 %}{% when 1 %}d{% endcase %}',
    { html: '<p>bd</p>' },
  ],
  'the include of a theme that is not here': [
    day('05-theme'),
    '{% include figure a="b" %}',
    { html: `<p>${standIn('include', 'figure a=&quot;b&quot;')}</p>` },
  ],
  // What fails.
  'Liquid without end': [
    day('06-open'),
    front('title: A', '\n\na\n{% highlight js %}'),
    /^failed 7 .*'highlight' tag was never closed/,
  ],
  'a link to a post that there is not': [
    day('06-none'),
    front('title: A', 'a\n\n{% post_url 2019-01-01-x %}'),
    /^failed 6 Could not find post/,
  ],
  'a plugin that fails': [day('06-boom'), front('title: A', 'a\n{% boom %}'), /^failed 5 boom went the tag$/],
  'an include that fails': [
    day('06-inc'),
    front('title: A', '{% include bad.html %}'),
    /^failed 4 .*_includes\/bad\.html line 2/,
  ],
  'thousands of quotations': [
    day('06-deep'),
    `${'> '.repeat(9000)}deep`,
    /^failed 0 it is nested thousands deep/,
  ],
  'Latin-1': [
    day('06-latin'),
    Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'),
    /^failed 2 .*save it as UTF-8/,
  ],
  'one address': [day('07-a'), front('permalink: /same/'), { address: '/same/' }],
  'the same address': [
    day('07-b'),
    front('permalink: /same/'),
    /^failed 2 \/same\/ is the address of _posts\/2020-01-07-a\.md/,
  ],
  'a link to nowhere': [day('08-gone'), { link: 'nowhere.md' }, /^failed 0 can’t be read: it is not there/],
  'a folder in itself': ['_posts/again', { link: '..' }, /^doubtful 0 .*not followed/],
  'a name without date': ['_posts/undated.md', front('title: A'), /^doubtful 0 its name has no date/],
  Textile: ['_posts/2020-01-09-x.textile', front('title: A'), /^doubtful 0 it is neither/],
  leavings: ['_posts/.DS_Store', 'x', /^fine 0 /],
  // Beside posts.
  'a text of a collection, undated': [
    '_reviews/a.md',
    front('rating: 5'),
    { kind: 'post', published: true, date: undefined },
  ],
  'a text of a collection, dated': [
    '_reviews/b.md',
    front('date: 2019-05-05'),
    { kind: 'post', date: '2019-05-05' },
  ],
  'a collection that was never published': [
    '_secrets/a.md',
    front('title: A'),
    /^doubtful 0 .*collection secrets/,
  ],
  'a page': [
    '_pages/p.md',
    front('permalink: /p/', 'Own {% for p in site.posts %}{{ p.title }};{% endfor %}'),
    {
      kind: 'page',
      address: '/p/',
      emptied: '<p>Own</p>\n',
      html: expect.stringMatching(/^<p>Own (?!.*Unseen).*Q&amp;A;/),
    },
  ],
};

const OTHERS: Readonly<Record<string, string>> = {
  '_config.yml': CONFIG,
  '.git/config': '[remote "origin"]\n\turl = git@github.com:ada/reels.git\n',
  '_data/films.yml': 'first: Reel',
  '_includes/note.html': '{{ include.text }}!',
  '_includes/bad.html': 'a\n{% if %}',
  '_layouts/post.html': '---\nlayout: [\n---\n<h1>{{ page.title }}</h1>{{ content }}',
  '_plugins/own.rb':
    'class Own < Liquid::Tag\n  def render(_)\n    @tag_name == "own" ? "own" : raise("boom went the tag")\n  end\nend\n%w[own boom].each { |name| Liquid::Template.register_tag(name, Own) }',
  '_plugins/gone.rb': 'require "gone-with-the-wind"',
  'feed.xml': front('layout: none', '<x/>'),
  'img/reel.png': 'x',
};

interface Site {
  readonly origin: string;
  readonly baseurl: string;
  readonly documents: Record<string, unknown>[];
  readonly leftOut: readonly { file: string; line?: number; why: string; weight: string }[];
  readonly files: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

const jekyll = findJekyll();
test.skip(!jekyll, NOT_PROVED);

const BLOG = join(OUTPUT, 'jekyll-reads');

/** What the mover is given; the tests import nothing of the site's own. */
function read(folder: string): Site {
  const program = `const { readJekyll } = await import('./src/moving/jekyll/read.ts');
    try {
      process.stdout.write(JSON.stringify(await readJekyll(process.argv[1])));
    } catch (reason) {
      console.error(reason.message, reason.fix);
    }`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, folder], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (stdout === '') throw new Error(stderr);
  const site = JSON.parse(stdout) as Site;
  for (const document of site.documents) document['html'] = String(document['html']).trim();
  return site;
}

function write(name: string, text: Row[1], folder = BLOG): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  if (typeof text === 'string' || text instanceof Uint8Array) writeFileSync(path, text);
  else symlinkSync(text.link, path);
}

let site: Site;
let before: string[];
const listed = (): string[] => readdirSync(BLOG, { recursive: true, encoding: 'utf8' }).sort();

test.beforeAll(() => {
  rmSync(BLOG, { recursive: true, force: true });
  for (const [name, text] of Object.entries(OTHERS)) write(name, text);
  for (const [file, text] of Object.values(ROWS)) write(file, text);
  before = listed();
  site = read(BLOG);
});

for (const [what, [file, , becomes]] of Object.entries(ROWS))
  test(`Jekyll reads ${what}`, () => {
    const said = site.leftOut.filter((one) => one.file === file);
    const document = site.documents.find((one) => one['file'] === file);
    if (becomes instanceof RegExp) {
      const lines = said.map(({ weight, line, why }) => `${weight} ${line ?? 0} ${why}`);
      expect(lines).toEqual([expect.stringMatching(becomes)]);
      expect(document).toBeUndefined();
    } else {
      expect(said).toEqual([]);
      expect(document).toBeDefined();
      for (const [name, value] of Object.entries(becomes)) expect(document?.[name], name).toEqual(value);
    }
  });

test('Jekyll reads where a site was, what it serves and what is missing', () => {
  expect([site.origin, site.baseurl]).toEqual(['https://ada.github.io', '/reels']);
  expect(site.files).toEqual({ '/img/reel.png': join(BLOG, 'img/reel.png') });
  const notes = site.notes.join('\n');
  for (const said of [
    'https://ada.github.io (by its repository on GitHub) is taken',
    'plugin jekyll-of-nobody is not installed',
    'theme theme-of-nobody is not installed',
    '_plugins/gone.rb can’t be loaded: cannot load such file -- gone-with-the-wind',
    `${day('03-none')}:3: date: 10:60 is no date`,
  ])
    expect(notes).toContain(said);
});

test('reading with Jekyll writes nothing into a site', () => {
  expect(listed()).toEqual(before);
  for (const [name, text] of Object.entries(OTHERS))
    expect(readFileSync(join(BLOG, name), 'utf8')).toBe(text);
});

const REFUSED: Record<string, [files: Record<string, string>, says: RegExp]> = {
  'a _config.yml that is no YAML': [{ '_config.yml': 'title: a\nurl: "x' }, /^_config\.yml:2: it is no YAML/],
  'a _config.yml that is a list': [{ '_config.yml': '- a' }, /^_config\.yml:1: .*list of fields/],
  'a site without posts': [{ '_config.yml': '', 'about.md': front('title: A') }, /^there are no posts/],
  'a site in Textile': [{ '_posts/2020-01-01-a.textile': front('title: A') }, /Textile[^]*pandoc/],
};

for (const [what, [files, says]] of Object.entries(REFUSED))
  test(`Jekyll refuses ${what}`, () => {
    const folder = join(OUTPUT, 'jekyll-refuses');
    rmSync(folder, { recursive: true, force: true });
    for (const [name, text] of Object.entries(files)) write(name, text, folder);
    expect(() => read(folder)).toThrow(says);
  });
