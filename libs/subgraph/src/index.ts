export { askedFields } from './asked-fields';
export { AuditTrailModule } from './audit-trail';
export { loaderOf } from './loader';
export { LocalDateScalar } from './local-date.scalar';
export { localized, LocalizedTextScalar } from './localized-text.scalar';
export { maintainSubgraph } from './maintain-subgraph';
export { MoneyView } from './money.view';
export {
  afterId,
  PageArgs,
  pageQuery,
  possibleIds,
  Paginated,
  toConnection,
  type Connection,
  type PageQuery,
} from './pagination';
export { createSubgraph, startSubgraph } from './start-subgraph';
export { SubgraphModule } from './subgraph.module';
