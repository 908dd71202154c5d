import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Brand, noBrand } from '../../src/content/settings/brand/types.ts';
import { localDeployment } from '../../src/content/settings/deployment.ts';
import { createUrls } from '../../src/model/urls.ts';
import { brandFrame } from '../../src/pages/brand-frame.ts';
import { securityHeaders } from '../../src/pages/host/host-headers.ts';
import { helpCenterOf, site } from '../model/fixtures.ts';

const banner: NonNullable<Brand['banner']> = {
  id: 'a',
  kind: 'news',
  text: 'Closed',
  link: undefined,
  from: Date.UTC(2026, 11, 24),
  until: Date.UTC(2026, 11, 27),
};

test('a banner is in the pages until it is over, by the time of the build', () => {
  const isThere = (time: number | undefined): boolean => {
    const deployment = { ...localDeployment, time };
    const helpCenter = helpCenterOf([], [], { deployment, brand: { ...noBrand, banner } });
    return brandFrame(helpCenter, createUrls(helpCenter.site)).banner !== undefined;
  };
  const days = [1, 24, 26, 27].map((day) => Date.UTC(2026, 11, day));
  assert.deepEqual(days.map(isThere), [true, true, true, false]);
  assert.ok(isThere(undefined));
});

test('what somebody has read is kept where the home page shows it, and nowhere else', () => {
  const remembers = (sections: Brand['home']['sections']): boolean => {
    const helpCenter = helpCenterOf([], [], { brand: { ...noBrand, home: { ...noBrand.home, sections } } });
    return brandFrame(helpCenter, createUrls(helpCenter.site)).remembersArticles;
  };
  assert.ok(remembers(noBrand.home.sections));
  assert.equal(remembers(['popular', 'categories']), false);
});

test('links of settings have the base where they lead into the site', () => {
  const links = ['/article/a/#b', 'https://status.example/', 'mailto:help@example.com'].map((url) => ({
    label: url,
    url,
    position: 'unknown' as const,
  }));
  const brand = { ...noBrand, headerLinks: links, social: links };
  const helpCenter = helpCenterOf([], [], { basePath: '/help', brand });
  const { headerLinks, social } = brandFrame(helpCenter, createUrls(helpCenter.site));
  assert.deepEqual(
    headerLinks.map(({ url, isOutside }) => [url, isOutside]),
    [
      ['/help/article/a/#b', false],
      ['https://status.example/', true],
      ['mailto:help@example.com', false],
    ],
  );
  assert.deepEqual(social, headerLinks);
});

test('the policy names a script of another host by its whole address, and nothing else', () => {
  const policyOf = (brand: Brand): readonly string[] =>
    (securityHeaders(site({ brand }))['Content-Security-Policy'] ?? '').split('; ');
  const scripts = [
    {
      src: 'https://stats.example/script.js',
      integrity: 'sha384-x',
      connect: ['https://stats.example', 'https://stats.example'],
    },
  ];
  const usual = policyOf(noBrand);
  assert.deepEqual(
    policyOf({ ...noBrand, scripts }).filter((part) => !usual.includes(part)),
    ["script-src 'self' https://stats.example/script.js", "connect-src 'self' https://stats.example"],
  );
  assert.ok(!usual.some((part) => part.includes('https://stats') || part.includes('unsafe')));
});
