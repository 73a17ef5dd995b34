import { fromMarkdown } from 'mdast-util-from-markdown';
import { FILLER, OBJECT } from '../../core/mask.ts';
import { align } from './align.ts';

/**
 * Constructs that a plain text uses for other things: a line that begins with `2014.` or a dash, an indented paragraph,
 * a rule of hyphens under a title.
 */
const AMBIGUOUS = ['codeIndented', 'list', 'setextUnderline', 'thematicBreak', 'blockQuote'];

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/**
 * The prose of a text in Markdown, as long as its source: without emphasis marks, link targets, code, comments.
 * In a `plain` text, which only borrows from Markdown, ambiguous constructs are taken as text and lines stay lines.
 */
export async function maskMarkdown(source: string, plain: boolean): Promise<string> {
  // few such texts hold HTML, and what reads it takes longer to load than a short one takes to read
  const html = source.includes('<') ? await import('./html.ts') : undefined;
  const tree = fromMarkdown(source, plain ? { extensions: [{ disable: { null: AMBIGUOUS } }] } : {});
  const parts: string[] = [];
  let at = 0;
  const put = (start: number, end: number, prose: string): void => {
    if (start < at) return;
    parts.push(between(source, at, start), prose);
    at = end;
  };
  // an explicit stack: the nesting of a hostile text is as deep as it likes
  const stack: Node[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const written = source.slice(start, end);
    if (node.type === 'text') {
      const prose = align(written, node.value);
      put(start, end, plain ? prose : prose.replace(/\r?\n/g, (lineEnd) => ' '.repeat(lineEnd.length)));
    } else if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference')
      put(start, end, OBJECT + FILLER.repeat(written.length - 1));
    else if (node.type === 'html' && html !== undefined) put(start, end, html.maskHtml(written).prose);
    else if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Node);
  }
  parts.push(between(source, at, source.length));
  return parts.join('');
}

/** Markup between two pieces of prose: fillers, with the line ends that set blocks apart. */
function between(source: string, start: number, end: number): string {
  return source.slice(start, end).replace(/[^\r\n]/g, FILLER);
}
