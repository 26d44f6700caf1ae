import { OpeningV1, produce } from '@libs/contracts';
import { checkRow } from '@libs/imports';
import { Opening, type OpeningFacts } from './opening';
import { openingRow } from './opening.fixture';
import { factsOf, openingId, type OpeningRow, OpeningRowSchema } from './opening-row';

const facts = (rest: Partial<OpeningRow> = {}) =>
  factsOf(checkRow(OpeningRowSchema, openingRow('O-1', rest))) as OpeningFacts;
const open = (rest: Partial<OpeningRow> = {}) => Opening.open(openingId('O-1'), 'O-1', facts(rest)).opening;
const draft = () => open({ status: 'DRAFT', publishedOn: null });
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

describe('an opening', () => {
  it('is published on the day it is shown, then closed', () => {
    const opening = draft();
    expect(opening.publish('2026-11-24')).toBe('internal-mobility.opening.published');
    expect(opening.close()).toBe('internal-mobility.opening.closed');
    expect(produce(OpeningV1, opening.toPublicState())).toMatchObject({
      version: 3,
      status: 'CLOSED',
      publishedOn: '2026-11-24',
    });
  });

  it('is published once', () => {
    expect(() => open().publish('2026-11-24')).toThrow(code('OPENING_ALREADY_PUBLISHED'));
  });

  it('is not closed while it is a draft', () => {
    expect(() => draft().close()).toThrow(code('OPENING_NOT_PUBLISHED'));
  });

  it.each(['CLOSED', 'FILLED', 'CANCELLED'] as const)('stays over once it is %s', (status) => {
    const opening = open({ status });
    expect(() => opening.publish('2026-11-24')).toThrow(code('OPENING_ALREADY_CLOSED'));
    expect(() => opening.close()).toThrow(code('OPENING_ALREADY_CLOSED'));
    expect(() => opening.update(facts())).toThrow(code('OPENING_ALREADY_CLOSED'));
  });

  it('is not published after its last day', () => {
    expect(() => draft().publish('2999-02-01')).toThrow(code('INVALID'));
  });

  it('is unchanged by the same row and changed by another', () => {
    const opening = open();
    expect(opening.update(facts())).toBeNull();
    expect(opening.update(facts({ seats: 2 }))).toBe('internal-mobility.opening.changed');
    expect(opening.update(facts({ seats: 2, status: 'FILLED' }))).toBe('internal-mobility.opening.filled');
    expect(opening.version).toBe(3);
  });

  it('keeps what a row does not name', () => {
    const opening = open();
    opening.update(facts({ unit: undefined, location: undefined }));
    expect(opening.unit).toBe('riverside');
  });

  it('says how it was filled, and not before it is', () => {
    const opening = open();
    const filled = { status: 'FILLED', filledOn: '2026-12-20', filledFrom: 'INSIDE', applicants: 7 } as const;
    expect(opening.update(facts(filled))).toBe('internal-mobility.opening.filled');
    expect(produce(OpeningV1, opening.toPublicState())).toMatchObject(filled);
    expect(() => open({ filledOn: '2026-12-20' })).toThrow('filledOn: belongs to a filled opening');
    expect(() => open({ filledFrom: 'OUTSIDE' })).toThrow('filledFrom: belongs to a filled opening');
    expect(() => open({ ...filled, filledOn: '2026-10-31' })).toThrow('filledOn: must not be before');
    expect(() => open({ decidesOn: '2026-10-31' })).toThrow('decidesOn: must not be before');
  });

  it('keeps to itself whom to ask, yet notices when that changes', () => {
    const opening = open();
    const howToApply = { url: 'https://jobs.example/o-1', contact: 'Rosa Lind', whatTheySee: { en: 'Your name' } };
    expect(opening.update(facts({ howToApply }))).toBe('internal-mobility.opening.changed');
    expect(opening.update(facts({ howToApply }))).toBeNull();
    expect(JSON.stringify(produce(OpeningV1, opening.toPublicState()))).not.toContain('Rosa');
    expect(() => facts({ howToApply: { url: 'javascript:alert(1)' } })).toThrow('howToApply.url');
  });
});
