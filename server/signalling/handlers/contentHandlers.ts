import { Refusal } from '../Refusal.ts';
import { run, type HandlerTable } from './Handlers.ts';

/** Shared content. */
export const contentHandlers: Pick<HandlerTable, 'content.start' | 'content.stop'> = {
  'content.start': (context, { command }) => {
    const { site, id } = context.session;
    if (site === null) {
      return new Refusal('forbidden');
    }
    return context.channel.audience.contributes(context.session)
      ? run(context, command, { type: 'StartContent', site, session: id })
      : new Refusal('watching_only');
  },
  // An operator may stop whatever is shared, a site what it shares itself.
  'content.stop': (context, { command }) =>
    run(context, command, {
      type: 'StopContent',
      session: context.session.site === null ? null : context.session.id,
    }),
};
