import { type Digest, digest } from '../consolidate/digest.ts';
import { Reader } from '../consolidate/reader.ts';
import type { DocumentInfo, Fact, Finding, Level } from '../core/schema.ts';
import type { Check, Report } from './check.ts';
import { byId, byPlace, toFinding } from './finding.ts';

export interface CheckSettings {
  /** Level of each check that shall differ from its own, by id. */
  levels?: Readonly<Record<string, Level | 'off'>>;
}

export interface CheckResult {
  findings: Finding[];
  /** What was compared and agrees, in the shape of findings of level info. */
  verified: Finding[];
}

/**
 * Runs the checks over documents that are added one after the other, in any order. Those that look at one document run as
 * it is added; its words are then dropped, and its facts kept for those that compare documents.
 */
export class Checker {
  readonly #checks: readonly Check[];
  readonly #settings: CheckSettings;
  readonly #reader = new Reader();
  readonly #digests: Digest[] = [];
  readonly #paths = new Map<string, string | null>();
  readonly #result: CheckResult = { findings: [], verified: [] };

  constructor(checks: readonly Check[], settings: CheckSettings = {}) {
    this.#checks = checks.filter((check) => settings.levels?.[check.id] !== 'off');
    this.#settings = settings;
  }

  /** `prose` is the text that the facts were found in. */
  add(document: DocumentInfo, prose: string, facts: readonly Fact[]): void {
    this.#paths.set(document.id, document.path);
    const view = this.#reader.read(document, prose, facts);
    for (const check of this.#checks) check.inDocument?.(view, this.#reportFor(check));
    this.#digests.push(digest(view));
  }

  finish(): CheckResult {
    const digests = this.#digests.sort(byId);
    for (const check of this.#checks) check.between?.(digests, this.#reportFor(check));
    this.#result.findings.sort(byPlace);
    this.#result.verified.sort(byPlace);
    return this.#result;
  }

  #reportFor(check: Check): Report {
    const { levels } = this.#settings;
    return (remark) => {
      const configured = levels?.[check.id];
      const level = configured === undefined || configured === 'off' ? (remark.level ?? check.level) : configured;
      if (remark.verified) this.#result.verified.push(toFinding(check.id, 'info', remark, this.#paths));
      else this.#result.findings.push(toFinding(check.id, level, remark, this.#paths));
    };
  }
}
