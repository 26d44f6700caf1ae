import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import type { Workload } from './workload';

type Numbers = Uint8Array | Uint16Array | Uint32Array;
interface Kind<T extends Numbers> {
  new (buffer: ArrayBuffer): T;
  readonly BYTES_PER_ELEMENT: number;
}

/** Reads the files that performance.md fixes. @throws Error naming a file that is missing or not whole. */
export function readWorkload(folder: string): Workload {
  const read = <T extends Numbers>(name: string, kind: Kind<T>) => numbersIn(join(folder, name), kind);
  const data = {
    people: {
      offsets: read('emp_off.bin', Uint32Array),
      skills: read('emp_skill.bin', Uint16Array),
      levels: read('emp_level.bin', Uint8Array),
      jobs: read('emp_occ.bin', Uint16Array),
    },
    roles: {
      offsets: read('role_off.bin', Uint32Array),
      skills: read('role_skill.bin', Uint16Array),
      levels: read('role_level.bin', Uint8Array),
      weights: read('role_weight.bin', Uint16Array),
      musts: read('role_must.bin', Uint8Array),
    },
    askedRoles: read('q_roles.bin', Uint32Array),
    askedPeople: read('q_emps.bin', Uint32Array),
  };
  demandWhole('emp', data.people.offsets, [data.people.skills, data.people.levels]);
  demandWhole('role', data.roles.offsets, [data.roles.skills, data.roles.levels, data.roles.weights, data.roles.musts]);
  return data;
}

export function writeWorkload(folder: string, { people, roles, askedRoles, askedPeople }: Workload): void {
  const files: Readonly<Record<string, Numbers>> = {
    emp_off: people.offsets,
    emp_skill: people.skills,
    emp_level: people.levels,
    emp_occ: people.jobs,
    role_off: roles.offsets,
    role_skill: roles.skills,
    role_level: roles.levels,
    role_weight: roles.weights,
    role_must: roles.musts,
    q_roles: askedRoles,
    q_emps: askedPeople,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, numbers] of Object.entries(files)) writeFileSync(join(folder, `${name}.bin`), numbers);
}

function numbersIn<T extends Numbers>(file: string, kind: Kind<T>): T {
  if (endianness() !== 'LE') throw new Error('the files are little-endian, this machine is not');
  const bytes = readFileSync(file);
  if (bytes.byteLength % kind.BYTES_PER_ELEMENT !== 0) throw new Error(`${file} is cut off`);
  return new kind(Uint8Array.from(bytes).buffer);
}

function demandWhole(name: string, offsets: Uint32Array, columns: readonly Numbers[]): void {
  const end = offsets.at(-1) ?? 0;
  if (columns.some(({ length }) => length !== end))
    throw new Error(`${name}_off.bin does not end where its columns do`);
}
