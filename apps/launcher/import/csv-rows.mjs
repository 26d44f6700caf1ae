import { UnreadableCell, valueOf } from './cells.mjs';

const ID = 'externalId';

/**
 * The rows that lines of a file make. Lines that follow each other with one id and hold a list make one row of that
 * list: one line per assignment, requirement, level or outcome.
 */
export async function* csvRows(columns, width, lines) {
  const plan = { width, ...planOf(columns, []) };
  let group = [];
  for await (const line of lines) {
    const goesOn = group.length > 0 && isSameThing(plan, group[0], line);
    if (!goesOn && group.length > 0) yield rowFrom(plan, group);
    if (goesOn) group.push(line);
    else group = [line];
  }
  if (group.length > 0) yield rowFrom(plan, group);
}

/** Which columns tell a thing itself, and which its lists and theirs; worked out once for a file. */
function planOf(columns, around) {
  const depth = around.length;
  const above = depth === 0 ? 0 : around.at(-1).split('.').length;
  const own = columns
    .filter(({ lists }) => lists.length === depth)
    .map((column) => ({ ...column, path: column.path.slice(above) }));
  const names = [...new Set(columns.flatMap(({ lists }) => lists[depth] ?? []))];
  const lists = names.map((name) => ({
    path: name.split('.').slice(above),
    name,
    ...planOf(
      columns.filter((column) => column.lists[depth] === name),
      [...around, name],
    ),
  }));
  return { columns, own, lists, idAt: own.find(({ path }) => path.join('.') === ID)?.at };
}

/** Lines with one id tell one thing when it has lists; else each line is a thing. */
function isSameThing({ lists, idAt }, first, line) {
  if (lists.length === 0 || idAt === undefined) return false;
  const id = cellAt(line.cells, idAt);
  return id !== '' && id === cellAt(first.cells, idAt);
}

/**
 * One row. A cell that cannot be read is sent as `{ unreadable }`, which every service refuses: the row is then refused
 * and yet present, so that nobody counts as missing for a slip of the pen.
 */
function rowFrom(plan, group) {
  const refusals = [];
  const row = thingFrom(plan, group, refusals);
  const itemLines = Object.fromEntries(
    plan.lists.map((list) => [list.name, itemsOf(list, group).map(([{ line }]) => line)]),
  );
  refuseStrayCells(plan, group, refusals);
  return { line: group[0].line, lines: group, itemLines, row: spoilt(row, refusals), refusals };
}

function thingFrom(plan, group, refusals) {
  const thing = objectFrom(plan.own, group[0], refusals);
  for (const list of plan.lists)
    thing[list.path.join('.')] = itemsOf(list, group).map((lines) => thingFrom(list, lines, refusals));
  return thing;
}

/** The lines of each item of a list. A line without a cell of the list tells none. */
function itemsOf(list, group) {
  const items = [];
  for (const line of group) {
    if (list.columns.every(({ at }) => cellAt(line.cells, at) === '')) continue;
    const last = items.at(-1);
    if (last !== undefined && isSameThing(list, last[0], line)) last.push(line);
    else items.push([line]);
  }
  return items;
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

function cellAt(cells, at) {
  return (cells[at] ?? '').trim();
}
