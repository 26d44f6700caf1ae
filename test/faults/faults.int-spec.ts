import { brokerTrouble } from './broker-trouble';
import { compileProcesses } from './compile-processes';
import { commitOrder } from './commit-order';
import { consumerKills } from './consumer-kills';
import { endedConsumer } from './ended-consumer';
import { Fire } from './fire';
import { lostUpdates } from './lost-updates';
import { poison } from './poison';
import { purgeAndReplay } from './purge-and-replay';
import { rebalances } from './rebalances';
import { relayKills } from './relay-kills';
import { schedules } from './schedules';
import { startServers, type Servers } from './servers';
import { severalRelays } from './several-relays';

jest.setTimeout(900_000);

let servers: Servers;
let fire: Fire;

beforeAll(async () => {
  compileProcesses();
  servers = await startServers();
}, 180_000);
afterAll(() => servers.stop());
beforeEach(() => {
  fire = new Fire(servers);
});
afterEach(() => fire.clear());

const present = (): Fire => fire;
relayKills(present);
commitOrder(present);
severalRelays(present);
brokerTrouble(present);
schedules(present);
consumerKills(present);
poison(present);
endedConsumer(present);
rebalances(present);
purgeAndReplay(present);
lostUpdates(present);
