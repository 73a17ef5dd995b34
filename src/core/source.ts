import type { DateSource } from './schema.ts';

/** A document as the readers hand it over: decoded, with its markup masked, and with what is known of it from outside. */
export interface SourceDocument {
  id: string;
  /** Path as the user gave or would give it; null for stdin and records. */
  path: string | null;
  /** The decoded source. All offsets are UTF-16 code units into this. */
  text: string;
  /** `text` with every character that is not prose replaced, one for one, so that offsets are the same. */
  prose: string;
  /** BCP 47; told apart from the text where absent. */
  language?: string;
  /** EDTF level 0. */
  date?: string;
  dateSource?: DateSource;
  title?: string;
}
