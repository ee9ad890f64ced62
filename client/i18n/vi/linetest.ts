/** Tests of the sites' lines. */
export const linetestVi = {
  title: 'Kiểm tra đường truyền',
  record: 'Ghi kết quả',
  open: 'Đường truyền',
  failedWarning: 'Đường truyền không đạt',

  notTested: 'Chưa kiểm tra',
  result: 'Kết quả',
  good: 'Tốt',
  okay: 'Tạm được',
  bad: 'Không đạt',

  checks: 'Từng mục',
  camera: 'Thấy hình điểm cầu',
  microphone: 'Hội trường nghe rõ điểm cầu',
  sound: 'Điểm cầu nghe rõ hội trường',
  content: 'Điểm cầu thấy trình chiếu',
  ok: 'Được',
  failed: 'Không',
  untested: 'Chưa thử',
  failedChecks: 'Chưa được: {checks}',
  allWell: 'Tất cả đều được',

  problem: 'Lỗi ở',
  problemUnnamed: 'Ghi trong ghi chú',
  problemCamera: 'Camera',
  problemMicrophone: 'Micrô',
  problemSound: 'Loa (điểm cầu nghe không rõ)',
  problemContent: 'Trình chiếu',
  problemLine: 'Đường truyền',
  note: 'Ghi chú',

  save: 'Lưu kết quả',
  saved: 'Đã lưu kết quả kiểm tra của {site}: {result}.',
  noResult: 'Hãy chọn kết quả: tốt, tạm được hoặc không đạt.',
  problemNeeded: 'Hãy chọn lỗi ở đâu hoặc ghi chú lại.',
  newer: 'Vừa có kết quả khác của điểm cầu này, xem ở trên. Bấm lưu lần nữa để ghi thêm kết quả của bạn.',
  stale: 'Trang chưa có số liệu mới nhất nên chưa lưu được. Hãy chờ kết nối lại.',
  closed: 'Hội nghị đã kết thúc, không ghi thêm kết quả kiểm tra.',

  history: 'Các lần kiểm tra',
  testedBy: '{time} · {name}',
} as const;
