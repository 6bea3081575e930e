import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** Crockford's base 32, which has no letter that is easily taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code of 80 random bits, in groups that can be read aloud: `7K2M-…`. */
export function newCode(): string {
  const letters = Array.from(randomBytes(16), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/**
 * The hash that is stored of a code. A fast one is enough, since nobody can guess 80 random bits; passwords need a slow one.
 *
 * @param code As it was typed: spaces, dashes, case, and O for 0 or I and L for 1 make no difference.
 */
export function hashCode(code: string): string {
  const normal = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(normal).digest('hex');
}

/** The hash of the code that comes with a request as `Authorization: Bearer …`; `null` when none does. */
export function codeOf({ headers }: FastifyRequest): string | null {
  const [, code] = /^Bearer +(\S.*)$/i.exec(headers.authorization ?? '') ?? [];
  return code === undefined ? null : hashCode(code);
}
