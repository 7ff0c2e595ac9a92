import { INFORMATIONAL, RULES_BY_KIND } from './rules.data.js';
import type { Company } from './company.js';
import type { Trial } from './trials.js';

/** A rule of the catalogue, its primary kind, and whether it only informs. */
export interface CatalogueRule {
  readonly id: string;
  readonly kind: keyof typeof RULES_BY_KIND;
  readonly informs: boolean;
}

const idsIn = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Every rule, document by document in the order of the ids. */
export const RULES: readonly CatalogueRule[] = (Object.keys(RULES_BY_KIND) as CatalogueRule['kind'][])
  .flatMap((kind) =>
    idsIn(RULES_BY_KIND[kind]).map((id) => ({ id, kind, informs: idsIn(INFORMATIONAL).includes(id) })),
  )
  .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));

/**
 * How a rule is held. `decides`: it fired in a worked case, whose answer is another without it. `together`: a worked case
 * fails without it since it must cite it, and answers otherwise where other clauses are gone too, which bring the same about
 * or win over it; the run finds out which. `disclosure`:
 * it only informs, and its text can be shown. `supports`: a worked case wants it cited, and nothing is answered otherwise without it.
 */
export type Holding = 'decides' | 'together' | 'disclosure' | 'supports' | 'MISSING';

/** In the order in which they are looked for. */
export const HOLDINGS: readonly Holding[] = ['decides', 'together', 'disclosure', 'supports', 'MISSING'];

/** What is known of the rules at work. */
export interface Evidence {
  readonly trials: readonly Trial[];
  /** The clauses whose text can be shown. */
  readonly texts: ReadonlySet<string>;
}

/** A rule, how it is held, and what shows it. */
export interface HeldRule {
  readonly rule: string;
  readonly holding: Holding;
  readonly shownBy: string;
}

export function holdingOf({ id, informs }: CatalogueRule, evidence: Evidence): HeldRule {
  const trial = evidence.trials.find(({ clause }) => clause === id);
  const held = (holding: Holding, shownBy: string): HeldRule => ({ rule: id, holding, shownBy });
  const fired = trial?.fired ?? [];
  const answers = trial?.answersChanged ?? [];
  if (fired.length > 0 && answers.length > 0) return held('decides', few(answers));
  const company = trial?.company ?? null;
  const citations = trial?.citationsChanged ?? [];
  if (company !== null && citations.length > 0) {
    return held('together', `cited in ${few(citations)}; ${inWords(company)}`);
  }
  const hasText = evidence.texts.has(id);
  if (informs && hasText)
    return held('disclosure', fired.length > 0 ? `shown in ${few(fired)}` : 'its text can be shown');
  if (citations.length > 0)
    return held('supports', `fired in ${few(citations)}, without which nothing else changes`);
  return held('MISSING', hasText ? 'only its text is there' : 'nowhere');
}

function inWords({ how, beside, shownBy }: Company): string {
  const others = beside.join(' and ');
  switch (how) {
    case 'same':
      return `says the same as ${others}: without all of them ${shownBy} is answered otherwise`;
    case 'gives-way':
      return `gives way to ${others}, without which it decides ${shownBy}`;
  }
}

function few(all: readonly string[]): string {
  const distinct = [...new Set(all)];
  const rest = distinct.length - 3;
  return `${distinct.slice(0, 3).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
