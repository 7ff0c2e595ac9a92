import { isListed, type Terms } from '#policy';

/** The table of models that packs are sold for (A-G-9). */
export const PACK_HARDWARE = 'panasonic-pack.packHardware';

/** What of a device of a system the list and the desk speak of. */
interface Device {
  readonly model?: string;
  readonly maintainable: boolean;
  readonly pack?: string;
}

/** The devices that are to have a pack though the list of that day (`YYYY-MM-DD`) does not have their models, by their places in the system. */
export function notSoldFor(
  system: readonly Device[],
  terms: Terms,
  on: string,
): readonly { readonly index: number; readonly model: string }[] {
  return system.flatMap(({ model, pack }, index) =>
    model !== undefined && pack !== undefined && isSoldFor(model, terms, on) === false
      ? [{ index, model }]
      : [],
  );
}

/** Whether a device is left out as one that cannot be maintained though packs are sold for its model that day. */
export function leavesOutSold(system: readonly Device[], terms: Terms, on: string): boolean {
  return system.some(
    ({ model, maintainable }) => !maintainable && model !== undefined && isSoldFor(model, terms, on) === true,
  );
}

/** `null`: there is no list that says it. */
function isSoldFor(model: string, terms: Terms, on: string): boolean | null {
  const list = terms.programmes['panasonic-pack']?.packHardware;
  return list === undefined ? null : isListed(list, model, () => on);
}
