import {
  IMPORT_STATUSES,
  type ImportStatus,
  nextStatus,
  requireCancelable,
  requireHeld,
  requireOpen,
  requireParts,
} from './run-status';

describe('where an import stands', () => {
  it('goes on while it is open, scheduled, applied or held, and not after', () => {
    const steps = IMPORT_STATUSES.flatMap((from) =>
      IMPORT_STATUSES.filter((to) => allows(from, to)).map((to) => `${from} ${to}`),
    );
    expect(steps).toEqual([
      'OPEN SCHEDULED',
      'OPEN APPLYING',
      'OPEN REFUSED',
      'OPEN CANCELLED',
      'SCHEDULED APPLYING',
      'SCHEDULED CANCELLED',
      'APPLYING OPEN',
      'APPLYING HELD',
      'APPLYING APPLIED',
      'APPLYING DRY_RUN_DONE',
      'APPLYING REFUSED',
      'HELD APPLYING',
      'HELD REFUSED',
    ]);
  });

  it('takes rows while it is open, an approval while it is held, and an end before it is applied', () => {
    expect(allowedBy(requireOpen)).toEqual(['OPEN']);
    expect(
      allowedBy((status) => {
        requireHeld(status, null);
      }),
    ).toEqual(['HELD']);
    expect(() => {
      requireHeld('REFUSED', 'I-2');
    }).toThrow('a later one of its kind came: I-2');
    expect(allowedBy(requireCancelable)).toEqual(['OPEN', 'SCHEDULED']);
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

function allowedBy(require: (status: ImportStatus) => void): ImportStatus[] {
  return IMPORT_STATUSES.filter((status) =>
    passes(() => {
      require(status);
    }),
  );
}

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
