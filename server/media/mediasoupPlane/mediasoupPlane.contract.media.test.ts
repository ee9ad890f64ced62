import { describeMediaPlane } from '../mediaPlane.contract.ts';
import { SILENT_LOG, planeOptions } from '../testing/PlaneRig.ts';
import { MediasoupPlane } from './MediasoupPlane.ts';

describeMediaPlane('mediasoup', () => MediasoupPlane.create(planeOptions(), SILENT_LOG));
