import type { JsonObject } from '#kernel';
import { word } from '../../support/api.js';
import type { Field } from './field.js';

/** An application for an on-site pack of five years over a system in Yokohama. */
export function packOver(system: readonly JsonObject[]): JsonObject {
  return {
    service: 'on-site',
    years: 5,
    operationStartedOn: '2026-03-15',
    siteCountry: 'JP',
    sitePlace: 'YOKOHAMA',
    system: [...system],
  };
}

/** The same over a recorder, PX-1, and a camera, PX-2, that are registered and were bought on 10 February 2026. */
export async function packOverTwo(field: Field): Promise<JsonObject> {
  const unit = { maker: 'PANASONIC', model: 'FIELD-CAM' };
  const device = { maintainable: true, pack: 'on-site', purchasedOn: '2026-02-10' };
  const recorder = await field.registers({ ...unit, serial: 'PX-1' });
  const camera = await field.registers({ ...unit, serial: 'PX-2' });
  return packOver([
    { ...device, unitId: recorder, kind: 'recorder' },
    { ...device, unitId: camera, kind: 'camera' },
  ]);
}

/** Somebody calls for a device of an on-site pack: what the desk opens, and the path of the case. */
export async function callsUnderPack(
  field: Field,
  device: { readonly maker: string; readonly model: string; readonly serial: string },
  fault: string,
): Promise<{ readonly opened: JsonObject; readonly path: string }> {
  const opened = await field.does('front-desk', '/v1/repair-cases', {
    programme: 'panasonic-pack',
    intake: 'phone',
    item: { ...device, serialReadable: true },
    contact: { name: '架空 太郎' },
    fault,
    pack: { service: 'on-site', channel: 'maintenance-desk' },
  });
  return { opened, path: `/v1/repair-cases/${word(opened['number'])}` };
}
