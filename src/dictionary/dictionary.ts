import type { LanguageCode, Senses } from '../languages/language.ts';
import type { KnownSenses } from '../languages/senses/names.ts';
import { type Affair, addPacks, affairsOf } from '../packs/index.ts';
import type { Pack } from '../packs/pack.ts';
import { ImageReader, ImageWriter } from '../text/image.ts';
import { Lexicon } from '../text/lexicon.ts';
import { Vocabulary } from '../text/vocabulary.ts';

/** What a text is read with: the words of all languages, and the names that packs know, over one vocabulary. */
export class Dictionary {
  readonly vocabulary: Vocabulary;
  /** The same for all languages, as most names are: a hundred thousand of them take half the time to add, and half the room. */
  readonly names: Lexicon<KnownSenses>;
  readonly lexicons: ReadonlyMap<LanguageCode, Lexicon<Senses>>;
  /** The affairs within which some names mean something. */
  readonly affairs: Affair[] = [];

  /** A dictionary of these languages, without any word. */
  static of(codes: readonly LanguageCode[]): Dictionary {
    const vocabulary = new Vocabulary();
    const lexicons = new Map(codes.map((code) => [code, new Lexicon<Senses>(vocabulary)]));
    return new Dictionary(vocabulary, lexicons, new Lexicon(vocabulary));
  }

  /** The dictionary that `store` made `bytes` of, which are its own from here on. */
  static load(bytes: Uint8Array<ArrayBuffer>): Dictionary {
    const image = new ImageReader(bytes);
    const { codes, affairs } = JSON.parse(image.text()) as { codes: LanguageCode[]; affairs: Affair[] };
    const vocabulary = Vocabulary.load(image);
    const lexicons = new Map(codes.map((code) => [code, Lexicon.load<Senses>(vocabulary, image)]));
    const loaded = new Dictionary(vocabulary, lexicons, Lexicon.load(vocabulary, image));
    loaded.affairs.push(...affairs);
    return loaded;
  }

  private constructor(vocabulary: Vocabulary, lexicons: ReadonlyMap<LanguageCode, Lexicon<Senses>>, names: Lexicon<KnownSenses>) {
    this.vocabulary = vocabulary;
    this.lexicons = lexicons;
    this.names = names;
  }

  lexicon(code: LanguageCode): Lexicon<Senses> {
    const lexicon = this.lexicons.get(code);
    if (lexicon === undefined) throw new Error(`no words of language ${code}`);
    return lexicon;
  }

  store(): Uint8Array<ArrayBuffer> {
    const image = new ImageWriter();
    image.text(JSON.stringify({ codes: [...this.lexicons.keys()], affairs: this.affairs }));
    this.vocabulary.store(image);
    for (const lexicon of this.lexicons.values()) lexicon.store(image);
    this.names.store(image);
    return image.finish();
  }

  /** Adds what `packs` know. Of what they share with each other and with what is known, the last added is preferred. */
  add(packs: readonly Pack[]): void {
    addPacks(packs, this.names, this.lexicons);
    this.affairs.push(...packs.flatMap(affairsOf));
  }
}
