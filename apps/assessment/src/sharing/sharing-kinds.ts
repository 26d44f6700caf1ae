/** The dirty mark of a person whose profile must say anew with whom it is shared. */
export const SHARING = 'sharing';
