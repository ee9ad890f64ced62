import { Announcer } from '../ui/Announcer.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { DeviceCheck } from './DeviceCheck.tsx';
import { LeftPage } from './LeftPage.tsx';
import { SiteLogIn } from './SiteLogIn.tsx';
import type { SiteModel } from './SiteModel.ts';
import { VisitPage } from './VisitPage.tsx';

type Props = { readonly model: SiteModel; readonly code: string | null };

/** The page of a site, at whatever stage it is. */
export function SitePage({ model, code }: Props) {
  return (
    <>
      <Stage model={model} code={code} />
      <ToastRegion />
      <Announcer />
    </>
  );
}

function Stage({ model, code }: Props) {
  const visit = model.visit.value;
  if (visit !== null) {
    return <VisitPage model={model} visit={visit} />;
  }
  switch (model.stage.value) {
    case 'login':
      return <SiteLogIn logins={model.logins} code={code} />;
    case 'left':
      return <LeftPage model={model} />;
    default:
      return <DeviceCheck model={model} />;
  }
}
