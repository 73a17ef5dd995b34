import { Gap, Kind, Shape, type Tokens } from '../text/tokens.ts';

/**
 * What wakes a rule at a token by its own form: a capital, or digits. `digits` are any, but for decimals and the parts of a
 * version or an address, which are read from their first digits.
 *
 * Of digits that no mark ties to digits before them there is more to say. One or two of them are short, more than four long;
 * `clippedDigits` are two behind an apostrophe that touches them. So counted are only those that are a number by themselves, or
 * may be: the `173` of `173,042` has no length. What is behind them is told as well: letters that are glued (`18h`, `1st`), a sign
 * (`90%`, `90 %`; `closedDigits` before a bracket that closes), a blank and more digits (`01 42`), or a mark and digits, all glued:
 * `commaDigits`, `colonDigits`, `pointDigits` (of these `minuteDigits` where the point parts two digits from at most two, as in
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
  | 'pointDigits'
  | 'minuteDigits'
  | 'dottedDigits'
  | 'pointedDigits'
  | 'slashDigits'
  | 'hyphenDigits';

const lengths = ['shortDigits', 'threeDigits', 'fourDigits', 'longDigits', 'clippedDigits'] as const;
const [SHORT, THREE, FOUR, LONG, CLIPPED] = [0, 1, 2, 3, 4] as const;

/** What may be behind digits, in the order of `Tie`: whether their length counts then, and what wakes rules by it. */
const ties = [
  { counted: true, wakes: [] },
  { counted: true, wakes: ['spacedDigits'] },
  { counted: true, wakes: ['letteredDigits'] },
  { counted: true, wakes: ['signedDigits'] },
  { counted: true, wakes: ['signedDigits', 'closedDigits'] },
  { counted: true, wakes: ['pointedDigits'] },
  { counted: true, wakes: ['hyphenDigits'] },
  { counted: false, wakes: ['slashDigits'] },
  { counted: false, wakes: ['commaDigits'] },
  { counted: false, wakes: ['colonDigits'] },
  { counted: false, wakes: ['pointDigits'] },
  { counted: false, wakes: ['pointDigits', 'minuteDigits'] },
  { counted: false, wakes: ['pointDigits', 'dottedDigits'] },
] as const satisfies readonly { counted: boolean; wakes: readonly FormWake[] }[];
const Tie = {
  Loose: 0,
  Spaced: 1,
  Lettered: 2,
  Signed: 3,
  Closed: 4,
  Pointed: 5,
  Hyphen: 6,
  Slash: 7,
  Comma: 8,
  Colon: 9,
  Point: 10,
  Minutes: 11,
  Dotted: 12,
} as const;

/** The form of what wakes nothing by it. */
export const NO_FORM = 0;
const CAPITAL = 1;
/** Forms of tokens that are no digits are less than this. */
export const FIRST_DIGITS = 2;
const LATER_DIGITS = FIRST_DIGITS;
const HEADS = LATER_DIGITS + 1;

/** By form, what it wakes. */
export const wakesOfForm: readonly (readonly FormWake[])[] = [
  [],
  ['capital'],
  ['digits'],
  ...lengths.flatMap((length) =>
    ties.map(({ counted, wakes }): readonly FormWake[] => (counted ? ['digits', length, ...wakes] : ['digits', ...wakes])),
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
  return HEADS + length * ties.length + tieBehind(tokens, i, count);
}

/** What is behind the `count` digits at `i`. */
function tieBehind(tokens: Tokens, i: number, count: number): number {
  const { gap, kind, sign } = tokens;
  const behind = i + 1;
  if (gap[behind] === Gap.Space)
    return kind[behind] === Kind.Digits ? Tie.Spaced : kind[behind] === Kind.Sign ? signBehind(tokens, behind) : Tie.Loose;
  if (gap[behind] !== Gap.None) return Tie.Loose;
  if (kind[behind] === Kind.Word) return Tie.Lettered;
  const next = behind + 1;
  const joined = gap[next] === Gap.None ? kind[next] : Kind.None;
  if (joined === Kind.Digits) {
    switch (sign[behind]) {
      case 0x2c:
        return Tie.Comma;
      case 0x3a:
        return Tie.Colon;
      case 0x2e:
        if (isDotted(tokens, next + 1)) return Tie.Dotted;
        return count <= 2 && lengthOf(tokens, next) === 2 ? Tie.Minutes : Tie.Point;
    }
  }
  if (joined === Kind.Digits || joined === Kind.Word) {
    switch (sign[behind]) {
      case 0x2f:
        return Tie.Slash;
      case 0x2d:
        return Tie.Hyphen;
      case 0x2e:
        return Tie.Pointed;
    }
  }
  return signBehind(tokens, behind);
}

const signBehind = ({ sign }: Tokens, i: number): number => (sign[i] === 0x29 ? Tie.Closed : Tie.Signed);

const isDotted = ({ gap, kind, sign }: Tokens, i: number): boolean =>
  sign[i] === 0x2e && gap[i] === Gap.None && gap[i + 1] === Gap.None && kind[i + 1] === Kind.Digits;

const lengthOf = ({ start, end }: Tokens, i: number): number => (end[i] as number) - (start[i] as number);

/** The point, comma, colon or stroke that ties the digits at `i` to digits before them, or 0. */
function markBefore({ gap, kind, sign }: Tokens, i: number): number {
  if (gap[i] !== Gap.None || gap[i - 1] !== Gap.None || kind[i - 2] !== Kind.Digits) return 0;
  const mark = sign[i - 1] as number;
  return mark === 0x2e || mark === 0x2c || mark === 0x3a || mark === 0x2f ? mark : 0;
}
