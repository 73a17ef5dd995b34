/** The package carries no types; only what the tests ask it is declared. */
declare module '@lhncbc/ucum-lhc' {
  export const UcumLhcUtils: {
    getInstance(): {
      validateUnitString(unit: string): { status: 'valid' | 'invalid' | 'error' };
      convertUnitTo(from: string, amount: number, to: string): { toVal: number };
    };
  };
}
