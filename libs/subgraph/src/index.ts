export { askedFields } from './asked-fields';
export { AuditTrailModule } from './audit-trail';
export { loaderOf } from './loader';
export { LocalDateScalar } from './local-date.scalar';
export { localized } from './localized';
export { LocalizedTextScalar } from './localized-text.scalar';
export { Look, ownLooks } from './looks';
export { maintainSubgraph } from './maintain-subgraph';
export { MoneyView } from './money.view';
export {
  afterId,
  afterPlace,
  PageArgs,
  pageQuery,
  possibleIds,
  Paginated,
  placed,
  placedConnection,
  toConnection,
  type Connection,
  type PageQuery,
  type Place,
  type Placed,
} from './pagination';
export { searchedWords } from './searched-words';
export { createSubgraph, startSubgraph } from './start-subgraph';
export { SubgraphModule } from './subgraph.module';
export { inReadersLanguage, TextField } from './text-field';
