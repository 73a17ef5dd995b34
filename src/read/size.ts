/** Bytes in the unit that a person would use. */
export const sizeName = (bytes: number): string =>
  bytes >= 1e6 ? `${round(bytes / 1e6)} MB` : bytes >= 1e3 ? `${round(bytes / 1e3)} kB` : `${bytes} bytes`;

const round = (n: number): number => Math.round(n * 10) / 10;
