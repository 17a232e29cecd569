import { type Answer, choicesOf, type Facet, FACET_NAMES } from '../../finding/filter.ts';
import { EVERYTHING, paramsOf, type Query, TEXTS } from '../../finding/query.ts';
import type { Archive } from '../../finding/rows.ts';
import type { Words } from '../../words/words.ts';

/** What a choice is called. */
const labelOf = (facet: Facet, choice: string, { finding, formats }: Words): string =>
  facet === 'decade'
    ? finding.ofDecade(Number(choice))
    : facet === 'reviewed'
      ? formats.year(Number(choice))
      : choice;

const selects = (form: HTMLFormElement): [Facet, HTMLSelectElement][] =>
  [...form.querySelectorAll<HTMLSelectElement>('[data-facet]')].map((select) => [
    select.dataset['facet'] as Facet,
    select,
  ]);

const option = (value: string): HTMLOptionElement => {
  const element = document.createElement('option');
  element.value = value;
  return element;
};

/** Fills the selects with what can be chosen: names in their order, years from the last one on. */
export function fill(form: HTMLFormElement, { rows }: Archive, { formats }: Words): void {
  const choices = choicesOf(rows);
  for (const [facet, select] of selects(form)) {
    const inOrder = (choices[facet] ?? []).toSorted(formats.compare);
    const isYears = facet === 'decade' || facet === 'reviewed';
    select.append(...(isYears ? inOrder.toReversed() : inOrder).map(option));
  }
}

/** Makes the form ask what a query asks. */
export function setForm(form: HTMLFormElement, query: Query): void {
  const params = paramsOf(query);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const value = params.get(control.name);
    if (control instanceof HTMLInputElement) {
      control.value = value ?? control.defaultValue;
      continue;
    }
    // An address may ask for what is no choice here, such as a director of one film.
    if (value && ![...control.options].some((each) => each.value === value)) control.append(option(value));
    control.value = value ?? '';
  }
  const details = form.querySelector('details');
  if (details && paramsOf({ ...query, text: '', sort: '' }).size > 0) details.open = true;
}

/** What each choice says that it would leave. */
const said = new WeakMap<HTMLOptionElement, number>();

/**
 * Says at each choice how many reviews it would leave, and at each slider where it stands. There may be thousands of choices:
 * it is for who sees them, and only what differs is written.
 */
export function setCounts(form: HTMLFormElement, { counts }: Answer, words: Words): void {
  for (const [facet, select] of selects(form))
    for (const each of [...select.options].slice(1)) {
      const count = counts[facet].get(each.value) ?? 0;
      if (said.get(each) === count) continue;
      said.set(each, count);
      each.textContent = words.finding.choice(labelOf(facet, each.value, words), count);
    }
  for (const slider of form.querySelectorAll<HTMLInputElement>('[type=range]'))
    slider.parentElement!.querySelector('b')!.textContent = words.formats.number(slider.valueAsNumber);
}

/** Says what the list is sorted by where nothing else is asked: by the reader's own weights, if there are any. */
export function setUsualSort(form: HTMLFormElement, query: Query, words: Words): void {
  const isMine = Object.keys(query.weights).length > 0;
  const [usual, newest] = (form.elements.namedItem(TEXTS.sort) as HTMLSelectElement).options;
  usual!.textContent = isMine ? usual!.dataset['mine']! : words.finding.newest;
  newest!.hidden = !isMine;
}

/** A part of what is asked, in words, and what is asked without it. */
export interface Part {
  readonly label: string;
  readonly without: Query;
}

/** What is asked, part by part. */
export function partsOfQuery(query: Query, words: Words): Part[] {
  const { finding } = words;
  const part = (label: string, field: keyof Query): Part => ({
    label,
    without: { ...query, [field]: EVERYTHING[field] },
  });
  return [
    ...(query.text ? [part(words.line(`"${query.text.trim()}"`), 'text')] : []),
    ...FACET_NAMES.filter((facet) => query[facet]).map((facet) =>
      part(
        facet === 'reviewed'
          ? `${finding.reviewed} ${labelOf(facet, query[facet], words)}`
          : labelOf(facet, query[facet], words),
        facet,
      ),
    ),
    ...(query.from === undefined ? [] : [part(finding.ratedFrom(query.from), 'from')]),
    ...(query.to === undefined ? [] : [part(finding.ratedTo(query.to), 'to')]),
    ...(Object.keys(query.weights).length > 0 ? [part(finding.weights, 'weights')] : []),
  ];
}
