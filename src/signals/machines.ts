/** Programs by a word of their agents, and what they are called. */
const known: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/GPTBot|OAI-SearchBot|ChatGPT-User/i, 'OpenAI'],
  [/ClaudeBot|Claude-User|Claude-Web|anthropic/i, 'Anthropic'],
  [/Perplexity/i, 'Perplexity'],
  [/Google(?:bot|-Extended|Other|-InspectionTool)|Storebot-Google|AdsBot-Google/i, 'Google'],
  [/bingbot|BingPreview|msnbot/i, 'Bing'],
  [/Applebot/i, 'Apple'],
  [/DuckDuck/i, 'DuckDuckGo'],
  [/YandexBot|Yandex/i, 'Yandex'],
  [/Baiduspider/i, 'Baidu'],
  [/CCBot/i, 'Common Crawl'],
  [/Bytespider/i, 'ByteDance'],
  [/Amazonbot/i, 'Amazon'],
  [/meta-external|facebookexternalhit|FacebookBot/i, 'Meta'],
];

/** Words that no browser of a person has in its agent. */
const program =
  /bot\b|bot\/|crawl|spider|slurp|curl|wget|python|java\/|go-http|libwww|axios|node-fetch|undici|okhttp|headless|lighthouse|monitor|uptime|scan|preview|fetch|http-?client|postman/i;

/** What a program is called by its agent; `undefined` for the browser of a person. */
export function machineOf(agent: string): string | undefined {
  const found = known.find(([pattern]) => pattern.test(agent));
  if (found) return found[1];
  // A log that names no agents has those of people, too.
  if (!program.test(agent)) return undefined;
  // Its own name, which many put behind that of a browser.
  const name =
    /([A-Za-z][\w.-]*(?:bot|crawler|spider)[\w.-]*)/i.exec(agent)?.[1] ?? /^[\w.-]+/.exec(agent)?.[0];
  return name ?? 'without a name';
}
