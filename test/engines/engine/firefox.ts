import { existsSync } from 'node:fs';
import { deadEnd, type Engine } from './engine.ts';
import { startWithPuppeteer } from './puppeteer-session.ts';

/** Debian's Firefox ESR, else the Firefox of this machine. */
const files = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

const [host, port] = deadEnd.split(':');

export function firefox(): Engine {
  return {
    name: 'Firefox ESR',
    start: async () => {
      const executablePath = files.find((file) => existsSync(file));
      if (executablePath === undefined) throw new Error(`Firefox is not there: ${files.join(', ')}.`);
      return startWithPuppeteer({
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          'network.proxy.no_proxies_on': '127.0.0.1',
        },
      });
    },
  };
}
