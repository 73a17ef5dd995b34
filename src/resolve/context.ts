import type { Mention } from '../core/mention.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { LineIndex } from '../text/lines.ts';
import type { SmallWords } from '../text/small-words.ts';
import type { Affair } from './affairs.ts';
import type { Grounding } from './grounding.ts';

/** Is told each step that adds something not written, and where. */
export type Note = (place: Pick<Mention, 'type' | 'start' | 'end'>, step: string) => void;

/** What resolvers know besides the mentions: everything that is implied comes from here. */
export interface ResolveContext {
  /** Where facts stand. */
  grounding: Grounding;
  /** The prose that the mentions were found in, offsets those of the source. */
  text: string;
  /** Those of `text`. */
  lines: LineIndex;
  smallWords: SmallWords;
  language: LanguageCode;
  /** Document date, EDTF level 0, or null where nothing tells. */
  date: string | null;
  /** The affairs that the document is about. */
  affairs: readonly Affair[];
  /** Told each step that adds something not written, when somebody asks (`explain`). */
  note?: Note | undefined;
}
