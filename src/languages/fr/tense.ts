/** Endings of the future, of the imperfect and of the simple past; the present and the participles show no time by themselves. */
const FUTURE = ['era', 'ira', 'dra', 'vra', 'tra', 'ura', 'rra', 'eront', 'iront', 'dront', 'vront', 'tront', 'uront', 'rront'];
const PAST = ['ait', 'aient', 'èrent', 'irent', 'urent'];
/** Endings of the conditional, which end like the imperfect: « sortirait ». */
const CONDITIONAL = ['rait', 'raient'];

/** Endings of the participles that « est » and « sont » make the past with: « est tombé », « sont parties », « est venu ». */
const PARTICIPLE = ['é', 'ée', 'és', 'ées', 'i', 'ie', 'is', 'ies', 'u', 'ue', 'us', 'ues'];

const INFINITIVE = ['er', 'ir', 'oir', 're'];

/** Most words end in another letter than any of these. */
const LAST_LETTERS = new Set([...FUTURE, ...PAST, ...INFINITIVE].map((ending) => ending.charCodeAt(ending.length - 1)));

/** The tense that a French verb's ending shows. Accents tell « sera » from « opéra » and « caméra ». */
export function tenseOf(word: string, before: string): 'past' | 'future' | undefined {
  if (word.length < 4 || !LAST_LETTERS.has(word.charCodeAt(word.length - 1))) return undefined;
  if (FUTURE.some((ending) => word.endsWith(ending))) return 'future';
  if (CONDITIONAL.some((ending) => word.endsWith(ending))) return undefined;
  // « appelle à manifester », « pour voter »: what one does not do yet
  if ((before === 'à' || before === 'pour') && INFINITIVE.some((ending) => word.endsWith(ending))) return 'future';
  if ((before === 'est' || before === 'sont') && PARTICIPLE.some((ending) => word.endsWith(ending))) return 'past';
  return PAST.some((ending) => word.endsWith(ending)) ? 'past' : undefined;
}
