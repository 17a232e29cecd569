import { type Answer, filter } from '../../finding/filter.ts';
import { EVERYTHING, paramsOf, type Query, queryOf, TEXTS } from '../../finding/query.ts';
import { type Archive, type Packed, type Row, unpack } from '../../finding/rows.ts';
import { wordsFor } from '../../words/words.ts';
import { fill, type Part, partsOfQuery, setCounts, setForm, setUsualSort } from './controls.ts';
import { rowOf, setPicture } from './row.ts';

/** What makes the list of reviews answer: fetched when a control is first touched. */

const root = document.querySelector<HTMLElement>('.finding')!;
const form = root.querySelector('form')!;
const panel = form.querySelector('details');
const status = root.querySelector<HTMLElement>('[role=status]')!;
const chips = root.querySelector('.chips')!;
const found = root.querySelector<HTMLElement>('[data-found]')!;
const all = document.querySelector<HTMLElement>('[data-all]')!;
const list = root.querySelector('template')!.content.firstElementChild!;
const words = wordsFor(document.documentElement.lang);
const title = document.title;
const pageSize = Number(found.dataset['size']);

const fetched = async (file: string): Promise<unknown> => {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
};

/** The pictures, by row: fetched when rows are shown. The list does without where they can't be. */
let stills: Promise<ReadonlyMap<Row, string>> | undefined;

const fetchStills = async (): Promise<ReadonlyMap<Row, string>> => {
  const sources = (await fetched('stills.json').catch(() => [])) as readonly string[];
  return new Map(archive.rows.map((row, index) => [row, sources[index] ?? '']));
};

let archive: Archive = { periods: [], rows: [] };

const button = (label: string, action: () => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
};

function showRows({ found: reviews }: Answer): void {
  const rows = list.cloneNode() as Element;
  const further = button(words.finding.further, () => {
    const first = rows.childElementCount;
    append();
    rows.children[first]?.querySelector('a')?.focus();
  });
  further.className = 'further';
  const append = (): void => {
    const from = rows.childElementCount;
    const next = reviews.slice(from, from + pageSize);
    const items = next.map((each) => rowOf(each, list.children, archive, words));
    rows.append(...items);
    void (stills ??= fetchStills()).then((sources) => {
      for (const [index, { row }] of next.entries()) {
        const source = sources.get(row);
        if (source) setPicture(items[index]!, source);
      }
    });
    further.hidden = rows.childElementCount === reviews.length;
  };
  append();
  found.replaceChildren(rows, further);
}

function showChips(parts: readonly Part[]): void {
  const chip = (label: string, name: string, without: Query, index: number): HTMLElement => {
    const item = document.createElement('li');
    const remove = button(label, () => {
      setForm(form, without);
      ask();
      const left = chips.querySelectorAll('button');
      (left[Math.min(index, left.length - 1)] ?? form.querySelector('input'))?.focus();
    });
    const cross = document.createElement('span');
    cross.textContent = '×';
    cross.ariaHidden = 'true';
    remove.append(cross);
    remove.ariaLabel = name;
    item.append(remove);
    return item;
  };
  const { remove, clear } = words.finding;
  chips.replaceChildren(
    ...parts.map(({ label, without }, index) => chip(label, remove(label), without, index)),
    ...(parts.length > 1 ? [chip(clear, clear, EVERYTHING, 0)] : []),
  );
}

/** What was found last. */
let answer: Answer | undefined;

/** Says in the panel what there is to choose, as long as somebody sees it. */
const sayCounts = (): void => {
  if (answer && panel?.open) setCounts(form, answer, words);
};

/** Shows what a query finds, and says so. */
function show(query: Query): void {
  answer = filter(archive, query, words.formats.compare);
  const isAll = paramsOf(query).size === 0;
  const parts = partsOfQuery(query, words);
  const sort = form.querySelector<HTMLSelectElement>(`[name=${TEXTS.sort}]`)!;
  setUsualSort(form, query, words);
  sayCounts();
  if (!isAll) showRows(answer);
  all.hidden = !isAll;
  found.hidden = isAll;
  showChips(parts);
  status.textContent =
    answer.found.length === 0 ? words.finding.none : words.finding.count(answer.found.length);
  const asked = [...parts.map(({ label }) => label), ...(query.sort ? [sort.selectedOptions[0]!.text] : [])];
  document.title = [...(asked.length > 0 ? [asked.join(', ')] : []), title].join(' – ');
}

const fromAddress = (): Query => queryOf(new URLSearchParams(location.search), archive.periods[0] ?? []);
const fromForm = (): Query =>
  queryOf(
    new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
    archive.periods[0] ?? [],
  );

/** What is being typed in or moved: it has its place in the history already. */
let underWay: EventTarget | null = null;

/**
 * Asks what the form asks.
 * @param control What is being typed in or moved: that is one step in the history, not one for each letter.
 */
function ask(control: EventTarget | null = null): void {
  const query = fromForm();
  const params = paramsOf(query).toString();
  const address = location.pathname + (params && `?${params}`);
  if (address !== location.pathname + location.search) {
    if (control && control === underWay) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    show(query);
    underWay = control;
  } else if (!control) underWay = null;
}

function showAddress(): void {
  const query = fromAddress();
  setForm(form, query);
  show(query);
}

/** Fetches the list and answers what is asked already; from then on, whatever is asked. */
async function start(): Promise<void> {
  try {
    archive = unpack((await fetched('index.json')) as Packed);
  } catch {
    status.textContent = words.finding.failed;
    form.addEventListener('input', () => void start(), { once: true });
    return;
  }
  fill(form, archive, words);
  // Puts the titles in order once, before a reader waits for it.
  filter(archive, { ...EVERYTHING, sort: 'title' }, words.formats.compare);
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) ask(target);
  });
  panel?.addEventListener('toggle', sayCounts);
  form.addEventListener('change', () => ask());
  form.addEventListener('submit', () => ask());
  form.querySelector('[data-as-the-critic]')?.addEventListener('click', () => {
    setForm(form, { ...fromForm(), weights: {} });
    ask();
  });
  addEventListener('popstate', showAddress);
  if (location.search) showAddress();
  else {
    show(EVERYTHING);
    ask(document.activeElement);
  }
}

void start();
