/** The manifest as Excel and the Marketplace want it, without asking Microsoft: order, lengths, addresses, icons, names. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { RIBBON_COMMANDS } from '../../addin/hosts/excel-office.ts';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const manifest = parse(readFileSync(path.join(PROJECT_ROOT, 'manifest.xml'), 'utf8'));

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text.trim()));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function childNamed(element: Element, name: string): Element {
  const found = element.children.find((child) => child.name === name);
  assert.ok(found, `no ${name}`);
  return found;
}

function valueOf(name: string): string {
  return childNamed(manifest, name).attributes['DefaultValue'] ?? '';
}

/** Source: learn.microsoft.com, "How to find the proper order of add-in only manifest elements". */
const ORDER = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];

describe('manifest.xml', () => {
  it('has its elements in the order Excel reads them in', () => {
    assert.deepEqual(
      manifest.children.map(({ name }) => name),
      ORDER,
    );
    const [host] = all(childNamed(manifest, 'VersionOverrides'), 'Host');
    assert.deepEqual(
      host?.children.map(({ name }) => name),
      ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
    );
    const [resources] = all(manifest, 'Resources');
    assert.deepEqual(
      resources?.children.map(({ name }) => name),
      ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
    );
  });

  it('is read by Microsoft’s own command, which finds in it what it looks for', () => {
    const require = createRequire(import.meta.url);
    const command = path.join(
      path.dirname(require.resolve('office-addin-manifest/package.json')),
      'cli.js',
    );
    const file = path.join(PROJECT_ROOT, 'manifest.xml');
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'info', file], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr], [0, '']);
    const told = new Map(
      stdout.split('\n').map((line) => {
        const [name = '', ...value] = line.split(': ');
        return [name.trim(), value.join(': ')];
      }),
    );
    assert.equal(told.get('Id'), childNamed(manifest, 'Id').text);
    assert.equal(told.get('Version'), childNamed(manifest, 'Version').text);
    assert.equal(told.get('Type'), 'TaskPaneApp');
    assert.equal(told.get('Hosts'), 'Workbook');
    assert.equal(told.get('Permissions'), 'ReadWriteDocument');
    const [source] = all(manifest, 'SourceLocation');
    assert.equal(told.get('Source Location'), source?.attributes['DefaultValue']);
  });

  it('has an id, a version of four parts and texts short enough', () => {
    assert.match(childNamed(manifest, 'Id').text, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.match(childNamed(manifest, 'Version').text, /^\d+\.\d+\.\d+\.\d+$/);
    const { version } = JSON.parse(
      readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'),
    ) as { readonly version: string };
    assert.equal(childNamed(manifest, 'Version').text, `${version}.0`);
    assert.ok(valueOf('DisplayName').length <= 125);
    assert.ok(valueOf('Description').length <= 250);
    for (const text of all(manifest, 'bt:ShortStrings')[0]!.children) {
      assert.ok(text.attributes['DefaultValue']!.length <= 125);
    }
    for (const text of all(manifest, 'bt:LongStrings')[0]!.children) {
      assert.ok(text.attributes['DefaultValue']!.length <= 250);
    }
    for (const { attributes } of everyElement(manifest)) {
      if (attributes['id'] !== undefined) assert.ok(attributes['id'].length <= 32);
    }
  });

  it('says every text in Chinese too, but the namespace of the functions', () => {
    const texts = [
      ...all(manifest, 'bt:String').filter(
        ({ attributes }) => attributes['id'] !== 'Functions.Namespace',
      ),
      childNamed(manifest, 'DisplayName'),
      childNamed(manifest, 'Description'),
    ];
    for (const text of texts) {
      const override = text.children.find(({ attributes }) => attributes['Locale'] === 'zh-CN');
      assert.ok(override?.attributes['Value'], text.attributes['id'] ?? text.name);
    }
  });

  it('names addresses of https only, on one site', () => {
    const addresses = everyElement(manifest).flatMap(({ attributes }) =>
      Object.values(attributes).filter((value) => /^https?:/.test(value)),
    );
    const own = addresses.filter(
      (address) =>
        !address.startsWith('http://schemas.') && !address.startsWith('http://www.w3.org'),
    );
    assert.ok(own.length > 10);
    assert.deepEqual(
      [...new Set(own.map((address) => new URL(address).origin))],
      ['https://localhost:4780'],
    );
  });

  it('refers to resources that are there, each of them used', () => {
    const kept = all(manifest, 'Resources')[0]!.children.flatMap(({ children }) =>
      children.map(({ attributes }) => attributes['id']!),
    );
    const used = everyElement(manifest).flatMap(({ attributes }) => attributes['resid'] ?? []);
    assert.deepEqual([...new Set(used)].sort(), [...kept].sort());
  });

  it('calls functions that the task pane binds, all of them', () => {
    const called = all(manifest, 'FunctionName').map(({ text }) => text);
    assert.deepEqual([...called].sort(), [...RIBBON_COMMANDS].sort());
  });

  it('shows icons that exist and have the size they are shown in', () => {
    const images = all(manifest, 'bt:Image').filter(
      ({ attributes }) => attributes['resid'] !== undefined,
    );
    const urls = new Map(
      all(manifest, 'bt:Images')[0]!.children.map(({ attributes }) => [
        attributes['id']!,
        attributes['DefaultValue']!,
      ]),
    );
    for (const { attributes } of images) {
      assert.equal(widthOf(urls.get(attributes['resid']!)!), Number(attributes['size']));
    }
    assert.equal(widthOf(valueOf('IconUrl')), 32);
    assert.equal(widthOf(valueOf('HighResolutionIconUrl')), 64);
  });

  it('asks for nothing above the floor the add-in is held to', () => {
    const sets = all(manifest, 'Set').map(({ attributes }) => [
      attributes['Name'],
      attributes['MinVersion'],
    ]);
    assert.deepEqual(sets, [
      ['ExcelApi', '1.9'],
      ['SharedRuntime', '1.1'],
    ]);
  });
});

/** Width a PNG says in its first chunk; its height must be the same. */
function widthOf(address: string): number {
  const file = path.join(PROJECT_ROOT, 'addin', 'excel', 'icons', path.basename(address));
  const bytes = readFileSync(file);
  assert.equal(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  return bytes.readUInt32BE(16);
}
