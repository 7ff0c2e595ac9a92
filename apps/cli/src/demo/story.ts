import type { JsonObject, TokenRole } from '#kernel';

/** Who acts in a story: a pseudonym and the role on the token. */
export interface Player {
  readonly id: string;
  readonly role: TokenRole;
}

/** The staff of the demo's repair centre. */
export const STAFF = {
  desk: { id: 'desk-1', role: 'front-desk' },
  technician: { id: 'tech-7', role: 'technician' },
  lead: { id: 'lead-1', role: 'lead' },
  otherLead: { id: 'lead-2', role: 'lead' },
} as const satisfies Record<string, Player>;

/** One thing that happens: somebody sends a command, or time passes. `at` is Tokyo wall-clock time. */
export type Step =
  | {
      readonly kind: 'act';
      /** Which case of the story, by a word of the story's own. */
      readonly on: string;
      readonly at: string;
      readonly as: Player;
      readonly do: string;
      readonly with: JsonObject;
      /** The code of the refusal that the story expects. */
      readonly refusedWith?: string;
    }
  | { readonly kind: 'wait'; readonly until: string; readonly why: string };

/** One case from its opening on, or several side by side. The first step on a case opens it. */
export interface Story {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** The case of a story that has only one. */
export const THE_CASE = 'case';

/** Somebody sends a command at a moment in Tokyo, `YYYY-MM-DD HH:MM`. */
export function act(at: string, as: Player, command: string, payload: JsonObject = {}): Step {
  return { kind: 'act', on: THE_CASE, at, as, do: command, with: payload };
}

/** Somebody tries a command that is refused with this code. */
export function refused(
  at: string,
  as: Player,
  command: string,
  code: string,
  payload: JsonObject = {},
): Step {
  return { kind: 'act', on: THE_CASE, at, as, do: command, with: payload, refusedWith: code };
}

/** Time passes until a moment in Tokyo, `YYYY-MM-DD HH:MM`; the timekeeper does what falls due. */
export function wait(until: string, why: string): Step {
  return { kind: 'wait', until, why };
}

/** The same steps on another case of the story. */
export function on(name: string, steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => (step.kind === 'act' ? { ...step, on: name } : step));
}

/** The steps of several cases in the order of their times. */
export function interleaved(...cases: readonly (readonly Step[])[]): readonly Step[] {
  const time = (step: Step) => (step.kind === 'act' ? step.at : step.until);
  return cases.flat().sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}
