/**
 * What no generator can be below: reads the articles of a content folder, renders them with markdown-it alone, and
 * writes each into a folder of its own. `node bench/speed/floor.ts CONTENT OUTPUT`
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import matter from 'gray-matter';
import MarkdownIt from 'markdown-it';

const [content = '', output = ''] = process.argv.slice(2);
const markdown = new MarkdownIt({ html: true });
const articles = path.join(content, 'articles');
for (const entry of readdirSync(articles, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
  const html = markdown.render(matter(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')).content);
  const folder = path.join(output, 'article', path.parse(entry.name).name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), html);
}
