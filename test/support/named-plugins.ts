import { createRequire } from 'node:module';

/** What fastify knows a plugin by, before it looks for its file among all modules that are loaded. */
const DISPLAY_NAME = Symbol.for('fastify.display-name');

type Plugin = { [DISPLAY_NAME]?: string };

/** Of fastify's inside, the function that every plugin goes through first. */
interface PluginUtils {
  registerPlugin(this: unknown, plugin: Plugin): boolean;
}

const utils = createRequire(import.meta.url)('fastify/lib/plugin-utils.js') as PluginUtils;
const registerPlugin = utils.registerPlugin;

/**
 * Gives every plugin a name. Looking for its file instead takes fastify 70 ms under jest, where the list of loaded modules
 * is made anew each time: a sixth of all that it takes to play a worked case.
 */
utils.registerPlugin = function named(plugin) {
  plugin[DISPLAY_NAME] ??= 'plugin';
  return registerPlugin.call(this, plugin);
};
