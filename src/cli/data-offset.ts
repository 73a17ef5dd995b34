import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';

/**
 * UTF-16 offset in `content`, which is YAML without errors or its part JSON, of the node that `path` leads to, or of the
 * deepest on the way that is there; of the first of `keys` in a mapping at the end of the path. Reading the events again
 * that made the data costs half of a parse, and only where something is wrong.
 */
export function offsetOf(content: string, path: readonly PropertyKey[], keys: readonly string[]): number {
  const nodes = new Nodes(content);
  let at = nodes.root;
  for (const part of path) {
    const next = nodes.child(at, part)?.value;
    if (next === undefined) return nodes.offset(at);
    at = next;
  }
  for (const key of keys) {
    const pair = nodes.child(at, key);
    if (pair !== undefined) return nodes.offset(pair.key);
  }
  return nodes.offset(at);
}

/** The events of a document as a tree; a node is the index of its first event. */
class Nodes {
  /** The first event opens the document. */
  readonly root = 1;
  readonly #content: string;
  readonly #events: readonly Event[];

  constructor(content: string) {
    this.#content = content;
    this.#events = parseEvents(content, {});
  }

  offset(node: number): number {
    const event = this.#events[node];
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return 0;
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
    return event.type === EVENT_ID.SCALAR ? event.valueStart : event.start;
  }

  /** Key and value of `part` in the mapping `node`; of a sequence, the item with that index as both. */
  child(node: number, part: PropertyKey): { key: number; value: number } | undefined {
    const type = this.#events[node]?.type;
    if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return undefined;
    let index = 0;
    for (let key = node + 1; this.#events[key] !== undefined && this.#events[key]?.type !== EVENT_ID.POP; index++) {
      const value = type === EVENT_ID.MAPPING ? this.#after(key) : key;
      if (type === EVENT_ID.MAPPING ? this.#text(key) === String(part) : index === Number(part)) return { key, value };
      key = this.#after(value);
    }
    return undefined;
  }

  #after(node: number): number {
    let open = 0;
    let at = node;
    do {
      const type = this.#events[at++]?.type;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) open++;
      else if (type === EVENT_ID.POP) open--;
    } while (open > 0);
    return at;
  }

  #text(node: number): string | undefined {
    const event = this.#events[node];
    return event?.type === EVENT_ID.SCALAR ? getScalarValue(this.#content, event) : undefined;
  }
}
