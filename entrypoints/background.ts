import { defineBackground } from 'wxt/utils/define-background';
import { createEngine, type Engine } from '../lib/app/engine';
import { realDeps } from '../lib/platform/deps';
import { listen } from '../lib/platform/listen';

export default defineBackground(() => {
  const engine: Engine = createEngine(realDeps(() => engine.replan()));
  listen(engine);
});
