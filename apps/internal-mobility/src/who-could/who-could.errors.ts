import { DomainError } from '@libs/platform';

export const whoCouldErrors = {
  loading: (progress: { readonly loaded: number; readonly total: number }): DomainError =>
    new DomainError({
      code: 'MATCH_INDEX_LOADING',
      kind: 'conflict',
      message: `People are being read into memory: ${String(progress.loaded)} of ${String(progress.total)}. Ask again soon.`,
      details: progress,
    }),
};
