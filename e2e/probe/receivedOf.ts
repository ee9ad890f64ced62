/** What the browser counts of one bus as it comes in (W3C webrtc-stats, `inbound-rtp`). */
export type Received = {
  readonly packets: number;
  readonly framesDecoded: number;
  readonly freezes: number;
};

/** Runs in the page. All are 0 while the bus has no track, or nothing has come of it yet. */
export async function receivedOf(bus: string): Promise<Received> {
  const element = document.querySelector<HTMLMediaElement>(`[data-bus="${bus}"]`);
  const stream = element?.srcObject;
  const track = stream instanceof MediaStream ? stream.getTracks()[0] : undefined;
  const open = globalThis.collectedConnections.filter(({ connectionState }) => connectionState !== 'closed');
  for (const connection of open) {
    for (const entry of (await connection.getStats()).values()) {
      const stats = entry as RTCInboundRtpStreamStats;
      if (stats.type === 'inbound-rtp' && stats.trackIdentifier === track?.id) {
        return {
          packets: stats.packetsReceived ?? 0,
          framesDecoded: stats.framesDecoded ?? 0,
          freezes: stats.freezeCount ?? 0,
        };
      }
    }
  }
  return { packets: 0, framesDecoded: 0, freezes: 0 };
}
