import { REJECTION_CODES, type RejectionCode } from '../domain/rejection.ts';
import type { LocalText } from '../domain/text.ts';
import { REJECTION_MESSAGES } from './rejectionMessages.ts';

/** Codes beyond the domain's rejections: what the server answers when a request never reaches the rules. */
const SERVER_CODES = [
  'bad_request',
  'forbidden',
  'unauthenticated',
  'token_expired',
  'contract_mismatch',
  'bad_credentials',
  'rate_limited',
  'too_large',
  'origin_refused',
  'media_unavailable',
  'media_unsupported',
  'watching_only',
  'version_conflict',
  'not_found',
  'session_ended',
  'storage_failed',
  'too_many_orders',
  'export_failed',
  'export_damaged',
  'server_stopping',
  'internal',
] as const;

export const ERROR_CODES = [...REJECTION_CODES, ...SERVER_CODES] as const;
export type ErrorCode = RejectionCode | (typeof SERVER_CODES)[number];

/** An answer to a request: one shape for success and for every failure. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly detail?: string;
      readonly retryAfterMs?: number;
    };

/** What each code tells the person in front of the page: what happened and what to do. */
export const ERROR_MESSAGES: Readonly<Record<ErrorCode, LocalText>> = {
  ...REJECTION_MESSAGES,
  bad_request: {
    vi: 'Trang này gửi yêu cầu mà máy chủ không hiểu. Hãy tải lại trang.',
    en: 'This page sent a request that the server does not understand. Reload the page.',
  },
  forbidden: { vi: 'Tài khoản của bạn không có quyền làm việc này.', en: 'Your account may not do this.' },
  unauthenticated: { vi: 'Hãy đăng nhập lại.', en: 'Log in again.' },
  token_expired: {
    vi: 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại.',
    en: 'Your log-in has expired. Log in again.',
  },
  contract_mismatch: {
    vi: 'Máy chủ đã được nâng cấp. Hãy tải lại trang.',
    en: 'The server has been upgraded. Reload the page.',
  },
  bad_credentials: {
    vi: 'Thông tin đăng nhập không đúng. Hãy kiểm tra và thử lại.',
    en: 'What you have entered is wrong. Check it and try again.',
  },
  rate_limited: {
    vi: 'Quá nhiều lần thử hoặc quá nhiều thiết bị cùng lúc. Hãy đợi một lát.',
    en: 'Too many tries, or too many devices at once. Wait a little.',
  },
  too_large: { vi: 'Dữ liệu gửi lên quá lớn.', en: 'What was sent is too large.' },
  origin_refused: {
    vi: 'Địa chỉ trang này không được phép kết nối.',
    en: 'Pages from this address may not connect.',
  },
  media_unavailable: {
    vi: 'Máy chủ hình và tiếng đang khởi động lại. Hệ thống sẽ tự kết nối lại.',
    en: 'The media server is restarting. The connection comes back by itself.',
  },
  media_unsupported: {
    vi: 'Trình duyệt này không hỗ trợ hình và tiếng của hội nghị. Hãy dùng Chrome, Edge hoặc Firefox phiên bản mới.',
    en: 'This browser cannot play the conference. Use a recent Chrome, Edge or Firefox.',
  },
  watching_only: {
    vi: 'Điểm cầu đang phát từ một thiết bị khác. Thiết bị này chỉ theo dõi.',
    en: 'The site sends from another device. This one is watching only.',
  },
  version_conflict: {
    vi: 'Nội dung vừa được người khác thay đổi. Hãy xem lại rồi thử lần nữa.',
    en: 'Somebody else has just changed this. Look again and try once more.',
  },
  not_found: { vi: 'Không tìm thấy.', en: 'Not found.' },
  session_ended: {
    vi: 'Thiết bị này đã kết nối ở một cửa sổ khác.',
    en: 'This device has connected in another window.',
  },
  storage_failed: {
    vi: 'Máy chủ không ghi được dữ liệu nên lệnh chưa được thực hiện. Hãy báo kỹ thuật ngay.',
    en: 'The server could not write to its disk, so nothing was done. Tell the technician at once.',
  },
  too_many_orders: {
    vi: 'Tài khoản này đang chờ quá nhiều tệp hoặc báo cáo. Hãy đợi các yêu cầu trước xong rồi thử lại.',
    en: 'This account is waiting for too many files or reports. Try again when the earlier ones are there.',
  },
  export_failed: {
    vi: 'Không tạo được tệp xuất. Biên bản không bị ảnh hưởng. Hãy thử lại hoặc báo kỹ thuật.',
    en: 'The file could not be made. The record is not affected. Try again, or tell the technician.',
  },
  export_damaged: {
    vi: 'Tệp lưu trên máy chủ không còn đúng như lúc xuất. Hãy báo kỹ thuật và xuất một bản mới.',
    en: 'The file on the server is not the one that was issued. Tell the technician, and issue a new one.',
  },
  server_stopping: {
    vi: 'Máy chủ đang khởi động lại. Trang sẽ tự kết nối lại.',
    en: 'The server is restarting. This page reconnects by itself.',
  },
  internal: { vi: 'Máy chủ gặp lỗi. Lệnh chưa được thực hiện.', en: 'The server failed. Nothing was done.' },
};
