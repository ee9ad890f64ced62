import type { Socket } from 'socket.io';
import type { MediaJoined } from '../../contract/notifications.ts';
import { visibleProgramme } from '../../contract/visibility.ts';
import type { Displays } from '../auth/Displays.ts';
import type { Tokens } from '../auth/Tokens.ts';
import type { JoinMedia, MediaPlane } from '../media/MediaPlane.ts';
import type { ServerLog } from '../ServerLog.ts';
import type { Admitted } from './admission.ts';
import type { ConferenceChannel } from './ConferenceChannel.ts';
import { errorCode } from './errorCode.ts';
import { handlerTable } from './handlers/handlerTable.ts';
import type { Session } from './Session.ts';
import { attachWire } from './wire.ts';
import { within } from './within.ts';

/** How long a welcome waits for its transports. Without them the client asks for them later. */
const MEDIA_PATIENCE_MS = 2000;

export type SessionParts = {
  readonly plane: MediaPlane;
  readonly displays: Displays;
  readonly tokens: Tokens;
  readonly now: () => number;
  readonly log: ServerLog;
};

/**
 * Brings a session into its conference and welcomes it, or says goodbye to it. Never rejects. To be called before the
 * socket's first message can come. Rules [CH1] and [CH7].
 */
export async function openSession(
  socket: Socket,
  session: Session,
  channel: ConferenceChannel,
  handshake: Admitted['handshake'],
  { log, ...parts }: SessionParts,
): Promise<void> {
  const context = { session, conference: channel.conference, channel, ...parts };
  attachWire({ socket, session, handlers: handlerTable, context, log });
  const fields = { session: session.id, identity: session.identity.name };
  try {
    const refusal = await channel.enter(session);
    if (refusal !== null) {
      return session.goodbye(refusal.code, false);
    }
    const media = await joinMedia(channel, session, handshake, log);
    if (!session.closed) {
      welcome(channel, session, handshake, { media, serverTime: parts.now() });
      log.info(fields, 'session opened');
    }
  } catch (error) {
    log.error({ ...fields, err: error }, 'session could not be opened');
    session.goodbye(errorCode(error), true);
  }
}

/** Transports with the welcome. Without them (the plane is restarting) the session opens all the same. */
async function joinMedia(
  channel: ConferenceChannel,
  session: Session,
  { rtpCapabilities }: Admitted['handshake'],
  log: ServerLog,
): Promise<MediaJoined | null> {
  if (rtpCapabilities === undefined) {
    return null;
  }
  try {
    // The contract bounds the form, the port names it with mediasoup's type.
    const capabilities = rtpCapabilities as JoinMedia['rtpCapabilities'];
    return await within(MEDIA_PATIENCE_MS, channel.joinMedia(session, capabilities));
  } catch (error) {
    log.warn({ err: error, session: session.id }, 'session opens without media');
    return null;
  }
}

function welcome(
  { audience, conference: { programme, runner } }: ConferenceChannel,
  session: Session,
  { conference, version, head }: Admitted['handshake'],
  parts: { readonly media: MediaJoined | null; readonly serverTime: number },
): void {
  const { id, site, identity, tokenExpiresAt } = session;
  const isOurs = conference === identity.conference && head === runner.headAt(version);
  session.welcome({
    conference: identity.conference,
    session: id,
    roles: identity.roles,
    site,
    name: identity.name,
    tokenExpiresAt,
    log: audience.resync(session, isOurs ? version : 0),
    programme: visibleProgramme(session.viewer, programme),
    ...parts,
  });
  audience.introduce(session);
}
