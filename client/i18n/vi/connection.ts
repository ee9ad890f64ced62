/** The state of the connection, each in one sentence. */
export const connectionVi = {
  connecting: 'Đang kết nối tới hội nghị…',
  good: 'Kết nối tốt.',
  weak: 'Đường truyền yếu: hình và tiếng có thể bị giật.',
  controlLost: 'Hình và tiếng vẫn còn, nhưng mất đường điều khiển. Đang tự nối lại…',
  mediaLost: 'Đường điều khiển vẫn thông, nhưng mất hình và tiếng. Đang tự nối lại…',
  lost: 'Mất kết nối tới máy chủ. Đang tự nối lại…',
  noMedia:
    'Trình duyệt này không phát được hình và tiếng của hội nghị. Hãy dùng Chrome, Edge hoặc Firefox mới.',
  ended: 'Đã ngắt kết nối.',
  title: 'Kết nối',
  lineLost: 'MẤT KẾT NỐI VỚI MÁY CHỦ',
  pageStopped: 'Trang đã ngừng theo dõi hội nghị',
  reconnect: 'Kết nối lại',
  reload: 'Tải lại trang',
  useHere: 'Dùng ở cửa sổ này',
} as const;
