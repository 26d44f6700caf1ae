import { Clock } from './clock';
import { JsonLogger } from './json-logger';

class StandingClock extends Clock {
  now(): Date {
    return new Date('2026-11-24T09:00:00Z');
  }
  monotonic(): number {
    return 0;
  }
}

describe('the log', () => {
  let lines: string[];

  beforeEach(() => {
    lines = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const logger = (level: 'debug' | 'warn' = 'debug') => new JsonLogger('assessment', level, new StandingClock());

  it('is one object a line, whatever the message holds', () => {
    logger().log('two\nlines', 'SomeContext');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]*\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '2026-11-24T09:00:00.000Z',
      level: 'info',
      service: 'assessment',
      context: 'SomeContext',
      message: 'two\nlines',
    });
  });

  it('leaves out what is below its level', () => {
    const quiet = logger('warn');
    quiet.debug('no');
    quiet.verbose('no');
    quiet.log('no');
    quiet.warn('yes');
    quiet.error('yes');
    expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(['warn', 'error']);
  });

  it('keeps the fields of an object and the stack of an error', () => {
    logger().error({ message: 'refused', requestId: 'r-1' }, 'Edge');
    logger().error(new Error('broken'), 'Edge');
    logger().error('broken', 'at somewhere', 'Edge');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 'error', context: 'Edge', message: 'refused', requestId: 'r-1' },
      { message: 'broken', stack: expect.stringContaining('Error: broken') as string, context: 'Edge' },
      { message: 'broken', stack: 'at somewhere', context: 'Edge' },
    ]);
  });

  it('tells of an error inside an object what went wrong, and nothing of the people it went wrong for', () => {
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: '(email)=(ana@example.org)' });
    const err = Object.assign(new Error('insert failed', { cause }), { parameters: ['ana@example.org'] });
    logger().error({ msg: 'an import failed', importId: 'i-1', err });
    logger().error(err, 'Edge');
    const [inside, alone] = lines.map((line) => JSON.parse(line) as object);
    const told = { message: 'insert failed', cause: { message: 'duplicate key', code: '23505' } };
    expect(inside).toMatchObject({ msg: 'an import failed', importId: 'i-1', err: told });
    expect(alone).toMatchObject({ ...told, context: 'Edge' });
    expect(lines.join('')).not.toContain('ana@example.org');
  });
});
