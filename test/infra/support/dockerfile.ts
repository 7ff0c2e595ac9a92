/** One instruction of a Dockerfile, its lines joined and its arguments filled in. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** From one FROM to the next. */
export interface Stage {
  /** The name that later stages know it by. */
  readonly name: string;
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

export interface Copy {
  /** The stage that it copies from; undefined is the folder that the image is built from. */
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

/** The stages of a Dockerfile. Understands what ours uses: no here-documents, no heredoc, no escapes but line ends. */
export function stagesOf(text: string): readonly Stage[] {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n');
  const defaults: Record<string, string> = {};
  const stages: { name: string; from: string; instructions: Instruction[] }[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name === 'ARG') {
      const [variable = '', value = ''] = rest.split('=');
      defaults[variable] = value;
      continue;
    }
    const filled = rest.replaceAll(/\$\{(\w+)\}/g, (_all, variable: string) => defaults[variable] ?? '');
    if (name === 'FROM') {
      const [from = '', , alias] = filled.split(/\s+/);
      stages.push({ name: alias ?? 'result', from, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push({ name, text: filled.trim() });
    }
  }
  return stages;
}

/** @throws Error when there is no such stage */
export function stageCalled(stages: readonly Stage[], name: string): Stage {
  const stage = stages.find((one) => one.name === name);
  if (stage === undefined) throw new Error(`there is no stage ${name}`);
  return stage;
}

export function copiesOf({ instructions }: Stage): readonly Copy[] {
  return instructions
    .filter(({ name }) => name === 'COPY')
    .map(({ text }) => {
      const words = text.split(/\s+/);
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      const places = words.filter((word) => !word.startsWith('--'));
      return { from, sources: places.slice(0, -1), target: places.at(-1) ?? '' };
    });
}

/** The words of an instruction in its exec form, the last of its kind; undefined in any other form. */
export function wordsOf({ instructions }: Stage, name: string): readonly string[] | undefined {
  const last = instructions.findLast((one) => one.name === name)?.text ?? '';
  const list = /\[.*\]$/.exec(last)?.[0];
  return list === undefined ? undefined : (JSON.parse(list) as string[]);
}

/** What ENV sets. */
export function environmentOf({ instructions }: Stage): Readonly<Record<string, string>> {
  const pairs = instructions
    .filter(({ name }) => name === 'ENV')
    .flatMap(({ text }) => text.split(/\s+/))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  return Object.fromEntries(pairs);
}
