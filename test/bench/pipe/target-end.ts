import { BareClient } from './bare-client';
import { copiesConsumer } from './copies.consumer';
import { instant, type EndOrders, type Moment, type RunningEnd } from './orders';
import { startPipe } from './start-pipe';
import { totals } from './totals';
import { workerOf } from './two-services';

/** The service that reads: the product's consumer, its derived worker if asked for, and a bare consumer beside them. */
export async function startTarget(orders: EndOrders): Promise<RunningEnd> {
  const { brokers, workerUrl, topics, derives } = orders;
  let moments: Moment[] = [];
  const see = (id: string, version: number): void => {
    moments.push([id, version, instant()]);
  };
  const database = await workerOf(workerUrl, 'target');
  const consumer = copiesConsumer(topics.things, derives, derives ? () => undefined : see);
  const recomputations = derives ? [totals(topics.derived, see)] : [];
  const pipe = await startPipe({ brokers, database, consumers: [consumer], recomputations });
  const bare = await new BareClient(brokers).consume(topics.bare, see);
  return {
    answer: () => {
      const seen = moments;
      moments = [];
      return Promise.resolve(seen);
    },
    stop: async () => {
      await bare.disconnect();
      await pipe.stop();
    },
  };
}
