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
import { Home, pages, preload, views } from './views.tsx';

preload(location.pathname);

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
      {Object.entries(pages).map(([path, Page]) => (
        <Route key={path} path={path} element={<Page />} />
      ))}
    </CustomRoutes>
  </Admin>
);

/** A router of data, though it loads none: only such a one lets a form hold back who leaves it with unsaved changes. */
const router = createBrowserRouter([{ path: '*', element: <Console /> }]);

export const App = () => <RouterProvider router={router} />;
