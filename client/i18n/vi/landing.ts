/** What the front door says. */
export const landingVi = {
  title: 'Hội nghị trực tuyến nhiều điểm cầu',
  noConference: 'Chưa có hội nghị nào.',
  startsAt: '{time}, {date}',
  hanoiTime: 'giờ Hà Nội',
  siteDoor: 'Điểm cầu tham dự',
  siteDoorText: 'Mã điểm cầu và mã PIN ghi trên phiếu tham dự.',
  siteCode: 'Mã điểm cầu',
  siteCodeHint: 'Ví dụ: LCA',
  enter: 'Tiếp tục',
  staffDoor: 'Cán bộ phục vụ hội nghị',
  staffDoorText: 'Dành cho người điều hành, thư ký, kỹ thuật, chủ tọa và quản trị.',
  consoleText: 'Mời phát biểu, điều khiển hình và tiếng phát sóng',
  chairText: 'Người phát biểu, lượt tiếp theo, thời gian; dừng tất cả khi cần.',
  rollCallText: 'Gọi lần lượt từng điểm cầu, ghi có mặt, vắng và lý do',
  attendanceText: 'Điểm cầu nào đã kết nối, khi nào, trong bao lâu',
  adminText: 'Phiếu tham dự và tài khoản',
} as const;
