import { OutboxQueue, READ_AT_MOST } from './outbox-queue';
import type { OutboxRow } from './outbox-row';
import { QueuedSession, type RelaySession } from './relay-session';

/** Holds rows like the table, until a deletion has ended; says in which order it was asked what. Deletions end when told. */
class FakeSession implements RelaySession {
  readonly asked: string[] = [];
  readonly deletions: { end: () => void; fail: () => void }[] = [];

  constructor(private ids: readonly string[]) {}

  query<R>(sql: string, values: readonly unknown[]): Promise<readonly R[]> {
    const named = values[0] as readonly string[];
    if (sql.startsWith('select')) {
      this.asked.push('read');
      const rows = this.ids.filter((id) => !named.includes(id)).slice(0, READ_AT_MOST);
      return Promise.resolve(rows.map(rowOf) as R[]);
    }
    this.asked.push(`delete ${named.join(' ')}`);
    return new Promise((resolve, reject) => {
      this.deletions.push({
        end: () => {
          this.ids = this.ids.filter((id) => !named.includes(id));
          resolve([]);
        },
        fail: () => {
          reject(new Error('the session is gone'));
        },
      });
    });
  }
}

function rowOf(id: string): OutboxRow {
  return { id, event_id: id, topic: 't', key: 'k', headers: {}, payload: null };
}

describe('the outbox as its relay works it off', () => {
  const ids = Array.from({ length: READ_AT_MOST + 2 }, (_, index) => String(index + 1));

  it('is read from its oldest row, and ahead beside what is on its way', async () => {
    const queue = new OutboxQueue(new FakeSession(ids));
    const first = await queue.oldest();
    expect([first.length, first[0]?.id]).toEqual([READ_AT_MOST, '1']);
    const following = await queue.following(first);
    expect(following.map(({ id }) => id)).toEqual(ids.slice(READ_AT_MOST));
  });

  it('reads ahead what became visible late among what is on its way', async () => {
    const late = '17';
    const queue = new OutboxQueue(new FakeSession(ids));
    const onTheirWay = ids
      .filter((id) => id !== late)
      .slice(0, READ_AT_MOST)
      .map(rowOf);
    expect((await queue.following(onTheirWay))[0]?.id).toBe(late);
  });

  it('is not asked for more when the last reading came back with room', async () => {
    const session = new FakeSession(['1', '2']);
    const queue = new OutboxQueue(session);
    expect(await queue.following(await queue.oldest())).toEqual([]);
    expect(session.asked).toEqual(['read']);
  });

  it('deletes one send after the other, in their order', async () => {
    const session = new FakeSession([]);
    const queue = new OutboxQueue(session);
    await queue.forget([rowOf('1')]);
    const second = queue.forget([rowOf('2')]);
    await Promise.resolve();
    expect(session.asked).toEqual(['delete 1']);
    session.deletions[0]?.end();
    await second;
    expect(session.asked).toEqual(['delete 1', 'delete 2']);
  });

  it('is not read again where it is being deleted', async () => {
    const many = Array.from({ length: READ_AT_MOST * 3 }, (_, index) => String(index + 1));
    const fake = new FakeSession(many);
    const client = {
      query: async (sql: string, values: unknown[]) => ({ rows: [...(await fake.query(sql, values))] }),
    };
    const queue = new OutboxQueue(new QueuedSession(client));
    const first = await queue.oldest();
    const second = await queue.following(first);
    await queue.forget(first);
    const third = queue.following(second);
    await new Promise(setImmediate);
    fake.deletions[0]?.end();
    expect((await third).map(({ id }) => id)).toEqual(many.slice(READ_AT_MOST * 2));
  });

  it('says before the next one, or at the end, that a deletion has failed', async () => {
    const session = new FakeSession([]);
    const queue = new OutboxQueue(session);
    await queue.forget([rowOf('1')]);
    session.deletions[0]?.fail();
    await expect(queue.forget([rowOf('2')])).rejects.toThrow('gone');
    await expect(queue.settled()).rejects.toThrow('gone');
    expect(session.asked).toEqual(['delete 1']);
  });
});
