/** Endings of the future, of the imperfect and of the simple past; the present and the participles show no time by themselves. */
const FUTURE = ['era', 'ira', 'dra', 'vra', 'tra', 'ura', 'rra', 'eront', 'iront', 'dront', 'vront', 'tront', 'uront', 'rront'];
const PAST = ['ait', 'aient', 'èrent', 'irent', 'urent'];
/** Endings of the conditional, which end like the imperfect: « sortirait ». */
const CONDITIONAL = ['rait', 'raient'];

/** Endings of the participles that « est » and « sont » make the past with: « est tombé », « sont parties », « est venu ». */
const PARTICIPLE = ['é', 'ée', 'és', 'ées', 'i', 'ie', 'is', 'ies', 'u', 'ue', 'us', 'ues'];

const INFINITIVE = ['er', 'ir', 'oir', 're'];

/** Most words end in another letter than a conjugated verb does: one look spares them twenty. */
const LAST_LETTERS = new Set([...FUTURE, ...PAST].map((ending) => ending.charCodeAt(ending.length - 1)));

/** The tense that a French verb's ending shows. Accents tell « sera » from « opéra » and « caméra ». */
export function tenseOf(word: string, before: string): 'past' | 'future' | undefined {
  if (word.length < 4) return undefined;
  if (LAST_LETTERS.has(word.charCodeAt(word.length - 1))) {
    if (endsIn(FUTURE, word)) return 'future';
    return endsIn(PAST, word) && !endsIn(CONDITIONAL, word) ? 'past' : undefined;
  }
  // « appelle à manifester », « pour voter »: what one does not do yet
  if ((before === 'à' || before === 'pour') && endsIn(INFINITIVE, word)) return 'future';
  return (before === 'est' || before === 'sont') && endsIn(PARTICIPLE, word) ? 'past' : undefined;
}

const endsIn = (endings: readonly string[], word: string): boolean => endings.some((ending) => word.endsWith(ending));

/** Endings of participles that few other words have: « annoncée », « découvert », « survenu ». */
const ALONE = ['é', 'ée', 'és', 'ées', 'ert', 'erte', 'erts', 'ertes', 'enu', 'enue', 'enus', 'enues', 'aru', 'arue', 'arus'];

/** « publié mardi », « survenue lundi ». */
export const isParticiple = (word: string): boolean => word.length > 4 && ALONE.some((ending) => word.endsWith(ending));
