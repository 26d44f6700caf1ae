import fc from 'fast-check';
import { WholeAnswers } from './whole-answers';

describe('WholeAnswers', () => {
  it('gives every answer whole and in order, however the stream was cut', () => {
    const stream = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
    const cuts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(stream, cuts, (bodies, lengths) => {
        const answers = bodies.map(answer);
        const whole = new Set(endsOf(answers));
        const taker = new WholeAnswers();
        const given: Buffer[] = [];
        let length = 0;
        for (const chunk of chunksOf(Buffer.concat(answers), lengths)) {
          const taken = taker.take(chunk);
          if (taken === undefined) continue;
          given.push(taken);
          length += taken.length;
          expect(whole.has(length)).toBe(true);
        }
        expect(Buffer.concat(given)).toEqual(Buffer.concat(answers));
      }),
    );
  });

  it('keeps a partial answer back, for a connection that breaks there has nothing to say', () => {
    const taker = new WholeAnswers();
    const [first, second] = [answer(Buffer.from('first')), answer(Buffer.from('second'))];
    expect(taker.take(Buffer.concat([first, second.subarray(0, 7)]))).toEqual(first);
    expect(taker.take(second.subarray(7, 9))).toBeUndefined();
  });
});

function answer(body: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  return Buffer.concat([size, body]);
}

function endsOf(answers: readonly Buffer[]): number[] {
  let end = 0;
  return answers.map((each) => (end += each.length));
}

function* chunksOf(bytes: Buffer, lengths: readonly number[]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}
