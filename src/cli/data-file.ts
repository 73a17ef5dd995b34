import { extname } from 'node:path';
import type { z } from 'zod';
import { UsageError } from './errors.ts';

/**
 * The data of a JSON or YAML file in the shape of `schema`. Throws a `UsageError` with file, line and what was
 * expected. `key` picks one property of the file (the `sonyfacts` key of package.json).
 */
export async function parseData<T>(path: string, content: string, schema: z.ZodType<T>, key?: string): Promise<T> {
  const data = extname(path) === '.json' ? json(path, content) : await yaml(path, content);
  const result = schema.safeParse(key === undefined ? data : (data as Record<string, unknown>)[key]);
  if (result.success) return result.data;
  const issue = mostTelling(result.error.issues);
  const inner = key === undefined ? issue.path : [key, ...issue.path];
  const field = issue.path.length === 0 ? '' : `${issue.path.map((part) => String(part)).join('.')}: `;
  throw new UsageError(`${path}:${await lineOf(content, issue, inner)}: ${field}${lowerFirst(issue.message)}`);
}

type Issue = z.core.$ZodIssue;

/** Of a union's many complaints, those of the member that came furthest say what was meant. */
function mostTelling(issues: readonly Issue[]): Issue {
  const [first] = issues as [Issue];
  if (first.code !== 'invalid_union' || first.errors.length === 0) return first;
  const inner = first.errors.map((member) => mostTelling(member)).sort((a, b) => b.path.length - a.path.length)[0] as Issue;
  return { ...inner, path: [...first.path, ...inner.path] };
}

function json(path: string, content: string): unknown {
  const text = content.replace(/^\ufeff/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8 says where it stopped, save at the end of the text
    const { message } = error as Error;
    const at = /^(.*?),?(?: \S*\.{3}.*)? (?:in JSON )?at position (\d+)/s.exec(message);
    const line = text.slice(0, at === null ? text.length : Number(at[2])).split('\n').length;
    throw new UsageError(`${path}:${line}: not valid JSON: ${lowerFirst(at?.[1] ?? message)}`);
  }
}

async function yaml(path: string, content: string): Promise<unknown> {
  const {
    default: { LineCounter, parseDocument },
  } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) throw new UsageError(`${path}:${lines.linePos(error.pos[0]).line}: ${lowerFirst(error.message)}`);
  return document.toJS();
}

/** The line of the deepest node on the way to what is wrong; a key that should not be there has a line of its own. */
async function lineOf(content: string, issue: Issue, path: readonly PropertyKey[]): Promise<number> {
  const {
    default: { isMap, isScalar, LineCounter, parseDocument },
  } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  let offset = 0;
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range === undefined || node.range === null) continue;
    offset = node.range[0];
    if (issue.code === 'unrecognized_keys' && depth === path.length && isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && issue.keys.includes(String(key.value)));
      if (isScalar(pair?.key) && pair.key.range) offset = pair.key.range[0];
    }
    break;
  }
  return lines.linePos(offset).line;
}

const lowerFirst = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);
