/** The state of the connection, each in one sentence. */
export const connectionVi = {
  connecting: 'Đang kết nối tới hội nghị…',
  good: 'Kết nối tốt.',
  weak: 'Đường truyền yếu: hình và tiếng có thể bị giật.',
  controlLost: 'Vẫn có hình và tiếng, nhưng đã mất kết nối điều khiển. Đang tự kết nối lại…',
  mediaLost: 'Kết nối điều khiển vẫn tốt, nhưng đã mất hình và tiếng. Đang tự kết nối lại…',
  lost: 'Mất kết nối với máy chủ. Đang tự kết nối lại…',
  noMedia:
    'Trình duyệt này không phát được hình và tiếng của hội nghị. Hãy dùng Chrome, Edge hoặc Firefox phiên bản mới.',
  ended: 'Đã ngắt kết nối.',
  retryIn: 'Tự thử lại sau {seconds} giây.',
  title: 'Kết nối',
  lineLost: 'MẤT KẾT NỐI VỚI MÁY CHỦ',
  pageStopped: 'Trang đã ngừng theo dõi hội nghị',
  reconnect: 'Kết nối lại',
  reload: 'Tải lại trang',
  useHere: 'Dùng ở cửa sổ này',
  notPlanned: 'Chưa có hội nghị. Quản trị viên cần lập kế hoạch hội nghị trước.',
  toServer: 'Đang kết nối với máy chủ…',
} as const;
