import { type BandExample, type Formats, sentence } from './formats.ts';
import { withMarks } from './typography.ts';
import type { Phrases } from './words.ts';

/** Before a colon and inside guillemets; before a semicolon, a question mark and an exclamation mark it is narrow. */
const SPACE = '\u00A0';
const NARROW = '\u202F';

const quoted = (text: string): string => `«${SPACE}${text}${SPACE}»`;

const inBands = (example: BandExample | undefined, number: Formats['number']): string =>
  example === undefined
    ? ''
    : example.width === 1
      ? ', par points entiers'
      : `, par tranches de ${number(example.width)}`;

/** Phrases do without “de” before a name: nobody can know whether it would be “d’”. */
export const fr = ({ number, year, list, plural }: Formats): Phrases => ({
  typeset: (prose) =>
    withMarks(prose, [`«${SPACE}`, `${SPACE}»`, '“', '”'])
      .replace(/ (?=[;!?])/g, NARROW)
      .replace(/ (?=[:»])|(?<=«) /g, SPACE),

  frame: {
    skip: 'Aller au contenu',
    navigation: 'Principale',
    darkTheme: 'Thème sombre',
    by: (author) => `Textes et notes signés ${author}.`,
    byGuest: (guest, author) => `Cette page est signée ${guest}${NARROW}; tout le reste, ${author}.`,
    follow: 'Suivre dans un lecteur de flux',
  },

  lists: {
    reviews: 'Critiques',
    allReviews: 'Toutes les critiques',
    reviewsText: 'Toutes les critiques parues ici, les plus récentes d’abord.',
    onPage: (list, page) => `${list} (page ${number(page)})`,
    best: 'Par note',
    bestText: 'Tous les films notés, le meilleur d’abord.',
    years: 'Par année',
    yearsText: 'Toutes les critiques, selon l’année de leur parution.',
    ofYear: (reviewed) => `Critiques parues en ${year(reviewed)}`,
    ways: 'Parcourir',
    posts: 'Articles',
    allPosts: 'Tous les articles',
    postsText: 'Essais, bilans de l’année, pronostics et notes sur la fabrication de ce site.',
    tagText: (tag) => `Critiques et articles sur le thème ${quoted(tag)}.`,
    pages: 'Pages',
    position: (page, last) => `Page ${number(page)} sur ${number(last)}`,
    page: (page) => `Page ${number(page)}`,
    newer: 'Plus récentes',
    older: 'Plus anciennes',
    higher: 'Mieux notés',
    lower: 'Moins bien notés',
  },

  facets: {
    genres: 'Genres',
    decades: 'Décennies',
    decade: (first) => `Années ${year(first)}`,
    about: {
      directors: (name) => `Films réalisés par ${name}.`,
      writers: (name) => `Films écrits par ${name}.`,
      genres: (name) => `Films de ce genre${SPACE}: ${name}.`,
      decades: (name) => `Films de cette décennie${SPACE}: ${name}.`,
    },
    count: (reviews) => plural(reviews, { one: '1 critique.', other: `${number(reviews)} critiques.` }),
    average: (rating, best) => `En moyenne ${number(rating)} sur ${number(best)}.`,
    strength: ({ name, score, outOf, ofAll }) =>
      `Point fort${SPACE}: ${name}, ${number(score)} sur ${number(outOf)}, contre ${number(ofAll)} pour toutes les critiques.`,
  },

  finding: {
    label: 'Trouver des critiques',
    search: 'Chercher un titre ou un nom',
    sort: 'Trier par',
    newest: 'Plus récentes',
    rating: 'Note',
    filmTitle: 'Titre',
    year: 'Année de sortie',
    mine: 'Mon total',
    more: 'Plus',
    genre: 'Genre',
    director: 'Réalisation',
    writer: 'Scénario',
    decade: 'Décennie',
    reviewed: 'Critiqué en',
    all: 'Tout',
    choice: (name, reviews) => `${name} (${number(reviews)})`,
    ofDecade: (first) => `Années ${year(first)}`,
    from: 'Note de',
    to: 'à',
    ratedFrom: (rating) => `À partir de ${number(rating)}`,
    ratedTo: (rating) => `Jusqu’à ${number(rating)}`,
    weights: 'Mes coefficients',
    weightsText: 'Ce que chaque critère compte pour vous. Votre propre total figure alors à côté de la note.',
    asTheCritic: 'Comme la critique',
    byMine: (rating) => `${number(rating)} selon mes coefficients`,
    count: (reviews) => plural(reviews, { one: '1 critique', other: `${number(reviews)} critiques` }),
    none: 'Aucune critique ne correspond.',
    failed: 'La liste n’a pas pu être chargée. Réessayez.',
    remove: (what) => `Retirer${SPACE}: ${what}`,
    clear: 'Tout effacer',
    further: 'Afficher la suite',
  },

  search: {
    title: 'Recherche',
    text: 'Un titre, un nom, un mot\u00A0: dans tout ce qui est écrit ici.',
    label: 'Titres, noms, mots',
    results: 'Résultats\u00A0:',
    none: 'Rien n’a été trouvé. Essayez moins de mots, ou le début d’un mot.',
    failed: 'La recherche n’a pas pu être chargée. Réessayez.',
    close: 'Fermer',
    withoutScript: 'La recherche demande JavaScript. Tout ce qui est ici se trouve aussi sans lui\u00A0:',
  },

  film: {
    name: (title, made) => `${title} (${year(made)})`,
    alsoKnownAs: 'Également connu sous le titre',
    directedBy: 'réalisé par',
    writtenBy: 'écrit par',
    names: (names) => list(names, 'conjunction'),
    with: 'avec',
    runtime: (minutes) => `${number(minutes)}${SPACE}min`,
    kinds: { short: 'Court métrage', series: 'Série', season: 'Saison' },
  },

  review: {
    reviewedBy: 'critiqué par',
    on: 'le',
    updated: 'mis à jour le',
    takes: 'se lit en',
    minutes: (minutes) => plural(minutes, { one: '1 minute', other: `${number(minutes)} minutes` }),
    sameDirector: 'Du même cinéaste',
    alike: 'Notés de même',
    alikeIn: ({ same, stronger, weaker }) =>
      stronger === undefined && weaker === undefined
        ? 'Autant en tout.'
        : sentence([
            same.length === 0 ? '' : `autant pour ${list(same.slice(0, 2), 'conjunction')}`,
            stronger === undefined ? '' : `plus pour ${stronger}`,
            weaker === undefined ? '' : `moins pour ${weaker}`,
          ]),
    more: 'D’autres critiques',
    previous: 'Critique précédente',
    next: 'Critique suivante',
  },

  scores: {
    caption: 'La note',
    criterion: 'Critère',
    share: 'Part et raison',
    score: 'Note',
    total: 'Total',
    of: (best) => `sur ${number(best)}`,
    scoreOf: (score, best) => `${number(score)} sur ${number(best)}`,
    outOf: (best) => `sur ${number(best)}`,
    rating: (rating, best) => `${number(rating)}/${number(best)}`,
    strip: (scores) => scores.map(({ name, score }) => `${name}${SPACE}: ${score}`).join(`${NARROW}; `),
    none: 'Pas encore noté',
    stars: (score, best) => `${number(score)} étoiles sur ${number(best)}`,
    past: 'Noté selon les critères de l’époque.',
    changed: 'Ce qui a changé',
    rescored: 'Réflexion faite',
    moved: (from, to) => `de ${from} à ${to}`,
    unmoved: (rating) => `${rating}, comme avant`,
    before: (strip) => `Avant${SPACE}: ${strip}`,
  },

  body: {
    spoiler: 'Révélation',
    spoilerAbout: (what) => `Révélation${SPACE}: ${what}`,
    video: 'Vidéo',
    trailerFor: (film) => `Bande-annonce du film ${film}`,
    playTrailer: 'Voir la bande-annonce',
    playVideo: 'Voir la vidéo',
    forFilm: (film) => `du film ${film}`,
    onHost: (host) => `sur ${host}`,
    done: 'fait',
    toDo: 'à faire',
    footnotes: 'Notes de bas de page',
    backToReference: (reference) => `Retour à l’appel de note ${reference}`,
  },

  post: {
    contents: 'Sommaire',
    updated: 'mis à jour le',
    minutes: (minutes) => `${number(minutes)}${SPACE}min`,
  },

  tags: 'Mots-clés',

  scoring: {
    title: 'Comment je note',
    text: (scores, step, best) =>
      `Chaque film reçoit ${plural(scores, { one: 'une note', other: `${number(scores)} notes` })}${step === undefined ? '' : `, par pas de ${number(step)}`}. Leur somme fait sa note sur ${number(best)}${NARROW}; personne n’en décide.`,
    inStars: (best, halves) =>
      `Chaque film reçoit jusqu’à ${number(best)} étoiles${halves ? ', demi-étoiles comprises' : ''}.`,
    oneScore: (best, step) =>
      `Chaque film reçoit une note, de 0 à ${number(best)}, par pas de ${number(step)}.`,
    noScore: 'Les films ne sont pas notés ici.',
    strip: `Tous les films sont jugés sur les mêmes points, dans le même ordre, pour que deux critiques puissent se lire côte à côte. La bande qui accompagne une note les montre de gauche à droite${SPACE}: une barre par critère, aussi haute que la part obtenue.`,
    criteria: 'Les critères',
    given: 'Les notes que j’ai données',
    counts: (bands, example) =>
      `Notes données${inBands(example, number)}${SPACE}: ${bands.map(({ from, count }) => `${number(count)} à partir de ${number(from)}`).join(', ')}`,
    total: (ratings, example) =>
      `${plural(ratings, { one: '1 note', other: `${number(ratings)} notes` })}${inBands(example, number)}.${example ? ` Un ${number(example.last)} compte parmi les ${number(example.from)}.` : ''}`,
    atShare: (best) => ` Celles qui suivent d’autres critères sont ramenées à ${number(best)}.`,
    before: 'Ce qui comptait avant',
    beforeText: `Une critique garde les notes de son époque. Quand les critères ont changé depuis, elle le dit, et sa note est donnée sur le maximum d’alors.`,
    until: (day) => `Jusqu’au ${day}`,
    between: (first, last) => `Du ${first} au ${last}`,
    noScores: 'Pas de notes.',
  },

  criterion: {
    top: 'Les mieux notés',
    surprises: 'Pour cela, et guère plus',
    surprise: (score, rest) => `${score} ici, ${rest} pour le reste.`,
  },

  feeds: {
    title: 'Flux',
    text: 'Chaque critique, entière, dans le lecteur de votre choix. Sans compte, sans courriel, et personne ne compte.',
    what: (newest) =>
      `Un lecteur de flux est un programme, ou un site, qui va chercher les nouveautés là où vous le lui demandez. Choisissez-en un${NARROW}; copiez une adresse de cette page${NARROW}; collez-la là où il demande quoi suivre. Dès lors, chaque critique vous parvient quand elle paraît, avec ses images et ses notes, et les ${number(newest)} dernières vous attendent déjà.`,
    formats: `Atom, RSS et JSON Feed sont trois façons d’écrire la même chose. Tous les lecteurs acceptent la première${NARROW}; si le vôtre en veut une autre, il le dira.`,
    toFollow: 'À suivre',
    oneSubject: 'Un seul thème',
    everything: 'Tout',
    reviewsText: 'Tous les films critiqués ici.',
    postsText: 'Essais, bilans de l’année, pronostics et notes.',
    of: (site, part) => `${site}${SPACE}: ${part}`,
    ofYear: (feed, from) => `${feed}, ${year(from)}`,
    as: (feed, format) => `${feed} (${format})`,
    copy: 'Copier',
    copyAddress: (feed) => `Copier l’adresse${SPACE}: ${feed}`,
    copied: 'Copié',
    reviewTitle: (film, rating) => `${film} — ${rating}`,
    byGuest: (guest) => `Par ${guest}`,
    spoiler: `Révélation${SPACE}: à lire sur le site`,
    spoilerAbout: (what) => `Révélation${SPACE}: ${what} — à lire sur le site`,
    trailer: (name, host) => `${name}, sur ${host}`,
  },

  diary: {
    title: 'Journal',
    text: `Ce que j’ai vu, et quand${SPACE}: chaque film, chaque année.`,
    feedText: 'Chaque film vu, le jour même.',
    films: (count) => plural(count, { one: `${number(count)} film`, other: `${number(count)} films` }),
    viewings: (count) => plural(count, { one: `${number(count)} séance`, other: `${number(count)} séances` }),
    times: (count) => `${number(count)} fois`,
    hours: (count) => plural(count, { one: `${number(count)} heure`, other: `${number(count)} heures` }),
    counts: {
      films: (count) => plural(count, { one: 'film', other: 'films' }),
      viewings: (count) => plural(count, { one: 'séance', other: 'séances' }),
      'first watches': (count) => plural(count, { one: 'découverte', other: 'découvertes' }),
      rewatches: (count) => plural(count, { one: 'revu', other: 'revus' }),
      cinema: () => 'en salle',
      directors: (count) => plural(count, { one: 'cinéaste', other: 'cinéastes' }),
      genres: (count) => plural(count, { one: 'genre', other: 'genres' }),
      countries: () => 'pays',
      days: (count) => plural(count, { one: 'jour', other: 'jours' }),
      reviews: (count) => plural(count, { one: 'critiqué', other: 'critiqués' }),
    },
    summary: (films, viewings, inCinema) =>
      `${films} en ${viewings}${inCinema > 0 ? `, dont ${number(inCinema)} en salle` : ''}.`,
    filmsOf: (made) => `Les films de ${year(made)}`,
    everyDay: 'Jour après jour',
    inNumbers: 'En chiffres',
    standsOut: 'À retenir',
    against: (before) => `Face à ${year(before)}`,
    difference: 'Différence',
    log: 'Le journal',
    decade: (first) => year(first),
    charts: {
      month: 'Par mois',
      decade: 'Par décennie',
      genre: 'Par genre',
      where: 'Par lieu',
      country: 'Par pays',
    },
    knownOf: (known, all) => `${number(known)} sur ${all}${NARROW}; pour les autres, on l’ignore`,
    severalCount: 'Un film qui en a plusieurs compte pour chacun.',
    andMore: (count) =>
      plural(count, { one: `et ${number(count)} autre`, other: `et ${number(count)} autres` }),
    numbers: 'Les chiffres',
    calendar: (shown, viewings) => `${year(shown)}, un carré par jour${SPACE}: ${viewings}`,
    monthOf: (month, viewings) => `${month}${SPACE}: ${viewings}`,
    rankings: {
      films: 'Les plus vus',
      directors: 'Cinéastes',
      genres: 'Genres',
      countries: 'Pays',
      places: 'Lieux',
    },
    directorsNote: 'Qui a réalisé plus d’un de ces films. Un tandem compte ensemble, et chacun pour soi.',
    noneTwice: 'Aucun film n’a été vu deux fois.',
    noneOften: 'Personne n’a réalisé plus d’un de ces films.',
    noneKnown: 'On n’en sait rien.',
    tied: (count, each) =>
      plural(count, {
        one: `et ${number(count)} autre${SPACE}: ${each}`,
        other: `et ${number(count)} autres${SPACE}: ${each}`,
      }),
    first: 'Le premier',
    last: 'Le dernier',
    oldest: 'Le plus ancien',
    longestDay: 'Le jour le plus long',
    inTheDark: 'Dans le noir',
    firstWatch: 'découverte',
    inCinema: 'en salle',
    unfinished: 'inachevé',
    unfinishedCount: (count) =>
      plural(count, {
        one: `${number(count)} film n’a pas été vu jusqu’au bout, et ne compte nulle part.`,
        other: `${number(count)} films n’ont pas été vus jusqu’au bout, et ne comptent nulle part.`,
      }),
    places: {
      cinema: 'en salle',
      home: 'à la maison',
      plane: 'dans un avion',
      train: 'dans un train',
      festival: 'en festival',
    },
    venue: (place, venue) => `${place} (${venue})`,
    seen: 'vu le',
    again: `${NARROW}; revu le`,
    place: (place) => `, ${place}`,
    seenOn: (day, isFirst, isWhole) =>
      `Vu le ${day}.${isFirst ? ' Une découverte.' : ''}${isWhole ? '' : ' Inachevé.'}`,
    date: 'Date',
    columns: { films: 'Films', viewings: 'Séances' },
  },

  card: (film, rating) => `${film}, ${rating}`,

  notFound: {
    name: 'Page introuvable',
    description: 'Il n’y a pas de page à cette adresse.',
    title: 'Bobine manquante',
    text: 'Il n’y a pas de page à cette adresse. Elle a peut-être déménagé, ou n’a jamais été tournée.',
    recent: 'À l’affiche',
  },

  moved: {
    title: (page) => `${quoted(page)} a déménagé`,
    to: (address) => `La page se trouve désormais à l’adresse ${address}`,
  },
});
