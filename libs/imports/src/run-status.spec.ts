import { type ImportStatus, nextStatus, requireHeld, requireOpen, requireParts } from './run-status';

const ALL: readonly ImportStatus[] = ['OPEN', 'HELD', 'APPLIED', 'DRY_RUN_DONE', 'REFUSED'];

describe('where an import stands', () => {
  it('goes on from OPEN and from HELD, and from nowhere else', () => {
    const steps = ALL.flatMap((from) => ALL.filter((to) => allows(from, to)).map((to) => `${from} ${to}`));
    expect(steps).toEqual([
      'OPEN HELD',
      'OPEN APPLIED',
      'OPEN DRY_RUN_DONE',
      'OPEN REFUSED',
      'HELD APPLIED',
      'HELD REFUSED',
    ]);
  });

  it('takes rows while it is open, and an approval while it is held', () => {
    expect(
      ALL.filter((status) =>
        passes(() => {
          requireOpen(status);
        }),
      ),
    ).toEqual(['OPEN']);
    expect(
      ALL.filter((status) =>
        passes(() => {
          requireHeld(status);
        }),
      ),
    ).toEqual(['HELD']);
  });

  it('ends with exactly the parts that were announced', () => {
    expect(
      passes(() => {
        requireParts(3, [3, 1, 2]);
      }),
    ).toBe(true);
    expect(
      passes(() => {
        requireParts(0, []);
      }),
    ).toBe(true);
    expect(() => {
      requireParts(3, [1, 3]);
    }).toThrow('missing: 2');
    expect(() => {
      requireParts(1, [1, 2]);
    }).toThrow('not announced: 2');
    expect(() => {
      requireParts(1.5, [1]);
    }).toThrow('parts');
  });
});

function allows(from: ImportStatus, to: ImportStatus): boolean {
  return passes(() => nextStatus(from, to));
}

function passes(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
