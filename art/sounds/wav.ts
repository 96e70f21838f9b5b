// Writes sounds as WAV files: one channel, 16 bits. Every browser reads them without asking.
import { RATE, type Sound } from './synth.ts';

const HEADER = 44;

export function encodeWav(sound: Sound): Buffer {
  const bytes = sound.length * 2;
  const file = Buffer.alloc(HEADER + bytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(HEADER - 8 + bytes, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(bytes, 40);
  for (const [index, sample] of sound.entries())
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), HEADER + index * 2);
  return file;
}
