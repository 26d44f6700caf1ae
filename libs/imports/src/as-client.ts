import type { Actor } from '@libs/platform';

/** The client's view of import tables, lent to a person after the policy has said yes. */
export const AS_CLIENT: Actor = { kind: 'integration', clientId: 'import-approval' };
