import {
  assessIpro,
  decidePackCoverage,
  iproWouldChange,
  type PackRequest,
  packWouldChange,
} from '../src/index.js';
import { DEVICE, iproHouse } from './support/ipro-house.js';
import { packTerms } from './support/programme-terms.js';

const REQUESTED = { requestedOn: '2024-06-01', knownAt: '2030-01-01T00:00:00.000Z' };
const APPLIED = { appliedOn: '2024-03-01', knownAt: '2030-01-01T00:00:00.000Z' };
const REQUEST: PackRequest = {
  service: 'on-site',
  years: 3,
  purchasedOn: '2024-02-10',
  requestedOn: '2027-02-10',
  wanted: 'repair',
  cause: 'spontaneous',
  causeProven: true,
  heightMetres: 2,
};
const MANY = 2_000;

describe('what would change a decision on a case', () => {
  const ofIpro = (limit: number) => iproWouldChange(DEVICE, iproHouse(), REQUESTED, limit);
  const ofPack = (limit: number) => packWouldChange(REQUEST, packTerms(), APPLIED, limit);
  const facts = (found: ReturnType<typeof ofIpro>['found'] | ReturnType<typeof ofPack>['found']) =>
    found.flatMap(({ changes }) => changes.map(({ fact }) => fact));

  it('is found by deciding: each told change gives the answer that is told with it', () => {
    const ipro = ofIpro(MANY);
    const pack = ofPack(MANY);
    for (const { changes, outcome } of ipro.found) {
      const otherwise = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
      const again = assessIpro({ ...DEVICE, ...otherwise }, iproHouse(), REQUESTED);
      expect(again.outcome).toEqual(outcome);
    }
    for (const { changes, outcome } of pack.found) {
      const otherwise = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
      const again = decidePackCoverage({ ...REQUEST, ...otherwise }, packTerms(), APPLIED);
      expect(again.outcome).toEqual(outcome);
    }
    expect([ipro.complete, ipro.found.length > 0, pack.complete]).toEqual([true, true, true]);
  });

  it('is never the day of the request, which is what it is, nor the model or what is wanted', () => {
    expect(facts(ofIpro(MANY).found)).not.toContain('requestedOn');
    expect(facts(ofIpro(MANY).found)).not.toContain('model');
    expect(facts(ofPack(MANY).found)).toContain('purchasedOn');
    expect(facts(ofPack(MANY).found)).not.toContain('requestedOn');
    expect(facts(ofPack(MANY).found)).not.toContain('wanted');
  });

  it('says where the search was stopped', () => {
    expect(ofIpro(3).complete).toBe(false);
    expect(ofPack(3).complete).toBe(false);
  });
});
