import type { ReadonlySignal } from '@preact/signals-core';
import type { Conference } from '../../domain/conference/conference.ts';
import type { CommandId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import { randomId } from '../connection/deviceId.ts';
import type { SendRequest } from '../connection/SendRequest.ts';
import type { SignallingStatus } from '../connection/SignallingStatus.ts';
import { ActionSender } from '../state/ActionSender.ts';
import { requestFor, type ChairAction } from './chairAction.ts';

/** What the chair's page needs of its connection. */
export type ChairLink = {
  readonly status: ReadonlySignal<SignallingStatus>;
  readonly conference: ReadonlySignal<Conference>;
  readonly request: SendRequest;
  /** The server's time, ms epoch. */
  readonly serverNow: () => number;
};

/** The chair's buttons: what is sent, and what became of it. The rules say no, not the page: it says why. Rule [CR2]. */
export class ChairModel {
  readonly link: ChairLink;
  readonly sender: ActionSender<ChairAction, 'stale'>;

  constructor(link: ChairLink) {
    this.link = link;
    this.sender = new ActionSender({
      blockOf: () => (link.status.value === 'live' ? null : 'stale'),
      send: (action) => {
        const { name, input } = requestFor(action, asId<CommandId>(randomId()));
        return link.request(name, input);
      },
      now: link.serverNow,
    });
  }
}
