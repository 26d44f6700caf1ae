import { ALL_CONTRACTS, type Contract, type VersionedState } from '@libs/contracts';
import { newId } from '@libs/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudEvent } from '../outbox/cloud-event';
import { ownSkillContract, skillState } from '../pipe.fixture';
import type { IncomingRecord } from './delivery';
import { readState } from './read-record';

const id = newId();

function goldenState({ topic }: Contract): VersionedState {
  const text = readFileSync(join(process.cwd(), 'libs/contracts/golden', `${topic}.json`), 'utf8');
  return JSON.parse(text) as VersionedState;
}

function event(state: { id: string; version: number }, type = 'assessment.skill.changed'): object {
  const time = '2026-11-24T09:00:00.000Z';
  return cloudEvent({ id: newId(), type, service: 'assessment', topic: 't', time, correlationId: 'r', state });
}

function record(key: string | null, value: unknown, headers: Record<string, string> = {}): IncomingRecord {
  const json = value === null ? null : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return { topic: 't', partition: 0, offset: '0', key: key === null ? null : Buffer.from(key), value: json, headers };
}

describe.each(ALL_CONTRACTS)('A record of $topic', (contract) => {
  const state = goldenState(contract);
  const asState = { kind: 'state', state };

  it('is its state, whatever the type says and whatever else stands in the envelope', () => {
    const type = `${contract.owner}.${contract.aggregate}.prophesied`;
    const later = { ...event(state, type), traceparent: '00-1-2-01', causationid: newId(), addedInAYear: {} };
    expect(readState(contract, record(state.id, later, { type, 'added-in-a-year': '1' }))).toEqual(asState);
  });

  it('is its state from an owner who sent no headers, and only what every CloudEvent has', () => {
    const bare = { specversion: '1.0', id: newId(), type: 't', subject: state.id, data: state };
    expect(readState(contract, record(state.id, bare))).toEqual(asState);
  });

  it('that ends it is known with and without its version', () => {
    const erased = event({ id: state.id, version: 9, erased: true } as VersionedState);
    expect(readState(contract, record(state.id, erased))).toEqual({ kind: 'deleted', version: 9 });
    expect(readState(contract, record(state.id, null))).toEqual({ kind: 'deleted' });
  });
});

describe('A record that cannot be read', () => {
  const contract = ownSkillContract();

  it.each([
    ['without a key', record(null, event(skillState(id))), 'the key is not an id'],
    [
      'under the key of another aggregate',
      record(newId(), event(skillState(id))),
      'the key is not the id of the state',
    ],
    ['that is no JSON', record(id, '{"half'), 'SyntaxError'],
    ['that is no CloudEvent', record(id, skillState(id)), 'no CloudEvent'],
    ['of a state without a required field', record(id, event({ id, version: 1 })), 'framework: '],
  ])('%s is poison, and says why', (_, given, reason) => {
    expect(readState(contract, given)).toMatchObject({
      kind: 'poison',
      reason: expect.stringContaining(reason) as string,
    });
  });
});
