/** Runs in the page: RTP packets of a kind that it has sent on the connections that are open. */
export async function sentPackets(kind: 'audio' | 'video'): Promise<number> {
  let packets = 0;
  const open = globalThis.collectedConnections.filter(({ connectionState }) => connectionState !== 'closed');
  for (const connection of open) {
    for (const entry of (await connection.getStats()).values()) {
      const stats = entry as RTCOutboundRtpStreamStats;
      if (stats.type === 'outbound-rtp' && stats.kind === kind) {
        packets += stats.packetsSent ?? 0;
      }
    }
  }
  return packets;
}
