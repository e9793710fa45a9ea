import { Admin, CustomRoutes, Resource } from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import { SignIn } from './identity/SignIn.tsx';
import { authProvider } from './provider/authProvider.ts';
import { dataProvider } from './provider/dataProvider.ts';
import type { ResourceName } from './resources.ts';
import { AccessDenied } from './shared/AccessDenied.tsx';
import { i18nProvider } from './shared/i18n.ts';
import { Layout } from './shared/Layout.tsx';
import { NotFoundPage } from './shared/NotFoundPage.tsx';
import { queryClient } from './shared/queryClient.ts';
import { store } from './shared/store.ts';
import { darkTheme, lightTheme } from './shared/theme.ts';
import {
  About,
  Boundaries,
  Catalogue,
  Changes,
  Connect,
  Convergence,
  Dashboard,
  Dashboards,
  Entry,
  EntrySheet,
  Explore,
  Glossary,
  Home,
  NewEdition,
  Points,
  RoleMatrix,
  VillageProfile,
  views,
} from './views.tsx';

const Console = () => (
  <Admin
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    theme={lightTheme}
    darkTheme={darkTheme}
    layout={Layout}
    loginPage={SignIn}
    catchAll={NotFoundPage}
    accessDenied={AccessDenied}
    dashboard={Home}
    title="Pilar"
    requireAuth
    disableTelemetry
  >
    {(Object.keys(views) as ResourceName[]).map((name) => (
      <Resource key={name} name={name} {...views[name]} />
    ))}
    <CustomRoutes>
      <Route path="/villages/:id/profile" element={<VillageProfile />} />
      <Route path="/dashboards" element={<Dashboards />} />
      <Route path="/dashboards/:id" element={<Dashboard />} />
      <Route path="/explore" element={<Explore />} />
      <Route path="/changes" element={<Changes />} />
      <Route path="/convergence" element={<Convergence />} />
      <Route path="/points" element={<Points />} />
      <Route path="/boundaries" element={<Boundaries />} />
      <Route path="/connect" element={<Connect />} />
      <Route path="/entry" element={<Entry />} />
      <Route path="/entry/sheet" element={<EntrySheet />} />
      <Route path="/indicators/:id/edition" element={<NewEdition />} />
      <Route path="/roles" element={<RoleMatrix />} />
      <Route path="/catalogue" element={<Catalogue />} />
      <Route path="/glossary" element={<Glossary />} />
      <Route path="/about" element={<About />} />
    </CustomRoutes>
  </Admin>
);

/** A router of data, though it loads none: only such a one lets a form hold back who leaves it with unsaved changes. */
const router = createBrowserRouter([{ path: '*', element: <Console /> }]);

export const App = () => <RouterProvider router={router} />;
