/** Dirty kind: what was taken over under this number (subject: the id that it makes) belongs to whoever has it now. */
export const RENUMBERED = 'renumbered';
