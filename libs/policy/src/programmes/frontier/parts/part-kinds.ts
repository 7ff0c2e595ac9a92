/**
 * What a part is by FW article 4. `accessory` is what FW-W11-19 names; `foreign`: no part of the product at all. No matter:
 * somebody has said that it is on none of its lists.
 */
export interface PartKindTraits {
  readonly matter: 'hardware' | 'software' | null;
  readonly class: 'consumable' | 'limited-life' | 'accessory' | 'foreign' | 'other';
}

const LIMITED_LIFE = { matter: 'hardware', class: 'limited-life' } as const;
const CONSUMABLE = { matter: 'hardware', class: 'consumable' } as const;
const ACCESSORY = { matter: 'hardware', class: 'accessory' } as const;
const SOFTWARE = { matter: 'software', class: 'other' } as const;

/** The kinds of parts that the warranty rules tell apart, with where they put them (FW-W4). */
export const PART_KINDS = {
  case: { matter: 'hardware', class: 'other' },
  'coa-label': { matter: 'hardware', class: 'other' },
  mainboard: LIMITED_LIFE,
  'power-supply': LIMITED_LIFE,
  'graphics-card': LIMITED_LIFE,
  fan: LIMITED_LIFE,
  'hard-disk': LIMITED_LIFE,
  'optical-drive': LIMITED_LIFE,
  cpu: LIMITED_LIFE,
  memory: LIMITED_LIFE,
  ssd: LIMITED_LIFE,
  panel: LIMITED_LIFE,
  'ac-adapter': LIMITED_LIFE,
  keyboard: LIMITED_LIFE,
  mouse: LIMITED_LIFE,
  'power-switch': LIMITED_LIFE,
  'cpu-cooler': LIMITED_LIFE,
  medium: CONSUMABLE,
  'removable-battery': CONSUMABLE,
  'built-in-battery': CONSUMABLE,
  'carrying-case': ACCESSORY,
  peripheral: ACCESSORY,
  'special-part': ACCESSORY,
  'connected-device': { matter: 'hardware', class: 'foreign' },
  firmware: SOFTWARE,
  'operating-system': SOFTWARE,
  'bundled-software': SOFTWARE,
  unlisted: { matter: null, class: 'other' },
} as const satisfies { readonly [kind: string]: PartKindTraits };

export type PartKind = keyof typeof PART_KINDS;

/** Where the warranty rules put a kind of part. */
export function traitsOf(kind: PartKind): PartKindTraits {
  return PART_KINDS[kind];
}

/** Whether a word names a kind of part. */
export function isPartKind(word: string): word is PartKind {
  return Object.hasOwn(PART_KINDS, word);
}
