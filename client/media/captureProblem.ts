/**
 * Why there is no picture or sound from a device. `denied`: the person or the system said no · `missing`: there is
 * none · `busy`: another program holds it · `unplugged`: it was there · `insecure`: the page is not on HTTPS, so the
 * browser gives no devices at all.
 */
export const CAPTURE_PROBLEMS = ['denied', 'missing', 'busy', 'unplugged', 'insecure', 'failed'] as const;
export type CaptureProblem = (typeof CAPTURE_PROBLEMS)[number];

/** Reads the failure of `getUserMedia` (Media Capture and Streams, section 10.2). */
export function captureProblem(error: unknown): CaptureProblem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}
