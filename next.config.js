import { buildId } from './lib/build/build-id.ts';

/** @type {import('next').NextConfig} */
export default {
  // The same sources are the same build on every machine, so that kept pages can be shared.
  generateBuildId: () => buildId(import.meta.dirname),
  // Metadata must stand in <head> for every reader: an unfurler reads no stream and runs no script.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  reactStrictMode: true,
  // Read by Node itself, not bundled: native code, or code that looks for its own files.
  serverExternalPackages: ['@markdoc/markdoc', 'chokidar', 'exifreader', 'sharp'],
};
