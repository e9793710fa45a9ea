/** What is no request: broken, too long, or never sent to its end. No door can refuse it, so it is told here, in the words of the catalogue. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { at, invalid, type Text } from './errors.ts';
import { problemOf } from './graphql/problems.ts';

interface Refused {
  status: number;
  text: Text;
}

/** By Node's codes. */
const KNOWN: Readonly<Record<string, Refused>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    text: {
      id: 'Alamat dan tajuk permintaan lebih panjang dari 16 KB: persingkat saringannya, atau bagi permintaannya.',
      en: 'Address and headers of the request are longer than 16 KB: shorten the filter, or split the request.',
    },
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    text: { id: 'Permintaan ini tidak selesai dikirim pada waktunya.', en: 'The request was not sent to its end in time.' },
  },
};

const BROKEN: Refused = {
  status: 400,
  text: {
    id: 'Ini bukan permintaan HTTP. Huruf selain ASCII di alamat ditulis dengan persen, seperti %C3%A9.',
    en: 'This is no HTTP request. Letters beyond ASCII in an address are written by percent, like %C3%A9.',
  },
};

export function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, text } = KNOWN[error.code ?? ''] ?? BROKEN;
  const body = JSON.stringify({ errors: [problemOf(invalid([at('', text)]), randomUUID()).problem] });
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\nconnection: close`;
  if (socket.writable) socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  socket.destroy(error);
}
