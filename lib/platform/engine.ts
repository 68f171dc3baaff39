import type { Engine } from '../app/engine';
import { createEngine } from '../app/engine';
import { realDeps } from './deps';
import { detectIdle } from './presence';

detectIdle();

/** The one engine of this life of the background. */
export const engine: Engine = createEngine(realDeps(() => engine.replan()));
