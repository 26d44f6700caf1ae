import { newId } from '@libs/platform';
import { eventually } from '@libs/testing';
import { Organisation } from './organisation';
import { enterSubject } from './subject';

interface Goals {
  readonly me: { readonly goals: readonly { readonly id: string }[] };
}

/** Commands that take the id of something that belongs to somebody, with the id's name. */
const COMMANDS: readonly string[] = [
  `mutation ($id: ID!) { dropGoal(input: { goalId: $id }) { goalId } }`,
  `mutation ($id: ID!) { setGoalAudience(input: { goalId: $id, audience: DISCOVERABLE }) { goal { id } } }`,
];

describe('what is absent and what is forbidden', () => {
  const org = new Organisation('same');
  let gap: string;

  beforeAll(async () => {
    await org.import();
    ({ gap } = await enterSubject(org));
  }, 60_000);

  const strangers = ['other', 'peer', 'partner-south', 'auditor', 'mobility', 'learning'].map((name) =>
    org.named(name),
  );
  const plain = (text: string, id: string) => text.replaceAll(id, 'ID').replace(/"requestId":"[^"]*"/g, '');

  it('look the same, byte for byte, to whoever may not see it', async () => {
    const nobody = newId();
    const query =
      'query ($id: ID!) { employee(id: $id) { id name status reports(first: 1) { edges { cursor } } goals { id } } }';
    for (const stranger of strangers) {
      const client = await org.client(stranger);
      const forbidden = plain(await client.bytes(query, { id: org.idOf(org.subject) }), org.idOf(org.subject));
      expect([stranger, forbidden]).toEqual([stranger, plain(await client.bytes(query, { id: nobody }), nobody)]);
    }
    expect(await (await org.client(org.named('lead'))).bytes(query, { id: org.idOf(org.subject) })).toContain('ACTIVE');
  }, 20_000);

  it('look the same to those who ask subgraphs by reference', async () => {
    const [goal] = (await org.ask<Goals>(org.subject, '{ me { goals { id } } }')).me.goals;
    const references = [
      { typename: 'Gap', id: gap, fields: 'courses { closes }', seen: '"closes":true' },
      {
        typename: 'GoalGaps',
        id: goal?.id ?? '',
        fields: 'courseSets { gapsClosed } noCourseSets',
        seen: '"gapsClosed":1',
      },
    ];
    const nobody = newId();
    for (const { typename, id: theirs, fields, seen } of references) {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { id ${fields} } } }`;
      const ask = async (actor: string, id: string) => {
        const body = JSON.stringify({ query, variables: { r: [{ __typename: typename, id }] } });
        return plain(await (await org.deployment.askSubgraph('learning-catalog', actor, body)).text(), id);
      };
      for (const stranger of strangers) expect(await ask(stranger, theirs)).toBe(await ask(stranger, nobody));
      expect(await ask(org.subject, theirs)).toContain(seen);
    }
  }, 30_000);

  it('look the same to those who would share with somebody: nobody, and somebody who has left', async () => {
    const share = 'mutation ($id: ID!) { shareWith(input: { personId: $id, section: SKILLS }) { share { section } } }';
    const nobody = newId();
    for (const sharing of [org.named('peer'), org.named('other'), org.subject]) {
      const client = await org.client(sharing);
      const gone = org.idOf(org.named('gone'));
      const left = plain(await client.bytes(share, { id: gone }), gone);
      expect([sharing, left]).toEqual([sharing, plain(await client.bytes(share, { id: nobody }), nobody)]);
      expect(left).toContain('NOT_FOUND');
    }
    const unseen = await (await org.client(org.named('other'))).bytes(share, { id: org.idOf(org.named('peer')) });
    expect(unseen).toBe('{"data":{"shareWith":{"share":{"section":"SKILLS"}}}}');
  }, 20_000);

  it('look the same to those who try to change it', async () => {
    const goals = async () => (await org.ask<Goals>(org.subject, '{ me { goals { id audience } } }')).me.goals;
    const before = await goals();
    const goal = before[0]?.id ?? '';
    for (const stranger of [...strangers, org.named('lead'), org.named('named')]) {
      const client = await org.client(stranger);
      for (const command of COMMANDS) {
        const nobody = newId();
        const tried = plain(await client.bytes(command, { id: goal }), goal);
        expect([stranger, tried]).toEqual([stranger, plain(await client.bytes(command, { id: nobody }), nobody)]);
        expect(tried).toContain('NOT_FOUND');
      }
    }
    expect(await goals()).toEqual(before);
  }, 20_000);

  it('follow the tree: after a move the new manager sees and the old one does not', async () => {
    const sees = async (who: string) => {
      const client = await org.client(org.named(who));
      const query = 'query ($id: ID!) { employee(id: $id) { externalId } }';
      return (
        (await client.tryAsking<{ employee: object | null }>(query, { id: org.idOf(org.subject) })).data?.employee !=
        null
      );
    };
    expect([await sees('lead'), await sees('top'), await sees('other')]).toEqual([true, true, false]);
    const subject = org.people.get(org.subject);
    if (subject === undefined) throw new Error('no subject');
    await org.send('Employees', [org.employee({ ...subject, manager: org.named('other') })]);
    await eventually(
      async () => [await sees('lead'), await sees('top'), await sees('other')].join(),
      (seen) => seen === 'false,false,true',
      'the old managers are denied and the new one is not',
    );
    const report = await (
      await org.client(org.named('top'))
    ).bytes('query ($id: ID!) { employee(id: $id) { id } }', {
      id: org.idOf(org.named('report')),
    });
    expect(report).toBe('{"data":{"employee":null}}');
  });
});
