import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { Handler } from './ask-next.ts';

/** What the build's module of a route exports: Next's adapter API, “Invoking Entrypoints”. */
interface Entrypoint {
  handler(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void>;
}

interface Context {
  readonly waitUntil: (work: Promise<void>) => void;
  /** The folder of the program, seen from the process's own. */
  readonly requestMeta: { readonly relativeProjectDir: string };
}

/** Addresses of the build's routes as regular expressions, those with parameters in the order in which they are tried. */
const route = z.object({ page: z.string(), regex: z.string() });
const routesManifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });

/** Of each file in `app`: what its route is called, or the module that it was built into. */
const byFile = z.record(z.string(), z.string());

/**
 * The routes of the build in `root`, asked without Next's server around them: that looks for each address among files,
 * rewrites and middleware, and the edition has resolved it already. Next must have been prepared in this process.
 * Throws ZodError where the manifests aren't those of the Next that is installed.
 */
export function openRoutes(root: string): Handler {
  const build = resolve(root, '.next');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(build, name), 'utf8'));
  const { staticRoutes, dynamicRoutes } = routesManifest.parse(read('routes-manifest.json'));
  const modules = byFile.parse(read('server/app-paths-manifest.json'));
  const names = Object.entries(byFile.parse(read('app-path-routes-manifest.json')));
  const built = new Map(names.map(([file, name]) => [name, modules[file]]));
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    module: built.get(page),
    address: new RegExp(regex),
  }));
  const context: Context = {
    waitUntil: (work) => void work.catch((error: unknown) => console.error(error)),
    requestMeta: { relativeProjectDir: relative(process.cwd(), resolve(root)) || '.' },
  };
  const require = createRequire(import.meta.url);
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    const module = routes.find(({ address }) => address.test(path))?.module;
    if (module === undefined) throw new Error(`Next has no route for ${path}.`);
    // Read once: Node remembers it.
    const { handler } = require(join(build, 'server', module)) as Entrypoint;
    await handler(request, response, context);
  };
}
