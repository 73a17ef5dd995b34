import { Gap, Kind, Shape, type Tokens } from '../text/tokens.ts';

/**
 * What wakes a rule at a token by its own form: a capital, or digits. `digits` are any, but for decimals and the parts of a
 * version or an address, which are read from their first digits.
 *
 * Of digits that no mark ties to digits before them there is more to say. One or two of them are short, more than four long;
 * two behind an apostrophe that touches them are `clippedDigits` besides. So counted are only those that are a number by themselves, or
 * may be: the `173` of `173,042` has no length. What is behind them is told as well: letters that are glued (`18h`, `1st`), a sign
 * (`90%`, `90 %`; `closedDigits` before a bracket that closes), a blank and more digits (`01 42`), or a mark and digits, all glued:
 * `commaDigits`, `colonDigits`, `decimalDigits` (of these `minuteDigits` where the point parts two digits from at most two, as in
 * `2.30`, and `dottedDigits` where another point and digits follow). Behind a slash, a hyphen or a point may be letters too:
 * `24/Dec`, `29-year-old`, and `24.Dec`, which are `pointedDigits`.
 */
export type FormWake =
  | 'capital'
  | 'digits'
  | 'shortDigits'
  | 'threeDigits'
  | 'fourDigits'
  | 'longDigits'
  | 'clippedDigits'
  | 'letteredDigits'
  | 'signedDigits'
  | 'closedDigits'
  | 'spacedDigits'
  | 'commaDigits'
  | 'colonDigits'
  | 'decimalDigits'
  | 'minuteDigits'
  | 'dottedDigits'
  | 'pointedDigits'
  | 'slashDigits'
  | 'hyphenDigits';

/** How many digits there are, and what that wakes. */
const lengths = [['shortDigits'], ['threeDigits'], ['fourDigits'], ['longDigits'], ['shortDigits', 'clippedDigits']] as const;
const [SHORT, THREE, FOUR, LONG, CLIPPED] = [0, 1, 2, 3, 4] as const;

/** What may be behind digits: whether their length counts then, and what that wakes. */
const ties = {
  loose: { counted: true, wakes: [] },
  spaced: { counted: true, wakes: ['spacedDigits'] },
  lettered: { counted: true, wakes: ['letteredDigits'] },
  signed: { counted: true, wakes: ['signedDigits'] },
  closed: { counted: true, wakes: ['signedDigits', 'closedDigits'] },
  pointed: { counted: true, wakes: ['pointedDigits'] },
  hyphen: { counted: true, wakes: ['hyphenDigits'] },
  slashWord: { counted: true, wakes: ['slashDigits'] },
  slash: { counted: false, wakes: ['slashDigits'] },
  comma: { counted: false, wakes: ['commaDigits'] },
  colon: { counted: false, wakes: ['colonDigits'] },
  decimals: { counted: false, wakes: ['decimalDigits'] },
  minutes: { counted: false, wakes: ['decimalDigits', 'minuteDigits'] },
  dotted: { counted: false, wakes: ['decimalDigits', 'dottedDigits'] },
} as const satisfies Record<string, { counted: boolean; wakes: readonly FormWake[] }>;
type TieName = keyof typeof ties;
const Tie = Object.fromEntries(Object.keys(ties).map((name, k) => [name, k])) as Record<TieName, number>;
const TIES = Object.keys(ties).length;

/** The form of what wakes nothing by it. */
export const NO_FORM = 0;
const CAPITAL = 1;
/** Forms of tokens that are no digits are less than this. */
export const FIRST_DIGITS = 2;
/** Of digits behind a mark that ties them to others. */
const LATER_DIGITS = FIRST_DIGITS;
const HEADS = LATER_DIGITS + 1;

/** By form, what it wakes. */
export const wakesOfForm: readonly (readonly FormWake[])[] = [
  [],
  ['capital'],
  ['digits'],
  ...lengths.flatMap((length) =>
    Object.values(ties).map(({ counted, wakes }): readonly FormWake[] =>
      counted ? ['digits', ...length, ...wakes] : ['digits', ...wakes],
    ),
  ),
];

/** The form of a word, by its shape. */
export const formOfWord = (shape: number): number => (shape !== Shape.Lower ? CAPITAL : NO_FORM);

/** The form of the digits at `i`. */
export function formOfDigits(tokens: Tokens, i: number): number {
  const { gap, sign, start, end } = tokens;
  const mark = markBefore(tokens, i);
  if (mark === 0x2e) return NO_FORM;
  if (mark !== 0) return LATER_DIGITS;
  const count = (end[i] as number) - (start[i] as number);
  const clipped = count === 2 && sign[i - 1] === 0x27 && gap[i] === Gap.None;
  const length = clipped ? CLIPPED : count <= 2 ? SHORT : count === 3 ? THREE : count === 4 ? FOUR : LONG;
  return HEADS + length * TIES + tieBehind(tokens, i, count);
}

/** What is behind the `count` digits at `i`. */
function tieBehind(tokens: Tokens, i: number, count: number): number {
  const { gap, kind, sign } = tokens;
  const behind = i + 1;
  if (gap[behind] === Gap.Space)
    return kind[behind] === Kind.Digits ? Tie.spaced : kind[behind] === Kind.Sign ? signBehind(tokens, behind) : Tie.loose;
  if (gap[behind] !== Gap.None) return Tie.loose;
  if (kind[behind] === Kind.Word) return Tie.lettered;
  const next = behind + 1;
  const joined = gap[next] === Gap.None ? kind[next] : Kind.None;
  if (joined === Kind.Digits) {
    switch (sign[behind]) {
      case 0x2c:
        return Tie.comma;
      case 0x3a:
        return Tie.colon;
      case 0x2e:
        if (isDotted(tokens, next + 1)) return Tie.dotted;
        return count <= 2 && lengthOf(tokens, next) === 2 ? Tie.minutes : Tie.decimals;
    }
  }
  if (joined === Kind.Digits || joined === Kind.Word) {
    switch (sign[behind]) {
      case 0x2f:
        return joined === Kind.Word ? Tie.slashWord : Tie.slash;
      case 0x2d:
        return Tie.hyphen;
      case 0x2e:
        return Tie.pointed;
    }
  }
  return signBehind(tokens, behind);
}

const signBehind = ({ sign }: Tokens, i: number): number => (sign[i] === 0x29 ? Tie.closed : Tie.signed);

const isDotted = ({ gap, kind, sign }: Tokens, i: number): boolean =>
  sign[i] === 0x2e && gap[i] === Gap.None && gap[i + 1] === Gap.None && kind[i + 1] === Kind.Digits;

const lengthOf = ({ start, end }: Tokens, i: number): number => (end[i] as number) - (start[i] as number);

/** The point, comma, colon or slash that ties the digits at `i` to digits before them, or 0. */
function markBefore({ gap, kind, sign }: Tokens, i: number): number {
  if (gap[i] !== Gap.None || gap[i - 1] !== Gap.None || kind[i - 2] !== Kind.Digits) return 0;
  const mark = sign[i - 1] as number;
  return mark === 0x2e || mark === 0x2c || mark === 0x3a || mark === 0x2f ? mark : 0;
}
