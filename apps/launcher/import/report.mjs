const NAMED_AT_MOST = 5;
const COUNTS = ['created', 'updated', 'unchanged', 'retired', 'missing', 'held', 'refused'];
/** Shown even when there are none: these say whether the import did what was expected. */
const ALWAYS = new Set(['created', 'updated', 'unchanged', 'refused']);

/** What the command ends with, so that a script knows what to do next. */
export const EXIT = { good: 0, failed: 1, refused: 2, held: 3 };

const REASONS = {
  IMPORT_SUPERSEDED: 'a later import of the kind came meanwhile',
  IMPORT_NOT_APPROVED: 'nobody approved it for 30 days',
  UNREADABLE_ID_IN_COMPLETE_IMPORT: 'a row has no externalId that can be read, so that nobody knows what is missing',
  EMPTY_COMPLETE_IMPORT: 'a complete file without a row would make everything missing',
};

function reasonOf(code) {
  return code in REASONS ? `${REASONS[code]} (${code})` : code;
}

/** What came of an import, in lines. */
export function reportLines(kind, report, dryRun) {
  if (report.status === 'SCHEDULED') return scheduledLines(kind, report);
  if (report.status === 'CANCELLED') return [`${kind}: the import was taken back. Nothing of it was taken.`];
  const counts = COUNTS.filter((count) => ALWAYS.has(count) || report[count] > 0).map(
    (count) => `${report[count]} ${count}`,
  );
  return [
    `${kind}${dryRun ? ' (dry run, nothing of it was taken)' : ''}: ${counts.join(', ')}`,
    ...(report.status === 'REFUSED'
      ? [`  The whole import was refused: ${reasonOf(report.refusal)}. Nothing of it was taken.`]
      : []),
    ...(report.missing > 0 ? [`  Missing ones stay as they are; nobody loses access because a file lacks them.`] : []),
    ...report.overtook.map(
      ({ id, givenUp }) =>
        `  An earlier import was overtaken: the ${givenUp} changes that it held are given up (${id}).`,
    ),
    ...changeLines(report),
    ...unresolvedLines(report.unresolved),
    ...(report.status === 'HELD' ? [heldLine(kind, report.id)] : []),
  ];
}

/** The code for a report. What waits for a person says more than what can be mended in the file. */
export function exitOf(report) {
  if (report.status === 'REFUSED') return EXIT.failed;
  if (report.held > 0 && report.status === 'HELD') return EXIT.held;
  return report.refused > 0 ? EXIT.refused : EXIT.good;
}

function changeLines({ changes: { edges, pageInfo } }) {
  const lines = edges.map(({ node }) => {
    const fields = node.what === 'UPDATED' ? `: ${node.fields.join(', ')}` : '';
    return `  ${node.held ? 'held ' : ''}${node.what.toLowerCase()} ${node.externalId}${fields}`;
  });
  return pageInfo.hasNextPage ? [...lines, '  … and more'] : lines;
}

function unresolvedLines(unresolved) {
  if (unresolved.length === 0) return [];
  const more = unresolved.length > NAMED_AT_MOST ? ` and ${unresolved.length - NAMED_AT_MOST} more` : '';
  return [`  Not known yet, joined as soon as it is: ${unresolved.slice(0, NAMED_AT_MOST).join(', ')}${more}`];
}

function scheduledLines(kind, { id, effectiveOn, timeZone }) {
  return [
    `${kind}: waits for ${effectiveOn}, where the time is that of ${timeZone}, and is applied then.`,
    `  To take it back before: npm run import -- ${kind} --cancel ${id}`,
  ];
}

function heldLine(kind, importId) {
  return `  What is held waits for a person who may approve it: CAIRN_TOKEN=<their token> npm run import -- ${kind} --approve ${importId}`;
}
