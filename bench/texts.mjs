// Varied made-up news, the same on every machine: a seeded grammar over small word lists and invented names, so that no
// two sentences are alike and caches see about as many distinct words as in real prose.

/** mulberry32: the benchmarks need the same text on every run, not good randomness. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (text) => text.split(' ');
const SYLLABLES = words(
  'ba be bi bo bra bre ca ce cha cla co cra da de di do dra fa fe fi flo ga ge gra ha he ho ja jo ka ke ki la le li lo lu ma me mi mo na ne ni no pa pe pi pla po pra ra re ri ro sa se si so sta ste stra ta te ti to tra tre va ve vi vo wa we wi ya zo',
);
const ENDINGS = words('n r s l t nd rt nt ck m ne re le son ton berg ville mont');

const EN = {
  noun: words(
    'government company minister report hospital market school river engine factory union budget network film theater court police village strike election harvest bridge museum storm bank library treaty airport council committee season orchestra laboratory magazine newspaper insurance building software campaign investment researcher patient farmer driver teacher voter investor customer resident visitor engineer soldier journalist lawyer',
  ),
  verb: words(
    'announced rejected opened closed approved delayed criticised described visited repaired launched presented cancelled funded questioned examined welcomed postponed supported published',
  ),
  adjective: words(
    'regional national public private former new local large small annual early difficult quiet recent foreign modern industrial agricultural medical political independent unexpected temporary careful',
  ),
  adverb: words('quietly again finally reportedly officially briefly widely partly clearly hardly'),
  clause:
    'because the talks had failed|although nobody had asked for it|while the opposition remained divided|after a long debate|despite the objections of the residents|as the weather turned|which surprised most observers|so that work could begin|before the vote took place|without giving any reason'.split(
      '|',
    ),
  month: words('January February March April May June July August September October November December'),
  day: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  opening: 'Meanwhile|In the capital|According to the report|For its part|At the same time|Elsewhere|Observers say that'.split('|'),
};
const FR = {
  noun: words(
    'gouvernement ministre rapport marché fleuve moteur syndicat budget réseau film tribunal village vote pont musée orage conseil comité laboratoire magazine journal bâtiment logiciel chercheur patient agriculteur chauffeur professeur électeur investisseur client habitant visiteur ingénieur soldat journaliste avocat chantier quartier théâtre hôpital accord procès projet plan',
  ),
  verb: words(
    'annonce rejette ouvre ferme approuve retarde critique décrit visite répare lance présente annule finance examine salue reporte soutient publie',
  ),
  adjective: words(
    'régional national public privé nouveau local grand petit annuel difficile récent étranger moderne industriel agricole médical politique indépendant inattendu provisoire',
  ),
  adverb: words('discrètement encore enfin officiellement brièvement largement partiellement clairement rarement'),
  clause:
    "parce que les discussions ont échoué|bien que personne ne l'ait demandé|tandis que l'opposition reste divisée|après un long débat|malgré les objections des habitants|alors que le temps se gâte|ce qui a surpris les observateurs|pour que les travaux commencent|avant que le vote n'ait lieu|sans en donner la raison".split(
      '|',
    ),
  month: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  day: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  opening: "Pendant ce temps|Dans la capitale|Selon le rapport|De son côté|Au même moment|Ailleurs|D'après les observateurs".split('|'),
};

function writer(seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const word = (parts) => Array.from({ length: parts }, () => pick(SYLLABLES)).join('') + pick(ENDINGS);
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  return { pick, int, word, capital, chance: (p) => next() < p, name: () => capital(word(int(1, 2))) };
}

const thousands = (w, mark) => `${w.int(2, 900)}${mark}${String(w.int(0, 999)).padStart(3, '0')}`;

const FACTS = {
  english: [
    (w) => `$${w.int(1, 900)}.${w.int(1, 9)} million`,
    (w) => `${w.int(1, 99)}.${w.int(1, 9)} per cent of the ${w.pick(EN.noun)}`,
    (w) => `${thousands(w, ',')} ${w.pick(EN.noun)}s`,
    (w) => `between ${w.int(2, 40)} and ${w.int(41, 90)} ${w.pick(EN.noun)}s`,
    (w) => `${w.int(1, 28)} ${w.pick(EN.month)} ${w.int(1980, 2024)}`,
    (w) => `${w.pick(EN.month)} ${w.int(1, 28)}`,
    (w) => `last ${w.pick(EN.day)}`,
    (w) => `${w.int(2, 30)} km from ${w.name()}`,
  ],
  french: [
    (w) => `${w.int(1, 900)},${w.int(1, 9)} millions d'euros`,
    (w) => `${w.int(1, 99)},${w.int(1, 9)} % des ${w.pick(FR.noun)}s`,
    (w) => `${thousands(w, ' ')} ${w.pick(FR.noun)}s`,
    (w) => `entre ${w.int(2, 40)} et ${w.int(41, 90)} ${w.pick(FR.noun)}s`,
    (w) => `${w.int(1, 28)} ${w.pick(FR.month)} ${w.int(1980, 2024)}`,
    (w) => `le ${w.int(1, 28)} ${w.pick(FR.month)}`,
    (w) => `${w.pick(FR.day)} dernier`,
    (w) => `${w.int(2, 30)} km de ${w.name()}`,
  ],
};

function english(w, dense) {
  const noun = () => (w.chance(0.15) ? w.word(2) : w.pick(EN.noun));
  const phrase = () => `${w.chance(0.4) ? `${w.pick(EN.adjective)} ` : ''}${noun()}`;
  const subject = () => (w.chance(0.18) ? `${w.name()} ${w.name()}` : w.chance(0.12) ? w.name() : `the ${phrase()}`);
  const fact = () => w.pick(FACTS.english)(w);
  let text = w.chance(0.25) ? `${w.pick(EN.opening)}, ${subject()}` : subject();
  text += ` ${w.chance(0.2) ? `${w.pick(EN.adverb)} ` : ''}${w.pick(EN.verb)} the ${phrase()}`;
  if (dense) text += ` for ${fact()}, against ${fact()} and ${fact()}`;
  else if (w.chance(0.12)) text += ` with ${fact()}`;
  if (w.chance(dense ? 0.3 : 0.6)) text += ` ${w.pick(EN.clause)}`;
  if (w.chance(dense ? 0.2 : 0.5)) text += `, and the ${phrase()} of the ${phrase()} was ${w.pick(EN.adjective)}`;
  return `${w.capital(text)}. `;
}

function french(w) {
  const noun = () => (w.chance(0.15) ? w.word(2) : w.pick(FR.noun));
  const phrase = () => `${noun()}${w.chance(0.4) ? ` ${w.pick(FR.adjective)}` : ''}`;
  const subject = () => (w.chance(0.18) ? `${w.name()} ${w.name()}` : w.chance(0.12) ? w.name() : `le ${phrase()}`);
  let text = w.chance(0.25) ? `${w.pick(FR.opening)}, ${subject()}` : subject();
  text += ` ${w.pick(FR.verb)} ${w.chance(0.2) ? `${w.pick(FR.adverb)} ` : ''}le ${phrase()}`;
  if (w.chance(0.12)) text += ` avec ${w.pick(FACTS.french)(w)}`;
  if (w.chance(0.6)) text += ` ${w.pick(FR.clause)}`;
  if (w.chance(0.5)) text += `, et le ${phrase()} du ${phrase()} reste ${w.pick(FR.adjective)}`;
  return `${w.capital(text)}. `;
}

const SENTENCES = { english: (w) => english(w, false), dense: (w) => english(w, true), french };

/** A text as a document that the library reads. */
export const documentOf = (text, language = 'en') => ({ id: 'bench', path: null, text, prose: text, language, date: '2015-01-07' });

/** `characters` of made-up news of a `kind`: 'english', 'french' or 'dense' (English, three facts a sentence). */
export function made(kind, characters, seed = 1) {
  const w = writer(seed);
  const parts = [];
  let length = 0;
  while (length < characters) {
    let paragraph = '';
    for (let i = w.int(2, 6); i > 0; i--) paragraph += SENTENCES[kind](w);
    paragraph = `${paragraph.trimEnd()}\n\n`;
    parts.push(paragraph);
    length += paragraph.length;
  }
  return parts.join('').slice(0, characters);
}

const KINDS = words('person person person organization organization place group government service film');

/**
 * A pack of `count` made-up names: people, bodies, services, films with two titles. As in life, texts share first names and
 * ordinary words with it, and few of its surnames.
 */
export function madePack(count, seed = 7) {
  const w = writer(seed);
  const rare = () => w.capital(w.word(3));
  const actors = new Map();
  const platforms = new Map();
  const works = new Map();
  while (actors.size + platforms.size + works.size < count) {
    const kind = w.pick(KINDS);
    if (kind === 'service') {
      const name = rare();
      platforms.set(name, { name, kind: w.pick(['streaming', 'store', 'website']), aliases: [`${name.toLowerCase()}.tv`] });
    } else if (kind === 'film') {
      const name = `The ${rare()}`;
      works.set(name, { name, kind, aliases: [{ form: `Le ${rare()}`, language: 'fr' }] });
    } else {
      const name =
        kind === 'person' ? `${w.capital(w.word(1))} ${rare()}` : kind === 'place' ? rare() : `${rare()} ${w.capital(w.pick(EN.noun))}`;
      const aliases = w.chance(0.4) ? [kind === 'organization' ? name.toUpperCase() : `${w.capital(w.word(1))} ${name}`] : undefined;
      actors.set(name, { name, kind, ...(aliases && { aliases }) });
    }
  }
  return { name: 'made', actors: [...actors.values()], platforms: [...platforms.values()], works: [...works.values()] };
}
