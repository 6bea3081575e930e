import { expect } from 'chai';
import { stub } from 'sinon';
import { uuid } from '../../src/elements/shared/uuid.js';
import './support/mount.js';

const isUuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

describe('a random UUID', () => {
  for (const [where, prepare] of [
    ['on https', () => expect(isSecureContext).to.equal(true)],
    [
      'on plain http, where the browser has no crypto.randomUUID',
      () => stub(crypto, 'randomUUID').value(undefined),
    ],
  ] as const) {
    it(`is one, and another each time: ${where}`, () => {
      prepare();
      const many = Array.from({ length: 100 }, uuid);
      for (const id of many) expect(id).to.match(isUuid);
      expect(new Set(many).size).to.equal(100);
    });
  }
});
