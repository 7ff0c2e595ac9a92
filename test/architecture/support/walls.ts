import path from 'node:path/posix';
import { importsOf, type Import } from './imports.js';
import { isTypeScript, type Finding, type Source } from './source.js';
import { APP_WALLS, LIB_WALLS, type Wall } from './wall-table.js';

/** The room a file stands in: `libs/policy/src/x.ts` is in the lib `policy`. */
interface Room {
  readonly floor: 'apps' | 'libs';
  readonly name: string;
}

function roomOf(file: string): Room | undefined {
  const [floor, name, ...rest] = file.split('/');
  if ((floor !== 'apps' && floor !== 'libs') || name === undefined || rest.length === 0) return undefined;
  return { floor, name };
}

/** Imports between libs and apps that go up, sideways, or past a lib's front door. */
export function brokenWalls(sources: readonly Source[]): Finding[] {
  return sources.filter(({ path: file }) => isTypeScript(file)).flatMap(brokenIn);
}

function brokenIn(source: Source): Finding[] {
  const room = roomOf(source.path);
  if (!room) return [];
  const wall = (room.floor === 'libs' ? LIB_WALLS : APP_WALLS)[room.name];
  if (!wall) {
    return [
      { path: source.path, complaint: `${room.name} is in no wall table: say what it may import, and why` },
    ];
  }
  return importsOf(source).flatMap((one) => {
    const complaint = complaintOf(source.path, room, wall, one);
    return complaint === undefined ? [] : [{ path: source.path, complaint }];
  });
}

function complaintOf(file: string, room: Room, wall: Wall, { specifier }: Import): string | undefined {
  if (specifier.startsWith('#')) return throughTheDoor(room, wall, specifier);
  if (!specifier.startsWith('.')) return undefined;
  const target = path.join(path.dirname(file), specifier);
  const other = roomOf(target);
  if (other?.floor === room.floor && other.name === room.name) return undefined;
  if (!other && isOfTests(file) && target.startsWith('test/support/')) return undefined;
  if (!other) return `imports ${specifier}, which is outside apps/ and libs/`;
  if (other.floor === 'libs') return `imports ${specifier}: another lib is imported as #${other.name} only`;
  if (room.floor === 'libs')
    return `imports ${specifier}: nothing imports apps, they are put together from libs`;
  if (wall.may.includes(other.name)) return undefined;
  return `imports the app ${other.name}, but ${wall.because}`;
}

/** Specs, and what stands beside them in a lib's own `test/`, may share their support. */
function isOfTests(file: string): boolean {
  return file.endsWith('.spec.ts') || /^libs\/[^/]+\/test\//.test(file);
}

function throughTheDoor(room: Room, wall: Wall, specifier: string): string | undefined {
  const lib = specifier.slice(1);
  if (LIB_WALLS[lib] === undefined) return `imports ${specifier}, which is no lib's front door`;
  if (room.floor === 'apps' || wall.may.includes(lib)) return undefined;
  return `imports ${specifier}, but ${wall.because}`;
}
