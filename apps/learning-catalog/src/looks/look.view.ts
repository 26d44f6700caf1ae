import { Look, Paginated } from '@libs/subgraph';
import { Directive, ObjectType } from '@nestjs/graphql';

@ObjectType('Look', { description: 'Somebody else looked at something of mine.' })
@Directive('@shareable')
export class LookView extends Look {}

export const LookConnection = Paginated(LookView, 'Look', { shareable: true });
