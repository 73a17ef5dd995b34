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
  throw new UsageError(`${path}:${await lineOf(content, issue, inner)}: ${field}${await complaintOf(issue, schema)}`);
}

/** What is wrong and what to write instead. */
async function complaintOf(issue: Issue, schema: z.ZodType): Promise<string> {
  const message = lowerFirst(issue.message);
  if (issue.code === 'unrecognized_keys') {
    const { keysAt } = await import('./schemas.ts');
    const keys = await keysAt(schema, issue.path);
    return keys.length === 0 ? message : `${message}; expected ${keys.join(', ')}`;
  }
  if (issue.code !== 'invalid_type') return message;
  if (message.endsWith('received undefined')) return `missing: expected ${issue.expected}`;
  return issue.expected === 'string' && /received (?:number|boolean)$/.test(message) ? `${message}; write it in quotes` : message;
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
  const { load, YAMLException } = await import('js-yaml');
  try {
    return load(content);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new UsageError(`${path}:${(error.mark?.line ?? 0) + 1}: not valid YAML: ${error.reason}`);
  }
}

/** The line of the deepest node on the way to what is wrong; a key that should not be there has a line of its own. */
async function lineOf(content: string, issue: Issue, path: readonly PropertyKey[]): Promise<number> {
  const { offsetOf } = await import('./data-offset.ts');
  const offset = offsetOf(content, path, issue.code === 'unrecognized_keys' ? issue.keys : []);
  return content.slice(0, offset).split('\n').length;
}

const lowerFirst = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);
