/** Smaller units written behind a larger one as part of the same amount (`5 ft 2 in`): how many make the larger one. */
export const SUBUNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '[ft_i]': { '[in_i]': 12 },
  '[lb_av]': { '[oz_av]': 16 },
  '[stone_av]': { '[lb_av]': 14 },
  m: { cm: 100, mm: 1000 },
  km: { m: 1000 },
  kg: { g: 1000 },
};

/** Units whose square or cube may be written with a digit behind the symbol (`km2`, `m/s2`). */
export const takesPower = (code: string): boolean => /^(s|[kcdmnu]?m|\[(ft|in|mi|yd)_i\])$/.test(code);

/** Degrees, of which amounts below zero are written with a spaced minus too. */
export const isTemperature = (code: string | null): boolean => code === 'Cel' || code === '[degF]' || code === 'deg' || code === 'K';

/** Units of data: bytes and bits. */
export const isDataVolume = (code: string): boolean => /^([kMGTPEZ]i?)?(By|bit)$/.test(code);
