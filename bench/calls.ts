// Reducer calls through a socket, against a bare `ws` echo of frames of the same size: alone in its frame, and as the SDK batches.
import { type Call, callFrame, countResults } from './frames.ts';
import { callsPerSecond } from './pipeline.ts';
import { startBaseline, startHost } from './processes.ts';
import { line, median } from './statistics.ts';
import { CALLS } from './workload.ts';

const ROUNDS = 5;
const SECONDS = 1;
const IN_FLIGHT = 64;

export async function benchCalls(): Promise<void> {
  for (const durable of [false, true]) {
    const host = await startHost({ durable });
    const echo = await startBaseline('echo');
    for (const call of CALLS) {
      for (const callsPerFrame of [1, 64]) await compare(call, callsPerFrame, durable, host, echo);
    }
    await host.stop();
    await echo.stop();
  }
}

type Server = Awaited<ReturnType<typeof startBaseline>>;

/** Both sides in turn, so that the machine's drift hits them alike. */
async function compare(call: Call, callsPerFrame: number, durable: boolean, host: Server, echo: Server): Promise<void> {
  const frame = Buffer.concat(Array.from({ length: callsPerFrame }, (_, index) => callFrame(call, index)));
  const framesInFlight = Math.max(1, IN_FLIGHT / callsPerFrame) * (callsPerFrame > 1 ? 4 : 1);
  const load = { frame, callsPerFrame, framesInFlight, seconds: SECONDS };
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    values.push(
      await callsPerSecond({ ...load, url: host.url, protocols: host.protocols, countAnswers: countResults }),
    );
    baselines.push(await callsPerSecond({ ...load, url: echo.url, protocols: [], countAnswers: () => callsPerFrame }));
  }
  const name = `${call.reducer}, ${callsPerFrame} a frame, ${durable ? 'durable' : 'in memory'}`;
  console.log(line({ name, value: median(values), baseline: median(baselines), unit: 'calls/s', against: 'echo' }));
}
