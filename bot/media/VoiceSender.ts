import type { VoiceClip } from '../clips/clipCache.ts';
import { VOICE_FRAME_MS } from '../clips/tone.ts';
import { padOpusPacket } from './opusPayload.ts';
import type { Pacing } from './Pacer.ts';
import type { RtcpFeedback } from './rtcp.ts';
import type { RtpStream } from './RtpStream.ts';

/** Plays a clip's voice in a loop while the microphone is open. */
export class VoiceSender {
  readonly #clip: VoiceClip;
  readonly #packets: readonly Buffer[];
  readonly #stream: RtpStream;
  readonly #levelId: number;
  readonly #pacer: Pacing;
  #stop: (() => void) | null = null;
  #next = 0;
  #startsTalking = false;

  /**
   * @param tag bytes that pad every packet, see `siteTag.ts`.
   * @param levelId negotiated id of the RFC 6464 header extension.
   */
  constructor(clip: VoiceClip, tag: Buffer, stream: RtpStream, levelId: number, pacer: Pacing) {
    this.#clip = clip;
    this.#packets = clip.packets.map((packet) => padOpusPacket(packet, tag));
    this.#stream = stream;
    this.#levelId = levelId;
    this.#pacer = pacer;
  }

  open(): void {
    if (this.#stop !== null) return;
    this.#startsTalking = true;
    this.#stop = this.#pacer.add(VOICE_FRAME_MS, (dueAt) => this.#sendPacket(dueAt));
  }

  close(): void {
    this.#stop?.();
    this.#stop = null;
  }

  handleFeedback(feedback: RtcpFeedback): void {
    if (feedback.type === 'nack' && feedback.ssrc === this.#stream.ssrc)
      this.#stream.resend(feedback.sequences);
  }

  sendReports(): void {
    if (this.#stop !== null) this.#stream.sendReport();
  }

  #sendPacket(dueAt: number): void {
    const index = this.#next % this.#packets.length;
    const payload = this.#packets[index];
    if (payload === undefined) return;
    this.#next += 1;
    const level = { id: this.#levelId, level: this.#clip.levels[index] ?? 127 };
    this.#stream.send(
      dueAt,
      this.#startsTalking,
      payload.length,
      (packet, at) => payload.copy(packet, at),
      level,
    );
    this.#startsTalking = false;
  }
}
