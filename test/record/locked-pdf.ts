/** A one-page PDF locked with a password, by the oldest way that PDFs know (RC4 with 40 bits), which every reader opens. */
import { createHash } from 'node:crypto';

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const RIGHTS = Buffer.from([0xd4, 0xff, 0xff, 0xff]);
const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] as number, state[a] as number];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] as number)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] as number) + (state[j] as number)) & 255] as number);
  }) as Buffer;
}

export function lockedPdf(words: string, password: string): Uint8Array {
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, RIGHTS, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  const drawn = Buffer.from(`BT /F 10 Tf 72 700 Td (${words}) Tj ET`, 'latin1');
  const stream = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), drawn);
  const hex = (data: Buffer) => `<${data.toString('hex')}>`;
  const whole = Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length ${stream.length}>>
stream
`),
    stream,
    Buffer.from(`
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
6 0 obj <</Filter/Standard/V 1/R 2/P -44/O${hex(owner)}/U${hex(user)}>> endobj
trailer <</Root 1 0 R/Encrypt 6 0 R/Size 7/ID[${hex(ID)}${hex(ID)}]>>
%%EOF`),
  ]);
  return new Uint8Array(whole);
}
