/** Dirty kind: whoever matches an opening (subject) is to be told of its invitation. */
export const INVITATION = 'invitation';
