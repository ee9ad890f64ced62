import type { Answer } from '../connection/answer.ts';
import { failureText } from '../ui/failureText.ts';
import { showToast } from '../ui/toasts.ts';

/** Says why what was asked of the server has come to nothing; what has come to something shows by itself. */
export async function tellRefusal(asking: Promise<Answer<unknown> | null>): Promise<void> {
  const answer = await asking;
  if (answer !== null && !answer.ok) {
    showToast('refused', failureText(answer));
  }
}
