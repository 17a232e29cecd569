import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Resolved, liquidResolver } from './resolve.ts';

const INCLUDES: Readonly<Record<string, string>> = {
  'note.html': '<b>{{ include.text }}</b>',
  'self.html': 'again {% include self.html %}',
  'strange.html': 'a\n{% strange %}',
};

const resolve = (source: string): Resolved =>
  liquidResolver({
    include: (name) => INCLUDES[name],
    postAddress: (name) => (name === '2025-03-20-nezha' ? '/2025/03/20/nezha.html' : undefined),
    fileAddress: (path) => (path === 'about.md' ? '/about/' : undefined),
    url: 'https://reel.example',
    baseurl: '/blog',
    timeZone: 'Asia/Singapore',
  })(source, {
    page: { title: 'Echo', date: new Date('2025-06-08T16:30:00Z'), rating: 7 },
    site: { name: 'Reel', films: ['A', 'B'] },
  });

const TEXTS: readonly [what: string, source: string, text: string][] = [
  ['no Liquid', 'a { b } %', 'a { b } %'],
  ['variables', '{{ page.title }} of {{ site.name | upcase }}', 'Echo of REEL'],
  ['dates in the old time zone', '{{ page.date | date: "%d" }}', '09'],
  ['links to posts', '[x]({% post_url 2025-03-20-nezha %})', '[x](/blog/2025/03/20/nezha.html)'],
  ['links to files', '[x]({% link about.md %})', '[x](/blog/about/)'],
  [
    'addresses',
    '{{ "/a.png" | relative_url }} {{ "a" | absolute_url }} {{ "https://x.y" | relative_url }}',
    '/blog/a.png https://reel.example/blog/a https://x.y',
  ],
  ['raw', '{% raw %}{{ x }} {% y %}{% endraw %}', '{{ x }} {% y %}'],
  ['an include', '{% include note.html text="a b" %}', '<b>a b</b>'],
  ['an include of what a page says', '{% include note.html text=page.title %}', '<b>Echo</b>'],
  ['lists', '{% for film in site.films %}{{ film }};{% endfor %}', 'A;B;'],
  ['code', '{% highlight js %}\nlet a;\n{% endhighlight %}', '```js\nlet a;\n```'],
  [
    'code with numbers',
    '{% highlight python linenos %}\n\n  a\nb\n\n{% endhighlight %}',
    '```python\n  a\nb\n```',
  ],
  ['code with fences in it', '{% highlight md %}\n```\n{% endhighlight %}', '````md\n```\n````'],
  ['code in a list', '- a\n\n  {% highlight js %}\n  b\n  {% endhighlight %}', '- a\n\n  ```js\n  b\n  ```'],
  [
    'code in a list that stands at the margin',
    '- a\n\n  {% highlight js %}\nb\n  {% endhighlight %}',
    '- a\n\n  ```js\n  b\n  ```',
  ],
  [
    'code in braces',
    '{% highlight js %}{% raw %}${{ a }}{% endraw %}{% endhighlight %}',
    '```js\n${{ a }}\n```',
  ],
  ['what is not known', 'a {% strange 1 %} b', 'a {% strange 1 %} b'],
  ['a filter that is not known', '{{ page.title | strange }}', '{{ page.title | strange }}'],
  ['a post that is not there', '[x]({% post_url 2020-01-01-no %})', '[x]({% post_url 2020-01-01-no %})'],
  ['an include that is not there', '{% include no.html %}', '{% include no.html %}'],
];

for (const [what, source, text] of TEXTS)
  test(what, () => {
    assert.equal(resolve(source).text, text);
  });

test('an include that includes itself ends', () => {
  assert.match(resolve('{% include self.html %}').text, /^(?:again )+\{% include self\.html %\}$/);
});

const NOTES: readonly [source: string, ...notes: string[]][] = [
  ['a {{ page.title }}'],
  ['a\n{{ page.nothing }}', '2 dropped {{ page.nothing }} is empty'],
  ['\n\n{% strange %}', '3 unknown {% strange %} is not known here, and stays as it is'],
  ['{{ 1 | strange }}', '1 unknown {{ 1 | strange }} stays as it is: undefined filter: strange'],
  ['a\n{% post_url no %}', '2 unknown {% post_url no %} stays as it is: there is no post no'],
  [
    'a\n\n{% include strange.html %}',
    '3 unknown {% strange %} is not known here, and stays as it is',
    '3 replaced {% include strange.html %} by what it came to when it was moved',
  ],
  ['{% comment %}x{% endcomment %}', '1 dropped a Liquid comment'],
  [
    'a\n{% if page.rating %}b{% endif %}',
    '2 replaced {% if page.rating %} by what it came to when it was moved',
  ],
];

for (const [source, ...notes] of NOTES)
  test(`${JSON.stringify(source)} is noted ${String(notes.length)} times`, () => {
    assert.deepEqual(
      resolve(source).notes.map(({ line, kind, what }) => `${String(line)} ${kind} ${what}`),
      notes,
    );
  });

for (const [source, line] of [
  ['a\n\n{% highlight js %}\nb', 3],
  ['a\n{% for x in y %}', 2],
  ['a\n{{ b', 2],
] as const)
  test(`${JSON.stringify(source)} is never closed`, () => {
    assert.equal(resolve(source).broken?.line, line);
  });

test('lines are those of the original, whatever came to stand between', () => {
  const source =
    'one\n{% for film in site.films %}\n- {{ film }}\n{% endfor %}\nfive\n{% comment %}\nx\n{% endcomment %}\nnine\n';
  const { text, lineOf } = resolve(source);
  const lines = text.split('\n');
  for (const [word, line] of [
    ['one', 1],
    ['five', 5],
    ['nine', 9],
  ] as const)
    assert.equal(lineOf(lines.indexOf(word) + 1), line, word);
});
