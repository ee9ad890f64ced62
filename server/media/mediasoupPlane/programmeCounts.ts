import { VIDEO_BUSES, type VideoBusName } from '../../../domain/programme/programme.ts';

/** What buses have counted since they were made. */
export type ProgrammeCounts = {
  readonly keyFrameRequests: Readonly<Record<VideoBusName, number>>;
  readonly packetsIn: number;
  readonly packetsOut: number;
};

export const NO_COUNTS: ProgrammeCounts = {
  keyFrameRequests: { hostVideo: 0, speakerVideo: 0, contentVideo: 0 },
  packetsIn: 0,
  packetsOut: 0,
};

export function addCounts(one: ProgrammeCounts, other: ProgrammeCounts): ProgrammeCounts {
  const keyFrameRequests = { ...one.keyFrameRequests };
  for (const bus of VIDEO_BUSES) {
    keyFrameRequests[bus] += other.keyFrameRequests[bus];
  }
  return {
    keyFrameRequests,
    packetsIn: one.packetsIn + other.packetsIn,
    packetsOut: one.packetsOut + other.packetsOut,
  };
}
