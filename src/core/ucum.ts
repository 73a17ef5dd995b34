/** What a unit measures, and how its amounts turn into those of the base unit: `amount * factor + offset`. */
export interface Measure {
  dimension: string;
  factor: number;
  offset: number;
}

type Entry = readonly [dimension: string, factor: number, offset?: number];

/** Atoms of UCUM that news uses, with SI base factors; customary units as UCUM defines them. */
const ATOMS: Readonly<Record<string, Entry>> = {
  m: ['length', 1],
  '[in_i]': ['length', 0.0254],
  '[ft_i]': ['length', 0.3048],
  '[yd_i]': ['length', 0.9144],
  '[mi_i]': ['length', 1609.344],
  '[nmi_i]': ['length', 1852],
  '[ly]': ['length', 9.4607304725808e15],
  ly: ['length', 9.4607304725808e15],
  g: ['mass', 0.001],
  t: ['mass', 1000],
  '[oz_av]': ['mass', 0.028349523125],
  '[lb_av]': ['mass', 0.45359237],
  '[stone_av]': ['mass', 6.35029318],
  '[ston_av]': ['mass', 907.18474],
  '[lton_av]': ['mass', 1016.0469088],
  s: ['time', 1],
  min: ['time', 60],
  h: ['time', 3600],
  d: ['time', 86_400],
  wk: ['time', 604_800],
  mo: ['time', 2_629_800],
  a: ['time', 31_557_600],
  L: ['volume', 0.001],
  l: ['volume', 0.001],
  m3: ['volume', 1],
  '[gal_us]': ['volume', 0.003785411784],
  '[gal_br]': ['volume', 0.00454609],
  '[pt_us]': ['volume', 0.000473176473],
  '[pt_br]': ['volume', 0.00056826125],
  '[bbl_us]': ['volume', 0.158987294928],
  m2: ['area', 1],
  ar: ['area', 100],
  har: ['area', 10_000],
  '[acr_us]': ['area', 4046.872609874252],
  '[acr_br]': ['area', 4046.8564224],
  '[sft_i]': ['area', 0.09290304],
  '[ft_i]2': ['area', 0.09290304],
  '[smi_us]': ['area', 2_589_988.11],
  '[mi_i]2': ['area', 2_589_988.110336],
  K: ['temperature', 1],
  Cel: ['temperature', 1, 273.15],
  '[degF]': ['temperature', 5 / 9, 459.67 * (5 / 9)],
  bit: ['data', 1 / 8],
  By: ['data', 1],
  W: ['power', 1],
  '[HP]': ['power', 745.699872],
  J: ['energy', 1],
  cal: ['energy', 4.184],
  Hz: ['frequency', 1],
  Pa: ['pressure', 1],
  bar: ['pressure', 100_000],
  '[psi]': ['pressure', 6894.757],
};

const PREFIXES: Readonly<Record<string, number>> = {
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
};

/** The measure of a UCUM code: an atom, a metric prefix and an atom (squared or cubed too), or a quotient of two; else undefined. */
export function measureOf(code: string): Measure | undefined {
  const slash = code.indexOf('/');
  if (slash > 0) {
    const over = measureOf(code.slice(0, slash));
    const under = measureOf(code.slice(slash + 1));
    return over && under && { dimension: `${over.dimension}/${under.dimension}`, factor: over.factor / under.factor, offset: 0 };
  }
  const atom = Object.hasOwn(ATOMS, code) ? ATOMS[code] : undefined;
  if (atom !== undefined) return { dimension: atom[0], factor: atom[1], offset: atom[2] ?? 0 };
  const prefix = Object.hasOwn(PREFIXES, code.charAt(0)) ? PREFIXES[code.charAt(0)] : undefined;
  const rest = code.slice(1);
  const prefixed = Object.hasOwn(ATOMS, rest) ? ATOMS[rest] : undefined;
  if (prefix === undefined || prefixed === undefined) return undefined;
  const power = rest.endsWith('2') ? 2 : rest.endsWith('3') ? 3 : 1;
  return { dimension: prefixed[0], factor: prefixed[1] * prefix ** power, offset: 0 };
}
