import { tellingOf, type BandBesideTold } from './band-changes';

const change = (before: BandBesideTold['before'], after: BandBesideTold['after'], isOpen = true): BandBesideTold => ({
  openingId: 'o1',
  before,
  after,
  isOpen,
});
const nearer = change('ONE_GAP_AWAY', 'READY');
const told = (bands: BandBesideTold[], profileVersion = 5, toldProfileVersion = 5, isOffered = true) =>
  tellingOf(bands, { profileVersion, toldProfileVersion, isOffered });

describe('what a person is told', () => {
  it('is each change, nearer and further, and nothing that stayed', () => {
    const further = change('READY', null);
    const appeared = change(null, 'ONE_GAP_AWAY');
    expect(told([nearer, further, appeared, change('READY', 'READY')])).toEqual({
      notices: [nearer, further, appeared],
      toldProfileVersion: 5,
    });
  });

  it('is not where things stand when they are first computed', () => {
    expect(told([change(null, 'READY')], 1, 0)).toEqual({ notices: [], toldProfileVersion: 1 });
  });

  it('is not what an older profile says while copies are read again', () => {
    expect(told([change('READY', null)], 4, 5)).toEqual({ notices: [], toldProfileVersion: null });
    expect(told([change('READY', null)], 0, 5)).toEqual({ notices: [], toldProfileVersion: null });
    expect(told([nearer], 6, 5)).toEqual({ notices: [nearer], toldProfileVersion: 6 });
  });

  it('is not that an opening is over, nor anything to whom openings are not offered', () => {
    expect(told([change('READY', null, false)])).toEqual({ notices: [], toldProfileVersion: 5 });
    expect(told([change('READY', null)], 5, 5, false)).toEqual({ notices: [], toldProfileVersion: 0 });
  });
});
