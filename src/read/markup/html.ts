import { Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import { FILLER, OBJECT } from '../../core/mask.ts';
import { align } from './align.ts';
import { type Metadata, MetadataFinder } from './metadata.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a paragraph. */
const BLOCKS = words(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul',
);
/** Elements whose content is not prose. */
const HIDDEN = words(
  'audio button canvas code datalist head iframe kbd math nav noembed noframes noscript object pre samp script select style svg template textarea title var video',
);
/** Void elements that have a place in the sentence. */
const OBJECTS = words('img input embed');

/** What the tokenizer must know of elements whose content has no tags; the tree builder would tell it otherwise. */
const MODES: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/**
 * The prose of a page, as long as its source, and what its head says of it. Works on tags, not on a tree: a tree moves
 * text that stands wrongly in tables, and prose must stand where it is written.
 */
export function maskHtml(source: string): { prose: string; metadata: Metadata } {
  const mask = new HtmlMask(source);
  return { prose: mask.prose(), metadata: mask.metadata.found() };
}

class HtmlMask implements TokenHandler {
  readonly metadata = new MetadataFinder();
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #tokenizer: Tokenizer;
  /** How far `#parts` reaches in the source. */
  #at = 0;
  /** What was read since the last markup. */
  #run = '';
  /** The element that hides what it contains, and how many of its name are open. */
  #hidden: { name: string; depth: number } | undefined;

  constructor(source: string) {
    this.#source = source;
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
  }

  prose(): string {
    this.#tokenizer.write(this.#source, true);
    this.#text(this.#source.length);
    this.#fill(this.#source.length, '');
    return this.#parts.join('');
  }

  onStartTag(tag: Token.TagToken): void {
    const { tagName: name } = tag;
    this.metadata.startTag(name, (attribute) => Token.getTokenAttr(tag, attribute));
    if (this.#hidden === undefined) {
      this.#tag(tag, name);
      if (HIDDEN.has(name) && !(tag.selfClosing && (name === 'svg' || name === 'math'))) this.#hidden = { name, depth: 1 };
    } else if (this.#hidden.name === name) this.#hidden.depth++;
    const mode = MODES[name];
    if (mode !== undefined) this.#tokenizer.state = mode;
  }

  onEndTag(tag: Token.TagToken): void {
    const { tagName: name } = tag;
    this.metadata.endTag(name);
    if (this.#hidden === undefined) this.#tag(tag, name);
    else if (this.#hidden.name === name && --this.#hidden.depth === 0) {
      this.#hidden = undefined;
      this.#run = '';
      if (tag.location !== null) this.#fill(tag.location.endOffset, signOf(name));
    }
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    this.metadata.text(chars);
    this.#run += chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onComment({ location }: Token.CommentToken): void {
    this.#aside(location);
  }

  onDoctype({ location }: Token.DoctypeToken): void {
    this.#aside(location);
  }

  onEof(): void {}

  #aside(location: Token.Location | null): void {
    if (this.#hidden !== undefined || location === null) return;
    this.#text(location.startOffset);
    this.#fill(location.endOffset, '');
  }

  #tag({ location }: Token.TagToken, name: string): void {
    if (location === null) return;
    this.#text(location.startOffset);
    this.#fill(location.endOffset, signOf(name));
  }

  /**
   * The text up to `end`, where markup begins. What the tokenizer says of where text stands is not used: beside
   * references without a semicolon it is wrong by some characters.
   */
  #text(end: number): void {
    if (this.#hidden === undefined && end > this.#at) {
      // a line end in a page is a space: lines end where its author's editor broke them
      this.#parts.push(align(this.#source.slice(this.#at, end), this.#run).replace(/[\r\n]/g, ' '));
      this.#at = end;
    }
    this.#run = '';
  }

  /** Fillers up to `end`, with `sign` first. */
  #fill(end: number, sign: string): void {
    if (end <= this.#at) return;
    this.#parts.push(sign, FILLER.repeat(end - this.#at - sign.length));
    this.#at = end;
  }
}

/** What a tag is to the sentence around it. */
const signOf = (name: string): string => (BLOCKS.has(name) ? '\n' : OBJECTS.has(name) || name === 'code' ? OBJECT : '');
