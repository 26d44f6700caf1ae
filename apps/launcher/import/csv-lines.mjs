import { parse } from 'csv-parse';
import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { Refusal } from '../say.mjs';

const SEPARATORS = [',', ';', '\t'];
const PEEK_BYTES = 64 * 1024;

/**
 * Each record of a CSV file with the line on which it begins; the headings come first. Holds one record at a time.
 * @throws Refusal naming the line where the file itself cannot be read.
 */
export async function* csvLines(path) {
  const parser = parse({
    delimiter: await separatorOf(path),
    record_delimiter: '\n',
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  pipeline(Readable.from(unixText(path)), parser, () => undefined);
  try {
    for await (const { record, raw, info } of parser) {
      // A cell of several lines ends further down than it begins; empty lines before it count with it.
      const within = raw.trim().split('\n').length - 1;
      yield { line: info.lines - within, cells: record, bytes: info.bytes };
    }
  } catch (error) {
    if (error.code?.startsWith('CSV_') || error.code?.includes('QUOTE'))
      throw new Refusal(`${path}, line ${error.lines}: ${error.message}`);
    throw error;
  }
}

/** The separator that the line of headings uses. */
async function separatorOf(path) {
  const file = await open(path).catch((error) => {
    throw new Refusal(`${path} cannot be read: ${error.message}`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PEEK_BYTES), 0, PEEK_BYTES, 0);
    const [headings] = buffer
      .toString('utf8', 0, bytesRead)
      .trimStart()
      .split(/[\r\n]/, 1);
    const unquoted = headings.replaceAll(/"[^"]*"/g, '');
    const uses = (separator) => unquoted.split(separator).length;
    return SEPARATORS.reduce((best, separator) => (uses(separator) > uses(best) ? separator : best));
  } finally {
    await file.close();
  }
}

/** The text of a UTF-8 file, without byte order mark, every end of line as one `\n`, whatever wrote it. */
async function* unixText(path) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending = '';
  for await (const bytes of createReadStream(path)) {
    const text = pending + decoded(decoder, bytes, path);
    pending = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - pending.length).replaceAll(/\r\n?/g, '\n');
  }
  yield pending === '' ? '' : '\n';
}

function decoded(decoder, bytes, path) {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new Refusal(`${path} is not UTF-8: save it as "CSV UTF-8".`);
  }
}
