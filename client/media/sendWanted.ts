import type { types } from 'mediasoup-client';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import type { WantedContribution } from '../state/LiveState.ts';

/** Brings what a running producer sends from what was wanted to what is wanted now. */
export async function sendWanted(
  kind: ContributionKind,
  producer: types.Producer,
  before: WantedContribution,
  now: WantedContribution,
): Promise<void> {
  if (kind === 'camera' && before.maxSpatialLayer !== now.maxSpatialLayer) {
    // Costs an SDP exchange inside this browser, which keeps later exchanges from undoing it. Standby is the time for
    // that; in a take without standby the lowest layer carries the picture meanwhile.
    await producer.setMaxSpatialLayer(now.maxSpatialLayer);
  }
  if (kind === 'microphone' && before.microphone !== now.microphone) {
    await gate(producer.rtpSender, now.microphone);
  }
}

/**
 * Lets a voice out or not, within a packet's time: mediasoup-client's `pause` would exchange SDP first. A sender with
 * one encoding keeps this through all later exchanges.
 */
async function gate(sender: RTCRtpSender | undefined, active: boolean): Promise<void> {
  if (sender !== undefined) {
    const parameters = sender.getParameters();
    const encodings = parameters.encodings.map((encoding) => ({ ...encoding, active }));
    await sender.setParameters({ ...parameters, encodings });
  }
}
