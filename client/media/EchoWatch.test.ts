import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect, signal } from '@preact/signals-core';
import { ECHO_SAMPLES } from './echoHeard.ts';
import { EchoWatch } from './EchoWatch.ts';

test('[SP13] it finds out while somebody looks, whichever voice the loudspeakers play', ({ mock }) => {
  mock.timers.enable({ apis: ['setInterval'] });
  const [microphone, host, speaker] = [signal(0), signal(0), signal(0)];
  const watch = new EchoWatch({ microphone, programme: [host, speaker] });
  const play = (count: number, voice = speaker) => {
    for (let index = 0; index < count; index += 1) {
      const level = index % 7 < 4 ? 0.8 : 0.1;
      voice.value = level;
      microphone.value = level / 2;
      mock.timers.tick(100);
    }
  };
  play(ECHO_SAMPLES * 2);
  const stop = effect(() => void watch.heard.value);
  assert.equal(watch.heard.value, false, 'nobody looked');
  play(ECHO_SAMPLES - 1);
  assert.equal(watch.heard.value, false);
  play(1);
  assert.equal(watch.heard.value, true);
  speaker.value = 0;
  play(ECHO_SAMPLES, host);
  assert.equal(watch.heard.value, true);
  stop();
  assert.equal(watch.heard.value, false);
});
