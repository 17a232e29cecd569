import { type BandExample, type Formats, sentence } from './formats.ts';

/** How another film was scored beside one, by the names of criteria. */
export interface Comparison {
  readonly same: readonly string[];
  readonly stronger: string | undefined;
  readonly weaker: string | undefined;
}

/** A criterion, with its average in some reviews and in all. */
export interface Strength {
  readonly name: string;
  readonly score: number;
  readonly outOf: number;
  readonly ofAll: number;
}

const inBands = (example: BandExample | undefined, number: Formats['number']): string =>
  example === undefined
    ? ''
    : example.width === 1
      ? ', by their whole points'
      : `, in steps of ${number(example.width)}`;

const NUMBERS = ['noughts', 'ones', 'twos', 'threes', 'fours', 'fives', 'sixes', 'sevens', 'eights', 'nines'];

/** "A 7.75 stands with the sevens.", "An 85 stands with the 80s." */
function standsWith(example: BandExample | undefined, number: Formats['number']): string {
  if (example === undefined) return '';
  const { width, from, last } = example;
  const others = width < 1 ? number(from) : `the ${NUMBERS[from] ?? `${number(from)}s`}`;
  return ` ${/^(?:8|11(?!\d)|18(?!\d))/.test(String(last)) ? 'An' : 'A'} ${number(last)} stands with ${others}.`;
}

/**
 * Every phrase of the interface that a reader, a subscriber or a machine meets, by the place where it is met. Another
 * language is another file like this one, under its code in LANGUAGES in words.ts. What the author is told is not here.
 */
export const en = ({ number, year, list, plural }: Formats) => ({
  /** Prose with the quotation marks of the language, where it has English ones; and what else its printers do. */
  typeset: (prose: string) => prose,

  /** Around every page. */
  frame: {
    skip: 'Skip to content',
    navigation: 'Main',
    darkTheme: 'Dark theme',
    by: (author: string) => `Words and scores by ${author}.`,
    byGuest: (guest: string, author: string) => `This page is by ${guest}, all else by ${author}.`,
    follow: 'Follow in a feed reader',
  },

  /** Lists of entries, on the home page and on pages of their own. */
  lists: {
    reviews: 'Reviews',
    allReviews: 'All reviews',
    reviewsText: 'Every film reviewed here, newest first.',
    onPage: (list: string, page: number) => `${list}, page ${number(page)}`,
    best: 'By rating',
    bestText: 'Every film that has a rating, the best first.',
    years: 'By year',
    yearsText: 'Every review, by the year in which it appeared.',
    ofYear: (reviewed: number) => `Reviewed in ${year(reviewed)}`,
    /** Links to lists of reviews. */
    ways: 'Ways to browse',
    posts: 'Posts',
    allPosts: 'All posts',
    postsText: 'Essays, the year in films, predictions and notes on how this is made.',
    tagText: (tag: string) => `Reviews and posts about ${tag}.`,
    /** The pages of a long list. */
    pages: 'Pages',
    position: (page: number, last: number) => `Page ${number(page)} of ${number(last)}`,
    page: (page: number) => `Page ${number(page)}`,
    newer: 'Newer',
    older: 'Older',
    higher: 'Higher',
    lower: 'Lower',
  },

  /** What films have in common, and the pages of those that do. */
  facets: {
    genres: 'Genres',
    decades: 'Decades',
    decade: (first: number) => `${year(first)}s`,
    about: {
      directors: (name: string) => `Films directed by ${name}.`,
      writers: (name: string) => `Films written by ${name}.`,
      genres: (name: string) => `Films of this kind: ${name}.`,
      decades: (name: string) => `Films of the ${name}.`,
    },
    count: (reviews: number) => plural(reviews, { one: '1 review.', other: `${number(reviews)} reviews.` }),
    average: (rating: number, best: number) => `On average ${number(rating)} of ${number(best)}.`,
    /** What they are stronger in than all reviews are: on average, and what that is for all. */
    strength: ({ name, score, outOf, ofAll }: Strength) =>
      `Strongest in ${name}: ${number(score)} of ${number(outOf)}, where all reviews have ${number(ofAll)}.`,
  },

  /** The row over the list of reviews that one finds them with. */
  finding: {
    label: 'Find reviews',
    search: 'Search titles and names',
    sort: 'Sort by',
    newest: 'Newest',
    rating: 'Rating',
    filmTitle: 'Title',
    year: 'Release year',
    mine: 'My total',
    more: 'More',
    genre: 'Genre',
    director: 'Director',
    writer: 'Writer',
    decade: 'Decade',
    reviewed: 'Reviewed in',
    all: 'All',
    choice: (name: string, reviews: number) => `${name} (${number(reviews)})`,
    ofDecade: (first: number) => `${year(first)}s`,
    from: 'Rating from',
    to: 'to',
    ratedFrom: (rating: number) => `From ${number(rating)}`,
    ratedTo: (rating: number) => `Up to ${number(rating)}`,
    weights: 'My weights',
    weightsText: 'How much each counts for you. Your own total then stands beside the rating.',
    asTheCritic: 'As the critic has it',
    /** A rating by the reader's weights. */
    byMine: (rating: number) => `${number(rating)} by my weights`,
    count: (reviews: number) => plural(reviews, { one: '1 review', other: `${number(reviews)} reviews` }),
    none: 'There is no such review.',
    failed: 'The list could not be fetched. Try again.',
    remove: (what: string) => `Remove: ${what}`,
    clear: 'Clear all',
    further: 'Show more',
  },

  /** The search in all that is written here: a page, and a window over any other. */
  search: {
    title: 'Search',
    text: 'A title, a name, a word: in everything written here.',
    label: 'Titles, names, words',
    /** Before their number. */
    results: 'Results:',
    none: 'Nothing was found. Try fewer words, or the beginning of one.',
    failed: 'The search could not be loaded. Try again.',
    close: 'Close',
    withoutScript: 'Searching needs JavaScript. All that is here can be found without it:',
  },

  /** A film, wherever it is named. */
  film: {
    name: (title: string, made: number) => `${title} (${year(made)})`,
    alsoKnownAs: 'Also known as',
    directedBy: 'directed by',
    writtenBy: 'written by',
    names: (names: readonly string[]) => list(names, 'unit'),
    /** Before the cast. */
    with: 'with',
    runtime: (minutes: number) => `${number(minutes)} min`,
    /** What it is, where it is no film for the cinema. */
    kinds: { short: 'Short film', series: 'Series', season: 'Season' },
  },

  /** The page of a review, beside what its author writes. */
  review: {
    reviewedBy: 'reviewed by',
    on: 'on',
    updated: 'updated',
    takes: 'takes',
    minutes: (minutes: number) => plural(minutes, { one: '1 minute', other: `${number(minutes)} minutes` }),
    sameDirector: 'By the same director',
    alike: 'Scored alike',
    /** What another film has of each criterion beside this one: a few of the same, the most and the least. */
    alikeIn: ({ same, stronger, weaker }: Comparison) =>
      stronger === undefined && weaker === undefined
        ? 'Same in everything.'
        : sentence([
            same.length === 0 ? '' : `same ${list(same.slice(0, 2), 'conjunction')}`,
            stronger === undefined ? '' : `stronger ${stronger}`,
            weaker === undefined ? '' : `weaker ${weaker}`,
          ]),
    more: 'More reviews',
    previous: 'Previous review',
    next: 'Next review',
  },

  /** Scores: the table, the strip, the number. */
  scores: {
    caption: 'The score',
    criterion: 'Criterion',
    share: 'Share and reason',
    score: 'Score',
    total: 'Total',
    /** After a score: its maximum, small. */
    of: (best: number) => `of ${number(best)}`,
    scoreOf: (score: number, best: number) => `${number(score)} of ${number(best)}`,
    outOf: (best: number) => `out of ${number(best)}`,
    rating: (rating: number, best: number) => `${number(rating)}/${number(best)}`,
    /** The strip for who can't see it: each criterion with its score. */
    strip: (scores: readonly { name: string; score: string }[]) =>
      scores.map(({ name, score }) => `${name} ${score}`).join(', '),
    none: 'No scores yet',
    stars: (score: number, best: number) => `${number(score)} of ${number(best)} stars`,
    /** Under scores that were given when other things counted, and the link to what has changed since. */
    past: 'Judged by the criteria of its day.',
    changed: 'What has changed',
    /** Under scores that have moved since the review appeared: what they were, and why they moved. */
    rescored: 'Second thoughts',
    /** A score or a rating that has moved. */
    moved: (from: string, to: string) => `from ${from} to ${to}`,
    /** A rating that is the same, though scores have moved. */
    unmoved: (rating: string) => `${rating}, as before`,
    /** The strip as it was, for who can't see it. */
    before: (strip: string) => `Before: ${strip}`,
  },

  /** What the author’s vocabulary shows in the text. */
  body: {
    spoiler: 'Spoiler',
    spoilerAbout: (what: string) => `Spoiler: ${what}`,
    video: 'Video',
    trailerFor: (film: string) => `Trailer for ${film}`,
    playTrailer: 'Play the trailer',
    playVideo: 'Play the video',
    /** After “Play the trailer”, for who can't see which film it stands by. */
    forFilm: (film: string) => `for ${film}`,
    onHost: (host: string) => `on ${host}`,
    done: 'done',
    toDo: 'to do',
    footnotes: 'Footnotes',
    backToReference: (reference: string) => `Back to reference ${reference}`,
  },

  /** The page of a post. */
  post: {
    contents: 'Contents',
    updated: 'updated',
    minutes: (minutes: number) => `${number(minutes)} min`,
  },

  tags: 'Tags',

  /** The page that explains the scores. */
  scoring: {
    title: 'How I score',
    /** Without a step where criteria differ in theirs. */
    text: (scores: number, step: number | undefined, best: number) =>
      `A film gets ${number(scores)} scores${step === undefined ? '' : `, in steps of ${number(step)}`}. They add up to a rating out of ${number(best)}; nobody decides on it.`,
    inStars: (best: number, halves: boolean) =>
      `A film gets up to ${number(best)} stars${halves ? ', halves included' : ''}.`,
    oneScore: (best: number, step: number) =>
      `A film gets one score, from 0 to ${number(best)}, in steps of ${number(step)}.`,
    noScore: 'Films get no score here.',
    strip:
      'Every film is judged for the same things in the same order, so that two reviews can be laid side by side. The strip beside a score shows them from left to right: a bar for each criterion, as high as its share of what it could have had.',
    criteria: 'The criteria',
    given: 'What I have given',
    counts: (bands: readonly { from: number; count: number }[], example: BandExample | undefined) =>
      `Ratings given${inBands(example, number)}: ${bands.map(({ from, count }) => `${number(count)} from ${number(from)}`).join(', ')}`,
    /** With an example where several ratings stand together: a 7.75 with the sevens. */
    total: (ratings: number, example: BandExample | undefined) =>
      `${number(ratings)} ratings${inBands(example, number)}.${standsWith(example, number)}`,
    atShare: (best: number) =>
      ` Those from when other things counted stand at their share of ${number(best)}.`,
    before: 'What counted before',
    beforeText:
      'A review keeps the scores of its day. Where criteria have changed since, it says so, and its rating stands out of what it could have had then.',
    until: (day: string) => `Until ${day}`,
    between: (first: string, last: string) => `${first} to ${last}`,
    noScores: 'No scores.',
  },

  /** The page of one criterion. */
  criterion: {
    top: 'Most of it',
    surprises: 'In this, and little else',
    /** Of a film that is great in it: the score, and what all else has. */
    surprise: (score: string, rest: string) => `${score} here, ${rest} in all else.`,
  },

  /** Feeds, the page that lists them, and what readers show of them. */
  feeds: {
    title: 'Feeds',
    text: 'Every review, whole, in a reader of your choice. No account, no e-mail, and nobody counts.',
    what: (newest: number) =>
      `A feed reader is a programme, or a site, that fetches what is new from the places you choose. Get one; copy an address from this page; paste it where the reader asks what to follow. From then on a review comes to you when it appears, with its pictures and its scores, and the newest ${number(newest)} are there to begin with.`,
    formats:
      'Atom, RSS and JSON Feed are three ways to write down the same. Any reader takes the first; if yours wants one of the others, it will say so.',
    toFollow: 'What to follow',
    oneSubject: 'One subject',
    everything: 'Everything',
    reviewsText: 'Every film reviewed here.',
    postsText: 'Essays, the year in films, predictions and notes.',
    /** The title of a feed that isn't the whole site's. */
    of: (site: string, part: string) => `${site}: ${part}`,
    /** The title of the archive of a year. */
    ofYear: (feed: string, from: number) => `${feed}, ${year(from)}`,
    as: (feed: string, format: string) => `${feed} as ${format}`,
    copy: 'Copy',
    copyAddress: (feed: string) => `Copy the address of ${feed}`,
    copied: 'Copied',
    /** In an entry as a feed reader shows it. */
    reviewTitle: (film: string, rating: string) => `${film} — ${rating}`,
    byGuest: (guest: string) => `By ${guest}`,
    spoiler: 'Spoiler: read it there',
    spoilerAbout: (what: string) => `Spoiler: ${what} — read it there`,
    trailer: (name: string, host: string) => `${name}, on ${host}`,
  },

  /** The diary, its pages, and what recaps print of it. */
  diary: {
    title: 'Diary',
    text: 'What I saw, and when: every film, every year.',
    feedText: 'Every film seen, on the day it was.',
    films: (count: number) => plural(count, { one: '1 film', other: `${number(count)} films` }),
    viewings: (count: number) => plural(count, { one: '1 viewing', other: `${number(count)} viewings` }),
    times: (count: number) => plural(count, { one: 'once', other: `${number(count)} times` }),
    hours: (count: number) => plural(count, { one: '1 hour', other: `${number(count)} hours` }),
    /** What a number counts, under it. */
    counts: {
      films: (count: number) => plural(count, { one: 'film', other: 'films' }),
      viewings: (count: number) => plural(count, { one: 'viewing', other: 'viewings' }),
      'first watches': (count: number) => plural(count, { one: 'first watch', other: 'first watches' }),
      rewatches: (count: number) => plural(count, { one: 'rewatch', other: 'rewatches' }),
      cinema: (_count: number) => 'in a cinema',
      directors: (count: number) => plural(count, { one: 'director', other: 'directors' }),
      genres: (count: number) => plural(count, { one: 'genre', other: 'genres' }),
      countries: (count: number) => plural(count, { one: 'country', other: 'countries' }),
      days: (count: number) => plural(count, { one: 'day', other: 'days' }),
      reviews: (_count: number) => 'reviewed',
    },
    summary: (films: string, viewings: string, inCinema: number) =>
      `${films} in ${viewings}${inCinema > 0 ? `, ${number(inCinema)} of them in a cinema` : ''}.`,
    filmsOf: (made: number) => `The films of ${year(made)}`,
    everyDay: 'Day by day',
    inNumbers: 'In numbers',
    standsOut: 'What stands out',
    against: (before: number) => `Against ${year(before)}`,
    difference: 'Difference',
    log: 'The log',
    decade: (first: number) => `${year(first)}s`,
    charts: {
      month: 'By month',
      decade: 'By decade',
      genre: 'By genre',
      where: 'By place',
      country: 'By country',
    },
    /** Under a chart: of how many films or viewings it knows what it shows. */
    knownOf: (known: number, all: string) => `${number(known)} of ${all}; of the others it isn’t known`,
    severalCount: 'A film of several counts for each.',
    andMore: (count: number) => plural(count, { one: '1 more', other: `${number(count)} more` }),
    numbers: 'The numbers',
    calendar: (shown: number, viewings: string) => `${year(shown)}, a square a day: ${viewings}`,
    monthOf: (month: string, viewings: string) => `${month}: ${viewings}`,
    rankings: {
      films: 'Seen most often',
      directors: 'Directors',
      genres: 'Genres',
      countries: 'Countries',
      places: 'Places',
    },
    directorsNote: 'Who directed more than one of the films. A team counts singly, and as a team.',
    noneTwice: 'No film was seen twice.',
    noneOften: 'Nobody directed more than one of the films.',
    noneKnown: 'Nothing is known of it.',
    tied: (count: number, each: string) => `and ${number(count)} more: ${each}`,
    first: 'The first',
    last: 'The last',
    oldest: 'The oldest',
    longestDay: 'The longest day',
    inTheDark: 'In the dark',
    firstWatch: 'first watch',
    inCinema: 'in a cinema',
    unfinished: 'not finished',
    unfinishedCount: (count: number) =>
      plural(count, {
        one: '1 film was not finished, and counts in nothing.',
        other: `${number(count)} films were not finished, and count in nothing.`,
      }),
    /** After a date. Any other place stands as the author calls it. */
    places: {
      cinema: 'in a cinema',
      home: 'at home',
      plane: 'on a plane',
      train: 'on a train',
      festival: 'at a festival',
    },
    venue: (place: string, venue: string) => `${place} (${venue})`,
    /** “Seen 7 June 2025, in a cinema; again 3 January 2026”. */
    seen: 'seen',
    again: '; again',
    place: (place: string) => `, ${place}`,
    seenOn: (day: string, isFirst: boolean, isWhole: boolean) =>
      `Seen ${day}.${isFirst ? ' A first watch.' : ''}${isWhole ? '' : ' Not finished.'}`,
    date: 'Date',
    columns: { films: 'Films', viewings: 'Viewings' },
  },

  /** A share picture for who can't see it. */
  card: (film: string, rating: string) => `${film}, ${rating}`,

  /** Where there is no page. */
  notFound: {
    name: 'Not found',
    description: 'There is no page at this address.',
    title: 'Missing reel',
    text: 'There is no page at this address. It may have moved, or it was never shot.',
    recent: 'Now showing',
  },

  /** Where a page was. */
  moved: {
    title: (page: string) => `${page} has moved`,
    to: (address: string) => `It is now at ${address}`,
  },
});
