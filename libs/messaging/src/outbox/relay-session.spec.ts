import { QueuedSession, type SessionClient } from './relay-session';

/** Like the driver of tomorrow: refuses a statement while another runs. A statement ends when the test says so. */
class FakeClient implements SessionClient {
  readonly started: string[] = [];
  private running: { end: () => void; fail: () => void } | undefined;

  query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    if (this.running !== undefined) return Promise.reject(new Error('another statement is running'));
    this.started.push(sql);
    return new Promise((resolve, reject) => {
      this.running = {
        end: () => {
          resolve({ rows: [{ sql, values }] });
        },
        fail: () => {
          reject(new Error(`${sql} failed`));
        },
      };
    });
  }

  async settle(how: 'end' | 'fail'): Promise<void> {
    await new Promise(setImmediate);
    const { running } = this;
    this.running = undefined;
    running?.[how]();
    await new Promise(setImmediate);
  }
}

describe('the session that a relay and its lease share', () => {
  it('starts one statement after the other, in the order in which they were asked', async () => {
    const client = new FakeClient();
    const session = new QueuedSession(client);
    const answers = [session.query('read', [1]), session.query('renew', []), session.query('delete', [2])];
    await client.settle('end');
    expect(client.started).toEqual(['read', 'renew']);
    await client.settle('end');
    await client.settle('end');
    expect(await Promise.all(answers)).toEqual([
      [{ sql: 'read', values: [1] }],
      [{ sql: 'renew', values: [] }],
      [{ sql: 'delete', values: [2] }],
    ]);
  });

  it('lets the next one meet its own end after a failure', async () => {
    const client = new FakeClient();
    const session = new QueuedSession(client);
    const [failing, next] = [session.query('read', []), session.query('renew', [])];
    const failed = expect(failing).rejects.toThrow('read failed');
    await client.settle('fail');
    await client.settle('end');
    await failed;
    expect(await next).toHaveLength(1);
  });
});
