import { Client } from 'pg';
import type { Scored } from '../../../apps/internal-mobility/src/match-index/best-list';
import {
  askOf,
  profileOf,
  rowCount,
  type Ask,
  type Profile,
} from '../../../apps/internal-mobility/src/match-index/skill-rows';
import type { Workload } from './workload';

const COLUMN_FROM = 1 / 32;
const BATCH = 5_000;
const LIMIT = 50;
const UNITS = 420;

/**
 * The same questions in SQL, as well as it can be asked: frequent skills are columns of one row a person, rare ones rows
 * that an index finds by skill; a rare must-have drives the query from that index.
 */
export class SqlMatching {
  private constructor(
    private readonly client: Client,
    private readonly columns: ReadonlySet<number>,
  ) {}

  static async load(url: string, workload: Workload, say: (text: string) => void): Promise<SqlMatching> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const columns = frequentSkills(workload);
    const names = [...columns].map((skill) => `s${String(skill)} smallint not null`);
    await client.query(`create table person (${['id integer not null', ...names].join(', ')})`);
    await client.query('create table rare (skill integer not null, level smallint not null, person integer not null)');
    await client.query(
      'create table asks (skill integer, role integer, level smallint, weight integer, must boolean, musts smallint)',
    );
    say(`loading PostgreSQL: ${String(columns.size)} frequent skills as columns`);
    await loadPeople(client, workload, columns);
    await loadRoles(client, workload);
    await client.query('alter table person add primary key (id)');
    await client.query('create index on rare (skill, level) include (person)');
    await client.query('create index on asks (skill) include (role, level, weight, must, musts)');
    for (const table of ['person', 'rare', 'asks']) await client.query(`vacuum (analyze) ${table}`);
    return new SqlMatching(client, columns);
  }

  async bestPeople(ask: Ask): Promise<Scored[]> {
    const { rows } = await this.client.query<Scored>(this.peopleQuery(ask));
    return rows;
  }

  async bestRoles({ skills, levels }: Profile): Promise<Scored[]> {
    const { rows } = await this.client.query<Scored>(
      `select role as id, sum(weight * (${String(UNITS)} / asks.level) * least(asks.level, held.level))::integer as score
       from asks join unnest($1::integer[], $2::smallint[]) as held(skill, level) using (skill)
       group by role
       having count(*) filter (where must and held.level >= asks.level) = min(musts)
       order by score desc, id limit ${String(LIMIT)}`,
      [[...skills], [...levels]],
    );
    return rows;
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private peopleQuery(ask: Ask): string {
    const [worths, gates, rare]: [string[], string[], string[]] = [[], [], []];
    let rareMusts = 0;
    ask.skills.forEach((skill, i) => {
      const [level, share] = [ask.levels[i] ?? 1, ((ask.weights[i] ?? 0) * UNITS) / (ask.levels[i] ?? 1)];
      const isMust = ask.musts[i] === 1;
      if (this.columns.has(skill)) {
        worths.push(`${String(share)} * least(s${String(skill)}, ${String(level)})`);
        if (isMust) gates.push(`s${String(skill)} >= ${String(level)}`);
      } else {
        rare.push(`(${[skill, level, share, Number(isMust)].map(String).join(', ')})`);
        rareMusts += Number(isMust);
      }
    });
    const found = `(select person, sum(share * least(rare.level, asked.level)) as worth,
        sum(must) filter (where rare.level >= asked.level) as met
      from rare join (values ${rare.join(', ')}) as asked(skill, level, share, must) on rare.skill = asked.skill
      group by person ${rareMusts > 0 ? `having sum(must) filter (where rare.level >= asked.level) = ${String(rareMusts)}` : ''}) as found`;
    const joined =
      rare.length === 0 ? '' : `${rareMusts > 0 ? 'join' : 'left join'} ${found} on found.person = person.id`;
    const score = [...worths, ...(rare.length === 0 ? [] : ['coalesce(found.worth, 0)'])].join(' + ');
    return `select id, score::integer from (select id, ${score} as score from person ${joined}
      ${gates.length === 0 ? '' : `where ${gates.join(' and ')}`}) as scored
      where score > 0 order by score desc, id limit ${String(LIMIT)}`;
  }
}

function frequentSkills({ people }: Workload): ReadonlySet<number> {
  const holders = new Map<number, number>();
  for (const skill of people.skills) holders.set(skill, (holders.get(skill) ?? 0) + 1);
  const enough = rowCount(people) * COLUMN_FROM;
  return new Set(
    [...holders]
      .filter(([, n]) => n >= enough)
      .map(([skill]) => skill)
      .sort((a, b) => a - b),
  );
}

async function loadPeople(client: Client, { people }: Workload, columns: ReadonlySet<number>): Promise<void> {
  const order = [...columns];
  const parameters = ['integer', ...order.map(() => 'smallint')].map((type, i) => `$${String(i + 1)}::${type}[]`);
  for (let start = 0; start < rowCount(people); start += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, rowCount(people) - start) }, (_, i) => start + i);
    const levels = new Map(order.map((skill) => [skill, ids.map(() => 0)]));
    const [skill, level, person]: [number[], number[], number[]] = [[], [], []];
    for (const [place, id] of ids.entries()) {
      const { skills, levels: held } = profileOf(people, id);
      for (const [i, each] of skills.entries()) {
        const column = levels.get(each);
        if (column === undefined) {
          skill.push(each);
          level.push(held[i] ?? 0);
          person.push(id);
        } else column[place] = held[i] ?? 0;
      }
    }
    await client.query(`insert into person select * from unnest(${parameters.join(', ')})`, [ids, ...levels.values()]);
    await client.query('insert into rare select * from unnest($1::integer[], $2::smallint[], $3::integer[])', [
      skill,
      level,
      person,
    ]);
  }
}

async function loadRoles(client: Client, { roles }: Workload): Promise<void> {
  const columns: [number[], number[], number[], number[], boolean[], number[]] = [[], [], [], [], [], []];
  for (let role = 0; role < rowCount(roles); role++) {
    const ask = askOf(roles, role);
    const musts = ask.musts.reduce((sum, must) => sum + must, 0);
    ask.skills.forEach((skill, i) => {
      columns[0].push(skill);
      columns[1].push(role);
      columns[2].push(ask.levels[i] ?? 1);
      columns[3].push(ask.weights[i] ?? 0);
      columns[4].push(ask.musts[i] === 1);
      columns[5].push(musts);
    });
  }
  await client.query(
    'insert into asks select * from unnest($1::integer[], $2::integer[], $3::smallint[], $4::integer[], $5::boolean[], $6::smallint[])',
    columns,
  );
}
