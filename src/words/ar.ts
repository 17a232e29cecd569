import { type BandExample, type Formats, sentence } from './formats.ts';
import { withMarks } from './typography.ts';
import type { Phrases } from './words.ts';

const inBands = (example: BandExample | undefined, number: Formats['number']): string =>
  example === undefined
    ? ''
    : example.width === 1
      ? '، بحسب نقاطها الصحيحة'
      : `، بفئات عرضها ${number(example.width)}`;

export const ar = ({ number, year, list, plural }: Formats): Phrases => ({
  typeset: (prose) => withMarks(prose, ['«', '»', '“', '”']),

  frame: {
    skip: 'انتقل إلى المحتوى',
    navigation: 'القائمة الرئيسية',
    darkTheme: 'المظهر الداكن',
    by: (author) => `النصوص والتقييمات بقلم ${author}.`,
    byGuest: (guest, author) => `هذه الصفحة بقلم ${guest}، وما عداها بقلم ${author}.`,
    follow: 'تابِع الموقع في قارئ خلاصات',
  },

  lists: {
    reviews: 'المراجعات',
    allReviews: 'كل المراجعات',
    reviewsText: 'كل فيلم كُتبت عنه مراجعة هنا، الأحدث أولًا.',
    onPage: (list, page) => `${list}، الصفحة ${number(page)}`,
    best: 'حسب التقييم',
    bestText: 'كل فيلم له تقييم، الأفضل أولًا.',
    years: 'حسب السنة',
    yearsText: 'كل المراجعات بحسب سنة نشرها.',
    ofYear: (reviewed) => `مراجعات عام ${year(reviewed)}`,
    ways: 'طرق التصفح',
    posts: 'المقالات',
    allPosts: 'كل المقالات',
    postsText: 'مقالات وحصاد العام وتوقعات وملاحظات عن صناعة هذا الموقع.',
    tagText: (tag) => `مراجعات ومقالات عن «${tag}».`,
    pages: 'الصفحات',
    position: (page, last) => `الصفحة ${number(page)} من ${number(last)}`,
    page: (page) => `الصفحة ${number(page)}`,
    newer: 'الأحدث',
    older: 'الأقدم',
    higher: 'الأعلى',
    lower: 'الأدنى',
  },

  facets: {
    genres: 'الأنواع',
    decades: 'العقود',
    decade: (first) => `عقد ${year(first)}`,
    about: {
      directors: (name) => `أفلام من إخراج ${name}.`,
      writers: (name) => `أفلام من تأليف ${name}.`,
      genres: (name) => `أفلام من نوع: ${name}.`,
      decades: (name) => `أفلام من ${name}.`,
    },
    count: (reviews) =>
      plural(reviews, {
        one: 'مراجعة واحدة.',
        two: 'مراجعتان.',
        few: `${number(reviews)} مراجعات.`,
        many: `${number(reviews)} مراجعة.`,
        other: `${number(reviews)} مراجعة.`,
      }),
    average: (rating, best) => `المتوسط ${number(rating)} من ${number(best)}.`,
    strength: ({ name, score, outOf, ofAll }) =>
      `الأقوى في: ${name}، ${number(score)} من ${number(outOf)}، مقابل ${number(ofAll)} في كل المراجعات.`,
  },

  finding: {
    label: 'البحث في المراجعات',
    search: 'ابحث في العناوين والأسماء',
    sort: 'الترتيب حسب',
    newest: 'الأحدث',
    rating: 'التقييم',
    filmTitle: 'العنوان',
    year: 'سنة الإنتاج',
    mine: 'مجموعي',
    more: 'المزيد',
    genre: 'النوع',
    director: 'الإخراج',
    writer: 'التأليف',
    decade: 'العقد',
    reviewed: 'سنة المراجعة',
    all: 'الكل',
    choice: (name, reviews) => `${name} (${number(reviews)})`,
    ofDecade: (first) => `عقد ${year(first)}`,
    from: 'التقييم من',
    to: 'إلى',
    ratedFrom: (rating) => `من ${number(rating)} فأكثر`,
    ratedTo: (rating) => `حتى ${number(rating)}`,
    weights: 'أوزاني',
    weightsText: 'وزن كل معيار عندك. ويظهر مجموعك حينها بجانب التقييم.',
    asTheCritic: 'كما عند الناقد',
    byMine: (rating) => `${number(rating)} بأوزاني`,
    count: (reviews) =>
      plural(reviews, {
        zero: 'لا مراجعات',
        one: 'مراجعة واحدة',
        two: 'مراجعتان',
        few: `${number(reviews)} مراجعات`,
        other: `${number(reviews)} مراجعة`,
      }),
    none: 'لا مراجعة كهذه.',
    failed: 'تعذّر جلب القائمة. حاول مرة أخرى.',
    remove: (what) => `أزل: ${what}`,
    clear: 'امسح الكل',
    further: 'اعرض المزيد',
  },

  search: {
    title: 'البحث',
    text: 'عنوان أو اسم أو كلمة: في كل ما كُتب هنا.',
    label: 'عناوين، أسماء، كلمات',
    results: 'النتائج:',
    none: 'لم يُعثر على شيء. جرّب كلمات أقل، أو بداية كلمة.',
    failed: 'تعذّر تحميل البحث. حاول مرة أخرى.',
    close: 'أغلق',
    withoutScript: 'يحتاج البحث إلى JavaScript. كل ما هنا يمكن بلوغه من دونه:',
  },

  film: {
    name: (title, made) => `${title} (${year(made)})`,
    alsoKnownAs: 'يُعرف أيضًا باسم',
    directedBy: 'إخراج',
    writtenBy: 'تأليف',
    names: (names) => list(names, 'conjunction'),
    with: 'تمثيل',
    runtime: (minutes) =>
      plural(minutes, {
        one: 'دقيقة واحدة',
        two: 'دقيقتان',
        few: `${number(minutes)} دقائق`,
        other: `${number(minutes)} دقيقة`,
      }),
    kinds: { short: 'فيلم قصير', series: 'مسلسل', season: 'موسم' },
  },

  review: {
    reviewedBy: 'بقلم',
    on: 'في',
    updated: 'حُدِّثت في',
    takes: 'تُقرأ في',
    minutes: (minutes) =>
      plural(minutes, {
        one: 'دقيقة واحدة',
        two: 'دقيقتين',
        few: `${number(minutes)} دقائق`,
        other: `${number(minutes)} دقيقة`,
      }),
    sameDirector: 'للمخرج نفسه',
    alike: 'تقييمات متقاربة',
    alikeIn: ({ same, stronger, weaker }) =>
      stronger === undefined && weaker === undefined
        ? 'مثله في كل شيء.'
        : sentence(
            [
              same.length === 0 ? '' : `مثله في ${list(same.slice(0, 2), 'conjunction')}`,
              stronger === undefined ? '' : `أقوى في ${stronger}`,
              weaker === undefined ? '' : `أضعف في ${weaker}`,
            ],
            '، ',
          ),
    more: 'مراجعات أخرى',
    previous: 'المراجعة السابقة',
    next: 'المراجعة التالية',
  },

  scores: {
    caption: 'التقييم',
    criterion: 'المعيار',
    share: 'النسبة والسبب',
    score: 'الدرجة',
    total: 'المجموع',
    of: (best) => `من ${number(best)}`,
    scoreOf: (score, best) => `${number(score)} من ${number(best)}`,
    outOf: (best) => `من ${number(best)}`,
    rating: (rating, best) => `${number(rating)}/${number(best)}`,
    strip: (scores) => scores.map(({ name, score }) => `${name}: ${score}`).join('، '),
    none: 'لا درجات بعد',
    stars: (score, best) => `النجوم: ${number(score)} من ${number(best)}`,
    past: 'قُيِّم بمعايير وقته.',
    changed: 'ما الذي تغيّر',
    rescored: 'إعادة نظر',
    moved: (from, to) => `من ${from} إلى ${to}`,
    unmoved: (rating) => `${rating} كما كان`,
    before: (strip) => `قبل ذلك: ${strip}`,
  },

  body: {
    spoiler: 'حرق للأحداث',
    spoilerAbout: (what) => `حرق للأحداث: ${what}`,
    video: 'فيديو',
    trailerFor: (film) => `إعلان فيلم ${film}`,
    playTrailer: 'شاهِد الإعلان',
    playVideo: 'شاهِد الفيديو',
    forFilm: (film) => `لفيلم ${film}`,
    onHost: (host) => `على ${host}`,
    done: 'منجَز',
    toDo: 'لم يُنجَز بعد',
    footnotes: 'الهوامش',
    backToReference: (reference) => `العودة إلى موضع الهامش ${reference}`,
  },

  post: {
    contents: 'المحتويات',
    updated: 'حُدِّث في',
    minutes: (minutes) =>
      plural(minutes, {
        one: 'دقيقة واحدة',
        two: 'دقيقتان',
        few: `${number(minutes)} دقائق`,
        other: `${number(minutes)} دقيقة`,
      }),
  },

  tags: 'الوسوم',

  scoring: {
    title: 'كيف أقيّم',
    text: (scores, step, best) =>
      `ينال كل فيلم ${plural(scores, {
        one: 'درجة واحدة',
        two: 'درجتين',
        few: `${number(scores)} درجات`,
        other: `${number(scores)} درجة`,
      })}${step === undefined ? '' : `، بخطوات قدرها ${number(step)}`}، ومجموعها هو تقييمه من ${number(best)}؛ لا أحد يقرّره.`,
    inStars: (best, halves) =>
      `أقصى ما يناله الفيلم من النجوم: ${number(best)}${halves ? '، وتُحسب أنصافها' : ''}.`,
    oneScore: (best, step) =>
      `ينال كل فيلم درجة واحدة من ${number(0)} إلى ${number(best)}، بخطوات قدرها ${number(step)}.`,
    noScore: 'لا تُمنح الأفلام درجات هنا.',
    strip:
      'يُحكم على كل فيلم بالمعايير نفسها وبالترتيب نفسه، لكي توضع مراجعتان جنبًا إلى جنب. والشريط المجاور للتقييم يعرضها من اليسار إلى اليمين: عمود لكل معيار، ارتفاعه بقدر ما ناله الفيلم مما كان يمكن أن يناله.',
    criteria: 'المعايير',
    given: 'ما منحتُه من تقييمات',
    counts: (bands, example) =>
      `التقييمات الممنوحة${inBands(example, number)}: ${bands.map(({ from, count }) => `${number(count)} من فئة ${number(from)}`).join('، ')}`,
    total: (ratings, example) =>
      `${plural(ratings, {
        zero: 'لا تقييمات',
        one: 'تقييم واحد',
        two: 'تقييمان',
        few: `${number(ratings)} تقييمات`,
        many: `${number(ratings)} تقييمًا`,
        other: `${number(ratings)} تقييم`,
      })}${inBands(example, number)}${example ? `: ${number(example.last)} تُعدّ مع ${number(example.from)}` : ''}.`,
    atShare: (best) => ` وما مُنح بمعايير أخرى حُوِّل إلى ما يعادله من ${number(best)}.`,
    before: 'المعايير السابقة',
    beforeText:
      'تحتفظ كل مراجعة بدرجات وقتها. وإن تغيّرت المعايير بعدها ذكرت ذلك، ويكون تقييمها من الحد الأقصى في ذلك الوقت.',
    until: (day) => `حتى ${day}`,
    between: (first, last) => `من ${first} إلى ${last}`,
    noScores: 'لا درجات.',
  },

  criterion: {
    top: 'الأعلى درجة',
    surprises: 'في هذا وحده تقريبًا',
    surprise: (score, rest) => `${score} هنا، و${rest} فيما عداه.`,
  },

  feeds: {
    title: 'الخلاصات',
    text: 'كل مراجعة كاملةً في القارئ الذي تختاره. بلا حساب ولا بريد إلكتروني، ولا أحد يَعُدّ.',
    what: (newest) =>
      `قارئ الخلاصات برنامج أو موقع يجلب الجديد من الأماكن التي تختارها. اختر قارئًا، وانسخ عنوانًا من هذه الصفحة، وألصقه حيث يسألك القارئ عمّا تريد متابعته. عندها تصلك كل مراجعة حين تُنشر، بصورها ودرجاتها، وتجد ${plural(
        newest,
        {
          one: 'أحدث مراجعة',
          two: 'أحدث مراجعتين',
          few: `أحدث ${number(newest)} مراجعات`,
          other: `أحدث ${number(newest)} مراجعة`,
        },
      )} في انتظارك منذ البداية.`,
    formats:
      'Atom وRSS وJSON Feed ثلاث طرق لكتابة الشيء نفسه. كل قارئ يقبل الأولى، وإن أراد قارئك غيرها فسيخبرك.',
    toFollow: 'ما يمكن متابعته',
    oneSubject: 'موضوع واحد',
    everything: 'كل شيء',
    reviewsText: 'كل فيلم كُتبت عنه مراجعة هنا.',
    postsText: 'مقالات وحصاد العام وتوقعات وملاحظات.',
    of: (site, part) => `${site}: ${part}`,
    ofYear: (feed, from) => `${feed}، ${year(from)}`,
    as: (feed, format) => `${feed} بصيغة ${format}`,
    copy: 'انسخ',
    copyAddress: (feed) => `انسخ عنوان ${feed}`,
    copied: 'نُسخ',
    reviewTitle: (film, rating) => `${film} — ${rating}`,
    byGuest: (guest) => `بقلم ${guest}`,
    spoiler: 'حرق للأحداث: يُقرأ في الموقع',
    spoilerAbout: (what) => `حرق للأحداث: ${what} — يُقرأ في الموقع`,
    trailer: (name, host) => `${name}، على ${host}`,
  },

  diary: {
    title: 'اليوميات',
    text: 'ما شاهدتُه، ومتى: كل فيلم في كل عام.',
    feedText: 'كل فيلم في يوم مشاهدته.',
    films: (count) =>
      plural(count, {
        one: 'فيلم واحد',
        two: 'فيلمان',
        few: `${number(count)} أفلام`,
        many: `${number(count)} فيلمًا`,
        other: `${number(count)} فيلم`,
      }),
    viewings: (count) =>
      plural(count, {
        one: 'مشاهدة واحدة',
        two: 'مشاهدتان',
        few: `${number(count)} مشاهدات`,
        other: `${number(count)} مشاهدة`,
      }),
    times: (count) =>
      plural(count, {
        one: 'مرة واحدة',
        two: 'مرتان',
        few: `${number(count)} مرات`,
        other: `${number(count)} مرة`,
      }),
    hours: (count) =>
      plural(count, {
        one: 'ساعة واحدة',
        two: 'ساعتان',
        few: `${number(count)} ساعات`,
        other: `${number(count)} ساعة`,
      }),
    counts: {
      films: (count) => plural(count, { few: 'أفلام', two: 'فيلمان', many: 'فيلمًا', other: 'فيلم' }),
      viewings: (count) => plural(count, { few: 'مشاهدات', two: 'مشاهدتان', other: 'مشاهدة' }),
      'first watches': () => 'لأول مرة',
      rewatches: () => 'إعادة مشاهدة',
      cinema: () => 'في السينما',
      directors: (count) => plural(count, { few: 'مخرجين', two: 'مخرجان', many: 'مخرجًا', other: 'مخرج' }),
      genres: (count) => plural(count, { few: 'أنواع', two: 'نوعان', many: 'نوعًا', other: 'نوع' }),
      countries: (count) => plural(count, { few: 'بلدان', two: 'بلدان', many: 'بلدًا', other: 'بلد' }),
      days: (count) => plural(count, { few: 'أيام', two: 'يومان', many: 'يومًا', other: 'يوم' }),
      reviews: () => 'كُتبت عنه مراجعة',
    },
    summary: (films, viewings, inCinema) =>
      `${films} في ${viewings}${inCinema > 0 ? `، منها ${number(inCinema)} في السينما` : ''}.`,
    filmsOf: (made) => `أفلام عام ${year(made)}`,
    everyDay: 'يومًا بيوم',
    inNumbers: 'بالأرقام',
    standsOut: 'ما يلفت النظر',
    against: (before) => `مقارنةً بعام ${year(before)}`,
    difference: 'الفرق',
    log: 'السجل',
    decade: (first) => year(first),
    charts: {
      month: 'بحسب الشهر',
      decade: 'بحسب العقد',
      genre: 'بحسب النوع',
      where: 'بحسب المكان',
      country: 'بحسب البلد',
    },
    knownOf: (known, all) => `${number(known)} من ${all}؛ والباقي غير معروف`,
    severalCount: 'الفيلم الذي له أكثر من واحد يُحسب لكلٍّ منها.',
    andMore: (count) => `و${number(count)} غيرها`,
    numbers: 'الأرقام',
    calendar: (shown, viewings) => `${year(shown)}، مربع لكل يوم: ${viewings}`,
    monthOf: (month, viewings) => `${month}: ${viewings}`,
    rankings: {
      films: 'الأكثر مشاهدة',
      directors: 'المخرجون',
      genres: 'الأنواع',
      countries: 'البلدان',
      places: 'الأماكن',
    },
    directorsNote: 'من أخرج أكثر من فيلم منها. يُحسب الفريق معًا ويُحسب كل فرد منه.',
    noneTwice: 'لم يُشاهَد أي فيلم مرتين.',
    noneOften: 'لم يُخرج أحد أكثر من فيلم منها.',
    noneKnown: 'لا يُعرف عنه شيء.',
    tied: (count, each) => `و${number(count)} غيرهم: ${each}`,
    first: 'الأول',
    last: 'الأخير',
    oldest: 'الأقدم',
    longestDay: 'أطول يوم',
    inTheDark: 'في العتمة',
    firstWatch: 'لأول مرة',
    inCinema: 'في السينما',
    unfinished: 'لم يكتمل',
    unfinishedCount: (count) => `أفلام لم تكتمل مشاهدتها ولا تُحسب: ${number(count)}.`,
    places: {
      cinema: 'في السينما',
      home: 'في البيت',
      plane: 'في الطائرة',
      train: 'في القطار',
      festival: 'في مهرجان',
    },
    venue: (place, venue) => `${place} (${venue})`,
    seen: 'شوهد في',
    again: '؛ ثم في',
    place: (place) => `، ${place}`,
    seenOn: (day, isFirst, isWhole) =>
      `شوهد في ${day}.${isFirst ? ' لأول مرة.' : ''}${isWhole ? '' : ' لم يكتمل.'}`,
    date: 'التاريخ',
    columns: { films: 'الأفلام', viewings: 'المشاهدات' },
  },

  card: (film, rating) => `${film}، ${rating}`,

  notFound: {
    name: 'الصفحة غير موجودة',
    description: 'لا توجد صفحة في هذا العنوان.',
    title: 'بكرة مفقودة',
    text: 'لا توجد صفحة في هذا العنوان. ربما انتقلت، أو لم تُصوَّر قط.',
    recent: 'يُعرض الآن',
  },

  moved: {
    title: (page) => `انتقلت صفحة «${page}»`,
    to: (address) => `تجدها الآن في ${address}`,
  },
});
