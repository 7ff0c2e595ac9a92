import { RULES_BY_KIND } from './rules.data.js';
import type { Trial } from './trials.js';

/** A rule of the catalogue and its primary kind. */
export interface CatalogueRule {
  readonly id: string;
  readonly kind: keyof typeof RULES_BY_KIND;
}

/** Every rule, document by document in the order of the ids. */
export const RULES: readonly CatalogueRule[] = (Object.keys(RULES_BY_KIND) as CatalogueRule['kind'][])
  .flatMap((kind) =>
    RULES_BY_KIND[kind]
      .trim()
      .split(/\s+/)
      .map((id) => ({ id, kind })),
  )
  .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));

/**
 * How a rule is held. `executed`: it fired in a worked case, which turns out otherwise without it. `flow`: a case file
 * that is played over HTTP wants it cited. `command`: a command cites it where it decides. `disclosure`: it only has to be
 * shown, and its text can be. `cited`: a worked case wants it cited, but it has no condition that could be dropped.
 */
export type Holding = 'executed' | 'flow' | 'command' | 'disclosure' | 'cited' | 'MISSING';

/** In the order in which they are looked for. */
export const HOLDINGS: readonly Holding[] = ['executed', 'flow', 'command', 'disclosure', 'cited', 'MISSING'];

/** What is known of the rules at work. Each maps a clause to what shows it. */
export interface Evidence {
  readonly trials: readonly Trial[];
  readonly flows: ReadonlyMap<string, readonly string[]>;
  readonly commands: ReadonlyMap<string, readonly string[]>;
  /** The clauses whose text can be shown. */
  readonly texts: ReadonlySet<string>;
}

/** A rule, how it is held, and what shows it. */
export interface HeldRule {
  readonly rule: string;
  readonly holding: Holding;
  readonly shownBy: string;
}

export function holdingOf({ id, kind }: CatalogueRule, evidence: Evidence): HeldRule {
  const trial = evidence.trials.find(({ clause }) => clause === id);
  const held = (holding: Holding, shownBy: string): HeldRule => ({ rule: id, holding, shownBy });
  const [answers, citations] = [trial?.answersChanged ?? [], trial?.citationsChanged ?? []];
  if (answers.length > 0) return held('executed', `decides ${few(answers)}`);
  if (citations.length > 0) return held('executed', `cited by ${few(citations)}`);
  const flows = evidence.flows.get(id) ?? [];
  if (flows.length > 0) return held('flow', few(flows));
  const commands = evidence.commands.get(id) ?? [];
  if (commands.length > 0) return held('command', few(commands));
  const hasText = evidence.texts.has(id);
  if (kind === 'disclosure' && hasText) return held('disclosure', 'its text can be shown');
  const fired = trial?.fired ?? [];
  if (fired.length > 0) return held('cited', few(fired));
  return held('MISSING', hasText ? 'only its text is there' : 'nowhere');
}

function few(all: readonly string[]): string {
  const distinct = [...new Set(all)];
  const rest = distinct.length - 3;
  return `${distinct.slice(0, 3).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
