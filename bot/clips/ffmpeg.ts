import { spawn } from 'node:child_process';

/**
 * Runs ffmpeg to its end.
 * @param input bytes for its standard input.
 * @throws with what ffmpeg said when it fails, or with the command that installs it when it is not there.
 */
export async function runFfmpeg(args: readonly string[], input?: Uint8Array): Promise<void> {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  // ffmpeg that fails early closes its input: its exit code tells, the broken pipe adds nothing.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) => reject(new Error('cannot run ffmpeg: apt-get install ffmpeg', { cause })));
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`ffmpeg failed (${code}): ${said.trim()}`);
}
