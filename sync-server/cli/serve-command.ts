/** `tallybook serve`: the server and its page, as `npm start` runs it. */

import { type Command, stringOption } from './command.ts';
import { DEFAULT_DATA_FOLDER } from './data-folder.ts';
import { SERVE_OPTIONS, startFrom } from './run-serve.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: {
    zh: '开服务器和网页，默认 http://localhost:4780',
    en: 'Runs the server and its page, on http://localhost:4780 by default',
  },
  usage:
    '[--port 4780] [--host 127.0.0.1] [--data DIR] [--accounts] [--empty] [--certificate FILE --key FILE]',
  positionals: 'none',
  options: SERVE_OPTIONS,
  optionTexts: [
    ['--port PORT', { zh: '端口，默认 4780', en: 'Port; 4780 by default' }],
    [
      '--host ADDRESS',
      { zh: '监听的地址，默认只在本机', en: 'Address to listen on; this machine only by default' },
    ],
    [
      '--data DIR',
      {
        zh: `账所在的文件夹，默认 ${DEFAULT_DATA_FOLDER}`,
        en: `Folder of the books; ${DEFAULT_DATA_FOLDER} by default`,
      },
    ],
    [
      '--accounts',
      {
        zh: '在本机也要登录；第一次会打印建立管理员的链接',
        en: 'Sign-in on this machine too; the first start prints the link that makes the admin',
      },
    ],
    [
      '--empty',
      {
        zh: '新的账从空的开始，不放示例公司；要登录时本来就是空的',
        en: 'New books begin empty, without the sample company; where people sign in they do anyway',
      },
    ],
    [
      '--certificate FILE',
      {
        zh: 'https 证书（PEM）；没有的话用 tallybook certificate 给本机做一张',
        en: 'Certificate of https (PEM); tallybook certificate makes one for this machine',
      },
    ],
    ['--key FILE', { zh: '证书的私钥（PEM）', en: 'Private key of the certificate (PEM)' }],
  ],
  run: (parsed, { locale }) =>
    startFrom(
      {
        port: stringOption(parsed, 'port'),
        host: stringOption(parsed, 'host'),
        data: stringOption(parsed, 'data'),
        accounts: parsed.values['accounts'] === true,
        empty: parsed.values['empty'] === true,
        certificate: stringOption(parsed, 'certificate'),
        key: stringOption(parsed, 'key'),
      },
      locale,
    ),
};
