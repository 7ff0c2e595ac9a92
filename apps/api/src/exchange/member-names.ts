/**
 * Whether a member of that name would be passed over without a word, and so look as if it counted: what turns plain objects
 * into those of a class skips every name that all objects have, such as `constructor` and `toString`.
 */
export function isPassedOver(name: string): boolean {
  return name in Object.prototype;
}

/** The first member of a JSON value, on any level, that would be passed over: by its path; undefined when there is none. */
export function passedOver(value: unknown, place = ''): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const at = place === '' ? name : `${place}.${name}`;
    const found = isPassedOver(name) ? at : passedOver(member, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How many members a JSON value has, on all levels. */
export function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  return inner.reduce<number>(
    (count, one) => count + membersIn(one),
    Array.isArray(value) ? 0 : inner.length,
  );
}

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs;

/** Where the reading of an object stands: its names so far, and the member in hand. */
interface Level {
  readonly names: Set<string> | null;
  at: string;
  isName: boolean;
}

/**
 * The first member that an object of a JSON text has twice, by its path: which of both was meant cannot be told (RFC 8259,
 * section 4). Undefined when no object has. @param text valid JSON
 */
export function memberTwice(text: string): string | undefined {
  const levels: Level[] = [];
  for (const [token] of text.matchAll(TOKENS)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ names: new Set(), at: '', isName: true });
    else if (token === '[') levels.push({ names: null, at: '0', isName: false });
    else if (token === '}' || token === ']') levels.pop();
    else if (level === undefined) continue;
    else if (token === ',') goOn(level);
    else if (level.isName && level.names !== null) {
      const name = String(JSON.parse(token));
      level.at = name;
      level.isName = false;
      if (level.names.has(name)) return levels.map(({ at }) => at).join('.');
      level.names.add(name);
    }
  }
  return undefined;
}

/** After a comma stands the next name of an object, or the next value of a list. */
function goOn(level: Level): void {
  if (level.names === null) level.at = String(Number(level.at) + 1);
  else level.isName = true;
}
