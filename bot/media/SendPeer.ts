import { randomInt } from 'node:crypto';
import { Audio, Video } from 'node-datachannel';
import type { Track } from 'node-datachannel';
import type { SiteId } from '../../domain/ids.ts';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import type { WantedContribution } from '../../server/media/MediaPlane.ts';
import type { Clip } from '../clips/clipCache.ts';
import {
  LEVEL_EXTENSION_ID,
  makeVideoParameters,
  makeVoiceParameters,
  OPUS_PAYLOAD_TYPE,
  VP8_PAYLOAD_TYPE,
} from './botRtp.ts';
import type { RtpParameters } from './botRtp.ts';
import { sharedPacer } from './Pacer.ts';
import { PeerLink } from './PeerLink.ts';
import type { PeerLinkOptions } from './PeerLink.ts';
import { readFeedback } from './rtcp.ts';
import { isRtcp } from './rtp.ts';
import { RtpStream } from './RtpStream.ts';
import { makeSendAnswer } from './sdp.ts';
import type { SendSection } from './sdp.ts';
import { makeSiteTag } from './siteTag.ts';
import { VideoSender } from './VideoSender.ts';
import { VoiceSender } from './VoiceSender.ts';

export type SendPeerOptions = Omit<PeerLinkOptions, 'name'> & {
  readonly site: SiteId;
  readonly clip: Clip;
};

const REPORT_INTERVAL_MS = 1000;

/** Authentication tag of SRTP, UDP and IPv4 headers. */
const WIRE_OVERHEAD_BYTES = 16 + 8 + 20;

const SECTIONS: Readonly<Record<ContributionKind, SendSection>> = {
  microphone: { kind: 'audio', mid: '0', payloadType: OPUS_PAYLOAD_TYPE, codec: 'opus/48000/2' },
  camera: { kind: 'video', mid: '1', payloadType: VP8_PAYLOAD_TYPE, codec: 'VP8/90000' },
  content: { kind: 'video', mid: '2', payloadType: VP8_PAYLOAD_TYPE, codec: 'VP8/90000' },
};

/**
 * A site's sending end: camera in three layers, microphone, shared content in one layer. Nothing flows before
 * `setWanted` or `setContent` says so; before that the parameters of `rtpParameters` are to be produced, because the
 * server drops packets of an SSRC that it does not know.
 */
export class SendPeer {
  readonly #link: PeerLink;
  readonly #tracks: Readonly<Record<ContributionKind, Track>>;
  readonly #ssrcs: Readonly<Record<ContributionKind, readonly number[]>>;
  readonly #cname: string;
  readonly #camera: VideoSender;
  readonly #content: VideoSender;
  readonly #voice: VoiceSender;
  readonly #stopReports: () => void;
  #packets = 0;
  #bytes = 0;

  constructor(options: SendPeerOptions) {
    this.#cname = options.site;
    this.#ssrcs = {
      microphone: makeSsrcs(1),
      camera: makeSsrcs(options.clip.camera.length),
      content: makeSsrcs(1),
    };
    this.#link = new PeerLink({ ...options, name: `${options.site} send` });
    this.#tracks = {
      microphone: this.#addTrack('microphone'),
      camera: this.#addTrack('camera'),
      content: this.#addTrack('content'),
    };
    const tag = makeSiteTag(options.site);
    const layer = (clip: Clip['camera'][number], kind: ContributionKind, i: number) => ({
      clip,
      stream: this.#makeStream(kind, i),
    });
    this.#camera = new VideoSender(
      options.clip.camera.map((clip, i) => layer(clip, 'camera', i)),
      tag,
      sharedPacer,
    );
    this.#content = new VideoSender(
      options.clip.camera.slice(-1).map((clip) => layer(clip, 'content', 0)),
      tag,
      sharedPacer,
    );
    this.#voice = new VoiceSender(
      options.clip.voice,
      tag,
      this.#makeStream('microphone', 0),
      LEVEL_EXTENSION_ID,
      sharedPacer,
    );
    this.#stopReports = sharedPacer.add(REPORT_INTERVAL_MS, () =>
      this.#senders().forEach((sender) => sender.sendReports()),
    );
    this.#negotiate(options);
  }

  /** Resolves when media can flow; rejects when the transport fails. */
  get connected(): Promise<void> {
    return this.#link.connected;
  }

  /** What has been sent since the start: RTP, RTCP and retransmissions, with all that is around them on the wire. */
  get sent(): { readonly packets: number; readonly bytes: number } {
    return { packets: this.#packets, bytes: this.#bytes };
  }

  /** Key-frame requests that reached the camera; one that asks every layer counts once. */
  get cameraKeyFrameRequests(): number {
    return this.#camera.keyFrameRequests;
  }

  /** Those of them that came too soon after an answered one, and were left unanswered as browsers leave them. */
  get lapsedKeyFrameRequests(): number {
    return this.#camera.lapsedRequests;
  }

  rtpParameters(kind: ContributionKind): RtpParameters {
    const { mid } = SECTIONS[kind];
    const ssrcs = this.#ssrcs[kind];

    return kind === 'microphone'
      ? makeVoiceParameters(mid, this.#cname, ssrcs[0] ?? 0)
      : makeVideoParameters(mid, this.#cname, ssrcs);
  }

  /** Sends what the server wants; null sends neither camera nor microphone. */
  setWanted(wanted: WantedContribution | null): void {
    this.#camera.setMaxLayer(wanted?.maxSpatialLayer ?? -1);
    if (wanted?.microphone === true) this.#voice.open();
    else this.#voice.close();
  }

  /** Begins or ends sharing. */
  setContent(shared: boolean): void {
    this.#content.setMaxLayer(shared ? 0 : -1);
  }

  close(): void {
    this.#stopReports();
    this.setWanted(null);
    this.setContent(false);
    this.#link.close();
  }

  #senders(): readonly (VideoSender | VoiceSender)[] {
    return [this.#camera, this.#content, this.#voice];
  }

  #addTrack(kind: ContributionKind): Track {
    const { mid } = SECTIONS[kind];
    const media = kind === 'microphone' ? new Audio(mid, 'SendOnly') : new Video(mid, 'SendOnly');
    if (media instanceof Audio) media.addOpusCodec(OPUS_PAYLOAD_TYPE);
    else media.addVP8Codec(VP8_PAYLOAD_TYPE);
    for (const ssrc of this.#ssrcs[kind]) media.addSSRC(ssrc, this.#cname, this.#cname, kind);
    const track = this.#link.connection.addTrack(media);
    this.#link.listen(track, (packet) => this.#handleMessage(packet));

    return track;
  }

  #makeStream(kind: ContributionKind, index: number): RtpStream {
    const track = this.#tracks[kind];
    const { payloadType } = SECTIONS[kind];

    return new RtpStream({
      ssrc: this.#ssrcs[kind][index] ?? 0,
      payloadType,
      clockRate: kind === 'microphone' ? 48_000 : 90_000,
      cname: this.#cname,
      send: (packet) => this.#sendPacket(track, packet),
    });
  }

  #sendPacket(track: Track, packet: Buffer): void {
    if (!this.#link.up || !track.isOpen()) return;
    this.#packets += 1;
    this.#bytes += packet.length + WIRE_OVERHEAD_BYTES;
    track.sendMessageBinary(packet);
  }

  #negotiate({ transport }: SendPeerOptions): void {
    const offer = this.#link.describe('offer');
    const sections = [SECTIONS.microphone, SECTIONS.camera, SECTIONS.content];
    this.#link.connection.setRemoteDescription(makeSendAnswer(transport, sections), 'answer');
    this.#link.addServerCandidates(SECTIONS.microphone.mid);
    this.#link.connectServer(offer);
  }

  #handleMessage(packet: Buffer): void {
    if (!isRtcp(packet)) return;
    for (const feedback of readFeedback(packet))
      this.#senders().forEach((sender) => sender.handleFeedback(feedback));
  }
}

/** Consecutive SSRCs at a random place, as good as any (RFC 3550 section 8.1 asks for random ones). */
function makeSsrcs(count: number): number[] {
  const first = randomInt(1, 2 ** 32 - count);

  return Array.from({ length: count }, (_, i) => first + i);
}
