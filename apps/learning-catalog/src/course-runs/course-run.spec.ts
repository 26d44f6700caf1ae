import { CourseRun, type CourseRunFacts } from './course-run';
import { hoursPerWeek } from './week-load';

const facts: CourseRunFacts = {
  courseId: '018f0000-0000-7000-8000-0000000000c1',
  startsOn: '2027-01-12',
  endsOn: '2027-03-20',
  windows: [{ day: 'TUE', from: '18:00', to: '20:30' }],
  deadline: '2027-01-05',
  seats: 12,
  place: 'Harbor campus',
  cancelled: false,
};

describe('a run of a course', () => {
  it('changes when it is stated otherwise, and says when it is cancelled', () => {
    const run = CourseRun.schedule('R-1', facts);
    expect(run.change(structuredClone(facts))).toBeNull();
    expect(run.change({ ...facts, seats: 11 })).toBe('learning-catalog.course-run.changed');
    expect(run.change({ ...facts, cancelled: true })).toBe('learning-catalog.course-run.cancelled');
    expect(run.version).toBe(3);
  });

  it.each<[string, Partial<CourseRunFacts>]>([
    ['end: must not be before start', { endsOn: '2027-01-11' }],
    ['deadline: must not be after end', { deadline: '2027-03-21' }],
    ['seats: must be a whole number', { seats: -1 }],
    ['windows.0.from: must be a time', { windows: [{ day: 'TUE', from: '24:00', to: '25:00' }] }],
    ['windows.0.to: must be a time HH:MM after from', { windows: [{ day: 'TUE', from: '18:00', to: '18:00' }] }],
  ])('is refused with "%s"', (message, change) => {
    expect(() => CourseRun.schedule('R-1', { ...facts, ...change })).toThrow(message);
  });

  it.each([
    [1320, '2027-01-01', '2027-12-31', 26],
    [90, '2027-01-12', '2027-03-20', 10],
    [8, '2027-01-12', '2027-01-12', 8],
  ])('of %i hours from %s to %s takes %i a week', (hours, start, end, load) => {
    expect(hoursPerWeek(hours, start, end)).toBe(load);
  });
});
