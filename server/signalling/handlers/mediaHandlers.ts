import type { types } from 'mediasoup';
import { Refusal } from '../Refusal.ts';
import type { HandlerTable } from './Handlers.ts';

type MediaRequests = Extract<keyof HandlerTable, `media.${string}`>;

/** Transports and contributions. Their parameters have been checked for form; mediasoup checks what they mean. */
export const mediaHandlers: Pick<HandlerTable, MediaRequests> = {
  'media.join': ({ channel, session }, { rtpCapabilities }) =>
    channel.joinMedia(session, rtpCapabilities as types.RtpCapabilities),
  'media.connect': async ({ plane, session }, { transport, dtlsParameters }) => {
    await plane.connectTransport(session.id, transport, dtlsParameters as types.DtlsParameters);
    return null;
  },
  'media.restartIce': async ({ plane, session }, { transport }) => ({
    iceParameters: await plane.restartIce(session.id, transport),
  }),
  'media.produce': async ({ plane, channel, conference, session }, { kind, rtpParameters }) => {
    if (!channel.contributes(session)) {
      return new Refusal('watching_only');
    }
    const producer = await plane.produce(session.id, kind, rtpParameters as types.RtpParameters);
    conference.siteMedia.contributes(session.id, kind, true);
    return { producer };
  },
  'media.unproduce': async ({ plane, conference, session }, { kind }) => {
    await plane.unproduce(session.id, kind);
    conference.siteMedia.contributes(session.id, kind, false);
    return null;
  },
};
