/** `tallybook certificate`: a certificate of https for this machine, and how to have it trusted. Trusts nothing by itself. */

import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type Command, CommandFailure, stringOption } from './command.ts';
import { EXIT_CODES } from './exit-code.ts';
import { type LocalCertificate, makeCertificate, OpensslMissing } from './make-certificate.ts';
import { safeText } from './safe-text.ts';

const DEFAULT_FOLDER = './certificate';

export const certificateCommand: Command = {
  name: 'certificate',
  summary: {
    zh: '给本机做一张 https 证书（Excel 加载项要用），并说明怎么信任它',
    en: 'Makes a certificate of https for this machine (Excel needs one) and says how to trust it',
  },
  usage: `[--out ${DEFAULT_FOLDER}]`,
  positionals: 'none',
  options: { out: { type: 'string' } },
  optionTexts: [
    [
      '--out DIR',
      {
        zh: `放在哪个文件夹，默认 ${DEFAULT_FOLDER}；已有的不覆盖`,
        en: `Folder to put it in; ${DEFAULT_FOLDER} by default; nothing is overwritten`,
      },
    ],
  ],
  run: async (parsed, { locale, terminal }) => {
    const folder = path.resolve(stringOption(parsed, 'out') ?? DEFAULT_FOLDER);
    const files = {
      authority: path.join(folder, 'authority.crt'),
      certificate: path.join(folder, 'localhost.crt'),
      key: path.join(folder, 'localhost.key'),
    };
    for (const file of Object.values(files)) await refuseExisting(file);
    await keep(await made(), files, folder);
    terminal.out(whatToDo(files, locale));
    return EXIT_CODES.done;
  },
};

async function made(): Promise<LocalCertificate> {
  try {
    return await makeCertificate();
  } catch (error) {
    if (!(error instanceof OpensslMissing)) throw error;
    throw new CommandFailure({
      zh: '这台电脑上找不到 openssl。Windows：winget install Git.Git（自带 openssl）；Mac：系统自带，请检查 PATH；Linux：apt install openssl 或 dnf install openssl。装好后再运行一次。',
      en: 'There is no openssl on this machine. Windows: winget install Git.Git (it brings one); Mac: it is part of the system, check PATH; Linux: apt install openssl or dnf install openssl. Then run this again.',
    });
  }
}

/** Keys that others rely on are not replaced by the way. */
async function refuseExisting(file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  throw new CommandFailure({
    zh: `「${safeText(file)}」已经有了，没有动它。要换新的，先移走旧的，或用 --out 指定别的文件夹。`,
    en: `"${safeText(file)}" is there already and was left alone. Move it away for a new one, or name another folder with --out.`,
  });
}

async function keep(
  { authority, certificate, key }: LocalCertificate,
  files: Readonly<Record<keyof LocalCertificate, string>>,
  folder: string,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(files.key, key, { flag: 'wx', mode: 0o600 });
    await writeFile(files.certificate, certificate, { flag: 'wx' });
    await writeFile(files.authority, authority, { flag: 'wx' });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandFailure({
      zh: `写不进「${safeText(folder)}」（${reason}）。请看文件夹有没有写入权限。`,
      en: `"${safeText(folder)}" cannot be written to (${reason}). Check that you may write there.`,
    });
  }
}

/** In words and never done for the person: what a system trusts is theirs to decide. */
function whatToDo(
  { authority, certificate, key }: Readonly<Record<keyof LocalCertificate, string>>,
  locale: Locale,
): string {
  const start = `tallybook serve --certificate "${certificate}" --key "${key}"`;
  const windows = `certutil -user -addstore Root "${authority}"`;
  const mac = `security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${authority}"`;
  const linux = `sudo cp "${authority}" /usr/local/share/ca-certificates/tallybook.crt && sudo update-ca-certificates`;
  const chrome = `certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n Tallybook -i "${authority}"`;
  if (locale === 'zh') {
    return `做好了，只对 localhost 有效，用两年多。系统的信任设置没有动，要你自己来：

1. 信任它（选你的系统，做一次）
   Windows  ${windows}
   Mac      ${mac}
   Linux    ${linux}
            Chrome 另外要：${chrome}
   Firefox  设置 → 隐私与安全 → 证书 → 查看证书 → 证书颁发机构 → 导入 ${authority}
   签发用的私钥已经销毁，这个颁发机构以后签不了别的证书。不想信任了，在同一处删掉“Tallybook”。

2. 启动
   ${start}

3. 在 Excel 里加载 https://localhost:4780/excel/manifest.xml ，步骤见 docs/excel.md

localhost.key 是私钥，不要发给别人。
`;
  }
  return `Done: it holds for localhost alone, for a little over two years. What your system trusts was not touched; that is yours to do:

1. Trust it (the line of your system, once)
   Windows  ${windows}
   Mac      ${mac}
   Linux    ${linux}
            Chrome asks for this as well: ${chrome}
   Firefox  Settings → Privacy & Security → Certificates → View Certificates → Authorities → Import ${authority}
   The key that signed it is destroyed, so this authority can never vouch for anything else. To trust it no more,
   delete "Tallybook" in the same place.

2. Start
   ${start}

3. Load https://localhost:4780/excel/manifest.xml into Excel; docs/excel.md has the steps

localhost.key is a private key: give it to nobody.
`;
}
