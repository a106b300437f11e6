/** Wrong secrets that are let pass within a while: of one address, and of all together. */
export const limits = { ofOne: 5, ofAll: 100, milliseconds: 15 * 60_000 } as const;

export interface Attempts {
  /** False where there were too many: then the secret isn't even looked at. */
  mayTry(address: string): boolean;
  failed(address: string): void;
}

/** Counts wrong secrets. What it remembers is bounded by the limit for all. */
export function countAttempts(clock: () => Date): Attempts {
  let failures: { readonly address: string; readonly at: number }[] = [];
  return {
    mayTry: (address) => {
      const since = clock().getTime() - limits.milliseconds;
      failures = failures.filter(({ at }) => at > since);
      if (failures.length >= limits.ofAll) return false;
      return failures.filter((failure) => failure.address === address).length < limits.ofOne;
    },
    failed: (address) => void failures.push({ address, at: clock().getTime() }),
  };
}
