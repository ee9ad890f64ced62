import type { Socket } from 'socket.io';
import * as v from 'valibot';
import type { ErrorCode, Reply } from '../../contract/errors.ts';
import { requests, type RequestName } from '../../contract/requests.ts';
import { MESSAGE_LIMIT_BYTES } from '../../contract/version.ts';
import { Rejection } from '../../domain/rejection.ts';
import { MediaError } from '../media/MediaPlane.ts';
import type { ServerLog } from '../ServerLog.ts';
import { errorCode } from './errorCode.ts';
import type { AnyHandler, HandlerContext, HandlerTable } from './handlers/Handlers.ts';
import { MessageSizes } from './MessageSizes.ts';
import { RequestMeter } from './RequestMeter.ts';
import { Refusal } from './Refusal.ts';
import type { Session } from './Session.ts';

type Ack = (reply: Reply<unknown>) => void;

type Wire = {
  readonly socket: Socket;
  readonly session: Session;
  readonly handlers: HandlerTable;
  readonly context: HandlerContext;
  readonly log: ServerLog;
};

/**
 * The only place that touches what a client has sent: rate, size, form and right are checked here, in this order,
 * and what comes through is typed. A client that goes on breaking the contract is disconnected. To be called before
 * the first message can come. Rules [WR3] to [WR6] and [WR8].
 */
export function attachWire(wire: Wire): void {
  const meter = new RequestMeter();
  const sizes = new MessageSizes(wire.socket.conn);
  wire.socket.onAny((name: unknown, ...args: unknown[]) => {
    const bytes = sizes.take();
    // What came in together with the message that closed the socket is handed on after it.
    if (wire.session.closed) {
      return undefined;
    }
    const ack = args.at(-1);
    if (!isAck(ack)) {
      return fault(wire, meter, 'bad_request');
    }
    const admitted = admit(name, args, bytes, meter, wire.session);
    if (typeof admitted === 'string') {
      ack({ ok: false, code: admitted });
      return fault(wire, meter, admitted);
    }
    return void answer(wire, admitted).then(ack);
  });
}

type Admitted = { readonly name: RequestName; readonly input: unknown };

/** The request, checked, or the code of the first thing that is wrong with it. */
function admit(
  name: unknown,
  args: readonly unknown[],
  bytes: number,
  meter: RequestMeter,
  session: Session,
): Admitted | ErrorCode {
  if (!meter.allows()) {
    return 'rate_limited';
  }
  if (bytes > MESSAGE_LIMIT_BYTES) {
    return 'too_large';
  }
  const request = findRequest(name);
  if (!session.welcomed || request === null || args.length !== 2 || Array.isArray(args[0])) {
    return 'bad_request';
  }
  const parsed = v.safeParse(request.input, args[0], { abortEarly: true });
  if (!parsed.success) {
    return 'bad_request';
  }
  const { roles, cost = 1 } = request;
  if (roles !== undefined && !session.identity.roles.some((role) => roles.includes(role))) {
    return 'forbidden';
  }
  // The first one has been counted, whatever was sent; the rest only for what is going to be done.
  if (!meter.allows(cost - 1)) {
    return 'rate_limited';
  }
  return { name: request.name, input: parsed.output };
}

type KnownRequest = {
  readonly name: RequestName;
  readonly input: v.GenericSchema;
  readonly roles?: readonly string[];
  readonly cost?: number;
};

/** The contract's request of that name. Asks for own members only: a client may send the name of an inherited one. */
function findRequest(name: unknown): KnownRequest | null {
  return isRequestName(name) ? { name, ...requests[name] } : null;
}

/** Runs the handler. Never rejects: whatever goes wrong becomes a reply. */
async function answer(
  { handlers, context, log, session }: Wire,
  { name, input }: Admitted,
): Promise<Reply<unknown>> {
  try {
    const handler = handlers[name] as AnyHandler;
    const output = await handler(context, input);
    if (output instanceof Rejection || output instanceof Refusal) {
      return { ok: false, code: output.code };
    }
    return { ok: true, data: output };
  } catch (error) {
    const code = errorCode(error);
    const fields = { err: error, request: name, session: session.id, identity: session.identity.name, code };
    if (error instanceof MediaError) {
      log.warn(fields, 'media request failed');
    } else {
      log.error(fields, 'request failed');
    }
    return { ok: false, code };
  }
}

function fault({ session, log }: Wire, meter: RequestMeter, code: ErrorCode): void {
  if (code !== 'forbidden' && meter.fault()) {
    const fields = { session: session.id, identity: session.identity.name, code };
    log.warn(fields, 'client disconnected: it breaks the contract');
    session.goodbye(code, false);
  }
}

function isAck(value: unknown): value is Ack {
  return typeof value === 'function';
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}
