/** Puts a credit into a JPEG as IPTC-IIM 2:110, in an APP13 segment behind the first two bytes. */
export function withIptc(jpeg: Buffer, credit = 'Bo Lind'): Buffer {
  const text = Buffer.from(credit);
  const record = Buffer.concat([Buffer.from([0x1c, 2, 110, 0, text.length]), text]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const resource = [
    Buffer.from('8BIM'),
    Buffer.from([4, 4, 0, 0]),
    size,
    record,
    Buffer.alloc(record.length % 2),
  ];
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0'), ...resource]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
