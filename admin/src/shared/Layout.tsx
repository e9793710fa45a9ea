/** The frame of every page: the bar with the page's title, the menu, and a link past both. */
import { Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import {
  AppBar,
  type AppBarProps,
  type LayoutProps,
  LoadingIndicator,
  Layout as RaLayout,
  Title,
  TitlePortal,
  ToggleThemeButton,
} from 'react-admin';
import { SignInAgain } from '../identity/SignInAgain.tsx';
import { useViewerQuery } from '../provider/verbs.ts';
import { GlobalSearch } from '../search/GlobalSearch.tsx';
import { Failure } from './Failure.tsx';
import { useAskingOnLeave } from './form/useLeaving.ts';
import { useT } from './i18n.ts';
import { LanguageButton } from './LanguageButton.tsx';
import { useNews } from './live/useNews.ts';
import { MainMenu } from './MainMenu.tsx';
import { PageSkeleton } from './Skeletons.tsx';
import { UserMenu } from './UserMenu.tsx';
import { useDocumentTitle } from './useDocumentTitle.ts';
import { useInSlices } from './useInSlices.ts';
import { useTopOfPage } from './useTopOfPage.ts';

/** A name is read whole on a phone too: in two lines. */
/** On a phone as many lines as the bar holds, so that a village and its month are read to the end. */
const TITLE = {
  fontSize: { xs: '.875rem', sm: '1.15rem' },
  lineHeight: { xs: 1.15, sm: 1.4 },
  whiteSpace: { xs: 'normal', sm: 'nowrap' },
  display: { xs: '-webkit-box', sm: 'block' },
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 3,
};

const Bar = (props: AppBarProps) => {
  const t = useT();
  const heading = useDocumentTitle();
  return (
    <AppBar
      {...props}
      color="default"
      elevation={0}
      userMenu={<UserMenu />}
      sx={{ backgroundColor: 'background.paper', color: 'text.primary', borderBottom: 1, borderColor: 'divider', backgroundImage: 'none' }}
      toolbar={
        <>
          <GlobalSearch />
          <LanguageButton />
          <ToggleThemeButton />
          <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
            <LoadingIndicator aria-label={t('pilar.shared.loading')} />
          </Box>
        </>
      }
    >
      <Box ref={heading} sx={{ display: 'contents' }}>
        <TitlePortal variant="h1" component="h1" sx={TITLE} />
      </Box>
    </AppBar>
  );
};

/** A page needs to know who asks and what they may do; until the server has said so, it says that it can't be reached. */
const Known = ({ children }: { children: ReactNode }) => {
  const { data, error, isFetching } = useViewerQuery();
  const queryClient = useQueryClient();
  const isComing = useInSlices(!data);
  if (!isComing) return <Live>{children}</Live>;
  if (data || !error || isFetching) return <PageSkeleton />;
  return (
    <>
      <Title title="Pilar" />
      <Failure error={error} retry={() => queryClient.invalidateQueries()} />
    </>
  );
};

const Live = ({ children }: { children: ReactNode }) => {
  useNews();
  return (
    <>
      <SignInAgain />
      {children}
    </>
  );
};

/** Alone, so that what it hears of every way draws nothing else. */
const Asking = () => {
  useAskingOnLeave();
  return null;
};

export const Layout = (props: LayoutProps) => !useInSlices(false, true) && <Frame {...props} />;

const Frame = ({ children, ...props }: LayoutProps) => {
  useTopOfPage();
  return (
    <RaLayout
      {...props}
      appBar={Bar}
      menu={MainMenu}
      appBarAlwaysOn
      sx={{ minWidth: 0, '& .RaLayout-content': { px: { xs: 1, sm: 2 }, pt: { xs: 1, sm: 2 }, pb: 4, minWidth: 0 } }}
    >
      <Asking />
      <Suspense fallback={<PageSkeleton />}>
        <Known>{children}</Known>
      </Suspense>
    </RaLayout>
  );
};
