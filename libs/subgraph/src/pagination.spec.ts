import { afterPlace, pageQuery, placedConnection, toConnection } from './pagination';

describe('a page', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const page = (first: number, after?: string) => {
    const query = pageQuery({ first, ...(after === undefined ? {} : { after }) });
    const from = query.after === undefined ? 0 : rows.findIndex(({ id }) => id === query.after) + 1;
    return toConnection(rows.slice(from, from + query.limit), query, ({ id }) => id);
  };

  it('walks the whole list by its cursors, and knows when it is over', () => {
    const first = page(3);
    expect(first.edges.map(({ node }) => node.id)).toEqual(['a', 'b', 'c']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = page(3, first.pageInfo.endCursor ?? '');
    expect(second.edges.map(({ node }) => node.id)).toEqual(['d']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('is full and the last one when the list ends with it', () => {
    expect(page(4).pageInfo.hasNextPage).toBe(false);
  });

  it.each([0, 101, -1])('refuses first: %i and names it', (first) => {
    expect(() => page(first)).toThrow('first: must be from 1 to 100');
  });

  it('refuses what is no cursor', () => {
    expect(() => page(2, '***')).toThrow('after: is no cursor');
  });

  it('goes on after a place of a text and an id, whatever the text holds', () => {
    const place = { id: '5888ce9b-b9d8-5f42-9a6e-0b985e4c69e1', key: 'ärzte  & co' };
    const [edge] = placedConnection([{ ...place, node: 'a' }], { limit: 2, after: undefined }).edges;
    expect(edge?.node).toBe('a');
    expect(afterPlace(pageQuery({ first: 1, after: edge?.cursor ?? '' }))).toEqual(place);
    expect(afterPlace({ limit: 2, after: undefined })).toBeNull();
    expect(() => afterPlace({ limit: 2, after: 'a b' })).toThrow('after: is no cursor');
  });
});
