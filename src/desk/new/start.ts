import { join } from 'node:path';
import { makeChanges } from '../../disk/changes.ts';
import { Unchanged } from '../../disk/failures.ts';
import { criteriaOn } from '../../domain/criteria.ts';
import { filmName } from '../../domain/film.ts';
import type { CollectionName } from '../../domain/entry.ts';
import { schemasFor } from '../../reading/front-matter/schemas.ts';
import type { Entry } from '../../reading/reader.ts';
import { entryPath } from '../../routes.ts';
import type { Desk } from '../desk.ts';
import { type FamiliarFilm, choice, familiarFilms, unreviewed } from '../log/films.ts';
import { Refusal } from '../../refusal.ts';
import { body } from './body.ts';
import { type Sources, knownFilm } from './film.ts';
import { BegunDay, type Given, frontMatter } from './front-matter.ts';
import { free, unfit } from './place.ts';
import { slugFor } from '../../domain/slug.ts';
import { KINDS, type Kind, type Wish, needed, oneLine } from './wish.ts';

/** An entry that was begun. */
export interface Begun {
  readonly kind: Kind;
  readonly collection: CollectionName;
  readonly slug: string;
  /** Relative to the content folder. */
  readonly file: string;
  /** Its address on the site. */
  readonly path: string;
}

/**
 * Begins an entry: asks for what isn't said, then writes its folder and file. Before the last answer nothing is written.
 * @throws Refusal where something is missing with nobody to ask, or what is asked for is there already; Cancelled.
 */
export async function start(wish: Wish, desk: Desk, sources: Sources): Promise<Begun> {
  const kind = await kindOf(wish, sources);
  const collection = KINDS[kind];
  const logged = kind === 'review' && wish.title === undefined ? await loggedFilm(desk, sources) : undefined;
  const title = await needed(
    logged?.title ?? wish.title,
    sources.ask,
    kind === 'review' ? 'The film’s title' : 'The title',
    new Refusal('the title is missing', `Write it behind the kind: ${kind} "…".`),
  );
  const given = await facts(kind, title, logged ? wishFor(logged, wish) : wish, desk, sources);
  const slug = await slugOfNew(collection, given, wish, desk, sources);
  const folder = join(desk.folder, collection, slug);
  const text =
    frontMatter(schemasFor(desk.timeZone, desk.now)[collection], given, desk.today) +
    body(collection, {
      hasTrailer: given['trailer'] !== undefined,
      hasTable: criteriaOn(desk.today).length > 1,
    });
  try {
    makeChanges(desk.folder, [{ write: join(folder, 'index.mdx'), data: text, was: undefined }]);
  } catch (reason) {
    if (!(reason instanceof Unchanged) || reason.code !== 'EEXIST') throw reason;
    throw new Refusal(
      `${join(desk.shown, collection, slug)} is there already`,
      'Give another name: --slug ….',
    );
  }
  return {
    kind,
    collection,
    slug,
    file: `${collection}/${slug}/index.mdx`,
    path: entryPath(collection, slug),
  };
}

/** A film of the diary that is to be reviewed now, if there is one to choose. */
async function loggedFilm(desk: Desk, { ask }: Sources): Promise<FamiliarFilm | undefined> {
  const films = ask ? unreviewed(familiarFilms(await desk.reader.read())) : [];
  return films.length === 0
    ? undefined
    : ask!.choose<FamiliarFilm | undefined>('Which film? These you have seen and not reviewed', [
        ...films.map(choice),
        { value: undefined, label: 'Another film' },
      ]);
}

/** What the diary knows of a film, as far as the author hasn't said otherwise. */
const wishFor = ({ year, directors, genres }: FamiliarFilm, wish: Wish): Wish => ({
  year: String(year),
  directors,
  genres,
  ...wish,
});

async function kindOf({ kind }: Wish, { ask }: Sources): Promise<Kind> {
  const kinds = Object.keys(KINDS) as Kind[];
  const known = kinds.find((name) => name === kind || KINDS[name] === kind);
  if (known) return known;
  const list = kinds.join(', ');
  if (kind !== undefined)
    throw new Refusal(`${JSON.stringify(kind)} is no kind of entry`, `Write one of ${list}.`);
  if (!ask)
    throw new Refusal('the kind of entry is missing', `Write one of ${list}: npm run new -- review "…".`);
  return ask.choose(
    'What do you begin?',
    kinds.map((value) => ({ value, label: value })),
  );
}

async function facts(kind: Kind, title: string, wish: Wish, desk: Desk, sources: Sources): Promise<Given> {
  const dated = { published: new BegunDay(desk.today), draft: true };
  if (kind === 'review') {
    const { film: known, trailer } = await knownFilm(title, wish, sources);
    const film = { ...(wish.genres?.length && { genres: wish.genres }), ...known };
    return { film, ...dated, ...(trailer && { trailer }) };
  }
  const description = await needed(
    wish.description,
    sources.ask,
    'What is it about, in a line? It stands under the title and in search results',
    new Refusal('the description is missing', 'Add it: --description "…".'),
  );
  return { title, description, ...(kind === 'post' && dated) };
}

/** A title without what people leave out when they type it: accents, signs, capitals. */
const fold = (title: unknown): string => slugFor(String(title)) || oneLine(String(title));

/** TMDB counts films and series apart, and a film is what it is asked for. */
const isOfEpisodes = ({ kind }: Given): boolean => kind === 'series' || kind === 'season';

/** The entry that is about the same thing already. */
function twin(collection: CollectionName, given: Given, entries: readonly Entry[]): Entry | undefined {
  const film = given['film'] as Given | undefined;
  return entries.find(({ collection: other, frontMatter }) => {
    if (other !== collection) return false;
    if (!film) return fold(frontMatter['title']) === fold(given['title']);
    const theirs = (frontMatter['film'] ?? {}) as Given;
    if (film['tmdb'] !== undefined && theirs['tmdb'] === film['tmdb']) return !isOfEpisodes(theirs);
    return fold(theirs['title']) === fold(film['title']) && theirs['year'] === film['year'];
  });
}

async function slugOfNew(
  collection: CollectionName,
  given: Given,
  wish: Wish,
  desk: Desk,
  { ask }: Sources,
): Promise<string> {
  const { entries } = await desk.reader.read();
  const why = (slug: string) => unfit(collection, slug, { desk, entries });
  if (wish.slug !== undefined) {
    const refusal = why(wish.slug);
    if (refusal) throw refusal;
    return wish.slug.normalize('NFC');
  }
  const film = given['film'] as { title: string; year: number } | undefined;
  const name = film ? filmName(film) : String(given['title']);
  const same = twin(collection, given, entries);
  if (same)
    throw new Refusal(
      `${join(desk.shown, same.file)} is about ${name} already`,
      film
        ? 'Write on there. Another film of that title and year gets a name of its own: --slug ….'
        : 'Write on there, or give this another name: --slug ….',
    );
  const wanted = film ? slugFor(film.title, film.year) : slugFor(name);
  const taken = wanted !== '' && collection === 'pages' ? why(wanted) : undefined;
  if (taken) throw new Refusal(taken.message, 'Give it another name: --slug ….');
  if (wanted !== '') return free(wanted, (slug) => why(slug) === undefined);
  const missing = 'has no letters or digits to make a folder’s name of';
  if (!ask) throw new Refusal(`${name} ${missing}`, 'Give it one: --slug a-name-2001.');
  return ask.text({
    message: `${name} ${missing}. Give it one: small letters, digits and hyphens`,
    wrong: (answer) => why(answer)?.message,
  });
}
