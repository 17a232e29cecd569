import { slugOf } from '../../domain/address.ts';
import type { OldDocument } from '../documents.ts';
import { plain } from './plain.ts';

/** Gives the tags of documents, each tag spelt one way throughout. */
export class Tags {
  readonly #spelling = new Map<string, string>();
  /** Words. */
  readonly #ofEveryReview: ReadonlySet<string>;

  /** @param reviews What every review is filed under says no more than that it is one. */
  constructor(documents: readonly OldDocument[], reviews: readonly OldDocument[]) {
    const [first, ...others] = reviews.map(({ categories }) => new Set(categories.flatMap(wordsOf)));
    this.#ofEveryReview = new Set(
      [...(first ?? [])].filter((word) => others.every((words) => words.has(word))),
    );
    const counts = new Map<string, Map<string, number>>();
    for (const tag of documents.flatMap(tagsAndCategories)) {
      const spellings = counts.get(slugOf(tag)) ?? new Map<string, number>();
      counts.set(slugOf(tag), spellings.set(tag, (spellings.get(tag) ?? 0) + 1));
    }
    for (const [slug, spellings] of counts)
      this.#spelling.set(slug, [...spellings].toSorted((a, b) => b[1] - a[1])[0]![0]);
  }

  of(document: OldDocument, isReview: boolean): string[] {
    const dropped = isReview ? this.dropped(document) : [];
    const all = tagsAndCategories(document).filter((tag) => !dropped.includes(tag));
    const slugs = [...new Set(all.map(slugOf))].filter(Boolean);
    return slugs.map((slug) => this.#spelling.get(slug)!);
  }

  /** The categories that a review loses. */
  dropped(document: OldDocument): string[] {
    const own = document.tags.map(slugOf);
    return document.categories.filter(
      (category) =>
        !own.includes(slugOf(category)) && wordsOf(category).every((word) => this.#ofEveryReview.has(word)),
    );
  }
}

const wordsOf = (category: string): string[] => slugOf(category).split('-').filter(Boolean);

const tagsAndCategories = ({ categories, tags }: OldDocument): string[] =>
  [...categories, ...tags].map((tag) => plain(tag).replaceAll('_', ' ').trim()).filter(Boolean);
