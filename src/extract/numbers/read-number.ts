/** A number as read from tokens: digits with their marks, words, scales, or a vague amount. */
export interface ReadNumber {
  /** The token after the number. */
  end: number;
  /** Absent for a range or a vague amount. */
  value?: number;
  low?: number;
  high?: number | null;
  /** « une vingtaine », "several hundred": says of itself that it is not exact. */
  approximate?: true;
  /** What the value would be with the other decimal mark: `1.234`. */
  alternative?: number;
  /** What the last part is multiplied by: 1e6 of `5 million`; 1 where no scale is written. */
  scale: number;
  /** Has a scale or is a collective, so that « de » stands between it and what is counted. */
  scaled?: true;
  /** Nothing but an article or the word one, which count only where a unit or scale follows. */
  article?: true;
}
