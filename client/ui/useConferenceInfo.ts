import type { ConferenceInfo } from '../../contract/http.ts';
import { getJson } from '../connection/api.ts';
import { useFetched, type Fetched } from './useFetched.ts';

const fetchInfo = () => getJson<ConferenceInfo>('/api/conference');

/** What is publicly known of the conference. */
export function useConferenceInfo(): Fetched<ConferenceInfo> {
  return useFetched(fetchInfo);
}
