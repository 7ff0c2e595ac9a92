import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openPersonalDataStore,
  type PersonalDataStore,
  type PersonalKind,
  reveal,
  type Sealed,
} from '#privacy';
import { aCase, told, WAYS } from '../../test/read/a-case.js';
import { caseDetail } from './case-detail/case-detail.js';
import { kindOfCaseField } from './personal-fields.js';

const AT = { revision: 3, updatedAt: '2026-04-08T01:00:00.000Z' };
const everything = () => true;
const revealed = (view: object, personal: PersonalDataStore, mayRead: (kind: PersonalKind) => boolean) =>
  reveal(view, personal, { kindOf: kindOfCaseField, mayRead });

describe('personal values in what is shown', () => {
  let folder: string;
  let personal: PersonalDataStore;
  let contact: Sealed;
  let fault: Sealed;
  let gone: Sealed;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shuri-reveal-'));
    personal = openPersonalDataStore({ file: join(folder, 'personal.sqlite') });
    const sealed = await personal.sealAll('3f0e7a52-0d4c-4d52-9f0c-1c1f60c8a001', {
      contact: { kind: 'contact', value: { name: 'Yamada', phone: '03-0000-0000' } },
      fault: { kind: 'text', value: 'does not start' },
      findings: { kind: 'text', value: 'gone' },
    });
    contact = sealed.contact.sealed;
    fault = sealed.fault.sealed;
    gone = sealed.findings.sealed;
    await personal.discard([gone]);
  });
  afterEach(async () => {
    await personal.close();
    rmSync(folder, { recursive: true });
  });

  const shown = () =>
    caseDetail(aCase(...WAYS.received, told('diagnosis-completed', { findings: gone })), AT);
  const view = () => ({ ...shown(), contact, fault });

  it('are there for whoever may read them', async () => {
    expect(await revealed(view(), personal, everything)).toMatchObject({
      contact: { value: { name: 'Yamada', phone: '03-0000-0000' } },
      fault: { value: 'does not start' },
    });
  });

  it('are withheld by their kind, one by one', async () => {
    expect(await revealed(view(), personal, (kind) => kind === 'text')).toMatchObject({
      contact: { withheld: true },
      fault: { value: 'does not start' },
    });
  });

  it('are said to be erased where they were, and only to whoever might have read them', async () => {
    const auditor = await revealed(view(), personal, everything);
    expect(auditor).toMatchObject({ diagnosis: { findings: { erased: true } } });
    const stranger = await revealed(view(), personal, () => false);
    expect(stranger).toMatchObject({ diagnosis: { findings: { withheld: true } } });
  });

  it('leave everything else as it was', async () => {
    const before = shown();
    const { contact: _c, fault: _f, diagnosis: _d, arrival: _a, ...rest } = before;
    expect(await revealed(before, personal, everything)).toMatchObject(rest);
  });

  it('are found in lists too, and no reference into the store is left', async () => {
    const page = { items: [{ name: 'case-opened', data: { contact, fault } }, { data: { note: fault } }] };
    const result = await revealed(page, personal, (kind) => kind === 'text');
    expect(result).toEqual({
      items: [
        { name: 'case-opened', data: { contact: { withheld: true }, fault: { value: 'does not start' } } },
        { data: { note: { value: 'does not start' } } },
      ],
    });
  });

  it('of a field that no command brings are kept as closely as an address', () => {
    expect(kindOfCaseField('contact')).toBe('contact');
    expect(kindOfCaseField('findings')).toBe('text');
    expect(kindOfCaseField('somethingNew')).toBe('contact');
  });
});
