/** What the front door says. */
export const landingVi = {
  title: 'Hội nghị nhiều điểm cầu',
  nextConference: 'Hội nghị',
  noConference: 'Chưa có hội nghị nào.',
  startsAt: '{time}, {date}',
  hanoiTime: 'giờ Hà Nội',
  siteDoor: 'Vào điểm cầu',
  siteDoorText: 'Dành cho điểm cầu tham dự. Mã điểm cầu và mã PIN ở trên phiếu tham gia.',
  siteCode: 'Mã điểm cầu',
  siteCodeHint: 'Ví dụ: LCA',
  enter: 'Tiếp tục',
  staffDoor: 'Cán bộ',
  staffDoorText: 'Dành cho người điều hành, thư ký, kỹ thuật, chủ trì và quản trị.',
  consoleText: 'Điều khiển quyền phát biểu và hình trên sóng',
  attendanceText: 'Ai đã kết nối, khi nào, bao lâu',
  adminText: 'Phiếu tham gia và tài khoản',
} as const;
