import { loadCatalogue } from '../config/catalogue.ts';
import { ConfigError } from '../config/ConfigError.ts';
import { loadConferencePlan, type ConferencePlan } from '../config/conferencePlan.ts';
import type { Config } from '../config/schema.ts';
import type { OpenConferencesOptions } from './application/openConferences.ts';
import type { ServerLog } from './ServerLog.ts';

type Plans = Required<Pick<OpenConferencesOptions, 'plan' | 'next' | 'onNextRefused'>> & {
  /** What kept the next conference away, a line for each fault that names file, line and path; empty so far. */
  readonly nextPlanFaults: readonly string[];
};

/**
 * What an empty folder starts with, and what comes next. A next plan that cannot be used is none: a server that comes back
 * in mid-session does not stay away for a file that is about another day. Rules [RN8] and [RN10].
 */
export function conferencePlans(
  { conference, firstRun }: Pick<Config, 'conference' | 'firstRun'>,
  log: ServerLog,
): Plans {
  const nextPlanFaults: string[] = [];
  const load = (path: string): ConferencePlan => loadConferencePlan(path, loadCatalogue(firstRun.catalogue));
  const next = (): ConferencePlan | null => {
    try {
      return conference.next === null ? null : load(conference.next);
    } catch (error) {
      if (!(error instanceof ConfigError)) {
        throw error;
      }
      log.error({ problems: error.problems }, 'the next conference is not begun: its plan cannot be read');
      nextPlanFaults.push(...error.message.split('\n'));
      return null;
    }
  };
  const onNextRefused: Plans['onNextRefused'] = ({ key }, { code }) => {
    log.error({ conference: key, code }, 'the next conference is not begun: the rules refuse its plan');
    nextPlanFaults.push(`${conference.next}: the rules refuse ${key} (${code})`);
  };
  return { plan: () => load(conference.next ?? firstRun.conference), next, onNextRefused, nextPlanFaults };
}
