import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet. A link in a tip could else have the newsroom's own machine ask
 * what only it can reach: a router, a printer, the address at which clouds keep their keys (169.254.169.254).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address may come written as IPv6 (`::ffff:10.0.0.1`); the ranges of the registries decide.
  return ipaddr.process(address).range() === 'unicast';
}
