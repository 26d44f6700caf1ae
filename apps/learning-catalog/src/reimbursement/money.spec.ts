import { formatMoney, parseMoney } from './money';

describe('money', () => {
  it.each([
    ['USD', '1525.00', '1525.00'],
    ['USD', '7', '7.00'],
    ['JPY', '1525', '1525'],
    ['KWD', '0.005', '0.005'],
    ['EUR', '42000000.01', '42000000.01'],
  ])('keeps %s %s', (currency, amount, written) => {
    expect(formatMoney(parseMoney({ amount, currency }, 'price'))).toEqual({ amount: written, currency });
  });

  it.each([
    ['1.005', 'USD'],
    ['1.0', 'JPY'],
    ['-1', 'USD'],
    ['1e3', 'USD'],
    ['12,5', 'EUR'],
    ['NaN', 'EUR'],
    ['', 'EUR'],
  ])('refuses %s %s, naming the field', (amount, currency) => {
    expect(() => parseMoney({ amount, currency }, 'price')).toThrow('price.amount: must be a decimal');
  });
});
