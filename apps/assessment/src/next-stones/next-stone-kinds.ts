/** The kind under which inputs have an employee's next stones chosen again. */
export const NEXT_STONES = 'next-stones';
