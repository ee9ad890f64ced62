import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ConferenceInfo } from '../../contract/http.ts';
import { getJson } from '../connection/api.ts';

/** What the front door says of the conference; null until the server has answered. */
export function useConferenceInfo(): ReadonlySignal<ConferenceInfo | null> {
  const info = useSignal<ConferenceInfo | null>(null);
  useEffect(() => {
    void getJson<ConferenceInfo>('/api/conference').then((answer) => {
      info.value = answer.ok ? answer.data : null;
    });
  }, [info]);
  return info;
}
