import { nextSend, type OutboxRow } from './outbox-row';

function row(id: number, bytes: number): OutboxRow {
  return { id: String(id), event_id: '', topic: 't', key: 'k', headers: {}, payload: 'x'.repeat(bytes) };
}

describe('one send of the relay', () => {
  it('takes all rows when they are small', () => {
    expect(nextSend([row(1, 10), row(2, 10), row(3, 10)], 500)).toHaveLength(3);
  });

  it('stays below what a broker accepts in one batch, since all of it may be one partition', () => {
    const rows = Array.from({ length: 10 }, (_, index) => row(index, 300_000));
    expect(nextSend(rows, 500).map(({ id }) => id)).toEqual(['0', '1']);
  });

  it('takes a row that is larger than that alone', () => {
    expect(nextSend([row(1, 890_000), row(2, 10)], 500).map(({ id }) => id)).toEqual(['1']);
  });

  it('takes no more than it is told', () => {
    expect(nextSend([row(1, 1), row(2, 1), row(3, 1)], 2)).toHaveLength(2);
    expect(nextSend([row(1, 1), row(2, 1)], 0)).toHaveLength(1);
  });
});
