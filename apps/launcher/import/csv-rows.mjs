import { UnreadableCell, valueOf } from './cells.mjs';

const ID = 'externalId';

/**
 * The rows that lines of a file make. Lines that follow each other with one id and hold a list make one row of that
 * list: one line per assignment, requirement, level or outcome.
 */
export async function* csvRows(columns, width, lines) {
  const plan = planOf(columns, width);
  let group = [];
  for await (const line of lines) {
    const id = idOf(plan, line);
    const goesOn = plan.lists.length > 0 && group.length > 0 && id !== '' && id === idOf(plan, group[0]);
    if (!goesOn && group.length > 0) yield rowFrom(plan, group);
    if (goesOn) group.push(line);
    else group = [line];
  }
  if (group.length > 0) yield rowFrom(plan, group);
}

/** Which columns tell the thing itself, and which its lists; worked out once for a file. */
function planOf(columns, width) {
  const lists = [...new Set(columns.flatMap(({ list }) => list ?? []))].map((name) => ({
    name,
    columns: columns
      .filter(({ list }) => list === name)
      .map((column) => ({ ...column, path: column.path.slice(name.split('.').length) })),
  }));
  const own = columns.filter(({ list }) => list === undefined);
  return { width, own, lists, idAt: columns.find(({ heading }) => heading === ID).at };
}

/**
 * One row. A cell that cannot be read is sent as `{ unreadable }`, which every service refuses: the row is then refused
 * and yet present, so that nobody counts as missing for a slip of the pen.
 */
function rowFrom(plan, group) {
  const refusals = [];
  const row = objectFrom(plan.own, group[0], refusals);
  const itemLines = {};
  for (const { name, columns } of plan.lists) {
    const items = group.filter(({ cells }) => columns.some(({ at }) => cellAt(cells, at) !== ''));
    row[name] = items.map((line) => objectFrom(columns, line, refusals));
    itemLines[name] = items.map(({ line }) => line);
  }
  refuseStrayCells(plan, group, refusals);
  return { line: group[0].line, lines: group, itemLines, row: spoilt(row, refusals), refusals };
}

function valueIn(column, { line, cells }, refusals) {
  const cell = cellAt(cells, column.at);
  // An id cannot be cleared: without one the row is refused.
  if (cell === '') return column.heading === ID ? '' : null;
  try {
    return valueOf(column, cell);
  } catch (error) {
    if (!(error instanceof UnreadableCell)) throw error;
    refusals.push({ line, field: column.heading, code: 'INVALID', message: error.message });
    return { unreadable: cell };
  }
}

/** An empty cell clears a field. Within a nested value it is left out, and the value is cleared when nothing is left. */
function objectFrom(columns, line, refusals) {
  const object = {};
  for (const column of columns) {
    const value = valueIn(column, line, refusals);
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
function refuseStrayCells({ own, width }, [first, ...others], refusals) {
  const refuse = (line, field, code, message) => refusals.push({ line, field, code, message });
  for (const { line, cells } of [first, ...others]) {
    if (cells.length === width) continue;
    const message = `has ${cells.length} cells under ${width} headings: is a quote or a separator missing?`;
    refuse(line, null, 'INVALID', message);
  }
  for (const { line, cells } of others) {
    const differing = own.find(({ at }) => !['', cellAt(first.cells, at)].includes(cellAt(cells, at)));
    if (differing === undefined) continue;
    const message = `differs from line ${first.line}, which is about the same externalId`;
    refuse(line, differing.heading, 'CONTRADICTS', message);
  }
}

/** A row whose fault lies in no single cell is made one that is refused: no kind has that column. */
function spoilt(row, refusals) {
  const fault = refusals.find(({ field, code }) => field === null || code === 'CONTRADICTS');
  return fault === undefined ? row : { ...row, unreadable: fault.message };
}

function idOf({ idAt }, { cells }) {
  return cellAt(cells, idAt);
}

function cellAt(cells, at) {
  return (cells[at] ?? '').trim();
}
