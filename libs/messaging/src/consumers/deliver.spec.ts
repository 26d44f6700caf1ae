import type { SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { newId } from '@libs/platform';
import { inEvent, ownSkillContract, skillState } from '../pipe.fixture';
import { defineConsumer } from './consumer-definition';
import { EventConsumer, OnDeleted, OnState, OnTransition, Reaction, StoredState } from './decorators';
import { deliver } from './deliver';

const contract = ownSkillContract();
const tx = {} as Tx;

@EventConsumer('watching')
class Watching {
  readonly known = new Map<string, SkillV1>();
  readonly log: string[] = [];

  empty(): Promise<void> {
    return Promise.resolve();
  }

  @StoredState(contract)
  stored(id: string): Promise<SkillV1 | null> {
    return Promise.resolve(this.known.get(id) ?? null);
  }

  @OnState(contract)
  state(state: SkillV1): Promise<void> {
    const { version = 0 } = this.known.get(state.id) ?? {};
    if (state.version > version) this.known.set(state.id, state);
    return Promise.resolve();
  }

  @OnDeleted(contract)
  deleted(id: string): Promise<void> {
    this.known.delete(id);
    return Promise.resolve();
  }

  @OnTransition(contract)
  transition(before: SkillV1 | null, after: SkillV1 | null): Promise<void> {
    this.log.push(`${String(before?.version ?? '-')} → ${String(after?.version ?? '-')}`);
    return Promise.resolve();
  }

  @Reaction(contract)
  reaction(before: SkillV1 | null, after: SkillV1 | null): Promise<void> {
    this.log.push(`told ${String(before?.version ?? '-')} → ${String(after?.version ?? '-')}`);
    return Promise.resolve();
  }
}

describe('a transition', () => {
  const id = newId();
  let watching: Watching;
  beforeEach(() => {
    watching = new Watching();
  });

  function give(version: number | null, mayReact = true): Promise<string | undefined> {
    const value = version === null ? null : Buffer.from(JSON.stringify(inEvent(skillState(id, version))));
    const record = { topic: contract.topic, partition: 0, offset: '0', key: Buffer.from(id), value, headers: {} };
    return deliver(tx, defineConsumer(watching), record, () => Promise.resolve(mayReact));
  }

  it('says what was known before and what is true now, up to the deletion', async () => {
    for (const version of [1, 4, null]) await give(version);
    expect(watching.log.filter((line) => !line.startsWith('told'))).toEqual(['- → 1', '1 → 4', '4 → -']);
  });

  it('is none when the state is known already, older, or of what was never there', async () => {
    await give(4);
    watching.log.length = 0;
    await give(4);
    await give(2);
    expect(watching.log).toEqual([]);
    await give(null);
    watching.log.length = 0;
    await give(null);
    expect(watching.log).toEqual([]);
  });

  it('is known without being told when somebody else has been told before', async () => {
    await give(1, false);
    expect(watching.log).toEqual(['- → 1']);
    await give(2);
    expect(watching.log).toEqual(['- → 1', '1 → 2', 'told 1 → 2']);
  });

  it('cannot be asked for without the means to know what was before', () => {
    @EventConsumer('forgetful')
    class Forgetful {
      empty(): Promise<void> {
        return Promise.resolve();
      }

      @OnState(contract)
      state(): Promise<void> {
        return Promise.resolve();
      }

      @OnDeleted(contract)
      deleted(): Promise<void> {
        return Promise.resolve();
      }

      @OnTransition(contract)
      transition(): Promise<void> {
        return Promise.resolve();
      }
    }
    expect(() => defineConsumer(new Forgetful())).toThrow(
      `Forgetful reads ${contract.topic}: add a method with @StoredState`,
    );
  });
});
