import type { TestContext } from 'node:test';
import { MediasoupPlane } from '../mediasoupPlane/MediasoupPlane.ts';
import { PlaneRig, SILENT_LOG, planeOptions } from './PlaneRig.ts';

/** A rig on a mediasoup plane in this process, closed with the test. */
export async function openRig(t: TestContext, workers = 1): Promise<PlaneRig> {
  const plane = await MediasoupPlane.create(planeOptions(workers), SILENT_LOG);
  t.after(() => plane.close());
  const rig = await PlaneRig.open(plane);
  t.after(() => {
    rig.disconnect();
  });
  return rig;
}
