/** Who sits at a site: what the site and the secretariat write down. */
export const delegationVi = {
  title: 'Đoàn tham dự',
} as const;
