/** Programs of the house that read settings. */
export const PROGRAMS = ['standalone', 'api', 'projector', 'timekeeper'] as const;
export type Program = (typeof PROGRAMS)[number];

/** What is hidden when a setting is shown: nothing, all of it, or user and password of a URL. */
export type Secrecy = 'open' | 'secret' | 'secret-url';

/** One setting of the house: an environment variable. */
export interface Setting {
  readonly name: string;
  /** What it means and does, in a sentence or two. */
  readonly what: string;
  /** What applies where it is not set, in words. */
  readonly otherwise: string;
  /** That value; undefined where the setting stays unset. */
  readonly byDefault: (program: Program) => string | undefined;
  readonly secrecy: Secrecy;
  readonly readBy: readonly Program[];
  /** What a value must be, said as "NAME is …, not …"; undefined where the value will do. */
  readonly complaint: (text: string) => string | undefined;
}

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The setting that names a file which holds the secret, as container secrets come. */
export function fileSettingOf({ name }: Pick<Setting, 'name'>): string {
  return `${name}_FILE`;
}
