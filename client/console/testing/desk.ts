import { signal } from '@preact/signals-core';
import type { EventBatch, Programme, SiteMedia } from '../../../contract/notifications.ts';
import type { Role } from '../../../domain/actor.ts';
import type { Conference } from '../../../domain/conference/conference.ts';
import { asId, type SessionId, type SiteId } from '../../../domain/ids.ts';
import { START } from '../../../domain/testing/scenario.ts';
import { NO_ANSWER, type Answer } from '../../connection/answer.ts';
import type { SignallingStatus } from '../../connection/SignallingStatus.ts';
import type { Self } from '../../state/LiveState.ts';
import { nothingOnAir } from '../../testing/nothingOnAir.ts';
import { ConsoleModel } from '../ConsoleModel.ts';

type Sent = { readonly name: string; readonly input: Readonly<Record<string, unknown>> };
type Reply = Answer<never> | { readonly ok: true; readonly data: unknown };

/** The answer to a command that the server has accepted. */
export const ACCEPTED = { ok: true, data: { version: 9 } } as const;

/** A console whose requests are answered by hand, and whose clock stands where a test puts it. */
export function desk(conference: Conference, roles: readonly Role[] = ['operator']) {
  const sent: Sent[] = [];
  const answers: ((answer: Answer<never>) => void)[] = [];
  const listeners = new Set<(batch: EventBatch) => void>();
  const clock = { at: START + 60_000 };
  const link = {
    status: signal<SignallingStatus>('live'),
    conference: signal(conference),
    self: signal<Self | null>({ session: asId<SessionId>('s'), site: null, roles, name: 'lan' }),
    programme: signal<Programme>({ onAir: nothingOnAir, problems: [] }),
    siteMedia: signal<ReadonlyMap<SiteId, SiteMedia>>(new Map()),
    request: (name: string, input: object) => {
      sent.push({ name, input: { ...input } });
      return new Promise<Answer<never>>((resolve) => answers.push(resolve));
    },
    serverNow: () => clock.at,
    offsetMs: signal(0),
    sendFile: async () => await Promise.resolve(NO_ANSWER),
    onEvents: (listener: (batch: EventBatch) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    link,
    clock,
    sent,
    model: new ConsoleModel(link),
    answer: (reply: Reply) => answers.shift()?.(reply as Answer<never>),
    tell: (batch: EventBatch) => listeners.forEach((listener) => listener(batch)),
  };
}
