import { findSite } from '../../../domain/sites/sites.ts';
import type { MediaPlane } from '../../media/MediaPlane.ts';
import { Refusal } from '../Refusal.ts';
import type { HandlerContext, HandlerTable } from './Handlers.ts';

type MediaRequests = Extract<keyof HandlerTable, `media.${string}`>;
// The contract bounds these forms, the port names them with mediasoup's types.
type RtpCapabilities = Parameters<MediaPlane['join']>[0]['rtpCapabilities'];
type DtlsParameters = Parameters<MediaPlane['connectTransport']>[2];
type RtpParameters = Parameters<MediaPlane['produce']>[2];

/** Transports and contributions. Their parameters have been checked for form; mediasoup checks what they mean. */
export const mediaHandlers: Pick<HandlerTable, MediaRequests> = {
  'media.join': ({ channel, session }, { rtpCapabilities }) =>
    channel.joinMedia(session, rtpCapabilities as RtpCapabilities),
  'media.connect': async ({ plane, session }, { transport, dtlsParameters }) => {
    await plane.connectTransport(session.id, transport, dtlsParameters as DtlsParameters);
    return null;
  },
  'media.restartIce': async ({ plane, session }, { transport }) => ({
    iceParameters: await plane.restartIce(session.id, transport),
  }),
  'media.produce': async (context, { kind, rtpParameters }) => {
    const { plane, channel, conference, session } = context;
    if (!channel.audience.contributes(session)) {
      return new Refusal('watching_only');
    }
    if (kind === 'content' && !isHostSite(context)) {
      return new Refusal('not_host_site');
    }
    const producer = await plane.produce(session.id, kind, rtpParameters as RtpParameters);
    conference.siteMedia.contributes(session.id, kind, true);
    return { producer };
  },
  'media.mute': ({ conference, session }, { muted }) => {
    conference.siteMedia.mutes(session.id, muted);
    return null;
  },
  'media.unproduce': async ({ plane, conference, session }, { kind }) => {
    await plane.unproduce(session.id, kind);
    conference.siteMedia.contributes(session.id, kind, false);
    return null;
  },
};

function isHostSite({ conference, session }: HandlerContext): boolean {
  return session.site !== null && findSite(conference.runner.state.sites, session.site)?.group === 'host';
}
