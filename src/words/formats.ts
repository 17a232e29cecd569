/** Numbers, dates and lists as a language writes them: what dictionaries make their phrases with. */
export interface Formats {
  /** "7.75": at most two decimals. */
  readonly number: (value: number) => string;
  /** "2025": in the language's digits, never in groups. */
  readonly year: (value: number) => string;
  /** "8 June 2025", as the calendar in the time zone has it. */
  readonly date: (date: Date, timeZone: string) => string;
  /** Several in one line: with an "and" before the last, or as a `unit`, which in English has none. */
  readonly list: (items: readonly string[], type: 'conjunction' | 'unit') => string;
  /** The form that goes with a number: English has `one` and `other`, Arabic six. */
  readonly plural: (value: number, forms: PluralForms) => string;
  /** The order in which the language sorts texts. */
  readonly compare: (a: string, b: string) => number;
  /** "8 June 2025", of a day that is in no time zone: `2025-06-08`. */
  readonly day: (date: string) => string;
  /** "8 June" */
  readonly dayOfYear: (date: string) => string;
  /** A month, from 1 to 12: "June", as short as the language has it, or by a letter. */
  readonly month: (month: number, length: 'narrow' | 'short' | 'long') => string;
  /** "+12", "−3", "0" */
  readonly difference: (value: number) => string;
}

/** A sentence of its parts, those that are blank left out: "Same story, weaker sound." */
export function sentence(parts: readonly string[], comma = ', '): string {
  const [first = '', ...rest] = parts.filter(Boolean).join(comma);
  return `${first.toUpperCase()}${rest.join('')}.`;
}

/** A band of ratings, by an example: with a width of 1, 7.75 is the last that stands with 7. */
export interface BandExample {
  readonly width: number;
  readonly from: number;
  readonly last: number;
}

/** What a language has no form for is left out. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** @param language BCP 47, with its region: en-GB and en-US write dates otherwise. */
export function formatsOf(language: string): Formats {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const years = new Intl.NumberFormat(language, { useGrouping: false });
  const rules = new Intl.PluralRules(language);
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  // Making a format takes longer than a hundred uses of it.
  const lists = {
    conjunction: new Intl.ListFormat(language, { type: 'conjunction' }),
    unit: new Intl.ListFormat(language, { type: 'unit' }),
  };
  const dates = new Map<string, Intl.DateTimeFormat>();
  const datesIn = (timeZone: string): Intl.DateTimeFormat => {
    const known = dates.get(timeZone) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
    dates.set(timeZone, known);
    return known;
  };
  const inWords = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return (date: string): string => format.format(new Date(`${date}T00:00:00Z`));
  };
  const months = {
    narrow: inWords({ month: 'narrow' }),
    short: inWords({ month: 'short' }),
    long: inWords({ month: 'long' }),
  };
  const { compare } = new Intl.Collator(language, { numeric: true });
  return {
    number: (value) => numbers.format(value),
    year: (value) => years.format(value),
    date: (date, timeZone) => datesIn(timeZone).format(date),
    list: (items, type) => lists[type].format(items),
    plural: (value, forms) => forms[rules.select(value)] ?? forms.other,
    compare,
    day: inWords({ dateStyle: 'long' }),
    dayOfYear: inWords({ day: 'numeric', month: 'long' }),
    month: (month, length) => months[length](`2000-${String(month).padStart(2, '0')}-01`),
    difference: (value) => signed.format(value).replace('-', '−'),
  };
}
