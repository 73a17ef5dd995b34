import { type Digest, digest } from '../consolidate/digest.ts';
import { Reader } from '../consolidate/reader.ts';
import type { DocumentInfo, Fact, Finding, Level, SuppressedFinding } from '../core/schema.ts';
import type { Written } from '../core/written.ts';
import type { Check, Report } from './check.ts';
import { expectCheck } from './expect.ts';
import type { Expectation } from './expectation.ts';
import { byId, byPlace, toFinding } from './finding.ts';
import { type Directive, directiveFor, directiveLocation, directivesOf } from './suppress.ts';
import { suppression } from './suppression.ts';

export interface CheckSettings {
  /** Level of each check that shall differ from its own, by id. */
  levels?: Readonly<Record<string, Level | 'off'>>;
  /** What documents must say. */
  expect?: readonly Expectation[];
}

export interface CheckResult {
  findings: Finding[];
  /** Findings that a comment in a document silences. */
  suppressed: SuppressedFinding[];
  /** What was compared and agrees, in the shape of findings of level info. */
  verified: Finding[];
}

/**
 * Runs the checks over documents that are added one after the other, in any order. Those that look at one document run as
 * it is added; its words are then dropped, and its facts kept for those that compare documents.
 */
export class Checker {
  readonly #checks: readonly Check[];
  readonly #levels: Readonly<Record<string, Level | 'off'>>;
  readonly #reader = new Reader();
  readonly #digests: Digest[] = [];
  readonly #directives = new Map<string, readonly Directive[]>();
  readonly #paths = new Map<string, string | null>();
  readonly #findings: Finding[] = [];
  readonly #verified: Finding[] = [];

  constructor(checks: readonly Check[], { levels = {}, expect = [] }: CheckSettings = {}) {
    this.#levels = levels;
    const all = expect.length === 0 ? checks : [...checks.filter(({ id }) => id !== 'expect'), expectCheck(expect)];
    this.#checks = all.filter((check) => levels[check.id] !== 'off');
  }

  /**
   * `text` is the document's source, `prose` the text of equal length that its facts were found in; `written` is all that
   * stands there, whether or not it is a fact.
   */
  add(document: DocumentInfo, { text, prose }: { text: string; prose: string }, facts: readonly Fact[], written: Written): void {
    const { id, path } = document;
    this.#paths.set(id, path);
    const directives = directivesOf(id, path, text);
    if (directives.length > 0) this.#directives.set(id, directives);
    // in plain text a comment is not masked; what it says is not said by the document
    const said =
      directives.length === 0
        ? facts
        : facts.filter(({ line }) => !directives.some((directive) => directive.line === line && directive.to !== line));
    const view = this.#reader.read(document, prose, said);
    for (const check of this.#checks) check.inDocument?.(view, this.#reportFor(check));
    this.#digests.push(digest(view, written));
  }

  finish(): CheckResult {
    const digests = this.#digests.sort(byId);
    for (const check of this.#checks) check.between?.(digests, this.#reportFor(check));
    const numbered = numberRepeats(this.#findings.sort(byPlace));
    const { findings, suppressed, used } = this.#divide(numbered);
    if (this.#levels[suppression.id] !== 'off') findings.push(...this.#needless(used));
    return { findings: findings.sort(byPlace), suppressed, verified: this.#verified.sort(byPlace) };
  }

  #divide(all: readonly Finding[]): { findings: Finding[]; suppressed: SuppressedFinding[]; used: Set<Directive> } {
    const findings: Finding[] = [];
    const suppressed: SuppressedFinding[] = [];
    const used = new Set<Directive>();
    for (const finding of all) {
      const directive = directiveFor(finding, this.#directives);
      if (directive === undefined) findings.push(finding);
      else {
        used.add(directive);
        const { reason } = directive;
        suppressed.push({ ...finding, suppression: { kind: 'inline', ...(reason === undefined ? {} : { reason }) } });
      }
    }
    return { findings, suppressed, used };
  }

  #needless(used: ReadonlySet<Directive>): Finding[] {
    const found: Finding[] = [];
    for (const directives of this.#directives.values()) {
      for (const directive of directives) {
        if (used.has(directive)) continue;
        const message =
          directive.reason === undefined ? 'A comment that silences a check needs a reason after --' : 'This comment silences nothing';
        const finding = toFinding(suppression.id, this.#levelOf(suppression), { facts: [], about: directive.quote, message }, this.#paths);
        found.push({ ...finding, locations: [directiveLocation(directive)] });
      }
    }
    return found;
  }

  #levelOf(check: Check, said?: Level): Level {
    const configured = this.#levels[check.id];
    return configured === undefined || configured === 'off' ? (said ?? check.level) : configured;
  }

  #reportFor(check: Check): Report {
    return (remark) => {
      if (remark.verified) this.#verified.push(toFinding(check.id, 'info', remark, this.#paths));
      else this.#findings.push(toFinding(check.id, this.#levelOf(check, remark.level), remark, this.#paths));
    };
  }
}

/** The same words may disagree twice in one document; each finding has a fingerprint of its own. */
function numberRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    if (count === 1) return finding;
    const fingerprint = `${finding.fingerprint}-${count}`;
    return { ...finding, id: `${finding.check}-${fingerprint}`, fingerprint };
  });
}
