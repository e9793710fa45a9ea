/** Our own theme, light and dark: quiet surfaces, one strong colour, dense rows, figures that stand in columns. */
import type { AlertProps } from '@mui/material';
import { defaultTheme, type RaThemeOptions } from 'react-admin';

const FONT = '"Plus Jakarta Sans Variable", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Every text colour stands at 4.5 : 1 or more on both surfaces of its mode; the browser tests hold it. */
const LIGHT = {
  mode: 'light' as const,
  primary: { main: '#0b5563', light: '#d9ecef', dark: '#073d48', contrastText: '#ffffff' },
  secondary: { main: '#84500a', light: '#fbead0', dark: '#5f3804', contrastText: '#ffffff' },
  success: { main: '#1c6b3c', light: '#dcf0e3', dark: '#134d2a', contrastText: '#ffffff' },
  warning: { main: '#835400', light: '#fdeccb', dark: '#5e3c00', contrastText: '#ffffff' },
  error: { main: '#b0271f', light: '#fbe1df', dark: '#861a14', contrastText: '#ffffff' },
  info: { main: '#1d5f96', light: '#dcebf8', dark: '#124468', contrastText: '#ffffff' },
  background: { default: '#f4f6f5', paper: '#ffffff' },
  text: { primary: '#182224', secondary: '#4d5a5d', disabled: '#667275' },
  divider: '#dfe5e4',
};

const DARK = {
  mode: 'dark' as const,
  primary: { main: '#80cbd8', light: '#16363d', dark: '#a9dfe8', contrastText: '#06252b' },
  secondary: { main: '#f0bf78', light: '#3a2c17', dark: '#f7d7a8', contrastText: '#2b1a02' },
  success: { main: '#86d3a1', light: '#173524', dark: '#abe2bf', contrastText: '#05230f' },
  warning: { main: '#f0bf66', light: '#3a2d12', dark: '#f7d793', contrastText: '#2a1b00' },
  error: { main: '#ffaba3', light: '#48201d', dark: '#ffc9c4', contrastText: '#3b0603' },
  info: { main: '#92c6f3', light: '#172f45', dark: '#b9dcf9', contrastText: '#04213b' },
  background: { default: '#0f1618', paper: '#172023' },
  text: { primary: '#e5edee', secondary: '#a8b6b9', disabled: '#8d9b9e' },
  divider: '#2b373a',
};

type Palette = typeof LIGHT | typeof DARK;

function themeOf(palette: Palette): RaThemeOptions {
  return {
    ...defaultTheme,
    palette,
    sidebar: { width: 216, closedWidth: 52 },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: FONT,
      fontSize: 13.5,
      h1: { fontSize: '1.35rem', fontWeight: 700, letterSpacing: '-0.01em', lineHeight: 1.3 },
      h2: { fontSize: '1.05rem', fontWeight: 700, letterSpacing: '-0.005em', lineHeight: 1.35 },
      h3: { fontSize: '0.95rem', fontWeight: 650, lineHeight: 1.4 },
      body1: { fontSize: '0.93rem', lineHeight: 1.5 },
      body2: { fontSize: '0.86rem', lineHeight: 1.45 },
      overline: { fontSize: '0.72rem', fontWeight: 650, letterSpacing: '0.06em', lineHeight: 1.6 },
      button: { textTransform: 'none' as const, fontWeight: 600 },
    },
    components: { ...defaultTheme.components, ...componentsOf(palette) },
  };
}

function componentsOf(palette: Palette): RaThemeOptions['components'] {
  const hairline = `1px solid ${palette.divider}`;
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums', wordSpacing: '0.07em', WebkitFontSmoothing: 'antialiased' },
        '*:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 2 },
        '@media (prefers-reduced-motion: reduce)': {
          '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
        },
      },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { defaultProps: { variant: 'outlined' as const }, styleOverrides: { root: { borderColor: palette.divider } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: palette.divider },
        sizeSmall: { padding: '5px 12px' },
        head: { fontWeight: 650, color: palette.text.secondary, whiteSpace: 'nowrap' as const },
      },
    },
    MuiTableRow: { styleOverrides: { root: { '&:last-child > td, tbody > &:last-child > th': { borderBottom: 0 } } } },
    // Of the dark palette MUI would make nearly black.
    MuiAlert: {
      styleOverrides: {
        root: ({ ownerState: { severity = 'success' } }: { ownerState: AlertProps }) =>
          palette.mode === 'dark' ? { backgroundColor: palette[severity].light, color: palette.text.primary } : {},
      },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 550 }, sizeSmall: { height: 22 } } },
    // Its buttons stay in sight while a form is gone through, unless next to nothing is left for it.
    MuiDialog: {
      styleOverrides: {
        paper: { '@media (min-height: 25em)': { '& > form': { display: 'flex', flexDirection: 'column' as const, minHeight: 0 } } },
      },
    },
    // On a phone, or with large text, buttons take two lines.
    MuiDialogActions: { defaultProps: { disableSpacing: true }, styleOverrides: { root: { flexWrap: 'wrap', gap: 8 } } },
    // Where it is a grid, a long choice is cut and not the dialog widened.
    MuiDialogContent: { styleOverrides: { root: { gridTemplateColumns: 'minmax(0, 1fr)' } } },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.8rem' } } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiTextField: { defaultProps: { variant: 'outlined' as const, size: 'small' as const } },
    MuiInputBase: { styleOverrides: { root: { fontSize: '0.9rem' } } },
    MuiFormControl: { defaultProps: { variant: 'outlined' as const, size: 'small' as const } },
    MuiLink: { defaultProps: { underline: 'hover' as const } },
    MuiFormHelperText: { styleOverrides: { root: { '&:empty': { display: 'none' } } } },
    MuiFilledInput: { styleOverrides: { root: { backgroundColor: palette.background.paper } } },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          margin: '1px 8px',
          padding: '6px 10px',
          borderRadius: 8,
          color: palette.text.secondary,
          fontWeight: 550,
          '& .RaMenuItemLink-icon': { minWidth: 34, color: 'inherit' },
          '&.RaMenuItemLink-active': { color: palette.primary.main, backgroundColor: palette.primary.light, fontWeight: 700 },
        },
      },
    },
    RaDataTable: {
      styleOverrides: { root: { '& .RaDataTable-headerCell': { backgroundColor: palette.background.paper, borderBottom: hairline } } },
    },
  } as RaThemeOptions['components'];
}

export const lightTheme = themeOf(LIGHT);
export const darkTheme = themeOf(DARK);
