import type { JoinCard } from '../../contract/http.ts';

export type DemoGuide = {
  readonly url: string;
  readonly operator: { readonly name: string; readonly password: string };
  readonly remoteSites: number;
  /** A site that no bot plays, for the reader. */
  readonly own: JoinCard | undefined;
};

/** What the person at the terminal reads: where to go and what to try, in both languages. */
export function demoGuide({ url, operator, remoteSites, own }: DemoGuide): string {
  const site =
    own === undefined ? [] : [`  ${url}/site?code=${own.site.id}    PIN ${own.pin}    (${own.site.name.vi})`];

  return [
    '',
    `Điểm Cầu – bản trình diễn: điểm cầu chính và ${remoteSites} điểm cầu lần lượt kết nối.`,
    `Điểm Cầu – demo: the host site and ${remoteSites} remote sites connect one after the other.`,
    '',
    '  Bàn điều hành / Console:',
    `  ${url}/console    ${operator.name}    ${operator.password}`,
    '',
    '  Điểm cầu của bạn / A site of your own:',
    ...site,
    '',
    '  Thử: mở bàn điều hành, chọn một điểm cầu trong danh sách chờ, bấm chuẩn bị rồi trao quyền phát biểu.',
    '  Try: open the console, choose a site from the queue, put it on standby, then give it the floor.',
    '  Hoặc theo danh sách: bấm F10 đến mục thảo luận, rồi F3 (chuẩn bị) và F6 (mời phát biểu).',
    '  Or by the list: F10 until the discussion, then F3 (standby) and F6 (give the floor).',
    '  Mỗi điểm cầu có màu, mã và âm thanh riêng. Cứ nửa phút lại có một điểm cầu đăng ký phát biểu.',
    '  Every site has a colour, a code and a tone of its own. One of them asks to speak every half minute.',
    '',
    '  Ctrl-C: kết thúc / end',
    '',
  ].join('\n');
}
