/** Samples a second: a loop that nobody hears needs no more. */
const RATE = 8000;

/** Loudness of the loop against full scale: -80 dB, below the hum of any room and below what a browser marks as sound in a tab. */
const QUIET = 0.0001;

/** Bytes of a WAV header: RIFF, format and data chunk. */
const HEADER = 44;

/**
 * A WAV file (RIFF, PCM, 16 bit, mono) of so many whole seconds of a hum too quiet to hear, for a loop without a seam.
 * A browser gives media keys to a page only while an audio element plays something: of a length of five seconds or more in
 * Chromium, and not pure silence.
 */
export function quietLoop(seconds: number): ArrayBuffer {
  const samples = RATE * seconds;
  const file = new ArrayBuffer(HEADER + 2 * samples);
  const view = new DataView(file);
  const text = (at: number, letters: string) => {
    for (const [i, letter] of [...letters].entries()) view.setUint8(at + i, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  view.setUint32(4, file.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, 2 * RATE, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2 * samples, true);
  for (let i = 0; i < samples; i += 1) {
    // 50 Hz fits whole waves into each second, so the end meets the beginning.
    view.setInt16(HEADER + 2 * i, Math.round(32767 * QUIET * Math.sin((2 * Math.PI * 50 * i) / RATE)), true);
  }
  return file;
}
