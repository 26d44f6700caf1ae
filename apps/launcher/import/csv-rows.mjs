import { UnreadableCell, valueOf } from './cells.mjs';

const ID = 'externalId';

/**
 * The rows that lines of a file make. Lines that follow each other with one id and hold a list make one row of that
 * list: one line per assignment, requirement, level or outcome.
 */
export async function* csvRows(columns, width, lines) {
  const idAt = columns.find(({ heading }) => heading === ID).at;
  const hasLists = columns.some(({ list }) => list !== undefined);
  let group = [];
  for await (const line of lines) {
    const goesOn = hasLists && group.length > 0 && idOf(line, idAt) === idOf(group[0], idAt) && idOf(line, idAt) !== '';
    if (!goesOn && group.length > 0) yield rowFrom(columns, width, group);
    if (goesOn) group.push(line);
    else group = [line];
  }
  if (group.length > 0) yield rowFrom(columns, width, group);
}

/**
 * One row. A cell that cannot be read is sent as `{ unreadable }`, which every service refuses: the row is then refused
 * and yet present, so that nobody counts as missing for a slip of the pen.
 */
function rowFrom(columns, width, group) {
  const refusals = [];
  const read = (column, { line, cells }) => {
    const cell = (cells[column.at] ?? '').trim();
    // An id cannot be cleared: without one the row is refused.
    if (cell === '') return column.heading === ID ? '' : null;
    try {
      return valueOf(column, cell);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      refusals.push({ line, field: column.heading, code: 'INVALID', message: error.message });
      return { unreadable: cell };
    }
  };
  const itemLines = {};
  const row = objectFrom(
    columns.filter(({ list }) => list === undefined),
    group[0],
    read,
  );
  for (const list of new Set(columns.flatMap((column) => column.list ?? []))) {
    const ofList = columns.filter((column) => column.list === list);
    const items = group.filter((line) => ofList.some(({ at }) => (line.cells[at] ?? '').trim() !== ''));
    const within = ofList.map((column) => ({ ...column, path: column.path.slice(list.split('.').length) }));
    row[list] = items.map((line) => objectFrom(within, line, read));
    itemLines[list] = items.map(({ line }) => line);
  }
  refuseStrayCells(columns, width, group, refusals);
  return { line: group[0].line, lines: group, itemLines, row: spoilt(row, refusals), refusals };
}

/** An empty cell clears a field. Within a nested value it is left out, and the value is cleared when nothing is left. */
function objectFrom(columns, line, read) {
  const object = {};
  for (const column of columns) {
    const value = read(column, line);
    const [first, ...rest] = column.path;
    if (rest.length === 0) object[first] = value;
    else object[first] = value === null ? (object[first] ?? null) : withValue(object[first] ?? {}, rest, value);
  }
  return object;
}

function withValue(object, [first, ...rest], value) {
  return { ...object, [first]: rest.length === 0 ? value : withValue(object[first] ?? {}, rest, value) };
}

/** More or fewer cells than headings, and lines of one row that contradict each other. */
function refuseStrayCells(columns, width, group, refusals) {
  const [first, ...others] = group;
  for (const { line, cells } of group) {
    if (cells.length !== width)
      refusals.push({
        line,
        field: null,
        code: 'INVALID',
        message: `has ${cells.length} cells under ${width} headings: is a quote or a separator missing?`,
      });
  }
  for (const { line, cells } of others) {
    const differing = columns.find(
      ({ list, at }) =>
        list === undefined && (cells[at] ?? '').trim() !== '' && cells[at].trim() !== first.cells[at]?.trim(),
    );
    if (differing !== undefined)
      refusals.push({
        line,
        field: differing.heading,
        code: 'CONTRADICTS',
        message: `differs from line ${first.line}, which is about the same externalId`,
      });
  }
}

/** A row whose fault lies in no single cell is made one that is refused: no kind has that column. */
function spoilt(row, refusals) {
  const fault = refusals.find(({ field, code }) => field === null || code === 'CONTRADICTS');
  return fault === undefined ? row : { ...row, unreadable: fault.message };
}

function idOf({ cells }, idAt) {
  return (cells[idAt] ?? '').trim();
}
