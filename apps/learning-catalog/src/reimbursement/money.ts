import type { Money } from '@libs/contracts';
import { DomainError } from '@libs/platform';

/** Integer minor units and their currency. Never a float. */
export interface MinorMoney {
  readonly minor: bigint;
  readonly currency: string;
}

/** ISO 4217 currencies that do not have two digits. */
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};
const USUAL_DIGITS = 2;
const SHAPE = /^(\d{1,15})(?:\.(\d+))?$/;

/** Reads a decimal text. @throws DomainError INVALID naming `field`. */
export function parseMoney({ amount, currency }: Money, field: string): MinorMoney {
  if (!/^[A-Z]{3}$/.test(currency)) throw DomainError.invalid(`${field}.currency`, 'must be an ISO 4217 code');
  const match = SHAPE.exec(amount);
  const digits = digitsOf(currency);
  const fraction = match?.[2] ?? '';
  if (match === null || fraction.length > digits) {
    throw DomainError.invalid(`${field}.amount`, `must be a decimal of at most ${String(digits)} places, not negative`);
  }
  return { minor: BigInt(`${match[1] ?? '0'}${fraction.padEnd(digits, '0')}`), currency };
}

/** Writes a decimal text with the digits of the currency. */
export function formatMoney({ minor, currency }: MinorMoney): Money {
  const digits = digitsOf(currency);
  const text = minor.toString().padStart(digits + 1, '0');
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return { amount, currency };
}

function digitsOf(currency: string): number {
  return DIGITS[currency] ?? USUAL_DIGITS;
}
